"""What the ledger comes to, without its entries.

`totals_of` says by the ledger itself what that is; `long.totals` comes to the same by way of
columns, for very many movements in seconds.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from trucewatch.ledger.accounts import Standing
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.ledger import Balance, Ledger
from trucewatch.ledger.lines import plain_figure, word_of
from trucewatch.ledger.residuals import Held
from trucewatch.ledger.steps import Step
from trucewatch.ledger.summary import Told, in_one, number_noted, sum_of, told_together
from trucewatch.ledger.unaccounted import Unaccounted
from trucewatch.ledger.wording import in_figure
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.values.when import When

Lost = tuple[Standing, CountingUnit, Group]


@dataclass(frozen=True, slots=True)
class Missed:
    """How many are unaccounted for in one way, by how many records; never by name."""

    records: int
    figure: Figure

    def __add__(self, other: Missed) -> Missed:
        return Missed(self.records + other.records, self.figure + other.figure)


@dataclass(frozen=True, slots=True)
class Totals:
    """Sums by step, residuals of places and open ends, and who is unaccounted for, counted."""

    as_of: When | None
    rule: FigureRule
    sums: Mapping[Told, Figure]
    held: Sequence[Held]
    unaccounted: Mapping[Lost, Missed]
    noted: int

    @property
    def summary(self) -> Message:
        """All sums in one sentence."""
        return in_one({
            (step, end, unit, group): Message(
                f"ledger-told-{word_of(step, end)}", {"who": in_figure(figure, group, unit)}
            )
            for (step, end, unit, group), figure in self.sums.items()
        }, self.noted)  # fmt: skip

    @property
    def balances(self) -> list[Balance]:
        """The residuals of places that opened with a figure."""
        return [Balance(held) for held in self.held if held.opening is not None]

    @property
    def lost(self) -> list[Message]:
        """Who is unaccounted for, in words."""
        return [
            Message("ledger-lost", {
                "said": Message(
                    f"ledger-unaccounted-{word_of(Step.END, status)}",
                    {"who": in_figure(missed.figure, group, unit)},
                ),
                "count": missed.records,
            })
            for (status, unit, group), missed in self.unaccounted.items()
        ]  # fmt: skip

    def plain(self) -> dict[str, Json]:
        """The totals as JSON."""
        return {
            "as_of": None if self.as_of is None else str(self.as_of),
            "rule": self.rule.value,
            "summary": self.summary.both(),
            "sums": [
                {
                    "step": step.value,
                    "end": None if end is None else end.value,
                    "unit": unit.value,
                    "group": group.value,
                    "figure": plain_figure(figure),
                }
                for (step, end, unit, group), figure in self.sums.items()
            ],
            "residuals": [
                {
                    "account": held.account.plain(),
                    "unit": held.unit.value,
                    "group": held.group.value,
                    "residual": None if held.residual is None else plain_figure(held.residual),
                    "groups_differ": held.groups_differ,
                }
                for held in self.held
            ],
            "unaccounted": [
                {
                    "status": status.value,
                    "unit": unit.value,
                    "group": group.value,
                    "records": missed.records,
                    "figure": plain_figure(missed.figure),
                }
                for (status, unit, group), missed in self.unaccounted.items()
            ],
        }


def totals_of(ledger: Ledger) -> Totals:
    """What a ledger comes to."""
    together = told_together(ledger.entries, ledger.lines)
    held = [balance.held for balance in ledger.balances]
    return Totals(
        ledger.as_of, ledger.rule, {key: sum_of(lines) for key, lines in together.items()},
        [one for one in held if one.account.standing is not Standing.ON_THE_WAY],
        counted(ledger.unaccounted), number_noted(ledger.lines),
    )  # fmt: skip


def counted(items: Sequence[Unaccounted]) -> dict[Lost, Missed]:
    """Those of figures, summed up; persons of the register and other populations are apart."""
    found: dict[Lost, Missed] = {}
    for item in items:
        if not item.apart and item.record.kind != "fate":
            key, missed = (item.status, item.unit, item.group), Missed(1, item.figure)
            found[key] = found[key] + missed if key in found else missed
    return found
