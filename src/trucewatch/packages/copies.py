"""The sealed copies that go into a package: entries, acts and revisions, closed as far as needed.

Of each record the last revision is opened for the audience; earlier ones are commitments, because
nobody looked at what they say before this went out. The team, whose copies are merged, is given the
earlier ones too, but for a field in which somebody's protected words stand.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from trucewatch.acts.gates.naming import Identities
from trucewatch.acts.revisions import sealed_of
from trucewatch.packages.audiences import SEE_ACT_TIMES, WIDTHS
from trucewatch.packages.choosing import CHUNK, Chosen, Wish
from trucewatch.records.models import LogEntry
from trucewatch.values.refusal import refuse
from trucewatch.vault.commitments import Scope
from trucewatch.vault.entries import Revised
from trucewatch.vault.fields import Hidden, Sealed
from trucewatch.vault.sealing import redact
from trucewatch.vault.verifying_entries import LoggedAct, LoggedEntry

ACT_SHOWN = frozenset({"act", "asserted", "case", "origin", "role"})
"""What is shown of every act; the member never, but to the team."""


@dataclass(frozen=True, slots=True)
class Copies:
    """Logged entries by their numbers, and their acts by id."""

    entries: tuple[LoggedEntry, ...]
    acts: Mapping[UUID, LoggedAct]


def copies(wish: Wish, chosen: Mapping[UUID, Chosen], identities: Identities, size: int) -> Copies:
    """The sealed copies of every revision of what goes out. Refusal where one is not sealed yet."""
    acts: dict[UUID, LoggedAct] = {}
    entries: dict[int, LoggedEntry] = {}
    for stored, last in _entries(list(chosen)):
        if stored.number is None or stored.number >= size:
            raise refuse("package-not-sealed")
        act = acts.setdefault(stored.act_id, _act(stored.act, wish))
        entries[stored.number] = _entry(stored, act, last, wish, chosen, identities)
    ordered = tuple(entries[number] for number in sorted(entries))
    return Copies(ordered, {act: acts[act] for act in sorted(acts, key=str)})


def _entries(records: Sequence[UUID]) -> Iterator[tuple[LogEntry, bool]]:
    """Every entry of these records, and whether its revision is the last one."""
    for start in range(0, len(records), CHUNK):
        found = LogEntry.objects.filter(revision__record__in=records[start : start + CHUNK])
        rows = list(found.select_related("act", "revision").order_by("revision__number"))
        last = {row.revision.record: row.id for row in rows if row.revision}
        yield from ((row, row.id in last.values()) for row in rows)


def _act(stored: Any, wish: Wish) -> LoggedAct:
    sealed = sealed_of(stored)
    names = set(json.loads(sealed.data))
    own = stored.case_id == wish.case.id or (stored.case_id is None and wish.team)
    shown = set(ACT_SHOWN) if own else ACT_SHOWN - {"case"}
    if own and WIDTHS[wish.audience] >= SEE_ACT_TIMES:
        shown |= {"at"}
    if own and wish.team:
        shown = names
    closed = redact(stored.id, sealed, names - shown, Hidden.REDACTED, Scope.ACT)
    return LoggedAct(stored.id, bytes(stored.root), closed)


def _entry(
    stored: Any,
    act: LoggedAct,
    last: bool,
    wish: Wish,
    chosen: Mapping[UUID, Chosen],
    identities: Identities,
) -> LoggedEntry:
    revision = stored.revision
    sealed, one = sealed_of(revision), chosen[revision.record]
    names = set(json.loads(sealed.data))
    shown: Collection[str] = one.shown if last else ()
    if not last and wish.team:
        shown = one.shown - _telling(sealed, identities)
    revised = Revised(
        revision.kind, revision.record, revision.number, revision.schema, bytes(revision.root)
    )
    closed = redact(revision.record, sealed, names - set(shown))
    return LoggedEntry(stored.number, act, revised, closed)


def _telling(sealed: Sealed, identities: Identities) -> set[str]:
    """Fields of an earlier revision in which somebody's protected words stand."""
    said = {name: json.dumps(v, ensure_ascii=False) for name, v in json.loads(sealed.data).items()}
    likely = identities.possible(said.values())
    return {name for name, text in said.items() if likely.within(text)} if likely.of else set()
