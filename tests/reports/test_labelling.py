"""Labels of marks that stand close: none covers another, and none is taken for that of another mark."""

from __future__ import annotations

from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from trucewatch.reports.drawings.placing import LEAD, Labelling, Line, Point, Spot

FRAME = Spot(0, 0, 640, 430)
WIDTH, HEIGHT = 90, 30
CLUSTER = [
    (420, 95),
    (480, 135),
    (400, 180),
    (470, 205),
    (505, 190),
    (518, 220),
    (420, 270),
    (475, 285),
]


def labelled(marks: list[Point]) -> list[tuple[Point, Spot, Line | None]]:
    taken = [Spot(x - 8, y - 8, 16, 16) for x, y in marks]
    labelling = Labelling(FRAME, marks, taken)
    return [(mark, *labelling.put(mark, WIDTH, HEIGHT)) for mark in marks]


def apart(spot: Spot, mark: Point) -> float:
    near = spot.nearest(mark)
    return hypot(near[0] - mark[0], near[1] - mark[1])


def test_where_marks_stand_close_each_label_is_told_from_the_others() -> None:
    found = labelled([(float(x), float(y)) for x, y in CLUSTER])
    for (mark, spot, lead), (other, there, line) in combinations(found, 2):
        assert not spot.meets(there)
        assert lead is None or not there.crossed_by(lead)
        assert line is None or not spot.crossed_by(line)
        assert apart(spot, mark) <= apart(spot, other) or lead is not None
        assert apart(there, other) <= apart(there, mark) or line is not None


@given(st.lists(st.tuples(st.floats(0, 640), st.floats(0, 430)), min_size=1, max_size=20))
def test_every_label_is_on_the_sheet_and_led_to_where_it_stands_far_off(marks: list[Point]) -> None:
    for mark, spot, lead in labelled(marks):
        assert spot.within(FRAME)
        assert (lead is not None) == (apart(spot, mark) > LEAD)
        if lead is not None:
            assert lead[0] == mark and spot.holds(lead[1])


def test_a_mark_alone_has_its_label_beside_it() -> None:
    ((mark, spot, lead),) = labelled([(300.0, 200.0)])
    assert (apart(spot, mark), lead) == (11.0, None)


def test_lines_that_only_touch_do_not_cross() -> None:
    box = Spot(10, 10, 20, 20)
    assert box.crossed_by(((0, 20), (50, 20))) and box.crossed_by(((15, 15), (16, 16)))
    edges = [((0.0, 0.0), (5.0, 5.0)), ((0.0, 40.0), (40.0, 40.0))]
    assert not any(box.crossed_by(edge) for edge in edges)
