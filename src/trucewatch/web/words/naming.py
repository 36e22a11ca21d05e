"""Records that are referred to, looked up together: one query a kind, however many there are.

What a reader may not see is not looked up at all, so that it can leak in no way.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace
from functools import cache, cached_property, lru_cache
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.urls import get_script_prefix, reverse

from trucewatch.acts.acting import is_stamped
from trucewatch.ledger.wording import in_words
from trucewatch.media.trouble import Trouble
from trucewatch.records.fields import AreaField
from trucewatch.records.models import Record
from trucewatch.records.plain import KINDS, Part, kind_of_link, known_in, stored
from trucewatch.records.prepared import prepared
from trucewatch.values.area import Area, Extent, Shape
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.count import Count
from trucewatch.values.finding import title_of_finding
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.values.told_values import Cited, told_in
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.words.members import members_called
from trucewatch.web.words.values import (
    NOTHING,
    Named,
    Said,
    label_in,
    say_done,
    say_note,
    say_value,
)

TITLES = ("title", "name", "label", "statement", "summary", "as_stated")
CODES = ("deed_kind", "consent_kind", "finding_code", "ruling", "method", "status", "standing")
BY_LABEL = frozenset({"source"})
"""Kinds whose pseudonym is shown to all who see what refers to them; their page is not."""
BY_NAME = frozenset({"actor", "place"})
"""Kinds whose name, without a code, is shown to all who see what refers to them."""
NEVER = frozenset({"member"})
POINTERS = ("about", "rests_on")
"""Fields that name records of any kind as "kind:ref"."""
QUOTED = frozenset({"as_stated", "terms"})
"""Fields that hold a source's own words."""
PAGES = {
    "incident": "incident",
    "agreement": "agreement",
    "evidence": "item",
    "person": "person",
}
"""Kinds that have a page of their own."""
OF_A_MOMENT = frozenset({"agreement"})
"""Those of these pages that tell how things stand at a moment."""
BEHIND = {
    "binding": (("actor_id", "actor"),),
    "control": (("place_id", "place"), ("holder_id", "actor")),
    "determination": (("incident_id", "incident"),),
}
"""Kinds that have no words of their own, or one of a list, and what they are named by besides: the
columns, and of which kind."""
DONE_HERE = {
    "custody": ("at",),
    "determination": ("proposed", "reviewed"),
    "evidence": ("verdict_reviewed",),
    "finding_decision": ("decided",),
    "publication": ("published",),
    "verification_step": ("at",),
}
"""Fields into which an act writes when it was done, unless somebody told another time."""
LONG = 90

Reference = tuple[str, UUID]


class Naming:
    """The names of records for one reader."""

    def __init__(self, asking: Asking) -> None:
        self.asking = asking
        self._named: dict[Reference, Named] = {}

    def may_name(self, kind: str) -> bool:
        return kind in BY_LABEL | BY_NAME | NEVER or self.asking.may_see(kind)

    def learn(self, wanted: Iterable[Reference]) -> None:
        """Look the names of all these records up."""
        by_kind: dict[str, set[UUID]] = {}
        for kind, record in wanted:
            if kind in KINDS and self.may_name(kind) and (kind, record) not in self._named:
                by_kind.setdefault(kind, set()).add(record)
        for kind, ids in by_kind.items():
            case = self.asking.case.id
            rows = _members(ids) if kind == "member" else _called_by(case, ids, kind=kind)
            self.learn_behind(kind, rows)
            for told in rows:
                self._named[kind, told.id] = self._called(kind, told)

    def learn_behind(self, kind: str, rows: Iterable[Any]) -> None:
        """Look up what records of this kind are named by, all of them together."""
        if kind in BEHIND:
            self.learn(one for row in rows for one in _behind(kind, row))

    def know(self, records: Iterable[Record]) -> None:
        """Remember the names of records of this case that the reader was found to see."""
        for record in records:
            if self.may_name(record.kind):
                self._named[record.kind, record.id] = self.of(record)

    def name(self, kind: str, record: UUID) -> Named:
        """The name of a record that was looked up; words that tell nothing where it may not be."""
        gone = Message("cli-record-gone").text(self.asking.lang)
        return self._named.get((kind, record), Named(name=gone))

    def of(self, record: Record) -> Named:
        """Code, title and address of a record."""
        return self._called(record.kind, record)

    def _called(self, kind: str, told: Any) -> Named:
        """The same of a record, or of those of its columns that its name is told from."""
        title, lang = title_of(told, self.asking.lang)
        if kind == "member":
            title = self._members.get(told.username, title)
        if kind in BEHIND:
            known = (self._named[one].name for one in _behind(kind, told) if one in self._named)
            title = " · ".join(filter(None, (title, *known)))
        short = title if len(title) <= LONG else title[: LONG - 1] + "…"
        page = PAGES.get(kind, "record")
        opens = page != "record" or self.asking.may(Right.GROUNDWORK)
        seen = told.code and opens and self.asking.may_see(kind)
        url = _address(get_script_prefix(), page, self.asking.case.code, told.code) if seen else ""
        if url and page in OF_A_MOMENT:
            url += self.asking.same_moment
        hidden = kind in NEVER or (kind in BY_NAME and not self.asking.may_see(kind))
        code = "" if hidden else told.code or told.ref
        return Named(code, short, lang, url)

    @cached_property
    def _members(self) -> dict[str, str]:
        return members_called(self.asking.lang)

    def say(self, part: Part, value: Any, record: Record | Cited | None = None) -> Said:
        """What stands in a field; references by name, protected words never. record: whose it is, of a
        citation, which is told more exactly with it, or what is cited."""
        lang = self.asking.lang
        if value in (None, "", (), [], {}):
            return NOTHING
        if part.protected:
            return Said(Message("cli-protected").text(lang))
        found = list(references_of(part, value, record))
        if found:
            names = tuple(self.name(*one) for one in found if self.may_name(one[0]))
            if isinstance(part.field, AreaField):
                return _places(value, names, lang)
            return Said(names=names)
        if part.name == "origin_note":
            return say_note(value, lang)
        if part.name in POINTERS and isinstance(value, tuple):
            return Said(names=self._pointed(value))
        if part.name == "media_trouble":
            return Said(" ".join(Message(one).text(lang) for one in value if one in set(Trouble)))
        if isinstance(value, Code):
            return Said(label_in(part.name, value, lang))
        if part.field.model.kind == "citation" and (
            told := told_in(part.name, value, lang, record)
        ):
            return Said(told)
        if part.name in DONE_HERE.get(part.field.model.kind, ()) and is_stamped(value):
            return Said(say_done(value, lang, self.asking.zone), stated=value.stated)
        said = say_value(value, lang, self.asking.zone, part.name)
        return replace(said, quoted=part.name in QUOTED)

    def _pointed(self, pointers: Sequence[str]) -> tuple[Named, ...]:
        """The records that are named as "kind:ref", of those that the reader may see, in their order."""
        refs: dict[str, set[str]] = {}
        for kind, _, ref in (one.partition(":") for one in pointers):
            if kind in KINDS and self.may_name(kind):
                refs.setdefault(kind, set()).add(ref)
        found = {
            f"{kind}:{row.ref}": row
            for kind, some in refs.items()
            for row in known_in(kind, self.asking.case.id).filter(ref__in=some)
        }
        for row in found.values():
            self.learn_behind(row.kind, [row])
        return tuple(self.of(found[one]) for one in pointers if one in found)


