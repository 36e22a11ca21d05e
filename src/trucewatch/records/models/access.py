"""Who may come in, and who looked at what. Neither is a record, and neither ever leaves."""

from django.db import models

from trucewatch.records.models.base import mint_random
from trucewatch.records.models.workspace import Case, Member


class Invitation(models.Model):
    """A way in for one member, once. Of its secret only the SHA-256 is kept."""

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    digest = models.CharField(max_length=64, unique=True)
    made = models.DateTimeField()
    until = models.DateTimeField()
    used = models.DateTimeField(null=True)


class Look(models.Model):
    """A member opened a protected field of a record. The words themselves are not kept here.

    gate: they did not read it, but a gate answered that words which they typed tell it.
    """

    id = models.BigAutoField(primary_key=True)
    at = models.DateTimeField()
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=40)
    record = models.UUIDField()
    field = models.CharField(max_length=60)
    gate = models.BooleanField(default=False)

    class Meta:
        indexes = [
            models.Index(fields=["record"], name="look_record"),
            models.Index(fields=["member", "gate", "at"], name="look_gate"),
        ]


class Attempts(models.Model):
    """How often something was tried that is counted (signing in), so that all workers count together.

    key: a digest under the key of the web, which tells nobody who tried or from where.
    """

    key = models.CharField(max_length=64, primary_key=True)
    value = models.TextField()
    until = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["until"], name="attempts_until")]
