"""The key that signs what is handed out: packages and receipts."""

from __future__ import annotations

from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.logs import open_log, signing
from trucewatch.records.workspace import Workspace
from trucewatch.vault.signatures import Signer


def signer_of(workspace: Workspace) -> Signer:
    """In whose name packages and receipts are signed, under the newest checkpoint.

    Raises Refusal where the key is not here, and in a copy that may not act.
    """
    with signing(workspace) as (now, key):
        require_may_act(now)
        return Signer(key, open_log(now).newest().size)
