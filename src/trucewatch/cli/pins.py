"""What somebody brings from outside to hold a log to: public keys, checkpoints kept elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from trucewatch.vault.notes import PublicKey


def keys_in(given: Iterable[str]) -> list[PublicKey]:
    """Public keys, each given as itself or as a file with one a line."""
    from trucewatch.vault.notes import PublicKey

    texts = [Path(key).read_text("utf-8") if Path(key).is_file() else key for key in given]
    return [PublicKey.parse(line) for text in texts for line in text.splitlines() if line.strip()]


def keys_of(workspace: str | None) -> list[PublicKey]:
    """The keys of a workspace that was named, each for its time: its team need not be asked."""
    from trucewatch.acts.logs import stated_reigns
    from trucewatch.records import workspace as workspaces

    if workspace is None:
        return []
    reigns = stated_reigns(workspaces.read(workspaces.find(workspace)))
    return [key for reign in reigns for key in reign.bound]


def notes_in(paths: Iterable[Path]) -> list[bytes]:
    """The checkpoints in files; of a folder of a log, all that it keeps."""
    found = []
    for path in paths:
        kept = sorted((path / "checkpoints").glob("[0-9]*")) if path.is_dir() else [path]
        found += [one.read_bytes() for one in (*kept, path / "checkpoint") if one.is_file()]
    return found
