"""Nobody living is named or pictured against their will; no minor, no survivor, ever."""

import pytest

from tests.acts.gates.looking import findings, stopped
from trucewatch.values.codes.reports import Audience

CONSENT = "gate-no-consent person:p"
NAMED = "persons: [{ref: p, minor: adult, named: yes, %s}]"
BOTH = "{ref: c1, consent_kind: to_be_named, given: 2016-12-01}, "
PUBLISH = "{ref: c2, consent_kind: to_publish, given: 2016-12-01}"
PICTURE = """
persons: [{ref: p, minor: adult, consents: [%s]}]
evidence:
  - {ref: e, held: held, verdict: authentic, faces: identifiable, minors: adult, persons: [p],
     verification_steps: [{ref: s, method: geolocation}]}
"""


def named(consents: str = "", fates: str = "") -> list[str]:
    return stopped(NAMED % f"consents: [{consents}], fates: [{fates}]")


def test_a_living_person_is_named_only_with_both_consents():
    assert named() == [CONSENT, CONSENT]
    assert named(BOTH) == [CONSENT]
    assert named(BOTH + PUBLISH) == []


@pytest.mark.parametrize(
    ("audience", "use"),
    [
        (Audience.PARTNERS, "to_share_with_partners"),
        (Audience.UN_MECHANISM, "to_share_with_partners"),
        (Audience.COURT, "to_hand_to_court"),
        (Audience.PARTY_TO_AGREEMENT, "to_publish"),
        (Audience.INTERNAL, "to_record"),
    ],
)
def test_consent_to_one_use_is_not_consent_to_another(audience, use):
    text = NAMED % ("consents: [" + BOTH + "{ref: c2, consent_kind: %s, given: 2016-12-01}]")
    uses = ["to_publish", "to_share_with_partners", "to_hand_to_court", "to_record"]
    assert {one: stopped(text % one, audience) for one in uses} == {
        one: [] if one == use else [CONSENT] for one in uses
    }


def test_a_consent_taken_back_outlives_an_earlier_copy_of_it():
    back = "{ref: c3, consent_kind: to_publish, given: 2016-12-01, withdrawn: 2016-12-09}"
    assert named(f"{BOTH}{PUBLISH}, {back}") == [CONSENT]


def test_an_undated_refusal_stands_against_every_consent():
    assert named(f"{BOTH}{PUBLISH}, {{ref: c3, consent_kind: to_publish, refused: yes}}") == [
        CONSENT
    ]


def test_who_agrees_again_after_taking_consent_back_is_heard():
    back = "{ref: c3, consent_kind: to_publish, given: 2016-11-01, withdrawn: 2016-11-09}"
    assert named(f"{BOTH}{PUBLISH}, {back}") == []


def test_a_source_does_not_consent_for_a_person():
    text = """
    sources: [{ref: uncle}]
    persons: [{ref: p, minor: adult, named: yes}]
    consents:
      - {ref: c1, person: p, source: uncle, consent_kind: to_be_named, given: 2016-12-01}
      - {ref: c2, source: uncle, consent_kind: to_publish, given: 2016-12-01}
    """
    assert stopped(text) == [CONSENT, CONSENT]
    assert (
        stopped(text.replace("source: uncle, ", "person: p, ").replace("p, person: p", "p")) == []
    )


def test_a_consent_without_a_date_was_not_given():
    assert named(BOTH + "{ref: c2, consent_kind: to_publish}") == [CONSENT]


def test_the_dead_need_no_consent_and_the_perhaps_living_do():
    killed = "{ref: f1, status: killed, at: 2016-12-15}"
    assert named(fates=killed) == []
    assert named(fates=f"{killed}, {{ref: f2, status: detained, at: 2016-12-14}}") == []
    for later in ("at: 2016-12-16", "at: 2016-12-15", "note: {en: somewhere}"):
        both = f"{killed}, {{ref: f2, status: seen_alive, {later}}}"
        assert named(fates=both) == [CONSENT, CONSENT]
    assert named(fates="{ref: f1, status: killed}") == []
    assert named(
        fates="{ref: f1, status: killed}, {ref: f2, status: seen_alive, at: 2016-12-01}"
    ) == [CONSENT, CONSENT]


def test_a_person_pictured_needs_consent_to_publish():
    assert stopped(PICTURE % "") == [CONSENT]
    assert stopped(PICTURE % PUBLISH) == []


