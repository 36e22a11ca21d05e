"""A part of the world as an address says it, and the ways on from there."""

import pytest

from trucewatch.web.framing import Frame, read_frame, ways_from

HERE = Frame(37.0, 36.0, 37.4, 36.2)


@pytest.mark.parametrize(
    "text",
    [
        *("", "1,2,3", "1,2,3,4,5", "37.4,36,37.0,36.2", "37,36.2,37.4,36", "a,b,c,d"),
        *("37,36,37.001,36.2", "-181,0,10,10", "0,0,181,10", "0,-90,10,10", "0,0,10,90"),
        *("nan,0,1,1", "1e1,0,20,1", "1,2,3,4\n", "٣٧,٣٦,٣٨,٣٧", "37,36,37.1,36.1" * 9),
    ],
)
def test_what_is_no_part_of_the_world_is_passed_over(text: str) -> None:
    assert read_frame(text) is None


def test_a_frame_is_read_as_it_is_written() -> None:
    assert read_frame(str(HERE)) == HERE
    assert read_frame("-180,-89,180,89") == Frame(-180, -89, 180, 89)


def test_each_way_leads_where_its_name_says() -> None:
    ways = {way.name: way.frame for way in ways_from(HERE, framed=True)}
    assert ways == {
        "in": "37.1000,36.0500,37.3000,36.1500",
        "out": "36.8000,35.9000,37.6000,36.3000",
        "west": "36.8000,36.0000,37.2000,36.2000",
        "east": "37.2000,36.0000,37.6000,36.2000",
        "north": "37.0000,36.1000,37.4000,36.3000",
        "south": "37.0000,35.9000,37.4000,36.1000",
        "whole": "",
    }


def test_in_and_out_again_is_where_one_was() -> None:
    closer = HERE.scaled(0.5)
    assert closer is not None
    assert str(closer.scaled(2)) == str(HERE)


def test_no_way_leads_beyond_what_there_is() -> None:
    """Not closer than the closest, and not over the ends of the world."""
    close, wide = Frame(37, 36, 37.005, 36.003), Frame(-170, -80, 170, 80)
    assert "in" not in {way.name for way in ways_from(close, framed=True)}
    assert {way.name for way in ways_from(wide, framed=True)} == {"in", "whole"}


def test_from_the_whole_one_goes_farther_too() -> None:
    found = {way.name: way.frame for way in ways_from(HERE, framed=False)}
    assert (found["out"], "whole" in found) == ("36.8000,35.9000,37.6000,36.3000", False)


@pytest.mark.parametrize(
    ("other", "meets"),
    [
        (Frame(37.1, 36.05, 37.2, 36.1), True),
        (Frame(37.3, 36.1, 37.9, 36.9), True),
        (Frame(37.5, 36.1, 37.9, 36.15), False),
        (Frame(36.0, 35.0, 38.0, 37.0), True),
    ],
)
def test_frames_meet_each_other(other: Frame, meets: bool) -> None:
    assert (HERE.meets(other), other.meets(HERE)) == (meets, meets)
