"""Members of a case by their names, for whoever sees in its history who did what."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.acts.access.teams import administers
from trucewatch.records.models import CaseRole, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.index_words import findable, without_seats
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.words.values import joined


def members_found(asking: Asking, words: Sequence[str]) -> list[tuple[Member, str]]:
    """Those whose name or user name holds all the words, each with their roles in the case.

    Who only reports is told to those alone who let people in.
    """
    if not asking.may(Right.HISTORY):
        return []
    hidden = () if administers(asking.member) else (Role.REPORTER,)
    grants = CaseRole.objects.filter(case=asking.case, state=RecordState.CURRENT)
    return [
        (grant.member, joined([role.label(asking.lang) for role in grant.roles], asking.lang))
        for grant in grants.select_related("member").order_by("member__username")
        if set(grant.roles).difference(hidden) and _is_called(grant.member, words)
    ]


def _is_called(member: Member, words: Sequence[str]) -> bool:
    names = without_seats(findable(" ".join((member.username, *member.name.words.values()))))
    return all(word in names for word in words)
