"""What the filters of the incidents can be set to: codes, and records that this case refers to.

Few records are all offered; of many those by which most incidents are found are, and any other is
found by its name (`meant`). They are looked up once a minute and case: over a million incidents
that takes longer than the list.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from django.core.cache import caches
from django.utils.html import format_html_join
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import Truncator

from trucewatch.acts.indexed.outlined import outlined
from trucewatch.acts.indexed.within import containing
from trucewatch.records.models import IndexedCount
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.index_keys import EVERY, index_key, place_of_spot
from trucewatch.web.asking import Asking
from trucewatch.web.pages.filters import RULINGS_ONLY, Filters
from trucewatch.web.pages.meant import RECORDS, findable, findable_one, labelled, numbers_under
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import title_of

FEW = 100
"""So many records are offered of a kind; where there are no more, they are all of them."""
LOOKED = 1_000
"""So many records of a kind are looked at, whether incidents are found by them."""
LONGEST = 80
SECONDS = 60
CODES: dict[str, type[Code]] = {
    "status": IncidentStatus,
    "deed": DeedKind,
    "standing": AttributionStanding,
}


@dataclass(frozen=True, slots=True)
class Choice:
    """Something that a filter can be set to."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Offered:
    """The options of a filter, as they stand in the page. typed: whether any other may be typed.
    value: what stands in the field where one types."""

    options: str
    typed: bool = False
    value: str = ""

    @property
    def shown(self) -> SafeString:
        return mark_safe(self.options)  # noqa: S308


def choices_of(asking: Asking, filters: Filters) -> dict[str, Offered]:
    """The options of each filter, for one who may see what they tell."""
    rights = "".join("01"[asking.may(one)] for one in (Right.SOURCES, Right.LEDGER))
    key = f"choices|{asking.case.id}|{asking.lang}|{rights}"
    cache = caches["process"]
    offered: dict[str, Offered] | None = cache.get(key)
    if offered is None:
        offered = _offered(asking)
        cache.set(key, offered, SECONDS)
    hidden = () if asking.may(Right.RULINGS) else RULINGS_ONLY
    return {
        name: _chosen(asking, name, one, filters)
        for name, one in offered.items()
        if name not in hidden
    }


def _chosen(asking: Asking, name: str, offered: Offered, filters: Filters) -> Offered:
    """The options, one of them chosen; every value is a code or an id."""
    value = filters.get(name)
    if offered.typed:
        unsettled = filters.unsettled.get(name)
        return replace(offered, value=unsettled.typed if unsettled else _typed(asking, name, value))
    plain = f'value="{value}"'
    chosen = offered.options.replace(plain, f"{plain} selected", 1) if value else offered.options
    return replace(offered, options=chosen)


def _typed(asking: Asking, kind: str, value: str) -> str:
    """What one would have typed for a record; nothing for one that no incident is found by."""
    if not value or not numbers_under(asking, kind, [UUID(value)]):
        return ""
    row = findable_one(asking, kind, UUID(value))
    return labelled(row, asking.lang) if row else ""


def _offered(asking: Asking) -> dict[str, Offered]:
    codes = {
        name: Offered(_options((one.value, one.label(asking.lang)) for one in listed))
        for name, listed in CODES.items()
    }
    return codes | {kind: _records(asking, kind) for kind in RECORDS}


def _options(found: Iterable[tuple[str, str]]) -> str:
    """Written once: a template takes as long for some hundred of these as for the list itself."""
    told = ((value, Truncator(label).chars(LONGEST)) for value, label in found)
    return format_html_join("", '<option value="{}">{}</option>', told)


def _records(asking: Asking, kind: str) -> Offered:
    rows = findable(asking, kind)
    some = _places(asking) if kind == "place" else _ids(rows)
    numbers = numbers_under(asking, kind, some)
    most = sorted(numbers, key=lambda one: (-numbers[one], one))[:FEW]
    typed = len(numbers) > FEW or len(some) > LOOKED
    told = [(row, title_of(row, asking.lang)[0]) for row in rows.filter(id__in=most)]
    told.sort(key=lambda one: (one[1], one[0].code))
    if typed:
        labels = ((labelled(row, asking.lang),) for row, _ in told)
        return Offered(format_html_join("", '<option value="{}">', labels), typed=True)
    return Offered(_options((str(row.id), title) for row, title in told))


def _ids(rows: Any) -> list[UUID]:
    return list(rows.order_by("code").values_list("id", flat=True)[: LOOKED + 1])


def _places(asking: Asking) -> Collection[UUID]:
    """The places that most incidents of the case name, those in whose outline some lie, and what
    these lie in."""
    every = IndexedCount.objects.filter(key=index_key(asking.case.id, EVERY), number__gt=0)
    named = every.exclude(spot="").exclude(spot__contains=",").order_by("-number", "spot")
    spots = named.values_list("spot", flat=True)[: LOOKED + 1]
    outlines: Collection[UUID] = _ids(outlined())
    if len(outlines) <= LOOKED:
        outlines = numbers_under(asking, "place", outlines)
    around = containing({*outlines, *filter(None, map(place_of_spot, spots))})
    return set[UUID]().union(*around.values())
