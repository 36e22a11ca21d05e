"""The ground that maps of the pages are drawn on, brought by the team from data that others publish.

No record: no act, no revision and no package holds it, and no figure rests on it.
"""

from django.db import models

from trucewatch.records.fields import CodeField
from trucewatch.records.models.base import mint_random
from trucewatch.records.models.workspace import Case
from trucewatch.values.codes.basemap import Ground


class BasemapLayer(models.Model):
    """What one file brought. case: the only one that it is shown in; None: all of them.

    name: what the file was called. source: whom maps have to name. digest: of the bytes of the file.
    """

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    case = models.ForeignKey(Case, models.CASCADE, null=True, related_name="+")
    name = models.CharField(max_length=200)
    source = models.CharField(max_length=200)
    digest = models.CharField(max_length=64)
    brought = models.DateTimeField()


class BasemapPart(models.Model):
    """One thing on the ground, in degrees of WGS 84. shape: well-known binary (ISO 13249-3).

    rank: from 1, shown on any map, to 4, shown on maps of a few streets. extent: the longer side of
    its box in degrees, by which the largest are drawn where there are too many.
    """

    layer = models.ForeignKey(BasemapLayer, models.CASCADE, related_name="parts")
    ground = CodeField(Ground)
    rank = models.PositiveSmallIntegerField()
    extent = models.FloatField()
    west = models.FloatField()
    south = models.FloatField()
    east = models.FloatField()
    north = models.FloatField()
    names = models.JSONField(default=dict)
    shape = models.BinaryField()

    class Meta:
        indexes = [
            models.Index(fields=["layer", "rank", "west"], name="basemap_west"),
            models.Index(fields=["layer", "rank", "-extent"], name="basemap_extent"),
        ]
