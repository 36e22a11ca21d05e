"""Which incidents are meant: what stands in the address of the list, read.

Every choice that is offered (actors, places, sources, clauses) comes from the incidents of this
case alone. A value that cannot be read is told of, and nothing is listed as if it were the answer;
one that is for others alone is passed over, and tells nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from uuid import UUID

from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking
from trucewatch.web.pages.meant import RECORDS, Meant, may_find_by, meant_by
from trucewatch.web.permissions import Right

NAMES = (
    "q", "from", "to", "status", "deed", "actor", "standing", "place", "clause", "source", "unruled",
)  # fmt: skip
LONGEST = 100


@dataclass(frozen=True, slots=True)
class Unread:
    """What stood in the address for a filter and is no value of it. label: above its field."""

    label: str
    trouble: Message


@dataclass(frozen=True, slots=True)
class Filters:
    """What the list was asked for, by name; only what could be read.

    unsettled: names that were typed for a filter, of which it is not known who or what is meant.
    unread: what could not be read at all, or a last day before the first, with why. Nothing is found
    until none of them is left.
    """

    asked: Mapping[str, Any] = field(default_factory=dict)
    unsettled: Mapping[str, Meant] = field(default_factory=dict)
    unread: Mapping[str, Unread] = field(default_factory=dict)

    def get(self, name: str) -> str:
        """A value as it stands in the address."""
        return str(self.asked.get(name, ""))

    @property
    def any(self) -> bool:
        return bool(self.asked or self.amiss)

    @property
    def amiss(self) -> bool:
        """Whether it is not known what is asked for."""
        return bool(self.unsettled or self.unread)

    def told(self) -> list[tuple[str, str]]:
        """All of them as they stand in the address."""
        return [(name, self.get(name)) for name in self.asked]


def read_filters(given: Mapping[str, str]) -> Filters:
    """The filters that an address holds."""
    found = {name: READ[name](given[name][:LONGEST]) for name in NAMES if given.get(name)}
    return Filters({name: value for name, value in found.items() if value is not None})


def filters_asked(asking: Asking) -> Filters:
    """The filters in the address of a page, but those that tell what its reader may not see."""
    hidden = () if asking.may(Right.RULINGS) else RULINGS_ONLY
    given = {name: asking.request.GET.get(name, "") for name in NAMES if name not in hidden}
    read = dict(read_filters(given).asked)
    unsettled = {}
    for name in RECORDS:
        typed = given.get(name, "").strip()[:LONGEST]
        if name in read and not may_find_by(asking, name, read[name]):
            meant = Meant(name, typed)
        elif typed and name not in read:
            meant = meant_by(asking, name, typed)
        else:
            continue
        if meant.one is None:
            read.pop(name, None)
            unsettled[name] = meant
        else:
            read[name] = meant.one
    unread = {name: _unread(name, given[name]) for name in LABELS if _is_lost(name, given, read)}
    if "from" in read and "to" in read and read["to"] < read["from"]:
        unread["to"] = Unread(LABELS["to"], Message("incidents-days-turned"))
    return Filters({name: read[name] for name in NAMES if name in read}, unsettled, unread)


def _is_lost(name: str, given: Mapping[str, str], read: Mapping[str, Any]) -> bool:
    return name not in read and bool(given.get(name, "").strip())


def _unread(name: str, typed: str) -> Unread:
    code = "incidents-unread-day" if READ[name] is _day else "incidents-unread-choice"
    return Unread(LABELS[name], Message(code, {"typed": typed.strip()[:LONGEST]}))


def _day(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def _id(text: str) -> UUID | None:
    try:
        return UUID(text)
    except ValueError:
        return None


def _code(codes: type[Code]) -> Callable[[str], Code | None]:
    return lambda text: next((one for one in codes if one.value == text), None)


def _words(text: str) -> str | None:
    return text.strip() or None


def _chosen(text: str) -> str | None:
    return "1" if text == "1" else None


READ: dict[str, Callable[[str], Any]] = {
    "q": _words,
    "from": _day,
    "to": _day,
    "status": _code(IncidentStatus),
    "deed": _code(DeedKind),
    "actor": _id,
    "standing": _code(AttributionStanding),
    "place": _id,
    "clause": _id,
    "source": _id,
    "unruled": _chosen,
}


LABELS = {
    "from": "incidents-from",
    "to": "incidents-to",
    "status": "field-status",
    "deed": "incidents-deed",
    "standing": "incidents-standing",
    "unruled": "incidents-unruled",
}
"""What stands above the field of each filter that words and names are no value of."""


RULINGS_ONLY: Iterable[str] = ("clause", "unruled")
"""Filters that tell of rulings, for those who may see them."""
