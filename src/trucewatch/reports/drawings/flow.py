"""The flow of people between places: as wide as the ranges, the residual an end of its own."""

from __future__ import annotations

from collections.abc import Sequence
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
from trucewatch.reports.drawings.layering import Laid, columns, lay_out
from trucewatch.reports.drawings.placing import Spot, spot_near
from trucewatch.reports.drawings.sheet import Drawing, Sheet
from trucewatch.reports.labels import label, semicolon

_WIDTH, _TALL, _BAR = 640.0, 250.0, 14.0
_TOP, _GAP = 8.0, 30.0
_THICK = 12.0  # a band that can carry its number
_TOWARDS_END = (0.66, 0.78)  # of the way across and down, a point of the curve


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
    """The flow from stop to stop, in the direction of reading; ValueError if it runs in a circle."""
    sheet = Sheet(name, language, _WIDTH)
    known = {stop.id: stop for stop in stops}
    edges = [(stream.origin, stream.target, stream.most) for stream in streams]
    room = _room(1 + max(columns([stop.id for stop in stops], edges).values(), default=0))
    down = line_height(language)
    heads = {stop.id: down * sum(map(len, _lines(stop, room, language))) + 10 for stop in stops}
    laid = lay_out(edges, heads, _TALL, _GAP)
    places = {stop: _x(spot.column, laid) for stop, spot in laid.spots.items()}
    for stream, (above, below, width) in zip(streams, laid.ribbons, strict=True):
        _ribbon(sheet, stream, known[stream.target].end, places, (above, below, width))
    for stop in stops:
        _bar(sheet, stop, laid, places[stop.id])
    taken = [_head(sheet, stop, laid, places[stop.id], room) for stop in stops]
    for stream, ribbon in zip(streams, laid.ribbons, strict=True):
        if stream.words:
            _say(sheet, stream, places, ribbon, taken, laid.height)
    height = _legend(sheet, stops, _TOP + laid.height + 26)
    return sheet.finished(height, title, _described(known, streams, title, language))


def _room(count: int) -> float:
    return _WIDTH / max(count, 1) - 24


def _x(column: int, laid: Laid) -> float:
    """The near edge of the bars of a column, from where reading begins."""
    return 2 + column * (_WIDTH - _BAR - 4) / max(laid.columns - 1, 1)


def _lines(stop: Stop, room: float, language: str) -> tuple[list[str], list[str]]:
    return wrapped(stop.label, room, 11.5, language), wrapped(stop.words, room, 10.5, language)


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


def _head(sheet: Sheet, stop: Stop, laid: Laid, x: float, room: float) -> Spot:
    """The name and number of a stop above its bar; what they take up."""
    spot = laid.spots[stop.id]
    names, numbers = _lines(stop, room, sheet.language)
    at_start, at_end = spot.column == 0, spot.column == laid.columns - 1
    near, far = ("end", "start") if sheet.mirrored else ("start", "end")
    anchor = near if at_start else far if at_end else "middle"
    place = sheet.across(x if at_start else x + _BAR if at_end else x + _BAR / 2)
    down = line_height(sheet.language)
    y = spot.y + _TOP - down * (len(names) + len(numbers)) - 3
    top = y
    for lines, size, bold in ((names, 11.5, True), (numbers, 10.5, False)):
        for line in lines:
            y += down
            sheet.text(place, y - 4, line, size=size, anchor=anchor, bold=bold, backed=True)
    sizes = [text_width(line, 11.5, sheet.language) for line in (*names, *numbers)]
    width = max(sizes, default=0)
    left = {"start": place, "end": place - width, "middle": place - width / 2}[anchor]
    return Spot(left, top, width, y - top + spot.height)


def _say(
    sheet: Sheet,
    stream: Stream,
    places: dict[str, float],
    ribbon: tuple[float, float, float],
    taken: list[Spot],
    tall: float,
) -> None:
    """The number of a stream: on its band, a thin one's towards its end, where it stands alone."""
    above, below, width = ribbon
    near, far = places[stream.origin] + _BAR, places[stream.target]
    along, down = (0.5, 0.5) if width >= _THICK else _TOWARDS_END
    x = sheet.across(near + (far - near) * along)
    y = _TOP + above + (below - above) * down + width / 2
    size = text_width(stream.words, 10, sheet.language) + 4
    on_band = Spot(x - size / 2, y - 7, size, 14)
    frame = Spot(0, 0, _WIDTH, _TOP + tall)
    free = not any(on_band.meets(other) for other in taken)
    spot = on_band if free else spot_near(x, y, size, 14, frame, taken)
    taken.append(spot)
    sheet.text(spot.x + size / 2, spot.y + 11, stream.words, size=10, anchor="middle", backed=True)


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
