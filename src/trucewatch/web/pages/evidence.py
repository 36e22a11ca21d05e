"""Items of evidence of a case. No picture is shown here: some are graphic, and all tell more than
they show."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.http import HttpResponse

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.models import Evidence
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.evidence import EvidenceHeld, EvidenceVerdict
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.choices import Choice
from trucewatch.web.pages.evidence_waiting import Wait, waiting_items, waits_told
from trucewatch.web.pages.worded import holding_words
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, Said, say_value

SIZE = 25
NAMES = ("q", "held", "verdict", "medium", "waits")
MEDIA = ("image", "video", "audio", "other")
LISTED = ("image/", "video/", "audio/")


@dataclass(frozen=True, slots=True)
class Line:
    """An item as the list shows it."""

    own: Named
    record: Evidence
    captured: Said
    about: Named | None


@case_page(Right.INCIDENTS)
def evidence(asking: Asking) -> HttpResponse:
    asked = {name: asking.request.GET.get(name, "")[:100].strip() for name in NAMES}
    every = Evidence.objects.filter(case=asking.case, state=RecordState.CURRENT)
    rows = narrowed(asking, every, asked).order_by("-code", "-id")
    page = Paginator(rows, SIZE).get_page(asking.request.GET.get("page", "1")[:8])
    return asking.page(
        "evidence.html",
        section="evidence",
        page=page,
        lines=_lines(asking, list(page.object_list)),
        asked=asked,
        narrowed=any(asked.values()),
        choices=choices_for(asking, asked),
    )


def choices_for(asking: Asking, asked: dict[str, str]) -> dict[str, list[Choice]]:
    """What the filters can be set to."""
    return {
        "held": _codes(asking, EvidenceHeld, asked["held"]),
        "verdict": _codes(asking, EvidenceVerdict, asked["verdict"]),
        "medium": [
            Choice(one, Message(f"evidence-medium-{one}").text(asking.lang), one == asked["medium"])
            for one in MEDIA
        ],
        "waits": [
            Choice(
                one.value, Message(f"evidence-waits-{one}").text(asking.lang), one == asked["waits"]
            )
            for one in waits_told(asking)
        ],
    }


def narrowed(asking: Asking, rows: QuerySet[Evidence], asked: dict[str, str]) -> QuerySet[Evidence]:
    """Those of some items of the case that the filters let through."""
    held = next((one for one in EvidenceHeld if one.value == asked["held"]), None)
    verdict = next((one for one in EvidenceVerdict if one.value == asked["verdict"]), None)
    rows = rows.filter(held=held) if held else rows
    rows = rows.filter(verdict=verdict) if verdict else rows
    if asked["medium"] in MEDIA[:3]:
        rows = rows.filter(media_type__startswith=f"{asked['medium']}/")
    elif asked["medium"] == "other":
        rows = rows.exclude(media_type="")
        for start in LISTED:
            rows = rows.exclude(media_type__startswith=start)
    wait = next((one for one in Wait if one.value == asked["waits"]), None)
    rows = waiting_items(asking, rows, wait) if wait else rows
    if not asked["q"]:
        return rows
    bring_index_up_to_date()
    return holding_words(rows, "evidence", asking.case, asked["q"])[0]


def _lines(asking: Asking, rows: Iterable[Evidence]) -> list[Line]:
    naming = Naming(asking)
    found = list(rows)
    naming.learn(("incident", row.incident_id) for row in found if row.incident_id)
    return [
        Line(
            naming.of(row),
            row,
            say_value(row.captured, asking.lang, asking.zone),
            naming.name("incident", row.incident_id) if row.incident_id else None,
        )
        for row in found
    ]


def _codes(asking: Asking, codes: type[Code], chosen: str) -> list[Choice]:
    return [Choice(one.value, one.label(asking.lang), one.value == chosen) for one in codes]
