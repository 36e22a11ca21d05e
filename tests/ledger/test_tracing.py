"""Who is unaccounted for, once those are taken off who came out of an open end."""

import pytest

from tests.ledger.stating import balance, ledger_of, said
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

HELD = """
    start,100,person,people,,start,,,town
    held,10,person,people,detained,harm,2016-12-10,,town
"""


def test_a_release_of_which_nobody_says_of_whom_may_be_of_those_held_there() -> None:
    ledger = ledger_of(HELD + "    let-go,4,person,people,released,harm,2016-12-12,,town")
    assert balance(ledger, "detained").residual == Figure.only(6)
    (held,) = ledger.unaccounted
    assert held.figure == Figure(Range(6, 10), Range(6, 10))
    assert said(held.sentence) == (
        "10 people detained; since Saturday 10 December 2016; last seen: Town. Recorded besides: 4 "
        "people released. Whether all of these are among them is not told, so between 6 and 10 "
        "people are still unaccounted for."
    )
    assert said(held.sentence, "ar").endswith(
        "وسُجِّل إلى جانب ذلك (الإفراج: 4 أشخاص)، ولم يُذكر ما إذا كان هؤلاء كلهم من بينهم، فعدد من لا "
        "يُعرف مصيرهم بعد: ما بين 6 و10 أشخاص."
    )


def test_a_release_told_to_be_among_them_is_taken_off() -> None:
    ledger = ledger_of(HELD + "    let-go,4,person,people,released,harm,,,town,held,among")
    (held,) = ledger.unaccounted
    assert (held.figure, held.perhaps) == (Figure.only(6), ())


def test_a_release_where_nobody_was_held_may_be_of_those_held_elsewhere() -> None:
    release = "    let-go,4,person,people,released,harm,2016-12-12,,camp"
    (held,) = ledger_of(HELD + release).unaccounted
    assert held.figure == Figure(Range(6, 10), Range(6, 10))


def test_a_release_where_others_were_held_is_of_these() -> None:
    others = "    more,20,person,people,detained,harm,2016-12-11,,camp\n"
    release = "    let-go,4,person,people,released,harm,2016-12-12,,camp"
    found = {
        one.record.ref: one.figure.tight for one in ledger_of(HELD + others + release).unaccounted
    }
    assert found == {"held": Range(10, 10), "more": Range(16, 20)}


def test_a_release_before_they_were_taken_says_nothing_of_them() -> None:
    release = "    let-go,4,person,people,released,harm,2016-12-08,,camp"
    (held,) = ledger_of(HELD + release).unaccounted
    assert (held.figure, held.perhaps) == (Figure.only(10), ())


def test_a_release_in_another_unit_says_nothing_of_them() -> None:
    release = "let-go,4,household,people,released,harm,2016-12-12,,town"
    (held,) = (one for one in ledger_of(HELD + release).unaccounted if one.unit.value == "person")
    assert (held.figure, held.perhaps) == (Figure.only(10), ())


def test_fighters_held_are_not_the_civilians_released() -> None:
    rows = HELD.replace("people", "fighters") + "let-go,4,person,civilians,released,harm,,,town"
    (held,) = ledger_of(rows).unaccounted
    assert held.figure == Figure.only(10)


def test_no_more_than_all_of_them_were_released() -> None:
    (held,) = ledger_of(HELD + "let-go,14,person,people,released,harm,,,town").unaccounted
    assert held.figure.tight == Range(0, 10)


def test_a_release_there_before_they_were_taken_says_nothing_of_them() -> None:
    release = "    let-go,4,person,people,released,harm,2016-12-08,,town"
    (held,) = ledger_of(HELD + release).unaccounted
    assert (held.figure, held.perhaps) == (Figure.only(10), ())


def test_of_more_let_go_than_were_held_there_some_were_held_elsewhere() -> None:
    others = "    more,20,person,people,detained,harm,2016-12-10,,camp\n"
    release = "    let-go,25,person,people,released,harm,2016-12-12,,camp"
    found = {
        one.record.ref: one.figure.tight for one in ledger_of(HELD + others + release).unaccounted
    }
    assert found == {"held": Range(0, 10), "more": Range(0, 20)}


def test_who_was_held_on_the_way_was_last_seen_where_the_incident_was() -> None:
    incident = """
    incidents:
    - ref: stopped
      period: 2016-12-12
      area: {places: [%s]}
      tallies: [{ref: held, count: 6, unit: person, group: men, fate: detained, role: harm, movement: convoy}]
    """
    at_one = ledger_of("start,100,person,people,,start,,,town", more=incident % "quarter")
    (held,) = at_one.unaccounted
    assert held.last_seen is not None
    assert held.last_seen.ref == "quarter"
    somewhere = ledger_of("start,100,person,people,,start,,,town", more=incident % "quarter, camp")
    (held,) = somewhere.unaccounted
    assert held.last_seen is not None
    assert held.last_seen.ref == "town"


@pytest.mark.parametrize(
    ("period", "since"),
    [
        ("2016-12-12T10:00/2016-12-12T12:00", "since Monday 12 December 2016, 10:00; "),
        ("2016-12-12", "since Monday 12 December 2016, all day; "),
        ("/2016-12-12T12:00", ""),
    ],
)
def test_who_was_taken_in_an_incident_is_missed_since_it_began(period: str, since: str) -> None:
    incident = f"""
    incidents:
    - ref: stopped
      period: {period}
      area: {{places: [quarter]}}
      tallies: [{{ref: held, count: 6, unit: person, group: men, fate: detained, role: harm}}]
    """
    (held,) = ledger_of("start,100,person,people,,start,,,town", more=incident).unaccounted
    assert said(held.sentence).startswith(f"6 men detained; {since}last seen: ")
