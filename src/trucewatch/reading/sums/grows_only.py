"""Figures that count from a beginning and so can only grow: a later one that is less.

Which is later is told by their days, by "rose to", or because the other is told as of before.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.frames import Frame, of_one_kind, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.why_not import inner, of_no_fact, unsettled
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.reading.times.dates import Dated
from trucewatch.rules.series import toll_falls
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import TallyRole

_SMALLEST = 5
_SENTENCES = 6
_OF_IT = 0.1  # a figure so much less is not what the other has fallen to
_WHERE = frozenset({"in", "across", "في", "عبر"})
_TO = frozenset({"to", "الي"})
_SINCE = 3  # words from "since" to its day
_COUNTED = ("cumulative", "since", "brings")
_OPENS, _DAY = 2, 5  # words to "by", and from it to the name of its day
_LEFT = ("stay", "remaining", "falls", "per_day", "capacity", "percent")
_NO_TOLL = ("stay", "remaining", "gone", "came", "percent", "falls", "per_day", "capacity")


def grows_only_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Later figures of a count from a beginning that are less than earlier ones."""
    counts = [frame for frame in frames if _from_a_beginning(page, frame)]
    for at, then in enumerate(counts[1:], 1):
        first = counts[at - 1]
        if then.sentence - first.sentence > _SENTENCES or then.number == first.number:
            continue
        periods = [_periods(page, pieces, frame) for frame in (first, then)]
        if all(periods) and periods[0] != periods[1]:
            continue
        if not _same(page, first, then) or _put_right(page, first, then):
            continue
        order = _order(page, pieces, first, then)
        small, large = sorted((first.number, then.number))
        if small < _OF_IT * large:
            continue  # some of it, or of something else
        if order > 0 and then.number < first.number:
            yield from _told(page, first, then)
        elif order < 0 and then.number > first.number:
            yield from _told(page, then, first)


def _from_a_beginning(page: Page, frame: Frame) -> bool:
    if unsettled(frame) or frame.number < _SMALLEST or frame.mention.others:
        return False
    before = page.tokens[frame.mention.first - 1].word.folded if frame.mention.first else ""
    if frame.thing is None and before in _WHERE:
        return False  # "441 deaths in 10 states"
    if _all_by_then(page, frame):
        return True
    if inner(frame) or _of_parts(page, frame) or says(page, frame, *_NO_TOLL, "day_new"):
        return False
    if says(page, frame, "had_been") and not of_no_fact(page, frame):
        return True
    if page.has("cumulative", frame.begins, frame.ends) and says(page, frame, "as_of"):
        return True
    by_then = page.has("as_of", frame.first, frame.mention.first) and says(page, frame, "recorded")
    return (
        by_then
        or _has_risen(page, frame)
        or says(page, frame, *_COUNTED)
        or _of_a_toll(page, frame)
    )


def _has_risen(page: Page, frame: Frame) -> bool:
    """ "rose to 65", not "rose to 65, 22 of them dead, 18 maimed": another clause, unless it goes on "to 70"."""
    if frame.joined.of_them:
        return False
    at, first = frame.mention.first, frame.begins
    if page.tokens[at - 1].word.folded not in _TO:
        signs = (
            n for n in range(at - 1, first - 1, -1) if page.tokens[n].word.folded in (",", ";")
        )
        first = next(signs, first)
    return page.has("rises", first, at)


def _all_by_then(page: Page, frame: Frame) -> bool:
    """ "By 3 May 120 people had been moved", "by 4 May the total was 110"."""
    opens = page.places_of("as_of", frame.begins, frame.begins + _OPENS)
    if inner(frame) or not opens or frame.begins != frame.first or says(page, frame, *_LEFT):
        return False
    dated = page.has_any(("month", "weekday"), opens[0], min(frame.mention.first, opens[0] + _DAY))
    had = says(page, frame, "had_by_then") and says(page, frame, "gone", "came", "recorded")
    return dated and (
        had or frame.joined.total or page.has("all_told", frame.first, frame.mention.first)
    )


