"""The whole Aleppo case as a view, read from its folder, without a database."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from trucewatch.checks.deciding import decided
from trucewatch.checks.running import run
from trucewatch.importers.folder import read_folder
from trucewatch.ledger.balance import account
from trucewatch.records import loading
from trucewatch.records.view import CaseView
from trucewatch.reports.content.report import report
from trucewatch.reports.document import Document
from trucewatch.screening.clock import clocks
from trucewatch.screening.screen import screen
from trucewatch.values.codes.reports import Audience
from trucewatch.values.ids import KIND_CODES, short_code

FOLDER = Path(str(files("trucewatch.demo") / "aleppo"))


@cache
def aleppo() -> CaseView:
    """The case with the short codes that a workspace of origin A would give its records."""
    reading = read_folder(FOLDER, workspace=False).reading
    return coded(loading.of_drafts(reading.drafts))


def coded(view: CaseView) -> CaseView:
    """A view of drafts with short codes in the order of its rows."""
    for kind in KIND_CODES.keys() & view.tables.keys():
        column = view.table(kind).columns["code"]
        column[:] = [short_code("A", kind, n) for n in range(1, len(column) + 1)]  # type: ignore[index]
    return view


@cache
def findings() -> tuple[Any, ...]:
    """Screening, clocks, ledger and decided findings of the case, as a report is given them."""
    view = aleppo()
    as_of = view.case.as_of
    return (
        screen(view),
        clocks(view, as_of),
        account(view, as_of),
        decided(run(view), view),
    )


def aleppo_report(
    language: str, audience: Audience = Audience.PUBLIC, view: CaseView | None = None
) -> Document:
    """The standard report of the Aleppo case, or of another view."""
    case = view or aleppo()
    as_of = case.case.as_of
    screened, states, ledger, found = (
        findings()
        if view is None
        else (screen(case), clocks(case, as_of), account(case, as_of), decided(run(case), case))
    )
    return report(
        case, screened=screened, clocks=states, ledger=ledger, decided=found,
        language=language, audience=audience, as_of=as_of,
    )  # fmt: skip
