"""Getting a stamp: ask, verify at once, keep; or note that it is wanted and say so.

Nothing is kept as a stamp that does not verify, and nothing is told as stamped that is not kept.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from trucewatch.values.message import Message
from trucewatch.values.progress import Progress, silent
from trucewatch.vault.broken import Broken
from trucewatch.vault.stamps.authorities import KEEPS_CALENDAR, Authority
from trucewatch.vault.stamps.bitcoin import (
    Graded,
    begin_proof,
    grade_proof,
    have_library,
    upgrade_proof,
)
from trucewatch.vault.stamps.chain import chain_as_pem
from trucewatch.vault.stamps.keeping import Stamps, Subject
from trucewatch.vault.stamps.network import Fetch, NoAnswer
from trucewatch.vault.stamps.request import NONCE_BITS, Request
from trucewatch.vault.stamps.verify import verify_stamp

QUERY = "application/timestamp-query"


class Ending(StrEnum):
    """How asking for one stamp ended. PENDING: a calendar promised; that is no proof yet."""

    STAMPED = "stamped"
    HAD = "had"
    WAITS = "waits"
    PENDING = "pending"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one wish. time: what the stamp proves. because: what stands in the way."""

    subject: Subject
    authority: str
    ending: Ending
    time: datetime | None = None
    accuracy: timedelta = timedelta()
    because: Message | None = None


def get_stamps(
    stamps: Stamps,
    wanted: Sequence[tuple[Subject, Authority]],
    fetch: Fetch,
    now: datetime,
    progress: Progress = silent,
) -> list[Outcome]:
    """Several stamps, one after the other; the failure of one hinders none of the others."""
    found = []
    for number, (subject, authority) in enumerate(wanted):
        progress("stamp", number, len(wanted))
        found.append(get_stamp(stamps, subject, authority, fetch, now))
    return found


def get_stamp(
    stamps: Stamps, subject: Subject, authority: Authority, fetch: Fetch, now: datetime
) -> Outcome:
    """One stamp by one authority. Whatever stands in the way, the wish is kept and waits."""
    if stamps.has(subject, authority.name):
        stamps.done(subject, authority.name)
        return Outcome(subject, authority.name, Ending.HAD)
    get = _promise if authority.kind == KEEPS_CALENDAR else _stamp
    try:
        found = get(stamps, subject, authority, fetch)
    except (NoAnswer, Broken) as problem:
        stamps.wait(subject, authority.name, now, problem.message.code)
        return Outcome(subject, authority.name, Ending.WAITS, because=problem.message)
    stamps.done(subject, authority.name)
    return found


def _stamp(stamps: Stamps, subject: Subject, authority: Authority, fetch: Fetch) -> Outcome:
    nonce = secrets.randbits(NONCE_BITS)
    request = Request(bytes.fromhex(subject.digest), nonce, authority.policy)
    answer = fetch(authority.url, bytes(request), QUERY)
    found = verify_stamp(answer, request, authority)
    stamps.keep(subject, authority.name, bytes(request), chain_as_pem(found.chain), answer)
    return Outcome(subject, authority.name, Ending.STAMPED, found.time, found.accuracy)


def _promise(stamps: Stamps, subject: Subject, authority: Authority, fetch: Fetch) -> Outcome:
    if not have_library():
        raise NoAnswer("stamp-no-library", again=False)
    proof = begin_proof(bytes.fromhex(subject.digest), authority.url, fetch)
    stamps.keep_proof(subject, authority.name, proof)
    return Outcome(subject, authority.name, Ending.PENDING)


def upgrade_proofs(stamps: Stamps, calendars: Sequence[Authority], fetch: Fetch) -> list[Outcome]:
    """Ask the calendars what became of their promises; what each proof is worth now.

    It stays PENDING here: that a block is named is no proof. Verification with headers confirms.
    """
    urls = [calendar.url for calendar in calendars]
    return [_upgrade(stamps, *proof, urls, fetch) for proof in stamps.proofs()]


def _upgrade(
    stamps: Stamps, subject: Subject, name: str, proof: bytes, urls: list[str], fetch: Fetch
) -> Outcome:
    if not have_library():
        return Outcome(subject, name, Ending.PENDING, because=Message("stamp-no-library"))
    try:
        later = upgrade_proof(proof, name, urls, fetch)
        graded = grade_proof(later, bytes.fromhex(subject.digest), name, None)
    except (NoAnswer, Broken) as problem:
        return Outcome(subject, name, Ending.PENDING, because=problem.message)
    if later != proof:
        stamps.keep_proof(subject, name, later)
    return Outcome(subject, name, Ending.PENDING, because=_state(graded, urls))


def _state(graded: Graded, urls: list[str]) -> Message | None:
    """What else is to be said of a proof that is pending."""
    if graded.heights:
        named = ", ".join(map(str, graded.heights))
        return Message("stamp-names-block", {"heights": named})
    for calendar in graded.calendars:
        if calendar.rstrip("/") not in urls:
            return Message("stamp-other-calendar", {"calendar": calendar})
    return None
