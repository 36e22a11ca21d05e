"""Recording something, correcting it, and taking it back, in a browser.

What is typed is first read and shown as it was understood; only what was shown is recorded. It is
shown from its draft, at an address of its own that a browser can go back to.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.gates.warning import names_told, names_typed
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.acts.unfinished import at_work_besides
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import Receipt
from trucewatch.records.models import Incident, Record
from trucewatch.records.models.base import mint, mint_random
from trucewatch.records.plain import KINDS, stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.resting import going_with
from trucewatch.web.pages.undoing import undo_address, undo_of_new
from trucewatch.web.permissions import Right
from trucewatch.web.recorded_here import may_change
from trucewatch.web.recording.addresses import id_of_new, id_of_text
from trucewatch.web.recording.amiss import doubted_in, wrong_in
from trucewatch.web.recording.aside import come_back, put_chosen, turn_aside, waiting_for
from trucewatch.web.recording.drafts import Draft, draft_of, drafts_besides
from trucewatch.web.recording.filling import Filled, Made, fill, made_of, recorded_from
from trucewatch.web.recording.forms import FORMS, Form, lasts
from trucewatch.web.recording.keeping import asked_of, let_go, sent_as
from trucewatch.web.recording.laying_out import Block, groups_of, lay_out
from trucewatch.web.recording.likely import Likely, likely
from trucewatch.web.recording.namesakes import namesakes
from trucewatch.web.recording.on_the_way import EARLIER, LATER, moved
from trucewatch.web.recording.parking import mark_of, parking
from trucewatch.web.recording.reading import standing_records
from trucewatch.web.recording.typed import Typed, digest_of, typed_of, with_row
from trucewatch.web.recording.understood import understood
from trucewatch.web.sealing import seal
from trucewatch.web.tabs import LIVE, OPENED, Place, opened_at, remember_recorded
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import kind_label
from trucewatch.web.words.written import LONGEST_REASON, typed_whole

SECTIONS = {
    "incident": "incidents",
    "evidence": "evidence",
    **dict.fromkeys(("movement", "tally", "person", "fate"), "people"),
}


@parking
@case_page(Right.RECORD)
def new_incident(asking: Asking) -> HttpResponse:
    """An incident that is not recorded yet."""
    return _new(asking, FORMS["incident"])


@parking
@case_page(Right.RECORD)
def new_record(asking: Asking, kind: str) -> HttpResponse:
    """A record of another kind that is not recorded yet."""
    if kind not in FORMS or kind == "incident":
        raise Http404
    if not asking.may_record(kind):
        raise PermissionDenied
    return _new(asking, FORMS[kind])


@parking
@case_page(Right.RECORD)
def edit_record(asking: Asking, code: str) -> HttpResponse:
    """A recorded thing and its parts; every change needs a reason."""
    record = recorded(asking, code)
    new = id_of_text(asking.request.POST.get("new", ""))
    return _form(asking, FORMS[record.kind], record, new or mint_random())


@require_POST
@case_page(Right.RECORD)
def take_back(asking: Asking, code: str) -> HttpResponse:
    """Withdraw a record with its parts, an incident with the rulings on it. It stays in the history,
    with the reason."""
    record = recorded(asking, code)
    if lasts(record):
        raise Http404
    acting, posted = asking.acting(), asking.request.POST
    reason = typed_whole(posted.get("because") or posted.get("why", ""), LONGEST_REASON)
    records = standing_records(asking, FORMS[record.kind], record)
    if isinstance(record, Incident):
        records["determination"] = going_with(asking, record, posted.getlist("ruling"))
    named = [(row.kind, row.id) for some in records.values() for row in some]
    withdraw(acting, asking.case, named, reason, asking.may_see)
    seal(asking.request, acting.workspace)
    asking.sent(_address(asking, record))
    rulings = tuple(row.code for row in records.get("determination", ()))
    told = Message("recording-taken-back", {"code": code})
    if rulings:
        told = Message("withdrawing-done", {"code": code, "n": len(rulings), "named": rulings})
    asking.done(told, undo_address(asking, record))
    return redirect(_address(asking, record))


def recorded(asking: Asking, code: str) -> Any:
    """The current record with this code that there is a form for. Http404 as `record_of`."""
    found = record_of(asking, code)
    if (
        found.kind not in FORMS
        or not may_change(asking, found)
        or found.state is not RecordState.CURRENT
    ):
        raise Http404
    return found


def _new(asking: Asking, form: Form) -> HttpResponse:
    draft = id_of_text(asking.request.POST.get("new", ""))
    minted = mint_random if KINDS[form.kind].minted_at_random else mint
    return _form(asking, form, None, draft or minted())


def _form(asking: Asking, form: Form, record: Any, new: UUID) -> HttpResponse:
    if asking.request.method == "POST":
        return _sent(asking, form, record, new)
    subject, given = record.id if record else None, asking.request.GET.get("draft", "")
    draft, typed = draft_of(asking, given, form.kind, subject)
    typed = None if typed is None else asked_of(asking, form, typed)
    gone = id_of_text(given) if draft is None and record is None else None
    if gone and (made := recorded_from(asking, form, gone)):  # somebody goes back to what they sent
        return redirect(_address(asking, made[-1]))
    fresh = () if draft is None else None  # of a draft that begins now nothing was recorded
    filled = fill(asking, form, record, draft or new, typed, made=fresh)
    return _page(asking, filled, asking.request.GET.get("do", "") if draft else "")


def _sent(asking: Asking, form: Form, record: Any, opened: UUID) -> HttpResponse:
    """A form that was sent. Before anything else its words are kept. opened: the draft it came with."""
    request, subject = asking.request, record.id if record else None
    do, typed = request.POST.get("do", "look"), typed_of(request.POST, request.FILES, form)
    try:
        made: dict[UUID, Made] = {}
        sent = sent_as(asking, form, opened, subject, typed)
        place = sent.place()
        if record is None and do in ("look", "record", "keep"):
            made = {draft: made_of(form, draft) for draft in {opened, place.draft}}
            there = _there(form, made, typed)
            if there is not None:
                let_go(asking, form, place, typed)
                return redirect(_address(asking, there))
        kept = sent.keep(place)
        turned = _turned(asking, form, do, typed)
        if turned != typed:
            typed = turned | {OPENED: opened_at(kept.touched)}
            kept = sent_as(asking, form, kept.draft, subject, typed).keep()
        typed = typed | {OPENED: opened_at(kept.touched)}
    except Refusal as refused:  # as where everything was closed: the words stay in the page
        filled = fill(asking, form, record, opened, typed, request.POST)
        return _page(asking, filled, "", refused.message)
    own = made.get(kept.draft)
    filled = fill(asking, form, record, kept.draft, typed, request.POST, own)
    return _answered(asking, do, filled, typed, kept, apart=kept.draft != opened)


def _answered(
    asking: Asking, do: str, filled: Filled, typed: Typed, kept: Place, *, apart: bool
) -> HttpResponse:
    """What its button asks for. kept: the draft that holds its words, apart from that of another tab."""
    wanted = do.removeprefix("new.") if do.startswith("new.") else ""
    aside = turn_aside(asking, wanted, filled.new, filled.typed) if wanted else None
    none = aside is None and filled.says_nothing and let_go(asking, filled.form, kept, typed)
    if apart and do != LIVE and not none:
        asking.warn(Message("drafts-apart"))
    if aside is not None:
        return aside
    if do == "keep":
        asking.done(Message("drafts-not-kept" if none else "drafts-kept"))
        return redirect("drafts", asking.case.code)
    if do == "record" and filled.ready and asking.request.POST.get("seen") == filled.seen:
        return _recorded(asking, filled, kept)
    if do == LIVE:
        return _live(asking, filled, apart, kept.touched is not None and not none)
    do = "look" if do in ("look", "record") else do
    if none or kept.touched is None or filled.settled.theirs or do.startswith("add."):
        return _page(asking, filled, do)  # an empty row and a choice stand in no draft
    return redirect(f"{asking.request.path}?{urlencode({'draft': str(kept.draft), 'do': do})}")


def _turned(asking: Asking, form: Form, do: str, typed: Typed) -> Typed:
    """What was typed, with what a button of the form does to it."""
    if do.startswith("add."):
        return with_row(typed, do.removeprefix("add."), form)
    if do.startswith("put."):
        return put_chosen(asking, form, do.removeprefix("put."), typed)
    return moved(typed, do) if do.startswith((EARLIER, LATER)) else typed


def _there(form: Form, made: Mapping[UUID, Made], typed: Typed) -> Any:
    """What the form was recorded as with the same words: it is sent twice over a bad line. made: what
    each draft was recorded as."""
    for draft, some in made.items():
        same = id_of_new(form.kind, draft, digest_of(typed))
        if any(one == same for one, _ in some):
            return stored(form.kind).get(id=same)
    return None


def _recorded(asking: Asking, filled: Filled, kept: Place) -> HttpResponse:
    """Record what was understood, and go where it is, or back to what waits for it. kept: its draft."""
    form, new, record = filled.form, filled.new, filled.record
    goes_back = filled.goes_back
    try:
        receipt = _record(asking, filled)
    except Refusal as refused:
        fresh = stored(form.kind).get(id=record.id) if record else None
        again = fill(asking, form, fresh, new, filled.typed, asking.request.POST)
        return _page(asking, again, "look", refused.message)
    acting, written = asking.acting(), filled.told.record
    remember_recorded(asking.member, filled.typed)
    let_go(asking, form, kept)
    told = "recording-recorded" if record is None else "recording-corrected"
    undo = undo_of_new(asking, receipt) if record is None else undo_address(asking, written)
    asking.done(Message(told, {"code": written.code}), undo)
    if goes_back:
        asking.warn(Message("recording-verdict-went-back", {"code": written.code}))
    for each in names_told(acting, asking.case, receipt):
        asking.warn(each)
    return come_back(asking, filled.typed, written) or redirect(_address(asking, written))


def _live(asking: Asking, filled: Filled, apart: bool, kept: bool) -> HttpResponse:
    """What a script puts into the page while somebody types: what was understood, who else types.

    apart: the words are kept beside those of another tab. kept: there is a draft.
    """
    blocks = lay_out(filled.told, filled.typed, filled.choosing, looked=False)
    every = [*blocks, *(part for block in blocks for part in block.parts)]
    return asking.page(
        "recording_live.html",
        fields=[field for block in every for field in block.fields],
        others=_others(asking, filled),
        likely=_likely(asking, filled),
        namesakes=namesakes(asking, filled.told.record),
        new=filled.new,
        opened=filled.typed.get(OPENED, ""),
        kept=asking.clock if kept else "",
        apart=apart,
    )


def _others(asking: Asking, filled: Filled) -> list[tuple[str, str]]:
    """Who else types a correction of the record, and when they last did."""
    others = at_work_besides(asking.acting(), filled.record.id) if filled.record else []
    return [(who, asking.clock_at(last)) for who, last in others]


def _telling(asking: Asking, filled: Filled) -> list[Message]:
    """Where what would be recorded tells a protected name."""
    told = filled.told
    new = [told.record, *told.new] if filled.record is None else told.new
    return names_typed(asking.acting(), asking.case, [*told.changed, *new])


def _likely(asking: Asking, filled: Filled) -> list[Likely]:
    return likely(asking, filled.told) if filled.form.kind == "incident" else []


def _record(asking: Asking, filled: Filled) -> Receipt:
    """Write what was understood."""
    told, acting = filled.told, asking.acting()
    if filled.record is None:
        receipt = record_whole(acting, asking.case, told.record, told.new)
    else:
        reason = typed_whole(asking.request.POST.get("reason", ""), LONGEST_REASON)
        written = [*told.changed, *told.new]
        receipt = correct_whole(acting, asking.case, written, told.taken_back, reason)
    seal(asking.request, acting.workspace)
    return receipt


def _address(asking: Asking, record: Record) -> str:
    """The page of a record; for whoever may not see it, the list of what the case rests on."""
    here = getattr(record, "case_id", asking.case.id) == asking.case.id
    own = Naming(asking).of(record).url if here else ""
    return own or reverse("groundwork", args=(asking.case.code,))


def _page(asking: Asking, filled: Filled, do: str, trouble: Message | None = None) -> HttpResponse:
    looked = do == "look"
    wrong = looked and not filled.ready
    form, record, choosing = filled.form, filled.record, filled.choosing
    blocks = lay_out(filled.told, filled.typed, choosing, looked)
    response = asking.page(
        "recording.html",
        section=SECTIONS.get(form.kind, "groundwork"),
        form=form,
        heading=_heading(form),
        kind=kind_label(form.kind, asking.lang),
        own=Naming(asking).of(record) if record else None,
        new=filled.new,
        top=blocks[0],
        groups=groups_of(form, blocks, asking),
        troubles=list(wrong_in(blocks, asking.lang)),
        doubted=list(doubted_in(blocks)) if looked else [],
        contested=filled.settled.contested,
        theirs=filled.settled.theirs,
        alone=filled.settled.alone,
        others=_others(asking, filled),
        likely=_likely(asking, filled) if looked or record is None else [],
        namesakes=namesakes(asking, filled.told.record) if looked or record is None else [],
        **_offered(asking, filled),
        waiting=waiting_for(asking, filled.typed),
        typed=filled.typed,
        opened=filled.typed.get(OPENED, ""),
        mark=mark_of(asking, form.kind, record),
        listed=choosing.listed(row.record for row in filled.told.rows if row.recorded),
        understood=understood(asking, filled.told) if looked and filled.ready else None,
        writes=filled.writes,
        goes_back=looked and filled.ready and filled.goes_back,
        before=[Naming(asking).of(one) for one in filled.before],
        telling=_telling(asking, filled) if looked and filled.ready else [],
        seen=filled.seen,
        wrong=wrong,
        trouble=trouble,
        added=_added(blocks, do),
    )
    response.status_code = 422 if wrong or trouble else 200
    return response


def _added(blocks: list[Block], do: str) -> str:
    """Where one goes on in the part that was asked for last, without looking for it."""
    kind = do.removeprefix("add.").partition(".")[0] if do.startswith("add.") else ""
    some = [one for block in blocks for one in (block, *block.parts) if one.kind == kind]
    return max(some, key=lambda one: one.number).fields[0].first if some else ""


def _heading(form: Form) -> str:
    return "recording-new" if form.kind == "incident" else f"recording-new-{form.kind}"


def _offered(asking: Asking, filled: Filled) -> dict[str, Any]:
    """Drafts of the same that are not the one at hand, offered when the form is opened, and how many
    there are. shut: there are drafts, and the keys are away. instead: there is one at hand."""
    drafts, count, shut = list[Draft](), 0, False
    if asking.request.method != "POST" and "do" not in asking.request.GET:
        subject = filled.record.id if filled.record else None
        try:
            drafts, count = drafts_besides(asking, filled.form.kind, subject, filled.new)
        except Refusal:
            shut = True
    return {"drafts": drafts, "count": count, "shut": shut, "instead": OPENED in filled.typed}
