"""Bulletins missing from a series of totals."""

from tests.checks.found import found, likely, tallies
from trucewatch.checks import missing_bulletin


def total(ref: str, count: str, day: int, source: str = "s") -> str:
    return f"{ref},{count},person,people,evacuated,total,,,,{source},2016-12-{day:02},,"


def adds(whole: str, count: str, day: int) -> str:
    return f"{whole}-new,{count},person,people,evacuated,moved,{whole},among,,s,2016-12-{day:02},,"


def test_the_missing_figure_follows_from_its_neighbours() -> None:
    written = tallies(total("a", "1000", 15), total("b", "3500", 17), adds("b", "800", 17))
    assert found(missing_bulletin, written) == [
        "warning: Between 1,000 (tally a, count) and 3,500 (tally b, count), which adds 800 "
        "(tally b-new, count), a figure is missing that came to 2,700."
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(total("a", "1000", 15), total("b", "3500", 17), adds("b", "800", 17))
    assert found(missing_bulletin, written, "ar") == [
        "warning: بين 1,000 (العدد المسجل a، count) و3,500 (العدد المسجل b، count)، الذي يضيف 800 "
        "(العدد المسجل b-new، count)، عدد ناقص كان قد بلغ 2,700."
    ]


def test_a_bulletin_that_adds_more_than_there_is_room_for_is_a_warning() -> None:
    written = tallies(total("a", "1800", 15), total("b", "2000", 16), adds("b", "1100", 16))
    assert found(missing_bulletin, written) == [
        "warning: 2,000 (tally b, count) adds 1,100 (tally b-new, count), so that before it there "
        "were 900; but 1,800 (tally a, count) was told."
    ]


def test_a_slip_that_explains_it_is_named() -> None:
    written = tallies(total("a", "1000", 15), total("b", "1800", 16), adds("b", "80", 16))
    assert likely(missing_bulletin, written) == [
        "1,800 (tally b, count) is likely 1,080: two digits changed places"
    ]


def test_where_a_day_lies_between_no_slip_is_named() -> None:
    written = tallies(total("a", "120", 2), total("b", "170", 4), adds("b", "20", 4))
    assert [one[:7] for one in found(missing_bulletin, written)] == ["warning"]
    assert likely(missing_bulletin, written) == [""]
    written = tallies(total("a", "120", 3), total("b", "170", 4), adds("b", "20", 4))
    assert likely(missing_bulletin, written) != [""]


def test_a_series_that_adds_up_is_not_flagged() -> None:
    written = tallies(total("a", "1000", 15), total("b", "1800", 16), adds("b", "800", 16))
    assert found(missing_bulletin, written) == []


def test_about_so_many_leave_room() -> None:
    written = tallies(
        total("a", "about 1000", 15), total("b", "about 1900", 16), adds("b", "about 850", 16)
    )
    assert found(missing_bulletin, written) == []


def test_a_day_left_out_of_a_daily_series_is_a_note() -> None:
    days = (10, 11, 12, 13, 16)
    written = tallies(*(total(f"a{day}", f"{day}00", day) for day in days))
    assert found(missing_bulletin, written) == [
        "note: Between 1,300 (tally a13, count) and 1,600 (tally a16, count) 2 bulletins are "
        "missing from a series told every day."
    ]


def test_a_series_without_rhythm_says_nothing_of_gaps() -> None:
    days = (10, 11, 14, 16, 21)
    written = tallies(*(total(f"a{day}", f"{day}00", day) for day in days))
    assert found(missing_bulletin, written) == []


def test_another_source_has_a_series_of_its_own() -> None:
    written = tallies(total("a", "1000", 15, "r"), total("b", "3500", 17), adds("b", "800", 17))
    assert found(missing_bulletin, written) == []
