"""Where lines lie to the ground of one clause: verdicts and metres as columns."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

import numpy as np
from numpy.typing import NDArray

from trucewatch.screening.boxes import Box
from trucewatch.screening.control import Controls
from trucewatch.screening.joining import NONE, Index
from trucewatch.screening.lines import Lines
from trucewatch.screening.questions import in_area
from trucewatch.screening.sites import Sites
from trucewatch.screening.spans import NOT_ASKED, UNSURE, Span
from trucewatch.screening.terms import Terms
from trucewatch.screening.zones import Compared, either, of_owners


def ground_box(terms: Terms, near: float) -> Box:
    """Degrees beyond which all lies off the clause's ground by more than so many metres."""
    boxes = [zone.box(near) for zone in (terms.area, terms.route) if zone is not None]
    if not boxes:
        return -inf, -inf, inf, inf
    west, south, east, north = zip(*boxes, strict=True)
    return min(west), min(south), max(east), max(north)


def ground_codes(
    terms: Terms, controls: Controls, lines: Lines, chosen: NDArray[np.bool_]
) -> Compared:
    """The verdict of each line on its ground; lines of incidents not chosen stay UNSURE."""
    if not in_area.asked(terms):
        return np.full(lines.size, NOT_ASKED, dtype=np.int8), np.full(lines.size, np.nan)
    owned = np.zeros(lines.owners, dtype=bool)
    owned[lines.incidents[chosen]] = True
    of_incident = _of_owners(terms, controls, lines.sites, lambda: lines.incident_span, owned)
    found = _at(of_incident, lines.incident)
    if lines.aimed:
        found = either(found, _of_deeds(terms, controls, lines, chosen))
    codes, metres = found
    return np.where(codes == NONE, UNSURE, codes).astype(np.int8), metres


def _of_deeds(
    terms: Terms, controls: Controls, lines: Lines, chosen: NDArray[np.bool_]
) -> Compared:
    """The verdict of each line on the place that its deed was aimed at, NONE where there is none."""
    aimed = np.zeros(lines.deed_count, dtype=bool)
    aimed[lines.deed_at[chosen[lines.position] & (lines.deed >= 0)]] = True
    of_deed = _of_owners(terms, controls, lines.deed_sites, lambda: _deed_span(lines), aimed)
    aimless = lines.deed < 0
    codes, metres = _at(of_deed, np.where(aimless, 0, lines.deed_at))
    return np.where(aimless, NONE, codes).astype(np.int8), np.where(aimless, np.nan, metres)


def _of_owners(
    terms: Terms,
    controls: Controls,
    sites: Sites,
    when: Callable[[], Span],
    chosen: NDArray[np.bool_],
) -> Compared:
    """The verdict of each owner over its sites, NONE where it has no site."""
    rows = np.flatnonzero(chosen[sites.owner])
    some = sites if len(rows) == sites.size else sites.take(rows)
    compared = in_area.codes(terms, controls, some, lambda: when().take(some.owner))
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
