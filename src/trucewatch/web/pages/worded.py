"""Rows of a list that hold words, by the index: in either language and any spelling of Arabic.

Words are looked for in texts in clear, and as codes; never in what is protected.
"""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, OuterRef, QuerySet

from trucewatch.records.indexed_words import Scope, holding, records_holding
from trucewatch.records.models import Case, IndexedText
from trucewatch.values.index_words import in_either_spelling, sought_in
from trucewatch.web.words.folding import words_of


def holding_words(
    rows: QuerySet[Any], kind: str, case: Case, typed: str
) -> tuple[QuerySet[Any], bool]:
    """Rows of a kind, in a case or shared, that hold all the words, and whether these are few.

    The index must have been brought up to date before.
    """
    scope = Scope(kind, case.id)
    sought = sought_in(scope.word, words_of(typed))
    if sought is None:
        return rows.none(), True
    sought = in_either_spelling(sought)
    found = records_holding(sought, scope.known)
    if found is not None:
        return rows.filter(id__in=found), True
    told = holding(IndexedText.objects.filter(record=OuterRef("id")), sought)
    return rows.filter(Exists(told)), False
