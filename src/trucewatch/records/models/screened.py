"""What screening answered, stored: derived, and made again from the records at any time.

None of these is a record: no act, no revision and no package holds them. Pairs that time or ground
rule out are not in them.

An answer stands with its clause, or, where the incident was told later than the clause, with the
incident: so that a clause changed writes one row, and an incident changed one row.
"""

from django.db import models

from trucewatch.records.models.workspace import Case


class ScreenedCase(models.Model):
    """Up to which revision the answers of a case are told.

    revision: the last number looked at. missing: lower ones that were not there yet, because their
    acts had not been committed. told: how many times answers were stored since all of them were.
    """

    case = models.OneToOneField(Case, models.CASCADE, primary_key=True, related_name="+")
    revision = models.BigIntegerField()
    missing = models.JSONField(default=list)
    told = models.BigIntegerField()


class ScreenedClause(models.Model):
    """What the answers under one clause rest on besides the incidents, and these answers.

    told: at which time they were. digest: of all they rest on; another one, and the clause is
    screened again. reach: when and where it may concern anything (`screening.resting`). answers:
    about all incidents but those told at the same time or later (`screening.packed`).
    """

    clause = models.UUIDField(primary_key=True)
    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    told = models.BigIntegerField()
    digest = models.CharField(max_length=64)
    reach = models.BinaryField()
    answers = models.BinaryField()


class ScreenedBlock(models.Model):
    """When and where some incidents may have been (`screening.whereabouts`).

    first, last: between these all of them were. An incident may stand in several; one that stands
    in none is not in the case.
    """

    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    first = models.FloatField()
    last = models.FloatField()
    incidents = models.BinaryField()


class ScreenedIncident(models.Model):
    """The answers about one incident that was screened again, under all clauses not told later.

    Without answers it stands for an incident that no clause may concern any more.
    """

    incident = models.UUIDField(primary_key=True)
    case = models.ForeignKey(Case, models.CASCADE, related_name="+")
    told = models.BigIntegerField()
    answers = models.BinaryField()
