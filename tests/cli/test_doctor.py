"""`trucewatch doctor`: what is found, with remedies, and the exit code."""

from tests.cli.commanding import Commands


def test_what_is_dangerous_is_told_with_its_remedy(at_work: Commands) -> None:
    told = at_work("doctor", "--json")
    assert told.code == 1
    by_code = {one["code"]: one for one in told.json["looked_at"]}
    never = by_code["doctor-backup-none"]
    assert (never["level"], "trucewatch keys backup" in never["remedy"]["en"]) == ("danger", True)
    assert "نسخة احتياطية" in never["message"]["ar"]
    levels = [one["level"] for one in told.json["looked_at"]]
    assert told.json["counts"] == {
        level: levels.count(level) for level in ("safe", "care", "danger")
    }


def test_it_speaks_arabic(at_work: Commands) -> None:
    told = at_work("doctor", "--language", "ar")
    assert (told.code, "ينبغي فعله فورًا" in told.out) == (1, True)


def test_nothing_is_told_or_counted_twice(at_work: Commands) -> None:
    told = [one["code"] for one in at_work("doctor", "--json").json["looked_at"]]
    assert ("doctor-never-served" in told, len(told)) == (True, len(set(told)))
