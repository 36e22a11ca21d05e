"""Figures of the ledger that cannot all be true, as findings of a check."""

from collections.abc import Iterator

import pytest

from tests.cases import view_of
from tests.checks.found import found as found_by
from tests.checks.found import likely, said
from tests.ledger.stating import COLUMNS, FRAME
from trucewatch.checks import figures_cannot_all_hold
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.running import run
from trucewatch.checks.weighing import Weights
from trucewatch.records.view import CaseView

PLANTED = (
    "start,100,person,people,,start,,,town,,,,s1",
    "left,30,person,people,,moved,,convoy,,,,,s1",
    "remain,90,person,people,,remaining,,,town,,,,s2",
)


def case(*rows: str, more: str = "") -> dict[str, str]:
    width = COLUMNS.count(",")
    table = [COLUMNS, *(row + "," * (width - row.count(",")) for row in rows)]
    files = {"case.yaml": FRAME, "tallies.csv": "\n".join(table) + "\n"}
    return {**files, "more.yaml": more} if more else files


def found(written: dict[str, str], lang: str = "en") -> list[str]:
    return found_by(figures_cannot_all_hold, written, lang)


def test_a_planted_conflict_is_found_with_its_records_and_what_would_resolve_it() -> None:
    written = case(*PLANTED)
    assert found(written) == [
        "error: Town: these figures cannot all be true: 100 people at the start (tally start, "
        "count); 30 people left (tally left, count); 90 people remaining (tally remain, count)."
    ]
    assert likely(figures_cannot_all_hold, written) == [
        "If the other figures named here hold, each of these alone would fit: no less than 120 people instead of 100 people; "
        "up to 10 people instead of 30 people; up to 70 people instead of 90 people"
    ]
    (finding,) = figures_cannot_all_hold.check(view_of(written))
    assert [(one.kind, one.ref, one.field) for one in finding.where] == [
        ("tally", "start", "count"), ("tally", "left", "count"), ("tally", "remain", "count"),
        ("place", "town", ""),
    ]  # fmt: skip
    assert finding.values == ("100", "30", "90")


def test_it_is_told_in_arabic() -> None:
    assert found(case(*PLANTED), "ar") == [
        "error: البلدة: لا يمكن أن تصح هذه الأعداد كلها معًا: في البداية: 100 شخص (العدد المسجل "
        "start، count)؛ المغادرة: 30 شخصًا (العدد المسجل left، count)؛ الباقي: 90 شخصًا (العدد "
        "المسجل remain، count)."
    ]


def test_figures_that_fit_are_not_flagged() -> None:
    assert found(case(*PLANTED[:2], "remain,70,person,people,,remaining,,,town,,,,s2")) == []


def test_what_twice_the_room_bridges_is_not_flagged() -> None:
    rows = (
        "start,about 100,person,people,,start,,,town",
        "remain,{},person,people,,remaining,,,town",
    )
    assert found(case(rows[0], rows[1].format(130))) == []
    assert len(found(case(rows[0], rows[1].format(131)))) == 1


def test_groups_that_differ_settle_nothing_and_are_not_flagged() -> None:
    assert found(case("start,10,person,civilians,,start,,,town", PLANTED[1])) == []


def test_more_who_arrive_or_die_on_the_way_than_left_are_flagged() -> None:
    rows = (PLANTED[1], "came,20,person,people,evacuated,moved,,convoy,,,,,s2")
    assert found(case(*rows, "dead,10,person,people,killed,harm,,convoy")) == []
    (told,) = found(case(*rows, "dead,11,person,people,killed,harm,,convoy"))
    assert told.startswith(
        "error: on the way (convoy): these figures cannot all be true: 30 people"
    )


def test_what_another_check_tells_is_not_told_twice() -> None:
    one_source = tuple(row.replace(",s2", ",s1") for row in PLANTED)
    codes = [one.code for one in run(view_of(case(*one_source))) if one.severity == "error"]
    assert codes == ["remaining-does-not-fit"]
    part = (
        "left,30,person,people,,moved,,convoy",
        "women,40,person,women,,moved,,convoy,,left,among",
    )
    codes = [one.code for one in run(view_of(case(*part))) if one.severity == "error"]
    assert codes == ["parts-exceed-total"]


