"""What goes into a package: which records, which of their fields, all for one audience.

A record goes out with what it cannot do without, or not at all; a reference to what stays behind is
closed. What a party may not read yet (movements under way, the last hours) stays behind too.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import Q

from trucewatch.acts.revisions import plain_of
from trucewatch.packages.audiences import (
    ON_DEMAND,
    SHARED,
    WIDTHS,
    WORDS_OF_SOURCES,
    Width,
    shown_to,
)
from trucewatch.records.models import Case, Revision
from trucewatch.records.plain import KINDS, Part, Plain, kind_of_link, known_in, parts_of, stored
from trucewatch.records.view import CaseView, Row
from trucewatch.reports.content.choosing import is_later
from trucewatch.reports.content.releasing import Release, held_back
from trucewatch.values.area import Shape, named_in
from trucewatch.values.codes.places import PlaceRelease
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Audience
from trucewatch.vault.fields import hidden_by

CHUNK = 500
ABOUT_ITEM = ("custody", "derivative", "verification_step")


@dataclass(slots=True)
class Chosen:
    """A record that goes out: its last revision, its plain form, the names of what is shown."""

    kind: str
    id: UUID
    plain: Plain = field(repr=False)
    shown: set[str] = field(default_factory=set)

    @property
    def code(self) -> str:
        return str(self.plain["code"] or "")


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked for: the whole case, or some items of it; for whom, as of when.

    items: ids of evidence, empty for the whole case. publications: ids of those to go along.
    """

    case: Case
    audience: Audience
    as_of: int
    items: Collection[UUID] = ()
    publications: Collection[UUID] = ()
    released: Collection[UUID] = ()

    @property
    def team(self) -> bool:
        return self.audience is Audience.INTERNAL


def choose(wish: Wish, view: CaseView) -> dict[UUID, Chosen]:
    """Every record that goes out, by id."""
    found = _candidates(wish)
    for record in _staying(wish, view):
        found.pop(record, None)
    if wish.items:
        found = {record: one for record, one in found.items() if _is_asked_for(one, wish)}
    found |= _shared(found, wish)
    while lost := [record for record, one in found.items() if not _stands(one, found)]:
        for record in lost:
            del found[record]
    _close(found, wish, view)
    named = SHARED | ({"source"} if wish.items else set())
    used = _used(found, named)
    return {r: one for r, one in found.items() if one.kind not in named or r in used}


def _candidates(wish: Wish) -> dict[UUID, Chosen]:
    """The records of the case that the audience is given something of."""
    found: dict[UUID, Chosen] = {}
    for kind in KINDS:
        shown = shown_to(wish.audience, kind)
        if not shown or kind in SHARED:
            continue
        ids = list(_of_case(kind, wish).values_list("id", flat=True))
        for record, plain in last_revisions(kind, ids):
            found[record] = Chosen(kind, record, plain, set(shown & plain.keys()))
    return found


def _of_case(kind: str, wish: Wish) -> Any:
    """Current records; for the team, whose copies are to be merged, also withdrawn and erased."""
    own = Q(id=wish.case.id) if kind == "case" else Q(case=wish.case.id)
    if kind in ON_DEMAND and not (wish.team and not wish.items):
        own &= Q(id__in=list(wish.publications))
    rows = stored(kind).filter(own)
    return rows if wish.team else rows.filter(state=RecordState.CURRENT)


def last_revisions(kind: str, ids: Sequence[UUID]) -> Iterator[tuple[UUID, Plain]]:
    """Id and plain form, as its last revision has it, of every record named; None where closed."""
    for start in range(0, len(ids), CHUNK):
        last: dict[UUID, Revision] = {}
        some = Revision.objects.filter(kind=kind, record__in=ids[start : start + CHUNK])
        for revision in some.order_by("number"):
            last[revision.record] = revision
        for record, revision in last.items():
            plain = plain_of(revision)
            yield record, {name: None if hidden_by(v) else v for name, v in plain.items()}


def _staying(wish: Wish, view: CaseView) -> Iterator[UUID]:
    """What is later than the as-of, or may not be told yet; not for the team."""
    if wish.team:
        return
    hours, release = view.case.hold_hours, Release(wish.audience)
    held = {row.key for row in view.rows("movement") if held_back(row, wish.as_of, hours)}
    for kind in ("incident", "tally", "movement", "evidence"):
        for row in view.rows(kind):
            if is_later(row, wish.as_of) or _of_held(row, held):
                yield row.id
    yield from (row.id for row in view.rows("source") if not release.shows_source(row))


def _of_held(row: Row, held: Collection[str]) -> bool:
    """Whether it is a movement held back, one within such, or is tied to one."""
    if row.kind == "movement":
        return any(outer.key in held for outer in row.outward("within"))
    return row.raw("movement") in held


def _is_asked_for(one: Chosen, wish: Wish) -> bool:
    """Whether it is an item, what hangs on it, a source it may come from, or the case."""
    if one.kind == "evidence":
        return one.id in wish.items
    if one.kind in ABOUT_ITEM:
        return UUID(one.plain["evidence"]) in wish.items
    if one.kind == "citation":
        named = (one.plain["about"], one.plain["evidence"])
        return any(each and UUID(each) in wish.items for each in named)
    return one.kind in ("case", "source") or one.id in wish.publications


