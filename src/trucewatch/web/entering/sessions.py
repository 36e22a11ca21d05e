"""Sessions as Django keeps them in the database; every page asks for one."""

from __future__ import annotations

from datetime import datetime

from django.contrib.sessions.backends.db import SessionStore as Stored
from django.contrib.sessions.models import Session
from django.db.models import QuerySet
from django.utils import timezone

from trucewatch.records.prepared import prepared


class SessionStore(Stored):
    """Under the name that Django looks for."""

    def _get_session_from_db(self) -> Session | None:
        found: Session | None = next(
            iter(_open_session(self.session_key or "", timezone.now())), None
        )
        if found is None:
            self._session_key = None
        return found


@prepared
def _open_session(key: str, now: datetime) -> QuerySet[Session]:
    return Session.objects.filter(session_key=key, expire_date__gt=now)
