"""Step 8 of verification: the files in the vault are those that the records name."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.acts.objects import open_objects
from trucewatch.acts.verifying_rows import UNREADABLE
from trucewatch.records.models import Evidence, Publication
from trucewatch.records.workspace import Workspace
from trucewatch.values.progress import Progress
from trucewatch.vault.broken import Broken, Step, tampered
from trucewatch.vault.report import Report


def verify_objects(workspace: Workspace, report: Report, progress: Progress) -> None:
    """Read every object whole that evidence or a publication names, each once."""
    objects, step = open_objects(workspace), report.step(Step.OBJECTS)
    try:
        named = sorted(set(_named()))
    except UNREADABLE:
        step.broken.append(tampered(Step.OBJECTS, "rows-history-unreadable"))
        return
    for digest in named:
        step.checked += 1
        progress("objects", step.checked, 0)
        try:
            objects.verify(digest)
        except ValueError:
            step.broken.append(tampered(Step.OBJECTS, "rows-digest-malformed", digest=digest[:80]))
        except Broken as broken:
            step.broken.append(broken)


def _named() -> Iterator[str]:
    yield from Evidence.objects.exclude(object="").values_list("object", flat=True)
    for files in Publication.objects.values_list("files", flat=True):
        yield from (str(file["sha256"]) for file in files)
