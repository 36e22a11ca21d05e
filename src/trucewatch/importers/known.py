"""What the workspace knows of a case before a folder is read: refs, revisions, earlier imports."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.importers.drafting import defaults
from trucewatch.records.models import Case, Imported
from trucewatch.records.models.base import mint, mint_random
from trucewatch.records.plain import KINDS, SHARED, Plain, known_in, stored, to_plain
from trucewatch.records.shape import shapes
from trucewatch.values.codes.records import RecordState
from trucewatch.values.usernames import folded

GAZETTEER = "gazetteer:"
"""How the names begin under which rows of a list of places are remembered."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A record of the workspace: its id, the number of its revision, its state, and whether the case
    may change it."""

    id: UUID
    revision: int
    state: RecordState
    own: bool = True


@dataclass(frozen=True, slots=True)
class Based:
    """What the last import of this folder took from a row."""

    record: UUID
    digest: str
    revision: int
    file: str


@dataclass(frozen=True, slots=True)
class Known:
    """records: by kind and ref. bases: of this folder, by kind and ref."""

    case: UUID
    records: Mapping[str, Mapping[str, Standing]] = field(default_factory=dict, repr=False)
    bases: Mapping[tuple[str, str], Based] = field(default_factory=dict, repr=False)

    def standing(self, kind: str, ref: str) -> Standing | None:
        return self.records.get(kind, {}).get(ref)

    def id_for(self, kind: str, ref: str) -> UUID:
        """The id a row keeps, or a new one; that of people and of who speaks tells no time."""
        based = self.bases.get((kind, ref))
        if based is not None:
            return based.record
        standing = self.standing(kind, ref)
        if standing is not None:
            return standing.id
        return mint_random() if KINDS[kind].minted_at_random else mint()

    def ids(self) -> dict[str, dict[str, UUID]]:
        return {
            kind: {ref: standing.id for ref, standing in refs.items()}
            for kind, refs in self.records.items()
        }


def nothing_known() -> Known:
    """Of a case that no workspace holds yet."""
    return Known(mint())


def known_of(case_ref: str, folder: str) -> Known:
    """What the case with this ref knows: its own, and what is shared with it."""
    case = Case.objects.filter(ref=case_ref, state=RecordState.CURRENT).first()
    identity = case.id if case else mint()
    records = {kind: _standing(kind, identity) for kind in shapes()}
    found = Imported.objects.filter(case_id=identity, folder=folder)
    rows = found.values_list("kind", "ref", "record", "digest", "revision", "file")
    bases = {
        (kind, ref): Based(record, digest, revision, file)
        for kind, ref, record, digest, revision, file in rows.iterator()
    }
    return Known(identity, records, dict(_still_known(bases, records)))


def _still_known(
    bases: Mapping[tuple[str, str], Based], records: Mapping[str, Mapping[str, Standing]]
) -> Iterator[tuple[tuple[str, str], Based]]:
    """What an import took, but for what became a record of another case since."""
    known = {one.id for kind in SHARED for one in records[kind].values()}
    for (kind, ref), based in bases.items():
        if kind not in SHARED or based.record in known:
            yield (kind, ref), based


def folders_of(case: UUID) -> tuple[str, ...]:
    """The names of the folders that this case was imported from; lists of places are none."""
    found = Imported.objects.filter(case_id=case).order_by("folder").distinct()
    folders = found.exclude(folder__startswith=GAZETTEER)
    return tuple(folders.values_list("folder", flat=True))


def stored_links(case: UUID, kind: str, name: str) -> dict[UUID, UUID]:
    """The current links of one field between the records of a kind."""
    rows = known_in(kind, case).exclude(**{f"{name}_id": None})
    return dict(rows.values_list("id", f"{name}_id"))


def stored_plain(kind: str, record: UUID) -> Plain:
    """The plain form of a record as drafts have it: without id, code and protected words."""
    plain = to_plain(stored(kind).get(id=record))
    return {name: plain[name] for name in defaults(kind)}


def _standing(kind: str, case: UUID) -> dict[str, Standing]:
    named = "username" if kind == "member" else "ref"
    rows = known_in(kind, case).exclude(**{named: ""}).order_by(*_own_last(kind), "id")
    homes = {"home"} if kind in SHARED else set[str]()
    return {
        folded(ref) if kind == "member" else ref: Standing(
            record, revision, state, all(home in (None, case) for home in of)
        )
        for ref, record, revision, state, *of in rows.values_list(
            named, "id", "revision", "state", *homes
        )
    }


def _own_last(kind: str) -> tuple[str, ...]:
    """Of two with one ref, one that is shared and one that is not, the case means its own."""
    return ("-shared",) if kind in SHARED else ()
