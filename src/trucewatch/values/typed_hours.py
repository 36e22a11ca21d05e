"""Hours of every day as people type them: "09:00 to 15:00 daily", «يومياً من ٩:٠٠ إلى ١٥:٠٠».

The two times are read as those of any one day (`typed_sides`): what is understood of them there is
understood here. Guesses nothing.
"""

from __future__ import annotations

import re

from trucewatch.values.daily_hours import SHOWN, DailyHours
from trucewatch.values.date_words import any_of, folded, whole
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.typed_sides import Sense, Sides, read_sides
from trucewatch.values.zone_names import zone_called

_EVERY_DAY = re.compile(
    whole(
        any_of(
            map(
                folded,
                (
                    *("daily", "every day", "each day", "per day", "a day"),
                    *("يوميًا", "يوميا", "في كل يوم", "من كل يوم", "كل يوم"),
                ),
            )
        )
    )
)
_ZONE = re.compile(r"\((?:بتوقيت )?(?P<zone>[^()]+?)(?: time)?\)")
_ANY_DAY = "2001-01-01"
_TIME = re.compile(rf"{_ANY_DAY}T(?:(?P<clock>[0-9]{{2}}:[0-9]{{2}})|/(?P<part>noon|midnight))")
_END_OF_DAY = re.compile(r"(?<![0-9])24:00")
_MOST = 100  # signs: no hours in words have so many
_BOTH = (Sense.STRETCH, Sense.BETWEEN)


def typed_hours(text: str, zone: str | None = None) -> DailyHours:
    """The same hours of every day, as words or in their text form. zone: where none is named.

    Raises Refusal as `DailyHours.parse` does, and for an hour of which nobody says whether it is
    before or after noon.
    """
    given = text.strip()
    try:
        return DailyHours.parse(given, zone)
    except Refusal as refused:
        if refused.code != "hours-form":
            raise
    if len(given) <= _MOST and (form := _form(folded(given))):
        return DailyHours.parse(form, zone, given)
    raise refuse("hours-words", given=given[:SHOWN])


def _form(plain: str) -> str:
    """The text form of folded words; empty where they are not understood."""
    rest, named = plain, ""
    if found := _ZONE.search(plain):
        rest, named = plain[: found.start()] + plain[found.end() :], zone_called(found["zone"])
        if not named:
            return ""
    rest = " ".join(_END_OF_DAY.sub("midnight", _EVERY_DAY.sub(" ", rest)).split())
    sides = read_sides(f"{_ANY_DAY} {rest.strip(' ,.')}")
    if sides is None or sides.sense not in _BOTH:
        return ""
    return _joined(sides, f"[{named}]" if named else "")


def _joined(sides: Sides, zone: str) -> str:
    first, last = (_TIME.fullmatch(one) for one in (sides.first, sides.last))
    if first is None or last is None:
        return ""
    midnight = "00:00", "24:00"
    opens, closes = (
        one["clock"] or ("12:00" if one["part"] == "noon" else midnight[at])
        for at, one in enumerate((first, last))
    )
    return f"{opens}/{closes}{zone}"
