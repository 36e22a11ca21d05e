"""Step 8 of verification: the objects are those that the records name, and their bytes are theirs.

Tells apart what is altered, what is missing, what nobody ever named, and what could not be checked.
Read by as many threads as the place of objects bears; hashing lets go of the interpreter.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime

from trucewatch.acts.erasure.destroying import awaiting_destruction
from trucewatch.acts.exchange.foreign import kept_back
from trucewatch.acts.objects.last_read import LastRead
from trucewatch.acts.objects.named import NamedObjects, named_objects
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.objects.reading import read_all
from trucewatch.acts.objects.sampling import Sample
from trucewatch.acts.verification.unreadable import UNREADABLE
from trucewatch.records.workspace import Workspace
from trucewatch.values.progress import Progress
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken, Step, Trouble, extra, missing, tampered, unchecked
from trucewatch.vault.report import Report, StepReport
from trucewatch.vault.storage.objects import Held, Objects, is_digest


def verify_objects(
    workspace: Workspace,
    report: Report,
    progress: Progress,
    sample: Sample | None = None,
    now: datetime | None = None,
) -> None:
    """Read every object whole that the records name, each once; of a sample, only those in it.

    now: when this is; what was read and found sound is remembered under it (`LastRead`).
    """
    step = report.step(Step.OBJECTS)
    try:
        objects = open_objects(workspace)
        held = list(objects.held())  # before asking what is named: an act may end meanwhile
        strays, leftovers = list(objects.strays()), objects.leftovers()
    except Refusal as refusal:
        step.broken.append(Broken(Step.OBJECTS, Trouble.UNCHECKED, refusal.message))
        return
    try:
        named, back = named_objects(), kept_back(workspace)
    except UNREADABLE:
        step.broken.append(tampered(Step.OBJECTS, "rows-history-unreadable"))
        return
    digests = {each.digest for each in held}
    waiting = (awaiting_destruction(workspace) & digests) - named.known
    step.broken += _differences(digests - waiting, strays, named, back)
    if waiting:
        step.broken.append(unchecked(Step.OBJECTS, "verify-objects-waiting", count=len(waiting)))
    if leftovers:
        report.tell("verify-objects-left-over", count=leftovers)
    wanted = sorted((each for each in held if each.digest in named.wanted), key=_by_name)
    chosen = _chosen(workspace, sorted({each.digest for each in wanted}), sample, report)
    read = [each for each in wanted if each.digest in chosen]
    if not _read(workspace, objects, read, step, progress, now):
        report.tell("verify-objects-not-noted")


def _by_name(held: Held) -> tuple[str, bool]:
    return held.digest, held.encrypted


def _chosen(
    workspace: Workspace, wanted: Sequence[str], sample: Sample | None, report: Report
) -> set[str]:
    if sample is None:
        return set(wanted)
    times = LastRead(workspace.vault).times()
    chosen = set(sample.of(wanted, times))
    report.tell("verify-objects-sampled", read=len(chosen), count=len(wanted))
    left = sorted(times.get(digest, "") for digest in set(wanted) - chosen)
    if left and left[0]:
        report.tell("verify-objects-oldest", at=left[0])
    elif left:
        report.tell("verify-objects-never-read", count=left.count(""))
    return chosen


def _read(
    workspace: Workspace,
    objects: Objects,
    wanted: Sequence[Held],
    step: StepReport,
    progress: Progress,
    now: datetime | None,
) -> bool:
    """Whether it could be noted what was read whole; of two forms of an object, both."""
    sound, unsound = set(), set()
    for held, broken in read_all(objects, wanted):
        step.checked += 1
        progress("objects", step.checked, len(wanted))
        if broken is None:
            sound.add(held.digest)
        else:
            unsound.add(held.digest)
            step.broken.append(broken)
    return now is None or LastRead(workspace.vault).note(sound - unsound, now)


def _differences(
    held: set[str], strays: Sequence[str], named: NamedObjects, back: Collection[str]
) -> Iterator[Broken]:
    """What is named and is not there, what is there and was never named.

    back: what a package named and did not bring; it is not missed.
    """
    for digest in sorted(named.wanted - held - set(back)):
        if is_digest(digest):
            yield missing(Step.OBJECTS, "verify-object-missing", digest=digest)
        else:
            yield tampered(Step.OBJECTS, "rows-digest-malformed", digest=digest[:80])
    for digest in sorted(held - named.known):
        yield extra(Step.OBJECTS, "verify-object-extra", digest=digest)
    for name in strays:
        yield extra(Step.OBJECTS, "verify-object-stray", name=name[:200])
