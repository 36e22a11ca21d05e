"""A record: what it states, what refers to it, and its protected words for those who may."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.access.looking import look
from trucewatch.records.models import Derivative, Evidence, Record, SharedRecord
from trucewatch.records.plain import SHARED, protected_names
from trucewatch.records.referring import rows_referring
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.consents import consents_of
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.item_bytes import may_open_bytes
from trucewatch.web.permissions import Right
from trucewatch.web.recorded_here import may_change, may_open, may_share
from trucewatch.web.recording.addresses import form_address
from trucewatch.web.recording.forms import FORMS
from trucewatch.web.words.fields import fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, kind_label

MOST = 12
FOLLOWING = {
    "source": (("account", "source"), ("consent", "source")),
    "person": (("fate", "person"), ("consent", "person")),
    "movement": (("tally", "movement"),),
    "place": (("control", "place"),),
    "clause": (("binding", "clause"), ("movement", "clause")),
}


@dataclass(frozen=True, slots=True)
class Referring:
    """Records of one kind that refer to another; more: whether there are more than are shown."""

    kind: str
    label: str
    records: tuple[Named, ...]
    more: bool


@case_page(Right.GROUNDWORK)
def record(asking: Asking, code: str) -> HttpResponse:
    return _page(asking, record_of(asking, code))


@require_POST
@case_page(Right.GROUNDWORK)
def opened(asking: Asking, code: str, field: str) -> HttpResponse:
    """A protected field, opened: who looked is written down first."""
    found = record_of(asking, code)
    if field not in protected_names(found.kind) or not may_open(asking, found):
        raise Http404
    words = look(asking.acting(), found, field)
    return _page(asking, found, {"name": field, "words": words})


def _page(asking: Asking, found: Any, shown: dict[str, str] | None = None) -> HttpResponse:
    naming = Naming(asking)
    naming.learn(wanted_of([found]))
    return asking.page(
        "record.html",
        record=found,
        own=naming.of(found),
        kind=kind_label(found.kind, asking.lang),
        current=found.state is RecordState.CURRENT,
        fields=fields_of(found, naming),
        referring=list(referring_to(asking, naming, found)),
        opened=shown,
        edit=edit_address(asking, found),
        copy=copy_address(asking, found),
        elsewhere=asking.may_record(found.kind) and not may_change(asking, found),
        known=known_where(found),
        shared_here=may_share(asking, found),
        taken_back_here=not isinstance(found, Evidence),
        following=list(following(asking, found)),
        consents=consents_of(asking, found),
    )


def known_where(found: Record) -> str:
    """The words that tell which cases know a record that cases may share; none for any other."""
    if not isinstance(found, SharedRecord):
        return ""
    everywhere = found.shared or found.home_id is None
    return "record-known-everywhere" if everywhere else "record-known-here"


def edit_address(asking: Asking, found: Record) -> str:
    """Where the record is corrected, by who may; an incident is on its own page."""
    current = found.state is RecordState.CURRENT
    if not (current and found.kind in FORMS and may_change(asking, found)):
        return ""
    return form_address(asking.case.code, found.kind, found.code)


def copy_address(asking: Asking, found: Record) -> str:
    """Where a redacted copy is looked at, by who may open its original."""
    if not isinstance(found, Derivative) or found.state is not RecordState.CURRENT:
        return ""
    redacted = found.derivative_kind is DerivativeKind.REDACTED_COPY
    if not redacted or not may_open_bytes(asking, found.evidence):
        return ""
    return reverse("copy", args=(asking.case.code, found.evidence.code, found.code))


def following(asking: Asking, found: Record) -> Iterator[tuple[str, str]]:
    """What is often recorded of such a record next: the words, and where."""
    if found.state is not RecordState.CURRENT:
        return
    for kind, field in FOLLOWING.get(found.kind, ()):
        if asking.may_record(kind):
            page = form_address(asking.case.code, kind)
            yield f"recording-new-{kind}", f"{page}?{field}={found.code}"


def referring_to(asking: Asking, naming: Naming, found: Record) -> Iterator[Referring]:
    """What refers to the record, of the kinds that the reader may see, in this case alone."""
    by_kind: dict[str, dict[Any, Record]] = {}
    for kind, _, rows in rows_referring(found.kind, found.id):
        if asking.may_see(kind) and kind not in SHARED:
            own = rows.filter(case=asking.case, state=RecordState.CURRENT).order_by("code")
            by_kind.setdefault(kind, {}).update({row.id: row for row in own[: MOST + 1]})
    for kind, rows in by_kind.items():
        if rows:
            naming.learn_behind(kind, rows.values())
            records = tuple(naming.of(row) for row in list(rows.values())[:MOST])
            yield Referring(kind, kind_label(kind, asking.lang), records, len(rows) > MOST)
