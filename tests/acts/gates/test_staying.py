"""Where a source stays, and with whom, stands in no text that could go out."""

import pytest

from tests.acts.cases import accepted, identify
from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.passing import Stop, stops
from trucewatch.records.loading import whole
from trucewatch.values.codes.reports import Audience
from trucewatch.values.field_labels import label_of_field

pytestmark = pytest.mark.django_db

CASE = """
sources: [{ref: s, public: no, label: {en: Source 1}}]
persons: [{ref: p, minor: adult}]
places: [{ref: town, name: {original: en, en: Old Harbour Town, ar: بلدة المرفأ القديمة}}]
incidents: [{ref: i, title: {original: en, en: A shell fell}, narrative: {original: en, en: "%s"}}]
"""
AT = (
    "Old Harbour Town, 12 Mill Lane, with Layla Mansour Barley; call +963 944 111 222 "
    "or write to mill@example.org"
)
AT_AR = "بلدة المرفأ القديمة، شارع الطاحونة 12، عند ليلى منصور الشعير"


def found(acting: Acting, narrative: str, at: str) -> list[Stop]:
    case = accepted(acting, CASE % narrative)
    identify(acting, case, "source", "s", whereabouts=at)
    every = stops(acting, whole(case.id), Audience.PUBLIC, {})
    return [
        one for one in every if one.finding.message.args.get("field") == label_of_field("narrative")
    ]


@pytest.mark.parametrize(
    ("narrative", "at", "code", "opens"),
    [
        ("It fell on 12 Mill Lane.", AT, "gate-whereabouts", True),
        ("LAYLA  MANSOUR BARLEY saw it.", AT, "gate-whereabouts", True),
        ("Layla Barley saw it.", AT, "gate-whereabouts", True),
        ("Ask 0944111222.", AT, "gate-identity", False),
        ("Ask mill@example.org.", AT, "gate-identity", False),
        ("سقطت في شارع الطاحونة ١٢ ليلًا.", AT_AR, "gate-whereabouts", True),
        ("قالت ليلى الشعير.", AT_AR, "gate-whereabouts", True),
    ],
)
def test_what_is_protected_as_whereabouts_is_stopped_in_a_text(
    acting, narrative, at, code, opens
):  # fmt: skip
    (stop,) = found(acting, narrative, at)
    assert (stop.finding.code, stop.releasable, stop.released) == (code, opens, None)
    for language in ("en", "ar"):
        said = f"{stop.finding.message.text(language)} {stop.finding.advice.text(language)}"
        assert not any(
            word in said for word in ("Mill", "Layla", "944", "mill@", "الطاحونة", "ليلى")
        )


@pytest.mark.parametrize(
    ("narrative", "at"),
    [
        ("It fell on Old Harbour Town.", AT),
        ("It fell on a lane near the mill, and on 14 Mill Lane.", AT),
        ("Somebody called Layla saw it.", AT),
        ("سقطت في بلدة المرفأ القديمة.", AT_AR),
        ("It fell in town.", "in town"),
    ],
)
def test_names_of_places_and_other_words_pass(acting, narrative, at):
    assert found(acting, narrative, at) == []


def test_ways_to_reach_somebody_in_the_notes_on_a_person_are_looked_for(acting):
    case = accepted(acting, CASE % "Ask 0944111222, the baker of Old Harbour Town.")
    note = "the baker of Old Harbour Town, +963 944 111 222"
    identify(acting, case, "person", "p", identity_note=note)
    every = stops(acting, whole(case.id), Audience.PUBLIC, {})
    assert [one.finding.code for one in every] == ["gate-identity"]
