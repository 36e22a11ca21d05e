"""Short lines or cells of a name and a figure, with one line that is their sum: "North 27 | South 19", "All 58"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import BULLETS, Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.sums.judging import Breakdown, judged
from trucewatch.values.codes.findings import Severity

_LONGEST = 9  # words of a cell
_BEHIND = 2  # words behind its figure
_MOST, _LEAST = 40, 2
_ENDED = frozenset({",", ".", ";"})
Line = tuple[int, int]


def cells_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Sums of short lines that their figures do not make."""
    run: list[Mention] = []
    timed = True
    for line in pairwise([*page.line_opens, len(page.tokens)]):
        cells = _cells(page, pieces, line)
        whole_time = run and timed and _names(page, line, small_words("longer_times"))
        total = _total_of(page, pieces, line, cells)
        total = cells[0] if whole_time and len(cells) == 1 else total
        if total is not None and _LEAST <= len(run) <= _MOST:
            yield from _judged(page, total, run)
        timed = (timed or not run) and _is_timed(page, line)
        run = [] if total is not None or not cells else [*run, *cells]


def _total_of(page: Page, pieces: Pieces, line: Line, cells: list[Mention]) -> Mention | None:
    """The figure of a line that is a sum; more may be told behind it: «المجموع: 31 قتيلاً، فيما بلغ عدد الجرحى 102»."""
    if not _is_total(page, line):
        return None
    if cells:
        return cells[0] if len(cells) == 1 else None
    figures = between(pieces.mentions, line[0], min(line[1], line[0] + _LONGEST))
    first = next((m for m in figures if not m.soft), None)
    if first is None or not page.has_word(":", line[0], first.first):
        return None
    ended = page.tokens[min(first.last, len(page.tokens) - 1)].word.folded in _ENDED
    return first if ended else None


def _judged(page: Page, total: Mention, parts: list[Mention]) -> Iterator[ReadFinding]:
    exact = [part.exact for part in parts]
    if total.exact is None or None in exact or sum(n or 0 for n in exact) == total.exact:
        return
    if any(total.exact == sum(n or 0 for n in exact[at:]) for at in range(len(exact) - 1)):
        return  # the sum of the last lines
    wrong = judged(page, Breakdown(total, tuple(parts), exact=True), Severity.WARNING)
    if wrong is not None:
        yield wrong


def _cells(page: Page, pieces: Pieces, line: Line) -> list[Mention]:
    """The figures of a line if it is made of cells of a name and a figure, none where it is not."""
    begins, ends = line
    bars = page.places_of_word("|", begins, ends)
    if ends - begins > _MOST * 3 or (bars and bars[0] == begins):
        return []
    found = []
    for first, last in zip([begins, *(bar + 1 for bar in bars)], [*bars, ends], strict=True):
        figures = [m for m in between(pieces.mentions, first, last) if not m.soft]
        if len(figures) != 1 or not _is_cell(page, figures[0], first, last):
            return []
        found.append(figures[0])
    return found


def _is_cell(page: Page, figure: Mention, first: int, last: int) -> bool:
    if last - first > _LONGEST or figure.others or figure.exact is None:
        return False
    while first < last and page.tokens[first].word.folded in BULLETS:
        first += 1
    named = page.tokens[first].word.kind == "word" and figure.number_first > first
    sentence = page.tokens[last - 1].word.folded in (".", ":", "?")
    return named and last - figure.number_last <= _BEHIND and not sentence


def _label(page: Page, line: Line) -> int:
    """The first word of a line, behind its sign."""
    first = line[0]
    while first < line[1] and page.tokens[first].word.folded in BULLETS:
        first += 1
    return first


def _names(page: Page, line: Line, words: frozenset[str]) -> bool:
    return page.tokens[min(_label(page, line), len(page.tokens) - 1)].word.folded in words


def _is_timed(page: Page, line: Line) -> bool:
    """Whether a line is of a month, a weekday or a week: "May: 38"."""
    first = _label(page, line)
    return any(page.meant(first, name) is not None for name in ("month", "weekday", "lengths"))


def _is_total(page: Page, line: Line) -> bool:
    first = _label(page, line)
    return any(page.meant(first, name) is not None for name in ("table_total", "total", "every"))
