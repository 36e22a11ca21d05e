"""What every record has: an id, a case, a code, a ref, a state and the number of its revision."""

import os
import time
import uuid

from django.db import models

from trucewatch.records.fields import CodeField
from trucewatch.values.codes.records import RecordState
from trucewatch.values.ids import random_id, time_ordered_id


def mint() -> uuid.UUID:
    """A time-ordered id (RFC 9562, version 7)."""
    return time_ordered_id(time.time_ns() // 1_000_000, os.urandom(10))


def mint_random() -> uuid.UUID:
    """An id that tells nothing of when it was made, for people and those who speak."""
    return random_id(os.urandom(16))


class Record(models.Model):
    """Something stated, with its history in revisions."""

    id = models.UUIDField(primary_key=True, default=mint, editable=False)
    code = models.CharField(max_length=32, blank=True, editable=False)
    ref = models.CharField(max_length=200, blank=True)
    state = CodeField(RecordState, default=RecordState.CURRENT)
    revision = models.PositiveIntegerField(default=0, editable=False)

    kind: str = ""
    plural: str = ""
    minted_at_random = False

    class Meta:
        abstract = True

    def __str__(self) -> str:
        return self.code or str(self.id)


class SharedRecord(Record):
    """A record that cases may share.

    home: the case that recorded it, which alone changes it; None: it was recorded for all of them.
    shared: every case knows it. Neither is stated by anybody: no revision holds them.
    """

    home = models.ForeignKey(
        "records.Case", models.PROTECT, null=True, related_name="+", editable=False
    )
    shared = models.BooleanField(default=False, editable=False)

    class Meta:
        abstract = True


class CaseRecord(Record):
    """A record that belongs to one case and to nobody outside it."""

    case = models.ForeignKey("records.Case", models.PROTECT, related_name="+")

    class Meta:
        abstract = True
