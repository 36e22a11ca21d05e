"""The flow of people between places: as wide as the ranges, the residual an end of its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trucewatch.reports.drawings.ink import (
    BLUE,
    GREEN,
    INK,
    OCHRE,
    QUIET,
    VERMILION,
    line_height,
    text_width,
    wrapped,
)
from trucewatch.reports.drawings.layering import Edge, Laid, StopSpot, columns, lay_out
from trucewatch.reports.drawings.sheet import Drawing, Sheet
from trucewatch.reports.labels import label, semicolon

_WIDTH, _TALL, _BAR = 640.0, 250.0, 14.0
_TOP, _GAP = 8.0, 22.0
_ABOVE = 6.0  # from words to the bar below them: so the first lines of all columns are one line
_STEPS = [n / 24 for n in range(25)]  # along a curve as `_curve` draws it
_BESIDE = 6.0  # from the bars of the last column to what stands beside them


class End(StrEnum):
    """What a stop of the flow is: a place, a harm (killed, held, abducted), or the residual.

    STILL: who should still be in a place by the figures; that is not to be unaccounted for.
    """

    PLACE = "place"
    HARM = "harm"
    UNACCOUNTED = "unaccounted"
    STILL = "still"


_COLOURS = {End.STILL: GREEN, End.PLACE: BLUE, End.HARM: VERMILION, End.UNACCOUNTED: OCHRE}

_OPEN = (End.UNACCOUNTED, End.STILL)  # hatched: what the figures leave, and nobody states


@dataclass(frozen=True, slots=True)
class Stop:
    """Where people are or what became of them, with their number in words."""

    id: str
    label: str
    words: str
    end: End = End.PLACE


@dataclass(frozen=True, slots=True)
class Stream:
    """People from a stop to another: low to high many (high None: no upper bound), in words."""

    origin: str
    target: str
    low: int
    high: int | None
    words: str

    @property
    def most(self) -> float:
        """The number that its width is drawn by: the upper bound, or a tenth above the lower."""
        return float(self.high) if self.high is not None else self.low * 1.1


def draw_flow(
    stops: Sequence[Stop], streams: Sequence[Stream], title: str, language: str, name: str = "flow"
) -> Drawing:
    """The flow from stop to stop, in the direction of reading; ValueError if it runs in a circle.

    Where a stream arrives its number stands, below the name of the stop: beside the bars of the last
    column and those that `_ends_alone` finds, above all others.
    """
    sheet = Sheet(name, language, _WIDTH)
    known = {stop.id: stop for stop in stops}
    edges = [(stream.origin, stream.target, stream.most) for stream in streams]
    column = columns([stop.id for stop in stops], edges)
    last = max(column.values(), default=0)
    room = _room(1 + last)
    said = {stop.id: _said(stop, streams, known, room, language) for stop in stops}
    high = {stop: line_height(language) * len(lines) + _ABOVE for stop, lines in said.items()}
    beside = {stop for stop in said if column[stop] == last > 0}
    heads = {stop: 0.0 if stop in beside else high[stop] for stop in said}
    heads = _below_passing(heads, edges, column)
    least = {stop: high[stop] for stop in beside}
    laid = lay_out(edges, heads, _TALL, _GAP, least)
    if alone := _ends_alone(laid, edges, high):
        beside |= alone
        heads |= {stop: heads[stop] - high[stop] for stop in alone}
        laid = lay_out(edges, heads, _TALL, _GAP, least)
    places = {stop: _x(spot.column, laid, room) for stop, spot in laid.spots.items()}
    for stream, ribbon in zip(streams, laid.ribbons, strict=True):
        _ribbon(sheet, stream, known[stream.target].end, places, ribbon)
    for stop in stops:
        _bar(sheet, stop, laid, places[stop.id])
    for stop in stops:
        spot, x = laid.spots[stop.id], places[stop.id]
        _head(sheet, said[stop.id], spot, x, beside=stop.id in beside)
    height = _legend(sheet, stops, _TOP + laid.height + 26)
    return sheet.finished(height, title, _described(known, streams, title, language))


def _below_passing(
    heads: dict[str, float], edges: Sequence[Edge], column: Mapping[str, int]
) -> dict[str, float]:
    """The heads with room for streams that pass above a column on their way to a farther one."""
    firsts = {column[stop]: stop for stop in reversed(heads)}
    passed = {
        firsts[between]: heads[origin] + _BESIDE
        for origin, target, _ in edges
        for between in range(column[origin] + 1, column[target])
    }
    return {stop: head + passed.get(stop, 0.0) for stop, head in heads.items()}


def _ends_alone(laid: Laid, edges: Sequence[Edge], high: Mapping[str, float]) -> set[str]:
    """The stops before the last column where a stream ends so wide that words above it would lie over
    it, and beside which there is room: the lowest of their columns, below all that goes on there."""
    lowest = {spot.column: stop for stop, spot in laid.spots.items()}
    origins = {origin for origin, _, _ in edges}
    alone = set()
    for column, stop in lowest.items():
        spot, words = laid.spots[stop], high[stop]
        top = spot.y - words + (spot.height - words) / 2  # where the words would begin
        wide = column < laid.columns - 1 and stop not in origins and spot.height >= words
        if wide and top > _reached(laid, edges, column):
            alone.add(stop)
    return alone


def _reached(laid: Laid, edges: Sequence[Edge], column: int) -> float:
    """How far down lies what passes between a column and the next, or is said of stops of that."""
    spots = laid.spots
    middle = column + 1 < laid.columns - 1  # words of the last column stand behind its bars
    lows = [s.y + s.height for s in spots.values() if middle and s.column == column + 1]
    for (origin, target, _), (y, z, width) in zip(edges, laid.ribbons, strict=True):
        first, last = spots[origin].column, spots[target].column
        for t in _STEPS if first <= column < last else ():
            if column <= first + (last - first) * (1.5 * t * (1 - t) + t**3) <= column + 1:
                lows.append(y + (z - y) * t * t * (3 - 2 * t) + width)
    return max(lows, default=0.0)


def _room(count: int) -> float:
    """How wide what is said of a stop may be."""
    return _WIDTH / max(count, 1) - 30


def _x(column: int, laid: Laid, room: float) -> float:
    """The near edge of the bars of a column, from where reading begins."""
    return 2 + column * (_WIDTH - room - _BESIDE - _BAR - 10) / max(laid.columns - 1, 1)


@dataclass(frozen=True, slots=True)
class _Line:
    """A line that is said of a stop: of its name, or of a number."""

    words: str
    named: bool

    @property
    def size(self) -> float:
        return 11.5 if self.named else 10.5


def _said(
    stop: Stop, streams: Sequence[Stream], known: dict[str, Stop], room: float, language: str
) -> list[_Line]:
    """Its name, its own number, and those of the streams that arrive; of several, each with where it
    is from."""
    arriving = [one for one in streams if one.target == stop.id and one.words]
    several = sum(one.target == stop.id for one in streams) > 1
    numbers = [stop.words] if stop.words else []
    for one in arriving:
        gaps = {"from": known[one.origin].label, "number": one.words}
        numbers.append(label("flow-from", language, **gaps) if several else one.words)
    lines = [_Line(words, True) for words in wrapped(stop.label, room, 11.5, language)]
    for number in numbers:
        lines += [_Line(words, False) for words in wrapped(number, room, 10.5, language)]
    return lines


def _ribbon(
    sheet: Sheet,
    stream: Stream,
    end: End,
    places: dict[str, float],
    ribbon: tuple[float, float, float],
) -> None:
    """The stream, light as wide as it may be at most, dark as wide as it is at least."""
    above, below, width = ribbon
    ends = places[stream.origin] + _BAR, places[stream.target]
    colour = _COLOURS[end]
    light = sheet.hatching(colour, "unaccounted") if end in _OPEN else colour
    shape = _curve(sheet, ends, above, below, width)
    sheet.add("path", d=shape, fill=light, fill_opacity="0.3", stroke=colour, stroke_width=0.8)
    core = width * stream.low / stream.most if stream.most else 0
    if core:
        shift = (width - core) / 2
        shape = _curve(sheet, ends, above + shift, below + shift, core)
        sheet.add("path", d=shape, fill=colour, fill_opacity="0.45")


def _curve(
    sheet: Sheet, ends: tuple[float, float], above: float, below: float, width: float
) -> str:
    """A band from the height above at the first end to the height below at the second."""
    near, far = sheet.across(ends[0]), sheet.across(ends[1])
    middle = (near + far) / 2
    y, z = above + _TOP, below + _TOP
    return (
        f"M{near:.1f} {y:.1f}C{middle:.1f} {y:.1f} {middle:.1f} {z:.1f} {far:.1f} {z:.1f}"
        f"v{width:.1f}C{middle:.1f} {z + width:.1f} {middle:.1f} {y + width:.1f} "
        f"{near:.1f} {y + width:.1f}z"
    )


def _bar(sheet: Sheet, stop: Stop, laid: Laid, x: float) -> None:
    spot, colour = laid.spots[stop.id], _COLOURS[stop.end]
    place = {"x": sheet.across(x, _BAR), "y": spot.y + _TOP, "width": _BAR, "height": spot.height}
    unknown = stop.end in _OPEN
    fill = sheet.hatching(colour, "unaccounted") if unknown else colour
    dashes = {"stroke_dasharray": "4 2"} if unknown else {}
    sheet.add("rect", fill=fill, stroke=colour, stroke_width=1.5, **place, **dashes)


def _head(sheet: Sheet, lines: Sequence[_Line], spot: StopSpot, x: float, *, beside: bool) -> None:
    """What is said of a stop: above its bar, or beside it, about its middle."""
    down = line_height(sheet.language)
    tall = down * len(lines)
    if beside:
        y, edge = spot.y + _TOP + max(0.0, (spot.height - tall) / 2), x + _BAR + _BESIDE
    else:
        y, edge = spot.y + _TOP - tall - _ABOVE, x if spot.column == 0 else x + _BAR / 2
    near = "end" if sheet.mirrored else "start"
    anchor = near if beside or spot.column == 0 else "middle"
    for line in lines:
        y += down
        sheet.text(
            sheet.across(edge), y - 4, line.words, size=line.size, anchor=anchor, bold=line.named,
            backed=True,
        )  # fmt: skip


def _legend(sheet: Sheet, stops: Sequence[Stop], y: float) -> float:
    edge = "end" if sheet.mirrored else "start"
    x = 2.0
    for end in End:
        if not any(stop.end is end for stop in stops):
            continue
        colour, unknown = _COLOURS[end], end in _OPEN
        fill = sheet.hatching(colour, "unaccounted") if unknown else colour
        place = {"x": sheet.across(x, 14), "y": y - 9, "width": 14, "height": 10}
        sheet.add("rect", fill=fill, stroke=colour, stroke_width=1.2, **place)
        words = label(f"flow-{end}", sheet.language)
        sheet.text(sheet.across(x + 20), y, words, size=10, anchor=edge, fill=INK)
        x += 20 + text_width(words, 10, sheet.language) + 16
    words = label("flow-range", sheet.language)
    if x > 2 and x + text_width(words, 10, sheet.language) > _WIDTH:
        x, y = 2.0, y + 19
    sheet.text(sheet.across(x), y, words, size=10, anchor=edge, fill=QUIET)
    return y + 12


def _described(known: dict[str, Stop], streams: Sequence[Stream], title: str, language: str) -> str:
    """Every stream in words, with the number of its own or of where it leads."""
    said = [
        label(
            "flow-arrives", language, number=stream.words or known[stream.target].words,
            **{"from": known[stream.origin].label, "to": known[stream.target].label},
        )
        for stream in streams
    ]  # fmt: skip
    return label(
        "flow-described", language, title=title, content=semicolon(language).join(said) + "."
    )
