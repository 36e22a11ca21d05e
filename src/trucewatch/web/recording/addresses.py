"""Where the form for a record is, new or recorded, and which id a new one gets."""

from __future__ import annotations

import hashlib
from uuid import UUID

from django.urls import reverse

from trucewatch.records.plain import KINDS
from trucewatch.values.ids import random_id, time_ordered_id


def form_address(case: str, kind: str, code: str = "") -> str:
    """code: of the record that is corrected; none of a new one."""
    if kind == "incident":
        return reverse("edit_incident", args=(case, code)) if code else _new_incident(case)
    if code:
        return reverse("edit_record", args=(case, code))
    return reverse("new_record", args=(case, kind))


def _new_incident(case: str) -> str:
    return reverse("new_incident", args=(case,))


def id_of_text(text: str) -> UUID | None:
    """The id that an address or a form names, if it is one."""
    try:
        return UUID(text)
    except ValueError:
        return None


def id_of_new(kind: str, draft: UUID, words: str = "") -> UUID:
    """The id of the record that a draft becomes: always the same, so that what is sent twice is
    recorded once; never that of the draft, whose key is destroyed with it. words: what one form may
    be sent with several times, for a record each.
    """
    return _id(kind, draft, hashlib.sha256(draft.bytes + words.encode()).digest())


def ids_of_new(kind: str, draft: UUID) -> tuple[UUID, UUID]:
    """The first and the last of the ids that a draft may become, whatever words it is sent with."""
    return _id(kind, draft, bytes(8)), _id(kind, draft, b"\xff" * 8)


def _id(kind: str, draft: UUID, words: bytes) -> UUID:
    """It begins as every id of the draft does, and ends as its words say."""
    begins = hashlib.sha256(f"{kind}|".encode() + draft.bytes).digest()
    if KINDS[kind].minted_at_random:
        return random_id(begins[:8] + words[:8])
    return time_ordered_id(draft.int >> 80, begins[:5] + words[:5])
