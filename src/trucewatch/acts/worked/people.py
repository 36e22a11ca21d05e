"""The account of people as a page tells it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from uuid import UUID

from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.flow import Flow
from trucewatch.ledger.ledger import Balance, Ledger
from trucewatch.ledger.lines import Line
from trucewatch.ledger.long import LongLedger, ledger_of
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.ledger.undated import number_undated
from trucewatch.records.view import CaseView
from trucewatch.values.answer import Answer
from trucewatch.values.message import Message
from trucewatch.values.when import When

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
    readers who may see them. noted: figures that move nobody. unplaced: how many figures have no
    date, and count at any moment. lost: of a long ledger, those added up; of its lists only the
    beginning is there, and no flow."""

    summary: Message
    rule: Message
    residuals: tuple[Residual, ...]
    missing: tuple[Missing, ...]
    noted: tuple[Noted, ...]
    unplaced: int
    flows: tuple[Flow, ...] = ()
    lost: tuple[Message, ...] = ()


def accounts(view: CaseView, at: When, rules: Iterable[FigureRule]) -> Iterator[Accounted]:
    """The account of a case at a moment, by each of these rules."""
    unplaced = number_undated(view, at)
    return (_account(ledger_of(view, at, rule), unplaced) for rule in rules)


def _account(found: Ledger | LongLedger, unplaced: int) -> Accounted:
    if isinstance(found, LongLedger):
        return _beginning(found, unplaced)
    return Accounted(
        found.summary,
        found.rule.words,
        tuple(_residual(one) for one in found.balances),
        tuple(_missing(one) for one in found.unaccounted),
        tuple(_noted(one) for one in found.noted),
        unplaced,
        tuple(flow for flow in found.flows if flow.streams),
    )


def _beginning(found: LongLedger, unplaced: int) -> Accounted:
    """Of a long ledger the sums, and of each list so much as a page shows."""
    return Accounted(
        found.summary,
        found.rule.words,
        tuple(_residual(one) for one in islice(found.balances, ON_A_PAGE)),
        tuple(_missing(one) for one in islice(found.unaccounted(), ON_A_PAGE)),
        tuple(_noted(one) for one in islice(found.noted(), ON_A_PAGE)),
        unplaced,
        lost=tuple(found.totals.lost),
    )


def _missing(one: Unaccounted) -> Missing:
    return Missing(one.sentence, one.record.kind, one.record.id)


def _noted(line: Line) -> Noted:
    of = line.incident
    return Noted(line.said_by, line.first.row.id, None if of is None else of.id)


def _residual(balance: Balance) -> Residual:
    return Residual(balance.account.label, balance.words, balance.answer, balance.side_by_side)
