"""A verdict on evidence that its steps of verification do not come to."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.verdict import StepTaken, verdict_of
from trucewatch.values.codes.evidence import GENUINE, EvidenceVerdict
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "verdict-not-from-steps"
TITLE = "check-verdict-not-from-steps-title"
SEVERITY = Severity.WARNING
SOURCE = "ours, after the Berkeley Protocol (verification) and Mnemonic's practice"


def check(view: CaseView) -> Iterator[Finding]:
    """Verdicts stronger than their steps carry, or left behind by a step that speaks against them.

    A verdict more careful than its steps is nobody's fault and is not told.
    """
    for row in view.rows("evidence"):
        stated, derived = row.verdict, verdict_of(_steps(row))
        if _claims_more(stated, derived):
            message = Message(
                "check-verdict-not-from-steps",
                {"evidence": name_of(row), "stated": stated, "derived": derived},
            )
            where = [where_of(row, "verdict")]
            yield finding(CODE, SEVERITY, SOURCE, message, where, (stated.value, derived.value))


def _steps(row: Row) -> Iterator[StepTaken]:
    for step in row.children("verification_step"):
        yield StepTaken(step.method, step.result)


def _claims_more(stated: EvidenceVerdict, derived: EvidenceVerdict) -> bool:
    if derived in _AGAINST:
        return stated is not derived and stated not in _AGAINST
    return stated in GENUINE and _STRENGTH.index(stated) > _STRENGTH.index(derived)


_AGAINST = (EvidenceVerdict.DOUBTFUL, EvidenceVerdict.MANIPULATED, EvidenceVerdict.MISCAPTIONED)
_STRENGTH = (
    EvidenceVerdict.UNVERIFIED,
    EvidenceVerdict.LIKELY_AUTHENTIC,
    EvidenceVerdict.AUTHENTIC,
)
