"""A record in the words of people: kinds, fields, values, titles, in the chosen language."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any
from uuid import UUID

from trucewatch.cli.language import chosen_language, for_terminal, said
from trucewatch.cli.showing import words
from trucewatch.values.area import Area, Extent, Shape
from trucewatch.values.codes.base import Code
from trucewatch.values.count import Count
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.finding import title_of_finding
from trucewatch.values.message import Message
from trucewatch.values.period import Period
from trucewatch.values.say_precision import say_precision
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.values.wording import (
    isolate,
    say_count,
    say_date,
    say_hours,
    say_number,
    say_period,
    say_route,
    say_when,
)

if TYPE_CHECKING:
    from trucewatch.records.models import Record
    from trucewatch.records.plain import Part
    from trucewatch.values.told_values import Cited

TITLES = ("title", "name", "label", "statement", "summary", "as_stated")
CODES = ("deed_kind", "consent_kind", "finding_code", "ruling", "method")
LEANING = ("actor", "person", "holder", "member", "source")


def kind_label(kind: str) -> str:
    """What a kind is called."""
    return said(Message(f"report-kind-{kind.replace('_', '-')}"))


def field_label(name: str, kind: str = "") -> str:
    """What a field is called, in a kind of record where that is known."""
    return said(label_of_field(name, kind))


def title_of(record: Record) -> str:
    """The name of a record, or else what it counts or says; empty where it says nothing."""
    lang = chosen_language()
    for name in TITLES:
        text = getattr(record, name, None)
        if isinstance(text, Text) and text:
            return text.get(lang)
    counted = getattr(record, "count", None)
    if isinstance(counted, Count):
        codes = (record.group, record.fate)  # type: ignore[attr-defined]
        told = [code.label(lang) for code in codes if code]
        return " ".join([for_terminal(say_count(counted, lang)), *told])
    found = next((value for name in CODES if (value := getattr(record, name, None))), None)
    if isinstance(found, Code):
        return found.label(lang)
    if found is not None:
        check = title_of_finding(found)
        return check.text(lang) if check else str(found)
    other = next((row for name in LEANING if (row := getattr(record, name, None))), None)
    return title_of(other) if other is not None else ""


def named(record: Record | None) -> str:
    """Code and title of a record."""
    if record is None:
        return words("record-gone")
    title = title_of(record)
    shown = title if len(title) <= 80 else title[:77] + "..."
    return f"{isolated(record.code or record.ref)} {shown}".strip()


def isolated(code: str) -> str:
    """A code or a command inside Arabic words keeps its own direction."""
    return for_terminal(isolate(code))


def value_said(value: Any, zone: str, field: str = "") -> str:
    """A value in running words, with the words of the source beside it; empty where there is none.

    zone: in which clock times are told. field: whose it is.
    """
    lang = chosen_language()
    if isinstance(value, (When, Period, Count)):
        return for_terminal(_with_stated(_measured(value, lang, zone, field), value.stated))
    if isinstance(value, DailyHours):
        return for_terminal(say_hours(value, lang, zone))
    if isinstance(value, Text):
        return value.get(lang)
    if isinstance(value, Code):
        return value.label(lang)
    if isinstance(value, Area):
        return _area(value) if value else ""
    if isinstance(value, bool):
        return words("yes" if value else "no")
    if isinstance(value, (tuple, list)):
        return _joined([value_said(each, zone) for each in value])
    return _other(value, lang)


def part_said(part: Part, value: Any, zone: str, record: Record | Cited | None = None) -> str:
    """The value of a field of a record, references by code and title; protected words never.

    record: whose it is, of a citation, which is told more exactly with it, or what is cited.
    """
    from trucewatch.values.told_values import told_in

    if value is None or value in ("", (), [], {}):
        return ""
    if part.protected:
        return words("protected")
    if part.is_link:
        return named(_find(_target(part), value))
    if hasattr(part.field, "to"):
        return _joined([named(_find(part.field.to, each)) for each in value])
    cited = part.field.model.kind == "citation" and isinstance(value, str)
    told = told_in(part.name, value, chosen_language(), record) if cited else ""
    return told or value_said(value, zone, part.name)


def record_with(kind: str, record: Any) -> Record | None:
    """A record by kind and id."""
    from trucewatch.records.plain import KINDS

    return _find(kind, record) if kind in KINDS else None


def _find(kind: str, record: Any) -> Record | None:
    from trucewatch.records.plain import stored

    found: Record | None = stored(kind).filter(id=UUID(str(record))).first()
    return found


def _target(part: Part) -> str:
    from trucewatch.records.plain import kind_of_link

    return kind_of_link(part)


def _measured(value: When | Period | Count, lang: str, zone: str, field: str) -> str:
    if isinstance(value, When):
        return say_when(value, lang, zone)
    if isinstance(value, Period):
        return say_period(value, lang, zone, field=field)
    return say_count(value, lang)


def _with_stated(told: str, stated: str) -> str:
    return f"{told} «{stated}»" if stated else told


def _area(area: Area) -> str:
    lang = chosen_language()
    precision = f" ({for_terminal(say_precision(area, lang)) or area.precision.label(lang)})"
    if area.shape is Shape.ROUTE:
        return for_terminal(say_route(_on_route(area), chosen_language())) + precision
    if area.places:
        parts = [_place(each) for each in area.places]
        return _joined(parts) + precision
    plain = area.plain()
    shape = said(Message(f"cli-shape-{plain['kind']}"))
    at = plain["coordinates"] if plain["kind"] == "point" else ()
    where = isolated(f"{at[1]}, {at[0]}") if at else ""  # type: ignore[index]
    return f"{shape} {where}".strip() + precision


def _on_route(area: Area) -> list[str]:
    """The places of a route; how much of one only where it is not the whole."""
    whole = Extent.WHOLE
    return [
        named(_find("place", each.place)) if each.part is whole else _place(each)
        for each in area.places
    ]


def _place(part: Any) -> str:
    return f"{named(_find('place', part.place))} [{part.part.label(chosen_language())}]"


def _joined(items: list[str]) -> str:
    return ("، " if chosen_language() == "ar" else "; ").join(items)


def _other(value: Any, lang: str) -> str:
    if isinstance(value, int):
        return for_terminal(say_number(value, lang))
    if hasattr(value, "isoformat"):
        return for_terminal(say_date(value, lang))
    if isinstance(value, dict):
        return json.dumps(value, ensure_ascii=False)
    return isolated(str(value)) if value is not None else ""
