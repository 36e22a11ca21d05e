"""Through whose hands an item went, and what was handed out of the workspace."""

from django.db import models

from trucewatch.records.fields import (
    CodeField,
    ListField,
    ProtectedField,
    RefsField,
    TaggedTextField,
    WhenField,
)
from trucewatch.records.models.base import CaseRecord, mint_random
from trucewatch.records.models.evidence import Derivative, Evidence
from trucewatch.records.models.sources import Source
from trucewatch.records.models.workspace import Member
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Audience


class Package(CaseRecord):
    """A sealed bag as it went out: to whom, what was in it, and the digest of its manifests.

    digest: SHA-256 of the bag's tag manifest. log_size: how many entries its checkpoint covers.
    """

    kind, plural = "package", "packages"

    title = TaggedTextField()
    audience = CodeField(Audience)
    recipient = TaggedTextField()
    made = WhenField()
    items = RefsField("evidence")
    entries = models.BigIntegerField(null=True, blank=True)
    log_size = models.BigIntegerField(null=True, blank=True)
    digest = models.CharField(max_length=64, blank=True)
    reviewer = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    release_reasons = models.JSONField(default=list, blank=True)


class Custody(CaseRecord):
    """One event in the life of an item: who had it, from whom, to whom, on what authority.

    `object` is the digest of the bytes concerned. A file name, a folder and an address tell of
    people, so they are protected. The id is random: a time-ordered one tells when a witness came.
    """

    kind, plural = "custody", "custodies"
    minted_at_random = True

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    evidence = models.ForeignKey(Evidence, models.PROTECT, related_name="+")
    derivative = models.ForeignKey(
        Derivative, models.PROTECT, null=True, blank=True, related_name="+"
    )
    package = models.ForeignKey(Package, models.PROTECT, null=True, blank=True, related_name="+")
    event = CodeField(CustodyEvent)
    at = WhenField()
    member = models.ForeignKey(Member, models.PROTECT, null=True, blank=True, related_name="+")
    source = models.ForeignKey(Source, models.PROTECT, null=True, blank=True, related_name="+")
    counterpart = TaggedTextField()
    counterpart_name = ProtectedField()
    how = TaggedTextField()
    authority = TaggedTextField()
    because = TaggedTextField()
    object = models.CharField(max_length=64, blank=True)
    original_name = ProtectedField()
    original_folder = ProtectedField()
    web_address = ProtectedField()
    file_modified = models.DateTimeField(null=True, blank=True)
    notes = ListField()
