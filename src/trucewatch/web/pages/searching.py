"""Search over every record that its reader may see, in any language and spelling of Arabic.

Looked through are texts in clear, and codes. Protected words stand in no column that could be
looked through. A kind that the reader may not see is not asked about at all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.http import HttpResponse

from trucewatch.records.fields import TaggedTextField
from trucewatch.records.models import Record
from trucewatch.records.plain import parts_of, stored
from trucewatch.values.codes.records import RecordState
from trucewatch.values.number_words import fold
from trucewatch.values.texts import Text
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.permissions import OF_KINDS, Right
from trucewatch.web.words.folding import pattern_of, words_of
from trucewatch.web.words.naming import SHARED, Naming
from trucewatch.web.words.values import Named, kind_label

MOST, READ = 10, 60
APART = frozenset({"finding_decision"})
"""Told on the page of its finding, which may be hidden though decisions are not."""
FIRST = ("incident", "clause", "agreement", "actor", "place", "evidence", "determination")
SNIPPET = 220


@dataclass(frozen=True, slots=True)
class Hit:
    """A record with the words in it that were looked for, as they are written there."""

    own: Named
    words: str
    lang: str


@dataclass(frozen=True, slots=True)
class Hits:
    """Records of one kind. more: whether there are more than are shown."""

    label: str
    hits: tuple[Hit, ...]
    more: bool


@case_page(Right.HOME)
def search(asking: Asking) -> HttpResponse:
    asked = asking.request.GET.get("q", "")[:100]
    words = words_of(asked)
    found = list(_found(asking, words)) if words else []
    return asking.page(
        "search.html",
        section="search",
        asked=asked,
        too_short=bool(asked.strip()) and not words,
        found=found,
    )


def _found(asking: Asking, words: Sequence[str]) -> Iterator[Hits]:
    naming = Naming(asking)
    rest = sorted(OF_KINDS.keys() - set(FIRST) - APART)
    for kind in (*FIRST, *rest):
        if asking.may_see(kind):
            hits = [hit for row in _rows(asking, kind, words) if (hit := _hit(row, words, naming))]
            if hits:
                more = len(hits) > MOST
                yield Hits(kind_label(kind, asking.lang), tuple(hits[:MOST]), more)


def _rows(asking: Asking, kind: str, words: Sequence[str]) -> Sequence[Any]:
    """Current records of this case that may hold all the words; a shared one of the workspace."""
    rows = stored(kind).filter(state=RecordState.CURRENT)
    rows = rows if kind in SHARED else rows.filter(case=asking.case)
    names = _texts(kind)
    rows = rows.annotate(**{f"told_{name}": Cast(name, TextField()) for name in names})
    wanted = Q()
    for word in words:
        one = Q(code__iexact=word)
        for name in names:
            one |= Q(**{f"told_{name}__iregex": pattern_of(word)})
        wanted &= one
    return list(rows.filter(wanted).order_by("code")[:READ])


def _texts(kind: str) -> list[str]:
    return [part.name for part in parts_of(kind) if isinstance(part.field, TaggedTextField)]


def _hit(row: Record, words: Sequence[str], naming: Naming) -> Hit | None:
    """The record, if its words do hold what was looked for: the columns hold tags beside them."""
    told = [
        (lang, said)
        for name in _texts(row.kind)
        if isinstance(text := getattr(row, name), Text)
        for lang, said in text.words.items()
    ]
    folded = [fold(said) for _, said in told]
    code = (row.code or "").casefold()
    if not all(word == code or any(word in said for said in folded) for word in words):
        return None
    holding = (at for at, said in enumerate(folded) if any(word in said for word in words))
    at = next(holding, None)
    lang, said = told[at] if at is not None else ("", "")
    return Hit(naming.of(row), _around(said, words[0]), lang)


def _around(said: str, word: str) -> str:
    """The part of a long text in which a word stands."""
    if len(said) <= SNIPPET:
        return said
    begin = max(0, min(fold(said).find(word) - SNIPPET // 2, len(said) - SNIPPET))
    part = said[begin : begin + SNIPPET].strip()
    return f"{'… ' if begin else ''}{part}{' …' if begin + SNIPPET < len(said) else ''}"
