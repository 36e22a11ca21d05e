"""The text form of one instant and how it is read. PERMANENT: docs/formats/when.md has the grammar.

EDTF (ISO 8601-2:2019 level 0, of level 1 the unspecified digits, of level 2 the one-of-a-set
span) where it reaches, RFC 9557 for named zones, and two extensions of ours: the half-width
("~30min") and the part of the day ("T/evening").
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from trucewatch.values.refusal import refuse
from trucewatch.values.when_moment import MOMENT, Edge, Moment, Reach, read_moment, read_span
from trucewatch.values.when_repair import complaint, tidied
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths
from trucewatch.values.zones import UNKNOWN_ZONE, zone_of

_SECONDS = {"min": 60, "h": 3600, "d": 86400}
_ZONE = re.compile(r"\[[A-Za-z0-9_+/-]+\](?=~|$)")
_LONGEST = 200  # characters; the longest text form has about 100
_FORM = re.compile(
    r"(?:(?P<moment>"
    + MOMENT
    + r""")
        |\[(?P<low>[^\[\]]*?)\.\.(?P<high>[^\[\]]*?)\])
        (?:\[!?(?P<zone>[A-Za-z0-9_+:/.-]+)\])?
        (?P<width>~(?:(?P<amount>[1-9][0-9]{0,3})(?P<unit>min|h|d))?)?""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Form:
    """A text taken apart: its edges as written, the zone in brackets, the half-width.

    text: the normal text form. half: amount and unit ("min", "h", "d"), or None.
    """

    reach: Reach
    first: Edge
    last: Edge
    zone: str
    half: tuple[int, str] | None
    part: str
    text: str

    @property
    def half_seconds(self) -> int:
        """The half-width in seconds, 0 if none was stated."""
        return 0 if self.half is None else self.half[0] * _SECONDS[self.half[1]]

    @property
    def known_zone(self) -> str:
        """The zone or offset the text names; empty where it is unknown."""
        bracketed = "" if self.zone == UNKNOWN_ZONE else self.zone
        return bracketed or self.first.offset or self.last.offset


def read_form(text: str, zone: str | None = None, widths: Widths = DEFAULT_WIDTHS) -> Form:
    """Take the text form of an instant apart, without its stated words.

    zone: written in where the text names none. widths: what "about" and the parts of the day
    mean to whoever wrote the text. Raises Refusal with the reason and what to write instead.
    """
    if len(text) > _LONGEST:
        raise refuse("when-unreadable")
    found = _FORM.fullmatch(text) or _FORM.fullmatch(tidied(text))
    if found is None:
        raise complaint(tidied(text))
    if found["moment"] is not None:
        moment = read_moment(found, found["moment"], widths)
    else:
        moment = read_span(found["low"], found["high"])
    named = found["zone"] or ""
    if zone and not (named or moment.first.offset or moment.last.offset):
        named = zone
    return _form(moment, named, _read_half(found, moment.reach, widths))


def without_zone(text: str) -> str:
    """The normal text form without the zone in brackets behind it."""
    return _ZONE.sub("", text)


def _form(moment: Moment, zone: str, half: tuple[int, str] | None) -> Form:
    """The form with its normal text; a clock time takes an offset without brackets."""
    zone_of(zone)
    if zone in ("Z", "-00:00"):
        zone = "UTC"
    first, last, text = moment.first, moment.last, moment.text
    if zone[:1] in ("+", "-") and moment.reach is Reach.CLOCK and not first.offset:
        first = last = Edge(first.local, zone, True)
        text, zone = text + zone, ""
    text += f"[{zone}]" if zone else ""
    text += f"~{half[0]}{half[1]}" if half else ""
    return Form(moment.reach, first, last, zone, half, moment.part, text)


def _read_half(found: re.Match[str], reach: Reach, widths: Widths) -> tuple[int, str] | None:
    """The half-width; a bare "~" after a clock time takes the width of "about"."""
    if found["width"] is None:
        return None
    if reach is Reach.SPAN:
        raise refuse("when-span-width")
    if found["amount"] is not None:
        return int(found["amount"]), found["unit"]
    if reach is not Reach.CLOCK:
        raise refuse("when-width-missing")
    return widths.about, "min"
