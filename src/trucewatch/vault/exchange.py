"""The files that a log and its witnesses hand to one another; a stick or a mail is enough.

Extension: a checkpoint and the way to it from the size that the other holds, in the form of C2SP
tlog-witness, add-checkpoint. The answer is the checkpoint with the cosignature under it.
Contradiction: two checkpoints of one log that cannot both be honest. docs/formats/time-and-witnesses.md.
"""

from __future__ import annotations

import base64
import re
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from trucewatch.values.refusal import refuse
from trucewatch.vault.broken import Broken, Step, tampered
from trucewatch.vault.checkpoints import Checkpoint, open_checkpoint
from trucewatch.vault.commitments import DIGEST
from trucewatch.vault.log import Log
from trucewatch.vault.merkle import consistency_proof
from trucewatch.vault.notes import LONGEST, PublicKey, parse_note

CONTRADICTION = "trucewatch/contradiction/1"
MOST_HASHES = 63
_OLD = re.compile(r"old (0|[1-9][0-9]{0,17})", re.ASCII)
_HEAD = re.compile(
    rf"{CONTRADICTION}\nclash (?P<clash>[a-z]+)\nkept (?P<kept>[1-9][0-9]{{0,6}})\n"
    r"shown (?P<shown>[1-9][0-9]{0,6})\n(?P<proof>(?:[A-Za-z0-9+/]{43}=\n){0,64})",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Extension:
    """A checkpoint, and the proof that it holds what the log held at size `old`."""

    old: int
    proof: tuple[bytes, ...]
    note: bytes

    def __bytes__(self) -> bytes:
        lines = [f"old {self.old}", *(base64.b64encode(each).decode() for each in self.proof)]
        return "".join(f"{line}\n" for line in [*lines, ""]).encode() + self.note

    @classmethod
    def parse(cls, data: bytes) -> Extension:
        """Broken unless the bytes have this form; the checkpoint in it is not verified yet."""
        head, split, note = data[: LONGEST + 10_000].partition(b"\n\n")
        lines = head.decode("utf-8", "replace").split("\n")
        old = _OLD.fullmatch(lines[0])
        if not split or old is None or len(lines) > MOST_HASHES + 1:
            raise _malformed()
        return cls(int(old[1]), tuple(map(_hash, lines[1:])), note)


def export_extension(log: Log, since: int) -> Extension:
    """The newest checkpoint of a log with the way to it from size `since`; Refusal if it has
    never had that size."""
    newest = log.newest()
    if not 0 <= since <= newest.size:
        raise refuse("witness-since", since=since, size=newest.size)
    tree = log.tree(newest.size)
    proof = consistency_proof(since, newest.size, tree.get) if since else ()
    return Extension(since, proof, log.checkpoints.note(newest.size))


class Clash(StrEnum):
    """How a checkpoint contradicts one that was seen before."""

    FORK = "fork"
    """Another root for the same size: whoever holds the two has the proof in hand."""

    SMALLER = "smaller"
    """A smaller log than was seen: its end is missing, or an old file came late."""

    INCONSISTENT = "inconsistent"
    """No proof shown leads from the one to the other; the log can be asked for one."""


@dataclass(frozen=True, slots=True)
class Contradiction:
    """What was kept, what was shown later, and the proof that was offered with it."""

    clash: Clash
    kept: bytes
    shown: bytes
    proof: tuple[bytes, ...] = ()

    def __bytes__(self) -> bytes:
        lines = [
            CONTRADICTION,
            f"clash {self.clash}",
            f"kept {len(self.kept)}",
            f"shown {len(self.shown)}",
            *(base64.b64encode(each).decode() for each in self.proof),
        ]
        head = "".join(f"{line}\n" for line in [*lines, ""]).encode()
        return head + self.kept + self.shown

    @classmethod
    def parse(cls, data: bytes) -> Contradiction:
        """Broken unless the bytes have this form."""
        head, split, notes = data.partition(b"\n\n")
        found = _HEAD.fullmatch(head.decode("utf-8", "replace") + "\n")
        if not split or found is None or found["clash"] not in list(Clash):
            raise _malformed()
        first, second = int(found["kept"]), int(found["shown"])
        if len(notes) != first + second:
            raise _malformed()
        proof = tuple(map(_hash, found["proof"].split()))
        return cls(Clash(found["clash"]), notes[:first], notes[first:], proof)

    @property
    def name(self) -> str:
        """A short name for its file."""
        return sha256(bytes(self)).hexdigest()[:12]

    def proven(self, keys: Iterable[PublicKey]) -> bool:
        """Whether it proves by itself that the log was forked: one key, one size, two roots.

        Broken where one of the two is not signed by a key of the log.
        """
        keys = tuple(keys)
        origin = Checkpoint.parse(parse_note(self.kept).text).origin
        kept, shown = (open_checkpoint(note, origin, keys) for note in (self.kept, self.shown))
        return kept.size == shown.size and kept.root != shown.root


class Contradicted(Broken):
    """A checkpoint contradicts one that was seen before; carries the evidence."""

    def __init__(self, broken: Broken, contradiction: Contradiction) -> None:
        super().__init__(broken.step, broken.trouble, broken.message)
        self.contradiction = contradiction


def _hash(line: str) -> bytes:
    try:
        found = base64.b64decode(line.encode("ascii", "replace"), validate=True)
    except ValueError:
        raise _malformed() from None
    if len(found) != DIGEST or base64.b64encode(found).decode() != line:
        raise tampered(Step.TREE, "verify-hash-not-32-bytes", size=len(found))
    return found


def _malformed() -> Broken:
    return tampered(Step.KEYS, "verify-exchange-malformed")
