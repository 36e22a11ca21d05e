"""What an erasure takes: the record, what hangs on it, and what it said in records that stay."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from trucewatch.records.models import Case, CaseRecord
from trucewatch.records.plain import parts_of, stored
from trucewatch.records.referring import links_to
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.refusal import refuse

ERASABLE = ("source", "person", "account", "evidence")
WHOLLY = {
    "source": (("account", "source"), ("consent", "source"), ("citation", "source")),
    "person": (("consent", "person"), ("fate", "person")),
    "account": (("citation", "account"),),
    "evidence": (
        ("derivative", "evidence"),
        ("verification_step", "evidence"),
        ("evidence", "accompanies"),
        ("evidence", "derived_from"),
    ),
}
"""What is erased with a record: kind, and the reference by which it hangs on it."""

WORDS = ("as_stated", "acquired_how", "credit", "captured_by")
"""What a source said or can be known by, in records that lean on it; their own facts stay."""

HANDED_OVER = (
    *("source", "counterpart", "counterpart_name", "how"),
    *("original_name", "original_folder", "web_address"),
)
"""What an event of custody tells of the source that an item came from."""

OF_THE_ITEM = (
    *HANDED_OVER,
    *("object", "file_modified", "notes", "authority", "because", "derivative"),
)
"""What events of custody tell of an item that is destroyed: all but that, when and by whom."""

_COMING_IN = (CustodyEvent.ACQUIRED, CustodyEvent.RECEIVED)


@dataclass(frozen=True, slots=True)
class Doomed:
    """A record to be erased: wholly, or the named fields of it."""

    record: CaseRecord
    names: tuple[str, ...] = ()


def doomed_by(case: Case, kind: str, record: UUID) -> list[Doomed]:
    """The record first, then all that goes with it, each record once.

    Raises Refusal for a kind that holds nobody's identity, and for a record of another case.
    """
    if kind not in ERASABLE:
        raise refuse("acts-erase-kind", kind=kind, allowed=", ".join(ERASABLE))
    found = rows_of(kind, case_id=case.id, id=record).first()
    if found is None:
        raise refuse("acts-no-such-record", kind=kind)
    return _each_once([Doomed(found), *_hanging(case, kind, record)])


def rows_of(kind: str, **wanted: object) -> Any:
    return stored(kind).filter(**wanted).order_by("id")


def leaning_on(target: str) -> list[tuple[str, str]]:
    """(kind, reference) of all that may lean on a record of a kind and is not erased with it."""
    named = [(kind, part.name) for kind, part in links_to(target)]
    return [each for each in named if each not in WHOLLY[target]]


def _each_once(doomed: Iterable[Doomed]) -> list[Doomed]:
    """What is doomed in two ways goes wholly if one of them says so, else the fields of both."""
    found: dict[UUID, Doomed] = {}
    for each in doomed:
        before = found.get(each.record.id)
        if before is not None:
            whole = not before.names or not each.names
            names = () if whole else tuple(dict.fromkeys((*before.names, *each.names)))
            each = Doomed(before.record, names)
        found[each.record.id] = each
    return list(found.values())


def _hanging(case: Case, kind: str, record: UUID) -> Iterator[Doomed]:
    for other, reference in WHOLLY[kind]:
        for row in rows_of(other, case_id=case.id, **{reference: record}):
            if other in ERASABLE:
                yield from doomed_by(case, other, row.id)
            else:
                yield Doomed(row)
    if kind == "source":
        yield from _said_by(case, record)
        yield from _custody_from(case, record)
    if kind == "evidence":
        for row in rows_of("custody", case_id=case.id, evidence=record):
            yield Doomed(row, OF_THE_ITEM)


def _said_by(case: Case, source: UUID) -> Iterator[Doomed]:
    for other, reference in leaning_on("source"):
        names = tuple(part.name for part in parts_of(other) if part.name in WORDS)
        for row in rows_of(other, case_id=case.id, **{reference: source}) if names else ():
            yield Doomed(row, names)


def _custody_from(case: Case, source: UUID) -> Iterator[Doomed]:
    """Events that name the source, and how an item acquired from it came in, if no other is named."""
    for row in rows_of("custody", case_id=case.id, source=source):
        yield Doomed(row, HANDED_OVER)
    coming = {"event__in": _COMING_IN, "source": None, "evidence__acquired_from": source}
    for row in rows_of("custody", case_id=case.id, **coming):
        yield Doomed(row, HANDED_OVER)
