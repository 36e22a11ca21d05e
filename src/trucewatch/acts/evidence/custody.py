"""Custody: what happened to an item in somebody's hands, each event recorded as it happens."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.spelling import spellings
from trucewatch.acts.gates.telling import require_untold
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.writing import Receipt, write
from trucewatch.records.fields import Protected
from trucewatch.records.models import Case, Custody, Evidence, Record
from trucewatch.records.models.base import mint_random
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.when import When

TO_SOMEBODY = frozenset({CustodyEvent.TRANSFERRED, CustodyEvent.LENT, CustodyEvent.RECEIVED})
"""Events in which somebody else takes part, who must be named."""

IN_OR_OUT_OF_USE = (CustodyEvent.ACQUIRED, CustodyEvent.RECEIVED, CustodyEvent.WITHDRAWN)
"""Events that say whether an item is in use: once withdrawn, only receiving it brings it back."""

WITH_REASON = frozenset({CustodyEvent.WITHDRAWN, CustodyEvent.LENT, CustodyEvent.TRANSFERRED})


@dataclass(frozen=True, slots=True)
class Passing:
    """An event of custody as a person states it.

    counterpart: the office or organisation; counterpart_name: the person, protected.
    """

    event: CustodyEvent
    at: When | None = None
    counterpart: Text = EMPTY_TEXT
    counterpart_name: str = field(default="", repr=False)
    how: Text = EMPTY_TEXT
    authority: Text = EMPTY_TEXT
    because: Text = EMPTY_TEXT


def record_custody(acting: Acting, case: Case, items: Sequence[UUID], passing: Passing) -> Receipt:
    """Record that items were received, transferred, lent or withdrawn.

    Raises Refusal without a member, without the other side or the reason where the event has them,
    where words in clear tell a protected name, and for what other acts record: acquiring (seal), deriving, exporting (package), verifying
    (verify_items) and destroying (erase).
    """
    if acting.member is None:
        raise refuse("acts-needs-member")
    if passing.event not in (*TO_SOMEBODY, CustodyEvent.WITHDRAWN):
        raise refuse("custody-not-by-hand", event=passing.event)
    if passing.event in TO_SOMEBODY and not (passing.counterpart or passing.counterpart_name):
        raise refuse("custody-counterpart", event=passing.event)
    if passing.event in WITH_REASON and not passing.because:
        raise refuse("custody-because", event=passing.event)
    clear = ("counterpart", "how", "authority", "because")
    own = spellings("counterpart_name", passing.counterpart_name)
    require_untold(acting, case, {name: getattr(passing, name) for name in clear}, own)
    found = _items(case, items)
    return write(acting, "record_custody", case, [_event(acting, one, passing) for one in found])


def verify_items(acting: Acting, case: Case, items: Sequence[UUID]) -> Receipt:
    """Read the bytes of items whole and record that they are those that were sealed.

    Raises Broken where one is missing or altered (nothing is recorded then), and Refusal for an
    item that is not held.
    """
    objects, found = open_objects(acting.workspace), _items(case, items)
    for item in found:
        if not item.object:
            raise refuse("custody-not-held", item=item.code)
        objects.verify(item.object)
    passing = Passing(CustodyEvent.VERIFIED, acting.instant)
    return write(acting, "verify_items", case, [_event(acting, one, passing) for one in found])


def chain_of(item: Evidence) -> list[Custody]:
    """The custody of an item, in the order in which it was recorded."""
    events = Custody.objects.filter(evidence=item, state=RecordState.CURRENT)
    related = events.select_related("member", "source", "package", "derivative")
    return sorted(related, key=lambda one: (len(one.code), one.code))


def withdrawn_from_use(case: Case) -> frozenset[UUID]:
    """The items that somebody withdrew and that were not received back since."""
    events = Custody.objects.filter(
        case=case, state=RecordState.CURRENT, event__in=IN_OR_OUT_OF_USE
    ).values_list("evidence_id", "event", "code")
    last = {item: event for item, event, _ in sorted(events, key=_in_order)}
    return frozenset(item for item, event in last.items() if event is CustodyEvent.WITHDRAWN)


def _in_order(event: tuple[UUID, CustodyEvent, str]) -> tuple[int, str]:
    return len(event[2]), event[2]


def _items(case: Case, items: Sequence[UUID]) -> list[Evidence]:
    found = list(Evidence.objects.filter(case=case, id__in=items).order_by("code"))
    if len(found) != len(set(items)) or not found:
        raise refuse("acts-no-such-record", kind="evidence")
    destroyed = [one.code for one in found if one.held is EvidenceHeld.DESTROYED]
    if destroyed:
        raise refuse("custody-destroyed", items=tuple(destroyed))
    return found


def _event(acting: Acting, item: Evidence, passing: Passing) -> Record:
    named = passing.counterpart_name
    return Custody(
        id=mint_random(),
        case_id=item.case_id,
        evidence=item,
        event=passing.event,
        at=passing.at or acting.instant,
        member=acting.member,
        counterpart=passing.counterpart,
        counterpart_name=Protected(clear=named) if named else None,
        how=passing.how,
        authority=passing.authority,
        because=passing.because,
        object=item.object,
    )
