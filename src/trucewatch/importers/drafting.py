"""From the rows of a folder to drafts: every field in its canonical plain form, refs as ids.

Never stops at the first problem: each becomes a finding with its place, and the row it stands in
is unsound. What a protected field holds is never told.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from uuid import UUID

from trucewatch.importers.customs import Customs
from trucewatch.importers.plain_values import Read, Reading, reader_of
from trucewatch.importers.problems import at_field, problem, refused
from trucewatch.importers.refs import Refs
from trucewatch.importers.rows import Row
from trucewatch.records.plain import KINDS, PROTECTED, Plain, parts_of, to_plain
from trucewatch.records.shape import FieldType, KindShape, kinds_by_plural, shapes
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding
from trucewatch.values.refusal import Refusal

IdFor = Callable[[str, str], UUID]


@dataclass(frozen=True, slots=True)
class Drafted:
    """Drafts in the order of the rows, the problems, and the ids of the unsound ones."""

    drafts: Sequence[Draft]
    findings: Sequence[Finding]
    unsound: frozenset[UUID]
    rows: Mapping[UUID, Row] = field(repr=False)


def draft_rows(
    rows: Sequence[Row],
    case: UUID,
    id_for: IdFor,
    known: Mapping[str, Mapping[str, UUID]],
    customs: Customs,
) -> Drafted:
    """Drafts of all rows of one case.

    id_for: the id of a kind and ref, known or new. known: ids of the workspace by kind and ref.
    """
    refs = Refs({kind: known.get(kind, {}) for kind in shapes()}, kinds_by_plural())
    ids = _ids(rows, case, id_for, refs)
    work = _Work(Reading(refs, customs), case, ids)
    for row in rows:
        work.draft(row)
    return Drafted(work.drafts, work.findings, frozenset(work.unsound), work.rows)


def _ids(rows: Iterable[Row], case: UUID, id_for: IdFor, refs: Refs) -> list[UUID]:
    """An id for every row, so that rows may name one another in any order."""
    ids = []
    for row in rows:
        record = case if row.kind == "case" else id_for(row.kind, row.ref)
        refs.add(row.kind, row.ref, record)
        ids.append(record)
    return ids


class _Work:
    """Drafting under way."""

    def __init__(self, reading: Reading, case: UUID, ids: Sequence[UUID]) -> None:
        self.reading, self.case = reading, str(case)
        self._ids = iter(ids)
        self._of_row: dict[int, UUID] = {}
        self.drafts: list[Draft] = []
        self.findings: list[Finding] = []
        self.unsound: set[UUID] = set()
        self.rows: dict[UUID, Row] = {}

    def draft(self, row: Row) -> None:
        record = next(self._ids)
        self._of_row[id(row)] = record
        self.rows[record] = row
        before = len(self.findings)
        plain = self._plain(row)
        if len(self.findings) > before:
            self.unsound.add(record)
        self.drafts.append(Draft(row.kind, record, row.ref, plain, row.where(record)))

    def _plain(self, row: Row) -> Plain:
        plain = dict(defaults(row.kind))
        plain["ref"] = row.ref
        if "case" in plain:
            plain["case"] = self.case
        self._read_fields(row, plain)
        self._nest(row, plain)
        self._complete(row, plain)
        return plain

    def _read_fields(self, row: Row, plain: Plain) -> None:
        readers = _readers(row.kind)
        for name, written in row.fields.items():
            if written is None or written == "" or written == []:
                continue
            read = readers.get(name)
            if read is None:
                self.findings.append(_not_read(row, name))
                continue
            try:
                plain[name] = read(written, self.reading)
            except Refusal as refusal:
                self.findings.append(refused(refusal, at_field(row, name)))

    def _nest(self, row: Row, plain: Plain) -> None:
        """What the place of a nested row says: what it belongs to, or what a citation is about."""
        parent = row.parent
        if parent is None:
            return
        if row.kind == "citation" and plain["about"] is None:
            plain["about"] = str(self._of_row[id(parent)])
            plain["about_kind"] = parent.kind
            return
        if parent.kind in _links(row.kind) and plain[parent.kind] is None:
            plain[parent.kind] = str(self._of_row[id(parent)])
        while (parent := parent.parent) is not None:
            if parent.kind in _required(row.kind) and plain.get(parent.kind) is None:
                plain[parent.kind] = str(self._of_row[id(parent)])

    def _complete(self, row: Row, plain: Plain) -> None:
        """Fill what follows from another field, and tell what is missing."""
        if row.kind == "citation" and not plain["about_kind"] and row.fields.get("about"):
            self._name_kind(row, plain)
        if row.kind == "member" and not plain["username"]:
            plain["username"] = row.ref
        for name in _required(row.kind):
            if plain[name] in (None, "") and not row.fields.get(name):
                self.findings.append(problem("import-missing", at_field(row, name), field=name))

    def _name_kind(self, row: Row, plain: Plain) -> None:
        try:
            plain["about_kind"] = self.reading.refs.point(row.fields["about"])[0]
        except Refusal:
            return  # told already, where the field was read


def _not_read(row: Row, name: str) -> Finding:
    """Why a field of this name cannot stand in a plain file of this kind."""
    shape = shapes()[row.kind]
    known = shape.fields.get(name)
    if known is not None and known.type is FieldType.PROTECTED:
        return problem("import-protected-in-plain", at_field(row, name), field=name)
    allowed = tuple(f.name for f in shape.fields.values() if f.type is not FieldType.PROTECTED)
    return problem(
        "import-unknown-field", at_field(row, name), field=name[:60], kind=row.kind, allowed=allowed
    )


@cache
def defaults(kind: str) -> Plain:
    """The plain form of a record of which nothing is known; without id, code and protected words."""
    plain = to_plain(KINDS[kind]())
    left_out = {"id", "code", *(p.name for p in parts_of(kind) if p.protected)}
    missing = {name: None for name in _required(kind)}
    return {name: value for name, value in (plain | missing).items() if name not in left_out}


@cache
def _readers(kind: str) -> dict[str, Read]:
    """How each field that a folder may state is read."""
    wanted = shapes()[kind].fields
    return {
        part.name: _read_ref if part.name == "ref" else reader_of(part)
        for part in parts_of(kind)
        if part.name in wanted and not part.protected
    }


def _read_ref(written: Any, _: Reading) -> Any:
    return str(written).strip()


@cache
def _links(kind: str) -> frozenset[str]:
    found = _by_type(shapes()[kind], FieldType.REFERENCE)
    return frozenset(found)


@cache
def _required(kind: str) -> tuple[str, ...]:
    return tuple(f.name for f in shapes()[kind].fields.values() if f.required)


def _by_type(shape: KindShape, wanted: FieldType) -> list[str]:
    return [f.name for f in shape.fields.values() if f.type is wanted]


__all__ = ["PROTECTED", "Drafted", "draft_rows"]
