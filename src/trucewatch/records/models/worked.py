"""What was worked out of a large case, kept for pages: derived, and made again from the records."""

from django.db import models

from trucewatch.records.models.base import mint
from trucewatch.records.models.workspace import Case


class WorkedOut(models.Model):
    """Findings and the account of people of one case, as they were at one moment.

    revision, missing: up to which revision it is told (`acts.marks`). made: when; None before the
    first time. took: seconds. body: `acts.worked.keeping`, with its seal. at_work: when whoever is
    working it out anew last said so; None where nobody is. failed: when that went wrong. turn: another one for a row made again, so
    that what was worked out for the one before is not kept.
    """

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="+")
    revision = models.BigIntegerField(default=-1)
    missing = models.JSONField(default=list)
    made = models.DateTimeField(null=True)
    took = models.PositiveIntegerField(default=0)
    body = models.BinaryField(default=b"")
    seal = models.BinaryField(default=b"")
    at_work = models.DateTimeField(null=True)
    failed = models.DateTimeField(null=True)
    turn = models.UUIDField(default=mint)
