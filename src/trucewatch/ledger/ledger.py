"""The ledger of people as it comes out: entries, balances, who is unaccounted for, the flow."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.ledger.accounts import LedgerAccount, refer
from trucewatch.ledger.answering import answer_of, left_over, side_by_side
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.conflicts import Conflict, conflicts_of
from trucewatch.ledger.entries import Entry
from trucewatch.ledger.flow import Flow, flows_of
from trucewatch.ledger.lines import Line, plain_figure
from trucewatch.ledger.residuals import Held
from trucewatch.ledger.steps import Step
from trucewatch.ledger.stock import Stock, stocks_of
from trucewatch.ledger.summary import summed_up
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.records.view import Row
from trucewatch.values.answer import Answer
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.values.when import When


@dataclass(frozen=True, slots=True, eq=False)
class Balance:
    """One account in one unit and group: its residual, and whether the figures fit together."""

    held: Held

    @property
    def account(self) -> LedgerAccount:
        """Of which account."""
        return self.held.account

    @property
    def unit(self) -> CountingUnit:
        """What one of the figures is."""
        return self.held.unit

    @property
    def group(self) -> Group:
        """Whom the figures count."""
        return self.held.group

    @property
    def residual(self) -> Figure | None:
        """Everything the statements allow; None where nothing opened the account."""
        return self.held.residual

    @property
    def answer(self) -> Answer:
        """Do the figures fit, or is everyone accounted for; with the sentence why."""
        return answer_of(self.held)

    @property
    def words(self) -> Message:
        """The residual in words, with what could not be counted beside it."""
        return left_over(self.held)

    @property
    def side_by_side(self) -> tuple[Message, ...]:
        """The figures as they stand, each in its own group, never added."""
        return side_by_side(self.held)

    def plain(self) -> dict[str, Json]:
        """The balance as JSON."""
        held, answer = self.held, self.answer
        figures = {
            "residual": held.residual,
            "residual_of_stated_numbers": held.counted,
            "residual_if_one_group": held.if_one_group if held.groups_differ else None,
            "remaining": None if held.remaining is None else held.remaining.figure,
        }
        return {
            "account": self.account.plain(),
            "unit": self.unit.value,
            "group": self.group.value,
            "opening": None if held.opening is None else refer(held.opening.tally),
            "earlier_openings": [refer(entry.tally) for entry in held.earlier],
            **{name: f if f is None else plain_figure(f) for name, f in figures.items()},
            "words": None if held.residual is None else self.words.both(),
            "side_by_side": [told.both() for told in self.side_by_side],
            "groups_differ": held.groups_differ,
            "verdict": answer.verdict.value,
            "reason": answer.reason.both(),
        }


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """The account of everyone, at a moment (None: with all that is recorded), by a stated rule.

    noted: figures that move nobody (wounded among those moved). replaced: tallies that a newer one
    superseded; they count no more.
    """

    as_of: When | None
    rule: FigureRule
    lines: tuple[Line, ...]
    entries: tuple[Entry, ...]
    balances: tuple[Balance, ...]
    unaccounted: tuple[Unaccounted, ...]
    replaced: tuple[Row, ...]

    @property
    def noted(self) -> tuple[Line, ...]:
        """Figures told beside the account: wounded, people present, parts of one figure."""
        return tuple(line for line in self.lines if line.step is Step.NOTE)

    @property
    def side_by_side(self) -> tuple[Line, ...]:
        """Figures that are stated more than once; `Line.effect` says what the rule made of them."""
        return tuple(line for line in self.lines if len(line.statements) > 1)

    @property
    def in_each(self) -> tuple[Line, ...]:
        """Figures of persons in each household or vehicle, by which others are converted."""
        return tuple(line for line in self.noted if line.is_rate)

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Figures that cannot all be true, each time the fewest."""
        return conflicts_of(balance.held for balance in self.balances)

    @property
    def stocks(self) -> tuple[Stock, ...]:
        """How many were in each place over time."""
        return tuple(stocks_of(balance.held for balance in self.balances))

    @property
    def flows(self) -> tuple[Flow, ...]:
        """The flow of people, one for each counting unit."""
        return flows_of(self.entries, (balance.held for balance in self.balances))

    @property
    def summary(self) -> Message:
        """Everything in one line: who was there, moved, remains, was harmed, is unaccounted for."""
        return summed_up(self.entries, self.lines)

    def balance(self, account: LedgerAccount, group: Group) -> Balance | None:
        """The balance of persons of a group in an account."""
        wanted = (account, group, CountingUnit.PERSON)
        return next((b for b in self.balances if (b.account, b.group, b.unit) == wanted), None)

    def plain(self) -> dict[str, Json]:
        """The ledger as JSON for ledger.json: sentences in both languages, codes and refs."""
        return {
            "as_of": None if self.as_of is None else str(self.as_of),
            "rule": self.rule.value,
            "rule_words": self.rule.words.both(),
            "summary": self.summary.both(),
            "entries": [entry.plain(self.rule) for entry in self.entries],
            "noted": [line.plain(self.rule) for line in self.noted],
            "balances": [balance.plain() for balance in self.balances],
            "conflicts": [conflict.plain() for conflict in self.conflicts],
            "unaccounted": [item.plain() for item in self.unaccounted],
            "replaced": [refer(row) for row in self.replaced],
            "flows": [flow.plain() for flow in self.flows],
        }
