"""What the steps taken to verify an item come to: one stated rule, the same for every item.

Ours, after the Berkeley Protocol (verification: source, content, context) and Mnemonic's practice:

1. A step that found manipulation makes it manipulated; else one that found a wrong caption makes
   it miscaptioned; else a doubt that no later step of the same method took away makes it doubtful.
2. Authentic takes three methods that found it so or likely so, two of them without reserve, and
   among them one that speaks with people (author, witness) and one that looks at place or time.
3. Likely authentic takes two methods. Less is unverified.

A step can be withdrawn; no step outvotes a finding of manipulation.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from trucewatch.values.codes.evidence import GENUINE, EvidenceVerdict, VerificationMethod

RULE = "verdict/1"
"""The name of this rule; a changed rule gets another, and is kept beside what it decided."""

PEOPLE = frozenset(
    {VerificationMethod.CONTACT_WITH_AUTHOR, VerificationMethod.CORROBORATED_BY_WITNESS}
)
PLACE_OR_TIME = frozenset(
    {
        VerificationMethod.GEOLOCATION,
        VerificationMethod.CHRONOLOCATION,
        VerificationMethod.SHADOW,
        VerificationMethod.WEATHER,
        VerificationMethod.SATELLITE,
    }
)
_NOT_COUNTED = frozenset({VerificationMethod.OTHER, VerificationMethod.UNKNOWN})


@dataclass(frozen=True, slots=True)
class StepTaken:
    """One step, in the order in which steps were taken: its method and what it found."""

    method: VerificationMethod
    found: EvidenceVerdict


def verdict_of(steps: Iterable[StepTaken]) -> EvidenceVerdict:
    """The verdict that these steps come to, by the rule above."""
    taken = list(steps)
    results = {step.found for step in taken}
    for grave in (EvidenceVerdict.MANIPULATED, EvidenceVerdict.MISCAPTIONED):
        if grave in results:
            return grave
    last = {step.method: step.found for step in taken}
    if EvidenceVerdict.DOUBTFUL in last.values():
        return EvidenceVerdict.DOUBTFUL
    genuine = {m for m, found in last.items() if found in GENUINE and m not in _NOT_COUNTED}
    unreserved = {m for m in genuine if last[m] is EvidenceVerdict.AUTHENTIC}
    if len(genuine) >= 3 and len(unreserved) >= 2 and genuine & PEOPLE and genuine & PLACE_OR_TIME:
        return EvidenceVerdict.AUTHENTIC
    return EvidenceVerdict.LIKELY_AUTHENTIC if len(genuine) >= 2 else EvidenceVerdict.UNVERIFIED
