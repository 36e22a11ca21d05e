import pickle

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import EMPTY_TEXT, Text

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).map(str.strip)
TAGS = st.sampled_from(["en", "ar", "und", "ku", "ar-SY", "ku-Latn", "zh-Hant-TW", "es-419"])


@st.composite
def texts(draw: st.DrawFn) -> Text:
    words = draw(st.dictionaries(TAGS, WORDS.filter(bool), min_size=1))
    return Text(draw(st.sampled_from(sorted(words))), words)


@given(texts())
def test_plain_forms_are_read_back(text: Text) -> None:
    assert Text.parse(text.plain()) == text
    assert hash(Text.parse(text.plain())) == hash(text)


@given(texts(), TAGS)
def test_words_are_of_the_language_or_the_original(text: Text, tag: str) -> None:
    assert text.get(tag) == (text.words[tag] if text.has(tag) else text.words[text.original])


def test_the_original_stands_beside_its_translation() -> None:
    text = Text.parse({"en": "Al Amiriya", "original": "ar", "ar": "حي العامرية\n"})
    assert text == Text("ar", {"ar": "حي العامرية", "en": "Al Amiriya"})
    assert list(text.plain()) == ["original", "ar", "en"]
    assert (text.get("en"), text.get("fr")) == ("Al Amiriya", "حي العامرية")


def test_bare_words_need_their_language() -> None:
    assert Text.parse("five injured ", lang="en") == Text("en", {"en": "five injured"})
    with pytest.raises(Refusal) as refused:
        Text.parse("five injured")
    assert refused.value.code == "values-text-language"


@pytest.mark.parametrize("nothing", [None, "", {}, {"en": ""}, {"en": None, "ar": " "}])
def test_no_words_are_the_empty_text(nothing: object) -> None:
    assert Text.parse(nothing) == EMPTY_TEXT
    assert (bool(EMPTY_TEXT), EMPTY_TEXT.plain(), EMPTY_TEXT.get("en")) == (False, {}, "")


def test_blank_bare_words_are_the_empty_text() -> None:
    assert Text.parse("  ", lang="ar") == EMPTY_TEXT


def test_an_empty_translation_is_left_out() -> None:
    assert Text.parse({"original": "en", "en": "x", "ar": ""}) == Text("en", {"en": "x"})


@pytest.mark.parametrize(
    ("given_", "code"),
    [
        ([], "values-text-shape"),
        (5, "values-text-shape"),
        (2016.5, "values-text-shape"),
        ({5: "x"}, "values-text-tag"),
        ({"en": "x"}, "values-text-unmarked"),
        ({"en": "x", "ar": "y"}, "values-text-unmarked"),
        ({"original": None, "en": "x", "ar": "y"}, "values-text-unmarked"),
        ({"original": "ar", "en": "x"}, "values-text-original"),
        ({"original": "ar", "en": "x", "ar": ""}, "values-text-original"),
        ({"original": "en"}, "values-text-original"),
        ({"original": 5, "en": "x"}, "values-text-original"),
        ({"original": "english", "english": "x"}, "values-text-tag"),
        ({"original": "EN", "EN": "x"}, "values-text-tag"),
        ({"original": "en", "en": 5}, "values-text-words"),
        ({"original": "en", "en": "a\x00b"}, "values-text-control"),
        ({"original": "en", "en": "a\x1bb"}, "values-text-control"),
        ({"original": "en", "en": "\ud800"}, "values-text-control"),
    ],
)
def test_what_is_no_text_is_refused(given_: object, code: str) -> None:
    with pytest.raises(Refusal) as refused:
        Text.parse(given_)
    assert refused.value.code == code
    assert sorted(refused.value.message.both()) == ["ar", "en"]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_to_write_can_be_copied_and_read_again(lang: str) -> None:
    with pytest.raises(Refusal) as refused:
        Text.parse({"en": "Shelling", "ar": "قصف"})
    example = "{original: ar, ar: …, en: …}"
    assert f"\u2068{example}\u2069" in refused.value.message.text(lang)
    assert Text.parse(yaml.safe_load(example)) == Text("ar", {"ar": "…", "en": "…"})


def test_texts_can_be_copied_between_processes() -> None:
    assert pickle.loads(pickle.dumps(EMPTY_TEXT)) == EMPTY_TEXT
