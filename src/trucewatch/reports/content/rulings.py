"""Determinations: what people ruled, on what standard, why, and in which roles."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block
from trucewatch.reports.content.actors import who_words
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.parts import facts, paragraph
from trucewatch.reports.content.saying import listed_words
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Runs, Words, words
from trucewatch.values.codes.reports import Role


def ruling_blocks(determined: Sequence[Row], writer: Writer) -> tuple[Block, ...]:
    """Each determination with its reasoning; none yet is said too."""
    if not determined:
        return paragraph(writer.say("reportincident-no-ruling"))
    same = len({_who(row, writer) for row in determined}) == 1
    by = _by(determined[0], writer)
    told = paragraph(writer.say("reportincident-all-ruled", by=by)) if same else ()
    return (*told, *(b for row in determined for b in facts(_facts(row, not same, writer))))


def _who(row: Row, writer: Writer) -> tuple[object, ...]:
    reviewed = (row.raw("reviewer"), row.id in writer.asserted)
    return (row.raw("proposer"), *reviewed, row.ruling_state)


def ruling_words(row: Row, writer: Writer) -> str:
    """The ruling with its reason and its state: "outside the scope: outside the area"."""
    said = writer.label(row.ruling)
    if row.outside_reason is not None:
        said = f"{said}: {writer.label(row.outside_reason)}"
    return said


def _facts(row: Row, tell_by: bool, writer: Writer) -> list[tuple[str, Runs]]:
    severity = writer.told(row.severity_words, row)
    return [
        (writer.words("reportincident-ruling"), _ruling(row, writer)),
        (writer.words("reportincident-ruling-severity"), severity),
        (writer.words("reportincident-ruling-why"), writer.told(row.reasoning, row)),
        (writer.words("reportincident-ruling-by"), _by(row, writer) if tell_by else ()),
        (writer.words("reportincident-ruling-review"), writer.told(row.review_words, row)),
    ]


def _ruling(row: Row, writer: Writer) -> Runs:
    """In one line: what was ruled, on which clause, on whose deed, by which standard."""
    return writer.say(
        "reportincident-ruling-line",
        ruling=(Words(ruling_words(row, writer), strong=True), *writer.mark(row)),
        clause=words(clause_name(row.clause, writer)),
        who=words(who_words(row, writer)),
        standard=words(writer.label(row.standard)),
    )


def _by(row: Row, writer: Writer) -> Runs:
    """Proposer and reviewer by role, never by name; that nobody reviewed it is said.

    So is that who reviewed is asserted alone.
    """
    proposed = writer.say("reportincident-proposed", role=words(role_words(row.proposer, writer)))
    state = words(writer.label(row.ruling_state))
    if row.reviewer is None:
        return writer.say("reportincident-unreviewed", proposed=proposed, state=state)
    reviewer = words(role_words(row.reviewer, writer))
    told = {"proposed": proposed, "role": reviewer, "state": state}
    if row.id in writer.asserted:
        return writer.say("reportincident-reviewed-asserted", **told)
    return writer.say("reportincident-reviewed", **told)


def role_words(member: Row | None, writer: Writer) -> str:
    """One person with the roles that the person has: several roles are not several people."""
    roles = [role for role in member.roles if isinstance(role, Role)] if member is not None else []
    if not roles:
        return writer.words("report-role-unknown")
    labels = listed_words([writer.label(role) for role in roles], writer.language)
    return writer.words("report-one-with-roles", n=len(roles), roles=labels)
