"""People: persons and their fates, and every figure (a tally)."""

from django.db import models

from trucewatch.records.fields import (
    AreaField,
    CodeField,
    CountField,
    ProtectedField,
    RefsField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.agreements import Agreement
from trucewatch.records.models.base import CaseRecord, mint_random
from trucewatch.records.models.incidents import Incident
from trucewatch.records.models.movements import Movement
from trucewatch.records.models.sources import Source
from trucewatch.records.models.world import Place
from trucewatch.values.codes.people import (
    CountingUnit,
    FateStatus,
    Group,
    Minor,
    PartRelation,
    TallyRole,
)
from trucewatch.values.codes.sources import LawfulBasis


class Person(CaseRecord):
    """A person of the register, under a pseudonym; who they are is protected."""

    kind, plural = "person", "persons"
    minted_at_random = True

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    label = TaggedTextField()
    group = CodeField(Group, default=Group.UNKNOWN)
    minor = CodeField(Minor, default=Minor.UNKNOWN)
    survivor_of_sexual_violence = models.BooleanField(default=False)
    public_role = TaggedTextField()
    named = models.BooleanField(default=False)
    lawful_basis = CodeField(LawfulBasis, default=LawfulBasis.UNKNOWN)
    retain_until = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    name = ProtectedField()
    birth = ProtectedField()
    contact = ProtectedField()
    identity_note = ProtectedField()


class Fate(CaseRecord):
    """What became of a person: a dated, placed, sourced status."""

    kind, plural = "fate", "fates"

    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    status = CodeField(FateStatus, default=FateStatus.UNKNOWN)
    at = WhenField()
    area = AreaField()
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    note = TaggedTextField()


class Tally(CaseRecord):
    """A figure: so many of a unit in a group, with what fate, at a time, says a source."""

    kind, plural = "tally", "tallies"

    count = CountField()
    unit = CodeField(CountingUnit, default=CountingUnit.UNKNOWN)
    group = CodeField(Group, default=Group.UNKNOWN)
    group_words = TaggedTextField()
    fate = CodeField(FateStatus, null=True, blank=True)
    role = CodeField(TallyRole, default=TallyRole.OTHER)
    at = WhenField()
    incident = models.ForeignKey(Incident, models.PROTECT, null=True, blank=True, related_name="+")
    movement = models.ForeignKey(Movement, models.PROTECT, null=True, blank=True, related_name="+")
    place = models.ForeignKey(Place, models.PROTECT, null=True, blank=True, related_name="+")
    agreement = models.ForeignKey(
        Agreement, models.PROTECT, null=True, blank=True, related_name="+"
    )
    part_of = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    part_relation = CodeField(PartRelation, null=True, blank=True)
    supersedes = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    items = RefsField("incident")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    as_stated = TaggedTextField()
    note = TaggedTextField()
