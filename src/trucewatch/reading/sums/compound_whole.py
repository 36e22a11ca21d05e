"""A whole of several things in Arabic, and some of them told as more than all: «4811 لغماً وذخيرة وعبوة، منها 5061 عبوة».

The nouns behind the figure say what it is made of; a figure of one of them, near behind it, can be no more than the whole,
nor can several of them together.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import as_counted, unsettled
from trucewatch.values.codes.findings import Severity

_WORDS = 12  # behind a figure, among which its nouns stand
_SENTENCES, _MOST = 1, 8
_SMALLEST = 10


def compound_whole_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of one of the things of a whole that are more than it."""
    if page.document.language != "ar":
        return
    for at, frame in enumerate(frames):
        whole = as_counted(frame)
        if unsettled(whole) or whole.number < _SMALLEST:
            continue
        nouns = _nouns(page, frame)
        if len(nouns) > 1:
            yield from _exceeded(page, whole, nouns, frames[at + 1 : at + 1 + _MOST])


def _nouns(page: Page, frame: Frame) -> frozenset[str]:
    """The nouns that a figure counts together: «لغماً وذخيرة غير منفجرة وعبوة ناسفة»."""
    first = frame.mention.last - (frame.thing is not None)
    if first >= frame.ends or page.tokens[first].word.kind != "word":
        return frozenset()
    found = [page.tokens[first].word.folded.rstrip("ا")]
    for at in range(first + 1, min(frame.ends, first + 1 + _WORDS)):
        word = page.tokens[at].word
        if word.kind != "word":
            break
        noun = word.folded.removeprefix("و")
        if word.folded.startswith("و") and noun and "ال" not in word.prefix:
            found.append(noun.rstrip("ا"))
    return frozenset(found)


def _exceeded(
    page: Page, whole: Frame, nouns: frozenset[str], behind: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """The finding on the parts of a whole, where they are told as its own and come to more."""
    parts, named = list[Frame](), set[str]()
    for frame in behind:
        if frame.sentence - whole.sentence > _SENTENCES:
            break
        if unsettled(frame):
            continue
        noun = page.tokens[frame.mention.last - 1].word.folded.rstrip("ا")
        if noun in nouns:
            parts.append(frame)
            named.add(noun)
    if len(named) < 2 or max(part.number for part in parts) <= whole.number:
        return
    if page.has("month", whole.mention.last, parts[-1].ends):
        return  # of another month
    found = Breakdown(whole.mention, tuple(part.mention for part in parts), exact=True)
    wrong = judged(page, found, Severity.WARNING, weighed=True)
    if wrong is not None:
        yield wrong