def _shared(found: Mapping[UUID, Chosen], wish: Wish) -> dict[UUID, Chosen]:
    """Actors and places that records name, and those that these name in turn, of those that the case
    knows."""
    known: dict[UUID, Chosen] = {}
    waiting = {r for one in found.values() for r in _named(one, SHARED)}
    seen: set[UUID] = set()
    while waiting := waiting - seen:
        seen |= waiting
        for kind in SHARED:
            ids = known_in(kind, wish.case.id).filter(id__in=waiting).values_list("id", flat=True)
            for record, plain in last_revisions(kind, sorted(ids)):
                shown = set(shown_to(wish.audience, kind) & plain.keys())
                if wish.team or plain["state"] == RecordState.CURRENT:
                    known[record] = Chosen(kind, record, plain, shown)
        waiting = {r for each in known.values() for r in _named(each, SHARED)}
    return known


def _named(one: Chosen, kinds: Collection[str]) -> Iterator[UUID]:
    """The records of these kinds that the shown fields name."""
    for part in parts_of(one.kind):
        if part.name in one.shown and one.plain.get(part.name):
            yield from (record for kind, record in targets(part, one.plain) if kind in kinds)


def targets(part: Part, plain: Mapping[str, Any]) -> Iterator[tuple[str, UUID]]:
    """(kind, id) of all that a field refers to: one record, several, or the places of an area."""
    value = plain.get(part.name)
    if part.is_link:
        yield from [(kind_of_link(part), UUID(value))] if value else ()
    elif hasattr(part.field, "to"):
        yield from ((part.field.to, UUID(item)) for item in value or ())
    else:
        yield from (("place", place) for place in named_in(value))


def _stands(one: Chosen, found: Mapping[UUID, Chosen]) -> bool:
    """Whether all is there that it cannot do without, and that gives a figure its meaning."""
    about = one.plain.get("about") if one.kind == "citation" else None
    if one.kind == "citation" and (about is None or UUID(about) not in found):
        return False
    needed = [part for part in parts_of(one.kind) if part.is_link and _needs(part)]
    return all(record in found for part in needed for _, record in targets(part, one.plain))


def _needs(part: Part) -> bool:
    needs: bool = not part.field.null
    of_figure = part.field.model.__name__ == "Tally" and part.name in ("incident", "movement")
    return needs or of_figure


def _close(found: Mapping[UUID, Chosen], wish: Wish, view: CaseView) -> None:
    """Take away what is shown of references to what stays, of words, of exact places."""
    release = Release(wish.audience, frozenset(wish.released))
    for one in found.values():
        closed = set(_dangling(one, found, wish))
        if any(name in closed for name, kind in _links(one.kind) if kind == "source"):
            closed |= set(WORDS_OF_SOURCES)
        if not wish.team:
            closed |= _places_closed(one, view, release)
            closed |= set(_routes_closed(one, view, release))
        one.shown -= closed


def _dangling(one: Chosen, found: Mapping[UUID, Chosen], wish: Wish) -> Iterator[str]:
    for part in parts_of(one.kind):
        kept = (
            record in found or (kind == "member" and WIDTHS[wish.audience] is Width.TEAM)
            for kind, record in targets(part, one.plain)
        )
        if not all(kept):
            yield part.name


def _links(kind: str) -> Iterator[tuple[str, str]]:
    return ((part.name, kind_of_link(part)) for part in parts_of(kind) if part.is_link)


def _places_closed(one: Chosen, view: CaseView, release: Release) -> set[str]:
    """Where a site, or an incident at one, is shown no more exactly than its release allows."""
    if one.kind not in ("place", "incident"):
        return set()
    row = view.get(one.kind, one.id)
    if row is None:  # nobody can say how exactly it may be shown
        return set(one.shown) - {"id", "code", "state"}
    if one.kind == "incident":
        return {"area"} if release.geometry_hidden(row) else set()
    if release.release_of(row) is PlaceRelease.EXACT:
        return set()
    shown = release.shown_as(row)
    hidden = shown is None or not release.names_place(row)
    nearer = {"parent"} if shown is None or row.raw("parent") != shown.key else set()
    return {"area"} | nearer | ({"name", "aliases", "pcode"} if hidden else set())


def _routes_closed(one: Chosen, view: CaseView, release: Release) -> Iterator[str]:
    """The fields with a route, or the way of a movement, whose order would show where one of its places
    lies.

    Closed and not given as a set: what is given must be what was committed to.
    """
    if one.kind == "movement":
        row = view.get(one.kind, one.id)
        stops = [] if row is None else row.refs("via")
        if stops and row is not None and release.order_hidden((row.start, *stops, row.destination)):
            yield "via"
        return
    for part in parts_of(one.kind):
        value = one.plain.get(part.name)
        if isinstance(value, Mapping) and value.get("kind") == Shape.ROUTE:
            places = [view.get("place", place) for place in named_in(value)]
            if None in places or release.order_hidden(places):
                yield part.name


def _used(found: Mapping[UUID, Chosen], kinds: Collection[str]) -> set[UUID]:
    """The records of these kinds that something else in the package names."""
    used: set[UUID] = set()
    waiting = [one for one in found.values() if one.kind not in kinds]
    while waiting:
        named = {r for one in waiting for r in _named(one, kinds)} - used
        used |= named
        waiting = [found[record] for record in named if record in found]
    return used


def concerned(chosen: Iterable[Chosen]) -> set[UUID]:
    """The records that go out and all that they refer to: whom a gate may be about."""
    told: set[UUID] = set()
    for one in chosen:
        told.add(one.id)
        for part in parts_of(one.kind):
            told |= {record for _, record in targets(part, one.plain)}
    return told
