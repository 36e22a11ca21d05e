"""The name under which the rows of a case folder are remembered, import after import.

It is the folder's own name, so that two folders of one case are never taken for each other. A
folder that was renamed says which one it was; it is not guessed from what it holds, because a wrong
guess would let one folder overwrite what came from another.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from trucewatch.importers.known import Known, folders_of
from trucewatch.importers.problems import problem
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.refusal import refuse

REJECTED = "rejected"


def series_name(place: Path, stated: str | None) -> str:
    """The name stated, or the folder's own; what was rejected goes by that of the folder it is in."""
    if stated is not None:
        return stated
    return place.parent.name if place.name == REJECTED else place.name


def require_known(known: Known, stated: str | None) -> None:
    """Refusal where the name stated is none that this case was imported under."""
    if stated is None or known.bases:
        return
    others = folders_of(known.case)
    if not others:
        raise refuse("import-folder-first", folder=stated[:60])
    raise refuse("import-folder-unknown", folder=stated[:60], known=others)


def renamed(known: Known, name: str, case_file: str) -> Iterator[Finding]:
    """A note where this case was imported before, and never from a folder of this name."""
    others = () if known.bases else folders_of(known.case)
    if others:
        yield problem(
            "import-folder-other",
            Where(case_file),
            severity=Severity.NOTE,
            folder=name,
            others=others,
            option=f"--as-folder {others[0] if len(others) == 1 else 'NAME'}",
        )
