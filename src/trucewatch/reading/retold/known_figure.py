"""A figure spoken of as known that is another than the only one told of the same noun: "14 colleagues ... the 41".

"The", "its", "all" or an article says that a figure was told before. Where the sentences right before it tell one
figure of its noun or unit and no figure of the text is, or makes, the one spoken of, both are meant to be one: if
digits are changed over, or where the known one is larger (so that it is none of them), or two more words are shared.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.claims import core
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness, stem, stems_told
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.one_matter import of_another_time
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip, swapped
from trucewatch.reading.scanning.wordings import one_word, shared_words, telling_word
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_BACK = 3  # sentences back to what is spoken of
_NOUNS = 3  # words behind a figure among which its noun stands
_BEFORE = 12  # words before a figure in which its noun may stand: "the number of checkpoints has reached 29"
_ASIDE = 3
_MOST = 400  # figures of a text that are looked at
_LEAST = 3
_SHARED = 2
_TWICE = 2
_TENTHS = 100
_TIMES = ("lengths", "long_lengths", "long_pairs", "pairs", "month", "weekday")


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as it stands: its tokens, its value in hundredths, whether it is known."""

    first: int
    last: int
    value: int
    known: bool


def known_figure_wrong(
    page: Page, pieces: Pieces, found: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """The figures spoken of as known that are another than the one told; none of those found already."""
    figures = _figures(page, pieces)
    if not any(figure.known for figure in figures):
        return
    likeness = Likeness(page)
    often = Counter(figure.value for figure in figures)
    for n, figure in enumerate(figures):
        if not figure.known or often[figure.value] > 1 or _aside(page, figure):
            continue
        earliest = _earliest(page, figure.first)
        before = [f for f in figures[:n] if f.first >= earliest]
        told = [f for f in before if _of_one_noun(page, f, figure)]
        if len({f.value for f in told}) != 1 or _made(figure.value, [f.value for f in figures[:n]]):
            continue
        start = page.tokens[figure.first].start
        if any(one.start <= start < one.end for finding in found for one in finding.spans):
            continue
        if _one_is_meant(page, likeness, told[-1], figure):
            yield _wrong(page, pieces, figure, told[-1])


def _figures(page: Page, pieces: Pieces) -> list[Figure]:
    """The figures of a page that count or measure, none of a time or a share."""
    at = {
        m.number_first
        for m in (*pieces.mentions, *pieces.measured)
        if m.number_last > m.number_first
    }
    written = (
        places
        for word, places in page.by_word.items()
        if word[:1].isdecimal() and not word.isdecimal()
    )
    at |= {n for places in written for n in places if page.tokens[n].word.kind == "number"}
    if not any(_is_known(page, first) for first in at):
        return []
    taken = [d for told in (pieces.dates, pieces.clocks, pieces.percents) for d in told]
    busy = {n for d in taken for n in range(d.first, d.last)}
    found = []
    for first in sorted(at - busy)[:_MOST]:
        number = number_at(page.tokens, first)
        if number is None or number.last in busy:
            continue
        value = number.value if number.fraction is None else number.fraction
        if any(page.meant(number.last, name) for name in _TIMES) or value < (
            _LEAST if number.fraction is None else 1
        ):
            continue
        found.append(Figure(first, number.last, round(value * _TENTHS), _is_known(page, first)))
    return found


def _is_known(page: Page, first: int) -> bool:
    """Whether a figure is spoken of as told before: "the 41", «الـ41», «الثلاثة والأربعون»."""
    word, before = page.tokens[first].word, page.tokens[first - 1].word.folded if first else ""
    in_all = first > 1 and before == "all" and page.tokens[first - 2].word.folded == "in"
    return (before in small_words("figure_known") and not in_all) or "ال" in word.prefix


def _nouns(page: Page, first: int, last: int) -> frozenset[str]:
    """The stems of the words that tell what a figure counts: behind it, else before it."""
    found: list[str] = []
    ends = page.sentence_of(first)[1]
    for at in range(last, min(ends, last + _NOUNS)):
        word = page.tokens[at].word
        if word.folded == "-" or (at == last and word.folded == "of"):
            continue
        if word.kind != "word" or word.folded in small_words("prepositions"):
            break
        if telling_word(word.folded) and word.folded not in small_words("passive"):
            found.append(word.folded)
    begins = page.sentence_of(first)[0]
    arabic = page.document.language == "ar"
    if not found or arabic:
        near = page.tokens[max(begins, first - (2 if found else _BEFORE)) : first]
        found += [
            t.word.folded for t in near if t.word.kind == "word" and telling_word(t.word.folded)
        ]
    return frozenset(core(stem(word)) for word in found)


def _of_one_noun(page: Page, told: Figure, known: Figure) -> bool:
    first, then = (_nouns(page, f.first, f.last) for f in (told, known))
    return any(one == other or one_word(one, other) for one in first for other in then)


def _earliest(page: Page, at: int) -> int:
    """The beginning of the sentences in which a figure spoken of as known was told, or of the title."""
    begins = page.sentence_of(at)[0]
    for _ in range(_BACK):
        if begins:
            begins = page.sentence_of(begins - 1)[0]
    return begins


def _aside(page: Page, figure: Figure) -> bool:
    """Whether a figure is of some, others, or another time."""
    begins, ends = page.sentence_of(figure.first)
    near = range(max(begins, figure.first - _SHARED), min(ends, figure.last + _ASIDE))
    words = {form for n in near for form in (page.tokens[n].word.folded, page.tokens[n].word.stem)}
    if words & small_words("figure_of_others"):
        return True
    return of_another_time(
        page, max(begins, figure.first - 8), min(ends, figure.last + 8), known=True
    )


def _made(value: int, before: Sequence[int]) -> bool:
    """Whether figures told before make one by adding or taking away."""
    told = set(before[-12:])
    return any(value - one in told or value + one in told for one in told if one != value)


def _one_is_meant(page: Page, likeness: Likeness, told: Figure, known: Figure) -> bool:
    """Whether the figure spoken of can be none but the one told."""
    one, other = told.value, known.value
    if _restricted(page, told, known):
        return False
    if one % _TENTHS or other % _TENTHS:
        return sorted(str(one)) == sorted(str(other))
    one, other = one // _TENTHS, other // _TENTHS
    if swapped(one, other):
        return True
    nouns = _nouns(page, told.first, told.last) | _nouns(page, known.first, known.last)
    shared = len(likeness.shared(told.first, known.first) - nouns)
    if page.sentence_of(told.first) == page.sentence_of(known.first):
        return sorted(str(one)) == sorted(str(other))
    if other > one:
        near = shared >= _SHARED and other <= _TWICE * one
        return shared >= 1 and (slip(one, other) or near)
    return shared >= _SHARED and slip(one, other)


def _restricted(page: Page, told: Figure, known: Figure) -> bool:
    """ "The 26 who", "the 26 from Dara": those of a place or deed that was not told of the first."""
    _, ends = page.sentence_of(known.first)
    for at in range(known.last, min(ends, known.last + _NOUNS)):
        word = page.tokens[at].word.folded
        if word in small_words("such_as"):
            return True
        if word in small_words("chooses") and word.isascii():
            theirs = frozenset(stems_told(page, at + 1, min(ends, at + 1 + _NOUNS)))
            ours = frozenset(stems_told(page, *page.sentence_of(told.first)))
            return bool(theirs) and not shared_words(theirs, ours)
    return False


def _wrong(page: Page, pieces: Pieces, known: Figure, told: Figure) -> ReadFinding:
    places = [_words(page, pieces, figure) for figure in (known, told)]
    args = {"title": page.words(*places[0]), "body": page.words(*places[1])}
    spans = tuple(span(page, *place) for place in places)
    message = Message("read-restated", args)
    return ReadFinding("one-word-two-counts", Severity.WARNING, message, spans)


def _words(page: Page, pieces: Pieces, figure: Figure) -> tuple[int, int]:
    """The tokens of a figure with what it counts."""
    for told in (pieces.mentions, pieces.measured):
        for mention in between(told, max(0, figure.first - _BEFORE), figure.first + 1):
            if mention.number_first == figure.first:
                return mention.first, mention.last
    return figure.first, min(page.sentence_of(figure.first)[1], figure.last + 1)
