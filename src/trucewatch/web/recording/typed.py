"""What somebody typed into the form: names of inputs to words, and the rows they make.

An input is called "deed.0.weapon": the kind, the number of the row, the field, and where a field is
typed in several places, which of them. The record itself has no number: "incident.title.en". What is
ticked or typed several times under one name stands a line each.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from trucewatch.records.models import Record
from trucewatch.values.drawn_text import MOST as LONGEST_DRAWN
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.columns import Entry
from trucewatch.web.recording.forms import Form
from trucewatch.web.recording.plain_ways import Sealed
from trucewatch.web.tabs import OPENED, TAB

KEY = re.compile(r"([a-z_]{1,40})(\.[0-9]{1,3})?\.[a-z_.]{1,40}")
BROUGHT, PART = ".brought", ".part"
BESIDES = ("reason", "back", "into", OPENED, TAB)
"""Why it is changed; the draft that waits for this record, and the input there that it is for; which
draft it was opened with, and in which tab."""
LONGEST = 20_000
MOST_ROWS = 300

Typed = dict[str, str]


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the form: its kind, its key ("deed.0"), and its number."""

    kind: str
    key: str
    number: int = 0


def typed_of(posted: QueryDict, files: MultiValueDict[str, Any], form: Form) -> Typed:
    """What was sent, whole, without what the form knows nothing of; a file is as good as its text
    typed."""
    typed = {
        name: _said(name, [one.replace("\r\n", "\n") for one in posted.getlist(name)])
        for name in posted
        if _asked(name, form) or name in BESIDES
    }
    typed |= dict(brought_of(files, form))
    return typed | dict(_of_places_alone(typed))


def brought_of(files: MultiValueDict[str, Any], form: Form) -> Iterator[tuple[str, str]]:
    """The texts of files, by the names of the inputs that they are as good as typed into."""
    for name in files:
        file: Any = files[name]
        if name.endswith(BROUGHT) and _asked(name, form) and file:
            file.seek(0)
            text = file.read(LONGEST_DRAWN * 4 + 1).decode("utf-8-sig", "replace")
            yield f"{name.removesuffix(BROUGHT)}.drawn", text[: LONGEST_DRAWN + 1]


def _of_places_alone(typed: Typed) -> Iterator[tuple[str, str]]:
    """How much of each place, without that of empty lines behind them, which say nothing."""
    for name, said in typed.items():
        beside = f"{name.removesuffix('.place')}.part"
        if name.endswith(".place") and beside in typed:
            lines = said.count("\n") + 1 if said else 0
            yield beside, "\n".join(typed[beside].split("\n")[:lines])


def _asked(name: str, form: Form) -> bool:
    found = KEY.fullmatch(name)
    return found is not None and (found[1] in form.parts if found[2] else found[1] == form.kind)


def _said(name: str, sent: list[str]) -> str:
    """One value as it was sent; of several those that say something, places with their parts."""
    if len(sent) == 1:
        return sent[0]
    if name.endswith((".place", PART)):
        return "\n".join(sent).rstrip("\n")
    return "\n".join(one for one in sent if one)


def lines_of(typed: Mapping[str, str], form: Form) -> list[Line]:
    """The record itself, then the rows of each kind in the order of their numbers."""
    lines = [
        Line(kind, key, int(number))
        for key in {_key(name) for name in typed}
        for kind, _, number in [key.partition(".")]
        if kind in form.parts and number.isdecimal() and int(number) < MOST_ROWS
    ]
    order = {kind: place for place, kind in enumerate(form.parts)}
    lines.sort(key=lambda line: (order[line.kind], line.number))
    return [Line(form.kind, form.kind), *lines]


def _key(name: str) -> str:
    return ".".join(name.split(".")[:2])


def names_of(key: str, entry: Entry) -> dict[str, str]:
    """The name of each input of a field, by its suffix."""
    return _names_of(f"{key}.{entry.name}", entry.way.inputs)


@lru_cache(4096)  # asked for some hundred times a form
def _names_of(field: str, inputs: tuple[str, ...]) -> dict[str, str]:
    return {suffix: field + (f".{suffix}" if suffix else "") for suffix in inputs}


def part_of(typed: Mapping[str, str], key: str, entry: Entry) -> dict[str, str]:
    """What was typed into a field, by suffix."""
    return {suffix: typed.get(name, "") for suffix, name in names_of(key, entry).items()}


def too_long(said: Mapping[str, str], entry: Entry) -> bool:
    """Whether more is typed into a field than it takes; protected and drawn ones say so themselves."""
    own = isinstance(entry.way, Sealed)
    return not own and any(len(said[one]) > LONGEST for one in said if one != "drawn")


def typed_record(record: Any, key: str, choosing: Choosing) -> Typed:
    """A record as the form would have it typed."""
    found: Typed = {}
    for entry in choosing.asked(key):
        value = getattr(record, attribute(record, entry.name))
        names = names_of(key, entry)
        found |= {names[one]: said for one, said in entry.way.typed(value, choosing).items()}
    return found


def attribute(record: Any, name: str) -> str:
    """The attribute that holds a field: of a reference its id."""
    return str(record._meta.get_field(name).attname)


def rows_for(records: Mapping[str, list[Record]], choosing: Choosing) -> Typed:
    """A record and its parts as the form would have them typed."""
    typed: Typed = {}
    for kind, some in records.items():
        for number, record in enumerate(some):
            key = kind if kind == choosing.form.kind else f"{kind}.{number}"
            typed |= typed_record(record, key, choosing)
            typed |= {f"{key}.id": str(record.id), f"{key}.revision": str(record.revision)}
    places = {record.id: str(number) for number, record in enumerate(records.get("deed", []))}
    for number, said in enumerate(records.get("attribution", [])):
        typed[f"attribution.{number}.deed"] = places.get(said.deed_id, "")  # type: ignore[attr-defined]
    return typed


def digest_of(typed: Mapping[str, str]) -> str:
    """Names what was typed of a record, so that what is recorded is what was looked over; the reason
    is typed after that."""
    said = {name: words for name, words in typed.items() if words and name not in BESIDES}
    return hashlib.sha256(json.dumps(said, sort_keys=True).encode()).hexdigest()


def with_row(typed: Typed, wanted: str, form: Form) -> Typed:
    """The same with an empty row more; wanted: "deed", "tally", or "attribution.0" of deed 0."""
    kind, _, deed = wanted.partition(".")
    if kind not in form.parts:
        return typed
    numbers = [line.number for line in lines_of(typed, form) if line.kind == kind]
    key = f"{kind}.{max(numbers, default=-1) + 1}"
    return typed | {f"{key}.id": ""} | ({f"{key}.deed": deed} if kind == "attribution" else {})


def new_rows(form: Form) -> Typed:
    """The rows of an empty form; an attribution is of the first deed."""
    rows = {f"{kind}.0.id": "" for kind in form.begins}
    return rows | ({"attribution.0.deed": "0"} if "attribution" in form.begins else {})
