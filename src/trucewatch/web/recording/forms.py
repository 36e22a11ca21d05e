"""The forms there are: which records each asks for, which of their fields, and in which order.

How a field is typed follows from its column (`columns.py`); the fields of an incident and of its
parts are asked for more closely, and say themselves how.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from trucewatch.records.models import Evidence, Record
from trucewatch.values.codes.attribution import (
    AttributionMark,
    AttributionStanding,
    Involvement,
    PartyResponse,
)
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.codes.incidents import EffectOnOperation, IncidentStatus, Target
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group, PartRelation, TallyRole
from trucewatch.web.recording.columns import Entry, asked
from trucewatch.web.recording.plain_ways import Moment, Otherwise, Ticked
from trucewatch.web.recording.ways import (
    Line,
    Number,
    OneField,
    OneOf,
    OneRecord,
    SomeOf,
    SomeRecords,
    Times,
    TwoTongues,
    Where,
    Words,
)

Entries = tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Form:
    """What is recorded together: a record and its parts, by kind.

    needs: the fields without which nothing can be recorded. begins: the parts that an empty form
    has a row for. by_code: kinds of which there are too many to be offered.
    """

    kind: str
    own: Entries
    needs: tuple[str, ...] = ()
    parts: Mapping[str, Entries] = field(default_factory=dict)
    begins: tuple[str, ...] = ()
    by_code: frozenset[str] = frozenset()

    def entries(self, key: str) -> Entries:
        """The fields asked for in a row: "deed.0" is a part, "incident" the record itself."""
        kind, _, number = key.partition(".")
        return self.parts[kind] if number else self.own

    def refers_to(self) -> list[str]:
        """The kinds of record that its fields name."""
        every = [self.own, *self.parts.values()]
        return list(dict.fromkeys(kind for some in every for one in some for kind in one.names))


def citation(*names: str) -> Entries:
    """A source of the whole narrative, or of one of these fields."""
    return (
        Entry("source", OneRecord("source")),
        Entry("locator", Line(200), hint=True),
        Entry("as_stated", Words(), hint=True),
        Entry("evidence", OneRecord("evidence"), more=True),
        Entry("account", OneRecord("account"), more=True),
        Entry("field", OneField(names), more=True),
        Entry("says", Otherwise(300), more=True, hint=True),
    )


INCIDENT = Form(
    "incident",
    (
        Entry("title", TwoTongues()),
        Entry("period", Times()),
        Entry("area", Where()),
        Entry("narrative", TwoTongues(long=True)),
        Entry("status", OneOf(IncidentStatus), more=True),
        Entry("harm", OneOf(FateStatus, blank=True), more=True),
        Entry("movement", OneRecord("movement"), more=True, hint=True),
        Entry("effect", OneOf(EffectOnOperation), more=True),
        Entry("effect_period", Times(), more=True),
        Entry("effect_note", Words(), more=True),
        Entry("chosen", Ticked(), more=True),
        Entry("chosen_because", Words(), more=True),
    ),
    parts={
        "deed": (
            Entry("deed_kind", OneOf(DeedKind, blank=True)),
            Entry("targets", SomeOf(Target)),
            Entry("weapon", Words(), hint=True),
            Entry("calibre", Number(), more=True),
            Entry("period", Times(), more=True),
            Entry("target_place", OneRecord("place"), more=True, hint=True),
            Entry("note", Words(long=True), more=True),
        ),
        "attribution": (
            Entry("actor", OneRecord("actor"), hint=True),
            Entry("alternatives", SomeRecords("actor"), hint=True),
            Entry("standing", OneOf(AttributionStanding)),
            Entry("said_by", OneRecord("source")),
            Entry("person", OneRecord("person"), more=True, hint=True),
            Entry("involvement", OneOf(Involvement, blank=True), more=True),
            Entry("as_stated", Words(), more=True, hint=True),
            Entry("basis", Words(long=True), more=True),
            Entry("marks", SomeOf(AttributionMark), more=True),
            Entry("response", OneOf(PartyResponse, blank=True), more=True),
            Entry("response_words", Words(), more=True),
        ),
        "tally": (
            Entry("count", Number(), hint=True),
            Entry("unit", OneOf(CountingUnit)),
            Entry("group", OneOf(Group)),
            Entry("fate", OneOf(FateStatus, blank=True)),
            Entry("source", OneRecord("source")),
            Entry("at", Moment(), more=True, hint=True),
            Entry("role", OneOf(TallyRole), more=True, hint=True),
            Entry("group_words", Words(), more=True),
            Entry("place", OneRecord("place"), more=True),
            Entry("movement", OneRecord("movement"), more=True),
            Entry("agreement", OneRecord("agreement"), more=True),
            Entry("part_of", OneRecord("tally"), more=True, hint=True),
            Entry("part_relation", OneOf(PartRelation, blank=True), more=True),
            Entry("supersedes", OneRecord("tally"), more=True, hint=True),
            Entry("items", SomeRecords("incident"), more=True, hint=True),
            Entry("as_stated", Words(), more=True),
            Entry("note", Words(), more=True),
        ),
        "citation": citation("title", "period", "area", "narrative", "harm", "effect"),
    },
    begins=("deed", "attribution", "citation"),
    by_code=frozenset({"incident"}),
)
SOURCE = Form(
    "source",
    asked(
        "source",
        "label source_kind reliability public",
        "name contact whereabouts within published as_of grant lawful_basis retain_until review_on",
        hints="label public name",
    ),
    needs=("label",),
)
PLACE = Form(
    "place",
    asked(
        "place",
        "name place_kind parent area",
        "aliases pcode origin origin_note zone exact release release_reason",
        hints="parent aliases exact",
        ways={"area": Where(inputs=("point", "radius", "precision", "drawn"))},
    ),
    needs=("name",),
)
ACTOR = Form(
    "actor",
    asked("actor", "name actor_kind side parent", "aliases allies members note", hints="aliases"),
    needs=("name",),
)
AGREEMENT = Form(
    "agreement",
    asked(
        "agreement",
        "name announced in_force terms text_known known_through announced_by",
        "signed effective extended expires form medium guarantors version",
        hints="announced terms",
    ),
    needs=("name",),
    parts={
        "binding": asked("binding", "actor standing basis source", "through since"),
        "citation": citation("name", "announced", "announced_by", "terms"),
    },
    begins=("binding",),
)
CLAUSE = Form(
    "clause",
    asked(
        "clause",
        "agreement number clause_kind statement area window forbidden protected source",
        "due daily promised_count promised_unit promised_per for_every promised first_group first_fate"
        " calibre route area_control condition condition_words added_by ended_by replaces",
        hints="forbidden protected due daily promised_count",
    ),
    needs=("agreement", "clause_kind", "statement"),
    parts={
        "binding": asked("binding", "actor standing basis source", "through since"),
        "citation": citation("statement", "area", "route", "window", "promised_count"),
    },
)
AMENDMENT = Form(
    "amendment",
    asked(
        "amendment",
        "agreement statement agreed effective source",
        "expires medium amends same_as",
        hints="agreed",
    ),
    needs=("agreement", "statement"),
    parts={"citation": citation("statement", "agreed", "effective")},
)
BINDING = Form(
    "binding",
    asked("binding", "agreement clause actor standing basis source", "through since"),
    needs=("agreement", "actor"),
)
MOVEMENT = Form(
    "movement",
    asked(
        "movement",
        "name start destination left arrived outcome source",
        "via planned escort clause within note",
        hints="left",
    ),
    needs=("name",),
    parts={
        "tally": asked(
            "tally",
            "count unit group role fate source",
            "at group_words place agreement part_of part_relation supersedes items as_stated note",
            hints="count role at part_of supersedes items",
        ),
        "citation": citation("name", "left", "arrived", "outcome"),
    },
    begins=("tally",),
    by_code=frozenset({"incident"}),
)
TALLY = Form(
    "tally",
    asked(
        "tally",
        "count unit group role fate place movement at source",
        "incident agreement group_words part_of part_relation supersedes items as_stated note",
        hints="count role at part_of supersedes items",
    ),
    needs=("count",),
    parts={"citation": citation("count")},
)
CONTROL = Form(
    "control",
    asked("control", "place extent holder contested period source", "share note"),
    needs=("place",),
    parts={"citation": citation("holder", "period")},
)

ACCOUNT = Form(
    "account",
    asked(
        "account",
        "source given statement",
        "taken_how summary",
        hints="given statement summary",
    ),
    needs=("source",),
)
CONSENT = Form(
    "consent",
    asked(
        "consent",
        "source person consent_kind given refused",
        "how withdrawn",
        hints="source given",
    ),
    needs=("consent_kind",),
)
PERSON = Form(
    "person",
    asked(
        "person",
        "label group minor named name",
        "birth contact identity_note survivor_of_sexual_violence public_role lawful_basis"
        " retain_until review_on",
        hints="label named name",
    ),
    needs=("label",),
    parts={"fate": asked("fate", "status at area source", "incident note", hints="at")},
    begins=("fate",),
)
FATE = Form(
    "fate",
    asked("fate", "person status at area source", "incident note", hints="at"),
    needs=("person",),
)
SERVICE = Form(
    "service",
    asked(
        "service",
        "service_kind place provider period sufficient gap source",
        "capacity statement",
        hints="gap",
    ),
    needs=("service_kind",),
    parts={"citation": citation("statement", "capacity", "sufficient", "gap")},
)
EVIDENCE = Form(
    "evidence",
    asked(
        "evidence",
        "title caption captured incident captured_area graphic faces minors",
        "movement persons captured_by originality edited acquired acquired_from acquired_how licence"
        " credit",
        hints="caption captured incident persons acquired",
        ways={"captured_area": Where()},
    ),
)
"""What is said of an item. One that is held begins with its bytes, and those no form can touch; one
that is known of, and not held, is begun here."""

FORMS = {
    form.kind: form
    for form in (
        *(SOURCE, PLACE, ACTOR, AGREEMENT, CLAUSE, AMENDMENT, BINDING),
        *(CONTROL, INCIDENT, MOVEMENT, TALLY, SERVICE, ACCOUNT, CONSENT, PERSON, FATE),
        EVIDENCE,
    )
}
"""By kind, in the order in which a case is begun."""

REQUIRED = {"deed": "deed_kind", "tally": "count", "citation": "source", "binding": "actor"}
"""What a part is nothing without."""


def lasts(record: Record) -> bool:
    """Whether a record is corrected and never taken back: an item whose bytes were sealed here."""
    return isinstance(record, Evidence) and record.held is not EvidenceHeld.NOT_HELD
