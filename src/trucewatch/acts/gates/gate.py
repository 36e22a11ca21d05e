"""What a gate is: a rule of doing no harm that stops whatever would leave the team."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from trucewatch.checks.findings import where_of
from trucewatch.records.fields import Protected
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg, Message
from trucewatch.values.plain import Json
from trucewatch.vault.canonical import canonical

Look = Callable[[CaseView, Audience], Iterator[Finding]]
NOT_SEEN = frozenset({"code", "state"})
"""What an import does not know yet; everything else of a record is part of what was seen."""


@dataclass(frozen=True, slots=True)
class Gate:
    """A gate. releasable: opens where a second person gives a written reason; else, never."""

    code: str
    releasable: bool
    look: Look


def stopped(
    code: str,
    audience: Audience,
    records: Sequence[Row],
    seen: Sequence[Row | None] = (),
    /,
    **args: Arg,
) -> Finding:
    """What a gate found, in terms of codes and pseudonyms only.

    A release is for these very records, all they say, and what else was `seen`, and for this
    audience: when any of it changes, the fingerprint changes and the release lapses.
    """
    looked_at = [row for row in (*records, *seen) if row is not None]
    return Finding(
        code=code,
        severity=Severity.ERROR,
        message=Message(code, args),
        where=tuple(map(where_of, records)),
        advice=Message(f"{code}-advice"),
        source="design: do no harm",
        values=(str(audience), _digest(looked_at)),
    )


def told_as(found: Finding, code: str, /, **args: Arg) -> Finding:
    """The same finding in the words of one of its cases; a release of it stays the same."""
    said = {**found.message.args, **args}
    return replace(found, message=Message(code, said), advice=Message(f"{code}-advice", said))


def _digest(rows: Sequence[Row]) -> str:
    """Hex SHA-256 over all that some records say, ids included, protected words left out.

    A digest, so that no text of a record is repeated where findings are shown or handed on.
    """
    said = {f"{row.kind}:{row.key}": _all_of(row) for row in rows}
    return hashlib.sha256(canonical(said)).hexdigest()


def _all_of(row: Row) -> dict[str, Json]:
    shape = row.view.table(row.kind).shape
    said = {name: _plain(getattr(row, name)) for name in shape.values if name not in NOT_SEEN}
    return said | {name: row.raw(name) for name in shape.links}


def _plain(value: Any) -> Json:
    if isinstance(value, Protected):
        return True
    if isinstance(value, (tuple, list)):
        return [str(item) for item in value]
    plain = getattr(value, "plain", None)
    return plain() if plain else None if value is None else str(value)
