"""Findings gathered from the parts of a case, each with its weight in the whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.checks.begun import begun, later
from trucewatch.checks.weighing import NO_WEIGHT, Place, Record, Weight, Weights, weight_of
from trucewatch.records.view import CaseView
from trucewatch.values.finding import Finding, Severity

_GRAVEST_FIRST = {severity: rank for rank, severity in enumerate(Severity)}


@dataclass(slots=True)
class Weighed:
    """A finding, how much of a report rests on its records, and from when on it stands (`begun`)."""

    finding: Finding
    weight: Weight
    begun: int | None = None


@dataclass(slots=True)
class _Beside:
    """A finding on records that may lie in several parts, and what the parts told of it so far."""

    finding: Finding
    places: set[Place] = field(default_factory=set)
    begun: int | None = None


class Gathering:
    """Findings part by part; what hangs on the figures of the ledger is in every part.

    The first part holds only what every part holds. A finding on nothing else is found again with
    it, and is taken once. Most of a weight lies in one part; that of a source and of a clause lies
    in all of them, and is told when the last is through: until then findings are held beside those
    of their check that rest on the same of these, which come in one order whatever that will be.
    besides: findings on records that may lie in several parts; each is told once.
    most: of those held beside each other so many, the gravest; all where not given.
    """

    def __init__(self, besides: Iterable[Finding] = (), most: int | None = None) -> None:
        self._besides = [_Beside(one) for one in besides]
        self._most = most
        self._first: CaseView | None = None
        self._found: dict[tuple[str, tuple[Record, ...]], list[Weighed]] = defaultdict(list)
        self._seen: set[tuple[object, ...]] = set()
        self._common: Mapping[Record, Weight] = {}
        self._total: dict[Record, Weight] = {}

    def take(self, view: CaseView, findings: Iterable[Finding]) -> None:
        """What was found in one part."""
        weights = Weights(view)
        here = weights.spread()
        for record, weight in here.items():
            more = weight - self._common.get(record, NO_WEIGHT)
            self._total[record] = self._total.get(record, NO_WEIGHT) + more
        if self._first is None:
            self._first, self._common = view, here
        for one in self._besides:
            one.places |= weights.places(one.finding)
            one.begun = later(one.begun, begun(view, one.finding))
        for finding in findings:
            if self._is_new(finding):
                self._add(view, finding, weights, here)

    def _is_new(self, finding: Finding) -> bool:
        """Whether it is of this part alone, or of every part and not taken yet."""
        if any(self._is_own(place.kind, place.record) for place in finding.where):
            return True
        key = (finding.code, finding.where, finding.values)
        if key in self._seen:
            return False
        self._seen.add(key)
        return True

    def _is_own(self, kind: str, record: UUID | None) -> bool:
        held = self._first
        return record is not None and held is not None and held.get(kind, record) is None

    def _add(
        self,
        view: CaseView,
        finding: Finding,
        weights: Weights,
        here: Mapping[Record, Weight],
    ) -> None:
        one = Weighed(finding, weights(finding), begun(view, finding))
        records = sorted(
            {(place.kind, place.record.hex) for place in finding.where if place.record}
        )
        spread = tuple(record for record in records if record in here)
        for record in spread:
            one.weight -= here[record]
        alike = self._found[finding.code, spread]
        alike.append(one)
        if self._most is not None and len(alike) >= 2 * self._most:
            del in_order(alike)[self._most :]

    def in_order(self) -> list[Weighed]:
        """What is held, gravest first, then by weight, by place, code and values; asked for once."""
        found = [Weighed(one.finding, weight_of(one.places), one.begun) for one in self._besides]
        for (_, spread), alike in self._found.items():
            more = sum((self._total[record] for record in spread), NO_WEIGHT)
            for one in alike:
                one.weight += more
            found += alike
        return in_order(found)


def in_order(found: list[Weighed]) -> list[Weighed]:
    """Sorted in place; by the least telling first, so that one list of keys is held at a time."""
    found.sort(key=lambda one: (one.finding.code, one.finding.values))
    found.sort(key=lambda one: _places(one.finding))
    found.sort(key=lambda one: (_GRAVEST_FIRST[one.finding.severity], -one.weight.places))
    return found


def _places(finding: Finding) -> tuple[tuple[str, str, str], ...]:
    return tuple((place.kind, place.ref, place.field) for place in finding.where)
