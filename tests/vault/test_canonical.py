"""Canonical bytes: RFC 8785 without floats, compared with an implementation that is not ours."""

from enum import IntEnum, StrEnum

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.vault.canonical import canonical, read_canonical

words = st.text(st.characters(exclude_categories=["Cs"]))
scalars = st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | words
values = st.recursive(
    scalars, lambda inner: st.lists(inner) | st.dictionaries(words, inner), max_leaves=20
)


@given(values)
def test_every_value_has_the_bytes_that_another_implementation_gives_it(value):
    assert canonical(value) == rfc8785.dumps(value)


@given(values)
def test_what_was_written_is_read_back(value):
    assert read_canonical(canonical(value)) == value


def test_names_are_sorted_by_utf_16_units_as_rfc_8785_shows_in_3_2_3():
    names = {"\u20ac": 1, "\r": 2, "\ufb33": 3, "1": 4, "\U0001f600": 5, "\u0080": 6, "\u00f6": 7}
    assert canonical(names).decode() == (
        '{"\\r":2,"1":4,"\u0080":6,"\u00f6":7,"\u20ac":1,"\U0001f600":5,"\ufb33":3}'
    )


def test_members_of_code_lists_are_written_as_their_values():
    class Verdict(StrEnum):
        YES = "yes"

    class Precision(IntEnum):
        MONTH = 4

    assert canonical([Verdict.YES, Precision.MONTH]) == b'["yes",4]'


@pytest.mark.parametrize("value", [0.0, 1.5, float("nan"), b"x", {1: 2}, {"a": {3, 4}}, object()])
def test_what_is_no_json_without_floats_is_a_mistake_of_the_program(value):
    with pytest.raises(TypeError):
        canonical(value)


def deep(levels):
    value = []
    for _ in range(levels - 1):
        value = [value]
    return value


@pytest.mark.parametrize("value", [2**53, -(2**53), "\ud800", {"\udfff": 1}, deep(65)])
def test_what_has_no_one_spelling_is_refused(value):
    with pytest.raises(ValueError):
        canonical(value)


def test_sixty_four_levels_are_written():
    assert canonical(deep(64)) == b"[" * 64 + b"]" * 64


@pytest.mark.parametrize(
    "data",
    [
        b'{"b":1,"a":2}',
        b'{"a":1,"a":1}',
        b'{"a": 1}',
        b'"\\u0061"',
        b"1.0",
        b"1e3",
        b"-0",
        b"NaN",
        b"9007199254740992",
        b"9" * 5000,
        b"[" * 100_000,
        b'"\xff"',
        b"\xef\xbb\xbf1",
        b"1\n",
        b"",
    ],
)
def test_bytes_that_are_not_canonical_are_not_read(data):
    with pytest.raises(ValueError):
        read_canonical(data)
