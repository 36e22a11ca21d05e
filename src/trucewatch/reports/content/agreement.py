"""The agreement: its dates and form, who is bound and why, its terms clause by clause, changes."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Box, BoxKind, Paragraph, Table
from trucewatch.reports.content.actors import actor_names
from trucewatch.reports.content.choosing import by_code
from trucewatch.reports.content.harmed import those_of
from trucewatch.reports.content.parts import Part, facts, paragraph
from trucewatch.reports.content.places import area_words
from trucewatch.reports.content.saying import listed_words, sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.labels import semicolon
from trucewatch.reports.runs import Runs, words
from trucewatch.values.codes.agreements import (
    AgreementForm,
    AgreementMedium,
    PromisedPer,
    TextKnown,
)
from trucewatch.values.zone_names import zone_name

_DATES = ("announced", "signed", "in_force", "effective", "extended", "expires")


def agreement_parts(writer: Writer) -> tuple[Part, ...]:
    """What was agreed, who is bound, the terms and their changes."""
    agreements = by_code(writer.view, "agreement")
    return (
        Part(writer.words("report-agreement"), "agreement", _agreements(agreements, writer)),
        Part(writer.words("report-bound"), "bound", _bound(agreements, writer)),
        Part(writer.words("report-terms"), "terms", _terms(agreements, writer)),
        Part(writer.words("report-amendments"), "amendments", _amendments(writer)),
    )


def _agreements(agreements: list[Row], writer: Writer) -> tuple[Block, ...]:
    if not agreements:
        return paragraph(writer.say("report-no-agreement"))
    blocks: list[Block] = []
    for row in agreements:
        blocks += facts(_facts(row, writer))
        blocks += _lacking(row, writer)
    return tuple(blocks)


def _facts(row: Row, writer: Writer) -> list[tuple[str, Runs]]:
    dates = [(name, getattr(row, name)) for name in _DATES]
    announced_by = actor_names(row.refs("announced_by"), writer)
    guarantors = actor_names(row.refs("guarantors"), writer)
    return [
        (writer.words("report-agreement-name"), (writer.figure(writer.name(row), row),)),
        *(
            (writer.words(f"report-date-{name.replace('_', '-')}"), writer.when(when, row))
            for name, when in dates
            if when is not None
        ),
        (writer.words("report-announced-by"), _bound_words(announced_by, row, writer)),
        (writer.words("report-guarantors"), _bound_words(guarantors, row, writer)),
        (writer.words("report-form"), _form(row, writer)),
        (writer.words("report-text"), _text_known(row, writer)),
        (writer.words("report-terms-in-short"), writer.told(row.terms, row)),
    ]


def _form(row: Row, writer: Writer) -> Runs:
    known = [row.form] if row.form is not AgreementForm.UNKNOWN else []
    known += [row.medium] if row.medium is not AgreementMedium.UNKNOWN else []
    return words(writer.labels(known)) if known else words(writer.words("report-form-unknown"))


def _text_known(row: Row, writer: Writer) -> Runs:
    if row.text_known is TextKnown.KNOWN_THROUGH_SOURCE:
        return writer.say("report-text-through", source=words(writer.source(row.known_through)))
    return words(writer.label(row.text_known))


def _lacking(row: Row, writer: Writer) -> tuple[Block, ...]:
    """Which dates nobody recorded, so that their absence is seen."""
    absent = [
        writer.words(f"report-lacks-{name.replace('_', '-')}")
        for name in _DATES
        if getattr(row, name) is None
    ]
    if not absent:
        return ()
    return paragraph(
        writer.say("report-dates-lacking", dates=listed_words(absent, writer.language))
    )


def _bound_words(said: str, row: Row, writer: Writer) -> Runs:
    return (writer.figure(said, row),) if said else ()


def _bound(agreements: list[Row], writer: Writer) -> tuple[Block, ...]:
    rows = [row for agreement in agreements for row in agreement.children("binding")]
    if not rows:
        return paragraph(writer.say("report-no-bound"))
    head = [words(writer.words(f"report-bound-{name}")) for name in ("who", "how", "why")]
    table = Table(
        tuple(head),
        tuple(_binding(row, writer) for row in rows),
        writer.words("report-bound-caption"),
    )
    return (*paragraph(writer.say("report-bound-why-asked")), table)


def _binding(row: Row, writer: Writer) -> tuple[Runs, ...]:
    how: Runs = words(writer.label(row.standing))
    if row.through is not None:
        how = writer.say("report-bound-through", how=how, actor=words(writer.name(row.through)))
    if row.clause is not None:
        how = writer.say("report-bound-clause", how=how, clause=words(row.clause.number or ""))
    since = writer.say("report-bound-since", when=writer.when(row.since, row)) if row.since else ()
    why = sentences(writer.told(row.basis, row), since)
    return ((writer.figure(writer.name(row.actor), row),), how, why)


def clause_name(row: Row, writer: Writer) -> str:
    """ "Clause 2 (safe passage)"."""
    kind = writer.label(row.clause_kind)
    if not row.number:
        return kind
    return writer.words("report-clause-name", number=row.number, kind=kind)


def _terms(agreements: list[Row], writer: Writer) -> tuple[Block, ...]:
    clauses = [row for agreement in agreements for row in agreement.children("clause")]
    if not clauses:
        return paragraph(writer.say("report-no-clauses"))
    return tuple(_clause(row, writer) for row in clauses)


def _clause(row: Row, writer: Writer) -> Box:
    statement = writer.told(row.statement, row)
    where = [area_words(row.area, writer), _controlled(row, writer)]
    held = [said for said in where if said]
    shown: list[tuple[str, Runs]] = [
        (
            writer.words("report-clause-where"),
            words(semicolon(writer.language).join(held)) if held else (),
        ),
        (writer.words("report-clause-route"), words(area_words(row.route, writer))),
        (
            writer.words("report-clause-window"),
            writer.period(row.window, row, "window") if row.window else (),
        ),
        (writer.words("report-clause-daily"), _daily(row, writer)),
        (writer.words("report-clause-due"), writer.when(row.due, row) if row.due else ()),
        (writer.words("report-clause-count"), _promised(row, writer)),
        (writer.words("report-clause-first"), _first(row, writer)),
        (writer.words("report-clause-forbidden"), words(writer.labels(row.forbidden))),
        (writer.words("report-clause-calibre"), _calibre(row, writer)),
        (writer.words("report-clause-promised"), words(writer.labels(row.promised))),
        (writer.words("report-clause-protected"), words(writer.labels(row.protected))),
        (writer.words("report-clause-condition"), _condition(row, writer)),
        (writer.words("report-clause-changed"), _changed(row, writer)),
        (writer.words("report-as-stated"), _stated(row, writer)),
    ]
    said = [(label, value) for label, value in shown if value and value != words("")]
    blocks = (*((Paragraph(statement),) if statement else ()), *facts(said))
    return Box(BoxKind.CLAUSE, clause_name(row, writer), blocks)


def _controlled(row: Row, writer: Writer) -> str:
    if row.area_control is None:
        return ""
    return writer.words("report-clause-control", actor=writer.name(row.area_control))


def _promised(row: Row, writer: Writer) -> Runs:
    if row.promised_count is None:
        return ()
    unit = writer.label(row.promised_unit) if row.promised_unit else ""
    many = writer.say("report-clause-promised-count", count=writer.count(row.promised_count, row),
                      unit=words(unit))  # fmt: skip
    if row.promised_per is PromisedPer.IN_ALL:
        return many
    per: Runs = words(writer.label(row.promised_per))
    if row.for_every is not None:
        per = writer.say("report-clause-for-every", count=writer.count(row.for_every, row))
    return writer.say("report-clause-per", many=many, per=per)


def _daily(row: Row, writer: Writer) -> Runs:
    """The hours of each day at which it holds."""
    if row.daily is None:
        return ()
    opens, closes = map(words, row.daily.clocks)
    zone = words(zone_name(row.daily.zone, writer.language))
    return writer.say("report-clause-daily-hours", opens=opens, closes=closes, zone=zone)


def _first(row: Row, writer: Writer) -> Runs:
    """Who goes before all others."""
    named = [] if row.first_group is None else [writer.label(row.first_group)]
    if row.first_fate is not None:
        named.append(those_of(row.first_fate, writer))
    return words(("، " if writer.language == "ar" else ", ").join(named))


def _calibre(row: Row, writer: Writer) -> Runs:
    if row.calibre is None:
        return ()
    return writer.say("report-clause-millimetres", count=writer.count(row.calibre, row))


def _condition(row: Row, writer: Writer) -> Runs:
    waits: Runs = ()
    if row.condition is not None:
        other = words(clause_name(row.condition, writer))
        waits = writer.say("report-clause-waits", clause=other)
    return sentences(waits, writer.told(row.condition_words, row))


def _changed(row: Row, writer: Writer) -> Runs:
    said: list[Runs] = []
    for field, code in (("added_by", "added"), ("ended_by", "ended")):
        amendment = getattr(row, field)
        if amendment is not None:
            said.append(writer.say(f"report-clause-{code}", mark=writer.mark(amendment)))
    if row.replaces is not None:
        other = words(clause_name(row.replaces, writer))
        said.append(writer.say("report-clause-replaces", clause=other))
    return sentences(*said)


def _stated(row: Row, writer: Writer) -> Runs:
    """The words of the sources for the clause, each in its own marks."""
    quotes: list[Runs] = []
    for citation in row.citations():
        if citation.as_stated and writer.release.shows_source(citation.source):
            quotes.append(writer.own_words(citation.as_stated))
    return sentences(*dict.fromkeys(quotes))


def _amendments(writer: Writer) -> tuple[Block, ...]:
    rows = by_code(writer.view, "amendment")
    if not rows:
        return paragraph(writer.say("report-no-amendments"))
    blocks: list[Block] = []
    for row in rows:
        agreed = (
            writer.when(row.agreed, row) if row.agreed else words(writer.words("report-no-date"))
        )
        blocks += facts(
            [
                (writer.words("report-amendment-agreed"), agreed),
                (writer.words("report-amendment-says"), writer.told(row.statement, row)),
                (writer.words("report-as-stated"), _stated(row, writer)),
            ]
        )
    return tuple(blocks)
