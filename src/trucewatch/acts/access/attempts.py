"""Attempts that are counted against guessing, kept where all processes of a server see them.

No records: in no revision, in no package, not in the log; gone when their time is over.
"""

from __future__ import annotations

import json
from datetime import datetime

from django.db import transaction

from trucewatch.records.models import Attempts
from trucewatch.values.plain import Json

CLEARED = 200
"""How many that are over are cleared away at each new one, at most."""


def kept(key: str, now: datetime) -> str | None:
    """What is kept under a key, as JSON; None where nothing is, or where its time is over."""
    found = Attempts.objects.filter(key=key, until__gt=now).values_list("value", flat=True).first()
    return None if found is None else str(found)


def keep(key: str, value: Json, until: datetime, now: datetime) -> None:
    """Keep a value under a key in place of the one before."""
    said = {"value": json.dumps(value), "until": until}
    with transaction.atomic():
        over = Attempts.objects.filter(until__lte=now).values_list("key", flat=True)[:CLEARED]
        Attempts.objects.filter(key__in=list(over)).delete()
        Attempts.objects.update_or_create(key=key, defaults=said)


def keep_first(key: str, value: Json, until: datetime, now: datetime) -> bool:
    """Keep a value where none is; whether it was kept. Of two at once, one is told that it was."""
    with transaction.atomic():
        Attempts.objects.filter(key=key, until__lte=now).delete()
        said = {"value": json.dumps(value), "until": until}
        _, new = Attempts.objects.get_or_create(key=key, defaults=said)
    return new


def forget(key: str) -> bool:
    return Attempts.objects.filter(key=key).delete()[0] > 0


def forget_all() -> None:
    Attempts.objects.all().delete()
