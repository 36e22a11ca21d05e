"""Times of which one is meant, and it is not known which: "14, 15 or 16 December 2016", «14 أو 15».

A time holds all that lies between its two ends. So it holds those that follow each other, in whatever
order they are told, and no more than these; what would leave a gap is refused with what to write.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta

from trucewatch.values.calendar_words import MONTHS_EN
from trucewatch.values.date_words import folded
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.typed_moment import read_told
from trucewatch.values.typed_sides import Sense, Sides, read_sides
from trucewatch.values.when_moment import Reach
from trucewatch.values.when_text import Form, read_form
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths

_EITHER = re.compile(f"(?:either|{folded('إما')}) ")
_OR = re.compile(f",? (?:or |{folded('أو')} ?)")
_COMMA = re.compile(", ?")
_MOST = 12  # alternatives: no source leaves more open one by one
_ZONE = re.compile(r"\[[^\]]*\]$")
_OF_A_DAY = {Reach.CLOCK, Reach.PART}
_HOURS = frozenset(map(time, range(24)))
_NEXT, _FULL_HOUR = timedelta(seconds=1), timedelta(hours=1)


def read_alternatives(plain: str, widths: Widths = DEFAULT_WIDTHS) -> Sides | None:
    """Folded words as the span of one time or another; None where they are no such words, or are
    understood in more ways than one.

    Whole days, months or years began and ended there. The words are kept. Raises Refusal for times
    that do not follow each other, and for what only misses a word.
    """
    found, refused = list[list[Form]](), list[Refusal]()
    for parts in _lists(_EITHER.sub("", plain, count=1)):
        try:
            told = [[read_form(one, None, widths) for one in texts] for texts in _readings(parts)]
        except Refusal as refusal:
            refused.append(refusal)
            continue
        alike = [forms for forms in told if _alike(forms)]
        if alike:
            found.append(min(alike, key=_width))
    if refused and not found:
        raise refused[0]
    return _span(found[0]) if len(found) == 1 else None


def _lists(plain: str) -> Iterator[list[str]]:
    """The words apart at each "or", and also at the commas before the last."""
    parts = _OR.split(plain)
    if not 2 <= len(parts) <= _MOST:
        return
    yield parts
    more = [one for part in parts[:-1] for one in _COMMA.split(part)]
    if len(parts) <= len(more) < _MOST:
        yield _with_months([*more, parts[-1]])


def _with_months(parts: Sequence[str]) -> list[str]:
    """A number alone with the month that the next part tells ("30, 31 December or 1 January")."""
    done = [parts[-1]]
    for part in reversed(parts[:-1]):
        here, after = read_told(part), read_told(done[0])
        month = after.month if after and not after.clocked else None
        bare = here is not None and here.number is not None and not here.clocked
        done.insert(0, f"{part} {MONTHS_EN[month - 1]}".lower() if month and bare else part)
    return done


def _readings(parts: Sequence[str]) -> Iterator[list[str]]:
    """The text forms of all parts, each with what the last, or the first, tells besides. Where that lay
    over the turn of a year, also told backwards. Raises Refusal where all miss a word."""
    refused, read = list[Refusal](), False
    for rest, one, leads in ((parts[:-1], parts[-1], False), (parts[1:], parts[0], True)):
        try:
            texts = _paired(rest, one, leads)
        except Refusal as refusal:
            refused.append(refusal)
            continue
        if texts:
            read = True
            yield texts
        if len({text[:4] for text in texts}) > 1 and (back := _paired(rest, one, not leads)):
            yield back
    if refused and not read:
        raise refused[0]


def _paired(rest: Sequence[str], one: str, leads: bool) -> list[str]:
    """The text forms of the rest and of one beside each of them, which leads or comes last; empty where
    any is not understood."""
    pairs = []
    for part in rest:
        before, after = (one, part) if leads else (part, one)
        sides = read_sides(f"between {before} and {after}")
        if sides is None and _undated(part) and _undated(one):
            raise refuse("when-clock-undated")
        if sides is None or sides.sense is not Sense.BETWEEN:
            return []
        told = (sides.first, sides.last)
        pairs.append(told[::-1] if leads else told)
    same = {last for _, last in pairs}
    return [*(first for first, _ in pairs), *same] if len(same) == 1 else []


def _undated(part: str) -> bool:
    """Whether it is a time of day alone."""
    told = read_told(part)
    return told is not None and told.clocked and not told.dated and told.month is None


def _alike(forms: Sequence[Form]) -> bool:
    """Whether all are days, months, years, or times of the same clocks; none is told twice, or "about"."""
    zones = {(form.zone, edge.offset) for form in forms for edge in (form.first, form.last)}
    kinds = {form.reach for form in forms}
    apart = len({form.text for form in forms}) == len(forms)
    one_kind = len(kinds) == 1 or kinds == _OF_A_DAY
    return apart and one_kind and len(zones) == 1 and not any(form.half for form in forms)


def _width(forms: Sequence[Form]) -> timedelta:
    return max(_last(form) for form in forms) - min(_first(form) for form in forms)


def _span(forms: Sequence[Form]) -> Sides:
    """From the first of them to the last. Raises Refusal where something lies between them."""
    ordered = sorted(forms, key=_first)
    first, last = ordered[0], max(ordered, key=_last)
    if not _follow(ordered):
        raise _apart(first, last)
    sense = Sense.BETWEEN if first.reach in _OF_A_DAY else Sense.WITHIN
    return Sides(_edge(first, _first(first)), _edge(last, _last(last)), sense, kept=True)


def _apart(first: Form, last: Form) -> Refusal:
    """The refusal, with what is to be written where all that lies between them may be meant."""
    of_a_day = first.reach in _OF_A_DAY
    begun, ended = (
        _clock(local, " ") if of_a_day else f"{local:%Y-%m-%d}"
        for local in (_first(first), _last(last))
    )
    ended += f" ({first.known_zone})" if first.known_zone else ""
    code = "when-between" if of_a_day else "when-some-time-between"
    instead = Message(code, {"first": begun, "last": ended})
    return refuse("when-alternatives-apart", instead=instead)


def _follow(ordered: Sequence[Form]) -> bool:
    """Whether nothing lies between them. Of full hours of the clock one follows the other."""
    hours = all(form.reach is Reach.CLOCK and _first(form).time() in _HOURS for form in ordered)
    step = _FULL_HOUR if hours else _NEXT
    reached = _last(ordered[0])
    for form in ordered[1:]:
        if _first(form) > reached + step:
            return False
        reached = max(reached, _last(form))
    return True


def _first(form: Form) -> datetime:
    return form.first.local


def _last(form: Form) -> datetime:
    return form.last.local


def _edge(form: Form, local: datetime) -> str:
    """An end of the span: the text of a moment, the clock where a part of the day begins or ends."""
    if form.reach is not Reach.PART:
        return form.text
    zone = _ZONE.search(form.text)
    return f"{_clock(local, 'T')}{zone[0] if zone else ''}"


def _clock(local: datetime, between: str) -> str:
    return local.isoformat(between, "seconds" if local.second else "minutes")
