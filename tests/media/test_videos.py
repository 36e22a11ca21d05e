"""Videos and recordings: what is in them, how long they are, and their frames."""

import io
from fractions import Fraction
from pathlib import Path

import av
import pytest
from PIL import Image

from tests.media.making import add_sound, picture, recording, video
from tests.media.test_pdq import differing
from trucewatch.media.look import Room
from trucewatch.media.looked import Made
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind, MediaRead

PLACE = {"com.apple.quicktime.location.ISO6709": "+36.2021+037.1343+400/", "com.apple.quicktime.creationdate": "2016-12-13T18:00:05+0200"}  # fmt: skip


def bar(made: Made) -> float:
    """Where the white bar stands in a frame, from 0 at the left to 1 at the right."""
    image = Image.open(io.BytesIO(made.content)).convert("L").resize((192, 1))
    return max(range(192), key=image.tobytes().__getitem__) / 192


def test_a_video_is_read_whole_with_five_frames(room: Room, tmp_path: Path) -> None:
    path = video(
        tmp_path / "a.mp4", sound="aac", metadata={"creation_time": "2016-12-13T16:00:05Z"}
    )
    found = room.look(path)

    assert (found.media_type, found.state, found.trouble) == ("video/mp4", MediaRead.WHOLE, ())
    length = found.technical.duration_ms or 0  # sound is padded to its own frames
    assert found.technical == Technical(192, 128, 1, length, "mpeg4", "aac", True, 40)
    assert 4000 <= length <= 4050
    assert [one.at_ms for one in found.made] == [200, 1000, 2000, 3000, 3800]
    assert {one.kind for one in found.made} == {DerivativeKind.FRAME}
    assert [len(one.pdq) for one in found.made] == [64] * 5
    assert found.pdq == ""
    assert [(str(one.when), one.basis) for one in found.times] == [
        ("2016-12-13T16:00:05Z", "media-time-container")
    ]
    assert found.read_by.startswith("PyAV ")
    assert "(FFmpeg " in found.read_by


def test_each_frame_is_the_one_of_its_moment(plain_room: Room, tmp_path: Path) -> None:
    found = plain_room.look(video(tmp_path / "a.mp4"))
    assert [one.at_ms for one in found.made] == [200, 1000, 2000, 3000, 3800]
    for one in found.made:
        assert bar(one) == pytest.approx((one.at_ms or 0) / 4000 * 180 / 192, abs=12 / 192)


def test_a_copy_encoded_anew_has_the_same_frames(plain_room: Room, tmp_path: Path) -> None:
    """Its key pictures stand elsewhere: frames are taken by time, so that they can be compared."""
    first = plain_room.look(video(tmp_path / "a.mp4"))
    again = plain_room.look(video(tmp_path / "a.mkv", codec="libvpx"))
    pairs = list(zip(first.made, again.made, strict=True))
    assert [abs(one.at_ms - other.at_ms) <= 100 for one, other in pairs] == [True] * 5
    assert max(differing(one.pdq, other.pdq) for one, other in pairs) <= 31


@pytest.mark.parametrize(
    ("name", "codec"),
    [
        ("a.mov", "mpeg4"),
        ("a.3gp", "mpeg4"),
        ("a.mkv", "mpeg4"),
        ("a.webm", "libvpx"),
        ("a.avi", "mpeg4"),
        ("a.ts", "mpeg2video"),
        ("a.mpg", "mpeg2video"),
        ("a.flv", "flv1"),
        ("a.asf", "mpeg4"),
    ],
)
def test_other_kinds_of_videos_are_read_whole(
    plain_room: Room, tmp_path: Path, name: str, codec: str
) -> None:
    found = plain_room.look(video(tmp_path / name, codec=codec))
    assert found.trouble == (Trouble.EXIFTOOL_ABSENT,)
    assert (found.technical.width, found.technical.height) == (192, 128)
    assert abs((found.technical.duration_ms or 0) - 4000) <= 200
    assert len(found.made) == 5


@pytest.mark.parametrize(
    ("name", "codec", "known_as"),
    [
        ("a.wav", "pcm_s16le", "pcm_s16le"),
        ("a.mp3", "libmp3lame", "mp3float"),
        ("a.flac", "flac", "flac"),
        ("a.ogg", "libopus", "opus"),
        ("a.aac", "aac", "aac"),
        ("a.m4a", "aac", "aac"),
        ("a.aiff", "pcm_s16be", "pcm_s16be"),
        ("a.caf", "pcm_s16be", "pcm_s16be"),
    ],
)
def test_a_recording_of_sound_is_read_whole(
    room: Room, tmp_path: Path, name: str, codec: str, known_as: str
) -> None:
    found = room.look(recording(tmp_path / name, codec))
    assert (found.state, found.trouble) == (MediaRead.WHOLE, ())
    assert (found.technical.audio_codec, found.technical.has_audio) == (known_as, True)
    assert 1900 <= (found.technical.duration_ms or 0) <= 2200
    assert found.made == ()


