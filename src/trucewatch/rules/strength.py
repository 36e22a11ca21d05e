"""How firm an attribution may be, by the sources behind it.

Source: ours, on the wording of CERAC, CTSAMVM and SNHR (words.md, "Standing of an attribution").
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.values.codes.attribution import AttributionStanding as Standing
from trucewatch.values.codes.attribution import PartyResponse
from trucewatch.values.codes.sources import SourceKind

_OBSERVERS = {
    SourceKind.EYEWITNESS, SourceKind.SURVIVOR, SourceKind.LOCAL_ACTIVIST, SourceKind.MEDICAL,
    SourceKind.RESCUE_WORKER, SourceKind.MONITOR, SourceKind.OPEN_SOURCE,
    SourceKind.SENSOR_OR_SATELLITE,
}  # fmt: skip
"""Kinds of source that can have observed a deed themselves."""

_PARTIES = {SourceKind.PARTY_STATEMENT, SourceKind.OFFICIAL}
_ADMISSIONS = {PartyResponse.ACKNOWLEDGES, PartyResponse.CLAIMS_OR_ACCEPTS}
_ENOUGH = 2  # independent sources that corroborate


@dataclass(frozen=True, slots=True)
class Voice:
    """A source behind a statement. root: the outermost source it is told within."""

    root: str
    kind: SourceKind


def independent(voices: Sequence[Voice]) -> int:
    """How many independent sources speak; those told within one report are one."""
    return len({voice.root for voice in voices})


def allowed(standing: Standing, voices: Sequence[Voice], response: PartyResponse | None) -> bool:
    """Whether the sources, and what the party answered, can carry the standing."""
    kinds = {voice.kind for voice in voices}
    if standing is Standing.ADMITTED:
        return response in _ADMISSIONS or bool(kinds & _PARTIES)
    if standing is Standing.DIRECTLY_OBSERVED:
        return bool(kinds & _OBSERVERS)
    if standing is Standing.CORROBORATED:
        return independent(voices) >= _ENOUGH
    if standing in (Standing.SINGLE_SOURCE, Standing.ACCUSED_BY_PARTY):
        return bool(voices)
    return True
