"""Steps 4 to 6 in the database: history that no entry seals, and columns that lists are made from.

The vault takes the entries one by one. What stands beside them and is named by none would never
be looked at, and is what a forger writes. Numbers: docs/verification.md.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Exists, F, OuterRef

from trucewatch.records.models import Act, LogEntry, Revision
from trucewatch.records.plain import instant_to_plain
from trucewatch.vault.broken import Broken, Step, extra, missing, tampered
from trucewatch.vault.canonical import read_object
from trucewatch.vault.report import Report

CHUNK = 2000
APART = timedelta(hours=1)
"""Acts of several people overlap; clocks of machines differ by less."""


def verify_history(report: Report) -> None:
    """What only the database tells of steps 4 to 6."""
    report.step(Step.ENTRIES).broken += _numbers(report.size)
    report.step(Step.ACTS).broken += [*_acts(), *_acts_without_entry(), *_moved()]
    report.step(Step.REVISIONS).broken += _revisions_without_entry()
    back = _clock_set_back()
    if back is not None:
        number, earlier, later = back
        report.tell(
            "verify-clock-back", number=number, at=earlier.isoformat(), before=later.isoformat()
        )


def _clock_set_back() -> tuple[int, datetime, datetime] | None:
    """The first entry whose act is dated well before one recorded earlier; no fault, but to be known.

    The order of the log is that of its numbers; the times are those of the machine's clock.
    """
    latest: datetime | None = None
    rows = LogEntry.objects.exclude(number=None).order_by("number")
    numbered: Iterator[Any] = rows.values_list("number", "act__at").iterator(chunk_size=CHUNK)
    for number, at in numbered:
        if latest is not None and at < latest - APART:
            return number, at, latest
        latest = at if latest is None else max(latest, at)
    return None


def _numbers(size: int) -> Iterator[Broken]:
    """Entries that are numbered and not sealed yet follow those that are, without a gap."""
    expected = size
    waiting = LogEntry.objects.filter(number__gte=size).order_by("number")
    numbers: Iterator[Any] = waiting.values_list("number", flat=True).iterator()
    for number in numbers:
        if number != expected:
            yield missing(Step.ENTRIES, "verify-numbers-left-out", first=expected, last=number - 1)
        expected = number + 1


def _acts() -> Iterator[Broken]:
    """The columns of an act that lists are made from say what was sealed."""
    rows = Act.objects.order_by("id").values_list("id", "name", "at", "case", "member", "data")
    for identity, name, at, case, member, data in rows.iterator(chunk_size=CHUNK):
        columns = {
            "act": name,
            "at": instant_to_plain(at),
            "case": str(case) if case else None,
            "member": str(member) if member else None,
        }
        try:
            sealed = read_object(bytes(data))
        except (ValueError, TypeError):
            continue  # steps 4 and 5 of the vault tell that it is malformed
        if any(sealed.get(column) != value for column, value in columns.items()):
            yield tampered(Step.ACTS, "rows-act-differs", act=str(identity))


def _acts_without_entry() -> Iterator[Broken]:
    entries = LogEntry.objects.filter(act=OuterRef("id"))
    for identity in Act.objects.filter(~Exists(entries)).values_list("id", flat=True):
        yield extra(Step.ACTS, "verify-act-without-entry", act=str(identity))


def _moved() -> Iterator[Broken]:
    """A revision whose entry was sealed with one act, and which now hangs on another."""
    moved = LogEntry.objects.exclude(revision=None).exclude(act=F("revision__act"))
    for record, number in moved.values_list("revision__record", "revision__number"):
        yield tampered(Step.ACTS, "verify-revision-of-other-act", record=str(record), number=number)


def _revisions_without_entry() -> Iterator[Broken]:
    alone = Revision.objects.filter(entry=None)
    for kind, record, number in alone.values_list("kind", "record", "number"):
        yield extra(
            Step.REVISIONS,
            "verify-revision-without-entry",
            kind=kind,
            record=str(record),
            number=number,
        )
