"""The fields of a record, as a page shows them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trucewatch.records.models import Record
from trucewatch.records.plain import Part, parts_of, tells_nothing
from trucewatch.web.recorded_here import may_open
from trucewatch.web.words.naming import TITLES, Naming, Reference, references_of
from trucewatch.web.words.values import Said, field_label

LEFT_OUT = frozenset({"id", "case", "code", "state", "about_kind"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field that says something. closed: it is protected, and this reader may open it."""

    name: str
    label: str
    said: Said
    protected: bool = False
    closed: bool = False


def wanted_of(records: Iterable[Record]) -> Iterator[Reference]:
    """All that the fields of records refer to."""
    for record in records:
        for part in parts_of(record.kind):
            yield from references_of(part, getattr(record, part.attribute), record)


def fields_of(record: Record, naming: Naming) -> list[Field]:
    """Every field that says something; what it refers to has been looked up."""
    found = (_field(record, part, naming) for part in parts_of(record.kind))
    return [field for field in found if field is not None]


def _field(record: Record, part: Part, naming: Naming) -> Field | None:
    value = getattr(record, part.attribute)
    if part.name in LEFT_OUT or value is False or tells_nothing(record, part.name):
        return None
    said = naming.say(part, value, record)
    if not said or (part.name in TITLES[:3] and not part.protected):
        return None
    opens = part.protected and may_open(naming.asking, record)
    label = field_label(part.name, naming.asking.lang, record.kind)
    return Field(part.name, label, said, part.protected, opens)
