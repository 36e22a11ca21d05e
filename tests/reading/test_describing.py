"""Words of people that only describe what stands beside them, and those that count somebody."""

from __future__ import annotations

import pytest

from trucewatch.reading.document import Document
from trucewatch.reading.read import read
from trucewatch.reading.said import SaidKind

NOBODY = [
    "أصدر المكتب بيانًا صحفيًا يوم الجمعة.",
    "بيان صحفي",
    "وقال في مؤتمر صحفي عُقد مساءً إن الهدنة سارية.",
    "وفي بيانين صحفيين كررت البعثة طلبها.",
    "بيانان صحفيان صدرا أمس.",
    "نُشرت في تقرير صحافي، ثم في خبر إعلامي.",
    "جاء ذلك في تصريح طبي، وفي تقرير طبي صدر أمس، وفي بيان عسكري.",
    "وصل فريق الدفاع المدني بلباس مدني.",
    "أُغلق المعبر بسبب خلل فني بعد صراع مسلح.",
    "The clerk issued a press statement, a medical report and a military communiqué.",
    "The office is a member state body, a student union and a refugee camp.",
    "It followed a prisoner exchange and a hostage deal.",
    "Shells hit a civilian airport.",
]
SOMEBODY = [
    ("قُتل صحفي في القصف.", [("1", "journalists")]),
    ("نفى بيانٌ صحفيًا باسمه.", [("1", "journalists")]),
    ("نقلت وكالة صحفيًا.", [("1", "journalists")]),
    ("أصيب في المركز صحفي.", [("1", "journalists")]),
    ("كشف صحفي عن الأمر.", [("1", "journalists")]),
    ("أصيب صحفيان.", [("2", "journalists")]),
    ("قُتل ناشط إعلامي.", [("1", "journalists")]),
    ("أصاب هجوم مسلحًا.", [("1", "fighters")]),
    ("A press officer was hurt.", [("1", "")]),
    ("Two child protection officers were hurt.", [("2", "")]),
    ("12 civilian casualties were counted.", [("12", "people")]),
    ("A journalist was hurt.", [("1", "journalists")]),
]


def _people(text: str) -> list[tuple[str, str]]:
    (told,) = read((Document("text", text),)).documents
    counts = (one for one in told.statements if one.kind is SaidKind.COUNT)
    return [(str(one.value), one.group) for one in counts if one.unit == "person"]


@pytest.mark.parametrize("text", NOBODY)
def test_what_only_describes_counts_nobody(text: str) -> None:
    assert _people(text) == []


@pytest.mark.parametrize(("text", "counted"), SOMEBODY)
def test_who_is_told_is_counted(text: str, counted: list[tuple[str, str]]) -> None:
    assert _people(text) == counted


def test_what_people_only_describe_is_counted_itself() -> None:
    (told,) = read(
        (Document("text", "Two civilian vehicles burned, and three member states asked."),)
    ).documents
    counts = [(str(one.value), one.unit) for one in told.statements if one.kind is SaidKind.COUNT]
    assert counts == [("2", "vehicle"), ("3", "")]
