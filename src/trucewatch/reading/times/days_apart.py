"""A day told with its distance from another: "two days later, on 14 April", after 12 March.

The distance counts from any day told before. Where it leads from none of them to the day told, but
from one of the nearest to the same day of another month or year, the month or the year is wrong.
Days counted at the opening of a sentence, from the one day told in the sentence before it, can only
count from that: there the day itself is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar, date_text
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

CODE = "date-not-so-far"
_DAY = 86_400
_MOST_DAYS = 60
_FAR = 9  # words from the distance to the day: "a week after his arrest at home, on 12 November"
_COUNTED_FROM = 4  # words of what a distance counts from
_NEAREST = 4  # days told before, of which one is meant
_REACH = 400  # words back to them
_FEW = 6  # days that one counts, and does not round
_SLIPPED, _MONTH = 5, 31  # days by which a day told is off, and the next day
_OPENS_DAY = frozenset({
    ",", "(", "-", "on", "the", "i", "e", ".", "that", "is", "namely", "في", "يوم", "اي", "الموافق", "المصادف",
    "بتاريخ", "وتحديدا", "ب",
})  # fmt: skip
_LATER = frozenset({"later", "after", "afterwards"})
_EARLIER = frozenset({"earlier", "before", "previously"})
_AFTER, _BEFORE = frozenset({"بعد", "وبعد"}), frozenset({"قبل", "وقبل"})
_JUST = frozenset({"just", "only", "about", "exactly", "وذلك", "فقط"})


@dataclass(frozen=True, slots=True)
class Distance:
    """So many days later, or earlier where negative, and the tokens that say so."""

    first: int
    last: int
    days: int
    by_day: bool = True


def days_apart_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days that do not lie as far from another as their sentence says."""
    dates = days_of_one_year(pieces)
    known = InOrder(d for d in dates if d.date is not None and not d.hijri)
    for distance in _distances(page, pieces):
        dated = _told_with(page, dates, distance) or _told_before(page, dates, distance)
        day = None if dated is None else dated.date
        if dated is None or day is None or dated.until is not None:
            continue
        told = between(known, 0, min(distance.first, dated.first))
        start = day - timedelta(days=distance.days)
        if start == calendar.own or any(d.date == start for d in told):
            continue
        near = [d for d in told[-_NEAREST:] if distance.first - d.first <= _REACH]
        for anchor in reversed(near):
            meant = (anchor.date or day) + timedelta(days=distance.days)
            if meant.day == day.day:
                yield _wrong(page, distance, dated, anchor, meant)
                break
        else:
            only = _only_day_before(page, dates, distance)
            if only is not None and only.date is not None:
                meant = only.date + timedelta(days=distance.days)
                next_day = page.meant(distance.first, "next_day") is not None
                if abs((day - meant).days) <= (_MONTH if next_day else _SLIPPED):
                    yield _wrong(page, distance, dated, only, meant)


def _only_day_before(page: Page, dates: InOrder[Dated], distance: Distance) -> Dated | None:
    """The one day of the sentence before, where a few days counted open their own: "Two days later"."""
    begins, _ = page.sentence_of(distance.first)
    opens = distance.first - begins <= 1 and 0 < distance.days <= _FEW and distance.by_day
    if not opens or not begins or page.blank_before(begins):
        return None
    before = page.sentence_of(begins - 1)[0]
    told = between(dates, before, begins)
    if len(told) != 1 or told[0].until is not None or told[0].day is None:
        return None
    return told[0] if page.sentence_of(told[0].first)[0] == before else None


def _told_with(page: Page, dates: InOrder[Dated], distance: Distance) -> Dated | None:
    """The day told right with a distance, where only a sign or a word such as "on" opens it."""
    _, ends = page.sentence_of(distance.first)
    for dated in between(dates, distance.last, min(ends, distance.last + _FAR)):
        if dated.day is None or dated.month is None:
            continue
        opening = dated.first - 1
        passed = range(distance.last, dated.first)
        told = {page.tokens[at].word.folded for at in passed}
        plain = told <= _OPENS_DAY or told <= _OPENS_DAY | {"ذلك", "من"}
        signs = bool(told & {",", "(", "-", "اي", "الموافق"})
        beside = page.tokens[opening].word.folded in _OPENS_DAY
        return dated if plain or (signs and beside) or _day_opens(page, opening) else None
    return None


def _told_before(page: Page, dates: InOrder[Dated], distance: Distance) -> Dated | None:
    """ "on 6 May, that is, two days after this attack": the day right before its distance."""
    begins, _ = page.sentence_of(distance.first)
    near = between(dates, max(begins, distance.first - _FAR), distance.first)
    if not near or near[-1].day is None or near[-1].month is None:
        return None
    passed = [page.tokens[at].word for at in range(near[-1].last, distance.first)]
    told = {word.folded for word in passed}
    signs = bool(told & {",", "(", "-", "اي"})
    return near[-1] if signs and told <= _OPENS_DAY | _AFTER | _BEFORE | _JUST else None


def _day_opens(page: Page, at: int) -> bool:
    """«بعد يومين من زيارتهم يوم 26 يناير»: the word "day" itself opens it."""
    return page.tokens[at].word.folded in ("يوم", "بتاريخ", "الموافق")


def _distances(page: Page, pieces: Pieces) -> Iterator[Distance]:
    for length in pieces.lengths:
        days = length.seconds // _DAY
        if length.unit < _DAY or not 1 <= days <= _MOST_DAYS:
            continue
        behind = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded
        before = page.tokens[max(0, length.first - 1)].word.folded
        by_day = length.unit == _DAY
        by = _by_so_many(page, length.first)
        if by:
            yield Distance(length.first, length.last, by * days, by_day)
        elif behind in _LATER or before in _AFTER:
            last = length.last + 1 if behind in _LATER else length.last
            yield Distance(length.first, last, days, by_day)
        elif behind in _EARLIER or before in _BEFORE:
            last = length.last + 1 if behind in _EARLIER else length.last
            yield Distance(length.first, last, -days)
    for at in page.listed.get("next_day", ()):
        entry = page.entries[at][1]["next_day"]
        yield Distance(at, at + page.entries[at][0], int(entry.value))


def _by_so_many(page: Page, at: int) -> int:
    """«قبل اعتقاله بعشرة أيام»: the sign of a distance told behind what it counts from; 0 for none."""
    if not page.tokens[at].word.folded.startswith("ب"):
        return 0
    before = {token.word.folded for token in page.tokens[max(0, at - _COUNTED_FROM) : at]}
    return 1 if before & _AFTER else -1 if before & _BEFORE else 0


def _wrong(page: Page, distance: Distance, dated: Dated, anchor: Dated, meant: date) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(distance.first, distance.last),
        "event": page.words(dated.first, dated.last),
        "anchor": page.words(anchor.first, anchor.last),
    }
    spans = tuple(span(page, d.first, d.last) for d in (dated, anchor))
    suggestion = Message("read-suggest-date", {"date": date_text(meant)})
    return ReadFinding(CODE, Severity.ERROR, Message("read-days-apart", args), spans, suggestion)
