"""Sealed fields: what a revision or an act keeps, each field in clear or hidden.

`data` is the canonical JSON of the plain form in which a hidden field is a marker that says why:
{"protected":true}, {"redacted":true} or {"erased":true}. `salts` are those of the fields in clear,
`bare` the commitments of the hidden ones, each in the order of the names.
PERMANENT: docs/format.md, section 4.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from trucewatch.values.plain import Json
from trucewatch.vault.broken import Step, tampered
from trucewatch.vault.canonical import canonical, read_canonical
from trucewatch.vault.commitments import DIGEST, SALT


class Hidden(StrEnum):
    """Why a field is not shown. The marker itself is not sealed; the act that hid it is."""

    PROTECTED = "protected"
    REDACTED = "redacted"
    ERASED = "erased"

    @property
    def marker(self) -> dict[str, Json]:
        return {self.value: True}


MARKERS = frozenset(canonical(why.marker) for why in Hidden)
_MARKED = {why.value: why for why in Hidden}


@dataclass(frozen=True, slots=True)
class Shown:
    """A field opened: with its salt, anyone can compute its commitment."""

    name: str
    salt: bytes
    value: Json


@dataclass(frozen=True, slots=True)
class Bare:
    """A field kept closed: its commitment, and why."""

    name: str
    commitment: bytes
    why: Hidden = Hidden.REDACTED


@dataclass(frozen=True, slots=True)
class Sealed:
    """All fields of one revision or act. Equal bytes, equal fields."""

    data: bytes
    salts: bytes
    bare: bytes = b""

    def fields(self, step: Step = Step.REVISIONS) -> list[Shown | Bare]:
        """Each field in the order of the names; Broken where the parts do not fit together."""
        values = read_fields(self.data, step)
        salts, bare = 0, 0
        found: list[Shown | Bare] = []
        for name, value in values.items():
            why = hidden_by(value)
            if why is None:
                found.append(Shown(name, self.salts[salts : salts + SALT], value))
                salts += SALT
            else:
                found.append(Bare(name, self.bare[bare : bare + DIGEST], why))
                bare += DIGEST
        if (salts, bare) != (len(self.salts), len(self.bare)):
            raise tampered(step, "verify-fields-do-not-fit")
        return found

    @classmethod
    def of_fields(cls, fields: list[Shown | Bare]) -> Sealed:
        """The other way of `fields`: one object of these, whatever their order was."""
        fields = sorted(fields, key=lambda field: field.name)
        values = {f.name: f.value if isinstance(f, Shown) else f.why.marker for f in fields}
        if len(values) != len(fields):
            raise ValueError("a field twice")
        salts = b"".join([f.salt for f in fields if isinstance(f, Shown)])
        bare = b"".join([f.commitment for f in fields if isinstance(f, Bare)])
        return cls(canonical(values), salts, bare)


def read_fields(data: bytes, step: Step) -> dict[str, Any]:
    """The fields in `data`, sorted by name; Broken unless it is one object in canonical form."""
    try:
        values = read_canonical(data)
    except ValueError:
        raise tampered(step, "verify-fields-not-canonical") from None
    if not isinstance(values, dict):
        raise tampered(step, "verify-fields-not-canonical")
    return values


def hidden_by(value: object) -> Hidden | None:
    """Why a field is hidden, where its value is a marker; None for a value shown."""
    if type(value) is dict and len(value) == 1:
        return _MARKED.get(next(iter(value))) if next(iter(value.values())) is True else None
    return None
