"""The form as it stands: what was typed, read over what is recorded, and settled."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from trucewatch.acts.retelling import reopening
from trucewatch.records.models import Record
from trucewatch.records.plain import known_in, stored
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking
from trucewatch.web.recording.addresses import id_of_new, ids_of_new
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import Form
from trucewatch.web.recording.reading import Told, read, standing_records
from trucewatch.web.recording.settling import Settled, settle
from trucewatch.web.recording.typed import Typed, digest_of, new_rows, rows_for
from trucewatch.web.recording.ways import OneRecord
from trucewatch.web.words.fields import wanted_of

Made = Sequence[tuple[UUID, RecordState]]
"""Ids and states of what a draft was recorded as."""


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it stands. record: the one that is corrected. new: the id of the draft. before: what
    the same form was recorded as with other words, by somebody who went back to it."""

    form: Form
    record: Any
    new: UUID
    choosing: Choosing
    settled: Settled
    told: Told
    before: tuple[Record, ...] = ()

    @property
    def typed(self) -> Typed:
        return self.settled.typed

    @property
    def seen(self) -> str:
        """Names what is looked over: what was typed, and what the form was recorded as before."""
        return digest_of(self.typed | {"before": " ".join(one.code for one in self.before)})

    @property
    def ready(self) -> bool:
        return self.told.sound and not self.settled.open

    @property
    def writes(self) -> bool:
        told = self.told
        return self.record is None or bool(told.new or told.changed or told.taken_back)

    @property
    def says_nothing(self) -> bool:
        """Whether a draft of it would be none: nothing was typed, or only what stands recorded."""
        return self.told.blank if self.record is None else self.settled.alone

    @property
    def goes_back(self) -> bool:
        """Whether a verdict goes back with this, as the incident is told otherwise."""
        told = self.told
        return bool(reopening([*told.changed, *told.new], told.taken_back))


def fill(
    asking: Asking,
    form: Form,
    record: Any,
    new: UUID,
    typed: Typed | None,
    choices: Mapping[str, str] | None = None,
    made: Made | None = None,
) -> Filled:
    """Read what was typed over what stands; None where nothing was typed yet. made: what the draft was
    recorded as, where that was asked already."""
    choosing = Choosing(asking, form, record)
    standing = standing_records(asking, form, record) if record else {}
    choosing.learn(wanted_of(one for some in standing.values() for one in some))
    if typed is None:
        typed = rows_for(standing, choosing) if record else new_rows(form) | _given(choosing)
    settled = settle(typed, standing, choices or {}, choosing)
    own = id_of_new(form.kind, new, digest_of(settled.typed))
    told = read(asking, settled.typed, standing, choosing, own)
    before = () if record else recorded_from(asking, form, new, made)
    return Filled(form, record, new, choosing, settled, told, before)


def recorded_from(
    asking: Asking, form: Form, new: UUID, made: Made | None = None
) -> tuple[Record, ...]:
    """What a draft was recorded as, with whatever words, and stands."""
    made = made_of(form, new) if made is None else made
    standing = [one for one, state in made if state is RecordState.CURRENT]
    known = known_in(form.kind, asking.case.id).filter(id__in=standing)
    return tuple(known.order_by("code")) if standing else ()


def made_of(form: Form, draft: UUID) -> Made:
    """Whatever a draft was recorded as, and in which state that is."""
    return _between(*ids_of_new(form.kind, draft), kind=form.kind)


@prepared
def _between(first: UUID, last: UUID, *, kind: str) -> QuerySet[Any]:
    return stored(kind).filter(id__gte=first, id__lte=last).values_list("id", "state")


def _given(choosing: Choosing) -> Typed:
    """What the address of an empty form says already: "?agreement=A-AGR-0001"."""
    form, given = choosing.form, choosing.asking.request.GET
    found: Typed = {}
    for entry in form.own:
        if isinstance(entry.way, OneRecord) and entry.name in given:
            try:
                record = choosing.find(entry.way.kind, given[entry.name])
            except Refusal:
                continue
            found[f"{form.kind}.{entry.name}"] = choosing.named(entry.way.kind, record)
    return found
