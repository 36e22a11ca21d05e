"""The people of a case: who was there, moved, remains, and who is not accounted for."""

from __future__ import annotations

from dataclasses import dataclass

from django.http import HttpResponse

from trucewatch.acts.worked.people import Accounted
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.flow import Flow
from trucewatch.reports.content.ledger_flow import draw_ledger_flow
from trucewatch.reports.drawings.sheet import Drawing
from trucewatch.values.message import Message
from trucewatch.web.accounted import accounted
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.choices import Choice
from trucewatch.web.pages.how_old import how_old, of_moment
from trucewatch.web.pages.moment import moment_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, say_measured


@dataclass(frozen=True, slots=True)
class Gone:
    """People not accounted for, in a sentence, and the record that says so."""

    sentence: Message
    record: Named


@dataclass(frozen=True, slots=True)
class Beside:
    """A figure told beside the account, in a sentence, its tally, and the incident that it is of."""

    sentence: Message
    record: Named
    incident: Named | None


@case_page(Right.LEDGER)
def people(asking: Asking) -> HttpResponse:
    moment = moment_of(asking)
    stated = asking.request.GET.get("rule", "")
    rule = next((one for one in FigureRule if one.value == stated), FigureRule.RANGE)
    account = accounted(asking.case, moment.at, rule)
    found = account.found
    return asking.page(
        "people.html",
        section="people",
        moment=moment,
        how_old=[*how_old(asking, account.told), *of_moment(asking, account, moment.at)],
        at=say_measured(account.at, asking.lang, asking.zone),
        found=found,
        missing=_missing(asking, found),
        noted=_noted(asking, found),
        drawings=[_drawn(asking, flow, at) for at, flow in enumerate(found.flows if found else ())],
        rules=[Choice(one.value, one.words.text(asking.lang), one is rule) for one in FigureRule],
    )


def _missing(asking: Asking, found: Accounted | None) -> list[Gone]:
    """Those not accounted for; persons of the register only for readers who may see them."""
    told = [one for one in (found.missing if found else ()) if asking.may_see(one.kind)]
    naming = Naming(asking)
    naming.learn((one.kind, one.record) for one in told)
    return [Gone(one.sentence, naming.name(one.kind, one.record)) for one in told]


def _noted(asking: Asking, found: Accounted | None) -> list[Beside]:
    """Figures of wounded and others that move nobody, for readers who may see figures."""
    told = found.noted if found and asking.may_see("tally") else ()
    naming, sees = Naming(asking), asking.may_see("incident")
    naming.learn(("tally", one.tally) for one in told)
    naming.learn(("incident", one.incident) for one in told if one.incident)
    return [
        Beside(
            one.sentence,
            naming.name("tally", one.tally),
            naming.name("incident", one.incident) if one.incident and sees else None,
        )
        for one in told
    ]


def _drawn(asking: Asking, flow: Flow, at: int) -> Drawing:
    title = Message("report-flow-title", {"unit": flow.unit}).text(asking.lang)
    name = f"flow-{at + 1}"
    return draw_ledger_flow(
        flow, title, asking.lang, name, lambda stop: stop.label.text(asking.lang)
    )
