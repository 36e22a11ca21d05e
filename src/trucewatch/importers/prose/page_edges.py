"""What stands at the head or the foot of page after page: a title, and the number of the page.

It is told once, on the first page that has it: its numbers count nothing. A line is the same on two
pages if it is, letter by letter, but for the number that it calls that of the page; or if it is a
number alone that goes up with the pages. Whatever else differs is text, and stays.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

LINES = 2
"""So many lines at either edge may be repeated."""
PAGES = 3
"""So many pages at least have a line, and half of all that have text, before it is a repeated one."""
_OF_PAGE = re.compile(
    r"(\bpage|\bp\.|صفحة|الصفحة)\s*\d+(\s*(of|/|من)\s*\d+)?|^\d+\s*(of|/|من)\s*\d+$", re.IGNORECASE
)
_ALONE = re.compile(r"[-–—\s]*(\d{1,4})[-–—\s]*")


def without_repeated_edges(pages: Sequence[str]) -> list[str]:
    """The pages with each repeated line of their edges left on the first one only."""
    lines = [page.split("\n") for page in pages]
    shaped = [{at: _shape(page[at], n) for at in _edges(page)} for n, page in enumerate(lines)]
    seen = Counter(shape for shapes in shaped for shape in set(shapes.values()) if shape)
    least = max(PAGES, sum(map(bool, pages)) // 2)
    told: set[str] = set()
    kept = []
    for page, shapes in zip(lines, shaped, strict=True):
        again = {at for at, shape in shapes.items() if seen[shape] >= least and shape in told}
        told |= set(shapes.values())
        kept.append("\n".join(line for at, line in enumerate(page) if at not in again).strip())
    return kept


def _edges(page: Sequence[str]) -> list[int]:
    """The places of the first and the last lines of a page."""
    return sorted({*range(len(page))[:LINES], *range(len(page))[-LINES:]})


def _shape(line: str, number: int) -> str:
    """The line without the number of its page. number: of the page, counted from 0."""
    plain = " ".join(line.split())
    alone = _ALONE.fullmatch(plain)
    return f"#{int(alone[1]) - number}" if alone else _OF_PAGE.sub("#", plain)
