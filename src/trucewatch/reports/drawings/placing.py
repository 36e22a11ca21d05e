"""Where labels go so that they cover neither each other nor the marks: greedy, in given order."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

AWAY = (11.0, 18.0, 28.0, 42.0, 60.0, 82.0)
FAR = AWAY[-1]


@dataclass(frozen=True, slots=True)
class Spot:
    """A rectangle on the sheet."""

    x: float
    y: float
    width: float
    height: float

    def meets(self, other: Spot) -> bool:
        """Whether the two share any ground."""
        return (
            self.x < other.x + other.width
            and other.x < self.x + self.width
            and self.y < other.y + other.height
            and other.y < self.y + self.height
        )

    def within(self, frame: Spot) -> bool:
        """Whether it lies wholly inside the frame."""
        return (
            frame.x <= self.x
            and self.x + self.width <= frame.x + frame.width
            and frame.y <= self.y
            and self.y + self.height <= frame.y + frame.height
        )


def spot_near(
    x: float, y: float, width: float, height: float, frame: Spot, taken: Iterable[Spot]
) -> Spot:
    """The nearest free place for a label by a mark at (x, y); within the frame at any rate.

    Where nothing is free the place that meets the fewest others is taken.
    """
    reach = Spot(x - FAR - width, y - FAR - height, 2 * (FAR + width), 2 * (FAR + height))
    others = [other for other in taken if other.meets(reach)]
    inside = [spot for spot in _around(x, y, width, height) if spot.within(frame)]
    for spot in inside:
        if not any(spot.meets(other) for other in others):
            return spot
    if not inside:
        left = min(max(x - width / 2, frame.x), frame.x + frame.width - width)
        return Spot(left, min(max(y, frame.y), frame.y + frame.height - height), width, height)
    return min(inside, key=lambda spot: sum(spot.meets(other) for other in others))


def _around(x: float, y: float, width: float, height: float) -> Iterator[Spot]:
    """Places beside, above and below a mark, then farther and farther off."""
    for away in AWAY:
        middle = y - height / 2
        yield Spot(x + away, middle, width, height)
        yield Spot(x - away - width, middle, width, height)
        yield Spot(x - width / 2, y - away - height, width, height)
        yield Spot(x - width / 2, y + away, width, height)
        for dx in (away * 0.7, -away * 0.7 - width):
            yield Spot(x + dx, y - away * 0.7 - height, width, height)
            yield Spot(x + dx, y + away * 0.7, width, height)
