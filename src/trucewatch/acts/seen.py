"""How far a member has seen what others did in a case. The position in the log alone, no time."""

from __future__ import annotations

from django.db.models import Max

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.records.models import Case, LastSeen, LogEntry
from trucewatch.values.refusal import refuse


def mark_seen(acting: Acting, case: Case, entry: int) -> None:
    """Remember that a member has seen what was done up to an entry of the log; never further back.

    No act and no entry of its own. Raises Refusal for somebody who is not known by name, and in a
    copy of a workspace.
    """
    require_may_act(acting.workspace)
    if acting.member is None:
        raise refuse("acts-needs-member")
    known = min(entry, newest_entry())
    row, made = LastSeen.objects.get_or_create(
        member=acting.member, case=case, defaults={"entry": known}
    )
    if not made:
        LastSeen.objects.filter(id=row.id, entry__lt=known).update(entry=known)


def newest_entry() -> int:
    """The last numbered entry of the log, -1 where there is none."""
    newest = LogEntry.objects.aggregate(newest=Max("number"))["newest"]
    return -1 if newest is None else int(newest)
