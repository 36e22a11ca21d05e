"""How a member likes pages to be written. No act: it says nothing of what happened."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.records.models import Preference
from trucewatch.values.digits import SYSTEMS
from trucewatch.values.refusal import refuse


def prefer_digits(acting: Acting, digits: str) -> None:
    """Keep the digits that a member chose, for every device.

    Raises Refusal for somebody who is not known by name, and in a copy of a workspace.
    """
    require_may_act(acting.workspace)
    if acting.member is None:
        raise refuse("acts-needs-member")
    if digits not in SYSTEMS:
        raise ValueError(f"no numbering system: {digits}")
    Preference.objects.update_or_create(member=acting.member, defaults={"digits": digits})
