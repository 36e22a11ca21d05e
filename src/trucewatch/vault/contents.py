"""What a package holds of the log and its records, and where. PERMANENT: docs/formats/package.md.

All of it is canonical JSON, one object a file or a line, so that nothing in it can be spelt twice.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from trucewatch.values.plain import Json
from trucewatch.vault.broken import Broken, Step, extra, tampered, unchecked
from trucewatch.vault.canonical import canonical, read_canonical
from trucewatch.vault.entries import VERSION as ENTRY_VERSION
from trucewatch.vault.entries import Revised, entry
from trucewatch.vault.fields import Sealed, hidden_by
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.verifying_entries import LoggedAct, LoggedEntry

VERSION = "trucewatch/package/1"
DESCRIPTION = "data/package.json"
CRATE = "data/ro-crate-metadata.json"
LOG = "data/log/"
KEYS, ENTRIES, ACTS = f"{LOG}keys", f"{LOG}entries.jsonl", f"{LOG}acts.jsonl"
RECORDS, OBJECTS, RECEIPTS = "data/records/", "data/objects/", "data/receipts/"
PAGES = ("index.html", "index.ar.html", "verify.py")
"""What lies at the top besides the files of every bag."""
SIGNATURE = "signature.txt"
"""The note by which the log signs the tag manifest; no manifest lists it."""

_HEX = re.compile(r"(?:[0-9a-f]{2})*")
_DIGEST = re.compile(r"[0-9a-f]{64}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_PLACES = re.compile(
    "|".join(
        (
            *map(re.escape, (DESCRIPTION, CRATE, KEYS, ENTRIES, ACTS, *PAGES, SIGNATURE)),
            r"bagit\.txt|bag-info\.txt|(?:tag)?manifest-sha256\.txt",
            rf"{LOG}checkpoint|{LOG}checkpoints/[0-9]{{20}}",
            rf"{LOG}tile/[0-9]/(?:x[0-9]{{3}}/)*[0-9]{{3}}(?:\.p/[1-9][0-9]{{0,2}})?",
            rf"{LOG}(?:stamps|cosigned)(?:/[A-Za-z0-9][A-Za-z0-9._-]*)+",
            rf"{RECORDS}[a-z][a-z0-9_]*/[A-Za-z0-9-]+\.json",
            rf"{OBJECTS}[0-9a-f]{{64}}/[A-Za-z0-9._-]+",
            rf"{RECEIPTS}[A-Za-z0-9-]+\.txt",
        )
    )
)
_SAYS = {
    "as_of": str,
    "audience": str,
    "case": str,
    "items": list,
    "origin": str,
    "root": str,
    "size": int,
    "v": str,
    "withheld": list,
}


@dataclass(frozen=True, slots=True)
class Description:
    """What a package says of itself: for whom, up to which checkpoint, what was kept back.

    withheld: digests of the objects that its records name and that are not in it.
    """

    origin: str
    size: int
    root: bytes
    audience: str
    case: str
    as_of: str
    items: tuple[str, ...]
    withheld: frozenset[str]

    def plain(self) -> dict[str, Json]:
        return {
            "as_of": self.as_of,
            "audience": self.audience,
            "case": self.case,
            "items": list(self.items),
            "origin": self.origin,
            "root": self.root.hex(),
            "size": self.size,
            "v": VERSION,
            "withheld": sorted(self.withheld),
        }

    def __bytes__(self) -> bytes:
        return canonical(self.plain())

    @classmethod
    def parse(cls, data: bytes) -> Description:
        """Broken unless these are the bytes of a description; an unknown version is told apart."""
        said = _object(data, Step.BAG)
        if said.get("v") != VERSION:
            raise unchecked(Step.BAG, "package-unknown-version", version=str(said.get("v"))[:60])
        if {name: type(value) for name, value in said.items()} != _SAYS:
            raise _malformed(Step.BAG, DESCRIPTION)
        digests = [said["root"], *said["withheld"]]
        if not all(isinstance(each, str) and _DIGEST.fullmatch(each) for each in digests):
            raise _malformed(Step.BAG, DESCRIPTION)
        return cls(
            said["origin"],
            said["size"],
            bytes.fromhex(said["root"]),
            said["audience"],
            said["case"],
            said["as_of"],
            tuple(map(str, said["items"])),
            frozenset(said["withheld"]),
        )


def is_place(path: str) -> bool:
    """Whether a file of this path belongs in a package."""
    return _PLACES.fullmatch(path) is not None


def sealed_plain(sealed: Sealed) -> dict[str, Json]:
    """Sealed fields as JSON: the values in clear, salts and commitments in hexadecimal digits."""
    return {
        "bare": sealed.bare.hex(),
        "data": read_canonical(sealed.data),
        "salts": sealed.salts.hex(),
    }


def act_plain(act: LoggedAct) -> dict[str, Json]:
    """An act, with its sealed fields."""
    if act.fields is None:
        raise ValueError("an act without its fields")
    return {"id": str(act.id), **sealed_plain(act.fields)}


def entry_plain(logged: LoggedEntry) -> dict[str, Json]:
    """An entry under its number, with the revision that it seals."""
    written = read_canonical(entry(logged.act.root, logged.revised))
    told: dict[str, Json] = {"act": str(logged.act.id), "entry": written, "number": logged.number}
    return told if logged.fields is None else told | {"revision": sealed_plain(logged.fields)}


def lines(objects: list[dict[str, Json]]) -> bytes:
    """JSON lines: the canonical bytes of each object, each closed by a line feed."""
    return b"".join(canonical(each) + b"\n" for each in objects)


def read_acts(data: bytes) -> dict[UUID, Sealed]:
    """Sealed fields of acts by id; Broken for a line that is none, or an id twice."""
    found: dict[UUID, Sealed] = {}
    for said in _lines(data, Step.ACTS, ACTS):
        act, sealed = read_act(said, Step.ACTS)
        if act in found:
            raise extra(Step.ACTS, "package-act-twice", act=str(act))
        found[act] = sealed
    return found


def read_act(said: Mapping[str, Any], step: Step) -> tuple[UUID, Sealed]:
    """One act as `act_plain` writes it."""
    rest = {name: value for name, value in said.items() if name != "id"}
    return _uuid(said.get("id"), step), read_sealed(rest, step)


def read_entries(data: bytes, acts: Mapping[UUID, Sealed]) -> Iterator[LoggedEntry]:
    """Logged entries in the order of their numbers; Broken for a line that is none."""
    last: LoggedAct | None = None
    for said in _lines(data, Step.ENTRIES, ENTRIES):
        logged = read_entry(said, acts)
        if last is not None and last == logged.act:
            logged = LoggedEntry(logged.number, last, logged.revised, logged.fields, logged.version)
        last = logged.act
        yield logged


def read_entry(said: Mapping[str, Any], acts: Mapping[UUID, Sealed]) -> LoggedEntry:
    """One entry as `entry_plain` writes it; an act that is not among `acts` has no fields."""
    step, stated, number = Step.ENTRIES, said.get("entry"), said.get("number")
    if not said.keys() <= {"act", "entry", "number", "revision"} or not isinstance(stated, dict):
        raise _malformed(step, ENTRIES)
    if type(number) is not int or number < 0:
        raise _malformed(step, ENTRIES)
    identity = _uuid(said.get("act"), step)
    version, revised = str(stated.get("v"))[:60], _revised(stated)
    act = LoggedAct(identity, _hex(stated.get("act"), step), acts.get(identity))
    fields = read_sealed(said["revision"], step) if "revision" in said else None
    if version == ENTRY_VERSION and canonical(stated) != _written(act, revised):
        raise _malformed(step, ENTRIES)
    return LoggedEntry(number, act, revised, fields, version)


def read_sealed(said: object, step: Step) -> Sealed:
    """Sealed fields as `sealed_plain` writes them."""
    if not isinstance(said, dict) or said.keys() != {"bare", "data", "salts"}:
        raise _malformed(step, "sealed")
    if not isinstance(said["data"], dict):
        raise _malformed(step, "sealed")
    return Sealed(canonical(said["data"]), _hex(said["salts"], step), _hex(said["bare"], step))


def read_keys(data: bytes) -> list[PublicKey]:
    """The public keys enclosed, one a line. Nothing but a pin from outside makes them trusted."""
    return [PublicKey.parse(line) for line in data.decode("utf-8", "replace").splitlines()]


def shown_fields(sealed: Sealed) -> dict[str, Any]:
    """The values in clear by the name of their field."""
    values = read_canonical(sealed.data)
    return {name: value for name, value in values.items() if hidden_by(value) is None}


@dataclass(frozen=True, slots=True)
class NamedObject:
    """A file that shown fields name by its digest. name: of a file of a publication; size: as it
    is stated, None where it is not."""

    digest: str
    size: Any = None
    name: str = ""


def named_objects(shown: Mapping[str, Any]) -> Iterator[NamedObject]:
    """The files that a record stands for: that of an item, those of a publication."""
    digest, files = shown.get("object"), shown.get("files")
    if isinstance(digest, str) and digest:
        yield NamedObject(digest, shown.get("size"))
    for file in files if isinstance(files, list) else ():
        if isinstance(file, dict) and isinstance(digest := file.get("sha256"), str) and digest:
            yield NamedObject(digest, file.get("size"), str(file.get("name", "")))


def record_path(kind: str, record: UUID, sealed: Sealed) -> str:
    """Where the plain record lies: under its code where that is shown, else under its id."""
    code = shown_fields(sealed).get("code")
    return f"{RECORDS}{kind}/{code or record}.json"


def _revised(stated: Mapping[str, Any]) -> Revised | None:
    if "record" not in stated:
        return None
    kind, revision, schema = stated.get("kind"), stated.get("revision"), stated.get("schema")
    if not isinstance(kind, str) or type(revision) is not int or type(schema) is not int:
        raise _malformed(Step.ENTRIES, ENTRIES)
    record = _uuid(stated.get("record"), Step.ENTRIES)
    return Revised(kind, record, revision, schema, _hex(stated.get("root"), Step.ENTRIES))


def _written(act: LoggedAct, revised: Revised | None) -> bytes:
    try:
        return entry(act.root, revised)
    except ValueError:
        raise tampered(Step.ENTRIES, "verify-entry-malformed") from None


def _lines(data: bytes, step: Step, name: str) -> Iterator[dict[str, Any]]:
    if data and not data.endswith(b"\n"):
        raise _malformed(step, name)
    for line in data.split(b"\n")[:-1]:
        yield _object(line, step, name)


def _object(data: bytes, step: Step, name: str = DESCRIPTION) -> dict[str, Any]:
    try:
        found = read_canonical(data)
    except (ValueError, TypeError):
        raise _malformed(step, name) from None
    if not isinstance(found, dict):
        raise _malformed(step, name)
    return found


def _uuid(said: object, step: Step) -> UUID:
    if not isinstance(said, str) or not _UUID.fullmatch(said):
        raise _malformed(step, "id")
    return UUID(said)


def _hex(said: object, step: Step) -> bytes:
    if not isinstance(said, str) or not _HEX.fullmatch(said):
        raise _malformed(step, "hex")
    return bytes.fromhex(said)


def _malformed(step: Step, name: str) -> Broken:
    return tampered(step, "package-malformed", file=name)
