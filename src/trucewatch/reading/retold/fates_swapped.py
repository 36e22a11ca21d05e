"""A title that counts as killed those whom the text tells wounded: "Nine killed", and then six killed and nine injured.

The text tells both fates in one sentence near its beginning, and the number of the title with the fate of the title
nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.retold.opening import opening_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import fate_of
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import restated_as

_FATES = ("killed", "wounded")
_NEAR = 160  # words from a title to the sentence that tells both
_MOST = 80  # figures of a text; longer ones tell of many events


def fates_swapped_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Titles whose figure the text tells with the other fate."""
    if not 2 < len(pieces.mentions) <= _MOST:
        return
    ends = opening_of(page).titles
    title = [m for m in between(pieces.mentions, 0, ends) if fate_of(page, m) in _FATES]
    if len(title) != 1 or title[0].exact is None or title[0].others:
        return
    body = [m for m in pieces.mentions if m.first >= ends and not m.soft]
    fate, number = fate_of(page, title[0]), title[0].exact
    if any(m.exact == number and fate_of(page, m) in (fate, "") for m in body):
        return
    for first, last in page.sentences():
        if first < ends:
            continue
        if first - ends > _NEAR:
            return
        both = _both(page, between(pieces.mentions, first, last))
        if both is not None:
            same, other = both if fate == _FATES[0] else both[::-1]
            if other.exact == number != same.exact and not same.others:
                yield restated_as(page, "headline-differs", "read-headline", title[0], same)
            return


def _both(page: Page, told: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """The one figure of the killed and the one of the wounded of a sentence."""
    by_fate = {name: [m for m in told if m.exact and fate_of(page, m) == name] for name in _FATES}
    killed, wounded = by_fate[_FATES[0]], by_fate[_FATES[1]]
    return (killed[0], wounded[0]) if len(killed) == len(wounded) == 1 else None
