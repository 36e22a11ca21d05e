"""Time zones: what a clock on the wall showed, and when."""

from datetime import UTC, datetime, timedelta

import pytest

from trucewatch.values.refusal import Refusal
from trucewatch.values.zones import (
    first_moment,
    instants_of,
    last_moment,
    local_time,
    zone_names,
    zone_of,
)


def wall(text: str) -> datetime:
    return datetime.fromisoformat(text)


def test_the_pinned_database_is_read_and_not_the_machines_own() -> None:
    assert len(zone_names()) > 500
    damascus = zone_of("Asia/Damascus")
    assert damascus is not None
    assert damascus.utcoffset(wall("2016-12-13T18:00")) == timedelta(hours=2)


def test_no_zone_and_the_unknown_zone_have_no_rules() -> None:
    assert (zone_of(""), zone_of("Etc/Unknown")) == (None, None)


@pytest.mark.parametrize("name", ["Z", "+00:00", "-00:00"])
def test_utc_has_its_names(name: str) -> None:
    zone = zone_of(name)
    assert zone is not None
    assert zone.utcoffset(None) == timedelta(0)


def test_the_nearest_zones_are_proposed() -> None:
    with pytest.raises(Refusal) as refused:
        zone_of("Asia/Damascas")
    assert "Asia/Damascus" in str(refused.value)


def test_a_skipped_midnight_has_no_instant_and_the_change_bounds_it() -> None:
    damascus, midnight = zone_of("Asia/Damascus"), wall("2016-03-25T00:00")
    change = datetime(2016, 3, 24, 22, 0, tzinfo=UTC)
    assert instants_of(midnight, damascus) is None
    assert first_moment(wall("2016-03-25T00:20"), damascus) == change
    assert last_moment(wall("2016-03-25T00:20"), damascus) == change - timedelta(seconds=1)


def test_a_repeated_hour_has_two_instants() -> None:
    found = instants_of(wall("2016-10-27T23:30"), zone_of("Asia/Damascus"))
    assert found == (
        datetime(2016, 10, 27, 20, 30, tzinfo=UTC),
        datetime(2016, 10, 27, 21, 30, tzinfo=UTC),
    )


def test_local_time_is_that_of_the_zone_and_utc_where_unknown() -> None:
    instant = datetime(2016, 12, 13, 16, 0, tzinfo=UTC)
    assert local_time(instant, "Asia/Damascus") == wall("2016-12-13T18:00")
    assert local_time(instant, "") == wall("2016-12-13T16:00")
