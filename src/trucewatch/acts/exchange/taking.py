"""Taking in a package: records as they were sealed elsewhere, under their own ids and roots.

A revision that came is kept byte for byte, but for what was closed, and sealed here again by the act
that took it in. That act cites where it came from; the proofs of it are kept. Nothing is ever
overwritten: where a record was changed on both sides, a person decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from trucewatch.acts.acting import Acting
from trucewatch.acts.coding import keep_ahead
from trucewatch.acts.exchange.comparing import Comparison, Incoming, rows_of
from trucewatch.acts.exchange.foreign import ACT, keep_proofs
from trucewatch.acts.exchange.sent import Sent
from trucewatch.acts.inserting import insert_records, insert_rows, read_id
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sharing import named_from
from trucewatch.acts.updating import update_records
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Act, Case, Custody, LogEntry, Record, Revision, SharedRecord
from trucewatch.records.models.base import mint
from trucewatch.records.plain import fill, stored
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.plain import Json
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text
from trucewatch.vault.bags import open_bag
from trucewatch.vault.entries import Revised, entry


def take_package(
    acting: Acting, sent: Sent, comparison: Comparison, reason: str = ""
) -> Receipt | None:
    """Take in what is new in a package and what goes on from here; None where nothing is.

    Raises Refusal where nobody signs, and where a record was changed since it was compared.
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    if not comparison.incoming:
        return None
    brought = _take_objects(acting, sent, comparison)
    keep_proofs(acting.workspace, sent, {one.foreign.id for one in comparison.incoming})
    new = rows_of(comparison.new)
    keep_ahead(acting.workspace.name, new)
    case = next((row for row in new if isinstance(row, Case)), None)
    case = case or Case.objects.get(id=sent.case)
    received = [
        _received(acting, case, one, sent)
        for one in comparison.new
        if one.foreign.kind == "evidence" and one.row.get("object") in brought
    ]

    def besides(act: Act, root: bytes) -> None:
        _insert(comparison.new, new, case)
        _go_on(comparison.forward)
        for kind, rows in shared.items():
            stored(kind).filter(id__in=[row.id for row in rows]).update(shared=True)
        _seal(act, root, comparison.incoming)

    shared = named_from(case.id, ((one.foreign.kind, one.row) for one in comparison.incoming))
    cites: dict[str, Json] = {
        "from": sent.origin,
        "from_keys": list(sent.keys),
        "from_root": sent.root.hex(),
        "from_size": sent.size,
        "package": sent.digest,
    }
    if any(shared.values()):
        cites["shares"] = [row.code for rows in shared.values() for row in rows]
    return write(acting, ACT, case, received, reason, cites=cites, besides=besides)


def _take_objects(acting: Acting, sent: Sent, comparison: Comparison) -> frozenset[str]:
    """Take in the files of what is taken in; each was verified, and is again on the way."""
    wanted = {digest for one in comparison.incoming for digest in _named(one)}
    objects, brought = open_objects(acting.workspace), set[str]()
    with open_bag(sent.place) as bag:
        for digest, path in sent.objects:
            if digest in wanted:
                with bag.open(path) as file:
                    kept = objects.put(file)
                if kept.sha256 != digest:
                    raise refuse("package-changed-meanwhile", path=path)
                brought.add(digest)
    return frozenset(brought)


def _named(one: Incoming) -> list[str]:
    files = one.row.get("files") or []
    return [str(one.row.get("object") or ""), *(str(file["sha256"]) for file in files)]


def _insert(incoming: Sequence[Incoming], rows: Sequence[Record], case: Case) -> None:
    by_kind: dict[str, list[Any]] = {}
    for one, row in zip(incoming, rows, strict=True):
        row.revision = len(one.foreign.revisions)
        if isinstance(row, SharedRecord):
            row.home = case
        by_kind.setdefault(row.kind, []).append(row)
    for kind, same in by_kind.items():
        insert_records(kind, same)


def _go_on(incoming: Sequence[Incoming]) -> None:
    for one in incoming:
        row = stored(one.foreign.kind).get(id=one.foreign.id)
        if row.revision != one.have:
            raise refuse("acts-changed-meanwhile", code=row.code)
        fill(row, one.row)
        update_records(row.kind, [row], {row.id: len(one.fresh)})


def _seal(act: Act, root: bytes, incoming: Sequence[Incoming]) -> None:
    """A revision and an entry of each that came, in the order in which they were made there."""
    fresh = [(one.foreign, taken) for one in incoming for taken in one.fresh]
    rows = [
        (
            *(act.id, foreign.kind, foreign.id, taken.number, taken.schema),
            *(taken.sealed.data, taken.sealed.salts, taken.sealed.bare, taken.root),
        )
        for foreign, taken in fresh
    ]
    names = ("act", "kind", "record", "number", "schema", "data", "salts", "bare", "root")
    given = insert_rows(Revision, names, rows, returning=("id", "record", "number"))
    numbers = {(read_id(record), number): identity for identity, record, number in given}
    entries = []
    for foreign, taken in fresh:
        revised = Revised(foreign.kind, foreign.id, taken.number, taken.schema, taken.root)
        identity = numbers[foreign.id, taken.number]
        entries.append((mint(), act.id, identity, entry(root, revised)))
    insert_rows(LogEntry, ("id", "act", "revision", "leaf"), entries)


def _received(acting: Acting, case: Case, one: Incoming, sent: Sent) -> Custody:
    return Custody(
        case_id=case.id,
        evidence_id=one.foreign.id,
        event=CustodyEvent.RECEIVED,
        at=acting.instant,
        member=acting.member,
        counterpart=Text("und", {"und": sent.origin}),
        object=one.row["object"],
    )
