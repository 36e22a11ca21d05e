"""The same name in other letters sounds the same; another name does not."""

import pytest

from trucewatch.acts.gates.sounding import sounds, words_of

SAME = """
خليل Khalil Khaleel Khalîl; الصباغ al-Sabbagh Alsabagh Assabbagh; محمد Mohammed Muhammad Mohamad Mouhammad;
خالد Khaled Khalid Ḫālid 5aled; فاطمة Fatima Fatmeh Fatimah; عبدالله Abdullah Abdallah Abdoullah; عثمان Othman Osman Uthman;
عبدالرحمن Abdelrahman Abdurrahman Abdulrahman; قاسم Qasem Gasim Kassem; صالح Saleh Salih Salah; مصطفى Mostafa Mustapha;
يوسف Youssef Yusuf; وليد Walid Oualid; سعد Saad Sa'd; سعيد Sa'id Saeed Said; حمزة Hamza Hamzeh; شريف Cherif Šarīf Sharif;
عمر Omar Umar 3omar; أحمد Ahmad Ahmed A7med; حسين Hussein Husayn Hussain; جمال Jamal Gamal Djamal; ظاهر Zaher Dhaher;
رؤى Roaa; مؤيد Moayad Mu'ayyad; عائشة Aisha Aicha; وائل Wael; سلمى Salma; علي Ali Aly; عبدالسلام Abdessalam; ليلى Layla Leila
"""
OTHER = """
حسن Hussein; حدود Haddad; سلمى Salim; خالد Khulud; محمد Mahmoud; سالم Salma; سامر Samira; Khaled Khalida; سلام سليم; حمد حميد
"""


def pairs(table: str) -> list[tuple[str, str]]:
    groups = [group.split() for group in table.split(";")]
    return [(first, other) for first, *others in groups for other in others]


def alike(one: str, other: str) -> bool:
    (first,), (second,) = words_of(one), words_of(other)
    return any(a.is_like(b) and b.is_like(a) for a in sounds(first) for b in sounds(second))


@pytest.mark.parametrize(("one", "other"), pairs(SAME))
def test_usual_spellings_of_a_name_sound_alike(one, other):
    assert alike(one, other)


@pytest.mark.parametrize(("one", "other"), pairs(OTHER))
def test_another_name_does_not(one, other):
    assert not alike(one, other)


@pytest.mark.parametrize(
    "written", ["عبد الرحمن", "Abdul Rahman", "Abd al-Rahman", "Abd-el-Rahman"]
)
def test_a_servant_of_god_is_one_name(written):
    assert len(words_of(written)) == 1
    assert {sound.consonants for sound in sounds(words_of(written)[0])} == {"abdrhmn"}


@pytest.mark.parametrize("word", ["", "ا", "a", "7", "_", "日本", "ب" * 3000, "th" * 900])
def test_any_word_has_few_sounds(word):
    assert len(sounds(word)) <= 64
