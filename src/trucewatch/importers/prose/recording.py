"""From accepted proposals to drafts with their citations, saved by acts after the file is sealed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.offers import Look, NotSealed
from trucewatch.acts.evidence.sealed_records import Said as SaidOfFile
from trucewatch.acts.evidence.sealing import SealedItem, seal
from trucewatch.acts.importing.accepting import Accepted, accept_drafts
from trucewatch.acts.importing.readings import Reading
from trucewatch.importers.drafting import defaults
from trucewatch.importers.offering.finding import find_files
from trucewatch.importers.prose.opening import Opened
from trucewatch.importers.prose.proposing import Proposal, ProposedKind
from trucewatch.records.models import Case, Source
from trucewatch.records.models.base import mint
from trucewatch.records.plain import known_in, stored
from trucewatch.values.area import Area
from trucewatch.values.codes.people import FateStatus, TallyRole
from trucewatch.values.codes.records import RecordState
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Where
from trucewatch.values.period import Period
from trucewatch.values.plain import Json
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.texts import Text
from trucewatch.values.when import When

_TITLE = 120
_HARM = frozenset({"killed", "wounded", "detained", "abducted", "missing", "forcibly_disappeared"})


def ref_of(opened: Opened, proposal: Proposal) -> str:
    """A ref that the same words of the same file always get, so that nothing is recorded twice."""
    return f"text-{opened.sha256[:12]}-{proposal.start}"


def is_recorded(case: Case, opened: Opened, proposal: Proposal) -> bool:
    """Whether somebody accepted it before."""
    ref = ref_of(opened, proposal)
    return stored(proposal.kind.value).filter(case=case, ref=ref).exists()


def record(
    acting: Acting,
    case: Case,
    source: Source,
    opened: Opened,
    accepted: Sequence[Proposal],
    look: Look | None,
) -> Accepted:
    """Seal the file and save the records, in this order; Refusal where the file is another by now."""
    evidence = _sealed(acting, case, source, opened, look)
    making = _Making(case, source, opened, evidence)
    drafts = [draft for proposal in accepted for draft in making.drafts(proposal)]
    new = frozenset(draft.id for draft in drafts)
    reading = Reading(f"text:{opened.sha256[:12]}", case.id, drafts, new=new)
    code = stored("evidence").get(id=evidence).code  # not its name, which is protected once sealed
    return accept_drafts(acting, reading, reason=code)


def _sealed(acting: Acting, case: Case, source: Source, opened: Opened, look: Look | None) -> UUID:
    """The item that the file is, sealed now or before."""
    if opened.place is None:
        raise refuse("prose-not-sealed", file=opened.document.name)
    found = find_files([opened.place.resolve()])
    for told in (*found.left, *seal(acting, case, found.offers, SaidOfFile(source=source), look)):
        if isinstance(told, NotSealed):
            raise Refusal(told.message)
        if isinstance(told, SealedItem) and told.digest == opened.sha256:
            return told.evidence
    raise refuse("prose-changed", file=opened.document.name)


@dataclass(slots=True)
class _Making:
    case: Case
    source: Source
    opened: Opened
    evidence: UUID
    ids: dict[int, UUID] = field(default_factory=dict)

    def drafts(self, proposal: Proposal) -> Iterator[Draft]:
        """The record, what it consists of, and the citation of its sentence."""
        record = mint()
        self.ids[id(proposal)] = record
        fill = {
            ProposedKind.INCIDENT: self._incident,
            ProposedKind.MOVEMENT: self._movement,
            ProposedKind.TALLY: self._tally,
        }[proposal.kind]
        yield self._draft(proposal.kind.value, record, proposal, fill(proposal))
        for deed in proposal.deeds:
            told: dict[str, Json] = {"incident": str(record), "deed_kind": deed}
            yield self._draft("deed", mint(), proposal, told, f"-{deed}")
        cited = self._cited(proposal, record)
        yield self._draft("citation", mint(), proposal, cited, f"-{proposal.kind.value}")

    def _draft(
        self, kind: str, record: UUID, proposal: Proposal, told: Mapping[str, Json], more: str = ""
    ) -> Draft:
        """more: what tells it from the others that come of the same words."""
        ref = ref_of(self.opened, proposal) + more
        where = Where(self.opened.document.name, proposal.sentence.line, kind=kind, ref=ref)
        plain = {**defaults(kind), "case": str(self.case.id), "ref": ref, **told}
        return Draft(kind, record, ref, plain, where)

    def _incident(self, proposal: Proposal) -> dict[str, Json]:
        return {
            "title": self._words(proposal, _TITLE),
            "period": self._period(proposal.when),
            "area": self._area(proposal.places),
            "narrative": self._words(proposal),
        }

    def _movement(self, proposal: Proposal) -> dict[str, Json]:
        return {
            "name": self._words(proposal, _TITLE),
            "left": self._moment(proposal.when),
            "source": str(self.source.id),
            "note": self._words(proposal),
        }

    def _tally(self, proposal: Proposal) -> dict[str, Json]:
        said = proposal.said
        assert said is not None
        about = self.ids.get(id(proposal.of))
        told: dict[str, Json] = {
            "count": str(said.value),
            "unit": said.unit,
            "group": said.group or "unknown",
            "fate": said.fate if said.fate in {one.value for one in FateStatus} else None,
            "role": (TallyRole.HARM if said.fate in _HARM else TallyRole.OTHER).value,
            "at": self._moment(proposal.when),
            "source": str(self.source.id),
            "as_stated": self._words(proposal),
        }
        if proposal.of is not None and about is not None:
            told[proposal.of.kind.value] = str(about)
        return told

    def _cited(self, proposal: Proposal, record: UUID) -> dict[str, Json]:
        return {
            "about_kind": proposal.kind.value,
            "about": str(record),
            "source": str(self.source.id),
            "evidence": str(self.evidence),
            "locator": proposal.sentence.locator,
            "as_stated": self._words(proposal),
        }

    def _words(self, proposal: Proposal, most: int = 0) -> Json:
        """The words of the sentence in the language of the text; a title is cut."""
        words = proposal.sentence.words
        shown = words if not most or len(words) <= most else words[: most - 1].rstrip() + "…"
        return Text.parse(shown, self.opened.document.language).plain()

    def _area(self, refs: Sequence[str]) -> Json:
        known = known_in("place", self.case.id).filter(state=RecordState.CURRENT)
        rows = known.filter(ref__in=refs).order_by("ref")
        places: list[Json] = [
            {"place": str(one), "part": "unknown_part"} for one in rows.values_list("id", flat=True)
        ]
        given = {"kind": "places", "places": places, "precision": "near"}
        return Area.parse(given if places else {}).plain() or None

    def _moment(self, when: When | Period | None) -> Json:
        """A moment in the zone of the case; of a period none is taken."""
        zone = self.case.zone or None
        return str(When.parse(when.text, zone=zone)) if isinstance(when, When) else None

    def _period(self, when: When | Period | None) -> Json:
        """A whole day is its period; of a moment the end is not known."""
        zone = self.case.zone or None
        if when is None:
            return None
        written = str(when) if isinstance(when, Period) else when.text
        try:
            return str(Period.parse(written, zone))
        except Refusal:
            return str(Period.parse(f"{written}/", zone))
