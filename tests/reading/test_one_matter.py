"""Whether two tellings are of one matter: each default, and each reason that keeps two apart."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings

MARKET = "Nine civilians were killed in the market on Monday. The stalls burned down. "
ARREST = "Soldiers detained twelve villagers at dawn. A monk came in the evening. "
SOUQ = "قتل تسعة مدنيين في السوق يوم الاثنين. واحترقت البسطات. "
BOY = "A fifteen-year-old boy was shot at the fence. He died an hour later. "
QUEUE = "On 9 May two rounds landed beside the bread queue. Five people were hurt. "


@pytest.mark.parametrize(
    "text",
    [
        MARKET + "We condemn the killing of seven civilians.",
        MARKET + "The killing of seven people in their stalls calls for an inquiry.",
        ARREST + "The nine detained villagers have no lawyer.",
        SOUQ + "إننا ندين مقتل سبعة مدنيين.",
        SOUQ + "وإن مقتل سبعة مدنيين جريمة.",
        BOY + "The killing of a 13-year-old is part of a pattern.",
        QUEUE + "The shelling of 19 May took place within the security zone.",
        QUEUE + "The 19 May shelling took place within the security zone.",
    ],
)
def test_what_was_told_and_is_spoken_of_otherwise_is_found(text: str) -> None:
    assert len(findings(text)) == 1


@pytest.mark.parametrize(
    "text",
    [
        MARKET + "We condemn the killing of nine civilians.",
        MARKET + "We condemn the killing of seven civilians on Thursday.",
        MARKET + "According to the army, the killing of seven civilians was a mistake.",
        MARKET + "A second strike led to the death of seven civilians.",
        MARKET + "We condemn the killing of four children.",
        MARKET + "We condemn the killing of seven other civilians.",
        MARKET
        + "Four civilians were killed on the road. We condemn the killing of seven civilians.",
        MARKET + "Two civilians were buried at once. The killing of eleven civilians is a crime.",
        ARREST + "The nine villagers who were released at noon are at home.",
        ARREST + "Three villagers were released. The nine detained villagers have no lawyer.",
        SOUQ + "وأدى قصف آخر إلى مقتل سبعة مدنيين.",
        SOUQ + "ومقتل سبعة مدنيين على الطريق مؤكد.",
        SOUQ + "إننا ندين مقتل سبعة مدنيين يوم الخميس.",
        BOY + "The killing of his brother, aged 13, was reported last year.",
        QUEUE + "The shelling of 10 May hit a school.",
        QUEUE + "On 17 May a school was hit. The shelling of 19 May took place at night.",
        QUEUE + "Shelling was heard on 19 May.",
    ],
)
def test_two_matters_are_not_held_against_each_other(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    ("text", "number"),
    [
        (
            "Nineteen lorries left on Sunday.\n\nFour of the lorries broke down.\n\n"
            "The other {} crossed on Thursday.",
            ("thirteen", "fifteen"),
        ),
        (
            "غادرت تسع عشرة شاحنة يوم الأحد.\n\nوتعطلت أربع من الشاحنات.\n\n"
            "ودخلت الشاحنات {} الأخرى المدينة.",
            ("الثلاث عشرة", "الخمس عشرة"),
        ),
        (
            "In the morning 86 people gathered.\n\nTwenty-one people went back.\n\n"
            "The {} who travelled on were registered.",
            ("75", "65"),
        ),
        (
            "Partners referred 64 patients.\n\nMasisi had 29 referrals. Goma had 18. Bunia had {}. "
            "No referrals came from the hills.",
            ("27", "17"),
        ),
    ],
)
def test_rests_and_closed_rows_are_found_over_paragraphs(
    text: str, number: tuple[str, str]
) -> None:
    wrong, right = (findings(text.format(written)) for written in number)
    assert (len(wrong), right) == (1, [])


def test_a_station_that_runs_again_may_supply_people() -> None:
    text = (
        "The pumping station came to a standstill on 2 August. The station started pumping again "
        "on 20 August. It supplies 68,000 people."
    )
    assert findings(text) == []


HELD = (
    "احتجاز صحفي في مصراتة\n\nاعتقل رئيس تحرير صحيفة محلية أمام مكتبه في 7 تشرين الأول. وتتواصل منظمتنا مع أسرته "
    "يوميا. وقد أفرج عنه في 16 تشرين الأول وشكر من ساندوه.\n\n"
)


def test_he_is_the_one_person_of_an_arabic_text_paragraphs_on() -> None:
    appeal = "وتناشد زوجته السلطات إطلاق سراحه."
    assert [f.code for f in findings(HELD + appeal)] == ["told-two-ways"]
    assert findings(HELD + "واعتقل طالب في حي بعيد يوم الأحد.\n\n" + appeal) == []


UNKNOWN = "The commission was not able to determine who the gunmen were: survivors disagree. The dead were buried.\n\n"


def test_doers_that_nobody_knows_are_not_named_paragraphs_on() -> None:
    named = "The gunmen were members of the regional special forces."
    assert [f.code for f in findings(UNKNOWN + named)] == ["certainty-stronger"]
    assert findings(UNKNOWN + "The gunmen left in the direction of the river.") == []
    assert (
        findings(UNKNOWN + "The gunmen were members of the special forces, residents said.") == []
    )
