"""The gate about places that are withheld: nobody's own words name them where a report keeps silent."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.gates.gate import stopped
from trucewatch.acts.gates.naming import NOT_TOLD, readable
from trucewatch.acts.gates.spelling import Sought, Words, folded
from trucewatch.records.view import CaseView, Row
from trucewatch.values.codes.places import PlaceRelease
from trucewatch.values.codes.reports import Audience
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.finding import Finding

SHORTEST = 3
OF_THE_TEAM = (*NOT_TOLD, "person", "fate", "account", "consent", "custody", "package")
"""Kinds whose words are printed for nobody outside, besides those of the place itself."""
NOTES = ("note", "notes", "origin_note", "release_reason", "ref", "because", "review_words")
"""What the public and the parties are never given."""


def withheld_place_named(view: CaseView, audience: Audience) -> Iterator[Finding]:
    """A title, a narrative or another text in which the name of a withheld place stands.

    Opens with a second person's reason, for a name may be an ordinary word. One that a place which is
    shown bears too is not looked for.
    """
    named = _names(view) if audience is not Audience.INTERNAL else {}
    sought = Sought(named)
    outside = audience in (Audience.PUBLIC, Audience.PARTY_TO_AGREEMENT)
    for kind, table in view.tables.items() if named else ():
        names = [] if kind in OF_THE_TEAM else table.shape.values
        for name in (one for one in names if not (outside and one in NOTES)):
            for index, raw in enumerate(table.raw(name)):
                text = readable(raw) if isinstance(raw, str) and raw else ""
                for place in dict.fromkeys(sought.within(text)):
                    if (record := table.row(index)).id != place.id:
                        yield _stopped(audience, record, place, name)


def _stopped(audience: Audience, record: Row, place: Row, name: str) -> Finding:
    return stopped(
        "gate-place-named", audience, [record, place],
        record=record.code, place=place.code, field=label_of_field(name),
    )  # fmt: skip


def _names(view: CaseView) -> dict[Words, Row]:
    """The names of withheld places, as they are looked for."""
    hidden: dict[Words, Row] = {}
    shown: set[Words] = set()
    for place in view.rows("place"):
        said = {folded(one) for one in (*place.name.words.values(), *place.aliases)}
        if place.release is PlaceRelease.WITHHELD:
            hidden |= {words: place for words in said if sum(map(len, words)) >= SHORTEST}
        else:
            shown |= said
    return {words: place for words, place in hidden.items() if words not in shown}
