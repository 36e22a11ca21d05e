"""The five questions put to all lines of a case under one clause: verdicts as columns.

Time first, for it is cheapest; the ground only for what time leaves; the other three only for what
the ground leaves. What time or ground rule out stays as a near miss where the margin is near.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import CaseView
from trucewatch.screening.bonds import Bonds
from trucewatch.screening.control import Controls
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.lines import NONE, Lines, read_list
from trucewatch.screening.questions import (
    act_forbidden,
    actor_bound,
    in_area,
    in_force,
    target_protected,
)
from trucewatch.screening.sites import Sites
from trucewatch.screening.spans import NO, NOT_ASKED, UNSURE, Codes, Numbers, Span
from trucewatch.screening.terms import Terms
from trucewatch.screening.times import Times
from trucewatch.screening.weapons import calibre_codes
from trucewatch.screening.zones import Compared, of_owners
from trucewatch.values.codes.incidents import DeedKind, Target

NEAR_S: Final = 30 * 86_400
NEAR_M: Final = 100_000
"""What misses a clause by no more than 30 days or 100 km is shown as a near miss."""

MOST: Final = 0.6
"""A clause that may concern more than this share of all is put to all: sorting out costs as much."""

Index = NDArray[np.int64]
TIME, GROUND, BOUND, ACT, TARGET = range(5)


class Kept(NamedTuple):
    """Lines kept under one clause and their five verdicts (rows: questions).

    whole: the line stands for its incident, which time or ground rule out.
    """

    line: Index
    whole: NDArray[np.bool_]
    codes: NDArray[np.int8]


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
        """When each of the chosen incidents happened, to be looked up."""
        return Times(self.lines, NEAR_S)


def kept_under(terms: Terms, frame: Frame) -> Kept:
    """The lines that a clause may concern, and the near misses, with their verdicts.

    What lies further off than a near miss by its time alone is not looked at.
    """
    positions = frame.times.near(terms.windows)
    if not positions.size:
        return Kept(np.empty(0, np.int64), np.empty(0, bool), np.empty((5, 0), np.int8))
    if len(positions) > MOST * len(frame.lines.incidents):
        return _kept(terms, frame, frame.lines)
    lines, rows = frame.lines.of(positions)
    found = _kept(terms, frame, lines)
    return Kept(rows[found.line], found.whole, found.codes)


def _kept(terms: Terms, frame: Frame, lines: Lines) -> Kept:
    time, seconds = in_force.codes(terms, lines.span)
    in_time = lines.any_of(time != NO)
    ground, metres = ground_codes(terms, frame, lines, in_time)
    here = lines.any_of((ground != NO) & (time != NO)) & in_time
    asked = np.flatnonzero(here[lines.position])
    late = _nearest(lines, ~in_time, seconds, NEAR_S)
    away = _nearest(lines, in_time & ~here, np.where(time == NO, np.inf, metres), NEAR_M)
    line = np.concatenate([asked, late, away])
    codes = np.full((5, len(line)), NOT_ASKED, dtype=np.int8)
    codes[TIME] = time[line]
    codes[GROUND, : len(asked)] = ground[asked]
    codes[GROUND, len(asked) + len(late) :] = ground[away]
    codes[BOUND:, : len(asked)] = _other_codes(terms, frame, lines, asked)
    return Kept(line, np.arange(len(line)) >= len(asked), codes)


def ground_codes(terms: Terms, frame: Frame, lines: Lines, chosen: NDArray[np.bool_]) -> Compared:
    """The verdict of each line on its ground; lines of incidents not chosen stay UNSURE."""
    if not in_area.asked(terms):
        return np.full(lines.size, NOT_ASKED, dtype=np.int8), np.full(lines.size, np.nan)
    owned = np.zeros(lines.incident_span.size, dtype=bool)
    owned[lines.incidents[chosen]] = True
    of_incident = _of_owners(terms, frame, lines.sites, lines.incident_span, owned)
    aimed = np.zeros(lines.deed_count, dtype=bool)
    aimed[lines.deed_at[chosen[lines.position] & (lines.deed >= 0)]] = True
    of_deed = _of_owners(terms, frame, lines.deed_sites, _deed_span(lines), aimed)
    deed = np.where(lines.deed >= 0, lines.deed_at, 0)
    a, b = _at(of_incident, lines.incident), _at(of_deed, deed)
    if len(aimed):
        b = np.where(lines.deed >= 0, b[0], NONE).astype(np.int8), b[1]
    codes = np.maximum(a[0], b[0])
    metres = np.where(a[0] >= b[0], a[1], b[1])
    return np.where(codes == NONE, UNSURE, codes).astype(np.int8), metres


def _of_owners(
    terms: Terms, frame: Frame, sites: Sites, when: Span, chosen: NDArray[np.bool_]
) -> Compared:
    """The verdict of each owner over its sites, NONE where it has no site."""
    some = sites.take(np.flatnonzero(chosen[sites.owner])) if sites.size else sites
    compared = in_area.codes(terms, frame.controls, some, when.take(some.owner))
    codes, metres = of_owners(compared, some, len(chosen))
    with_site = np.zeros(len(chosen), dtype=bool)
    with_site[some.owner] = True
    return np.where(with_site, codes, NONE).astype(np.int8), metres


def _deed_span(lines: Lines) -> Span:
    """The time of each deed, by its row: that of its first line."""
    sides = [np.full(lines.deed_count, np.nan) for _ in range(4)]
    with_deed = np.flatnonzero(lines.deed >= 0)
    for side, of_line in zip(sides, lines.span, strict=True):
        side[lines.deed_at[with_deed]] = of_line[with_deed]
    return Span(*sides)


def _at(compared: Compared, rows: Index) -> Compared:
    if not len(compared[0]):
        return np.full(len(rows), NONE, dtype=np.int8), np.full(len(rows), np.nan)
    return compared[0][rows], compared[1][rows]


def _other_codes(terms: Terms, frame: Frame, lines: Lines, rows: Index) -> NDArray[np.int8]:
    """Bound, act and target of the lines asked: each distinct value is answered once."""
    codes = np.full((3, len(rows)), UNSURE, dtype=np.int8)
    codes[0] = _bound_codes(terms, frame, lines, rows)
    kinds = [act_forbidden.code(terms, DeedKind(kind)) for kind in lines.kinds]
    kinds.append(act_forbidden.code(terms, None))
    codes[1] = np.array(kinds, dtype=np.int8)[lines.kind_of[rows]]
    if terms.calibre is not None:
        fits = calibre_codes(terms.calibre, *lines.calibres_of(rows))
        codes[1] = np.minimum(codes[1], fits)
    struck = [target_protected.code(terms, map(Target, read_list(raw))) for raw in lines.targets]
    struck.append(target_protected.code(terms, ()))
    codes[2] = np.array(struck, dtype=np.int8)[lines.targets_of[rows]]
    return codes


def _bound_codes(terms: Terms, frame: Frame, lines: Lines, rows: Index) -> Codes:
    codes = np.full(len(rows), UNSURE, dtype=np.int8)
    named = lines.actors_of[rows]
    for number, attribution in enumerate(lines.actors):
        these = np.flatnonzero(named == number)
        if these.size:
            row = lines.attributions.row(attribution)
            bonds = [frame.bonds.bond(terms.clause, one) for one in actor_bound.actors_of(row)]
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
