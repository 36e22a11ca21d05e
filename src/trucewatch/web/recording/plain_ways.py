"""Ways to type what only records other than incidents have: dates, hours, marks, protected words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Any

from trucewatch.records.fields import Protected
from trucewatch.values.daily_hours import DailyHours
from trucewatch.values.digits import without_marks
from trucewatch.values.refusal import refuse
from trucewatch.values.told_values import told_code
from trucewatch.values.typed_hours import typed_hours
from trucewatch.values.typed_times import typed_time, typed_when
from trucewatch.values.when import When
from trucewatch.web.recording.choosing import Choosing
from trucewatch.web.recording.printed import printed_hours, printed_moment
from trucewatch.web.recording.ways import Line, Typed

LONGEST = 500
LONGEST_SEALED = 100_000
YES, NO = "yes", "no"
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Moment:
    """When something was, with the words of the source in « »."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: When | None, choosing: Choosing) -> dict[str, str]:
        if value is None:
            return {"": ""}
        return {"": printed_moment(value, choosing.asking.lang, choosing.customs)}

    def read(self, typed: Typed, before: When | None, choosing: Choosing) -> When | None:
        said, customs = typed[""].strip(), choosing.customs
        return typed_when(said, customs.zone, customs.widths) if said else None


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the calendar, known for sure."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: date | None, choosing: Choosing) -> dict[str, str]:
        return {"": "" if value is None else value.isoformat()}

    def read(self, typed: Typed, before: date | None, choosing: Choosing) -> date | None:
        said = typed_time(without_marks(typed[""]))
        if not said:
            return None
        if _DAY.fullmatch(said):
            return When.parse(said).form.first.local.date()
        raise refuse("recording-day", given=said[:40])


@dataclass(frozen=True, slots=True)
class Hours:
    """The same hours of every day, in the zone of the case unless one is named."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: DailyHours | None, choosing: Choosing) -> dict[str, str]:
        if value is None:
            return {"": ""}
        return {"": printed_hours(value, choosing.asking.lang, choosing.customs)}

    def read(
        self, typed: Typed, before: DailyHours | None, choosing: Choosing
    ) -> DailyHours | None:
        said = typed[""].strip()
        return typed_hours(said, choosing.customs.zone) if said else None


@dataclass(frozen=True, slots=True)
class Otherwise(Line):
    """What a source says of a field: a word of a list in the language of the form, or other words."""

    def typed(self, value: str, choosing: Choosing) -> dict[str, str]:
        told = told_code(value, choosing.form.kind)
        return {"": value if told is None else told.label(choosing.asking.lang)}

    def read(self, typed: Typed, before: str, choosing: Choosing) -> str:
        """The value that stands where its words are typed, in either language."""
        said, told = Line.read(self, typed, before, choosing), told_code(before, choosing.form.kind)
        return before if told is not None and said in (told.en, told.ar) else said


@dataclass(frozen=True, slots=True)
class Ticked:
    """Whether something is so."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: bool, choosing: Choosing) -> dict[str, str]:
        return {"": "1" if value else ""}

    def read(self, typed: Typed, before: bool, choosing: Choosing) -> bool:
        return bool(typed[""].strip())


@dataclass(frozen=True, slots=True)
class Lines:
    """Bare words, a line for each."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: tuple[str, ...], choosing: Choosing) -> dict[str, str]:
        return {"": "\n".join(value)}

    def read(self, typed: Typed, before: Any, choosing: Choosing) -> tuple[str, ...]:
        lines = [line.strip() for line in typed[""].split("\n")]
        if any(len(line) > LONGEST for line in lines):
            raise refuse("recording-too-long", most=LONGEST)
        return tuple(dict.fromkeys(line for line in lines if line))


@dataclass(frozen=True, slots=True)
class YesNo:
    """Whether something is so, or nobody says."""

    inputs: tuple[str, ...] = ("",)

    def typed(self, value: bool | None, choosing: Choosing) -> dict[str, str]:
        return {"": "" if value is None else YES if value else NO}

    def read(self, typed: Typed, before: bool | None, choosing: Choosing) -> bool | None:
        return {YES: True, NO: False}.get(typed[""])


@dataclass(frozen=True, slots=True)
class Sealed:
    """Protected words: those that stand are never shown in a form, and stay where none are typed.

    long: a whole testimony, and not a name.
    """

    long: bool = False
    inputs: tuple[str, ...] = ("",)

    def typed(self, value: Protected | None, choosing: Choosing) -> dict[str, str]:
        return {"": ""}

    def read(self, typed: Typed, before: Protected | None, choosing: Choosing) -> Protected | None:
        said = typed[""].strip()
        if len(said) > LONGEST_SEALED:
            raise refuse("recording-too-long", most=LONGEST_SEALED)
        return Protected(clear=said) if said else before
