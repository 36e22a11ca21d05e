"""The ground that maps are drawn on: brought and taken away. No act: it says nothing of a case."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.inserting import insert_rows
from trucewatch.acts.storable import require_words
from trucewatch.records.models import BasemapLayer, BasemapPart, Case
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.basemap import Ground
from trucewatch.values.refusal import refuse

LONGEST = 200
_COLUMNS = (
    *("layer_id", "ground", "rank", "extent", "west", "south", "east", "north"),
    *("names", "shape"),
)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing on the ground. box: west, south, east, north, in degrees. shape: WKB.

    rank: from 1, shown on any map, to 4, shown on maps of a few streets.
    """

    ground: Ground
    rank: int
    box: tuple[float, float, float, float]
    names: Mapping[str, str]
    shape: bytes


@dataclass(frozen=True, slots=True)
class Brought:
    """From where parts are: the name of the file, whom maps have to name, the digest of its bytes,
    and when it was brought.

    case: the only one that they are shown in; None: all.
    """

    name: str
    source: str
    digest: str
    when: datetime
    case: Case | None = None


def bring_basemap(
    workspace: Workspace, brought: Brought, parts: Iterable[Sequence[Part]]
) -> BasemapLayer:
    """Keep the parts of a file, in the place of what the same name brought there before.

    Raises Refusal without a source, for words that cannot be kept, and where no part is given.
    """
    require_may_act(workspace)
    for words, field in ((brought.name, "name"), (brought.source, "source")):
        require_words(words, field)
    if not 0 < len(brought.source.strip()) <= LONGEST or len(brought.name) > LONGEST:
        raise refuse("basemap-source", most=LONGEST)
    with transaction.atomic():
        BasemapLayer.objects.filter(name=brought.name, case=brought.case).delete()
        layer = BasemapLayer.objects.create(
            case=brought.case,
            name=brought.name,
            source=brought.source.strip(),
            digest=brought.digest,
            brought=brought.when,
        )
        if not sum(_put(layer, some) for some in parts):
            raise refuse("basemap-nothing", file=brought.name)
    return layer


def take_away_basemap(workspace: Workspace, layer: UUID) -> None:
    """Take away what a file brought."""
    require_may_act(workspace)
    BasemapLayer.objects.filter(id=layer).delete()


def _put(layer: BasemapLayer, parts: Sequence[Part]) -> int:
    rows = [
        (
            *(layer.id, one.ground, one.rank),
            max(one.box[2] - one.box[0], one.box[3] - one.box[1]),
            *(*one.box, dict(one.names), one.shape),
        )
        for one in parts
    ]
    insert_rows(BasemapPart, _COLUMNS, rows)
    return len(rows)
