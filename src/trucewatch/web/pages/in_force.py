"""What was in force, drawn along time: the dates of an agreement, its amendments, the windows of its
clauses and what halted them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from math import isfinite
from typing import Any
from uuid import UUID

from trucewatch.records.models import Agreement, Amendment, Clause
from trucewatch.reports.drawings.sheet import Drawing
from trucewatch.reports.drawings.timeline import AsOf, Kind, Row, Span, draw_timeline
from trucewatch.screening.window import BY_AMENDMENT, Bounds, Edge, Window
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Arg, Message
from trucewatch.values.when import When
from trucewatch.web.asking import Asking
from trucewatch.web.pages.moment import Moment
from trucewatch.web.standing import ClauseClock, Standing
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, joined, say_measured

_BARE = {0x2068: None, 0x2069: None}
DAY = 86_400
DATES = ("announced", "signed", "in_force", "effective", "extended", "expires")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the picture and of the table below it. in_force: of a clause, at the moment."""

    own: Named
    row: Row
    in_force: Message | None = None


@dataclass(frozen=True, slots=True)
class InForce:
    """The lines, and the picture of them; none where no date is known."""

    lines: list[Line]
    drawing: Drawing | None


@dataclass(frozen=True, slots=True)
class Agreed:
    """An agreement with what changed it and what it orders."""

    agreement: Agreement
    amendments: Sequence[Amendment]
    clauses: Sequence[Clause]


def in_force(
    asking: Asking, naming: Naming, agreed: Agreed, standing: Standing, moment: Moment
) -> InForce:
    """What was in force under an agreement, with the moment marked."""
    clocks = [(row, standing.clock_of(row.id)) for row in agreed.clauses]
    known = [(row, clock) for row, clock in clocks if clock is not None]
    last = _horizon([clock for _, clock in known], moment)
    lines = [
        *_dates(asking, agreed.agreement),
        *_amendments(asking, naming, agreed.amendments),
        *_clauses(asking, naming, known, last),
        *_halts(asking, naming, [clock for _, clock in known], last),
    ]
    drawn = [line.row for line in lines if line.row.spans]
    return InForce(lines, _drawn(asking, drawn, moment) if drawn else None)


def _drawn(asking: Asking, rows: Sequence[Row], moment: Moment) -> Drawing:
    title = _said(asking, "agreement-in-force")
    as_of = AsOf(int(moment.at.latest.timestamp()), moment.told)
    return draw_timeline(rows, asking.zone, title, asking.lang, "in-force", as_of=as_of)


def _dates(asking: Asking, agreement: Agreement) -> Iterator[Line]:
    for name in DATES:
        when = getattr(agreement, name)
        if when is not None:
            date = _said(asking, f"report-date-{name.replace('_', '-')}")
            yield _dated(asking, Named(), _said(asking, "report-timeline-date", date=date), when)


def _amendments(asking: Asking, naming: Naming, rows: Sequence[Amendment]) -> Iterator[Line]:
    for number, row in enumerate(rows, 1):
        when = row.effective or row.agreed
        label = _said(asking, "report-timeline-amendment", number=str(number))
        if when is None:
            none = _said(asking, "report-no-date")
            yield Line(naming.of(row), Row(label, none, Kind.AGREEMENT, ()))
        else:
            yield _dated(asking, naming.of(row), label, when)


def _dated(asking: Asking, own: Named, label: str, when: When) -> Line:
    told = say_measured(when, asking.lang, asking.zone)
    return Line(own, Row(label, told, Kind.AGREEMENT, (Span.at(when),)))


def _clauses(
    asking: Asking,
    naming: Naming,
    known: Sequence[tuple[Clause, ClauseClock]],
    last: float,
) -> Iterator[Line]:
    for row, clock in known:
        kind = row.clause_kind.label(asking.lang)
        number = {"number": row.number, "kind": kind}
        label = _said(asking, "report-clause-name", **number) if row.number else kind
        told = joined([_window_words(asking, one) for one in clock.windows], asking.lang)
        spans = tuple(span for one in clock.windows if (span := _span(one, last)) is not None)
        verdict = clock.in_force.value if clock.in_force is not Verdict.DOES_NOT_APPLY else "no"
        in_force = Message(f"cli-clauses-in-force-{verdict}")
        yield Line(naming.of(row), Row(label, told, Kind.CLAUSE, spans), in_force)


