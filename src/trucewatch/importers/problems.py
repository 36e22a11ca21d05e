"""Findings of the importer: what is wrong in which row and field, and what to write instead."""

from __future__ import annotations

from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Arg, Message
from trucewatch.values.refusal import Refusal


def refused(refusal: Refusal, where: Where) -> Finding:
    """What a value's own refusal says, at its place in the file."""
    return Finding(refusal.code, Severity.ERROR, refusal.message, (where,))


def problem(code: str, *where: Where, severity: Severity = Severity.ERROR, **args: Arg) -> Finding:
    """A problem with its advice, which is the message `code` with "-advice" behind it."""
    return Finding(code, severity, Message(code, args), where, Message(f"{code}-advice", args))
