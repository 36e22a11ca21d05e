"""The five questions put to all lines of a case under one clause: verdicts as columns.

Time first, for it is cheapest; the ground only for what time leaves; the other three only for what
the ground leaves. What time or ground rule out stays as a near miss where the margin is near.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import CaseView
from trucewatch.screening.bonds import Bonds
from trucewatch.screening.control import Controls
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.grounds import ground_box, ground_codes
from trucewatch.screening.joining import NONE, Index
from trucewatch.screening.lines import Lines
from trucewatch.screening.picked import Picked
from trucewatch.screening.questions import (
    act_forbidden,
    actor_bound,
    in_force,
    target_protected,
)
from trucewatch.screening.spans import NO, NOT_ASKED, UNSURE, Codes, Numbers
from trucewatch.screening.terms import Terms
from trucewatch.screening.times import Times
from trucewatch.screening.weapons import calibre_codes
from trucewatch.values.collecting import collector_at_rest

NEAR_S: Final = 30 * 86_400
NEAR_M: Final = 100_000
"""What misses a clause by no more than 30 days or 100 km is shown as a near miss."""

MOST: Final = 0.6
"""A clause that may concern more than this share of all is put to all: sorting out costs as much."""

TIME, GROUND, BOUND, ACT, TARGET = range(5)


class Kept(NamedTuple):
    """Lines kept under one clause and their five verdicts (rows: questions).

    whole: the line stands for its incident, which time or ground rule out. seconds, metres: what
    decided on time and ground, nan where nothing was measured.
    """

    line: Index
    whole: NDArray[np.bool_]
    codes: NDArray[np.int8]
    seconds: Numbers
    metres: Numbers


NOTHING: Final = Kept(
    np.empty(0, np.int64), np.empty(0, bool), np.empty((5, 0), np.int8), np.empty(0), np.empty(0)
)


def joined(kept: Sequence[Kept]) -> Kept:
    """What several clauses kept, one after another."""
    return Kept(*(np.concatenate(column, axis=-1) for column in zip(*kept, strict=True)))


@dataclass
class Frame:
    """What every clause of a case is screened with."""

    view: CaseView
    gazetteer: Gazetteer
    controls: Controls
    bonds: Bonds
    lines: Lines

    @cached_property
    def times(self) -> Times:
        """When and where each of the chosen incidents happened, to be looked up."""
        return Times(self.lines)


@collector_at_rest()
def frame_of(view: CaseView, incidents: Collection[UUID] | None = None) -> Frame:
    """The frame of a view, with all of its incidents or those asked for."""
    gazetteer = Gazetteer(view)
    lines = Lines(view, gazetteer, incidents)
    return Frame(view, gazetteer, Controls(view, gazetteer), Bonds(view), lines)


def kept_under(terms: Terms, frame: Frame, near: bool = True) -> Kept:
    """The lines that a clause may concern, and the near misses, with their verdicts.

    What lies further off than a near miss by its time alone is not looked at; nor, where near
    misses are not asked for, what lies off its ground.
    """
    box = ground_box(terms, NEAR_M if near else 0.0)
    found = frame.times.near(terms.windows, NEAR_S if near else 0.0, None if near else box)
    if not found.size:
        return NOTHING
    beside = frame.lines.boxes.take(found).meet(*box)
    if len(found) > MOST * len(frame.lines.incidents):
        everywhere = np.zeros(len(frame.lines.incidents), dtype=bool)
        everywhere[found] = beside
        return _kept(terms, frame, frame.lines, everywhere, near)
    lines = Picked(frame.lines, found)
    kept = _kept(terms, frame, lines, beside, near)
    return kept._replace(line=lines.rows[kept.line])


class Placed(NamedTuple):
    """What time and ground say of all lines, and which incidents they leave (`here`).

    in_time: incidents that may have happened in force; there: of these, whose ground was asked.
    """

    time: Codes
    seconds: Numbers
    ground: Codes
    metres: Numbers
    in_time: NDArray[np.bool_]
    there: NDArray[np.bool_]
    here: NDArray[np.bool_]


def placed(terms: Terms, frame: Frame, lines: Lines, beside: NDArray[np.bool_]) -> Placed:
    """The first two questions. beside: incidents that may lie on the clause's ground, or near it."""
    time, seconds = in_force.codes(terms, lines.span)
    in_time = lines.any_of(time != NO)
    there = in_time & beside
    ground, metres = ground_codes(terms, frame.controls, lines, there)
    here = lines.any_of((ground != NO) & (time != NO)) & there
    return Placed(time, seconds, ground, metres, in_time, there, here)


