"""A package against the workspace: what is new, what goes on, what was changed on both sides.

Two copies of a record are compared by the roots of their revisions, which redacting does not change.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any
from uuid import UUID

from django.db import models

from trucewatch.acts.exchange.sent import Foreign, Sent, Taken
from trucewatch.acts.revisions import standing
from trucewatch.acts.storable import make_storable
from trucewatch.records.models import Case, Member, Record, Revision
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.plain import (
    KINDS,
    Part,
    Plain,
    kind_of_link,
    of_plain,
    parts_of,
    protected_names,
    stored,
    to_plain,
)
from trucewatch.records.schema import SCHEMA
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.vault.sealing import redact

CHUNK = 500
UNREADABLE = (ValueError, TypeError, KeyError, AttributeError, Refusal)
"""What reading a record of a stranger may raise."""


class Clash(StrEnum):
    """Why a record was not taken in."""

    BOTH_CHANGED = "both-changed"
    ERASED_THERE = "erased-there"
    CODE_TAKEN = "code-taken"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True)
class Conflict:
    """A record that a person has to look at. fields: those in which the two sides differ."""

    why: Clash
    kind: str
    record: UUID
    code: str
    fields: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Incoming:
    """A record to be taken in: the revisions that are not here, and the row they make.

    have: how many revisions are here already; row: as `standing` gives it.
    """

    foreign: Foreign
    have: int
    row: Plain = field(repr=False)

    @property
    def fresh(self) -> tuple[Taken, ...]:
        return self.foreign.revisions[self.have :]


@dataclass(frozen=True, slots=True)
class Comparison:
    """What taking a package in would do."""

    new: tuple[Incoming, ...]
    forward: tuple[Incoming, ...]
    known: int
    conflicts: tuple[Conflict, ...]

    @property
    def incoming(self) -> tuple[Incoming, ...]:
        return (*self.new, *self.forward)


def compare(sent: Sent) -> Comparison:
    """Every record of a package against what is here.

    Raises Refusal for a record that cannot be read, that is of another case, or of a schema newer
    than this program.
    """
    members = {str(one) for one in Member.objects.values_list("id", flat=True)}
    incoming, conflicts, known = [], list[Conflict](), 0
    for foreign, ours in _against(sent):
        common = _common(foreign, ours)
        if common == len(foreign.revisions):
            known += 1
            continue
        theirs = _without_strangers(foreign, members)
        row = _row(sent, theirs, ours[:common])
        if clash := _clash(theirs, ours, common, row):
            conflicts.append(clash)
        else:
            incoming.append(Incoming(theirs, common, row))
    standing_alone, lacking = _with_all_they_need(incoming, sent)
    new = tuple(one for one in standing_alone if not one.have)
    forward = tuple(one for one in standing_alone if one.have)
    return Comparison(new, forward, known, (*conflicts, *lacking))


def as_revisions(foreign: Foreign) -> list[Revision]:
    """The revisions of a package as this workspace would keep them, not saved."""
    return [
        Revision(
            kind=foreign.kind,
            record=foreign.id,
            number=taken.number,
            schema=taken.schema,
            data=taken.sealed.data,
            salts=taken.sealed.salts,
            bare=taken.sealed.bare,
            root=taken.root,
        )
        for taken in foreign.revisions
    ]


def _against(sent: Sent) -> Iterator[tuple[Foreign, list[Revision]]]:
    """Each record of the package with the revisions of it that are here."""
    for start in range(0, len(sent.records), CHUNK):
        some = sent.records[start : start + CHUNK]
        ours: dict[UUID, list[Revision]] = {}
        rows = Revision.objects.filter(record__in=[one.id for one in some]).order_by("number")
        for revision in rows:
            ours.setdefault(revision.record, []).append(revision)
        yield from ((one, ours.get(one.id, [])) for one in some)


def _common(foreign: Foreign, ours: Sequence[Revision]) -> int:
    """How many revisions, from the first on, are the same on both sides."""
    count = 0
    for theirs, mine in zip(foreign.revisions, ours, strict=False):
        if theirs.root != bytes(mine.root) or theirs.number != mine.number:
            break
        count += 1
    return count


def _without_strangers(foreign: Foreign, members: Collection[str]) -> Foreign:
    """Members who are not of this team are closed; so is what was protected where it came from."""
    named = [p.name for p in parts_of(foreign.kind) if p.is_link and kind_of_link(p) == "member"]
    last = standing(as_revisions(foreign))
    strangers = {name for name in named if last.get(name) and last[name] not in members}
    hide = strangers | protected_names(foreign.kind)
    return replace(foreign, revisions=tuple(_closed(foreign, t, hide) for t in foreign.revisions))


def _closed(foreign: Foreign, taken: Taken, hide: Collection[str]) -> Taken:
    """An empty protected field stays in clear: that nothing is known is known here too."""
    held = {one.name: one for one in taken.sealed.fields()}
    names = {
        name for name in hide if name in held and getattr(held[name], "value", True) is not None
    }
    return replace(taken, sealed=redact(foreign.id, taken.sealed, names))


def _row(sent: Sent, foreign: Foreign, ours: Sequence[Revision]) -> Plain:
    """What the row of a record would hold after the revisions that both have; Refusal where it
    says what no record can."""
    named: dict[str, Any] = {"kind": foreign.kind, "record": str(foreign.id)}
    if any(taken.schema > SCHEMA for taken in foreign.revisions):
        raise refuse("package-newer-schema", **named)
    if [taken.number for taken in foreign.revisions] != list(range(1, len(foreign.revisions) + 1)):
        raise refuse("package-revisions-left-out", **named)
    try:
        theirs = as_revisions(foreign)
        row = standing([*ours, *theirs[len(ours) :]])
        written = of_plain(foreign.kind, row)
        make_storable([written])
        kept = to_plain(written)
        says = {name for name in row if name not in protected_names(foreign.kind)}
        same = all(kept[name] == row[name] for name in says) and _is_typed(foreign.kind, row)
    except UNREADABLE:
        raise refuse("package-unreadable-record", **named) from None
    if not same or row.get("id", str(foreign.id)) != str(foreign.id):
        raise refuse("package-unreadable-record", **named)
    if issubclass(KINDS[foreign.kind], CaseRecord) and row.get("case") != str(sent.case):
        raise refuse("package-other-case", **named)
    return row


def _is_typed(kind: str, row: Plain) -> bool:
    """Whether truths are truths and numbers numbers, which equality alone does not tell."""
    for part in parts_of(kind):
        value = row.get(part.name)
        for shape, wanted in ((models.BooleanField, bool), (models.IntegerField, int)):
            if isinstance(part.field, shape) and value is not None and type(value) is not wanted:
                return False
    return True


def _clash(foreign: Foreign, ours: Sequence[Revision], common: int, row: Plain) -> Conflict | None:
    code = str(row.get("code") or foreign.id)
    if ours and common < len(ours):
        return Conflict(Clash.BOTH_CHANGED, foreign.kind, foreign.id, code, _differing(row, ours))
    erased = row.get("state") == RecordState.ERASED
    if ours and erased and standing(ours).get("state") != RecordState.ERASED:
        return Conflict(Clash.ERASED_THERE, foreign.kind, foreign.id, code)
    if not ours and _code_taken(foreign, row):
        return Conflict(Clash.CODE_TAKEN, foreign.kind, foreign.id, code)
    return None


def _differing(row: Plain, ours: Sequence[Revision]) -> tuple[str, ...]:
    here = standing(ours)
    return tuple(sorted(name for name in row if name in here and row[name] != here[name]))


def _code_taken(foreign: Foreign, row: Plain) -> bool:
    if not row.get("code"):
        return False
    own = {"case": row["case"]} if issubclass(KINDS[foreign.kind], CaseRecord) else {}
    return bool(stored(foreign.kind).filter(code=row["code"], **own).exists())


def _with_all_they_need(
    incoming: list[Incoming], sent: Sent
) -> tuple[list[Incoming], list[Conflict]]:
    """Records whose references all lead somewhere; the others are told, and not taken in."""
    lacking: list[Conflict] = []
    while True:
        coming = {one.foreign.id for one in incoming}
        homeless = sent.case not in coming and not Case.objects.filter(id=sent.case).exists()
        lost = [one for one in incoming if homeless or _lacks(one, coming)]
        if not lost:
            return incoming, lacking
        lacking += [
            Conflict(
                Clash.LACKING, one.foreign.kind, one.foreign.id, str(one.row.get("code") or "")
            )
            for one in lost
        ]
        incoming = [one for one in incoming if one not in lost]


def _lacks(one: Incoming, coming: Collection[UUID]) -> bool:
    """Whether a field is closed that no record can do without, or a reference leads nowhere."""
    parts = [part for part in parts_of(one.foreign.kind) if part.name != "id"]
    if any(_is_needed(part) and one.row.get(part.name) is None for part in parts):
        return True
    links = [part for part in parts if part.is_link and one.row.get(part.name)]
    return any(not _is_there(part, one.row, coming) for part in links)


def _is_needed(part: Part) -> bool:
    field = part.field
    return not (field.null or field.blank or field.has_default())


def _is_there(part: Part, row: Mapping[str, Any], coming: Collection[UUID]) -> bool:
    target, kind = UUID(row[part.name]), kind_of_link(part)
    if target in coming:
        return True
    own = {"case": row["case"]} if issubclass(KINDS[kind], CaseRecord) else {}
    return bool(stored(kind).filter(id=target, **own).exists())


def rows_of(incoming: Sequence[Incoming]) -> list[Record]:
    """New records as they would be written."""
    return [of_plain(one.foreign.kind, one.row) for one in incoming]
