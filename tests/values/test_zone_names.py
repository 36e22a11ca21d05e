"""What people call the clocks of a zone."""

from __future__ import annotations

from zoneinfo import available_timezones

import pytest

from trucewatch.values.zone_names import _NAMES, zone_name


@pytest.mark.parametrize(
    ("zone", "english", "arabic"),
    [
        ("Asia/Damascus", "Damascus", "دمشق"),
        ("Europe/Istanbul", "Istanbul", "إسطنبول"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires", "Buenos Aires"),
        ("+02:00", "+02:00", "+02:00"),
    ],
)
def test_a_zone_is_told_by_its_city(zone: str, english: str, arabic: str) -> None:
    assert (zone_name(zone, "en"), zone_name(zone, "ar")) == (english, arabic)


def test_every_zone_of_the_list_exists() -> None:
    assert set(_NAMES) - available_timezones() == set()
