"""Invitations: the only way to a password. There is no registration, and none by mail.

An invitation works once, for three days, and takes the place of whatever the member signed in with
before: so it is also the way back for somebody who lost their telephone.
"""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import write
from trucewatch.records.models import Invitation, Member
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse

LASTS = timedelta(hours=72)


def invite(acting: Acting, member: Member) -> str:
    """The secret of a new invitation, told once. Earlier ones of the member lapse.

    Raises Refusal for a member who was withdrawn.
    """
    if not member.is_active or member.state is not RecordState.CURRENT:
        raise refuse("acts-invite-withdrawn", username=member.username)
    secret = secrets.token_urlsafe(24)
    with transaction.atomic():
        write(acting, "invite_member", None, [], cites={"invited": str(member.id)})
        Invitation.objects.filter(member=member, used=None).delete()
        Invitation.objects.create(
            member=member,
            digest=_digest(secret),
            made=acting.now,
            until=acting.now + LASTS,
        )
    return secret


def invited(secret: str, now: datetime) -> Member:
    """Whom an invitation is for. Raises Refusal, in the same words, for one that is unknown, was
    used, has lapsed, or is for a member who was withdrawn."""
    return _standing(secret, now).member


def accept_invitation(acting: Acting, secret: str, password: str) -> None:
    """Set the password of the member invited, and end every other way in that they had.

    Raises Refusal as `invited` does.
    """
    with transaction.atomic():
        standing = _standing(secret, acting.now, alone=True)
        member = standing.member
        write(acting, "accept_invitation", None, [])
        standing.used = acting.now
        standing.save(update_fields=["used"])
        member.set_password(password)
        member.save(update_fields=["password"])  # ends the sessions of the member
        _forget_second_factors(member)


def _standing(secret: str, now: datetime, alone: bool = False) -> Invitation:
    found = Invitation.objects.filter(digest=_digest(secret), used=None, until__gt=now)
    if alone:
        found = found.select_for_update()
    standing = found.filter(member__is_active=True, member__state=RecordState.CURRENT).first()
    if standing is None:
        raise refuse("web-invitation-none")
    return standing


def _forget_second_factors(member: Member) -> None:
    from allauth.mfa.models import Authenticator  # there only where the workspace is served

    Authenticator.objects.filter(user=member).delete()


def _digest(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
