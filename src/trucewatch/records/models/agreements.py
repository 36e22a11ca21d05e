"""An agreement as data: clauses, who is bound, what was amended."""

from django.db import models

from trucewatch.records.fields import (
    AreaField,
    CodeField,
    CodesField,
    CountField,
    DailyHoursField,
    PeriodField,
    RefsField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.models.sources import Source
from trucewatch.records.models.world import Actor
from trucewatch.values.codes.agreements import (
    AgreementForm,
    AgreementMedium,
    BoundStanding,
    ClauseKind,
    PromisedPer,
    TextKnown,
)
from trucewatch.values.codes.incidents import DeedKind, Target
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group


class Agreement(CaseRecord):
    """A ceasefire or evacuation agreement with its several dates."""

    kind, plural = "agreement", "agreements"

    name = TaggedTextField()
    announced = WhenField()
    signed = WhenField()
    in_force = WhenField()
    effective = WhenField()
    extended = WhenField()
    expires = WhenField()
    form = CodeField(AgreementForm, default=AgreementForm.UNKNOWN)
    medium = CodeField(AgreementMedium, default=AgreementMedium.UNKNOWN)
    text_known = CodeField(TextKnown, default=TextKnown.UNKNOWN)
    known_through = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+"
    )
    announced_by = RefsField("actor")
    guarantors = RefsField("actor")
    terms = TaggedTextField()
    version = models.CharField(max_length=40, blank=True)


class Amendment(CaseRecord):
    """A later change of an agreement, or of an earlier amendment.

    `expires`: until when it extends the agreement. `same_as`: the amendment of which this is what
    another source tells.
    """

    kind, plural = "amendment", "amendments"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="+")
    amends = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    agreed = WhenField()
    effective = WhenField()
    expires = WhenField()
    same_as = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    medium = CodeField(AgreementMedium, default=AgreementMedium.UNKNOWN)
    statement = TaggedTextField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")


class Clause(CaseRecord):
    """One thing forbidden or promised, where and when, to the protection of whom.

    `daily`: the hours of each day at which it holds. `calibre`: the weapons it speaks of, in
    millimetres. `for_every`: with a number promised per condition, how many of the clause in
    `condition` it answers to. `first_group`, `first_fate`: who goes before all others (the wounded).
    """

    kind, plural = "clause", "clauses"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="+")
    number = models.CharField(max_length=20, blank=True)
    clause_kind = CodeField(ClauseKind)
    statement = TaggedTextField()
    area = AreaField()
    area_control = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    route = AreaField()
    window = PeriodField()
    daily = DailyHoursField()
    forbidden = CodesField(DeedKind)
    promised = CodesField(ClauseKind)
    protected = CodesField(Target)
    promised_count = CountField()
    promised_unit = CodeField(CountingUnit, null=True, blank=True)
    promised_per = CodeField(PromisedPer, default=PromisedPer.IN_ALL)
    for_every = CountField()
    first_group = CodeField(Group, null=True, blank=True)
    first_fate = CodeField(FateStatus, null=True, blank=True)
    calibre = CountField()
    due = WhenField()
    condition = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    condition_words = TaggedTextField()
    added_by = models.ForeignKey(Amendment, models.PROTECT, null=True, blank=True, related_name="+")
    ended_by = models.ForeignKey(Amendment, models.PROTECT, null=True, blank=True, related_name="+")
    replaces = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")


class Binding(CaseRecord):
    """An actor bound (or not) by an agreement, or by one clause of it; with standing and basis."""

    kind, plural = "binding", "bindings"

    agreement = models.ForeignKey(Agreement, models.PROTECT, related_name="+")
    clause = models.ForeignKey(Clause, models.PROTECT, null=True, blank=True, related_name="+")
    actor = models.ForeignKey(Actor, models.PROTECT, related_name="+")
    standing = CodeField(BoundStanding, default=BoundStanding.UNKNOWN)
    through = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    since = WhenField()
    basis = TaggedTextField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
