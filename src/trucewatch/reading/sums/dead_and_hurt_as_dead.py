"""All who were harmed told as dead: "752 killed, among them 227 killed and 525 injured".

The dead and the hurt behind the figure make it to the last person, so that it counts both; who calls it the dead says
two things of the same people.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.frames import Frame
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.sums.why_not import unsettled
from trucewatch.reading.telling import restated_as

_LARGE, _BOTH = 10, 4
_HURT = ("were_hurt", "harmed")
_FAR = 16  # words from all to the dead of them


def dead_and_hurt_as_dead_wrong(page: Page, frames: Sequence[Frame]) -> Iterator[ReadFinding]:
    """Figures of the dead that the dead and the hurt behind them make."""
    for whole, dead, hurt in zip(frames, frames[1:], frames[2:], strict=False):
        if unsettled(whole) or whole.number < _LARGE or hurt.begins != whole.begins:
            continue
        told = [_fate(frame) for frame in (whole, dead, hurt)]
        if told != ["killed", "killed", "wounded"] or dead.number + hurt.number != whole.number:
            continue
        if page.has_any(_HURT, whole.mention.last, whole.mention.last + _BOTH) or _hurt(
            page, whole
        ):
            continue  # «4585 قتيلاً وجريحاً»
        if dead.number and dead.mention.first - whole.mention.last <= _FAR:
            yield restated_as(
                page, "one-word-two-counts", "read-restated", whole.mention, dead.mention
            )


def _hurt(page: Page, whole: Frame) -> bool:
    """Whether a noun of the hurt stands right behind a figure."""
    near = page.places_of("thing", whole.mention.last, whole.mention.last + _BOTH)
    nouns = (page.meant(at, "thing") for at in near)
    return any(noun is not None and noun.value[0].fate == "wounded" for noun in nouns)


def _fate(frame: Frame) -> str:
    return "" if frame.thing is None else frame.thing.fate
