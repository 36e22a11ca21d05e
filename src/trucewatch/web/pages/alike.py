"""Items of a case that look like one of them, side by side when somebody asks to see them."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.http import HttpResponse

from trucewatch.acts.access.looking import look_at_bytes
from trucewatch.matching.likenesses import Likeness, likenesses
from trucewatch.records.models import Derivative, Evidence
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.item import item_of
from trucewatch.web.pages.small_pictures import Tile, tiles_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, say_value

MOST = 12


@dataclass(frozen=True, slots=True)
class Pair:
    """Another item beside this one, and how many bits of the two hashes differ."""

    tile: Tile
    own: Named
    captured: Said
    differing: int


@case_page(Right.INCIDENTS)
def alike(asking: Asking, code: str) -> HttpResponse:
    """A POST asks for the small pictures; that they are looked at is written down first."""
    found = item_of(asking, code)
    near = _likenesses(asking, found)
    rows = Evidence.objects.in_bulk([one.key for one in near])
    items = [found, *(rows[one.key] for one in near)]
    shown: list[UUID] = []
    if asking.request.method == "POST":
        looked = [one.record for one in tiles_of(asking, items) if one.may_open]
        look_at_bytes(asking.acting(), *looked, field="likeness")
        shown = [one.id for one in looked]
    mine, *tiles = tiles_of(asking, items, shown)
    naming = Naming(asking)
    return asking.page(
        "alike.html",
        section="evidence",
        own=naming.of(found),
        mine=mine,
        pairs=[_pair(asking, naming, *one) for one in zip(tiles, near, strict=True)],
        askable=not shown and any(one.may_open for one in (mine, *tiles)),
        graphic=any(one.graphic for one in items),
        shown=bool(shown),
    )


def _likenesses(asking: Asking, item: Evidence) -> list[Likeness[UUID]]:
    """Of items and of frames of films of this case, those like the item or one of its frames."""
    current = {"case": asking.case, "state": RecordState.CURRENT}
    names = ("pdq", "pdq_quality")
    items = Evidence.objects.filter(**current).exclude(pdq="")
    frames = Derivative.objects.filter(**current).exclude(pdq="")
    every = [
        *items.values_list("id", *names),
        *frames.filter(evidence__state=RecordState.CURRENT).values_list("evidence_id", *names),
    ]
    own = [(bits, quality) for key, bits, quality in every if key == item.id]
    return likenesses(own, (one for one in every if one[0] != item.id), MOST)


def _pair(asking: Asking, naming: Naming, tile: Tile, near: Likeness[UUID]) -> Pair:
    captured = say_value(tile.record.captured, asking.lang, asking.zone)
    return Pair(tile, naming.of(tile.record), captured, near.differing)
