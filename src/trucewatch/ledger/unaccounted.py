"""Who is unaccounted for: how many, since when, last seen where, after what, says which source."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.ledger.accounts import Standing, name_of, refer
from trucewatch.ledger.lines import plain_figure
from trucewatch.ledger.wording import in_figure, in_turn, then
from trucewatch.records.naming import named
from trucewatch.records.view import Row
from trucewatch.values.codes.people import CountingUnit, Group
from trucewatch.values.figures import Figure
from trucewatch.values.message import Arg, Message
from trucewatch.values.plain import Json
from trucewatch.values.texts import Text


@dataclass(frozen=True, slots=True, eq=False)
class Unaccounted:
    """People of whom we cannot say where they are.

    figure: how many still, once deaths, releases and returns of the same people are taken off.
    stated: how many the record names. less: those taken off. perhaps: those of whom it is not told
    whether they are to be taken off; the figure runs from all of them to none. apart: another population, never
    subtracted from the people of a place. record: the tally, fate or movement that says so.
    seen: another, later fate, where that one says the place where they were last seen.
    """

    status: Standing
    stated: Message
    figure: Figure
    unit: CountingUnit
    group: Group
    record: Row
    since: Arg | None
    last_seen: Row | None
    incident: Row | None
    source: Row | None
    as_stated: Text
    less: tuple[Message, ...] = ()
    apart: bool = False
    unsure: bool = False
    perhaps: tuple[Message, ...] = ()
    seen: Row | None = None

    @property
    def sentence(self) -> Message:
        """Who, since when, last seen where, by which source, and what was taken off."""
        said = Message(f"ledger-unaccounted-{self._word}", {"who": self.stated})
        if self.since is not None:
            said = then(said, Message("ledger-since", {"when": self.since}))
        said = _with_source(said, self.source if self.seen else None)
        if self.last_seen is not None:
            said = then(said, Message("ledger-last-seen", {"place": name_of(self.last_seen)}))
        said = _with_source(said, self.seen.source if self.seen else self.source)
        return Message("ledger-sentence", {"said": said, "rest": self._rest})

    @property
    def _word(self) -> str:
        return self.status.value.replace("_", "-")

    @property
    def _rest(self) -> Message:
        if self.apart:
            return Message("ledger-rest-apart")
        if self.unsure:
            return Message("ledger-rest-order")
        left = in_figure(self.figure, self.group, self.unit)
        if self.perhaps:
            told = {"perhaps": in_turn((*self.less, *self.perhaps)), "who": left}
            return Message("ledger-rest-perhaps", told)
        if not self.less:
            return Message("ledger-rest-none")
        return Message("ledger-rest-less", {"less": in_turn(self.less), "who": left})

    def plain(self) -> dict[str, Json]:
        """The item as JSON: refs and codes, never a name or an id."""
        return {
            "status": self.status.value,
            "figure": plain_figure(self.figure),
            "unit": self.unit.value,
            "group": self.group.value,
            "record": refer(self.record),
            "since": None if self.since is None else str(self.since),
            "last_seen": refer(self.last_seen),
            "seen": refer(self.seen),
            "incident": refer(self.incident),
            "source": refer(self.source),
            "as_stated": self.as_stated.plain(),
            "less": [message.both() for message in self.less],
            "perhaps": [message.both() for message in self.perhaps],
            "apart": self.apart,
            "unsure": self.unsure,
            "sentence": self.sentence.both(),
        }


def _with_source(said: Message, source: Row | None) -> Message:
    return then(said, Message("ledger-says", {"source": named(source)})) if source else said
