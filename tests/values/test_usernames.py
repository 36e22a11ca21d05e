"""User names: all spellings are one name, and no name is there that looks like another script's."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.values.refusal import Refusal
from trucewatch.values.usernames import folded, read_username


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("huda", "huda"),
        ("Huda", "huda"),
        ("ＨＵＤＡ", "huda"),
        ("هدى", "هدى"),
        ("هُدَى", "هدى"),
        ("هـــدى", "هدى"),
        ("\ufeeb\ufeaa\ufef0", "هدى"),
        ("کریم", "كريم"),
        ("huda٣", "huda3"),
        ("huda۳", "huda3"),
        ("a.b_c-d", "a.b_c-d"),
        ("7", "7"),
        ("Amélie", "amélie"),
        ("Ame\u0301lie", "amélie"),
        ("Straße", "strasse"),
        ("ΣΊΣΥΦΟΣ", "σίσυφοσ"),
        ("İbrahim", "ibrahim"),
        ("Işık", "işik"),
        ("सीता", "सीता"),
        ("ʰuda²", "huda2"),
        ("x" * 60, "x" * 60),
    ],
)
def test_a_name_is_kept_in_one_form(typed: str, kept: str) -> None:
    assert read_username(typed) == kept
    assert read_username(kept) == kept


@pytest.mark.parametrize(
    "typed",
    ["", " ", "a b", "huda ", "-x", ".x", "_x", "x" * 61, "x" * 100_000, "a@b", "a/b", "a:b", "../a",
     "\u202ehuda", "hu\u200dda", "hu\u200bda", "hu\x00da", "x\u0302", "\u064e", "ﷺ", "👤"],
)  # fmt: skip
def test_what_cannot_be_typed_again_or_is_not_seen_is_refused(typed: str) -> None:
    with pytest.raises(Refusal) as refused:
        read_username(typed)
    assert refused.value.code == "values-username"
    assert sorted(refused.value.message.both()) == ["ar", "en"]


@pytest.mark.parametrize(
    ("typed", "letters"),
    [
        ("hudа", ("а (U+0430)",)),
        ("аdmin", ("а (U+0430)",)),
        ("Hudα", ("α (U+03B1)",)),
        ("huda.هدى", ("ه (U+0647)", "د (U+062F)", "ى (U+0649)")),
    ],
)
def test_letters_of_two_scripts_are_refused_and_those_that_differ_named(
    typed: str, letters: tuple[str, ...]
) -> None:
    with pytest.raises(Refusal) as refused:
        read_username(typed)
    assert refused.value.code == "values-username-scripts"
    assert refused.value.message.args["letters"] == letters
    for lang in ("en", "ar"):
        assert all(
            f"\u2068{letter}\u2069" in refused.value.message.text(lang) for letter in letters
        )


@given(st.text())
def test_folding_again_changes_nothing(text: str) -> None:
    assert folded(folded(text)) == folded(text)


@given(st.text("abzéşñßгяωغهىک09._-", max_size=20))
def test_capitals_and_taken_apart_letters_are_the_same_name(text: str) -> None:
    assert folded(text.upper()) == folded(text)
    assert folded(unicodedata.normalize("NFKD", text)) == folded(text)


@given(st.text(max_size=80))
def test_a_name_that_is_taken_is_a_spelling_of_itself(text: str) -> None:
    try:
        name = read_username(text)
    except Refusal:
        return
    assert name == folded(text) == read_username(name)
    assert 1 <= len(name) <= 60
