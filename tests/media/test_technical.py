"""Harmless facts: their plain form holds them and nothing else."""

import pytest

from trucewatch.media.technical import Technical

KNOWN = Technical(640, 480, 6, 4000, "h264", "aac", True, 100, None, None, "utf-8")


def test_facts_are_read_as_they_were_written_and_what_is_not_known_is_left_out() -> None:
    assert Technical.parse(KNOWN.plain()) == KNOWN
    assert Technical().plain() == {}
    assert "pages" not in KNOWN.plain()


@pytest.mark.parametrize(
    "given",
    [
        None,
        [],
        {"latitude": 36},
        {"width": "640"},
        {"width": -1},
        {"width": True},
        {"width": 1.5},
        {"width": 1 << 60},
        {"has_audio": 1},
        {"video_codec": "taken by Samer"},
        {"video_codec": ""},
        {"encoding": 3},
    ],
)
def test_what_is_no_harmless_fact_is_refused(given: object) -> None:
    with pytest.raises(ValueError, match="technical"):
        Technical.parse(given)


def test_later_facts_are_added_and_unknown_ones_take_nothing_away() -> None:
    assert Technical(width=3, pages=1).with_known(Technical(pages=2)) == Technical(width=3, pages=2)
