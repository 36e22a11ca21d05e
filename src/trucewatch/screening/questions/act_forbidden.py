"""Is the act one that the clause forbids, or the omission of one that it promises?

A clause forbids the deeds it lists, and what is one of their kinds: fire on an ambulance is either
direct fire or shelling, and forbidden for certain where both are. A clause that promises something is also touched by the deed
that is the not-doing of it: aid blocked where access was promised. Other deeds it does not speak of.
"""

from __future__ import annotations

from typing import Final

from trucewatch.screening.spans import NO, UNSURE, VERDICTS, YES
from trucewatch.screening.terms import Terms
from trucewatch.screening.weapons import calibre_code
from trucewatch.screening.words import clause_name
from trucewatch.values.answer import Answer
from trucewatch.values.codes.agreements import ClauseKind
from trucewatch.values.codes.incidents import DeedKind
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

_UNCLEAR: Final = frozenset({DeedKind.OTHER, DeedKind.UNKNOWN})
_SILENT: Final = frozenset({ClauseKind.OTHER, ClauseKind.UNKNOWN})


def code(terms: Terms, deed: DeedKind | None) -> int:
    """The verdict for a kind of deed; None where no deed is recorded."""
    if deed is None or deed in _UNCLEAR:
        return YES if deed is not None and deed in terms.forbidden else UNSURE
    if deed in terms.forbidden or _promise(terms, deed) is not None:
        return YES
    kinds = ONE_OF.get(deed, frozenset())
    if kinds & terms.forbidden:
        return YES if kinds <= terms.forbidden else UNSURE
    return UNSURE if not terms.forbidden and terms.promised <= _SILENT else NO


def act_forbidden(terms: Terms, deed: DeedKind | None, calibre: Count | None = None) -> Answer:
    """Whether a deed of this kind is forbidden, or is the omission of what is promised.

    calibre: of its weapon, where it is recorded and the clause speaks of some calibres only.
    """
    answer = _of_kind(terms, deed)
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


def _of_kind(terms: Terms, deed: DeedKind | None) -> Answer:
    verdict = code(terms, deed)
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
        silent = deed not in _UNCLEAR
        name = "screening-forbids-unknown" if silent else "screening-deed-unclear"
        return Answer(VERDICTS[UNSURE], Message(name, said))
    name = "screening-forbids" if verdict == YES else "screening-forbids-not"
    return Answer(VERDICTS[verdict], Message(name, said))


def _promise(terms: Terms, deed: DeedKind) -> ClauseKind | None:
    """What the clause promises and this deed keeps from being done."""
    kept = (kind for kind in sorted(terms.promised) if deed in OMISSIONS.get(kind, ()))
    return next(kept, None)
