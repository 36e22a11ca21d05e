"""What a program read of a file, in words and never as it is stored."""

import re
from dataclasses import fields
from typing import Any

import pytest

from trucewatch.media.technical import Technical
from trucewatch.web.words.values import say_value


def said(facts: dict[str, Any], lang: str) -> str:
    return re.sub("[\u2066-\u2069]", "", say_value(facts, lang, "UTC").words)


@pytest.mark.parametrize(
    ("facts", "en", "ar"),
    [
        ({}, "", ""),
        ({"width": 512, "height": 384, "orientation": 1}, "512 × 384 pixels", "512 × 384 بكسل"),
        (
            {"width": 640, "height": 480, "orientation": 6, "duration_ms": 65_200,
             "video_codec": "h264", "has_audio": True, "frames": 3},
            "640 × 480 pixels, picture coded as h264, 3 frames, turned for showing, 1:05.2 long, with sound",
            "640 × 480 بكسل، ترميز الصورة h264، 3 لقطات، يُدار عند العرض، مدته 1:05.2، بصوت",
        ),
        ({"pages": 2}, "2 pages", "صفحتان"),
        (
            {"copy": "redacted-1", "cover": "mosaic", "rectangles": [[1, 2, 3, 4], [5, 6, 7, 8]]},
            "made by the rule redacted-1, 2 parts covered, covered with a mosaic",
            "أُعدّ بالقاعدة redacted-1، حُجب جزآن، غُطّي بفسيفساء",
        ),
        (
            {"copy": "redacted-video-1", "cover": "black", "rectangles": [], "cuts": [[0, 5]],
             "removed": [[0, 5]], "silences": [[0, None]]},
            "made by the rule redacted-video-1, 1 stretch left out, without sound",
            "أُعدّ بالقاعدة redacted-video-1، حُذف مقطع واحد، بلا صوت",
        ),
        ({"silences": [[0, 5], [7, 9]]}, "sound left out in 2 stretches", "حُذف الصوت في مقطعين"),
    ],
)  # fmt: skip
def test_facts_are_said_in_words(facts: dict[str, Any], en: str, ar: str) -> None:
    assert (said(facts, "en"), said(facts, "ar")) == (en, ar)


def test_every_fact_that_there_is_has_words() -> None:
    known = dict.fromkeys((one.name for one in fields(Technical)), 7)
    for name, value in (known | {"has_audio": True}).items():
        size = {"width": 7, "height": 7} if name in ("width", "height") else {name: value}
        assert said(size, "en") != ""
