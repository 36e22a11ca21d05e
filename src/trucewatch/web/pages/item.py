"""An item of evidence: what it is, through whose hands it went, what verified it, where it is used."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.safestring import SafeString

from trucewatch.acts.access.looking import look_at_bytes
from trucewatch.acts.another import recorders
from trucewatch.acts.evidence.custody import chain_of
from trucewatch.acts.evidence.examining import confirmable, derived_verdict
from trucewatch.acts.evidence.under_way import under_way
from trucewatch.packages.receipts import receipt_of
from trucewatch.records.models import Derivative, Evidence, VerificationStep
from trucewatch.values.codes.evidence import (
    GENUINE,
    EvidenceHeld,
    EvidenceVerdict,
    VerificationMethod,
)
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.drawn import captured_features, drawn, placed
from trucewatch.web.pages.custody_form import handing_of
from trucewatch.web.pages.evidence_waiting import may_confirm
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.item_bytes import (
    may_open_bytes,
    opens,
    redacted_as,
    shown_as,
    ticket,
    with_ticket,
)
from trucewatch.web.pages.record import edit_address, referring_to
from trucewatch.web.pages.small_pictures import tiles_of
from trucewatch.web.permissions import Right
from trucewatch.web.recording.forms import lasts
from trucewatch.web.recording.offering import offered
from trucewatch.web.served import served_workspace
from trucewatch.web.ways_drawn import gaps_of
from trucewatch.web.words.fields import Field, fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named
from trucewatch.web.words_kept import Kept

APART = frozenset({"caption", "graphic", "held", "verdict", "pdq", "pdq_quality"})


@dataclass(frozen=True, slots=True)
class Examining:
    """What this reader may do to verify the item. verdict: what the steps come to; stands: that it
    was concluded; moved: that another one was; confirm: that they may confirm it; typed: what was
    posted and is not recorded; brought: by this reader, who finds it genuine and may not conclude
    that; attached: the same of items that show the step, with room for one
    more; more: that was asked for."""

    may: bool
    verdict: EvidenceVerdict
    stands: bool
    moved: bool
    confirm: bool
    brought: bool
    typed: dict[str, str]
    attached: tuple[str, ...]
    more: bool
    offered: SafeString
    methods: tuple[VerificationMethod, ...] = tuple(VerificationMethod)
    results: tuple[EvidenceVerdict, ...] = tuple(EvidenceVerdict)


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to the item: an event of custody, a step, or a copy made of it.

    mine: a step that this reader recorded, and may take back.
    """

    own: Named
    record: Any
    fields: list[Field]
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Shown:
    """What was asked for: where it is for some minutes, and as what a page shows it."""

    url: str
    medium: str


@case_page(Right.INCIDENTS)
def item(asking: Asking, code: str) -> HttpResponse:
    """With its bytes for whoever has just opened them."""
    found = item_of(asking, code)
    held = asking.request.GET.get("ticket", "")
    if not (opens(asking, found, held) and may_open_bytes(asking, found)):
        return item_page(asking, found)
    url = with_ticket(reverse("item_bytes", args=(asking.case.code, found.code)), held)
    return item_page(asking, found, Shown(url, shown_as(found.media_type)))


@case_page(Right.INCIDENTS)
def look_at(asking: Asking, code: str) -> HttpResponse:
    """Open the bytes of an item; that somebody did is written down first."""
    found = item_of(asking, code)
    page = item_address(asking, found)
    if asking.request.method != "POST":
        return redirect(page)
    if not may_open_bytes(asking, found):
        raise Http404
    look_at_bytes(asking.acting(), found)
    return redirect(with_ticket(page, ticket(asking, found)))


@case_page(Right.HISTORY)
def item_receipt(asking: Asking, code: str) -> HttpResponse:
    """The receipt of an item, for whoever gave it: proof that it was recorded, and what it was."""
    found = item_of(asking, code)
    told = bytes(receipt_of(served_workspace(), found))
    response = HttpResponse(told, content_type="text/plain; charset=utf-8")
    response["Content-Disposition"] = f'attachment; filename="{found.code}.receipt.txt"'
    return response


def item_of(asking: Asking, code: str) -> Evidence:
    found = record_of(asking, code)
    if not isinstance(found, Evidence):
        raise Http404
    return found


def item_address(asking: Asking, item: Evidence) -> str:
    return reverse("item", args=(asking.case.code, item.code))


