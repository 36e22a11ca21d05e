"""A timeline: dates of agreements, windows of clauses, movements and incidents, one row each.

Time runs the way the language reads: to the right in English, to the left in Arabic. What is
certain is drawn solid, what is not is hatched; an open end is an arrow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trucewatch.reports.drawings.axis import Axis, fitted_axis
from trucewatch.reports.drawings.ink import (
    BLUE,
    GREEN,
    INK,
    PAPER,
    PURPLE,
    QUIET,
    RULE,
    TINT,
    VERMILION,
    line_height,
    text_width,
    wrapped,
)
from trucewatch.reports.drawings.sheet import Drawing, Sheet
from trucewatch.reports.labels import label, semicolon
from trucewatch.values.period import Period
from trucewatch.values.when import When
from trucewatch.values.zone_names import zone_name

_WIDTH, _NAMES, _EDGE = 640.0, 205.0, 14.0  # of the sheet, of the names of rows, at the far end
_AXIS = 40.0  # height of the axis


class Kind(StrEnum):
    """What a row of a timeline is about."""

    AGREEMENT = "agreement"
    CLAUSE = "clause"
    MOVEMENT = "movement"
    INCIDENT = "incident"


_COLOURS = {
    Kind.AGREEMENT: PURPLE,
    Kind.CLAUSE: BLUE,
    Kind.MOVEMENT: GREEN,
    Kind.INCIDENT: VERMILION,
}


@dataclass(frozen=True, slots=True)
class Span:
    """From when to when, each end between two moments (epoch seconds); None is not known or open.

    An instant has `end` None and `instant` True.
    """

    start: tuple[int, int] | None
    end: tuple[int, int] | None
    instant: bool = False

    @classmethod
    def at(cls, when: When) -> Span:
        """An instant, unknown within its bounds."""
        return cls((int(when.earliest.timestamp()), int(when.latest.timestamp())), None, True)

    @classmethod
    def over(cls, period: Period) -> Span:
        """A period with its two uncertain ends."""
        start_low, start_high, end_low, end_high = period.bounds()
        start = None if start_low is None or start_high is None else (start_low, start_high)
        end = None if end_low is None or end_high is None else (end_low, end_high)
        return cls(start, end)


@dataclass(frozen=True, slots=True)
class Row:
    """A row: its name, its times in words, what it is about, its spans."""

    label: str
    words: str
    kind: Kind
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class AsOf:
    """The moment (epoch seconds) that a timeline is looked at from, and its words."""

    moment: int
    words: str


def draw_timeline(
    rows: Sequence[Row],
    zone: str,
    title: str,
    language: str,
    name: str = "timeline",
    zone_words: str = "",
    as_of: AsOf | None = None,
) -> Drawing:
    """The timeline in the local time of the zone (IANA name; zone_words: how it is called).

    A moment to be marked that lies so far from all rows that they would be squeezed together is
    marked at the edge, and told as lying beyond.

    Raises ValueError if no row has a known moment.
    """
    sheet = Sheet(name, language, _WIDTH)
    axis = fitted_axis(_reach(rows, as_of), zone, _NAMES, _WIDTH - _EDGE)
    heights = [_height(row, language) for row in rows]
    bottom = _AXIS + sum(heights)
    axis.draw(sheet, _AXIS, bottom)
    top = _AXIS
    for row, height in zip(rows, heights, strict=True):
        _draw_row(sheet, row, axis, top, height)
        top += height
    signs = _entries(rows, language, zone_words or zone_name(zone, language))
    told = [f"{row.label}: {row.words}" for row in rows]
    if as_of is not None:
        _dashed(sheet, sheet.across(axis.place(as_of.moment)), _AXIS - 16, bottom)
        near = axis.first <= as_of.moment <= axis.last
        said = label("timeline-as-of" if near else "timeline-beyond", language, moment=as_of.words)
        signs, told = [("as-of", said), *signs], [*told, said]
    height = _legend(sheet, signs, bottom + 22)
    content = semicolon(language).join(told) + "."
    described = label("timeline-described", language, title=title, content=content)
    return sheet.finished(height, title, described)


def cut_timeline(
    rows: Sequence[Row], zone: str, language: str, name: str = "timeline"
) -> tuple[str, ...]:
    """The same timeline as drawings (SVG) that make it whole one below the other, to be cut between
    two pages: the axis, which each page repeats, one for each row, and the legend.

    Raises ValueError if no row has a known moment.
    """
    axis = fitted_axis(_moments(rows), zone, _NAMES, _WIDTH - _EDGE)
    head, foot = (Sheet(f"{name}-{part}", language, _WIDTH) for part in ("head", "foot"))
    axis.draw(head, _AXIS, _AXIS)
    strips = [_strip(row, axis, f"{name}-{at}", language) for at, row in enumerate(rows, 1)]
    height = _legend(foot, _entries(rows, language, zone_name(zone, language)), 22)
    svgs = [sheet.finished(high, "", "").svg for sheet, high in ((head, _AXIS), (foot, height))]
    return (svgs[0], *strips, svgs[1])


def _strip(row: Row, axis: Axis, name: str, language: str) -> str:
    """A row by itself, with the lines of the axis that cross it."""
    sheet, height = Sheet(name, language, _WIDTH), _height(row, language)
    axis.draw_lines(sheet, 0, height)
    _draw_row(sheet, row, axis, 0, height)
    return sheet.finished(height, row.label, row.words).svg


def _moments(rows: Sequence[Row]) -> list[int]:
    ends = [end for row in rows for span in row.spans for end in (span.start, span.end)]
    return [moment for end in ends if end is not None for moment in end]


def _reach(rows: Sequence[Row], as_of: AsOf | None) -> list[int]:
    """The moments that the axis holds: with the one to be marked, unless it lies far away."""
    moments = _moments(rows)
    if as_of is not None and moments:
        room = max(max(moments) - min(moments), 86_400)
        if min(moments) - room <= as_of.moment <= max(moments) + room:
            return [*moments, as_of.moment]
    return moments


def _dashed(sheet: Sheet, x: float, top: float, bottom: float) -> None:
    """The line of the moment that is looked from."""
    d, dashes = f"M{x:.1f} {top:.1f}V{bottom:.1f}", "5 3"
    sheet.add("path", d=d, stroke=INK, stroke_width=1.6, stroke_dasharray=dashes)


def _lines(row: Row, language: str) -> tuple[list[str], list[str]]:
    room = _NAMES - 34
    return wrapped(row.label, room, 11, language), wrapped(row.words, room, 9.5, language)


def _height(row: Row, language: str) -> float:
    return line_height(language) * sum(len(part) for part in _lines(row, language)) + 12


def _draw_row(sheet: Sheet, row: Row, axis: Axis, top: float, height: float) -> None:
    sheet.add("path", d=f"M0 {top:.1f}H{_WIDTH}", stroke=RULE, stroke_width=0.7)
    names, times = _lines(row, sheet.language)
    edge = "end" if sheet.mirrored else "start"
    _symbol(sheet, row.kind, sheet.across(10), top + 15)
    y = top + 4
    for lines, size, fill in ((names, 11.0, INK), (times, 9.5, QUIET)):
        for line in lines:
            y += line_height(sheet.language)
            sheet.text(sheet.across(24), y - 2, line, size=size, anchor=edge, fill=fill)
    for span in row.spans:
        _draw_span(sheet, row.kind, span, axis, top + height / 2)


def _symbol(sheet: Sheet, kind: Kind, x: float, y: float) -> None:
    """The sign of a kind, so that a row is known without its colour."""
    shape = {
        Kind.AGREEMENT: f"M{x:.1f} {y - 6:.1f}l6 6l-6 6l-6 -6z",
        Kind.CLAUSE: f"M{x - 6:.1f} {y - 4:.1f}h12v8h-12z",
        Kind.MOVEMENT: f"M{x - 5:.1f} {y:.1f}a5 5 0 1 0 10 0a5 5 0 1 0 -10 0z",
        Kind.INCIDENT: f"M{x:.1f} {y - 6:.1f}l6.5 11h-13z",
    }[kind]
    fill = PAPER if kind is Kind.CLAUSE else _COLOURS[kind]
    sheet.add("path", d=shape, fill=fill, stroke=_COLOURS[kind], stroke_width=1.8)


def _draw_span(sheet: Sheet, kind: Kind, span: Span, axis: Axis, y: float) -> None:
    if span.instant and span.start is not None:
        _band(sheet, axis, span.start, y, sheet.hatching(_COLOURS[kind]), _COLOURS[kind])
        low, high = span.start
        _symbol(sheet, kind, sheet.across(axis.place((low + high) / 2)), y)
        return
    start = span.start or (axis.first, axis.first)
    end = span.end or (axis.last, axis.last)
    colour, hatched = _COLOURS[kind], sheet.hatching(_COLOURS[kind])
    if start[1] < end[0]:
        _band(sheet, axis, (start[0], start[1]), y, hatched, colour)
        _band(sheet, axis, (end[0], end[1]), y, hatched, colour)
        solid = TINT if kind is Kind.CLAUSE else colour
        _band(sheet, axis, (start[1], end[0]), y, solid, colour)
    else:
        _band(sheet, axis, (start[0], end[1]), y, hatched, colour)
    for known, moment, forward in ((span.start, start[0], False), (span.end, end[1], True)):
        if known is None:
            _arrow(sheet, axis.place(moment), y, colour, forward=forward)


def _band(
    sheet: Sheet, axis: Axis, reach: tuple[float, float], y: float, fill: str, colour: str
) -> None:
    """A bar over a stretch of time, two units wide at least; none for a stretch of no length."""
    if reach[0] >= reach[1]:
        return
    left, right = axis.place(reach[0]), axis.place(reach[1])
    width = max(right - left, 2)
    place = {"x": sheet.across(left, width), "y": y - 6, "width": width, "height": 12}
    sheet.add("rect", fill=fill, stroke=colour, stroke_width=1, **place)


def _arrow(sheet: Sheet, x: float, y: float, colour: str, *, forward: bool) -> None:
    way = 1 if forward != sheet.mirrored else -1
    x = sheet.across(x)
    sheet.add("path", d=f"M{x:.1f} {y - 8:.1f}l{10 * way} 8l{-10 * way} 8z", fill=colour)


def _legend(sheet: Sheet, signs: Sequence[tuple[str, str]], y: float) -> float:
    """The signs that are there, what hatching and arrows mean, the zone; the height reached."""
    edge = "end" if sheet.mirrored else "start"
    x = 10.0
    for sign, words in signs:
        width = text_width(words, 10, sheet.language) + 36
        if x + width > _WIDTH and x > 10:
            x, y = 10.0, y + 19
        _sample(sheet, sign, sheet.across(x), y - 4)
        after = x - 6 if sign == "zone" else x + 14
        sheet.text(sheet.across(after), y, words, size=10, anchor=edge)
        x += width
    return y + 12


def _entries(rows: Sequence[Row], language: str, zone: str) -> list[tuple[str, str]]:
    """The signs that need a word, and the zone."""
    present = {row.kind for row in rows}
    signs = [kind.value for kind in Kind if kind in present]
    spans = [span for row in rows for span in row.spans]
    ends = [end for span in spans for end in (span.start, span.end)]
    if any(end is not None and end[0] < end[1] for end in ends):
        signs.append("uncertain")
    if any(end is None for span in spans if not span.instant for end in (span.start, span.end)):
        signs.append("open")
    said = [(sign, label(f"timeline-{sign}", language)) for sign in signs]
    return [*said, ("zone", label("timeline-zone", language, zone=zone))]


def _sample(sheet: Sheet, sign: str, x: float, y: float) -> None:
    if sign == "uncertain":
        fill = sheet.hatching(QUIET)
        sheet.add("rect", x=x - 7, y=y - 5, width=14, height=10, fill=fill, stroke=QUIET)
    elif sign == "open":
        way = -1 if sheet.mirrored else 1
        sheet.add(
            "path", d=f"M{x - 5 * way:.1f} {y - 6:.1f}l{10 * way} 6l{-10 * way} 6z", fill=QUIET
        )
    elif sign == "as-of":
        _dashed(sheet, x, y - 7, y + 7)
    elif sign != "zone":
        _symbol(sheet, Kind(sign), x, y)
