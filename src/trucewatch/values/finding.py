"""A finding: something wrong or thin in our own record, as data, never as an exception."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from trucewatch.values.catalogue import is_said
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

__all__ = [
    "Finding",
    "Severity",
    "Where",
    "title_of_finding",
]


@dataclass(frozen=True, slots=True)
class Where:
    """Where a finding stands: in a file (line and column from 1, 0 = not known), in a record."""

    file: str = ""
    line: int = 0
    column: int = 0
    kind: str = ""
    ref: str = ""
    record: UUID | None = None
    field: str = ""

    def plain(self) -> dict[str, Json]:
        """The place as JSON; records by kind and ref, never by id: people see no ids."""
        return {
            "file": self.file,
            "line": self.line,
            "column": self.column,
            "kind": self.kind,
            "ref": self.ref,
            "field": self.field,
        }


def title_of_finding(code: str) -> Message | None:
    """What the check or the gate is called that finds this; None for a code of another version."""
    title = f"{code}-title" if code.startswith("gate-") else f"check-{code}-title"
    return Message(title) if is_said(title) else None


@dataclass(frozen=True, slots=True)
class Finding:
    """What a check found, how grave it is, where, and what a person can do about it.

    source: the rule's source, e.g. a standard with its article. values: the text forms of the
    values the finding rests on; when one changes, the fingerprint and any decision on it lapse.
    """

    code: str
    severity: Severity
    message: Message
    where: tuple[Where, ...]
    advice: Message | None = None
    source: str = ""
    values: tuple[str, ...] = ()

    @property
    def fingerprint(self) -> str:
        """Hex SHA-256 of code, places (kind, ref, field; sorted, each once) and values in order.

        Neither record ids nor line numbers enter, so two workspaces with the same records agree.
        Permanent: decisions of people are kept under it. The bytes are the JSON array
        [code, [[kind, ref, field], ...], [value, ...]] in UTF-8 without spaces.
        """
        places = sorted({(place.kind, place.ref, place.field) for place in self.where})
        told = json.dumps(
            [self.code, places, list(self.values)], ensure_ascii=False, separators=(",", ":")
        )
        return hashlib.sha256(told.encode("utf-8")).hexdigest()

    def plain(self) -> dict[str, Json]:
        """The finding as JSON, for `--json`: words in both languages."""
        return {
            "code": self.code,
            "severity": self.severity.value,
            "fingerprint": self.fingerprint,
            "message": self.message.both(),
            "advice": None if self.advice is None else self.advice.both(),
            "source": self.source,
            "where": [place.plain() for place in self.where],
            "values": list(self.values),
        }
