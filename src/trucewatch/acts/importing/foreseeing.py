"""What accepting a reading would do, told before anything is written."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.acts.importing.accepting import unsound_closure
from trucewatch.acts.importing.readings import Reading


@dataclass(frozen=True, slots=True)
class Foreseen:
    """How many drafts would be new, be changed, stand as they are, or be left out.

    left_out: those with an error, and those that rest on one.
    """

    new: int
    changed: int
    unchanged: int
    left_out: int


def foresee(reading: Reading) -> Foreseen:
    """The numbers that `accept_drafts` tells after it left the unsound drafts out."""
    lost = unsound_closure(reading)
    new, changed = len(reading.new - lost), len(reading.changed.keys() - lost)
    return Foreseen(new, changed, len(reading.drafts) - new - changed - len(lost), len(lost))
