"""Whom we trust is whom the log says, and what we witnessed is still kept. Steps 1, 2 and 9.

Numbers: docs/verification.md. A pin that was put in the place of another would make forged stamps
look sound; a checkpoint that was taken away would let the log it is of be forked.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.trust.trusting import (
    REVOKE_CERTIFICATES,
    TRUST_AUTHORITY,
    TRUST_WITNESS,
    authorities_of,
    cited_by,
    witnesses_of,
)
from trucewatch.acts.trust.witnessing import WITNESS, witnessing_of
from trucewatch.records.workspace import Workspace
from trucewatch.vault.broken import Broken, Step, extra, missing, tampered
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.report import Report
from trucewatch.vault.stamps.authorities import must_hold
from trucewatch.vault.witnesses import WitnessKey


def trusted_witnesses(workspace: Workspace, told: list[Broken]) -> tuple[WitnessKey, ...]:
    """The witnesses whose cosignatures count; none where their keys cannot be read."""
    try:
        return witnesses_of(workspace).all()
    except Broken as broken:
        told.append(broken)
        return ()


def verify_trusted(report: Report, workspace: Workspace, witnesses: tuple[WitnessKey, ...]) -> None:
    """Pins and acts name the same, and each checkpoint that was witnessed is kept."""
    report.step(Step.KEYS).broken += _witnesses(witnesses)
    report.step(Step.CHECKPOINTS).broken += _witnessed(workspace)
    report.step(Step.STAMPS).broken += _authorities(workspace)


def _witnesses(witnesses: tuple[WitnessKey, ...]) -> Iterator[Broken]:
    held = {str(key): key.name for key in witnesses}
    named = {str(fields.get("witness")) for fields in cited_by(TRUST_WITNESS)}
    for key in sorted(held.keys() - named):
        yield extra(Step.KEYS, "verify-pin-without-act", name=held[key])
    for key in sorted(named - held.keys()):
        yield missing(Step.KEYS, "verify-pin-gone", name=key.partition("+")[0][:200])


def _authorities(workspace: Workspace) -> Iterator[Broken]:
    kept = authorities_of(workspace)
    held = {name: _pin(workspace, name) for name in kept.names()}
    named = {
        (str(fields.get("authority")), str(fields.get("pin")))
        for fields in cited_by(TRUST_AUTHORITY)
    }
    for pair in sorted(held.items()):
        if pair not in named:
            yield extra(Step.STAMPS, "verify-pin-without-act", name=pair[0])
    for name, pin in sorted(named):
        if held.get(name) != pin:
            yield missing(Step.STAMPS, "verify-pin-gone", name=name[:80])
    for fields in cited_by(REVOKE_CERTIFICATES):
        try:
            must_hold(kept.folder, str(fields.get("authority")), str(fields.get("list")))
        except Broken as broken:
            yield broken


def _pin(workspace: Workspace, name: str) -> str:
    """The pin as it lies there; empty where it cannot be read."""
    try:
        return authorities_of(workspace).read(name).pin
    except Broken:
        return ""


def _witnessed(workspace: Workspace) -> Iterator[Broken]:
    for fields in cited_by(WITNESS):
        try:
            seen = Checkpoint.parse(str(fields.get("checkpoint")))
            if witnessing_of(workspace).checkpoints(seen.origin).at(seen.size) == seen:
                continue
        except OSError:
            yield missing(
                Step.CHECKPOINTS, "verify-witnessed-gone", origin=seen.origin, size=seen.size
            )
        except Broken as broken:
            yield broken
        else:
            yield tampered(
                Step.CHECKPOINTS, "verify-witnessed-gone", origin=seen.origin, size=seen.size
            )
