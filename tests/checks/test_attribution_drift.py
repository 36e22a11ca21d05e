"""Attributions that grow or shrink with nothing new to rest on."""

from tests.checks.found import found
from trucewatch.checks import attribution_drift

CASE = """
actors: [{{ref: a}}, {{ref: b}}]
sources: [{{ref: s, source_kind: media}}, {{ref: r, source_kind: media}}]
incidents:
  - ref: i
    deeds:
      - ref: d
        deed_kind: shelling
        attributions:
          - {{ref: x, actor: a, said_by: s, standing: single_source}}
          - {{ref: y, {}, standing: corroborated{}}}
"""


def test_two_strengths_by_one_source_on_the_same_basis_are_a_warning() -> None:
    assert found(attribution_drift, CASE.format("actor: a, said_by: s", "")) == [
        "warning: One source attributes one deed to the same actor at two strengths, and the "
        "firmer rests on nothing more: corroborated (attribution y, standing) and single source "
        "(attribution x, standing)."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(attribution_drift, CASE.format("actor: a, said_by: s", ""), "ar") == [
        "warning: مصدر واحد يسند فعلًا واحدًا إلى الجهة نفسها بدرجتي ثبوت، ولا تستند الأقوى إلى شيء "
        "زائد: أيّدته مصادر متعددة (الإسناد y، standing) ومصدر واحد (الإسناد x، standing)."
    ]


def test_a_basis_of_its_own_carries_the_firmer_one() -> None:
    basis = ", basis: {original: en, en: Two more witnesses}"
    assert found(attribution_drift, CASE.format("actor: a, said_by: s", basis)) == []


def test_a_source_cited_anew_carries_the_firmer_one() -> None:
    cited = ", citations: [{ref: q, source: r}]"
    assert found(attribution_drift, CASE.format("actor: a, said_by: s", cited)) == []


def test_another_source_or_another_actor_is_no_drift() -> None:
    assert found(attribution_drift, CASE.format("actor: a, said_by: r", "")) == []
    assert found(attribution_drift, CASE.format("actor: b, said_by: s", "")) == []
