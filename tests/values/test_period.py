"""Periods: what their text means, and that comparisons claim no more than the bounds allow."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.values.written_times import instants_in, near_periods, near_whens, whens
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal
from trucewatch.values.when import When
from trucewatch.values.widths import Widths

FAR_PAST, FAR_FUTURE = datetime(1900, 1, 1, tzinfo=UTC), datetime(2100, 1, 1, tzinfo=UTC)


def code_of(text: str) -> str:
    with pytest.raises(Refusal) as refused:
        Period.parse(text)
    return refused.value.code


def test_start_and_end_are_read_each_with_its_width() -> None:
    period = Period.parse("2016-12-14T09:00+02:00~30min/2016-12-15T00:00+02:00")
    assert period.start == When.parse("2016-12-14T09:00+02:00~30min")
    assert period.end == When.parse("2016-12-15T00:00+02:00")
    assert period.bounds() == (1481697000, 1481700600, 1481752800, 1481752800)
    assert period.duration() == (52200, 55800)


@pytest.mark.parametrize(
    "text",
    [
        "2016-12-14T09:00+02:00~30min/2016-12-15T00:00+02:00",
        "/2016-12-13T18:00[Asia/Damascus]",
        "2016-12-13/",
        "2016-12-13/..",
        "2016-12-16T/evening[Asia/Damascus]/2016-12-17[Asia/Damascus]",
        "2016-12-16T/evening[Asia/Damascus]/..",
        "[2016-12-13..2016-12-14]/2016-12-16T/night",
        "2016-12-13/2016-12-15 «from the 13th/14th until the 15th»",
    ],
)
def test_a_period_is_written_back_as_it_was_read(text: str) -> None:
    assert str(Period.parse(text)) == text
    assert Period.parse(str(Period.parse(text))) == Period.parse(text)


def test_the_zone_and_the_widths_given_reach_both_sides() -> None:
    period = Period.parse("2016-12-14T09:00~/2016-12-15", "Asia/Damascus", Widths(about=10))
    assert str(period) == "2016-12-14T09:00[Asia/Damascus]~10min/2016-12-15[Asia/Damascus]"


def test_a_lone_day_runs_from_its_first_to_its_last_moment() -> None:
    period = Period.parse("2016-12-14[Asia/Damascus]")
    assert str(period) == "2016-12-14T00:00[Asia/Damascus]/2016-12-14T23:59:59[Asia/Damascus]"
    day = When.parse("2016-12-14[Asia/Damascus]")
    assert period.bounds() == tuple(
        int(bound.timestamp()) for bound in (day.earliest, day.earliest, day.latest, day.latest)
    )


def test_a_lone_month_and_a_lone_year_do_likewise() -> None:
    assert str(Period.parse("2016-12[+02:00]")) == (
        "2016-12-01T00:00+02:00/2016-12-31T23:59:59+02:00"
    )
    assert str(Period.parse("2016", "UTC")) == "2016-01-01T00:00Z/2016-12-31T23:59:59Z"


def test_a_lone_day_without_a_zone_keeps_its_zone_unknown() -> None:
    assert str(Period.parse("2016-12-14")) == "2016-12-14T00:00/2016-12-14T23:59:59"
    assert str(Period.parse("2016-12-14[Etc/Unknown]")) == (
        "2016-12-14T00:00[Etc/Unknown]/2016-12-14T23:59:59[Etc/Unknown]"
    )


def test_a_lone_day_on_which_clocks_changed_keeps_its_full_length() -> None:
    twice = Period.parse("2016-10-27[Asia/Damascus]")
    assert twice.duration() == (25 * 3600 - 1, 25 * 3600 - 1)
    assert Period.parse(str(twice)) == twice
    skipped = Period.parse("2016-03-25[Asia/Damascus]")
    assert str(skipped) == "2016-03-25T01:00[Asia/Damascus]/2016-03-25T23:59:59[Asia/Damascus]"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("2016-12-13T18:00", "period-instant"),
        ("2016-12-13~1d", "period-instant"),
        ("2016-12-16T/evening", "period-part"),
        ("2016-12-16T/evening~1d", "period-instant"),
        ("T/night", "when-part-undated"),
        ("2016-12-16T/night/T/morning", "when-part-undated"),
        ("/night", "when-part-undated"),
        ("[2016-12-13..2016-12-15]", "period-instant"),
        ("/", "period-empty"),
        ("/..", "period-empty"),
        ("../2016-12-13", "period-open-start"),
        ("2016-12-13/2016-12-14/2016-12-15", "period-slashes"),
        ("", "when-empty"),
        ("2016-11-31/2016-12-01", "when-impossible-date"),
        ("2016-12-13/tomorrow", "when-unreadable"),
        ("2016-12-13/2016-12-14 «words", "when-stated-open"),
    ],
)
def test_what_is_no_period_is_refused_with_its_own_reason(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_lone_part_of_a_day_is_told_what_to_write_for_what_began_then(lang: str) -> None:
    with pytest.raises(Refusal) as refused:
        Period.parse("2016-12-15T/night", "Asia/Damascus")
    assert "\u20682016-12-15T/night/\u2069" in refused.value.message.text(lang)
    began = Period.parse("2016-12-15T/night/", "Asia/Damascus")
    assert (began.start, began.end) == (When.parse("2016-12-15T/night", "Asia/Damascus"), None)


def test_a_period_of_which_nothing_is_known_cannot_be_made() -> None:
    with pytest.raises(ValueError, match="a start or an end"):
        Period(None, None)
    with pytest.raises(ValueError, match="open end"):
        Period(None, When.parse("2016"), open_end=True)


def test_the_sides_lose_words_that_the_text_could_not_keep() -> None:
    period = Period(When.parse("2016-12-13 «Tuesday»"), None)
    assert str(period) == "2016-12-13/"
    assert Period.parse(str(period)) == period


def test_an_instant_well_inside_is_contained_and_one_at_a_vague_start_may_be() -> None:
    window = Period.parse("2016-12-15T10:00+02:00~30min/2016-12-15T13:00+02:00")
    assert window.contains(When.parse("2016-12-15T12:00+02:00")) is Verdict.YES
    assert window.contains(When.parse("2016-12-15T10:15+02:00")) is Verdict.UNSURE
    assert window.contains(When.parse("2016-12-15T09:00+02:00")) is Verdict.NO
    assert window.contains(When.parse("2016-12-15T13:00+02:00")) is Verdict.YES
    assert window.contains(When.parse("2016-12-15T13:00:01+02:00")) is Verdict.NO


def test_an_open_end_contains_what_follows_and_an_unknown_end_may() -> None:
    later = When.parse("2016-12-20[UTC]")
    assert Period.parse("2016-12-13T18:00Z/..").contains(later) is Verdict.YES
    assert Period.parse("2016-12-13T18:00Z/").contains(later) is Verdict.UNSURE
    assert Period.parse("/2016-12-13T18:00Z").contains(later) is Verdict.NO


def test_an_end_before_its_start_is_told_and_has_no_length() -> None:
    period = Period.parse("2016-12-15T10:00Z/2016-12-14T10:00Z")
    assert (period.ends_before_start(), period.duration()) == (Verdict.YES, (0, 0))
    assert Period.parse("2016-12-15/2016-12-15").ends_before_start() is Verdict.UNSURE
    assert Period.parse("2016-12-15/..").ends_before_start() is Verdict.NO


def concrete(period: Period) -> Iterator[tuple[datetime, datetime]]:
    """Starts and ends the period allows, the start never after the end."""
    starts = instants_in(period.start) if period.start else [FAR_PAST]
    ends = instants_in(period.end) if period.end else [FAR_FUTURE]
    if period.start and not period.end and not period.open_end:
        ends = [*ends, *starts, *(start + timedelta(hours=1) for start in starts)]
    if period.end and not period.start:
        starts = [*starts, *ends]
    yield from ((start, end) for start in starts for end in ends if start <= end)


@given(near_periods, near_whens)
@settings(max_examples=400)
def test_contains_agrees_with_every_choice_allowed(period: Period, when: When) -> None:
    truths = {
        start <= instant <= end for start, end in concrete(period) for instant in instants_in(when)
    }
    verdict = period.contains(when)
    if verdict is not Verdict.UNSURE and truths:
        assert truths == {verdict is Verdict.YES}


@given(near_periods, near_periods)
@settings(max_examples=400)
def test_overlaps_agrees_with_every_choice_allowed(one: Period, other: Period) -> None:
    assert one.overlaps(other) is other.overlaps(one)
    choices = [(a, b) for a in concrete(one) for b in concrete(other)]
    truths = {a[0] <= b[1] and b[0] <= a[1] for a, b in choices}
    verdict = one.overlaps(other)
    if verdict is not Verdict.UNSURE and truths:
        assert truths == {verdict is Verdict.YES}


@given(near_periods)
def test_the_duration_encloses_every_choice_allowed(period: Period) -> None:
    assume(period.end is not None)
    least, most = period.duration()
    for start, end in concrete(period):
        seconds = (end - start).total_seconds()
        assert least <= seconds
        assert most is None or seconds <= most


@given(whens, whens, st.booleans(), st.booleans(), st.booleans())
@settings(max_examples=200)
def test_any_period_is_read_back_as_it_was_written(
    start: When, end: When, no_start: bool, no_end: bool, open_end: bool
) -> None:
    assume(not (no_start and no_end))
    period = Period(None if no_start else start, None if no_end else end, no_end and open_end)
    assert Period.parse(str(period)) == period


@given(st.text(alphabet="0123456789-:TZX/[].~+ «»", max_size=40))
@settings(max_examples=300)
def test_anything_that_looks_like_a_period_is_read_or_refused(text: str) -> None:
    try:
        period = Period.parse(text)
    except Refusal:
        return
    assert Period.parse(str(period)) == period


def test_a_stored_period_is_read_whatever_the_zone_database_has_learned_since() -> None:
    text = "2016-12-13T18:00[Asia/Gone]/2016-12-14T00:00+02:00 «until midnight»"
    period = Period.stored(text)
    assert str(period) == text
    assert period.start is not None
    assert (period.start.zone, period.start.latest) == ("", When.parse("2016-12-13T18:00").latest)


@given(near_periods)
def test_a_stored_period_is_read_as_it_was_typed(period: Period) -> None:
    assert Period.stored(str(period)) == period
