"""Sums that no wording gives away: figures told as one that nearly make a whole near them, and right ones beside them."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings
from trucewatch.reading.sums.evidence import near_miss

PAIRS = [
    (
        "The convoy left with 1,348 sacks of seed.\n\nZayt took 512, Nahr 418 and Marj {}.",
        "418",
        "318",
    ),
    (
        "The depot lists 2,460 lamps.\n\nThe first hall holds 1,240 lamps. In the second there are {} lamps.",
        "1,220",
        "1,320",
    ),
    (
        "غادرت القافلة ومعها 1,348 كيساً من البذار.\n\nأخذت زيت 512 كيساً، ونهر 418 كيساً، ومرج {} كيساً.",
        "418",
        "318",
    ),
    (
        "في المستودع 2,460 مصباحاً.\n\nتضم القاعة الأولى 1,240 مصباحاً. وفي الثانية {} مصباحاً.",
        "1,220",
        "1,320",
    ),
]
RIGHT = [
    "Broken down by weapon, 318 were hit by guns, 291 by bombs, 122 by missiles, 104 by drones and 55 by mines.",
    "Of 92 clinics 38 were closed, then five were opened again, and 59 work now.",
    "Of the 159 wounded, 102 have left hospital; five of the other 57 are in intensive care.",
    "حسب السلاح أصيب 318 بالمدافع، و291 بالقنابل، و122 بالصواريخ، و104 بالمسيّرات، و55 بالألغام.",
    "من 92 عيادة أُغلقت 38، ثم أُعيد فتح خمس، فالعامل الآن 59.",
]


@pytest.mark.parametrize(("text", "right", "wrong"), PAIRS)
def test_a_whole_that_its_figures_nearly_make_is_told(text: str, right: str, wrong: str) -> None:
    assert [finding.code for finding in findings(text.format(right))] == []
    assert len(findings(text.format(wrong))) == 1


@pytest.mark.parametrize("text", RIGHT)
def test_figures_that_add_up_in_another_way_are_left_alone(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []


def test_a_near_miss_says_more_the_rarer_chance_makes_it() -> None:
    assert near_miss(1348, (512, 418, 328)) < near_miss(1348, (512, 418, 408))
    assert near_miss(12, (7, 4)) < near_miss(412, (250, 152))
    assert near_miss(4500, (2200, 2200)) == near_miss(45, (22, 22))
