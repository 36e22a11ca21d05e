import re
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from trucewatch.values.count import UNKNOWN_COUNT, Count, Qualifier, Range
from trucewatch.values.count_words import WRITTEN, WRITTEN_ALONE
from trucewatch.values.number_words import LARGEST
from trucewatch.values.refusal import Refusal

NUMBERS = st.integers(1, LARGEST)
STATED = st.text(st.characters(exclude_categories=["Cs", "Cc"])).map(str.strip)


@st.composite
def counts(draw: st.DrawFn) -> Count:
    qualifier = draw(st.sampled_from(Qualifier))
    size = 0 if qualifier in WRITTEN_ALONE else 2 if qualifier is Qualifier.BETWEEN else 1
    numbers = sorted(draw(NUMBERS) for _ in range(size))
    return Count.of(qualifier, *numbers, stated=draw(STATED))


@given(counts())
def test_text_forms_are_read_back(count: Count) -> None:
    assert Count.parse(str(count)) == count


@given(counts())
def test_bounds_are_kept_in_step_with_the_words(count: Count) -> None:
    known = count.qualifier is not Qualifier.UNKNOWN
    assert count.tight == (Range(count.low, count.high) if known else Range(0, None))
    assert count.loose.contains(count.tight)
    assert count.tight.low is not None and count.tight.low >= 0
    assert count.loose.low is not None and count.loose.low >= 0


@given(st.sampled_from(sorted(WRITTEN)), NUMBERS)
def test_the_stated_number_lies_in_the_loose_range_unless_it_is_excluded(
    q: Qualifier, n: int
) -> None:
    excluded = q in (Qualifier.MORE_THAN, Qualifier.OVER, Qualifier.LESS_THAN)
    assert Count.of(q, n).loose.contains(n) is not excluded
    assert Count.of(q, n).numbers == (n,)


@settings(deadline=None)  # the first refusal reads the catalogue
@given(st.text())
def test_any_words_at_all_are_read_or_refused_in_both_languages(text: str) -> None:
    try:
        count = Count.parse(text)
    except Refusal as refusal:
        assert sorted(refusal.message.both()) == ["ar", "en"]
    else:
        assert Count.parse(str(count)) == count


