"""What somebody typed into the form: names of inputs to words, and the rows they make.

An input is called "deed.0.weapon": the kind, the number of the row, the field, and where a field is
typed in several places, which of them. The incident itself has no number. What is ticked or typed
several times under one name stands a line each.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from trucewatch.records.models import Record
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.shapes import PARTS, SHAPES, Entry

KEY = re.compile(rf"(incident|(?:{'|'.join(PARTS)})\.[0-9]{{1,3}})\.[a-z_.]{{1,40}}")
OWN = ("id", "at", "deed", "gone")
"""What a row says besides its fields: which record at which revision, of which deed, taken back."""
BESIDES = ("reason",)
LONGEST = 20_000
MOST_ROWS = 300

Typed = dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the form: its kind, its key ("deed.0"), and its number."""

    kind: str
    key: str
    number: int = 0


def typed_of(posted: QueryDict) -> Typed:
    """What was sent, without what the form knows nothing of."""
    return {
        name: _said(name, [one.replace("\r\n", "\n")[:LONGEST] for one in posted.getlist(name)])
        for name in posted
        if KEY.fullmatch(name) or name in BESIDES
    }


def _said(name: str, sent: list[str]) -> str:
    """One value as it was sent; of several those that say something, places with their parts."""
    if len(sent) == 1:
        return sent[0]
    if name.endswith((".place", ".part")):
        return "\n".join(sent).rstrip("\n")
    return "\n".join(one for one in sent if one)


def lines_of(typed: Mapping[str, str]) -> list[Line]:
    """The incident, then the rows of each kind in the order of their numbers."""
    found = {
        name.rpartition(".")[0] if name.startswith("incident") else _key(name) for name in typed
    }
    lines = [
        Line(kind, key, int(number))
        for key in found
        for kind, _, number in [key.partition(".")]
        if kind in PARTS and number.isdecimal() and int(number) < MOST_ROWS
    ]
    order = {kind: place for place, kind in enumerate(PARTS)}
    lines.sort(key=lambda line: (order[line.kind], line.number))
    return [Line("incident", "incident"), *lines]


def _key(name: str) -> str:
    return ".".join(name.split(".")[:2])


def names_of(key: str, entry: Entry) -> dict[str, str]:
    """The name of each input of a field, by its suffix."""
    return {
        suffix: f"{key}.{entry.name}" + (f".{suffix}" if suffix else "")
        for suffix in entry.way.inputs
    }


def part_of(typed: Mapping[str, str], key: str, entry: Entry) -> dict[str, str]:
    """What was typed into a field, by suffix."""
    return {suffix: typed.get(name, "") for suffix, name in names_of(key, entry).items()}


def typed_record(record: Any, key: str, choosing: Choosing) -> Typed:
    """A record as the form would have it typed."""
    found: Typed = {}
    for entry in SHAPES[record.kind]:
        value = getattr(record, attribute(record, entry.name))
        names = names_of(key, entry)
        found |= {names[one]: said for one, said in entry.way.typed(value, choosing).items()}
    return found


def attribute(record: Any, name: str) -> str:
    """The attribute that holds a field: of a reference its id."""
    return str(record._meta.get_field(name).attname)


def rows_for(records: Mapping[str, list[Record]], choosing: Choosing) -> Typed:
    """The records of an incident as the form would have them typed."""
    typed: Typed = {}
    for kind, some in records.items():
        for number, record in enumerate(some):
            key = kind if kind == "incident" else f"{kind}.{number}"
            typed |= typed_record(record, key, choosing)
            typed |= {f"{key}.id": str(record.id), f"{key}.at": str(record.revision)}
    places = {record.id: str(number) for number, record in enumerate(records.get("deed", []))}
    for number, said in enumerate(records.get("attribution", [])):
        typed[f"attribution.{number}.deed"] = places.get(said.deed_id, "")  # type: ignore[attr-defined]
    return typed


def digest_of(typed: Mapping[str, str]) -> str:
    """Names what was typed, so that what is recorded is what was looked over."""
    said = {name: words for name, words in typed.items() if words}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def with_row(typed: Typed, wanted: str) -> Typed:
    """The same with an empty row more; wanted: "deed", "tally", or "attribution.0" of deed 0."""
    kind, _, deed = wanted.partition(".")
    if kind not in PARTS:
        return typed
    numbers = [line.number for line in lines_of(typed) if line.kind == kind]
    key = f"{kind}.{max(numbers, default=-1) + 1}"
    return typed | {f"{key}.id": ""} | ({f"{key}.deed": deed} if kind == "attribution" else {})


def new_rows() -> Typed:
    """A new incident: one deed with one attribution, one source."""
    return {
        "deed.0.id": "", "attribution.0.id": "", "attribution.0.deed": "0", "citation.0.id": "",
    }  # fmt: skip
