"""What the form of a redacted copy states: rectangles, and of a video stretches of time and sound."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import TypeVar

from django.http import QueryDict

from trucewatch.media.covering import ALWAYS, MOST, Cover, Covering, Rectangle, Span
from trucewatch.media.stating import stated_rectangle, stated_span
from trucewatch.values.refusal import refuse

T = TypeVar("T")
SIDES = ("left", "top", "width", "height")
TIMES = ("start", "end")
CUTS, SILENCES = ("cut_start", "cut_end"), ("silence_start", "silence_end")
RECTANGLES_SHOWN, STRETCHES_SHOWN = 4, 2
KEPT, SILENCED, SOME = "kept", "none", "some"


@dataclass(frozen=True, slots=True)
class Row:
    """A rectangle in per cent, a stretch, or both, as it was typed."""

    number: int
    sides: tuple[str, ...] = ()
    times: tuple[str, ...] = ()

    @property
    def typed(self) -> bool:
        return any(self.sides) or any(self.times)


def rectangle_rows(posted: QueryDict) -> list[Row]:
    """With their times where the form has any."""
    return _rows(posted, SIDES, TIMES, RECTANGLES_SHOWN)


def stretch_rows(posted: QueryDict, names: tuple[str, str]) -> list[Row]:
    return _rows(posted, (), names, STRETCHES_SHOWN)


def _rows(posted: QueryDict, sides: Sequence[str], times: Sequence[str], shown: int) -> list[Row]:
    """What was typed, and at least one empty row after it."""
    columns = [posted.getlist(name) for name in (*sides, *times)]
    typed = [tuple(one[:12].strip() for one in row) for row in zip_longest(*columns, fillvalue="")]
    kept = [row for row in typed if any(row)]
    kept += [("",) * len(columns)] * max(shown - len(kept), 1)
    middle = len(sides)
    return [Row(at, row[:middle], row[middle:]) for at, row in enumerate(kept, 1)]


def covering_of(posted: QueryDict, video: bool) -> Covering:
    """Raises Refusal, which names the row, for what is no rectangle or no stretch."""
    cover = Cover.MOSAIC if posted.get("cover") == Cover.MOSAIC else Cover.BLACK
    rectangles = _few(_rectangle(row) for row in rectangle_rows(posted) if row.typed)
    if not video:
        return Covering(cover, rectangles)
    return Covering(cover, rectangles, _spans(posted, CUTS, "redact-cut-row"), _silences(posted))


def _few(stated: Iterable[T]) -> tuple[T, ...]:
    """None is passed over in silence: what one stated would stay uncovered."""
    found = tuple(stated)
    if len(found) > MOST:
        raise refuse("redact-too-many", most=MOST)
    return found


def _rectangle(row: Row) -> Rectangle:
    try:
        span = stated_span(*row.times)
    except ValueError:
        raise refuse("redact-time-row", row=row.number) from None
    try:
        return stated_rectangle(row.sides, span)
    except ValueError:
        raise refuse("redact-row", row=row.number) from None


def _silences(posted: QueryDict) -> tuple[Span, ...]:
    """Voices tell who speaks: what is not said to be kept is silenced."""
    sound = posted.get("sound", SILENCED)
    spans = _spans(posted, SILENCES, "redact-silence-row")
    if sound == KEPT and spans:
        raise refuse("redact-silence-kept")
    if sound == KEPT:
        return ()
    if sound != SOME:
        return (ALWAYS,)
    if not spans:
        raise refuse("redact-silence-none")
    return spans


def _spans(posted: QueryDict, names: tuple[str, str], code: str) -> tuple[Span, ...]:
    found = []
    for row in stretch_rows(posted, names):
        if row.typed:
            try:
                found.append(stated_span(*row.times))
            except ValueError:
                raise refuse(code, row=row.number) from None
    return _few(found)
