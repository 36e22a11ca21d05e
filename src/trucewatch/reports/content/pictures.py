"""The timeline and the flow of people, drawn from what the report tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

from trucewatch.ledger.balance import Ledger
from trucewatch.ledger.flow import Flow, Stop
from trucewatch.ledger.stated import Time
from trucewatch.ledger.stock import Stock
from trucewatch.ledger.wording import in_figure
from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Picture
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.choosing import Chosen, by_code
from trucewatch.reports.content.incidents import incident_number
from trucewatch.reports.content.ledger_flow import draw_ledger_flow
from trucewatch.reports.content.parts import paragraph
from trucewatch.reports.content.views import named_record
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.drawings import stock as stocks
from trucewatch.reports.drawings import timeline as lines
from trucewatch.reports.labels import semicolon
from trucewatch.reports.runs import Runs, words
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.period import Period
from trucewatch.values.when import When
from trucewatch.values.wording import say_when

_DATES = ("announced", "signed", "in_force", "effective", "extended", "expires")
_TIMES = ("planned", "left", "arrived")
_ROWS = 10  # of one picture, so that it fits a screen


def timeline(chosen: Chosen, writer: Writer) -> tuple[Block, ...]:
    """Agreement, amendments and windows of clauses; then movements and incidents."""
    terms = [*_agreements(writer), *_clauses(writer)]
    events = [*_movements(chosen, writer), *_incidents(chosen, writer)]
    halves = (("terms", terms), ("events", events))
    pages = [(name, rows[at : at + _ROWS]) for name, rows in halves
             for at in range(0, len(rows), _ROWS)]  # fmt: skip
    drawn = [_drawn(name, at, rows, writer) for at, (name, rows) in enumerate(pages, 1)]
    if not drawn:
        return paragraph(writer.say("report-no-timeline"))
    return (*drawn, *_not_drawn(chosen, writer))


def _not_drawn(chosen: Chosen, writer: Writer) -> tuple[Block, ...]:
    """What stands in the report but has no date by which it could be drawn."""
    clauses = [clause_name(row, writer) for row in by_code(writer.view, "clause") if not row.window]
    names = [writer.words("report-timeline-clause", clause=name) for name in clauses]
    names += [writer.name(row) for row in chosen.movements
              if all(getattr(row, name) is None for name in _TIMES)]  # fmt: skip
    names += [_incident_name(row, chosen, writer) for row in chosen.all_incidents
              if row.period is None]  # fmt: skip
    if not names:
        return ()
    return paragraph(
        writer.say("report-timeline-not-drawn", names=words(semicolon(writer.language).join(names)))
    )


def flow_pictures(ledger: Ledger, writer: Writer) -> tuple[Block, ...]:
    """One picture for each counting unit of which people flow."""
    if writer.left_out:
        return ()
    flows = [_as_known(flow, writer) for flow in ledger.flows]
    return tuple(_flow(flow, at, writer) for at, flow in enumerate(flows) if flow.streams)


def _as_known(flow: Flow, writer: Writer) -> Flow:
    """Without those who should still be at a place withheld: that would send somebody to look."""
    kept = tuple(one for one in flow.streams if _may_be_drawn(one.target, writer))
    ends = {end for one in kept for end in (one.origin, one.target)}
    return replace(flow, streams=kept, stops=tuple(one for one in flow.stops if one.key in ends))


def _may_be_drawn(stop: str, writer: Writer) -> bool:
    residual, _, of = stop.partition(":")
    place = _place_of(of, writer) if residual == "residual" else None
    return place is None or writer.release.names_place(place)


def stock_pictures(ledger: Ledger, writer: Writer) -> tuple[Block, ...]:
    """One picture for each place and group whose figures have dates, of places that may be named."""
    if writer.left_out:
        return ()
    drawn: list[Block] = []
    for at, stock in enumerate(ledger.stocks, 1):
        place = stock.account.of
        if place is not None and writer.release.names_place(place):
            drawn.append(_stock(stock, at, writer.place(place), writer))
            drawn += paragraph(writer.say("report-stock-note"), *_lacking(stock, writer))
    return tuple(drawn)


def _lacking(stock: Stock, writer: Writer) -> Iterator[Runs]:
    """How many figures have no date, and how many no number."""
    for name, some in (("undated", stock.undated), ("unnumbered", stock.unnumbered)):
        if some:
            what = writer.words(f"report-stock-counted-{name}")
            number = writer.counted(len(some), what, [line.first.row for line in some])
            yield writer.say(f"report-stock-{name}", n=len(some), number=(number,))


def _stock(stock: Stock, at: int, place: str, writer: Writer) -> Picture:
    who = stock.group if stock.unit is CountingUnit.PERSON else stock.unit
    title = writer.words("report-stock-title", at=place, who=writer.label(who))
    levels = [
        stocks.Level(
            level.moment,
            level.figure,
            say_when(_instant(level.moment), writer.language, writer.zone),
            writer.message(in_figure(level.figure, stock.group, stock.unit)),
        )
        for level in stock.levels
    ]
    stated = [
        stocks.Stated(reach, line.figure, writer.message(line.told))
        for line in stock.stated
        if (reach := _reach(line.time)) is not None
    ]
    name = f"stock-{at}"
    zone = writer.zone or "UTC"
    drawing = stocks.draw_stock(levels, stated, zone, title, writer.language, name)
    return Picture(drawing.svg, title, drawing.alt)


def _instant(moment: int) -> When:
    return When.at(datetime.fromtimestamp(moment, UTC))


def _reach(time: Time) -> tuple[int, int] | None:
    known = [bound for bound in (time.lo, time.hi) if bound is not None]
    return (min(known), max(known)) if known else None


def _drawn(name: str, at: int, rows: list[lines.Row], writer: Writer) -> Picture:
    title = writer.words(f"report-timeline-{name}")
    zone = writer.zone or "UTC"
    told, called = (rows, zone), (writer.language, f"timeline-{at}")
    drawing = lines.draw_timeline(*told, title, *called)
    return Picture(drawing.svg, title, drawing.alt, lines.cut_timeline(*told, *called))


def _at(name: str, kind: lines.Kind, when: When, writer: Writer) -> lines.Row:
    said = say_when(when, writer.language, writer.zone)
    return lines.Row(name, said, kind, (lines.Span.at(when),))


def _over(name: str, kind: lines.Kind, period: Period, writer: Writer) -> lines.Row:
    field = "window" if kind is lines.Kind.CLAUSE else "period"
    return lines.Row(name, writer.span(period, field), kind, (lines.Span.over(period),))


def _agreements(writer: Writer) -> list[lines.Row]:
    rows = []
    for agreement in by_code(writer.view, "agreement"):
        for name in _DATES:
            when = getattr(agreement, name)
            if when is not None:
                date = writer.words(f"report-date-{name.replace('_', '-')}")
                said = writer.words("report-timeline-date", date=date)
                rows.append(_at(said, lines.Kind.AGREEMENT, when, writer))
    for at, amendment in enumerate(by_code(writer.view, "amendment"), 1):
        when = amendment.effective or amendment.agreed
        if when is not None:
            name = writer.words("report-timeline-amendment", number=str(at))
            rows.append(_at(name, lines.Kind.AGREEMENT, when, writer))
    return rows


def _clauses(writer: Writer) -> list[lines.Row]:
    rows = [row for row in by_code(writer.view, "clause") if row.window is not None]
    return [_over(clause_name(r, writer), lines.Kind.CLAUSE, r.window, writer) for r in rows]


def _movements(chosen: Chosen, writer: Writer) -> list[lines.Row]:
    found = []
    for row in chosen.movements:
        known = [(name, when) for name in _TIMES if (when := getattr(row, name)) is not None]
        if known:
            said = [
                writer.words(
                    f"report-timeline-{name}", when=say_when(when, writer.language, writer.zone)
                )
                for name, when in known
            ]
            spans = tuple(lines.Span.at(when) for _, when in known)
            told = semicolon(writer.language).join(said)
            found.append(lines.Row(writer.name(row), told, lines.Kind.MOVEMENT, spans))
    return found


def _incidents(chosen: Chosen, writer: Writer) -> list[lines.Row]:
    return [
        _over(_incident_name(row, chosen, writer), lines.Kind.INCIDENT, row.period, writer)
        for row in chosen.all_incidents
        if row.period is not None
    ]


def _incident_name(row: Row, chosen: Chosen, writer: Writer) -> str:
    title = row.title.get(writer.language)
    return writer.words(
        "report-timeline-incident", number=incident_number(row, chosen), title=title
    )


def _flow(flow: Flow, at: int, writer: Writer) -> Block:
    title = writer.words("report-flow-title", unit=writer.label(flow.unit))
    name = f"flow-{at + 1}"
    drawing = draw_ledger_flow(
        flow, title, writer.language, name, lambda stop: _stop_name(stop, writer)
    )
    return Picture(drawing.svg, title, drawing.alt)


def _stop_name(stop: Stop, writer: Writer) -> str:
    """A place at released precision; any other stop as the ledger names it."""
    place = _place_of(stop.key, writer)
    return writer.place(place) if place is not None else writer.message(stop.label)


def _place_of(stop: str, writer: Writer) -> Row | None:
    """The place that the key of a stop names; None where it is no place."""
    kind, _, ref = stop.partition(":")
    return named_record(writer.view, "place", ref) if kind == "place" else None
