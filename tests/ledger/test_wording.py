"""Figures with those whom they count; in Arabic the noun follows its number."""

import pytest

from tests.ledger.stating import said
from trucewatch.ledger.wording import as_count, in_words
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group
from trucewatch.values.count import Count
from trucewatch.values.message import Message
from trucewatch.values.ranges import Range


@pytest.mark.parametrize(
    ("count", "english", "arabic"),
    [
        ("0", "0 people", "لا أحد"),
        ("1", "1 person", "شخص واحد"),
        ("2", "2 people", "شخصان"),
        ("3", "3 people", "3 أشخاص"),
        ("11", "11 people", "11 شخصًا"),
        ("100", "100 people", "100 شخص"),
        ("11400", "11,400 people", "11,400 شخص"),
        ("about 350", "about 350 people", "نحو 350 شخصًا"),
        ("no less than 2", "no less than 2 people", "ما لا يقل عن شخصين"),
        ("at least 2", "at least 2 people", "شخصان على الأقل"),
        ("approximately 50000", "approximately 50,000 people", "50,000 شخص تقريبًا"),
        ("between 1 and 2", "between 1 and 2 people", "ما بين 1 و2 أشخاص"),
        ("between 60 and 70", "between 60 and 70 people", "ما بين 60 و70 شخصًا"),
        ("several", "several people", "عدة أشخاص"),
        ("dozens", "dozens of people", "عشرات من الأشخاص"),
        ("unknown", "an unknown number of people", "عدد غير معروف من الأشخاص"),
        ("a few", "a few (people)", "عدد قليل (أشخاص)"),
    ],
)
def test_people_are_counted_as_people_speak(count: str, english: str, arabic: str) -> None:
    told = in_words(Count.parse(count), Group.PEOPLE, CountingUnit.PERSON)
    assert (said(told, "en"), said(told, "ar")) == (english, arabic)


def test_a_group_is_told_where_no_unit_is() -> None:
    told = in_words(Count.parse("between 3 and 5"), Group.CIVILIANS, CountingUnit.UNKNOWN)
    assert said(told, "en") == "between 3 and 5 civilians, unit not stated"
    assert said(told, "ar") == "ما بين 3 و5 مدنيين، ولم تُذكر وحدة العد"


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("unit", CountingUnit)
@pytest.mark.parametrize("group", Group)
def test_every_group_and_unit_can_be_told(group: Group, unit: CountingUnit, lang: str) -> None:
    for text in ("1", "about 12", "unknown", "a few", "at least 3", "dozens", "a dozen"):
        assert said(in_words(Count.parse(text), group, unit), lang) != ""


@pytest.mark.parametrize("unit", CountingUnit)
@pytest.mark.parametrize("group", Group)
@pytest.mark.parametrize("before", ["about", "nearly", "up to", "no less than", "at least"])
def test_a_rough_two_is_not_written_as_the_plural(
    before: str, group: Group, unit: CountingUnit
) -> None:
    """Without the marks above its letters مدنيَّين is مدنيين: the plural, with no number left."""
    two, three = (
        said(in_words(Count.parse(f"{before} {number}"), group, unit), "ar") for number in (2, 3)
    )
    bare = "".join(sign for sign in two if not "\u064b" <= sign <= "\u0652")
    assert bare != three.replace(" 3 ", " ").removeprefix("3 ")


@pytest.mark.parametrize(
    ("bounds", "count"),
    [
        (Range(3, 3), "3"),
        (Range(3, 5), "between 3 and 5"),
        (Range(3, None), "no less than 3"),
        (Range(0, 5), "up to 5"),
        (Range(None, 5), "up to 5"),
        (Range(-4, -2), "0"),
        (Range(None, None), "unknown"),
    ],
)
def test_a_range_of_people_is_said_as_a_count(bounds: Range, count: str) -> None:
    assert str(as_count(bounds)) == count


NOUNS = {
    *("على قيد الحياة دون احتجاز", "إصابة بجراح", "قتل", "احتجاز", "إفراج", "نقل", "اختطاف"),
    *("فقدان", "اختفاء قسري", "نزوح", "إجلاء", "عودة", "ولادة", "مشاهدة على قيد الحياة"),
    *("تحديد هوية الرفات", "مصير مجهول"),
}


@pytest.mark.parametrize("fate", FateStatus)
def test_in_arabic_a_fate_stands_beside_women_and_men_one_and_many(fate: FateStatus) -> None:
    """A noun of what happened: no word that would have to follow whom it is told of."""
    assert fate.ar in NOUNS


@pytest.mark.parametrize("state", ["detained", "abducted", "missing", "disappeared"])
def test_in_arabic_what_became_of_women_is_not_told_of_men(state: str) -> None:
    women = in_words(Count.parse("2"), Group.WOMEN, CountingUnit.PERSON)
    for topic in ("told", "unaccounted"):
        told = said(Message(f"ledger-{topic}-{state}", {"who": women}), "ar")
        assert told.endswith(": امرأتان")
        assert not told.startswith(("ال", "محتجزون", "مختطفون", "مفقودون", "مختفون"))