def test_a_picture_not_held_shows_nobody():
    assert stopped((PICTURE % "").replace("held: held", "held: not_held")) == []


def test_a_recognisable_face_of_nobody_on_record_does_not_go_out():
    face = (PICTURE % PUBLISH).replace("persons: [p],", "")
    assert stopped(face) == ["gate-unknown-face evidence:e"]
    assert stopped(face.replace("faces: identifiable", "faces: not_identifiable")) == []


@pytest.mark.parametrize("minor", ["minor", "unknown"])
def test_who_is_or_may_be_a_minor_is_never_named_or_pictured(minor):
    agreed = NAMED.replace("adult", minor) % f"consents: [{BOTH}{PUBLISH}]"
    assert stopped(agreed) == ["gate-minor person:p"]
    assert stopped(agreed.replace("named: yes", "named: no")) == []
    pictured = (PICTURE % PUBLISH).replace("{ref: p, minor: adult", "{ref: p, minor: " + minor)
    assert stopped(pictured) == ["gate-minor person:p"]


@pytest.mark.parametrize("minors", ["minor", "unknown"])
def test_a_recognisable_minor_in_a_picture_does_not_go_out(minors):
    shown = (PICTURE % PUBLISH).replace("minors: adult", f"minors: {minors}")
    assert stopped(shown) == ["gate-minor evidence:e"]


def test_a_minor_who_was_killed_is_not_named_either():
    fates = "fates: [{ref: f, status: killed, at: 2016-12-15}]"
    assert stopped(NAMED.replace("adult", "minor") % fates) == ["gate-minor person:p"]


def test_a_survivor_of_sexual_violence_is_never_named_whatever_they_agreed_to():
    text = NAMED % f"survivor_of_sexual_violence: yes, consents: [{BOTH}{PUBLISH}]"
    assert stopped(text) == ["gate-survivor person:p"]
    assert stopped(text.replace("named: yes", "named: no")) == []


VIOLENCE = """
incidents: [{ref: i, deeds: [{ref: d, deed_kind: rape_and_sexual_violence}]}]
"""


def test_a_face_in_a_picture_of_sexual_violence_does_not_go_out():
    picture = "evidence: [{ref: e, held: held, incident: i, faces: %s}]"
    assert "gate-survivor evidence:e" in stopped(VIOLENCE + picture % "unknown")
    assert stopped(VIOLENCE + picture % "none") == []


def test_one_or_two_living_people_of_such_an_incident_are_not_counted_out():
    tally = "tallies: [{ref: t, incident: i, count: %s, unit: person, group: women, fate: %s}]"
    assert stopped(VIOLENCE + tally % (1, "detained")) == [
        "gate-survivor tally:t",
        "gate-small-group tally:t",
    ]
    assert stopped(VIOLENCE + tally % (1, "killed")) == ["gate-small-group tally:t"]
    assert stopped(VIOLENCE + tally % (40, "detained")) == []


PERPETRATOR = """
incidents:
  - ref: i
    deeds: [{ref: d, deed_kind: shelling, attributions: [{ref: a, person: p}]}]
persons: [{ref: p, minor: adult, named: yes%s}]
"""


def test_a_perpetrator_is_named_for_a_reason_and_not_by_consent():
    assert stopped(PERPETRATOR % "") == ["gate-perpetrator attribution:a person:p"]


def test_an_attribution_does_not_open_the_name_of_who_refused():
    refused = ", consents: [{ref: c, consent_kind: to_record, withdrawn: 2016-12-09}]"
    codes = [line.split()[0] for line in stopped(PERPETRATOR % refused)]
    assert codes == ["gate-no-consent", "gate-no-consent", "gate-perpetrator"]


def test_a_message_tells_codes_and_nothing_a_record_says():
    text = "persons: [{ref: p, minor: adult, named: yes, label: {en: Zahra of the Old Market}}]"
    for found in findings(text):
        told = repr(found) + str(found.plain()) + found.message.text("ar")
        assert "Zahra" not in told


def test_both_languages_say_what_is_wrong():
    found = findings(NAMED % "")[0]
    assert "there is no valid consent of their own" in found.message.text("en")
    assert "ولا توجد موافقة سارية منه شخصيًا" in found.message.text("ar")
