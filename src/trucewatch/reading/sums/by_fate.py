"""The dead and the hurt told place by place, against all the dead and all the hurt: "17 killed and 182 wounded:
3 and 92 in the south, 9 and 49 in Nabatieh ...".

Two figures told as a pair open two columns, and the pairs that follow are their rows. Where the rows make one of
the two to the last person, they are rows of both: the other column must come out as well. Nothing is told where
neither does, where a longer or shorter run of rows makes both, or where words say that others are untold.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import at_least, inner, unsettled
from trucewatch.values.codes.findings import Severity

_FATES = ("killed", "wounded")
_MOST = 40  # figures behind a pair
_FEW = 2  # who may be told by a word
_NAMED = 4  # words from a figure to the fate of those it is of
_SENTENCES = 12  # from a pair to the last of its rows
_FEWEST = 2  # rows with a figure in the column that comes out
_SMALLEST = 10  # of the column that comes out: a smaller one may do so by chance


@dataclass(frozen=True, slots=True)
class Row:
    """A pair of figures, one of which may be untold: who was killed, who was wounded."""

    killed: Frame | None
    wounded: Frame | None

    @property
    def told(self) -> tuple[Frame | None, Frame | None]:
        """Both columns."""
        return self.killed, self.wounded

    @property
    def last(self) -> Frame:
        """The later of the two."""
        told = [frame for frame in self.told if frame is not None]
        return max(told, key=lambda frame: frame.mention.first)


def by_fate_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Columns that their rows do not make, where the other column is made."""
    rows = _rows(page, frames)
    nested = _nested(rows)
    for at, whole in enumerate(rows):
        if whole.killed is None or whole.wounded is None:
            continue
        behind = [
            row
            for number, row in enumerate(rows[at + 1 : at + 1 + _MOST], at + 1)
            if _within(whole, row) and nested.get(number, -1) <= at
        ]
        missed = _missed(whole, behind)
        wrong = None if missed is None else _told(page, frames, whole, *missed)
        if wrong is not None:
            yield wrong


def rows_made(page: Page, frames: Sequence[Frame]) -> Iterator[Frame]:
    """The figures of rows that make both columns of another."""
    rows = _rows(page, frames)
    for at, _ in _made(rows):
        yield from (part for part in rows[at].told if part is not None)


def _made(rows: Sequence[Row]) -> Iterator[tuple[int, int]]:
    """The number of each row that helps to make both columns of another, with the number of that."""
    for at, whole in enumerate(rows):
        behind = [row for row in rows[at + 1 : at + 1 + _MOST] if _within(whole, row)]
        begins = 0
        while None not in whole.told and begins < len(behind):
            made, _ = _run(whole, behind[begins:])
            yield from ((at + 1 + n, at) for n in range(begins, begins + made))
            begins = _next_sentence(behind, begins + max(made, 1))


def _nested(rows: Sequence[Row]) -> dict[int, int]:
    """The rows that only tell another row apart, each with the number of the last of those."""
    found: dict[int, int] = {}
    for at, whole in _made(rows):
        found[at] = max(whole, found.get(at, whole))
    return found


def _next_sentence(rows: Sequence[Row], at: int) -> int:
    """The first row, from one on, that begins a sentence."""
    return next((n for n in range(at, len(rows)) if _apart(rows[n - 1], rows[n])), len(rows))


def _rows(page: Page, frames: Sequence[Frame]) -> list[Row]:
    """The figures of the dead and the hurt in the order of the text, those told together as one row."""
    found: list[Row] = []
    fate = ""
    for before_it, frame in pairwise((None, *map(at_least, frames))):
        assert frame is not None
        goes_on = before_it is not None and _goes_on(before_it, frame)
        fate = _fate(page, frame) or (fate if goes_on else "")
        if fate not in _FATES:
            continue
        before = found[-1] if found else None
        dead = fate == "killed"
        free = before is not None and (before.killed if dead else before.wounded) is None
        if before is not None and free and _beside(before.last, frame):
            found[-1] = Row(frame, before.wounded) if dead else Row(before.killed, frame)
        else:
            found.append(Row(frame, None) if dead else Row(None, frame))
    return found


def _goes_on(one: Frame, other: Frame) -> bool:
    """Whether a figure of people goes on with the row before it: "the dead are 33 men, one woman and five children"."""
    joined = other.joined.link in (Link.AND, Link.COMMA) and other.begins == one.begins
    thing = other.thing
    return joined and thing is not None and thing.role == "age" and not unsettled(other)


