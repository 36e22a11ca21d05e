"""A clause that cannot hold as it is written: due when it is not in force, or waiting for itself."""

from __future__ import annotations

from collections.abc import Iterator
from math import isfinite

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.screening.conditions import waits_for_itself
from trucewatch.screening.hours import hours_codes
from trucewatch.screening.spans import NO
from trucewatch.screening.window import begun, windows_of
from trucewatch.values.codes.agreements import PromisedPer
from trucewatch.values.count import Count
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "clause-contradicts-itself"
TITLE = "check-clause-contradicts-itself-title"
SEVERITY = Severity.ERROR
SOURCE = "ours (screening)"
_LATER = {
    "amendment",
    "told-differently",
    "replaced",
}  # ended later on, as when its due time is put off


def check(view: CaseView) -> Iterator[Finding]:
    """Every clause, by itself and with what it waits for."""
    for row in view.rows("clause"):
        for name, fields in _contradictions(row):
            message = Message(f"check-clause-contradicts-itself-{name}", {"clause": name_of(row)})
            where = [where_of(row, field) for field in fields]
            yield finding(CODE, SEVERITY, SOURCE, message, where, (name,))


def _contradictions(clause: Row) -> Iterator[tuple[str, tuple[str, ...]]]:
    windows = windows_of(clause)
    if clause.due is not None and not windows[0].never:
        last = max(windows, key=lambda one: one.closes.bounds[1]).closes
        if clause.due.earliest.timestamp() > last.bounds[1] and last.basis not in _LATER:
            yield "due-after", ("due", "window")
        if clause.due.latest.timestamp() < min(one.opens.bounds[0] for one in windows):
            yield "due-before", ("due", "window")
    if any(one.opens.basis == "contradicts" for one in windows):
        if not _told_by_the_dates(clause):
            yield "over-before", ("window",)
    elif clause.daily is not None and _never_open(clause):
        yield "never-open", ("daily", "window")
    if any(one.closes.basis == "outlives" for one in windows):
        yield "outlives", ("window",)
    if waits_for_itself(clause):
        yield "waits", ("condition",)
    if clause.promised_per is PromisedPer.CONDITION and clause.condition is None:
        yield "no-condition", ("promised_per", "condition")
    if clause.promised_per is not PromisedPer.IN_ALL and clause.promised_count is None:
        yield "no-count", ("promised_per", "promised_count")
    if _is_nought(clause.promised_count):
        yield "promises-none", ("promised_count",)
    if _is_nought(clause.for_every):
        yield "for-none", ("for_every",)
    elif clause.for_every is not None and clause.promised_per is not PromisedPer.CONDITION:
        yield "for-every-unused", ("for_every", "promised_per")


def _told_by_the_dates(clause: Row) -> bool:
    """Whether two dates beside each other already say so, which is a finding of its own."""
    window, agreement = clause.window, clause.agreement
    if window is not None and window.start is not None and window.end is not None:
        return bool(window.end.latest < window.start.earliest)
    expires, first = agreement.expires, begun(agreement).bounds[0]
    return expires is not None and bool(expires.latest.timestamp() < first)


def _is_nought(count: Count | None) -> bool:
    return count is not None and count.tight.high == 0


def _never_open(clause: Row) -> bool:
    """Whether the hours of no day fall into any of its windows."""
    spans = [one.span for one in windows_of(clause)]
    known = all(isfinite(float(side[0])) for span in spans for side in (span.start_lo, span.end_hi))
    return known and all(int(hours_codes(clause.daily, span)[0][0]) == NO for span in spans)
