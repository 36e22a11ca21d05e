"""Running every check over a case: all of them, never stopping at the first."""

from __future__ import annotations

from collections.abc import Iterable

from trucewatch.checks.registry import CHECKS
from trucewatch.checks.weighing import Weights
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.progress import Progress, silent

_GRAVEST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}


def run(
    view: CaseView, progress: Progress = silent, besides: Iterable[Finding] = ()
) -> list[Finding]:
    """Every finding about the case, gravest first, then by how much of a report rests on
    its records (the most first), then by place, code and values.

    besides: findings of these checks that rest on more than the view holds. progress: told before each check its code, how many are done, how many there are.
    """
    found: list[Finding] = [*besides]
    for done, check in enumerate(CHECKS):
        progress(check.CODE, done, len(CHECKS))
        found.extend(check.check(view))
    progress("", len(CHECKS), len(CHECKS))
    weights = Weights(view)
    return sorted(found, key=lambda finding: _order(finding, weights(finding).places))


def _order(finding: Finding, weight: int) -> tuple[object, ...]:
    places = tuple((place.kind, place.ref, place.field) for place in finding.where)
    return (_GRAVEST_FIRST[finding.severity], -weight, places, finding.code, finding.values)
