"""Which fields of which records the form of an incident asks for, in which order."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.values.codes.attribution import AttributionMark, AttributionStanding, PartyResponse
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.incidents import EffectOnOperation, IncidentStatus, Target
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group
from trucewatch.web.recording.ways import (
    Line,
    Number,
    OneField,
    OneOf,
    OneRecord,
    SomeOf,
    SomeRecords,
    Times,
    TwoTongues,
    Way,
    Where,
    Words,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A field of a record. more: shown with what is asked for only where it is known."""

    name: str
    way: Way
    more: bool = False
    hint: bool = False


SHAPES: dict[str, tuple[Entry, ...]] = {
    "incident": (
        Entry("title", TwoTongues()),
        Entry("period", Times()),
        Entry("area", Where()),
        Entry("narrative", TwoTongues(long=True)),
        Entry("status", OneOf(IncidentStatus), more=True),
        Entry("effect", OneOf(EffectOnOperation), more=True),
        Entry("effect_note", Words(), more=True),
    ),
    "deed": (
        Entry("deed_kind", OneOf(DeedKind, blank=True)),
        Entry("weapon", Words(), hint=True),
        Entry("targets", SomeOf(Target), more=True),
        Entry("note", Words(long=True), more=True),
    ),
    "attribution": (
        Entry("actor", OneRecord("actor"), hint=True),
        Entry("alternatives", SomeRecords("actor"), hint=True),
        Entry("standing", OneOf(AttributionStanding)),
        Entry("said_by", OneRecord("source")),
        Entry("as_stated", Words(), more=True, hint=True),
        Entry("basis", Words(long=True), more=True),
        Entry("marks", SomeOf(AttributionMark), more=True),
        Entry("response", OneOf(PartyResponse, blank=True), more=True),
        Entry("response_words", Words(), more=True),
    ),
    "tally": (
        Entry("count", Number(), hint=True),
        Entry("unit", OneOf(CountingUnit)),
        Entry("group", OneOf(Group)),
        Entry("fate", OneOf(FateStatus, blank=True)),
        Entry("source", OneRecord("source")),
        Entry("as_stated", Words(), more=True),
        Entry("note", Words(), more=True),
    ),
    "citation": (
        Entry("source", OneRecord("source")),
        Entry("locator", Line(200), hint=True),
        Entry("as_stated", Words(), hint=True),
        Entry("evidence", OneRecord("evidence"), more=True),
        Entry("field", OneField(("title", "period", "area", "narrative")), more=True),
    ),
}
"""The incident itself, then what belongs to it."""

PARTS = tuple(SHAPES)[1:]
REQUIRED = {"deed": "deed_kind", "tally": "count", "citation": "source"}
"""What a part of the incident is nothing without."""
