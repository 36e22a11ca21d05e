"""Places as the form has them typed: lines with how much of each, and as a route in an order that a
button changes."""

from __future__ import annotations

from collections.abc import Mapping

from trucewatch.values.area import Shape
from trucewatch.values.codes.places import Extent
from trucewatch.values.message import Message
from trucewatch.web.recording.typed import Typed

EARLIER, LATER = "earlier.", "later."
SPARE, ON_ROUTE = 1, 3
DIGITS = 5
"""How long the number of a line may be."""


def is_route(part: Mapping[str, str]) -> bool:
    """Whether the places typed into a field are said to be a route."""
    return part.get("order") == Shape.ROUTE


def place_lines(part: Mapping[str, str]) -> list[tuple[str, str]]:
    """Each place typed with how much of it, and empty lines for more."""
    places, parts = part["place"].split("\n"), part["part"].split("\n")
    parts += [""] * (len(places) - len(parts))
    lines = [(one, much) for one, much in zip(places, parts, strict=False) if one.strip()]
    spare = ON_ROUTE if is_route(part) else SPARE
    return lines + [("", "")] * max(spare, 2 - len(lines))


def order_options(chosen: str, lang: str) -> tuple[tuple[str, str, bool], ...]:
    """What several places can be: a set, or a route."""
    return tuple(
        (one.value, Message(f"recording-order-{one.value}").text(lang), one.value == chosen)
        for one in (Shape.PLACES, Shape.ROUTE)
    )


def moved(typed: Typed, wanted: str) -> Typed:
    """What was typed, a place and how much of it one line earlier or later; wanted: which way, the
    number of the line and its input, "earlier.3.incident.area.place"."""
    way, _, rest = wanted.partition(".")
    said, _, name = rest.partition(".")
    beside = f"{name.removesuffix('.place')}.part"
    places, parts = (typed.get(one, "").split("\n") for one in (name, beside))
    parts += [Extent.WHOLE.value] * (len(places) - len(parts))
    at = int(said) - 1 if said.isdecimal() and len(said) <= DIGITS else -1
    to = at - 1 if f"{way}." == EARLIER else at + 1
    if not (name.endswith(".place") and min(at, to) >= 0 and max(at, to) < len(places)):
        return typed
    for lines in (places, parts):
        lines[at], lines[to] = lines[to], lines[at]
    return typed | {name: "\n".join(places), beside: "\n".join(parts)}
