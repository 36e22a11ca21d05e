"""The fates of persons in a view who are recorded as dead, found by their columns."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from trucewatch.checks.findings import name_of, where_of
from trucewatch.records.view import CaseView, Row
from trucewatch.rules.one_life import Dated
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.people import DEAD
from trucewatch.values.number_words import fold

_FEW = 4
"""What more persons are called is a description ("a woman"), not a pseudonym."""


def deaths(view: CaseView) -> Iterator[list[Dated]]:
    """The fates of each person with more than one death, person by person."""
    table = view.table("fate")
    status = table.raw("status")
    for indexes in table.links_to("person").values():
        if len(indexes) > 1 and sum(status[at] in DEAD for at in indexes) > 1:
            yield [_dated(table.row(at)) for at in indexes]


def namesakes_dead(view: CaseView) -> Iterator[tuple[list[Dated], list[Dated]]]:
    """The fates of persons of one pseudonym who are recorded as dead, two by two."""
    persons, fates = view.table("person"), view.table("fate")
    status, told = fates.raw("status"), fates.links_to("person")
    bearers: dict[str, dict[int, None]] = defaultdict(dict)
    for key, index in persons.place.items():
        if any(status[at] in DEAD for at in told.get(key, ())):
            for words in _words(persons.raw("label")[index]):
                bearers[words][index] = None
    pairs = {
        pair: None for some in bearers.values() if len(some) <= _FEW for pair in pairwise(some)
    }
    for pair in pairs:
        keys = (persons.row(index).key for index in pair)
        one, other = ([_dated(fates.row(at)) for at in told[key]] for key in keys)
        yield one, other


def _words(label: str | None) -> Iterator[str]:
    """A pseudonym in each of its languages, as it is compared."""
    for lang, words in (json.loads(label) if label else {}).items():
        if lang != "original" and any(letter.isalnum() for letter in words):
            yield fold(words)


def lives_after_death(view: CaseView) -> Iterator[list[Dated]]:
    """The fates of each person who has one that begins after a death is over."""
    table = view.table("fate")
    status, lows, highs = table.raw("status"), table.raw("at_lo"), table.raw("at_hi")
    for indexes in table.links_to("person").values():
        if len(indexes) < 2:
            continue
        over = [highs[at] for at in indexes if status[at] in DEAD and highs[at] is not None]
        if over and any(lows[at] is not None and lows[at] > min(over) for at in indexes):
            yield [_dated(table.row(at)) for at in indexes]


def _dated(row: Row) -> Dated:
    fate = Statement(row.status, where_of(row, "status"), at=row.at)
    return Dated(fate, "" if row.incident is None else name_of(row.incident))
