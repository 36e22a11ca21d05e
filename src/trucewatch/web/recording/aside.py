"""Turning aside from a form to record what it refers to, and coming back with it.

Both forms are drafts meanwhile, and the second one knows which draft waits for it and for which of
its inputs; no word of either stands in an address.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import redirect

from trucewatch.acts.unfinished import keep_unfinished, open_unfinished
from trucewatch.records.models import Record, Unfinished
from trucewatch.records.models.base import mint
from trucewatch.records.plain import stored
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking
from trucewatch.web.recording.addresses import form_address, id_of_text
from trucewatch.web.recording.choosing import SEVERAL_NEAR, Choosing, chosen
from trucewatch.web.recording.forms import FORMS, Form
from trucewatch.web.recording.typed import Typed, names_of
from trucewatch.web.recording.ways import OneRecord, SomeRecords, TwoTongues, Way, Where
from trucewatch.web.served import served_workspace
from trucewatch.web.tabs import TAB
from trucewatch.web.words.written import written


@dataclass(frozen=True, slots=True)
class Waiting:
    """The draft that waits for the record at hand. several: the input takes several, a line each."""

    id: UUID
    kind: str
    subject: UUID | None
    typed: Typed
    touched: datetime
    url: str


def put_chosen(asking: Asking, form: Form, wanted: str, typed: Typed) -> Typed:
    """What was typed, with the record chosen in place of a name that may mean it; wanted: its code
    and the input, "A-PLA-0001.incident.area.place"."""
    choosing, (code, _, name) = Choosing(asking, form), wanted.partition(".")
    way = _way_of(choosing, name)
    if way is None or name not in typed:
        return typed
    kind = way.kind if isinstance(way, (OneRecord, SomeRecords)) else "place"
    return typed | {name: chosen(choosing, kind, typed[name], code)}


def turn_aside(asking: Asking, wanted: str, here: UUID, typed: Typed) -> HttpResponse | None:
    """To the form of a new record; wanted: its kind and the input it is for, "place.incident.area".

    A name that stands in the input and means nothing yet goes along. None where nothing is meant.
    """
    kind, _, name = wanted.partition(".")
    if kind not in FORMS or not asking.may_record(kind):
        return None
    draft = mint()
    begun = {"back": str(here), "into": name, **_called(asking, kind, typed.get(name, ""))}
    keep_unfinished(asking.acting(), asking.case, draft, kind, None, begun)
    return redirect(f"{form_address(asking.case.code, kind)}?draft={draft}")


def come_back(asking: Asking, typed: Typed, record: Record) -> HttpResponse | None:
    """To the field that waits in its draft, with the record put in; None where none waits."""
    into = typed.get("into", "")
    while (waiting := waiting_for(asking, typed)) is not None:
        choosing = Choosing(asking, FORMS[waiting.kind])
        put = waiting.typed | _put_in(choosing, into, waiting.typed.get(into, ""), record)
        own = (waiting.id, waiting.kind, waiting.subject, put | {TAB: ""})
        if keep_unfinished(asking.acting(), asking.case, *own, over=waiting.touched):
            return redirect(f"{waiting.url}#{_place_of(into)}")
    return None


def _place_of(into: str) -> str:
    """Where in its form the field of an input stands."""
    kind, *rest = into.split(".")
    key = [kind, rest.pop(0)] if rest and rest[0].isdecimal() else [kind]
    return "-".join([*key, *rest[:1]])


def _put_in(choosing: Choosing, into: str, stood: str, record: Record) -> Typed:
    """The record in the input that it was recorded for: in place of its name, or beside others."""
    way = _way_of(choosing, into)
    name = choosing.named(record.kind, record.id)
    if way is None:
        return {}
    if isinstance(way, OneRecord):
        return {into: name}
    lines = [line for line in stood.split("\n") if line.strip()]
    means = [_meant(choosing, record.kind, line) for line in lines]
    if record.id in means:
        lines[means.index(record.id)] = name
    elif None in means:
        lines[len(means) - 1 - means[::-1].index(None)] = name  # the last one, which came along
    else:
        lines.append(name)
    return {into: "\n".join(lines)}


def _way_of(choosing: Choosing, into: str) -> Way | None:
    """How the input is typed, if it is one that takes records."""
    kind, _, rest = into.partition(".")
    number = rest.partition(".")[0]
    key = f"{kind}.{number}" if number.isdecimal() else kind
    if kind != choosing.form.kind and kind not in choosing.form.parts:
        return None
    for entry in choosing.asked(key):
        takes = isinstance(entry.way, (OneRecord, SomeRecords, Where))
        if takes and into in names_of(key, entry).values():
            return entry.way
    return None


def waiting_for(asking: Asking, typed: Typed) -> Waiting | None:
    """The member's own draft that waits for what is typed here."""
    wanted = id_of_text(typed.get("back", ""))
    own = {"member": asking.member, "case": asking.case}
    row = Unfinished.objects.filter(id=wanted, **own).first() if wanted else None
    if row is None or row.kind not in FORMS or not asking.may_record(row.kind):
        return None
    try:
        opened = open_unfinished(served_workspace(), [row]).get(row.id)
    except Refusal:  # the keys are away: the form still knows what waits for it
        return None
    subject = stored(row.kind).filter(id=row.subject).first() if row.subject else None
    if opened is None or (row.subject and subject is None):
        return None
    code = subject.code if subject else ""
    url = f"{form_address(asking.case.code, row.kind, code)}?draft={row.id}"
    return Waiting(row.id, row.kind, row.subject, opened, row.touched, url)


def _called(asking: Asking, kind: str, typed: str) -> Typed:
    """The last name typed, where no record is called so, as the name of the new one."""
    name = next((line.strip() for line in reversed(typed.split("\n")) if line.strip()), "")
    choosing = Choosing(asking, FORMS[kind])
    first = next(one for one in FORMS[kind].own)
    if not name or not isinstance(first.way, TwoTongues) or _meant(choosing, kind, name):
        return {}
    text = written(name, asking.lang)
    return {f"{kind}.{first.name}.{text.original}": name}


def _meant(choosing: Choosing, kind: str, name: str) -> UUID | str | None:
    """The record that is called so; "several", or none."""
    try:
        return choosing.find(kind, name)
    except Refusal as refused:
        return "several" if refused.code == SEVERAL_NEAR else None
