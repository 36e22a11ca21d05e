"""A weekday said that does not fit the date said, or the day recorded."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta

from trucewatch.rules.placing import place
from trucewatch.rules.statement import Conflict, Statement
from trucewatch.values.calendar_words import month_name, weekday_text
from trucewatch.values.date_words import MONTHS, WEEKDAYS, any_of, folded, whole
from trucewatch.values.finding import Where
from trucewatch.values.message import Arg, Message
from trucewatch.values.period import Period
from trucewatch.values.stated_dates import StatedDate, read_stated_date
from trucewatch.values.texts import Text
from trucewatch.values.when import When

CODE = "date-weekday"

_DAY = re.compile(whole(any_of(WEEKDAYS)))
_MONTH = re.compile(whole(any_of(MONTHS)))
_EVE = re.compile(rf"(?<![^\W\d_])ليله (?:يوم )?(?={_DAY.pattern})")
"""The night before a day is named by it in Arabic: ليلة الجمعة may begin on Thursday."""
_NIGHT = rf"(?:{_EVE.pattern})?"
_DATED_DAY = re.compile(rf"{_NIGHT}{_DAY.pattern}(?=,? (?:the )?(?:[0-9]|{_MONTH.pattern}))")
_WHOLE_DATE = re.compile(
    rf"{_NIGHT}{_DAY.pattern},? (?:(?:the )?[0-9]{{1,2}}(?:st|nd|rd|th)?(?: of)? "
    rf"{_MONTH.pattern}(?:/{_MONTH.pattern})?|{_MONTH.pattern} [0-9]{{1,2}}(?:st|nd|rd|th)?)"
    r",? (?:of |عام |سنه |لعام )?[0-9]{4}(?![0-9:])"
)
_RELATIVE = re.compile(
    whole(
        "since|until|till|before|after|last|next|following|previous|by|week|prayers?"
        "|reported|reports?|announced|published|posted|said|told|according"
        "|منذ|حتي|قبل|بعد|الماضي|الماضيه|القادم|المقبل|التالي|صلاه|اسبوع"
        "|افاد|افادت|ذكر|ذكرت|اعلن|اعلنت|نشر|نشرت|قال|قالت|ابلغ|بلغ|ابلغت|التبليغ|الابلاغ|النشر|الاعلان"
    )
)
"""Words by which a weekday may be another than that of the event itself."""
_STEM = re.compile("day|ثنين|ثلاث|ربع|خميس|جمع|سبت|حد|[\u0640\u064b-\u0652]")
_MOST_NAMED = 2
_FEW_DAYS = 6  # beyond these every weekday occurs


def weekday(statement: Statement[When] | Statement[Period]) -> Iterator[Conflict]:
    """Each date in the stated words whose weekday is wrong in every year it can be of.

    A weekday said without a date, or not before it, is held against the days recorded, where these
    are few and the words are not relative ("since Friday") nor tell when it was reported.
    """
    words = statement.value.stated
    if not _DAY.search(folded(words)):
        return
    first, last = _days(statement.value)
    for part in dated_parts(words):
        told = read_stated_date(part)
        wrong = _wrong_date(told, first, last, _later(part))
        if wrong is not None and not _settled(part, told.weekday, first, last):
            yield _conflict(statement, wrong, told)
    told = read_stated_date(words)
    if told.weekday is not None and told.day is None and told.month is None:
        yield from _against_days(statement, told.weekday, first, last)


def weekdays_in_text(text: str, where: Where) -> Iterator[Conflict]:
    """Each date that a text writes out whole, weekday and year, and that no calendar has so."""
    plain = folded(text)
    for found in _WHOLE_DATE.finditer(plain):
        words = (text if len(text) == len(plain) else plain)[found.start() : found.end()]
        day = read_stated_date(words).date
        if day is not None:
            yield from weekday(Statement(When.parse(day.isoformat()).with_stated(words), where))


def may_name_weekday(text: str) -> bool:
    """Whether a text may name a weekday: quick enough for every text of a case."""
    if "day " in text or "day," in text:
        return True
    if text.isascii():
        return False
    return (
        "ثنين" in text or "ثلاثاء" in text or "ربعاء" in text or "خميس" in text
        or "جمعة" in text or "سبت" in text or "أحد" in text or "احد" in text
    )  # fmt: skip


def may_tell_weekday(words: str) -> bool:
    """Whether the words can name a weekday at all: quick, and never wrong where it says no."""
    return _STEM.search(words.casefold()) is not None


def dated_parts(words: str) -> tuple[str, ...]:
    """The words that tell one weekday and its date each; none where it is unclear which is whose.

    Cut before each weekday that a date follows; a lone weekday may also stand behind its date.
    """
    text = folded(words)
    starts = [found.start() for found in _DATED_DAY.finditer(text)]
    weekdays = len(_DAY.findall(text))
    if weekdays == 1 and not starts:
        return (text,) if len(_MONTH.findall(text)) < 2 else ()
    if len(starts) < weekdays:
        return ()
    ends = [*starts[1:], len(text)]
    return tuple(text[start:end].strip() for start, end in zip(starts, ends, strict=True))


def _later(folded_words: str) -> tuple[timedelta, ...]:
    """How many days later the day may be that a night is named by."""
    return (timedelta(0), timedelta(1)) if _EVE.search(folded_words) else (timedelta(0),)


def _wrong_date(
    told: StatedDate, first: date | None, last: date | None, later: tuple[timedelta, ...]
) -> date | None:
    """The date said, if its weekday is another in each year it can be of."""
    if told.weekday is None or told.day is None or told.month is None or not told.exists:
        return None
    if told.year is not None:
        years = [told.year]
    elif first is None or last is None or last.year - first.year > 2:
        return None
    else:
        years = list(range(first.year, last.year + 1))
    dates = [replace(told, year=year).date for year in years]
    known = [day for day in dates if day is not None]
    if not known or any((day + by).weekday() == told.weekday for day in known for by in later):
        return None
    return known[0]


def _against_days(
    statement: Statement[When] | Statement[Period],
    stated: int,
    first: date | None,
    last: date | None,
) -> Iterator[Conflict]:
    text = folded(statement.value.stated)
    if first is None or last is None or len(_DAY.findall(text)) != 1 or _RELATIVE.search(text):
        return
    if (last - first).days >= _FEW_DAYS or _zone(statement.value) in ("", "Z", "UTC"):
        return
    if not _is_of(stated, first, last, _later(text)):
        yield _conflict(statement, first, StatedDate(weekday=stated))


def _is_of(stated: int, first: date, last: date, later: tuple[timedelta, ...]) -> bool:
    days = (first + timedelta(days=n) for n in range(min((last - first).days, _FEW_DAYS) + 1))
    return any((day + by).weekday() == stated for day in days for by in later)


def _settled(part: str, stated: int | None, first: date | None, last: date | None) -> bool:
    """Whether a weekday that does not stand before its date is of another of the days recorded, or
    need not be that of the event."""
    if stated is None or first is None or last is None or _DATED_DAY.search(part):
        return False
    return _RELATIVE.search(part) is not None or _is_of(stated, first, last, _later(part))


def _conflict(
    statement: Statement[When] | Statement[Period], day: date, told: StatedDate
) -> Conflict:
    assert told.weekday is not None
    likely = _likely(statement, day, told.weekday) if told.day is not None else None
    message = Message(
        "rule-weekday",
        {
            "words": statement.value.stated,
            "date": _date_text(day),
            "fits": weekday_text(day.weekday()),
            "stated": weekday_text(told.weekday),
            "place": place(statement.where),
        },
    )
    return Conflict(CODE, (statement,), message, likely=likely)


def _likely(
    statement: Statement[When] | Statement[Period], day: date, stated: int
) -> Message | None:
    """The date near by that has the weekday said: first those among the days recorded."""
    fitting = [near for near in neighbours(day) if near.weekday() == stated]
    first, last = _days(statement.value)
    recorded = [near for near in fitting if first and last and first <= near <= last]
    named = recorded or fitting[:_MOST_NAMED]
    if not named:
        return None
    args: dict[str, Arg] = {
        "dates": tuple(_date_text(near) for near in named),
        "weekday": weekday_text(stated),
        "printed": _date_text(day),
    }
    return Message("rule-weekday-likely", args)


def neighbours(day: date) -> list[date]:
    """Dates that a slip away from this one: a month, a year or a day before or after, in order."""
    months = [(day.year, day.month + 1), (day.year, day.month - 1)]
    shifted = [(y + (m > 12) - (m < 1), (m - 1) % 12 + 1, day.day) for y, m in months]
    shifted += [(day.year + years, day.month, day.day) for years in (-1, 1)]
    found = [date(*one) for one in shifted if StatedDate(None, one[2], one[1], one[0]).exists]
    return found + [day + timedelta(days=days) for days in (-1, 1)]


def _days(value: When | Period) -> tuple[date | None, date | None]:
    """First and last calendar day recorded; None where nothing bounds them."""
    if isinstance(value, When):
        return value.days()
    start, end = value.start or value.end, value.end or value.start
    assert start is not None and end is not None
    if value.start is None or value.end is None:
        return start.days()[0], end.days()[1] if value.end is None else None
    return start.days()[0], max(end.days()[1], start.days()[0])


def _zone(value: When | Period) -> str:
    when = value if isinstance(value, When) else value.start or value.end
    return "" if when is None else when.zone


def _date_text(day: date) -> Text:
    return Text(
        "en",
        {lang: f"{day.day} {month_name(lang, day.month)} {day.year}" for lang in ("en", "ar")},
    )