@pytest.mark.parametrize(
    ("text", "written", "tight", "loose"),
    [
        ("5", "5", Range(5, 5), Range(5, 5)),
        ("007", "7", Range(7, 7), Range(7, 7)),
        ("11,400", "11400", Range(11_400, 11_400), Range(11_400, 11_400)),
        ("about 12", "about 12", Range(11, 13), Range(10, 14)),
        ("about 350", "about 350", Range(332, 368), Range(315, 385)),
        ("About  40,000", "about 40000", Range(35_000, 45_000), Range(30_000, 50_000)),
        ("around 100", "around 100", Range(85, 115), Range(70, 130)),
        ("about 1", "about 1", Range(0, 2), Range(0, 3)),
        ("nearly 100", "nearly 100", Range(95, 100), Range(92, 103)),
        ("almost five", "almost 5", Range(4, 5), Range(4, 6)),
        ("no less than 100000", "no less than 100000", Range(100_000, None), Range(100_000, None)),
        ("no fewer than 3", "no less than 3", Range(3, None), Range(3, None)),
        ("more than 20", "more than 20", Range(21, None), Range(21, None)),
        ("up to 50", "up to 50", Range(0, 50), Range(0, 50)),
        ("less than 10", "less than 10", Range(0, 9), Range(0, 9)),
        ("between 60 and 70", "between 60 and 70", Range(60, 70), Range(60, 70)),
        ("60–70", "between 60 and 70", Range(60, 70), Range(60, 70)),
        ("60 to 70", "between 60 and 70", Range(60, 70), Range(60, 70)),
        ("a few", "a few", Range(3, 5), Range(2, 6)),
        ("several", "several", Range(3, 9), Range(1, 12)),
        ("a dozen", "a dozen", Range(11, 13), Range(10, 14)),
        ("tens", "dozens", Range(20, 99), Range(10, 139)),
        ("scores", "scores", Range(40, 99), Range(20, 129)),
        ("hundreds", "hundreds", Range(200, 999), Range(100, 1399)),
        ("thousands", "thousands", Range(2000, 9999), Range(1000, 13_999)),
        ("unknown", "unknown", Range(0, None), Range(0, None)),
    ],
)
def test_english_counts(text: str, written: str, tight: Range, loose: Range) -> None:
    count = Count.parse(text)
    assert (str(count), count.tight, count.loose) == (written, tight, loose)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("٣", "3"),
        ("۱۱٬۴۰۰", "11400"),
        ("نحو ٣٥٠", "about 350"),
        ("نَحْوَ ٣٥٠", "about 350"),
        ("\u200fحوالي 40,000\u200f", "around 40000"),
        ("350 تقريبًا", "approximately 350"),
        ("زهاء ٣٥٠", "some 350"),
        ("قرابة خمس", "nearly 5"),
        ("ما يقارب 100", "almost 100"),
        ("ما لا يقل عن 100,000", "no less than 100000"),
        ("لا يقل عن ١٠٠٬٠٠٠", "not less than 100000"),
        ("100 على الأقل", "at least 100"),
        ("أكثر من 20", "more than 20"),
        ("اكثر من 20", "more than 20"),
        ("ما يزيد على 20", "over 20"),
        ("أقل من 10", "less than 10"),
        ("ما يصل إلى 50", "up to 50"),
        ("ما بين 60 و70", "between 60 and 70"),
        ("بين ٦٠ و ٧٠", "between 60 and 70"),
        ("من 60 إلى 70", "between 60 and 70"),
        ("عدة", "several"),
        ("بضعة", "several"),
        ("عشرات", "dozens"),
        ("المئات", "hundreds"),
        ("آلاف", "thousands"),
        ("ثلاثة", "3"),
        ("غير معروف", "unknown"),
    ],
)
def test_arabic_counts(text: str, written: str) -> None:
    assert str(Count.parse(text)) == written


def test_every_qualifier_label_of_both_languages_is_read_as_that_qualifier() -> None:
    wrong = []
    for qualifier in Qualifier:
        for label in (qualifier.en, qualifier.ar):
            rest = {Qualifier.BETWEEN: " 5 و7" if label == qualifier.ar else " 5 and 7"}
            number = "" if qualifier in WRITTEN_ALONE else rest.get(qualifier, " 5")
            if Count.parse(label + number).qualifier is not qualifier:
                wrong.append(label)
    assert wrong == []


def test_the_words_of_the_source_are_kept_behind() -> None:
    count = Count.parse("nearly 5 «nearly five hours, «they» said» ")
    assert (count.text, count.stated) == ("nearly 5", "nearly five hours, «they» said")
    assert str(count) == "nearly 5 «nearly five hours, «they» said»"
    assert Count.parse("unknown «عدد كبير من الضحايا»").stated == "عدد كبير من الضحايا"


