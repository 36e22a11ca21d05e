"""`trucewatch witness FILE`"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from trucewatch.cli.failing import DONE
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.options import Asked, in_workspace

if TYPE_CHECKING:
    from trucewatch.vault.notes import PublicKey
    from trucewatch.vault.witnessing import Witnessed

FILE = click.Path(exists=True, dir_okay=False, path_type=Path)
OUT = click.Path(dir_okay=False, path_type=Path)
FOLDER = click.Path(file_okay=False, path_type=Path)


@click.command(name="witness", cls=SpokenCommand)
@click.argument("file", type=FILE)
@click.option("--key")
@click.option("--folder", type=FOLDER)
@click.option("--name")
@click.option("--out", type=OUT)
@click.option("--evidence", type=OUT)
@in_workspace
def command(
    asked: Asked,
    file: Path,
    key: str | None,
    folder: Path | None,
    name: str | None,
    out: Path | None,
    evidence: Path | None,
) -> int:
    """Be the witness of another log: verify, keep and co-sign its checkpoint.

    Example: trucewatch witness checkpoint-120.txt --key KEY-OF-THE-LOG
             trucewatch witness checkpoint-180.txt --folder witness-of-aleppo
    """
    from trucewatch.cli.checkpoint import tell_contradiction
    from trucewatch.vault.durable import write
    from trucewatch.vault.exchange import Contradicted
    from trucewatch.vault.notes import PublicKey

    given = PublicKey.parse(key) if key else None
    data = file.read_bytes()
    try:
        if folder is not None:
            found, own = _in_folder(folder, name, data, given)
        else:
            found, own = _in_workspace(asked, data, given)
    except Contradicted as contradicted:
        return tell_contradiction(contradicted, evidence)
    path = out or file.with_name(f"{file.stem}.cosigned.txt")
    write(path, found.answer)
    _tell(found, own, path, asked.as_json)
    return DONE


def _in_folder(
    folder: Path, name: str | None, data: bytes, key: PublicKey | None
) -> tuple[Witnessed, str]:
    from trucewatch.cli.opening import now
    from trucewatch.vault.witnesses import public_of
    from trucewatch.vault.witnessing import open_folder

    witnessing, signer = open_folder(folder, name)
    return witnessing.witness(data, signer, now(), key), str(public_of(signer))


def _in_workspace(asked: Asked, data: bytes, key: PublicKey | None) -> tuple[Witnessed, str]:
    from trucewatch.values.refusal import Refusal, refuse

    try:
        opened = asked.open()
    except Refusal as refusal:
        if refusal.code == "workspace-not-found":
            raise refuse("witness-needs-workspace-or-folder") from None
        raise
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.trust.witnessing import witness_checkpoint, witness_key
    from trucewatch.vault.witnesses import public_of

    found = witness_checkpoint(opened.acting, data, key)
    sequence(opened.workspace)
    return found, str(public_of(witness_key(opened.workspace)))


def _tell(found: Witnessed, own: str, path: Path, as_json: bool) -> None:
    from trucewatch.cli.showing import say, show_json

    seen = found.checkpoint
    if as_json:
        told: dict[str, Any] = {"origin": seen.origin, "size": seen.size, "before": found.before}
        show_json(told | {"file": str(path), "key": own})
        return
    if found.before is None:
        say("witness-first", origin=seen.origin, size=seen.size)
    else:
        say("witness-extends", origin=seen.origin, size=seen.size, before=found.before)
    say("witness-answer", file=str(path))
    say("witness-key", key=own)
