"""Harmless facts about a file: never where, when, by whom or with what it was made."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_.-]{0,39}")
_LARGEST = 1 << 53  # beyond it JSON readers disagree


@dataclass(frozen=True, slots=True)
class Technical:
    """What is known of a picture, video, sound, paper, text or archive; None: not known.

    width, height: pixels as stored, before turning. orientation: 1 to 8 as EXIF counts it, how
    the stored picture is turned for showing; a turned video likewise. frames: of a video or an
    animation. entries: files in an archive. encoding: of a text.
    """

    width: int | None = None
    height: int | None = None
    orientation: int | None = None
    duration_ms: int | None = None
    video_codec: str | None = None
    audio_codec: str | None = None
    has_audio: bool | None = None
    frames: int | None = None
    pages: int | None = None
    entries: int | None = None
    encoding: str | None = None

    def plain(self) -> dict[str, Json]:
        """What is known, as JSON."""
        known = {one.name: getattr(self, one.name) for one in fields(self)}
        return {name: value for name, value in known.items() if value is not None}

    @staticmethod
    def parse(given: object) -> Technical:
        """Read the plain form; ValueError for anything that it cannot hold."""
        if not isinstance(given, Mapping):
            raise ValueError("technical facts are an object")
        facts: dict[str, Any] = {str(name): _fact(str(name), given[name]) for name in given}
        return Technical(**facts)

    def with_known(self, other: Technical) -> Technical:
        """These facts, and those of `other` where it knows."""
        return Technical.parse({**self.plain(), **other.plain()})


NOTHING_KNOWN = Technical()
_WORDS = frozenset({"video_codec", "audio_codec", "encoding"})
_NAMES = frozenset(one.name for one in fields(Technical))


def _fact(name: str, value: object) -> bool | int | str:
    if name == "has_audio" and isinstance(value, bool):
        return value
    if name in _WORDS and isinstance(value, str) and _WORD.fullmatch(value):
        return value
    if name in _NAMES - _WORDS - {"has_audio"} and _is_number(value):
        assert isinstance(value, int)
        return value
    raise ValueError(f"no such technical fact: {name[:40]}")


def _is_number(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LARGEST
