"""Every check says the same of a case as drafts, whole from the database, and around a record."""

from collections.abc import Iterable
from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cases import read_written
from tests.records.workspaces import at_work
from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.checks.running import run
from trucewatch.records.loading import MASS, of_drafts, whole
from trucewatch.records.surroundings import around
from trucewatch.values.finding import Finding

pytestmark = pytest.mark.django_db(transaction=True)

FRAME = """
case: {ref: c, zone: Asia/Damascus, period: 2016-12-13/2016-12-17, as_of: 2016-12-18}
actors: [{ref: gov, name: {original: en, en: Gov}}, {ref: rus, name: {original: en, en: Rus}}]
places:
  - {ref: west, name: {original: en, en: Dahiya}}
  - {ref: east, name: {original: en, en: Dahiya}}
  - {ref: north, name: {original: en, en: North}}
sources:
  - {ref: s, source_kind: media, public: true, states_as_of: true}
  - ref: w
    source_kind: eyewitness
    consents: [{ref: given, consent_kind: to_publish, given: 2016-12-20}]
  - {ref: x, source_kind: eyewitness}
agreements:
  - {ref: g, announced: 2016-12-13, clauses: [{ref: k, clause_kind: cessation}]}
movements:
  - ref: m
    outcome: completed
    clause: k
    left: 2016-12-12
    citations: [{ref: mq, field: outcome, source: s, says: turned_back}]
persons:
  - {ref: p, named: true}
  - {ref: q, fates: [{ref: fq, status: seen_alive, at: 2016-12-16}]}
tallies:
  - {ref: start, count: 500, unit: person, group: civilians, role: start, agreement: g, source: s}
  - {ref: moved, count: 110, unit: person, group: people, role: moved, agreement: g, source: s}
  - {ref: left, count: 400, unit: person, group: people, role: remaining, agreement: g, source: s}
  - {ref: women, count: 60, unit: person, group: women, role: start, place: north, source: s}
  - {ref: stay, count: 80, unit: person, group: women, role: remaining, place: north, source: x}
  - {ref: dead, count: 9, unit: person, group: people, fate: killed, role: harm, place: west,
     source: s}
  - {ref: so-far, count: 500, unit: person, group: people, role: total, place: west, source: s,
     at: 2016-12-14}
  - {ref: so-far2, count: 430, unit: person, group: people, role: total, place: west, source: s,
     at: 2016-12-16}
  - {ref: dead2, count: unknown, unit: person, group: people, fate: killed, role: harm,
     place: west, source: s}
"""
PERIODS = (
    "2016-12-14/2016-12-14 «Friday 14 December»",
    "2016-12-15T10:00/2016-12-15T11:00 «lasted for nine hours»",
    "2016-12-11/..",
    "2016-12-19/2016-12-19 «31 November»",
    "2016-12-15/2016-12-14",
)
INCIDENT = """
  - ref: i{n}
    period: "{period}"
    status: {status}
    harm: wounded
    effect: turned_back
    {movement}
    area: {{places: [{{place: {place}, part: whole}}]}}
    narrative: {{original: en, en: "{count} wounded", ar: "{other} جرحى"}}
    citations:
      - {{ref: q{n}, field: harm, source: {source}, says: killed,
          as_stated: {{original: en, en: They died}}}}
    deeds:
      - ref: d{n}
        deed_kind: shelling
        attributions:
          - {{ref: a{n}, alternatives: [gov, rus], standing: {standing}, said_by: {source}}}
    tallies:
      - {{ref: t{n}, count: {count}, unit: person, group: people, fate: wounded, role: harm,
          source: s}}
      - {{ref: u{n}, count: {other}, unit: person, group: women, fate: wounded, role: harm,
          source: s, part_of: t{n}, part_relation: part}}
      - {{ref: v{n}, count: {other}, unit: person, group: people, fate: wounded, role: harm,
          source: s, supersedes: t{n}}}
      - {{ref: w{n}, count: 3, unit: vehicle, group: people, fate: wounded, role: harm,
          source: s, supersedes: t{n}, as_stated: {{original: en, en: "2 cars, 10 of 20 (40%)"}}}}
    evidence:
      - {{ref: e{n}, persons: [q], captured: 2016-12-15}}
      - {{ref: h{n}, captured: "2016-12-15T08:10"}}
    fates: [{{ref: f{n}, person: q, status: killed, at: 2016-12-14}}]
    determinations: [{{ref: x{n}, clause: k, actor: gov, ruling: breach}}]
"""


@st.composite
def cases(draw: st.DrawFn) -> str:
    """A small case in which most checks find something in some incident."""
    incidents = [
        INCIDENT.format(
            n=n,
            period=draw(st.sampled_from(PERIODS)),
            status=draw(st.sampled_from(["reported", "verified"])),
            movement=draw(st.sampled_from(["movement: m", "chosen: true"])),
            place=draw(st.sampled_from(["west", "north"])),
            source=draw(st.sampled_from(["s", "w", "x"])),
            standing=draw(st.sampled_from(["corroborated", "single_source"])),
            count=draw(st.integers(3, 9)),
            other=draw(st.integers(3, 9)),
        )
        for n in range(draw(st.integers(1, 3)))
    ]
    told = [f"t{n}" for n in range(len(incidents))]
    announced = (
        "  - {ref: announced, count: 2, unit: incident, role: announced, source: s, "
        f"items: [{', '.join(name.replace('t', 'i') for name in told)}]}}\n"
    )
    announced = announced if draw(st.booleans()) else ""
    return FRAME + announced + "incidents:" + "".join(incidents)


def said(findings: Iterable[Finding]) -> list[tuple[str, str, str]]:
    return sorted((f.severity.value, f.code, f.fingerprint) for f in findings)


def about(findings: Iterable[Finding], record: UUID) -> list[Finding]:
    return [f for f in findings if any(place.record == record for place in f.where)]


@settings(
    max_examples=4,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(written=cases())
def test_drafts_whole_and_around_find_the_same(
    written: str, tmp_path_factory: pytest.TempPathFactory, transactional_db: None
) -> None:
    acting = at_work(Path(tmp_path_factory.mktemp("workspace")))
    reading = read_written(written, workspace=True).reading
    assert [finding.message.text("en") for finding in reading.errors] == []
    accept_drafts(acting, reading)
    case = next(draft.id for draft in reading.drafts if draft.kind == "case")
    found = run(whole(case))
    assert said(run(of_drafts(reading.drafts))) == said(found)
    for draft in reading.drafts:
        near = run(around([(draft.kind, draft.id)], case))
        if draft.kind in MASS:
            assert said(about(near, draft.id)) == said(about(found, draft.id))
        assert set(said(near)) <= set(said(found))
    for finding in found:
        places = [(place.kind, place.record) for place in finding.where if place.record]
        assert said([finding])[0] in said(run(around(places, case)))
    _empty()


def _empty() -> None:
    """What one example recorded is out of the way of the next."""
    from django.core.management import call_command

    call_command("flush", verbosity=0, interactive=False)
