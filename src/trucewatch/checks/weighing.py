"""How much of a report rests on the records of a finding; orders findings of one severity.

Ours: a finding weighs as many places of the report as rest on a record in conflict. A place is a
figure (one that no newer one replaces, and every total it is part of), a section (an incident
chosen for the report, a movement, the account of people, the agreement, the case) or a ruling.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache

from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg, Message
from trucewatch.values.plain import Json

FIGURE, SECTION, RULING = "figures", "sections", "rulings"
Place = tuple[str, str]
"""A place of the report: which of the three it is, and the key of its record or its name."""

_PEOPLE: Place = (SECTION, "people")
_OF_PEOPLE = frozenset(
    {TallyRole.START, TallyRole.MOVED, TallyRole.REMAINING, TallyRole.STOCK, TallyRole.TOTAL}
)


@dataclass(frozen=True, slots=True)
class Weight:
    """How many places of a report rest on the records of a finding, and of what kind."""

    figures: int = 0
    sections: int = 0
    rulings: int = 0

    def __add__(self, other: Weight) -> Weight:
        return weight(
            self.figures + other.figures,
            self.sections + other.sections,
            self.rulings + other.rulings,
        )

    def __sub__(self, other: Weight) -> Weight:
        return weight(
            self.figures - other.figures,
            self.sections - other.sections,
            self.rulings - other.rulings,
        )

    @property
    def places(self) -> int:
        """All of them together: the weight."""
        return self.figures + self.sections + self.rulings

    @property
    def because(self) -> Message:
        """The reason in words."""
        if not self.places:
            return Message("check-weight-none")
        named: dict[str, Arg] = {
            name: Message(f"check-weight-{name}", {"count": getattr(self, name)})
            for name in (FIGURE, SECTION, RULING)
            if getattr(self, name)
        }
        return Message("check-weight", {"places": tuple(named.values())})

    def plain(self) -> dict[str, Json]:
        """The weight with its reason, for `--json`."""
        return {"weight": self.places, "weight_because": self.because.both()}


@cache
def weight(figures: int, sections: int, rulings: int) -> Weight:
    """A weight; equal ones are one object, for a large case has millions."""
    return Weight(figures, sections, rulings)


NO_WEIGHT = weight(0, 0, 0)
Record = tuple[str, str]
"""A kind and a key."""


class Weights:
    """The weight of each finding about a case."""

    def __init__(self, view: CaseView) -> None:
        self._view = view
        self._tallies = view.table("tally")
        self._incidents = view.table("incident")
        self._chosen = self._incidents.raw("chosen")
        self._newer = self._tallies.links_to("supersedes")
        self._known: dict[tuple[str, str], frozenset[Place]] = {}

    def __call__(self, finding: Finding) -> Weight:
        """What rests on any of its records; each place counts once."""
        return weight_of(self.places(finding))

    def places(self, finding: Finding) -> set[Place]:
        """The places of a report that rest on any of its records, as far as they are here."""
        places: set[Place] = set()
        for where in finding.where:
            if where.record is not None and where.kind in _RESTING:
                places |= self._resting_on(where.kind, where.record.hex)
        return places

    def spread(self) -> dict[Record, Weight]:
        """The weight here of each record whose weight lies all over the case."""
        return {
            (kind, row.key): weight_of(set(_RESTING[kind](self, row)))
            for kind in ("source", "clause")
            for row in self._view.rows(kind)
        }

    def _resting_on(self, kind: str, key: str) -> frozenset[Place]:
        if (kind, key) not in self._known:
            row = self._view.find(kind, key)
            found = frozenset() if row is None else frozenset(_RESTING[kind](self, row))
            if kind not in ("source", "incident", "clause"):
                return found
            self._known[kind, key] = found
        return self._known[kind, key]

    def of_tally(self, row: Row) -> Iterator[Place]:
        """The figure, or the newer one in its place, the totals it goes into, and its section."""
        for newer in self._newer.get(row.key, ()):
            yield (FIGURE, self._tallies.raw("id")[newer])
        for whole in row.outward("part_of"):
            if whole.key not in self._newer and whole.raw("count") is not None:
                yield (FIGURE, whole.key)
        if row.raw("role") in _OF_PEOPLE:
            yield _PEOPLE
        yield from self._section(row)

    def of_incident(self, row: Row) -> Iterator[Place]:
        """Its section, its figures, and the rulings on it."""
        if row.chosen:
            yield (SECTION, row.key)
        yield from self._figures("incident", row.key)
        yield from self._rulings("incident", row.key)

    def of_movement(self, row: Row) -> Iterator[Place]:
        """Its section and its figures."""
        yield (SECTION, row.key)
        yield from self._figures("movement", row.key)

    def of_deed(self, row: Row) -> Iterator[Place]:
        """The section of its incident and the rulings on that."""
        yield from self._section(row)
        yield from self._rulings("incident", row.raw("incident"))

    def of_attribution(self, row: Row) -> Iterator[Place]:
        """What rests on its deed."""
        deed = row.deed
        yield from () if deed is None else self.of_deed(deed)

    def of_evidence(self, row: Row) -> Iterator[Place]:
        """The section of what it shows."""
        yield from self._section(row)

    def of_fate(self, row: Row) -> Iterator[Place]:
        """The account of people, and the section of the incident."""
        yield _PEOPLE
        yield from self._section(row)

    def of_person(self, row: Row) -> Iterator[Place]:
        """The account of people, and the sections of the incidents that befell them."""
        yield _PEOPLE
        for fate in row.children("fate"):
            yield from self._section(fate)

    def of_citation(self, row: Row) -> Iterator[Place]:
        """What rests on the record it is about."""
        if row.raw("about_kind") in _RESTING and row.raw("about_kind") != "citation":
            yield from self._resting_on(row.raw("about_kind"), row.raw("about"))

    def of_source(self, row: Row) -> Iterator[Place]:
        """The figures it tells, and the sections of the incidents it is cited for."""
        yield from self._figures("source", row.key)
        citations, incidents = self._view.table("citation"), self._view.table("incident")
        for at in citations.links_to("source").get(row.key, ()):
            about = incidents.place.get(citations.raw("about")[at])
            if about is not None and incidents.raw("chosen")[about]:
                yield (SECTION, citations.raw("about")[at])

    def of_clause(self, row: Row) -> Iterator[Place]:
        """The section of its agreement, and the rulings under it."""
        yield (SECTION, row.raw("agreement"))
        yield from self._rulings("clause", row.key)

    def of_itself(self, row: Row) -> Iterator[Place]:
        """A section of its own."""
        yield (SECTION, row.key)

    def of_determination(self, row: Row) -> Iterator[Place]:
        """The ruling, and the section of its incident."""
        yield (RULING, row.key)
        yield from self._section(row)

    def _section(self, row: Row) -> Iterator[Place]:
        """The section of the incident, else of the movement, that a record belongs to."""
        key = row.raw("incident")
        if key is not None:
            at = self._incidents.place.get(key)
            if at is not None and self._chosen[at]:
                yield (SECTION, key)
        elif row.kind in ("tally", "evidence") and row.raw("movement"):
            yield (SECTION, row.raw("movement"))

    def _figures(self, field: str, key: str) -> Iterator[Place]:
        counts = self._tallies.raw("count")
        for at in self._tallies.links_to(field).get(key, ()):
            tally = self._tallies.raw("id")[at]
            if counts[at] is not None and tally not in self._newer:
                yield (FIGURE, tally)

    def _rulings(self, field: str, key: str) -> Iterator[Place]:
        rulings = self._view.table("determination")
        for at in rulings.links_to(field).get(key, ()):
            if rulings.raw("ruling_state")[at] != "withdrawn":
                yield (RULING, rulings.raw("id")[at])


def weight_of(places: set[Place]) -> Weight:
    """How many there are of each of the three."""
    kinds = [kind for kind, _ in places]
    return weight(kinds.count(FIGURE), kinds.count(SECTION), kinds.count(RULING))


_RESTING: dict[str, Callable[[Weights, Row], Iterator[Place]]] = {
    "agreement": Weights.of_itself,
    "attribution": Weights.of_attribution,
    "case": Weights.of_itself,
    "citation": Weights.of_citation,
    "clause": Weights.of_clause,
    "deed": Weights.of_deed,
    "determination": Weights.of_determination,
    "evidence": Weights.of_evidence,
    "fate": Weights.of_fate,
    "incident": Weights.of_incident,
    "movement": Weights.of_movement,
    "person": Weights.of_person,
    "source": Weights.of_source,
    "tally": Weights.of_tally,
}
