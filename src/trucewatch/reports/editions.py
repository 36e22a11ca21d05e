"""The editions of a report: everything worked out about a case, then one file a language and form.

The bytes depend on the records, the as-of, the language, the audience, the renderer and its fonts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from uuid import UUID

from trucewatch.checks.deciding import Decided, decided
from trucewatch.checks.figures_cannot_all_hold import beyond
from trucewatch.checks.running import run
from trucewatch.ledger.balance import Ledger, account
from trucewatch.records.view import CaseView
from trucewatch.reports.content.report import report
from trucewatch.reports.document import Document
from trucewatch.screening.clock import Clock, clocks
from trucewatch.screening.screen import Screened, screen
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding
from trucewatch.values.message import Message
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True)
class Worked:
    """A case and all that the program finds about it at a moment.

    drifted: attributions whose standing changed from one version to the next with nothing new to
    rest on. Earlier versions are open to the team alone, so only its own edition tells them.
    asserted: determinations whose reviewer nobody proved to be.
    """

    view: CaseView
    as_of: When
    screened: tuple[Screened, ...]
    clocks: tuple[Clock, ...]
    ledger: Ledger
    decided: Sequence[Decided]
    drifted: Sequence[Decided] = ()
    asserted: frozenset[UUID] = frozenset()


@dataclass(frozen=True, slots=True)
class Edition:
    """What an edition is for. reviewed: whether a second person has read it."""

    audience: Audience
    languages: Sequence[str] = ("en", "ar")
    reviewed: bool = False
    released: Collection[UUID] = ()


def work_out(
    view: CaseView,
    as_of: When,
    drifted: Iterable[Finding] = (),
    asserted: frozenset[UUID] = frozenset(),
) -> Worked:
    """Screening, clocks, ledger and checks of a case; with what its revisions say besides."""
    return Worked(
        view,
        as_of,
        screen(view),
        clocks(view, as_of),
        account(view, as_of),
        decided(run(view, besides=beyond(view)), view),
        decided(drifted, view),
        asserted,
    )


def document(worked: Worked, edition: Edition, language: str) -> Document:
    """The report in one language, with what must be said of its review on every page."""
    told = worked.drifted if edition.audience is Audience.INTERNAL else ()
    made = report(
        worked.view,
        screened=worked.screened,
        clocks=worked.clocks,
        ledger=worked.ledger,
        decided=[*worked.decided, *told],
        language=language,
        audience=edition.audience,
        as_of=worked.as_of,
        released=frozenset(edition.released),
        asserted=worked.asserted,
    )
    if edition.reviewed:
        return made
    return replace(made, notices=(*made.notices, Message("layout-not-reviewed").text(language)))


def files(worked: Worked, edition: Edition) -> Iterator[tuple[str, bytes]]:
    """Name and bytes of each file: report.<language>.pdf and report.<language>.html."""
    from trucewatch.reports.html.page import write_html
    from trucewatch.reports.pdf.printing import write_pdf

    with ThreadPoolExecutor() as pool:  # the printer leaves the interpreter to others
        printing = []
        for language in edition.languages:
            made = document(worked, edition, language)
            printing.append((language, made, pool.submit(write_pdf, made)))
        for language, made, printed in printing:
            page = write_html(made).encode()
            yield f"report.{language}.pdf", printed.result()
            yield f"report.{language}.html", page
