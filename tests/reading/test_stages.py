"""Days told in an order that cannot be, and months that a distance of days gives away."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings
from trucewatch.reading.lexicon.inflected import read_data

WRONG_ORDER = {
    "custody": """Men in plain clothes led the teacher off from his school on 14 May. He walked free on 2 May, thinner
by ten kilos.""",
    "harm": "The raid of 9 March left four wounded at the mill. The miller died of his burns on 6 March.",
    "accord": "The two sides sat down in Sirte on 11 April. They had put their names to the text on 4 April.",
    "report": """The shelling of the grain market on 17 June killed nine traders. Our report of 12 June on the shelling
of the grain market lists their names.""",
    "اعتقال": "اقتيد الطبيب من عيادته يوم 20 آذار. وكان قد عاد إلى بيته يوم 13 آذار بعدما أخلي سبيله.",
    "جراح": "أصيب الحارس في القصف الذي طال المخزن يوم 8 تموز. وفارق الحياة في 3 تموز متأثرا بجراحه.",
    "اتفاق": "اتفق الطرفان يوم 19 شباط على مبدأ التبادل. وجرى التسليم تنفيذا لما اتفق عليه يوم 11 شباط.",
}
RIGHT_ORDER = {
    "custody": "Men in plain clothes led the teacher off on 2 May. He walked free on 14 May.",
    "as of": "The two engineers kidnapped at Jisr were released on 3 July. As of 5 July the kidnapped men are home.",
    "two raids": "The raid of 9 March wounded four. The raid of 2 March wounded six; the miller died on 6 March.",
    "earlier": "The raid of 9 March left four wounded. In an earlier raid the baker died on 6 March.",
    "new year": "Soldiers arrested him on 28 December. He was released on 3 January.",
    "two reports": "The shelling of 17 June killed nine. Our report of 12 June dealt with water.",
    "اعتقال": "اقتيد الطبيب من عيادته يوم 13 آذار. وعاد إلى بيته يوم 20 آذار بعدما أخلي سبيله.",
}


@pytest.mark.parametrize("text", WRONG_ORDER.values(), ids=WRONG_ORDER)
def test_what_can_only_come_after_is_not_dated_before(text: str) -> None:
    assert [finding.code for finding in findings(text)] == ["date-in-turn"]


@pytest.mark.parametrize("text", RIGHT_ORDER.values(), ids=RIGHT_ORDER)
def test_what_is_in_order_is_not_told(text: str) -> None:
    assert findings(text) == []


def test_a_distance_tells_a_wrong_month_where_no_year_is_told() -> None:
    text = (
        "Leaflets were dropped on 26 February. Two days later, on 28 March, the first barrel fell."
    )
    assert [finding.code for finding in findings(text)] == ["date-not-so-far"]


def test_every_turn_has_words_for_both_stages_in_both_languages() -> None:
    lacking = [
        (line, stage, lang)
        for line, told in read_data("turns").items()
        for stage in ("first", "then")
        for lang in ("en", "ar")
        if not told[stage].get(lang)
    ]
    assert lacking == []
