"""Who can get in: second factors of those who see what is protected, sessions, invitations."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.db import connection
from django.db.models import Q

from trucewatch.acts.safety.told import Told, care, danger, safe
from trucewatch.records.models import CaseRole, Member, Upload
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role


def second_factors() -> Iterator[Told]:
    """Whether all who see identities, or let others in, have set up a code or a passkey."""
    if "mfa_authenticator" not in connection.introspection.table_names():
        return  # the pages were never served here, which `served` tells
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT DISTINCT user_id FROM mfa_authenticator WHERE type IN ('totp', 'webauthn')"
        )
        proved = {UUID(str(row[0])) for row in cursor.fetchall()}
    without = sorted(one.username for one in _must_prove() if one.id not in proved)
    if without:
        yield danger("doctor-second-factor-missing", members=tuple(without))
    else:
        yield safe("doctor-second-factor")


def _must_prove() -> list[Member]:
    """Of those who can sign in: administrators, and whoever sees identities in a case."""
    granted = CaseRole.objects.filter(state=RecordState.CURRENT)
    sees = granted.filter(Q(sees_sources=True) | Q(sees_persons=True)).values_list("member_id")
    can = [one for one in Member.objects.filter(is_active=True) if one.has_usable_password()]
    seeing = {row[0] for row in sees}
    return [one for one in can if one.id in seeing or Role.ADMINISTRATOR in one.roles]


def uploads(now: datetime) -> Iterator[Told]:
    """Files that lie in clear, brought and not sealed."""
    waiting = Upload.objects.filter(until__gt=now).count()
    lapsed = Upload.objects.filter(until__lte=now).count()
    if lapsed:
        yield care("doctor-uploads-lapsed", count=lapsed)
    elif waiting:
        yield care("doctor-uploads-waiting", count=waiting)
    else:
        yield safe("doctor-uploads-none")
