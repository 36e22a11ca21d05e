"""Who looked at what is protected of a record, when, and at what of it; never what stood there."""

from __future__ import annotations

from dataclasses import dataclass

from django.core.paginator import Page, Paginator

from trucewatch.records.models import CaseRole, Look, Record
from trucewatch.records.plain import SHARED, protected_names
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.words.values import field_label, say_instant

SIZE = 25
OF_BYTES = frozenset({"object", "thumbnail", "likeness", "redacted_copy"})
"""What is looked at of an item beside its fields."""


@dataclass(frozen=True, slots=True)
class Looked:
    """One look. who: empty for somebody who never worked in this case, at what cases share."""

    at: str
    who: str
    what: str


@dataclass(frozen=True, slots=True)
class Looks:
    """One page of looks at a record."""

    lines: tuple[Looked, ...]
    page: Page[Look]


def looks_at(asking: Asking, record: Record) -> Looks | None:
    """The looks at a record, the newest first, as the page `looks` of its history asks for; None
    for a kind of which nothing is protected."""
    if not protected_names(record.kind):
        return None
    rows = Look.objects.filter(kind=record.kind, record=record.id).select_related("member")
    page = Paginator(rows.order_by("-at", "-id"), SIZE).get_page(
        asking.request.GET.get("looks", "1")[:8]
    )
    here = CaseRole.objects.filter(case=asking.case).values_list("member_id", flat=True)
    known = set(here) if record.kind in SHARED else {row.member_id for row in page}
    return Looks(tuple(_told(asking, row, row.member_id in known) for row in page), page)


def _told(asking: Asking, row: Look, known: bool) -> Looked:
    beside = f"record-looked-{row.field.replace('_', '-')}"
    of_bytes = row.field in OF_BYTES
    named = Message(beside).text(asking.lang) if of_bytes else field_label(row.field, asking.lang)
    what = Message("record-looked-gate", {"field": named}).text(asking.lang) if row.gate else named
    return Looked(
        say_instant(row.at, asking.lang, asking.zone),
        str(row.member.username) if known else "",
        what,
    )
