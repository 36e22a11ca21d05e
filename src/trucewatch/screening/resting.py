"""What the answers under a clause rest on besides the incidents, as one digest a clause.

In it stands all that screening reads of the clause, its agreement, who is bound, how actors belong
together, the places it names and who held them; no wording, no source.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from math import isnan, nan
from typing import Any, Final
from uuid import UUID

import numpy as np

from trucewatch.records.view import CaseView, Row
from trucewatch.screening.boxes import Box
from trucewatch.screening.conditions import Conditions
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.terms import clauses_of
from trucewatch.screening.window import Bounds, Window, windows_of
from trucewatch.values.area import named_in

RULES: Final = 3
"""Raised whenever screening answers the same records otherwise: what is stored is screened again."""
_CLAUSE: Final = (
    *("agreement", "clause_kind", "daily", "area", "route", "area_control"),
    *("forbidden", "promised", "protected", "calibre", "code"),
)
_BOUND: Final = ("id", "clause", "actor", "standing", "through", "since")
_TIED: Final = ("id", "parent", "allies", "members")
_PLACE: Final = ("id", "place_kind", "parent", "area")
_HELD: Final = ("id", "place", "extent", "holder", "contested", "period")


@dataclass(frozen=True, slots=True)
class Reach:
    """When (seconds) and where (degrees) a clause may concern anything, and when it was met.

    met: bounds of when what it waits for was met, None where that is not known.
    """

    opens: float
    closes: float
    box: Box
    met: Bounds | None

    def stored(self) -> bytes:
        """As eight numbers."""
        met = (nan, nan) if self.met is None else self.met
        return np.array([self.opens, self.closes, *self.box, *met], dtype="<f8").tobytes()

    @classmethod
    def read(cls, stored: Iterable[bytes]) -> Iterator[Reach]:
        """From some as `stored`."""
        for numbers in np.frombuffer(b"".join(stored), "<f8").reshape(-1, 8).tolist():
            opens, closes, west, south, east, north, lowest, highest = numbers
            met = None if isnan(lowest) else (lowest, highest)
            yield cls(opens, closes, (west, south, east, north), met)


@dataclass(frozen=True, slots=True)
class Rest:
    """The digest of what a clause rests on, when it was in force, and when its condition was met."""

    digest: str
    windows: tuple[Window, ...]
    met: Bounds | None

    @property
    def hull(self) -> Bounds:
        """From the first moment to the last at which it may have been in force."""
        opens = min(window.opens.bounds[0] for window in self.windows)
        return opens, max(window.closes.bounds[1] for window in self.windows)


def rests_of(view: CaseView, clauses: Collection[UUID] | None = None) -> dict[str, Rest]:
    """What each clause of a view, or each asked for, rests on, by its id.

    The view holds all but the incidents; or, where no clause asked for waits for another, these
    clauses, what replaces them, their agreements and amendments and who is bound by them.
    """
    gazetteer = Gazetteer(view)
    conditions = Conditions(view, gazetteer)
    ties = _digest(_ties(view))
    held = _digest(
        [_raw(row, _HELD), *_around(gazetteer, [row.raw("place")])] for row in view.rows("control")
    )
    bound = cache(_bindings)
    found = {}
    for clause in clauses_of(view):
        if clauses is not None and clause.id not in clauses:
            continue
        met = conditions.met(clause)
        windows = windows_of(clause, met)
        told = [
            RULES,
            _raw(clause, _CLAUSE),
            [[*one.opens.bounds, *one.closes.bounds, one.waits is None] for one in windows],
            *bound(clause.agreement),
            *_around(gazetteer, _named(clause)),
            ties,
            held if clause.raw("area_control") else "",
        ]
        found[clause.key] = Rest(_digest(told), windows, met)
    return found


def _bindings(agreement: Row | None) -> list[Any]:
    if agreement is None:
        return []
    bound = sorted(_raw(row, _BOUND) for row in agreement.children("binding"))
    return [[agreement.raw("guarantors"), agreement.raw("announced_by")], bound]


def _ties(view: CaseView) -> list[list[str]]:
    """How actors belong together; those that stand alone tell nothing."""
    rows = (_raw(row, _TIED) for row in view.rows("actor"))
    return sorted(row for row in rows if set(row[1:]) - {"", "[]"})


def _named(clause: Row) -> list[str]:
    """The places that its area and route name."""
    plains = [json.loads(clause.raw(field) or "{}") for field in ("area", "route")]
    return [place.hex for plain in plains for place in named_in(plain)]


def _around(gazetteer: Gazetteer, keys: Iterable[str]) -> Iterator[list[str]]:
    """Each place with those it lies in."""
    for key in keys:
        for outer in gazetteer.lines(key):
            row = gazetteer.row(outer)
            yield [outer] if row is None else _raw(row, _PLACE)


def _raw(row: Row, names: Iterable[str]) -> list[str]:
    return ["" if row.raw(name) is None else str(row.raw(name)) for name in names]


def _digest(told: Iterable[Any]) -> str:
    return hashlib.sha256(json.dumps(list(told), ensure_ascii=False).encode()).hexdigest()
