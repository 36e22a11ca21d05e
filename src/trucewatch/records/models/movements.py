"""Convoys and other movements, and the services people need."""

from django.db import models

from trucewatch.records.fields import (
    CodeField,
    CountField,
    PeriodField,
    RefsField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.agreements import Clause
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.models.sources import Source
from trucewatch.records.models.world import Actor, Place
from trucewatch.values.codes.movements import MovementOutcome, ServiceKind


class Movement(CaseRecord):
    """A convoy or batch: from, by way of, to, left, arrived, outcome."""

    kind, plural = "movement", "movements"

    name = TaggedTextField()
    start = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    via = RefsField("place")
    destination = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    planned = WhenField()
    left = WhenField()
    arrived = WhenField()
    outcome = CodeField(MovementOutcome, default=MovementOutcome.UNKNOWN)
    escort = RefsField("actor")
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, blank=True, related_name="+")
    within = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    note = TaggedTextField()


class Service(CaseRecord):
    """A service to people: where, by whom, how much, and what is lacking."""

    kind, plural = "service", "services"

    service_kind = CodeField(ServiceKind)
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    provider = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    period = PeriodField()
    capacity = CountField()
    statement = TaggedTextField()
    sufficient = models.BooleanField(null=True, blank=True)
    gap = TaggedTextField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
