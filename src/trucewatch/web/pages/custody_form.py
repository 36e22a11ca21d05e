"""The form in which is said through whose hands an item goes, on its page."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from trucewatch.acts.evidence.custody import TO_SOMEBODY
from trucewatch.records.models import Evidence
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right

EVENTS = tuple(one for one in CustodyEvent if one in (*TO_SOMEBODY, CustodyEvent.WITHDRAWN))
"""What a person records; all else is recorded by the act that does it."""

TYPED = ("event", "at", "counterpart", "counterpart_name", "how", "authority", "reason")


@dataclass(frozen=True, slots=True)
class Handing:
    """may: this reader may record custody; again: also that the bytes are as they were sealed.

    typed: what was posted and is not recorded.
    """

    may: bool
    again: bool
    typed: Mapping[str, str]
    events: tuple[CustodyEvent, ...] = EVENTS

    @property
    def begun(self) -> bool:
        return bool(self.typed["event"])


def may_hand(asking: Asking, item: Evidence) -> bool:
    """Whether this reader may say through whose hands an item went: who sees that and seals."""
    there = item.state is RecordState.CURRENT and item.held is not EvidenceHeld.DESTROYED
    return there and asking.may(Right.SEAL) and asking.may_see("custody")


def handing_of(asking: Asking, item: Evidence, typed: Mapping[str, str]) -> Handing:
    may = may_hand(asking, item)
    stated = {name: typed.get(name, "") for name in TYPED}
    return Handing(may, may and item.held is EvidenceHeld.HELD, stated)
