"""What a reader tells as it goes along: each part is kept, whatever becomes of the reader."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, cast

from trucewatch.media.looked import Made
from trucewatch.media.process.frames import Frame, Garbled
from trucewatch.media.technical import NOTHING_KNOWN, Technical
from trucewatch.media.trouble import Trouble
from trucewatch.values.codes.evidence import DerivativeKind

if TYPE_CHECKING:
    from trucewatch.values.plain import Json

_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]{0,90}|")
_PDQ = re.compile(r"[0-9a-f]{64}|")
_BY = re.compile(r"[ -~]{0,60}")


@dataclass(frozen=True, slots=True)
class Part:
    """Some of what a file holds; by: the reader with its version."""

    by: str = ""
    media_type: str = ""
    trouble: tuple[Trouble, ...] = ()
    technical: Technical = NOTHING_KNOWN
    metadata: Mapping[str, Json] = field(default_factory=dict)
    pdq: str = ""
    pdq_quality: int | None = None
    made: tuple[Made, ...] = ()

    def head(self) -> dict[str, object]:
        """The part as JSON; the bytes of what was made go beside it, in order."""
        return {
            "by": self.by,
            "media_type": self.media_type,
            "trouble": [one.value for one in self.trouble],
            "technical": self.technical.plain(),
            "metadata": self.metadata,
            "pdq": self.pdq,
            "pdq_quality": self.pdq_quality,
            "made": [_made_head(one) for one in self.made],
        }

    def blobs(self) -> tuple[bytes, ...]:
        """The bytes of what was made."""
        return tuple(one.content for one in self.made)


def read_part(frame: Frame) -> Part:
    """The part in a frame; Garbled for anything that our own readers would not have sent."""
    try:
        return _read(cast("Mapping[str, object]", frame.head["part"]), frame.blobs)
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise Garbled("no part") from error


def _read(head: Mapping[str, object], blobs: tuple[bytes, ...]) -> Part:
    made = cast("list[Mapping[str, object]]", head["made"])
    return Part(
        _matching(_BY, head["by"]),
        _matching(_MEDIA_TYPE, head["media_type"]),
        tuple(Trouble(one) for one in cast("list[str]", head["trouble"])),
        Technical.parse(head["technical"]),
        _mapping(head["metadata"]),
        _matching(_PDQ, head["pdq"]),
        _number(head["pdq_quality"], 100),
        tuple(_made(one, content) for one, content in zip(made, blobs, strict=True)),
    )


def _made_head(made: Made) -> dict[str, object]:
    return {
        "kind": made.kind.value,
        "media_type": made.media_type,
        "technical": made.technical.plain(),
        "at_ms": made.at_ms,
        "pdq": made.pdq,
        "pdq_quality": made.pdq_quality,
        "how": made.how,
    }


def _made(head: Mapping[str, object], content: bytes) -> Made:
    return Made(
        DerivativeKind(str(head["kind"])),
        _matching(_MEDIA_TYPE, head["media_type"]),
        content,
        Technical.parse(head["technical"]),
        _number(head["at_ms"], 1 << 53),
        _matching(_PDQ, head["pdq"]),
        _number(head["pdq_quality"], 100),
        _mapping(head["how"]),
    )


def _matching(shape: re.Pattern[str], given: object) -> str:
    if not isinstance(given, str) or not shape.fullmatch(given):
        raise ValueError("not of that shape")
    return given


def _mapping(given: object) -> Mapping[str, Json]:
    if not isinstance(given, dict):
        raise TypeError("an object is wanted")
    return given


def _number(given: object, most: int) -> int | None:
    if given is None or (isinstance(given, int) and type(given) is int and 0 <= given <= most):
        return given
    raise ValueError("no such number")
