"""Running every check over a case: all of them, never stopping at the first."""

from __future__ import annotations

from collections.abc import Callable

from trucewatch.checks.registry import CHECKS
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity

Progress = Callable[[str, int, int], None]
"""Told before each check: its code, how many are done, how many there are."""

_GRAVEST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}


def run(view: CaseView, progress: Progress | None = None) -> list[Finding]:
    """Every finding about the case, gravest first, then by place, code and values."""
    found: list[Finding] = []
    for done, check in enumerate(CHECKS):
        if progress is not None:
            progress(check.CODE, done, len(CHECKS))
        found.extend(check.check(view))
    if progress is not None:
        progress("", len(CHECKS), len(CHECKS))
    return sorted(found, key=_order)


def _order(finding: Finding) -> tuple[object, ...]:
    places = tuple((place.kind, place.ref, place.field) for place in finding.where)
    return (_GRAVEST_FIRST[finding.severity], places, finding.code, finding.values)
