"""Files are brought as evidence: in pieces where a script runs, in one form where none does.

What was brought and not yet described waits on this page, so that nothing is lost with a session.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.evidence.offers import NotSealed
from trucewatch.acts.evidence.sealing import SealedItem
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.uploads.beginning import (
    LARGEST,
    LASTS,
    Announced,
    begin,
    clear_away,
    give_up,
    name_of,
    uploads_of,
)
from trucewatch.acts.uploads.pieces import take_piece
from trucewatch.acts.uploads.sealing import seal_uploads
from trucewatch.importers.files.opening import open_still
from trucewatch.media.look import Room
from trucewatch.records.models import Upload
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.limiting import FORM
from trucewatch.web.pages.described import WORDS, capture_of, choices_of, described
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace
from trucewatch.web.words.values import say_instant
from trucewatch.web.words_kept import Kept


@dataclass(frozen=True, slots=True)
class Waiting:
    """An upload as the page lists it. chosen: its mark is set in the form."""

    upload: Upload
    name: str
    until: str
    chosen: bool

    @property
    def percent(self) -> int:
        return self.upload.received * 100 // self.upload.size


@case_page(Right.SEAL)
def bring(asking: Asking) -> HttpResponse:
    if asking.request.method != "POST":
        clear_away(served_workspace(), asking.acting().now)
        return _page(asking)
    brought = list[UUID]()
    try:
        told = _seal(asking, brought)
    except Refusal as refused:
        return _page(asking, (refused.message, *_not_kept(asking, refused, brought)))
    asking.sent(_address(asking))
    left = tuple(one.message for one in told if isinstance(one, NotSealed))
    sealed = [one for one in told if isinstance(one, SealedItem)]
    for one in sealed:
        asking.done(Message(_became(one), {"code": one.code}))
    if left:
        return _page(asking, left)
    if len(sealed) == 1:
        return redirect("item", asking.case.code, sealed[0].code)
    return redirect("evidence", asking.case.code)


@require_POST
@case_page(Right.SEAL)
def give_up_upload(asking: Asking, upload: UUID) -> HttpResponse:
    """Destroy what came of an upload."""
    give_up(asking.acting(), asking.case, upload)
    asking.done(Message("upload-given-up"))
    return redirect("bring", asking.case.code)


def _not_kept(asking: Asking, refused: Refusal, brought: list[UUID]) -> tuple[Message, ...]:
    """Keep what was refused; why that is refused too, where it is: the words stay in the page alone."""
    try:
        asking.keep_refused((refused.message,), upload="\n".join(map(str, brought)))
    except Refusal as also:
        return (also.message,) if also.message != refused.message else ()
    return ()


def _seal(asking: Asking, chosen: list[UUID]) -> list[SealedItem | NotSealed]:
    """Seal what was sent. chosen: is filled with the uploads that were marked or came with it."""
    acting = asking.acting()
    chosen += _chosen(asking)
    chosen += (_received(asking, one) for one in _files(asking))
    if not chosen:
        raise refuse("upload-empty" if asking.request.FILES.getlist("file") else "upload-nothing")
    said = described(asking)  # what came is here by now, whatever is amiss with the words
    opened = partial(open_still, limit=LARGEST)
    try:
        with Room() as room:
            return seal_uploads(acting, asking.case, chosen, said, room.look, opened)
    finally:
        sequence(acting.workspace)


def _chosen(asking: Asking) -> list[UUID]:
    """Uploads that the form names; those that are not this member's are refused by the act."""
    try:
        return [UUID(one) for one in asking.request.POST.getlist("upload")]
    except ValueError:
        raise refuse("upload-gone") from None


def _files(asking: Asking) -> list[UploadedFile]:
    return [one for one in asking.request.FILES.getlist("file") if one.size]


def _received(asking: Asking, file: UploadedFile) -> UUID:
    """A file that came with the form, as an upload of one piece: it waits where something is amiss."""
    announced = Announced(int(file.size or 0), str(file.name or ""))
    made = begin(asking.acting(), asking.case, announced)
    take_piece(asking.acting(), asking.case, made.id, 0, file.chunks())
    return made.id


def _became(item: SealedItem) -> str:
    if item.act is None:
        return "upload-stood"
    return "upload-again" if item.again else "upload-sealed"


def _page(asking: Asking, trouble: tuple[Message, ...] = ()) -> HttpResponse:
    waits = asking.waiting(_address(asking))
    kept = waits.kept
    typed = asking.typed(kept)
    response = asking.page(
        "bring.html",
        section="evidence",
        trouble=trouble,
        waiting=_waiting(asking, bool(trouble), kept),
        waits=waits,
        choices=choices_of(asking, typed),
        typed={name: typed.get(name, "") for name in WORDS},
        capture=capture_of(asking, kept.posted if kept else asking.request.POST),
        graphic="graphic" in typed,
        form_most=FORM >> 20,
        largest=LARGEST >> 30,
        days=LASTS.days,
    )
    response.status_code = 422 if trouble else 200
    return response


def _address(asking: Asking) -> str:
    return reverse("bring", args=(asking.case.code,))


def _waiting(asking: Asking, again: bool, kept: Kept | None) -> list[Waiting]:
    """again: the form comes back, so that what it had brought is marked. kept: what had been."""
    marked = set((kept.posted if kept else asking.request.POST).getlist("upload"))
    acting = asking.acting()
    return [
        Waiting(
            one,
            name_of(acting.workspace, one),
            say_instant(one.until, asking.lang, asking.zone),
            one.is_whole and (again or str(one.id) in marked),
        )
        for one in uploads_of(acting, asking.case)
    ]
