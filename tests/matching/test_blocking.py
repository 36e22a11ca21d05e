"""Which incidents are compared at all: all that may be one, and no more than a million bears."""

from hypothesis import given
from hypothesis import strategies as st

from tests.cases import view_of
from trucewatch.matching.blocking import pairs_worth_comparing

PLACES = "places: [{ref: p0}, {ref: p1, parent: p0}, {ref: p2}]\nincidents:\n"
ONE = "  - {{ref: i{n}, period: '2016-12-{day}T{hour:02}:00/2016-12-{day}T{hour:02}:30', area: {{places: [{{place: p{place}, part: whole}}]}}}}\n"
INCIDENT = st.tuples(st.integers(10, 13), st.integers(0, 23), st.integers(0, 2))


def written(told: list[tuple[int, int, int]]) -> str:
    return PLACES + "".join(
        ONE.format(n=n, day=day, hour=hour, place=place)
        for n, (day, hour, place) in enumerate(told)
    )


@given(st.lists(INCIDENT, min_size=2, max_size=8))
def test_every_pair_within_six_hours_at_one_place_is_compared_once(
    told: list[tuple[int, int, int]],
) -> None:
    pairs = list(pairs_worth_comparing(view_of(written(told))))
    assert len(pairs) == len(set(pairs))
    near = {
        (i, j)
        for j, (day, hour, place) in enumerate(told)
        for i, (other_day, other_hour, other_place) in enumerate(told[:j])
        if abs((day - other_day) * 24 + hour - other_hour) <= 6
        and (place == other_place or {place, other_place} == {0, 1})
    }
    assert near <= set(pairs)


def test_incidents_at_one_place_and_time_grow_pairs_with_their_number_not_its_square() -> None:
    told = [(15, 10, 1)] * 300
    assert len(list(pairs_worth_comparing(view_of(written(told))))) < 300 * 8
