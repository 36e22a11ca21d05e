"""What was worked out of a case, kept in the database under a seal.

The seal is an HMAC (RFC 2104) with the key of the web application, which is not in the database and is
held while it serves: what somebody else wrote there, or another workspace, is not read.
"""

from __future__ import annotations

import hmac
import json
import zlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache
from typing import Final, NamedTuple
from uuid import UUID

from cattrs import BaseValidationError
from django.db import OperationalError
from django.db.models import Q
from django.utils.crypto import salted_hmac

from trucewatch.acts.marks import Mark
from trucewatch.acts.worked.people import Accounted
from trucewatch.acts.worked.plain import of_plain, plain_of
from trucewatch.checks.gathering import Weighed
from trucewatch.records.models import Case, WorkedOut
from trucewatch.records.models.base import mint
from trucewatch.values.refusal import refuse
from trucewatch.values.when import When

SILENT: Final = timedelta(minutes=10)
"""Whoever works and says nothing for so long has ended."""
_PATIENCE: Final = 40  # times that the database is asked to wait for whoever writes
_HELD: Final = 4  # cases of which a process holds what it read


@dataclass(frozen=True, slots=True, eq=False)
class Worked:
    """findings: the gravest of each check, all of them in one order. cut: the checks that found more.
    accounts: of people, at the moment `at`, by the rule (`FigureRule`) that counts."""

    at: When
    findings: tuple[Weighed, ...]
    cut: tuple[str, ...]
    accounts: dict[str, Accounted]


@dataclass(frozen=True, slots=True)
class Kept:
    """What is kept, up to which revision it is told, and when it was made."""

    worked: Worked
    mark: Mark
    made: datetime


class _Head(NamedTuple):
    """What a row says of its body."""

    revision: int
    missing: tuple[int, ...]
    made: datetime
    took: int


def keep(row: WorkedOut, worked: Worked, mark: Mark, made: datetime, took: int) -> None:
    """Keep it in the place of what was kept before; whoever was at work has ended.

    row: as it was before the work began. Nothing is kept where it has been dropped since.
    """
    written = json.dumps(plain_of(worked), ensure_ascii=False, separators=(",", ":"))
    body = zlib.compress(written.encode("utf-8", "surrogatepass"), 3)
    head = _Head(mark.revision, mark.missing, made, took)
    values = head._asdict() | {"missing": list(mark.missing), "body": body}
    values |= {"at_work": None, "failed": None}
    values["seal"] = _seal(row.case_id, head, body)
    for _ in range(_PATIENCE):
        try:
            WorkedOut.objects.filter(case=row.case_id, turn=row.turn).update(**values)
            return
        except OperationalError:  # SQLite: somebody else writes for long
            continue
    raise refuse("large-not-kept")


def kept(row: WorkedOut) -> Kept | None:
    """What a row keeps; None where it keeps nothing that was written here."""
    if row.made is None:
        return None
    for _ in range(2):
        head = _Head(row.revision, tuple(row.missing), row.made, row.took)
        found = _read(row.case_id, head, bytes(row.seal))
        if found is not None:
            break
        row = row_of(row.case)  # it may have been kept anew meanwhile
        if row.made is None:
            break
    return found


def row_of(case: Case) -> WorkedOut:
    """The row of a case without its body, made where there is none."""
    return WorkedOut.objects.defer("body").get_or_create(case=case)[0]


def drop(case: Case) -> None:
    """Keep nothing of a case any more, nor what is being worked out now: words of it may be erased.

    The row stays, so that within a transaction nobody else can begin another one.
    """
    fresh = {"made": None, "body": b"", "seal": b"", "at_work": None, "turn": mint()}
    WorkedOut.objects.update_or_create(case=case, defaults=fresh)


def take_turn(case: Case, now: datetime) -> bool:
    """Say that one begins to work; False where somebody else is at it."""
    free = Q(at_work=None) | Q(at_work__lt=now - SILENT)
    return bool(WorkedOut.objects.filter(free, case=case).update(at_work=now))


def tell_failure(case: Case, now: datetime) -> None:
    """Say that whoever was at work has failed."""
    WorkedOut.objects.filter(case=case).update(at_work=None, failed=now)


def still_at_work(case: Case, now: datetime) -> None:
    """Say that one has not ended, unless it has been told."""
    WorkedOut.objects.filter(case=case, at_work__isnull=False).update(at_work=now)


@lru_cache(maxsize=_HELD)
def _read(case: UUID, head: _Head, seal: bytes) -> Kept | None:
    """Read once, for it may be long, as long as the row is the same."""
    body = bytes(WorkedOut.objects.values_list("body", flat=True).get(case=case))
    if not hmac.compare_digest(seal, _seal(case, head, body)):
        return None
    try:
        worked = of_plain(json.loads(zlib.decompress(body)), Worked)
    except (BaseValidationError, LookupError, TypeError, ValueError):
        return None  # written by another version of the program
    return Kept(worked, Mark(head.revision, head.missing), head.made)


def _seal(case: UUID, head: _Head, body: bytes) -> bytes:
    told = f"{case.hex} {head.revision} {head.missing} {head.made.isoformat()} {head.took}".encode()
    sealed = len(told).to_bytes(8, "big") + told + body
    return salted_hmac("worked out", sealed, algorithm="sha256").digest()
