"""Who may open what is locked and backed up: age recipients, kept beside the keys."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from trucewatch.records.workspace import Workspace
from trucewatch.values.as_stated import UNSTORABLE
from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.age.keys import Identity, Recipient

FILE = "recipients.txt"


@dataclass(frozen=True, slots=True)
class Known:
    """A recipient, and what people call them; no real name is needed."""

    recipient: Recipient
    label: str = ""


def known_recipients(workspace: Workspace) -> list[Known]:
    """The recipients of a workspace, in the order in which they were added."""
    place = workspace.keys / FILE
    lines = place.read_text("utf-8").splitlines() if place.is_file() else []
    rows = [line.partition(" ") for line in lines if line and not line.startswith("#")]
    return [Known(Recipient.parse(key), label.strip()) for key, _, label in rows]


def add_recipient(workspace: Workspace, text: str, label: str = "") -> Known:
    """Let somebody open what is locked or backed up from now on. Refusal for a mistyped key."""
    if UNSTORABLE.search(label) or "\n" in label:
        raise refuse("acts-unstorable-words", field="label")
    new = Known(Recipient.parse(text), label.strip())
    others = [one for one in known_recipients(workspace) if one.recipient != new.recipient]
    _keep(workspace, [*others, new])
    return new


def make_identity(place: Path) -> str:
    """Make an age identity in a new file, for its owner alone; gives its recipient."""
    identity = Identity(os.urandom(32))
    if place.exists():
        raise refuse("keys-backup-exists", path=str(place))
    lines = f"# public key: {identity.recipient}\n{identity.text}\n"
    durable.put(place, lines.encode(), private=True)
    return str(identity.recipient)


def remove_recipient(workspace: Workspace, named: str) -> Known:
    """Take a recipient out, by label, key or its beginning. What was made before they still open."""
    known = known_recipients(workspace)
    meant = [
        one
        for one in known
        if named == one.label or (len(named) > 6 and str(one.recipient).startswith(named))
    ]
    if len(meant) != 1:
        raise refuse("keys-no-recipient", named=named[:80])
    _keep(workspace, [one for one in known if one != meant[0]])
    return meant[0]


def _keep(workspace: Workspace, known: list[Known]) -> None:
    lines = [f"{one.recipient} {one.label}".rstrip() for one in known]
    place = workspace.keys / FILE
    durable.put(place, "".join(f"{line}\n" for line in lines).encode(), private=True)
