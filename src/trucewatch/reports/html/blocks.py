"""Blocks of a section as HTML."""

from __future__ import annotations

from html import escape

from trucewatch.reports.blocks import Block, Box, Bullets, Facts, Paragraph, Picture, Table
from trucewatch.reports.html.runs import line
from trucewatch.reports.labels import box_label, label
from trucewatch.reports.numbering import Numbering
from trucewatch.reports.runs import Runs


def blocks(content: tuple[Block, ...], numbering: Numbering) -> str:
    """Some blocks, one after the other."""
    return "\n".join(_block(block, numbering) for block in content)


def _block(block: Block, numbering: Numbering) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{line(block.runs, numbering)}</p>"
    if isinstance(block, Facts):
        return _facts(block, numbering)
    if isinstance(block, Table):
        return _table(block, numbering)
    if isinstance(block, Bullets):
        return _bullets(block, numbering)
    if isinstance(block, Picture):
        return _picture(block, numbering)
    return _box(block, numbering)


def _facts(block: Facts, numbering: Numbering) -> str:
    facts = "\n".join(
        f"<div><dt>{escape(fact.label)}</dt><dd>{line(fact.value, numbering)}</dd></div>"
        for fact in block.facts
    )
    return f'<dl class="facts">\n{facts}\n</dl>'


def _bullets(block: Bullets, numbering: Numbering) -> str:
    items = "\n".join(f"<li>{line(item, numbering)}</li>" for item in block.items)
    name = "ol" if block.numbered else "ul"
    return f"<{name}>\n{items}\n</{name}>"


def _table(block: Table, numbering: Numbering) -> str:
    language = numbering.document.language
    number = str(numbering.next_caption(block))
    caption = escape(label("table", language, number=number, caption=block.caption))
    head = "".join(
        f'<th scope="col"{_aligned(block, at)}>{line(cell, numbering)}</th>'
        for at, cell in enumerate(block.header)
    )
    rows = "\n".join(_row(block, row, numbering) for row in block.rows)
    return (
        f'<figure class="table">\n<figcaption id="table-{number}">{caption}</figcaption>\n'
        f'<div class="wide" role="region" aria-labelledby="table-{number}" tabindex="0">\n'
        f'<table aria-labelledby="table-{number}">\n'
        f"<thead><tr>{head}</tr></thead>\n<tbody>\n{rows}\n</tbody>\n</table>\n</div>\n</figure>"
    )


def _row(block: Table, row: tuple[Runs, ...], numbering: Numbering) -> str:
    first, *rest = (line(cell, numbering) for cell in row)
    cells = "".join(f"<td{_aligned(block, at)}>{cell}</td>" for at, cell in enumerate(rest, 1))
    return f'<tr><th scope="row"{_aligned(block, 0)}>{first}</th>{cells}</tr>'


def _aligned(block: Table, column: int) -> str:
    return ' class="number"' if column in block.numeric else ""


def _picture(block: Picture, numbering: Numbering) -> str:
    language = numbering.document.language
    number = str(numbering.next_caption(block))
    caption = label("picture", language, number=number, caption=block.caption)
    scrolls = escape(label("scrolls", language, name=caption))
    return (
        f'<figure class="picture">\n'
        f'<div class="wide" role="region" aria-label="{scrolls}" tabindex="0">'
        f"{block.svg}</div>\n<figcaption>{escape(caption)}</figcaption>\n</figure>"
    )


def _box(block: Box, numbering: Numbering) -> str:
    kind = box_label(block.kind, numbering.document.language)
    return (
        f'<aside class="box {block.kind}">\n'
        f'<p class="box-title"><span class="box-kind">{escape(kind)}</span> '
        f"{escape(block.title)}</p>\n{blocks(block.blocks, numbering)}\n</aside>"
    )
