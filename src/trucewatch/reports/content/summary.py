"""The box of figures at the head of the report: few, each bound to its record."""

from __future__ import annotations

from trucewatch.records.view import Row
from trucewatch.reports.blocks import Block, Box, BoxKind, Table
from trucewatch.reports.content.agreement import clause_name
from trucewatch.reports.content.attributed import attribution_line
from trucewatch.reports.content.choosing import Chosen, current_tallies, is_agreed, rulings
from trucewatch.reports.content.harmed import figure_line
from trucewatch.reports.content.parts import Part, facts, paragraph
from trucewatch.reports.content.saying import joined, listed, sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.labels import semicolon
from trucewatch.reports.runs import Runs, Words, words
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.wording import say_when

_MOST = 4  # figures of one role in the box; the parts of the report hold the others
_ROLES = (TallyRole.START, TallyRole.MOVED, TallyRole.REMAINING)


def summary_part(chosen: Chosen, writer: Writer) -> Part:
    """What the case is about, the figures, and how to read what follows."""
    case = writer.view.case
    box = Box(BoxKind.NOTE, writer.words("report-in-figures"), facts(_figures(chosen, writer)))
    blocks: tuple[Block, ...] = (*paragraph(writer.told(case.summary, case)), box)
    if chosen.all_incidents:
        blocks = (*blocks, _what_happened(chosen, writer))
    how = paragraph(writer.say("report-how-to-read"))
    return Part(writer.words("report-summary"), "summary", (*blocks, *how), numbered=False)


def _figures(chosen: Chosen, writer: Writer) -> list[tuple[str, Runs]]:
    tallies = current_tallies(writer.view, writer.moment, writer.left_out)
    wholes = [row for row in tallies if row.part_of is None and row.count is not None]
    harm = [r for r in wholes if r.role is TallyRole.HARM and r.count.is_known]
    parts = [r for r in tallies if r.role is TallyRole.HARM and r not in harm and _other_fate(r)]
    return [
        (writer.words("report-date-announced"), _announced(writer)),
        (writer.words("report-summary-incidents"), _incidents(chosen, writer)),
        (writer.words("report-summary-rulings"), _rulings(chosen, writer)),
        *(
            (writer.label(role), _lines([r for r in wholes if r.role is role], writer))
            for role in _ROLES
        ),
        (writer.label(TallyRole.HARM), _lines(_largest(harm + parts), writer)),
        (writer.words("report-summary-uncounted"), _lines(_uncounted(tallies), writer)),
        (writer.words("report-summary-unknown"), _lines(_unknown(wholes), writer)),
    ]


def _what_happened(chosen: Chosen, writer: Writer) -> Table:
    """Incident by incident: to whom it is attributed, how firmly, and what was determined."""
    head = ("incident", "who", "ruled")
    return Table(
        tuple(words(writer.words(f"report-happened-{name}")) for name in head),
        tuple(_happened(row, writer) for row in chosen.all_incidents),
        writer.words("report-happened-caption"),
    )


def _happened(row: Row, writer: Writer) -> tuple[Runs, ...]:
    title = row.title.get(writer.language)
    when = writer.span(row.period) if row.period is not None else ""
    named = writer.words("report-ref-incident", title=title, when=when) if when else title
    ruled = list(dict.fromkeys(_ruled(one, writer) for one in rulings(row)))
    none = words(writer.words("report-no-rulings"))
    said = tuple(writer.figure(text, one) for text, one in _first_of(row, ruled, writer))
    return (
        (writer.figure(named, row),),
        attribution_line(row, writer),
        joined([(one,) for one in said], semicolon(writer.language)) or none,
    )


def _first_of(incident: Row, told: list[str], writer: Writer) -> list[tuple[str, Row]]:
    """Each ruling told once, with the first determination that gives it."""
    rows = rulings(incident)
    return [(text, next(r for r in rows if _ruled(r, writer) == text)) for text in told]


