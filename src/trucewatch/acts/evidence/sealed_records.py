"""The records that sealing makes of one file: the item, its acquisition, what was made from it."""

from __future__ import annotations

import io
import json
import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import (
    Case,
    Custody,
    Derivative,
    Evidence,
    Incident,
    Record,
    Source,
)
from trucewatch.records.models.base import mint, mint_random
from trucewatch.values.area import EMPTY_AREA, Area
from trucewatch.values.codes.evidence import (
    CustodyEvent,
    EvidenceHeld,
    FacesShown,
    MediaRead,
    Originality,
)
from trucewatch.values.codes.people import Minor
from trucewatch.values.codes.records import RecordState
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.when import When

if TYPE_CHECKING:
    from pathlib import Path

    from trucewatch.acts.evidence.offers import Kept, Offer
    from trucewatch.media.looked import Looked, Made
    from trucewatch.vault.storage.objects import Objects, Stored

_UNPRINTABLE = re.compile("[%\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Said:
    """What is said of all the files of one sealing; each may be absent.

    captured_by is protected: whoever filmed. Nothing here is inferred from a file.
    """

    source: Source | None = None
    acquired: When | None = None
    captured: When | None = None
    captured_area: Area = EMPTY_AREA
    incident: Incident | None = None
    how: Text = EMPTY_TEXT
    title: Text = EMPTY_TEXT
    caption: Text = EMPTY_TEXT
    credit: Text = EMPTY_TEXT
    licence: str = ""
    originality: Originality = Originality.UNKNOWN
    graphic: bool = False
    faces: FacesShown = FacesShown.UNKNOWN
    minors: Minor = Minor.UNKNOWN
    captured_by: str = field(default="", repr=False)
    reason: str = ""

    @property
    def in_clear(self) -> dict[str, Text | str]:
        """What of it is recorded in clear, by its field."""
        names = ("how", "title", "caption", "credit", "licence", "reason")
        times = {"acquired": self.acquired, "captured": self.captured}
        stated = {name: when.stated for name, when in times.items() if when is not None}
        return {name: getattr(self, name) for name in names} | stated


@dataclass(frozen=True, slots=True)
class Making:
    """What the records of one batch are made with.

    copies: what became of each copy that a look made, by its identity; by_place: items made.
    written: items that the batch writes already, new or looked into; the same bytes may come twice.
    """

    acting: Acting
    case: Case
    said: Said
    objects: Objects
    copies: dict[int, Stored]
    by_place: dict[Path, Evidence] = field(default_factory=dict)
    written: set[UUID] = field(default_factory=set)

    def stored(self, copy: Made) -> Stored:
        """The copy, in the vault; put there now where nobody foresaw that it would be named."""
        if id(copy) not in self.copies:
            self.copies[id(copy)] = self.objects.put(io.BytesIO(copy.content))
        return self.copies[id(copy)]


@dataclass(frozen=True, slots=True)
class MadeItem:
    """An item, and the records to be written for it; none where all of it stood already."""

    evidence: Evidence
    records: Sequence[Record]
    again: bool


def put_made(case: Case, kept: Sequence[Kept], objects: Objects) -> dict[int, Stored]:
    """The copies that looking made, into the vault; by the identity of each in memory.

    None of a file that the case holds and somebody looked into: no record would name them.
    """
    standing = items_of(case, [one.stored.sha256 for one in kept])
    new = [one for one in kept if _is_news(one, standing.get(one.stored.sha256))]
    made = [copy for one in new if one.looked for copy in one.looked.made]
    stored = objects.put_all(io.BytesIO(copy.content) for copy in made)
    return {id(copy): one for copy, one in zip(made, stored, strict=True)}


def items_of(case: Case, digests: Sequence[str]) -> dict[str, Evidence]:
    """The items that a case holds already of these bytes, the earliest of each."""
    items: dict[str, Evidence] = {}
    found = Evidence.objects.filter(case=case, object__in=digests, state=RecordState.CURRENT)
    for item in found.order_by("code"):
        items.setdefault(item.object, item)
    return items


def _is_news(kept: Kept, item: Evidence | None) -> bool:
    """Whether what was read of a file is new here: of an item that nobody had looked into.

    Its bytes came with a case folder, or were sealed unread.
    """
    if item is None:
        return True
    read = kept.looked is not None and kept.looked.state is not MediaRead.NOT_TRIED
    unread = item.media_read is MediaRead.NOT_TRIED and item.held is EvidenceHeld.HELD
    return read and unread


class Standing:
    """What a case holds already of the bytes of a batch."""

    def __init__(self, acting: Acting, case: Case, digests: Sequence[str]) -> None:
        self.by_digest = items_of(case, digests)
        self._given = _acquisitions(acting, list(self.by_digest.values()))

    def add(self, evidence: Evidence, custody: Custody, offer: Offer) -> None:
        """Count a new acquisition, so that the same file twice in a batch is one."""
        self.by_digest.setdefault(evidence.object, evidence)
        self._given.add((evidence.id, custody.source_id, *_where_from(offer)))

    def holds(self, evidence: Evidence, source: UUID | None, offer: Offer) -> bool:
        """Whether this very acquisition is recorded: same bytes, name, folder and source."""
        return (evidence.id, source, *_where_from(offer)) in self._given


Acquisition = tuple[UUID, UUID | None, str, str]


def made_of(kept: Kept, making: Making, standing: Standing) -> MadeItem:
    """The records of one file: a new item, a further acquisition of one, or nothing new.

    An item that nobody had looked into is looked into now.
    """
    item = standing.by_digest.get(kept.stored.sha256)
    source = making.said.source.id if making.said.source else None
    made: list[Record] = []
    again = item is not None
    if item is None:
        item = _evidence(kept, making)
        made = [item, *_derivatives(kept, item, making)]
    elif kept.looked and _is_news(kept, item) and item.id not in making.written:
        _seen(item, kept.looked)
        made = [item, *_derivatives(kept, item, making)]
    if made:
        making.written.add(item.id)
    derived = [_derived(copy, making) for copy in made if isinstance(copy, Derivative)]
    if again and standing.holds(item, source, kept.offer):
        return MadeItem(item, (*made, *derived), again)
    making.by_place[kept.offer.place] = item
    custody = _acquired(kept, item, making)
    standing.add(item, custody, kept.offer)
    return MadeItem(item, (*made, custody, *derived), again)


def _evidence(kept: Kept, making: Making) -> Evidence:
    said, looked = making.said, kept.looked
    item = Evidence(
        id=mint(),
        case=making.case,
        title=said.title or said.caption,
        held=EvidenceHeld.HELD,
        object=kept.stored.sha256,
        blake3=kept.stored.blake3,
        size=kept.stored.size,
        originality=said.originality,
        captured=said.captured,
        captured_area=said.captured_area,
        incident=said.incident,
        acquired=said.acquired,
        acquired_from=said.source,
        acquired_how=said.how,
        graphic=said.graphic,
        licence=said.licence,
        caption=said.caption,
        credit=said.credit,
        faces=said.faces,
        minors=said.minors,
        captured_by=_protected(said.captured_by),
        accompanies=_accompanied(kept, making),
    )
    item.media_read = MediaRead.NOT_TRIED
    if looked is not None:
        _seen(item, looked)
    return item


def _seen(item: Evidence, looked: Looked) -> None:
    """What a program read out of the bytes, on the item; the kind of file stays where it is told."""
    item.media_type = item.media_type or looked.media_type
    item.media_read = looked.state
    item.media_trouble = tuple(map(str, looked.trouble))
    item.read_by = looked.read_by
    item.technical = looked.technical.plain()
    item.metadata = _protected(_json(looked.metadata))
    item.pdq, item.pdq_quality = looked.pdq, looked.pdq_quality


def _derivatives(kept: Kept, item: Evidence, making: Making) -> Iterator[Derivative]:
    for made in kept.looked.made if kept.looked else ():
        yield _derivative(made, kept, item, making)


def _derivative(made: Made, kept: Kept, item: Evidence, making: Making) -> Derivative:
    stored = making.stored(made)
    return Derivative(
        id=mint(),
        case=making.case,
        evidence=item,
        derivative_kind=made.kind,
        object=stored.sha256,
        blake3=stored.blake3,
        media_type=made.media_type,
        size=stored.size,
        technical=made.technical.plain(),
        at_ms=made.at_ms,
        made_by=kept.looked.read_by if kept.looked else "",
        made_how=dict(made.how),
        pdq=made.pdq,
        pdq_quality=made.pdq_quality,
    )


def _acquired(kept: Kept, item: Evidence, making: Making) -> Custody:
    said, offer = making.said, kept.offer
    return Custody(
        id=mint_random(),
        case=making.case,
        evidence=item,
        event=CustodyEvent.ACQUIRED,
        at=said.acquired or making.acting.instant,
        member=making.acting.member,
        source=said.source,
        how=said.how,
        object=kept.stored.sha256,
        original_name=_protected(printable(offer.name)),
        original_folder=_protected(printable(offer.folder)),
        web_address=_protected(offer.address),
        file_modified=offer.modified,
    )


def _derived(copy: Derivative, making: Making) -> Custody:
    return Custody(
        id=mint_random(),
        case=making.case,
        evidence=copy.evidence,
        derivative=copy,
        event=CustodyEvent.DERIVED,
        at=making.acting.instant,
        member=making.acting.member,
        object=copy.object,
    )


def printable(name: str) -> str:
    """A name as words that can be kept: bytes that are no letters, and controls, as %XX.

    A per cent sign itself is %25, so that the name as it was can be had back.
    """
    return _UNPRINTABLE.sub(
        lambda found: "".join(f"%{byte:02X}" for byte in os.fsencode(found[0])), name
    )


def _accompanied(kept: Kept, making: Making) -> Evidence | None:
    belongs = kept.offer.accompanies
    return making.by_place.get(belongs) if belongs is not None else None


def _acquisitions(acting: Acting, items: Sequence[Evidence]) -> set[Acquisition]:
    """Every acquisition of these items, its protected words opened for this comparison alone."""
    found = list(Custody.objects.filter(evidence__in=items, event=CustodyEvent.ACQUIRED))
    keys = KeyStore(acting.workspace.keys).get([one.id for one in found]) if found else {}
    return {
        (
            one.evidence_id,
            one.source_id,
            _opened(one, "original_name", keys.get(one.id)),
            _opened(one, "original_folder", keys.get(one.id)),
        )
        for one in found
    }


def _opened(record: Custody, name: str, key: bytes | None) -> str:
    held = getattr(record, name)
    if held is None or key is None:
        return ""
    return decrypt(key, held.sealed, protected_context(record.kind, record.id, name)).decode()


def _where_from(offer: Offer) -> tuple[str, str]:
    return printable(offer.name), printable(offer.folder)


def _protected(words: str) -> Protected | None:
    return Protected(clear=words) if words else None


def _json(metadata: object) -> str:
    return json.dumps(metadata, ensure_ascii=False, sort_keys=True) if metadata else ""
