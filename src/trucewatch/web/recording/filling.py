"""The form as it stands: what was typed, read over what is recorded, and settled."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from trucewatch.acts.retelling import reopening
from trucewatch.values.refusal import Refusal
from trucewatch.web.asking import Asking
from trucewatch.web.recording.addresses import id_of_new
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import Form
from trucewatch.web.recording.reading import Told, read, standing_records
from trucewatch.web.recording.settling import Settled, settle
from trucewatch.web.recording.typed import BESIDES, Typed, new_rows, rows_for
from trucewatch.web.recording.ways import OneRecord
from trucewatch.web.words.fields import wanted_of


@dataclass(frozen=True, slots=True)
class Filled:
    """A form as it stands. record: the one that is corrected. new: the id of the draft."""

    form: Form
    record: Any
    new: UUID
    choosing: Choosing
    settled: Settled
    told: Told

    @property
    def typed(self) -> Typed:
        return self.settled.typed

    @property
    def said(self) -> Typed:
        """What was typed of the record; the reason is typed after it was looked over."""
        return {name: words for name, words in self.typed.items() if name not in BESIDES}

    @property
    def ready(self) -> bool:
        return self.told.sound and not self.settled.open

    @property
    def writes(self) -> bool:
        told = self.told
        return self.record is None or bool(told.new or told.changed or told.taken_back)

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
) -> Filled:
    """Read what was typed over what stands; None where nothing was typed yet."""
    choosing = Choosing(asking, form, record)
    standing = standing_records(asking, form, record) if record else {}
    choosing.learn(wanted_of(one for some in standing.values() for one in some))
    if typed is None:
        typed = rows_for(standing, choosing) if record else new_rows(form) | _given(choosing)
    settled = settle(typed, standing, choices or {}, choosing)
    told = read(asking, settled.typed, standing, choosing, id_of_new(form.kind, new))
    return Filled(form, record, new, choosing, settled, told)


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
