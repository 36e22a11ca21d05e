"""Whom a password lets in: members who are current, by any spelling of their name."""

from __future__ import annotations

from typing import Any

from allauth.account.auth_backends import AuthenticationBackend

from trucewatch.values.codes.records import RecordState


class CurrentMembers(AuthenticationBackend):
    """A member who was withdrawn is let in no more, and an open session of theirs ends."""

    def user_can_authenticate(self, user: Any) -> bool:
        return is_current(user)


def is_current(member: Any) -> bool:
    """Whether a member may come in at all."""
    return bool(member.is_active) and member.state is RecordState.CURRENT
