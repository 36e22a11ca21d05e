"""Bulletins that go on from each other, and reserve that a translation keeps or loses."""

from __future__ import annotations

import pytest

from tests.reading.scoring import pair
from trucewatch.reading.document import Document
from trucewatch.reading.read import Together, read
from trucewatch.values.codes.findings import Severity

SERIES = [
    (
        "Bulletin, day 5\nTuesday 11 March 2025, 21:00\n\nThat makes two incidents today. Since the truce "
        "began on Friday 7 March our volunteers have logged 31 incidents in the six townships.",
        "Bulletin, day 6\nWednesday 12 March 2025, 20:30\n\nA bad day.\n\nEight incidents, then. Count since "
        "the beginning of the truce: [[42|39]]. Nothing has been taken away.",
    ),
    (
        "نشرة مساء السبت 5 أبريل 2025\n\n• وصل اليوم 412 وافدا.\n• مجموع من استقبلناهم منذ انهيار الهدنة في 28 "
        "مارس بلغ 3,912 وافدا.",
        "نشرة مساء الأحد 6 أبريل 2025\n\n• وصل اليوم 137 وافدا.\n• إجمالي من استقبلتهم اللجنة منذ 28 مارس: "
        "[[3,849|4,049]] وافدا.",
    ),
    (
        "Bulletin 1, 3 May 2023. Since the campaign began, 86 civilians have been killed, among "
        "them 24 children.",
        "Bulletin 2, 4 May 2023. In the past 24 hours 12 civilians were killed, among them 5 "
        "children. This brings the cumulative toll to [[89|98]] civilians.",
    ),
    (
        "Bulletin 2, 4 May 2023. In the past 24 hours 12 civilians were killed, among them 5 "
        "children, and the cumulative toll is 98 civilians.",
        "Bulletin 3, 5 May 2023. In the past 24 hours 9 civilians were killed: 4 men, 3 women and "
        "2 children. This brings the cumulative toll to [[117|107]] civilians.",
    ),
    (
        "نشرة 1، 3 أيار 2023. نزحت منذ بدء الحملة 640 أسرة.",
        "نشرة 2، 4 أيار 2023. نزحت اليوم 85 أسرة، فبلغ العدد الإجمالي منذ بدء الحملة "
        "[[752|725]] أسرة.",
    ),
    (
        "التحديث 5، 10 يونيو 2024. بلغ عدد الإصابات المسجلة منذ بدء التفشي 412 حالة.",
        "التحديث 6، 11 يونيو 2024. سُجلت خلال الأربع والعشرين ساعة الماضية 27 حالة جديدة، وارتفع "
        "العدد التراكمي إلى [[493|439]] حالة.",
    ),
    (
        "# Clinic, day 1\n5 May 2023\n\n* Treated today: **310**\n* Treated since the opening: **310**\n\n"
        "We had two tents.",
        "# Clinic, day 2\n6 May 2023\n\n* Treated today: **205**\n* Treated since the opening: "
        "**[[290|515]]**\n\nWe had three tents.",
    ),
    (
        "نشرة 1، 3 أيار 2023\nعولج اليوم: 41 مريضًا\nمجموع من عولجوا منذ افتتاح المركز وحتى مساء اليوم: 41 مريضًا",
        "نشرة 2، 4 أيار 2023\nعولج اليوم: 28 مريضًا\nمجموع من عولجوا منذ افتتاح المركز وحتى مساء اليوم: "
        "[[119|69]] مريضًا",
    ),
]


def told(texts: tuple[str, ...], together: Together) -> list[str]:
    documents = [Document(str(number), text) for number, text in enumerate(texts)]
    findings = read(documents, together=together).findings
    return [f.code for f in findings if f.severity is not Severity.NOTE]


@pytest.mark.parametrize("texts", SERIES)
def test_a_total_that_does_not_go_on_from_the_bulletin_before_is_found(
    texts: tuple[str, str],
) -> None:
    wrong = tuple(pair(text)[0] for text in texts)
    right = tuple(pair(text)[1] for text in texts)
    assert len(told(wrong, Together.SERIES)) == 1
    assert told(right, Together.SERIES) == []


def test_a_bulletin_that_corrects_the_one_before_yields_nothing() -> None:
    texts = (
        "Day 1, 2 March 2021. The monitors recorded 14 breaches. Since the ceasefire began: 14 breaches.",
        "Day 2, 3 March 2021. The monitors recorded 9 breaches. Correction: yesterday's figure was "
        "13. Since the ceasefire began: 22 breaches.",
    )
    assert told(texts, Together.SERIES) == []


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        (
            "Residents alleged that soldiers had taken 12 cows on 4 May.",
            "وادعى السكان أن الجنود أخذوا 12 بقرة في 4 أيار.",
        ),
        (
            "The shell reportedly killed 3 children at 4:20.",
            "أفيد بأن القذيفة قتلت 3 أطفال في الساعة 4:20.",
        ),
        (
            "The team believes that 30 families may still be in the cellars.",
            "يرى الفريق أن 30 أسرة قد تكون ما زالت في الأقبية.",
        ),
    ],
)
def test_reserve_in_other_words_is_not_lost(english: str, arabic: str) -> None:
    assert told((english, arabic), Together.TRANSLATION) == []


@pytest.mark.parametrize(
    ("english", "arabic"),
    [
        (
            "According to accounts which the Monitor has verified, shells came from the school.",
            "وبحسب روايات لم يتسنّ للمرصد التحقق منها، أُطلقت قذائف من المدرسة.",
        ),
        (
            "The mission could not verify that 40 people were held there.",
            "تحققت البعثة من أن 40 شخصًا كانوا محتجزين هناك.",
        ),
    ],
)
def test_what_one_language_has_verified_and_the_other_not_is_found(
    english: str, arabic: str
) -> None:
    assert told((english, arabic), Together.TRANSLATION) == ["hedge-lost"]
