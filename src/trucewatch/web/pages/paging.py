"""A list page by page, from one row on: no page is slower for being far back.

A total is counted up to a most; nobody needs to know it better, and counting a million rows is slow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import BigIntegerField, Q, QuerySet, Value
from django.db.models.functions import Coalesce

from trucewatch.records.models import Incident
from trucewatch.values.refusal import refuse

SIZE = 25
MOST = 10_000
UNDATED = -(2**62)  # before everything that has a date


@dataclass(frozen=True, slots=True)
class Page:
    """Some rows of a list, and the mark of where the next ones begin; empty at the end."""

    rows: list[Any]
    after: str
    total: int

    @property
    def capped(self) -> bool:
        return self.total > MOST


def page_of(rows: QuerySet[Incident], after: str) -> Page:
    """The incidents after a mark, newest first. Raises Refusal for what is no mark."""
    total = rows.order_by()[: MOST + 1].count()
    begun = Coalesce("period_start_lo", Value(UNDATED), output_field=BigIntegerField())
    ordered = rows.annotate(begun=begun).order_by("-begun", "-id")
    if after:
        moment, last = _read(after)
        ordered = ordered.filter(Q(begun__lt=moment) | Q(begun=moment, id__lt=last))
    found: list[Any] = list(ordered[: SIZE + 1])
    more = len(found) > SIZE
    end = found[SIZE - 1] if more else None
    return Page(found[:SIZE], f"{end.begun}.{end.id}" if end else "", total)


def _read(after: str) -> tuple[int, UUID]:
    moment, _, last = after.partition(".")
    try:
        return int(moment), UUID(last)
    except ValueError:
        raise refuse("web-page-key", code=after[:60]) from None
