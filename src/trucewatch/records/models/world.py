"""Actors and places, which cases may share, and who held which place when."""

from django.db import models

from trucewatch.records.fields import (
    AreaField,
    CodeField,
    CountField,
    ListField,
    PeriodField,
    ProtectedField,
    RefsField,
    TaggedTextField,
)
from trucewatch.records.models.base import CaseRecord, SharedRecord
from trucewatch.records.models.sources import Source
from trucewatch.values.codes.agreements import ActorKind, Side
from trucewatch.values.codes.places import CoordinateOrigin, Extent, PlaceKind, PlaceRelease


class Actor(SharedRecord):
    """A party, force, authority or organisation; never a natural person."""

    kind, plural = "actor", "actors"

    name = TaggedTextField()
    aliases = ListField()
    actor_kind = CodeField(ActorKind, default=ActorKind.UNKNOWN)
    side = CodeField(Side, default=Side.UNKNOWN)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    allies = RefsField("actor")
    members = RefsField("actor")
    note = TaggedTextField()


class Place(SharedRecord):
    """A named place. Of a protected site `area` holds the released precision only."""

    kind, plural = "place", "places"

    name = TaggedTextField()
    aliases = ListField()
    place_kind = CodeField(PlaceKind, default=PlaceKind.UNKNOWN)
    pcode = models.CharField(max_length=40, blank=True)
    parent = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    area = AreaField()
    origin = CodeField(CoordinateOrigin, default=CoordinateOrigin.UNKNOWN)
    origin_note = models.CharField(max_length=300, blank=True)
    zone = models.CharField(max_length=64, blank=True)
    release = CodeField(PlaceRelease, null=True, blank=True)
    release_reason = TaggedTextField()
    exact = ProtectedField()


class Control(CaseRecord):
    """Who held a place, or a part of it, in a period; or that it was contested."""

    kind, plural = "control", "controls"

    place = models.ForeignKey(Place, models.PROTECT, related_name="+")
    extent = CodeField(Extent, default=Extent.WHOLE)
    share = CountField()
    holder = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    contested = models.BooleanField(default=False)
    period = PeriodField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    note = TaggedTextField()
