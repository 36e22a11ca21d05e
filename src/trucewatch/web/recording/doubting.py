"""What the rules say against a time that was typed: told before it is recorded, and no refusal.

The same rules make a finding of it once it is recorded; a source may well have said it so.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from trucewatch.rules.statement import Conflict, Statement
from trucewatch.rules.weekday import weekday
from trucewatch.rules.windows import backwards, begins_after
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

HAPPENED = (("incident", "period"), ("movement", "left"), ("movement", "arrived"))
"""Fields that tell when something happened that the case includes only up to its as-of."""


def doubts_of(record: Any, name: str, as_of: When | None) -> Iterator[Message]:
    """Why the time in a field of a record cannot be right, and what was likely meant.

    as_of: of the case, after which nothing is included.
    """
    value = getattr(record, attribute(record, name))
    if not isinstance(value, (When, Period)):
        return
    statement = Statement(value, Where(kind=record.kind, field=name))
    for conflict in _conflicts(statement):
        yield Message(SAID[conflict.message.code], conflict.message.args)
        if conflict.likely is not None:
            yield conflict.likely
    if as_of is not None and (record.kind, name) in HAPPENED:
        moment = Statement(as_of, Where(kind="case", field="as_of"))
        if begins_after(statement, moment, "after-as-of"):
            yield Message("recording-doubt-after-as-of", {"moment": as_of})


def _conflicts(statement: Statement[Any]) -> Iterator[Conflict]:
    yield from weekday(statement)
    if isinstance(statement.value, Period) and (found := backwards(statement)):
        yield found
