import pickle
import subprocess
import sys
from uuid import UUID

import pytest

from trucewatch.values import catalogue
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.saying import foreign_words, plain_argument, say_argument, say_list
from trucewatch.values.texts import Text


def test_a_message_is_said_in_both_languages_with_its_gap_isolated() -> None:
    message = Message("values-short-code", {"given": "INC-7"})
    assert message.both() == {
        "en": "“\u2068INC-7\u2069” is not a code of a record. "
        "Codes look like A-INC-0007. Please check it.",
        "ar": "«\u2068INC-7\u2069» ليس رمز سجل. تُكتب الرموز هكذا: A-INC-0007. يُرجى التحقق منه.",
    }


def test_numbers_are_grouped_in_latin_digits_in_both_languages() -> None:
    message = Message("values-count-order", {"given": "x", "low": 40000, "high": 1234567})
    assert "from \u206840,000\u2069 down to \u20681,234,567\u2069" in message.text("en")
    assert "من \u206840,000\u2069 وينزل إلى \u20681,234,567\u2069" in message.text("ar")


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "صفر من المواقع"),
        (1, "موقع واحد"),
        (2, "موقعان"),
        (3, "\u20683\u2069 مواقع"),
        (11, "\u206811\u2069 موقعًا"),
        (100, "\u2068100\u2069 موقع"),
    ],
)
def test_arabic_nouns_follow_their_number(n: int, words: str) -> None:
    said = Message("values-area-too-many", {"n": n, "most": 5}).text("ar")
    assert said.startswith(f"في هذا الشكل \u2068{words}\u2069، ")


def test_a_list_is_joined_as_each_language_joins_it() -> None:
    items = ("A", "B", 1000)
    assert say_list(items, "en") == "\u2068A\u2069, \u2068B\u2069 and \u20681,000\u2069"
    assert say_list(("أ", "ب", "ج"), "ar") == "\u2068أ\u2069 و\u2068ب\u2069 و\u2068ج\u2069"
    assert say_list(("A",), "en") == "\u2068A\u2069"
    assert say_list((), "en") == ""


def test_codes_texts_and_messages_are_said_in_the_language() -> None:
    words = Text("ar", {"ar": "حي العامرية", "en": "Al Amiriya"})
    assert say_argument(Verdict.UNSURE, "en") == "unsure"
    assert say_argument(Verdict.UNSURE, "ar") == "غير محسوم"
    assert say_argument(words, "en") == "Al Amiriya"
    assert say_argument(words, "ar") == "حي العامرية"
    assert say_argument(Message("values-nothing-asked"), "en") == "None of the questions applies."


def test_words_from_outside_cannot_turn_the_direction_or_the_terminal() -> None:
    assert foreign_words("a\u202eb\u2069c\x1b[31md\n") == "abc\ufffd[31md\n"


def test_long_words_of_a_source_are_said_whole() -> None:
    words = "كلام " * 2000 + "\ue0000\ue001"
    said = Message("values-short-code", {"given": words}).text("en")
    assert said == f"“\u2068{words}\u2069” is not a code of a record. " + (
        "Codes look like A-INC-0007. Please check it."
    )


def test_a_stand_in_written_by_a_stranger_is_not_filled() -> None:
    said = catalogue.say(
        "values-area-open-ring", {"first": "\ue0001\ue001", "last": "x" * 300}, "en"
    )
    assert said.count("x" * 300) == 1


def test_an_unknown_code_an_unfilled_gap_or_another_language_is_a_bug() -> None:
    for code, lang in (
        ("values-no-such-thing", "en"),
        ("nosuchtopic-thing", "en"),
        ("../../etc-passwd", "en"),
        ("values-short-code", "en"),
        ("values-nothing-asked", "fr"),
    ):
        with pytest.raises(KeyError):
            Message(code).text(lang)


def test_the_plain_form_of_a_message_is_json_by_code_and_argument() -> None:
    place = Text("en", {"en": "Al Ramousa"})
    message = Message(
        "values-short-code",
        {"n": 3, "v": Verdict.YES, "t": place, "m": Message("values-nothing-asked"), "l": ("a", 1)},
    )
    assert message.plain() == {
        "code": "values-short-code",
        "args": {
            "n": 3,
            "v": "yes",
            "t": {"original": "en", "en": "Al Ramousa"},
            "m": {"code": "values-nothing-asked", "args": {}},
            "l": ["a", 1],
        },
    }


def test_counts_keep_their_text_form_in_plain_arguments() -> None:
    from trucewatch.values.count import Count

    assert plain_argument(Count.parse("نحو ٣٥٠")) == "about 350"


def test_counts_instants_and_periods_are_said_in_the_words_of_the_language() -> None:
    from trucewatch.values.count import Count
    from trucewatch.values.period import Period
    from trucewatch.values.when import When
    from trucewatch.values.wording import say_count, say_period, say_when

    count, when = Count.parse("about 350"), When.parse("2016-12-15T10:00[Asia/Damascus]~30min")
    period = Period.parse("2016-12-14T09:00+02:00~30min/2016-12-15T00:00+02:00")
    for lang in ("en", "ar"):
        assert say_argument(count, lang) == say_count(count, lang)
        assert say_argument(when, lang) == say_when(when, lang)
        assert say_argument(period, lang) == say_period(period, lang)
    assert say_argument(count, "en") == "about 350"


def test_a_truth_value_or_a_stranger_fills_no_gap() -> None:
    for stranger in (True, UUID(int=0)):
        with pytest.raises(TypeError):
            say_argument(stranger, "en")  # type: ignore[arg-type]


def test_a_refusal_has_the_code_of_its_message_and_says_itself_in_english() -> None:
    refusal = refuse("values-count-less-than-none")
    assert refusal.code == "values-count-less-than-none"
    assert str(refusal) == "“Less than 0” counts nothing. Please either write 0, or “unknown”."
    assert pickle.loads(pickle.dumps(refusal)).message == refusal.message
    assert isinstance(refusal, Refusal)


def test_equal_messages_are_one_in_a_set() -> None:
    assert len({Message("values-x", {"n": 1}), Message("values-x", {"n": 1})}) == 1


def test_building_messages_and_counts_loads_neither_fluent_nor_babel() -> None:
    program = (
        "import sys; from trucewatch.values import message, count, finding, area, answer, draft; "
        "print([m for m in ('fluent', 'babel', 'django') if m in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_arabic_made_of_isolates_alone_is_set_from_right_to_left() -> None:
    place = Message("rule-place-record", {"kind": Message("rule-kind-tally"), "ref": "A-TAL-0001"})
    said = Message("rule-valued", {"value": "750", "place": place})
    assert "(\u2068\u2067\u2068العدد المسجل\u2069" in said.text("ar")
    assert "\u2067" not in said.text("en")
