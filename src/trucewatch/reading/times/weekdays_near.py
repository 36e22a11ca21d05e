"""Today and yesterday: by their weekdays, "yesterday, Monday" and "today, Thursday", or by their day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.days import date_text
from trucewatch.reading.times.days_apart import CODE
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_SIGNS = frozenset({",", "(", "-"})
_FAR = 150  # words from the one to the other
_MOST = 12
_BESIDE = 4  # words from "yesterday" to its day


def weekdays_near_wrong(page: Page, pieces: Pieces, own: date | None) -> Iterator[ReadFinding]:
    """Two such weekdays close to each other that are not of one week; "yesterday" of another month."""
    if own is not None:
        yield from _days_named(page, pieces, own)
    named = [*_named(page)][:_MOST]
    for at, (first, last, days, weekday) in enumerate(named):
        for other_first, other_last, other_days, other_weekday in named[at + 1 :]:
            if other_first - last > _FAR or days == other_days:
                continue
            if (other_weekday - weekday - (other_days - days)) % 7 == 0:
                continue
            args: dict[str, Arg] = {
                "words": page.words(other_first, other_last),
                "event": page.words(other_first, other_last),
                "anchor": page.words(first, last),
            }
            spans = (span(page, other_first, other_last), span(page, first, last))
            yield ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
            return


def _days_named(page: Page, pieces: Pieces, own: date) -> Iterator[ReadFinding]:
    """ "yesterday, 3 March" of 4 April: the day fits, and its month does not."""
    for at in page.listed.get("near_days", ()):
        behind = at + page.entries[at][0]
        near = between(pieces.dates, behind, behind + _BESIDE)
        dated = near[0] if near else None
        meant = own + timedelta(days=int(page.entries[at][1]["near_days"].value))
        if dated is None or dated.until or dated.date is None or dated.date == meant:
            continue
        passed = {page.tokens[n].word.folded for n in range(behind, dated.first)}
        if dated.day == meant.day and passed <= _SIGNS | {"on", "the", "في", "يوم", "الموافق"}:
            words = page.words(dated.first, dated.last)
            args: dict[str, Arg] = {
                "words": page.words(at, behind),
                "event": words,
                "anchor": date_text(own),
            }
            suggestion = Message("read-suggest-date", {"date": date_text(meant)})
            spans = (span(page, dated.first, dated.last),)
            message = Message("read-days-apart", args)
            yield ReadFinding(CODE, Severity.WARNING, message, spans, suggestion)


def _named(page: Page) -> Iterator[tuple[int, int, int, int]]:
    """The tokens of "yesterday, Monday", how many days from today it is, and the weekday."""
    for at in page.listed.get("near_days", ()):
        behind = at + page.entries[at][0]
        behind += behind < len(page.tokens) and page.tokens[behind].word.folded in _SIGNS
        weekday = page.meant(behind, "weekday")
        if weekday is not None and page.as_name(behind):
            last = behind + page.entries[behind][0]
            yield at, last, int(page.entries[at][1]["near_days"].value), int(weekday.value)
