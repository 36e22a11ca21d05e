"""The five questions of screening, gathered by clause, with the sentence behind each answer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Table
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.parts import paragraph
from trucewatch.reports.content.places import is_coarse
from trucewatch.reports.content.saying import begun, listed, listed_words
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, Words, words
from trucewatch.screening.screen import QUESTIONS, Screened
from trucewatch.values.answer import Answer
from trucewatch.values.codes.verdict import Verdict
from trucewatch.values.message import Arg, Message, NameOf

_MATTERS = (Verdict.YES, Verdict.UNSURE)
_MOST_REASONS = 4
_GATHERED = frozenset({"deed", "targets"})


def screening_blocks(
    screened: Sequence[Screened], determined: Sequence[Row], writer: Writer
) -> tuple[Block, ...]:
    """One table over the clauses that may be concerned or were ruled on; others in a sentence."""
    if not screened:
        return paragraph(writer.say("reportincident-not-screened"))
    by_clause: dict[str, list[Screened]] = {}
    for answers in screened:
        by_clause.setdefault(answers.clause.key, []).append(answers)
    ruled = {row.raw("clause") for row in determined}
    concerned: list[Sequence[Screened]] = []
    others: list[Runs] = []
    for key, group in by_clause.items():
        if key in ruled or any(each.verdict in _MATTERS for each in group):
            concerned.append(group)
        else:
            clause = group[0].clause
            others.append((writer.figure(clause_name(clause, writer), clause),))
    blocks: list[Block] = [_table(concerned, writer)] if concerned else []
    if others:
        clauses = listed(others, writer.language)
        blocks += paragraph(writer.say("reportincident-not-concerned", clauses=clauses))
    return tuple(blocks)


def _table(groups: Sequence[Sequence[Screened]], writer: Writer) -> Table:
    """Question by question, what is answered alike for several clauses told once."""
    head = ("question", "clause", "answer", "reason")
    rows = [row for question in QUESTIONS for row in _rows(question, groups, writer)]
    rows += [_overall(group, writer) for group in groups]
    columns = tuple(words(writer.words(f"reportincident-screened-{name}")) for name in head)
    return Table(columns, tuple(rows), writer.words("reportincident-screened-caption"))


def _overall(group: Sequence[Screened], writer: Writer) -> tuple[Runs, ...]:
    overall = _best([each.verdict for each in group])
    return (
        (Words(writer.words("reportincident-overall"), strong=True),),
        words(clause_name(group[0].clause, writer)),
        (Words(writer.label(overall), strong=True),),
        words(writer.words("reportincident-overall-why")),
    )


def _rows(
    question: str, groups: Sequence[Sequence[Screened]], writer: Writer
) -> list[tuple[Runs, ...]]:
    """A row for each answer with its reasons; a question that was not put has none."""
    told: dict[tuple[Verdict, str], list[Row]] = {}
    for group in groups:
        best, said = _answer(question, group, writer)
        if best is not Verdict.DOES_NOT_APPLY:
            told.setdefault((best, said), []).append(group[0].clause)
    incident = groups[0][0].incident
    asked = words(writer.words(f"reportincident-question-{question.replace('_', '-')}"))
    return [
        (
            asked,
            words(listed_words([clause_name(one, writer) for one in clauses], writer.language)),
            words(writer.label(best)),
            (writer.figure(said, incident),),
        )
        for (best, said), clauses in told.items()
    ]


def _answer(question: str, group: Sequence[Screened], writer: Writer) -> tuple[Verdict, str]:
    """The best answer over deeds and actors, and every distinct sentence that gives it."""
    at = QUESTIONS.index(question)
    best = _best([each.verdicts[at] for each in group])
    giving = {_asked(question, each): each for each in group if each.verdicts[at] is best}
    if question == "in_area" and _is_near_told_of(next(iter(giving.values())), writer):
        return best, writer.words("reportincident-where-not-told")
    answers: list[Answer] = [getattr(each, question) for each in giving.values()]
    reasons = gathered([answer.reason for answer in answers])
    shown = dict.fromkeys(begun(writer.message(reason)) for reason in reasons)
    return best, " ".join(list(shown)[:_MOST_REASONS])


def _is_near_told_of(answers: Screened, writer: Writer) -> bool:
    """Whether its sentence would tell where a place lies that may not be shown as exactly.

    Metres from one place and a border tell it as well as a name does.
    """
    incident = answers.incident
    if writer.release.geometry_hidden(incident):
        return True
    named = [writer.view.get("place", part.place) for part in incident.area.places]
    names = _places_named(answers.in_area.reason)
    places = [*named, *(writer.view.find("place", key) for key in names)]
    return any(place is not None and is_coarse(place, writer) for place in places)


def _places_named(arg: Arg) -> Iterator[str]:
    """The keys of all places that a sentence names."""
    if isinstance(arg, NameOf) and arg.kind == "place":
        yield arg.key
    inner = arg.args.values() if isinstance(arg, Message) else arg if isinstance(arg, tuple) else ()
    for one in inner:
        yield from _places_named(one)


def gathered(reasons: Sequence[Message]) -> list[Message]:
    """Reasons that differ in the deed or in whom it struck alone, told as one."""
    found: dict[tuple[object, ...], list[Message]] = {}
    for reason in reasons:
        rest = tuple((name, arg) for name, arg in reason.args.items() if name not in _GATHERED)
        found.setdefault((reason.code, repr(rest)), []).append(reason)
    return [_together(some) for some in found.values()]


def _together(reasons: Sequence[Message]) -> Message:
    first = reasons[0]
    args = dict(first.args)
    for name in _GATHERED & args.keys():
        every = [one for reason in reasons for one in _items(reason.args[name])]
        args[name] = tuple(dict.fromkeys(every))
    return Message(first.code, args)


def _items(arg: Arg) -> tuple[Arg, ...]:
    return arg if isinstance(arg, tuple) else (arg,)


def _asked(question: str, each: Screened) -> tuple[str, ...]:
    """What an answer depends on: nothing more than the incident, or the actors, or the deed."""
    if question in ("in_force", "in_area"):
        return ()
    row = each.attribution if question == "bound" else each.deed
    if row is None:
        return ()
    if question != "bound":
        return (row.key,)
    return (str(row.raw("actor")), *row.alternatives)


def _best(verdicts: Sequence[Verdict]) -> Verdict:
    """Whether any deed and actor answers it: yes before unsure before no."""
    order = (Verdict.YES, Verdict.UNSURE, Verdict.NO, Verdict.DOES_NOT_APPLY)
    return min(verdicts, key=order.index)
