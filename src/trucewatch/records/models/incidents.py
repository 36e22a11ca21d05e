"""What happened: incidents, the deeds in them, and to whom they are attributed."""

from django.db import models

from trucewatch.records.fields import (
    AreaField,
    CodeField,
    CodesField,
    CountField,
    PeriodField,
    RefsField,
    TaggedTextField,
)
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.models.movements import Movement
from trucewatch.records.models.sources import Source
from trucewatch.records.models.world import Actor, Place
from trucewatch.values.codes.attribution import (
    AttributionMark,
    AttributionStanding,
    Involvement,
    PartyResponse,
)
from trucewatch.values.codes.incidents import (
    DeedKind,
    EffectOnOperation,
    IncidentStatus,
    Target,
)
from trucewatch.values.codes.people import FateStatus


class Incident(CaseRecord):
    """Something that happened in a period at places, with its effect on the operation."""

    kind, plural = "incident", "incidents"

    title = TaggedTextField()
    period = PeriodField()
    area = AreaField()
    narrative = TaggedTextField()
    status = CodeField(IncidentStatus, default=IncidentStatus.REPORTED)
    harm = CodeField(FateStatus, null=True, blank=True)
    movement = models.ForeignKey(Movement, models.PROTECT, null=True, blank=True, related_name="+")
    effect = CodeField(EffectOnOperation, default=EffectOnOperation.UNKNOWN)
    effect_period = PeriodField()
    effect_note = TaggedTextField()
    chosen = models.BooleanField(default=True)
    chosen_because = TaggedTextField()

    class Meta:
        indexes = [
            models.Index(fields=["case", "-period_start_lo", "-id"], name="incident_newest_first"),
            models.Index(
                fields=["case", "status", "-period_start_lo", "-id"], name="incident_status"
            ),
            models.Index(fields=["case", "code"], name="incident_code"),
        ]


class Deed(CaseRecord):
    """One act within an incident: of what kind, with what, against whom or what.

    `calibre`: of the weapon, in millimetres.
    """

    kind, plural = "deed", "deeds"

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="+")
    deed_kind = CodeField(DeedKind)
    weapon = TaggedTextField()
    calibre = CountField()
    targets = CodesField(Target)
    target_place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    period = PeriodField()
    note = TaggedTextField()


class Attribution(CaseRecord):
    """Who is said to have done a deed, by whom, how firmly, and what that party answers."""

    kind, plural = "attribution", "attributions"

    deed = models.ForeignKey(Deed, models.PROTECT, related_name="+")
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    alternatives = RefsField("actor")
    person = models.ForeignKey(
        "records.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    standing = CodeField(AttributionStanding, default=AttributionStanding.UNATTRIBUTED)
    marks = CodesField(AttributionMark)
    basis = TaggedTextField()
    as_stated = TaggedTextField()
    said_by = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    involvement = CodeField(Involvement, null=True, blank=True)
    response = CodeField(PartyResponse, null=True, blank=True)
    response_words = TaggedTextField()
