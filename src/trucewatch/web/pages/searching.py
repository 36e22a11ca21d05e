"""Search over every record that its reader may see, in any language and spelling of Arabic.

Looked through are texts in clear, where in its source a citation stands and what that says, licences,
codes, and the digests of files by how they begin. Protected words stand in no column that could be
looked through. A kind that the reader may not see is not asked about at all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.fields import TaggedTextField
from trucewatch.records.indexed_words import (
    Scope,
    newest_holding,
    records_holding,
    scopes_used,
)
from trucewatch.records.lines import lines_of
from trucewatch.records.models import Record
from trucewatch.records.plain import known_in, parts_of
from trucewatch.records.prepared import prepared
from trucewatch.values.codes.records import RecordState
from trucewatch.values.ids import kind_of_code
from trucewatch.values.index_words import (
    bare,
    findable,
    in_either_spelling,
    sought_in,
    without_seats,
)
from trucewatch.values.number_words import fold
from trucewatch.values.texts import Text
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import may_see_subject
from trucewatch.web.pages.members_found import members_found
from trucewatch.web.permissions import OF_KINDS, Right
from trucewatch.web.words.folding import as_written, words_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, kind_label

MOST, READ = 10, 60
ALONE, SIZE = 500, 25
"""Of one kind alone: so many of its newest records are looked at, so many hits are on a page."""
FIRST = ("incident", "clause", "agreement", "actor", "place", "evidence", "determination")
SNIPPET = 220
CURRENT = {"state": RecordState.CURRENT}
DIGEST = re.compile("[0-9a-f]{8,64}")
"""A SHA-256, or how one begins; what is shorter may be any number."""
SIFTED = frozenset({"citation", "finding_decision"})
"""Kinds of which a reader may see some: of these more are looked at."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was typed. folded: its words in one spelling. bare: the same without what is joined to
    their beginning, and without a hamza on waw or yaa. written: as they were typed."""

    folded: tuple[str, ...]
    bare: tuple[str, ...]
    written: frozenset[str]

    @classmethod
    def of(cls, asked: str) -> Wanted:
        folded = words_of(asked)
        bared = (without_seats(bare(word)) for word in folded)
        return cls(folded, tuple(bared), as_written(asked))


@dataclass(frozen=True, slots=True)
class Hit:
    """A record with the words in it that were looked for, as they are written there."""

    own: Named
    words: str
    lang: str


@dataclass(frozen=True, slots=True)
class Hits:
    """Records of one kind. more: whether there are more than are shown."""

    kind: str
    label: str
    hits: tuple[Hit, ...]
    more: bool


@case_page(Right.GROUNDWORK)
def search(asking: Asking) -> HttpResponse:
    asked = asking.request.GET.get("q", "")[:100]
    words = Wanted.of(asked)
    if words.folded:
        bring_index_up_to_date()
    alone = asking.request.GET.get("kind", "")
    alone = alone if alone in _kinds(asking) else ""
    page = _page(asking, alone, words) if words.folded and alone else None
    found = list(_found(asking, words)) if words.folded and not alone else []
    return asking.page(
        "search.html",
        section="search",
        asked=asked,
        too_short=bool(asked.strip()) and not words.folded,
        page=page,
        members=members_found(asking, words.bare) if words.folded and not alone else [],
        found=[page.hits] if page and page.hits.hits else found,
    )


def _kinds(asking: Asking) -> list[str]:
    """The kinds that are looked through, those first that are sought most."""
    rest = sorted(OF_KINDS.keys() - set(FIRST))
    return [kind for kind in (*FIRST, *rest) if asking.may_see(kind)]


@dataclass(frozen=True, slots=True)
class OfKind:
    """Hits of one kind, page by page. capped: whether there may be more than were looked at."""

    hits: Hits
    pages: Page[Told]
    capped: bool


def _page(asking: Asking, kind: str, words: Wanted) -> OfKind:
    rows, full = _rows(asking, kind, words, ALONE)
    pages = Paginator(_ranked(kind, rows, words), SIZE)
    page = pages.get_page(asking.request.GET.get("page", "1")[:8])
    naming = Naming(asking)
    hits = _hits(asking, kind, list(page.object_list), words, naming)
    return OfKind(hits, page, full)


def _found(asking: Asking, words: Wanted) -> Iterator[Hits]:
    naming = Naming(asking)
    kinds = _kinds(asking)
    used = scopes_used(_scope(asking, kind) for kind in kinds)
    for kind in kinds:
        if _scope(asking, kind) in used or _codes(kind, words.folded) or _digest(kind, words):
            rows, full = _rows(asking, kind, words, ALONE if kind in SIFTED else READ)
            ranked = _ranked(kind, rows, words)
            if ranked:
                more = full or len(ranked) > MOST
                yield _hits(asking, kind, ranked[:MOST], words, naming, more)


def _hits(
    asking: Asking,
    kind: str,
    told: Sequence[Told],
    words: Wanted,
    naming: Naming,
    more: bool = False,
) -> Hits:
    naming.learn_behind(kind, [one.record for one in told])
    hits = tuple(_hit(one, words, naming) for one in told)
    return Hits(kind, kind_label(kind, asking.lang), hits, more)


def _rows(asking: Asking, kind: str, words: Wanted, most: int) -> tuple[Sequence[Any], bool]:
    """Current records of this case that may hold all the words and that the reader may see, of so
    many the newest, and whether there may be more."""
    found = _stored(asking, kind, words, most)
    if digest := _digest(kind, words):
        of_file = known_in(kind, asking.case.id).filter(object__gte=digest, object__lt=f"{digest}g")
        there = {row.id: row for row in (*found, *of_file.filter(**CURRENT).order_by("-id")[:most])}
        found = list(there.values())
    return [row for row in found if may_see_subject(asking, row)], len(found) >= most


def _stored(asking: Asking, kind: str, words: Wanted, most: int) -> Sequence[Any]:
    codes = _codes(kind, words.folded)
    if codes:
        known = known_in(kind, asking.case.id).filter(**CURRENT)
        return list(known.filter(code__in=codes)[:most])
    scope = Scope(kind, asking.case.id)
    sought = sought_in(scope.word, words.folded)
    if sought is None:
        return ()
    sought = in_either_spelling(sought)
    found = records_holding(sought, scope.known)
    newest = newest_holding(sought, most, scope.known) if found is None else found[:most]
    return _current(asking.case.id, newest, kind=kind)


@prepared
def _current(case: UUID, ids: Sequence[UUID], *, kind: str) -> QuerySet[Any]:
    return known_in(kind, case).filter(id__in=ids, **CURRENT)


def _scope(asking: Asking, kind: str) -> str:
    return Scope(kind, asking.case.id).word


def _codes(kind: str, words: Sequence[str]) -> list[str]:
    """The codes of records of a kind among words."""
    return [word.upper() for word in words if kind == kind_of_code(word)]


def _digest(kind: str, words: Wanted) -> str:
    """How the digest of a file begins, where an item of evidence is looked for by that alone."""
    typed = words.folded[0] if kind == "evidence" and len(words.folded) == 1 else ""
    return typed if DIGEST.fullmatch(typed) else ""


def _texts(kind: str) -> list[str]:
    return [part.name for part in parts_of(kind) if isinstance(part.field, TaggedTextField)]


@dataclass(frozen=True, slots=True)
class Told:
    """A record that holds the words, what its texts say by language, and the same folded."""

    record: Record
    said: list[tuple[str, str]]
    folded: list[str]
    rank: tuple[int, int, int]


def _ranked(kind: str, rows: Iterable[Any], words: Wanted) -> list[Told]:
    """Those that do hold all the words (the index knows beginnings), the likeliest first.

    Where their parts hold some, or another name does, the index alone tells. Words as they were
    typed count before another spelling of them, and that before others that they begin or are joined
    to; then those in the first text of a kind, its title or name, before words elsewhere. Of alike
    ones the newest comes first.
    """
    told = [found for row in rows if (found := _told(row, _texts(kind), words))]
    told.sort(key=lambda one: one.record.code or "")
    told.sort(key=lambda one: one.rank, reverse=True)
    return told


BY_PARTS = frozenset({"incident", "place", "actor"})
"""Kinds that the index has more words of than stand in their texts: of parts, and other names."""


def _told(row: Record, names: Sequence[str], wanted: Wanted) -> Told | None:
    texts = [(name, text) for name in names if isinstance(text := getattr(row, name), Text)]
    said = [(lang, words) for _, text in texts for lang, words in text.words.items()]
    said += [("", words) for words in _lines(row, wanted)]
    folded = [without_seats(findable(words)) for _, words in said]
    code = (row.code or "").casefold()
    own = all(word == code or any(word in one for one in folded) for word in wanted.bare)
    if not own and row.kind not in BY_PARTS:
        return None
    title = folded[: len(texts[0][1].words)] if texts else []
    in_title = sum(any(word in one for one in title) for word in wanted.bare)
    whole = set(" ".join(folded).split()).intersection(map(without_seats, wanted.folded))
    written = as_written(" ".join(words for _, words in said)).intersection(wanted.written)
    near = 2 * (len(written) == len(wanted.written)) or int(len(whole) == len(wanted.folded))
    return Told(row, said, folded, (near, in_title, len(whole)))


def _lines(row: Any, wanted: Wanted) -> list[str]:
    """The digest of an item stands among what is looked through where it is looked for."""
    digest, lines = _digest(row.kind, wanted), lines_of(row.kind, row)
    return [*lines, row.object] if digest and row.object.startswith(digest) else lines


def _hit(told: Told, words: Wanted, naming: Naming) -> Hit:
    holding = (at for at, one in enumerate(told.folded) if any(word in one for word in words.bare))
    at = next(holding, None)
    lang, said = told.said[at] if at is not None else ("", "")
    return Hit(naming.of(told.record), _around(said, words.bare[0]), lang)


def _around(said: str, word: str) -> str:
    """The part of a long text in which a word stands."""
    if len(said) <= SNIPPET:
        return said
    begin = max(0, min(without_seats(fold(said)).find(word) - SNIPPET // 2, len(said) - SNIPPET))
    part = said[begin : begin + SNIPPET].strip()
    return f"{'… ' if begin else ''}{part}{' …' if begin + SNIPPET < len(said) else ''}"
