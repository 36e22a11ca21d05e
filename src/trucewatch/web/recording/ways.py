"""How a field of a record is typed, and how what was typed is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Protocol
from uuid import UUID

from trucewatch.reading.typed_counts import typed_count
from trucewatch.values.area import EMPTY_AREA, Area, Shape
from trucewatch.values.as_stated import with_stated
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.places import Extent, WherePrecision
from trucewatch.values.count import Count
from trucewatch.values.digits import latin_digits, latin_number
from trucewatch.values.drawn_text import as_drawn, read_drawn
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.texts import EMPTY_TEXT, Text
from trucewatch.values.typed_times import typed_period
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.printed import printed_count, printed_sides
from trucewatch.web.words.written import written

Typed = Mapping[str, str]
TONGUES = ("en", "ar")


class Way(Protocol):
    """A way to type a value and to read it."""

    @property
    def inputs(self) -> tuple[str, ...]:
        """What is typed in, each by a suffix, empty where there is but one."""

    def typed(self, value: Any, choosing: Choosing) -> dict[str, str]:
        """A value as it is typed in, by suffix."""

    def read(self, typed: Typed, before: Any, choosing: Choosing) -> Any:
        """The value typed in. before: the one that stands. Raises Refusal."""


@dataclass(frozen=True, slots=True)
class Words:
    """A text, in the language of its letters."""

    long: bool = False
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: Text, choosing: Choosing) -> dict[str, str]:
        return {"": value.words.get(value.original, "")}

    def read(self, typed: Typed, before: Text, choosing: Choosing) -> Text:
        found = written(typed[""], choosing.asking.lang)
        if found and before and found.original == before.original:
            return Text(before.original, {**before.words, **found.words})
        return found


@dataclass(frozen=True, slots=True)
class TwoTongues:
    """A text in English, in Arabic or in both; the original stays the original."""

    long: bool = False
    inputs: tuple[str, ...] = TONGUES

    def typed(self, value: Text, choosing: Choosing) -> dict[str, str]:
        return {tongue: value.words.get(tongue, "") for tongue in TONGUES}

    def read(self, typed: Typed, before: Text, choosing: Choosing) -> Text:
        words = {tag: said for tag, said in before.words.items() if tag not in TONGUES}
        words |= {tongue: typed[tongue].strip() for tongue in TONGUES if typed[tongue].strip()}
        if not words:
            return EMPTY_TEXT
        lang = choosing.asking.lang
        original = before.original if before.original in words else lang
        return Text.parse({"original": original if original in words else min(words), **words})


@dataclass(frozen=True, slots=True)
class Times:
    """From when to when, with the words of the source."""

    inputs: tuple[str, ...] = ("began", "ended", "stated")

    def typed(self, value: Period | None, choosing: Choosing) -> dict[str, str]:
        if value is None:
            return dict.fromkeys(self.inputs, "")
        began, ended = printed_sides(value, choosing.asking.lang, choosing.customs)
        return {"began": began, "ended": ended, "stated": value.stated}

    def read(self, typed: Typed, before: Period | None, choosing: Choosing) -> Period | None:
        began, ended, stated = (typed[name].strip() for name in self.inputs)
        if not (began or ended):
            if stated:
                raise refuse("recording-stated-alone")
            return None
        customs = choosing.customs
        text = with_stated(began, stated) if "«" not in began else began
        try:
            return typed_period(text, ended, customs.zone, customs.widths)
        except Refusal as refused:
            side = "began" if not ended or _refused_alone(began, refused.code) else "ended"
            raise refuse(f"recording-{side}-wrong", why=refused.message) from None


def _refused_alone(began: str, code: str) -> bool:
    """Whether what was typed as the beginning is refused with this code by itself."""
    try:
        typed_period(began, "")
    except Refusal as refused:
        return refused.code == code
    return False


@dataclass(frozen=True, slots=True)
class Number:
    """A count, as a source says it."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: Count | None, choosing: Choosing) -> dict[str, str]:
        return {"": "" if value is None else printed_count(value, choosing.asking.lang)}

    def read(self, typed: Typed, before: Count | None, choosing: Choosing) -> Count | None:
        return typed_count(typed[""]) if typed[""].strip() else None


@dataclass(frozen=True, slots=True)
class OneOf:
    """One code of a list. blank: none of them may be chosen."""

    codes: type[Code]
    blank: bool = False
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: Code | None, choosing: Choosing) -> dict[str, str]:
        return {"": "" if value is None else value.value}

    def read(self, typed: Typed, before: Code | None, choosing: Choosing) -> Code | None:
        return next((one for one in self.codes if one.value == typed[""]), None)


@dataclass(frozen=True, slots=True)
class OneField:
    """The name of a field of the incident, or none for all of it."""

    names: tuple[str, ...]
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: str, choosing: Choosing) -> dict[str, str]:
        return {"": value}

    def read(self, typed: Typed, before: str, choosing: Choosing) -> str:
        return typed[""] if typed[""] in (*self.names, before) else ""


@dataclass(frozen=True, slots=True)
class SomeOf:
    """Several codes of a list; in its order, as they come back from the page, however they stand."""

    codes: type[Code]
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: tuple[Code, ...], choosing: Choosing) -> dict[str, str]:
        return {"": "\n".join(one.value for one in self.codes if one in value)}

    def read(self, typed: Typed, before: Any, choosing: Choosing) -> tuple[Code, ...]:
        chosen = set(typed[""].split("\n"))
        return tuple(one for one in self.codes if one.value in chosen)


