"""Reads documents: what each says, what in each cannot be true, and what differs between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from trucewatch.reading.document import Document
from trucewatch.reading.names import NO_NAMES, Names
from trucewatch.reading.said import ReadFinding, Said
from trucewatch.values.when import When


class Together(StrEnum):
    """How documents read together belong to each other."""

    APART = "apart"
    VERSIONS = "versions"
    SERIES = "series"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class DocumentRead:
    """What one document says and what is wrong within it; the language read and the date used."""

    statements: tuple[Said, ...]
    findings: tuple[ReadFinding, ...]
    language: str
    date: When | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """Every document in the order given, and the findings that lie across two of them."""

    documents: tuple[DocumentRead, ...]
    findings: tuple[ReadFinding, ...] = ()


def read(
    documents: Sequence[Document],
    *,
    together: Together = Together.APART,
    as_of: When | None = None,
    names: Names = NO_NAMES,
) -> Reading:
    """Read the documents; as_of dates those that carry no date of their own."""
    return Reading(
        tuple(
            DocumentRead((), (), document.language, document.date or as_of)
            for document in documents
        )
    )
