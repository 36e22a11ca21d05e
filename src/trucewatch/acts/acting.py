"""Who acts, where and when: what every act is given first."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from trucewatch.records.models import Member
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.reports import Role
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Acting:
    """A member at work in a workspace.

    asserted: the name was only claimed (`--as`), not proved by signing in. now: aware, UTC.
    """

    workspace: Workspace
    member: Member | None
    now: datetime
    asserted: bool = True
    role: Role | None = None

    @property
    def instant(self) -> When:
        """`now` as a value that a record can hold."""
        return When.parse(self.now.isoformat(timespec="seconds"))


def is_stamped(when: When) -> bool:
    """Whether a value is written as an `instant` is: nobody who types a time writes one of UTC so."""
    return when.exact and when.text.endswith("+00:00")
