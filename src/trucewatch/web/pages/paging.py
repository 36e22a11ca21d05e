"""A list page by page, from one row on: no page is slower for being far back.

Those with a date come first, newest first, by an index; then those without. A total is counted up
to a most: nobody needs to know it better, and counting a million rows is slow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from trucewatch.records.models import Incident
from trucewatch.values.refusal import refuse

SIZE = 25
MOST = 10_000


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, and the mark of where the next ones begin; empty at the end."""

    rows: list[Any]
    after: str
    total: int

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


def page_of(rows: QuerySet[Incident], after: str) -> Page:
    """The incidents after a mark, newest first. Raises Refusal for what is no mark."""
    mark = Mark.read(after) if after else None
    total = rows.order_by()[: MOST + 1].count()
    found = _dated(rows, mark)
    if len(found) <= SIZE:
        found += _undated(rows, mark, SIZE + 1 - len(found))
    more = len(found) > SIZE
    return Page(found[:SIZE], str(Mark.of(found[SIZE - 1])) if more else "", total)


def _dated(rows: QuerySet[Incident], mark: Mark | None) -> list[Any]:
    dated = rows.filter(period_start_lo__isnull=False).order_by("-period_start_lo", "-id")
    if mark is None:
        return list(dated[: SIZE + 1])
    if mark.moment is None:
        return []
    reached = dated.filter(period_start_lo__lte=mark.moment)  # which the index begins at
    beyond = reached.filter(Q(period_start_lo__lt=mark.moment) | Q(id__lt=mark.last))
    return list(beyond[: SIZE + 1])


def _undated(rows: QuerySet[Incident], mark: Mark | None, wanted: int) -> list[Any]:
    undated = rows.filter(period_start_lo=None).order_by("-id")
    if mark is not None and mark.moment is None:
        undated = undated.filter(id__lt=mark.last)
    return list(undated[:wanted])
