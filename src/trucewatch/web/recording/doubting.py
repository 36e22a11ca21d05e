"""What the rules say against a time that was typed: told before it is recorded, and no refusal.

The same rules make a finding of it once it is recorded; a source may well have said it so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trucewatch.rules.statement import Conflict, Statement
from trucewatch.rules.weekday import weekday
from trucewatch.rules.windows import backwards
from trucewatch.values.finding import Where
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.when import When
from trucewatch.web.recording.typed import attribute

SAID = {
    "rule-weekday": "recording-doubt-weekday",
    "rule-period-backwards": "recording-doubt-backwards",
}
"""The message of a rule in a form, where the field need not be named again."""


def doubts_of(record: Any, name: str) -> Iterator[Message]:
    """Why the time in a field of a record cannot be right, and what was likely meant."""
    value = getattr(record, attribute(record, name))
    if not isinstance(value, (When, Period)):
        return
    for conflict in _conflicts(Statement(value, Where(kind=record.kind, field=name))):
        yield Message(SAID[conflict.message.code], conflict.message.args)
        if conflict.likely is not None:
            yield conflict.likely


def _conflicts(statement: Statement[Any]) -> Iterator[Conflict]:
    yield from weekday(statement)
    if isinstance(statement.value, Period) and (found := backwards(statement)):
        yield found
