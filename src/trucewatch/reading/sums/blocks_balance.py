"""Lines that tell what there was, what came and went, and what there is: the last is what the others make of the first.

"Residents on 1 August: 12,840 / new arrivals: 415 / births: 62 / deaths: 11 / left: 1,260 / residents on 31 August:
11,900". The first line and the last have their name in common but for their days. And lines of one name in every
section ("Lorries: 26"), against the whole that the text tells of that noun.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise, product

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.blocks import Row, blocks_of, rows_of
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import misreckoned, one_slip
from trucewatch.reading.scanning.wordings import content, one_word
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.reading.sums.why_not import inner, of_other_time, unsettled
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FEWEST, _MOST, _SMALLEST = 2, 8, 20
_SAME, _LINES = 3, 20  # lines of one name


def blocks_balance_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Last lines that what came and went does not make of the first; lines of one name that miss their whole."""
    for block in blocks_of(page, pieces):
        rows = [row for row in block.rows if row.figure is not None]
        if _FEWEST + 2 <= len(rows) <= _MOST + 2 and _one_name(page, rows[0], rows[-1]):
            yield from _balance(page, rows)
    yield from _of_sections(page, pieces, frames)


def _one_name(page: Page, one: Row, other: Row) -> bool:
    """Whether two lines have one name, but for the day, or "at the start" and "at the end"."""
    names = [_name(page, row) for row in (one, other)]
    return bool(names[0]) and names[0] == names[1]


def _name(page: Page, row: Row) -> set[str]:
    last = next((n for n in range(row.first, row.last) if _of_time(page, n)), row.last)
    return content(page, row.first, last)


def _of_time(page: Page, at: int) -> bool:
    """Whether a word of a name says of when it is: "on 1 August", «في نهاية الشهر»."""
    word = page.tokens[at].word
    return (
        word.kind != "word"
        or page.meant(at, "month") is not None
        or word.stem in small_words("of_when")
    )


def _balance(page: Page, rows: Sequence[Row]) -> Iterator[ReadFinding]:
    start, *between, end = (row.figure for row in rows)
    assert start is not None and end is not None
    moved = [
        (figure.exact or 0, _sign(page, row))
        for row, figure in zip(rows[1:], between, strict=False)
        if figure
    ]
    if (
        any(number is None for number in (start.exact, end.exact))
        or max(start.exact or 0, 1) < _SMALLEST
    ):
        return
    signs = product(*([sign] if sign else [1, -1] for _, sign in moved))
    made = [
        (start.exact or 0) + sum(s * n for s, (n, _) in zip(way, moved, strict=True))
        for way in signs
    ]
    all_ways = product((1, 0, -1), repeat=len(moved))
    if any(
        (start.exact or 0) + sum(s * n for s, (n, _) in zip(way, moved, strict=True)) == end.exact
        for way in all_ways
    ):
        return
    known = all(sign for _, sign in moved)
    fits = [one for one in made if one > 0 and (known or misreckoned(one, end.exact or 0))]
    if len(fits) != 1:
        return
    args = {
        "start": page.words(start.first, start.last),
        "moved": str(abs((start.exact or 0) - fits[0])),
        "left": str(fits[0]),
        "remaining": str(end.exact),
    }
    spans = tuple(span_of(page, figure) for figure in (end, start, *between) if figure is not None)
    yield ReadFinding(
        "remaining-does-not-fit", Severity.WARNING, Message("read-remaining", args), spans
    )


def _sign(page: Page, row: Row) -> int:
    """Whether the name of a line says that so many came (1) or went (-1); 0 where it says neither."""
    words = {
        form
        for at in range(row.first, row.last)
        for form in (page.tokens[at].word.folded, page.tokens[at].word.stem)
    }
    came, went = (bool(words & small_words(name)) for name in ("line_of_gain", "line_of_loss"))
    return came - went


def _of_sections(page: Page, pieces: Pieces, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Lines "Lorries: 26" of one noun alone, in three sections or more, and the one whole told of the noun elsewhere."""
    by_name: dict[str, list[Row]] = {}
    for row in rows_of(page, pieces):
        if row.figure is not None and row.last - row.first == 1:
            by_name.setdefault(page.tokens[row.first].word.stem, []).append(row)
    for name, rows in by_name.items():
        parts = [row.figure for row in rows if row.figure is not None]
        numbers = [part.exact or 0 for part in parts]
        if not _SAME <= len(parts) <= _LINES:
            continue
        apart = all(page.blank_before(_opens(page, row, other)) for row, other in pairwise(rows))
        if not apart:
            continue
        wholes = [f for f in frames if _whole_of(page, f, name, parts)]
        if len({f.number for f in wholes}) != 1 or any(f.number == sum(numbers) for f in frames):
            continue
        if not (
            one_slip(wholes[0].number, numbers) or _as_many(page, frames, wholes[0], len(parts))
        ):
            continue
        found = Breakdown(wholes[0].mention, tuple(parts), exact=True)
        wrong = judged(page, found, Severity.WARNING, weighed=True)
        if wrong is not None:
            yield wrong


def _opens(page: Page, row: Row, other: Row) -> int:
    """The first line between two lines of one name that an empty line stands before, else the second itself."""
    number = bisect_right(page.line_opens, row.last)
    lines = (n for n in page.line_opens[number : number + _LINES] if n <= other.first)
    lines = (n for n in lines if page.blank_before(n))
    return next(lines, other.first)


def _whole_of(page: Page, frame: Frame, name: str, parts: Sequence[Mention]) -> bool:
    """Whether a figure counts the noun of such lines, and may be all of them."""
    if unsettled(frame) or inner(frame) or frame.thing is None or of_other_time(page, frame):
        return False
    if frame.number <= max(part.exact or 0 for part in parts):
        return False
    noun = page.tokens[frame.mention.last - 1].word.stem
    together = sum(part.exact or 0 for part in parts)
    return one_word(noun, name) and 2 * together > frame.number and 2 * frame.number > together


def _as_many(page: Page, frames: Sequence[Frame], whole: Frame, number: int) -> bool:
    """Whether the sentence of a whole announces as many as there are lines: "four convoys, 87 lorries"."""
    return any(f.number == number and f.begins == whole.begins for f in frames)
