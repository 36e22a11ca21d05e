"""The five questions of screening, gathered by clause, with the sentence behind each answer."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Table
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.parts import paragraph
from trucewatch.reports.content.saying import listed
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, Words, words
from trucewatch.screening.screen import QUESTIONS, Screened
from trucewatch.values.answer import Answer
from trucewatch.values.codes.verdict import Verdict

_MATTERS = (Verdict.YES, Verdict.UNSURE)
_MOST_REASONS = 4


def screening_blocks(
    screened: Sequence[Screened], determined: Sequence[Row], writer: Writer
) -> tuple[Block, ...]:
    """A table for each clause that may be concerned or was ruled on; the others in a sentence."""
    if not screened:
        return paragraph(writer.say("reportincident-not-screened"))
    by_clause: dict[str, list[Screened]] = {}
    for answers in screened:
        by_clause.setdefault(answers.clause.key, []).append(answers)
    ruled = {row.raw("clause") for row in determined}
    blocks: list[Block] = []
    others: list[Runs] = []
    for key, group in by_clause.items():
        if key in ruled or any(each.verdict in _MATTERS for each in group):
            blocks.append(_table(group, writer))
        else:
            clause = group[0].clause
            others.append((writer.figure(clause_name(clause, writer), clause),))
    if others:
        clauses = listed(others, writer.language)
        blocks += paragraph(writer.say("reportincident-not-concerned", clauses=clauses))
    return tuple(blocks)


def _table(group: Sequence[Screened], writer: Writer) -> Table:
    head = ("question", "answer", "reason")
    rows = [_row(question, group, writer) for question in QUESTIONS]
    overall = _best([each.verdict for each in group])
    rows.append(
        (
            (Words(writer.words("reportincident-overall"), strong=True),),
            (Words(writer.label(overall), strong=True),),
            words(writer.words("reportincident-overall-why")),
        )
    )
    caption = writer.words(
        "reportincident-screened-caption", clause=clause_name(group[0].clause, writer)
    )
    columns = tuple(words(writer.words(f"reportincident-screened-{name}")) for name in head)
    return Table(columns, tuple(rows), caption)


def _row(question: str, group: Sequence[Screened], writer: Writer) -> tuple[Runs, ...]:
    """The best answer over deeds and actors, and every distinct sentence that gives it."""
    at = QUESTIONS.index(question)
    best = _best([each.verdicts[at] for each in group])
    giving = {_asked(question, each): each for each in group if each.verdicts[at] is best}
    answers: list[Answer] = [getattr(each, question) for each in giving.values()]
    reasons = dict.fromkeys(writer.message(answer.reason) for answer in answers)
    incident = group[0].incident
    shown = list(reasons)[:_MOST_REASONS]
    said = writer.figure(" ".join(shown), incident)
    return (
        words(writer.words(f"reportincident-question-{question.replace('_', '-')}")),
        words(writer.label(best)),
        (said,),
    )


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
