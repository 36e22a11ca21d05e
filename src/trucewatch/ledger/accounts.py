"""The accounts of the ledger: where people can be, or what became of them.

A place in a group, on the way with a movement, or an end (killed, detained, released ...). Not to
be mixed up with the record `Account`, a testimony. Source: ours, after double-entry bookkeeping.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from trucewatch.records.naming import named
from trucewatch.records.view import Row, ref_of
from trucewatch.values.codes.people import FateStatus, Group
from trucewatch.values.message import Message
from trucewatch.values.plain import Json


class Standing(StrEnum):
    """What an account stands for; everything after ON_THE_WAY is an end, BORN a beginning."""

    OUTSIDE = "outside"
    BORN = "born"
    PLACE = "place"
    ON_THE_WAY = "on_the_way"
    ARRIVED = "arrived"
    DISPLACED = "displaced"
    RELEASED = "released"
    KILLED = "killed"
    DETAINED = "detained"
    ABDUCTED = "abducted"
    MISSING = "missing"
    DISAPPEARED = "disappeared"
    FATE_UNKNOWN = "fate_unknown"


OPEN_ENDS = (
    Standing.DETAINED,
    Standing.ABDUCTED,
    Standing.MISSING,
    Standing.DISAPPEARED,
    Standing.FATE_UNKNOWN,
)
"""Ends that leave people unaccounted for until a release, a death or a return is recorded."""

END_OF_FATE = {
    FateStatus.KILLED: Standing.KILLED,
    FateStatus.REMAINS_IDENTIFIED: Standing.KILLED,
    FateStatus.DETAINED: Standing.DETAINED,
    FateStatus.ABDUCTED: Standing.ABDUCTED,
    FateStatus.MISSING: Standing.MISSING,
    FateStatus.FORCIBLY_DISAPPEARED: Standing.DISAPPEARED,
    FateStatus.UNKNOWN: Standing.FATE_UNKNOWN,
    FateStatus.RELEASED: Standing.RELEASED,
    FateStatus.DISPLACED: Standing.DISPLACED,
    FateStatus.TRANSFERRED: Standing.DISPLACED,
    FateStatus.EVACUATED: Standing.ARRIVED,
}
"""The end to which a harm of this status leads; the others leave a person where they are."""

OPENING = frozenset(fate for fate, end in END_OF_FATE.items() if end in OPEN_ENDS)
"""Fates that leave a person of the register unaccounted for."""

CLOSING = frozenset({
    FateStatus.KILLED, FateStatus.REMAINS_IDENTIFIED, FateStatus.RELEASED, FateStatus.RETURNED,
    FateStatus.ALIVE_AND_FREE, FateStatus.EVACUATED, FateStatus.DISPLACED,
})  # fmt: skip
"""Fates after which nobody is unaccounted for: dead, let go, back, out, or fled.

All others say nothing of it: who is held may be seen alive, be wounded or be transferred, and be
held still; and nobody is born into or out of it.
"""


@dataclass(frozen=True, slots=True, eq=False)
class LedgerAccount:
    """One account; of is the place or the movement, None where it is not stated or is an end."""

    standing: Standing
    of: Row | None = None
    _same: str = field(init=False, repr=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_same", self.standing + (self.of.key if self.of else ""))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, LedgerAccount) and self._same == other._same

    def __hash__(self) -> int:
        return hash(self._same)

    @property
    def label(self) -> Message:
        """The account in words."""
        if self.of is None:
            return Message(f"ledger-account-{self.standing.value.replace('_', '-')}")
        named = "ledger-at" if self.standing is Standing.PLACE else "ledger-on-the-way-with"
        return Message(named, {"name": name_of(self.of)})

    @property
    def key(self) -> str:
        """A name that is the same in every workspace: the standing and the ref."""
        return f"{self.standing}:{ref_of(self.of)}" if self.of else str(self.standing)

    def plain(self) -> dict[str, Json]:
        """The account as JSON, by ref and code."""
        return {"standing": self.standing.value, "of": refer(self.of), "label": self.label.both()}


OUTSIDE = LedgerAccount(Standing.OUTSIDE)
BIRTH = LedgerAccount(Standing.BORN)


def name_of(row: Row) -> Message:
    """The name of a place or movement, or its code or ref where it has none."""
    return Message("ledger-named", {"name": named(row)})


def refer(row: Row | None) -> dict[str, Json] | None:
    """A record in `--json`: kind, ref and code, never an id."""
    if row is None:
        return None
    return {"kind": row.kind, "ref": str(row.raw("ref")), "code": str(row.raw("code"))}


_SEX_AND_AGE = (
    {Group.MEN, Group.ADULTS_SEX_UNKNOWN},
    {Group.WOMEN, Group.ADULTS_SEX_UNKNOWN},
    {Group.BOYS, Group.CHILDREN_SEX_UNKNOWN},
    {Group.GIRLS, Group.CHILDREN_SEX_UNKNOWN},
)
_AMONG = {
    Group.ADULTS_SEX_UNKNOWN: (Group.MEN, Group.WOMEN),
    Group.CHILDREN_SEX_UNKNOWN: (Group.BOYS, Group.GIRLS),
}
_BY_SEX_OR_AGE = frozenset().union(*_SEX_AND_AGE)


def is_among(narrow: Group, wide: Group) -> bool:
    """Whether everyone of one group is of the other too."""
    return narrow is not wide and (wide is Group.PEOPLE or narrow in _AMONG.get(wide, ()))


def may_share(a: Group, b: Group) -> bool:
    """Whether one person can be counted in both groups."""
    if {a, b} == {Group.CIVILIANS, Group.FIGHTERS}:
        return False
    if a in _BY_SEX_OR_AGE and b in _BY_SEX_OR_AGE:
        return a is b or {a, b} in _SEX_AND_AGE
    return True
