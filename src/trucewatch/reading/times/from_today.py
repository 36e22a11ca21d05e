"""Days, months and years told from the day of writing: "yesterday, 3 March", "last month (April)".

A text that carries its date says with such words which day, month or year it means. The months that a
report covers may be what it counts from, too, so a month is wrong only where it fits none of those in
the head.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar, date_text
from trucewatch.reading.times.days_apart import CODE
from trucewatch.reading.times.moments import YEAR, spells_of
from trucewatch.reading.times.weekdays import ordinal_at
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_BESIDE = 8  # words from "yesterday" to its day
_HEAD = 500  # characters in which a report says what it is about
_AROUND = 8  # words between "three years ago" and its day
_YEAR = 4  # digits
_MONTHS = 12
_SLIP = 2  # years by which a year is told wrong
_DAY, _MOST_DAYS, _WEEK = 86_400, 60, 14


def from_today_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days, months and years that are not those which the day of writing makes of their words."""
    own = calendar.own
    if own is None:
        return
    yield from _days(page, pieces, own)
    yield from _years_ago(page, pieces, own)
    yield from _anniversaries(page, pieces, own)
    if calendar.titled is not None:
        yield from _weekdays(page, own)
        yield from _months(page, pieces, own)
        yield from _days_ago(page, pieces, own)
        yield from _weeks(page, pieces, own)


