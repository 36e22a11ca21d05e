"""Labels of marks that stand close: none covers another, and none is taken for that of another mark."""

from __future__ import annotations

import re
from itertools import combinations
from math import hypot

from hypothesis import given
from hypothesis import strategies as st

from trucewatch.reports.drawings.naming import Name, write_names
from trucewatch.reports.drawings.placing import BESIDE, LEAD, LED, Labelling
from trucewatch.reports.drawings.sheet import Sheet
from trucewatch.reports.drawings.taken import Line, Point, Spot, Taken, crossing

FRAME = Spot(0, 0, 640, 430)
WIDTH, HEIGHT = 90, 30
BOX = r'rx="2" [^>]*x="([^"]+)" y="([^"]+)" width="([^"]+)" height="([^"]+)"/>'
LED_TO = r'd="M([0-9.]+) ([0-9.]+)L([0-9.]+) ([0-9.]+)"'
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
    """Those that found room."""
    taken = Taken(Spot(x - 8, y - 8, 16, 16) for x, y in marks)
    labelling = Labelling(FRAME, marks, taken)
    found = [(mark, labelling.put(mark, WIDTH, HEIGHT, (*BESIDE, *LED))) for mark in marks]
    return [(mark, *placed) for mark, placed in found if placed is not None]


def apart(spot: Spot, mark: Point) -> float:
    near = spot.nearest(mark)
    return hypot(near[0] - mark[0], near[1] - mark[1])


def are_told_apart(found: list[tuple[Point, Spot, Line | None]]) -> None:
    """None covers another, no line passes under a label or another line, each lies nearest its mark."""
    for (mark, spot, lead), (other, there, line) in combinations(found, 2):
        assert not spot.meets(there)
        assert lead is None or not there.crossed_by(lead)
        assert line is None or not spot.crossed_by(line)
        assert lead is None or line is None or not crossing(lead, line)
        if hypot(mark[0] - other[0], mark[1] - other[1]) > 4:
            assert apart(spot, mark) <= apart(spot, other) or lead is not None
            assert apart(there, other) <= apart(there, mark) or line is not None


def test_where_marks_stand_close_each_label_is_told_from_the_others() -> None:
    found = labelled([(float(x), float(y)) for x, y in CLUSTER])
    assert len(found) == len(CLUSTER)
    are_told_apart(found)


@given(st.lists(st.tuples(st.floats(0, 640), st.floats(0, 430)), min_size=1, max_size=40))
def test_every_label_is_on_the_sheet_and_led_to_where_it_stands_far_off(marks: list[Point]) -> None:
    found = labelled(marks)
    for mark, spot, lead in found:
        assert spot.within(FRAME)
        assert (lead is not None) == (apart(spot, mark) > LEAD)
        if lead is not None:
            assert lead[0] == mark and spot.holds(lead[1])
    are_told_apart(found)


def test_a_mark_alone_has_its_label_beside_it() -> None:
    ((mark, spot, lead),) = labelled([(300.0, 200.0)])
    assert (apart(spot, mark), lead) == (11.0, None)


def test_lines_that_only_touch_do_not_cross() -> None:
    box = Spot(10, 10, 20, 20)
    assert box.crossed_by(((0, 20), (50, 20))) and box.crossed_by(((15, 15), (16, 16)))
    edges = [((0.0, 0.0), (5.0, 5.0)), ((0.0, 40.0), (40.0, 40.0))]
    assert not any(box.crossed_by(edge) for edge in edges)


def written(names: list[Name]) -> tuple[list[str], tuple[str, ...]]:
    """The names and numbers that stand on the sheet, and the key."""
    sheet = Sheet("s", "en", FRAME.width)
    key = write_names(sheet, names, FRAME, Taken())
    svg = sheet.finished(FRAME.height, "t", "c").svg
    return re.findall("\u2066([^\u2069]*)\u2069</text>", svg), key


@given(st.lists(st.tuples(st.integers(200, 260), st.integers(200, 240)), min_size=1, max_size=60))
def test_each_name_is_on_the_map_or_in_the_key_and_each_number_in_both(
    marks: list[tuple[int, int]],
) -> None:
    names = [Name(f"Place {n}", (float(x), float(y))) for n, (x, y) in enumerate(marks)]
    told, key = written(names)
    numbers = [str(n) for n in range(1, len(key) + 1)]
    assert sorted(one for one in told if one.isdigit() and one in numbers) == sorted(numbers)
    in_key = [name for entry in key for name in entry.split("; ")]
    assert len(in_key) == len(set(in_key))
    beside = sorted({one.words for one in names} - set(in_key))
    assert sorted(one for one in told if one not in numbers) == beside


def test_all_that_lies_in_one_spot_has_one_number() -> None:
    names = [Name(f"Place {n}", (300.0, 200.0)) for n in range(1, 41)]
    told, key = written([*names, Name("Elsewhere", (500.0, 100.0))])
    assert (sorted(told), key) == (["1", "Elsewhere"], ("; ".join(one.words for one in names),))


def test_numbers_run_as_the_language_reads() -> None:
    """Two crowds in one row: the first number is in the one that is met first."""
    for language, first in (("en", "West"), ("ar", "East")):
        crowds = [("West", 100.0), ("East", 500.0)]
        names = [Name(f"{side} {n}", (x, 200.0)) for side, x in crowds for n in range(5)]
        key = write_names(Sheet("s", language, FRAME.width), names, FRAME, Taken())
        assert (len(key), key[0].split()[0]) == (2, first)


def test_the_name_of_an_area_stands_in_it() -> None:
    sheet = Sheet("s", "en", FRAME.width)
    assert write_names(sheet, [Name("Area", (300.0, 200.0), over=True)], FRAME, Taken()) == ()
    svg = sheet.finished(FRAME.height, "t", "c").svg
    assert 'x="300" y="203.8"' in svg


def test_ground_is_found_to_be_taken_wherever_it_lies() -> None:
    spots = [Spot(x * 17.0, x * 11.0, 40, 9) for x in range(-3, 20)]
    taken = Taken(spots)
    for x in range(0, 640, 13):
        asked = Spot(x, x * 0.6, 21, 30)
        met = [one for one in spots if one.meets(asked)]
        assert (taken.meets(asked), len(taken.near(asked))) == (bool(met), len(met))
    other = taken.copy()
    other.add(Spot(600, 10, 5, 5))
    assert (other.meets(Spot(601, 11, 1, 1)), taken.meets(Spot(601, 11, 1, 1))) == (True, False)


def test_a_number_on_its_mark_covers_neither_another_nor_a_line() -> None:
    """Among marks so close to one another that a number that would do so is that of a neighbour."""
    marks = [(280.0 + n * 17 % 61, 190.0 + n * 11 % 37) for n in range(26)]
    sheet = Sheet("s", "en", FRAME.width)
    names = [Name(f"Place {n}", mark) for n, mark in enumerate(marks)]
    write_names(sheet, names, FRAME, Taken(Spot(x - 8, y - 8, 16, 16) for x, y in marks))
    svg = sheet.finished(FRAME.height, "t", "c").svg
    boxes = [Spot(*map(float, one)) for one in re.findall(BOX, svg)]
    lines = [((float(a), float(b)), (float(c), float(d))) for a, b, c, d in re.findall(LED_TO, svg)]
    assert (len(boxes) > 2, len(lines) > 2) == (True, True)
    assert [box for box in boxes for line in lines if box.crossed_by(line)] == []
    assert [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])] == []
