"""A document as one self-contained HTML page: no script, nothing fetched, both directions.

Source: HTML Living Standard; WCAG 2.2 level AA for structure, contrast and reflow at 320 px.
"""

from __future__ import annotations

from base64 import b64encode
from html import escape
from importlib.resources import files

from trucewatch.reports.document import Document, Reference, Section
from trucewatch.reports.html.blocks import blocks
from trucewatch.reports.html.runs import code, line, mark_anchor, reference_anchor
from trucewatch.reports.labels import label
from trucewatch.reports.numbering import Numbering
from trucewatch.reports.script import direction_of

REFERENCES = "references"  # the anchor of the list of references
_AUTHOR = '<meta name="author" content="{}">\n'
_ORGANISATION = '<p class="organisation">{}</p>\n'
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"


def write_html(document: Document) -> str:
    """The document as one HTML file; its bytes depend on the document alone."""
    numbering = Numbering(document)
    parts = "\n".join(_section(section, numbering) for section in document.parts)
    references = _references(numbering)
    language = document.language
    as_of = label("as-of", language, moment=document.as_of)
    return f"""<!doctype html>
<html lang="{escape(language)}" dir="{direction_of(language)}">
{_head(document)}
<body>
<a class="skip" href="#report">{escape(label("skip", language))}</a>
{_notices(document)}
{_cover(document)}
{_contents(document)}
<main id="report">
{parts}
{references}
</main>
<footer>
<p>{escape(" · ".join(filter(None, (document.organisation, as_of))))}</p>
</footer>
</body>
</html>
"""


def _head(document: Document) -> str:
    style = (files("trucewatch.reports.html") / "style.css").read_text(encoding="utf-8")
    return f"""<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{_POLICY}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
{_by(document, _AUTHOR)}<title>{escape(document.title)}</title>
<style>
{style.strip()}
{_page_lines(document)}
</style>
</head>"""


def _by(document: Document, element: str) -> str:
    """An element that names the organisation, or nothing for a report without one."""
    return element.format(escape(document.organisation)) if document.organisation else ""


def _page_lines(document: Document) -> str:
    """What stands at the head and the foot of every printed page."""
    head = _css_string(" ".join(document.notices))
    foot = _css_string(label("as-of", document.language, moment=document.as_of))
    number = 'counter(page) " / " counter(pages)'
    return (
        f"@page {{ @top-center {{ content: {head}; font-size: 8pt; }}\n"
        f"@bottom-left {{ content: {foot}; font-size: 8pt; }}\n"
        f"@bottom-right {{ content: {number}; font-size: 8pt; }} }}"
    )


def _css_string(text: str) -> str:
    """A CSS string of any text: everything but letters, digits and blanks is written as a code."""
    written = "".join(
        character if character.isalnum() or character == " " else f"\\{ord(character):06x} "
        for character in text
    )
    return f'"{written}"'


def _notices(document: Document) -> str:
    notices = "\n".join(f"<p>{escape(notice)}</p>" for notice in document.notices)
    return f'<div class="notices" role="note">\n{notices}\n</div>' if notices else ""


def _cover(document: Document) -> str:
    language = document.language
    erratum = ""
    if document.erratum is not None:
        erratum = (
            f'\n<aside class="box erratum">\n<p class="box-title">'
            f"{escape(label('erratum', language))}</p>\n<p>{escape(document.erratum)}</p>\n</aside>"
        )
    return (
        f'<header class="cover">\n{_logo(document)}'
        f"{_by(document, _ORGANISATION)}"
        f"<h1>{escape(document.title)}</h1>\n"
        f'<p class="as-of">{escape(label("as-of", language, moment=document.as_of))}</p>\n'
        f'<p class="audience">{escape(label("audience", language, audience=document.audience))}'
        f"</p>{erratum}\n</header>"
    )


def _logo(document: Document) -> str:
    logo = document.logo
    if logo is None:
        return ""
    data = b64encode(logo.image).decode("ascii")
    source = f"data:{escape(logo.media_type)};base64,{data}"
    return f'<img class="logo" src="{source}" alt="{escape(logo.alt)}">\n'


def _contents(document: Document) -> str:
    entries = "\n".join(
        f'<li class="level-{section.level}"><a href="#{escape(section.anchor)}">'
        f"{_numbered(section)}</a></li>"
        for section in document.parts
        if section.level < 3
    )
    if document.references:
        title = escape(label("references", document.language))
        entries += f'\n<li class="level-1"><a href="#{REFERENCES}">{title}</a></li>'
    name = escape(label("contents", document.language))
    return (
        f'<nav aria-labelledby="contents">\n<h2 id="contents">{name}</h2>\n'
        f"<ul>\n{entries}\n</ul>\n</nav>"
    )


def _section(section: Section, numbering: Numbering) -> str:
    heading = f"h{section.level + 1}"
    anchor = escape(section.anchor)
    return (
        f'<section aria-labelledby="{anchor}">\n'
        f'<{heading} id="{anchor}">{_numbered(section)}</{heading}>\n'
        f"{blocks(section.blocks, numbering)}\n</section>"
    )


def _numbered(section: Section) -> str:
    number = (
        f'<bdi class="section-number">{escape(section.number)}</bdi> ' if section.number else ""
    )
    return f"{number}{escape(section.title)}"


def _references(numbering: Numbering) -> str:
    document = numbering.document
    if not document.references:
        return ""
    entries = "\n".join(_reference(reference, numbering) for reference in document.references)
    return (
        f'<section aria-labelledby="{REFERENCES}">\n'
        f'<h2 id="{REFERENCES}">{escape(label("references", document.language))}</h2>\n'
        f"<p>{escape(label('references-why', document.language))}</p>\n"
        f'<ol class="references">\n{entries}\n</ol>\n</section>'
    )


def _reference(reference: Reference, numbering: Numbering) -> str:
    language = numbering.document.language
    times = numbering.marks(reference.id)
    text = line(reference.text, numbering)
    sources = line(reference.sources, numbering)
    before = escape(label("sources", language))
    said = f'<br><span class="sources">{before} {sources}</span>' if sources else ""
    back = "".join(_back(reference.id, time, language) for time in range(1, times + 1))
    anchor = escape(reference_anchor(reference.id))
    return (
        f'<li id="{anchor}">{code(reference.id)} {text}{said}<span class="back">{back}</span></li>'
    )


def _back(note: str, time: int, language: str) -> str:
    said = escape(label("back", language, number=str(time)))
    here = escape(mark_anchor(note, time))
    return (
        f' <a href="#{here}" aria-label="{said}">↩\ufe0e<span aria-hidden="true">{time}</span></a>'
    )
