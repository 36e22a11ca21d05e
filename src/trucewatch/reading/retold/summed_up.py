"""What the points before a text sum up, told otherwise by the text: figures, and how long something lasts.

A point under "Highlights" speaks of what the text tells at length. Its figure is compared with those of the
text that count the same matter; only where the words of both, or their digits, show that one is the other.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.made_up import sums_to
from trucewatch.reading.retold.opening import Opening, opening_of
from trucewatch.reading.retold.restated import (
    Figure,
    adds_to,
    figure_of,
    in_general,
)
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.one_matter import (
    Same,
    apart,
    days_told,
    matter_of,
    of_another_time,
    same_matter,
    same_noun_or_fate,
)
from trucewatch.reading.scanning.page import InOrder, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.scanning.wordings import shared_words
from trucewatch.reading.telling import restated_as, span
from trucewatch.reading.times.clocks import Length
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SHARED, _MUCH = 2, 3  # words that a point and the text share
_LEAST = 2
_RATIO = 2  # a figure that is more than so many times the other may be of a wider matter
_HOUR = 3600
_MOST = 60  # figures of one sort in a text; longer ones tell of many things


def summed_up_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Figures and lengths of the title and the points that the text tells otherwise."""
    opening = opening_of(page)
    if not opening.ends:
        return
    if opening.ends > opening.titles:
        yield from _figures(page, pieces, opening)
    yield from _lengths(page, pieces, opening)


def _figures(page: Page, pieces: Pieces, opening: Opening) -> Iterator[ReadFinding]:
    told = [m for m in pieces.mentions if m.exact is not None and m.first >= opening.ends]
    for mention in between(pieces.mentions, opening.titles, opening.ends):
        if mention.thing is None or mention.soft or (mention.exact or 0) < _LEAST:
            continue
        same = [m for m in told if not m.soft and same_noun_or_fate(page, mention, m)][:_MOST]
        if not same or any(m.exact == mention.exact for m in told):
            continue
        if _made(page, mention, told, same):
            continue
        meant = [*_meant(page, pieces, figure_of(page, mention), _first_told(page, same))]
        if len({m.exact for m in meant}) == 1:
            part = _may_be_part(page, mention, meant[0])
            severity = Severity.NOTE if part else Severity.WARNING
            yield restated_as(
                page, "headline-differs", "read-headline", mention, meant[0], severity
            )


def _may_be_part(page: Page, point: Mention, told: Mention) -> bool:
    """Whether a smaller figure of the text may count some of the point's, and no slip or word shows otherwise."""
    if (told.exact or 0) > (point.exact or 0) or swapped(point.exact or 0, told.exact or 0):
        return False
    begins, ends = page.sentence_of(told.first)
    words = {page.tokens[n].word.folded for n in range(begins, ends)}
    behind = page.tokens[told.last].word.folded if told.last < ends else ""
    return behind != ":" and words.isdisjoint(small_words("and_no_more"))


def _made(page: Page, mention: Mention, told: Sequence[Mention], same: Sequence[Mention]) -> bool:
    """Whether figures of the text make the point's, by adding or taking away."""
    number = mention.exact or 0
    parts = [m for m in told if m in same or m.thing is None]
    if sums_to([m for m in parts if adds_to(page, m, mention)], number, same):
        return True
    figures = {m.exact or 0 for m in parts}
    return any(one - number in figures for one in figures)


def _meant(page: Page, pieces: Pieces, point: Figure, same: Sequence[Mention]) -> Iterator[Mention]:
    """The figures of the text that tell the point's again."""
    matter = matter_of(page, pieces, point.mention)
    if matter.aside:
        return
    for mention in same:
        other, again = figure_of(page, mention), matter_of(page, pieces, mention)
        if same_matter(matter, again) is Same.NOT or again.voice != matter.voice:
            continue
        if matter.running != again.running and not mention.definite:
            continue
        if _tells_again(page, point, other, len(same) == 1):
            yield mention


def _tells_again(page: Page, point: Figure, other: Figure, alone: bool) -> bool:
    """Whether the words of a figure of the text, or its digits, show that it is the point's.

    Of what it is told, a text may tell a part: a smaller figure behind a preposition is none.
    """
    number, told = point.mention.exact or 0, other.mention.exact or 0
    shared = shared_words(point.words, other.words)
    if swapped(number, told) and (alone or shared):
        return True
    if max(number, told) > _RATIO * min(number, told):
        return False
    before = page.tokens[other.mention.first - 1].word.folded
    if told < number and before in small_words("prepositions"):
        return False
    if shared >= _MUCH or (shared >= _SHARED and 2 * shared >= len(point.words)):
        return True
    known = other.mention.definite or (alone and not in_general(other.mention))
    return shared > 0 and known


def _first_told(page: Page, same: Sequence[Mention]) -> list[Mention]:
    """The first of several figures of one sentence: those behind it tell its parts."""
    found: dict[int, Mention] = {}
    for mention in same:
        found.setdefault(page.sentence_of(mention.first)[0], mention)
    return [*found.values()]


def _lengths(page: Page, pieces: Pieces, opening: Opening) -> Iterator[ReadFinding]:
    """ "Truce extended by seven days", and in the text by five."""
    told = InOrder(length for length in pieces.lengths if length.unit >= _HOUR)
    before = between(told, 0, opening.ends)
    body = between(told, opening.ends, len(page.tokens))
    if not before or not body:
        return
    likeness = Likeness(page)
    for length in before:
        if any(other.seconds == length.seconds for other in body):
            continue
        like = [other for other in body if _of_one(page, pieces, likeness, length, other)]
        if len({other.seconds for other in like}) == 1:
            yield _length_told(page, length, like[0])


def _of_one(page: Page, pieces: Pieces, likeness: Likeness, point: Length, other: Length) -> bool:
    """Whether a length of the text is that of a point: in the same unit, of what the same words tell."""
    sentences = [page.sentence_of(length.first) for length in (point, other)]
    if other.unit != point.unit or of_another_time(page, *sentences[1]):
        return False
    if page.has("month", *sentences[1]) and not page.has("month", *sentences[0]):
        return False  # "In April the truce was extended by five days": an earlier one
    if apart(*(days_told(page, pieces, *sentence) for sentence in sentences)):
        return False
    if any(len(between(pieces.lengths, *sentence)) > 1 for sentence in sentences):
        return False
    words = {
        page.tokens[at].word.folded for one in (point, other) for at in range(one.first, one.last)
    }
    shared = likeness.shared(point.first, other.first)
    return len({word for word in shared if word not in words}) >= _SHARED and _prolongs(
        page, *sentences
    )


def _prolongs(page: Page, *sentences: tuple[int, int]) -> bool:
    """Whether all sentences say that something was made longer, or how long it is to last."""
    return all(page.has("prolongs", *sentence) for sentence in sentences)


def _length_told(page: Page, point: Length, other: Length) -> ReadFinding:
    args = {
        "title": page.words(point.first, point.last),
        "body": page.words(other.first, other.last),
    }
    spans = tuple(span(page, length.first, length.last) for length in (point, other))
    return ReadFinding("headline-differs", Severity.WARNING, Message("read-headline", args), spans)
