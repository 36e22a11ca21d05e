"""Times of one event that lie as far apart as two clocks."""

from tests.checks.found import found
from trucewatch.checks import time_zone_slip

CASE = "case: {{ref: c, zone: Asia/Damascus}}\nsources: [{{ref: s, source_kind: media}}]\n"
TOLD = CASE + (
    "movements: [{{ref: m, left: '2016-12-15T18:00', "
    "citations: [{{ref: q, source: s, field: left, says: '{}'}}]}}]"
)
SHOWN = CASE + (
    "incidents: [{{ref: i, period: '2016-12-15T10:00/2016-12-15T11:00', "
    "evidence: [{{ref: e, captured: '{}'}}]}}]"
)


def test_a_time_told_two_hours_off_is_a_warning_where_the_clock_is_two_hours_ahead() -> None:
    assert found(time_zone_slip, TOLD.format("2016-12-15T16:00")) == [
        "warning: Thursday 15 December 2016, 18:00 (movement m, left) and Thursday 15 December "
        "2016, 16:00 (citation q, says) lie exactly 2 hours apart, as do the clocks of "
        "Asia/Damascus and UTC: likely one time, told by two clocks."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(time_zone_slip, TOLD.format("2016-12-15T16:00"), "ar") == [
        "warning: الفارق بين الخميس 15 كانون الأول 2016، الساعة 18:00 (حركة النقل m، left) والخميس "
        "15 كانون الأول 2016، الساعة 16:00 (الإحالة q، says) هو ساعتان تمامًا، وهو الفارق بين توقيتي "
        "Asia/Damascus وUTC: والأرجح أنه وقت واحد ذُكر بتوقيتين."
    ]


def test_another_distance_is_not_flagged() -> None:
    assert found(time_zone_slip, TOLD.format("2016-12-15T16:20")) == []


def test_a_clock_that_a_time_of_the_case_names_counts_too() -> None:
    assert found(time_zone_slip, TOLD.format("2016-12-15T19:00")) == []
    named = (
        TOLD.format("2016-12-15T19:00")
        + "\nevidence: [{ref: e, captured: '2016-12-15T09:00[Europe/Moscow]'}]"
    )
    assert len(found(time_zone_slip, named)) == 1


def test_a_time_not_known_to_the_hour_settles_nothing() -> None:
    assert found(time_zone_slip, TOLD.format("2016-12-15T15:00~50min")) == []


def test_a_picture_outside_its_incident_and_inside_by_another_clock_is_a_note() -> None:
    assert found(time_zone_slip, SHOWN.format("2016-12-15T08:20")) == [
        "note: Thursday 15 December 2016, 08:20 (evidence e, captured) lies outside Thursday 15 "
        "December 2016, from 10:00 to 11:00 (incident i, period), and inside it once moved by "
        "2 hours, as far as the clocks of Asia/Damascus and UTC are apart."
    ]


def test_a_picture_inside_its_incident_is_not_flagged() -> None:
    assert found(time_zone_slip, SHOWN.format("2016-12-15T10:20")) == []
    assert found(time_zone_slip, SHOWN.format("2016-12-15T07:20")) == []


def test_a_deed_outside_its_incident_and_inside_by_another_clock_is_a_warning() -> None:
    written = CASE.format() + (
        "incidents: [{ref: i, period: '2016-12-15T10:00/2016-12-15T11:00', deeds: "
        "[{ref: d, deed_kind: sniper, period: '2016-12-15T08:20/2016-12-15T08:30'}]}]"
    )
    assert [one.partition(":")[0] for one in found(time_zone_slip, written)] == ["warning"]
