"""A place that is withheld, and a source that granted nothing, are named in no sentence of a report.

The sentences of screening, of clocks, of the ledger and of checks name places and sources; so do
pictures. The case puts both wherever a record may name them.
"""

from __future__ import annotations

import re

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from trucewatch.records.view import CaseView
from trucewatch.reports.html.page import write_html
from trucewatch.values.codes.reports import Audience

CASE = """
case:
  ref: c
  name: {original: en, en: A case, ar: ملف}
  zone: Asia/Damascus
  as_of: 2016-12-31T00:00[Asia/Damascus]
"""
PLACES = """
places:
  - {ref: d, name: {original: en, en: Old district, ar: المنطقة}, place_kind: district,
     area: {kind: point, coordinates: ["37.5", "36.5"], precision: district}}
  - {ref: v, name: {original: en, en: Ash village, ar: قرية الرماد}, place_kind: village, parent: d,
     area: {kind: point, coordinates: ["37.5", "36.5"], precision: exact}}
  - {ref: yard, name: {original: en, en: Low yard, ar: ساحة}, place_kind: assembly_point,
     parent: v}
  - {ref: hidden, name: {original: en, en: Quiet cellar, ar: قبو هادئ}, place_kind: shelter,
     parent: v, release: withheld}
actors:
  - {ref: gov, name: {original: en, en: Side one, ar: الطرف الأول}}
sources:
  - {ref: nurse, source_kind: medical, label: {original: en, en: Nurse Nine, ar: ممرضة تسع}}
agreements:
  - ref: g
    announced: 2016-12-01
    clauses:
      - {ref: k1, number: "1", clause_kind: cessation, window: 2016-12-02/2016-12-30,
         area: hidden, forbidden: [shelling]}
      - {ref: k2, number: "2", clause_kind: cessation, window: 2016-12-02/2016-12-30,
         area: v, forbidden: [shelling]}
      - {ref: k3, number: "3", clause_kind: evacuation, window: 2016-12-02/2016-12-30,
         promised_count: "500", promised_unit: person}
bindings:
  - {ref: b, agreement: g, actor: gov, standing: signed, source: nurse}
controls:
  - {ref: held, place: hidden, holder: gov, period: 2016-12-01/2016-12-30, source: nurse}
movements:
  - {ref: m, clause: k3, name: {original: en, en: First convoy, ar: القافلة الأولى}, start: hidden,
     destination: yard, left: 2016-12-05, outcome: under_way, source: nurse}
tallies:
  - {ref: start, count: 900, unit: person, group: people, role: start, place: hidden, source: nurse}
  - {ref: left, count: 100, unit: person, group: people, role: moved, movement: m, source: nurse}
  - {ref: stay, count: 850, unit: person, group: people, role: remaining, place: hidden,
     source: nurse}
  - {ref: gone, count: 3, unit: person, group: people, role: harm, fate: missing, place: hidden,
     source: nurse}
incidents:
  - ref: one
    title: {original: en, en: Shelling, ar: قصف}
    period: 2016-12-10T10:00[Asia/Damascus]/2016-12-10T11:00[Asia/Damascus]
    area: {places: [{place: hidden, part: whole}]}
    deeds: [{ref: d1, deed_kind: shelling, target_place: hidden, attributions: [{ref: a1, actor: gov, standing: single_source, said_by: nurse}]}]
  - ref: two
    title: {original: en, en: Shelling again, ar: قصف ثان}
    period: 2016-12-11T10:00[Asia/Damascus]/2016-12-11T11:00[Asia/Damascus]
    area: {places: [{place: yard, part: whole}]}
    deeds: [{ref: d2, deed_kind: shelling}]
citations:
  - {ref: c1, about: "movement:m", field: outcome, source: nurse, says: completed}
"""
HIDDEN = ("Quiet cellar", "قبو هادئ", "Nurse Nine", "ممرضة تسع")
OUTSIDE = [one for one in Audience if one is not Audience.INTERNAL]


@pytest.fixture(scope="module")
def case() -> CaseView:
    return coded(view_of({"case.yaml": CASE, "rest.yaml": PLACES}))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("audience", OUTSIDE)
def test_nothing_withheld_is_named(case: CaseView, audience: Audience, language: str) -> None:
    told = write_html(aleppo_report(language, audience, case))
    assert [name for name in HIDDEN if name in told] == []
    inside = write_html(aleppo_report(language, Audience.INTERNAL, case))
    assert [name for name in HIDDEN if name in inside] == list(
        HIDDEN[::2] if language == "en" else HIDDEN[1::2]
    )


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_sentence_says_where_a_coarse_place_lies(case: CaseView, language: str) -> None:
    lies = {"en": "lies in Ash village", "ar": "يقع في مكان مذكور"}[language]
    not_told = {
        "en": "How the places lie to each other is not told",
        "ar": "موقع هذه الأماكن بعضها",
    }
    public = write_html(aleppo_report(language, Audience.PUBLIC, case))
    assert (lies in public, not_told[language] in public) == (False, True)
    inside = write_html(aleppo_report(language, Audience.INTERNAL, case))
    assert (lies in inside, not_told[language] in inside) == (True, False)


def test_how_many_stay_at_a_place_withheld_is_not_drawn(case: CaseView) -> None:
    told = write_html(aleppo_report("en", Audience.PUBLIC, case))
    assert "should still be there" not in told
    assert "should still be there" in write_html(aleppo_report("en", Audience.INTERNAL, case))


def test_only_what_a_second_person_agreed_to_counts_as_a_determination() -> None:
    ruling = """
determinations:
  - {ref: r1, incident: two, clause: k2, ruling: breach, ruling_state: reviewed,
     standard: reasonable_suspicion, reasoning: {original: en, en: Seen}}
  - {ref: r2, incident: two, clause: k2, ruling: breach, ruling_state: proposed,
     standard: clear_and_convincing, reasoning: {original: en, en: Seen again}}
"""
    told = plain(coded(view_of({"case.yaml": CASE, "rest.yaml": PLACES + ruling})))
    assert "1 ruling on 1 incident" in told
    assert "1 more is not agreed by a second person." in told
    assert "clear and convincing" not in told.partition("Standard of proof")[2][:120]
    alone = ruling.replace("reviewed", "disagreed")
    told = plain(coded(view_of({"case.yaml": CASE, "rest.yaml": PLACES + alone})))
    assert "None has been agreed by a second person yet. 2 more are not agreed" in told


def plain(view: CaseView) -> str:
    """The words of the report, without their marks."""
    page = write_html(aleppo_report("en", Audience.INTERNAL, view))
    return re.sub(
        r"\s+", " ", re.sub(r"<sup.*?</sup>|<[^>]*>|[\u2066-\u2069]", "", page, flags=re.S)
    )
