"""Times of which only a part is said: "early 2016", «ليلة 14-15 كانون الأول 2016».

The text form has no such part of its own: it is kept as the days or hours that it can be, with the
words beside them.
"""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import replace
from datetime import date, timedelta

from trucewatch.values.date_words import any_of, folded
from trucewatch.values.typed_alternatives import read_alternatives
from trucewatch.values.typed_moment import read_told
from trucewatch.values.typed_sides import Sense, Sides, read_sides
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths

_THIRDS = {
    **dict.fromkeys(map(folded, ("early", "أوائل", "مطلع")), 0),
    **dict.fromkeys(map(folded, ("mid", "أواسط", "منتصف")), 1),
    **dict.fromkeys(map(folded, ("late", "أواخر")), 2),
}
"""Which third of a month or a year, by its folded word."""
_DAYS = ((1, 10), (11, 20), (21, 31))
"""First and last day of each third of a month; the last at most the last of the month."""
_MONTHS = ((1, 4), (5, 8), (9, 12))
"""First and last month of each third of a year."""
_THIRD = re.compile(
    f"(?:in )?(?:{folded('في')} )?(?P<third>{any_of(_THIRDS)})(?: in )?[ -](?P<whole>.+)"
)
_NIGHT = re.compile(
    f"(?:the )?(?:night|{folded('ليلة')}|{folded('ليل')}) (?:of |from |{folded('من')} )?"
    "(?P<days>.+)"
)
_TO = f" {folded('على')} "


def read_roughly(plain: str, widths: Widths = DEFAULT_WIDTHS) -> Sides | None:
    """Folded words as the span they can be; None where they are no such words. widths: what is meant
    by the parts of the day. Raises Refusal as `read_alternatives` does."""
    return _third(plain) or _night(plain) or read_alternatives(plain, widths)


def _third(plain: str) -> Sides | None:
    found = _THIRD.fullmatch(plain)
    told = read_told(found["whole"]) if found else None
    if found is None or told is None or told.year is None:
        return None
    if told.day is not None or told.clocked or told.about or told.give or told.weekday is not None:
        return None
    first, last = (_DAYS if told.month else _MONTHS)[_THIRDS[found["third"]]]
    whole = f"{told.year:04}"
    if told.month is not None:
        last = min(last, monthrange(told.year, told.month)[1])
        whole += f"-{told.month:02}"
    zone = f"[{told.zone}]" if told.zone else ""
    begun, ended = f"{whole}-{first:02}{zone}", f"{whole}-{last:02}{zone}"
    return Sides(begun, ended, Sense.WITHIN, kept=True)


def _night(plain: str) -> Sides | None:
    """The night from one day to the next, which is that of the first."""
    found = _NIGHT.fullmatch(plain)
    sides = read_sides(f"from {found['days'].replace(_TO, ' to ')}") if found is not None else None
    if sides is None or sides.sense is not Sense.STRETCH:
        return None
    first, last = (side[:10] for side in (sides.first, sides.last))
    try:
        next_day = date.fromisoformat(first) + timedelta(days=1) == date.fromisoformat(last)
    except ValueError:
        return None
    if not next_day or "T" in sides.first + sides.last:
        return None
    return replace(
        sides, first=f"{first}T/night{sides.first[10:]}", last="", sense=Sense.MOMENT, kept=True
    )
