"""Days that the words beside them fix: the last day of the period, the wounds of which somebody died, one hour told twice.

"Held on 27 January, the last day of the period" of 16 to 31 January; "died on 11 August of wounds suffered on 13 August";
"in the first half of 2016 ... from January to September"; "shortly before midnight on Friday ... at 11:59 p.m. on Oct. 19".
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days_apart import CODE
from trucewatch.reading.times.yearless import days_of_one_year
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_HEAD = 500  # characters in which a report says what it is about
_NEAR, _REACH = 5, 14
_MONTHS_OF = {"half": 6, "quarter": 3, "نصف": 6, "ربع": 3, "النصف": 6, "الربع": 3}
_TO = frozenset({"to", "until", "till", "through", "and", "الي", "حتي", "-"})
_DAY_MINUTES = 1440
_CLOSE = 5  # minutes between two tellings of one hour


def named_days_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Days and months that are not those which the words beside them say."""
    if "month" not in page.listed:
        return
    yield from _edges(page, pieces)
    yield from _wounds(page, pieces)
    yield from _halves(page)
    yield from _one_hour(page, pieces)


def _edges(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "On 27 January, the last day of the period", «في 28 آذار، آخر أيام الفترة»."""
    places = [
        (at, edge) for edge in ("last_day_of", "first_day_of") for at in page.listed.get(edge, ())
    ]
    for at, edge in places:
        near = between(pieces.dates, max(page.sentence_of(at)[0], at - _NEAR), at)
        dated = near[-1] if near else None
        if dated is None or not dated.day or not dated.month or dated.until or dated.hijri:
            continue
        passed = {page.tokens[n].word.folded for n in range(dated.last, at)}
        if not passed or not passed <= {",", "(", "-", "وهو", "اي", "which", "was", "is"}:
            continue
        behind = at + page.entries[at][0]
        whole, word = _edge_of(page, pieces, dated, behind, last=edge == "last_day_of")
        if whole is not None and dated.day not in (whole, 0):
            yield _differs(page, dated, (at, word))


def _edge_of(
    page: Page, pieces: Pieces, dated: Dated, behind: int, *, last: bool
) -> tuple[int | None, int]:
    """The day of the month that an edge is: of its month, or of the one period of the head in it."""
    near = {token.word.folded for token in page.tokens[behind : behind + 2]}
    of_period = bool(near & small_words("period_words"))
    ranges = [
        d
        for d in pieces.dates
        if d.until and d.month == dated.month and page.tokens[d.first].start <= _HEAD and d.day
    ]
    if of_period and len({(d.day, d.until) for d in ranges}) == 1:
        return (ranges[0].until if last else ranges[0].day), behind + 1
    if not near & small_words("month_words") or not dated.month:
        return None, behind
    longest = monthrange(dated.year or 2001, dated.month)[1]
    leap = dated.month == 2 and dated.year is None
    return (None if leap else longest if last else 1), behind + 1


def _wounds(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "Died on 11 August of wounds suffered on 13 August", «توفي في 11 آب بجروح أصيب بها في 13 آب»."""
    if "of_wounds" not in page.listed:
        return
    dates = days_of_one_year(pieces)
    for at in page.listed["of_wounds"]:
        begins, ends = page.sentence_of(at)
        before = between(dates, max(begins, at - _REACH), at)
        behind = between(dates, at, min(ends, at + _REACH))
        if (
            not before
            or not behind
            or not page.has("died", max(begins, before[-1].first - _REACH), at)
        ):
            continue
        death, wound = before[-1], behind[0]
        if any(d.date is None or d.until or d.hijri for d in (death, wound)):
            continue
        if page.has("died", at + 1, wound.first) or at - death.last > _NEAR:
            continue
        if 0 < _day(wound) - _day(death) <= 60:
            args = {
                "end": page.words(death.first, death.last),
                "start": page.words(wound.first, wound.last),
            }
            spans = (span(page, death.first, death.last), span(page, wound.first, wound.last))
            yield ReadFinding(
                "date-in-turn", Severity.WARNING, Message("read-times-backwards", args), spans
            )


def _day(dated: Dated) -> int:
    return (dated.date or date.min).toordinal()


def _halves(page: Page) -> Iterator[ReadFinding]:
    """ "In the first half of 2016 ... the months from January to September": the only months of a year that open."""
    named = [*_parts_of_year(page)]
    if len(named) != 1:
        return
    at, last, first_month, last_month = named[0]
    runs = [*_runs_of_months(page, at)]
    if len(runs) == 1 and runs[0][2] == first_month and runs[0][3] != last_month:
        first, behind, _, _ = runs[0]
        args = {
            "words": page.words(at, last),
            "event": page.words(first, behind),
            "anchor": page.words(at, last),
        }
        spans = (span(page, first, behind), span(page, at, last))
        yield ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)


