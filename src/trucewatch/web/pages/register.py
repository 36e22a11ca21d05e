"""The register of persons, for those to whom it was granted: pseudonyms, and their fates over time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import Http404, HttpResponse

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.models import Fate, Person
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.choices import Choice
from trucewatch.web.pages.consents import consents_of
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.record import edit_address, following
from trucewatch.web.pages.worded import holding_words
from trucewatch.web.permissions import Right
from trucewatch.web.recording.addresses import form_address
from trucewatch.web.words.fields import Field, fields_of, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, kind_label, say_value

SIZE = 25


@dataclass(frozen=True, slots=True)
class Line:
    """A person with what became of them last."""

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
    stated = asking.request.GET.get("fate", "")
    rows = _narrowed(asking, words, stated)
    page = Paginator(rows, SIZE).get_page(asking.request.GET.get("page", "1")[:8])
    return asking.page(
        "register.html",
        section="people",
        page=page,
        words=words,
        narrowed=bool(words or stated),
        lines=_lines(asking, list(page.object_list)),
        new=form_address(asking.case.code, "person") if asking.may_record("person") else "",
        fates=[
            Choice(one.value, one.label(asking.lang), one.value == stated) for one in FateStatus
        ],
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


def _narrowed(asking: Asking, words: str, stated: str) -> QuerySet[Person]:
    rows = Person.objects.filter(case=asking.case, state=RecordState.CURRENT)
    if words:
        bring_index_up_to_date()
        rows, _ = holding_words(rows, "person", asking.case, words)
    status = next((one for one in FateStatus if one.value == stated), None)
    if status:
        had = Fate.objects.filter(case=asking.case, status=status, state=RecordState.CURRENT)
        rows = rows.filter(id__in=had.values("person"))
    return rows.order_by("code", "id")


def _lines(asking: Asking, rows: Sequence[Person]) -> list[Line]:
    last: dict[Any, Fate] = {}
    for fate in in_time(Fate.objects.filter(person__in=rows, state=RecordState.CURRENT)):
        last[fate.person_id] = fate
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
