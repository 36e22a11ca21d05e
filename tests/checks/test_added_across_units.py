"""Figures added across counting units."""

from tests.checks.found import found, tallies
from trucewatch.checks import added_across_units


def test_vehicles_as_part_of_people_are_an_error() -> None:
    written = tallies(
        "total,90,person,people,,total,,,,s,",
        "buses,20,vehicle,people,,total,total,part,,s,",
    )
    assert found(added_across_units, written) == [
        "error: 20 (tally buses, count) counts by the vehicle and is part of "
        "90 (tally total, count), which counts by the person: they cannot be added."
    ]


def test_it_is_told_in_arabic() -> None:
    written = tallies(
        "total,90,person,people,,total,,,,s,",
        "families,20,household,people,,total,total,among,,s,",
    )
    assert found(added_across_units, written, "ar") == [
        "error: يُعدّ 20 (العدد المسجل families، count) بوحدة أسرة، وهو جزء من "
        "90 (العدد المسجل total، count) المعدود بوحدة شخص: ولا يجوز جمعهما."
    ]


def test_one_unit_is_not_flagged() -> None:
    written = tallies(
        "total,90,person,people,,total,,,,s,", "men,20,person,men,,total,total,part,,s,"
    )
    assert found(added_across_units, written) == []


def test_an_unknown_unit_settles_nothing() -> None:
    written = tallies(
        "total,90,person,people,,total,,,,s,", "men,20,unknown,men,,total,total,part,,s,"
    )
    assert found(added_across_units, written) == []


def test_a_figure_that_supersedes_one_of_another_unit_is_an_error() -> None:
    columns = "ref,count,unit,group,fate,role,supersedes"
    rows = ("a,30,person,people,killed,harm,", "b,3,vehicle,people,killed,harm,a")
    written = {"tallies.csv": "\n".join([columns, *rows]) + "\n"}
    assert found(added_across_units, written) == [
        "error: 3 (tally b, count) counts by the vehicle and supersedes 30 (tally a, count), which "
        "counts by the person: the one cannot stand for the other."
    ]
