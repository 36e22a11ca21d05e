"""Those who remain, told in another group."""

from tests.checks.found import found, tallies
from trucewatch.checks import remaining_groups_differ

START = "start,50000,person,civilians,,start,,,,s,"
MOVED = "moved,11400,person,people,,moved,,,,s,"
LEFT = "left,about 40000,person,people,,remaining,,,,s,"


def test_groups_that_differ_cannot_be_settled_and_are_a_warning() -> None:
    assert found(remaining_groups_differ, tallies(START, MOVED, LEFT)) == [
        "warning: Whether those who remain fit cannot be settled, because the groups differ. "
        "At the start: 50,000 (tally start, count), counting civilians by the person. "
        "Moved: 11,400 (tally moved, count), counting people by the person. "
        "Remaining: about 40,000 (tally left, count), counting people by the person."
    ]


def test_it_is_told_in_arabic() -> None:
    assert found(remaining_groups_differ, tallies(START, MOVED, LEFT), "ar") == [
        "warning: لا يمكن البت في ما إذا كان عدد الباقين مطابقًا، لأن الفئات مختلفة. "
        "في البداية: 50,000 (العدد المسجل start، count)، والفئة المعدودة مدنيون، ووحدة العد شخص. "
        "من نُقلوا: 11,400 (العدد المسجل moved، count)، والفئة المعدودة أشخاص، ووحدة العد شخص. "
        "الباقون: نحو 40,000 (العدد المسجل left، count)، والفئة المعدودة أشخاص، ووحدة العد شخص."
    ]


def test_one_group_is_not_flagged() -> None:
    start = START.replace("civilians", "people")
    assert found(remaining_groups_differ, tallies(start, MOVED, LEFT)) == []


def test_without_a_start_or_people_moved_there_is_nothing_to_settle() -> None:
    assert found(remaining_groups_differ, tallies(START, LEFT)) == []
    assert found(remaining_groups_differ, tallies(MOVED, LEFT)) == []


def test_a_part_of_those_moved_is_left_out() -> None:
    start = START.replace("civilians", "people")
    wounded = "wounded,350,person,civilians,wounded,moved,moved,among,,s,"
    assert found(remaining_groups_differ, tallies(start, MOVED, wounded, LEFT)) == []
