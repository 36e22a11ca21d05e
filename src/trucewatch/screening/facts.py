"""The answers a determination rests on, as stable strings: another string, and the facts changed."""

from __future__ import annotations

from collections.abc import Iterable

from trucewatch.records.view import ref_of
from trucewatch.screening.questions.actor_bound import actors_of
from trucewatch.screening.screen import QUESTIONS, Screened


def facts(screened: Iterable[Screened]) -> tuple[str, ...]:
    """What was asked and answered, without record ids, equal in two workspaces; sorted."""
    return tuple(sorted({_fact(one) for one in screened}))


def _fact(one: Screened) -> str:
    """Whom and what it is about, the stored times, and the five verdicts."""
    deed, clause = one.deed, one.clause
    told = [
        f"incident={ref_of(one.incident)}",
        f"period={one.incident.raw('period') or ''}",
        f"clause={ref_of(clause)}",
        f"window={clause.raw('window') or ''}",
        f"deed={'' if deed is None else deed.deed_kind.value}",
        f"targets={'' if deed is None else ','.join(sorted(deed.targets))}",
        f"actors={','.join(sorted(ref_of(actor) for actor in actors_of(one.attribution)))}",
        f"standing={'' if one.attribution is None else one.attribution.standing.value}",
    ]
    answers = [
        f"{name}={verdict.value}" for name, verdict in zip(QUESTIONS, one.verdicts, strict=True)
    ]
    return "|".join(told + answers)
