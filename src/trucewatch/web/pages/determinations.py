"""Determinations of a case: those that wait for a review first, then the newest."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Case as Either
from django.db.models import Exists, IntegerField, Max, OuterRef, Q, QuerySet, Value, When
from django.http import HttpResponse

from trucewatch.records.models import Case, Determination, Publication
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.determination import Ruling, RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.choices import Choice
from trucewatch.web.permissions import Right
from trucewatch.web.words.fields import wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, say_done

SIZE = 25
NAMES = ("stage", "ruling", "others", "unpublished", "unanswered")
CODED: tuple[tuple[str, str, type[Code]], ...] = (
    ("stage", "ruling_state", RulingState),
    ("ruling", "ruling", Ruling),
)
"""What is chosen from a list: its name in the address, its field, its codes."""


@dataclass(frozen=True, slots=True)
class Line:
    """A determination as the list shows it. own: whether the reader proposed it."""

    record: Determination
    incident: Named
    clause: Named
    actors: tuple[Named, ...]
    proposed: str
    own: bool

    @property
    def parties(self) -> tuple[tuple[Named, ...], ...]:
        """On whom it was ruled: one party, or one of several; nobody where none is named."""
        return (self.actors,) if self.actors else ()


@case_page(Right.RULINGS)
def determinations(asking: Asking) -> HttpResponse:
    given = asking.request.GET
    asked = {name: given.get(name, "") for name in NAMES}
    rows = _ordered(determinations_asked(asking, asked))
    page = Paginator(rows, SIZE).get_page(given.get("page", "1")[:8])
    return asking.page(
        "determinations.html",
        section="determinations",
        page=page,
        narrowed=any(asked.values()),
        asked=asked,
        lines=lines_of(asking, list(page.object_list)),
        choices={
            "stage": _choices(asking, RulingState, asked["stage"]),
            "ruling": _choices(asking, Ruling, asked["ruling"]),
        },
    )


def determinations_asked(asking: Asking, asked: Mapping[str, str]) -> QuerySet[Determination]:
    """The determinations of the case that what stands in an address lets through."""
    rows = Determination.objects.filter(case=asking.case, state=RecordState.CURRENT)
    for name, field, codes in CODED:
        code = next((one for one in codes if one.value == asked.get(name)), None)
        rows = rows.filter(**{field: code}) if code else rows
    rows = unpublished_of(asking.case, rows) if asked.get("unpublished") else rows
    rows = _unanswered(rows) if asked.get("unanswered") else rows
    return rows.exclude(proposer=asking.member) if asked.get("others") else rows


def _unanswered(rows: QuerySet[Determination]) -> QuerySet[Determination]:
    """Those a reviewer disagreed with, after which nothing was proposed or agreed in their place."""
    later = Determination.objects.filter(
        incident=OuterRef("incident"), clause=OuterRef("clause"), state=RecordState.CURRENT
    ).exclude(id=OuterRef("id"))
    answers = later.filter(
        Q(id__gt=OuterRef("id"), proposed_lo__gte=OuterRef("reviewed_lo"))
        | Q(ruling_state=RulingState.REVIEWED, reviewed_lo__gte=OuterRef("reviewed_lo"))
    )
    return rows.filter(ruling_state=RulingState.DISAGREED).exclude(Exists(answers))


def unpublished_of(case: Case, rows: QuerySet[Determination]) -> QuerySet[Determination]:
    """Those of some determinations of a case that were reviewed after its last publication."""
    reviewed = rows.filter(ruling_state=RulingState.REVIEWED)
    published = Publication.objects.filter(case=case, state=RecordState.CURRENT)
    last = published.aggregate(last=Max("published_lo"))["last"]
    return reviewed if last is None else reviewed.filter(reviewed_lo__gt=last)


def lines_of(asking: Asking, rows: Sequence[Determination]) -> list[Line]:
    """Determinations with all that they refer to, looked up together."""
    naming = Naming(asking)
    naming.learn(wanted_of(rows))
    return [
        Line(
            row,
            naming.name("incident", row.incident_id),
            naming.name("clause", row.clause_id),
            tuple(naming.name("actor", actor) for actor in actors_of(row)),
            say_done(row.proposed, asking.lang, asking.zone),
            row.proposer_id == asking.member.id,
        )
        for row in rows
    ]


def actors_of(row: Determination) -> tuple[UUID, ...]:
    """The actor ruled on, and those that come into question."""
    alone = (row.actor_id,) if row.actor_id else ()
    return tuple(dict.fromkeys((*alone, *(UUID(str(one)) for one in row.alternatives))))


def _ordered(rows: QuerySet[Determination]) -> QuerySet[Determination]:
    waits = Either(
        When(ruling_state=RulingState.PROPOSED, then=Value(0)),
        default=Value(1),
        output_field=IntegerField(),
    )
    return (
        rows.select_related("proposer", "reviewer").annotate(waits=waits).order_by("waits", "-code")
    )


def _choices(asking: Asking, codes: type[Code], chosen: str) -> list[Choice]:
    return [Choice(one.value, one.label(asking.lang), one.value == chosen) for one in codes]
