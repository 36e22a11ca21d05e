"""The ground under the maps of a case, from what the team brought (`trucewatch basemap`)."""

from __future__ import annotations

from collections.abc import Mapping
from math import cos, radians
from typing import Any, Final

import shapely
from django.db.models import Q, QuerySet

from trucewatch.records.models import BasemapLayer, BasemapPart, Case
from trucewatch.reports.drawings.beneath import Beneath, Box, Lying

MOST: Final = 1500
"""So many parts are drawn of a map, those that any map shows first, and of these the largest."""
_REACH: Final = ((400.0, 1), (100.0, 2), (25.0, 3))
_KILOMETRES: Final = 111.32  # of a degree of latitude


def ground_of(case: Case) -> list[tuple[Any, ...]]:
    """Which ground that is: another one once some was brought or taken away."""
    return list(_layers(case).values_list("id", "brought", "source"))


def _layers(case: Case) -> QuerySet[BasemapLayer]:
    return BasemapLayer.objects.filter(Q(case=None) | Q(case=case)).order_by("brought")


def beneath_of(case: Case, lang: str) -> Beneath | None:
    """The ground of all cases and that of this one; None where nobody brought any."""
    layers = list(_layers(case))
    if not layers:
        return None
    ids = [layer.id for layer in layers]
    sources = list(dict.fromkeys(layer.source for layer in layers))

    def within(box: Box) -> list[Lying]:
        west, south, east, north = box
        lying = BasemapPart.objects.filter(
            layer__in=ids,
            rank__lte=_rank_of(box),
            west__lte=east,
            east__gte=west,
            south__lte=north,
            north__gte=south,
        ).order_by("rank", "-extent", "id")[:MOST]
        rows = list(lying.values_list("ground", "rank", "names", "shape"))
        shapes = shapely.from_wkb([bytes(row[3]) for row in rows])
        return [
            Lying(ground, rank, shape, _name(names, lang))
            for (ground, rank, names, _), shape in zip(rows, shapes, strict=True)
        ]

    return Beneath(within, sources)


def _rank_of(box: Box) -> int:
    """Up to which rank things are drawn on a map of such a size."""
    west, south, east, north = box
    across = (east - west) * _KILOMETRES * cos(radians((south + north) / 2))
    return next((rank for most, rank in _REACH if across > most), 4)


def _name(names: Mapping[str, Any], lang: str) -> str:
    """Its name in the language, or as it is written on the spot."""
    return str(names.get(lang) or names.get("") or next(iter(names.values()), ""))
