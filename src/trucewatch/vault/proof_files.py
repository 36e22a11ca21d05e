"""The text of an inclusion proof: the number of the entry, the hashes, the checkpoint.

Source: C2SP tlog-proof. We write no line of extra data: nothing vouches for it.
"""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass

from trucewatch.vault.broken import Step, tampered
from trucewatch.vault.commitments import DIGEST

FIRST = "c2sp.org/tlog-proof@v1"
_INDEX = re.compile(r"index (0|[1-9][0-9]{0,17})", re.ASCII)


@dataclass(frozen=True, slots=True)
class ProofFile:
    """An inclusion proof with the signed checkpoint that it leads to."""

    number: int
    hashes: tuple[bytes, ...]
    note: bytes

    def __bytes__(self) -> bytes:
        hashes = "".join(base64.b64encode(each).decode() + "\n" for each in self.hashes)
        return f"{FIRST}\nindex {self.number}\n{hashes}\n".encode() + self.note

    @classmethod
    def parse(cls, data: bytes) -> ProofFile:
        """Broken unless these are the bytes of a proof in its one spelling."""
        above, _, note = data.partition(b"\n\n")
        try:
            first, index, *hashes = above.decode("ascii").split("\n")
            numbered = _INDEX.fullmatch(index)
            read = tuple(base64.b64decode(line, validate=True) for line in hashes)
        except ValueError:
            raise tampered(Step.TREE, "verify-proof-malformed") from None
        if first != FIRST or numbered is None or any(len(each) != DIGEST for each in read):
            raise tampered(Step.TREE, "verify-proof-malformed")
        found = cls(int(numbered[1]), read, note)
        if bytes(found) != data:
            raise tampered(Step.TREE, "verify-proof-malformed")
        return found