def item_page(
    asking: Asking, found: Evidence, shown: Shown | None = None, trouble: Message | None = None
) -> HttpResponse:
    """trouble: why what was posted to examine the item, or to hand it over, was refused."""
    page = item_address(asking, found)
    waits = asking.waiting(page)
    kept = waits.kept
    steps, copies = (list(_current(kind, found)) for kind in (VerificationStep, Derivative))
    custody = chain_of(found) if asking.may_see("custody") else []
    held = found.held is EvidenceHeld.HELD
    opens = may_open_bytes(asking, found)
    redacts = asking.may(Right.SEAL) and held and bool(redacted_as(found.media_type))
    mine = {row.id for row in own_steps(asking, found)} if asking.may(Right.VERIFY) else set()
    naming = Naming(asking)
    naming.learn(wanted_of([found, *steps, *copies, *custody]))
    response = asking.page(
        "item.html",
        examining=_examining(asking, found, kept),
        handing=handing_of(asking, found, asking.typed(kept)),
        waits=waits,
        trouble=trouble,
        section="evidence",
        own=naming.of(found),
        record=found,
        edit=edit_address(asking, found),
        current=found.state is RecordState.CURRENT,
        fields=[one for one in fields_of(found, naming) if one.name not in APART],
        comparable=bool(found.pdq) or any(one.pdq for one in copies),
        held=held,
        lasts=lasts(found),
        may_open_bytes=opens,
        shown=shown,
        veil=tiles_of(asking, [found])[0].veil if found.graphic else "",
        **_mapped(asking, found),
        may_redact=redacts and opens,
        redacts_if_opened=redacts and not opens,
        copying=under_way(served_workspace(), found.id) if redacts and opens else None,
        chain=[_event(naming, row) for row in custody],
        steps=[_event(naming, row, row.id in mine) for row in steps],
        copies=[_event(naming, row) for row in copies],
        referring=[one for one in referring_to(asking, naming, found) if one.kind not in BESIDE],
    )
    response.status_code = 422 if trouble else 200
    return response


def own_steps(asking: Asking, item: Evidence) -> QuerySet[VerificationStep]:
    """The steps of the item that this member recorded, and nobody took back."""
    steps: QuerySet[VerificationStep] = _current(VerificationStep, item)
    return steps.filter(member=asking.member)


def _current(kind: Any, item: Evidence) -> QuerySet[Any]:
    """The records of a kind that are about the item, but for those taken back."""
    rows: QuerySet[Any] = kind.objects.filter(evidence=item, state=RecordState.CURRENT)
    return rows.order_by("code")


def _examining(asking: Asking, item: Evidence, kept: Kept | None) -> Examining:
    typed, verdict = asking.typed(kept), derived_verdict(item)
    brought = verdict in GENUINE and asking.member.id in recorders([item.id])
    others = confirmable(asking.member, Evidence.objects.filter(id=item.id)).exists()
    stands = item.verdict is verdict and item.verdict_by_id is not None
    current = item.state is RecordState.CURRENT
    may = current and asking.may(Right.VERIFY)
    names = ("method", "result", "seen", "because", "step", "why")
    attached = [one for one in typed.get("attach", "").split("\n") if one.strip()]
    return Examining(
        may,
        verdict,
        stands,
        item.verdict_by_id is not None and not stands,
        current and stands and others and may_confirm(asking),
        brought,
        {name: typed.get(name, "") for name in names},
        (*attached, ""),
        typed.get("do") == "more",
        offered(asking, ["evidence"])["evidence"] if may else SafeString(),
    )


def _mapped(asking: Asking, found: Evidence) -> dict[str, Any]:
    """Where it was captured, as far as that is known."""
    where = placed([(found.code, found.captured_area)])
    title = Message("mapping-captured").text(asking.lang)
    features = captured_features(where, asking.lang)
    drawing = drawn(features, title, asking.lang, asking.case, narrow=True)
    return {"drawing": drawing, "gaps": gaps_of(where.courses, asking.lang)}


BESIDE = frozenset({"custody", "verification_step", "derivative"})


def _event(naming: Naming, record: Any, mine: bool = False) -> Event:
    fields = [one for one in fields_of(record, naming) if one.name not in ("evidence", "event")]
    return Event(naming.of(record), record, fields, mine)
