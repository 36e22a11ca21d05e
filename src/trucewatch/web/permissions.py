"""Who may see what in a case: the one place where a role opens a page.

A member has rights in a case only by a grant in that case (`CaseRole`); roles of the workspace give
none. Identities of sources and the register of persons are granted apart from any role, and count
only in a session that was opened with a second factor.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from trucewatch.values.codes.reports import Role


class Right(StrEnum):
    """Something that may be seen or, from DECIDE on, done in a case."""

    HOME = "home"
    AGREEMENT = "agreement"
    GROUNDWORK = "groundwork"
    INCIDENTS = "incidents"
    FINDINGS = "findings"
    LEDGER = "ledger"
    RULINGS = "rulings"
    HISTORY = "history"
    SOURCES = "sources"
    PERSONS = "persons"
    DECIDE = "decide"
    SEAL = "seal"
    PROPOSE = "propose"
    REVIEW = "review"
    RECORD = "record"
    VERIFY = "verify"
    REPORT = "report"


TERMS = frozenset({Right.HOME, Right.AGREEMENT})
WATCHING = TERMS | {Right.GROUNDWORK, Right.INCIDENTS}
WORKING = WATCHING | {Right.FINDINGS, Right.LEDGER, Right.RULINGS, Right.HISTORY}

BY_ROLE: dict[Role, frozenset[Right]] = {
    Role.OBSERVER: WATCHING,
    Role.REPORTER: TERMS | {Right.REPORT},
    Role.DOCUMENTER: WORKING | {Right.DECIDE, Right.RECORD, Right.SEAL},
    Role.VERIFIER: WORKING | {Right.DECIDE, Right.RECORD, Right.SEAL, Right.VERIFY},
    Role.ANALYST: WORKING | {Right.DECIDE, Right.PROPOSE},
    Role.REVIEWER: WORKING | {Right.DECIDE, Right.REVIEW},
    Role.PUBLISHER: WORKING,
    Role.ADMINISTRATOR: frozenset(),  # lets people in, and sees nothing by it
}

OF_KINDS: dict[str, frozenset[Right]] = {
    "source": frozenset({Right.SOURCES}),
    "account": frozenset({Right.SOURCES}),
    "consent": frozenset({Right.SOURCES, Right.PERSONS}),
    "custody": frozenset({Right.SOURCES}),
    "person": frozenset({Right.PERSONS}),
    "fate": frozenset({Right.PERSONS}),
    "agreement": frozenset({Right.AGREEMENT}),
    "amendment": frozenset({Right.AGREEMENT}),
    "clause": frozenset({Right.AGREEMENT}),
    "binding": frozenset({Right.AGREEMENT}),
    "incident": frozenset({Right.INCIDENTS}),
    "deed": frozenset({Right.INCIDENTS}),
    "attribution": frozenset({Right.INCIDENTS}),
    "citation": frozenset({Right.INCIDENTS}),
    "evidence": frozenset({Right.INCIDENTS}),
    "derivative": frozenset({Right.INCIDENTS}),
    "verification_step": frozenset({Right.INCIDENTS}),
    "movement": frozenset({Right.INCIDENTS}),
    "service": frozenset({Right.INCIDENTS}),
    "control": frozenset({Right.INCIDENTS}),
    "actor": frozenset({Right.GROUNDWORK}),
    "place": frozenset({Right.GROUNDWORK}),
    "tally": frozenset({Right.LEDGER}),
    "determination": frozenset({Right.RULINGS}),
    "assessment": frozenset({Right.RULINGS}),
    "recommendation": frozenset({Right.RULINGS}),
    "publication": frozenset({Right.RULINGS}),
    "finding_decision": frozenset({Right.FINDINGS}),
}
"""All that it takes to see a record of a kind; a kind that is not here is shown to nobody."""

BLIND = frozenset({"source"})
"""Kinds that are recorded, under a pseudonym, also by those who see none of them."""

TO_OPEN: dict[str, Right] = {
    "source": Right.SOURCES,
    "account": Right.SOURCES,
    "evidence": Right.SOURCES,
    "custody": Right.SOURCES,
    "place": Right.SOURCES,
    "person": Right.PERSONS,
}
"""The right that opens the protected fields of a kind."""


def rights_of(
    roles: Iterable[Role], sees_sources: bool, sees_persons: bool, second_factor: bool
) -> frozenset[Right]:
    """What a grant lets see in a session that has, or has not, proved a second factor."""
    found = frozenset[Right]().union(*(BY_ROLE[role] for role in roles))
    if found and second_factor and sees_sources:
        found |= {Right.SOURCES}
    if found and second_factor and sees_persons:
        found |= {Right.PERSONS}
    return found


def may_see(kind: str, rights: frozenset[Right]) -> bool:
    """Whether these rights are all that it takes to see a record of a kind."""
    needed = OF_KINDS.get(kind)
    return needed is not None and needed <= rights


def may_record(kind: str, rights: frozenset[Right]) -> bool:
    """Whether these rights let somebody record and correct records of a kind."""
    return Right.RECORD in rights and (kind in BLIND or may_see(kind, rights))


def may_open(kind: str, rights: frozenset[Right]) -> bool:
    """Whether these rights open the protected fields of a kind."""
    return may_see(kind, rights) and TO_OPEN.get(kind) in rights
