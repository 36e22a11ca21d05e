"""Blocks of a section as HTML."""

from __future__ import annotations

from html import escape

from trucewatch.reports.blocks import Block, Box, Bullets, Facts, Paragraph, Picture, Table
from trucewatch.reports.html.runs import line
from trucewatch.reports.labels import box_label, label
from trucewatch.reports.numbering import Numbering
from trucewatch.reports.runs import Runs, shown


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
    """The roles are written out, for a narrow page stacks the cells and would lose them."""
    language = numbering.document.language
    number = str(numbering.next_caption(block))
    caption = escape(label("table", language, number=number, caption=block.caption))
    head = "".join(
        f'<th scope="col" role="columnheader"{_aligned(block, at)}>{line(cell, numbering)}</th>'
        for at, cell in enumerate(block.header)
    )
    rows = "\n".join(_row(block, row, numbering) for row in block.rows)
    return (
        f'<figure class="table">\n<figcaption id="table-{number}">{caption}</figcaption>\n'
        f'<div class="wide" role="region" aria-labelledby="table-{number}" tabindex="0">\n'
        f'<table role="table" aria-labelledby="table-{number}">\n'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead>\n'
        f'<tbody role="rowgroup">\n{rows}\n</tbody>\n</table>\n</div>\n</figure>'
    )


def _row(block: Table, row: tuple[Runs, ...], numbering: Numbering) -> str:
    names = [escape(shown(cell)) for cell in block.header]
    first, *rest = (line(cell, numbering) for cell in row)
    cells = "".join(
        f'<td role="cell" data-label="{names[at]}"{_aligned(block, at)}>{_cell(cell)}</td>'
        for at, cell in enumerate(rest, 1)
    )
    return (
        f'<tr role="row"><th scope="row" role="rowheader" data-label="{names[0]}"'
        f"{_aligned(block, 0)}>{_cell(first)}</th>{cells}</tr>"
    )


def _cell(said: str) -> str:
    """A cell with nothing in it stays without a heading of its own where rows are stacked."""
    return f"<div>{said}</div>" if said else ""


def _aligned(block: Table, column: int) -> str:
    return ' class="number"' if column in block.numeric else ""


def _picture(block: Picture, numbering: Numbering) -> str:
    """As wide as the page; on a narrow one two links make it large, and whole, without a script."""
    language = numbering.document.language
    number = str(numbering.next_caption(block))
    caption = label("picture", language, number=number, caption=block.caption)
    scrolls = escape(label("scrolls", language, name=caption))
    large, whole = (escape(label(name, language)) for name in ("large", "whole"))
    return (
        f'<figure class="picture" id="picture-{number}">\n'
        f'<p class="large"><a href="#picture-{number}-large">{large}</a></p>\n'
        f'<div class="wide" id="picture-{number}-large" role="region" aria-label="{scrolls}" '
        f'tabindex="0">{block.svg}</div>\n'
        f'<p class="whole"><a href="#picture-{number}">{whole}</a></p>\n'
        f"<figcaption>{escape(caption)}</figcaption>\n</figure>"
    )


def _box(block: Box, numbering: Numbering) -> str:
    kind = box_label(block.kind, numbering.document.language)
    return (
        f'<aside class="box {block.kind}">\n'
        f'<p class="box-title"><span class="box-kind">{escape(kind)}</span> '
        f"{escape(block.title)}</p>\n{blocks(block.blocks, numbering)}\n</aside>"
    )
