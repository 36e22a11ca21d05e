"""What people have decided about findings: accepted as is, or resolved, and because."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from trucewatch.records.view import CaseView, Row
from trucewatch.values.finding import Finding
from trucewatch.values.plain import Json


@dataclass(frozen=True, slots=True)
class Decided:
    """A finding and the decision on it. lapsed: a value it rested on has changed since."""

    finding: Finding
    decision: Row | None = None
    lapsed: bool = False

    def plain(self) -> dict[str, Json]:
        """The finding as JSON, and what was decided."""
        row = self.decision
        return self.finding.plain() | {
            "open": self.open,
            "lapsed": self.lapsed,
            "decision": None
            if row is None
            else {
                "code": row.code,
                "kind": row.decision.value,
                "because": row.because.plain() if row.because else None,
                "member": row.member.username if row.member else None,
            },
        }

    @property
    def open(self) -> bool:
        """Whether a person still has to decide."""
        return self.decision is None or self.lapsed


def decided(findings: Iterable[Finding], view: CaseView) -> list[Decided]:
    """Each finding with the newest decision that applies, or else the newest that lapsed.

    A decision applies by its fingerprint or, as long as it has none, by the places it is about.
    """
    by_code: dict[str, list[Row]] = {}
    for row in view.rows("finding_decision"):
        by_code.setdefault(row.finding_code, []).append(row)
    for rows in by_code.values():
        rows.sort(key=_newest_last)
    return [_decided(finding, by_code.get(finding.code, ())) for finding in findings]


def fill_fingerprints(findings: Iterable[Finding], decisions: Iterable[Row]) -> Mapping[UUID, str]:
    """The fingerprint for each decision that has none and whose places fit one finding only."""
    prints: dict[tuple[str, frozenset[str]], set[str]] = {}
    for finding in findings:
        prints.setdefault((finding.code, places_of(finding)), set()).add(finding.fingerprint)
    filled = {}
    for row in decisions:
        fitting = prints.get((row.finding_code, frozenset(row.about)), set())
        if not row.fingerprint and len(fitting) == 1:
            filled[row.id] = next(iter(fitting))
    return filled


def places_of(finding: Finding) -> frozenset[str]:
    """The places of a finding as a decision names them: "kind:ref"."""
    return frozenset(f"{place.kind}:{place.ref}" for place in finding.where)


def _decided(finding: Finding, decisions: Sequence[Row]) -> Decided:
    if not decisions:
        return Decided(finding)
    fingerprint, places = finding.fingerprint, places_of(finding)
    about = [row for row in decisions if frozenset(row.about) == places]
    applying = [row for row in decisions if row.fingerprint == fingerprint]
    applying = applying or [row for row in about if not row.fingerprint]
    if applying:
        return Decided(finding, applying[-1])
    return Decided(finding, about[-1], lapsed=True) if about else Decided(finding)


def _newest_last(row: Row) -> tuple[int, str]:
    return (row.derived("decided_lo") or 0, row.key)
