"""The database: what the program may do in it, whether the way to it is closed, and the clock."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.db import connection

from trucewatch.acts.safety.told import Told, danger, safe
from trucewatch.records.models import Act

AHEAD = timedelta(minutes=2)


def rights() -> Iterator[Told]:
    """PostgreSQL: no more rights than it takes, and no open line to another machine."""
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rolname, rolsuper OR rolcreaterole OR rolcreatedb OR rolreplication"
            " FROM pg_roles WHERE rolname = current_user"
        )
        name, too_much = cursor.fetchone()
        cursor.execute("SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")
        row = cursor.fetchone()
    if too_much:
        yield danger("doctor-database-rights", role=str(name))
    else:
        yield safe("doctor-database-role", role=str(name))
    host = str(connection.settings_dict["HOST"])
    if _elsewhere(host) and not (row and row[0]):
        yield danger("doctor-database-clear", host=host)


def _elsewhere(host: str) -> bool:
    return bool(host) and not host.startswith("/") and host not in ("localhost", "127.0.0.1", "::1")


def clock(now: datetime) -> Iterator[Told]:
    """A clock that lags behind the log would make entries that contradict each other."""
    last = Act.objects.order_by("-at").values_list("at", flat=True).first()
    if last is not None and last > now + AHEAD:
        yield danger("doctor-clock-behind", last=last.isoformat(timespec="minutes"))
    else:
        yield safe("doctor-clock", now=now.isoformat(timespec="minutes"))
