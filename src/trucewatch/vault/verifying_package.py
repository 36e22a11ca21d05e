"""Verify a package, a folder or a zip, without a database. Numbers: docs/verification.md.

Taken are steps 1 to 6 on the entries that are in it, 7 on its plain records, 8 on its objects, 9
on its stamps and 10 on its files. `packages/verify.py` takes the same steps in one file and shares
nothing with this, so that each checks the other.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from cryptography.x509 import Certificate

from trucewatch.values.progress import Progress, silent
from trucewatch.vault import contents
from trucewatch.vault.bagit import TAG_MANIFEST
from trucewatch.vault.bags import Bag, FolderBag, chunks, open_bag, read_whole
from trucewatch.vault.broken import Step, extra, missing, tampered, unchecked
from trucewatch.vault.checkpoints import Checkpoint, Checkpoints
from trucewatch.vault.contents import Description
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.receipts import Receipt, examine_receipt
from trucewatch.vault.report import Report
from trucewatch.vault.signatures import Signed, verify_signature
from trucewatch.vault.stamps.authorities import GivenRoots
from trucewatch.vault.stamps.headers import Header
from trucewatch.vault.stamps.keeping import Stamps
from trucewatch.vault.stamps.verifying import verify_stamps
from trucewatch.vault.tiles import Tree, all_tiles, tile_path
from trucewatch.vault.verifying_bag import verify_bag
from trucewatch.vault.verifying_contents import Held, verify_objects, verify_records
from trucewatch.vault.verifying_entries import Entries
from trucewatch.vault.verifying_log import (
    verify_checkpoints,
    verify_names,
    verify_signatures,
    verify_tree,
)


@dataclass(frozen=True, slots=True)
class Pins:
    """What is known of a package from elsewhere.

    keys: public keys of its origin, as the team printed them. seen: checkpoints that others kept.
    digest: SHA-256 of its tag manifest, as the team told it. roots: of authorities that stamp the
    time. headers: of Bitcoin blocks, by height.
    """

    keys: Sequence[PublicKey] = ()
    seen: Sequence[bytes] = ()
    digest: str | None = None
    roots: Sequence[Certificate] = ()
    headers: Mapping[int, Header] | None = None


def verify_package(place: Path, pins: Pins, progress: Progress = silent) -> Report:
    """The report of all steps, in any case; `report.demand()` raises where one did not hold."""
    report = Report("")
    with report.step(Step.BAG).telling(), open_bag(place) as bag:
        digests = verify_bag(report, bag, pins.digest, progress)
        _known_places(report, bag)
        described = Description.parse(read_whole(bag, contents.DESCRIPTION, Step.BAG))
        report.origin = described.origin
        with _log_of(bag) as log:
            _Verifying(report, bag, log, described, pins).run(digests)
    _tell_what_was_not_reached(report)
    return report


class _Verifying:
    """Steps 1 to 9 of one package."""

    def __init__(
        self, report: Report, bag: Bag, log: Path, described: Description, pins: Pins
    ) -> None:
        self.report, self.bag, self.log = report, bag, log
        self.described, self.pins = described, pins
        self.keys = self._trusted()

    def run(self, digests: Mapping[str, str]) -> None:
        self._signature(digests.get(TAG_MANIFEST, ""))
        held = self._entries(self._tree(self._checkpoints()))
        verify_records(self.report, self.bag, held)
        verify_objects(self.report, self.bag, digests, held, self.described.withheld)
        self._receipts()
        self._stamps()

    def _trusted(self) -> list[PublicKey]:
        """The pinned keys of the origin; without one, those enclosed, which prove nothing."""
        step, origin = self.report.step(Step.KEYS), self.described.origin
        enclosed: list[PublicKey] = []
        with step.telling():
            enclosed = contents.read_keys(read_whole(self.bag, contents.KEYS, Step.KEYS))
        if pinned := [key for key in self.pins.keys if key.name == origin]:
            return pinned
        told = ", ".join(str(key) for key in enclosed if key.name == origin)
        step.broken.append(unchecked(Step.KEYS, "package-key-not-pinned", key=told or "?"))
        return enclosed

    def _signature(self, digest: str) -> None:
        """Step 1: the log signed the package whole, by its tag manifest."""
        step, about = self.report.step(Step.KEYS), self.described
        step.checked += 1
        with step.telling():
            if contents.SIGNATURE not in self.bag.sizes:
                raise tampered(Step.KEYS, "package-not-signed")
            note = read_whole(self.bag, contents.SIGNATURE, Step.KEYS)
            keys = [key for key in self.keys if key.name == about.origin]
            verify_signature(note, keys, Signed.PACKAGE, about.origin, digest, about.size)

    def _checkpoints(self) -> list[Checkpoint]:
        """Steps 1 and 2; gives every checkpoint that step 3 has to find in the tree."""
        report, store = self.report, Checkpoints(self.log, self.described.origin, self.keys)
        kept = verify_signatures(report, store.all(), self.keys)
        verify_names(report, store)
        published = verify_signatures(report, store.published(), self.keys)
        cosigned = verify_signatures(report, self._cosigned(), self.keys)
        seen = verify_signatures(report, self.pins.seen, self.keys)
        size = max((each.size for each in kept), default=0)
        later = [each for each in seen if each.size > size]
        others = [*published, *cosigned, *(each for each in seen if each not in later)]
        newest = verify_checkpoints(report, kept, others)
        step = report.step(Step.CHECKPOINTS)
        step.checked += len(later)
        step.broken += [
            unchecked(Step.CHECKPOINTS, "package-seen-later", seen=each.size, size=size)
            for each in later
        ]
        if (newest.size, newest.root) != (self.described.size, self.described.root):
            step.broken.append(tampered(Step.CHECKPOINTS, "package-other-checkpoint"))
        if newest not in published:
            step.broken.append(missing(Step.CHECKPOINTS, "package-no-checkpoint"))
        return [*kept, *others]

    def _cosigned(self) -> Iterator[bytes]:
        """Checkpoints with signatures of witnesses; whose they are is not known here."""
        for path in sorted(self.bag.sizes):
            if path.startswith(f"{contents.LOG}cosigned/") and contents.is_place(path):
                yield (self.log / path.removeprefix(contents.LOG)).read_bytes()

    def _tree(self, checkpoints: Sequence[Checkpoint]) -> Tree | None:
        """Step 3: no tile is missing, and none lies there that the tree does not have."""
        tree = verify_tree(self.report, self.log, checkpoints)
        shape = Tree(self.log, self.report.size)
        wanted = {
            f"{contents.LOG}{tile_path(Path(), *at, shape.width(*at)).as_posix()}"
            for at in all_tiles(self.report.size)
        }
        self.report.step(Step.TREE).broken += [
            extra(Step.TREE, "package-tile-extra", tile=path)
            for path in self.bag.sizes
            if path.startswith(f"{contents.LOG}tile/") and path not in wanted
        ]
        return tree

    def _entries(self, tree: Tree | None) -> Held:
        """Steps 4 to 6; gives what the revisions hold."""
        held, taking = Held(), Entries(self.report, tree, whole=False)
        with self.report.step(Step.ENTRIES).telling():
            acts, acted = {}, read_whole(self.bag, contents.ACTS, Step.ACTS)
            with self.report.step(Step.ACTS).telling():
                acts = contents.read_acts(acted)
            entries = read_whole(self.bag, contents.ENTRIES, Step.ENTRIES)
            named = set()
            for logged in contents.read_entries(entries, acts):
                taking.take(logged)
                held.take(logged)
                named.add(logged.act.id)
            self.report.step(Step.ACTS).broken += [
                extra(Step.ACTS, "verify-act-without-entry", act=str(act))
                for act in sorted(acts.keys() - named)
            ]
        taking.end()
        if self.report.unsealed:
            told = tampered(Step.ENTRIES, "package-unsealed", count=self.report.unsealed)
            self.report.step(Step.ENTRIES).broken.append(told)
        return held

    def _receipts(self) -> None:
        """Each receipt holds by itself, and is of the log of the package."""
        for path in sorted(self.bag.sizes):
            if not path.startswith(contents.RECEIPTS):
                continue
            alone = Report(self.report.origin)
            with alone.step(Step.ENTRIES).telling():
                receipt = Receipt.parse(read_whole(self.bag, path, Step.ENTRIES))
                examine_receipt(alone, receipt, self.keys, roots=self.pins.roots)
                if (alone.size, alone.root) != (self.report.size, self.report.root):
                    raise tampered(Step.CHECKPOINTS, "package-receipt-of-other", path=path)
            for step, found in alone.steps.items():
                self.report.step(step).checked += found.checked
                self.report.step(step).broken += found.broken

    def _stamps(self) -> None:
        """Step 9, where anything is stamped."""
        if any(path.startswith(f"{contents.LOG}stamps/") for path in self.bag.sizes):
            store = Checkpoints(self.log, self.described.origin, self.keys)
            stamps = Stamps(self.log.parent, store)
            verify_stamps(self.report, stamps, GivenRoots(self.pins.roots), self.pins.headers)


def _known_places(report: Report, bag: Bag) -> None:
    """Step 10: a package has nothing that no step looks at."""
    step = report.step(Step.BAG)
    step.broken += [
        extra(Step.BAG, "package-file-unknown", path=path)
        for path in bag.sizes
        if not contents.is_place(path)
    ]


@contextmanager
def _log_of(bag: Bag) -> Iterator[Path]:
    """The folder of the log; that of a zip is laid out in a folder of its own, links never."""
    if isinstance(bag, FolderBag):
        yield bag.folder / contents.LOG
        return
    with tempfile.TemporaryDirectory(prefix="trucewatch-") as folder:
        for path in bag.sizes:
            if path.startswith(contents.LOG) and contents.is_place(path):
                place = Path(folder, path)
                place.parent.mkdir(parents=True, exist_ok=True)
                with place.open("wb") as file:
                    file.writelines(chunks(bag, path, Step.BAG))
        yield Path(folder, contents.LOG)


def _tell_what_was_not_reached(report: Report) -> None:
    """No step is passed over in silence because an earlier one ended the way to it."""
    for step in Step:
        if step not in report.steps and step is not Step.STAMPS:
            report.step(step).broken.append(unchecked(step, "verify-step-not-reached"))
