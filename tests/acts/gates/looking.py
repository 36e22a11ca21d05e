"""What the gates find in a case written as a user would write it."""

from tests.cases import view_of
from trucewatch.acts.gates.passing import GATES
from trucewatch.values.codes.reports import Audience
from trucewatch.values.finding import Finding


def findings(text: str, audience: Audience = Audience.PUBLIC) -> list[Finding]:
    view = view_of(text)
    return [finding for gate in GATES for finding in gate.look(view, audience)]


def stopped(text: str, audience: Audience = Audience.PUBLIC) -> list[str]:
    """Code and records of all that the gates stop: "gate-minor person:p"."""
    return [
        " ".join([found.code, *(f"{where.kind}:{where.ref}" for where in found.where)])
        for found in findings(text, audience)
    ]