def _ruled(row: Row, writer: Writer) -> str:
    clause = clause_name(row.clause, writer)
    name = "report-happened-ruling" if is_agreed(row) else "report-happened-proposed"
    return writer.words(name, ruling=writer.label(row.ruling), clause=clause)


def _other_fate(row: Row) -> bool:
    """A part that says another fate than its whole: three killed among those stopped."""
    known = row.count is not None and row.count.is_known
    return known and row.part_of is not None and row.fate is not row.part_of.fate


def _largest(rows: list[Row]) -> list[Row]:
    return sorted(rows, key=lambda row: -(row.derived("count_low") or 0))[:_MOST]


def _uncounted(tallies: list[Row]) -> list[Row]:
    """Harm that is told without a number: it is no less told than the counted."""
    return [row for row in tallies if row.role is TallyRole.HARM and row.count is not None
            and not row.count.is_known]  # fmt: skip


def _unknown(wholes: list[Row]) -> list[Row]:
    """Figures apart from the account, of people of whom nobody knows."""
    return [r for r in wholes if r.role is TallyRole.OTHER and r.fate is not None
            and r.count.is_known]  # fmt: skip


def _lines(rows: list[Row], writer: Writer) -> Runs:
    """Figures by source, each source named once."""
    by_source: dict[str, list[Runs]] = {}
    for row in rows[:_MOST]:
        by_source.setdefault(writer.source(row.source), []).append(figure_line(row, writer))
    return sentences(
        *(
            writer.say(
                "reportincident-figures-by",
                figures=joined(some, semicolon(writer.language)),
                source=words(source),
            )
            for source, some in by_source.items()
        )
    )


def _announced(writer: Writer) -> Runs:
    rows = [row for row in writer.view.rows("agreement") if row.announced is not None]
    said = [say_when(row.announced, writer.language, writer.zone) for row in rows]
    return listed([(writer.figure(*pair),) for pair in zip(said, rows, strict=True)],
                  writer.language)  # fmt: skip


def _incidents(chosen: Chosen, writer: Writer) -> Runs:
    every = chosen.all_incidents
    main = writer.counted(len(chosen.main), writer.words("report-counted-main"), chosen.main)
    total = writer.counted(len(every), writer.words("report-counted-incidents"), every)
    return writer.say("report-n-of-m", number=main, total=total)


def _rulings(chosen: Chosen, writer: Writer) -> Runs:
    """How many determinations of each ruling, and on how many incidents."""
    rows = [row for incident in chosen.all_incidents for row in rulings(incident)]
    reviewed = [row for row in rows if is_agreed(row)]
    proposed = [row for row in rows if not is_agreed(row)]
    if not rows:
        return words(writer.words("report-no-rulings"))
    items = [_ruled_so(ruling, some, writer) for ruling in Ruling
             if (some := [row for row in reviewed if row.ruling is ruling])]  # fmt: skip
    said = joined(items, semicolon(writer.language))
    told = (*said, Words(".")) if said else words(writer.words("report-no-rulings-reviewed"))
    each = writer.say("report-ruled-each") if said else ()
    return sentences(told, each, _proposed(proposed, writer))


def _proposed(rows: list[Row], writer: Writer) -> Runs:
    """How many wait for a second person; what they would say is not counted."""
    if not rows:
        return ()
    number = writer.counted(len(rows), writer.words("report-counted-proposed"), rows)
    return writer.say("report-proposed", n=len(rows), number=number)


def _ruled_so(ruling: Ruling, rows: list[Row], writer: Writer) -> Runs:
    """ "breach: 6 rulings on 3 incidents": one incident may be ruled on for several actors."""
    label = writer.label(ruling)
    incidents = list({row.incident.key: row.incident for row in rows}.values())
    what = writer.words("report-counted-ruled", ruling=label)
    on = writer.counted(len(incidents), what, incidents)
    return writer.say(
        "report-ruled",
        n=len(rows),
        ruling=words(label),
        number=writer.counted(len(rows), label, rows),
        incidents=writer.say("report-ruled-incidents", n=len(incidents), number=on),
    )
