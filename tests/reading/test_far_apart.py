"""Statements that contradict each other paragraphs apart, and what lies as far apart and holds."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, pair

CALM = "The road stayed open all day. Prices in the market went up by a third.\n\n"
CALM_AR = "بقي الطريق مفتوحا طوال النهار. وارتفعت الأسعار في السوق.\n\n"

PAIRS = {
    "parts in the next paragraph": (
        "parts-do-not-sum",
        "Partners registered 1,240 newly displaced households in May.\n\n"
        "Of those who came, 610 settled in Wadi and 385 in the city. The rest, [[235|245]] families, live in Harib.",
    ),
    "parts told of them": (
        "parts-exceed-total",
        "Crews found 48 people in the ruins.\n\n"
        "Twenty-one of them were taken to hospital. Those who had died were [[37|27]] people.",
    ),
    "parts in turn": (
        "parts-exceed-total",
        "After fighting between two armed groups 38 families left their homes.\n\n"
        "Sixteen families reached Tame. Another thirteen were taken in by relatives. [[Eleven|Nine]] crossed the border.",
    ),
    "some of the parts, then of another thing": (
        "parts-do-not-sum",
        "The office received 212 reports of looting.\n\n"
        "Rabwa accounts for 97 of the reports and Rahad for 61. From Bara came [[45|54]]. The police have left two of the three towns.",
    ),
    "a range of kilometres beside them": (
        "parts-exceed-total",
        "The patrol recorded 144 ceasefire violations. Most were heard at a distance of two to five kilometres.\n\n"
        "Explosions: 67. Bursts of fire: 58. Flares in flight: [[29|19]].",
    ),
    "names count people": (
        "parts-exceed-total",
        "The registers show that 83 people were taken into custody.\n\n"
        "In the north they list 27 names. At the garrison there are 31, and the station holds a further [[35|25]].\n\n"
        "Two lawyers were let in.",
    ),
    "an estimate larger than all": (
        "parts-exceed-total",
        "غادر المخيم خلال تموز 1,420 شخصا.\n\nتوجه 640 منهم إلى الريف، وعاد 510 إلى المدينة. أما من قصدوا منبج "
        "فكانوا [[370|270]] شخصا.\n\nويبقى في المخيم نحو ستين ألف شخص.",
    ),
    "since the year began": (
        "parts-do-not-sum",
        "وثقت النقابة 118 حالة فصل منذ بداية العام.\n\nسجل منها في يريم 47 حالة، وفي السدة 39، وفي القفر [[23|32]] حالة.",
    ),
    "the dead and the hurt": (
        "parts-exceed-total",
        "The mission counted 131 civilian casualties in spring, ten more than in winter.\n\n"
        + CALM
        + "In all, 64 people lost their lives and [[76|67]] others were hurt.",
    ),
    "القتلى والجرحى": (
        "parts-exceed-total",
        "وثق القسم سقوط 131 ضحية بين المدنيين.\n\n"
        + CALM_AR
        + "لقي 64 شخصا حتفهم، وجرح [[76|67]] آخرون، حالة ثلاثة منهم حرجة.",
    ),
    "what is left, roughly": (
        "remaining-does-not-fit",
        "On 2 May 1,630 people were in the quarter.\n\nThe first group, of 612 people, boarded buses. "
        "On Thursday a further 588 were taken out.\n\nSome [[530|430]] people have been waiting since Friday.",
    ),
    "a bulletin": (
        "parts-exceed-total",
        "Up to 30 April, 642 suspected cases had been notified since March. In the week centres added 118.\n\n"
        "Five people have died.\n\nThe count since March stands at [[706|760]] suspected cases.",
    ),
    "a quarter by its number": (
        "parts-exceed-total",
        "بلغ عدد المعتقلين 64 شخصا حتى مساء أمس.\n\n"
        "في حي السبعين اعتقل 23 شخصا. ومن حي معين اقتيد 18 آخرون، وشهد حي الثورة احتجاز [[33|23]] شخصا.",
    ),
    "the log of a post": (
        "date-impossible",
        "26 نيسان: تعطلت الكاميرا. [[31|30]] نيسان: شوهدت جرافة ترفع ساترا.",
    ),
    "a quarter to": (
        "duration-and-times",
        "The team reached the home at a quarter to two in the afternoon. The last bus left at a quarter to nine in the evening. "
        "In those [[five|seven]] hours nobody fired.",
    ),
    "half past": (
        "duration-and-times",
        "The team reached the home at half past one in the afternoon. The last bus left at half past eight in the evening. "
        "In those [[five|seven]] hours nobody fired.",
    ),
    "begun and ended": (
        "duration-and-times",
        "The ceasefire began on 1 April.\n\n"
        + CALM
        + "It ended on 30 April. The bishop said that it lasted only [[two|four]] weeks.",
    ),
    "بدأ وانتهى": (
        "duration-and-times",
        "بدأ انقطاع الاتصالات يوم 2 شباط.\n\n" + CALM_AR + "وعادت الخدمة يوم 13 شباط. "
        "وقال متطوع إن الناس عاشوا [[خمسة عشر|أحد عشر]] يوما بلا خبر.",
    ),
    "took so long": (
        "duration-and-times",
        "وصلت السيارات في الساعة 9:30 صباحا.\n\n" + CALM_AR + "وغادرت آخرها في الساعة 15:30. "
        "واستغرق العمل [[أربع|ست]] ساعات.",
    ),
    "a year out of line": (
        "date-in-turn",
        "Date of report: 19 June 2017. Gunmen broke in on 2 June 2017.\n\n"
        "On 4 June [[2016|2017]] the branch stopped its visits. They were taken up again on 15 June 2017.",
    ),
    "a month out of line": (
        "date-in-turn",
        "Men came through the fence on 17 February 2016. By the afternoon of 18 [[March|February]] they had been pushed out. "
        "A board arrived on 1 March.",
    ),
    "points by their numbers": (
        "announced-against-told",
        "اتفقت الوفود على [[أربع|ثلاث]] نقاط. أولاها وقف القتال. وثانيتها عودة المهجرين. وثالثتها تبادل الجثامين.",
    ),
    "taken up by the same noun": (
        "one-word-two-counts",
        "The battle cost the lives of 165 soldiers and 87 civilians.\n\n"
        + CALM
        + "A wreath was laid for the [[156|165]] fallen troops.",
    ),
    "taken up, and another to come": (
        "one-word-two-counts",
        "The convoy consisted of 75 lorries.\n\n"
        + CALM
        + "All [[57|75]] lorries have returned, and another journey is prepared.",
    ),
    "a demand": (
        "told-two-ways",
        "The crossing at Bab was reopened on 3 May. Traders complain. The chamber calls for the crossing at Bab "
        "[[to be reopened|to stay open]].",
    ),
}  # fmt: skip

HOLDS = {
    "the first of three weeks": "The team operated on 284 people.\n\nIn the first week we saw 121 people.\n\n"
    "In the second 88.\n\nThe last week brought 75.",
    "far from the whole": "The army says 227 people were killed.\n\nIn Hama 3 people were killed, in Homs 4, nowhere else.",
    "supplies for a month": "On 11 January 2016 lorries brought food for a month, and on 18 January a smaller convoy came.",
    "of another fate": "قتل تسعة مدنيين بينهم ثلاثة أطفال وامرأة حامل، وأصيب نحو سبعين بجروح.",
    "more than fighters": "The first group was made up of 126 fighters and 335 people from the two other towns. "
    "A group of 40 patients should have followed.\n\nDoctors lost 16 patients.",
    "another beginning": "The truce began on 1 April. It ended on 30 April. The strike of the teachers began on 12 April. "
    "It lasted only nine days.",
    "a year to compare with": "Gunmen broke in on 2 June 2017. The same had happened on 4 June 2016. "
    "Visits were taken up again on 15 June 2017.",
    "five of a family": "Six of the family died: Karim, his wife and their four children.",
    "a demand of before": "The editor was released on 16 October. On 8 October his wife had appealed to set him free.",
    "a ford": "The bridge at Wadi Mawr was destroyed on 4 August. It was built with foreign money. "
    "Lorries cross the wadi at a ford by night.",
    "a truce that is over": "The truce held, says the bishop. It lasted only four weeks, but people slept.",
    "another account of them": "تلقت اللجنة 54 شكوى، وأغلقت 31 منها بعد زيارات. وتخص اثنتا عشرة شكوى الطريق الساحلي، "
    "وأرسلت قرية واحدة تسعا.",
    "five to six people": "Each tent holds five to six people. We saw 40 tents at ten to six places.",
}  # fmt: skip


@pytest.mark.parametrize(("code", "written"), PAIRS.values(), ids=PAIRS)
def test_what_contradicts_from_far_is_told_and_not_once_right(code: str, written: str) -> None:
    wrong, right = pair(written)
    assert [finding.code for finding in findings(wrong)] == [code]
    assert findings(right) == []


@pytest.mark.parametrize("text", HOLDS.values(), ids=HOLDS)
def test_what_holds_from_far_is_not_told(text: str) -> None:
    assert [finding.code for finding in findings(text)] == []
