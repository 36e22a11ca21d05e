"""What a witness keeps of the logs of others: every checkpoint it saw, for good.

A folder with one folder for each log: `keys` (its public keys, trusted when it was met), the
checkpoints as `Checkpoints` keeps them, and `contradictions/`, which are never removed. It can lie
in a workspace or stand alone. Once a checkpoint was seen, nothing that contradicts it is co-signed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256
from pathlib import Path
from secrets import token_hex

from trucewatch.values.refusal import refuse
from trucewatch.vault import durable
from trucewatch.vault.broken import Broken, Step, missing, tampered
from trucewatch.vault.checkpoints import Checkpoint, Checkpoints, open_checkpoint
from trucewatch.vault.exchange import Clash, Contradicted, Contradiction, Extension
from trucewatch.vault.notes import Note, PublicKey, is_key_name, parse_note, verify_note
from trucewatch.vault.proofs import verify_consistency
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.witnesses import cosign


@dataclass(frozen=True, slots=True)
class Witnessed:
    """A checkpoint that was found consistent and kept; `answer` is the file to hand back."""

    checkpoint: Checkpoint
    before: int | None
    answer: bytes


class Witnessing:
    """The logs that one witness watches."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def place(self, origin: str) -> Path:
        """The folder of a log; its name may hold signs that no file name may."""
        return self.folder / sha256(origin.encode()).hexdigest()[:32]

    def keys(self, origin: str) -> tuple[PublicKey, ...]:
        """The keys by which a log is known here; none where it was never met."""
        path = self.place(origin) / "keys"
        if not path.is_file():
            return ()
        return tuple(PublicKey.parse(line) for line in path.read_text("utf-8").splitlines())

    def checkpoints(self, origin: str) -> Checkpoints:
        return Checkpoints(self.place(origin), origin, self.keys(origin))

    def origins(self) -> Iterator[str]:
        """The logs that are watched."""
        for path in sorted(self.folder.glob("*/keys")):
            yield PublicKey.parse(path.read_text("utf-8").splitlines()[0]).name

    def know(self, key: PublicKey) -> None:
        """Know a log by this key too: the first time, or after it has changed its key."""
        known = self.keys(key.name)
        if key not in known:
            lines = "".join(f"{each}\n" for each in (*known, key))
            durable.put(self.place(key.name) / "keys", lines.encode())

    def witness(
        self, data: bytes, signer: SigningKey, now: datetime, key: PublicKey | None = None
    ) -> Witnessed:
        """Verify a checkpoint against all that was seen of its log, keep it, co-sign it.

        key: of the log, where it is met for the first time or has changed its key; it is kept once
        the checkpoint turns out to be signed by it. Refusal for a log that is not known, or a proof
        that begins elsewhere; Contradicted where what was seen before and this cannot both be;
        Broken for what is not soundly signed.
        """
        extension = Extension.parse(data)
        origin = Checkpoint.parse(parse_note(extension.note).text).origin
        with durable.lock(self.place(origin) / ".lock"):
            kept = self._known(origin, key)
            note = signed_by_the_log(extension.note, kept)
            newest, new = kept.newest(), Checkpoint.parse(note.text)
            if newest is not None:
                self._must_extend(kept, newest, new, extension)
            if key is not None:
                self.know(key)
            kept.keep(note, () if newest and newest.size == new.size else extension.proof)
        signature = cosign(signer, note.text, now)
        answer = bytes(Note(note.text, (*note.signatures, signature)))
        return Witnessed(new, newest.size if newest else None, answer)

    def _known(self, origin: str, key: PublicKey | None) -> Checkpoints:
        """What is kept of a log, held to its known keys and the one given."""
        if key is not None and key.name != origin:
            raise refuse("witness-other-key", name=key.name, origin=origin[:200])
        keys = self.keys(origin) + ((key,) if key else ())
        if not keys:
            raise refuse("witness-unknown-log", origin=origin[:200])
        return Checkpoints(self.place(origin), origin, keys)

    def _must_extend(
        self, kept: Checkpoints, newest: Checkpoint, new: Checkpoint, extension: Extension
    ) -> None:
        """Contradicted where the two cannot both be; the evidence is kept before it is told.

        Refusal where the file is merely old, or its proof begins at a size that is not the newest.
        """
        if new.size < newest.size and new.size in kept.sizes() and kept.at(new.size) == new:
            raise refuse("witness-old-file", size=new.size, held=newest.size)
        if new.size > newest.size and newest.size and extension.old != newest.size:
            raise refuse("witness-other-start", old=extension.old, held=newest.size)
        try:
            _must_agree(kept, newest, new, extension)
        except Broken as broken:
            held = new.size if new.size in kept.sizes() else newest.size
            clash = _clash(newest, new, kept)
            found = Contradiction(clash, kept.note(held), extension.note, extension.proof)
            self._keep_contradiction(kept.folder, found)
            raise Contradicted(broken, found) from None

    def _keep_contradiction(self, folder: Path, found: Contradiction) -> None:
        durable.put(folder / "contradictions" / f"{found.name}.txt", bytes(found))


def open_folder(folder: Path, name: str | None) -> tuple[Witnessing, SigningKey]:
    """A witness without a workspace: a folder with its name, its key, and what it has seen.

    name: of a witness that is new; one with signs that nobody else has is made where none is given.
    """
    path, pem = folder / "name", folder / "witness.pem"
    if not path.is_file():
        made = name or f"witness/{token_hex(8)}"
        if not is_key_name(made):
            raise refuse("vault-origin-name", name=made[:80])
        durable.put(path, made.encode())
    stated = path.read_text("utf-8")
    key = SigningKey.load(pem, stated) if pem.is_file() else SigningKey.create(pem, stated)
    return Witnessing(folder / "witnessed"), key


def signed_by_the_log(note: bytes, kept: Checkpoints) -> Note:
    """The checkpoint with the signatures of its log alone."""
    found = parse_note(note)
    open_checkpoint(note, kept.origin, kept.keys)
    own = {(key.name, key.key_id) for key in verify_note(found, kept.keys)}
    return Note(found.text, tuple(s for s in found.signatures if (s.name, s.key_id) in own))


def _must_agree(
    kept: Checkpoints, newest: Checkpoint, new: Checkpoint, extension: Extension
) -> None:
    if new.size in kept.sizes() and kept.at(new.size).root != new.root:
        raise tampered(Step.CHECKPOINTS, "verify-fork", size=new.size)
    if new.size < newest.size:
        raise missing(Step.CHECKPOINTS, "verify-log-shrank", old=newest.size, new=new.size)
    if newest.size and new.size > newest.size:
        verify_consistency(newest.size, newest.root, new.size, new.root, extension.proof)


def _clash(newest: Checkpoint, new: Checkpoint, kept: Checkpoints) -> Clash:
    if new.size in kept.sizes() and kept.at(new.size).root != new.root:
        return Clash.FORK
    return Clash.SMALLER if new.size < newest.size else Clash.INCONSISTENT