def _days(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "yesterday, 3 March" of 4 April: the day fits, and its month does not."""
    for at in page.listed.get("near_days", ()):
        behind = at + page.entries[at][0]
        near = between(pieces.dates, behind, behind + _BESIDE)
        dated = near[0] if near else None
        apart = int(page.entries[at][1]["near_days"].value)
        meant = date.fromordinal(own.toordinal() + apart)
        if dated is None or dated.until or dated.date is None or dated.date == meant:
            continue
        ago = page.tokens[max(0, at - 1)].word.folded == "ago"  # "three years ago today"
        if not ago and dated.day == meant.day and _only_says(page, behind, dated.first):
            yield _wrong(page, (at, behind), dated.first, dated.last, own, meant)


def _weekdays(page: Page, own: date) -> Iterator[ReadFinding]:
    """ "today, Thursday" of a Wednesday."""
    for at in page.listed.get("near_days", ()):
        behind = at + page.entries[at][0]
        behind += page.tokens[min(behind, len(page.tokens) - 1)].word.folded in (",", "(", "-")
        weekday = page.meant(behind, "weekday")
        if weekday is None or not page.as_name(behind):
            continue
        days = int(page.entries[at][1]["near_days"].value)
        if (own.weekday() + days - int(weekday.value)) % 7:
            yield _wrong(page, (at, behind), behind, behind + page.entries[behind][0], own, None)


def _months(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "last month (April)" in June, "next month, on 14 November" in September."""
    heads = [d for d in pieces.dates if d.month and page.tokens[d.first].start <= _HEAD]
    now = {own.month, *(d.month or 0 for d in heads if not d.hijri)}
    for at in page.listed.get("near_months", ()):
        last = at + page.entries[at][0]
        apart = int(page.entries[at][1]["near_months"].value)
        told = _month_beside(page, pieces, last)
        if told is None or any((month + apart - told[0]) % _MONTHS == 0 for month in now):
            continue
        yield _wrong(page, (at, last), told[1], told[2], own, None)


def _month_beside(page: Page, pieces: Pieces, at: int) -> tuple[int, int, int] | None:
    """The month, alone or of a day, that only a sign or a word such as "on" parts from a token."""
    for here in range(at, at + _BESIDE):
        month = page.meant(here, "month")
        if month is None or not page.as_name(here):
            continue
        near = between(pieces.dates, at, here + 1)
        first, last = (
            (near[0].first, near[0].last) if near else (here, here + page.entries[here][0])
        )
        parted = page.tokens[at].word.folded in (",", "(", "-")
        if parted and _only_says(page, at, first):
            return int(month.value), first, last
        return None
    return None


def _days_ago(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "two weeks ago, on 17 January" of 3 March: the day fits, and its month does not."""
    for length in pieces.lengths:
        days = length.seconds // _DAY
        ago = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded == "ago"
        if length.unit < _DAY or not ago or not 1 <= days <= _MOST_DAYS:
            continue
        meant = own - timedelta(days=days)
        dated = _day_beside(page, pieces, length.last + 1)
        if dated is not None and dated.day == meant.day and dated.date != meant:
            words = length.first, length.last + 1
            yield _wrong(page, words, dated.first, dated.last, own, meant)


def _weeks(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "last week, on 31 December" of 5 February, "next week, on 19 March" of 12 February."""
    for at in page.listed.get("near_weeks", ()):
        last = at + page.entries[at][0]
        dated = _day_beside(page, pieces, last)
        side = int(page.entries[at][1]["near_weeks"].value)
        if dated is None or dated.date is None:
            continue
        if 0 <= side * (dated.date - own).days <= _WEEK:
            continue
        for apart in range(1, _WEEK):
            meant = own + timedelta(days=side * apart)
            if meant.day == dated.day:
                yield _wrong(page, (at, last), dated.first, dated.last, own, meant)


def _day_beside(page: Page, pieces: Pieces, at: int) -> Dated | None:
    """The whole day that only a sign and words such as "on" part from a token."""
    near = between(pieces.dates, at, at + _BESIDE)
    if not near or near[0].date is None or near[0].until or near[0].hijri:
        return None
    parted = page.tokens[at].word.folded in (",", "(", "-")
    return near[0] if parted and _only_says(page, at, near[0].first) else None


def _years_ago(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "15 April 2022, exactly a year ago" of 15 April 2024; «قبل ثلاثة أعوام، في مثل هذا اليوم من عام 2017»."""
    spells = [spell for spell in spells_of(page, pieces) if spell.unit == YEAR]
    for spell in spells:
        begins, ends = page.sentence_of(spell.first)
        words = {page.tokens[at].word.folded for at in range(begins, ends)}
        ago = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded == "ago"
        before = page.tokens[max(0, spell.first - 1)].word.stem in ("قبل", "منذ")
        if not (ago or before):
            continue
        to_the_day = not words.isdisjoint(small_words("to_the_day"))
        meant = own.year - round(spell.seconds / YEAR)
        near = between(
            pieces.dates, max(begins, spell.first - _AROUND), min(ends, spell.last + _AROUND)
        )
        for dated in near:
            if _same_day(dated, own) and dated.year not in (meant, own.year):
                yield _wrong(page, (spell.first, spell.last), dated.first, dated.last, own, None)
        for at in (
            range(spell.last, min(ends, spell.last + _AROUND)) if to_the_day and not near else ()
        ):
            if _is_year(page, at) and int(page.tokens[at].word.folded) != meant:
                yield _wrong(page, (spell.first, spell.last), at, at + 1, own, None)


def _anniversaries(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "on the third anniversary", dated 6 August 2021, of 6 August 2017."""
    then = [d for d in pieces.dates if _same_day(d, own) and d.year_told and d.year != own.year]
    if len({d.year for d in then}) != 1:
        return
    for at in page.listed.get("anniversary", ()):
        number = _ordinal_beside(page, at)
        off = 0 if number is None else own.year - number[0] - (then[0].year or 0)
        if number is not None and 0 < abs(off) <= _SLIP:
            yield _wrong(page, number[1:], then[0].first, then[0].last, own, None)
            return


def _ordinal_beside(page: Page, at: int) -> tuple[int, int, int] | None:
    """ "third anniversary", «الذكرى الثالثة»: the number, with its tokens."""
    last = at + page.entries[at][0]
    arabic = ordinal_at(page, last)
    if arabic is not None:
        return arabic[0], at, arabic[1]
    entry = page.meant(at - 1, "ordinals") if at else None
    return None if entry is None else (int(entry.value), at - 1, last)


def _same_day(dated: Dated, own: date) -> bool:
    """Whether a day is that of the document, in any year."""
    told = dated.year is not None and not dated.hijri and dated.until is None
    return told and (dated.month, dated.day) == (own.month, own.day)


def _is_year(page: Page, at: int) -> bool:
    written = page.tokens[at].word.folded
    return len(written) == _YEAR and written.isdecimal() and written[:2] in ("19", "20")


def _only_says(page: Page, first: int, last: int) -> bool:
    """Whether nothing but signs and words such as "that is to say, on" stands between two tokens."""
    return {page.tokens[at].word.folded for at in range(first, last)} <= small_words("that_is")


def _wrong(
    page: Page, words: Sequence[int], first: int, last: int, own: date, meant: date | None
) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(*words),
        "event": page.words(first, last),
        "anchor": date_text(own),
    }
    suggestion = None if meant is None else Message("read-suggest-date", {"date": date_text(meant)})
    message = Message("read-days-apart", args)
    return ReadFinding(CODE, Severity.WARNING, message, (span(page, first, last),), suggestion)
