"""What one or two reading processes told, as one answer."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from trucewatch.media.looked import UNKNOWN_TYPE, Looked
from trucewatch.media.parts import Part
from trucewatch.media.process.asking import Heard
from trucewatch.media.process.job import Stage
from trucewatch.media.proposing import propose
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import IN_EXIFTOOL, Trouble, in_order
from trucewatch.values.codes.evidence import MediaRead

if TYPE_CHECKING:
    from trucewatch.values.plain import Json


def put_together(heard: Sequence[Heard]) -> Looked:
    """One answer; a half that died leaves what it had told, and says how it ended."""
    parts = [part for one in heard for _, part in one.parts]
    states = {stage: state for one in heard for stage, state in one.states.items()}
    deaths = [(one.stage, one.died) for one in heard if one.died is not None]
    trouble = {found for part in parts for found in part.trouble}
    trouble |= {_said(stage, died) for stage, died in deaths}
    metadata: dict[str, Json] = {}
    technical = Technical()
    for part in parts:
        metadata |= part.metadata
        technical = technical.with_known(part.technical)
    proposed = propose(metadata)
    return Looked(
        _last(part.media_type for part in parts) or UNKNOWN_TYPE,
        _state(states, parts),
        in_order(trouble | set(proposed.trouble)),
        "; ".join(dict.fromkeys(part.by for part in parts if part.by)),
        technical,
        metadata,
        proposed.times,
        proposed.places,
        _last(part.pdq for part in parts),
        next((part.pdq_quality for part in parts if part.pdq), None),
        tuple(made for part in parts for made in part.made),
    )


def _said(stage: Stage, died: Trouble) -> Trouble:
    return IN_EXIFTOOL[died] if stage is Stage.METADATA else died


def _last(words: Iterable[str]) -> str:
    return next((word for word in reversed(list(words)) if word), "")


def _state(states: dict[Stage, MediaRead], parts: Sequence[Part]) -> MediaRead:
    """How far the content was seen; metadata that could not be read make a whole reading a part.

    A content that no reader could try is read in part where exiftool knew something of it.
    """
    seen = any(part.made for part in parts)
    died = MediaRead.PARTLY if seen else MediaRead.UNREADABLE
    content = states.get(Stage.CONTENT, died)
    metadata = states.get(Stage.METADATA, MediaRead.UNREADABLE)
    if content is MediaRead.WHOLE:
        return MediaRead.PARTLY if metadata is MediaRead.UNREADABLE else MediaRead.WHOLE
    if content is MediaRead.NOT_TRIED and metadata is MediaRead.WHOLE:
        return MediaRead.PARTLY
    return content
