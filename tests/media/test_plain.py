"""Metadata as plain JSON, whatever a reader hands over."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.media.plain import TEXT, Bounded
from trucewatch.media.trouble import Trouble

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text() | st.integers(), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text(), ANYTHING), st.integers(10, 2000))
def test_anything_becomes_bounded_json_without_floats_that_utf_8_can_hold(
    told: dict[str, object], limit: int
) -> None:
    found = Bounded(limit).members(told.items())
    text = json.dumps(found, ensure_ascii=False)
    assert json.loads(text, parse_float=pytest.fail) == found
    assert len(text.encode("utf-8")) <= 2 * limit + 200


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (1.5, "1.5"),
        (float("nan"), "nan"),
        (1 << 60, str(1 << 60)),
        (b"Canon\x00", "Canon"),
        (b"\xff" * 60, f"(60 bytes: {'ff' * 48} …)"),
        ((1, "a"), [1, "a"]),
        ("a\x00", "a"),
        ("a\nb\t", "a\nb\t"),
        ("\u202eevil\x1b", "\\u{202E}evil\\u{001B}"),
        ("\ud800", "\\u{D800}"),
        ("نص\u200fعربي", "نص\u200fعربي"),
        ({"a": {"b": 1}}, {"a": {"b": 1}}),
    ],
)
def test_one_value(value: object, plain: object) -> None:
    assert Bounded(1000).plain(value) == plain


def test_what_was_done_to_it_is_told() -> None:
    bounded = Bounded(1 << 20)
    bounded.plain(["fine", 3, {"a": "fine"}])
    assert bounded.trouble == set()
    bounded.plain("x" * (TEXT + 1))
    assert bounded.trouble == {Trouble.METADATA_CUT}
    bounded.plain("\u202e")
    assert bounded.trouble == {Trouble.METADATA_CUT, Trouble.METADATA_HIDDEN}


def test_what_does_not_fit_falls_away_from_the_end() -> None:
    bounded = Bounded(40)
    assert bounded.members([("first", "1" * 10), ("second", "2" * 30), ("third", "3")]) == {
        "first": "1" * 10,
        "second": "2" * 7 + " …",
    }
    assert bounded.trouble == {Trouble.METADATA_CUT}


def test_levels_without_end_are_cut() -> None:
    deep: object = "x"
    for _ in range(5000):
        deep = [deep]
    bounded = Bounded(1000)
    assert bounded.plain(deep) == [[[[[[[[" …"]]]]]]]]
    assert bounded.trouble == {Trouble.METADATA_CUT}
