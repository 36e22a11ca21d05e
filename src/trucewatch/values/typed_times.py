"""Times as people type them ("about 10:00 on 16 December 2016", "ليل ١٦ كانون الأول ٢٠١٦").

Puts what is surely understood, every word of it, into the text form of `When` and `Period`; whatever
else is typed is left as it is, so that the text form refuses it with its reason. Guesses nothing.
"""

from __future__ import annotations

import re

from trucewatch.values.as_stated import split_stated, with_stated
from trucewatch.values.date_words import WEEKDAYS, any_of, folded, whole
from trucewatch.values.digits import latin_digits
from trucewatch.values.numeric_dates import numbers_refused
from trucewatch.values.period import Period
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.typed_moment import Told, read_told
from trucewatch.values.typed_phrase import read_phrase
from trucewatch.values.typed_sides import Sense, Sides
from trucewatch.values.when import When
from trucewatch.values.widths import DEFAULT_WIDTHS, Widths

_FORM = re.compile(r"[\[/]|[0-9X]{4}(-[0-9X]{2}){0,2}(T|\[|~|/|$)")
_WHOLE = re.compile(r"[0-9X]{4}(-[0-9X]{2}){0,2}(\[[^\]]*\])?")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_OPEN = {
    *("ongoing", "still going on"),
    *map(folded, ("مستمر", "مستمرة", "ما زال", "ما زالت", "ما زال مستمرا", "ما زالت مستمرة")),
}
_WEEKDAY, _ARABIC = re.compile(whole(any_of(WEEKDAYS))), re.compile("[\u0621-\u064a]")
_ONE_SIDED = re.compile(rf"(?:{any_of(map(folded, ('after', 'before', 'بعد', 'قبل')))}) (.+)")
_SPACED = re.compile(r"(?<![\d/.-])(\d{1,4})\s*([/.-])\s*(\d{1,2})\s*\2\s*(\d{1,4})(?![\d/.-])")
"""The three numbers of a date, with blanks around what stands between them or without."""
_ASUNDER = re.compile(r"\s+/\s+(?=\d{4}-)")
"""What stands between the two sides of a period, with blanks around it."""
_YEAR_FIRST = re.compile(r"(?<![\d/.-])(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?![\d/.-])")


def typed_period(
    began: str, ended: str, zone: str | None = None, widths: Widths = DEFAULT_WIDTHS
) -> Period:
    """From when to when, as two people's wordings or text forms.

    ended: empty is not known, ".." or "ongoing" is open. A time of day alone is on the day that the
    other tells. A whole day, month or year alone is when it began and ended. `began` may be a whole
    period. Raises Refusal as Period.parse does, and for what only misses a word.
    """
    try:
        return _period(began, ended, zone, widths)
    except Refusal as refused:
        raise _in_words(refused, began, ended) from refused


def typed_when(text: str, zone: str | None = None, widths: Widths = DEFAULT_WIDTHS) -> When:
    """One time, as words or in its text form. Raises Refusal as `typed_period` does."""
    try:
        return When.parse(typed_time(text, widths), zone, widths)
    except Refusal as refused:
        raise _in_words(refused, text) from refused


def _in_words(refused: Refusal, *typed: str) -> Refusal:
    """What to write instead of words that are no text form: other words, as the forms tell them."""
    if refused.code != "when-unreadable":
        return refused
    return refuse("when-one-sided" if any(map(_one_sided, typed)) else "when-words-unreadable")


def _one_sided(text: str) -> bool:
    """Whether it says that something was before or after a time, and not how long."""
    found = _ONE_SIDED.fullmatch(folded(text.partition("«")[0]).strip(" ,."))
    try:
        return found is not None and read_phrase(found[1], None) is not None
    except Refusal:
        return True


def _period(began: str, ended: str, zone: str | None, widths: Widths) -> Period:
    first, *begun = _read(began, _day_of(ended), widths)
    last, *over = _read(ended, _day_of(began), widths)
    said = _stated(begun, over)
    if first.sense is Sense.WHOLE and not last.first:
        whole = [Period.parse(side, zone, widths) for side in (first.first, first.last)]
        return Period(whole[0].start, whole[1].end, stated=said)
    return Period.parse(with_stated(_text(first, last), said), zone, widths)


def typed_time(text: str, widths: Widths = DEFAULT_WIDTHS) -> str:
    """The text form of an instant where the words are surely understood, else the words.

    Words that name another weekday than the calendar stay as stated: one of the two is wrong. Raises
    Refusal for what only misses a word.
    """
    read, *words = _read(text, None, widths)
    return with_stated(read.moment, _stated(words))


def _text(first: Sides, last: Sides) -> str:
    """The text form of a period."""
    if last.first or last.last:
        return f"{first.moment}/{last.moment}"
    if first.sense is Sense.WITHIN:
        return f"{first.moment}/{first.moment}"
    text = first.moment
    return text if _is_period(text) or _WHOLE.fullmatch(text) else f"{text}/"


def _is_period(text: str) -> bool:
    """Whether it has two sides: a stroke that stands in no span and before no part of the day."""
    return "/" in re.sub(r"\[[^\]]*\]|T/", "", text)


def _stated(*sides: list[str]) -> str:
    """What stands as the words of the source: its own, or else those typed that the time does not
    tell. Those that name a weekday stand beside its own: one of the two may be wrong."""
    own = "".join(stated for _, stated in sides)
    words = [
        one
        for kept, stated in sides
        for one in (kept if not own or _WEEKDAY.search(folded(kept)) else "", stated)
        if one
    ]
    return ("؛ " if _ARABIC.search("".join(words)) else "; ").join(words)


def _read(text: str, day: Told | None, widths: Widths = DEFAULT_WIDTHS) -> tuple[Sides, str, str]:
    """What was typed, its words where it does not tell all that they do, and those of the source
    behind it. day: of a time of day alone.

    What is not understood, or not closed, is left for the text form to refuse.
    """
    parts = split_stated(text)
    if parts is None:
        return Sides(text.strip(), ""), "", ""
    tight = _ASUNDER.sub("/", _SPACED.sub(r"\1\2\3\2\4", parts[0]))
    body, stated = _YEAR_FIRST.sub(_dashed, tight), parts[1]
    plain = folded(body).strip(" ,.")
    if plain in _OPEN or parts[0] == "..":
        return Sides("..", ""), "", stated
    read = (
        None if _FORM.match(body.upper()) and " " not in plain else read_phrase(plain, day, widths)
    )
    if read is None:
        if refused := numbers_refused(plain):
            raise refused
        return Sides(body, ""), "", stated
    kept = parts[0] if read.kept and parts[0] not in stated else ""
    return read, kept, stated


def _dashed(found: re.Match[str]) -> str:
    year, month, day = latin_digits(" ".join(found.groups())).split()
    return f"{year}-{month:0>2}-{day:0>2}"


def _day_of(typed: str) -> Told | None:
    """The one day that a time lies on, for a time of day that is typed beside it."""
    try:
        days = set(_DAY.findall(_read(typed, None)[0].moment))
    except Refusal:
        return None  # told where it is read for itself
    return read_told(days.pop()) if len(days) == 1 else None
