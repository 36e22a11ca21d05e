"""What people conclude: determinations, assessments, recommendations, decisions, publications."""

from django.db import models

from trucewatch.records.fields import (
    CodeField,
    ListField,
    RefsField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.agreements import Clause
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.models.incidents import Incident
from trucewatch.records.models.sources import Source
from trucewatch.records.models.workspace import Member
from trucewatch.records.models.world import Actor
from trucewatch.values.codes.attribution import StandardOfProof
from trucewatch.values.codes.determination import OutsideReason, Ruling, RulingState
from trucewatch.values.codes.reports import (
    AddresseeKind,
    AssessmentKind,
    Audience,
    FindingDecisionKind,
    Hedge,
)


class Determination(CaseRecord):
    """A reasoned ruling on incident x clause x actor, proposed by one and reviewed by another."""

    kind, plural = "determination", "determinations"

    incident = models.ForeignKey(Incident, models.PROTECT, related_name="+")
    clause = models.ForeignKey(Clause, models.PROTECT, related_name="+")
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    alternatives = RefsField("actor")
    ruling = CodeField(Ruling)
    outside_reason = CodeField(OutsideReason, null=True, blank=True)
    standard = CodeField(StandardOfProof, null=True, blank=True)
    severity_words = TaggedTextField()
    reasoning = TaggedTextField()
    ruling_state = CodeField(RulingState, default=RulingState.PROPOSED)
    proposer = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    proposed = WhenField()
    reviewer = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    reviewed = WhenField()
    review_words = TaggedTextField()
    facts = models.CharField(max_length=64, blank=True)


class Assessment(CaseRecord):
    """Analysis, motive, pattern, forecast or quotation: somebody's view, shown apart from facts."""

    kind, plural = "assessment", "assessments"

    assessment_kind = CodeField(AssessmentKind)
    author = TaggedTextField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    hedge = CodeField(Hedge, default=Hedge.UNKNOWN)
    statement = TaggedTextField()
    as_stated = TaggedTextField()
    rests_on = ListField()


class Recommendation(CaseRecord):
    """What is asked of whom; whether it repeats an earlier one and was answered."""

    kind, plural = "recommendation", "recommendations"

    addressee_kind = CodeField(AddresseeKind, null=True, blank=True)
    addressee = TaggedTextField()
    actor = models.ForeignKey(Actor, models.PROTECT, null=True, blank=True, related_name="+")
    statement = TaggedTextField()
    as_stated = TaggedTextField()
    repeats = TaggedTextField()
    answer = TaggedTextField()
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")


class FindingDecision(CaseRecord):
    """What a person decided about a finding, and why; it lapses when a value in it changes."""

    kind, plural = "finding_decision", "finding_decisions"

    finding_code = models.CharField(max_length=80)
    about = ListField()
    fingerprint = models.CharField(max_length=64, blank=True)
    decision = CodeField(FindingDecisionKind)
    because = TaggedTextField()
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    decided = WhenField()


class Publication(CaseRecord):
    """A report as it went out, frozen; a correction is a new one that names the old."""

    kind, plural = "publication", "publications"

    title = TaggedTextField()
    audience = CodeField(Audience)
    languages = ListField()
    as_of = WhenField()
    published = WhenField()
    files = models.JSONField(default=list, blank=True)
    reviewer = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    release_reasons = models.JSONField(default=list, blank=True)
    corrects = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    erratum = TaggedTextField()
    source_note = TaggedTextField()
    based_on = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
