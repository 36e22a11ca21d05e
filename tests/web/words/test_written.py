"""Typed words are kept to their last sign, or refused."""

import pytest

from trucewatch.values.refusal import Refusal
from trucewatch.web.words.written import typed_whole, written


def test_a_break_of_lines_is_one_sign_as_browsers_count_it():
    words = "one\r\n" * 3 + "two"
    assert typed_whole(words, 15) == written(words, "en").get("en") == "one\none\none\ntwo"


def test_what_is_too_long_is_refused_and_never_cut():
    with pytest.raises(Refusal) as found:
        typed_whole("one\r\ntwo", 6)
    assert (found.value.code, found.value.message.args["most"]) == ("recording-too-long", 6)
    with pytest.raises(Refusal):
        written("a" * 5001, "en")
