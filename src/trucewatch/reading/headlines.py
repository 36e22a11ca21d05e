"""The figure of a title against that of the text, where one is a slip of the other."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.mentions import Mention, Pieces
from trucewatch.reading.page import Page
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.slips import slip, swapped
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_LINES = 3  # lines among which a title may be
_LONGEST = 25  # words of a title
_SMALLEST = 10  # figures below it differ by chance


def headlines_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of the title that the text nowhere tells, but tells with one digit otherwise."""
    titles = _titles(page)
    for mention in pieces.mentions:
        if mention.first >= titles:
            break
        if mention.thing is None or mention.exact is None or mention.exact < _SMALLEST:
            continue
        body = [m for m in pieces.mentions if m.first >= titles]
        if any(m.exact == mention.exact for m in body):
            continue
        like = [m for m in body if _alike(mention, m)]
        closest = [m for m in like if swapped(mention.exact, m.exact or 0)]
        like = closest or [m for m in like if len(str(m.exact)) == len(str(mention.exact))]
        if len({m.exact for m in like}) == 1:
            args = {
                "title": page.words(mention.first, mention.last),
                "body": page.words(like[0].first, like[0].last),
            }
            spans = (span_of(page, mention), span_of(page, like[0]))
            message = Message("read-headline", args)
            yield ReadFinding("headline-differs", Severity.WARNING, message, spans)


def _titles(page: Page) -> int:
    """The token behind the title: short first lines that do not end as a sentence does."""
    behind = 0
    for begins, ends in page.sentences()[:_LINES]:
        whole_line = page.where(page.tokens[begins].start).column == 1
        if not whole_line or ends - begins > _LONGEST or page.tokens[ends - 1].word.folded == ".":
            break
        behind = ends
    return behind if behind < len(page.tokens) else 0


def _alike(title: Mention, other: Mention) -> bool:
    if other.exact is None or other.thing != title.thing:
        return False
    return slip(title.exact or 0, other.exact)
