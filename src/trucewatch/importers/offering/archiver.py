"""The output of an archiver: media, and a JSON beside them that says where they are from.

Known is the metadata file of Bellingcat's auto-archiver: an object with `metadata` (`url` and
more) and `media` (each with `filename` or `key`, and under `properties` a `hash`). Any other JSON
is sealed like every file, and nothing is read from it. A WACZ is one file and needs nothing here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from typing import Any

from trucewatch.acts.evidence.offers import Notice, Offer
from trucewatch.importers.offering.finding import Found
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

LARGEST = 16 << 20  # bytes of a metadata file; a larger one is only sealed
LONGEST = 2000  # characters of an address
CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class _Medium:
    """What a metadata file says of one file: where it is from, and its digest, if said."""

    place: Path
    address: str
    sha256: str


def with_archived(found: Found) -> Found:
    """Offers that know their address and the file they belong to, as the archiver said.

    A file whose bytes are not those that the archiver hashed is still sealed, and told.
    """
    offers = {offer.place: offer for offer in found.offers}
    told: list[Notice] = []
    for offer in found.offers:
        media = [one for one in _media(offer) if one.place in offers]
        for one in media:
            if one.sha256 and _digest(offers[one.place]) not in (one.sha256, ""):
                told.append(Notice(one.place, Message("seal-archiver-hash-differs")))
            offers[one.place] = replace(offers[one.place], address=one.address)
        if media:
            address = media[0].address
            offers[offer.place] = replace(offer, address=address, accompanies=media[0].place)
    ordered = sorted(offers.values(), key=lambda one: one.accompanies is not None)
    return Found(tuple(ordered), found.left, tuple(told))


def _media(offer: Offer) -> Iterator[_Medium]:
    """The files that a metadata file names; nothing where this is none."""
    stated = _read(offer)
    media = stated.get("media") if isinstance(stated, dict) else None
    about = stated.get("metadata") if isinstance(stated, dict) else None
    if not isinstance(media, list) or not isinstance(about, dict):
        return
    address = str(about.get("url") or "")[:LONGEST]
    for one in media:
        if isinstance(one, dict) and (name := _name(one)):
            yield _Medium(offer.place.parent / name, address, _stated_digest(one))


def _read(offer: Offer) -> Any:
    if offer.place.suffix.lower() != ".json" or offer.size > LARGEST:
        return None
    try:
        with offer.opened(offer.place) as file:
            return json.loads(file.read().decode("utf-8-sig"))
    except (ValueError, RecursionError, Refusal):
        return None  # sealed as it is; sealing itself tells a file that cannot be opened


def _name(medium: dict[str, Any]) -> str:
    """The last part of the path that the archiver wrote: nothing outside its folder is meant."""
    for key in ("filename", "key", "_key"):
        stated = medium.get(key)
        if isinstance(stated, str) and stated:
            return PurePosixPath(stated.replace("\\", "/")).name
    return ""


def _stated_digest(medium: dict[str, Any]) -> str:
    """The SHA-256 that the archiver computed, 64 hexadecimal digits; "" for none or another."""
    properties = medium.get("properties")
    stated = str(properties.get("hash") or "") if isinstance(properties, dict) else ""
    name, _, digest = stated.rpartition(":")
    lower = digest.lower()
    is_sha256 = name.upper() in ("SHA-256", "SHA256", "") and len(lower) == 64
    return lower if is_sha256 and all(c in "0123456789abcdef" for c in lower) else ""


def _digest(offer: Offer) -> str:
    """The SHA-256 of a file; "" where it cannot be read, which sealing tells."""
    hashed = hashlib.sha256()
    try:
        with offer.opened(offer.place) as file:
            while chunk := file.read(CHUNK):
                hashed.update(chunk)
    except Refusal:
        return ""
    return hashed.hexdigest()
