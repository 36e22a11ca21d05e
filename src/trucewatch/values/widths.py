"""How wide the vague times of the sources are: "about", "in the evening", "nearly five hours"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from trucewatch.values.digits import latin_digits
from trucewatch.values.refusal import refuse

Hours = tuple[int, int]
"""From and until, in minutes after midnight; an end not after its start is on the next day."""

PARTS_OF_DAY = ("before-dawn", "morning", "noon", "afternoon", "evening", "night", "midnight")

_HOURS = re.compile(r"([01][0-9]|2[0-3]):([0-5][0-9])\.\.([01][0-9]|2[0-3]):([0-5][0-9])")
_ABOUT = re.compile(r"([1-9][0-9]{0,3})(min|h)")
_PERCENT = re.compile(r"[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Widths:
    """The table of widths a case uses: ours, changeable per case, printed in the methodology.

    about: half-width in minutes either side. nearly_percent: how much less "nearly N" may be.
    """

    about: int = 30
    nearly_percent: int = 15
    before_dawn: Hours = (180, 330)
    morning: Hours = (360, 720)
    noon: Hours = (690, 780)
    afternoon: Hours = (720, 1080)
    evening: Hours = (1020, 1320)
    night: Hours = (1200, 300)
    midnight: Hours = (1410, 30)

    @classmethod
    def parse(cls, table: Mapping[str, object]) -> Widths:
        """The usual widths with some changed: {"about": "20min", "evening": "18:00..21:00"}.

        Raises Refusal for a name that is not in the table or a width that cannot be read.
        """
        changed: dict[str, Any] = {}
        for name, given in table.items():
            field = name.strip().replace("-", "_")
            if field not in _NAMES:
                raise refuse("when-widths-name", name=name[:40], allowed=_NAMES)
            changed[field] = _read_width(field, latin_digits(str(given)).replace(" ", ""))
        return replace(DEFAULT_WIDTHS, **changed)

    def hours(self, part: str) -> Hours:
        """From and until of a part of the day, by its written word."""
        found: Hours = getattr(self, part.replace("-", "_"))
        return found

    def nearly(self, amount: int) -> tuple[int, int]:
        """Least and most that "nearly N" can be, in the unit of N."""
        return amount - amount * self.nearly_percent // 100, amount

    def plain(self) -> dict[str, str]:
        """The whole table as text, as Widths.parse reads it."""
        hours = {part.replace("-", "_"): written_hours(self.hours(part)) for part in PARTS_OF_DAY}
        return {"about": f"{self.about}min", "nearly_percent": str(self.nearly_percent)} | hours


_NAMES = tuple(field.name for field in fields(Widths))
DEFAULT_WIDTHS = Widths()
"""Frozen with the text form of When: "T/evening" means 17:00 to 22:00 for ever."""


def written_hours(hours: Hours) -> str:
    """Hours as text: "17:00..22:00"."""
    return "..".join(f"{minutes // 60:02}:{minutes % 60:02}" for minutes in hours)


def read_hours(text: str) -> Hours:
    """Hours from text "17:00..22:00"; raises Refusal for anything else."""
    found = _HOURS.fullmatch(text)
    if found is None:
        raise refuse("when-widths-hours")
    first, last = int(found[1]) * 60 + int(found[2]), int(found[3]) * 60 + int(found[4])
    return first, last


def _read_width(field: str, given: str) -> int | Hours:
    if field == "about":
        about = _ABOUT.fullmatch(given)
        if about is None:
            raise refuse("when-widths-about")
        return int(about[1]) * (60 if about[2] == "h" else 1)
    if field == "nearly_percent":
        if _PERCENT.fullmatch(given) is None:
            raise refuse("when-widths-percent")
        return int(given)
    return read_hours(given)
