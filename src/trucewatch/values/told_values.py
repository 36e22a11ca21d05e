"""Citations in words: the field that one is of, and what its source tells of it where that is a word of
a list."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from trucewatch.values.catalogue import is_said
from trucewatch.values.codes.base import Code, parse_code
from trucewatch.values.codes.incidents import EffectOnOperation
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal

TOLD_OTHERWISE: dict[tuple[str, str], type[Code]] = {
    ("movement", "outcome"): MovementOutcome,
    ("incident", "harm"): FateStatus,
    ("incident", "effect"): EffectOnOperation,
    ("fate", "status"): FateStatus,
}
"""Fields in which citations may say another value than the record, and the lists of these values."""


@dataclass(frozen=True, slots=True)
class Cited:
    """The kind of record that a citation is of, and the field; each empty where nobody knows."""

    about_kind: str
    field: str


def cited_by(plain: Mapping[str, Any]) -> Cited:
    """The same of the plain form of a citation; what is hidden in it is as good as unknown."""
    found = (plain.get(name) for name in ("about_kind", "field"))
    return Cited(*(one if isinstance(one, str) else "" for one in found))


def told_code(says: str, kind: str = "", field: str = "") -> Code | None:
    """The word of a list that a citation says of a field of a kind of record; None for any other words.

    Where nobody knows of which field it is said, only what is written as a value of the lists of the kind,
    or of all; not what two fields of the kind tell by different words: no effect known is no fate unknown.
    """
    if not field:
        return _told_of(kind).get(says)
    codes = TOLD_OTHERWISE.get((kind, field))
    if codes is None:
        return None
    try:
        return parse_code(codes, says)
    except Refusal:
        return None


@cache
def _told_of(kind: str) -> dict[str, Code]:
    """The words that a citation of a kind may say of some field, by how they are written."""
    found: dict[str, list[Code]] = {}
    for (of, _), codes in TOLD_OTHERWISE.items():
        for one in codes if kind in ("", of) else ():
            found.setdefault(one.value, []).append(one)
    several = {
        says for says, alike in found.items() if len({(one.en, one.ar) for one in alike}) > 1
    }
    return {says: alike[0] for says, alike in found.items() if not kind or says not in several}


def told_in(name: str, value: str, lang: str, citation: Any = None) -> str:
    """What stands in a field of a citation; empty where that is no name of a kind, a field or a word of a
    list. citation: the record, or what is `Cited` by it, where that is known."""
    about, field = ("", "") if citation is None else (citation.about_kind, citation.field)
    if name == "about_kind":
        return Message(f"report-kind-{value.replace('_', '-')}").text(lang)
    if name == "field" and is_said(f"field-{value.replace('_', '-')}"):
        return label_of_field(value, about).text(lang)
    told = told_code(value, about, field) if name == "says" else None
    return "" if told is None else told.label(lang)
