"""What refers to a record: current records of the same case, by a reference, a list, a citation."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.db.models import TextField
from django.db.models.functions import Cast

from trucewatch.cli.wording_records import field_label, kind_label, named
from trucewatch.records.models import Case, CaseRecord
from trucewatch.records.plain import KINDS, kind_of_link, parts_of, stored
from trucewatch.values.codes.records import RecordState

if TYPE_CHECKING:
    from trucewatch.records.models import Record

MOST = 12


@dataclass(frozen=True, slots=True)
class Reference:
    """A record that refers, and by which field. more: how many like it are not listed."""

    record: Record
    field: str
    more: int = 0

    def words(self) -> str:
        """Kind, code, title and field."""
        kind = kind_label(self.record.kind)
        return f"{kind} {named(self.record)} ({field_label(self.field)})"

    def plain(self) -> dict[str, Any]:
        return {"kind": self.record.kind, "code": self.record.code, "field": self.field,
                "more": self.more}  # fmt: skip


def references_to(record: Record) -> Iterator[Reference]:
    """Records that refer to this one. Of a shared record, those of one case only are told."""
    if isinstance(record, Case):
        return
    for kind, name, rows in _asked(record):
        if issubclass(KINDS[kind], CaseRecord):
            rows = rows.filter(case=_case(record))
        found = rows.filter(state=RecordState.CURRENT).order_by("code")
        some = list(found[: MOST + 1])
        more = max(found.count() - MOST, 0) if len(some) > MOST else 0
        for at, row in enumerate(some[:MOST], start=1):
            yield Reference(row, name, more if at == MOST else 0)


def _case(record: Record) -> Any:
    from trucewatch.cli.opening import the_case

    own = getattr(record, "case", None)
    return own if own is not None else the_case(_stated_case())


def _stated_case() -> str | None:
    import click

    context = click.get_current_context(silent=True)
    stated: str | None = context.params.get("case_ref") if context else None
    return stated


def _asked(record: Record) -> Iterator[tuple[str, str, Any]]:
    """Kind, field and rows of everything that could refer to a record of this kind."""
    for kind in KINDS:
        for part in parts_of(kind):
            if part.is_link and kind_of_link(part) == record.kind:
                yield kind, part.name, stored(kind).filter(**{part.name: record.id})
            elif getattr(part.field, "to", None) == record.kind:
                listed = stored(kind).annotate(listed=Cast(part.name, TextField()))
                yield kind, part.name, listed.filter(listed__contains=str(record.id))
    about = stored("citation").filter(about=record.id)
    yield "citation", "about", about
