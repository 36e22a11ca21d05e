"""Steps 7 and 8 on a package: plain records are the last revisions, objects are those they name."""

from __future__ import annotations

from collections.abc import Mapping

from trucewatch.vault import contents
from trucewatch.vault.bags import Bag, read_whole
from trucewatch.vault.broken import Step, extra, missing, tampered
from trucewatch.vault.report import Report
from trucewatch.vault.verifying_entries import LoggedEntry


class Held:
    """What the revisions of a package hold, the last of each record counting."""

    def __init__(self) -> None:
        self._last: dict[str, tuple[str, bytes]] = {}
        self._sizes: dict[str, object] = {}

    def take(self, logged: LoggedEntry) -> None:
        if logged.revised is None or logged.fields is None:
            return
        shown = contents.shown_fields(logged.fields)
        path = contents.record_path(logged.revised.kind, logged.revised.record, logged.fields)
        self._last[str(logged.revised.record)] = path, logged.fields.data
        for one in contents.named_objects(shown):
            stated = self._sizes.get(one.digest) if one.size is None else one.size
            self._sizes[one.digest] = stated

    @property
    def records(self) -> dict[str, bytes]:
        """The bytes of each plain record by the path where it lies."""
        return dict(self._last.values())

    @property
    def objects(self) -> Mapping[str, object]:
        """The digests that the fields in clear name, with the size that they state."""
        return self._sizes


def verify_records(report: Report, bag: Bag, held: Held) -> None:
    """Step 7: each plain record has the bytes of its last revision, and there is no other."""
    step, wanted = report.step(Step.ROWS), held.records
    for path, data in sorted(wanted.items()):
        step.checked += 1
        with step.telling():
            if read_whole(bag, path, Step.ROWS) != data:
                raise tampered(Step.ROWS, "package-record-differs", path=path)
    for path in sorted(bag.sizes):
        if path.startswith(contents.RECORDS) and path not in wanted:
            step.broken.append(extra(Step.ROWS, "package-record-extra", path=path))


def verify_objects(
    report: Report, bag: Bag, digests: Mapping[str, str], held: Held, withheld: frozenset[str]
) -> None:
    """Step 8: each object is there or said to be kept back, and has the bytes of its name."""
    step, there = report.step(Step.OBJECTS), set()
    for path, size in sorted(bag.sizes.items()):
        if not path.startswith(contents.OBJECTS):
            continue
        step.checked += 1
        digest = path.split("/")[2]
        there.add(digest)
        if digest not in held.objects:
            step.broken.append(extra(Step.OBJECTS, "package-object-extra", path=path))
        elif digests.get(path) != digest or held.objects[digest] not in (None, size):
            step.broken.append(tampered(Step.OBJECTS, "verify-object-differs", digest=digest))
    step.broken += [
        missing(Step.OBJECTS, "verify-object-missing", digest=digest)
        for digest in sorted(set(held.objects) - there - withheld)
    ]
    step.broken += [
        extra(Step.OBJECTS, "package-withheld-unnamed", digest=digest)
        for digest in sorted(withheld - set(held.objects) | withheld & there)
    ]
