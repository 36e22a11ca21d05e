"""Who held a place, or a part of it, at a time: what makes an area by control.

A record of control answers for its place and every place in it, while its period runs. Held in
part, contested, or at a time that may lie outside its period, it settles nothing; and where nobody
says who held a place, nobody is taken to have held it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.screening.gazetteer import Gazetteer
from trucewatch.screening.sites import Sites
from trucewatch.screening.sites_read import sites_of_places
from trucewatch.screening.spans import NO, UNSURE, VERDICTS, YES, Codes, Span, meets, span_of
from trucewatch.screening.words import name_of, source_name
from trucewatch.screening.zones import patch_of
from trucewatch.values.answer import Answer
from trucewatch.values.codes.places import Extent
from trucewatch.values.message import Message
from trucewatch.values.period import Period

Flags = NDArray[np.bool_]


@dataclass(slots=True)
class Votes:
    """What the records of control say of each site: held by the actor, by another, or perhaps."""

    held: Flags
    other: Flags
    perhaps: Flags
    said: list[tuple[Row, Codes]] = field(default_factory=list)

    def codes(self) -> Codes:
        """YES if held and nobody says otherwise; NO if another held it and nothing leaves doubt."""
        verdict = np.where(self.other & ~self.perhaps, NO, UNSURE)
        return np.where(self.held, np.where(self.other, UNSURE, YES), verdict).astype(np.int8)


class Controls:
    """The records of control of a view."""

    def __init__(self, view: CaseView, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.rows = list(view.rows("control"))
        self.spans = [span_of(row.period) for row in self.rows]

    def votes(self, actor: Row, sites: Sites, when: Span) -> Votes:
        """Whether the actor held each site in the stretch of time given for it."""
        none = np.zeros(sites.size, dtype=bool)
        votes = Votes(none.copy(), none.copy(), none.copy())
        for row, span in zip(self.rows, self.spans, strict=True):
            there = np.minimum(self._inside(row, sites), meets(when, span))
            self._count(votes, actor, row, there)
        return votes

    def _inside(self, row: Row, sites: Sites) -> Codes:
        return patch_of(str(row.raw("place")), self.gazetteer).compare(sites)[0]

    def _count(self, votes: Votes, actor: Row, row: Row, there: Codes) -> None:
        """Add what one record says: `there` is whether it speaks of the site at that time."""
        ours, settled = is_of(row.holder, actor), not row.contested and row.holder is not None
        sure = (there == YES) & (row.extent is Extent.WHOLE) & settled
        if ours:
            votes.held |= sure
        elif settled:
            votes.other |= sure
        if ours or not settled:
            votes.perhaps |= (there != NO) & ~sure
        votes.said.append((row, there))


def held_by(view: CaseView, actor: Row, place: Row, period: Period | None) -> Answer:
    """Whether the actor held the place, wholly, in the period; with who else is said to have."""
    gazetteer = Gazetteer(view)
    sites = sites_of_places([place.key], gazetteer)
    return control_answer(
        Controls(view, gazetteer).votes(actor, sites, span_of(period)), actor, place
    )


def control_answer(votes: Votes, actor: Row, place: Row | None) -> Answer:
    """The verdict over all sites (any of them), with the record of control that speaks loudest."""
    codes = votes.codes()
    verdict = int(codes.max()) if codes.size else UNSURE
    said: dict[str, Any] = {"actor": name_of(actor), "place": name_of(place)}
    loudest = _loudest(votes, actor, verdict)
    if loudest is None and place is None:
        return Answer(VERDICTS[UNSURE], Message("control-nobody-says-there", said))
    if loudest is None:
        return Answer(VERDICTS[UNSURE], Message("control-nobody-says", said))
    said |= {
        "holder": Message("control-contested")
        if loudest.holder is None
        else name_of(loudest.holder),
        "held": name_of(loudest.place),
        "source": source_name(loudest.source),
    }
    return Answer(VERDICTS[verdict], Message(_code(verdict, loudest, votes), said))


def is_of(holder: Row | None, actor: Row) -> bool:
    """Whether the holder is the actor, a part of it, or named as one of its members."""
    return holder is not None and (
        actor in holder.outward("parent") or holder in actor.refs("members")
    )


def _loudest(votes: Votes, actor: Row, verdict: int) -> Row | None:
    """The record to be named: of those that decide first, then those that may speak of it."""
    best = {YES: True, NO: False}.get(verdict)
    for wanted in (YES, UNSURE):
        found = [
            row for row in _speaking(votes, wanted) if best in (None, is_of(row.holder, actor))
        ]
        found.sort(key=lambda row: (not is_of(row.holder, actor), ref_of(row)))
        if found:
            return found[0]
    return None


def _speaking(votes: Votes, wanted: int) -> Iterator[Row]:
    return (row for row, there in votes.said if (there == wanted).any())


def _code(verdict: int, row: Row, votes: Votes) -> str:
    if verdict == YES:
        return "control-held"
    if verdict == NO:
        return "control-held-by-other"
    if (votes.held & votes.other).any():
        return "control-sources-differ"
    if row.contested or row.holder is None:
        return "control-is-contested"
    return "control-time-or-place-unsure" if row.extent is Extent.WHOLE else "control-part"
