"""A share tied to its part, of a whole told far before it: "252 families, or 70 per cent of those asked".

The whole is the first and largest figure of the same thing before the part; where any two figures of
the text make the share, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.judging import VAGUE
from trucewatch.reading.sums.shares import fits, of_a_change, same_kind
from trucewatch.reading.telling import span, span_of, told

_NEAR = 22  # words from a part to the share that is said to be it
_TIES = frozenset(
    {
        "or",
        "that",
        "i",
        "e",
        "equal",
        "equivalent",
        "(",
        "-",
        "which",
        "اي",
        "نسبته",
        "بنسبه",
        "يعادل",
        "تعادل",
    }
)
_BESIDE = 3  # words from a part to a share that can be of no other
_REACH = 300  # words back to the whole
_MOST = 60  # figures of a text that are tried
_OTHER_WHOLE = frozenset(
    {"population", "capacity", "target", "السكان", "سكان", "القدره", "المستهدف"}
)


def shares_of_known_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares that their part and the only whole told before it do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        if percent.in_words or of_a_change(page, percent, begins, ends):
            continue
        part = _part(page, pieces, percent, begins)
        whole = None if part is None else _whole(page, pieces, part)
        if part is None or whole is None or _made(pieces, percent, part):
            continue
        if any(page.tokens[at].word.folded in _OTHER_WHOLE for at in range(percent.last, ends)):
            continue
        conflict = fits(page, (part, whole), percent)
        if conflict is not None:
            spans = [span_of(page, whole), span_of(page, part)]
            yield told(conflict, [*spans, span(page, percent.first, percent.last)])


def _part(page: Page, pieces: Pieces, percent: Percent, begins: int) -> Mention | None:
    """The only figure of the sentence before a share that words tie to it."""
    before = [m for m in between(pieces.mentions, begins, percent.first) if not m.soft]
    if len(before) != 1 or before[0].exact is None or percent.first - before[0].last > _NEAR:
        return None
    between_them = page.tokens[before[0].last : percent.first]
    tied = any(t.word.folded in _TIES or t.word.stem in _TIES for t in between_them)
    return before[0] if tied else None


def _whole(page: Page, pieces: Pieces, part: Mention) -> Mention | None:
    """The first figure of the same thing before the sentence of a part, where it is the largest too."""
    begins, _ = page.sentence_of(part.first)
    larger = [
        m
        for m in between(pieces.mentions, max(0, part.first - _REACH), begins)
        if (m.exact or 0) > (part.exact or 0)
        and not m.soft
        and m.count.qualifier not in VAGUE
        and (m.thing == part.thing if part.thing is not None else same_kind(part, m))
    ]
    if not larger or larger[0].exact != max(m.exact or 0 for m in larger):
        return None
    return larger[0] if larger[0].thing is not None or len({m.exact for m in larger}) == 1 else None


def _made(pieces: Pieces, percent: Percent, part: Mention) -> bool:
    """Whether any two figures around a share make it; right behind its part, whether any whole does."""
    near = between(pieces.mentions, percent.first - _REACH, percent.last + _REACH)
    exact = {m.exact for m in near[-_MOST:] if m.exact}
    parts, wholes = exact, exact
    if percent.first - part.last <= _BESIDE:
        before = [m.exact for m in near if m.exact and m.first < part.first]
        parts = {part.exact or 0}
        wholes = exact | {one + other for one, other in combinations(before, 2)}
    margin = 0.5 * 0.1**percent.decimals + 1e-9
    return any(abs(100 * p / whole - percent.value) <= margin for whole in wholes for p in parts)
