"""The ledger of people for a page: worked out once for each state of a case, as `standing.py` is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from itertools import islice
from uuid import UUID

from django.db.models import Max

from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.flow import Flow
from trucewatch.ledger.ledger import Balance
from trucewatch.ledger.lines import Line
from trucewatch.ledger.long import LongLedger, ledger_of
from trucewatch.ledger.register import open_fates
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records import loading
from trucewatch.records.models import Case, Incident, Revision
from trucewatch.values.answer import Answer
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.web.standing import KEPT, MOST

ON_A_PAGE = 200
"""Of a long ledger so many of each list are shown."""


@dataclass(frozen=True, slots=True)
class Residual:
    """What is left over in one account, and whether its figures fit."""

    at: Message
    words: Message
    answer: Answer
    side_by_side: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class Missing:
    """People of whom nobody can say where they are; kind and record: what says so."""

    sentence: Message
    kind: str
    record: UUID


@dataclass(frozen=True, slots=True)
class Noted:
    """A figure told beside the account: the tally, and the incident that it is of."""

    sentence: Message
    tally: UUID
    incident: UUID | None


@dataclass(frozen=True, slots=True)
class Accounted:
    """The account of people. missing holds persons of the register: a page tells those only to
    readers who may see them. noted: figures that move nobody. lost: of a long ledger, those added up;
    of its lists only the beginning is there, and no flow."""

    summary: Message
    rule: Message
    residuals: tuple[Residual, ...]
    missing: tuple[Missing, ...]
    noted: tuple[Noted, ...]
    flows: tuple[Flow, ...]
    lost: tuple[Message, ...] = ()


def accounted(case: Case, at: When, rule: FigureRule) -> Accounted | None:
    """The account at a moment; None where the case is too large for a page."""
    if Incident.objects.filter(case=case)[: MOST + 1].count() > MOST:
        return None
    newest = Revision.objects.aggregate(newest=Max("id"))["newest"]
    return _worked_out(case.id, at, rule, newest)


@lru_cache(maxsize=KEPT)
def _worked_out(case: UUID, at: When, rule: FigureRule, newest: int | None) -> Accounted:
    found = ledger_of(loading.for_ledger(case), at, rule)
    if isinstance(found, LongLedger):
        return _beginning(found)
    return Accounted(
        found.summary,
        found.rule.words,
        tuple(_residual(one) for one in found.balances),
        tuple(_missing(one) for one in found.unaccounted),
        tuple(_noted(one) for one in found.noted),
        tuple(flow for flow in found.flows if flow.streams),
    )


def persons_missing(case: Case, at: When) -> frozenset[UUID]:
    """The persons of the register whom the account of a moment tells as not accounted for."""
    newest = Revision.objects.aggregate(newest=Max("id"))["newest"]
    return _persons_missing(case.id, int(at.latest.timestamp()), newest)


@lru_cache(maxsize=KEPT)
def _persons_missing(case: UUID, until: int, newest: int | None) -> frozenset[UUID]:
    view = loading.only(("person", "fate"), case)
    return frozenset(one.person.id for one in open_fates(view, until))


def _beginning(found: LongLedger) -> Accounted:
    """Of a long ledger the sums, and of each list so much as a page shows."""
    return Accounted(
        found.summary,
        found.rule.words,
        tuple(_residual(one) for one in islice(found.balances, ON_A_PAGE)),
        tuple(_missing(one) for one in islice(found.unaccounted(), ON_A_PAGE)),
        tuple(_noted(one) for one in islice(found.noted(), ON_A_PAGE)),
        (),
        tuple(found.totals.lost),
    )


def _missing(one: Unaccounted) -> Missing:
    return Missing(one.sentence, one.record.kind, one.record.id)


def _noted(line: Line) -> Noted:
    of = line.incident
    return Noted(line.said_by, line.first.row.id, None if of is None else of.id)


def _residual(balance: Balance) -> Residual:
    return Residual(balance.account.label, balance.words, balance.answer, balance.side_by_side)
