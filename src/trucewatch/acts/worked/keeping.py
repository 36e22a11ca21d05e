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

from django.db.models import Q
from django.utils.crypto import salted_hmac

from trucewatch.acts.marks import Mark
from trucewatch.acts.worked.people import Accounted
from trucewatch.acts.worked.plain import of_plain, plain_of
from trucewatch.checks.gathering import Weighed
from trucewatch.records.models import Case, WorkedOut
from trucewatch.values.when import When

SILENT: Final = timedelta(minutes=10)
"""Whoever works and says nothing for so long has ended."""
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
    values = head._asdict() | {"missing": list(mark.missing), "body": body, "at_work": None}
    values["seal"] = _seal(row.case_id, head, body)
    WorkedOut.objects.filter(case=row.case_id, turn=row.turn).update(**values)


def kept(row: WorkedOut) -> Kept | None:
    """What a row keeps; None where it keeps nothing that was written here."""
    if row.made is None:
        return None
    head = _Head(row.revision, tuple(row.missing), row.made, row.took)
    return _read(row.case_id, head, bytes(row.seal))


def row_of(case: Case) -> WorkedOut:
    """The row of a case without its body, made where there is none."""
    return WorkedOut.objects.defer("body").get_or_create(case=case)[0]


def drop(case: Case) -> None:
    """Keep nothing of a case any more, nor what is being worked out now: words of it may be erased."""
    WorkedOut.objects.filter(case=case).delete()


def take_turn(case: Case, now: datetime) -> bool:
    """Say that one begins to work; False where somebody else is at it."""
    free = Q(at_work=None) | Q(at_work__lt=now - SILENT)
    return bool(WorkedOut.objects.filter(free, case=case).update(at_work=now))


def still_at_work(case: Case, now: datetime) -> None:
    """Say that one has not ended."""
    WorkedOut.objects.filter(case=case).update(at_work=now)


@lru_cache(maxsize=_HELD)
def _read(case: UUID, head: _Head, seal: bytes) -> Kept | None:
    """Read once, for it may be long, as long as the row is the same."""
    body = bytes(WorkedOut.objects.values_list("body", flat=True).get(case=case))
    if not hmac.compare_digest(seal, _seal(case, head, body)):
        return None
    worked = of_plain(json.loads(zlib.decompress(body)), Worked)
    return Kept(worked, Mark(head.revision, head.missing), head.made)


def _seal(case: UUID, head: _Head, body: bytes) -> bytes:
    told = f"{case.hex} {head.revision} {head.missing} {head.made.isoformat()} {head.took}".encode()
    sealed = len(told).to_bytes(8, "big") + told + body
    return salted_hmac("worked out", sealed, algorithm="sha256").digest()
