"""A figure counted as part of another that is counted in another unit."""

from __future__ import annotations

from trucewatch.rules.placing import valued
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.count import Count
from trucewatch.values.message import Arg, Message

CODE = "added-across-units"


def across_units(part: Statement[Count], whole: Statement[Count]) -> Conflict | None:
    """A part whose unit is another than that of its total; an unknown unit settles nothing."""
    if part.unit is whole.unit or CountingUnit.UNKNOWN in (part.unit, whole.unit):
        return None
    message = Message(
        "rule-across-units",
        {
            "part": valued(part),
            "part_unit": part.unit,
            "total": valued(whole),
            "total_unit": whole.unit,
        },
    )
    return Conflict(CODE, (part, whole), message)


def across_versions(newer: Statement[Count], older: Statement[Count]) -> Conflict | None:
    """A figure that replaces one counted in another unit; an unknown unit settles nothing."""
    if newer.unit is older.unit or CountingUnit.UNKNOWN in (newer.unit, older.unit):
        return None
    args: dict[str, Arg] = {
        "newer": valued(newer),
        "newer_unit": newer.unit,
        "older": valued(older),
        "older_unit": older.unit,
    }
    return Conflict(CODE, (newer, older), Message("rule-versions-across-units", args))
