"""Whom a password lets in: members who are current, by any spelling of their name."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from allauth.account.auth_backends import AuthenticationBackend
from django.db.models import QuerySet

from trucewatch.records.models import Member
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.records import RecordState


class CurrentMembers(AuthenticationBackend):
    """A member who was withdrawn is let in no more, and an open session of theirs ends."""

    def user_can_authenticate(self, user: Any) -> bool:
        return is_current(user)

    def get_user(self, user_id: UUID) -> Member | None:
        found = next(iter(_member(user_id)), None)
        return found if found and is_current(found) else None


@prepared
def _member(member: UUID) -> QuerySet[Member]:
    return Member.objects.filter(id=member)


def is_current(member: Any) -> bool:
    """Whether a member may come in at all."""
    return bool(member.is_active) and member.state is RecordState.CURRENT
