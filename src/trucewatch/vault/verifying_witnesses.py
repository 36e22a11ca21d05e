"""Steps 1 and 2 of verification: what witnesses co-signed. Numbers: docs/verification.md."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from trucewatch.vault.broken import Broken, Step, tampered
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint
from trucewatch.vault.cosigned import all_cosigned
from trucewatch.vault.notes import PublicKey, parse_note
from trucewatch.vault.report import Held, Report
from trucewatch.vault.witnesses import WitnessKey, cosignatures


def verify_cosigned(
    report: Report,
    folder: Path,
    keys: Sequence[PublicKey],
    witnesses: Sequence[WitnessKey],
    origin: str = "",
) -> list[Checkpoint]:
    """Step 1. Each checkpoint co-signed is signed by the log, and rightly by the witness.

    Gives the sound ones, which step 2 holds to the log like all that others keep; the report is
    told who holds what. A witness that is not trusted counts for nothing. origin: of an earlier
    log that this one goes on from.
    """
    step, sound = report.step(Step.KEYS), list[Checkpoint]()
    held = {each.witness: each for each in report.held}
    known = {each.id: each for each in witnesses}
    for size, name, data in all_cosigned(folder):
        step.checked += 1
        try:
            found = open_checkpoint(data, origin or report.origin, keys)
            _must_lie_right(found, size)
            if name in known:
                _keep_larger(held, _held(known[name], data, size))
        except Broken as broken:
            report.step(broken.step).broken.append(broken)
        else:
            sound.append(found)
    report.held = sorted(held.values(), key=lambda each: (-each.size, each.witness))
    return sound


def _keep_larger(held: dict[str, Held], found: Held) -> None:
    before = held.get(found.witness)
    if before is None or before.size <= found.size:
        held[found.witness] = found


def _held(witness: WitnessKey, data: bytes, size: int) -> Held:
    """What this witness co-signed; Broken where it is not under what is kept as its own."""
    for given in cosignatures(parse_note(data), [witness]):
        return Held(witness.name, size, given.time)
    raise tampered(Step.KEYS, "verify-cosignature-wrong", name=witness.name)


def _must_lie_right(found: Checkpoint, size: int) -> None:
    if found.size != size:
        raise tampered(Step.CHECKPOINTS, "verify-checkpoint-misplaced", size=size)
