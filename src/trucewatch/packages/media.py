"""Which files go along: originals, copies or nothing, by who is to see them; and under which name.

A file lies under its digest, by a name that people can read: the code of its record.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from trucewatch.packages.audiences import SEE_ORIGINALS, WITHOUT_CAPTURE_DATA
from trucewatch.packages.choosing import Chosen, Wish
from trucewatch.packages.copies import Copies
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.vault.contents import OBJECTS, shown_fields

SUFFIXES = {
    "application/json": ".json",
    "application/pdf": ".pdf",
    "application/wacz": ".wacz",
    "application/warc": ".warc",
    "application/zip": ".zip",
    "audio/aac": ".aac",
    "audio/mp4": ".m4a",
    "audio/mpeg": ".mp3",
    "audio/ogg": ".ogg",
    "audio/opus": ".opus",
    "audio/wav": ".wav",
    "audio/x-wav": ".wav",
    "image/avif": ".avif",
    "image/bmp": ".bmp",
    "image/gif": ".gif",
    "image/heic": ".heic",
    "image/heif": ".heif",
    "image/jpeg": ".jpg",
    "image/png": ".png",
    "image/svg+xml": ".svg",
    "image/tiff": ".tif",
    "image/webp": ".webp",
    "text/csv": ".csv",
    "text/html": ".html",
    "text/plain": ".txt",
    "video/3gpp": ".3gp",
    "video/mp4": ".mp4",
    "video/mpeg": ".mpg",
    "video/quicktime": ".mov",
    "video/webm": ".webm",
    "video/x-matroska": ".mkv",
    "video/x-msvideo": ".avi",
}
"""Ours, not the system's: the same type has the same name on every machine."""


@dataclass(frozen=True, slots=True)
class Carried:
    """A file that goes along. record: whose it is; original: whether as it was given to us."""

    digest: str
    name: str
    size: int | None
    media_type: str
    record: UUID
    evidence: UUID | None
    original: bool = False

    @property
    def path(self) -> str:
        return f"{OBJECTS}{self.digest}/{self.name}"


def carried(
    wish: Wish, chosen: Mapping[UUID, Chosen], withdrawn: Collection[UUID] = ()
) -> dict[str, Carried]:
    """The files that go along, by digest; none of an item that was withdrawn from use.

    Raises Refusal where an item was asked for by itself and was withdrawn, or nothing of it may go
    to the audience.
    """
    if unusable := sorted(chosen[item].code for item in {*wish.items} & {*withdrawn} & {*chosen}):
        because = tuple(Message("package-withdrawn-item", {"evidence": code}) for code in unusable)
        raise Refusal(Message("package-withdrawn", {"count": len(unusable)}), because)
    found: dict[str, Carried] = {}
    for file in _files(wish, sorted(chosen.values(), key=lambda one: (one.code, str(one.id)))):
        if file.evidence not in withdrawn:
            found.setdefault(file.digest, file)
    lacking = [
        chosen[item].code
        for item in sorted(wish.items)
        if item in chosen and chosen[item].plain["object"] and not _goes(item, found)
    ]
    if lacking:
        because = tuple(Message("package-no-copy-of", {"evidence": code}) for code in lacking)
        told = Message("package-no-copy", {"count": len(lacking), "audience": wish.audience})
        raise Refusal(told, because)
    return found


def withheld(copies: Copies, found: Mapping[str, Carried]) -> frozenset[str]:
    """Digests that the shown fields name and whose files do not go along."""
    named: set[str] = set()
    for logged in copies.entries:
        shown = shown_fields(logged.fields) if logged.fields is not None else {}
        named |= {shown["object"]} if shown.get("object") else set()
        named |= {file["sha256"] for file in shown.get("files") or ()}
    return frozenset(named - found.keys())


def _goes(item: UUID, found: Mapping[str, Carried]) -> bool:
    return any(file.evidence == item for file in found.values())


def _files(wish: Wish, chosen: list[Chosen]) -> Iterator[Carried]:
    hidden_in = {
        one.plain["evidence"]
        for one in chosen
        if one.kind == "derivative"
        and one.plain["derivative_kind"] == DerivativeKind.REDACTED_COPY
        and one.plain["object"]
    }
    for one in chosen:
        if one.kind == "evidence" and wish.audience in SEE_ORIGINALS:
            yield from _file(one, one.id, original=True)
        elif one.kind == "derivative" and _may_go(wish, one, hidden_in):
            yield from _file(one, UUID(one.plain["evidence"]))
        elif one.kind == "publication":
            yield from _reports(one)


def _may_go(wish: Wish, one: Chosen, hidden_in: set[Any]) -> bool:
    """Where a copy was redacted, other copies show what it hides."""
    if wish.audience in SEE_ORIGINALS:
        return True
    kind = DerivativeKind(one.plain["derivative_kind"])
    redacted = kind is DerivativeKind.REDACTED_COPY
    return kind in WITHOUT_CAPTURE_DATA and (redacted or one.plain["evidence"] not in hidden_in)


def _file(one: Chosen, evidence: UUID, original: bool = False) -> Iterator[Carried]:
    plain = one.plain
    if plain["object"] and "object" in one.shown:
        name = f"{one.code or one.id}{SUFFIXES.get(plain['media_type'], '.bin')}"
        facts = (plain["size"], plain["media_type"])
        yield Carried(plain["object"], name, *facts, one.id, evidence, original)


def _reports(one: Chosen) -> Iterator[Carried]:
    for file in one.plain["files"]:
        plain = re.sub(r"[^A-Za-z0-9._-]+", "-", str(file["name"]))
        kind = next((t for t, suffix in SUFFIXES.items() if plain.endswith(suffix)), "")
        name = f"{one.code or one.id}-{plain}"
        yield Carried(str(file["sha256"]), name, file["size"], kind, one.id, None)