def test_an_unknown_number_has_no_bounds_and_a_counted_one_has() -> None:
    assert Count.parse("unknown") == UNKNOWN_COUNT
    assert (UNKNOWN_COUNT.low, UNKNOWN_COUNT.high, UNKNOWN_COUNT.is_known) == (None, None, False)
    assert Count.exactly(0).is_known
    assert Count.exactly(750) == Count.parse("750")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "values-count-empty"),
        ("  «five»", "values-count-empty"),
        ("-5", "values-count-negative"),
        ("about −٥", "values-count-negative"),
        ("10000000001", "values-count-too-large"),
        ("9" * 5000, "values-count-too-large"),
        ("4.5", "values-count-fraction"),
        ("٤٫٥", "values-count-fraction"),
        ("1,00,000", "values-count-fraction"),
        ("12,5", "values-count-fraction"),
        ("between 70 and 60", "values-count-order"),
        ("ما بين 70 و60", "values-count-order"),
        ("less than 0", "values-count-less-than-none"),
        ("a great number", "values-count-unreadable"),
        ("5 people", "values-count-unreadable"),
        ("3, 3 or 4", "values-count-unreadable"),
        ("3, about 4 or 5", "values-count-unreadable"),
        ("3 or 4, 5", "values-count-unreadable"),
        ("3, 4 or", "values-count-unreadable"),
        ("3,4 or 5", "values-count-fraction"),
        ("1e5", "values-count-unreadable"),
        ("about dozens", "values-count-unreadable"),
        ("5 «not closed", "values-count-unreadable"),
        ("5 «a\x00b»", "values-count-unreadable"),
        ("5 «\ud800»", "values-count-unreadable"),
        ("²", "values-count-unreadable"),
        ("tens of thousands", "values-count-unreadable"),
    ],
)
def test_what_cannot_be_a_count_is_refused(text: str, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        Count.parse(text)
    assert refused.value.code == code


def test_a_refusal_says_what_was_written_and_what_to_write_instead() -> None:
    with pytest.raises(Refusal) as refused:
        Count.parse("-5")
    assert refused.value.message.both() == {
        "en": "“\u2068-5\u2069” is less than nothing, and nobody can be counted so. Please either "
        "write the number without the minus sign, or “unknown”.",
        "ar": "«\u2068-5\u2069» أقل من الصفر، ولا يُعدّ أحد هكذا. يُرجى إما كتابة الرقم من دون إشارة "
        "السالب، أو كتابة «غير معروف».",
    }


def test_the_largest_count_is_ten_billion() -> None:
    assert Count.parse("10,000,000,000").low == LARGEST
    with pytest.raises(Refusal):
        Count.exactly(LARGEST + 1)
    with pytest.raises(Refusal):
        Count.exactly(-1)


@pytest.mark.parametrize("words", ["3 or 4", "three or four", "ثلاثة أو أربعة", "4 or 3", "٣ أو ٤"])
def test_one_number_or_another_is_between_both_with_the_words_kept(words: str) -> None:
    assert str(Count.parse(words)) == f"between 3 and 4 «{words}»"
    assert str(Count.parse(f"{words} «or so»")) == "between 3 and 4 «or so»"


@pytest.mark.parametrize(
    ("words", "form"),
    [
        *((words, "between 3 and 5") for words in (
            "3, 4 or 5", "5, 3, or 4", "3 or 4 or 5", "three, four or five",
            "٣ أو ٤ أو ٥", "3، 4 أو 5", "ثلاثة أو أربعة أو خمسة", "ثلاثة، أربعة، أو خمسة",
        )),
        ("1,000, 1,001 or 1,002", "between 1000 and 1002"),
    ],
)  # fmt: skip
def test_more_numbers_that_follow_each_other_are_exactly_these(words: str, form: str) -> None:
    assert str(Count.parse(words)) == f"{form} «{words}»"
    assert Count.parse(str(Count.parse(words))) == Count.parse(words)


@pytest.mark.parametrize(
    "words", ["3, 4 or 7", "20, 30 or 40", "٣ أو ٤ أو ٧", "1, 2 or 10000000000"]
)
def test_with_a_gap_what_holds_all_of_them_is_to_be_written(words: str) -> None:
    with pytest.raises(Refusal) as refused:
        Count.parse(words)
    assert refused.value.code == "values-count-apart"
    for said in refused.value.message.both().values():
        told = re.sub("[\u2066-\u2069]", "", said)
        (instead,) = re.findall("(?:please write|يُكتب): (.+?»)[;؛]", told)
        assert Count.parse(instead).stated == words


@given(st.sets(st.integers(0, 40), min_size=3, max_size=8), st.randoms(use_true_random=False))
def test_numbers_of_which_one_is_meant_are_held_exactly_or_refused(
    numbers: set[int], order: Random
) -> None:
    some = sorted(numbers)
    order.shuffle(some)
    for comma, either in ((", ", " or "), ("، ", " أو "), (" أو ", " أو ")):
        words = comma.join(map(str, some[:-1])) + either + str(some[-1])
        if max(some) - min(some) + 1 == len(some):
            count = Count.parse(words)
            assert (count.low, count.high, count.stated) == (min(some), max(some), words)
        else:
            with pytest.raises(Refusal) as refused:
                Count.parse(words)
            assert refused.value.code == "values-count-apart"
