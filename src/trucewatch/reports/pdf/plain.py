"""The document tree as JSON for the typst template: numbers and fixed words filled in.

The template makes marks on paper of data; no markup is ever put together from words.
"""

from __future__ import annotations

from math import isqrt
from typing import TypeAlias

from trucewatch.reports.blocks import Block, Box, Bullets, Facts, Paragraph, Picture, Table
from trucewatch.reports.citing import sections_citing
from trucewatch.reports.document import Document, Logo, Reference, Section
from trucewatch.reports.labels import box_label, label
from trucewatch.reports.numbering import Numbering
from trucewatch.reports.runs import Code, Figure, Link, NoteMark, Run, Runs, Stated, length
from trucewatch.reports.script import direction_of, quoted

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | bool | None"

GAPS = {"page": "<page>", "total": "<total>"}  # filled by the template
_DECORATION = dict.fromkeys((*range(0x064B, 0x0653), 0x0670, 0x0640))  # vowel signs, kashida
_ISOLATES = dict.fromkeys(range(0x2066, 0x206A))
_PER_LINE = 16  # letters: the longer a cell, the wider its column, by the square root


def plain_document(document: Document) -> dict[str, Json]:
    """Everything the template prints."""
    plain = _plain(document)
    if direction_of(document.language) == "ltr":
        return plain
    return {name: _undecorated(value) for name, value in plain.items()}


def _undecorated(value: Json) -> Json:
    """Our own words without vowel signs and kashida, which readers of PDF copy out of their order.

    The words of a source are left as they stand, and the HTML page keeps the signs.
    """
    if isinstance(value, str):
        return value.translate(_DECORATION)
    if isinstance(value, list):
        return [_undecorated(item) for item in value]
    if isinstance(value, dict) and value.get("is") != "stated":
        return {name: _undecorated(item) for name, item in value.items()}
    return value


def _plain(document: Document) -> dict[str, Json]:
    numbering = Numbering(document)
    citing = sections_citing(document)
    language = document.language
    return {
        "language": language,
        "direction": direction_of(language),
        "title": document.title,
        "organisation": document.organisation,
        "notices": list(document.notices),
        "erratum": document.erratum,
        "logo": _logo(document.logo),
        "labels": _labels(document),
        "parts": [_section(section, numbering) for section in document.parts],
        "references": [
            _reference(reference, citing.get(reference.id, ()), numbering)
            for reference in document.references
        ],
    }


def _labels(document: Document) -> Json:
    language = document.language
    names = (
        "contents",
        "erratum",
        "references",
        "references-why",
        "number",
        "record",
        "states",
        "sources",
    )
    said: dict[str, Json] = {name: label(name, language) for name in names}
    said["as-of"] = label("as-of", language, moment=document.as_of)
    said["audience"] = label("audience", language, audience=document.audience)
    said["page"] = label("page", language, page=GAPS["page"], total=GAPS["total"])
    said["reference"] = label("reference", language, number="").translate(_ISOLATES).strip()
    return said


def _logo(logo: Logo | None) -> Json:
    return None if logo is None else {"bytes": list(logo.image), "alt": logo.alt}


def _section(section: Section, numbering: Numbering) -> Json:
    return {
        "number": section.number,
        "title": section.title,
        "level": section.level,
        "anchor": section.anchor,
        "blocks": _blocks(section.blocks, numbering),
    }


def _reference(reference: Reference, citing: tuple[str, ...], numbering: Numbering) -> Json:
    return {
        "id": reference.id,
        "number": numbering.reference(reference.id),
        "text": _runs(reference.text, numbering),
        "sources": _runs(reference.sources, numbering),
        "cited": _cited(citing, numbering.document.language),
    }


def _cited(citing: tuple[str, ...], language: str) -> str:
    """In which sections a reference is cited; pages are known to the printer alone."""
    if not citing:
        return label("not-cited", language)
    comma = "، " if language == "ar" else ", "
    return f"{label('cited', language)} {comma.join(citing)}"


def _blocks(blocks: tuple[Block, ...], numbering: Numbering) -> list[Json]:
    return [_block(block, numbering) for block in blocks]


def _block(block: Block, numbering: Numbering) -> Json:
    if isinstance(block, Paragraph):
        return {"is": "paragraph", "runs": _runs(block.runs, numbering)}
    if isinstance(block, Facts):
        facts: list[Json] = [[fact.label, _runs(fact.value, numbering)] for fact in block.facts]
        return {"is": "facts", "facts": facts}
    if isinstance(block, Bullets):
        items: list[Json] = [_runs(item, numbering) for item in block.items]
        return {"is": "bullets", "items": items, "numbered": block.numbered}
    if isinstance(block, Table):
        return _table(block, numbering)
    if isinstance(block, Picture):
        caption = _caption(block, "picture", numbering)
        drawn: dict[str, Json] = {"svg": block.svg, "strips": list(block.strips)}
        return {"is": "picture", "alt": block.alt, "caption": caption, **drawn}
    return _box(block, numbering)


def _table(block: Table, numbering: Numbering) -> Json:
    rows: list[Json] = [[_runs(cell, numbering) for cell in row] for row in block.rows]
    return {
        "is": "table",
        "caption": _caption(block, "table", numbering),
        "header": [_runs(cell, numbering) for cell in block.header],
        "rows": rows,
        "numeric": list(block.numeric),
        "weights": _weights(block),
    }


def _weights(block: Table) -> list[Json]:
    """How the width is shared: by the square root of the longest cell, no less than its words."""
    columns = list(zip(block.header, *block.rows, strict=True))
    return [max(_longest_word(column), isqrt(_PER_LINE * _most(column))) for column in columns]


def _most(column: tuple[Runs, ...]) -> int:
    return max(map(length, column))


def _longest_word(column: tuple[Runs, ...]) -> int:
    """About how wide the longest word is that cannot be broken."""
    texts = (getattr(run, "text", "") for cell in column for run in cell)
    return 4 + min(max((len(word) for text in texts for word in text.split()), default=0), 18)


def _box(block: Box, numbering: Numbering) -> Json:
    return {
        "is": "box",
        "kind": block.kind.value,
        "said": box_label(block.kind, numbering.document.language) or None,
        "title": block.title,
        "blocks": _blocks(block.blocks, numbering),
    }


def _caption(block: Table | Picture, name: str, numbering: Numbering) -> str:
    number = str(numbering.next_caption(block))
    return label(name, numbering.document.language, number=number, caption=block.caption)


def _runs(runs: Runs, numbering: Numbering) -> list[Json]:
    return [_run(run, numbering) for run in runs]


def _run(run: Run, numbering: Numbering) -> Json:
    if isinstance(run, Figure | NoteMark):
        text = run.text if isinstance(run, Figure) else ""
        notes: list[Json] = [[note, str(numbering.reference(note))] for note in run.notes]
        return {"is": "figure", "text": text, "notes": notes}
    if isinstance(run, Code):
        return {"is": "code", "text": run.text}
    if isinstance(run, Stated):
        said, direction = quoted(run.text, run.language), direction_of(run.language)
        return {"is": "stated", "text": said, "language": run.language, "direction": direction}
    if isinstance(run, Link):
        return {"is": "link", "text": run.text, "url": run.url}
    return {"is": "words", "text": run.text, "strong": run.strong, "emphasis": run.emphasis}
