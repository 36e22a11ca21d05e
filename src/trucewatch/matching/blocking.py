"""Which incidents are worth comparing: those near in time at one place, so that a million is feasible.

An incident stands in a block for each of its places (and what they lie within, one step) on each
day it touches, give or take six hours; one told by coordinates also in those of the named places
whose positions lie next to them. Of a large block only incidents with a deed in common are
compared, and each only with the few next in time. One that names no place stands in the blocks of
those that its words name. Besides these, whatever a title tells in the very same words is compared,
unless many have it: a slip of the day puts two tellings into no block together. And one whose place
is not known, or as wide as a district of districts, is compared with the few of the same deed next in
time, wherever they lie.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from trucewatch.matching.told_places import PlacesByName, words_of
from trucewatch.records.view import CaseView, Table
from trucewatch.values.area import named_in
from trucewatch.values.number_words import fold

DAY = 86_400
_SLACK = 6 * 3_600
_MOST_DAYS = 4  # a longer incident stands in the blocks of its first days
_BITS = 24  # of the day within a key; more than the days of the calendar
_NOWHERE = 0
_NO_DAY = -(1 << 22)
_SMALL = 40
_NEXT = 8
_AROUND = 12  # looked at on either side of one whose place is not known
_TELLING = 4  # words; shorter titles are alike by chance
_DRAWN = 100  # cells of a hundredth of a degree: about a kilometre
_BESIDE = 20  # cells of a twentieth of a degree: about five kilometres
Key = int
"""A place and a day in one number, so that the blocks of a million incidents stay small."""
Bounds = tuple[int | None, int | None]


def pairs_worth_comparing(view: CaseView) -> Iterator[tuple[int, int]]:
    """Pairs of rows of incidents, each pair once, the smaller row first; block by block."""
    table = view.table("incident")
    keys = _keys(view, table)
    blocks: dict[Key, list[int]] = defaultdict(list)
    for index, own in enumerate(keys):
        for key in own:
            blocks[key].append(index)
    starts, deeds = table.raw("period_start_lo"), _deeds(view)
    bounds = list(zip(starts, table.raw("period_end_hi"), strict=True))
    for key in sorted(blocks):
        block = blocks.pop(key)
        if len(block) < 2:
            continue
        block.sort(key=lambda index: (starts[index] or 0, index))
        for pair in _within(block, deeds, table):
            shared = set(keys[pair[0]]).intersection(keys[pair[1]])
            if min(shared) == key and not _hours_apart(bounds[pair[0]], bounds[pair[1]]):
                yield pair
    for one, other in dict.fromkeys((*_titled_alike(table), *_wide_of(view, keys, bounds, deeds))):
        apart = _hours_apart(bounds[one], bounds[other])
        if apart or set(keys[one]).isdisjoint(keys[other]):
            yield one, other


def _wide_of(
    view: CaseView,
    keys: Sequence[tuple[Key, ...]],
    bounds: Sequence[Bounds],
    deeds: dict[str, frozenset[str]],
) -> Iterator[tuple[int, int]]:
    """Pairs of one whose place is unknown or wide with those of its deed next to it in time."""
    table = view.table("incident")
    wide = _Wide(view)
    by_deed: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for index, (key, (begins, _)) in enumerate(zip(table.raw("id"), bounds, strict=True)):
        if begins is not None:
            for deed in deeds.get(key, ()):
                by_deed[deed].append((begins, index))
    for some in by_deed.values():
        some.sort()
        for at, (begins, one) in enumerate(some):
            if wide(table.raw("area")[one], keys[one]):
                near = (*some[max(at - _AROUND, 0) : at], *some[at + 1 : at + 1 + _AROUND])
                for start, other in near:
                    apart = abs(start - begins) > _SLACK
                    if not apart and set(keys[one]).isdisjoint(keys[other]):
                        yield (one, other) if one < other else (other, one)


def _titled_alike(table: Table) -> Iterator[tuple[int, int]]:
    """Pairs of the same title in a language, where it tells something and few have it."""
    bearers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, raw in enumerate(table.raw("title")):
        for lang, words in _titles(raw):
            bearers[lang, words].append(index)
    alike = (some for some in bearers.values() if 1 < len(some) <= _SMALL)
    yield from dict.fromkeys(pair for some in alike for pair in _neighbours(some, len(some)))


def _titles(raw: str | None) -> Iterator[tuple[str, str]]:
    """A title in each of its languages, as it is compared."""
    for lang, words in words_of(raw).items():
        if words.count(" ") + 1 >= _TELLING:
            yield lang, fold(words)


def _hours_apart(one: Bounds, other: Bounds) -> bool:
    """Whether both have their hours, and these lie more than the slack apart."""
    if one[0] is None or one[1] is None or other[0] is None or other[1] is None:
        return False
    return max(one[0] - other[1], other[0] - one[1]) > _SLACK


def _within(
    block: Sequence[int], deeds: dict[str, frozenset[str]], table: Table
) -> Iterator[tuple[int, int]]:
    if len(block) <= _SMALL:
        yield from _neighbours(block, len(block))
        return
    alike: dict[str, list[int]] = defaultdict(list)
    ids = table.raw("id")
    for index in block:
        for deed in deeds.get(ids[index], frozenset({""})):
            alike[deed].append(index)
    told: set[tuple[int, int]] = set()
    for some in alike.values():
        for pair in _neighbours(some, _NEXT):
            if pair not in told:
                told.add(pair)
                yield pair


def _neighbours(block: Sequence[int], reach: int) -> Iterator[tuple[int, int]]:
    for at, one in enumerate(block):
        for other in block[at + 1 : at + 1 + reach]:
            yield (one, other) if one < other else (other, one)


def _deeds(view: CaseView) -> dict[str, frozenset[str]]:
    """Kinds of deed by the key of their incident."""
    table = view.table("deed")
    found: dict[str, set[str]] = defaultdict(set)
    for incident, kind in zip(table.raw("incident"), table.raw("deed_kind"), strict=True):
        found[incident].add(kind)
    kept: dict[frozenset[str], frozenset[str]] = {}
    return {
        key: kept.setdefault(frozenset(kinds), frozenset(kinds)) for key, kinds in found.items()
    }


def _keys(view: CaseView, table: Table) -> list[tuple[Key, ...]]:
    """The blocks of each incident, by a number for the place and one for the day."""
    wheres = _Wheres(view)
    columns = ("area", "period_start_lo", "period_start_hi", "period_end_lo", "period_end_hi",
               "title", "narrative")  # fmt: skip
    found: list[tuple[Key, ...]] = []
    for area, start, start_hi, end_lo, end, *told in zip(*map(table.raw, columns), strict=True):
        first = end_lo if start is None else start
        last = start_hi if end is None else end
        days = _days(first, last)
        some = wheres(area) if area else wheres.told(told)
        found.append(tuple(_key(where, day) for where in some for day in days))
    return found


def _key(where: int, day: int) -> Key:
    return (where << _BITS) + day + (1 << (_BITS - 1))


def _days(first: int | None, last: int | None) -> Sequence[int]:
    """The days it touches, give or take; of an incident without any time none but one of its own."""
    if first is None:
        return (
            (_NO_DAY,)
            if last is None
            else range((last - _SLACK) // DAY, (last + _SLACK) // DAY + 1)
        )
    begins = (first - _SLACK) // DAY
    ends = ((first if last is None else last) + _SLACK) // DAY
    return range(begins, min(ends, begins + _MOST_DAYS) + 1)


class _Wide:
    """Whether an incident names no place, or one in whose places others lie."""

    def __init__(self, view: CaseView) -> None:
        table = view.table("place")
        parents = dict(zip(table.raw("id"), table.raw("parent"), strict=True))
        self._wide = {parents.get(parent) for parent in parents.values() if parent}

    def __call__(self, area: str | None, keys: tuple[Key, ...]) -> bool:
        if not area:
            return all(key >> _BITS == _NOWHERE for key in keys)
        return bool(self._wide) and any(one.hex in self._wide for one in named_in(json.loads(area)))


class _Wheres:
    """A number for each place and cell of the map; 0 stands for nowhere."""

    def __init__(self, view: CaseView) -> None:
        table = view.table("place")
        self._parents = dict(zip(table.raw("id"), table.raw("parent"), strict=True))
        self._numbers: dict[str, int] = {"": 0}
        self._beside = _places_told(view)
        self._read = lru_cache(maxsize=2**16)(self._numbered)
        self._names = PlacesByName(view)

    def __call__(self, area: str) -> tuple[int, ...]:
        return self._read(area)

    def told(self, texts: Iterable[str | None]) -> tuple[int, ...]:
        """Those of the places that texts name, as they are stored."""
        named = [self._names.told(words_of(text)) for text in texts]
        return self._all(sorted(frozenset[str]().union(*named)))

    def _numbered(self, area: str) -> tuple[int, ...]:
        return self._all(self._named(json.loads(area)))

    def _all(self, names: Sequence[str]) -> tuple[int, ...]:
        outer = [parent for name in names if (parent := self._parents.get(name))]
        return tuple(sorted({self._number(name) for name in (*names, *outer)})) or (_NOWHERE,)

    def _named(self, area: dict[str, object]) -> list[str]:
        """Keys of the places of an area, or of those told next to its first point, and its cells."""
        point = _first_point(area)
        if point is None:
            return [place.hex for place in named_in(area)]
        cells = _cells_around(*point) if self._beside else ()
        near = [name for cell in cells for name in self._beside.get(cell, ())]
        return [*near, *_cells(*point)]

    def _number(self, name: str) -> int:
        return self._numbers.setdefault(name, len(self._numbers))


def _places_told(view: CaseView) -> dict[tuple[int, int], list[str]]:
    """The places that incidents name, by the cell in which their position lies."""
    told = {area for area in view.table("incident").raw("area") if area and '"places"' in area}
    names = {place.hex for area in told for place in named_in(json.loads(area))}
    found: dict[tuple[int, int], list[str]] = defaultdict(list)
    table = view.table("place")
    for name in sorted(names):
        area = table.raw("area")[table.place[name]] if name in table.place else None
        point = _first_point(json.loads(area)) if area else None
        if point is not None:
            found[_cell(*point)].append(name)
    return found


def _cell(east: float, north: float) -> tuple[int, int]:
    return int(east * _BESIDE // 1), int(north * _BESIDE // 1)


def _cells_around(east: float, north: float) -> Iterator[tuple[int, int]]:
    column, line = _cell(east, north)
    return ((column + e, line + n) for e in (-1, 0, 1) for n in (-1, 0, 1))


def _first_point(area: dict[str, object]) -> tuple[float, float] | None:
    point = area.get("coordinates")
    while isinstance(point, list) and point and isinstance(point[0], list):
        point = point[0]
    if not isinstance(point, list) or len(point) < 2:
        return None
    return float(point[0]), float(point[1])


def _cells(east: float, north: float) -> list[str]:
    """The cells of the map about a point."""
    column, line = round(east * _DRAWN), round(north * _DRAWN)
    return [f"{column + e}/{line + n}" for e in (0, 1) for n in (0, 1)]
