"""Files on their way in, before they are evidence. No record, in no revision, and never in a package."""

from django.db import models

from trucewatch.records.models.base import mint_random
from trucewatch.records.models.workspace import Case, Member


class Upload(models.Model):
    """A file that a member brings in pieces; its bytes lie in the folder of uploads.

    received: how many bytes are on the disk for good; whatever lies behind them does not count.
    name: what the file was called, sealed: names of files tell of people. mark: by which a browser
    knows the same file again. until: when it is cleared away unless a further piece comes.
    """

    id = models.UUIDField(primary_key=True, default=mint_random, editable=False)
    member = models.ForeignKey(Member, models.PROTECT, related_name="+")
    case = models.ForeignKey(Case, models.PROTECT, related_name="+")
    name = models.BinaryField()
    mark = models.CharField(max_length=64)
    size = models.BigIntegerField()
    received = models.BigIntegerField(default=0)
    modified = models.DateTimeField(null=True)
    begun = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["until"], name="upload_until")]

    @property
    def is_whole(self) -> bool:
        return self.received == self.size
