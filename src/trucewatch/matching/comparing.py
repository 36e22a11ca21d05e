"""How alike two incidents are: points for what agrees and what does not, each in words.

Ours: time 30, place 25 (20 where only words name it), deed 15, actor 10, figures 15, words 25, the
same picture 30; up to 100.
What is surely different takes points away; two tellings of one report take 15, for it tells them
as two. Nothing that is unknown gives or takes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial

from trucewatch.matching.occurrences import Counted, Occurrence
from trucewatch.matching.told_words import likeness
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message

NEAR = 1
"""Two counts of one event are near each other if they differ by so many, or by a tenth."""
HOUR, DAY = 3_600, 86_400
FULL = 100


@dataclass(frozen=True, slots=True)
class Point:
    """What one comparison gives or takes, and the words for it, which few pairs are ever told in."""

    points: int
    words: Callable[[], Message]


@dataclass(frozen=True, slots=True)
class Likeness:
    """The score of two incidents, 0 to 100, and what agreed and what did not."""

    score: int
    found: tuple[Point, ...]

    @property
    def agreed(self) -> tuple[Message, ...]:
        """What agreed, in words."""
        return tuple(point.words() for point in self.found if point.points > 0)

    @property
    def differed(self) -> tuple[Message, ...]:
        """What did not."""
        return tuple(point.words() for point in self.found if point.points < 0)

    def sentence(self, one: str, other: str) -> Message:
        """The score and its reasons, in one sentence for each incident pair."""
        args: dict[str, Arg] = {"one": one, "other": other, "score": self.score}
        told = {"agreed": self.agreed, "differed": self.differed}
        args |= {name: words for name, words in told.items() if words}
        both = "".join(f"-{name}" for name, words in told.items() if words)
        return Message(f"match-pair{both}", args)


def likeness_of(one: Occurrence, other: Occurrence, least: int = 0) -> Likeness:
    """Compare two incidents in every way; the order of the two does not matter.

    least: a pair that surely scores less is not looked at further.
    """
    first, second = (one, other) if one.ref <= other.ref else (other, one)
    found = [point for way in _QUICK for point in way(first, second)]
    if sum(point.points for point in found) + _MOST_LEFT >= least:
        found += [point for way in _SLOW for point in way(first, second)]
    return Likeness(max(0, min(FULL, sum(point.points for point in found))), tuple(found))


def _time(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    if one.start is None or one.end is None or other.start is None or other.end is None:
        return
    apart = max(one.start - other.end, other.start - one.end, 0)
    width = max(one.end - one.start, other.end - other.start)
    narrow = width <= 6 * HOUR
    if apart > DAY // 2:
        yield Point(-30, partial(_times, "match-time-apart", one, other))
    elif apart > HOUR and narrow:
        yield Point(-15, partial(_times, "match-time-apart", one, other))
    elif narrow:
        yield Point(30, partial(_times, "match-time", one, other))
    elif apart <= HOUR and width <= 3 * DAY:
        yield Point(15, partial(_times, "match-time-near", one, other))


def _times(code: str, one: Occurrence, other: Occurrence) -> Message:
    assert one.period is not None and other.period is not None
    return Message(code, {"one": one.period, "other": other.period})


def _place(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    told = "-told" if one.in_words or other.in_words else ""
    same, inside, apart = (20, 10, -10) if told else (25, 15, -25)
    telling = partial(_named, one.row.view, "place")
    if shared := one.places & other.places:
        yield Point(same, partial(telling, f"match-place{told}", "places", shared))
    elif within := (one.places & other.around) | (one.around & other.places):
        yield Point(inside, partial(telling, f"match-place-within{told}", "places", within))
    elif one.places and other.places:
        code = f"match-place-apart{told}"
        yield Point(apart, partial(telling, code, "one", one.places, other.places))


def _deed(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    if shared := one.deeds & other.deeds:
        yield Point(15, lambda: Message("match-deed", {"deeds": tuple(sorted(shared))}))
    elif one.deeds and other.deeds:
        args: dict[str, Arg] = {
            "one": tuple(sorted(one.deeds)),
            "other": tuple(sorted(other.deeds)),
        }
        yield Point(-10, lambda: Message("match-deed-apart", args))


def _actor(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    telling = partial(_named, one.row.view, "actor")
    if shared := one.actors & other.actors:
        yield Point(10, partial(telling, "match-actor", "actors", shared))
    elif within := (one.actors & other.above) | (one.above & other.actors):
        yield Point(7, partial(telling, "match-actor-within", "actors", within))
    elif one.actors and other.actors:
        yield Point(-5, partial(telling, "match-actor-apart", "one", one.actors, other.actors))


def _figures(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    """The figures of the same unit, group and fate: all that agree are told, all that do not."""
    agreeing: list[Counted] = []
    clashing: list[Counted] = []
    for counted in one.figures.keys() & other.figures.keys():
        apart = _apart(one.figures[counted], other.figures[counted])
        (clashing if apart else agreeing).append(counted)
    if agreeing:
        yield Point(15, partial(_counted, "match-figures", one, other, agreeing))
    if clashing:
        near = all(_near(one.figures[counted], other.figures[counted]) for counted in clashing)
        points = -5 if near else -15
        yield Point(points, partial(_counted, "match-figures-apart", one, other, clashing))


def _apart(one: Count, other: Count) -> int:
    """How far two figures lie apart at least; none where they can be the same number."""
    below = 0 if one.high is None or other.low is None else other.low - one.high
    above = 0 if other.high is None or one.low is None else one.low - other.high
    return max(below, above, 0)


def _near(one: Count, other: Count) -> bool:
    """Whether two figures lie as little apart as two counts of one thing often do."""
    most = max(
        figure
        for count in (one, other)
        for figure in (count.low, count.high, 0)
        if figure is not None
    )
    return _apart(one, other) <= max(NEAR, most // 10)


def _counted(code: str, one: Occurrence, other: Occurrence, figures: list[Counted]) -> Message:
    said: list[Arg] = []
    for counted in sorted(figures, key=str):
        args: dict[str, Arg] = {
            "one": one.figures[counted],
            "other": other.figures[counted],
            "group": counted[1],
        }
        fate = counted[2]
        said.append(
            Message("match-figure", args)
            if fate is None
            else Message("match-figure-fate", args | {"fate": fate})
        )
    return Message(code, {"figures": tuple(said)})


def _words(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    share = likeness(one.words, other.words)
    if share is None:
        return
    percent = round(share * 100)
    for least, points in ((90, 25), (60, 20), (40, 12), (25, 6)):
        if percent >= least:
            yield Point(points, lambda: Message("match-words", {"percent": percent}))
            return
    if percent < 10:
        yield Point(-5, lambda: Message("match-words-apart", {"percent": percent}))


def _items(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    if one.items & other.items:
        yield Point(30, lambda: Message("match-item"))


def _told_as_two(one: Occurrence, other: Occurrence) -> Iterator[Point]:
    if len(one.sources) == 1 and one.sources == other.sources:
        yield Point(-15, lambda: _by_one(one))


def _by_one(one: Occurrence) -> Message:
    """Named where the source is at hand: a form that looks for likely ones reads none of them."""
    names = _names(one.row.view, "source", one.sources)
    named = Message("match-told-as-two", {"sources": names})
    return named if names else Message("match-told-as-two-unnamed")


Way = Callable[[Occurrence, Occurrence], Iterator[Point]]
_QUICK: tuple[Way, ...] = (_time, _place, _deed, _actor)
_SLOW: tuple[Way, ...] = (_figures, _words, _items, _told_as_two)
_MOST_LEFT = 70  # what the slow ways can give


def _named(
    view: CaseView,
    kind: str,
    code: str,
    name: str,
    keys: frozenset[str],
    others: frozenset[str] = frozenset(),
) -> Message:
    """A message that names records, of one incident or of both."""
    args: dict[str, Arg] = {name: _names(view, kind, keys)}
    return Message(code, args | ({"other": _names(view, kind, others)} if others else {}))


def _names(view: CaseView, kind: str, keys: frozenset[str]) -> tuple[Arg, ...]:
    """Records as people read them."""
    rows = [row for key in keys if (row := view.find(kind, key)) is not None]
    return tuple(sorted(map(named, rows), key=lambda one: (str(one.text), one.key)))
