"""How many people were in a place over time, as a band between the fewest and the most.

Time runs the way the language reads. The dark band is what the words of the figures allow, the
hatched one what they allow with twice the room; without an upper bound it runs off the top.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from trucewatch.reports.drawings.axis import Axis, fitted_axis
from trucewatch.reports.drawings.ink import BLUE, INK, PAPER, QUIET, RULE, VERMILION, text_width
from trucewatch.reports.drawings.sheet import Drawing, Sheet
from trucewatch.reports.labels import label, semicolon
from trucewatch.values.figures import Figure
from trucewatch.values.ranges import Range

_WIDTH, _NUMBERS, _EDGE = 640.0, 66.0, 14.0  # of the sheet, of the numbers, at the far end
_AXIS, _HEIGHT, _ROOM = 40.0, 190.0, 8.0  # of the axis, of the band, above the largest number
_STEPS = (1, 2, 5)


@dataclass(frozen=True, slots=True)
class Level:
    """From this moment (epoch seconds) until the next: so many, in words."""

    moment: int
    figure: Figure
    when: str
    words: str


@dataclass(frozen=True, slots=True)
class Stated:
    """What somebody states of the place itself, some time between two moments."""

    reach: tuple[int, int]
    figure: Figure
    words: str


def draw_stock(
    levels: Sequence[Level],
    stated: Sequence[Stated],
    zone: str,
    title: str,
    language: str,
    name: str = "stock",
) -> Drawing:
    """The band in the local time of the zone (IANA name). Raises ValueError without a level."""
    sheet = Sheet(name, language, _WIDTH)
    moments = [level.moment for level in levels] + [m for one in stated for m in one.reach]
    axis = fitted_axis(moments, zone, _NUMBERS, _WIDTH - _EDGE)
    scale = _Scale.of(levels, stated)
    _draw_numbers(sheet, scale)
    axis.draw(sheet, _AXIS, _AXIS + _HEIGHT)
    for level, end in zip(levels, [*(one.moment for one in levels[1:]), axis.last], strict=True):
        _draw_level(sheet, axis, scale, level, end)
    for one in stated:
        _draw_stated(sheet, axis, scale, one)
    height = _legend(sheet, levels, stated, _AXIS + _HEIGHT + 24)
    told = [label("stock-level", language, when=one.when, who=one.words) for one in levels]
    content = semicolon(language).join([*told, *(one.words for one in stated)]) + "."
    return sheet.finished(
        height, title, label("stock-described", language, title=title, content=content)
    )


@dataclass(frozen=True, slots=True)
class _Scale:
    """From none to a round number above the largest bound, on lines so many apart."""

    top: int
    step: int

    @staticmethod
    def of(levels: Sequence[Level], stated: Sequence[Stated]) -> _Scale:
        figures = [one.figure for one in levels] + [one.figure for one in stated]
        bounds = [b for f in figures for b in (f.loose.low, f.loose.high, f.tight.low) if b]
        largest = max([*bounds, 1])
        size = 10 ** (len(str(largest)) - 1)
        steps = (max(size * part // 10, 1) for part in (*_STEPS, 10, 20, 50))
        step = next(step for step in steps if largest / step <= 6)
        return _Scale(-(-largest // step) * step, step)

    def height(self, number: int) -> float:
        """How far down the sheet a number lies."""
        share = min(max(number, 0), self.top) / self.top
        return _AXIS + _HEIGHT - share * (_HEIGHT - _ROOM)


def _draw_numbers(sheet: Sheet, scale: _Scale) -> None:
    edge = "start" if sheet.mirrored else "end"
    for number in range(0, scale.top + 1, scale.step):
        y = scale.height(number)
        left, right = sorted((sheet.across(_NUMBERS), sheet.across(_WIDTH - _EDGE)))
        sheet.add("path", d=f"M{left:.1f} {y:.1f}H{right:.1f}", stroke=RULE, stroke_width=0.7)
        sheet.text(
            sheet.across(_NUMBERS - 6), y + 3.5, f"{number:,}", size=9.5, anchor=edge, fill=QUIET
        )


def _draw_level(sheet: Sheet, axis: Axis, scale: _Scale, level: Level, end: int) -> None:
    for bounds, fill in (
        (level.figure.loose, sheet.hatching(BLUE)),
        (level.figure.tight, BLUE),
    ):
        left, right = axis.place(level.moment), axis.place(end)
        top = _AXIS if bounds.high is None else scale.height(bounds.high)
        bottom = scale.height(bounds.low or 0)
        high = max(bottom - top, 2.4)
        sheet.add(
            "rect", x=sheet.across(left, right - left), y=bottom - high,
            width=max(right - left, 0.5), height=high, fill=fill,
        )  # fmt: skip
    if level.figure.tight.high is None:
        _arrow(sheet, sheet.across(axis.place((level.moment + end) / 2)))


def _arrow(sheet: Sheet, x: float) -> None:
    """It goes on beyond the sheet."""
    sheet.add("path", d=f"M{x - 6:.1f} {_AXIS + 1:.1f}l6 -8l6 8z", fill=BLUE)


def _draw_stated(sheet: Sheet, axis: Axis, scale: _Scale, one: Stated) -> None:
    """A bar over its bounds, and a diamond in the middle of them, at the middle of its time."""
    x = sheet.across(axis.place(sum(one.reach) / 2))
    low, high = _ends(one.figure.tight, scale)
    bar = f"M{x:.1f} {scale.height(low):.1f}V{scale.height(high):.1f}"
    sheet.add("path", d=bar, stroke=PAPER, stroke_width=5)
    sheet.add("path", d=bar, stroke=VERMILION, stroke_width=2.2)
    y = (scale.height(low) + scale.height(high)) / 2
    shape = f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z"
    sheet.add("path", d=shape, fill=PAPER, stroke=VERMILION, stroke_width=2)


def _ends(bounds: Range, scale: _Scale) -> tuple[int, int]:
    return bounds.low or 0, scale.top if bounds.high is None else bounds.high


def _legend(sheet: Sheet, levels: Sequence[Level], stated: Sequence[Stated], y: float) -> float:
    """The signs that are there, with what they mean; the height reached."""
    edge = "end" if sheet.mirrored else "start"
    x = 10.0
    for sign in _signs(levels, stated):
        words = label(f"stock-{sign}", sheet.language)
        width = text_width(words, 10, sheet.language) + 36
        if x + width > _WIDTH and x > 10:
            x, y = 10.0, y + 19
        _sample(sheet, sign, sheet.across(x + 6), y - 4)
        sheet.text(sheet.across(x + 18), y, words, size=10, anchor=edge, fill=INK)
        x += width
    return y + 12


def _signs(levels: Sequence[Level], stated: Sequence[Stated]) -> Iterator[str]:
    yield "tight"
    if any(one.figure.tight != one.figure.loose for one in levels):
        yield "loose"
    if any(one.figure.tight.high is None for one in levels):
        yield "open"
    if stated:
        yield "stated"


def _sample(sheet: Sheet, sign: str, x: float, y: float) -> None:
    if sign == "stated":
        shape = f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z"
        sheet.add("path", d=shape, fill=PAPER, stroke=VERMILION, stroke_width=2)
    elif sign == "open":
        sheet.add("path", d=f"M{x - 6:.1f} {y + 4:.1f}l6 -8l6 8z", fill=BLUE)
    else:
        fill = BLUE if sign == "tight" else sheet.hatching(BLUE)
        sheet.add("rect", x=x - 7, y=y - 5, width=14, height=10, fill=fill, stroke=BLUE)
