"""Findings of a case: what in our own record contradicts itself or is thin, the gravest first."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from django.http import HttpResponse

from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.examined import Examined, examined
from trucewatch.web.pages.choices import Choice
from trucewatch.web.pages.found import Found, found_of, may_tell, title_of_check
from trucewatch.web.pages.how_old import how_old
from trucewatch.web.pages.moment import Moment, moment_of
from trucewatch.web.permissions import Right

SIZE = 25
PERSON = "person"
"""The state of those that the first page counts: of what had happened by a moment."""
STATES: dict[str, Callable[[Examined], bool]] = {
    "open": lambda one: one.open,
    "lapsed": lambda one: one.open and one.decision is not None,
    "decided": lambda one: not one.open,
    "all": lambda one: True,
    PERSON: lambda one: one.needs_a_person,
}
RISKS: dict[str, Callable[[Examined], bool]] = {
    "figures": lambda one: one.weight.figures > 0,
    "sections": lambda one: one.weight.sections > 0,
    "rulings": lambda one: one.weight.rulings > 0,
    "none": lambda one: one.weight.places == 0,
}
NAMES = ("severity", "risk", "state", "check")


@dataclass(frozen=True, slots=True)
class Told:
    """A finding as a page shows it, with the records it is about."""

    examined: Examined
    found: Found


@dataclass(frozen=True, slots=True)
class Sheet:
    """Some findings of a list. after: where the next ones begin; 0 at the end."""

    told: list[Told]
    total: int
    after: int


@case_page(Right.FINDINGS)
def findings(asking: Asking) -> HttpResponse:
    examination = examined(asking.case)
    told = [one for one in examination.found if may_tell(asking, one.finding)]
    moment = moment_of(asking)
    asked = {name: asking.request.GET.get(name, "")[:80] for name in NAMES}
    asked["state"] = asked["state"] if asked["state"] in STATES else "open"
    return asking.page(
        "findings.html",
        section="findings",
        how_old=how_old(asking, examination.told),
        unexamined=examination.unexamined,
        cut=any(one.finding.code in examination.cut for one in told),
        any=bool(told),
        settled=sum(not one.open for one in told),
        narrowed=any(asked[name] for name in NAMES if name != "state"),
        state=asked["state"],
        moment=moment,
        sheet=_sheet(asking, _at(moment, [one for one in told if _fits(one, asked)], asked)),
        choices=_choices(asking, told, asked),
    )


def _at(moment: Moment, told: list[Examined], asked: dict[str, str]) -> list[Examined]:
    """Of those that need a person, what had happened by the moment; the others as they are."""
    return [one for one in told if one.there(moment.at)] if asked["state"] == PERSON else told


def tell(asking: Asking, found: Sequence[Examined]) -> list[Told]:
    """Findings with the names of their records, looked up together."""
    named = found_of(asking, [one.finding for one in found])
    return [Told(*each) for each in zip(found, named, strict=True)]


def _sheet(asking: Asking, found: Sequence[Examined]) -> Sheet:
    stated = asking.request.GET.get("after", "")
    begin = int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 8 else 0
    end = begin + SIZE
    return Sheet(tell(asking, found[begin:end]), len(found), end if end < len(found) else 0)


def _fits(one: Examined, asked: dict[str, str]) -> bool:
    """Whether all that was asked for holds; what is no choice is passed over."""
    severity, risk, check = asked["severity"], asked["risk"], asked["check"]
    return (
        STATES[asked["state"]](one)
        and severity in ("", one.finding.severity.value)
        and (risk not in RISKS or RISKS[risk](one))
        and check in ("", one.finding.code)
    )


def _choices(
    asking: Asking, told: Iterable[Examined], asked: dict[str, str]
) -> dict[str, list[Choice]]:
    """What the list can be narrowed to; checks that found nothing are not offered."""
    checks = {one.finding.code: title_of_check(one.finding).text(asking.lang) for one in told}

    def made(name: str, labels: Iterable[tuple[str, str]]) -> list[Choice]:
        return [Choice(value, label, value == asked[name]) for value, label in labels]

    def said(code: str) -> str:
        return Message(code).text(asking.lang)

    return {
        "severity": made("severity", ((one.value, one.label(asking.lang)) for one in Severity)),
        "risk": made("risk", ((one, said(f"findings-risk-{one}")) for one in RISKS)),
        "state": made("state", ((one, said(f"findings-state-{one}")) for one in STATES)),
        "check": made("check", sorted(checks.items(), key=lambda pair: pair[1])),
    }
