"""Runs of a line as HTML: figures lead to the list of references, which leads back."""

from __future__ import annotations

from html import escape

from trucewatch.reports.labels import label
from trucewatch.reports.numbering import Numbering
from trucewatch.reports.runs import Code, Figure, Link, NoteMark, Run, Runs, Stated
from trucewatch.reports.script import direction_of, quoted


def line(runs: Runs, numbering: Numbering) -> str:
    """A line of runs."""
    return "".join(_run(run, numbering) for run in runs)


def code(text: str) -> str:
    """An id or digest, left to right; a long one may break after every eighth character."""
    if len(text) <= 20:
        return f'<code dir="ltr">{escape(text)}</code>'
    groups = "<wbr>".join(escape(text[at : at + 8]) for at in range(0, len(text), 8))
    return f'<code class="long" dir="ltr">{groups}</code>'


def reference_anchor(note: str) -> str:
    """The name of a reference as a place in the page."""
    return f"ref-{note}"


def mark_anchor(note: str, time: int) -> str:
    """The name of the place where a reference is cited for the n-th time."""
    return f"cite-{note}-{time}"


def _run(run: Run, numbering: Numbering) -> str:
    if isinstance(run, Figure):
        marks = _marks(run.notes, numbering)
        way = direction_of(numbering.document.language)
        said = f'<bdi class="bound" dir="{way}">{escape(run.text)}</bdi>'
        return f'<span class="figure">{said}{marks}</span>'
    if isinstance(run, NoteMark):
        return _marks(run.notes, numbering)
    if isinstance(run, Code):
        return code(run.text)
    if isinstance(run, Stated):
        written = escape(quoted(run.text, run.language))
        return f'<q lang="{escape(run.language)}" dir="{direction_of(run.language)}">{written}</q>'
    if isinstance(run, Link):
        away = "" if run.url.startswith("#") else ' rel="noreferrer noopener"'
        return f'<a href="{escape(run.url)}"{away}>{escape(run.text)}</a>'
    written = escape(run.text)
    if run.emphasis:
        written = f"<em>{written}</em>"
    return f"<strong>{written}</strong>" if run.strong else written


def _marks(notes: tuple[str, ...], numbering: Numbering) -> str:
    return "".join(_mark(note, numbering) for note in notes)


def _mark(note: str, numbering: Numbering) -> str:
    number = str(numbering.reference(note))
    here = escape(mark_anchor(note, numbering.next_mark(note)))
    there = escape(reference_anchor(note))
    said = escape(label("reference", numbering.document.language, number=number))
    return (
        f'<sup class="mark" dir="ltr">'
        f'<a id="{here}" href="#{there}" aria-label="{said}">[{number}]</a></sup>'
    )
