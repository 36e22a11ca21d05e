"""Is whom or what the deed struck protected by the clause?

Protected are those the clause lists, fighters among evacuees too where it lists them. A clause
that names no protected group does not ask the question.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from trucewatch.screening.spans import NO, NOT_ASKED, UNSURE, VERDICTS, YES
from trucewatch.screening.terms import Terms
from trucewatch.screening.words import clause_name
from trucewatch.values.answer import Answer
from trucewatch.values.codes.incidents import Target
from trucewatch.values.message import Arg, Message

_FIGHTERS: Final = frozenset({Target.FIGHTERS, Target.FIGHTERS_HORS_DE_COMBAT})
_OF_CIVILIANS: Final = frozenset({
    Target.JOURNALIST, Target.RELIEF_PERSONNEL, Target.RESCUE_WORKER, Target.MEDICAL_PERSONNEL,
    Target.MONITORS, Target.EVACUEES, Target.WOUNDED_AND_SICK, Target.DETAINEES,
})  # fmt: skip
"""Who may be civilians, and civilians they: Additional Protocol I, Art. 50 and 79."""

_MAY_HOLD: Final[dict[Target, frozenset[Target]]] = {
    **{one: frozenset({Target.CIVILIANS}) for one in _OF_CIVILIANS},
    Target.CIVILIANS: _OF_CIVILIANS,
    Target.RESIDENTIAL_AREA: _OF_CIVILIANS | {Target.CIVILIANS, Target.MEDICAL_UNIT},
    Target.CONVOY: _OF_CIVILIANS | {
        Target.CIVILIANS, Target.RELIEF_OBJECTS, Target.MEDICAL_TRANSPORT,
    },
    Target.DETAINEES: frozenset({
        Target.CIVILIANS, Target.EVACUEES, Target.FIGHTERS_HORS_DE_COMBAT, Target.WOUNDED_AND_SICK,
    }),
    Target.EVACUEES: frozenset({
        Target.CIVILIANS, Target.WOUNDED_AND_SICK, Target.FIGHTERS_HORS_DE_COMBAT,
    }),
    Target.WOUNDED_AND_SICK: frozenset({
        Target.CIVILIANS, Target.EVACUEES, Target.FIGHTERS_HORS_DE_COMBAT, Target.DETAINEES,
    }),
    Target.FIGHTERS_HORS_DE_COMBAT: frozenset({
        Target.WOUNDED_AND_SICK, Target.EVACUEES, Target.DETAINEES,
    }),
    Target.MEDICAL_UNIT: frozenset({
        Target.WOUNDED_AND_SICK, Target.MEDICAL_PERSONNEL, Target.CIVILIANS,
    }),
    Target.MEDICAL_TRANSPORT: frozenset({
        Target.WOUNDED_AND_SICK, Target.MEDICAL_PERSONNEL, Target.EVACUEES, Target.CIVILIANS,
    }),
    Target.RELIEF_OBJECTS: frozenset({Target.RELIEF_PERSONNEL, Target.CONVOY}),
}  # fmt: skip
"""Among those struck there may have been protected ones: never a plain NO (ours)."""


def code(terms: Terms, targets: Iterable[Target]) -> int:
    """The verdict for the targets of a deed."""
    struck = frozenset(targets)
    if not terms.protected:
        return NOT_ASKED
    if struck & terms.protected:
        return YES
    if not struck or struck & {Target.UNKNOWN, Target.OTHER}:
        return UNSURE
    return (
        UNSURE if any(_MAY_HOLD.get(one, frozenset()) & terms.protected for one in struck) else NO
    )


def target_protected(terms: Terms, targets: Iterable[Target]) -> Answer:
    """Whether those the deed struck are protected by the clause."""
    struck = tuple(targets)
    verdict = code(terms, struck)
    said: dict[str, Arg] = {"clause": clause_name(terms.clause)}
    if verdict == NOT_ASKED:
        return Answer(VERDICTS[verdict], Message("screening-nobody-named", said))
    known = tuple(one for one in struck if one is not Target.UNKNOWN)
    if verdict == UNSURE and not known:
        return Answer(VERDICTS[verdict], Message("screening-target-unknown", said))
    shown = tuple(one for one in known if one in terms.protected) if verdict == YES else known
    said["targets"] = shown
    if verdict == YES and any(one in _FIGHTERS for one in shown):
        return Answer(VERDICTS[verdict], Message("screening-protects-fighters-too", said))
    names = {
        YES: "screening-protects",
        NO: "screening-protects-not",
        UNSURE: "screening-protects-perhaps",
    }
    return Answer(VERDICTS[verdict], Message(names[verdict], said))
