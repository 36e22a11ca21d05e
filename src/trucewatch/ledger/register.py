"""Persons of the register: their last fate, and whom it leaves unaccounted for; never by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.ledger.accounts import CLOSING, END_OF_FATE, OPENING
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.texts import EMPTY_TEXT


@dataclass(frozen=True, slots=True)
class OpenFate:
    """A person whom this fate leaves unaccounted for; unsure: another may have ended it."""

    person: Row
    fate: Row
    unsure: bool


def persons_unaccounted(view: CaseView, until: int | None) -> Iterator[Unaccounted]:
    """Those whose fate is open, each told by it."""
    return (_told(one, until) for one in open_fates(view, until))


def open_fates(view: CaseView, until: int | None) -> Iterator[OpenFate]:
    """Whose last fate that opens or closes is open, or may be: where the order of two is not
    settled, they are told."""
    for person in view.rows("person"):
        fates = [one for one in fates_told(person, until) if one.status in OPENING | CLOSING]
        if not fates:
            continue
        decisive = [one for one in fates if one == fates[-1] or _may_be_later(one, fates[-1])]
        still_open = [one for one in decisive if one.status in OPENING]
        if still_open:
            yield OpenFate(person, still_open[-1], len(still_open) < len(decisive))


def fates_told(person: Row, until: int | None) -> list[Row]:
    """A person's fates from the first to the last, without those after the moment; undated ones
    come first."""
    return sorted((one for one in person.children("fate") if _is_told(one, until)), key=_lateness)


def _is_told(fate: Row, until: int | None) -> bool:
    lo = fate.derived("at_lo")
    return until is None or lo is None or lo <= until


def _lateness(fate: Row) -> tuple[bool, int, int, str]:
    lo, hi = fate.derived("at_lo"), fate.derived("at_hi")
    return (lo is not None, lo or 0, hi or 0, ref_of(fate))


def _may_be_later(fate: Row, last: Row) -> bool:
    """Whether the order of two dated fates is open: the times of both meet."""
    hi, lo = fate.derived("at_hi"), last.derived("at_lo")
    return lo is None or (hi is not None and hi > lo)


def _told(one: OpenFate, until: int | None) -> Unaccounted:
    fate = one.fate
    who = Message("ledger-person", {"name": named(one.person)})
    seen = _seen_after(one, until)
    return Unaccounted(
        END_OF_FATE[fate.status], who, Figure.only(1), CountingUnit.PERSON, one.person.group, fate,
        fate.at, _where(seen or fate), fate.incident, fate.source, EMPTY_TEXT, (), False,
        one.unsure, seen=seen,
    )  # fmt: skip


def _seen_after(one: OpenFate, until: int | None) -> Row | None:
    """The last fate surely after the open one that says where they were, and ends nothing."""
    over = one.fate.derived("at_hi")
    for fate in reversed(fates_told(one.person, until)):
        lo = fate.derived("at_lo")
        if over is None or lo is None or lo < over:
            return None
        if fate.status not in OPENING | CLOSING and _where(fate) is not None:
            return fate
    return None


def _where(fate: Row) -> Row | None:
    """The first place by ref that the fate, or the incident it followed, names."""
    incident = fate.incident
    for area in (fate.area, None if incident is None else incident.area):
        named = (fate.view.get("place", place) for place in (area.named if area else ()))
        places = [place for place in named if place is not None]
        if places:
            return min(places, key=ref_of)
    return None
