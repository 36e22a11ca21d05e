"""One draft in several tabs of its member: what is typed in one never takes the place of another's.

A form carries a sign of its opening: which tab it is, and when its draft had last been typed in. What
comes from a tab after the draft was typed on in another is a draft of its own, and both are kept.
"""

from __future__ import annotations

import hashlib
from datetime import datetime
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.unfinished import open_unfinished
from trucewatch.records.models import Case, Unfinished
from trucewatch.records.models.base import mint_random
from trucewatch.values.ids import time_ordered_id
from trucewatch.web.recording.typed import TAB, Typed, digest_of


def opening(touched: datetime | None = None) -> str:
    """The sign of a form that is opened. touched: when its draft was last typed in, if it has one."""
    return f"{mint_random()} {touched.isoformat() if touched else ''}"


def draft_of_tab(
    acting: Acting, case: Case, draft: UUID, kind: str, subject: UUID | None, typed: Typed
) -> UUID:
    """The draft that is this tab's: the one it was opened with or, where another tab went on with that
    in other words, one of its own, always the same."""
    sign = typed.get(TAB, "")
    own = {"member": acting.member, "case": case, "kind": kind, "subject": subject}
    row = Unfinished.objects.filter(id=draft, **own).first()
    stands = open_unfinished(acting.workspace, [row]).get(row.id) if row else None
    if row is None or stands is None or not sign or stands.get(TAB, sign) == sign:
        return draft
    if row.touched.isoformat() == sign.partition(" ")[2] or digest_of(stands) == digest_of(typed):
        return draft
    told = hashlib.sha256(draft.bytes + sign.encode()).digest()
    return time_ordered_id(draft.int >> 80, told[:10])
