"""From the rows of a folder to drafts: every field in its canonical plain form, refs as ids.

Never stops at the first problem: each becomes a finding with its place, and the row it stands in
is unsound.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from uuid import UUID

from trucewatch.importers.areas import shows_a_site
from trucewatch.importers.customs import Customs
from trucewatch.importers.files.rows import RawRow, RawValue
from trucewatch.importers.members import right_left_out, wrong_name
from trucewatch.importers.placing import Placed
from trucewatch.importers.plain_values import Read, Reading, reader_of
from trucewatch.importers.problems import problem, refused
from trucewatch.importers.refs import Refs
from trucewatch.records.plain import KINDS, Plain, parts_of, to_plain
from trucewatch.records.shape import RIGHTS, FieldType, kinds_by_plural, shapes
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.plain import Json
from trucewatch.values.progress import Progress, told
from trucewatch.values.refusal import Refusal

IdFor = Callable[[str, str], UUID]
MOST_SAID = 50_000  # readings of words that are kept, to be given again


@dataclass(frozen=True, slots=True)
class Drafted:
    """Drafts in the order of the rows, the problems, and the ids of the unsound ones.

    tops: by the id of each draft, the row of the file that holds it. within: by the id of the
    draft of a nested row, the id of the draft of that row.
    """

    drafts: Sequence[Draft]
    findings: Sequence[Finding]
    unsound: frozenset[UUID]
    tops: Mapping[UUID, RawRow] = field(repr=False)
    within: Mapping[UUID, UUID] = field(repr=False)


def draft_rows(
    rows: Sequence[Placed],
    case: UUID,
    id_for: IdFor,
    known: Mapping[str, Mapping[str, UUID]],
    customs: Customs,
    progress: Progress,
) -> Drafted:
    """Drafts of all rows of one case.

    id_for: the id of a kind and ref, known or new. known: ids of the workspace by kind and ref.
    """
    refs = Refs({kind: known.get(kind, {}) for kind in shapes()}, kinds_by_plural())
    work = _Work(Reading(refs, customs), str(case))
    ids = [work.name(row, case, id_for) for row in rows]
    for row, record in zip(told(rows, "draft", progress), ids, strict=True):
        work.draft(row, record)
    return Drafted(work.drafts, work.findings, frozenset(work.unsound), work.tops, work.within)


class _Work:
    """Drafting under way."""

    def __init__(self, reading: Reading, case: str) -> None:
        self.reading, self.case = reading, case
        self.drafts: list[Draft] = []
        self.findings: list[Finding] = []
        self.unsound: set[UUID] = set()
        self.tops: dict[UUID, RawRow] = {}
        self.within: dict[UUID, UUID] = {}
        self._top = UUID(int=0)
        self._said: dict[tuple[Read, str], Json] = {}
        self._ids: dict[Placed, str] = {}

    def name(self, placed: Placed, case: UUID, id_for: IdFor) -> UUID:
        """An id for a row, so that rows may name one another in any order."""
        row = placed.row
        record = case if row.kind == "case" else id_for(row.kind, row.ref)
        if record in self.tops:
            record = self._again(row, record)
        else:
            self.reading.refs.add(row.kind, row.ref, record)
        self.tops[record] = placed.top
        if placed.parent is None:
            self._top = record
        else:
            self.within[record] = self._top
        self._ids[placed] = str(record)
        return record

    def draft(self, placed: Placed, record: UUID) -> None:
        before = len(self.findings)
        plain = self._plain(placed)
        wrong = any(one.severity is Severity.ERROR for one in self.findings[before:])
        if wrong or not placed.row.ref:
            self.unsound.add(record)
        at = placed.row.where
        where = Where(at.file, at.line, at.column, at.kind, at.ref, record, at.field)
        self.drafts.append(Draft(placed.row.kind, record, placed.row.ref, plain, where))

    def _again(self, row: RawRow, record: UUID) -> UUID:
        """A second row of one kind and ref, told while the files were read; neither is sound."""
        if row.kind == "case":
            self.findings.append(problem("import-two-cases", row.where))
        twin: UUID = KINDS[row.kind]._meta.pk.get_default()
        self.unsound |= {record, twin}
        return twin

    def _plain(self, placed: Placed) -> Plain:
        row = placed.row
        plain = dict(defaults(row.kind))
        plain["ref"] = row.ref
        if "case" in plain:
            plain["case"] = self.case
        self._read_fields(row, plain)
        self._nest(placed, plain)
        self._complete(row, plain)
        return plain

    def _read_fields(self, row: RawRow, plain: Plain) -> None:
        readers = _readers(row.kind)
        rights = RIGHTS.get(row.kind, ())
        for name, written in row.fields.items():
            if written and name in rights:
                self.findings.append(right_left_out(row, name))
            elif written and name in readers:
                try:
                    plain[name] = self._read(readers[name], written)
                except Refusal as refusal:
                    self.findings.append(refused(refusal, row.at(name)))

    def _read(self, read: Read, written: RawValue) -> Json:
        """What a field says; the same few words stand in a column over and over."""
        if type(written) is not str:
            return read(written, self.reading)
        found = self._said.get((read, written))
        if found is None:
            if len(self._said) == MOST_SAID:
                self._said.clear()
            found = self._said[read, written] = read(written, self.reading)
        return found

    def _nest(self, placed: Placed, plain: Plain) -> None:
        """What the place of a nested row says: what it belongs to, or what a citation is about."""
        kind, parent = placed.row.kind, placed.parent
        if parent is None:
            return
        if kind == "citation":
            if plain["about"] is None:
                plain["about"], plain["about_kind"] = self._ids[parent], parent.row.kind
            return
        above: Placed | None = parent
        while above is not None:
            wanted = _links(kind) if above is parent else _required(kind)
            if above.row.kind in wanted and plain[above.row.kind] is None:
                plain[above.row.kind] = self._ids[above]
            above = above.parent

    def _complete(self, row: RawRow, plain: Plain) -> None:
        """Fill what follows from another field, and tell what is missing."""
        if row.kind == "citation" and row.fields.get("about") and plain["about"]:
            plain["about_kind"] = self.reading.refs.point(row.fields["about"])[0]
        if row.kind == "member" and row.ref:
            plain["username"] = plain["username"] or row.ref
            self.findings += wrong_name(row, str(plain["username"]))
        if row.kind == "place" and shows_a_site(plain):
            self.findings.append(problem("import-site-exact", row.at("area")))
        for name in _required(row.kind):
            if plain[name] in (None, "") and not row.fields.get(name):
                self.findings.append(problem("import-missing", row.at(name), field=name))


@cache
def defaults(kind: str) -> Plain:
    """The plain form of a record of which nothing is known; without id, code, protected words."""
    plain = to_plain(KINDS[kind]())
    left_out = {"id", "code", *(part.name for part in parts_of(kind) if part.protected)}
    missing = dict.fromkeys(_required(kind))
    return {name: value for name, value in (plain | missing).items() if name not in left_out}


@cache
def _readers(kind: str) -> dict[str, Read]:
    """How each field that a folder may state is read."""
    wanted = shapes()[kind].fields
    return {
        part.name: reader_of(part)
        for part in parts_of(kind)
        if part.name in wanted and part.name != "ref" and not part.protected
    }


@cache
def _links(kind: str) -> frozenset[str]:
    fields = shapes()[kind].fields.values()
    return frozenset(field.name for field in fields if field.form is FieldType.REFERENCE)


@cache
def _required(kind: str) -> tuple[str, ...]:
    """What must be known of a record; the kind of what a citation is about goes with the record."""
    fields = shapes()[kind].fields.values()
    return tuple(f.name for f in fields if f.required and f.name != "about_kind")
