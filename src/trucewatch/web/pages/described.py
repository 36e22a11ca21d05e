"""What a form says of files that are brought: from whom, when and how, and what they show.

When and where they were taken and what they are about is typed as on the form of an item.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.safestring import SafeString

from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.records.models import Citation, Source
from trucewatch.records.models.base import mint
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.evidence import FacesShown, Originality
from trucewatch.values.codes.people import Minor
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking
from trucewatch.web.pages.choices import Choice
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.forms import EVIDENCE, Form
from trucewatch.web.recording.laying_out import Block, lay_out
from trucewatch.web.recording.offering import offered
from trucewatch.web.recording.plain_ways import Moment
from trucewatch.web.recording.reading import Told, read
from trucewatch.web.recording.typed import Typed, typed_of
from trucewatch.web.words.naming import title_of
from trucewatch.web.words.values import label_in
from trucewatch.web.words.written import typed_whole, written

WORDS = ("title", "caption", "acquired", "how", "credit", "licence", "captured_by", "because")
CODES: dict[str, type[Code]] = {
    "originality": Originality,
    "faces": FacesShown,
    "minors": Minor,
}
LONGEST, LONGEST_NAME = 2000, 200
MOST = 500

C = TypeVar("C", bound=Code)


CAPTURE = Form(
    "evidence",
    tuple(one for one in EVIDENCE.own if one.name in ("captured", "captured_area", "incident")),
)


@dataclass(frozen=True, slots=True)
class Capture:
    """When and where files were taken, and the incident they belong to, read."""

    choosing: Choosing
    typed: Typed
    told: Told

    @property
    def block(self) -> Block:
        """As the page shows it, with what was not understood."""
        return lay_out(self.told, self.typed, self.choosing, looked=False)[0]

    @property
    def listed(self) -> dict[str, SafeString]:
        """What is offered while one types."""
        return offered(self.choosing.asking, CAPTURE.refers_to())


def capture_of(asking: Asking, posted: QueryDict) -> Capture:
    choosing, typed = Choosing(asking, CAPTURE), typed_of(posted, MultiValueDict(), CAPTURE)
    return Capture(choosing, typed, read(asking, typed, {}, choosing, mint()))


def described(asking: Asking) -> Said:
    """What the form says. Raises Refusal, which names the field, for what it cannot mean."""
    typed = {name: typed_whole(asking.request.POST.get(name, ""), LONGEST) for name in WORDS}
    capture = capture_of(asking, asking.request.POST)
    for trouble in capture.told.rows[0].troubles.values():
        raise Refusal(trouble)
    item = capture.told.record
    return Said(
        source=_source(asking),
        acquired=Moment().read({"": typed["acquired"]}, None, capture.choosing),
        captured=item.captured,
        captured_area=item.captured_area,
        incident=item.incident,
        how=written(typed["how"], asking.lang),
        title=written(typed["title"], asking.lang),
        caption=written(typed["caption"], asking.lang),
        credit=written(typed["credit"], asking.lang),
        licence=typed_whole(typed["licence"], LONGEST_NAME),
        originality=_code(asking, "originality", Originality, Originality.UNKNOWN),
        graphic="graphic" in asking.request.POST,
        faces=_code(asking, "faces", FacesShown, FacesShown.UNKNOWN),
        minors=_code(asking, "minors", Minor, Minor.UNKNOWN),
        captured_by=typed_whole(typed["captured_by"], LONGEST_NAME),
        reason=typed["because"],
    )


def choices_of(asking: Asking, typed: Mapping[str, str]) -> dict[str, list[Choice]]:
    """What the lists of the form offer, with what had been chosen before."""
    offered = {
        name: _codes(asking, name, code, typed.get(name, "unknown")) for name, code in CODES.items()
    }
    chosen = typed.get("source", "")
    rows = sources_of(asking).order_by("code")[:MOST]
    offered["source"] = [
        Choice(str(row.id), title_of(row, asking.lang)[0], str(row.id) == chosen) for row in rows
    ]
    return offered


def sources_of(asking: Asking) -> QuerySet[Source]:
    """The sources that this member may name: those that incidents name to everybody who sees them;
    all of the case for who sees sources."""
    own = Source.objects.filter(case=asking.case, state=RecordState.CURRENT)
    if asking.may_see("source"):
        return own
    cited = Citation.objects.filter(
        source=OuterRef("id"), about_kind="incident", state=RecordState.CURRENT
    )
    return own.filter(Exists(cited))


def _source(asking: Asking) -> Source | None:
    stated = asking.request.POST.get("source", "")
    if not stated:
        return None
    try:
        found = sources_of(asking).filter(id=UUID(stated)).first()
    except ValueError:
        found = None
    if found is None:
        raise refuse("upload-no-source")
    return found


def _code(asking: Asking, name: str, code: type[C], otherwise: C) -> C:
    stated = asking.request.POST.get(name, "")
    return next((one for one in code if one.value == stated), otherwise)


def _codes(asking: Asking, name: str, code: type[Code], chosen: str) -> list[Choice]:
    return [
        Choice(one.value, label_in(name, one, asking.lang), one.value == chosen) for one in code
    ]
