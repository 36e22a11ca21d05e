"""A share told behind two figures, of which one must be the part and the other the whole.

"Of 250 households 175 were without water. That is 80 per cent": no third figure stands in the share's
sentence or the one before it, and words such as "that is", "a rate of" or a bracket tie it to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Percent, Pieces
from trucewatch.reading.sums.shares import explained, fits, of_a_change, same_kind
from trucewatch.reading.telling import span, span_of, told

_NEAR = 45  # words from the first figure to the share
_TIED = 9  # words before a share that tie it to the figures
_TIES = frozenset({
    "that", "this", "rate", "share", "proportion", "or", "(", "i", "equal", "equals", "اي", "نسبه", "النسبه", "بنسبه", "ذلك",
})  # fmt: skip
_SMALLEST = 2
_THIS = frozenset({"this", "هذه"})
_THAT_IS = frozenset({"is", "اي"})
_OF = frozenset({"of", "من"})


def shares_of_two_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Shares that the only two figures before them do not make."""
    for percent in pieces.percents:
        begins, ends = page.sentence_of(percent.first)
        if of_a_change(page, percent, begins, ends) or not _tied(page, percent, begins):
            continue
        before = page.tokens[percent.first - 1].word.folded if percent.first else ""
        loose = percent.in_words and (
            before not in _THAT_IS or page.has("above", begins, percent.first)
        )
        if loose or _of_another(page, percent, begins, ends):
            continue
        if len([p for p in pieces.percents if begins <= p.first < ends]) > 1:
            continue
        pair = _two_figures(page, pieces, percent, begins, ends)
        if pair is None or explained(page, pieces, percent, begins, ends):
            continue
        if between(pieces.percents, min(m.first for m in pair), begins):
            continue  # the figure of the sentence before has a share of its own
        conflict = fits(page, pair, percent)
        if conflict is not None and not _of_the_rest(page, pair, percent):
            spans = [span_of(page, pair[1]), span_of(page, pair[0])]
            yield told(conflict, [*spans, span(page, percent.first, percent.last)])


def _of_the_rest(page: Page, pair: tuple[Mention, Mention], percent: Percent) -> bool:
    """«النسبة المتبقية، أي نحو 84%»: what the part leaves of the whole."""
    begins, ends = page.sentence_of(percent.first)
    left = 100 - 100 * (pair[0].exact or 0) / (pair[1].exact or 1)
    return page.has("remaining", begins, ends) and abs(left - percent.value) <= 1


def _of_another(page: Page, percent: Percent, begins: int, ends: int) -> bool:
    """Whether the share names its own whole ("40 per cent of the victims") or another time."""
    behind = page.tokens[min(percent.last, len(page.tokens) - 1)].word
    timed = page.has("month", begins, ends) or page.has("weekday", begins, ends)
    return behind.folded in _OF or behind.stem in _OF or timed


def _tied(page: Page, percent: Percent, begins: int) -> bool:
    near = page.tokens[max(begins, percent.first - _TIED) : percent.first]
    return any(t.word.folded in _TIES or t.word.stem in _TIES for t in near)


def _two_figures(
    page: Page, pieces: Pieces, percent: Percent, begins: int, ends: int
) -> tuple[Mention, Mention] | None:
    """The part and the whole: the only two figures of the sentence and the one before it."""
    here = between(pieces.mentions, begins, ends)
    figures: Sequence[Mention] = [m for m in here if not m.soft]
    opens = page.tokens[begins].word.stem in _THIS  # "This share (40 per cent) is ..."
    if len(figures) < _SMALLEST and begins and (opens or not page.blank_before(begins)):
        before = page.sentence_of(begins - 1)[0]
        figures = [m for m in between(pieces.mentions, before, ends) if not m.soft]
        if len(figures) < _SMALLEST and before and not page.blank_before(before):
            before = page.sentence_of(before - 1)[0]
            figures = [m for m in between(pieces.mentions, before, ends) if not m.soft]
    if len(figures) != _SMALLEST or any(m.exact is None or m.others for m in figures):
        return None
    part, whole = sorted(figures, key=lambda m: m.exact or 0)
    last = max(m.last for m in figures)
    if part.exact == whole.exact or last > percent.first or percent.first - last > _NEAR:
        return None
    return (part, whole) if same_kind(part, whole) else None
