"""Withdrawing records: they stay, with their history, and count no longer."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.retelling import reopened
from trucewatch.acts.storage import storage_told
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.models import Case, Custody, Record
from trucewatch.records.plain import belongs, stored
from trucewatch.records.referring import rows_referring
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse

_NAMED = 5


def all_kinds(_: str) -> bool:
    """Whoever works on the machine of the workspace sees every code in it."""
    return True


def withdraw(
    acting: Acting,
    case: Case,
    records: Sequence[tuple[str, UUID]],
    reason: str,
    tells: Callable[[str], bool] = all_kinds,
) -> Receipt:
    """Withdraw records (kind, id) of a case, for a reason. tells: of which kinds whoever does it is
    told codes.

    Raises Refusal without a reason, for a record that is not a current one of this case, where
    another current record still refers to one of them, and for an event of custody whose item
    stays: nobody takes an event out of a chain.
    """
    if not reason.strip():
        raise refuse("accept-withdraw-reason")
    with storage_told(), transaction.atomic():
        found = [_current(case, kind, record) for kind, record in records]
        going = {record.id for record in found}
        _leave_chains_whole(found, going)
        require_unused(case, going, found, tells)
        for record in found:
            record.state = RecordState.WITHDRAWN
        return write(acting, "withdraw", case, reopened(found), reason)


def _current(case: Case, kind: str, record: UUID) -> Record:
    if kind in ("case", "member"):
        raise refuse("accept-withdraw-kind", kind=kind)
    found: Record | None = stored(kind).filter(id=record, state=RecordState.CURRENT).first()
    if found is None or not belongs(found, case.id):
        raise refuse("accept-withdraw-none", kind=kind)
    return found


def _leave_chains_whole(found: Sequence[Record], going: set[UUID]) -> None:
    for record in found:
        if isinstance(record, Custody) and record.evidence_id not in going:
            raise refuse("accept-withdraw-custody", event=record.code, item=record.evidence.code)


def require_unused(
    case: Case,
    going: set[UUID],
    records: Sequence[Record],
    tells: Callable[[str], bool] = all_kinds,
) -> None:
    """Codes of other cases, and of kinds that `tells` leaves out, are not told, only that there are
    such records."""
    using = [user for record in records for user in _users(record) if user.id not in going]
    here = [user for user in using if belongs(user, case.id)]
    own = sorted({user.code for user in here if tells(user.kind)})
    if own:
        named = tuple(own[:_NAMED])
        raise refuse("accept-withdraw-in-use", n=len(own), named=named)
    if here:
        raise refuse("accept-withdraw-unseen")
    if using:
        raise refuse("accept-withdraw-shared")


def _users(record: Record) -> Iterator[Record]:
    """Current records that refer to this one."""
    for _, _, rows in rows_referring(record.kind, record.id):
        yield from rows.filter(state=RecordState.CURRENT)
