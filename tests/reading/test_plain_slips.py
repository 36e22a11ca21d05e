"""Slips of the plainest kind, in shapes that the reader once passed over; and the same put right."""

from __future__ import annotations

import pytest

from tests.reading.scoring import findings, pair
from trucewatch.reading.document import Document
from trucewatch.reading.read import read
from trucewatch.reading.said import SaidKind
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.tokens import cut

WRITTEN = {
    "a title that fell, figures that rose": (
        "Monitors see breaches [[fall|rise]] in the second week\n\n4 May 2021\n\n"
        "The group counted 64 breaches from 26 April to 2 May, up from 41 in the week before."
    ),
    "العنوان تراجع والأرقام زادت": (
        "[[تراجع|ازدياد]] الخروق في الأسبوع الثاني\n\n4 أيار 2021\n\n"
        "سجّل الفريق 64 خرقًا، بعد أن كان قد سجّل 41 خرقًا في الأسبوع السابق."
    ),
    "a list under a heading without its number": (
        "Shells fell on [[four|three]] hamlets on Sunday night.\n\nThe hamlets hit:\n- Zayt\n- Nahr\n"
        "- Qasr\n\nNobody was hurt."
    ),
    "a day of a list that does not exist": (
        "Tripoli, 4 December 2021\n\nEvents of November:\n• 9 November – two men were released.\n"
        "• [[31|30]] November – a courthouse was stormed."
    ),
    "what runs out a year too early": (
        "Beirut, 27 December 2023 – The parties have sixty days to withdraw, a period that runs out on "
        "26 January [[2023|2024]]."
    ),
    "ages in one line": (
        "12 June 2022\n\n- Registered: 128 people in 31 families.\n- By sex: 70 female; 58 male.\n"
        "- By age: [[60|50]] under 18; 61 between 18 and 59; 17 aged 60 or over."
    ),
    "a cargo spoken of again": (
        "Lorries with 350 metric tonnes of flour crossed on Monday.\n\nThe [[3,500|350]] metric tonnes "
        "brought in by the convoy will last a month."
    ),
    "a pause that ran from and to": (
        "The [[five-hour|six-hour]] pause, which ran from 09:30 to 15:30 on Monday, let teams pass."
    ),
    "the dead of a title of two fates": (
        "[[Eight|Six]] killed, 19 wounded as shells hit the bus station\n\n3 March 2021 (Two Rivers News)"
        "\n\nSix people were killed and 19 wounded in the attack, two doctors said."
    ),
    "parts told with where they are": (
        "استقبلت المرافق ما مجموعه [[131|141]] جريحًا: 72 في مستشفى الشرق، و38 في مركز الحي، و31 في عيادة البلدة."
    ),
    "a list counted off by letters": (
        "WEEKLY BULLETIN\nReporting week: 10 to 16 March 2025\nIssued 17 March 2025\n\nThe observers logged:\n"
        "(a) 10 March – three rounds near the bridge;\n(b) 12 [[February|March]] – fire at Post 6;\n"
        "(c) 14 March – a drone brought down;\n(d) 15 March – an earth wall."
    ),
    "points that nearly make the whole": (
        "The network documented the deaths of [[182|174]] civilians in March 2019.\n\nThe report "
        "distributes the toll as follows:\n\n- Army: 74 civilians, including 19 children.\n- Rebels: 12."
        "\n- Coalition: 41 civilians, including 14 children and 12 women.\n- Others: 47 civilians."
    ),
    "نقاط تقارب المجموع": (
        "سجّل الفريق في آذار مقتل [[145|135]] مدنياً.\n\nتوزعت حصيلة الضحايا على النحو التالي:\n\n"
        "- الجيش: قتل 34 مدنياً، بينهم 5 أطفال.\n- الحلفاء: 15 مدنياً.\n- جهات أخرى: 86 مدنياً."
    ),
    "a title over one event": (
        "[[Nine|Seven]] killed in strike on house\n\nSept 25, 2024 – A strike destroyed a two-storey house "
        "on Wednesday, killing seven people and wounding 12, the civil defence said.\n\nThe wounded were "
        "taken to two hospitals, eight to one and four to the other."
    ),
    "a sentence written again": (
        "- Compared with the day before, the Mission recorded fewer violations in Hama region, including "
        "[[340|430]] explosions.\n- Access remained restricted.\n\nPublished 20 June 2018.\n\nIn Hama "
        "region, the Mission recorded fewer violations, including 430 explosions, compared with the day "
        "before (about 480 explosions)."
    ),
    "عدد كُتب ثانيةً وتبدّل رقمان منه": (
        "استقبل القسم بين ٣٠ أيلول و٦ تشرين الأول ١٣٨ جريحاً و٢١ شهيداً.\n\nإن قدرة القسم لا تتحمل أكثر من "
        "ذلك، فقد بلغ عدد الجرحى الذين استقبلهم بين ٣٠ أيلول و٦ تشرين الأول [[١٨٣|١٣٨]] جريحاً."
    ),
}


