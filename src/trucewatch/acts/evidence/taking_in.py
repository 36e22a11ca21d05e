"""Taking batches of files into the vault: the bytes are there for good before a record is made.

Where there are several batches and nobody looks into the files, a process beside this one takes in
the next batch while this one records the last. What it was doing when it ended, or was ended, is
done again here: the same bytes put twice are one object.
"""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator, Sequence
from multiprocessing import Pipe
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Self

from trucewatch.acts.evidence.offers import Kept, Look, NotSealed, Offer, Taking
from trucewatch.acts.evidence.own_files import OwnFiles
from trucewatch.acts.objects.opening import open_objects
from trucewatch.media.process.keeping import PYTHON
from trucewatch.records.workspace import Workspace
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal
from trucewatch.vault.storage.objects import Objects, Stored

_MODULE = "trucewatch.acts.evidence.taking_in"

TakenIn = tuple[list[Kept], list[NotSealed]]
"""The files of a batch that are kept, and those that were not taken in; in their order."""

_Told = tuple[list[tuple[int, Stored]], list[tuple[int, Message]]]
"""The same between two processes: files by their number in the batch."""


def taken_in(
    workspace: Workspace, batches: Iterator[list[Offer]], look: Look | None, objects: Objects
) -> Iterator[TakenIn]:
    """Each batch, taken in. Raises Refusal where the vault cannot be written."""
    own = OwnFiles(workspace)
    batch, following = next(batches, None), next(batches, None)
    if look is not None or following is None:
        while batch is not None:
            yield take_in(batch, own, look, objects)
            batch, following = following, next(batches, None)
        return
    with _Beside(workspace, own, objects) as beside:
        beside.give(following)  # it takes a moment until it is ready: the first is taken in here
        yield take_in(batch or [], own, None, objects)
        while following is not None:
            taken, following = beside.taken(), next(batches, None)
            if following is not None:
                beside.give(following)
            yield taken


def take_in(offers: Sequence[Offer], own: OwnFiles, look: Look | None, to: Objects) -> TakenIn:
    """One batch. The bytes of those that are kept are there for good when this returns."""
    taking = Taking(offers, look)
    for offer in offers:
        if own.has(offer.place):
            taking.refuse(offer, own.why)
    stored = list(to.put_each(taking.sources()))
    kept = []
    for taken, one in zip(taking.taken, stored, strict=True):
        if one.altered:
            taking.refuse(taken.offer, Message("seal-kept-altered", {"digest": one.sha256}))
        if taken.offer.place not in taking.refused:
            kept.append(Kept(taken.offer, one, taken.looked))
    return kept, list(taking.refused.values())


class _Beside:
    """The process that takes in the next batch; one batch at a time."""

    def __init__(self, workspace: Workspace, own: OwnFiles, objects: Objects) -> None:
        self._own, self._objects = own, objects
        self._given: list[Offer] = []
        self._pipe, theirs = Pipe()
        with theirs:
            self._process = subprocess.Popen(  # noqa: S603 - this very Python and words of ours
                [*PYTHON, _MODULE, str(theirs.fileno())],
                stdin=subprocess.DEVNULL,
                pass_fds=[theirs.fileno()],
            )
        self._pipe.send(workspace)

    def give(self, batch: list[Offer]) -> None:
        """Let it take in a batch, whose outcome `taken` waits for."""
        self._given = batch
        try:
            self._pipe.send(batch)
        except BrokenPipeError:
            return  # it has ended; `taken` sees that

    def taken(self) -> TakenIn:
        """What became of the batch given last. Raises Refusal where the vault cannot be written."""
        try:
            told: _Told | Refusal = self._pipe.recv()
        except (EOFError, ConnectionResetError):
            return take_in(self._given, self._own, None, self._objects)
        if isinstance(told, Refusal):
            raise told
        kept, refused = told
        return (
            [Kept(self._given[number], stored, None) for number, stored in kept],
            [NotSealed(self._given[number].place, why) for number, why in refused],
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, _: BaseException | None, __: TracebackType | None
    ) -> None:
        """It ends when the pipe is closed; in the middle of a batch, after that batch."""
        self._pipe.close()
        self._process.wait()


def _take_in_beside(pipe: Connection) -> None:
    """What the process does until nobody is at the other end."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the one that began it decides when it ends
    workspace = pipe.recv()
    own, objects = OwnFiles(workspace), open_objects(workspace)
    while True:
        try:
            batch = pipe.recv()
        except EOFError:
            return
        told = _told(batch, own, objects)
        try:
            pipe.send(told)
        except BrokenPipeError:
            return


def _told(batch: list[Offer], own: OwnFiles, objects: Objects) -> _Told | Refusal:
    number = {offer.place: number for number, offer in enumerate(batch)}
    try:
        kept, refused = take_in(batch, own, None, objects)
    except Refusal as refusal:
        return refusal
    return (
        [(number[one.offer.place], one.stored) for one in kept],
        [(number[one.place], one.message) for one in refused],
    )


if __name__ == "__main__":
    _take_in_beside(Connection(int(sys.argv[1])))
