"""The register of persons, for those to whom it was granted: pseudonyms, and their fates over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.paginator import Paginator
from django.db.models import Exists, F, OuterRef, Q, QuerySet, Subquery
from django.http import Http404, HttpResponse

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.models import Fate, Person
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.accounted import persons_missing
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.choices import Choice
from trucewatch.web.pages.consents import consents_of
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.moment import Moment, moment_of
from trucewatch.web.pages.record import edit_address, following
from trucewatch.web.pages.worded import holding_words
from trucewatch.web.permissions import Right
from trucewatch.web.recording.addresses import form_address
from trucewatch.web.words.fields import Field, fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, kind_label, say_value

SIZE = 25
NOWHERE, NO_FATE = "unaccounted", "none"
"""Those whom the account of people tells as not accounted for, and those without any fate."""
LATEST = (F("at_lo").desc(nulls_last=True), F("at_hi").desc(nulls_last=True), "-code")
"""The newest fate first, as `in_time` has it last."""


@dataclass(frozen=True, slots=True)
class Line:
    """A person with what became of them last, by the moment of the page."""

    own: Named
    record: Person
    last: Fate | None
    at: Said


@dataclass(frozen=True, slots=True)
class Befell:
    """A fate of a person: its date, and what is known of it."""

    own: Named
    record: Fate
    at: Said
    fields: list[Field]


@case_page(Right.PERSONS)
def register(asking: Asking) -> HttpResponse:
    words = asking.request.GET.get("q", "")[:100].strip()
    stated, now = asking.request.GET.get("fate", ""), asking.request.GET.get("now", "")
    moment = moment_of(asking)
    told = _told(asking, moment)
    rows = _narrowed(asking, words, stated, told)
    found = Paginator(_standing(asking, rows, now, moment), SIZE)
    page = found.get_page(asking.request.GET.get("page", "1")[:8])
    return asking.page(
        "register.html",
        section="people",
        page=page,
        moment=moment,
        words=words,
        narrowed=bool(words or stated or now),
        lines=_lines(asking, list(page.object_list), told),
        new=form_address(asking.case.code, "person") if asking.may_record("person") else "",
        fates=_fates(asking, stated),
        fates_now=_fates_now(asking, now),
    )


@case_page(Right.PERSONS)
def person(asking: Asking, code: str) -> HttpResponse:
    """A person of the register: what is known in clear, and each fate from the first to the last."""
    found = record_of(asking, code)
    if not isinstance(found, Person):
        raise Http404
    fates = in_time(Fate.objects.filter(person=found, state=RecordState.CURRENT))
    naming = Naming(asking)
    naming.learn(wanted_of([found, *fates]))
    return asking.page(
        "person.html",
        section="people",
        own=naming.of(found),
        kind=kind_label("person", asking.lang),
        record=found,
        current=found.state is RecordState.CURRENT,
        fields=fields_of(found, naming),
        fates=[_befell(asking, naming, row) for row in fates],
        edit=edit_address(asking, found),
        following=list(following(asking, found)),
        consents=consents_of(asking, found),
    )


def in_time(rows: QuerySet[Fate]) -> list[Fate]:
    """Fates from the first to the last; undated ones before all others."""
    return sorted(rows, key=lambda row: (_moment(row, "at_lo"), _moment(row, "at_hi"), row.code))


def _moment(row: Any, name: str) -> int:
    value = getattr(row, name, None)
    return -(2**62) if value is None else int(value)


def _fates(asking: Asking, chosen: str) -> list[Choice]:
    return [Choice(one.value, one.label(asking.lang), one.value == chosen) for one in FateStatus]


def _fates_now(asking: Asking, chosen: str) -> list[Choice]:
    besides = {NOWHERE: "people-unaccounted", NO_FATE: "people-no-fate"}
    return [
        *(Choice(k, Message(code).text(asking.lang), chosen == k) for k, code in besides.items()),
        *_fates(asking, chosen),
    ]


def _persons(asking: Asking) -> QuerySet[Person]:
    return Person.objects.filter(case=asking.case, state=RecordState.CURRENT)


def _told(asking: Asking, moment: Moment) -> QuerySet[Fate]:
    """Fates of the case by a moment; undated ones are told at any."""
    by_then = Q(at_lo__isnull=True) | Q(at_lo__lte=int(moment.at.latest.timestamp()))
    return Fate.objects.filter(by_then, case=asking.case, state=RecordState.CURRENT)


def _narrowed(asking: Asking, words: str, stated: str, told: QuerySet[Fate]) -> QuerySet[Person]:
    """Persons who hold the words and have ever had one fate."""
    rows = _persons(asking)
    if words:
        bring_index_up_to_date()
        rows, _ = holding_words(rows, "person", asking.case, words)
    if status := _status(stated):
        rows = rows.filter(id__in=told.filter(status=status).values("person"))
    return rows.order_by("code", "id")


def _standing(
    asking: Asking, rows: QuerySet[Person], now: str, moment: Moment
) -> QuerySet[Person, UUID] | list[UUID]:
    """Of these persons the ids of those of whom this is so at the moment."""
    told = _told(asking, moment)
    if now == NO_FATE:
        rows = _without_fate(rows, told)
    elif status := _status(now):
        newest = told.filter(person=OuterRef("id")).order_by(*LATEST).values("status")[:1]
        rows = rows.alias(last=Subquery(newest)).filter(last=status)
    ids = rows.values_list("id", flat=True)
    if now != NOWHERE:
        return ids
    missing = persons_missing(asking.case, moment.at)
    return [one for one in ids if one in missing]


def _without_fate(rows: QuerySet[Person], told: QuerySet[Fate]) -> QuerySet[Person]:
    return rows.filter(~Exists(told.filter(person=OuterRef("id"))))


def _status(stated: str) -> FateStatus | None:
    return next((one for one in FateStatus if one.value == stated), None)


def _lines(asking: Asking, ids: Sequence[UUID], told: QuerySet[Fate]) -> list[Line]:
    rows = Person.objects.filter(id__in=ids).order_by("code", "id")
    last = {fate.person_id: fate for fate in in_time(told.filter(person__in=ids))}
    naming = Naming(asking)
    return [
        Line(
            naming.of(row),
            row,
            last.get(row.id),
            say_value(last[row.id].at if row.id in last else None, asking.lang, asking.zone),
        )
        for row in rows
    ]


def _befell(asking: Asking, naming: Naming, row: Fate) -> Befell:
    fields = [one for one in fields_of(row, naming) if one.name not in ("person", "status", "at")]
    return Befell(naming.of(row), row, say_value(row.at, asking.lang, asking.zone), fields)
