"""How the keys of a workspace stand: what signs, where they lie, who opens, what was backed up."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.acts.copies.places import is_in_place
from trucewatch.acts.copies.standing import pending
from trucewatch.acts.erasure.handed_out import last_backup
from trucewatch.acts.keys.recipients import Known, known_recipients
from trucewatch.acts.logs import SIGNING_KEY, stated_reigns
from trucewatch.records.keys import KeyStore
from trucewatch.records.workspace import Workspace
from trucewatch.vault import durable
from trucewatch.vault.lineage import Reign


@dataclass(frozen=True, slots=True)
class KeysStanding:
    """reigns: every key of the log, the present one last. records: how many records have a key.

    inside: the keys lie in the folder that they protect. backup: when and for whom keys were backed
    up last, and how many records had a key then. pending: the command that was stopped half way.
    """

    reigns: list[Reign]
    records: int
    inside: bool
    open_to_others: bool
    recipients: list[Known]
    backup: tuple[str, int] | None
    in_place: bool
    pending: str


def keys_standing(workspace: Workspace) -> KeysStanding:
    """Raises Refusal where the keys are not here."""
    signing = workspace.keys / SIGNING_KEY
    return KeysStanding(
        reigns=stated_reigns(workspace),
        records=KeyStore(workspace.keys).count(),
        inside=workspace.keys.resolve().is_relative_to(workspace.folder.resolve()),
        open_to_others=signing.is_file() and durable.others_may_read(signing),
        recipients=known_recipients(workspace),
        backup=last_backup(),
        in_place=is_in_place(workspace.folder),
        pending=pending(workspace).get("what", ""),
    )
