"""Lines of the ledger: statements of one and the same figure side by side, and which count."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from trucewatch.ledger.accounts import Standing, refer
from trucewatch.ledger.choosing import FigureRule
from trucewatch.ledger.stated import Stated, Time
from trucewatch.ledger.steps import Step
from trucewatch.ledger.wording import in_figure, in_turn, in_words
from trucewatch.records.naming import named
from trucewatch.records.view import Row
from trucewatch.values.codes.counts import Agreement
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group, TallyRole
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Message
from trucewatch.values.plain import Json


@dataclass(frozen=True, slots=True)
class Conversion:
    """From which unit and figure a line was turned into persons, and who states how many in each.

    Its words name no source: what a report may show of a source is not for the ledger to say.
    """

    unit: CountingUnit
    figure: Figure
    stated: Sequence[Stated]

    def words(self, group: Group, counted: Message, figure: Figure) -> Message:
        """What was counted, what it is taken as, and by how many in each."""
        each = tuple(Message("ledger-each", {"count": one.row.count}) for one in self.stated)
        people = in_figure(figure, group, CountingUnit.PERSON)
        return Message(
            f"ledger-converted-{self.unit}",
            {"who": counted, "people": people, "each": in_turn(each)},
        )


@dataclass(slots=True, eq=False)
class Line:
    """One figure: every statement of it, those that count, and what they make together.

    time: from the earliest to the latest of the statements that count. of: the line among whose
    people these are. end: where an END leads.
    """

    step: Step
    end: Standing | None
    unit: CountingUnit
    group: Group
    statements: tuple[Stated, ...]
    counted: tuple[Stated, ...]
    figure: Figure
    place: Row | None
    movement: Row | None
    incident: Row | None
    time: Time
    of: Line | None = None
    parts: list[Line] = field(default_factory=list)
    converted: Conversion | None = None

    def wholes(self) -> Iterator[Line]:
        """The lines among whose people these are, the nearest first."""
        seen = self.of
        while seen is not None:
            yield seen
            seen = seen.of

    @property
    def first(self) -> Stated:
        """The statement that counts; the first of several that do."""
        return self.counted[0]

    @property
    def rows(self) -> list[Row]:
        """The records of the statements that count."""
        return [stated.row for stated in self.counted]

    @property
    def known(self) -> bool:
        """Whether anybody has put a figure to it."""
        return self.first.known

    @property
    def is_rate(self) -> bool:
        """Whether it says how many persons are in each household or vehicle."""
        return self.first.role in (TallyRole.PER_HOUSEHOLD, TallyRole.PER_VEHICLE)

    @property
    def who(self) -> Message:
        """How many of whom: in the words of the one statement that counts, or as a range."""
        made = self.converted
        unit, figure = (self.unit, self.figure) if made is None else (made.unit, made.figure)
        if len(self.counted) == 1:
            counted = in_words(self.first.row.count, self.group, unit)
        else:
            counted = in_figure(figure, self.group, unit)
        return counted if made is None else made.words(self.group, counted, self.figure)

    @property
    def told_by(self) -> Message:
        """How many of whom, what became of them, and who says so; of several who say what."""
        if len(self.counted) > 1:
            says = tuple(self._says(stated) for stated in self.counted)
            return Message("ledger-told-by-several", {"told": self.told, "says": says})
        source = self.first.row.source
        if source is None:
            return self.told
        return Message("ledger-told-by", {"told": self.told, "source": named(source)})

    def _says(self, stated: Stated) -> Message:
        source, unit = stated.row.source, self.converted.unit if self.converted else self.unit
        said = in_words(stated.row.count, self.group, unit)
        if source is None:
            return Message("ledger-one-says-without-source", {"who": said})
        return Message("ledger-one-says", {"source": named(source), "who": said})

    @property
    def told(self) -> Message:
        """How many of whom, and what became of them."""
        return self.told_of(self.who)

    def told_of(self, who: Message) -> Message:
        """What this line says of people, said of so many."""
        fate = self.first.fate
        if self._told == "note" and fate is not None:
            return Message("ledger-told-fate", {"who": who, "fate": fate})
        return Message(f"ledger-told-{self._told}", {"who": who})

    @property
    def said(self) -> Message:
        """How many of whom, and among whom they are."""
        if self.of is None:
            return Message("ledger-told", {"told": self.told})
        return Message("ledger-among", {"told": self.told, "other": self.of.told})

    @property
    def said_by(self) -> Message:
        """How many of whom, who says so, and among whom they are."""
        if self.of is None:
            return Message("ledger-told", {"told": self.told_by})
        return Message("ledger-among", {"told": self.told_by, "other": self.of.told})

    @property
    def _told(self) -> str:
        if self.step is Step.NOTE and self.first.fate is FateStatus.WOUNDED:
            return "wounded"
        if self.is_rate:
            return self.first.role.value.replace("_", "-")
        return word_of(self.step, self.end)

    @property
    def agreement(self) -> Agreement:
        """How far the statements differ among each other: the worst of all pairs."""
        ranked = list(Agreement)
        figures = [stated.figure for stated in self.statements]
        found = [compare(a, b) for n, a in enumerate(figures) for b in figures[n + 1 :]]
        return max(found, key=ranked.index, default=Agreement.AGREES)

    def effect(self, rule: FigureRule) -> Message | None:
        """What the rule made of several statements; None where there is one only."""
        if len(self.statements) == 1:
            return None
        unit = self.unit if self.converted is None else self.converted.unit
        said = tuple(in_words(stated.row.count, self.group, unit) for stated in self.statements)
        return Message(
            "ledger-several", {"said": in_turn(said), "counts": self.who, "rule": rule.words}
        )

    def plain(self, rule: FigureRule) -> dict[str, Json]:
        """The line as JSON, with the words of each source."""
        effect = self.effect(rule)
        return {
            "step": self.step.value,
            "end": None if self.end is None else self.end.value,
            "unit": self.unit.value,
            "group": self.group.value,
            "figure": plain_figure(self.figure),
            "told": self.said.both(),
            "statements": [
                _plain_stated(stated, stated in self.counted) for stated in self.statements
            ],
            "converted": None if self.converted is None else _plain_conversion(self.converted),
            "agreement": self.agreement.value,
            "effect": None if effect is None else effect.both(),
            "among": None if self.of is None else refer(self.of.first.row),
            "place": refer(self.place),
            "movement": refer(self.movement),
            "incident": refer(self.incident),
        }


def word_of(step: Step, end: Standing | None) -> str:
    """What the messages of a step, or of where it leads, are named by."""
    return step.value if end is None else end.value.replace("_", "-")


def step_told(line: Line) -> tuple[object, ...]:
    """What a line tells, whoever is counted and in what unit."""
    keys = (None if row is None else row.key for row in (line.movement, line.incident, line.place))
    return (line.step, line.end, *keys)


def plain_figure(figure: Figure) -> dict[str, Json]:
    """A figure as JSON: bounds, null where open."""
    return {
        "low": figure.tight.low,
        "high": figure.tight.high,
        "loose_low": figure.loose.low,
        "loose_high": figure.loose.high,
    }


def _plain_conversion(made: Conversion) -> Json:
    return {
        "unit": made.unit.value,
        "figure": plain_figure(made.figure),
        "persons_in_each": [_plain_stated(stated, True) for stated in made.stated],
    }


def _plain_stated(stated: Stated, counts: bool) -> dict[str, Json]:
    row = stated.row
    return {
        "tally": refer(row),
        "count": str(row.count),
        "counts": counts,
        "at": None if row.at is None else str(row.at),
        "source": refer(row.source),
        "as_stated": row.as_stated.plain(),
    }


def widest(times: Iterable[Time]) -> Time:
    """From the earliest to the latest of the times; open where one of them is."""
    given = list(times)
    los = [time.lo for time in given if time.lo is not None]
    his = [time.hi for time in given if time.hi is not None]
    return Time(
        min(los) if len(los) == len(given) else None, max(his) if len(his) == len(given) else None
    )
