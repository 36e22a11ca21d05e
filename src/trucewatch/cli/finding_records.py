"""Find a record by its code or by `kind:ref`."""

from __future__ import annotations

from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

from trucewatch.values.ids import read_short_code
from trucewatch.values.message import either
from trucewatch.values.refusal import Refusal, refuse

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from trucewatch.records.models import Evidence, Record


LISTED = 12
"""So many names are listed where one is wrong."""


def record_of(name: str, case_ref: str | None) -> Record:
    """The record named, in the case meant; Refusal where there is none."""
    from trucewatch.records.plain import KINDS

    kind, field, value = _read(name)
    found = _rows(kind, field, value, case_ref).first() if kind in KINDS else None
    if found is None:
        raise _nothing(name, kind, value, case_ref)
    return found


def item_of(name: str, case_ref: str | None) -> Evidence:
    """The item of evidence named; Refusal for a record of another kind."""
    from trucewatch.records.models import Evidence

    found = record_of(name, case_ref)
    if not isinstance(found, Evidence):
        raise refuse("cli-not-evidence", given=name)
    return found


def _read(name: str) -> tuple[str, str, str]:
    """The kind, and the code or ref that names the record; no kind where only a ref stands."""
    if not name.isprintable():
        raise refuse("cli-record-name", name=name)
    if ":" in name:
        kind, _, ref = name.partition(":")
        return kind, "ref", ref
    try:
        _, kind, _ = read_short_code(name)
    except Refusal:
        return "", "ref", name.strip()
    return kind, "code", name.strip().upper()


def _rows(kind: str, field: str, value: str, case_ref: str | None) -> QuerySet[Any]:
    """Records of a kind that the case meant knows; of what belongs to no case, all."""
    from trucewatch.cli.opening import the_case
    from trucewatch.records.models import CaseRecord
    from trucewatch.records.plain import KINDS, SHARED, known_in, stored

    if kind in SHARED or issubclass(KINDS[kind], CaseRecord):
        return known_in(kind, the_case(case_ref).id).filter(**{field: value})
    return stored(kind).filter(**{field: value})


def _nothing(name: str, kind: str, ref: str, case_ref: str | None) -> Refusal:
    """Why nothing goes by this name; where another kind of record has the ref, it is named."""
    from trucewatch.records.plain import KINDS

    meant = tuple(
        f"{other}:{ref}"
        for other in sorted(KINDS)
        if ref and _rows(other, "ref", ref, case_ref).exists()
    )
    if meant:
        return refuse("cli-record-near", name=name, nearest=either(meant))
    if not kind:
        return refuse("cli-record-name", name=name)
    if kind not in KINDS:
        return refuse("cli-unknown-kind", kind=kind, known=", ".join(sorted(KINDS)))
    known = _refs(kind, case_ref)
    if near := get_close_matches(ref, known):
        return refuse(
            "cli-record-near", name=name, nearest=either([f"{kind}:{one}" for one in near])
        )
    if known and len(known) <= LISTED:
        listed = tuple(f"{kind}:{one}" for one in known)
        return refuse("cli-no-record-but", name=name, known=listed)
    return refuse("cli-no-record", name=name)


def _refs(kind: str, case_ref: str | None) -> list[str]:
    """What the records of a kind are called, in order."""
    named = _rows(kind, "ref__gt", "", case_ref).order_by("ref")
    return list(named.values_list("ref", flat=True))