def _fate(page: Page, frame: Frame) -> str:
    """What befell those a figure counts; of some "among them", and in brackets, only where their noun says it."""
    if unsettled(frame) or frame.mention.definite:
        return ""  # "of the 15 dead": told before
    own = "" if frame.thing is None else frame.thing.fate
    if frame.joined.of_them or frame.joined.of_total:
        return own or _named(page, frame.mention.last, min(frame.last, frame.mention.last + _NAMED))
    if inner(frame):
        return own
    before = _named(page, frame.first, frame.mention.first)
    arabic = page.document.language == "ar"  # whose verbs stand before
    return own or (arabic and before) or befell(page, frame.mention) or before


def _named(page: Page, first: int, last: int) -> str:
    """The fate that words name last: "685 of those killed were civilians", «وقُتل من قوات الأمن 488 عنصراً»."""
    told = [(at, "killed") for at in page.places_of("lives_lost", first, last)]
    told += [(at, "wounded") for at in page.places_of("were_hurt", first, last)]
    for at in page.places_of("thing", first, last):
        thing = page.meant(at, "thing")
        if thing is not None and thing.value[0].fate in _FATES:
            told.append((at, thing.value[0].fate))
    return max(told)[1] if told else ""


def _beside(one: Frame, other: Frame) -> bool:
    """Whether two figures are told together: within a sentence and a bracket."""
    return other.begins == one.begins and other.joined.bracket == one.joined.bracket


def _within(whole: Row, row: Row) -> bool:
    """Whether a row stands near enough behind a pair to be some of it."""
    return row.last.sentence - whole.last.sentence <= _SENTENCES


def _missed(whole: Row, rows: Sequence[Row]) -> tuple[int, list[Frame]] | None:
    """The column that rows do not make, with its figures, where they make the other: of the runs of rows that begin
    with a sentence, those left out that lie within a run that makes both."""
    begins = 0
    while begins < len(rows):
        ends, missed = _run(whole, rows[begins:])
        if missed is not None:
            return missed
        begins = _next_sentence(rows, begins + max(ends, 1))
    return None


def _run(whole: Row, rows: Sequence[Row]) -> tuple[int, tuple[int, list[Frame]] | None]:
    """How many rows make both columns, 0 for none; else the one that is missed where the other is made."""
    found: tuple[int, list[Frame]] | None = None
    for last in range(_FEWEST, len(rows) + 1):
        columns = [[row.told[n] for row in rows[:last]] for n in (0, 1)]
        parts = [[frame for frame in column if frame is not None] for column in columns]
        made = [
            total is not None and sum(frame.number for frame in some) == total.number
            for some, total in zip(parts, whole.told, strict=True)
        ]
        if all(made):
            return last, None
        ended = last == len(rows) or _apart(rows[last - 1], rows[last])
        if not any(made) or found is not None or not ended:
            continue
        sure, missed = made.index(True), made.index(False)
        large = sum(frame.number for frame in parts[sure]) >= _SMALLEST
        full = last > _FEWEST or all(None not in row.told for row in rows[:last])
        if large and full and min(map(len, parts)) >= _FEWEST:
            found = missed, parts[missed]
    return 0, found


def _told(
    page: Page, frames: Sequence[Frame], whole: Row, column: int, parts: Sequence[Frame]
) -> ReadFinding | None:
    """The finding on a column."""
    total = whole.told[column]
    if total is None or _one_untold(page, frames, total, parts):
        return None
    found = Breakdown(total.mention, tuple(part.mention for part in parts), exact=True)
    return judged(page, found, Severity.WARNING, weighed=True)


def _one_untold(page: Page, frames: Sequence[Frame], total: Frame, parts: Sequence[Frame]) -> bool:
    """Whether somebody more is told by no plain number: "1 death each", "how another was hurt is not known"."""
    first, last = parts[0].mention.first, parts[-1].paragraph
    vague = (f for f in frames if f.mention.first > first and f.paragraph <= last and unsettled(f))
    if any(f.thing is not None and f.thing.fate in _FATES for f in vague):
        return True
    gap = total.number - sum(part.number for part in parts)
    return 0 < gap <= _FEW and page.has("others", parts[-1].mention.last, parts[-1].ends)


def _apart(one: Row, other: Row) -> bool:
    """Whether a row stands in another sentence, or point, than the one before it."""
    return other.last.begins != one.last.begins
