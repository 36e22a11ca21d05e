"""Some of those told before, that are more than all of them: "Of the 300 or so, 495 have been ...", "Of the dead and injured,
93 killed ...", "488,525 people suffer. Bajali is hit worst with 627,253".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.by_fate import fate_told
from trucewatch.reading.sums.slip_kept import missed, slipped_below
from trucewatch.reading.sums.why_not import as_counted, of_no_fact, roughly

_OF = frozenset({"of", "among"})
_LEAST, _ROOM = 20, 10  # a whole; a tenth more may be rounding
_OPENS, _SENTENCES, _NEAR = 3, 3, 8
"""Words of a sentence before its whole; sentences and figures back to one."""
_FATES = ("killed", "wounded")
_MOST = ("worst", "hardest", "most", "highest", "largest", "heaviest", "foremost")


def some_above_all_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of some that are more than the figure of all."""
    if page.document.language != "en":
        return
    at = {frame.mention.first: number for number, frame in enumerate(frames)}
    for _, some in groupby(frames, key=lambda frame: frame.sentence):
        row = [*some]
        first = at[row[0].mention.first]
        before = frames[max(0, first - _NEAR) : first]
        for whole, part in (
            *_of_about(page, row),
            *_of_fates(page, before, row),
            *_of_the_most(page, before, row),
        ):
            wrong = missed(page, whole, [part])
            if wrong is not None:
                yield wrong


def _of_about(page: Page, row: Sequence[Frame]) -> Iterator[tuple[Frame, Frame]]:
    """ "Of the 300 or so prisoners let out, 495 have been verified"."""
    if len(row) < 2 or page.tokens[row[0].begins].word.folded != "of":
        return
    whole, part = roughly(row[0]), row[1]
    opens = row[0].mention.number_first - row[0].begins <= _OPENS and row[0].number == 0
    alike = part.thing is None or (whole.thing is not None and part.thing == whole.thing)
    if (
        opens
        and alike
        and whole.number >= _LEAST
        and not part.mention.soft
        and not of_no_fact(page, part)
    ):
        comma = page.has_word(",", whole.mention.last, part.mention.first)
        if comma and part.number * _ROOM > whole.number * (_ROOM + 1):
            yield whole, part


def _of_fates(
    page: Page, before: Sequence[Frame], row: Sequence[Frame]
) -> Iterator[tuple[Frame, Frame]]:
    """ "Of the dead and injured, 93 killed and 87 injured fell in three attacks", of 65 and 125."""
    begins = row[0].begins
    words = [page.tokens[n].word.folded for n in range(begins, min(begins + 2, row[0].ends))]
    if words[0] not in _OF or words[-1] not in ("the", "these", "those", "them"):
        return
    if row[0].joined.of_total and row[0].mention.number_first - begins <= _OPENS:
        return
    near = [as_counted(f) for f in before]
    for part in row:
        fate = part.thing.fate if part.thing is not None else ""
        wholes = [f for f in near if f.number and fate_told(page, f) == fate]
        if (
            fate in _FATES
            and part.number
            and wholes
            and part.number > max(f.number for f in wholes)
        ):
            close = row[0].sentence - wholes[-1].sentence <= _SENTENCES
            if (
                close
                and wholes[-1].number >= _LEAST
                and slipped_below(part.number, wholes[-1].number)
            ):
                yield wholes[-1], part


def _of_the_most(
    page: Page, before: Sequence[Frame], row: Sequence[Frame]
) -> Iterator[tuple[Frame, Frame]]:
    """ "Bajali is hit worst with 627,253", of 488,525 people told in the sentence before."""
    part = row[0]
    told = any(page.has_word(word, part.begins, part.mention.first) for word in _MOST)
    wholes = [
        f for f in before if f.sentence == part.sentence - 1 and f.paragraph == part.paragraph
    ]
    if not told or part.thing is not None or not part.number or not wholes:
        return
    whole = as_counted(max(wholes, key=lambda frame: as_counted(frame).number))
    people = whole.thing is not None and whole.thing.family in ("person", "household")
    if people and whole.number >= _LEAST and slipped_below(part.number, whole.number):
        yield whole, part
