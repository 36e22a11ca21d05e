"""Agreements: the stated text beside the clauses, who is bound and why, and each clock."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse

from trucewatch.records.models import Agreement, Amendment, Binding, Clause
from trucewatch.reports.drawings.map import Feature
from trucewatch.reports.drawings.sheet import Drawing
from trucewatch.values.area import Area, Shape
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.drawn import Placed, drawn, features_of, mark_of, of_unknown_precision, placed
from trucewatch.web.pages.clocks import Clocks, Shown
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.in_force import Agreed, in_force
from trucewatch.web.pages.moment import moment_of
from trucewatch.web.permissions import Right
from trucewatch.web.standing import Standing, standing_of
from trucewatch.web.ways_drawn import course_features, gaps_of
from trucewatch.web.words.fields import Field, fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, kind_label

CURRENT = {"state": RecordState.CURRENT}
APART = frozenset({"agreement", "number", "clause_kind", "ref", "clause", "terms", "version"})


@dataclass(frozen=True, slots=True)
class Entry:
    """A clause, a binding or an amendment as the page shows it."""

    own: Named
    record: Any
    fields: list[Field]
    now: Shown | None = None
    history: tuple[Shown, ...] = ()
    bound: tuple[Entry, ...] = ()


@case_page(Right.AGREEMENT)
def agreements(asking: Asking) -> HttpResponse:
    naming = Naming(asking)
    rows = list(Agreement.objects.filter(case=asking.case, **CURRENT).order_by("code"))
    naming.learn(wanted_of(rows))
    return asking.page(
        "agreements.html",
        section="agreement",
        entries=[_entry(naming, row) for row in rows],
    )


@case_page(Right.AGREEMENT)
def agreement(asking: Asking, code: str) -> HttpResponse:
    found = record_of(asking, code)
    if not isinstance(found, Agreement):
        raise Http404
    clauses = list(Clause.objects.filter(agreement=found, **CURRENT).order_by("code"))
    bindings = list(Binding.objects.filter(agreement=found, **CURRENT).order_by("code"))
    amendments = list(Amendment.objects.filter(agreement=found, **CURRENT).order_by("code"))
    naming, moment = Naming(asking), moment_of(asking)
    naming.learn(wanted_of([found, *clauses, *bindings, *amendments]))
    standing = standing_of(asking.case, moment.at)
    clauses.sort(key=lambda row: _in_order(row.number))
    entries = _clauses(asking, naming, clauses, bindings, standing)
    kind = kind_label("clause", asking.lang)
    areas = [
        (f"{kind[:1].upper()}{kind[1:]} {one.number}".strip(), area)
        for one in clauses
        for area in (one.area, one.route)
    ]
    where = placed([one for one in areas if one[1]])
    return asking.page(
        "agreement.html",
        section="agreement",
        moment=moment,
        own=_entry(naming, found),
        kind=kind_label("agreement", asking.lang),
        clauses=entries,
        bound=[_entry(naming, row) for row in bindings if row.clause_id is None],
        amendments=[_entry(naming, row) for row in amendments],
        in_force=in_force(asking, naming, Agreed(found, amendments, clauses), standing, moment),
        drawing=_drawn(asking, clauses, areas, where),
        gaps=gaps_of(where.courses, asking.lang),
        unsure=of_unknown_precision(where.places.values(), asking.lang),
    )


def _drawn(
    asking: Asking,
    clauses: Sequence[Clause],
    areas: Sequence[tuple[str, Area]],
    where: Placed,
) -> Drawing | None:
    """Where the clauses hold: their areas and routes, and the places these name."""
    own = [Feature(label, mark_of(area), area.geojson()) for label, area in areas if area.geojson()]
    sets = (clause.route for clause in clauses if clause.route.shape is Shape.PLACES)
    along = {place for route in sets for place in route.named}
    named = features_of(where.places.values(), asking.lang, along)
    title = Message("mapping-agreement").text(asking.lang)
    courses = course_features(where.courses)
    return drawn([*named, *own, *courses], title, asking.lang, asking.case)


def _entry(naming: Naming, record: Any) -> Entry:
    fields = [field for field in fields_of(record, naming) if field.name not in APART]
    return Entry(naming.of(record), record, fields)


def _clauses(
    asking: Asking,
    naming: Naming,
    clauses: Sequence[Clause],
    bindings: Sequence[Binding],
    standing: Standing,
) -> list[Entry]:
    """Clauses with who is bound by each, and its clock."""
    clocks = {row.id: standing.clock_of(row.id) for row in clauses}
    shown = Clocks(asking, naming, standing)
    shown.learn(clock for clock in clocks.values() if clock is not None)
    found = []
    for row in clauses:
        plain, clock = _entry(naming, row), clocks[row.id]
        fields = [field for field in plain.fields if field.name != "statement"]
        now = shown.now(clock) if clock else None
        bound = tuple(_entry(naming, one) for one in bindings if one.clause_id == row.id)
        history = shown.history(clock) if clock else ()
        found.append(Entry(plain.own, row, fields, now, history, bound))
    return found


def _in_order(number: str) -> tuple[int, str]:
    """Clauses as they are numbered: 2 before 10."""
    digits = "".join(sign for sign in number if sign.isdigit())
    return (int(digits) if digits.isascii() and digits else 0, number)
