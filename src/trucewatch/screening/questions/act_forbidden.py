"""Is the act one that the clause forbids, or the omission of one that it promises?

A clause forbids the deeds it lists, and what is one of their kinds: fire on an ambulance is either
direct fire or shelling, and forbidden for certain where both are. A deed told more widely than what
is forbidden, or by its outcome only, may be it: never a plain NO. A clause that promises something
is also touched by the deed that is the not-doing of it: aid blocked where access was promised.
Other deeds it does not speak of.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from trucewatch.screening.spans import NO, UNSURE, VERDICTS, YES
from trucewatch.screening.terms import Terms
from trucewatch.screening.weapons import calibre_code
from trucewatch.screening.words import clause_name
from trucewatch.values.answer import Answer
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.codes.incidents import DeedKind, Target
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message

_HELD_UP: Final = frozenset({
    DeedKind.SUSPENSION, DeedKind.ROUTE_CLOSED, DeedKind.CONVOY_STOPPED, DeedKind.CONVOY_SENT_BACK,
})  # fmt: skip
OMISSIONS: Final[dict[ClauseKind, frozenset[DeedKind]]] = {
    ClauseKind.SAFE_PASSAGE: _HELD_UP,
    ClauseKind.EVACUATION: _HELD_UP,
    ClauseKind.QUOTA: frozenset({DeedKind.SUSPENSION}),
    ClauseKind.RECIPROCITY: frozenset({DeedKind.SUSPENSION}),
    ClauseKind.ESCORT: frozenset({DeedKind.ESCORT_EXPELLED}),
    ClauseKind.SEARCH_LIMITS: frozenset({DeedKind.SEARCH_BEYOND_TERMS}),
    ClauseKind.HUMANITARIAN_ACCESS: frozenset({DeedKind.AID_BLOCKED, DeedKind.SIEGE}),
    ClauseKind.MEDICAL_ACCESS: frozenset({DeedKind.AID_BLOCKED}),
    ClauseKind.MONITORING: frozenset({DeedKind.MONITOR_DENIED}),
    ClauseKind.WITHDRAWAL: frozenset(
        {
            DeedKind.ADVANCE,
            DeedKind.REINFORCEMENT,
            DeedKind.WEAPON_PRESENT,
        }
    ),
}
"""What a kind of clause promises, and the deeds that are the not-doing of it (ours)."""

ONE_OF: Final[dict[DeedKind, frozenset[DeedKind]]] = {
    DeedKind.SNIPER: frozenset({DeedKind.DIRECT_FIRE}),
    DeedKind.BARREL_BOMB: frozenset({DeedKind.AIR_STRIKE}),
    DeedKind.DRONE_STRIKE: frozenset({DeedKind.AIR_STRIKE}),
    DeedKind.EXECUTION: frozenset({DeedKind.KILLING}),
    DeedKind.FIRE_ON_CONVOY: frozenset({DeedKind.DIRECT_FIRE, DeedKind.SHELLING}),
    DeedKind.FIRE_ON_AMBULANCE: frozenset({DeedKind.DIRECT_FIRE, DeedKind.SHELLING}),
    DeedKind.ATTACK_ON_HOSPITAL: frozenset({
        DeedKind.DIRECT_FIRE, DeedKind.SHELLING, DeedKind.AIR_STRIKE, DeedKind.MISSILE,
    }),
    DeedKind.ATTACK_ON_SCHOOL: frozenset({
        DeedKind.DIRECT_FIRE, DeedKind.SHELLING, DeedKind.AIR_STRIKE, DeedKind.MISSILE,
    }),
}  # fmt: skip
"""A deed is one of these kinds, it is not said which (ours): all forbidden YES, some UNSURE."""

AIMED: Final = {
    DeedKind.FIRE_ON_CONVOY: frozenset({Target.CONVOY, Target.EVACUEES, Target.RELIEF_OBJECTS}),
    DeedKind.FIRE_ON_AMBULANCE: frozenset({Target.MEDICAL_TRANSPORT, Target.WOUNDED_AND_SICK}),
    DeedKind.ATTACK_ON_HOSPITAL: frozenset({Target.MEDICAL_UNIT, Target.MEDICAL_PERSONNEL}),
    DeedKind.ATTACK_ON_SCHOOL: frozenset({Target.CIVILIANS, Target.RESIDENTIAL_AREA}),
}
"""Kinds that say at whom a deed was aimed, and the targets that a wider deed has if it was one."""

_MEANS: Final = frozenset({
    DeedKind.DIRECT_FIRE, DeedKind.SHELLING, DeedKind.AIR_STRIKE, DeedKind.DRONE_STRIKE,
    DeedKind.MISSILE, DeedKind.BARREL_BOMB, DeedKind.SNIPER, DeedKind.MINE,
    DeedKind.FIRE_ON_CONVOY, DeedKind.FIRE_ON_AMBULANCE, DeedKind.ATTACK_ON_HOSPITAL,
    DeedKind.ATTACK_ON_SCHOOL,
})  # fmt: skip
_BY_OUTCOME: Final = {
    DeedKind.KILLING: _MEANS | {DeedKind.EXECUTION},
    DeedKind.WOUNDING: _MEANS | {DeedKind.TORTURE},
    DeedKind.VEHICLE_BURNED: _MEANS,
    DeedKind.DEMOLITION: _MEANS,
}
"""Deeds told by what came of them: by which of these it came is not said (ours)."""

_MAY_HOLD_UP: Final = _HELD_UP | {
    DeedKind.SIEGE, DeedKind.FIRE_ON_CONVOY, DeedKind.FIRE_ON_AMBULANCE,
    DeedKind.THREAT_TO_RELIEF_WORKER, DeedKind.PERSONS_REMOVED,
}  # fmt: skip
_MAY_OMIT: Final = {
    ClauseKind.SAFE_PASSAGE: _MAY_HOLD_UP,
    ClauseKind.EVACUATION: _MAY_HOLD_UP,
    ClauseKind.HUMANITARIAN_ACCESS: _MAY_HOLD_UP,
    ClauseKind.MEDICAL_ACCESS: _MAY_HOLD_UP,
    ClauseKind.QUOTA: _HELD_UP,
    ClauseKind.RECIPROCITY: _HELD_UP,
    ClauseKind.DETAINEE_RELEASE: frozenset({DeedKind.SUSPENSION}),
    ClauseKind.HANDOVER_OF_BODIES: frozenset({DeedKind.SUSPENSION}),
}
"""Deeds that may keep a promise from being kept, it is not said whether they did (ours)."""

_UNCLEAR: Final = frozenset({DeedKind.OTHER, DeedKind.UNKNOWN})
_SILENT: Final = frozenset({ClauseKind.OTHER, ClauseKind.UNKNOWN})
_FORBIDDING: Final = frozenset({
    ClauseKind.CESSATION, ClauseKind.PRE_EFFECT_STANDSTILL, ClauseKind.LINE, ClauseKind.ARMS_ALLOWED,
})  # fmt: skip
"""Kinds of clause that forbid something: where it is not listed what, nothing is ruled out."""


def code(terms: Terms, deed: DeedKind | None, targets: Iterable[Target] = ()) -> int:
    """The verdict for a kind of deed, aimed at these; None where no deed is recorded."""
    if deed is None or deed in _UNCLEAR:
        return YES if deed is not None and deed in terms.forbidden else UNSURE
    if deed in terms.forbidden or _promise(terms, deed) is not None:
        return YES
    kinds = ONE_OF.get(deed, frozenset())
    if kinds & terms.forbidden:
        return YES if kinds <= terms.forbidden else UNSURE
    if _perhaps(terms, deed, targets) or _perhaps_omits(terms, deed) is not None:
        return UNSURE
    return UNSURE if _lists_nothing(terms) else NO


def asks_target(terms: Terms, deed: DeedKind) -> bool:
    """Whether it depends on whom the deed was aimed at, if it may be one that is forbidden."""
    return any(kind in AIMED for kind in terms.forbidden if deed in ONE_OF.get(kind, ()))


def act_forbidden(
    terms: Terms,
    deed: DeedKind | None,
    calibre: Count | None = None,
    targets: Iterable[Target] = (),
) -> Answer:
    """Whether a deed of this kind is forbidden, or is the omission of what is promised.

    calibre: of its weapon, where it is recorded and the clause speaks of some calibres only.
    targets: at whom it was aimed.
    """
    answer = _of_kind(terms, deed, tuple(targets))
    if terms.calibre is None or answer.verdict is VERDICTS[NO]:
        return answer
    fits = calibre_code(terms.calibre, None if calibre is None else calibre.tight)
    if fits == UNSURE and answer.verdict is VERDICTS[UNSURE]:
        return answer
    if fits == YES:
        return answer
    said: dict[str, Arg] = {"clause": clause_name(terms.clause), "wanted": terms.clause.calibre}
    if calibre is None:
        return Answer(VERDICTS[fits], Message("screening-calibre-unknown", said))
    name = "screening-calibre-other" if fits == NO else "screening-calibre-unsure"
    return Answer(VERDICTS[fits], Message(name, said | {"calibre": calibre}))


def _of_kind(terms: Terms, deed: DeedKind | None, targets: tuple[Target, ...]) -> Answer:
    verdict = code(terms, deed, targets)
    said: dict[str, Arg] = {"clause": clause_name(terms.clause)}
    if deed is None:
        return Answer(VERDICTS[verdict], Message("screening-no-deed", said))
    said["deed"] = deed
    promise = _promise(terms, deed)
    if verdict == YES and deed not in terms.forbidden and promise is not None:
        said["promise"] = promise
        return Answer(VERDICTS[YES], Message("screening-omits", said))
    kinds = tuple(sorted(ONE_OF.get(deed, frozenset()) & terms.forbidden))
    if verdict != NO and deed not in terms.forbidden and kinds:
        said["kinds"] = kinds
        name = "screening-forbids-kind" if verdict == YES else "screening-forbids-some-kinds"
        return Answer(VERDICTS[verdict], Message(name, said))
    if verdict == UNSURE:
        return Answer(VERDICTS[UNSURE], _doubt(terms, deed, targets, said))
    name = "screening-forbids" if verdict == YES else "screening-forbids-not"
    return Answer(VERDICTS[verdict], Message(name, said))


def _doubt(
    terms: Terms, deed: DeedKind, targets: tuple[Target, ...], said: dict[str, Arg]
) -> Message:
    """Why it cannot be told of a deed."""
    kinds = _perhaps(terms, deed, targets)
    if deed in _UNCLEAR:
        return Message("screening-deed-unclear", said)
    if kinds:
        return Message("screening-forbids-perhaps", said | {"kinds": kinds})
    promise = _perhaps_omits(terms, deed)
    if promise is not None:
        return Message("screening-omits-perhaps", said | {"promise": promise})
    return Message("screening-forbids-unknown", said)


def _perhaps(terms: Terms, deed: DeedKind, targets: Iterable[Target]) -> tuple[DeedKind, ...]:
    """What is forbidden that the deed may have been, told more widely or by its outcome only."""
    struck = frozenset(targets)
    open_target = not struck or bool(struck & {Target.UNKNOWN, Target.OTHER})
    found = set(_BY_OUTCOME.get(deed, frozenset()) & terms.forbidden)
    for kind in terms.forbidden:
        if deed in ONE_OF.get(kind, ()) and (open_target or struck & AIMED.get(kind, struck)):
            found.add(kind)
    return tuple(sorted(found))


def _perhaps_omits(terms: Terms, deed: DeedKind) -> ClauseKind | None:
    """What the clause promises that the deed may have kept from being done."""
    kept = (kind for kind in sorted(terms.promised) if deed in _MAY_OMIT.get(kind, ()))
    return next(kept, None)


def _lists_nothing(terms: Terms) -> bool:
    """Whether what the clause forbids is not recorded, though it may forbid something."""
    silent = terms.promised <= _SILENT or bool(terms.promised & _FORBIDDING)
    return not terms.forbidden and silent


def _promise(terms: Terms, deed: DeedKind) -> ClauseKind | None:
    """What the clause promises and this deed keeps from being done."""
    kept = (kind for kind in sorted(terms.promised) if deed in OMISSIONS.get(kind, ()))
    return next(kept, None)