def _kept(terms: Terms, frame: Frame, lines: Lines, beside: NDArray[np.bool_], near: bool) -> Kept:
    of = placed(terms, frame, lines, beside)
    asked = np.flatnonzero(of.here[lines.position])
    late = away = np.empty(0, dtype=np.int64)
    if near:
        late = _nearest(lines, ~of.in_time, of.seconds, NEAR_S)
        metres = np.where(of.time == NO, np.inf, of.metres)
        away = _nearest(lines, of.there & ~of.here, metres, NEAR_M)
    line = np.concatenate([asked, late, away])
    codes = np.full((5, len(line)), NOT_ASKED, dtype=np.int8)
    codes[TIME] = of.time[line]
    on_ground = np.arange(len(line)) < len(asked)
    on_ground[len(asked) + len(late) :] = True
    codes[GROUND, on_ground] = of.ground[line[on_ground]]
    codes[BOUND:, : len(asked)] = _other_codes(terms, frame, lines, asked)
    measured = np.where(on_ground, of.metres[line], np.nan)
    return Kept(line, np.arange(len(line)) >= len(asked), codes, of.seconds[line], measured)


def _other_codes(terms: Terms, frame: Frame, lines: Lines, rows: Index) -> NDArray[np.int8]:
    """Bound, act and target of the lines asked: each distinct value is answered once."""
    codes = np.full((3, len(rows)), UNSURE, dtype=np.int8)
    codes[0] = _bound_codes(terms, frame, lines, rows)
    codes[1] = _act_codes(terms, lines, rows)
    if terms.calibre is not None:
        fits = calibre_codes(terms.calibre, *lines.calibres_of(rows))
        codes[1] = np.minimum(codes[1], fits)
    struck = [target_protected.code(terms, targets) for targets in lines.targets]
    struck.append(target_protected.code(terms, ()))
    codes[2] = np.array(struck, dtype=np.int8)[lines.targets_of[rows]]
    return codes


def _act_codes(terms: Terms, lines: Lines, rows: Index) -> Codes:
    """By the kind of deed alone, and by whom it struck only where that makes a difference."""
    kinds = [act_forbidden.code(terms, kind) for kind in lines.kinds]
    kinds.append(act_forbidden.code(terms, None))
    kind_of = lines.kind_of[rows]
    codes: Codes = np.array(kinds, dtype=np.int8)[kind_of]
    for number, kind in enumerate(lines.kinds):
        if act_forbidden.asks_target(terms, kind):
            these = np.flatnonzero(kind_of == number)
            struck = [act_forbidden.code(terms, kind, targets) for targets in lines.targets]
            struck.append(kinds[number])
            codes[these] = np.array(struck, dtype=np.int8)[lines.targets_of[rows[these]]]
    return codes


def _bound_codes(terms: Terms, frame: Frame, lines: Lines, rows: Index) -> Codes:
    codes = np.full(len(rows), UNSURE, dtype=np.int8)
    named = lines.actors_of[rows]
    for number in np.unique(named[named != NONE]).tolist():
        these = np.flatnonzero(named == number)
        bonds = [frame.bonds.bond(terms.clause, one) for one in lines.actors[number]]
        codes[these] = actor_bound.codes(bonds, lines.span.take(rows[these]))
    return codes


def _nearest(lines: Lines, incidents: NDArray[np.bool_], margins: Numbers, near: float) -> Index:
    """For each of the incidents, its line that missed by least, if that is near."""
    some = np.flatnonzero(incidents)
    if not some.size:
        return np.empty(0, dtype=np.int64)
    far = np.where(np.isnan(margins), -1.0, margins)
    order = np.lexsort((np.arange(lines.size), far, lines.position))
    first = order[lines.start[some]]
    return first[far[first] <= near]
