"""`trucewatch determine propose | review | list`"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.help import SpokenCommand, SpokenGroup
from trucewatch.cli.options import Asked, in_case

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from trucewatch.records.models import Actor, Case, Determination


@dataclass(frozen=True, slots=True)
class Stated:
    """A ruling as it is proposed: the options of `propose`."""

    incident: str
    clause: str
    actor: str | None
    alternatives: tuple[str, ...]
    ruling: str
    outside: str | None
    standard: str | None
    reasoning: str
    reasoning_ar: str


@click.group(name="determine", cls=SpokenGroup)
def command() -> None:
    """Propose, review or list determinations.

    Example: trucewatch determine list
             trucewatch determine propose --help
    """


@command.command(name="propose", cls=SpokenCommand, key="determine-propose")
@click.option("--incident", required=True)
@click.option("--clause", required=True)
@click.option("--actor")
@click.option("--or", "alternatives", multiple=True)
@click.option("--ruling", required=True)
@click.option("--outside")
@click.option("--standard")
@click.option("--reasoning", required=True)
@click.option("--reasoning-ar", default="")
@in_case
def propose(asked: Asked, **stated: Any) -> int:
    """Propose a ruling on an incident, a clause and an actor.

    Example: trucewatch determine propose --incident A-INC-0003 --clause A-CLA-0002 \\
               --actor actor:government --ruling breach --standard reasonable_grounds \\
               --reasoning "..." --as huda
    """
    from trucewatch.cli.showing import say, show_json

    opened = asked.open()
    from trucewatch.acts.determining import propose_determination
    from trucewatch.acts.sequencing import sequence

    case = asked.case()
    proposed = _proposed(case, asked.case_ref, Stated(**stated))
    receipt = propose_determination(opened.acting, case, proposed)
    sequence(opened.workspace)
    code = receipt.records[0][2]
    if asked.as_json:
        show_json({"determination": code})
    else:
        say("determine-proposed", code=code)
        _tell_beside(proposed, opened.signed)
    return 0


def _tell_beside(proposed: Determination, signed: str) -> None:
    """Other rulings on the same incident and clause, and that this one names no party as they may."""
    from trucewatch.cli.showing import say
    from trucewatch.records.models import Determination
    from trucewatch.values.codes.records import RecordState

    rows = Determination.objects.filter(
        incident=proposed.incident_id, clause=proposed.clause_id, state=RecordState.CURRENT
    ).exclude(id=proposed.id)
    others = tuple(rows.order_by("code").values_list("code", flat=True))
    if others:
        say("determine-beside", codes=others)
    if others and proposed.actor_id is None and not proposed.alternatives:
        say("determine-nobody", code=proposed.code, signed=signed)


def _proposed(case: Case, case_ref: str | None, stated: Stated) -> Determination:
    """The determination that the options state, with the facts it rests on."""
    from trucewatch.acts.screened.showing import screened_incident
    from trucewatch.checks.facts import facts_of
    from trucewatch.cli.finding_records import record_of
    from trucewatch.records.models import Determination
    from trucewatch.values.codes.attribution import StandardOfProof
    from trucewatch.values.codes.base import parse_code
    from trucewatch.values.codes.determination import OutsideReason, Ruling
    from trucewatch.values.texts import Text

    about, under = record_of(stated.incident, case_ref), record_of(stated.clause, case_ref)
    told = {"en": stated.reasoning} | ({"ar": stated.reasoning_ar} if stated.reasoning_ar else {})
    return Determination(
        incident_id=about.id,
        clause_id=under.id,
        actor_id=record_of(stated.actor, case_ref).id if stated.actor else None,
        alternatives=tuple(str(record_of(one, case_ref).id) for one in stated.alternatives),
        ruling=parse_code(Ruling, stated.ruling),
        outside_reason=parse_code(OutsideReason, stated.outside) if stated.outside else None,
        standard=parse_code(StandardOfProof, stated.standard) if stated.standard else None,
        reasoning=Text("en", told),
        facts=facts_of(screened_incident(case, about.id), about.id, under.id),
    )


@command.command(name="review", cls=SpokenCommand, key="determine-review")
@click.argument("code")
@click.option("--agree", "answer", flag_value="agree")
@click.option("--disagree", "answer", flag_value="disagree")
@click.option("--words", default="")
@in_case
def review(
    asked: Asked,
    code: str,
    answer: str | None,
    words: str,
) -> int:
    """Review a determination that another member proposed.

    Example: trucewatch determine review A-DET-0004 --agree --as salma
             trucewatch determine review A-DET-0004 --disagree --words "..." --as salma
    """
    from trucewatch.cli.showing import say, show_json

    if answer is None:  # a review is never taken for granted, either way
        raise click.MissingParameter(param_type="option", param_hint="--agree / --disagree")
    agree = answer == "agree"
    opened = asked.open()
    from trucewatch.acts.determining import review_determination
    from trucewatch.acts.sequencing import sequence
    from trucewatch.values.texts import EMPTY_TEXT, Text

    told = Text("und", {"und": words}) if words else EMPTY_TEXT
    review_determination(opened.acting, asked.case(), code, agree, told)
    sequence(opened.workspace)
    if asked.as_json:
        show_json({"determination": code, "agreed": agree})
    else:
        say("determine-agreed" if agree else "determine-disagreed", code=code)
    return 0


@command.command(name="list", cls=SpokenCommand, key="determine-list")
@in_case
def listing(
    asked: Asked,
) -> int:
    """List the determinations of a case with their state.

    Example: trucewatch determine list
    """
    from trucewatch.cli.showing import say, show_json, show_table

    asked.open()
    from trucewatch.records.models import Determination

    found = list(
        Determination.objects.filter(case=asked.case())
        .select_related("incident", "clause", "actor", "proposer", "reviewer")
        .order_by("code")
    )
    if asked.as_json:
        actors = _actors(found)
        show_json([_plain(one, actors) for one in found])
    elif not found:
        say("determine-none")
    else:
        names = ("code", "incident", "clause", "actor", "ruling", "state")
        show_table([f"determine-{name}" for name in names], _lines(found))
    return 0


def _actors(found: Sequence[Determination]) -> dict[str, Actor]:
    """The actors whom they name as alternatives, by id."""
    from trucewatch.records.models import Actor

    named = {str(each) for one in found for each in one.alternatives}
    return {str(actor.id): actor for actor in Actor.objects.filter(id__in=named)}


def _lines(found: Sequence[Determination]) -> list[tuple[str, ...]]:
    from trucewatch.cli.language import chosen_language

    actors, lang = _actors(found), chosen_language()
    return [_line(one, actors, lang) for one in found]


def _line(one: Determination, actors: Mapping[str, Actor], lang: str) -> tuple[str, ...]:
    """The actors that come into question stand together: none of them is ruled to be the one."""
    ruling, state = one.ruling.label(lang), one.ruling_state.label(lang)
    incident = f"{one.incident.code} {one.incident.title.get(lang)}"
    clause = f"{one.clause.code} {one.clause.number}".strip()
    others = [actors[str(each)] for each in one.alternatives]
    named = dict.fromkeys(actor.name.get(lang) for actor in (one.actor, *others) if actor)
    return one.code, incident, clause, " / ".join(named), ruling, state


def _plain(one: Determination, actors: Mapping[str, Actor]) -> dict[str, Any]:
    return {
        "code": one.code,
        "incident": one.incident.code,
        "clause": one.clause.code,
        "actor": one.actor.code if one.actor else None,
        "alternatives": [actors[str(each)].code for each in one.alternatives],
        "ruling": one.ruling.value,
        "state": one.ruling_state.value,
        "standard": one.standard.value if one.standard else None,
        "reasoning": one.reasoning.plain(),
        "proposer": one.proposer.username if one.proposer else None,
        "reviewer": one.reviewer.username if one.reviewer else None,
    }