@pytest.mark.parametrize("written", WRITTEN.values(), ids=WRITTEN)
def test_a_plain_slip_is_found_and_nothing_once_it_is_right(written: str) -> None:
    wrong, right = pair(written)
    assert len(findings(wrong)) == 1
    assert findings(right) == []


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("خمساً وعشرين", 25),
        ("ستاً وثلاثين", 36),
        ("إحدى وأربعين", 41),
        ("بإحدى وعشرين", 21),
        ("الاثنين والخمسين", 52),
        ("مئة وخمساً وعشرين", 125),
        ("مئة وإحدى وثلاثون", 131),
    ],
)
def test_arabic_numbers_in_the_accusative_and_feminine_are_read_whole(
    words: str, value: int
) -> None:
    tokens = cut(words)
    number = number_at(tokens, 0)
    assert number is not None
    assert (number.value, number.last) == (value, len(tokens))


@pytest.mark.parametrize("words", ["إحدى القرى", "الاثنين 13", "يوم الاثنين والثلاثاء"])
def test_one_of_them_and_monday_are_no_numbers(words: str) -> None:
    assert number_at(cut(words), 0) is None


@pytest.mark.parametrize(
    "text",
    [
        "An operation that has returned 1,056 people ended. On Thursday seven flights carried 704 people. "
        "On Friday four flights carried the other 352.",
        "Hama saw about 20 per cent of all deaths, with 206, and Homs a little under 18 per cent, with 183.",
    ],
)
def test_a_rest_and_a_share_are_those_of_their_own_figure(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "By party responsible, in the six months:\n- Army: 426, including 23 women\n- Militia: 369\n"
        "- Others: 137\n- Guards: 40",
        "The three hospitals report the following cumulative number of deaths:\n- as of 13 October: 412\n"
        "- as of 15 October: 538\n- as of 17 October: 597\n- as of 18 October: 611",
        "The Mechanism received 31 notifications. Of these, 12 were closed after verification, 14 remain "
        "under review and five were found to lie outside its mandate.",
        "The volunteers set up three water points with a capacity of 15,000 litres each, 45,000 litres in "
        "total, and 60 latrines, half of them for women.",
        "The first group, of 28 people, crossed on the night of 26 December; 33 people followed on the "
        "second night and 35 on the third.",
        "عُثر هذا الأسبوع على:\n– ٦٤ لغماً مضاداً للأفراد\n– ١٨ لغماً مضاداً للدبابات\n– ٧ قذائف هاون\n"
        "وبذلك يكون المجموع ٨٩ قطعة، دُمّرت منها ٧٥.",
        "أصيب أمس خمسة من حفظة السلام.\n\nكانت القافلة مؤلفة من تسع حافلات وسيارتي مواكبة، أي إحدى عشرة "
        "مركبة.",
        "ما تحققنا منه هو مقتل ٦٦ شخصاً أُعدموا في ثلاثة مواقع. وقد تكون حصيلة هذه المواقع أعلى.",
        "البلدة، الخميس 18 شباط 2016 – وصلت أمس الأربعاء قوافل مشتركة من 114 شاحنة إلى خمس مناطق.\n\n"
        "أما قافلة الوادي والتل فسلكت طريقاً مختلفاً ولم تصل إلا عند 23:50، وانتهى تفريغها عند 05:20.",
        "It interviewed 15 survivors (nine from Sudan, four from Eritrea, two from Morocco), three doctors "
        "and a guard, 19 people in total.",
        "Since 1 June, 48,400 households have been verified as displaced. This is 1,900 more than in our "
        "update of last Thursday (46,500). Teams can now reach Zabid, which explains two thirds of the "
        "increase.",
        "A. Ground. Ten clashes were reported by one party and eight by the other. Seven match as to place "
        "and date. The Group takes no view of the other four claims (three from the first party, one from "
        "the second).",
        "The report draws on 26 interviews. Twelve of those interviewed were freed in October 2020 and "
        "have since been expelled from their home towns; eight are relatives of men still in prison; the "
        "remaining six are lawyers or former guards.",
        "استقبل المستشفى ١٬٣١٥ جريحاً، توفي منهم ٢٠٨. وتغادر النسبة المتبقية، أي نحو ٨٤٪، المستشفى بعد العلاج.",
        "في القرى التي تحققنا منها: 124 قتيلاً في السريحة وحدها، و31 في القرى السبع عشرة الأخرى، فيكون "
        "المجموع 155.",
    ],
)
def test_what_only_looks_like_a_slip_is_passed_over(text: str) -> None:
    """Lengths, days, parts, capacities, groups, other sorts, other wholes, higher figures, arrivals late."""
    assert findings(text) == []


def _told(text: str, kind: SaidKind) -> list[str]:
    told = read([Document("text", text)]).documents[0].statements
    return [str(one.value) for one in told if one.kind is kind]


def test_a_day_without_a_year_goes_on_from_the_day_before_it() -> None:
    days = _told(
        "Monday 9 January 2017\n\nOn 30 December 2016 a truce began. On 4 January shells fell, and on "
        "Thursday 5 January three people were killed. It was signed on 29 December.",
        SaidKind.DATE,
    )
    assert days == ["2017-01-09", "2016-12-30", "2017-01-04", "2017-01-05", "2016-12-29"]


def test_a_ceasefire_is_no_fire() -> None:
    assert _told("أُعلن وقف إطلاق النار، ثم جرى إطلاق النار على القافلة.", SaidKind.DEED) == [
        "direct_fire"
    ]
