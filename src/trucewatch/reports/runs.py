"""The runs of a line: words, figures bound to their records, codes, words of a source, links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

_LINKED = ("https://", "http://", "mailto:", "#")


@dataclass(frozen=True, slots=True)
class Words:
    """Our own running words, in the language of the document."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure, date or name bound to the records it stands on: ids of references, at least one."""

    text: str
    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.notes:
            raise ValueError(f"a figure without a reference: {self.text}")


@dataclass(frozen=True, slots=True)
class NoteMark:
    """A mark that leads to references, behind a sentence that stands on them as a whole."""

    notes: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.notes:
            raise ValueError("a note mark without a reference")


@dataclass(frozen=True, slots=True)
class Code:
    """An id, a digest, a file name: written left to right, apart from the words around it."""

    text: str


@dataclass(frozen=True, slots=True)
class Stated:
    """The words of a source as stated, in quotation marks of their own language (BCP 47)."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead elsewhere: an address on the web, or "#anchor" within the document."""

    text: str
    url: str

    def __post_init__(self) -> None:
        if not self.url.startswith(_LINKED):
            raise ValueError(f"not an address a report may lead to: {self.url}")


Run: TypeAlias = Words | Figure | NoteMark | Code | Stated | Link
Runs: TypeAlias = tuple[Run, ...]


def words(text: str) -> Runs:
    """Plain words as a line of runs."""
    return (Words(text),)


def length(runs: Runs) -> int:
    """How many letters a line shows, marks of references aside."""
    return len(shown(runs))


def shown(runs: Runs) -> str:
    """What a line shows, marks of references aside."""
    return "".join(run.text for run in runs if not isinstance(run, NoteMark))


def notes_of(runs: Runs) -> tuple[str, ...]:
    """The ids of the references that a line leads to, in order."""
    return tuple(note for run in runs if isinstance(run, Figure | NoteMark) for note in run.notes)
