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


QUOTED = "gate-source-quoted tally:t"


@pytest.mark.parametrize(
    ("words", "where"),
    [
        (
            "incidents: [{ref: i, citations: [{ref: c, source: s,"
            " as_stated: {en: I saw the smoke}}]}]",
            "citation:c",
        ),
        (
            "incidents: [{ref: i, deeds: [{ref: d, deed_kind: shelling, attributions:"
            " [{ref: a, said_by: s, as_stated: {ar: رأيت الدخان من سطح بيتنا}}]}]}]",
            "attribution:a",
        ),
        (
            "incidents: [{ref: i, citations: [{ref: c, source: open, account: told,"
            " as_stated: {en: I saw the smoke}}]}]",
            "citation:c",
        ),
        (
            "tallies: [{ref: t, count: 40, source: s, as_stated: {en: forty from our street}}]",
            "tally:t",
        ),
        (
            "assessments: [{ref: q, assessment_kind: motive, source: s, as_stated: {en: for revenge}}]",
            "assessment:q",
        ),
        (
            "recommendations: [{ref: r, source: s, as_stated: {en: let us go home}}]",
            "recommendation:r",
        ),
    ],
)
def test_words_of_a_source_go_out_only_with_its_consent_to_that_use(words, where):
    source = """
    sources:
      - {ref: open, public: yes, grant: [public, court, partners, un_mechanism, party_to_agreement]}
      - {ref: s, grant: [public, court, partners, un_mechanism, party_to_agreement], accounts: [{ref: told}], consents: [%s]}
    """
    written = "\n".join(line[4:] for line in source.splitlines())
    agreed = "{ref: a, consent_kind: %s, given: 2016-12-20}"
    assert stopped(written % (agreed % "to_record") + words) == [f"gate-source-quoted {where}"]
    assert stopped(written % (agreed % "to_record") + words, Audience.INTERNAL) == []
    assert stopped(written % (agreed % "to_publish") + words) == []
    assert stopped(written % (agreed % "to_publish") + words, Audience.COURT) == [
        f"gate-source-quoted {where}"
    ]
    assert stopped(written % (agreed % "to_hand_to_court") + words, Audience.COURT) == []
    shared = written % (agreed % "to_share_with_partners") + words
    assert stopped(shared, Audience.PARTNERS) == stopped(shared, Audience.UN_MECHANISM) == []
    assert stopped(shared, Audience.PARTY_TO_AGREEMENT) == [f"gate-source-quoted {where}"]


def test_an_undated_or_withdrawn_consent_lets_no_words_out():
    text = (
        "sources: [{ref: s, grant: [public], consents: [{ref: a, consent_kind: to_publish%s}]}]\n"
        "tallies: [{ref: t, count: 40, source: s, as_stated: {en: forty from our street}}]"
    )
    assert stopped(text % ", given: 2016-12-20") == []
    assert stopped(text % "") == [QUOTED]
    assert stopped(text % ", given: 2016-12-20, withdrawn: 2017-01-02") == [GRANT, QUOTED]


def test_who_spoke_in_public_is_quoted_and_who_is_not_quoted_needs_no_consent():
    text = (
        "sources:\n- {ref: o, public: %s, grant: [public]}\n- {ref: s, within: o, grant: [public]}\n"
        "tallies: [{ref: t, count: 40, source: s%s}]"
    )
    words = ", as_stated: {en: forty from our street}"
    assert stopped(text % ("yes", words)) == []
    assert stopped(text % ("no", words)) == [QUOTED]
    assert stopped(text % ("no", "")) == []


def test_what_was_noted_of_a_testimony_is_for_the_team_and_takes_consent_to_record():
    text = "sources: [{ref: s, accounts: [{ref: told, summary: {en: he saw smoke}}]%s}]"
    agreed = ", consents: [{ref: a, consent_kind: to_record, given: 2016-12-20}]"
    assert stopped(text % "", Audience.INTERNAL) == ["gate-source-quoted account:told"]
    assert stopped(text % agreed, Audience.INTERNAL) == []
    assert stopped(text % "") == []


@pytest.mark.parametrize("language", ["en", "ar"])
def test_the_way_to_a_consent_is_named_and_the_words_are_not_repeated(language):
    text = (
        "sources: [{ref: s, grant: [court]}]\n"
        "tallies: [{ref: t, count: 40, source: s, as_stated: {en: from our street}}]"
    )
    (found,) = findings(text, Audience.COURT)
    advice = found.advice.text(language).translate(ISOLATES)
    assert "consent_kind: to_hand_to_court" in advice
    assert "street" not in found.message.text(language) + advice


def test_every_record_with_words_is_found_and_one_is_named():
    text = (
        "sources: [{ref: s, grant: [public]}]\ntallies:\n"
        + "".join(f"- {{ref: t{n}, count: {n}0, source: s, as_stated: {{en: ours}}}}\n" for n in (4, 5, 6))
    )  # fmt: skip
    assert stopped(text) == ["gate-source-quoted tally:t4 tally:t5 tally:t6"]
    (found,) = findings(text)
    assert "and in 2 records more; it has" in found.message.text("en").translate(ISOLATES)
    assert "وفي سجلين آخرين، ولم" in found.message.text("ar").translate(ISOLATES)
