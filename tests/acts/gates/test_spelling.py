"""Protected words are found in the ordinary ways of writing them, and nobody else's are."""

import time

import pytest

from trucewatch.acts.gates.spelling import Sought, folded, spellings, told_in

NAME, CONTACT, BOTH = "خليل الصباغ", "+963933111222", "tel. 0933111222 / khalil.s@example.org"


def found(field: str, protected: str, text: str) -> bool:
    return told_in(text, list(spellings(field, protected)))


@pytest.mark.parametrize(
    ("field", "protected", "text"),
    [
        ("name", NAME, "روى خليل الصبّاغ ذلك"),
        ("name", NAME, "خليل بن محمد الصباغ روى ذلك"),
        ("name", NAME, "قال لخليل محمد الصباغ"),
        ("name", "خليل محمد أحمد الصباغ", "خليل أحمد الصباغ"),
        ("name", "Khalil Sabbagh", "Khalil (son of) Sabbagh"),
        ("name", "Khalil Sabbagh", "the file khalil_al-sabbagh.jpg"),
        ("captured_by", "Khalil Sabbagh", "taken by Khalil M. Sabbagh"),
        ("contact", CONTACT, "call +963 933 111 222"),
        ("contact", CONTACT, "call 00963-933-111-222."),
        ("contact", CONTACT, "اتصلنا به على 0933111222"),
        ("contact", CONTACT, "اتصلنا به على ٠٩٣٣ ١١١ ٢٢٢ مساءً"),
        ("contact", CONTACT, "+963 (0) 933.111.222, or his brother"),
        ("contact", CONTACT, "\u202a+963\u202c 933\u00a0111\u2011222"),
        ("contact", CONTACT, "two numbers: 0944555666 0933111222"),
        ("contact", CONTACT, "two numbers: 0933111222 0944555666"),
        ("contact", "0933 111 222", "+963933111222"),
        ("contact", "0944 555 666 - 0933 111 222", "+963933111222"),
        ("contact", "0933 111 222 0944 555 666", "+963933111222"),
        ("contact", BOTH, "0933 111 222"),
        ("contact", BOTH, "wrote from Khalil.S@example.org"),
        ("captured_by", "Khalil, 0933 111 222", "+963933111222"),
    ],
)
def test_the_ordinary_ways_of_writing_somebody_are_found(field, protected, text):
    assert found(field, protected, text)


@pytest.mark.parametrize(
    ("field", "protected", "text"),
    [
        ("name", NAME, "خليل وحده، ثم جاء رجل من بيت الصباغ"),
        ("name", NAME, "الصباغ خليل"),
        ("name", NAME, "محمد الصباغ"),
        ("name", "Salma Haddad al-Masri", "Salma of another family, Masri street"),
        ("name", "Abu Omar", "Abu Khalil and Omar"),
        ("captured_by", "a resident of the city", "a besieged part of the city"),
        ("captured_by", "the office in the city", "the whole city"),
        ("contact", CONTACT, "on 2016-12-15, 33 men and 111 women of 222"),
        ("contact", CONTACT, "933,111,222 pounds"),
        ("contact", CONTACT, "33 111 222"[3:]),
        ("contact", CONTACT, "0933111223 and 1933111222333"),
        ("contact", BOTH, "wrote from mariam.s@example.org"),
        ("captured_by", "Nour, on 2016-12-15", "on 2016-12-15 at 10:00"),
        ("contact", "met on 15-12-2016 09:00", "15 12 2016"),
        ("original_name", "IMG 2016-12-15 101500.jpg", "on 2016-12-15 101500 people"),
    ],
)
def test_other_people_and_other_digits_pass(field, protected, text):
    assert not found(field, protected, text)


def test_a_number_is_told_from_a_name_and_a_sign_is_neither():
    assert list(spellings("contact", CONTACT)) == [("963933111222",), ("#", "33111222")]
    assert list(spellings("name", NAME)) == [("خليل", "الصباغ"), ("خليل", "…", "الصباغ")]
    assert folded("# … _") == ()


@pytest.mark.parametrize(
    "piece", ["خليل ", "1 ", "0933-", "(", "a@", "@", "خليل بن ", "9" * 50, "1\u200f", "_"]
)
def test_any_text_is_looked_through_in_linear_time(piece):
    """Four times the text takes about four times as long, not sixteen."""
    names = [f"خليل {n}بو الصباغ{n}" for n in range(300)]
    every = [words for name in names for words in spellings("name", name)]
    sought = Sought(dict.fromkeys([*every, *spellings("contact", BOTH)], True))

    def spent(times: int) -> float:
        text = piece * times
        begun = time.process_time()
        assert list(sought.within(text)) == []
        return time.process_time() - begun

    once = min(spent(10_000) for _ in range(3))
    assert min(spent(40_000) for _ in range(3)) < 10 * once + 0.05


@pytest.mark.parametrize("said", ["at the well ;=@/.,'#", "=@-.a", "@"])
@pytest.mark.parametrize("field", ["name", "contact", "identity_note", "whereabouts"])
def test_what_only_looks_like_an_address_of_mail_is_no_word_to_be_found(field, said):
    assert all(sum(map(len, words)) > 1 for words in spellings(field, said))
