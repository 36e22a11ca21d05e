"""What was drawn or dated badly is unsure with its reason: never a crash, never a silent NO."""

import pytest

from tests.screening.asking import CLAUSE, INCIDENT, case, one, said
from trucewatch.screening.clock import clocks
from trucewatch.screening.screen import screen
from trucewatch.values.answer import Answer
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.when import When

BOW = [(37.0, 36.0), (37.4, 36.4), (37.4, 36.0), (37.0, 36.4)]
ROUND_TWICE = [
    *((37.0, 36.0), (37.4, 36.0), (37.4, 36.4), (37.1, 36.4)),
    *((37.1, 36.1), (37.3, 36.1), (37.3, 36.3), (37.0, 36.3)),
]
FIJI = [(179.0, -17.0), (-179.0, -17.0), (-179.0, -16.0), (179.0, -16.0)]
WIDE = [(-120.0, -50.0), (120.0, -50.0), (120.0, 60.0), (-120.0, 60.0)]
WORLD = [(-180.0, -80.0), (180.0, -80.0), (180.0, 80.0), (-180.0, 80.0)]


def outline(corners: list[tuple[float, float]]) -> str:
    ring = ", ".join(f'["{x}", "{y}"]' for x, y in [*corners, corners[0]])
    return f"{{kind: polygon, coordinates: [[{ring}]], precision: exact}}"


def line(*corners: tuple[float, float]) -> str:
    drawn = ", ".join(f'["{x}", "{y}"]' for x, y in corners)
    return f"{{kind: line, coordinates: [{drawn}], precision: exact}}"


def point(x: float, y: float) -> str:
    return f'{{kind: point, coordinates: ["{x}", "{y}"], precision: exact}}'


def of(area: str, incident: str) -> Answer:
    clause = CLAUSE.replace("area: city", f"area: {area}")
    return one(case(clause, INCIDENT.replace("area: old-town", f"area: {incident}"))).in_area


@pytest.mark.parametrize(
    ("corners", "at"),
    [(BOW, (37.3, 36.2)), (BOW, (37.2, 36.35)), (ROUND_TWICE, (37.2, 36.2))],
)
def test_in_an_outline_that_crosses_itself_nothing_is_sure(corners, at):
    answer = of(outline(corners), point(*at))
    assert (answer.verdict, answer.margin) == (Verdict.UNSURE, None)
    assert said(answer) == {
        "en": "The outline of the area of clause 1 crosses itself, so it does not say what is meant."
        " Please draw it again with its corners in order.",
        "ar": "الحدود المرسومة لمنطقة البند 1 يقاطع بعضها بعضًا، فلا يُعرف ما المقصود بها. يُرجى رسمها"
        " من جديد وزواياها مرتّبة.",
    }


def test_beyond_all_corners_of_such_an_outline_it_is_outside():
    answer = of(outline(BOW), point(37.5, 36.2))
    assert (answer.verdict, answer.margin, answer.unit) == (Verdict.NO, 8973, "m")


def test_an_outline_that_only_touches_itself_is_as_sure_as_any():
    touching = [(37.0, 36.0), (37.2, 36.2), (37.4, 36.0), (37.4, 36.4), (37.2, 36.2), (37.0, 36.4)]
    assert of(outline(touching), point(37.05, 36.2)).verdict is Verdict.YES


def test_a_side_that_goes_out_and_back_crosses_itself_too():
    spike = [(37.0, 36.0), (37.4, 36.0), (37.6, 36.0), (37.4, 36.0), (37.4, 36.4), (37.0, 36.4)]
    assert of(outline(spike), point(37.2, 36.2)).verdict is Verdict.UNSURE
    assert of(outline(spike), point(37.6, 36.3)).verdict is Verdict.NO


def test_an_incident_drawn_with_crossing_sides_lies_within_its_corners():
    around = [(36.9, 35.9), (37.5, 35.9), (37.5, 36.5), (36.9, 36.5)]
    beside = [(37.1, 36.3), (37.3, 36.3), (37.3, 36.5), (37.1, 36.5)]
    assert of(outline(around), outline(BOW)).verdict is Verdict.YES
    assert of(outline(beside), outline(BOW)).verdict is Verdict.UNSURE


@pytest.mark.parametrize("incident", [point(179.9, -16.5), point(-179.9, -16.5), outline(FIJI)])
def test_across_the_date_line_an_area_is_one(incident):
    assert of(outline(FIJI), incident).verdict is Verdict.YES


def test_across_the_date_line_a_line_is_short():
    assert of(outline(FIJI), line((179.5, -16.5), (-179.5, -16.4))).verdict is Verdict.YES
    assert of(outline(FIJI), point(-178.8, -16.5)).verdict is Verdict.NO


@pytest.mark.parametrize(
    ("area", "at"), [(WIDE, (37, 36)), (WIDE, (179, 0)), (WORLD, (37, 36)), (WORLD, (180, 0))]
)
def test_an_outline_round_half_of_the_globe_may_be_either_part(area, at):
    answer = of(outline(area), point(*at))
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "screening-outline-wide")


def test_an_incident_drawn_round_half_of_the_globe_is_nowhere_for_certain():
    assert of(outline(FIJI), outline(WIDE)).verdict is Verdict.UNSURE


