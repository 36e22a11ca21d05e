"""Lines or sentences that tell the same sorts of things, against the one that tells all of them: "1,640 killed, among them
104 children and 194 women ... 610, including 38 women and 17 children ... another 1,030, including 156 women ...".

Each sort is a column. Where one comes out to the last, so must the others: a column that misses by a slip is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.slip_kept import missed, slipped

_SHARED, _ROWS = 2, 12  # sorts that two rows share; rows
_LEAST = 20  # of the column that comes out
_OPENS = 3  # words with which a line of sums opens
_SUMS = ("in_all", "total", "table_total")

Row = Mapping[str, Frame]


def columns_vouched_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Columns that their rows do not make where another column is made."""
    rows = [_row(page, [*some]) for _, some in groupby(frames, key=lambda frame: frame.sentence)]
    for at, whole in enumerate(rows):
        if len(whole) < _SHARED:
            continue
        first = next(iter(whole.values()))
        sums = page.has_any(_SUMS, first.begins, min(first.begins + _OPENS, first.ends))
        near = rows[max(0, at - _ROWS) : at][::-1] if sums else rows[at + 1 : at + 1 + _ROWS]
        wrong = _wrong(page, whole, near)
        if wrong is not None:
            yield wrong


def _row(page: Page, frames: Sequence[Frame]) -> Row:
    """The figures of a sentence by what they count; none of what it counts twice."""
    found: dict[str, Frame] = {}
    twice = set[str]()
    for frame in frames:
        name = _sort(page, frame)
        if frame.number > 0 and name:
            twice |= {name} & found.keys()
            found[name] = frame
    return {name: frame for name, frame in found.items() if name not in twice}


def _sort(page: Page, frame: Frame) -> str:
    """What a figure counts: its noun, or the word behind it."""
    if frame.thing is not None:
        return frame.thing.fate or frame.thing.name
    behind = page.tokens[min(frame.mention.number_last, len(page.tokens) - 1)].word
    return behind.stem if behind.kind == "word" else ""


def _wrong(page: Page, whole: Row, near: Sequence[Row]) -> ReadFinding | None:
    """The finding on the one column that the rows beside a whole miss by a slip."""
    rows = list[Row]()
    found: tuple[Frame, list[Frame]] | None = None
    for row in near:
        if len(whole.keys() & row.keys()) < _SHARED:
            break
        rows.append(row)
        shared = whole.keys() & set.intersection(*(set(one) for one in rows))
        if len(shared) < _SHARED:
            break
        columns = {name: [one[name] for one in rows] for name in shared}
        made = {name for name, told in columns.items() if _sum(told) == whole[name].number}
        left = [*shared - made]
        if len(rows) < 2 or not any(whole[name].number >= _LEAST for name in made):
            continue
        if not left:
            return None
        if len(left) == 1 and slipped(whole[left[0]].number, [f.number for f in columns[left[0]]]):
            found = whole[left[0]], columns[left[0]]
    return None if found is None else missed(page, *found)


def _sum(told: Sequence[Frame]) -> int:
    return sum(frame.number for frame in told)
