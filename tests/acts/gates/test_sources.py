"""A source is used for what it granted, as long as it grants it, and named only if it agrees."""

import pytest

from tests.acts.gates.looking import findings, stopped
from trucewatch.cli.language import ISOLATES
from trucewatch.values.codes.reports import Audience
from trucewatch.values.codes.sources import ConsentKind

GRANT = "gate-source-grant source:s"


def test_a_source_is_used_for_the_audiences_it_granted():
    text = (
        "sources: [{ref: s, grant: [%s]}]\nincidents: [{ref: i, citations: [{ref: c, source: s}]}]"
    )
    assert stopped(text % "") == [GRANT]
    assert stopped(text % "partners") == [GRANT]
    assert stopped(text % "public") == []
    assert stopped(text % "public", Audience.PARTNERS) == [GRANT]
    assert stopped(text % "", Audience.INTERNAL) == []


@pytest.mark.parametrize(
    "leaning",
    [
        "incidents: [{ref: i, deeds: [{ref: d, deed_kind: shelling, attributions: [{ref: a, said_by: s}]}]}]",
        "incidents: [{ref: i, citations: [{ref: c, source: open, account: told}]}]",
        "tallies: [{ref: t, count: 40, source: s}]",
        "movements: [{ref: m, source: s}]",
        "services: [{ref: v, service_kind: food, source: s}]",
        "evidence: [{ref: e, acquired_from: s}]",
        "assessments: [{ref: q, assessment_kind: motive, rests_on: ['account:told']}]",
        "assessments: [{ref: q, assessment_kind: motive, source: part}]",
        "persons: [{ref: p, fates: [{ref: f, source: s}]}]",
        "agreements: [{ref: g, known_through: s}]",
    ],
)
def test_leaning_on_a_source_in_any_way_needs_its_grant(leaning):
    sources = """
    sources:
      - {ref: s, grant: [%s], accounts: [{ref: told}]}
      - {ref: open, grant: [public]}
      - {ref: part, grant: [public], within: s}
    """
    written = "\n".join(line.strip() and line[4:] for line in sources.splitlines())
    assert stopped(written % "" + leaning) == [GRANT]
    assert stopped(written % "public" + leaning) == []


def test_a_grant_for_the_public_is_none_for_a_court_and_the_way_to_one_is_named():
    """Consent to one use is never consent to another."""
    text = (
        "sources: [{ref: s, grant: [public], consents: [{ref: c, consent_kind: to_publish,"
        " given: 2016-12-01}]}]\nincidents: [{ref: i, citations: [{ref: q, source: s}]}]"
    )
    assert stopped(text) == []
    (found,) = findings(text, Audience.COURT)
    assert found.message.code == "gate-source-grant"
    assert "A grant for one audience covers no other" in found.message.text("en")
    advice = found.advice.text("en").translate(ISOLATES)
    assert "(grant: [court])" in advice
    assert "trucewatch import FOLDER" in advice


def test_consent_taken_back_is_told_as_that():
    text = """
    sources:
      - {ref: s, grant: [court], consents: [{ref: c, consent_kind: to_hand_to_court, refused: yes}]}
    tallies: [{ref: t, count: 40, source: s}]
    """
    (found,) = findings(text, Audience.COURT)
    assert (found.code, found.message.code) == ("gate-source-grant", "gate-source-declined")
    assert found.message.args["consent"] is ConsentKind.TO_HAND_TO_COURT


def test_a_source_that_nothing_leans_on_stops_nothing():
    assert stopped("sources: [{ref: s, accounts: [{ref: told}]}]") == []


def test_a_grant_does_not_outlive_the_consent_taken_back():
    text = """
    sources:
      - ref: s
        grant: [public, partners]
        consents: [{ref: c, consent_kind: %s, given: 2016-12-01, withdrawn: 2016-12-20}]
    tallies: [{ref: t, count: 40, source: s}]
    """
    assert stopped(text % "to_publish") == [GRANT]
    assert stopped(text % "to_publish", Audience.PARTNERS) == []
    assert stopped(text % "to_record", Audience.PARTNERS) == [GRANT]
    assert stopped(text % "to_record", Audience.INTERNAL) == [GRANT]
