"""What a program read of a file, or how it made a copy, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from trucewatch.media.stating import shown_ms
from trucewatch.values.message import Message

NAMED = ("video_codec", "audio_codec", "encoding", "copy", "pdq")
"""Facts that are a name from outside, which is no word of a language."""
COUNTED = ("frames", "pages", "entries")
LISTED = ("rectangles", "removed")
UPRIGHT = 1


def say_facts(facts: Mapping[str, Any]) -> list[Message]:
    """A sentence for each that is known, in their order; of what is not known here, nothing."""
    return list(_said(facts))


def _said(facts: Mapping[str, Any]) -> Iterator[Message]:
    if "width" in facts and "height" in facts:
        yield Message("facts-pixels", {"width": facts["width"], "height": facts["height"]})
    for name, value in facts.items():
        code = f"facts-{name.replace('_', '-')}"
        if name in NAMED:
            yield Message(code, {"name": str(value)})
        elif name in COUNTED:
            yield Message(code, {"count": value})
        elif name in LISTED and value:
            yield Message(code, {"count": len(value)})
    yield from _shown(facts)
    yield from _heard(facts)


def _shown(facts: Mapping[str, Any]) -> Iterator[Message]:
    if facts.get("orientation", UPRIGHT) != UPRIGHT:
        yield Message("facts-turned")
    if "duration_ms" in facts:
        yield Message("facts-duration", {"time": shown_ms(facts["duration_ms"])})
    if facts.get("rectangles"):
        yield Message("facts-mosaic" if facts.get("cover") == "mosaic" else "facts-black")


def _heard(facts: Mapping[str, Any]) -> Iterator[Message]:
    silences: Sequence[Any] = facts.get("silences", ())
    if [0, None] in silences or facts.get("has_audio") is False:
        yield Message("facts-silent")
    elif silences:
        yield Message("facts-silences", {"count": len(silences)})
    elif facts.get("has_audio"):
        yield Message("facts-sound")
