"""Who held a place, or a part of it, at a time: what makes an area by control.

A record of control answers for its place and every place in it, while its period runs. Held in
part, contested, or at a time that may lie outside its period, it settles nothing, and leaves open
what another record says for certain; and where nobody says who held a place, nobody is taken to
have held it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import reduce
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
    """What the records of control say of each site: held by the actor, by another, or perhaps.

    disputed: held by the actor, and wherever it is, another record may say otherwise.
    """

    held: Flags
    other: Flags
    perhaps: Flags
    disputed: Flags
    said: list[tuple[Row, Codes]] = field(default_factory=list)

    def codes(self) -> Codes:
        """YES if held and nobody may say otherwise; NO if another held it and nothing leaves doubt."""
        verdict = np.where(self.other & ~self.perhaps, NO, UNSURE)
        return np.where(self.held, np.where(self.disputed, UNSURE, YES), verdict).astype(np.int8)


class Controls:
    """The records of control of a view."""

    def __init__(self, view: CaseView, gazetteer: Gazetteer) -> None:
        self.gazetteer = gazetteer
        self.rows = list(view.rows("control"))
        self.spans = [span_of(row.period) for row in self.rows]

    def votes(self, actor: Row, sites: Sites, when: Span) -> Votes:
        """Whether the actor held each site in the stretch of time given for it."""
        none = np.zeros(sites.size, dtype=bool)
        votes = Votes(none.copy(), none.copy(), none.copy(), none)
        holding: list[tuple[Row, Flags]] = []
        against: list[tuple[Row, Flags]] = []
        for row, span in zip(self.rows, self.spans, strict=True):
            inside, metres = patch_of(str(row.raw("place")), self.gazetteer).compare(sites)
            there = np.minimum(inside, meets(when, span))
            sure = (there == YES) & (row.extent is Extent.WHOLE) & _settled(row)
            votes.said.append((row, there))
            if is_of(row.holder, actor):
                votes.held |= sure
                holding.append((row, sure))
            else:
                votes.other |= sure
                related = (inside == YES) | np.isfinite(metres) | self._around(row, sites)
                against.append((row, (there != NO) & related))
            if is_of(row.holder, actor) or not _settled(row):
                votes.perhaps |= (there != NO) & ~sure
        votes.disputed = votes.held & ~self._clear(holding, against, votes.held)
        return votes

    def _around(self, row: Row, sites: Sites) -> Flags:
        """Whether each site names a place that the place of the record lies in."""
        lines = self.gazetteer.lines(str(row.raw("place")))
        around = np.array([*(place in lines for place in sites.places), False], dtype=bool)
        return around[sites.place]

    def _clear(
        self, holding: list[tuple[Row, Flags]], against: list[tuple[Row, Flags]], held: Flags
    ) -> Flags:
        """Where some record says that the actor held a site, and no other may say otherwise."""
        clear = np.zeros_like(held)
        for row, sure in holding:
            doubts = (there for other, there in against if not self._of_more(other, row))
            clear |= sure & ~reduce(np.logical_or, doubts, np.zeros_like(held))
        return clear

    def _of_more(self, other: Row, row: Row) -> bool:
        """Whether the one speaks of a part of some ground that is not all in the place of the other."""
        lines = self.gazetteer.lines(str(other.raw("place")))
        in_part = other.extent is not Extent.WHOLE or not _settled(other)
        return in_part and str(row.raw("place")) not in lines


def _settled(row: Row) -> bool:
    return not row.contested and row.holder is not None


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
    if (votes.held & votes.disputed).any():
        return "control-may-be-otherwise"
    if row.contested or row.holder is None:
        return "control-is-contested"
    return "control-time-or-place-unsure" if row.extent is Extent.WHOLE else "control-part"
