"""People spoken of as known by what befell them, whose number was told otherwise: "seven lost their lives ... the nine who fell".

The article says that they were told before. Where the text told one figure of that fate, and no figure told is or makes
the one spoken of, both are meant to be one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.links import Link, join
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import of_another_time
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import restated_as

_LEAST, _MOST = 3, 60  # the least figure, and the most figures of a text
_NEAR, _FAR = 5, 90  # words from a figure to its fate, from one figure to the other
_TWICE = 2  # one that is more than so many times the other is of another matter
_OF = frozenset({"of", "من"})
_OFTEN = frozenset({"killed", "wounded", "detained", "missing"})
_ASIDE = frozenset({Link.INCLUDING, Link.REMAINING, Link.CHANGE, Link.MADE_OF})


def known_by_fate_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures of people known by their fate that are another than the one told."""
    figures = [m for m in pieces.mentions if m.exact is not None and not m.soft]
    if len(figures) > _MOST:
        return
    for at, known in enumerate(figures):
        if not known.definite or (known.exact or 0) < _LEAST or known.others:
            continue
        fate = _fate(page, known)
        before = figures[:at]
        if (
            _is_some(page, known)
            or not fate
            or not before
            or _is_told(known, before, figures[at + 1 :])
        ):
            continue
        same = [m for m in before if _fate(page, m) == fate and known.first - m.last <= _FAR]
        if len({m.exact for m in same}) == 1 and _may_be_one(page, same[-1], known):
            yield restated_as(page, "one-word-two-counts", "read-restated", known, same[-1])


def _is_some(page: Page, known: Mention) -> bool:
    """Whether only some are meant: "of the 152 surviving wounded", «الاثنا عشر الأقل إصابة»."""
    begins, ends = page.sentence_of(known.first)
    for at in range(max(begins, known.first - 2), known.first):
        word = page.tokens[at].word
        named = at > begins and page.tokens[at - 1].word.kind == "word"
        counted = named and page.meant(at - 1, "number") is None
        if {word.folded, word.stem} & _OF and not (counted and word.folded.isascii()):
            return True
    arabic = page.document.language == "ar"
    behind = page.tokens[known.last].word.folded if known.last < ends else ""
    return (arabic and behind.startswith("ال")) or known.last - known.number_last > 1


def _fate(page: Page, mention: Mention) -> str:
    """What befell people, by their noun or by what is told right behind them."""
    told = befell(page, mention)
    if told in _OFTEN:
        return told
    _, ends = page.sentence_of(mention.first)
    behind = mention.last, min(ends, mention.last + _NEAR)
    if page.has("lives_lost", *behind):
        return "killed"
    named = (page.meant(at, "thing") for at in page.places_of("thing", *behind))
    fates = [str(entry.value[0].fate) for entry in named if entry is not None]
    return next((fate for fate in fates if fate in _OFTEN), "")


def _is_told(known: Mention, before: Sequence[Mention], behind: Sequence[Mention]) -> bool:
    """Whether other figures are, or make, the one spoken of."""
    number = known.exact or 0
    told = [m.exact or 0 for m in before]
    if number in told or number in [m.exact for m in behind]:
        return True
    return any(number in (a + b, abs(a - b)) for a, b in combinations(told, 2))


def _may_be_one(page: Page, told: Mention, known: Mention) -> bool:
    """Whether nothing says that the two are of two matters."""
    small, large = sorted((told.exact or 0, known.exact or 0))
    if small < _LEAST or large > _TWICE * small:
        return False
    sides = page.sentence_of(told.first), page.sentence_of(known.first)
    if any(of_another_time(page, *side, known=True) for side in sides):
        return False
    links = (join(page, m, s[0]) for m, s in zip((told, known), sides, strict=True))
    if any(one.link in _ASIDE or one.of_them for one in links):
        return False
    return page.meant(known.last, "of_total") is None and not page.has(
        "remaining", known.first - 2, known.last + 2
    )
