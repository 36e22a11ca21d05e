"""A title that says that something fell or rose, and a text whose figures say the opposite."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.opening import opening_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FAR = 14  # words between the figure of now and that of before
_BODY = 200  # words behind the title within which its figures are told


def title_trend_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first two figures of what the title speaks of, where they went the other way."""
    titles = opening_of(page).titles
    words = [page.tokens[at].word.folded for at in range(titles)]
    falls, rises = small_words("title_falls"), small_words("title_rises")
    ways = [(at, word in rises) for at, word in enumerate(words) if word in falls | rises]
    if len(ways) != 1:
        return
    at, up = ways[0]
    named = {
        entry.value[0].name
        for n in range(titles)
        if (entry := page.meant(n, "thing")) is not None and entry.value[0].family != "person"
    }
    figures = between(pieces.mentions, titles, titles + _BODY)
    for now, before in pairwise(figures):
        if now.thing is None or now.thing.name not in named or not _compared(page, now, before):
            continue
        if now.exact != before.exact and ((now.exact or 0) > (before.exact or 0)) != up:
            last = before.last
            args = {"title": page.words(at, at + 1), "body": page.words(now.first, last)}
            spans = (span(page, at, at + 1), span(page, now.first, last))
            message = Message("read-headline", args)
            yield ReadFinding("headline-differs", Severity.WARNING, message, spans)
        return


def _compared(page: Page, now: Mention, before: Mention) -> bool:
    """Whether two figures are of now and of the time before: "84, up from 61 in the week before"."""
    if None in (now.exact, before.exact) or before.first - now.last > _FAR:
        return False
    if page.sentence_of(now.first) != page.sentence_of(before.first):
        return False
    if before.thing is not None and before.thing != now.thing:
        return False
    return any(
        page.has(name, now.last, before.first) for name in ("up_from", "other_time", "had_been")
    )
