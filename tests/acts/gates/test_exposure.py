"""Small groups, faces and exact places wait for a second person."""

from dataclasses import replace
from types import SimpleNamespace

import pytest

from tests.acts.gates.looking import findings, stopped
from tests.cases import drafts_of, view_of
from trucewatch.acts.gates import exposure
from trucewatch.records.loading import of_drafts
from trucewatch.values.codes.evidence import MediaRead
from trucewatch.values.codes.reports import Audience

CASE = "case: {ref: c, zone: Asia/Damascus}"
SMALL = ["gate-small-group tally:t"]
TALLY = """
incidents: [{ref: i}]
movements: [{ref: m}]
places: [{ref: here, name: {en: Here}}]
tallies: [{ref: t, unit: person, group: medical, %s}]
"""


@pytest.mark.parametrize(
    ("count", "expected"),
    [
        ("1", SMALL),
        ("2", SMALL),
        ("3", []),
        ("between 0 and 2", SMALL),
        ("up to 2", SMALL),
        ("at least 1", SMALL),
        ("no less than 2", SMALL),
        ("between 1 and 9", SMALL),
        ("٢", SMALL),
        ("dozens", []),
        ("unknown", []),
        ("0", []),
    ],
)
def test_one_or_two_people_are_a_small_group_however_they_are_counted(count, expected):
    assert stopped(TALLY % f"incident: i, count: '{count}'") == expected


@pytest.mark.parametrize("told_with", ["incident: i", "movement: m", "place: here"])
def test_a_figure_is_placed_by_whatever_it_is_told_with(told_with):
    assert stopped(TALLY % f"{told_with}, count: 1") == SMALL


def test_a_figure_of_the_whole_case_names_no_place():
    assert stopped(TALLY % "count: 1") == []


@pytest.mark.parametrize(
    ("unit", "expected"),
    [
        ("household", SMALL),
        ("unknown", SMALL),
        ("complaint", SMALL),
        ("discharge", []),
        ("vehicle", []),
    ],
)
def test_people_may_be_counted_in_other_units(unit, expected):
    assert (
        stopped((TALLY % "incident: i, count: 1").replace("unit: person", f"unit: {unit}"))
        == expected
    )


def test_a_small_group_does_not_hide_as_a_part_of_a_placed_whole():
    text = """
    incidents: [{ref: i}]
    tallies:
      - {ref: whole, incident: i, count: 40, unit: person}
      - {ref: t, part_of: whole, part_relation: among, count: 1, unit: person}
    """
    assert stopped(text) == SMALL


def test_a_small_group_does_not_hide_in_a_subtraction():
    text = """
    incidents: [{ref: i}]
    tallies:
      - {ref: t, incident: i, count: 40, unit: person}
      - {ref: men, part_of: t, part_relation: part, count: 38, unit: person}
      - {ref: women, part_of: t, part_relation: part, count: unknown, unit: person}
    """
    assert stopped(text) == SMALL
    assert stopped(text.replace("38", "30")) == []


PICTURE = """
persons: [{ref: p, minor: adult, consents: [{ref: c, consent_kind: to_publish, given: 2016-12-01}]}]
evidence:
  - {ref: e, held: held, faces: %s, minors: adult, verdict: %s, %s
     verification_steps: [%s]}
"""


def test_a_face_goes_out_once_somebody_verified_the_picture():
    step, face = "{ref: s, method: shadow}", ["gate-face evidence:e"]
    assert stopped(PICTURE % ("identifiable", "unverified", "persons: [p],", step)) == face
    assert stopped(PICTURE % ("identifiable", "authentic", "persons: [p],", "")) == face
    assert stopped(PICTURE % ("identifiable", "authentic", "persons: [p],", step)) == []


def test_a_picture_is_not_free_of_faces_because_it_is_authentic():
    step = "{ref: s, method: shadow}"
    assert stopped(PICTURE % ("unknown", "authentic", "", step)) == ["gate-face evidence:e"]
    assert stopped(PICTURE % ("none", "authentic", "", step)) == []


