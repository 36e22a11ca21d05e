"""What a text might be recorded as: incidents, movements and figures, each with its sentence.

Proposals and no more: only what the text says with a date (incidents, movements) or with a unit
(figures) is proposed, one sentence at a time, and a person accepts or leaves each.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from trucewatch.reading.document import Document
from trucewatch.reading.said import Said, SaidKind
from trucewatch.reading.scanning.page import open_page
from trucewatch.values.codes.incidents import DeedKind
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.count import Count
from trucewatch.values.period import Period
from trucewatch.values.when import When

_DEEDS = frozenset(kind.value for kind in DeedKind)
_UNITS = frozenset(unit.value for unit in CountingUnit) - {CountingUnit.UNKNOWN.value}
_SEVERAL = " | "  # between the refs of a name that may mean any of them
_MOVES = frozenset({"convoy", "bus", "ambulance", "car", "vehicle"})


class ProposedKind(StrEnum):
    """What kind of record is proposed."""

    INCIDENT = "incident"
    MOVEMENT = "movement"
    TALLY = "tally"


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text: its words in one line, where it stands, the line it begins in."""

    start: int
    end: int
    line: int
    words: str

    @property
    def locator(self) -> str:
        """Where it stands, for a citation; characters are counted from 1 in the text as read."""
        return f"line {self.line}, characters {self.start + 1}-{self.end}"


@dataclass(frozen=True, slots=True)
class Proposal:
    """A record that the sentence might be. deeds: values of DeedKind. places: refs of places.

    said: the figure, for a tally. of: the incident or movement of the same sentence.
    """

    kind: ProposedKind
    sentence: Sentence
    when: When | Period | None = None
    deeds: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    said: Said | None = None
    of: Proposal | None = None

    @property
    def start(self) -> int:
        """Where its own words begin."""
        return self.sentence.start if self.said is None else self.said.start


def propose(document: Document, statements: Sequence[Said]) -> Iterator[Proposal]:
    """Proposals in the order of the text, an incident or movement before its figures."""
    for sentence in _sentences(document):
        within = [one for one in statements if sentence.start <= one.start < sentence.end]
        about = _incident(sentence, within) or _movement(sentence, within)
        if about is not None:
            yield about
        for one in within:
            if one.kind is SaidKind.COUNT and one.unit in _UNITS and isinstance(one.value, Count):
                when = one.scope.when or _day(within)
                yield Proposal(ProposedKind.TALLY, sentence, when, said=one, of=about)


def _sentences(document: Document) -> Iterator[Sentence]:
    page = open_page(document, 0)
    for first, last in page.sentences() if page.tokens else ():
        start, end = page.tokens[first].start, page.tokens[last - 1].end
        line = document.text.count("\n", 0, start) + 1
        yield Sentence(start, end, line, " ".join(document.text[start:end].split()))


def _incident(sentence: Sentence, within: Sequence[Said]) -> Proposal | None:
    """Deeds on a known day."""
    deeds = [str(one.value) for one in within if one.kind is SaidKind.DEED]
    known = tuple(dict.fromkeys(deed for deed in deeds if deed in _DEEDS))
    when = _time(within) or _day(within)
    if not known or when is None:
        return None
    return Proposal(ProposedKind.INCIDENT, sentence, when, known, _places(within))


def _movement(sentence: Sentence, within: Sequence[Said]) -> Proposal | None:
    """Vehicles on a known day, and nothing done to them. A time may be that of their arrival."""
    moved = any(one.kind is SaidKind.COUNT and one.scope.what in _MOVES for one in within)
    when = _day(within)
    if not moved or when is None or any(one.kind is SaidKind.DEED for one in within):
        return None
    return Proposal(ProposedKind.MOVEMENT, sentence, when, (), _places(within))


def _time(within: Sequence[Said]) -> When | Period | None:
    """The first time of day that is told."""
    return next((_value(one) for one in within if one.kind is SaidKind.TIME), None)


def _day(within: Sequence[Said]) -> When | Period | None:
    """The first day that is told, else the one in force where something is counted."""
    told = next((_value(one) for one in within if one.kind is SaidKind.DATE), None)
    return told or next((one.scope.when for one in within if one.scope.when is not None), None)


def _value(one: Said) -> When | Period | None:
    return one.value if isinstance(one.value, When | Period) else None


def _places(within: Sequence[Said]) -> tuple[str, ...]:
    """Refs of places that the workspace knows, where the name means one alone."""
    named = (str(one.value) for one in within if one.kind is SaidKind.PLACE)
    return tuple(dict.fromkeys(ref for ref in named if _SEVERAL not in ref))
