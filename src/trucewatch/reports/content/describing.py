"""What a reference says of its record: kind, what it states, sources with place and words."""

from __future__ import annotations

import re
from collections.abc import Callable

from trucewatch.records.view import Row
from trucewatch.reports.content.actors import actor_names, who_words
from trucewatch.reports.content.notes import Cited, code_of
from trucewatch.reports.content.places import area_words
from trucewatch.reports.content.saying import sentences
from trucewatch.reports.content.writer import Writer
from trucewatch.reports.document import Reference
from trucewatch.reports.labels import semicolon
from trucewatch.reports.runs import Code, Run, Runs, Stated, Words
from trucewatch.values.two_languages import in_language
from trucewatch.values.wording import isolate, say_count, say_when

_BEFORE_A_NUMBER = re.compile(r" (?=[0-9])")
_BLANK = re.compile(" ")
_UNBROKEN = 20  # letters of a locator that stay on one line
_SHOWN_CODES = 60
_SOURCES = ("source", "said_by", "known_through", "acquired_from")


def references(writer: Writer) -> tuple[Reference, ...]:
    """Every reference that was cited, in the order of first citation."""
    return tuple(_reference(cited, writer) for cited in writer.notes)


def _reference(cited: Cited, writer: Writer) -> Reference:
    if cited.row is None:
        said = writer.say(
            "report-ref-counted", what=cited.counted, records=_codes(cited.others, writer)
        )
        return Reference(cited.id, said)
    kind = writer.words(f"report-kind-{cited.row.kind.replace('_', '-')}")
    describe = _DESCRIBED.get(cited.row.kind)
    said = (Words(describe(cited.row, writer)),) if describe else ()
    text = writer.say("report-ref", kind=kind, states=said) if said else (Words(kind),)
    if cited.others:
        text = sentences(text, writer.say("report-ref-also", records=_codes(cited.others, writer)))
    return Reference(cited.id, text, _sources(cited.row, writer))


def _codes(rows: list[Row], writer: Writer) -> Runs:
    """The codes of records, so many that a reader can bear."""
    found: list[Run] = []
    for row in rows[:_SHOWN_CODES]:
        found += [Words(_comma(writer)), Code(code_of(row))] if found else [Code(code_of(row))]
    if len(rows) > _SHOWN_CODES:
        found.append(Words(" …"))
    return tuple(found)


def _comma(writer: Writer) -> str:
    return "، " if writer.language == "ar" else ", "


def _sources(row: Row, writer: Writer) -> Runs:
    """Each source once, with the place in it and its words, as far as the audience may know."""
    told: dict[str, dict[Runs, None]] = {}
    cited = row.citations()
    for citation in cited:
        places = told.setdefault(writer.source(citation.source), {})
        if citation.source is not None and writer.release.shows_source(citation.source):
            places.setdefault(_place(citation, writer))
    links = row.view.table(row.kind).shape.links
    for name in _SOURCES:
        source = getattr(row, name) if links.get(name) == "source" else None
        if source is not None and source.key not in {c.raw("source") for c in cited}:
            told.setdefault(writer.source(source), {}).setdefault(_stated(row, source, writer))
    comma, between = _comma(writer), semicolon(writer.language)
    return _joined([_joined([(Words(name),), *filter(None, places)], ": ", comma) for name, places
                    in told.items()], between, between)  # fmt: skip


def _joined(parts: list[Runs], first: str, then: str) -> Runs:
    """Parts one after the other, with something between the first two and between the others."""
    found: list[Run] = []
    for at, part in enumerate(parts):
        if at:
            found.append(Words(first if at == 1 else then))
        found.extend(part)
    return tuple(found)


def _place(citation: Row, writer: Writer) -> Runs:
    """Where in the source, "(I, ¶ 2)" on one line, and its words there.

    The brackets part it from words of its own direction, which in Arabic seem to run on into it.
    """
    blank = _BLANK if len(citation.locator) <= _UNBROKEN else _BEFORE_A_NUMBER
    whole = blank.sub("\u00a0", citation.locator)
    locator = (Words(f"({isolate(whole)})"),) if whole else ()
    return sentences(locator, writer.own_words(citation.as_stated))


