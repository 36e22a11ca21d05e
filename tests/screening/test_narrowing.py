"""Knowing more never turns a YES into a NO, nor a NO into a YES; knowing less only leads to UNSURE."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from trucewatch.screening.extents import drawn
from trucewatch.screening.globe import Ground
from trucewatch.screening.spans import NO, UNSURE, YES, Span, gaps, meets, one_span

seconds = st.integers(-1_000, 1_000)


@st.composite
def spans(draw: st.DrawFn) -> Span:
    start = sorted((draw(seconds), draw(seconds)))
    end = sorted((draw(seconds), draw(seconds)))
    return one_span(start[0], start[1], max(end[0], start[0]), max(end[1], start[1]))


@st.composite
def narrowed(draw: st.DrawFn, span: Span) -> Span:
    """The same stretch, known at least as well."""

    def within(low: float, high: float) -> list[int]:
        return sorted(draw(st.integers(int(low), int(high))) for _ in range(2))

    start = within(span.start_lo[0], span.start_hi[0])
    end = within(span.end_lo[0], span.end_hi[0])
    return one_span(start[0], start[1], end[0], end[1])


@given(st.data(), spans(), spans())
def test_of_times(data: st.DataObject, incident: Span, window: Span) -> None:
    wide = int(meets(incident, window)[0])
    narrow = int(meets(data.draw(narrowed(incident)), data.draw(narrowed(window)))[0])
    assert wide in (UNSURE, narrow)


@given(spans(), spans())
def test_the_gap_is_positive_exactly_where_the_two_may_miss_each_other(a: Span, b: Span) -> None:
    assert (int(meets(a, b)[0]) == YES) == (float(gaps(a, b)[0]) <= 0)


SQUARE = Ground(drawn({
    "kind": "polygon",
    "coordinates": [[["37", "36"], ["37.2", "36"], ["37.2", "36.2"], ["37", "36.2"], ["37", "36"]]],
}))  # fmt: skip


@given(st.floats(36.8, 37.4), st.floats(35.8, 36.4), st.floats(0, 30_000), st.floats(0, 1))
def test_of_places(longitude: float, latitude: float, slack: float, share: float) -> None:
    point = np.array([drawn({"kind": "point", "coordinates": [longitude, latitude]})], dtype=object)
    wide = int(SQUARE.compare(point, np.array([slack]))[0][0])
    narrow = int(SQUARE.compare(point, np.array([slack * share]))[0][0])
    assert wide in (UNSURE, narrow)


@given(st.floats(36.8, 37.4), st.floats(35.8, 36.4))
def test_metres_agree_with_the_great_circle(longitude: float, latitude: float) -> None:
    here = Ground(drawn({"kind": "point", "coordinates": ["37.1", "36.1"]}))
    metres = here.distance(drawn({"kind": "point", "coordinates": [longitude, latitude]}))
    a, b = np.radians([37.1, 36.1]), np.radians([longitude, latitude])
    half = (
        np.sin((b[1] - a[1]) / 2) ** 2
        + np.cos(a[1]) * np.cos(b[1]) * np.sin((b[0] - a[0]) / 2) ** 2
    )
    assert abs(metres - 2 * 6_371_008.8 * np.arcsin(np.sqrt(half))) < 0.01


def test_touching_is_neither_no_nor_in_doubt() -> None:
    assert int(meets(one_span(0, 0, 5, 5), one_span(5, 5, 9, 9))[0]) == YES
    assert int(meets(one_span(0, 0, 4, 4), one_span(5, 5, 9, 9))[0]) == NO
