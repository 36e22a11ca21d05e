"""Today and yesterday by their weekdays: "yesterday, Monday" and "today, Thursday"."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span
from trucewatch.reading.times.days_apart import CODE
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_SIGNS = frozenset({",", "(", "-"})
_FAR = 150  # words from the one to the other
_MOST = 12


def weekdays_near_wrong(page: Page) -> Iterator[ReadFinding]:
    """Two such weekdays close to each other that are not of one week."""
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


def _named(page: Page) -> Iterator[tuple[int, int, int, int]]:
    """The tokens of "yesterday, Monday", how many days from today it is, and the weekday."""
    for at in page.listed.get("near_days", ()):
        behind = at + page.entries[at][0]
        behind += behind < len(page.tokens) and page.tokens[behind].word.folded in _SIGNS
        weekday = page.meant(behind, "weekday")
        if weekday is not None and page.as_name(behind):
            last = behind + page.entries[behind][0]
            yield at, last, int(page.entries[at][1]["near_days"].value), int(weekday.value)
