"""Reviews whose reviewer is only asserted: by the command line, or stated by a case folder.

Who reviewed stands in the row; whether anybody proved to be that member stands in the acts alone.
"""

from __future__ import annotations

from itertools import groupby
from uuid import UUID

from trucewatch.acts.revisions import plain_of, stated_of
from trucewatch.records.models import Case, Revision


def asserted_reviews(case: Case) -> frozenset[UUID]:
    """The determinations of a case that nobody reviewed by a name that was proved."""
    found = Revision.objects.filter(kind="determination", act__case=case)
    ordered = found.select_related("act").order_by("record", "number")
    each = groupby(ordered.iterator(), key=lambda one: one.record)
    return frozenset(record for record, revisions in each if _is_asserted(list(revisions)))


def _is_asserted(revisions: list[Revision]) -> bool:
    """Whether the act by which the reviewer of today came to stand there was asserted."""
    reviewer, asserted = None, False
    for revision in revisions:
        now = plain_of(revision).get("reviewer")
        if now != reviewer:
            reviewer, asserted = now, bool(stated_of(revision.act)["asserted"])
    return reviewer is not None and asserted
