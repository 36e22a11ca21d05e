"""Times and places that a file states, as proposals."""

import pytest

from trucewatch.media.proposing import propose
from trucewatch.media.trouble import Trouble


def times(metadata: dict[str, object]) -> list[tuple[str, str]]:
    return [(str(one.when), one.basis) for one in propose(metadata).times]  # type: ignore[arg-type]


def places(metadata: dict[str, object]) -> list[tuple[dict[str, object], str]]:
    return [(dict(one.area.plain()), one.basis) for one in propose(metadata).places]  # type: ignore[arg-type]


def exif(**tags: object) -> dict[str, object]:
    return {"pillow": {"Exif": tags}}


def gps(**tags: object) -> dict[str, object]:
    return {"pillow": {"GPS": tags}}


ALEPPO = {
    "GPSLatitudeRef": "N",
    "GPSLatitude": ["36/1", "12/1", "15/2"],
    "GPSLongitudeRef": "E",
    "GPSLongitude": ["37/1", "8/1", "3/1"],
}


@pytest.mark.parametrize(
    ("metadata", "found"),
    [
        (exif(DateTimeOriginal="2016:12:13 18:00:05"), "2016-12-13T18:00:05"),
        (
            exif(DateTimeOriginal="2016:12:13 18:00:05", OffsetTimeOriginal="+02:00"),
            "2016-12-13T18:00:05+02:00",
        ),
        ({"av": {"container": {"creation_time": "2016-12-13T16:00:05.000000Z"}}}, "2016-12-13T16:00:05Z"),
        (
            {"av": {"container": {"com.apple.quicktime.creationdate": "2016-12-13T18:00:05+0200"}}},
            "2016-12-13T18:00:05+02:00",
        ),
        ({"exiftool": {"Keys:CreationDate": "2016:12:13 18:00:05+02:00"}}, "2016-12-13T18:00:05+02:00"),
        ({"exiftool": {"QuickTime:CreateDate": "2016:12:13 16:00:05"}}, "2016-12-13T16:00:05Z"),
        (
            gps(GPSDateStamp="2016:12:13", GPSTimeStamp=["16/1", "0/1", "59/10"]),
            "2016-12-13T16:00:05Z",
        ),
    ],
)  # fmt: skip
def test_a_time_keeps_the_zone_that_was_stated_and_gets_none_that_was_not(
    metadata: dict[str, object], found: str
) -> None:
    assert [text for text, _ in times(metadata)] == [found]


def test_each_clock_is_told_apart_and_two_readers_say_one_thing_once() -> None:
    metadata = exif(DateTimeOriginal="2016:12:13 18:00:05") | {
        "exiftool": {
            "ExifIFD:DateTimeOriginal": "2016:12:13 18:00:05",
            "GPS:GPSDateStamp": "2016:12:13",
            "GPS:GPSTimeStamp": "16:00:04",
        }
    }
    assert times(metadata) == [
        ("2016-12-13T18:00:05", "media-time-camera"),
        ("2016-12-13T16:00:04Z", "media-time-satellites"),
    ]


@pytest.mark.parametrize(
    "told",
    [
        "0000:00:00 00:00:00",
        "    :  :     :  :  ",
        "",
        "1904:01:01 00:00:00",
        "1970:01:01 00:00:00",
    ],
)
def test_a_clock_that_was_never_set_says_nothing(told: str) -> None:
    found = propose(exif(DateTimeOriginal=told))
    assert (found.times, found.trouble) == ((), frozenset())


@pytest.mark.parametrize(
    "told",
    [
        "2016:02:30 10:00:00",
        "2016:13:01 10:00:00",
        "2016:12:13 24:61:00",
        "9999:12:31 10:00:00",
        "yesterday",
        "2016:12:13 10:00:00" + "x" * 1000,
        "٢٠١٦:١٢:١٣ ١٠:٠٠:٠٠",
    ],
)
def test_a_time_that_cannot_be_is_told_and_not_proposed(told: str) -> None:
    found = propose(exif(DateTimeOriginal=told))
    assert (found.times, found.trouble) == ((), frozenset({Trouble.TIME_IMPOSSIBLE}))


@pytest.mark.parametrize(
    ("metadata", "coordinates", "basis"),
    [
        (gps(**ALEPPO), ["37.134167", "36.202083"], "media-place-satellites"),
        (
            gps(**(ALEPPO | {"GPSLatitudeRef": "S", "GPSLongitudeRef": "W"})),
            ["-37.134167", "-36.202083"],
            "media-place-satellites",
        ),
        (
            {"exiftool": {"GPS:GPSLatitude": "1", "Composite:GPSLatitude": "36.2020833", "Composite:GPSLongitude": "37.1341666"}},
            ["37.134167", "36.202083"],
            "media-place-satellites",
        ),
        (
            {"exiftool": {"Composite:GPSLatitude": "36.2", "Composite:GPSLongitude": 37}},
            ["37", "36.2"],
            "media-place-video",
        ),
        (
            {"av": {"container": {"com.apple.quicktime.location.ISO6709": "+36.2021+037.1343+400.5/"}}},
            ["37.1343", "36.2021"],
            "media-place-video",
        ),
        ({"av": {"container": {"location": "-33.9+018.4/"}}}, ["18.4", "-33.9"], "media-place-video"),
    ],
)  # fmt: skip
def test_a_place_is_a_point_of_unknown_exactness(
    metadata: dict[str, object], coordinates: list[str], basis: str
) -> None:
    plain = {"kind": "point", "coordinates": coordinates, "precision": "unknown"}
    assert places(metadata) == [(plain, basis)]


def test_the_error_that_the_receiver_states_is_the_radius() -> None:
    ((plain, _),) = places(gps(**ALEPPO, GPSHPositioningError="65/10"))
    assert plain["radius_m"] == 7


@pytest.mark.parametrize(
    "wrong",
    [
        {"GPSLatitude": ["136/1", "0/1", "0/1"]},
        {"GPSLatitude": ["0/0", "0/1", "0/1"]},
        {"GPSLatitude": ["nan", "0/1", "0/1"]},
        {"GPSLatitude": "36"},
        {"GPSLatitude": ["36/1"]},
        {"GPSLatitudeRef": "X"},
        {"GPSLatitudeRef": 3},
        {"GPSLatitude": ["0/1"] * 3, "GPSLongitude": ["0/1"] * 3},
        {"GPSLatitude": ["9" * 4000, "0/1", "0/1"]},
    ],
)
def test_a_place_that_cannot_be_is_told_and_not_proposed(wrong: dict[str, object]) -> None:
    found = propose(gps(**(ALEPPO | wrong)))  # type: ignore[arg-type]
    assert (found.places, found.trouble) == ((), frozenset({Trouble.PLACE_IMPOSSIBLE}))


@pytest.mark.parametrize(
    "metadata",
    [
        {},
        {"pillow": 3},
        {"pillow": {"Exif": []}},
        {"exiftool": {"ExifIFD:DateTimeOriginal": {"a": 1}}},
        {"av": {"container": {"location": ["x"]}}},
    ],
)
def test_metadata_of_another_shape_say_nothing(metadata: dict[str, object]) -> None:
    assert (propose(metadata).times, propose(metadata).places) == ((), ())  # type: ignore[arg-type]
