"""Persons of the register who are unaccounted for: by pseudonym, their last dated fate."""

import json

import pytest

from tests.ledger.stating import ledger_of, said
from trucewatch.ledger.accounts import CLOSING, OPENING
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.when import When

PERSONS = """
persons:
  - ref: p1
    label: {original: en, en: Witness of the bakery, ar: شاهد المخبز}
    group: men
    fates:
      - {ref: f1, status: seen_alive, at: "2016-12-14[Asia/Damascus]", source: s1}
      - {ref: f2, status: detained, at: "2016-12-16[Asia/Damascus]", source: s2, area: {places: [{place: camp}]}}
  - ref: p2
    label: {original: en, en: Nurse, ar: ممرضة}
    group: women
    fates:
      - {ref: f3, status: missing, at: "2016-12-14[Asia/Damascus]", source: s1}
      - {ref: f4, status: released, at: "2016-12-17[Asia/Damascus]", source: s1}
  - ref: p3
    label: {original: en, en: Driver, ar: سائق}
    fates:
      - {ref: f5, status: abducted, at: "2016-12[Asia/Damascus]", source: s1}
      - {ref: f6, status: alive_and_free, at: "2016-12-17[Asia/Damascus]", source: s2}
"""


def test_the_last_dated_fate_counts_and_an_open_order_is_told() -> None:
    ledger = ledger_of("", more=PERSONS)
    assert [said(item.sentence) for item in ledger.unaccounted] == [
        "one person of the register (Witness of the bakery) detained; "
        "since Friday 16 December 2016; last seen: Camp; source: Relatives. "
        "No figure of people released, returned or found is recorded for them.",
        "one person of the register (Driver) abducted; since December 2016; source: Monitors. "
        "The order of the reports of this person’s fate is not settled.",
    ]


def test_as_of_an_earlier_day_the_fate_known_then_counts() -> None:
    ledger = ledger_of("", When.parse("2016-12-15T00:00+02:00"), more=PERSONS)
    assert [item.record.ref for item in ledger.unaccounted] == ["f3", "f5"]


def test_a_name_never_reaches_the_ledger() -> None:
    written = json.dumps(ledger_of("", more=PERSONS).plain(), ensure_ascii=False)
    assert '"ref": "f2"' in written
    assert '"name"' not in written


def test_persons_are_never_added_to_the_figures() -> None:
    ledger = ledger_of("held,5,person,people,detained,harm,,,town", more=PERSONS)
    assert said(ledger.summary) == "5 people detained."


HELD = """
persons:
  - ref: p1
    label: {original: en, en: Nurse, ar: ممرضة}
    fates:
      - {ref: f1, status: detained, at: "2016-12-16[Asia/Damascus]", source: s2, area: {places: [{place: camp}]}}
      - {ref: f2, status: STATUS, at: "2016-12-20[Asia/Damascus]", source: s1AREA}
"""


@pytest.mark.parametrize(
    ("status", "told"),
    [
        *((status, ["f1"]) for status in ("seen_alive", "wounded", "transferred", "born")),
        *(
            (status, ["f2"])
            for status in ("abducted", "missing", "forcibly_disappeared", "unknown")
        ),
        *((status, []) for status in ("killed", "remains_identified", "released", "returned")),
        *((status, []) for status in ("alive_and_free", "evacuated", "displaced")),
    ],
)
def test_each_fate_opens_closes_or_says_nothing_of_it(status: str, told: list[str]) -> None:
    text = HELD.replace("STATUS", status).replace("AREA", "")
    assert [item.record.ref for item in ledger_of("", more=text).unaccounted] == told


def test_only_these_fates_say_nothing_of_it() -> None:
    assert not OPENING & CLOSING
    assert {fate.value for fate in set(FateStatus) - OPENING - CLOSING} == {
        *("seen_alive", "wounded", "transferred", "born"),
    }


def test_who_was_seen_alive_without_being_held_before_is_not_listed() -> None:
    text = HELD.replace("detained", "wounded").replace("STATUS", "transferred").replace("AREA", "")
    assert ledger_of("", more=text).unaccounted == ()


def test_where_they_were_last_seen_is_told_by_whom_saw_them_later() -> None:
    text = HELD.replace("STATUS", "seen_alive").replace("AREA", ", area: {places: [{place: town}]}")
    (item,) = ledger_of("", more=text).unaccounted
    assert said(item.sentence) == (
        "one person of the register (Nurse) detained; since Friday 16 December 2016; "
        "source: Relatives; last seen: Town; source: Monitors. "
        "No figure of people released, returned or found is recorded for them."
    )
