"""From the places of a gazetteer to drafts, compared with the workspace: what `accept_drafts` takes.

A place that the workspace has under the same P-code stands as it is: whoever wrote it knew more than
a list. What a place lies in is made from its row, with names and code alone, where nobody has it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from trucewatch.acts.importing.readings import Reading
from trucewatch.importers.comparing import compare
from trucewatch.importers.drafting import defaults
from trucewatch.importers.gazetteer.entry import Above, Entry, Gazetteer
from trucewatch.importers.gazetteer.opening import GEONAMES, open_gazetteer
from trucewatch.importers.known import Known, known_of
from trucewatch.importers.problems import problem, refused
from trucewatch.records.models import Case, Place
from trucewatch.records.plain import known_in
from trucewatch.values.area import Area, Shape
from trucewatch.values.codes.places import CoordinateOrigin
from trucewatch.values.codes.records import RecordState
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.plain import Json
from trucewatch.values.progress import Progress, silent, told
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

_LONGEST_NOTE = 300


def read_gazetteer(
    place: Path, case: Case, source: str = "", progress: Progress = silent
) -> Reading:
    """The places of a file, ready to be accepted in the case.

    source: where the file is from, kept with each place. Raises Refusal for a file that cannot be
    read.
    """
    gazetteer = open_gazetteer(place)
    known = known_of(case.ref, gazetteer.series)
    outlines, standing = dict(_outlines(known)), dict(_standing(known.case))
    making = _Making(place.name, gazetteer, known, source or place.name, standing, outlines)
    sound = making.sound(gazetteer.entries)
    drafts = [draft for entry in told(sound, "read", progress) for draft in making.drafts(entry)]
    made = compare(drafts, making.unsound, known, progress)
    return Reading(
        folder=gazetteer.series,
        case=known.case,
        drafts=drafts,
        findings=[*gazetteer.findings, *making.findings, *made.findings],
        new=frozenset(made.new),
        changed=made.changed,
        digests=made.digests,
        unsound=frozenset(making.unsound | made.standing_apart),
        for_every_case=True,
    )


@dataclass(slots=True)
class _Making:
    """What was made of a gazetteer so far. by_code: id and ref of places that the workspace has, by
    their P-code. ids: of what is in the file or lies around it, by its code.
    """

    file: str
    gazetteer: Gazetteer
    known: Known
    source: str
    by_code: Mapping[str, tuple[UUID, str]]
    outlines: Mapping[UUID, Mapping[str, Json]]
    findings: list[Finding] = field(default_factory=list)
    unsound: set[UUID] = field(default_factory=set)
    ids: dict[str, UUID] = field(default_factory=dict)

    def sound(self, entries: Sequence[Entry]) -> list[Entry]:
        """The places that can be made, each once, and not those that stand under another ref."""
        kept = []
        for entry in entries:
            where = Where(self.file, entry.line, kind="place", ref=entry.code)
            if not entry.code:
                self.findings.append(problem("places-no-code", where))
            elif not entry.names:
                self.findings.append(problem("places-nameless", where))
            elif entry.code in self.ids:
                self.findings.append(problem("places-twice", where, pcode=entry.code))
            elif not self._stands(entry, where):
                self.ids[entry.code] = self.known.id_for("place", self._ref(entry.code))
                kept.append(entry)
        return kept

    def drafts(self, entry: Entry) -> Iterator[Draft]:
        """The place, after what it lies in where that has to be made of its row."""
        named = [above for above in entry.above if above.names or self._known(above)]
        nearest = next((at for at, one in enumerate(named) if self._known(one)), len(named))
        parent = self._known(named[nearest]) if nearest < len(named) else None
        for above in reversed(named[:nearest]):
            yield self._around(above, parent)
            parent = self.ids[above.code]
        yield self._place(entry, parent)

    def _stands(self, entry: Entry, where: Where) -> bool:
        """Whether somebody wrote the place already, under a ref of their own."""
        standing = self.by_code.get(entry.pcode) if entry.pcode else None
        if standing is None or standing[1] == self._ref(entry.code):
            return False
        self.ids[entry.code] = standing[0]
        told = {"pcode": entry.pcode, "ref": standing[1]}
        self.findings.append(problem("places-standing", where, severity=Severity.NOTE, **told))
        return True

    def _known(self, above: Above) -> UUID | None:
        """What the file has, or the workspace."""
        return self.ids.get(above.code) or self.by_code.get(above.code, (None,))[0]

    def _around(self, above: Above, parent: UUID | None) -> Draft:
        ref = self._ref(above.code)
        self.ids[above.code] = self.known.id_for("place", ref)
        named = Entry(above.code, above.names, 0, above.kind, above.code)
        return self._place(named, parent)

    def _place(self, entry: Entry, parent: UUID | None) -> Draft:
        ref, record = self._ref(entry.code), self.ids[entry.code]
        where = Where(self.file, entry.line, kind="place", ref=ref, record=record)
        plain: dict[str, Json] = {
            **defaults("place"),
            "ref": ref,
            "name": Text.parse({"original": next(iter(entry.names)), **entry.names}).plain(),
            "aliases": list(entry.aliases),
            "place_kind": entry.kind.value,
            "pcode": entry.pcode,
            "parent": None if parent is None else str(parent),
            "zone": entry.zone,
            "origin_note": " · ".join(filter(None, (self.source, entry.edition)))[:_LONGEST_NOTE],
        }
        if entry.area:
            plain["origin"] = CoordinateOrigin.GAZETTEER.value
            plain["area"] = self._area(entry, where)
        return Draft("place", record, ref, plain, where)

    def _area(self, entry: Entry, where: Where) -> Mapping[str, Json]:
        """The area; a point does not take the place of an outline."""
        assert where.record is not None
        try:
            area = Area.parse(entry.area)
            drawn = self.outlines.get(where.record)
            return drawn if drawn is not None and area.shape is Shape.POINT else area.plain()
        except Refusal as refusal:
            self.unsound.add(where.record)
            self.findings.append(refused(refusal, replace(where, field="area")))
            return {}

    def _ref(self, code: str) -> str:
        return f"geonames-{code}" if self.gazetteer.series == GEONAMES else code


def _standing(case: UUID) -> Iterator[tuple[str, tuple[UUID, str]]]:
    """The places that the case knows, by P-code; of two with one code the older."""
    known = known_in("place", case).filter(state=RecordState.CURRENT)
    rows = known.exclude(pcode="").order_by("-id")
    for code, record, ref in rows.values_list("pcode", "id", "ref"):
        yield code, (record, ref)


def _outlines(known: Known) -> Iterator[tuple[UUID, Mapping[str, Json]]]:
    """Areas of places taken in before that are more than a point."""
    taken = {based.record for based in known.bases.values()}
    for record, area in Place.objects.values_list("id", "area"):
        if record in taken and area and area.shape is not Shape.POINT:
            yield record, area.plain()
