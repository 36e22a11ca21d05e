"""Who is said to have done what: attributions of an incident, gathered where they say the same."""

from __future__ import annotations

from dataclasses import dataclass

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Bullets, Table
from trucewatch.reports.content.actors import who_words
from trucewatch.reports.content.parts import paragraph
from trucewatch.reports.content.saying import begun, listed_words, sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.labels import semicolon
from trucewatch.reports.runs import Runs, words


@dataclass(frozen=True, slots=True)
class Named:
    """Attributions of equal standing by one source: of these deeds, to these."""

    attributions: tuple[Row, ...]
    deeds: tuple[Row, ...]

    @property
    def first(self) -> Row:
        return self.attributions[0]


def named_in(incident: Row) -> list[Named]:
    """The attributions of an incident: deeds of one actor together, then actors named together."""
    of_one: dict[tuple[object, ...], list[Row]] = {}
    for deed in incident.children("deed"):
        for row in deed.children("attribution"):
            of_one.setdefault((*_standing(row), *_who(row)), []).append(row)
    together: dict[tuple[object, ...], list[list[Row]]] = {}
    for key, rows in of_one.items():
        deeds = tuple(row.raw("deed") for row in rows)
        apart = key if rows[0].raw("actor") is None else key[: len(_standing(rows[0]))]
        together.setdefault((apart, deeds), []).append(rows)
    return [_named(groups) for groups in together.values()]


def attribution_blocks(incident: Row, writer: Writer) -> tuple[Block, ...]:
    """The table of attributions, then the words in which the sources put them."""
    groups = named_in(incident)
    if not groups:
        return ()
    head = ("who", "deeds", "standing", "basis")
    table = Table(
        tuple(words(writer.words(f"reportincident-by-{name}")) for name in head),
        tuple(_row(group, writer) for group in groups),
        writer.words("reportincident-by-caption"),
    )
    return (table, *_stated(groups, writer))


def attribution_line(incident: Row, writer: Writer) -> Runs:
    """Whom the incident is attributed to, each with standing and source, in one line."""
    gathered: dict[tuple[str, str], list[Named]] = {}
    for group in named_in(incident):
        key = _names(group, writer), writer.source(group.first.said_by)
        gathered.setdefault(key, []).append(group)
    return sentences(*(_line(*key, groups, writer) for key, groups in gathered.items()))


def _line(who: str, source: str, groups: list[Named], writer: Writer) -> Runs:
    standings = dict.fromkeys(_standing_words(group.first, writer) for group in groups)
    return writer.say(
        "reportincident-attributed",
        who=writer.bound(who, [group.first for group in groups]),
        standing=words(listed_words(list(standings), writer.language)),
        source=words(source),
    )


def deed_words(deed: Row, writer: Writer) -> str:
    """A deed with its weapon: "shelling (shells)"."""
    weapon = deed.weapon.get(writer.language) if deed.weapon else ""
    kind = writer.label(deed.deed_kind)
    return writer.words("reportincident-with-weapon", deed=kind, weapon=weapon) if weapon else kind


def _who(row: Row) -> tuple[object, ...]:
    return row.raw("actor"), tuple(row.alternatives), row.raw("person")


def _standing(row: Row) -> tuple[object, ...]:
    return row.standing, row.marks, row.raw("said_by"), row.response, row.involvement


def _named(groups: list[list[Row]]) -> Named:
    deeds = tuple(row.deed for row in groups[0])
    return Named(tuple(row for rows in groups for row in rows), deeds)


def _names(group: Named, writer: Writer) -> str:
    names = dict.fromkeys(who_words(row, writer) for row in group.attributions)
    return listed_words(list(names), writer.language)


def _row(group: Named, writer: Writer) -> tuple[Runs, ...]:
    who = writer.figure(_names(group, writer), group.first, *group.attributions[1:])
    deeds = listed_words([deed_words(deed, writer) for deed in group.deeds], writer.language)
    basis = dict.fromkeys(row.basis for row in group.attributions if row.basis)
    return (
        (who,),
        words(deeds),
        words(_standing_words(group.first, writer)),
        writer.told_together(list(basis), group.first),
    )


def _standing_words(row: Row, writer: Writer) -> str:
    """The standing, its marks, and what the party answers."""
    said = [writer.label(row.standing), *(writer.label(mark) for mark in row.marks)]
    if row.response is not None:
        said.append(writer.words("reportincident-response", response=writer.label(row.response)))
    return semicolon(writer.language).join(said)


def _stated(groups: list[Named], writer: Writer) -> tuple[Block, ...]:
    """Each wording once, on a line of its own, under the source whose words they are."""
    found: dict[str, dict[str, Row]] = {}
    for group in groups:
        for row in group.attributions:
            source = row.said_by
            if row.as_stated and (source is None or writer.release.shows_source(source)):
                original = row.as_stated.words[row.as_stated.original]
                found.setdefault(writer.source(source), {}).setdefault(original, row)
    blocks: list[Block] = []
    for named, rows in found.items():
        blocks += paragraph(writer.say("reportincident-in-words", source=words(begun(named))))
        lines = [(*writer.own_words(row.as_stated), *writer.mark(row)) for row in rows.values()]
        blocks.append(Bullets(tuple(lines)))
    return tuple(blocks)
