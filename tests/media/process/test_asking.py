"""The side that asks, before readers that say whatever a taken-over reader might say."""

from __future__ import annotations

import io
import os
import threading

import pytest

from trucewatch.media.limits import Limits
from trucewatch.media.process.asking import Heard, ReaderBug, ask
from trucewatch.media.process.frames import write_frame
from trucewatch.media.process.job import Job, Stage
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import MediaRead

QUICK = Job(limits=Limits(content_seconds=1, metadata_seconds=1, answer_bytes=100_000))
PART = {
    "by": "x",
    "media_type": "image/png",
    "trouble": [],
    "technical": {},
    "metadata": {},
    "pdq": "",
    "pdq_quality": None,
    "made": [],
}


class Scripted:
    """A reading that says these bytes, then waits or ends with this code."""

    def __init__(self, said: bytes, code: int, waits: bool = False) -> None:
        self.answers, self._theirs = os.pipe()
        self._code, self._waits, self.ended = code, waits, False
        self._speaker = threading.Thread(target=self._speak, args=(said, waits))
        self._speaker.start()

    def _speak(self, said: bytes, waits: bool) -> None:
        with os.fdopen(self._theirs, "wb", buffering=0, closefd=not waits) as out:
            out.write(said)

    def end(self) -> None:
        self.ended = True
        if self._waits:
            os.close(self._theirs)

    def code(self) -> int:
        return self._code


class Once:
    """Starts that one reading."""

    def __init__(self, said: bytes, code: int = 0, waits: bool = False) -> None:
        self.running = Scripted(said, code, waits)

    def start(self, job: Job, descriptor: int) -> Scripted:
        return self.running

    def close(self) -> None:
        """Nothing is kept."""


def said(*heads: dict[str, object]) -> bytes:
    out = io.BytesIO()
    for head in heads:
        write_frame(out, head)
    return out.getvalue()


BEGUN = {"begun": "content"}
WHOLE = [
    BEGUN,
    {"part": PART},
    {"ended": "content", "state": "whole"},
    {"begun": "metadata"},
    {"ended": "metadata", "state": "not_tried"},
]


def heard(content: bytes, code: int = 0, waits: bool = False) -> Heard:
    return ask(Once(content, code, waits), QUICK, 0)


def test_a_reading_that_ends_well_is_heard_whole() -> None:
    found = heard(said(*WHOLE))
    assert found.died is None
    assert found.states == {Stage.CONTENT: MediaRead.WHOLE, Stage.METADATA: MediaRead.NOT_TRIED}
    assert [(stage, part.media_type) for stage, part in found.parts] == [
        (Stage.CONTENT, "image/png")
    ]


@pytest.mark.parametrize(
    ("code", "trouble"),
    [
        (70, Trouble.MEMORY),
        (-9, Trouble.MEMORY),
        (137, Trouble.MEMORY),
        (-24, Trouble.SLOW),
        (152, Trouble.SLOW),
        (-11, Trouble.CRASHED),
        (139, Trouble.CRASHED),
        (134, Trouble.CRASHED),
    ],
)
def test_a_reading_that_is_ended_keeps_what_it_told_and_says_why(
    code: int, trouble: Trouble
) -> None:
    found = heard(said(BEGUN, {"part": PART}), code)
    assert (found.died, found.stage, len(found.parts)) == (trouble, Stage.CONTENT, 1)


@pytest.mark.parametrize("code", [0, 1, 2])
def test_a_reading_that_ends_without_a_reason_is_a_bug_of_ours(code: int) -> None:
    with pytest.raises(ReaderBug, match=f"ended with {code} and said nothing"):
        heard(said(BEGUN), code)


def test_a_mistake_of_ours_in_the_reader_is_raised_here() -> None:
    with pytest.raises(ReaderBug, match=r"KeyError at exif\.py:7"):
        heard(said(BEGUN, {"bug": "KeyError at exif.py:7"}))


def test_how_far_a_copy_has_come_is_passed_on_as_it_is_told() -> None:
    told: list[int] = []
    answers = said(BEGUN, {"reached": 0}, {"reached": 41}, {"reached": 100}, *WHOLE)
    assert ask(Once(answers), QUICK, 0, told.append).died is None
    assert told == [0, 41, 100]


@pytest.mark.parametrize("far", [-1, 101, "7", 7.5, True, None, [7]])
def test_what_is_no_part_of_a_hundred_ends_the_reading(far: object) -> None:
    told: list[int] = []
    keeper = Once(said(BEGUN, {"reached": far}))
    assert ask(keeper, QUICK, 0, told.append).died is Trouble.CRASHED
    assert (told, keeper.running.ended) == ([], True)


def test_a_reading_that_falls_silent_is_ended() -> None:
    keeper = Once(said(BEGUN, {"part": PART}), waits=True)
    found = ask(keeper, QUICK, 0)
    assert (found.died, len(found.parts)) == (Trouble.SLOW, 1)
    assert keeper.running.ended


LIES: list[dict[str, object]] = [
    {"part": 3},
    {"part": {}},
    {"nothing": 1},
    {"begun": "else"},
    {"ended": "content", "state": "splendid"},
    {"walls": {"roof": True}},
    {"part": {**PART, "media_type": "../../etc"}},
    {"part": {**PART, "media_type": "image/png\n"}},
    {"part": {**PART, "by": "x" * 100}},
    {"part": {**PART, "by": "\u202e"}},
    {"part": {**PART, "trouble": ["media-fine"]}},
    {"part": {**PART, "technical": {"gps": 3}}},
    {"part": {**PART, "technical": {"width": -3}}},
    {"part": {**PART, "technical": {"video_codec": "a b"}}},
    {"part": {**PART, "metadata": []}},
    {"part": {**PART, "pdq": "f" * 63}},
    {"part": {**PART, "pdq_quality": 101}},
    {"part": {**PART, "pdq_quality": True}},
    {"part": {**PART, "made": [{}]}},
    {"part": {**PART, "made": [{"kind": "thumbnail"}]}},
]


@pytest.mark.parametrize("lie", LIES, ids=range(len(LIES)))
def test_a_reading_that_says_what_no_reader_says_is_ended(lie: dict[str, object]) -> None:
    keeper = Once(said(BEGUN, {"part": PART}, lie), waits=True)
    found = ask(keeper, QUICK, 0)
    assert (found.died, len(found.parts)) == (Trouble.CRASHED, 1)
    assert keeper.running.ended


def test_a_reading_that_floods_is_ended() -> None:
    keeper = Once(said(BEGUN) + said({"part": {**PART, "by": "x"}}) * 10_000)
    found = ask(keeper, QUICK, 0)
    assert found.died is Trouble.CRASHED
    assert len(found.parts) < 1000
    assert keeper.running.ended


def test_words_that_are_no_frames_end_it() -> None:
    assert heard(b"Segmentation fault, core dumped and so on", 139).died is Trouble.CRASHED


def test_a_job_is_read_as_it_was_written() -> None:
    job = Job((Stage.METADATA,), "/usr/bin/exiftool", Limits(pixels=3))
    assert Job.parse(job.text()) == job
