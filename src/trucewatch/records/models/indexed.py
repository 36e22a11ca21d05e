"""What lists, search and maps are looked up by: derived, and made again from the records at any time.

None of these is a record: no act, no revision and no package holds them. Whatever they lead to is
read from the records themselves, with case and state, before anybody sees it.
"""

from django.db import models

from trucewatch.records.models.incidents import Incident

UNDATED = -(2**62)
"""Where an incident begins that nobody gives a date for: after all others, newest first."""

ENDLESS = 2**62
"""Up to when an incident may last that goes on without an end."""

UNTOLD = -(2**31)
"""The quarter of an hour of what has no date: before all others."""


class Indexed(models.Model):
    """Up to which revision the index of the workspace is told; one row.

    missing: lower numbers that were not there yet, because their acts had not been committed.
    """

    revision = models.BigIntegerField()
    missing = models.JSONField(default=list)


class IndexedText(models.Model):
    """The folded words of a record, each once, with blanks around (`values.index_words`).

    The first word names kind and case. Protected words are in no text that is read for it.
    """

    record = models.UUIDField(unique=True)
    words = models.TextField()


class IndexedIncident(models.Model):
    """Under which keys an incident is found, from when on, and at which spots of the map it lies.

    until: up to when it may have lasted, ENDLESS where its end is open; an end that nobody gives is
    its beginning, and None where that has no date either. cell: the key of the cell in which its
    own position lies, which x (longitude) and y (latitude) tell in millionths of a degree; None for
    one that only names places, or none.
    """

    incident = models.UUIDField(primary_key=True)
    begins = models.BigIntegerField()
    until = models.BigIntegerField(null=True)
    keys = models.JSONField()
    spots = models.JSONField()
    cell = models.BigIntegerField(null=True)
    x = models.IntegerField(null=True)
    y = models.IntegerField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["cell", "x", "y", "begins", "incident"],
                name="indexed_position",
                condition=models.Q(cell__isnull=False),
            ),
        ]


class IndexedKey(models.Model):
    """An incident under one of its keys: all of a case, or those with an actor, a place, a deed ...

    key: of case, filter and value (`values.index_keys`). begins: as of IndexedIncident.
    """

    key = models.BigIntegerField()
    begins = models.BigIntegerField()
    incident = models.ForeignKey(
        Incident, models.DO_NOTHING, related_name="indexed", db_constraint=False, db_index=False
    )

    class Meta:
        indexes = [
            models.Index(fields=["key", "-begins", "-incident"], name="indexed_newest_first"),
        ]


class IndexedCount(models.Model):
    """How many incidents lie at a spot of the map, of those under a key; at "" all under the key."""

    key = models.BigIntegerField()
    spot = models.CharField(max_length=60, blank=True)
    number = models.IntegerField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["key", "spot"], name="indexed_once")]


class IndexedSquare(models.Model):
    """How many incidents have their own position in a square of the map, of those under a key.

    column, row: counted from the meridian of Greenwich and from the equator (`values.squares`).
    """

    key = models.BigIntegerField()
    column = models.IntegerField()
    row = models.IntegerField()
    number = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "column", "row"], name="indexed_square_once")
        ]


class IndexedSpan(models.Model):
    """How many incidents of those under a key may have begun first in one quarter of an hour (of
    the epoch), and have lasted up to another; UNTOLD where nobody says."""

    key = models.BigIntegerField()
    first = models.IntegerField()
    last = models.IntegerField()
    number = models.IntegerField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["key", "first", "last"], name="indexed_span_once")
        ]
