"""Where stamps are kept, and what waits to be stamped. Format: docs/formats/time-and-witnesses.md.

`log/stamps/<size, 20 digits>/` beside the checkpoints, `stamps/<digest>/` beside the objects; in
each `<authority>.tsq` (asked), `.pem` (chain) and `.tsr` (answered), written in this order, so that
an answer is never there without the rest; `<calendar>.ots` for OpenTimestamps.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from trucewatch.vault import durable
from trucewatch.vault.broken import Broken, Step, extra
from trucewatch.vault.canonical import canonical, read_canonical
from trucewatch.vault.checkpoints import Checkpoints

_SIZE, _DIGEST = re.compile(r"[0-9]{20}", re.ASCII), re.compile(r"[0-9a-f]{64}", re.ASCII)
_WAITING = re.compile(r"(checkpoint)-([0-9]{20})|(object)-([0-9a-f]{64})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Subject:
    """What is stamped: the checkpoint of a size, or (size None) an object. digest: its SHA-256."""

    digest: str
    size: int | None = None

    @property
    def key(self) -> str:
        return f"object-{self.digest}" if self.size is None else f"checkpoint-{self.size:020}"

    @property
    def name(self) -> str:
        """As people read it: the size, or the digest."""
        return self.digest if self.size is None else str(self.size)


class Stamps:
    """The stamps over checkpoints and objects of one vault, and the queue of what waits."""

    def __init__(self, vault: Path, checkpoints: Checkpoints) -> None:
        self.of_checkpoints = checkpoints.folder / "stamps"
        self.of_objects = vault / "stamps"
        self.waiting = vault / "stamps" / "waiting"
        self.checkpoints = checkpoints

    def checkpoint(self, size: int) -> Subject:
        """The checkpoint of a size as it is stamped: the bytes of its file, signature verified."""
        self.checkpoints.at(size)
        return Subject(sha256(self.checkpoints.note(size)).hexdigest(), size)

    def place(self, subject: Subject) -> Path:
        if subject.size is None:
            return self.of_objects / subject.digest
        return self.of_checkpoints / f"{subject.size:020}"

    def has(self, subject: Subject, authority: str) -> bool:
        place = self.place(subject)
        return any((place / f"{authority}.{kind}").is_file() for kind in ("tsr", "ots"))

    def keep(
        self, subject: Subject, authority: str, request: bytes, chain: bytes, answer: bytes
    ) -> None:
        """Keep an answer that was verified; one that is there is never written over."""
        place = self.place(subject)
        with durable.lock(self.of_objects / ".lock"):
            if not (place / f"{authority}.tsr").exists():
                durable.put(place / f"{authority}.tsq", request)
                durable.put(place / f"{authority}.pem", chain)
                durable.put(place / f"{authority}.tsr", answer)

    def keep_proof(self, subject: Subject, calendar: str, proof: bytes) -> None:
        """Keep a proof of OpenTimestamps; a later one holds everything that the earlier held."""
        durable.put(self.place(subject) / f"{calendar}.ots", proof)

    def proofs(self) -> list[tuple[Subject, str, bytes]]:
        """Every proof of OpenTimestamps kept: of what, by which calendar."""
        return [
            (subject, path.stem, path.read_bytes())
            for subject in self.subjects([])
            for path in sorted(self.place(subject).glob("*.ots"))
        ]

    def subjects(self, report: list[Broken]) -> Iterator[Subject]:
        """Everything that has a folder of stamps; told in `report` where nothing is stamped there."""
        yield from self.stamped_checkpoints(report)
        for folder in _folders(self.of_objects):
            if _DIGEST.fullmatch(folder.name):
                yield Subject(folder.name)
            elif folder != self.waiting:
                report.append(extra(Step.STAMPS, "verify-stamp-of-nothing", of=folder.name[:70]))

    def stamped_checkpoints(self, report: list[Broken]) -> Iterator[Subject]:
        """The checkpoints that have a folder of stamps, as `subjects`."""
        for folder in _folders(self.of_checkpoints):
            if not _SIZE.fullmatch(folder.name) or int(folder.name) not in self.checkpoints.sizes():
                report.append(extra(Step.STAMPS, "verify-stamp-of-nothing", of=folder.name[:70]))
                continue
            note = self.checkpoints.note(int(folder.name))
            yield Subject(sha256(note).hexdigest(), int(folder.name))

    def forget(self, digest: str) -> None:
        """Remove the stamps of an object that was destroyed: its digest could tell what it was."""
        for place in (self.of_objects / digest, *self.waiting.glob(f"*/object-{digest}")):
            for path in sorted(place.iterdir()) if place.is_dir() else [place]:
                path.unlink(missing_ok=True)
            if place.is_dir():
                place.rmdir()
                durable.sync_folder(place.parent)

    def wait(self, subject: Subject, authority: str, now: datetime, because: str) -> None:
        """Note that a stamp is wanted, since when, and why there is none yet."""
        path = self.waiting / authority / subject.key
        since = _since(path) or now.isoformat()
        durable.put(path, canonical({"because": because, "since": since}))

    def done(self, subject: Subject, authority: str) -> None:
        path = self.waiting / authority / subject.key
        if path.is_file():
            path.unlink()
            durable.sync_folder(path.parent)

    def due(self) -> list[Waiting]:
        """What waits, the oldest wish first. The name of the file is the wish; its words may be
        lost without loss."""
        found = []
        for path in self.waiting.glob("*/*"):
            match = _WAITING.fullmatch(path.name)
            if match and (match[1] is None or int(match[2]) in self.checkpoints.sizes()):
                subject = self.checkpoint(int(match[2])) if match[1] else Subject(match[4])
                found.append(Waiting(subject, path.parent.name, _since(path)))
        return sorted(found, key=lambda each: (each.since, each.authority, each.subject.key))


@dataclass(frozen=True, slots=True)
class Waiting:
    """A stamp that is wanted. since: ISO 8601; empty where it is not known any more."""

    subject: Subject
    authority: str
    since: str


def _since(path: Path) -> str:
    try:
        return str(read_canonical(path.read_bytes())["since"])
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return ""


def _folders(folder: Path) -> list[Path]:
    return sorted(p for p in folder.iterdir() if p.is_dir()) if folder.is_dir() else []
