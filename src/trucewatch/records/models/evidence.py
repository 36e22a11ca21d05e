"""Pictures, videos and documents, held in the vault or known and not held."""

from django.db import models

from trucewatch.records.fields import (
    AreaField,
    CodeField,
    ListField,
    ProtectedField,
    RefsField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.base import CaseRecord
from trucewatch.records.models.sources import Source
from trucewatch.records.models.workspace import Member
from trucewatch.values.codes.evidence import (
    DerivativeKind,
    EvidenceHeld,
    EvidenceVerdict,
    FacesShown,
    MediaRead,
    Originality,
    VerificationMethod,
)
from trucewatch.values.codes.people import Minor


class Evidence(CaseRecord):
    """An item of evidence; `object` is the SHA-256 of its bytes in the vault.

    What a program read out of the bytes stands in `technical` (size, length: harmless) and in
    `metadata` (protected: where, when and with what it was taken); what it could not read in
    `media_trouble`, as codes of messages. `pdq`: 256 bits in hexadecimal by which likenesses are
    found (PDQ), and how much they can be relied on, 0 to 100.
    """

    kind, plural = "evidence", "evidence"

    title = TaggedTextField()
    held = CodeField(EvidenceHeld, default=EvidenceHeld.NOT_HELD)
    object = models.CharField(max_length=64, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    file_name = models.CharField(max_length=300, blank=True)
    size = models.BigIntegerField(null=True, blank=True)
    originality = CodeField(Originality, default=Originality.UNKNOWN)
    generation = models.PositiveSmallIntegerField(null=True, blank=True)
    captured = WhenField()
    captured_area = AreaField()
    acquired = WhenField()
    acquired_from = models.ForeignKey(
        Source, models.PROTECT, null=True, blank=True, related_name="+"
    )
    acquired_how = TaggedTextField()
    edited = TaggedTextField()
    graphic = models.BooleanField(default=False)
    licence = models.CharField(max_length=200, blank=True)
    caption = TaggedTextField()
    credit = TaggedTextField()
    verdict = CodeField(EvidenceVerdict, default=EvidenceVerdict.UNVERIFIED)
    faces = CodeField(FacesShown, default=FacesShown.UNKNOWN)
    minors = CodeField(Minor, default=Minor.UNKNOWN)
    incident = models.ForeignKey(
        "records.Incident", models.PROTECT, null=True, blank=True, related_name="+"
    )
    movement = models.ForeignKey(
        "records.Movement", models.PROTECT, null=True, blank=True, related_name="+"
    )
    persons = RefsField("person")
    captured_by = ProtectedField()
    accompanies = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="+")
    derived_from = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+"
    )
    blake3 = models.CharField(max_length=64, blank=True)
    media_read = CodeField(MediaRead, default=MediaRead.NOT_TRIED)
    media_trouble = ListField()
    read_by = models.CharField(max_length=200, blank=True)
    technical = models.JSONField(default=dict, blank=True)
    metadata = ProtectedField()
    pdq = models.CharField(max_length=64, blank=True)
    pdq_quality = models.PositiveSmallIntegerField(null=True, blank=True)
    verdict_because = TaggedTextField()
    verdict_by = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    verdict_reviewed_by = models.ForeignKey(
        Member, models.PROTECT, null=True, blank=True, related_name="+"
    )
    verdict_reviewed = WhenField()

    class Meta:
        indexes = [models.Index(fields=["case", "object"], name="evidence_object")]


class VerificationStep(CaseRecord):
    """One step taken to find out whether an item is what it is said to be."""

    kind, plural = "verification_step", "verification_steps"

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="+")
    method = CodeField(VerificationMethod)
    at = WhenField()
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    taken_by = TaggedTextField()
    result = CodeField(EvidenceVerdict, default=EvidenceVerdict.UNVERIFIED)
    seen = TaggedTextField()
    attachments = RefsField("evidence")


class Derivative(CaseRecord):
    """A copy made from an item by a program: thumbnail, frame, redacted copy."""

    kind, plural = "derivative", "derivatives"

    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="+")
    derivative_kind = CodeField(DerivativeKind)
    object = models.CharField(max_length=64, blank=True)
    blake3 = models.CharField(max_length=64, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    size = models.BigIntegerField(null=True, blank=True)
    technical = models.JSONField(default=dict, blank=True)
    at_ms = models.BigIntegerField(null=True, blank=True)
    made_by = models.CharField(max_length=200, blank=True)
    made_how = models.JSONField(default=dict, blank=True)
    pdq = models.CharField(max_length=64, blank=True)
    pdq_quality = models.PositiveSmallIntegerField(null=True, blank=True)