def test_an_agreement_without_any_date_is_unsure_with_its_reason():
    clause = CLAUSE.replace("window: 2016-12-14T05:00/..", "")
    answer = one(case(clause, agreement="version: draft")).in_force
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "screening-clause-undated")


@pytest.mark.parametrize(
    ("hours", "when", "verdict"),
    [
        # clocks were put forward from 03:00 to 04:00: those hours of that day lie at the change
        ("03:15/03:45", "2016-03-27T00:59:00Z/2016-03-27T01:01:00Z", Verdict.YES),
        ("03:15/03:45", "2016-03-27T01:30:00Z/2016-03-27T01:40:00Z", Verdict.NO),
        ("02:30/04:30", "2016-03-27T01:10:00Z/2016-03-27T01:20:00Z", Verdict.YES),
        # clocks were put back from 04:00 to 03:00: 03:15 to 03:45 came twice
        ("03:15/03:45", "2016-10-30T00:20:00Z/2016-10-30T00:25:00Z", Verdict.YES),
        ("03:15/03:45", "2016-10-30T01:20:00Z/2016-10-30T01:25:00Z", Verdict.YES),
        ("03:15/03:45", "2016-10-30T01:50:00Z/2016-10-30T01:55:00Z", Verdict.NO),
    ],
)
def test_hours_of_a_day_on_which_clocks_change(hours, when, verdict):
    clause = CLAUSE.replace("2016-12-14T05:00", "2016-01-01T05:00")
    clause += f'\n  daily: "{hours}[Europe/Kyiv]"\n'
    incident = INCIDENT.replace("2016-12-15T10:00/2016-12-15T11:00", when)
    assert one(case(clause, incident)).in_force.verdict is verdict


def test_an_incident_whose_period_is_endless_is_asked_about_hours_all_the_same():
    clause = CLAUSE + '\n  daily: "09:00/16:00[Asia/Damascus]"\n'
    incident = INCIDENT.replace("2016-12-15T10:00/2016-12-15T11:00", "2016-12-01/..")
    (answer,) = screen(case(clause, incident))
    assert answer.in_force.verdict is Verdict.UNSURE


def in_force(clause: str = CLAUSE, incident: str = INCIDENT, agreement: str = "") -> Answer:
    view = case(clause, incident, agreement=agreement or "announced: 2016-12-13T18:00")
    return one(view).in_force


def test_a_window_that_ends_before_it_begins_is_unsure_with_its_reason():
    answer = in_force(CLAUSE.replace("2016-12-14T05:00/..", "2016-12-20/2016-12-10"))
    assert (answer.verdict, answer.margin) == (Verdict.UNSURE, None)
    assert said(answer) == {
        "en": "By the dates recorded, clause 1 would have ended before it began, so when it was in"
        " force cannot be told.",
        "ar": "بحسب التواريخ المسجَّلة يكون البند 1 قد انتهى قبل أن يبدأ، فلا يمكن معرفة متى كان ساريًا.",
    }


def test_an_agreement_that_expires_before_it_takes_effect_is_unsure_and_its_clock_says_so():
    clause = CLAUSE.replace("  window: 2016-12-14T05:00/..\n", "")
    agreement = "effective: 2016-12-14T05:00\n  expires: 2016-12-01"
    assert in_force(clause, agreement=agreement).reason.code == "screening-dates-contradict"
    [clock] = clocks(case(clause, agreement=agreement), When.parse("2016-12-16", "Asia/Damascus"))
    assert (clock.state.value, clock.reason.code) == ("cannot_tell", "clock-dates-contradict")


def test_an_extension_after_the_end_is_no_contradiction():
    clause = CLAUSE.replace("  window: 2016-12-14T05:00/..\n", "  added_by: longer\n")
    agreement = (
        "effective: 2016-12-01\n  expires: 2016-12-05\n  amendments:\n"
        "  - {ref: longer, agreed: 2016-12-14T05:00, expires: 2016-12-30}"
    )
    assert in_force(clause, agreement=agreement).verdict is Verdict.YES


@pytest.mark.parametrize("more", ["", "  daily: 09:00/16:00\n"])
def test_an_incident_that_ends_before_it_begins_may_be_any_time_between(more):
    turned = INCIDENT.replace(
        "2016-12-15T10:00/2016-12-15T11:00", "2016-12-15T12:00/2016-12-14T12:00"
    )
    assert in_force(CLAUSE + more, turned).verdict is not Verdict.NO
    before = INCIDENT.replace(
        "2016-12-15T10:00/2016-12-15T11:00", "2016-12-13T12:00/2016-12-12T12:00"
    )
    assert in_force(incident=before).verdict is Verdict.NO
    across = INCIDENT.replace(
        "2016-12-15T10:00/2016-12-15T11:00", "2016-12-15T12:00/2016-12-13T12:00"
    )
    assert in_force(CLAUSE + more, across).verdict is Verdict.UNSURE


def test_a_place_against_an_outline_that_crosses_itself_is_told_of_the_outline():
    area = f"""
places:
  - {{ref: bow, name: {{original: en, en: Bow, ar: القوس}}, place_kind: area, area: {outline(BOW)}}}
"""
    clause = CLAUSE.replace("area: city", "area: bow")
    answer = one(case(clause, more=area)).in_area
    assert (answer.verdict, answer.reason.code) == (Verdict.UNSURE, "screening-outline-crossed")
