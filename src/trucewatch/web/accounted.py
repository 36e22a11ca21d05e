"""The ledger of people for a page: worked out once for each state of a case, or what is kept of it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from trucewatch.acts.worked.people import Accounted, accounts
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.register import open_fates
from trucewatch.records import loading
from trucewatch.records.models import Case, Revision
from trucewatch.values.when import When
from trucewatch.web.large import Told, large

KEPT = 16


@dataclass(frozen=True, slots=True)
class Account:
    """The account of people at a moment. found: None where it is not there yet. told: how old it is,
    of a case too large to be worked out for a page; then it speaks of a moment of its own."""

    found: Accounted | None
    at: When
    told: Told | None = None


def accounted(case: Case, at: When, rule: FigureRule) -> Account:
    """The account at a moment by a rule; of a large case at the moment that is kept."""
    kept = large(case)
    if kept is None:
        return Account(_worked_out(case.id, at, rule, _newest()), at)
    if kept.worked is None:
        return Account(None, at, kept.told)
    return Account(kept.worked.accounts[rule.value], kept.worked.at, kept.told)


@lru_cache(maxsize=KEPT)
def _worked_out(case: UUID, at: When, rule: FigureRule, newest: int | None) -> Accounted:
    return next(accounts(loading.for_ledger(case), at, [rule]))


def persons_missing(case: Case, at: When) -> frozenset[UUID]:
    """The persons of the register whom the account of a moment tells as not accounted for."""
    return _persons_missing(case.id, int(at.latest.timestamp()), _newest())


@lru_cache(maxsize=KEPT)
def _persons_missing(case: UUID, until: int, newest: int | None) -> frozenset[UUID]:
    view = loading.only(("person", "fate"), case)
    return frozenset(one.person.id for one in open_fates(view, until))


def _newest() -> int | None:
    newest: int | None = Revision.objects.aggregate(newest=Max("id"))["newest"]
    return newest
