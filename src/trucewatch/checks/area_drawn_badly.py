"""An area that may be meant in two ways: its sides cross, or it goes round more than half the globe."""

from __future__ import annotations

import json
from collections.abc import Iterator

from trucewatch.checks.findings import finding, name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.screening.extents import drawn
from trucewatch.screening.outlines import outline_of
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Message

CODE = "area-drawn-badly"
TITLE = "check-area-drawn-badly-title"
SEVERITY = Severity.WARNING
SOURCE = "RFC 7946, sections 3.1.6 and 3.1.9"
AREAS = {
    "clause": ("area", "route"),
    "evidence": ("captured_area",),
    "fate": ("area",),
    "incident": ("area",),
    "place": ("area",),
}
"""The fields that hold areas, by kind."""


def check(view: CaseView) -> Iterator[Finding]:
    """Every area with an outline, of whatever record."""
    for kind, names in AREAS.items():
        table = view.tables[kind]
        for name in names:
            for index, raw in enumerate(table.raw(name)):
                if raw and "polygon" in raw and (doubt := _doubt(raw)):
                    yield _finding(table.row(index), name, doubt)


def _doubt(raw: str) -> str:
    shape = drawn(json.loads(raw))
    return outline_of(shape).doubt if shape is not None else ""


def _finding(row: Row, name: str, doubt: str) -> Finding:
    message = Message(f"check-area-drawn-badly-{doubt}", {"record": name_of(row), "field": name})
    return finding(CODE, SEVERITY, SOURCE, message, [where_of(row, name)], (doubt,))
