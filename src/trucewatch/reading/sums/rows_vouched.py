"""Rows of all, of the children, of the women, of those who are still missing: one column vouches for the others.

«مقتل 55 مدنياً، بينهم 12 طفلاً و10 سيدات. قتل النظام 14، بينهم 9 أطفال وسيدتان، وقتلت ... 11 بينهم ...»: where the rows
make all of them, or their columns, to the last person, they are all the rows, and each column must come out. Nothing is
told where a longer or shorter run of rows makes every column. In Arabic.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import one_slip
from trucewatch.reading.sums.groups import usable
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.tied import goes_with
from trucewatch.reading.sums.why_not import among, at_least
from trucewatch.values.codes.findings import Severity
from trucewatch.values.count import Count

_ALL = ""  # the column of the figures that the others are some of
_OF_THEM = "of them"
_AGES = frozenset({"child", "woman"})
_MOST, _SENTENCES = 14, 8  # rows behind a whole
_FEWEST = 2
_SMALLEST, _OF_TWO = 10, 40  # of a column that comes out, with three figures or with two


@dataclass(slots=True)
class Row:
    """A figure and what is told of some of it, by name. untold: the names of which no number is told."""

    head: Frame
    some: dict[str, Frame] = field(default_factory=dict)
    untold: set[str] = field(default_factory=set)

    def column(self, name: str) -> Frame | None:
        """A figure of the row."""
        return self.head if name == _ALL else self.some.get(name)


def rows_vouched_wrong(
    page: Page, frames: Sequence[Frame], known: Sequence[ReadFinding]
) -> Iterator[ReadFinding]:
    """Columns that their rows do not make, where others are made."""
    if page.document.language != "ar":
        return
    starts = {span.start for finding in known for span in finding.spans}
    rows, of_others = _rows(page, frames), set[int]()
    for at, whole in enumerate(rows):
        if not whole.some or whole.head.number < _SMALLEST or whole.head.mention.first in of_others:
            continue
        run, missed = _of_whole(whole, _behind(page, rows, at))
        of_others |= {row.head.mention.first for row in run}
        for wrong in filter(None, (_missed(page, whole, run, name) for name in missed)):
            if not starts & {span.start for span in wrong.spans}:
                starts |= {span.start for span in wrong.spans}
                yield wrong


def _rows(page: Page, frames: Sequence[Frame]) -> list[Row]:
    """The figures that are told of nothing else, each with some of it."""
    found: list[Row] = []
    nested = False
    for frame in map(at_least, frames):
        if page.has_word("|", frame.begins, frame.ends):
            continue
        age = frame.thing.name if frame.thing is not None and frame.thing.name in _AGES else ""
        on = nested and frame.joined.link in (Link.AND, Link.COMMA) and bool(age)
        nested = among(frame) or frame.joined.bracket >= 0 or on
        if nested or frame.joined.of_them:
            name = age or (_OF_THEM if frame.joined.of_them else "")
            if found and name and frame.begins <= found[-1].head.ends:
                _add(found[-1], name, frame)
        elif not frame.mention.soft and frame.number and usable(page, frame):
            found.append(Row(frame))
    for one in found:
        _mark_untold(page, one)
    return found


def _add(row: Row, name: str, frame: Frame) -> None:
    """Some of a row; told twice, it is not known."""
    if frame.mention.soft:
        one = replace(frame.mention, count=Count.exactly(1), soft=False)
        frame = replace(frame, joined=replace(frame.joined, mention=one), number=1)
    if name in row.some or not frame.number:
        row.untold.add(name)
    row.some[name] = frame


def _mark_untold(page: Page, row: Row) -> None:
    """«بينهم أطفال»: of whom no number is told."""
    told = [frame.mention for frame in row.some.values()]
    ends = max([row.head.last, *(mention.last for mention in told)])
    for at in page.places_of("thing", row.head.mention.last, ends):
        entry = page.meant(at, "thing")
        counted = any(mention.first <= at < mention.last for mention in told)
        if entry is not None and entry.value[0].name in _AGES and not counted:
            row.untold.add(entry.value[0].name)


def _behind(page: Page, rows: Sequence[Row], at: int) -> list[Sequence[Row]]:
    """The runs of rows that stand near enough behind a whole to be all of it."""
    whole, runs = rows[at].head, list[Sequence[Row]]()
    near: list[Row] = []
    for row in rows[at + 1 : at + 1 + _MOST]:
        if row.head.sentence - whole.sentence > _SENTENCES or not goes_with(page, row.head, whole):
            break
        if row.head.number == whole.number:
            near.clear()  # told again
        else:
            near.append(row)
    begins = {
        0,
        *(n for n in range(1, len(near)) if near[n].head.begins != near[n - 1].head.begins),
    }
    for begin in sorted(begins)[:3]:
        runs += [near[begin:end] for end in range(begin + _FEWEST, len(near) + 1)]
    return runs


def _of_whole(whole: Row, runs: Sequence[Sequence[Row]]) -> tuple[Sequence[Row], Sequence[str]]:
    """The run that makes every column, or else most of them, and the columns that it misses."""
    best: tuple[Sequence[Row], Sequence[str]] = (), ()
    most = 0
    for run in runs:
        made, missed = _columns(whole, run)
        if made and not missed:
            return run, ()
        if len(made) > most and _vouched(whole, run, made):
            most, best = len(made), (run, missed)
    return best


def _columns(whole: Row, run: Sequence[Row]) -> tuple[list[str], list[str]]:
    """The columns that a run makes, and those that it does not."""
    made, missed = list[str](), list[str]()
    for name in (_ALL, *whole.some):
        total = whole.column(name)
        parts = [part for part in (row.column(name) for row in run) if part is not None]
        if total is None or name in whole.untold or any(name in row.untold for row in run):
            continue
        if len(parts) < _FEWEST:
            continue
        together = sum(part.number for part in parts)
        (made if together == total.number else missed).append(name)
    return made, missed


def _vouched(whole: Row, run: Sequence[Row], made: Sequence[str]) -> bool:
    """Whether the columns that come out do so by no chance."""
    sure = 0
    for name in made:
        total = whole.column(name)
        told = sum(row.column(name) is not None for row in run)
        if total is not None and total.number >= (_SMALLEST if told > _FEWEST else _OF_TWO):
            sure += 1
    return sure > 0


def _missed(page: Page, whole: Row, run: Sequence[Row], name: str) -> ReadFinding | None:
    """The finding on a column: more than all is wrong, less only by a slip where each row tells it."""
    total = whole.column(name)
    parts = [part for part in (row.column(name) for row in run) if part is not None]
    if total is None:
        return None
    numbers = [part.number for part in parts]
    less = sum(numbers) < total.number
    if less and (len(parts) < len(run) or not one_slip(total.number, numbers)):
        return None
    found = Breakdown(total.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING, weighed=True)
