"""Receipts of records: the proof that an item, as it is here, was recorded and sealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trucewatch.acts.exchange.signing import signer_of
from trucewatch.acts.logs import open_log
from trucewatch.acts.revisions import sealed_of
from trucewatch.records.models import LogEntry, Record
from trucewatch.records.workspace import Workspace
from trucewatch.values.message import Arg, Message
from trucewatch.values.refusal import refuse
from trucewatch.values.saying import visible
from trucewatch.vault.commitments import Scope
from trucewatch.vault.contents import named_objects, shown_fields
from trucewatch.vault.entries import Revised
from trucewatch.vault.fields import Hidden, Sealed
from trucewatch.vault.log import Log
from trucewatch.vault.merkle import inclusion_proof
from trucewatch.vault.proof_files import ProofFile
from trucewatch.vault.receipts import Receipt, Stamp
from trucewatch.vault.sealing import redact
from trucewatch.vault.signatures import Signer
from trucewatch.vault.verifying_entries import LoggedAct, LoggedEntry

OPEN = frozenset({"code", "files", "media_type", "object", "size"})
"""What a receipt tells of a record: by these an item, and the files of a publication, are known."""


def receipt_of(
    workspace: Workspace,
    record: Record,
    size: int | None = None,
    show_time: bool = True,
    signer: Signer | None = None,
) -> Receipt:
    """The receipt of a record, under the checkpoint of a size, signed in the name of the log.

    Of an item or a publication it is for the first revision that has the bytes as they are now:
    that is when they were recorded. Without a size: the first checkpoint that was stamped, or else the newest.
    Raises Refusal where no checkpoint covers it yet, where the record was erased, and where the
    key that signs is not here.
    """
    log = open_log(workspace)
    stored = _entry_of(record)
    newest = log.newest().size
    if stored.number is None or stored.number >= newest:
        raise refuse("receipt-not-sealed", code=record.code)
    under = size if size is not None else _stamped(log, stored.number, newest)
    logged = _logged(stored, show_time)
    tree = log.tree(under)
    proof = inclusion_proof(stored.number, under, tree.get)
    written = ProofFile(stored.number, proof, log.checkpoints.note(under))
    stamps = tuple(_stamps(log, under))
    head = _head(record.kind, logged, written, log, show_time)
    return Receipt(head, logged, written, stamps).signed(signer or signer_of(workspace))


def _entry_of(record: Record) -> Any:
    rows = LogEntry.objects.filter(revision__record=record.id).order_by("revision__number")
    found = [row for row in rows.select_related("act", "revision") if _opens(row, record)]
    if not found:
        raise refuse("receipt-nothing-to-show", code=record.code)
    return found[0]


def _opens(row: Any, record: Record) -> bool:
    """Whether the revision shows the code, and the digests that the record has now."""
    shown = shown_fields(sealed_of(row.revision))
    return "code" in shown and _files(shown) == _files(vars(record))


def _files(fields: Mapping[str, Any]) -> set[str]:
    return {one.digest for one in named_objects(fields)}


def _logged(stored: Any, show_time: bool) -> LoggedEntry:
    act, revision = stored.act, stored.revision
    fields, acted = sealed_of(revision), sealed_of(act)
    open_of_act = {"at"} if show_time else set()
    told = redact(act.id, acted, _names(acted) - open_of_act, Hidden.REDACTED, Scope.ACT)
    revised = Revised(
        revision.kind, revision.record, revision.number, revision.schema, bytes(revision.root)
    )
    shown = redact(revision.record, fields, _names(fields) - OPEN)
    return LoggedEntry(stored.number, LoggedAct(act.id, bytes(act.root), told), revised, shown)


def _names(sealed: Sealed) -> set[str]:
    return {field.name for field in sealed.fields()}


def _stamped(log: Log, number: int, newest: int) -> int:
    sizes = [size for size in log.checkpoints.sizes() if size > number]
    stamped = [size for size in sizes if any(_stamps(log, size))]
    return min(stamped, default=newest)


def _stamps(log: Log, size: int) -> Sequence[Stamp]:
    """The answers kept beside the checkpoint of a size, each with its chain of certificates."""
    folder = log.folder / "stamps" / f"{size:020}"
    found = []
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.suffix in (".tsr", ".ots"):
            chain = path.with_suffix(".pem")
            read = chain.read_bytes() if chain.is_file() else b""
            found.append(Stamp(path.name, path.read_bytes(), read))
    return found


def _head(kind: str, logged: LoggedEntry, proof: ProofFile, log: Log, show_time: bool) -> bytes:
    """What a person reads, in both languages, the second below the first."""
    assert logged.fields is not None and logged.act.fields is not None
    said = shown_fields(logged.fields)
    at = str(shown_fields(logged.act.fields).get("at", ""))
    facts: list[tuple[str, Any]] = [
        ("what", Message(f"receipt-kind-{_sort(kind)}", {"code": said["code"]})),
        *(("file", Message("receipt-file-is", each)) for each in _named(said)),
        *([("digest", said["object"])] if said.get("object") else []),
        *([("size", said["size"])] if said.get("size") else []),
        *([("type", said["media_type"])] if said.get("media_type") else []),
        *([("when", f"{at[:10]} {at[11:19]} UTC")] if show_time and at else []),
        ("origin", log.origin),
        ("entry", proof.number),
    ]
    about = "" if said.get("object") else "-files" if _files(said) else "-no-file"
    return "\n\n".join(_in(language, facts, about) for language in ("en", "ar")).encode()


def _named(said: Mapping[str, Any]) -> Iterator[dict[str, Arg]]:
    """The files of a publication, in the order of their names."""
    for one in sorted(named_objects(said), key=lambda one: one.name):
        if one.name:
            yield {"name": visible(one.name), "digest": one.digest, "size": str(one.size)}


def _in(language: str, facts: Sequence[tuple[str, Any]], about: str) -> str:
    lines = [Message("receipt-title").text(language), ""]
    for name, value in facts:
        shown = value.text(language) if isinstance(value, Message) else str(value)
        lines.append(f"{Message(f'receipt-{name}').text(language)}: {shown}")
    how = "-no-file" if about == "-no-file" else ""
    lines += ["", Message(f"receipt-meaning{about}").text(language), ""]
    return "\n".join([*lines, Message(f"receipt-how{how}").text(language)]) + "\n"


def _sort(kind: str) -> str:
    return kind if kind in ("evidence", "publication") else "record"
