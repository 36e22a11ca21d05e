"""What a clause asks stands in its box: hours, quotas, who goes first, which weapons."""

from __future__ import annotations

import pytest

from tests.cases import view_of
from tests.reports.content.aleppo import aleppo_report, coded
from tests.reports.content.test_control import read
from trucewatch.reports.blocks import Box, BoxKind, Facts

CASE = """
case: {ref: c, zone: Asia/Damascus, as_of: 2016-12-17}
agreements:
- ref: a
  effective: 2016-12-14T05:00
  clauses:
  - ref: k1
    number: "1"
    clause_kind: evacuation
    window: 2016-12-14T05:00/..
    daily: "09:00/16:00"
    promised_count: "8"
    promised_unit: vehicle
    promised_per: day
    first_fate: wounded
    calibre: at least 100
"""


def told(language: str) -> list[str]:
    """The lines of the only box of a clause."""
    document = aleppo_report(language, view=coded(view_of(CASE)))
    boxes = [
        block
        for part in document.parts
        for block in part.blocks
        if isinstance(block, Box) and block.kind is BoxKind.CLAUSE
    ]
    (box,) = boxes
    (facts,) = [block for block in box.blocks if isinstance(block, Facts)]
    return [f"{fact.label}: {read(fact.value)}" for fact in facts.facts]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        (
            "en",
            [
                "Each day: from 09:00 to 16:00 (Damascus time)",
                "How many: 8 (vehicle), each day",
                "Who goes first: wounded",
                "Weapons: calibre in mm: at least 100",
            ],
        ),
        (
            "ar",
            [
                "كل يوم: من الساعة 09:00 إلى 16:00 (بتوقيت دمشق)",
                "العدد: 8 (مركبة)، كل يوم",
                "من يخرج أولًا: جرحى",
            ],
        ),
    ],
)
def test_the_box_of_a_clause_tells_hours_quotas_order_and_weapons(
    language: str, lines: list[str]
) -> None:
    found = [line.translate(dict.fromkeys(range(0x2066, 0x206A))) for line in told(language)]
    assert [line for line in lines if line not in found] == []
