"""An account in lines: "Residents on 1 June: 11,482", what came and what went, "Residents on 30 June: 11,242".

The first and the last line begin with the same words and tell a day, or an opening and a close. What stands between
comes on top or goes off by the words of its label; where it has none, either way is tried.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, product

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import misreckoned
from trucewatch.reading.telling import span_of
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SMALLEST = 10
_MOST = 6  # lines between the first and the last
_CAME = frozenset({
    "arrivals", "arrived", "received", "births", "born", "new", "admitted", "admissions", "entered", "returned", "added",
    "deliveries", "delivered", "registered", "incoming", "وصول", "الواصلون", "وافدون", "الوافدون", "ولادات",
    "الوارد", "وارد", "المستلم", "استلام", "دخول", "قبول", "جدد", "اضيف",
})  # fmt: skip
_WENT = frozenset({
    "departures", "departed", "left", "issued", "deaths", "died", "discharged", "discharges", "transferred", "released",
    "distributed", "dispatched", "used", "consumed", "lost", "outgoing", "evacuated", "spent", "paid",
    "مغادره", "المغادرون", "مغادرون", "وفيات", "خروج", "تخريج", "نقل", "المصروف", "صرف", "المنصرف", "توزيع", "الموزع",
    "استهلاك", "افراج", "تالف",
})  # fmt: skip
_ENDS = frozenset({
    "opening", "close", "closing", "start", "end", "beginning", "initial", "final", "بدايه", "نهايه", "مطلع", "اول", "اخر",
})  # fmt: skip


def lines_account_wrong(
    page: Page, pieces: Pieces, frames: Sequence[Frame]
) -> Iterator[ReadFinding]:
    """Last lines of an account that its first line and what came and went do not lead to."""
    for _, told in groupby(frames, key=lambda frame: frame.paragraph):
        lines = [f for f in told if f.joined.link is Link.COLON and f.number]
        for at, start in enumerate(lines):
            end = _end(page, pieces, lines, at)
            if end is None:
                continue
            wrong = _account_wrong(page, start, lines[at + 1 : end], lines[end])
            if wrong is not None:
                yield wrong
            break


def _end(page: Page, pieces: Pieces, lines: Sequence[Frame], at: int) -> int | None:
    """The line that tells later what one tells: by the same words, and a day or an end."""
    start = _label(page, lines[at])
    if lines[at].number < _SMALLEST or not _at_a_time(page, pieces, *start):
        return None
    words = stems_told(page, *start).keys()
    for later in range(at + 2, min(len(lines), at + _MOST + 2)):
        label = _label(page, lines[later])
        same = words & stems_told(page, *label).keys()
        if same and _at_a_time(page, pieces, *label):
            return later
    return None


def _label(page: Page, frame: Frame) -> tuple[int, int]:
    return frame.begins, frame.mention.first


def _at_a_time(page: Page, pieces: Pieces, first: int, last: int) -> bool:
    """Whether a label tells a day, or a beginning or an end."""
    words = {page.tokens[at].word.folded for at in range(first, last)}
    return bool(between(pieces.dates, first, last)) or bool(words & _ENDS)


def _signs(page: Page, line: Frame) -> tuple[int, ...]:
    """Whether what a line tells came or went; both where its label does not say."""
    words = {page.tokens[at].word.folded for at in range(*_label(page, line))}
    came, went = bool(words & _CAME), bool(words & _WENT)
    return (1,) if came and not went else (-1,) if went and not came else (1, -1)


def _account_wrong(
    page: Page, start: Frame, flows: Sequence[Frame], end: Frame
) -> ReadFinding | None:
    ways = [
        signs for signs in product(*(_signs(page, flow) for flow in flows)) if len(flows) <= _MOST
    ]
    sums = [start.number + sum(s * f.number for s, f in zip(w, flows, strict=True)) for w in ways]
    if end.number in sums or len(ways) != 1 or not misreckoned(sums[0], end.number):
        return None
    came = [flow.number for flow, sign in zip(flows, ways[0], strict=True) if sign > 0]
    went = sum(flow.number for flow, sign in zip(flows, ways[0], strict=True) if sign < 0)
    args = {
        "start": " + ".join(f"{number:,}" for number in (start.number, *came)),
        "moved": f"{went:,}",
        "left": f"{sums[0]:,}",
        "remaining": page.words(end.mention.first, end.mention.last),
    }
    spans = tuple(span_of(page, frame.mention) for frame in (end, start, *flows))
    message = Message("read-remaining", args)
    return ReadFinding("remaining-does-not-fit", Severity.WARNING, message, spans)
