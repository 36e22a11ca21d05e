"""Rectangles and stretches as people write them."""

import pytest

from trucewatch.media.covering import ALWAYS, Rectangle, Span
from trucewatch.media.stating import shown_ms, stated_rectangle, stated_span


@pytest.mark.parametrize(
    ("start", "end", "span"),
    [
        ("", "", ALWAYS),
        ("12", "", Span(12_000)),
        ("", "12,5", Span(0, 12_500)),
        ("1:05.2", "1:00:00", Span(65_200, 3_600_000)),
        ("١:٠٥٫٥", "٩٠", Span(65_500, 90_000)),
        ("۱:۰۵٫۵", "۹۰", Span(65_500, 90_000)),
        ("0.0001", "2.0001", Span(0, 2001)),
    ],
)
def test_a_stretch_is_stated_in_seconds_or_by_the_clock(start: str, end: str, span: Span) -> None:
    assert stated_span(start, end) == span


@pytest.mark.parametrize(
    "end", ["x", "-1", "1:60", "1:1:1:1", "nan", "inf", "1e3", "1/2", "1:", "5"]
)
def test_what_is_no_stretch_is_refused(end: str) -> None:
    with pytest.raises(ValueError):
        stated_span("5", end)


def test_a_rectangle_is_stated_in_per_cent() -> None:
    assert stated_rectangle(["10", "2,5", "٣٠", "40.04"]) == Rectangle(100, 25, 300, 400)


@pytest.mark.parametrize("side", ["nan", "inf", "", "101", "0", "1e1"])
def test_what_is_no_rectangle_is_refused(side: str) -> None:
    with pytest.raises(ValueError):
        stated_rectangle(["10", "10", "10", side])


@pytest.mark.parametrize(("at_ms", "shown"), [(0, "0:00.0"), (65_290, "1:05.2")])
def test_a_time_is_shown_as_it_can_be_stated(at_ms: int, shown: str) -> None:
    assert shown_ms(at_ms) == shown
    assert stated_span(shown, "").start_ms <= at_ms