def test_who_was_not_looked_at_and_who_was_not_verified_are_told_apart():
    """An authentic picture is not said to be unverified, only because nobody said who is shown."""
    step = "{ref: s, method: shadow}"
    unseen = findings(PICTURE % ("unknown", "authentic", "", step))
    unverified = findings(PICTURE % ("identifiable", "unverified", "persons: [p],", step))
    codes = [(found.message.code, found.advice.code) for found in (*unseen, *unverified)]
    assert codes == [
        ("gate-face-unseen", "gate-face-unseen-advice"),
        ("gate-face", "gate-face-advice"),
    ]
    assert "trucewatch examine shown" in unseen[0].advice.text("en")
    assert "nobody has verified" not in unseen[0].message.text("en")


@pytest.mark.parametrize(
    ("media_type", "read", "size", "free"),
    [
        ("text/plain", MediaRead.WHOLE, 9, True),
        ("text/plain", MediaRead.PARTLY, 9, False),
        ("text/html", MediaRead.WHOLE, 9, False),
        ("text/plain", MediaRead.NOT_TRIED, 9, False),
        ("application/octet-stream", MediaRead.UNREADABLE, 0, True),
        ("", MediaRead.NOT_TRIED, None, False),
    ],
)
def test_words_alone_and_no_bytes_show_no_face(media_type, read, size, free):
    (item,) = view_of(PICTURE % ("unknown", "unverified", "", "")).rows("evidence")
    seen = SimpleNamespace(media_type=media_type, media_read=read, size=size, object="0" * 64)
    assert [exposure._without_pictures(one) for one in (seen, item)] == [free, False]


@pytest.mark.parametrize(
    "kind", ["hospital", "shelter", "camp", "assembly_point", "monitor_position"]
)
def test_a_protected_site_is_released_by_district_or_for_a_reason(kind):
    text = "places: [{ref: h, name: {en: H}, place_kind: %s, %s}]"
    for release in ("exact", "neighbourhood", "subdistrict"):
        assert stopped(text % (kind, f"release: {release}")) == ["gate-exact-site place:h"]
    for release in ("district", "governorate", "withheld"):
        assert stopped(text % (kind, f"release: {release}")) == []
    assert stopped(text % (kind, "zone: Asia/Damascus")) == []


def test_a_shelter_is_protected_also_where_its_place_is_only_called_a_building():
    text = """
    places: [{ref: h, name: {en: H}, place_kind: building, %s}]
    services: [{ref: v, service_kind: shelter, place: h}]
    """
    assert stopped(text % "zone: Asia/Damascus") == ["gate-exact-site place:h"]
    assert stopped(text % "release: district") == []


def test_an_incident_does_not_draw_the_hospital_that_its_place_hides():
    text = """
    places: [{ref: h, name: {en: H}, place_kind: hospital}]
    incidents:
      - ref: i
        area: {kind: point, coordinates: ["37.1343", "36.2021"], precision: %s}
        deeds: [{ref: d, deed_kind: attack_on_hospital%s}]
    """
    assert stopped(text % ("exact", "")) == ["gate-exact-site incident:i"]
    assert stopped(text % ("district", "")) == []
    assert stopped(text % ("exact", ", target_place: h")) == []


def test_what_was_seen_and_for_whom_is_in_the_fingerprint():
    drafts = {draft.kind: draft for draft in drafts_of(CASE + TALLY % "incident: i, count: 1")}

    def print_of(audience: Audience = Audience.PUBLIC, **said: dict[str, object]) -> str:
        changed = [replace(d, plain={**d.plain, **said.get(d.kind, {})}) for d in drafts.values()]
        (found,) = exposure.small_group(of_drafts(changed), audience)
        return found.fingerprint

    assert print_of() == print_of()
    prints = {
        print_of(),
        print_of(tally={"group": "aid"}),
        print_of(tally={"note": {"original": "en", "en": "a driver"}}),
        print_of(incident={"title": {"original": "en", "en": "At the gate"}}),
        print_of(Audience.PARTNERS),
    }
    assert len(prints) == 5
