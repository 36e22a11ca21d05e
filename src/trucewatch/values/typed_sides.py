"""Two times as they were typed in one field: "from 3 to 5 pm on 15 December 2016", «14–16 كانون الأول».

What only one side tells goes for both. Every way to cut the words in two is tried; they are
understood only if all that can be read come to the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import islice

from trucewatch.values.date_words import any_of, folded
from trucewatch.values.refusal import Refusal
from trucewatch.values.typed_moment import Told, read_told, text_of
from trucewatch.values.typed_sharing import shared


class Sense(Enum):
    """What was meant: one moment; a stretch from one to the other, or all of both; one moment
    somewhere between them; or something that began and ended there."""

    MOMENT = "moment"
    STRETCH = "stretch"
    WHOLE = "whole"
    BETWEEN = "between"
    WITHIN = "within"


@dataclass(frozen=True, slots=True)
class Sides:
    """Two times by their text forms, or one in `first`: empty is not known, ".." goes on. kept: the
    words are to stand beside them, as where a weekday is not that of its date."""

    first: str
    last: str
    sense: Sense = Sense.MOMENT
    kept: bool = False

    @property
    def moment(self) -> str:
        """What is said as the one moment that it may be; of a stretch, both its ends."""
        if self.sense is Sense.MOMENT or (self.sense is Sense.WITHIN and not self.last):
            return self.first
        if self.sense not in (Sense.BETWEEN, Sense.WITHIN):
            return f"{self.first}/{self.last}"
        offsets = [one[0] for each in (self.first, self.last) if (one := _OFFSET.search(each))]
        if len(set(offsets)) == 2:
            return f"[{'..'.join(_OFFSET.sub(_bare, one) for one in (self.first, self.last))}]"
        zone = re.search(r"\[[^\]]*\]$", self.last)
        behind = zone[0] if zone else ""
        return f"[{'..'.join(one.removesuffix(behind) for one in (self.first, self.last))}]{behind}"


_OPENERS = {
    **dict.fromkeys(map(folded, ("between", "بين", "ما بين")), Sense.BETWEEN),
    **dict.fromkeys(map(folded, ("from", "من")), Sense.STRETCH),
    **dict.fromkeys(
        map(folded, ("some time between", "some time from", "sometime between", "sometime from")),
        Sense.WITHIN,
    ),
    **dict.fromkeys(
        map(folded, ("في وقت ما بين", "في وقت ما من", "وقت ما بين", "وقت ما من")), Sense.WITHIN
    ),
}
_OPENER = re.compile(f"(?<![^\\W\\d_])(?P<opener>{any_of(_OPENERS)}) ")
_OFFSET = re.compile(r"\[([+-][0-9]{2}:[0-9]{2})\]$")


def _bare(offset: re.Match[str]) -> str:
    return offset[1]


_AND = re.compile(f" and | و ?| to | {folded('إلى')} ")
_TO = re.compile(
    f" (?:to|until|till|{folded('إلى')}|{folded('حتى')}) | ?[–—] ?| - |(?<=[0-9])-(?=[0-9])"
)
_END_OF = re.compile(f"(?:the )?(?:end of |{folded('نهاية')} )")
_MOST_CUTS = 40
"""More ways to cut the words in two are not tried: no time has so many words that join."""


def read_sides(plain: str, within: bool = False) -> Sides | None:
    """Both sides of folded words; None where they are not understood, or in more ways than one.

    within: they are one side of others, and have no such sides themselves. Raises Refusal where only a year is missing, or the half of the day of an hour.
    """
    found, refused = dict[Sides, None](), dict[str, Refusal]()
    for sense, around, one, other in _readings(plain, within):
        try:
            first, last = text_of(one), text_of(other)
        except Refusal as refusal:
            refused[refusal.code] = refusal
            continue
        if first and last:
            kept = around.kept or one.kept or other.kept
            found[Sides(first, last, sense, kept)] = None
    if refused and not found:
        raise next(iter(refused.values()))
    return next(iter(found)) if len(found) == 1 else None


def _readings(plain: str, within: bool) -> Iterator[tuple[Sense, Told, Told, Told]]:
    """Every way in which the words can be cut in two and both sides be told with each other: what was
    meant, what stands before both, and both."""
    cuts = list(islice(_cuts(plain), _MOST_CUTS + 1))
    for sense, before, first, last in cuts if len(cuts) <= _MOST_CUTS else ():
        end = _END_OF.match(last) if sense is Sense.STRETCH else None
        around, one = read_told(before), _told(first, within)
        other = _told(last[end.end() :] if end else last, within)
        if around is None or one is None or other is None or around.clocked:
            continue
        for pair in shared(around, one, other):
            if end and any(told.clocked or told.text for told in pair):
                continue
            meant = Sense.WHOLE if end else sense
            hoisted = not pair[0].zone and meant is not Sense.STRETCH
            begun = replace(pair[0], zone=pair[1].zone) if hoisted else pair[0]
            yield meant, around, begun, pair[1]


def _cuts(plain: str) -> Iterator[tuple[Sense, str, str, str]]:
    """What was meant, what stands before, and both sides, in each way that the words can be cut."""
    for opened in _OPENER.finditer(plain):
        before, rest = plain[: opened.start()], plain[opened.end() :]
        sense = _OPENERS[opened["opener"]]
        joining = _TO if sense is Sense.STRETCH else _AND
        for cut in joining.finditer(rest):
            yield sense, before, rest[: cut.start()], rest[cut.end() :]
    for cut in _TO.finditer(plain):
        yield Sense.STRETCH, "", plain[: cut.start()], plain[cut.end() :]


def _told(plain: str, within: bool) -> Told | None:
    """One side, which may itself be one moment between two."""
    told, opened = read_told(plain), None if within else _OPENER.match(plain)
    if told is None and opened and _OPENERS[opened["opener"]] is not Sense.STRETCH:
        sides = read_sides(plain, within=True)
        return Told(text=sides.moment, otherwise=sides.kept) if sides else None
    return told
