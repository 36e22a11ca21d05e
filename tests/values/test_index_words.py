"""Words of the index: with what is joined to them and without, and never without their own letters."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.index_words import (
    bare,
    in_either_spelling,
    index_words,
    scope_word,
    sought_in,
    typed_words,
)
from trucewatch.values.number_words import fold
from trucewatch.values.whole_words import is_whole

OWN = [
    "وزير",
    "وزارة",
    "وصول",
    "وفاة",
    "وادي",
    "واجب",
    "وثيقة",
    "وساطة",
    "وسيط",
    "وضع",
    "وطن",
    "وظيفة",
    "وفد",
    "وقود",
    "وقوع",
    "وكالة",
    "ولاية",
    "والد",
    "ورقة",
    "فارس",
    "فتاة",
    "فترة",
    "فرقة",
    "فريق",
    "فصيل",
    "فصائل",
    "فلسطين",
    "فوج",
    "فيلق",
    "فرات",
    "فلاح",
    "فنادق",
    "فندق",
    "باحث",
    "بارود",
    "باص",
    "باصات",
    "بحر",
    "بداية",
    "برد",
    "برميل",
    "برنامج",
    "بلدة",
    "بلدية",
    "بناء",
    "بندقية",
    "بنود",
    "بوابة",
    "بيان",
    "بيت",
    "بيروت",
    "بغداد",
    "بيئة",
    "بئر",
    "كاتب",
    "كادر",
    "كانون",
    "كبير",
    "كتيبة",
    "كتائب",
    "كتاب",
    "كفريا",
    "كمين",
    "كنيسة",
    "كهرباء",
    "كرامة",
    "كيماوي",
    "لاجئ",
    "لاجئين",
    "لجنة",
    "لقاء",
    "لواء",
    "لسان",
    "لغم",
    "لبنان",
    "لباس",
    "سجن",
    "سجناء",
    "سلاح",
    "سيارة",
    "سيارات",
    "سراقب",
    "سوريا",
    "سبب",
    "ساحة",
    "إلغاء",
    "إلقاء",
    "التزام",
    "التحاق",
    "التهاب",
    "ألغام",
    "ألماني",
    "إلحاق",
]
"""Words that begin with a letter which may be joined to others, and is their own."""
PLAIN = ["قافلة", "مدرسة", "اعتقال", "شارع", "معبر", "حافلة", "مستشفى", "طريق", "هدنة", "جريح"]
JOINED = ("", "و", "ف", "ب", "ك", "ل", "ال", "وال", "بال", "فال", "كال", "لل", "ولل", "وبال", "ول")


@pytest.mark.parametrize("word", OWN)
def test_a_letter_of_its_own_stays_with_a_word(word: str) -> None:
    assert bare(fold(word)) == fold(word)


@given(st.sampled_from(OWN + PLAIN), st.sampled_from(JOINED))
def test_whatever_is_joined_to_a_word_it_is_looked_for_without(word: str, joined: str) -> None:
    doubled = joined.endswith("لل") and word.startswith("ل")  # «للاجئ» has two of its three
    told = fold(joined + (word[1:] if doubled else word))
    if not is_whole(told):
        assert bare(told) == bare(fold(word))
        assert f" {bare(told)} " in index_words("incident", None, "A-INC-0001", [told])


@given(st.sampled_from(OWN), st.sampled_from(OWN + PLAIN))
def test_two_words_are_not_one(one: str, other: str) -> None:
    if fold(one) != fold(other):
        assert bare(fold(one)) != bare(fold(other))


@given(st.integers(1_000, 10**9), st.sampled_from([",", "٬", " ", "\u202f", "'", "،"]))
def test_a_number_is_one_word_however_it_is_grouped(number: int, mark: str) -> None:
    grouped = f"{number:,}".replace(",", mark)
    arabic = grouped.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    assert typed_words(grouped) == typed_words(arabic) == [str(number)]
    for told in (grouped, arabic, str(number)):
        assert f" {number} " in index_words("incident", None, "A-INC-0001", [f"about {told} left"])


def test_a_number_is_meant_as_it_stands_and_a_word_by_its_beginning() -> None:
    sought = sought_in("scope", typed_words("20 December بالقافلة"))
    assert sought is not None
    assert (sought.whole, sought.begun) == (("scope", "20"), ("december", "قافله"))
    assert " 20 " in index_words("incident", None, "A-INC-0001", ["the 20th of December"])


def test_the_words_of_a_citation_stand_apart_and_are_found_by_a_scope_of_citations_alone() -> None:
    held = index_words("citation", None, "A-CIT-0001", ["page 14 of the قافلة"]).split()
    for scope, found in (("citation", True), ("incident", False)):
        for asked in ("pag", "14", "بالقافلة"):
            sought = sought_in(scope_word(scope, None), typed_words(asked))
            assert sought is not None
            begun = all(any(word.startswith(one) for word in held) for one in sought.begun)
            assert (begun and set(sought.whole) <= set(held)) == found
    by_code = sought_in(scope_word("citation", None), ["a-cit-0001"])
    assert by_code is not None and set(by_code.whole) <= set(held)


@pytest.mark.parametrize(
    ("asked", "held"),
    [
        ("مويدة", "قوات مؤيدة للحكومة"),
        ("مؤيدة", "قوات مويدة للحكومة"),
        ("مؤيدة", "قوات مؤيدة للحكومة"),
        ("مسوولية", "المسؤولية عن القصف"),
        ("عايلات", "خرجت عائلات كثيرة"),
        ("عائلات", "خرجت عايلات كثيرة"),
        ("فواد", "شارع فؤاد"),
    ],
)
def test_a_hamza_on_waw_or_yaa_is_found_with_and_without_it(asked: str, held: str) -> None:
    sought = sought_in("scope", typed_words(asked))
    assert sought is not None
    words = index_words("incident", None, "A-INC-0001", [held]).split()
    (group,) = in_either_spelling(sought).either_begun
    assert any(word.startswith(one) for word in words for one in group)


def test_a_word_that_no_hamza_can_stand_in_is_looked_for_as_it_is() -> None:
    sought = sought_in("scope", typed_words("20 market قصف"))
    assert sought is not None
    assert in_either_spelling(sought) == sought
