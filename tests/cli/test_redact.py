"""Redacted copies from the command line: what is stated, tried out, made and refused."""

from pathlib import Path

import pytest

from tests.cli.commanding import Commands
from tests.media.making import picture, video
from trucewatch.records.models import Derivative
from trucewatch.values.codes.evidence import DerivativeKind

WHY = ("--because", "for the embassy")
ITEM = "A-EVI-0001"


def made() -> list[Derivative]:
    kind = DerivativeKind.REDACTED_COPY
    return list(Derivative.objects.filter(derivative_kind=kind).order_by("code"))


@pytest.fixture
def filmed(at_work: Commands, tmp_path: Path) -> Commands:
    path = video(tmp_path / "a.mp4", 2, sound="aac")
    assert at_work("seal", path, "--as", "huda").code == 0
    return at_work


def test_a_copy_of_a_video_is_made_and_recorded(filmed: Commands) -> None:
    options = ("--cover", "10,10,20.5,20@0:00.5-0:01", "--cover", "0,0,5,5", "--cut", "1.5-")
    told = filmed("redact", ITEM, *options, "--silence", "-0.7", *WHY, "--as", "huda", "--json")
    (copy,) = made()
    without = {
        "cover": "black",
        "rectangles": [[100, 100, 205, 200, 500, 1000], [0, 0, 50, 50, 0, None]],
        "cuts": [[1500, None]],
        "silences": [[0, 700]],
    }
    assert (told.code, told.json) == (
        0,
        {"evidence": ITEM, "made": copy.code, "without": without},
    )
    assert copy.made_how == {"copy": "redacted-video-1", "removed": [[1400, 2000]], **without}
    assert "for the embassy" in filmed("custody", "show", ITEM).out
    assert filmed("verify").code == 0


@pytest.mark.parametrize(
    ("options", "silences"),
    [((), [[0, None]]), (("--silence", "all"), [[0, None]]), (("--keep-sound",), [])],
)
def test_sound_is_kept_only_where_that_is_said(
    filmed: Commands, options: tuple[str, ...], silences: list[object]
) -> None:
    assert filmed("redact", ITEM, "--mosaic", *options, *WHY, "--as", "huda").code == 0
    (copy,) = made()
    assert (copy.made_how["cover"], copy.made_how["silences"]) == ("mosaic", silences)
    assert copy.technical["has_audio"] is (not silences)


def test_a_dry_run_makes_none_and_refuses_what_would_be_refused(filmed: Commands) -> None:
    told = filmed("redact", ITEM, *WHY, "--dry-run", "--json")
    assert (told.code, told.json["made"], made()) == (0, None, [])
    assert filmed("redact", ITEM, "--dry-run", "--json").json["error"]["code"] == "redact-because"
    told = filmed("redact", ITEM, *WHY, "--dry-run", "--language", "ar")
    assert "لم يُصنع شيء" in told.out


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("--cover", "10,10,20"), "redact-stated-rectangle"),
        (("--cover", "10,10,20,200"), "redact-stated-rectangle"),
        (("--cover", "10,10,20,20@5"), "redact-stated-span"),
        (("--cut", "5-5"), "redact-stated-span"),
        (("--cut", "12"), "redact-stated-span"),
        (("--silence", "x"), "redact-stated-span"),
        (("--silence", "all", "--keep-sound"), "redact-sound-both"),
        (("--cut", "0-1") * 41, "redact-too-many"),
        (("--cut", "-"), "redact-not-made"),
    ],
)
def test_what_is_amiss_is_refused_by_its_code(
    filmed: Commands, options: tuple[str, ...], code: str
) -> None:
    told = filmed("redact", ITEM, *options, *WHY, "--as", "huda", "--json")
    assert (told.code, told.json["error"]["code"], made()) == (4, code, [])


def test_a_picture_is_covered_and_has_no_times(at_work: Commands, tmp_path: Path) -> None:
    picture(200, 160).save(tmp_path / "a.png")
    assert at_work("seal", tmp_path / "a.png", "--as", "huda").code == 0
    told = at_work("redact", ITEM, "--cut", "0-1", *WHY, "--dry-run", "--json")
    assert (told.code, told.json["error"]["code"]) == (4, "redact-no-time")
    told = at_work("redact", ITEM, "--cover", "10,10,20,20", *WHY, "--as", "huda")
    assert told.code == 0
    (copy,) = made()
    assert (copy.media_type, copy.made_how["rectangles"]) == ("image/jpeg", [[100, 100, 200, 200]])
