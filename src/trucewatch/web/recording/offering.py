"""What a form offers while one types: the newest records of a kind, as they stand in the page.

Written once in a process for all who see the same, and again as soon as an act wrote a record that
it depends on: a name is never older than what it names.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from hashlib import sha256
from html import escape
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.db.models import QuerySet
from django.utils.safestring import SafeString, mark_safe

from trucewatch.acts.marks import Mark, changed_of, mark_now
from trucewatch.records.models import Attribution, Citation, Revision, Source, Tally
from trucewatch.records.plain import known_in
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import named_by, title_of

MOST = 300
SECONDS = 10 * 60
LONG = 90
CURRENT = {"state": RecordState.CURRENT}
MEETING = frozenset({"source", "citation", "attribution", "tally"})
"""Kinds by which somebody meets a source; any other kind is offered by its own records alone."""


@dataclass(frozen=True, slots=True)
class _Held:
    """The options of some kinds, and up to which revision they are told."""

    mark: Mark
    written: dict[str, str]


def offered(asking: Asking, kinds: Iterable[str]) -> dict[str, SafeString]:
    """What a member is offered, by kind: names with their codes."""
    wanted, cache = list(kinds), caches["process"]
    known_by = "" if asking.may(Right.SOURCES) else asking.member.id
    sees = repr((asking.case.id, asking.lang, known_by, sorted(asking.rights)))
    key = f"offered|{sha256(sees.encode()).hexdigest()}"
    held = _up_to_now(cache.get(key))
    missing = [kind for kind in wanted if kind not in held.written]
    written = held.written | {kind: _newest(asking, kind) for kind in missing}
    cache.set(key, _Held(held.mark, written), SECONDS)
    return {kind: mark_safe(written[kind]) for kind in wanted}  # noqa: S308


def _up_to_now(held: _Held | None) -> _Held:
    """What still holds. The mark is taken before anything is read that it stands for."""
    if held is None:
        return _Held(mark_now(), {})
    changed, mark = changed_of(held.mark, _kinds_read(held))
    if changed is None:
        return _Held(mark_now(), {})
    kinds = {kind for kind, _ in changed}
    still = {kind: told for kind, told in held.written.items() if not kinds & _read_for(kind)}
    return _Held(mark, still)


def _read_for(kind: str) -> frozenset[str]:
    return MEETING if kind == "source" else frozenset({kind})


def _kinds_read(held: _Held) -> frozenset[str]:
    return frozenset[str]().union(*map(_read_for, held.written))


def _newest(asking: Asking, kind: str) -> str:
    rows = rows_offered(asking, kind).order_by("-code")[:MOST]
    told = rows.values_list("id", *named_by(kind), named=True)  # records cost four times
    return options_of(name_typed(row, asking.lang) for row in told)


def options_of(names: Iterable[str]) -> SafeString:
    told = "".join(f'<option value="{escape(one)}"></option>' for one in sorted(names))
    return mark_safe(told)  # noqa: S308


def name_typed(row: Any, lang: str) -> str:
    """A record as it is typed: name and code."""
    name, _ = title_of(row, lang)
    short = name if len(name) <= LONG else name[: LONG - 1] + "…"
    return f"{short} ({row.code})" if name else str(row.code)


def rows_offered(asking: Asking, kind: str) -> QuerySet[Any]:
    """The current records of a kind that a member may be offered."""
    rows: QuerySet[Any] = known_in(kind, asking.case.id).filter(**CURRENT)
    if kind == "source":
        return rows if asking.may(Right.SOURCES) else rows.filter(id__in=_met(asking))
    return rows if asking.may_see(kind) else rows.none()


def _met(asking: Asking) -> set[UUID]:
    """The sources whose pseudonym stands beside something that the member may see, and those that
    the member recorded."""
    case = {"case": asking.case, **CURRENT}
    cited = Citation.objects.filter(**case).values_list("source")
    told = [
        Attribution.objects.filter(**case).values_list("said_by"),
        Source.objects.filter(public=True, **case).values_list("id"),
        Revision.objects.filter(
            kind="source", number=1, act__member=asking.member, act__case=asking.case
        ).values_list("record"),
    ]
    if asking.may(Right.LEDGER):
        told.append(Tally.objects.filter(**case).values_list("source"))
    return {one for (one,) in cited.union(*told)} - {None}
