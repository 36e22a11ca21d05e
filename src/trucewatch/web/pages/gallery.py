"""Evidence as pictures: empty tiles until somebody asks, graphic ones each by a button of its own."""

from __future__ import annotations

from django.core.paginator import Page, Paginator
from django.http import HttpResponse

from trucewatch.acts.access.looking import look_at_bytes
from trucewatch.records.models import Evidence
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.evidence import NAMES, choices_for, narrowed
from trucewatch.web.pages.small_pictures import Tile, tiles_of
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named

SIZE = 24


@case_page(Right.INCIDENTS)
def gallery(asking: Asking) -> HttpResponse:
    """A POST asks for pictures: for all that are not graphic, or for one (`item`, its code)."""
    asked = {name: asking.request.GET.get(name, "")[:100].strip() for name in NAMES}
    held = Evidence.objects.filter(
        case=asking.case, state=RecordState.CURRENT, held=EvidenceHeld.HELD
    )
    rows = narrowed(asking, held, asked).order_by("-code", "-id")
    page = Paginator(rows, SIZE).get_page(asking.request.GET.get("page", "1")[:8])
    tiles = (
        _shown(asking, page) if asking.request.method == "POST" else tiles_of(asking, list(page))
    )
    naming = Naming(asking)
    return asking.page(
        "gallery.html",
        section="evidence",
        page=page,
        tiles=[(tile, _named(naming, tile)) for tile in tiles],
        askable=any(one.may_open and not one.url and not one.record.graphic for one in tiles),
        closed=any(one.closed for one in tiles),
        shown=any(one.url for one in tiles),
        also=[one.record.code for one in tiles if one.url],
        asked=asked,
        narrowed=any(asked.values()),
        choices=choices_for(asking, asked),
    )


def _shown(asking: Asking, page: Page[Evidence]) -> list[Tile]:
    """The tiles with the pictures asked for; that they are looked at is written down first."""
    items = list(page)
    wanted = asking.request.POST.get("item", "")
    before = set(asking.request.POST.getlist("also"))
    asked = [one.record for one in tiles_of(asking, items) if one.may_open]
    looked = [
        one for one in asked if one.code in {wanted, *before} or (not wanted and not one.graphic)
    ]
    look_at_bytes(asking.acting(), *looked, field="thumbnail")  # `also` is no proof of a look
    return tiles_of(asking, items, [one.id for one in looked])


def _named(naming: Naming, tile: Tile) -> Named:
    return naming.of(tile.record)
