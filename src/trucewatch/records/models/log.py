"""The history: acts, the revisions they made, and the entries of the log.

None of these is a record: they are written once by an act, and only erasure and the sequencer ever
touch them again. Format: docs/format.md.
"""

from django.db import models

from trucewatch.records.models.base import mint, mint_random
from trucewatch.records.models.workspace import Case, Member


class Act(models.Model):
    """One thing a person did; its fields are sealed like those of a record (`data` and on)."""

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    name = models.CharField(max_length=40)
    at = models.DateTimeField()
    member = models.ForeignKey(Member, models.PROTECT, null=True, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, null=True, related_name="+")
    data = models.BinaryField()
    salts = models.BinaryField()
    bare = models.BinaryField(default=b"")
    root = models.BinaryField()


class Revision(models.Model):
    """A record as it stood after an act, in canonical bytes that are never recomputed.

    `data`, `salts` and `bare` are a `vault.sealing.Sealed`: clear fields with their salts, hidden
    ones as bare commitments. `protected` holds the openings of protected fields, encrypted under
    the key of the record. Erasing leaves commitments only, and the root still stands.
    """

    id = models.BigAutoField(primary_key=True)
    act = models.ForeignKey(Act, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=40)
    record = models.UUIDField()
    number = models.PositiveIntegerField()
    schema = models.PositiveIntegerField()
    data = models.BinaryField()
    salts = models.BinaryField()
    bare = models.BinaryField(default=b"")
    protected = models.BinaryField(null=True)
    root = models.BinaryField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["record", "number"], name="one_revision_a_number")
        ]


class LogEntry(models.Model):
    """One leaf of the log; numbered by the sequencer once its act has been committed."""

    id = models.UUIDField(primary_key=True, default=mint, editable=False)
    act = models.ForeignKey(Act, models.PROTECT, related_name="+")
    revision = models.OneToOneField(Revision, models.PROTECT, null=True, related_name="entry")
    leaf = models.BinaryField()
    number = models.BigIntegerField(null=True, unique=True)


class Imported(models.Model):
    """What an import last took from a case folder: the base of the three-way comparison."""

    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    folder = models.CharField(max_length=200)
    kind = models.CharField(max_length=40)
    ref = models.CharField(max_length=200)
    record = models.UUIDField()
    file = models.CharField(max_length=300)
    digest = models.CharField(max_length=64)
    revision = models.PositiveIntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["case", "folder", "kind", "ref"], name="one_import_a_ref"
            )
        ]