HARM = """
incidents:
  - {ref: i1, period: 2016-12-14, area: {places: [{place: town, part: whole}]}}
  - {ref: i2, period: 2016-12-15, area: {places: [{place: town, part: whole}]}}
tallies:
  - {ref: dead1, count: %s, unit: person, group: people, role: harm, fate: killed, incident: i1}
  - {ref: dead2, count: %s, unit: person, group: people, role: harm, fate: killed, incident: i2}
"""


def refs(view: CaseView) -> Iterator[list[str]]:
    for finding in beyond(view):
        assert said(finding).startswith("error: ")
        yield [place.ref for place in finding.where]


def test_harm_of_several_incidents_is_counted_where_the_whole_case_is_known() -> None:
    start = "start,100,person,people,,start,2016-12-13,,town"
    assert list(refs(view_of(case(start, more=HARM % (50, 50))))) == []
    whole = view_of(case(start, more=HARM % (50, 51)))
    assert list(figures_cannot_all_hold.check(whole)) == []
    assert list(refs(whole)) == [["start", "dead1", "dead2", "town"]]


def test_who_came_back_after_an_incident_resolves_a_conflict_for_every_part() -> None:
    rows = ("start,100,person,people,,start,,,town", "left,120,person,people,,moved,,convoy")
    back = """
incidents: [{ref: i1, period: 2016-12-14, movement: convoy}]
tallies:
  - {ref: back, count: 30, unit: person, group: people, role: harm, fate: returned, incident: i1,
     movement: convoy}
"""
    assert len(found(case(*rows))) == 1
    assert found(case(*rows, more=back)) == []


def test_a_conflict_told_of_every_part_is_not_told_again_with_harm() -> None:
    view = view_of(case(*PLANTED, more=HARM % (5, 6)))
    assert len(list(figures_cannot_all_hold.check(view))) == 1
    assert list(beyond(view)) == []


def test_among_too_many_figures_a_note_says_that_harm_was_left_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(figures_cannot_all_hold, "MOST", 2)
    start = "start,100,person,people,,start,,,town"
    (note,) = beyond(view_of(case(start, more=HARM % (50, 51))))
    assert said(note) == (
        "note: The case has more than 2 figures. Whether harm by incidents contradicts the "
        "accounts of places was not looked for; that of movements was. The balances of places in "
        "trucewatch ledger say whether they fit."
    )
    assert list(beyond(view_of(case(PLANTED[2])))) == []


def test_it_weighs_what_rests_on_its_figures() -> None:
    view = view_of(case(*PLANTED))
    (finding,) = figures_cannot_all_hold.check(view)
    assert (Weights(view)(finding).figures, Weights(view)(finding).sections) == (3, 2)


def test_harm_by_incidents_explains_who_no_longer_remains() -> None:
    rows = (PLANTED[0], "remain,80,person,people,,remaining,,,town,,,,s2")
    explained = view_of(case(*rows, more=HARM % (12, 8)))
    assert list(figures_cannot_all_hold.check(explained)) == []
    assert list(refs(explained)) == []
    assert list(refs(view_of(case(*rows, more=HARM % (12, 7))))) == [
        ["start", "dead1", "dead2", "remain", "town"]
    ]
    assert list(refs(view_of(case(*rows)))) == [["start", "remain", "town"]]


def test_households_that_left_uncounted_may_explain_it_and_settle_nothing() -> None:
    rows = (PLANTED[0], "remain,80,person,people,,remaining,,,town,,,,s2")
    homes = "homes,5,household,people,,moved,,convoy,,,,,s1"
    assert list(refs(view_of(case(*rows, homes)))) == []
    counted = "persons,10,person,people,,moved,,convoy,,,,,s1"
    assert list(refs(view_of(case(*rows, homes, counted)))) == [
        ["start", "persons", "remain", "town"]
    ]


def test_a_place_of_which_nobody_states_the_start_contradicts_nothing() -> None:
    back = "back,30,person,people,returned,moved,,convoy"
    assert found(case(PLANTED[1], back)) == []
    camp = (
        "came,10,person,people,evacuated,moved,,convoy",
        "dead,30,person,people,killed,harm,,,camp",
    )
    assert found(case(PLANTED[1], *camp)) == []


def test_a_convoy_said_to_have_arrived_and_to_have_come_back_is_told_by_its_figures() -> None:
    rows = (PLANTED[1], "came,30,person,people,evacuated,moved,,convoy",
            "back,30,person,people,returned,moved,,convoy,,,,,s2")  # fmt: skip
    (finding,) = figures_cannot_all_hold.check(view_of(case(*rows)))
    assert [where.ref for where in finding.where] == ["left", "came", "back", "convoy"]
