"""How many days or weeks something lasted, or lay after the agreement, against the days told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.clocks import Length
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import date_text
from trucewatch.reading.times.moments import Spell
from trucewatch.reading.times.order import agreed_dated, before_it
from trucewatch.rules.durations import bounds, length_and_times
from trucewatch.rules.statement import Statement
from trucewatch.values.message import Message
from trucewatch.values.period import Period

_DAY = 86_400
_BEFORE = 3  # words before a length that may say that it lasted so long
_BESIDE = 8  # words from a length to the days it spans
_LASTED = frozenset({"after", "for", "lasting", "lasted", "or", "بعد", "اي", "مده", "لمده"})
_FROM = frozenset({"from", "between", "من", "بين"})
_UNTIL = frozenset({"to", "until", "till", "and", "الي", "حتي", "و"})
_AFTER = frozenset({"after", "من", "بعد", "since", "following", "علي", "عقب"})
_NO_SPAN = frozenset({"and", "or", "و", "&"})
_SOME_YEAR = 2001
_MOST = 10**7


def days_lasted_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths in days or weeks that the days of their sentence exclude."""
    begun = agreed_dated(page, pieces)
    for length in pieces.lengths:
        if length.unit < _DAY or not 0 < length.seconds <= _MOST * 6:
            continue
        begins, ends = page.sentence_of(length.first)
        dates = between(pieces.dates, begins, ends)
        ranges = [_with_year(d) for d in dates if d.until and d.day and d.month and d.exists]
        whole = [d for d in dates if d.until is None and d.date is not None]
        if len(ranges) == 1 and not whole:
            yield from _of_a_range(page, length, ranges[0], begins)
        elif len(whole) == 2 and not ranges:
            yield from _between_two(page, length, whole[0], whole[1])
        if begun is not None:
            yield from _after_agreement(page, length, begun, whole)
        yield from _later(page, pieces, length, whole, begins)


def _with_year(dated: Dated) -> Dated:
    """Days of a month in some year, where none is told: how many they are, all years agree."""
    return dated if dated.year is not None or dated.hijri else replace(dated, year=_SOME_YEAR)


def _of_a_range(page: Page, length: Length, dated: Dated, begins: int) -> Iterator[ReadFinding]:
    """ "lasted five days, from 3 to 12 May", "the three-day truce, from 4 to 6 May"."""
    first, last = sorted(((length.first, length.last), (dated.first, dated.last)))
    lasted = page.has("lasted", max(begins, length.first - _BEFORE), length.first)
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(length.first, length.last))
    beside = last[0] - first[1] <= 2
    if last[0] - first[1] > _BESIDE or not (lasted or hyphen or beside):
        return
    words = {page.tokens[at].word.folded for at in range(dated.first, dated.last)}
    if words & _NO_SPAN or dated.date is None:
        return
    end = dated.date + timedelta(days=(dated.until or 0) - (dated.day or 0))
    strict = beside and lasted and length.unit == _DAY
    yield from _judged(page, length, (dated.date, end), [dated], strict=strict)


def _between_two(page: Page, length: Length, first: Dated, second: Dated) -> Iterator[ReadFinding]:
    """ "began on 1 March and was lifted on 31 March, after 30 days"."""
    if first.date is None or second.date is None or first.date >= second.date:
        return
    near = 0 <= length.first - second.last <= _BEFORE + 1
    before = {page.tokens[at].word.folded for at in range(length.first - 2, length.first)}
    behind = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded
    between_them = first.last <= length.first and length.last <= second.first
    if page.tokens[min(length.last, len(page.tokens) - 1)].word.folded in ("of", "من"):
        return  # "after two weeks of talks"
    if _spans(page, length, first, second):
        yield from _judged(page, length, (first.date, second.date), [first, second])
        return
    said = bool(before & _LASTED) or behind == "later"
    if said and (near or (between_them and bool(before & {"after", "بعد"}))):
        yield from _judged(page, length, (first.date, second.date), [first, second])


