"""Being a witness of the logs of others, and showing others this one. Files are handed over."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.logs import open_log
from trucewatch.acts.trust.trusting import cited_by, witness_name, witnesses_of
from trucewatch.acts.writing import write
from trucewatch.records.workspace import Workspace
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.cosigned import add_answer
from trucewatch.vault.exchange import Extension, export_extension
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.witnesses import Cosignature
from trucewatch.vault.witnessing import Witnessed, Witnessing

WITNESS = "witness"
WITNESS_KEY = "witness.pem"
"""The file, in the folder of keys, of the key that co-signs the logs of others."""


def witnessing_of(workspace: Workspace) -> Witnessing:
    """The logs of others that this workspace watches."""
    return Witnessing(workspace.vault / "witnessed")


def witness_key(workspace: Workspace) -> SigningKey:
    """The key that co-signs, made the first time. Never that of the log: C2SP asks for another."""
    path = workspace.keys / WITNESS_KEY
    if path.is_file():
        return SigningKey.load(path, witness_name(workspace))
    return SigningKey.create(path, witness_name(workspace))


def witness_checkpoint(acting: Acting, data: bytes, key: PublicKey | None = None) -> Witnessed:
    """Verify, keep and co-sign a checkpoint of another log; this log remembers that it was seen.

    key: by which that log is known from now on. Raises Refusal, Broken or Contradicted as
    `Witnessing.witness` does; nothing is co-signed then.
    """
    kept = witnessing_of(acting.workspace)
    found = kept.witness(data, witness_key(acting.workspace), acting.now, key)
    cited = {"checkpoint": found.checkpoint.text}
    if not any(cited.items() <= fields.items() for fields in cited_by(WITNESS)):
        write(acting, WITNESS, None, [], cites=cited)
    return found


def export_checkpoint(workspace: Workspace, since: int) -> Extension:
    """The newest checkpoint of this log, for a witness that holds the one of size `since`."""
    return export_extension(open_log(workspace), since)


def add_cosigned(acting: Acting, data: bytes) -> tuple[Checkpoint, list[Cosignature]]:
    """Keep what a witness sent back. Raises Refusal, Broken or Contradicted as `add_answer` does."""
    witnesses = witnesses_of(acting.workspace).all()
    return add_answer(open_log(acting.workspace), data, witnesses, acting.now)
