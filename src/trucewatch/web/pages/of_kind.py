"""All records of one kind of the groundwork, page by page, narrowed by words of their names."""

from __future__ import annotations

from typing import Any

from django.db.models import Q, QuerySet
from django.http import Http404, HttpResponse

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.plain import stored
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.groundwork import KINDS_SHOWN, step_of
from trucewatch.web.pages.worded import holding_words
from trucewatch.web.permissions import Right
from trucewatch.web.recording.offering import rows_offered
from trucewatch.web.words.naming import BEHIND, Naming

SIZE = 50
"""Of so many a page is made; one begins at most 99,999 further back: words find what is there."""


@case_page(Right.GROUNDWORK)
def of_kind(asking: Asking, kind: str) -> HttpResponse:
    """Records of a kind that the reader may be offered, the newest first."""
    if kind not in KINDS_SHOWN or not (asking.may_see(kind) or asking.may_record(kind)):
        raise Http404
    words = asking.request.GET.get("q", "")[:100].strip()
    offered = rows_offered(asking, kind)
    rows = _holding(asking, kind, offered, words)
    stated = asking.request.GET.get("after", "")
    begin = int(stated) if stated.isascii() and stated.isdigit() and len(stated) < 6 else 0
    found = list(rows.order_by("-code")[begin : begin + SIZE + 1])
    naming = Naming(asking)
    naming.learn_behind(kind, found[:SIZE])
    return asking.page(
        "of_kind.html",
        section="groundwork",
        step=step_of(asking, kind, offered),
        words=words,
        named=[naming.of(row) for row in found[:SIZE]],
        after=begin + SIZE if len(found) > SIZE else 0,
    )


def _holding(asking: Asking, kind: str, rows: QuerySet[Any], words: str) -> QuerySet[Any]:
    """Those that hold the words, or are named by a record that does."""
    if not words:
        return rows
    bring_index_up_to_date()
    every = stored(kind).all()
    named = Q(id__in=holding_words(every, kind, asking.case, words)[0].values("id"))
    for column, behind in BEHIND.get(kind, ()):
        found, _ = holding_words(rows_offered(asking, behind), behind, asking.case, words)
        named |= Q(**{f"{column}__in": found.values("id")})
    return rows.filter(named)
