"""The standard report: every part in its order, bound, numbered, released for its audience."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from uuid import UUID

from trucewatch.checks.deciding import Decided
from trucewatch.ledger.balance import Ledger
from trucewatch.records.view import CaseView
from trucewatch.reports.content.agreement import agreement_parts
from trucewatch.reports.content.annexes import verifying_part, words_part
from trucewatch.reports.content.attachments import attachments_part
from trucewatch.reports.content.choosing import Chosen, choose, is_agreed, rulings
from trucewatch.reports.content.clocks import clock_part
from trucewatch.reports.content.control import control_parts
from trucewatch.reports.content.describing import references
from trucewatch.reports.content.findings import findings_part
from trucewatch.reports.content.incidents import details_part
from trucewatch.reports.content.law import law_part
from trucewatch.reports.content.mapping import map_part
from trucewatch.reports.content.method import method_part, scope_part
from trucewatch.reports.content.movements import movement_part
from trucewatch.reports.content.parts import Part, sections
from trucewatch.reports.content.people import (
    account_part,
    figures_part,
    register_part,
    unaccounted_part,
)
from trucewatch.reports.content.pictures import flow_pictures, stock_pictures, timeline
from trucewatch.reports.content.releasing import Release
from trucewatch.reports.content.services import services_part
from trucewatch.reports.content.summary import summary_part
from trucewatch.reports.content.views import (
    acknowledgment_part,
    assessments_part,
    recommendations_part,
)
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.document import Document, Logo
from trucewatch.screening.clock import Clock
from trucewatch.screening.screen import Screened
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.reports import Audience
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.when import When
from trucewatch.values.wording import say_when


def report(
    view: CaseView,
    *,
    screened: Sequence[Screened],
    clocks: Sequence[Clock],
    ledger: Ledger,
    decided: Sequence[Decided],
    language: str,
    audience: Audience,
    as_of: When,
    released: Iterable[UUID] = (),
    asserted: frozenset[UUID] = frozenset(),
    logo: Logo | None = None,
    erratum: Text = EMPTY_TEXT,
) -> Document:
    """The standard report of a case in one language for one audience, up to as_of.

    Pure: no query, no clock; the same records give the same document. released: ids of records
    that a second person released to this audience with a reason. asserted: determinations whose
    reviewer nobody proved to be.
    """
    release = Release(audience, frozenset(released))
    moment = int(as_of.latest.timestamp())
    chosen = choose(view, moment, hold=audience is not Audience.INTERNAL)
    writer = Writer(view, language, release, as_of, chosen.left_out, asserted)
    parts = _parts(chosen, screened, clocks, ledger, decided, writer)
    case = view.case
    return Document(
        language=language,
        title=_title(chosen, writer),
        organisation=case.organisation.get(language),
        audience=writer.label(audience),
        as_of=say_when(as_of, language, writer.zone),
        moment=as_of.latest,
        parts=sections(parts, language),
        references=references(writer),
        notices=(notice,) if (notice := case.notice.get(language)) else (),
        erratum=erratum.get(language) or None,
        logo=logo,
    )


def _parts(
    chosen: Chosen,
    screened: Sequence[Screened],
    clocks: Sequence[Clock],
    ledger: Ledger,
    decided: Sequence[Decided],
    writer: Writer,
) -> tuple[Part, ...]:
    """The parts in reading order, which is the order in which references are numbered."""
    return (
        summary_part(chosen, writer),
        _introduction(chosen, clocks, writer),
        details_part(chosen, screened, writer),
        _people(chosen, ledger, writer),
        assessments_part(writer),
        recommendations_part(writer),
        attachments_part(writer),
        acknowledgment_part(writer),
        findings_part(decided, writer),
        verifying_part(writer),
        words_part(writer),
    )


def _introduction(chosen: Chosen, clocks: Sequence[Clock], writer: Writer) -> Part:
    below = (
        *agreement_parts(writer),
        clock_part(clocks, writer),
        Part(writer.words("report-timeline"), "timeline", timeline(chosen, writer)),
        *control_parts(writer),
        map_part(chosen, writer),
        scope_part(chosen, writer),
        method_part(writer),
        law_part(chosen.all_incidents, writer),
    )
    return Part(writer.words("report-introduction"), "introduction", (), below)


def _people(chosen: Chosen, ledger: Ledger, writer: Writer) -> Part:
    below = (
        account_part(
            ledger, (*flow_pictures(ledger, writer), *stock_pictures(ledger, writer)), writer
        ),
        unaccounted_part(ledger, writer),
        figures_part(writer),
        movement_part(chosen, writer),
        register_part(ledger, writer),
        services_part(writer),
    )
    return Part(writer.words("reportpeople-title"), "people", (), below)


def _title(chosen: Chosen, writer: Writer) -> str:
    """Breaches only where one was determined and reviewed; the name of the case, nobody's epithet."""
    ruled = [row for incident in chosen.all_incidents for row in rulings(incident)]
    breach = any(row.ruling is Ruling.BREACH and is_agreed(row) for row in ruled)
    code = "report-title-breaches" if breach else "report-title"
    return writer.words(code, case=writer.view.case.name.get(writer.language))
