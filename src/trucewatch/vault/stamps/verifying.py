"""Step 9 of verification: the time stamps. Numbers: docs/verification.md."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from trucewatch.vault.broken import Broken, Step, extra, missing, tampered, unchecked
from trucewatch.vault.report import Grade, Proven, Report
from trucewatch.vault.stamps.authorities import Authorities, GivenRoots
from trucewatch.vault.stamps.bitcoin import ACCURACY, LONGEST, grade_proof
from trucewatch.vault.stamps.chain import chain_as_pem
from trucewatch.vault.stamps.headers import Header
from trucewatch.vault.stamps.keeping import Stamps, Subject
from trucewatch.vault.stamps.request import Request
from trucewatch.vault.stamps.response import LONGEST as LONGEST_ANSWER
from trucewatch.vault.stamps.verify import malformed, verify_stamp

Trusted = Authorities | GivenRoots
"""Who says which authority a stamp must be of."""

KINDS = (".tsr", ".tsq", ".pem", ".ots")


def verify_stamps(
    report: Report,
    stamps: Stamps,
    authorities: Trusted,
    headers: Mapping[int, Header] | None = None,
    earlier: Sequence[Stamps] = (),
) -> None:
    """Every stamp kept, each held to the authority that is pinned; what they prove is reported.

    earlier: of the checkpoints of logs that this one goes on from.
    """
    step = report.step(Step.STAMPS)
    before = [(one, subject) for one in earlier for subject in one.stamped_checkpoints(step.broken)]
    for kept, subject in [*before, *((stamps, each) for each in stamps.subjects(step.broken))]:
        for path in sorted(kept.place(subject).iterdir()):
            if path.suffix in (".tsr", ".ots"):
                step.checked += 1
            try:
                report.proven += _verify_file(path, subject, authorities, headers)
            except Broken as broken:
                step.broken.append(broken)


def _verify_file(
    path: Path,
    subject: Subject,
    authorities: Trusted,
    headers: Mapping[int, Header] | None,
) -> Iterator[Proven]:
    if path.suffix not in KINDS or not path.is_file():
        raise extra(Step.STAMPS, "verify-stamp-of-nothing", of=path.name[:70])
    if path.suffix == ".tsr":
        yield _verify_answer(path, subject, authorities)
    elif path.suffix == ".ots":
        yield _verify_proof(path, subject, authorities, headers)


def _verify_answer(path: Path, subject: Subject, authorities: Trusted) -> Proven:
    """The answer, to the request kept beside it, which is about these bytes; and the chain."""
    authority = authorities.read(path.stem)
    digest = bytes.fromhex(subject.digest)
    request = _request(path.with_suffix(".tsq"), authority.name)
    if request.digest != digest:
        raise tampered(Step.STAMPS, "verify-stamp-other-bytes", authority=authority.name)
    found = verify_stamp(_read(path, LONGEST_ANSWER), request, authority)
    if _beside(path.with_suffix(".pem"), authority.name) != chain_as_pem(found.chain):
        raise tampered(Step.STAMPS, "verify-stamp-chain", authority=authority.name)
    return Proven(subject.name, authority.name, Grade.STAMPED, found.time, found.accuracy)


def _verify_proof(
    path: Path,
    subject: Subject,
    authorities: Trusted,
    headers: Mapping[int, Header] | None,
) -> Proven:
    authority = authorities.read(path.stem)
    digest = bytes.fromhex(subject.digest)
    found = grade_proof(_read(path, LONGEST), digest, authority.name, headers)
    time: datetime | None = found.time
    grade = Grade.CONFIRMED if time else Grade.PENDING
    return Proven(subject.name, authority.name, grade, time, ACCURACY)


def verify_answer(
    report: Report, name: str, data: bytes, chain: bytes, note: bytes, trusted: Trusted
) -> None:
    """Step 9 of a stamp that came without its request, in a receipt: it covers these bytes."""
    step, of = report.step(Step.STAMPS), sha256(note)
    step.checked += 1
    with step.telling():
        authority = trusted.read(name.removesuffix(".tsr"))
        if not name.endswith(".tsr"):
            raise unchecked(Step.STAMPS, "verify-stamp-other-kind", name=name[:70])
        found = verify_stamp(data, Request(of.digest(), None), authority)
        if chain != chain_as_pem(found.chain):
            raise tampered(Step.STAMPS, "verify-stamp-chain", authority=authority.name)
        subject = str(report.size)
        report.proven.append(
            Proven(subject, authority.name, Grade.STAMPED, found.time, found.accuracy)
        )


def _request(path: Path, name: str) -> Request:
    try:
        return Request.parse(_beside(path, name))
    except ValueError:
        raise malformed(name) from None


def _beside(path: Path, name: str) -> bytes:
    """What must lie beside an answer; Broken where it does not."""
    if not path.is_file():
        raise missing(Step.STAMPS, "verify-stamp-without", authority=name, file=path.name)
    return _read(path, LONGEST_ANSWER)


def _read(path: Path, longest: int) -> bytes:
    """No more of a file than it may have, and one byte to tell."""
    with path.open("rb") as file:
        return file.read(longest + 1)