def _parts_of_year(page: Page) -> Iterator[tuple[int, int, int, int]]:
    """The halves and quarters of a year told: their words, first and last month."""
    for at in page.listed.get("ordinals", ()):
        number = int(page.entries[at][1]["ordinals"].value)
        for other in (at + 1, at - 1):
            word = page.tokens[other].word if 0 <= other < len(page.tokens) else None
            size = _MONTHS_OF.get(word.folded) or _MONTHS_OF.get(word.stem) if word else None
            if size and number * size <= 12 and _of_year(page, max(at, other) + 1):
                last = max(at, other) + 1
                yield min(at, other), last, (number - 1) * size + 1, number * size
                break


def _of_year(page: Page, at: int) -> bool:
    """Whether a year is named right behind: "of 2016", «من عام 2016»."""
    near = (token.word.folded for token in page.tokens[at : at + _NEAR])
    return any(len(w) == 4 and w.isdecimal() and w[:2] in ("19", "20") for w in near)


def _runs_of_months(page: Page, behind: int) -> Iterator[tuple[int, int, int, int]]:
    """ "From January to June" of no year of its own, behind a token: words, first and last month."""
    months = [at for at in page.listed.get("month", ()) if at > behind and page.as_name(at)]
    for one, other in pairwise(months):
        passed = [page.tokens[n].word for n in range(one + page.entries[one][0], other)]
        joined = len(passed) == 1 and (passed[0].folded in _TO or passed[0].stem in _TO)
        last = other + page.entries[other][0]
        before, then = (
            page.tokens[one - 1].word.kind,
            page.tokens[min(last, len(page.tokens) - 1)].word.kind,
        )
        counted = page.has("long_lengths", max(behind, one - _NEAR), one)  # "the months from"
        if joined and counted and "number" not in (before, then):
            values = (int(page.entries[n][1]["month"].value) for n in (one, other))
            yield (one, last, *values)  # type: ignore[misc]


def _one_hour(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "Shortly before midnight on Friday ... stop fighting at 11:59 p.m. on Oct. 19": one hour, two days."""
    told = [d for d in pieces.dates if d.lone_weekday or d.date is not None]
    with_hours = [(d, minute) for d in told for minute in _hours(page, pieces, d)]
    lone = [one for one in with_hours if one[0].lone_weekday]
    days = [one for one in with_hours if one[0].date is not None]
    if (
        len(lone) != 1
        or len(days) != 1
        or not page.has("truce", *page.sentence_of(lone[0][0].first))
    ):
        return
    (weekday, hour), (dated, other) = lone[0], days[0]
    apart = min((hour - other) % _DAY_MINUTES, (other - hour) % _DAY_MINUTES)
    if apart > _CLOSE or dated.date is None or hour == other == 0:
        return
    own = dated.date.weekday()
    if weekday.weekday not in (own, (own + 1) % 7):
        yield _differs(page, weekday, (dated.first, dated.last))


def _hours(page: Page, pieces: Pieces, dated: Dated) -> Iterator[int]:
    """The hour told right before a day, with nothing but small words between."""
    for clock in between(
        pieces.clocks, max(page.sentence_of(dated.first)[0], dated.first - 6), dated.first
    ):
        passed = [page.tokens[n].word for n in range(clock.last, dated.first)]
        if clock.minute is not None and len(passed) <= _NEAR - 1:
            yield clock.minute


def _differs(page: Page, dated: Dated, words: tuple[int, int]) -> ReadFinding:
    said = page.words(*words) or page.words(words[0], words[0] + 1)
    args = {"words": said, "event": page.words(dated.first, dated.last), "anchor": said}
    spans = (span(page, dated.first, dated.last), span(page, *words))
    return ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
