"""The ledger of people for a page: worked out once for each state of a case, as `standing.py` is."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from django.db.models import Max

from trucewatch.ledger.balance import account
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.flow import Flow
from trucewatch.ledger.ledger import Balance, Ledger
from trucewatch.records import loading
from trucewatch.records.models import Case, Incident, Revision
from trucewatch.values.answer import Answer
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.web.standing import KEPT, MOST


@dataclass(frozen=True, slots=True)
class Residual:
    """What is left over in one account, and whether its figures fit."""

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
class Accounted:
    """The account of people. missing holds persons of the register: a page tells those only to
    readers who may see them."""

    summary: Message
    rule: Message
    residuals: tuple[Residual, ...]
    missing: tuple[Missing, ...]
    flows: tuple[Flow, ...]


def accounted(case: Case, at: When, rule: FigureRule) -> Accounted | None:
    """The account at a moment; None where the case is too large for a page."""
    if Incident.objects.filter(case=case)[: MOST + 1].count() > MOST:
        return None
    newest = Revision.objects.aggregate(newest=Max("id"))["newest"]
    return _worked_out(case.id, at, rule, newest)


@lru_cache(maxsize=KEPT)
def _worked_out(case: UUID, at: When, rule: FigureRule, newest: int | None) -> Accounted:
    found: Ledger = account(loading.whole(case), at, rule)
    return Accounted(
        found.summary,
        found.rule.words,
        tuple(_residual(one) for one in found.balances),
        tuple(Missing(one.sentence, one.record.kind, one.record.id) for one in found.unaccounted),
        tuple(flow for flow in found.flows if flow.streams),
    )


def _residual(balance: Balance) -> Residual:
    return Residual(balance.words, balance.answer, balance.side_by_side)