def _of_parts(page: Page, frame: Frame) -> bool:
    """Whether a bare figure is one of the parts of another: «إلى 15 مواطناً، وهم 7 في الحي و5 في السوق»."""
    if frame.thing is not None:
        return False
    opened = page.has("made_of", frame.begins, frame.mention.first)
    return opened or frame.joined.link is Link.COLON  # «إلى 766: 90 في الأولى»


def _of_a_toll(page: Page, frame: Frame) -> bool:
    """Whether the toll of a figure is said to have risen in the same sentence."""
    tolls = page.has("toll", frame.begins, frame.mention.first)
    return tolls and page.has("rises", frame.mention.last, frame.ends)


def _same(page: Page, first: Frame, then: Frame) -> bool:
    """Whether two figures count the same; a bare one where the other's noun is the only one."""
    if not of_one_kind(page, first, then):
        return False
    if first.thing is None and then.thing is None:
        return says(page, first, "toll") or says(page, then, "toll")
    named = [frame for frame in (first, then) if frame.thing is not None]
    if len(named) == 2 and named[0].thing != named[1].thing:
        return False
    far = first.paragraph != then.paragraph or page.in_list(then.mention.first)
    if len(named) == 1 and far and first.begins != then.begins:
        return False
    fates = {fate_of(page, frame.mention) for frame in (first, then)} - {""}
    return len(fates) <= 1


def _put_right(page: Page, first: Frame, then: Frame) -> bool:
    """Whether the text says that figures were revised, and does not deny it."""
    return any(
        not page.has("not", max(first.begins, at - 5), at + 1)
        for at in page.places_of("revised", first.begins, then.ends)
    )


def _order(page: Page, pieces: Pieces, first: Frame, then: Frame) -> int:
    """1 where the second is the later, -1 where it is the earlier, 0 where nothing says so."""
    before = [
        says(page, frame, "day_before", "earlier_report", "had_been") for frame in (first, then)
    ]
    if before[0] != before[1]:
        return 1 if before[0] else -1
    days = [_day(page, pieces, frame) for frame in (first, then)]
    if days[0] is not None and days[1] is not None:
        return _later(days[0], days[1])
    return int(page.has("rises", then.begins, then.mention.first) and not before[1])


def _day(page: Page, pieces: Pieces, frame: Frame) -> Dated | None:
    """The one day told in the clause of a figure, or in its sentence where it is the only figure."""
    near = between(pieces.dates, frame.first, frame.last)
    for dates in (near, between(pieces.dates, frame.begins, frame.ends)):
        known = [d for d in dates if d.day is not None or d.lone_weekday]
        known = [d for d in known if not _begins_then(page, d)]
        if known:
            return known[-1]
    return None


def _begins_then(page: Page, dated: Dated) -> bool:
    """Whether a day is the one since which is counted."""
    return page.has("since", max(0, dated.first - _SINCE), dated.first)


def _periods(
    page: Page, pieces: Pieces, frame: Frame
) -> set[tuple[int | None, int | None, int | None]]:
    dates = between(pieces.dates, frame.begins, frame.ends)
    return {(d.month, d.day, d.weekday) for d in dates if _begins_then(page, d)}


def _later(one: Dated, other: Dated) -> int:
    if one.day is not None and other.day is not None:
        keys = [(d.month or 0, d.day or 0) for d in (one, other)]
        if keys[0][0] != keys[1][0] and 0 in (keys[0][0], keys[1][0]):
            return 0
        return (keys[1] > keys[0]) - (keys[1] < keys[0])
    if one.lone_weekday and other.lone_weekday and one.weekday != other.weekday:
        return 1 if other.first > one.first else -1
    return 0


def _told(page: Page, older: Frame, newer: Frame) -> Iterator[ReadFinding]:
    figures = [
        replace(statement(page, frame.mention), role=TallyRole.TOTAL) for frame in (newer, older)
    ]
    conflict = toll_falls(*figures)
    if conflict is not None:
        spans = [span_of(page, newer.mention), span_of(page, older.mention)]
        yield told(conflict, spans, Severity.WARNING)