def _spans(page: Page, length: Length, first: Dated, second: Dated) -> bool:
    """Whether a length stands beside "from ... to ...": "lasted from 3 to 10 March, twelve days"."""
    begins, _ = page.sentence_of(length.first)
    before = page.tokens[first.first - 1].word.folded if first.first else ""
    joins = {page.tokens[at].word.folded for at in range(first.last, second.first)}
    if before not in _FROM or not joins or not joins <= _UNTIL:
        return False
    lasted = page.has("lasted", begins, max(length.first, first.first))
    beside = (length.first - second.last, first.first - length.last)
    return lasted and any(0 <= apart <= _BEFORE for apart in beside)


def _later(
    page: Page, pieces: Pieces, length: Length, whole: list[Dated], begins: int
) -> Iterator[ReadFinding]:
    """ "... on 15 September. Six days later, on 21 October ...", «وبعد ستة أيام، في 21 ...»."""
    behind = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded
    before = page.tokens[length.first - 1].word.stem if length.first else ""
    opens = length.first - begins <= 2 and (
        behind == "later" or (before == "بعد" and behind == ",")
    )
    beside = [d for d in whole if 0 <= d.first - length.last <= _BEFORE]
    if not opens or not begins or len(beside) != 1:
        return
    earlier = between(pieces.dates, *page.sentence_of(begins - 1))
    days = [d for d in earlier if d.date is not None and d.until is None]
    if len(days) != 1 or len(earlier) != 1 or days[0].date is None or beside[0].date is None:
        return
    meant = days[0].date + timedelta(seconds=length.seconds)
    suggestion = Message("read-suggest-date", {"date": date_text(meant)})
    for finding in _judged(page, length, (days[0].date, beside[0].date), [beside[0], days[0]]):
        yield replace(finding, suggestion=suggestion)


def _after_agreement(
    page: Page, length: Length, begun: Dated, whole: list[Dated]
) -> Iterator[ReadFinding]:
    """ "on 17 March, three days after the signing of the agreement"."""
    behind = range(length.last, min(length.last + 6, len(page.tokens)))
    words = [page.tokens[at].word for at in behind]
    opens = bool(words) and words[0].folded in _AFTER
    opens = opens and not any(page.meant(at, "ordinals") for at in behind)
    named = any(
        page.meant(at, name) for at in behind for name in ("agreement", "agreed", "signing")
    )
    beside = [
        d
        for d in whole
        if d is not begun and min(abs(length.first - d.last), abs(d.first - length.last)) <= _BEFORE
    ]
    if not (opens and named) or len(beside) != 1 or begun.date is None or beside[0].date is None:
        return
    meant = begun.date + timedelta(seconds=length.seconds)
    suggestion = Message("read-suggest-date", {"date": date_text(meant)})
    if beside[0].date < begun.date:
        yield from before_it(page, beside[0], begun, suggestion)
    for finding in _judged(page, length, (begun.date, beside[0].date), [beside[0], begun]):
        first, *rest = finding.spans
        spans = (rest[0], first, *rest[1:])
        yield ReadFinding(finding.code, finding.severity, finding.message, spans, suggestion)


def _judged(
    page: Page,
    length: Length,
    days: tuple[date, date],
    dates: list[Dated],
    *,
    strict: bool = False,
) -> Iterator[ReadFinding]:
    """The length against the days; whether the first and last of them count, nobody says.

    strict: it is told of just these days, as in "for three days (12-14 June)".
    """
    if days[1] < days[0]:
        return
    apart = (days[1] - days[0]).days
    if abs(length.seconds // _DAY - apart) <= 1:
        return
    end = days[1] + timedelta(days=int(length.seconds // _DAY > apart))
    period = Period.parse(f"{days[0].isoformat()}T00:00Z/{end.isoformat()}T00:00Z")
    where = page.where(page.tokens[length.first].start)
    words = page.words(length.first, length.last)
    about = page.meant(length.first - 1, "qualifier.before") is not None
    seconds = Spell(length.first, length.last, length.seconds, length.unit).told(False, about)
    if strict and not about:
        seconds = bounds("", length.seconds, 1)
    conflict = length_and_times(Statement(period, where), seconds, words)
    if conflict is not None:
        edges = [(length.first, length.last), *((one.first, one.last) for one in dates)]
        yield told(conflict, [span(page, *edge) for edge in edges])
