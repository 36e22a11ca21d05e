"""What each audience is given of each kind of record, field by field; the rest is a commitment.

Four widths, each with all of the narrower ones: the public and parties, partners, courts and UN
mechanisms, the team itself. A kind with nothing for a width is not in a package for it at all.
Protected words are for none of them, nor is the name of a member. Why it is so: docs/decisions/0015-packages.md.
"""

from __future__ import annotations

from enum import IntEnum
from functools import cache

from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.reports import Audience


class Width(IntEnum):
    """How much an audience may see."""

    PUBLIC = 0
    PARTNERS = 1
    COURT = 2
    TEAM = 3


WIDTHS = {
    Audience.PUBLIC: Width.PUBLIC,
    Audience.PARTY_TO_AGREEMENT: Width.PUBLIC,
    Audience.PARTNERS: Width.PARTNERS,
    Audience.UN_MECHANISM: Width.COURT,
    Audience.COURT: Width.COURT,
    Audience.INTERNAL: Width.TEAM,
}

SEE_ORIGINALS = frozenset({Audience.COURT, Audience.INTERNAL})
"""Who is given originals: their bytes carry where, when and with what they were made."""

WITHOUT_CAPTURE_DATA = frozenset(
    {DerivativeKind.THUMBNAIL, DerivativeKind.FRAME, DerivativeKind.REDACTED_COPY}
)
"""Copies that anyone who may see the picture may be given; a transcript is the words themselves."""

SEE_ACT_TIMES = Width.PARTNERS
"""From this width on it is told when something was recorded: it tells when a witness came."""

ALWAYS = ("id", "code", "state")
"""What is shown of every record that is in a package, and `case` where it has one."""

# kind: for all | also for partners | also for courts | for the team only | for nobody
_FIELDS = {
    "case": "name summary period as_of zone languages organisation notice scope methodology"
    " acknowledgment widths hold_hours | | | ref review_due",
    "agreement": "name announced signed in_force effective extended expires form medium text_known"
    " known_through announced_by guarantors terms version | | | ref",
    "amendment": "agreement amends agreed effective expires same_as medium statement source | | | ref",
    "clause": "agreement number clause_kind statement area area_control route window daily forbidden"
    " promised protected promised_count promised_unit promised_per for_every first_group first_fate"
    " calibre due condition condition_words added_by"
    " ended_by replaces source | | | ref",
    "binding": "agreement clause actor standing through since basis source | | | ref",
    "actor": "name aliases actor_kind side parent allies members | | note | ref",
    "place": "name aliases place_kind pcode parent area origin zone release | |"
    " origin_note release_reason | ref",
    "control": "place extent share holder contested period source | | note | ref",
    "incident": "title period area narrative status harm movement effect effect_period effect_note"
    " chosen chosen_because | | | ref",
    "deed": "incident deed_kind weapon calibre targets target_place period | | note | ref",
    "attribution": "deed actor alternatives standing marks basis as_stated said_by involvement"
    " response response_words | | person | ref",
    "tally": "count unit group group_words fate role at incident movement place agreement part_of"
    " part_relation supersedes items source as_stated | | note | ref",
    "movement": "name start via destination planned left arrived outcome escort clause within source"
    " | | note | ref",
    "service": "service_kind place provider period capacity statement sufficient gap source | | |"
    " ref",
    "determination": "incident clause actor alternatives ruling outside_reason standard"
    " severity_words reasoning ruling_state proposed reviewed | | review_words facts |"
    " ref proposer reviewer",
    "assessment": "assessment_kind author source hedge statement as_stated | | | ref rests_on",
    "recommendation": "addressee_kind addressee actor statement as_stated repeats answer source"
    " | | | ref",
    "source": "source_kind label public within reliability published as_of states_as_of | | grant |"
    " ref lawful_basis retain_until review_on",
    "citation": "about_kind about field source evidence locator as_stated says | | | ref account",
    "publication": "title audience languages as_of published files corrects erratum source_note"
    " based_on | | | ref reviewer release_reasons",
    "evidence": "title held object media_type size originality generation captured edited graphic"
    " licence caption credit verdict faces minors incident movement accompanies derived_from"
    " | blake3 media_read media_trouble technical verdict_because verdict_reviewed"
    " | captured_area acquired acquired_from acquired_how persons read_by pdq pdq_quality"
    " | ref file_name verdict_by verdict_reviewed_by",
    "derivative": "evidence derivative_kind object media_type size at_ms | technical |"
    " blake3 made_by made_how pdq pdq_quality | ref",
    "verification_step": "evidence method at result attachments | seen | | ref member | taken_by",
    "custody": "| | evidence derivative event at source how authority because object file_modified"
    " | ref package member counterpart notes",
    "person": "| | label group minor public_role named |"
    " ref survivor_of_sexual_violence lawful_basis retain_until review_on",
    "fate": "| | person status at area incident source note | ref",
    "account": "| | | ref source given taken_how summary",
    "consent": "| | | ref source person consent_kind given how refused withdrawn",
    "finding_decision": "| | | ref finding_code about fingerprint decision because member decided",
    "package": "| | | ref title audience recipient made items entries log_size digest reviewer"
    " release_reasons",
}

NEVER = frozenset({"member", "case_role"})
"""Who the team is and what each may see: of no use to a reader, and a list of names to a raid."""

SHARED = frozenset({"actor", "place"})
"""Kinds that belong to no case: only those that a record in the package names are in it."""

ON_DEMAND = frozenset({"publication"})
"""Kinds that are in a package only when asked for."""

WORDS_OF_SOURCES = ("as_stated", "acquired_how", "credit")
"""What a source said, or can be known by; shown where the source itself is."""


@cache
def shown_to(audience: Audience, kind: str) -> frozenset[str]:
    """The fields of a kind that an audience is given; none where the kind is not for it."""
    if kind in NEVER:
        return frozenset()
    told = set[str]()
    for names in _tiers(kind)[: WIDTHS[audience] + 1]:
        told |= set(names)
    if not told:
        return frozenset()
    return frozenset(told | set(ALWAYS) | ({"case"} if kind not in (*SHARED, "case") else set()))


def fields_of(kind: str) -> tuple[str, ...]:
    """Every field of a kind that was decided on."""
    return tuple(name for names in _tiers(kind) for name in names)


def _tiers(kind: str) -> list[list[str]]:
    return [names.split() for names in _FIELDS[kind].split("|")]