@prepared
def _called_by(case: UUID, ids: Collection[UUID], *, kind: str) -> QuerySet[Any]:
    return _columns(kind, known_in(kind, case).filter(id__in=ids))


@prepared
def _members(ids: Collection[UUID]) -> QuerySet[Any]:
    """They belong to no case."""
    return _columns("member", stored("member").filter(id__in=ids))


def _columns(kind: str, rows: QuerySet[Any]) -> QuerySet[Any]:
    return rows.values_list("id", "ref", *named_by(kind), named=True)


def _places(area: Area, names: tuple[Named, ...], lang: str) -> Said:
    """The places of an area and how much of each; of a route only where it is not the whole."""
    on_route = area.shape is Shape.ROUTE
    told = tuple(
        one
        if on_route and each.part is Extent.WHOLE
        else replace(one, name=f"{one.name} ({each.part.label(lang)})")
        for one, each in zip(names, area.places, strict=True)
    )
    return Said(say_value(area, lang, "").words, names=told, route=on_route)


def _behind(kind: str, told: Any) -> list[Reference]:
    """The records that this one is named by."""
    found = ((of, getattr(told, column)) for column, of in BEHIND.get(kind, ()))
    return [(of, record) for of, record in found if record is not None]


@lru_cache(maxsize=4096)
def _address(prefix: str, page: str, case: str, code: str) -> str:
    """Where a record is shown. prefix: what Django begins every address with."""
    return reverse(page, args=(case, code))


def references_of(part: Part, value: Any, record: Any = None) -> Iterable[Reference]:
    """The records that a field refers to: one, several, or the places of an area. record: whose it is,
    of a citation, which tells of which kind it is, or what is `Cited` by it."""
    if value in (None, "", (), [], {}):
        return ()
    if part.name == "about" and part.field.model.kind == "citation":
        return ((record.about_kind, UUID(str(value))),) if record is not None else ()
    if part.is_link:
        return ((kind_of_link(part), UUID(str(value))),)
    if hasattr(part.field, "to"):
        return tuple((part.field.to, UUID(str(each))) for each in value)
    if isinstance(part.field, AreaField):
        return tuple(("place", UUID(str(each.place))) for each in value.places)
    return ()


@cache
def named_by(kind: str) -> list[str]:
    """The fields of a kind that its name is told from, and its code."""
    asked = ("code", *TITLES, "username", "count", "unit", "group", "fate", *CODES)
    known = (field.name for field in stored(kind).model._meta.concrete_fields)
    return [*(name for name in known if name in asked), *(one for one, _ in BEHIND.get(kind, ()))]


def title_of(record: Any, lang: str) -> tuple[str, str]:
    """What a record counts, else its name, else what it says, and the language of that."""
    counted = getattr(record, "count", None)
    if isinstance(counted, Count) and counted:  # of columns it may be the method of a tuple
        who = in_words(counted, record.group, record.unit).text(lang)
        return (f"{who} · {_fate(record.fate, lang)}" if record.fate else who), lang
    for name in TITLES:
        text = getattr(record, name, None)
        if isinstance(text, Text) and text:
            return text.get(lang), lang if text.has(lang) else text.original
    found = next((value for name in CODES if (value := getattr(record, name, None))), "")
    if isinstance(found, Code):
        return found.label(lang), lang
    check = title_of_finding(found)
    return (check.text(lang) if check else found), lang


def _fate(fate: FateStatus, lang: str) -> str:
    """A fate beside a figure; "unknown" alone could be said of anything."""
    if fate is FateStatus.UNKNOWN:
        return Message("ledger-account-fate-unknown").text(lang)
    return fate.label(lang)
