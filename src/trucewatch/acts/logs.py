"""The log of a workspace, opened with the key its file pins."""

from __future__ import annotations

from trucewatch.records.workspace import Workspace
from trucewatch.vault.log import Log
from trucewatch.vault.notes import PublicKey

SIGNING_KEY = "signing.pem"
"""The file of the signing key in the folder of keys."""


def open_log(workspace: Workspace) -> Log:
    """The log of a workspace; Broken where the pinned key is malformed."""
    return Log(workspace.log, workspace.origin, [PublicKey.parse(workspace.log_key)])
