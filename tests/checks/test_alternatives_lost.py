"""Alternatives lost on the way to a ruling."""

from tests.checks.found import found
from trucewatch.checks import alternatives_lost


def case(ruling: str, *attributions: str) -> str:
    rows = "".join(f"\n              - {{ref: a{n}, {a}}}" for n, a in enumerate(attributions))
    return f"""
    actors:
      - {{ref: gov, name: {{original: en, en: Government forces, ar: القوات الحكومية}}}}
      - {{ref: rus, name: {{original: en, en: Russian forces, ar: القوات الروسية}}}}
    sources: [{{ref: s, source_kind: media}}, {{ref: r, source_kind: media}}]
    agreements: [{{ref: g, clauses: [{{ref: k, clause_kind: cessation}}]}}]
    incidents:
      - ref: i
        deeds:
          - ref: d
            deed_kind: air_strike
            attributions:{rows}
    determinations: [{{ref: x, incident: i, clause: k, {ruling}}}]
    """


EITHER = "alternatives: [gov, rus], standing: single_source, said_by: s"
GOVERNMENT = "actor: gov, standing: single_source, said_by: "


def test_a_ruling_on_one_of_two_alternatives_is_an_error() -> None:
    assert found(alternatives_lost, case("actor: gov, ruling: breach", EITHER)) == [
        "error: Russian forces is left possible in attribution a0 and is missing here."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(alternatives_lost, case("actor: rus, ruling: breach", EITHER), "ar") == [
        "error: القوات الحكومية احتمال قائم في الإسناد a0 ولا يرد هنا."
    ]


def test_a_ruling_that_keeps_both_is_not_flagged() -> None:
    assert found(alternatives_lost, case("alternatives: [gov, rus], ruling: breach", EITHER)) == []


def test_a_ruling_that_another_attribution_carries_is_not_flagged() -> None:
    written = case("actor: gov, ruling: breach", EITHER, GOVERNMENT + "r")
    assert found(alternatives_lost, written) == []


def test_what_cannot_be_determined_loses_nothing() -> None:
    assert found(alternatives_lost, case("actor: gov, ruling: cannot_determine", EITHER)) == []


def test_one_source_attributed_once_with_and_once_without_alternatives_is_an_error() -> None:
    written = case("actor: gov, ruling: cannot_determine", EITHER, GOVERNMENT + "s")
    assert found(alternatives_lost, written) == [
        "error: Russian forces is left possible in attribution a0 and is missing here."
    ]
