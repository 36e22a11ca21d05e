"""A list page by page, from one row on: no page is slower for being far back.

Those with a date come first, newest first, by an index; then those without. A total is counted up
to a most, among the newest: nobody needs to know it better, and counting a million rows is slow.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from trucewatch.records.models import Incident
from trucewatch.records.models.indexed import UNDATED
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse
from trucewatch.web.pages.asked import Asked

SIZE = 25
MOST = 10_000
WINDOW = 2_000
"""The newest incidents of the leading filter, among which a map looks for those others let through."""
READ = 250
"""The same for the total of a list, where each has to be read: that takes longer than its page."""
MATCHED = 1_000
"""The same where the index alone can tell, or where there are no more: a small case is counted whole."""
UNSHOWN = ("narrative", "area", "effect", "effect_period", "effect_note", "chosen_because", "harm")
"""Columns that no list shows."""


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, and the mark of where the next ones begin; empty at the end.

    more: whether there may be more than the total, because not all were looked at.
    """

    rows: list[Any]
    after: str
    total: int
    more: bool = False

    @property
    def capped(self) -> bool:
        return self.total > MOST


@dataclass(frozen=True, slots=True)
class Mark:
    """The last row of a page: when it began, if that is known, and its id."""

    moment: int | None
    last: UUID

    @classmethod
    def read(cls, text: str) -> Mark:
        """Raises Refusal for what is no mark."""
        moment, _, last = text.partition(".")
        try:
            return cls(int(moment) if moment else None, UUID(last))
        except ValueError:
            raise refuse("web-page-key", code=text[:60]) from None

    @classmethod
    def of(cls, row: Any) -> Mark:
        return cls(row.period_start_lo, row.id)

    def __str__(self) -> str:
        return f"{'' if self.moment is None else self.moment}.{self.last}"


def page_of(case: UUID, asked: Asked, after: str) -> Page:
    """The incidents after a mark, newest first, without columns that no list shows.

    Raises Refusal for what is no mark.
    """
    mark = Mark.read(after) if after else None
    total, counted = total_of(asked)
    if mark is None and asked.number is not None:
        found = _first_of(case, asked)
    else:
        found = newest_of(replace(asked, rows=asked.rows.defer(*UNSHOWN)), SIZE + 1, mark)
    next_one = str(Mark.of(found[SIZE - 1])) if len(found) > SIZE else ""
    return Page(found[:SIZE], next_one, max(total, len(found[:SIZE])), not counted)


def _first_of(case: UUID, asked: Asked) -> list[Incident]:
    """The first page of all in a case, or of those under one filter: what is looked at most."""
    if asked.key is not None:
        return _first_under(case, asked.key)
    found = _first_dated(case)
    if len(found) <= SIZE:
        found += _undated(_listed(case), None, SIZE + 1 - len(found))
    return found


@prepared
def _first_dated(case: UUID) -> QuerySet[Incident]:
    dated = _listed(case).filter(period_start_lo__isnull=False)
    return dated.order_by("-period_start_lo", "-id")[: SIZE + 1]


@prepared
def _first_under(case: UUID, key: int) -> QuerySet[Incident]:
    led = _listed(case).filter(indexed__key=key)
    return led.order_by("-indexed__begins", "-indexed__incident")[: SIZE + 1]


def _listed(case: UUID) -> QuerySet[Incident]:
    current = Incident.objects.filter(case=case, state=RecordState.CURRENT)
    return current.defer(*UNSHOWN)


def total_of(asked: Asked) -> tuple[int, bool]:
    """How many there are, as far as they are counted, and whether these are all."""
    if asked.number is not None:
        return asked.number, True
    rows = asked.rows.order_by()
    if asked.few:
        return rows[: MOST + 1].count(), True
    if asked.least:
        return asked.least, False
    if asked.by_keys:
        return asked.number_matched(MATCHED), asked.of <= MATCHED
    window = MATCHED if asked.of <= MATCHED else READ
    found = rows.filter(id__in=asked.newest(window)).count()
    return found, asked.of <= window


def newest_of(asked: Asked, wanted: int, mark: Mark | None = None) -> list[Any]:
    """So many of the incidents, newest first, those after a mark."""
    if asked.key is not None:
        return list(asked.led(_beyond(mark))[:wanted])
    found = _dated(asked, mark, wanted)
    if len(found) < wanted:
        found += _undated(asked.rows, mark, wanted - len(found))
    return found


def _beyond(mark: Mark | None) -> Q:
    if mark is None:
        return Q()
    moment = UNDATED if mark.moment is None else mark.moment
    reached = Q(indexed__begins__lte=moment)  # which the index begins at
    return reached & (Q(indexed__begins__lt=moment) | Q(indexed__incident__lt=mark.last))


def _dated(asked: Asked, mark: Mark | None, wanted: int) -> list[Any]:
    dated = asked.dated
    if mark is None:
        return list(dated[:wanted])
    if mark.moment is None:
        return []
    reached = dated.filter(period_start_lo__lte=mark.moment)  # which the index begins at
    beyond = reached.filter(Q(period_start_lo__lt=mark.moment) | Q(id__lt=mark.last))
    return list(beyond[:wanted])


def _undated(rows: QuerySet[Incident], mark: Mark | None, wanted: int) -> list[Any]:
    undated = rows.filter(period_start_lo=None).order_by("-id")
    if mark is not None and mark.moment is None:
        undated = undated.filter(id__lt=mark.last)
    return list(undated[:wanted])
