"""Incidents that may be one, told twice: pairs with a score, a sentence, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from trucewatch.matching.blocking import pairs_worth_comparing
from trucewatch.matching.comparing import Likeness, likeness_of
from trucewatch.matching.occurrences import Occurrence, Occurrences, occurrence
from trucewatch.matching.told_places import PlacesByName
from trucewatch.records.view import CaseView, Row
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Message
from trucewatch.values.plain import Json

CODE = "incident-told-twice"
LEAST = 60
SOURCE = "ours"


@dataclass(frozen=True, slots=True)
class Pair:
    """Two incidents, by name, and how alike they are."""

    one: Occurrence
    other: Occurrence
    likeness: Likeness

    @property
    def score(self) -> int:
        return self.likeness.score

    @property
    def sentence(self) -> Message:
        """What agreed and what did not."""
        return self.likeness.sentence(self.one.ref, self.other.ref)

    @property
    def finding(self) -> Finding:
        """The pair as a finding, so that a decision on it lapses once either incident changes."""
        where = tuple(
            Where(kind="incident", ref=each.ref, record=each.row.id)
            for each in (self.one, self.other)
        )
        values = (self.one.facts(), self.other.facts())
        advice = Message("match-told-twice-advice")
        return Finding(CODE, Severity.NOTE, self.sentence, where, advice, SOURCE, values)

    def plain(self) -> dict[str, Json]:
        """The pair as JSON: by name, never by id."""
        return {
            "one": self.one.ref,
            "other": self.other.ref,
            "score": self.score,
            "sentence": self.sentence.both(),
            "agreed": [each.both() for each in self.likeness.agreed],
            "differed": [each.both() for each in self.likeness.differed],
        }


def duplicates(view: CaseView, least: int = LEAST) -> list[Pair]:
    """Pairs of incidents that score so much or more, the likeliest first."""
    found = list(_likely(view, least))
    return sorted(found, key=lambda pair: (-pair.score, pair.one.ref, pair.other.ref))


def compared(one: Row, other: Row) -> Pair:
    """Two incidents compared, however unlike they are."""
    names = PlacesByName(one.view)
    return _pair(occurrence(one, names), occurrence(other, names))


def alike_to(one: Row, others: Iterable[Row], least: int = LEAST) -> Iterator[tuple[Row, Pair]]:
    """Those of the others that score so much or more with one incident."""
    names = PlacesByName(one.view)
    mine = occurrence(one, names)
    for other in others:
        pair = _pair(mine, occurrence(other, names), least)
        if pair.score >= least:
            yield other, pair


def _likely(view: CaseView, least: int) -> Iterator[Pair]:
    occurrences = Occurrences(view)
    for one, other in pairs_worth_comparing(view):
        pair = _pair(occurrences[one], occurrences[other], least)
        if pair.score >= least:
            yield pair


def _pair(one: Occurrence, other: Occurrence, least: int = 0) -> Pair:
    first, second = sorted((one, other), key=lambda each: each.ref)
    return Pair(first, second, likeness_of(first, second, least))
