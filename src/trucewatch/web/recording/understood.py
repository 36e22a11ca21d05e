"""What was understood, as it would be recorded: shown once more before it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from trucewatch.acts.revisions import Change, Step
from trucewatch.records.plain import to_plain
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.recording.reading import Row, Told, retold
from trucewatch.web.words.changes import Changed, say_changes
from trucewatch.web.words.changes import wanted_of as wanted_of_changes
from trucewatch.web.words.fields import Field, fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import NOTHING, Named, Said, field_label, kind_label

DEFAULTS = frozenset({"unknown", "other"})
_NEVER = datetime(1970, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Understood:
    """A record as it would be written. how: "new", "changed", "gone", or "same" where only what is
    attributed for it differs. parts: that, of a deed. unattributed: nobody would be named for it.
    """

    how: str
    label: str
    own: Named
    fields: list[Field]
    changes: list[Changed]
    parts: list[Understood]
    unattributed: bool = False


def understood(asking: Asking, told: Told) -> list[Understood]:
    """All that would be written, in the order of the form; each attribution under its deed."""
    naming = Naming(asking)
    rows = [row for row in told.rows if not (row.empty or row.lost or (row.new and row.gone))]
    naming.learn(wanted_of([row.record for row in rows]))
    for row in rows:
        naming.learn(wanted_of_changes(row.line.kind, [_step(row)]))
    said = [row for row in rows if row.line.kind == "attribution"]
    return [
        found
        for row in told.rows
        if row not in said
        for found in (_deed if row.line.kind == "deed" else _understood)(row, rows, naming)
    ]


def _deed(row: Row, rows: Sequence[Row], naming: Naming) -> Iterator[Understood]:
    """A deed, and whom it is attributed to; left out where nothing of it differs."""
    of_it = [
        one
        for one in rows
        if one.line.kind == "attribution" and one.record.deed_id == row.record.id
    ]
    parts = [found for one in of_it for found in _understood(one, rows, naming)]
    own = next(_understood(row, rows, naming), None)
    if own is None and not parts:
        return
    if own is None:
        label = kind_label("deed", naming.asking.lang)
        own = Understood("same", label, naming.of(row.record), [], [], [])
    nobody = not row.gone and not any(one.stands for one in of_it)
    seen = naming.asking.may_see("attribution")
    yield replace(own, parts=parts, unattributed=nobody and seen)


def _understood(row: Row, rows: Sequence[Row], naming: Naming) -> Iterator[Understood]:
    if row not in rows:
        return
    kind = row.line.kind
    label, own = kind_label(kind, naming.asking.lang), naming.of(row.record)
    if "." in row.line.key:
        own = Named(own.code)  # a part is called by what is shown anyway
    if row.gone:
        yield Understood("gone", label, own, [], [], [])
    elif row.new:
        fields = [one for one in fields_of(row.record, naming) if _tells(row, one)]
        yield Understood("new", label, own, fields, [], [])
    elif row.changed:
        said = [each for one in _step(row).changes for each in say_changes(kind, one, naming)]
        sealed = [_sealed(name, naming) for name in retold(row.record)]
        yield Understood("changed", label, own, [], said + sealed, [])


def _tells(row: Row, field: Field) -> bool:
    """Left out: what it is a part of, what is so of itself, and what no field of the form says."""
    value = getattr(row.record, field.name, None)
    stands = value is True and row.record._meta.get_field(field.name).default is True
    return field.name in row.asked and str(value) not in DEFAULTS and not stands


def _sealed(name: str, naming: Naming) -> Changed:
    """Protected words that were typed: that there are new ones is told, and no more."""
    lang = naming.asking.lang
    return Changed(field_label(name, lang), NOTHING, Said(Message("cli-protected").text(lang)))


def _step(row: Row) -> Step:
    """What a row changes, as a step of its history."""
    sealed = retold(row.record)
    after = to_plain(row.record) if row.changed else row.before
    changes = tuple(
        Change(name, row.before.get(name), value, row.before, after)
        for name, value in after.items()
        if row.before and not row.new and value != row.before.get(name) and name not in sealed
    )
    return Step(0, "", _NEVER, None, False, "", 0, "", None, None, changes)
