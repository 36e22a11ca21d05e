"""What members keep for themselves: no records, in no revision, in no package and not in the log."""

from django.db import models

from trucewatch.records.models.base import mint_random
from trucewatch.records.models.workspace import Case, Member


class Unfinished(models.Model):
    """What a member typed into a form and has not recorded yet, sealed under a key of its own.

    subject: the record that is being corrected, None for a new one. case: None for a page of the
    workspace.
    """

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+")
    kind = models.CharField(max_length=40)
    subject = models.UUIDField(null=True)
    begun = models.DateTimeField()
    touched = models.DateTimeField()
    sealed = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(fields=["member", "case", "-touched"], name="unfinished_own"),
            models.Index(fields=["subject", "-touched"], name="unfinished_subject"),
        ]


class LastSeen(models.Model):
    """How far a member has seen what was done in a case: the last entry of the log, and no time."""

    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    entry = models.BigIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "case"], name="one_last_seen_a_case")
        ]


class Preference(models.Model):
    """How a member likes pages to be written, on whatever device. digits: a numbering system."""

    member = models.OneToOneField(Member, models.PROTECT, related_name="+", primary_key=True)
    digits = models.CharField(max_length=4)


class SavedSearch(models.Model):
    """Filters of the list of incidents that a member gave a name."""

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=1000)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["member", "case", "name"], name="one_search_a_name")
        ]
