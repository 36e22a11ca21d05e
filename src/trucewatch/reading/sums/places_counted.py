"""So many places announced, and figures told of more or fewer that make the whole: "9,421 from seven countries:
4,447 from Turkey ..." with five of them.

Which places a text leaves out nobody knows, unless the figures of those it names come to the whole: then they are
all there are, and must be as many as were announced.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.groups import Group, Shape
from trucewatch.reading.sums.nearly import Reading
from trucewatch.reading.sums.why_not import of_other_time
from trucewatch.reading.telling import span_of, statement
from trucewatch.reading.telling import told as tell
from trucewatch.rules.announced import announced_against_told
from trucewatch.values.codes.findings import Severity

_FEWEST, _MOST = 2, 30  # places
_BEFORE = 3  # figures before the first place among which the whole and the number of places stand
_SHAPES = frozenset({Shape.RUN, Shape.SENTENCE, Shape.POINTS, Shape.BRACKET})
_SMALLEST = 10  # of a whole: a smaller one is made by chance


def places_counted_wrong(
    page: Page, frames: Sequence[Frame], told: Sequence[Reading]
) -> Iterator[ReadFinding]:
    """Numbers of places that are not as many as those whose figures make the whole; told: all readings of the page."""
    known = set[int]()
    for reading in told:
        group, whole = reading.group, reading.whole
        if not reading.made or whole.number < _SMALLEST or not _told_in_full(frames, group):
            continue
        before = frames[max(0, group.first - _BEFORE) : group.first]
        near = [f for f in before if f.begins == whole.begins and _of_places(page, f)]
        if reading.at > group.first or not near or near[-1].mention.first in known:
            continue
        known.add(near[-1].mention.first)
        plain = all(_somewhere(page, part) for part in group.parts)
        wrong = _wrong(page, near[-1], group.parts) if plain else None
        if wrong is not None:
            yield wrong


def _told_in_full(frames: Sequence[Frame], group: Group) -> bool:
    """Whether a group is a list with nothing more behind it: not "70 to Sarmada, 50 to Atma and, from elsewhere, 20"."""
    last = group.parts[-1]
    behind = frames[group.last + 1 : group.last + 2]
    return group.shape in _SHAPES and not any(f.begins == last.begins for f in behind)


def _of_places(page: Page, frame: Frame) -> bool:
    """Whether a figure counts places: "seven countries", «ثلاث محافظات»."""
    if not _FEWEST <= frame.number <= _MOST or frame.thing is None or frame.mention.others:
        return False
    words = range(frame.mention.number_last, frame.mention.last)
    return any(page.tokens[at].word.folded in small_words("many_places") for at in words)


def _somewhere(page: Page, part: Frame) -> bool:
    """Whether a figure is told of one place: not "12 in Hama and Homs", nor "a rise of 39,000"."""
    placed = page.has_any(("place_word", "place_name"), part.mention.last, part.last)
    several = len(page.places_of("place_name", part.first, part.last)) > 1
    return placed and not several and not of_other_time(page, part)


def _wrong(page: Page, announced: Frame, parts: Sequence[Frame]) -> ReadFinding | None:
    """The finding, None where there are as many; "one in each of Hama and Homs" tells of two."""
    words = [page.words(part.mention.first, part.last) for part in parts]
    items = [one for one, part in zip(words, parts, strict=True) for _ in range(part.mention.each)]
    conflict = announced_against_told(statement(page, announced.mention), tuple(items))
    spans = (span_of(page, announced.mention), *(span_of(page, part.mention) for part in parts))
    return None if conflict is None else tell(conflict, spans, Severity.WARNING)
