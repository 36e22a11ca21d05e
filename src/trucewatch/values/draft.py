"""A record as an importer proposes it, before anybody has accepted it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from uuid import UUID

from trucewatch.values.finding import Where
from trucewatch.values.plain import Json

__all__ = [
    "Draft",
    "Json",
]


@dataclass(frozen=True, slots=True)
class Draft:
    """A record of one kind, in its plain form, with the place in the file it was read from.

    kind: model name in lower case ("incident"). ref: the row's own name, unique in its file.
    plain: field name to JSON, references already resolved to ids.
    """

    kind: str
    id: UUID
    ref: str
    plain: Mapping[str, Json]
    where: Where