def test_a_video_that_was_held_sideways_gives_upright_frames(
    plain_room: Room, tmp_path: Path
) -> None:
    straight = plain_room.look(video(tmp_path / "a.mp4", rotation=0)).made[2]
    for rotation, orientation, size in ((90, 8, (128, 192)), (180, 3, (192, 128))):
        found = plain_room.look(video(tmp_path / f"{rotation}.mp4", rotation=rotation))
        assert (found.technical.width, found.technical.height) == (192, 128)
        assert found.technical.orientation == orientation
        frame = found.made[2]
        assert (frame.technical.width, frame.technical.height) == size
        back = Image.open(io.BytesIO(frame.content)).rotate(-rotation, expand=True)
        assert abs(bar_of(back) - bar(straight)) < 0.05


def bar_of(image: Image.Image) -> float:
    grey = image.convert("L").resize((192, 1))
    return max(range(192), key=grey.tobytes().__getitem__) / 192


def test_time_and_place_of_the_device_are_proposed_from_both_readers(
    room: Room, plain_room: Room, tmp_path: Path
) -> None:
    path = video(tmp_path / "a.mov", metadata=PLACE, options={"movflags": "use_metadata_tags"})
    for one in (room, plain_room):
        found = one.look(path)
        assert ("2016-12-13T18:00:05+02:00", "media-time-device") in [
            (str(time.when), time.basis) for time in found.times
        ]
        assert [(place.area.coordinates, place.basis) for place in found.places] == [
            (("37.1343", "36.2021"), "media-place-video")
        ]


def test_a_video_of_one_frame_gives_it_once(plain_room: Room, tmp_path: Path) -> None:
    with av.open(tmp_path / "a.mp4", "w") as container:
        moving = container.add_stream("mpeg4", rate=10)
        moving.width, moving.height, moving.pix_fmt = 64, 64, "yuv420p"
        container.mux(moving.encode(av.VideoFrame.from_image(Image.new("RGB", (64, 64)))))
        container.mux(moving.encode())
    found = plain_room.look(tmp_path / "a.mp4")
    assert [one.at_ms for one in found.made] == [0]


def test_frames_stand_where_a_player_shows_them(plain_room: Room, tmp_path: Path) -> None:
    path = tmp_path / "a.mkv"
    with av.open(path, "w") as container:
        moving = container.add_stream("mpeg4", rate=10)
        moving.width, moving.height, moving.pix_fmt = 64, 64, "yuv420p"
        for number in range(50, 90):
            frame = av.VideoFrame.from_image(picture(64, 64, seed=number))
            frame.pts, frame.time_base = number, Fraction(1, 10)
            container.mux(moving.encode(frame))
        container.mux(moving.encode())
    places = [one.at_ms for one in plain_room.look(path).made]
    assert places[0] == 400
    assert all(place is not None and place < 4000 for place in places)


def test_the_cover_of_a_song_is_no_video(plain_room: Room, tmp_path: Path) -> None:
    with av.open(tmp_path / "a.mp4", "w") as container:
        sound = container.add_stream("aac", rate=48000)
        add_sound(container, sound, 1)
    found = plain_room.look(tmp_path / "a.mp4")
    assert (found.media_type, found.made) == ("audio/mp4", ())


def test_a_playlist_is_a_text_and_opens_nothing(plain_room: Room, tmp_path: Path) -> None:
    (tmp_path / "secret").write_text("secret")
    path = tmp_path / "a.mp4"
    path.write_text(f"#EXTM3U\n#EXTINF:1,\nfile://{tmp_path}/secret\n")
    found = plain_room.look(path)
    assert (found.media_type, found.state) == ("text/plain", MediaRead.WHOLE)


def test_words_of_a_device_that_are_no_utf_8_do_not_hide_the_video(
    room: Room, tmp_path: Path
) -> None:
    path = video(tmp_path / "a.mkv", metadata={"comment": "Samer-XXXX"})
    path.write_bytes(path.read_bytes().replace(b"Samer-XXXX", b"Samer-\xff\xfe\xc7\x80"))
    found = room.look(path)
    assert (found.state, len(found.made)) == (MediaRead.WHOLE, 5)
    assert str(found.metadata["av"]["container"]["COMMENT"]).startswith("Samer-")
