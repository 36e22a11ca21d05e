"""So many a day, over so many days: 75 consultations a day, seven days, and "therefore 450 patients"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import (
    Frame,
    is_rest,
    part_of_kind,
    says,
    says_near,
)
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import span, span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SENTENCES = 4
_DAY = 86_400
_LONGEST = 60
_NEAR = 3
_TO = frozenset({"to", "through", "until", "till", "-", "الي", "حتي"})
_FEWEST, _MOST = 0.2, 5.0  # times the product within which a figure is taken for it


def rates_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Totals that a figure of each day and the number of days do not make."""
    for at, rate in enumerate(frames):
        if unsettled(rate) or rate.number < 2 or not _each_day(page, rate):
            continue
        before = frames[at - 1] if at else rate
        wrong = _of_total_before(page, pieces, before, rate)
        if wrong is not None:
            yield wrong
        for total in frames[at + 1 : at + 8]:
            if total.paragraph != rate.paragraph or total.sentence - rate.sentence > _SENTENCES:
                break
            if unsettled(total):
                continue
            days = _days(page, pieces, rate, total)
            if days and _concluded(page, pieces, total) and _differs(rate, total, days[0]):
                if any(f.number == rate.number * days[0] for f in frames[max(0, at - 3) : at]):
                    break  # the product stands before: "61,600 meals in seven days, 8,800 a day"
                product = rate.number * days[0]
                near = (f.mention.count.low or 0 for f in frames[max(0, at - 3) : at])
                if any(number * product == total.number for number in near):
                    break  # "two tankers each made six trips a day for five days: sixty"
                if not _varies(page, rate, total, days[0]):
                    yield _told(page, rate, total, *days)
                break


def _of_total_before(page: Page, pieces: Pieces, total: Frame, rate: Frame) -> ReadFinding | None:
    """ "Between 1 and 15 May 230 trucks crossed, on average 20 a day": a rate rounded to a whole is half off at most."""
    if total.sentence != rate.sentence or unsettled(total) or _each_day(page, total):
        return None
    if not (rate.thing is None or part_of_kind(page, rate, total)) or total.thing is None:
        return None
    days = _days(page, pieces, total, rate)
    if not days or not _differs(rate, total, days[0]) or is_rest(page, total):
        return None
    return None if _varies(page, rate, total, days[0]) else _told(page, rate, total, *days)


def _varies(page: Page, rate: Frame, total: Frame, days: int) -> bool:
    """Whether days differ; of a mean, rounded to a whole, a total is half of the days off at most."""
    first, last = min(rate.begins, total.begins), max(rate.ends, total.ends)
    means = page.places_of("on_average", first, last)
    mean = {n for at in means for n in range(at, at + page.entries[at][0])}
    if {*page.places_of("rate_varies", first, last)} - mean:
        return True
    if means and rate.sentence < total.sentence:
        return True  # what is usual, and what it was once
    exact = not means and rate.mention.first < total.mention.first
    return not exact and abs(rate.number * days - total.number) <= days


def _each_day(page: Page, rate: Frame) -> bool:
    last = rate.mention.last
    told = page.first_of("per_day", last, min(rate.ends, last + _NEAR + 1))
    if told is not None and page.meant(told + page.entries[told][0], "ordinals"):
        return False  # «1,908 أشخاص في اليوم الأول»
    before = page.places_of("per_day", max(rate.begins, rate.mention.first - 3), rate.mention.first)
    return told is not None or any(
        not page.has_word(",", at, rate.mention.first) for at in before
    )  # "8,000 a day, 56,000 in a week"


def _days(page: Page, pieces: Pieces, rate: Frame, total: Frame) -> tuple[int, int, int] | None:
    """The number of days told around a rate and its total, if there is one only, and where."""
    found = {}
    for length in between(pieces.lengths, rate.begins, total.ends):
        if length.unit in (_DAY, 7 * _DAY) and length.seconds % _DAY == 0:
            found[length.seconds // _DAY] = (length.first, length.last)
    told = max((last for _, last in found.values()), default=0)
    for mention in between(pieces.mentions, rate.begins, total.ends):
        named = page.places_of("lengths", max(0, mention.first - 1), mention.last)
        if mention.exact and mention.definite and any(at >= told for at in named):
            found[mention.exact] = (mention.first, mention.last)
    found |= _other_days(page, pieces, rate.begins, total.ends) if not found else {}
    found.pop(1, None)
    if len(found) != 1:
        return None
    days, (first, last) = found.popitem()
    return (days, first, last) if 2 <= days <= _LONGEST else None


def _other_days(page: Page, pieces: Pieces, begins: int, ends: int) -> dict[int, tuple[int, int]]:
    """Days told as "from 3 to 9 March", "the week", «الأيام الثمانية»."""
    found = {}
    for dated in between(pieces.dates, begins, ends):
        if dated.until is not None and dated.day is not None and dated.until > dated.day:
            found[dated.until - dated.day + 1] = (dated.first, dated.last)
    for one, other in pairwise(page.places_of("weekday", begins, ends)):
        if other - one == 2 and page.tokens[one + 1].word.folded in _TO:
            days = [page.meant(at, "weekday") for at in (one, other)]
            values = [0 if day is None else int(day.value) for day in days]
            found[(values[1] - values[0]) % 7 + 1] = (one, other + 1)
    for at in page.places_of("lengths", begins, ends):
        entry = page.meant(at, "lengths")
        unit = 0 if entry is None else int(entry.value)
        if unit == 7 * _DAY and not found:
            found[7] = (at, at + 1)
        for here in range(at + 1, min(at + _NEAR, ends)) if unit == _DAY else ():
            number = number_at(page.tokens, here)
            if number is not None and page.tokens[here].word.folded.startswith("ال"):
                found[number.value] = (at, number.last)
    return found


def _concluded(page: Page, pieces: Pieces, total: Frame) -> bool:
    """Whether a figure is told as what came of it."""
    if unsettled(total) or _each_day(page, total) or says_near(page, total, "stock_of"):
        return False
    marks = ("therefore", "in_all", "total", "sums_to", "brings", "numbering", "number_of")
    return (
        says_near(page, total, *marks)
        or page.has("therefore", total.begins, total.mention.first)
        or bool(between(pieces.lengths, total.begins, total.ends))
        or says(page, total, "lengths")
    )


def _differs(rate: Frame, total: Frame, days: int) -> bool:
    product = rate.number * days
    return product != total.number and _FEWEST * product < total.number < _MOST * product


def _told(page: Page, rate: Frame, total: Frame, days: int, first: int, last: int) -> ReadFinding:
    args = {
        "rate": page.words(rate.mention.first, rate.mention.last),
        "days": page.words(first, last),
        "product": str(rate.number * days),
        "total": page.words(total.mention.first, total.mention.last),
    }
    spans = (span_of(page, total.mention), span_of(page, rate.mention), span(page, first, last))
    message = Message("read-rate", args)
    return ReadFinding("parts-do-not-sum", Severity.WARNING, message, spans)
