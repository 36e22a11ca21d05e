"""Attachments: every item of evidence with caption, date, credit, custody and verification."""

from __future__ import annotations

from collections.abc import Sequence

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Bullets
from trucewatch.reports.content.choosing import by_code, is_later
from trucewatch.reports.content.parts import Part, facts, paragraph
from trucewatch.reports.content.places import area_words
from trucewatch.reports.content.rulings import role_words
from trucewatch.reports.content.saying import sentences
from trucewatch.reports.content.twofold import two_ways
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.runs import Code, Runs, Words, shown, words
from trucewatch.values.codes.evidence import EvidenceHeld

_MANY = 3  # items that say the same, so that it is told once for all


def attachments_part(writer: Writer) -> Part:
    """Items held and not held, each told alike."""
    rows = [
        row
        for row in by_code(writer.view, "evidence")
        if row.movement not in writer.left_out and not is_later(row, writer.moment)
    ]
    title = writer.words("reportannex-attachments")
    if not rows:
        return Part(title, "attachments", paragraph(writer.say("reportannex-no-attachments")))
    held = [row for row in rows if row.held is EvidenceHeld.HELD]
    all_of = writer.counted(len(rows), writer.words("reportannex-counted-evidence"), rows)
    number = writer.counted(len(held), writer.words("reportannex-counted-held"), held)
    intro = paragraph(
        writer.say("reportannex-attachments-intro", n=len(rows), total=all_of, held=number)
    )
    shared = _shared(rows, writer)
    items = tuple(_item(row, at, shared, writer) for at, row in enumerate(rows, 1))
    told = facts([(label, value) for label, (_, value) in shared.items()])
    above = (*paragraph(writer.say("reportannex-shared")), *told) if told else ()
    listed = Part(writer.words("reportannex-items"), "items", above, items)
    return Part(title, "attachments", intro, (listed,))


def _shared(rows: Sequence[Row], writer: Writer) -> dict[str, tuple[str, Runs]]:
    """By label: what most items say alike of where they are from, custody, faces, verdict."""
    found: dict[str, tuple[str, Runs]] = {}
    for label, told in ((writer.words(f"reportannex-{n}"), t) for n, t in _SHARED.items()):
        alike: dict[str, list[Row]] = {}
        for row in rows:
            alike.setdefault(shown(told(row, (), writer)), []).append(row)
        words_of, some = max(alike.items(), key=lambda pair: len(pair[1]))
        if words_of and len(some) >= _MANY and 2 * len(some) > len(rows):
            found[label] = words_of, told(some[0], tuple(some[1:]), writer)
    return found


def _item(row: Row, at: int, shared: dict[str, tuple[str, Runs]], writer: Writer) -> Part:
    told = [
        (label, value)
        for label, value in _facts(row, writer)
        if shown(value) != shared.get(label, ("", ()))[0]
    ]
    blocks: list[Block] = [*facts(told)]
    steps = row.children("verification_step")
    if steps:
        blocks.append(Bullets(tuple(_step(step, row, writer) for step in steps)))
    blocks += two_ways(row, writer)
    return Part(row.title.get(writer.language), f"attachment-{at}", tuple(blocks))


def _facts(row: Row, writer: Writer) -> list[tuple[str, Runs]]:
    where = _where(row, writer)
    return [
        (writer.words("reportannex-caption"), _caption(row, writer)),
        (
            writer.words("reportannex-captured"),
            writer.when(row.captured, row) if row.captured else (),
        ),
        (writer.words("reportannex-captured-where"), words(where) if where else ()),
        (writer.words("reportannex-from"), _from(row, (), writer)),
        (writer.words("reportannex-credit"), writer.told(row.credit, row)),
        (writer.words("reportannex-custody"), _custody(row, (), writer)),
        (writer.words("reportannex-edited"), writer.told(row.edited, row)),
        (writer.words("reportannex-faces"), _faces(row, (), writer)),
        (writer.words("reportannex-verdict"), _verdict(row, (), writer)),
    ]


def _caption(row: Row, writer: Writer) -> Runs:
    stated = [
        writer.own_words(citation.as_stated)
        for citation in row.citations("caption")
        if citation.as_stated and writer.release.shows_source(citation.source)
    ]
    said = writer.told(row.caption, row)
    if not stated:
        return said
    quoted = writer.say("reportviews-in-words", stated=sentences(*stated))
    return sentences((*said, Words(".")) if said else (), quoted)


def _where(row: Row, writer: Writer) -> str:
    """Where it was taken; coordinates of one picture are never printed."""
    return area_words(row.captured_area, writer) if row.captured_area.places else ""


def _from(row: Row, others: tuple[Row, ...], writer: Writer) -> Runs:
    source = row.acquired_from
    told = words(writer.source(source)) if source is not None else ()
    how = writer.told(row.acquired_how, row, *others)
    return sentences((*told, Words(".")), how) if told else how


def _custody(row: Row, _: tuple[Row, ...], writer: Writer) -> Runs:
    held = words(writer.label(row.held))
    if not row.object:
        return held
    return writer.say("reportannex-digest", held=held, digest=Code(row.object))


def _faces(row: Row, _: tuple[Row, ...], writer: Writer) -> Runs:
    graphic = writer.say("reportannex-graphic") if row.graphic else ()
    labels = {
        "faces": words(writer.label(row.faces)),
        "minors": words(writer.words(f"values-minors-{row.minors.value}")),
    }
    faces = writer.say("reportannex-faces-minors", **labels)
    return sentences(faces, graphic)


def _verdict(row: Row, _: tuple[Row, ...], writer: Writer) -> Runs:
    verdict = words(writer.label(row.verdict))
    if row.children("verification_step"):
        return verdict
    return sentences((*verdict, Words(".")), writer.say("reportannex-no-steps"))


def _step(step: Row, item: Row, writer: Writer) -> Runs:
    """One step of verification: how, by whom, with what result, and what was seen.

    A member is told as a role, whatever the step says of who took it.
    """
    stated = step.taken_by if step.member is None else None
    by = stated.get(writer.language) if stated else role_words(step.member, writer)
    said = writer.say(
        "reportannex-step",
        method=words(writer.label(step.method)),
        by=words(by),
        result=words(writer.label(step.result)),
    )
    when = writer.when(step.at, item) if step.at is not None else ()
    return sentences(said, when, writer.told(step.seen, item))


_SHARED = {"from": _from, "custody": _custody, "faces": _faces, "verdict": _verdict}
