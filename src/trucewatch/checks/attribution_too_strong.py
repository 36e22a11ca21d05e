"""An attribution worded more strongly than its sources allow."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.checks.findings import finding, where_of
from trucewatch.checks.sources import Sources
from trucewatch.records.view import CaseView, Table
from trucewatch.rules.strength import Voice, allowed, independent
from trucewatch.values.codes.attribution import AttributionStanding, PartyResponse
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.message import Arg, Message

CODE = "attribution-too-strong"
TITLE = "check-attribution-too-strong-title"
SEVERITY = Severity.WARNING
SOURCE = "ours, on the wording of CERAC, CTSAMVM and SNHR"


def check(view: CaseView) -> Iterator[Finding]:
    """The standing of every attribution, against who says so and the citations of it."""
    table, sources = view.table("attribution"), Sources(view)
    citations = view.table("citation")
    names = ("standing", "response", "said_by", "deed", "id")
    columns = zip(*(table.raw(name) for name in names), strict=True)
    for index, (standing, response, said_by, deed, key) in enumerate(columns):
        behind = [said_by] if said_by is not None else []
        behind += _cited(citations, key) + _cited(citations, deed)
        voices = [sources.voice(source) for source in behind]
        told = AttributionStanding(standing)
        if not allowed(told, voices, None if response is None else PartyResponse(response)):
            yield _finding(table, index, told, voices)


def _cited(citations: Table, about: str) -> list[str]:
    return [citations.raw("source")[i] for i in citations.links_to("about").get(about, ())]


def _finding(
    table: Table, index: int, standing: AttributionStanding, voices: list[Voice]
) -> Finding:
    row = table.row(index)
    kinds = tuple(sorted({voice.kind for voice in voices}))
    args: dict[str, Arg] = {"standing": standing, "sources": independent(voices)}
    message = (
        Message("check-attribution-too-strong", args | {"kinds": kinds})
        if kinds
        else Message("check-attribution-too-strong-none", args)
    )
    values = (standing.value, str(independent(voices)), *(kind.value for kind in kinds))
    return finding(CODE, SEVERITY, SOURCE, message, [where_of(row, "standing")], values)
