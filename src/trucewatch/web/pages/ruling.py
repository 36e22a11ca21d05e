"""The page of an incident under a clause: what a ruling can rest on, and what was ruled."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.http import HttpResponse
from django.urls import reverse

from trucewatch.records.models import Actor, Binding, Clause, Determination, Incident
from trucewatch.values.codes.attribution import StandardOfProof
from trucewatch.values.codes.determination import OutsideReason, Ruling, RulingState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.pages.answers_told import told_together
from trucewatch.web.pages.choices import Choice
from trucewatch.web.pages.determinations import Line, lines_of
from trucewatch.web.pages.resting import may_retract
from trucewatch.web.pages.screening import CURRENT, Pair, pair_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of
from trucewatch.web.words.values import say_done


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an act did not go on, at which determination (empty: at the proposal), and what had been
    typed: it is shown again."""

    message: Message
    code: str = ""
    typed: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ruled:
    """A determination beside its pair. stale: the answers have changed since. waits: for a review
    by this reader. mine: this reader proposed it, and may take it back."""

    line: Line
    reviewed: str
    stale: bool
    waits: bool
    mine: bool


def parties(pair: Pair) -> list[Actor]:
    """Who may be ruled on: those said to have done it, then those bound by the agreement."""
    said = [one for each in pair.attributed for one in each.who]
    codes = [one.code for one in said if one.code]
    bound = Binding.objects.filter(agreement=pair.clause.agreement_id, **CURRENT)
    found = Actor.objects.filter(code__in=codes) | Actor.objects.filter(
        id__in=bound.values("actor")
    )
    return sorted(found.distinct(), key=lambda row: (row.code not in codes, row.code))


def show_ruling(
    asking: Asking, incident: Incident, clause: Clause, trouble: Trouble | None = None
) -> HttpResponse:
    page = reverse("ruling", args=(asking.case.code, incident.code, clause.code))
    waits = asking.waiting(page)
    kept = waits.kept
    if kept:
        trouble = Trouble(Message("web-words-kept"), kept.typed.get("code", ""), kept.typed)
    pair = pair_of(asking, incident, clause)
    typed = trouble.typed if trouble and not trouble.code else {}
    response = asking.page(
        "ruling.html",
        section="determinations",
        pair=pair,
        together=told_together(pair.asked, asking.lang),
        counted=pair.counted,
        own=pair.naming.of(incident),
        under=pair.naming.of(clause),
        ruled=_ruled(asking, pair),
        trouble=trouble,
        waits=waits,
        typed=typed,
        choices=_choices(asking, pair, typed) if asking.may(Right.PROPOSE) else None,
    )
    response.status_code = 200 if trouble is None or kept else 422
    return response


def _ruled(asking: Asking, pair: Pair) -> list[Ruled]:
    """What was ruled on the pair, in the order it was proposed."""
    rows = Determination.objects.filter(
        case=asking.case, incident=pair.incident, clause=pair.clause, **CURRENT
    )
    lines = lines_of(asking, list(rows.select_related("proposer", "reviewer").order_by("code")))
    return [
        Ruled(
            line,
            say_done(line.record.reviewed, asking.lang, asking.zone),
            bool(line.record.facts) and line.record.facts != pair.facts,
            _proposed(line) and not line.own and asking.may(Right.REVIEW),
            may_retract(asking, line.record),
        )
        for line in lines
    ]


def _proposed(line: Line) -> bool:
    return line.record.ruling_state is RulingState.PROPOSED


def _choices(asking: Asking, pair: Pair, typed: Mapping[str, str]) -> dict[str, list[Choice]]:
    """What a proposal can hold, with what had been chosen before something was amiss."""
    rest = typed.get("alternatives", "").split("\n")

    def codes(name: str, kinds: Iterable[Ruling | OutsideReason | StandardOfProof]) -> list[Choice]:
        chosen = typed.get(name, "")
        return [Choice(one.value, one.label(asking.lang), one.value == chosen) for one in kinds]

    listed = [(str(row.id), title_of(row, asking.lang)[0]) for row in parties(pair)]
    return {
        "ruling": codes("ruling", Ruling),
        "outside": codes("outside", OutsideReason),
        "standard": codes("standard", StandardOfProof),
        "actor": [Choice(one, name, one == typed.get("actor")) for one, name in listed],
        "alternatives": [Choice(one, name, bool(typed) and one in rest) for one, name in listed],
    }
