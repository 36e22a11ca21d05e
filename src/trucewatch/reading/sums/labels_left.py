"""Three figures behind their labels: "Still held: 340. Before the exchange: 510. Exchanged: 80."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.lines_account import lines_account_wrong
from trucewatch.reading.sums.stock import left_told


def labels_left_wrong(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures left that what there was and what went do not leave."""
    yield from lines_account_wrong(page, pieces, frames)
    for at in range(len(frames) - 2):
        told = frames[at : at + 3]
        alone = [f.sentence for f in told] == [told[0].sentence + n for n in range(3)]
        if not alone or not all(f.number and f.joined.link is Link.COLON for f in told):
            continue
        if any(f.sentence == told[-1].sentence for f in frames[at + 3 : at + 4]):
            continue
        left = [f for f in told if _is_left(page, f)]
        start = [f for f in told if f not in left and _labels(page, f, "label_of_start")]
        gone = [f for f in told if f not in left and f not in start and _done(page, f)]
        if not len(left) == len(start) == len(gone) == 1:
            continue
        rest, was, moved = left[0].number, start[0].number, gone[0].number
        if rest in (was - moved, was + moved) or max(rest, moved) >= was:
            continue
        yield left_told(page, start[0], gone, left[0])


def _is_left(page: Page, frame: Frame) -> bool:
    told = page.has_any(("stay", "remaining"), frame.begins, frame.mention.first)
    return told or page.tokens[frame.begins].word.folded in small_words("label_of_rest")


def _labels(page: Page, frame: Frame, name: str) -> bool:
    """Whether the label of a figure has a word of a list."""
    words = {page.tokens[at].word.folded for at in range(frame.begins, frame.mention.first)}
    return bool(words & small_words(name))


def _done(page: Page, frame: Frame) -> bool:
    """Whether the label of a figure is of what was done with it: "Exchanged", "Handed out"."""
    first = page.tokens[frame.begins].word.folded
    return first.endswith("ed") or page.has("gone", frame.begins, frame.mention.first)