@dataclass(frozen=True, slots=True)
class OneRecord:
    """A record, by name or code."""

    kind: str
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: UUID | None, choosing: Choosing) -> dict[str, str]:
        return {"": choosing.named(self.kind, value)}

    def read(self, typed: Typed, before: UUID | None, choosing: Choosing) -> UUID | None:
        return choosing.find(self.kind, typed[""]) if typed[""].strip() else None


@dataclass(frozen=True, slots=True)
class SomeRecords:
    """Several records, a line for each."""

    kind: str
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: tuple[str, ...], choosing: Choosing) -> dict[str, str]:
        return {"": "\n".join(choosing.named(self.kind, UUID(str(one))) for one in value)}

    def read(self, typed: Typed, before: Any, choosing: Choosing) -> tuple[str, ...]:
        lines = [line for line in typed[""].split("\n") if line.strip()]
        return tuple(dict.fromkeys(str(choosing.find(self.kind, line)) for line in lines))


@dataclass(frozen=True, slots=True)
class Line:
    """Bare words on one line."""

    most: int
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: str, choosing: Choosing) -> dict[str, str]:
        return {"": value}

    def read(self, typed: Typed, before: str, choosing: Choosing) -> str:
        if len(typed[""].strip()) > self.most:
            raise refuse("recording-too-long", most=self.most)
        return typed[""].strip()


@dataclass(frozen=True, slots=True)
class Where:
    """Places, each whole or in part, as a set or as a route in their order; or a point, or a shape that
    was drawn elsewhere; how exactly it is known, within how many metres."""

    inputs: tuple[str, ...] = ("place", "part", "order", "precision", "point", "radius")

    def typed(self, value: Area, choosing: Choosing) -> dict[str, str]:
        choosing.learn(("place", part.place) for part in value.places)
        at: Any = value.plain().get("coordinates") if value.shape is Shape.POINT else None
        said = {
            "place": "\n".join(choosing.named("place", part.place) for part in value.places),
            "part": "\n".join(part.part.value for part in value.places),
            "order": (Shape.ROUTE if value.shape is Shape.ROUTE else Shape.PLACES).value,
            "precision": value.precision.value,
            "point": f"{at[1]}, {at[0]}" if at else "",
            "radius": "" if value.radius_m is None else str(value.radius_m),
            "drawn": "" if at else as_drawn(value),
        }
        return {name: said[name] for name in self.inputs}

    def read(self, typed: Typed, before: Area, choosing: Choosing) -> Area:
        """A drawn line or area that stands is kept where the form has no room for it."""
        where = self._where(typed, choosing)
        if len(where) > 1:
            raise refuse("recording-place-or-point")
        if where:
            return self._qualified(where[0], typed)
        if "drawn" not in self.inputs and before.shape not in _TYPED:
            return self._qualified(dict(before.plain()), typed)
        if typed["radius"].strip() or typed["precision"] not in ("", WherePrecision.UNKNOWN):
            raise refuse("recording-place-missing")
        return EMPTY_AREA

    def _where(self, typed: Typed, choosing: Choosing) -> list[dict[str, Any]]:
        """What was said of where it is: one way or, which is too many, several."""
        found: list[dict[str, Any]] = []
        kind = Shape.ROUTE if typed.get("order") == Shape.ROUTE else Shape.PLACES
        places = self._places(typed, choosing)
        if kind is Shape.ROUTE and not places:
            raise refuse("values-area-short-route")
        if places:
            found.append({"kind": kind.value, "places": places})
        if point := typed["point"].strip():
            found.append({"kind": "point", "coordinates": _position(point)})
        if drawn := typed.get("drawn", "").strip():
            found.append(read_drawn(drawn))
        return found

    def _places(self, typed: Typed, choosing: Choosing) -> list[dict[str, str]]:
        names = typed.get("place", "").split("\n")
        parts = typed.get("part", "").split("\n")
        parts += [Extent.WHOLE.value] * (len(names) - len(parts))
        return [
            {"place": str(choosing.find("place", name)), "part": part or Extent.WHOLE.value}
            for name, part in zip(names, parts, strict=False)
            if name.strip()
        ]

    def _qualified(self, where: dict[str, Any], typed: Typed) -> Area:
        metres = latin_digits(typed["radius"].strip())
        if metres and not metres.isdecimal():
            raise refuse("recording-radius", given=metres[:20])
        where["precision"] = typed["precision"] or WherePrecision.UNKNOWN.value
        where.pop("radius_m", None)
        return Area.parse(where | ({"radius_m": int(metres)} if metres else {}))


def _position(point: str) -> list[str]:
    """Longitude and latitude of a point, typed the other way round; a comma between two numbers with
    the Arabic comma between them is their decimal sign."""
    said, parts = latin_number(point), "،" if "،" in point else ","
    north, _, east = (said.replace(",", ".") if parts == "،" else said).partition(parts)
    if not (north.strip() and east.strip()):
        raise refuse("recording-point", given=point[:40])
    return [east.strip(), north.strip()]


_TYPED = (Shape.NONE, Shape.PLACES, Shape.ROUTE, Shape.POINT)
