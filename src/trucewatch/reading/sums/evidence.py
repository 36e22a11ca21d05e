"""How likely it is that figures were meant to make a whole, and that only a slip keeps them from it.

Two things are weighed. How they are told: in right texts, of rows that come near a figure and of those that
make it, each mark below is met so much more often with one or the other (the logarithm of the odds). And how
near they come: a slip of the hand misses by few numbers, chance by any, so that three figures that come within
one digit of a whole of four digits are no accident, and two that come within one of a dozen say nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from math import log

from trucewatch.reading.scanning.frames import Frame, is_rest, says
from trucewatch.reading.scanning.links import Link
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.slips import swapped
from trucewatch.reading.sums.adding_up import comes_to
from trucewatch.reading.sums.groups import Group, Shape
from trucewatch.reading.sums.why_not import inner, of_other_time

WEIGHTS: Mapping[str, float] = {
    "always": -0.6,
    "points": 2.1, "bracket": 1.6, "items": 1.6, "run": 0.5, "heads": -0.3, "sentence": -0.6, "some points": -0.9, "account": -1.5,
    "colon": 1.3, "bracket behind": 0.5, "made of": 0.7, "comma": 0.6, "opens": 0.3,
    "called a sum": 0.7, "a part is a sum": -0.6, "behind": 0.3, "ends with a rest": 0.5,
    "ages": 1.7, "parallel": 1.0, "placed": 0.8, "unsaid": 0.5, "others": -0.8, "known parts": -0.7, "many": -0.8,
    "bare whole": -0.4, "more behind": -0.8, "far": -0.6, "other paragraph": -0.8, "other time": -0.8,
}  # fmt: skip
"""What each mark of a reading counts for; "always" is where every reading begins."""

NO_SLIP = -9.0
"""What weighs a gap that no slip makes."""

ENOUGH = 1.25
"""From which sum of both on a whole that is missed is told: there four of five were meant to be made."""

_BY_ONE, _BY_OTHER, _CHANGED_OVER, _BY_FEW = 0.4, 0.2, 0.05, 0.3
"""Of slips in sums, how many are one digit by one, one by more, two changed over, and some miscounted."""
_FEW = 5
_MANY = 5  # parts
_LEFT = ("stay", "therefore", "out_held")
_SUMS = ("in_all", "total", "sums_to", "toll", "every", "therefore", "table_total")
_PLACES = ("place_word", "place_name")
_NEAR = 4
_NO_WORDS = frozenset({",", ";", ".", "and", "و", ")"})


@lru_cache(maxsize=2**14)
def near_miss(total: int, parts: tuple[int, ...]) -> float:
    """The logarithm of how much likelier a slip misses a whole like this than chance would; -9 where none does."""
    while total % 10 == 0 and not any(part % 10 for part in parts):
        total, parts = total // 10, tuple(part // 10 for part in parts)
    gap, digits = sum(parts) - total, len(str(total))
    written = str(abs(gap))
    likely = 0.0
    if not written.strip("0")[1:] and len(written) <= digits:
        likely += (_BY_ONE if written[0] == "1" else _BY_OTHER / 8) / (2 * digits)
    if gap % 9 == 0 and _changed_over(total, parts, gap):
        likely += _CHANGED_OVER / (2 * digits)
    if abs(gap) <= _FEW:
        likely += _BY_FEW / (2 * _FEW)
    return log(likely * total) if likely else NO_SLIP


def _changed_over(total: int, parts: Sequence[int], gap: int) -> bool:
    return swapped(total, total + gap) or any(p > gap and swapped(p, p - gap) for p in parts)


def told_as_whole(
    page: Page, frames: Sequence[Frame], at: int, whole: Frame, group: Group
) -> float:
    """The logarithm of the odds that a group was meant to make a whole, by how both are told."""
    marks = marks_of(page, frames, at, whole, group)
    return WEIGHTS["always"] + sum(WEIGHTS.get(mark, 0.0) for mark in marks)


def marks_of(
    page: Page, frames: Sequence[Frame], at: int, whole: Frame, group: Group
) -> Iterator[str]:
    """What there is to say for and against a reading."""
    if at < group.first:
        yield from _before(page, frames, at, whole, group)
    else:
        yield "behind"
    yield from _among_them(page, whole, group)
    last = group.parts[-1]
    beside = frames[group.last + 1 : group.last + _MANY]
    if any(
        f.number and f.sentence == last.sentence and not inner(f) and f is not frames[at]
        for f in beside
    ):
        yield "more behind"


def _before(
    page: Page, frames: Sequence[Frame], at: int, whole: Frame, group: Group
) -> Iterator[str]:
    """A whole told before its parts."""
    first, last = group.parts[0], group.parts[-1]
    yield group.shape.value
    told = {
        "far": first.sentence - whole.sentence > 2,
        "other paragraph": first.paragraph != whole.paragraph,
        "called a sum": _summing(page, whole),
        "ends with a rest": is_rest(page, last) or says(page, last, *_LEFT),
        "opens": not any(
            f.number and f.paragraph == whole.paragraph for f in frames[max(0, at - 6) : at]
        ),
    }
    if first.sentence == whole.sentence:
        told |= {
            "colon": page.has_word(":", whole.mention.last, first.mention.first),
            "comma": first.joined.link is Link.COMMA,
            "bracket behind": 0 <= first.joined.bracket - whole.mention.last <= 1,
        }
    if first.sentence - whole.sentence < 2:
        told["made of"] = page.has("made_of", whole.mention.last, first.mention.first)
    yield from (mark for mark, so in told.items() if so)


def _among_them(page: Page, whole: Frame, group: Group) -> Iterator[str]:
    """What the figures of a group say of themselves."""
    parts = group.parts
    things = [part.thing for part in parts]
    behind = {page.tokens[min(p.mention.last, len(page.tokens) - 1)].word.folded for p in parts}
    parallel = len(parts) > 2 and len(behind) == 1 and behind.isdisjoint(_NO_WORDS)
    told = {
        "unsaid": all(thing is None or thing == whole.thing for thing in things),
        "ages": len(parts) > 2
        and all(thing is not None and thing.role == "age" for thing in things),
        "parallel": parallel,
        "placed": group.shape is not Shape.ACCOUNT
        and len(parts) > 2
        and not parallel
        and all(_placed(page, part) for part in parts),
        "many": len(parts) >= _MANY,
        "bare whole": whole.thing is None,
        "a part is a sum": any(_summing(page, part) for part in parts),
        "known parts": any(p.mention.definite for p in parts) and not is_rest(page, parts[-1]),
        "others": parts[0].mention.others,
        "other time": of_then(page, whole) != any(of_then(page, part) for part in parts),
    }
    yield from (mark for mark, so in told.items() if so)


def _placed(page: Page, part: Frame) -> bool:
    """Whether a place stands beside a figure: «30 في محافظة حلب», «وحمص 6»."""
    return page.has_any(_PLACES, part.first, part.last)


def of_then(page: Page, frame: Frame) -> bool:
    """Whether a figure is of another time, or counts from a beginning on."""
    since = page.has("since", frame.first, frame.mention.first)
    return since or says(page, frame, "cumulative") or of_other_time(page, frame)


def comes_of_others(page: Page, frame: Frame) -> bool:
    """Whether a figure is told as what those before it come to."""
    return _summing(page, frame) or comes_to(page, frame)


def _summing(page: Page, frame: Frame) -> bool:
    joined = frame.joined
    if joined.total or joined.in_all or joined.sums_to:
        return True
    first = max(frame.first, frame.mention.first - _NEAR)
    return page.has_any(_SUMS, first, min(frame.last, frame.mention.last + _NEAR))
