"""Carrying objects from one place to another: as they are kept, each read whole at its new place.

Nothing is taken away. What was read whole is written down, so that work that was interrupted goes
on; an object counts as carried once its bytes at the new place were held to its digest.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field

from trucewatch.values.progress import Progress, silent
from trucewatch.values.refusal import refuse
from trucewatch.vault.broken import Broken
from trucewatch.vault.storage.arriving import Arriving
from trucewatch.vault.storage.coming import GROUP, GROUP_BYTES
from trucewatch.vault.storage.journal import Journal
from trucewatch.vault.storage.kept import KeptObjects
from trucewatch.vault.storage.names import SEALED

Named = tuple[str, int]
"""What lies on a shelf: name and size."""

Passing = Callable[[Iterator[bytes]], Iterator[bytes]]
"""What bytes go through on their way; it raises where no more may go."""


@dataclass(slots=True)
class Carried:
    """What came of it. new, size: objects brought, and their bytes. sound: all that are there.

    broken: what does not hold at the place it came from, and was not carried.
    """

    new: int = 0
    size: int = 0
    sound: int = 0
    broken: list[Broken] = field(default_factory=list)


class Carrying:
    """Objects on their way from one place to another. Where the target encrypts, they are."""

    def __init__(
        self, source: KeptObjects, target: KeptObjects, journal: Journal, passing: Passing = iter
    ) -> None:
        self._passing = passing
        self._source, self._target, self._journal = source, target, journal
        self._at_once = max(source.readers, target.readers)
        self.carried = Carried()

    def carry(self, progress: Progress = silent) -> Carried:
        """Carry all that is not there yet. Repeated, it goes on.

        Raises Refusal where either place does not let itself be used, and where something else
        lies at the target under the name of an object.
        """
        names, done = sorted(self._source.shelf.names()), 0
        self.carried = Carried()
        for group in groups(names):
            left = [named for named in group if self._there(named[0]) not in self._journal.done]
            self._carry_group(left)
            done += len(group)
            self.carried.sound += len(group) - len(left)
            progress("move", done, len(names))
        return self.carried

    def _carry_group(self, group: Sequence[Named]) -> None:
        shelf = self._target.shelf
        with ThreadPoolExecutor(self._at_once) as threads:
            sizes = list(threads.map(shelf.size, [self._there(name) for name, _ in group]))
            absent = [named for named, size in zip(group, sizes, strict=True) if size is None]
            self._bring([n for n in absent if self._there(n[0]) == n[0]], threads)
            for name, _ in absent:
                if self._there(name) != name:
                    self._seal(name)
            new = {name for name, _ in absent}
            found = list(threads.map(lambda named: self._read(named[0], named[0] in new), group))
        self.carried.new += len(absent)
        self.carried.size += sum(size for _, size in absent)
        self.carried.sound += len([each for each in found if each is None])
        self.carried.broken += [each for each in found if each is not None]
        self._journal.add(
            [self._there(n) for (n, _), each in zip(group, found, strict=True) if each is None]
        )

    def _there(self, name: str) -> str:
        """What a name is at the target."""
        return name + SEALED if self._target.encrypt and not name.endswith(SEALED) else name

    def _bring(self, group: Sequence[Named], threads: ThreadPoolExecutor) -> None:
        """Copy as they are kept."""
        with self._target.shelf.arrivals.taking() as folder, ExitStack() as open_files:
            coming = []
            for number, (name, _) in enumerate(group):
                arriving = Arriving(folder / str(number))
                open_files.callback(arriving.discard)
                coming.append((name, arriving))
            list(threads.map(lambda named: self._copy(*named), coming))
            self._target.shelf.place(coming)

    def _copy(self, name: str, arriving: Arriving) -> None:
        for chunk in self._passing(self._source.shelf.read(name)):
            arriving.write(chunk)

    def _seal(self, name: str) -> None:
        """Encrypt what was kept in the clear; what is broken is told when it is read."""
        with suppress(Broken):
            self._target.carry_in(self._passing(self._source.chunks_of(name)))

    def _read(self, name: str, new: bool) -> Broken | None:
        """Hold an object to its digest at the target; what is broken at its source is told."""
        try:
            self._target.verify_name(self._there(name))
        except Broken:
            if new:
                self._target.shelf.remove(self._there(name))
            try:
                self._source.verify_name(name)
            except Broken as broken:
                return broken
            code = "storage-carried-otherwise" if new else "storage-target-differs"
            raise refuse(code, to=self._target.where, digest=name[:64]) from None
        return None


def groups(names: Sequence[Named]) -> Iterator[list[Named]]:
    """Names in groups that are made durable together."""
    group: list[Named] = []
    for named in names:
        group.append(named)
        if len(group) >= GROUP or sum(size for _, size in group) >= GROUP_BYTES:
            yield group
            group = []
    if group:
        yield group
