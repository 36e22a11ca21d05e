"""A case checked part by part yields what the whole yields, with the same weights."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from tests.cases import read_written
from tests.checks.test_three_ways import FRAME
from tests.records.workspaces import at_work
from trucewatch.acts.beyond_parts import beyond_parts
from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.checks.gathering import Weighed
from trucewatch.checks.running import weighed
from trucewatch.records.blocks import Blocks
from trucewatch.records.loading import whole
from trucewatch.records.models import Case, Tally
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.message import Message

pytestmark = pytest.mark.django_db(transaction=True)

INCIDENT = """
  - ref: i{n}
    period: 2016-12-14/2016-12-14 «Friday 14 December»
    status: verified
    harm: wounded
    area: {{places: [{{place: {place}, part: whole}}]}}
    narrative: {{original: en, en: "{n} wounded", ar: "4{n} جرحى"}}
    citations:
      - {{ref: q{n}, field: harm, source: {source}, says: killed}}
    deeds:
      - ref: d{n}
        deed_kind: shelling
        attributions: [{{ref: a{n}, actor: gov, standing: corroborated, said_by: {source}}}]
    tallies:
      - {{ref: t{n}, count: 3, unit: person, fate: wounded, role: harm, source: {source}}}
      - {{ref: u{n}, count: 9, unit: person, fate: wounded, role: harm, source: {source},
          part_of: t{n}, part_relation: part}}
      - {{ref: k{n}, count: 2, unit: person, group: men, fate: killed, role: harm}}
    evidence:
      - {{ref: e{n}, persons: [q{n}], captured: "2016-12-15T08:10"}}
    fates: [{{ref: f{n}, person: q{n}, status: killed, at: 2016-12-14}}]
    determinations: [{{ref: x{n}, clause: k, actor: gov, ruling: breach}}]
"""
INCIDENTS = 7


@pytest.fixture
def case(tmp_path: Path) -> UUID:
    """Incidents that share sources, a clause and places, and nothing of the mass."""
    acting = at_work(tmp_path)
    persons = "".join(f"  - {{ref: q{n}}}\n" for n in range(INCIDENTS))
    frame = FRAME.replace("persons:\n", f"persons:\n{persons}")
    incidents = "".join(
        INCIDENT.format(n=n, place=("west", "north")[n % 2], source="swx"[n % 3])
        for n in range(INCIDENTS)
    )
    men = "  - {ref: men, count: 5, unit: person, group: men, role: start, place: west}\n"
    frame = frame.replace("tallies:\n", f"tallies:\n{men}")
    clause = "{ref: k, clause_kind: cessation}"
    frame = frame.replace(clause, clause + ", {ref: z, clause_kind: evacuation}")
    reading = read_written(f"{frame}incidents:{incidents}", workspace=True).reading
    assert [finding.message.text("en") for finding in reading.errors] == []
    accept_drafts(acting, reading)
    return next(draft.id for draft in reading.drafts if draft.kind == "case")


def said(found: Iterable[Weighed]) -> list[tuple[str, str, object]]:
    return [(one.finding.code, one.finding.fingerprint, one.weight) for one in found]


def test_parts_find_what_the_whole_finds_in_the_same_order_with_the_same_weights(
    case: UUID,
) -> None:
    parts = Blocks(case, 1)
    assert len(parts) == 1 + INCIDENTS + 3  # what all hold; the movement; two persons
    in_whole = said(weighed((whole(case),)))
    assert said(weighed(parts)) == in_whole
    assert said(weighed(Blocks(case, 20))) == in_whole
    assert {code for code, _, _ in in_whole} >= {
        "ambiguous-place", "clause-incomplete", "consent-missing", "parts-exceed-total",
        "figures-cannot-all-hold", "remaining-groups-differ", "told-two-ways",
    }  # fmt: skip


def test_of_each_check_the_gravest_are_held_and_they_are_those_of_the_whole(case: UUID) -> None:
    in_whole = by_check(said(weighed((whole(case),))))
    assert max(map(len, in_whole.values())) > 4
    for most in (1, 2, 3):
        held = by_check(said(weighed(Blocks(case, 1), most=most)))
        assert {code: found[:most] for code, found in held.items()} == {
            code: found[:most] for code, found in in_whole.items()
        }
    assert any(len(held[code]) < len(in_whole[code]) for code in in_whole)


def by_check(found: list[tuple[str, str, object]]) -> dict[str, list[tuple[str, str, object]]]:
    return {code: [one for one in found if one[0] == code] for code, _, _ in found}


def test_a_record_stands_in_one_part_or_in_all_of_them(case: UUID) -> None:
    parts = list(Blocks(case, 1))
    held = [{(kind, key) for kind, t in part.tables.items() for key in t.place} for part in parts]
    everything = whole(case)
    every = {(kind, key) for kind, t in everything.tables.items() for key in t.place}
    assert set.union(*held) == every
    own = [part - held[0] for part in held[1:]]
    assert sum(map(len, own)) == len(every - held[0])
    assert all(held[0] <= part for part in held)


def test_a_small_case_is_one_part_the_whole(case: UUID) -> None:
    (part,) = Blocks(case)
    assert {k: t.size for k, t in part.tables.items()} == {
        k: t.size for k, t in whole(case).tables.items()
    }


def test_findings_made_elsewhere_are_weighed_where_their_records_stand(case: UUID) -> None:
    row = next(row for row in whole(case).rows("attribution") if row.ref == "a5")
    where = Where(kind="attribution", ref="a5", record=row.id, field="standing")
    drift = Finding("elsewhere", Severity.WARNING, Message("check-weight-none"), (where,))
    in_whole = said(weighed((whole(case),), besides=[drift]))
    assert said(weighed(Blocks(case, 1), besides=[drift])) == in_whole
    assert "elsewhere" in {code for code, _, _ in in_whole}


def test_figures_in_several_parts_that_cannot_all_be_true_are_told_once(case: UUID) -> None:
    besides = list(beyond_parts(Case.objects.get(id=case)))
    (finding,) = besides
    assert finding.code == "figures-cannot-all-hold"
    assert [where.ref for where in finding.where] == ["men", "k0", "k2", "k4", "west"]
    in_whole = said(weighed((whole(case),), besides=besides))
    in_parts = said(weighed(Blocks(case, 1), besides=besides))
    assert in_parts == in_whole
    assert [code for code, mark, _ in in_parts if mark == finding.fingerprint] == [finding.code]


def test_where_nothing_opens_an_account_no_harm_is_loaded(
    case: UUID, django_assert_num_queries: Any
) -> None:
    Tally.objects.filter(role__in=(TallyRole.START, TallyRole.MOVED)).delete()
    one = Case.objects.get(id=case)
    with django_assert_num_queries(1):
        assert list(beyond_parts(one)) == []