def _halts(
    asking: Asking, naming: Naming, clocks: Sequence[ClauseClock], last: float
) -> Iterator[Line]:
    """The incidents that halted what clauses promised, for readers who may see incidents."""
    if not asking.may_see("incident"):
        return
    found: dict[UUID, tuple[Bounds, Bounds]] = {
        incident: (begins, ends) for clock in clocks for incident, begins, ends in clock.halts
    }
    naming.learn(("incident", one) for one in found)
    for incident, (begins, ends) in sorted(found.items(), key=lambda one: one[1]):
        own = naming.name("incident", incident)
        label = _said(asking, "agreement-halted", name=own.name or own.code)
        told = _said(asking, "agreement-from-to", **_ends(asking, Edge(begins), Edge(ends)))
        span = _span(Window(Edge(begins), Edge(ends)), last)
        yield Line(own, Row(label, told, Kind.INCIDENT, (span,) if span else ()))


def _sides(window: Window) -> tuple[Bounds, Bounds]:
    return window.opens.bounds, window.closes.bounds


def _span(window: Window, last: float) -> Span | None:
    """As it can be drawn; None where nobody knows when it began. last: how far others reach."""
    begins, ends = _sides(window)
    if window.never or not all(map(isfinite, begins)):
        return None
    start = (int(begins[0]), int(begins[1]))
    until = ends[1] if isfinite(ends[1]) else last
    if not isfinite(ends[0]) or until <= ends[0] != ends[1]:
        return Span(start, None)
    return Span(start, (int(ends[0]), int(until)))


def _horizon(clocks: Sequence[ClauseClock], moment: Moment) -> float:
    """The last moment that anything is known of; that which is looked from, where it is later and
    does not squeeze all else together."""
    windows = (bounds for clock in clocks for one in clock.windows for bounds in _sides(one))
    halts = (bounds for clock in clocks for one in clock.halts for bounds in one[1:])
    known = [one for bounds in (*windows, *halts) for one in bounds if isfinite(one)]
    if not known:
        return 0
    at, first, last = moment.at.latest.timestamp(), min(known), max(known)
    return max(last, at) if at - last <= max(last - first, DAY) else last


def _window_words(asking: Asking, window: Window) -> str:
    if window.never:
        return _said(asking, "agreement-never")
    told = _said(asking, "agreement-from-to", **_ends(asking, window.opens, window.closes))
    basis = window.closes.basis
    if basis in BY_AMENDMENT or basis == "replaced":
        why = "agreement-until-replaced" if basis == "replaced" else "agreement-until-amended"
        return f"{told} ({_said(asking, why)})"
    return told


def _ends(asking: Asking, opens: Edge, closes: Edge) -> dict[str, Any]:
    return {"start": _edge(asking, opens), "end": _edge(asking, closes)}


def _edge(asking: Asking, edge: Edge) -> str:
    """An end of a window in words."""
    if edge.when is not None:
        return say_measured(edge.when, asking.lang, asking.zone)
    first, last = edge.bounds
    if first == last and isfinite(first):
        return _moment(asking, first)
    if isfinite(first) and isfinite(last):
        told = {"first": _moment(asking, first), "last": _moment(asking, last)}
        return _said(asking, "agreement-between", **told)
    if isfinite(first):
        return _said(asking, "agreement-after", first=_moment(asking, first))
    return _said(asking, "agreement-open" if first == last else "agreement-unknown")


def _moment(asking: Asking, moment: float) -> str:
    """To the minute: what ends with a day ends where the next one begins."""
    minute = datetime.fromtimestamp(-(-moment // 60) * 60, UTC)
    return say_measured(When.at(minute, asking.zone), asking.lang, asking.zone)


def _said(asking: Asking, code: str, **args: Arg) -> str:
    """Words for a drawing: its lines break anywhere, so no gap of theirs may stay isolated."""
    return Message(code, args).text(asking.lang).translate(_BARE)
