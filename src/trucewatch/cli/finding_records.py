"""Find a record by its code or by `kind:ref`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from trucewatch.values.ids import read_short_code
from trucewatch.values.refusal import Refusal, refuse

if TYPE_CHECKING:
    from trucewatch.records.models import Record


def record_of(name: str, case_ref: str | None) -> Record:
    """The record named, in the case meant; Refusal where there is none."""
    from trucewatch.cli.opening import the_case
    from trucewatch.records.models import CaseRecord
    from trucewatch.records.plain import KINDS, stored

    kind, field, value = _read(name)
    if kind not in KINDS:
        raise refuse("cli-unknown-kind", kind=kind, known=", ".join(sorted(KINDS)))
    rows = stored(kind).filter(**{field: value})
    if issubclass(KINDS[kind], CaseRecord):
        rows = rows.filter(case=the_case(case_ref))
    found = rows.first()
    if found is None:
        raise refuse("cli-no-record", name=name)
    return found


def _read(name: str) -> tuple[str, str, str]:
    if not name.isprintable():
        raise refuse("cli-record-name", name=name)
    if ":" in name:
        kind, _, ref = name.partition(":")
        return kind, "ref", ref
    try:
        _, kind, _ = read_short_code(name)
    except Refusal:
        raise refuse("cli-record-name", name=name) from None
    return kind, "code", name.strip().upper()
