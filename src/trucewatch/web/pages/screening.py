"""An incident under a clause: the five answers with their reasons, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse

from trucewatch.acts.screened.showing import screened_incident
from trucewatch.checks.facts import facts_of
from trucewatch.records.models import (
    Attribution,
    Citation,
    Clause,
    Deed,
    Determination,
    Evidence,
    Incident,
    Tally,
)
from trucewatch.records.plain import stored
from trucewatch.screening.screen import QUESTIONS, Screened, summaries
from trucewatch.values.answer import Answer
from trucewatch.values.codes.determination import Ruling, RulingState
from trucewatch.values.codes.people import Group
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.determinations import Line, lines_of
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.tied import Attributed, attributed, tied_evidence, who_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.fields import wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, say_value

CURRENT = {"state": RecordState.CURRENT}
ANYBODY = frozenset({Group.PEOPLE, Group.UNKNOWN})
"""Groups of a figure that do not say who the people are."""


@dataclass(frozen=True, slots=True)
class RuledAlike:
    """What was ruled alike under a clause, and on whom: each of them one party, or one of several."""

    ruling: Ruling
    state: RulingState
    parties: tuple[tuple[Named, ...], ...]


@dataclass(frozen=True, slots=True)
class Under:
    """A clause that an incident was screened under: the strongest answer, and what was ruled."""

    own: Named
    clause: Clause
    overall: Answer
    rulings: tuple[RuledAlike, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """The five answers about one deed by one actor; both empty where time or ground settled it."""

    code: str
    deed: str
    who: tuple[Named, ...]
    standing: Any
    overall: Answer
    answers: tuple[tuple[Message, Answer], ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """A source that the incident, a deed or an attribution cites, and where in it."""

    source: Named
    locator: str


@dataclass(frozen=True, slots=True)
class Pair:
    """An incident under a clause, with all that a ruling can rest on. facts: their digest now."""

    incident: Incident
    clause: Clause
    naming: Naming
    asked: list[Asked]
    facts: str
    attributed: list[Attributed]
    evidence: list[tuple[Named, Evidence]]
    cited: list[Cited]

    @property
    def counted(self) -> tuple[Group, ...]:
        """Whom figures of the incident count, of those that the reader may see, where an answer is
        that whom a deed struck is not known."""
        unknown = any(
            answer.reason.code == "screening-target-unknown"
            for one in self.asked
            for _, answer in one.answers
        )
        if not unknown or not self.naming.asking.may_see("tally"):
            return ()
        rows = Tally.objects.filter(incident=self.incident, **CURRENT).order_by("code")
        return tuple(dict.fromkeys(row.group for row in rows if row.group not in ANYBODY))

    @property
    def accuses(self) -> bool:
        """Whether somebody is said to have done it."""
        return any(one.who for one in self.attributed)

    @property
    def happened(self) -> Said:
        asking = self.naming.asking
        return say_value(self.incident.period, asking.lang, asking.zone)


@case_page(Right.RULINGS)
def screened(asking: Asking, code: str) -> HttpResponse:
    """The clauses that may concern an incident, those that it may have broken first."""
    incident = incident_of(asking, code)
    found = summaries(screened_incident(asking.case, incident.id))
    ids = [one.clause.id for one in found]
    clauses = {row.id: row for row in Clause.objects.filter(id__in=ids, case=asking.case)}
    ruled = Determination.objects.filter(incident=incident, case=asking.case, **CURRENT)
    rulings = lines_of(asking, list(ruled.order_by("code")))
    naming = Naming(asking)
    under = [
        Under(
            naming.of(clauses[one.clause.id]),
            clauses[one.clause.id],
            one.overall,
            _alike(line for line in rulings if line.record.clause_id == one.clause.id),
        )
        for one in found
    ]
    order = {"yes": 0, "unsure": 1, "no": 2, "does_not_apply": 3}
    under.sort(key=lambda one: order[one.overall.verdict.value])
    return asking.page(
        "screened.html",
        section="determinations",
        own=naming.of(incident),
        happened=say_value(incident.period, asking.lang, asking.zone),
        under=under,
    )


def _alike(lines: Iterable[Line]) -> tuple[RuledAlike, ...]:
    """What was ruled alike once, with its parties; what names none stays apart."""
    found: dict[tuple[Ruling, RulingState, bool], list[tuple[Named, ...]]] = {}
    for line in lines:
        row = line.record
        parties = found.setdefault((row.ruling, row.ruling_state, bool(line.actors)), [])
        if line.actors and line.actors not in parties:
            parties.append(line.actors)
    return tuple(RuledAlike(how, state, tuple(on)) for (how, state, _), on in found.items())


def incident_of(asking: Asking, code: str) -> Incident:
    found = record_of(asking, code)
    if not isinstance(found, Incident) or found.state is not RecordState.CURRENT:
        raise Http404
    return found


def clause_of(asking: Asking, code: str) -> Clause:
    found = record_of(asking, code)
    if not isinstance(found, Clause) or found.state is not RecordState.CURRENT:
        raise Http404
    return found


def pair_of(asking: Asking, incident: Incident, clause: Clause) -> Pair:
    """Everything about an incident under a clause that the reader may see."""
    found = screened_incident(asking.case, incident.id)
    under = [one for one in found if one.clause.id == clause.id]
    deeds = list(Deed.objects.filter(incident=incident, **CURRENT).order_by("code"))
    said = list(Attribution.objects.filter(deed__in=deeds, **CURRENT).order_by("code"))
    cited = _citations([incident.id, *(row.id for row in (*deeds, *said))])
    evidence = tied_evidence(asking, incident.id, cited)
    naming = Naming(asking)
    naming.learn(wanted_of([incident, clause, *deeds, *said, *cited]))
    who = {one.id: who_of(naming, one) for one in said}
    return Pair(
        incident,
        clause,
        naming,
        [_asked(one, naming, who) for one in under],
        facts_of(found, incident.id, clause.id),
        attributed(naming, deeds, said),
        [(naming.of(row), row) for row in evidence],
        list(dict.fromkeys(Cited(naming.name("source", c.source_id), c.locator) for c in cited)),
    )


def _citations(about: Sequence[UUID]) -> list[Citation]:
    rows: Iterable[Citation] = stored("citation").filter(about__in=about, **CURRENT)
    return sorted(rows, key=lambda row: row.code)


def _asked(one: Screened, naming: Naming, who: Mapping[UUID, tuple[Named, ...]]) -> Asked:
    lang = naming.asking.lang
    return Asked(
        one.deed.code or "" if one.deed else "",
        one.deed.deed_kind.label(lang) if one.deed else "",
        who.get(one.attribution.id, ()) if one.attribution else (),
        one.attribution.standing if one.attribution else None,
        one.overall,
        tuple(
            (Message(f"reportincident-question-{name.replace('_', '-')}"), getattr(one, name))
            for name in QUESTIONS
        ),
    )
