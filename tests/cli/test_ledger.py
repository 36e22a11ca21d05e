"""`trucewatch ledger`: whole, of one place, movement or group, and of very many movements."""

import json
from typing import Any

import click
import pytest

from tests.cli.commanding import Commands
from trucewatch.cli import ledger_shown
from trucewatch.ledger import long

pytestmark = pytest.mark.django_db

CASE = """
case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-20T12:00}
places:
  - {ref: town, name: {original: en, en: Town, ar: البلدة}}
  - {ref: quarter, name: {original: en, en: Quarter, ar: الحي}, parent: town}
  - {ref: camp, name: {original: en, en: Camp, ar: المخيم}}
  - {ref: port, name: {original: en, en: Port, ar: الميناء}}
movements:
  - {ref: m0, start: quarter, destination: camp}
  - {ref: m1, start: town, destination: camp}
  - {ref: m2, start: camp, destination: port}
  - {ref: m3, start: port, destination: camp}
tallies:
  - {ref: start, count: 100, unit: person, group: people, role: start, place: town}
  - {ref: l0, count: 30, unit: person, group: people, role: moved, movement: m0}
  - {ref: c0, count: 30, unit: person, group: people, role: moved, fate: evacuated, movement: m0}
  - {ref: l1, count: 20, unit: person, group: people, role: moved, movement: m1}
  - {ref: c1, count: 18, unit: person, group: people, role: moved, fate: evacuated, movement: m1}
  - {ref: l2, count: 5, unit: person, group: women, role: moved, movement: m2}
  - {ref: c2, count: 6, unit: person, group: women, role: moved, fate: evacuated, movement: m2}
  - {ref: n2, count: 1, unit: person, group: women, role: harm, fate: wounded, movement: m2}
  - {ref: c3, count: 7, unit: person, group: people, role: moved, fate: evacuated, movement: m3}
"""


@pytest.fixture
def filled(trucewatch: Commands, tmp_path_factory: pytest.TempPathFactory) -> Commands:
    folder = tmp_path_factory.mktemp("case")
    (folder / "case.yaml").write_text(CASE)
    assert trucewatch("import", folder).code == 0
    return trucewatch


def tallies(told: list[dict[str, Any]]) -> list[str]:
    return [each["statements"][0]["tally"]["ref"] for each in told]


def accounts(told: list[dict[str, Any]]) -> list[str]:
    named = ((each["account"]["standing"], each["account"]["of"]) for each in told)
    return [f"{standing} {of['ref'] if of else ''}".strip() for standing, of in named]


@pytest.fixture(params=["whole", "long"])
def either(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """The ledger as it is, or taken for one of very many figures."""
    if request.param == "long":
        monkeypatch.setattr(long, "MOST", 0)


def test_of_a_place_what_lies_in_it_and_starts_or_ends_there(
    filled: Commands, either: None
) -> None:
    told = filled("ledger", "--place", "town", "--json").json
    assert sorted(tallies(told["entries"])) == ["c0", "c1", "l0", "l1", "start"]
    assert sorted(accounts(told["balances"])) == [
        "on_the_way m0", "on_the_way m1", "place quarter", "place town",
    ]  # fmt: skip
    assert (told["noted"], told["conflicts"]) == ([], [])
    assert [one["record"]["ref"] for one in told["unaccounted"]] == ["m1"]


def test_of_a_movement_its_entries_its_conflict_and_what_is_noted(
    filled: Commands, either: None
) -> None:
    told = filled("ledger", "--movement", "m2", "--json").json
    assert sorted(tallies(told["entries"])) == ["c2", "l2"]
    assert accounts(told["balances"]) == ["on_the_way m2"]
    assert tallies(told["noted"]) == ["n2"]
    assert [[f["tallies"][0]["ref"] for f in one["figures"]] for one in told["conflicts"]] == [
        ["l2", "c2"]
    ]


def test_of_a_group_its_figures_alone(filled: Commands, either: None) -> None:
    told = filled("ledger", "--group", "women", "--json").json
    assert sorted(tallies(told["entries"])) == ["c2", "l2"]
    assert {one["group"] for one in told["balances"]} == {"women"}
    assert told["unaccounted"] == []


def test_the_entries_are_told_from_account_to_account(filled: Commands, either: None) -> None:
    told = plain(filled("ledger", "--movement", "m3").out)
    assert told[1:] == [
        "",
        "From account to account",
        "  · Port → on the way (m3): 7 people moved. (No source states this step; another one "
        "entails it.)",
        "  · on the way (m3) → Camp: 7 people moved.",
        *LONG[: len(told) - 5],
    ]  # fmt: skip
    arabic = plain(filled("ledger", "--movement", "m3", "--language", "ar").out)
    assert "من حساب إلى حساب" in arabic


LONG = [
    "This ledger is long: movements whose figures stand alone are added up above. Of a place, "
    "conflicts between figures are not narrowed down to the fewest; its balance says whether they "
    "fit. Please use --place, --movement or --group for the entries, or --json for all of them."
]


def plain(told: str) -> list[str]:
    marks = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069))
    return click.unstyle(told).translate(marks).splitlines()


def test_a_long_ledger_is_added_up_and_shown_page_by_page(
    filled: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long, "MOST", 0)
    monkeypatch.setattr(ledger_shown, "ON_A_PAGE", 2)
    first, second = (plain(filled("ledger", "--page", page).out) for page in ("1", "2"))
    summary = (
        "100 people at the start; 50 people left; 5 women left; 55 people moved; 6 women moved."
    )
    assert (first[0], second[0]) == (summary, summary)
    assert "There is more: at most 2 of each list are shown at once. Please use --page 2." in first
    balances = [[line for line in page if line.startswith("    ")] for page in (first, second)]
    assert len(balances[0]) >= 2
    assert not set(balances[0]) & set(balances[1])
    assert (
        "  · 2 people left and are not recorded as arrived, returned or anything else (one "
        "record says so)." in first
    )


def test_a_long_ledger_as_json_holds_every_entry_and_account(
    filled: Commands, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = filled("ledger", "--json").json
    monkeypatch.setattr(long, "MOST", 0)
    told = filled("ledger", "--json").json
    for name in ("entries", "noted", "conflicts", "unaccounted"):
        assert sorted(map(json.dumps, told[name])) == sorted(map(json.dumps, whole[name]))
    assert sorted(accounts(told["balances"])) == sorted(accounts(whole["balances"]))
    assert [told[name] for name in ("as_of", "rule", "rule_words")] == [
        whole[name] for name in ("as_of", "rule", "rule_words")
    ]


@pytest.mark.parametrize(
    ("option", "name", "code"),
    [
        ("--place", "nowhere", "cli-no-record"),
        ("--movement", "town", "cli-no-record"),
        ("--group", "everyone", "cli-ledger-no-group"),
    ],
)
def test_what_the_case_lacks_is_refused(
    filled: Commands, option: str, name: str, code: str
) -> None:
    told = filled("ledger", option, name, "--json")
    assert (told.code, told.json["error"]["code"]) == (4, code)
