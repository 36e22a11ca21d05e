"""Which records a report tells, and in which order; which of several figures stands first.

Rules, told to the reader in the methodology: nothing that began after the as-of; a figure that a
later one supersedes gives way to it and is never added to it; conflicting figures stand side by
side, the one of the more reliable source first, then the later, then the lower.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from trucewatch.records.beginning import begins_at
from trucewatch.records.view import CaseView, Row
from trucewatch.reports.content.notes import code_of
from trucewatch.reports.content.releasing import held_back
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.codes.sources import Reliability

_NEVER = -(1 << 62)
_RELIABLE_FIRST = list(Reliability)


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the report tells. left_out: movements held back; later: incidents after the as-of."""

    before: tuple[Row, ...]
    incidents: tuple[Row, ...]
    movements: tuple[Row, ...]
    left_out: tuple[Row, ...]
    later: int

    @property
    def all_incidents(self) -> tuple[Row, ...]:
        """Every incident told, those before the agreement first."""
        return self.before + self.incidents

    @property
    def main(self) -> tuple[Row, ...]:
        """The incidents the report is about."""
        return tuple(row for row in self.incidents if row.chosen)


def choose(view: CaseView, as_of: int, hold: bool) -> Chosen:
    """The incidents and movements up to as_of (epoch seconds); hold: whether hold_hours counts."""
    hours = view.case.hold_hours if hold else 0
    every = sorted(view.rows("incident"), key=_in_time)
    told = [row for row in every if (row.derived("period_start_lo") or _NEVER) <= as_of]
    known_since = _announced(view)
    before = [row for row in told if _is_before(row, known_since)]
    movements = [row for row in by_code(view, "movement") if not is_later(row, as_of)]
    left_out = [row for row in movements if held_back(row, as_of, hours)]
    return Chosen(
        tuple(before),
        tuple(row for row in told if row not in before),
        tuple(row for row in movements if row not in left_out),
        tuple(left_out),
        len(every) - len(told),
    )


def current_tallies(view: CaseView, as_of: int, left_out: Sequence[Row] = ()) -> list[Row]:
    """Figures up to as_of that no later one supersedes and that tell of no movement held back."""
    known = [row for row in view.rows("tally") if not is_later(row, as_of)]
    superseded = {row.raw("supersedes") for row in known} - {None}
    held = {row.key for row in left_out}
    rows = [row for row in known if row.key not in superseded and row.raw("movement") not in held]
    return _under_their_whole(rows)


def is_later(row: Row, as_of: int) -> bool:
    """Whether every time the record has lies surely after as_of; False where it has none."""
    begun = begins_at(row)
    return begun is not None and begun > as_of


def first_figure(tallies: Sequence[Row]) -> list[Row]:
    """Several figures of one thing, the one to print first at the head."""
    return sorted(tallies, key=_preference)


def rulings(incident: Row) -> list[Row]:
    """The determinations on an incident that were not withdrawn."""
    rows = incident.children("determination")
    return sorted((d for d in rows if d.ruling_state is not RulingState.WITHDRAWN), key=code_of)


def is_agreed(determination: Row) -> bool:
    """Whether a second person reviewed and agreed: until then it is what one person proposes."""
    return determination.ruling_state is RulingState.REVIEWED


def by_code(view: CaseView, kind: str) -> list[Row]:
    """Every record of a kind in the order of its codes."""
    return sorted(view.rows(kind), key=code_of)


def _in_time(row: Row) -> tuple[int, int, str]:
    """By the middle of when it can have begun, so that a whole day does not come before its hours."""
    low, high = row.derived("period_start_lo"), row.derived("period_start_hi")
    end = row.derived("period_end_hi")
    start = _NEVER if low is None or high is None else (low + high) // 2
    return (start, _NEVER if end is None else end, code_of(row))


def _announced(view: CaseView) -> int | None:
    """The latest moment at which the first agreement can have been announced or in force."""
    fields = ("announced", "signed", "in_force", "effective")
    known = [
        [end for name in fields if (end := row.derived(f"{name}_hi")) is not None]
        for row in view.rows("agreement")
    ]
    return min((min(ends) for ends in known if ends), default=None)


def _is_before(incident: Row, agreement: int | None) -> bool:
    end = incident.derived("period_end_hi")
    return agreement is not None and end is not None and end <= agreement


def _preference(tally: Row) -> tuple[int, int, int, str]:
    source = tally.source
    reliability = source.reliability if source is not None else Reliability.UNKNOWN
    return (
        _RELIABLE_FIRST.index(reliability),
        -(tally.derived("at_hi") or 0),
        tally.derived("count_low") or 0,
        code_of(tally),
    )


def _under_their_whole(rows: Sequence[Row]) -> list[Row]:
    """Wholes in the order of role and preference, each followed by its parts."""
    below: dict[str | None, list[Row]] = {}
    known = {row.key for row in rows}
    for row in rows:
        whole = row.raw("part_of")
        below.setdefault(whole if whole in known else None, []).append(row)
    roles = list(TallyRole)
    found: list[Row] = []

    def take(parent: str | None) -> None:
        some = below.pop(parent, [])
        for row in sorted(some, key=lambda row: (roles.index(row.role), code_of(row))):
            found.append(row)
            take(row.key)

    take(None)
    return found
