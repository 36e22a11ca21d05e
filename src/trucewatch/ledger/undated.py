"""Figures that have no date: they are counted at any moment, and so are told of beside it."""

from __future__ import annotations

from trucewatch.ledger.stated import Time, read
from trucewatch.ledger.steps import Step, step_of
from trucewatch.records.view import CaseView
from trucewatch.values.when import When


def number_undated(view: CaseView, as_of: When) -> int:
    """How many figures of an account may as well lie after the moment: nobody says when they hold."""
    until = int(as_of.latest.timestamp())
    tallies = read(view, until)
    return sum(
        _may_be_later(one.time, until) and step_of(one, tallies)[0] is not Step.NOTE
        for one in tallies.current.values()
    )


def _may_be_later(time: Time, until: int) -> bool:
    return time.lo is None and (time.hi is None or time.hi > until)
