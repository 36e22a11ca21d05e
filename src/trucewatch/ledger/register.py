"""Persons of the register whose last dated fate leaves them unaccounted for; never by name."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.ledger.accounts import END_OF_FATE, OPEN_ENDS
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.values.codes.people import CountingUnit, FateStatus
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.texts import EMPTY_TEXT


def persons_unaccounted(view: CaseView, until: int | None) -> Iterator[Unaccounted]:
    """Whose last fate is open, or may be: where the order of two is not settled, they are told."""
    for person in view.rows("person"):
        fates = [fate for fate in person.children("fate") if _told_by(fate, until)]
        if not fates:
            continue
        last = max(fates, key=_lateness)
        rivals = [fate for fate in fates if _may_be_later(fate, last)]
        open_ones = [fate for fate in (last, *rivals) if _leaves_open(fate)]
        if open_ones:
            shown = max(open_ones, key=_lateness)
            yield _person(person, shown, any(not _leaves_open(f) for f in (last, *rivals)))


def _told_by(fate: Row, until: int | None) -> bool:
    lo = fate.derived("at_lo")
    return until is None or lo is None or lo <= until


def _lateness(fate: Row) -> tuple[bool, int, int, str]:
    lo, hi = fate.derived("at_lo"), fate.derived("at_hi")
    return (lo is not None, lo or 0, hi or 0, ref_of(fate))


def _may_be_later(fate: Row, last: Row) -> bool:
    """Whether the order of two dated fates is open: the times of both meet."""
    hi, lo = fate.derived("at_hi"), last.derived("at_lo")
    if fate == last:
        return False
    return lo is None or (hi is not None and hi > lo)


def _leaves_open(fate: Row) -> bool:
    return END_OF_FATE.get(fate.status) in OPEN_ENDS


def _person(person: Row, fate: Row, unsure: bool) -> Unaccounted:
    status: FateStatus = fate.status
    who = Message("ledger-person", {"name": named(person)})
    incident = fate.incident
    return Unaccounted(
        END_OF_FATE[status], who, Figure.only(1), CountingUnit.PERSON, person.group, fate,
        fate.at, _where(fate), incident, fate.source, EMPTY_TEXT, (), False, unsure,
    )  # fmt: skip


def _where(fate: Row) -> Row | None:
    """The first place by ref that the fate, or the incident it followed, names."""
    incident = fate.incident
    for area in (fate.area, None if incident is None else incident.area):
        named = (fate.view.get("place", place) for place in (area.named if area else ()))
        places = [place for place in named if place is not None]
        if places:
            return min(places, key=ref_of)
    return None
