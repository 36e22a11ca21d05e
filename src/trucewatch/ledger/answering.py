"""Whether the figures of an account fit together, as an answer with its sentence."""

from __future__ import annotations

from trucewatch.ledger.accounts import OPEN_ENDS, Standing
from trucewatch.ledger.residuals import Held
from trucewatch.ledger.wording import as_count, in_figure, in_turn, in_words
from trucewatch.values.answer import Answer, Verdict
from trucewatch.values.codes.counts import Agreement, Qualifier
from trucewatch.values.count import UNKNOWN_COUNT, Count
from trucewatch.values.figures import Figure, compare
from trucewatch.values.message import Arg, Message
from trucewatch.values.ranges import Range

_FITS = {
    Agreement.AGREES: (Verdict.YES, "ledger-remaining-fits"),
    Agreement.DIFFERS: (Verdict.UNSURE, "ledger-remaining-differs"),
    Agreement.CONTRADICTS: (Verdict.NO, "ledger-remaining-contradicts"),
}


def answer_of(held: Held) -> Answer:
    """Of a place: do the figures fit together? Of the way and of ends: is everyone accounted for?

    UNSURE where groups differ: the figures then stand side by side and are not subtracted.
    """
    if held.groups_differ:
        return Answer(Verdict.UNSURE, _groups_differ(held))
    if held.residual is None:
        return Answer(Verdict.DOES_NOT_APPLY, _said("ledger-no-opening", held))
    overdrawn = _overdrawn(held, held.residual)
    if overdrawn is not None:
        return overdrawn
    if held.some_surely_went and not _too_many_remain(held):
        return Answer(Verdict.UNSURE, _groups_differ(held))
    if held.account.standing is not Standing.PLACE:
        return _everyone(held, held.residual)
    if held.remaining is None or held.then is None:
        return Answer(
            Verdict.DOES_NOT_APPLY, _said("ledger-still-there", held, who=left_over(held))
        )
    verdict, code = _FITS[compare(held.then, held.remaining.figure)]
    fewer = held.remaining.figure.tight.below(held.then.tight)
    if verdict is not Verdict.YES and (held.apart.went if fewer else held.apart.came):
        verdict, code = Verdict.UNSURE, "ledger-remaining-units-differ"
    then = in_figure(held.then, held.group, held.unit)
    return Answer(verdict, _said(code, held, who=then, stated=held.remaining.who))


def _too_many_remain(held: Held) -> bool:
    """Whether more are stated to remain than can, or just so many, whoever else may have gone."""
    if held.remaining is None or held.then is None:
        return False
    return not held.remaining.figure.tight.below(held.then.tight)


def left_over(held: Held, *, labelled: bool = False) -> Message:
    """The residual in words, by the numbers stated; what has no number is named beside it.

    Where nothing opened the account, or more went than came, it is an unknown number: no zero.
    labelled: the account itself is named before it, and what came into it is not named so again.
    """
    figure = held.counted
    if figure is None or (figure.tight.high is not None and figure.tight.high < 0):
        return in_words(UNKNOWN_COUNT, held.group, held.unit)
    who = in_figure(figure, held.group, held.unit)
    if held.rests_on_conversion:
        who = Message("ledger-rests-on-conversion", {"who": who})
    if not held.uncounted:
        return who
    here = held.into.entries if labelled else ()
    told = in_turn(
        [entry.line.who if entry in here else entry.line.told for entry in held.uncounted]
    )
    if figure.tight == Range.only(0):
        return told
    return Message("ledger-uncounted", {"who": who, "told": told})


def side_by_side(held: Held) -> tuple[Message, ...]:
    """The figures of an account as they stand, each in its own group."""
    entries = (*held.into.entries, *held.out.entries)
    lines = [held.opening.line] if held.opening is not None else []
    lines += [entry.line for entry in entries]
    lines += [line for line in (held.remaining, *held.beside) if line is not None]
    more = () if held.more is None else held.more.sums(held.group)
    summed = tuple(
        Message(f"ledger-told-{step}", {"who": in_figure(figure, group, held.unit)})
        for step, group, figure in more
    )
    return (*(line.told for line in dict.fromkeys(lines)), *summed)


def _groups_differ(held: Held) -> Message:
    sides = in_turn(side_by_side(held))
    if held.if_one_group is None or held.opening is None:
        return _said("ledger-groups-differ", held, sides=sides, group=held.group)
    if_one = in_figure(held.if_one_group, held.group, held.unit)
    said = _said("ledger-groups-differ-if-one", held, sides=sides, group=held.group, who=if_one)
    if held.counted is None or as_count(held.counted.tight) == as_count(held.if_one_group.tight):
        return said
    wide = in_figure(held.counted, held.group, held.unit)
    told: dict[str, Arg] = {"said": said, "wide": wide, "group": held.group}
    return Message("ledger-groups-differ-wider", told)


def _overdrawn(held: Held, residual: Figure) -> Answer | None:
    """More people went than came; NO where that is so even with twice the room."""
    if residual.tight.high is None or residual.tight.high >= 0:
        return None
    sure = residual.loose.high is not None and residual.loose.high < 0 and not held.apart.came
    fewest = Count.of(Qualifier.NO_LESS_THAN, -residual.tight.high)
    more = in_words(fewest, held.group, held.unit)
    verdict = Verdict.NO if sure else Verdict.UNSURE
    return Answer(verdict, _said("ledger-overdrawn", held, who=more), residual.tight.high)


def _everyone(held: Held, residual: Figure) -> Answer:
    tight = residual.tight
    labelled = held.account.standing in OPEN_ENDS
    who = left_over(held, labelled=labelled)
    if tight.low == tight.high == 0:
        return Answer(Verdict.YES, _said("ledger-all-accounted", held), 0)
    if tight.low is not None and tight.low > 0:
        return Answer(Verdict.NO, _said("ledger-unaccounted", held, who=who), tight.low)
    return Answer(Verdict.UNSURE, _said("ledger-perhaps-unaccounted", held, who=who))


def _said(code: str, held: Held, **gaps: Arg) -> Message:
    return Message(code, {"at": held.account.label, **gaps})