def _stated(row: Row, source: Row, writer: Writer) -> Runs:
    """The source's own words that stand in the record itself."""
    if "as_stated" not in row.view.table(row.kind).shape.values or not writer.release.shows_source(
        source
    ):
        return ()
    text = row.as_stated
    return (Stated(text.words[text.original], text.original),) if text else ()


def _tally(row: Row, writer: Writer) -> str:
    return writer.words(
        "report-ref-tally",
        count=isolate(say_count(row.count, writer.language)) if row.count else "",
        whom=whom_words(row, writer),
        fate=writer.label(row.fate) if row.fate else writer.label(row.role),
    )


def whom_words(tally: Row, writer: Writer) -> str:
    """Whom a figure counts: the source's word for them, else the group, else the unit."""
    if tally.group_words:
        return str(tally.group_words.get(writer.language))
    return writer.label(tally.group if tally.group.value != "unknown" else tally.unit)


def _named(row: Row, writer: Writer) -> str:
    return writer.name(row)


def _incident(row: Row, writer: Writer) -> str:
    when = writer.span(row.period) if row.period else ""
    title = row.title.get(writer.language)
    return writer.words("report-ref-incident", title=title, when=when) if when else title


def _clause(row: Row, writer: Writer) -> str:
    return writer.words(
        "report-ref-clause", number=row.number or "–", kind=writer.label(row.clause_kind)
    )


def _binding(row: Row, writer: Writer) -> str:
    return f"{writer.name(row.actor)}: {writer.label(row.standing)}"


def _attribution(row: Row, writer: Writer) -> str:
    return f"{who_words(row, writer)}: {writer.label(row.standing)}"


def _determination(row: Row, writer: Writer) -> str:
    return f"{who_words(row, writer)}: {writer.label(row.ruling)}"


def _position(row: Row, writer: Writer) -> str:
    origin = writer.label(row.origin)
    said = writer.words("report-ref-place", place=writer.place(row), origin=origin)
    note = in_language(row.origin_note, writer.language)[0] if row.area else ""
    return f"{said}. {isolate(note.rstrip('.'))}" if note else said


def _control(row: Row, writer: Writer) -> str:
    return writer.words(
        "report-ref-control", place=writer.place(row.place), holder=writer.name(row.holder)
    )


def _service(row: Row, writer: Writer) -> str:
    place = f"{_comma(writer)}{writer.place(row.place)}" if row.place is not None else ""
    return f"{writer.label(row.service_kind)}{place}"


def _movement(row: Row, writer: Writer) -> str:
    return f"{writer.name(row)}: {writer.label(row.outcome)}"


def _agreement(row: Row, writer: Writer) -> str:
    by = actor_names(row.refs("announced_by"), writer)
    if not by:
        return writer.name(row)
    return writer.words("report-ref-agreement", agreement=writer.name(row), actors=by)


def _amendment(row: Row, writer: Writer) -> str:
    if row.agreed is None:
        return writer.words("report-no-date")
    return say_when(row.agreed, writer.language, writer.zone)


def _evidence(row: Row, writer: Writer) -> str:
    where = area_words(row.captured_area, writer)
    title = row.title.get(writer.language)
    return f"{title} ({where})" if where else title


def _source(row: Row, writer: Writer) -> str:
    return f"{writer.source(row)} ({writer.label(row.source_kind)})"


_DESCRIBED: dict[str, Callable[[Row, Writer], str]] = {
    "tally": _tally,
    "actor": _named,
    "agreement": _agreement,
    "amendment": _amendment,
    "case": _named,
    "incident": _incident,
    "clause": _clause,
    "binding": _binding,
    "attribution": _attribution,
    "determination": _determination,
    "place": _position,
    "control": _control,
    "service": _service,
    "movement": _movement,
    "evidence": _evidence,
    "source": _source,
    "assessment": lambda row, writer: row.author.get(writer.language),
    "recommendation": lambda row, writer: row.addressee.get(writer.language),
    "finding_decision": lambda row, writer: writer.label(row.decision),
    "deed": lambda row, writer: writer.label(row.deed_kind),
}
