"""Who says so: sources, their testimony, what they consented to, and citations."""

from django.db import models

from trucewatch.records.fields import (
    CodeField,
    CodesField,
    ProtectedField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.base import CaseRecord, mint_random
from trucewatch.values.codes.reports import Audience
from trucewatch.values.codes.sources import ConsentKind, LawfulBasis, Reliability, SourceKind


class Source(CaseRecord):
    """Someone or something that told us. `label` is a pseudonym unless the source is public."""

    kind, plural = "source", "sources"
    minted_at_random = True

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    source_kind = CodeField(SourceKind, default=SourceKind.UNKNOWN)
    label = TaggedTextField()
    public = models.BooleanField(default=False)
    within = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    reliability = CodeField(Reliability, default=Reliability.UNKNOWN)
    published = WhenField()
    as_of = WhenField()
    states_as_of = models.BooleanField(default=False)
    grant = CodesField(Audience)
    lawful_basis = CodeField(LawfulBasis, default=LawfulBasis.UNKNOWN)
    retain_until = models.DateField(null=True, blank=True)
    review_on = models.DateField(null=True, blank=True)
    name = ProtectedField()
    contact = ProtectedField()
    whereabouts = ProtectedField()


class Account(CaseRecord):
    """A testimony: what a source told, when and to whom; the words themselves are protected."""

    kind, plural = "account", "accounts"
    minted_at_random = True

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    given = WhenField()
    taken_how = TaggedTextField()
    summary = TaggedTextField()
    statement = ProtectedField()


class Consent(CaseRecord):
    """One consent of one source or person to one use; withdrawn when."""

    kind, plural = "consent", "consents"

    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    person = models.ForeignKey(
        "records.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )
    consent_kind = CodeField(ConsentKind)
    given = WhenField()
    how = TaggedTextField()
    refused = models.BooleanField(default=False)
    withdrawn = WhenField()


class Citation(CaseRecord):
    """Any statement tied to its source: which record, which field, where in the source.

    `says` is the value this source gives to the field, where it differs from the record's own.
    """

    kind, plural = "citation", "citations"

    about_kind = models.CharField(max_length=40)
    about = models.UUIDField()
    field = models.CharField(max_length=60, blank=True)
    source = models.ForeignKey(Source, models.PROTECT, related_name="+")
    account = models.ForeignKey(Account, models.PROTECT, null=True, blank=True, related_name="+")
    evidence = models.ForeignKey(
        "records.Evidence", models.PROTECT, null=True, blank=True, related_name="+"
    )
    locator = models.CharField(max_length=200, blank=True)
    as_stated = TaggedTextField()
    says = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [models.Index(fields=["about"], name="citation_about")]
