"""The document's own date, dates told without their year, and weekdays that no calendar has."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding, Span
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.dates import Dated
from trucewatch.rules.statement import Statement
from trucewatch.rules.weekday import weekday
from trucewatch.values.calendar_words import month_name, weekday_name, weekday_text
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.values.when import When

_SHORT = 4  # letters of a verb
_TITLE = 14  # words of a line that dates a document
_DATELINE = 9  # words of the places and the day with which a text opens
_FIRST = 20  # dates among which a document names its own
_HEAD = 400  # characters within which a document names its own date
_AFTER = frozenset({"after", "before", "بعد", "قبل"})
_TODAY = frozenset({"today", "اليوم"})
_SOON = 45  # days: what lies so soon behind the document is to come, not of last year
_OPENS_CLAUSE = 3  # words before a day that opens its clause
_NEAR = 12  # days from other dates of the document, within which a corrected date is believed
_BESIDE = 7
"""Days between two that belong together: the month of such a day is no slip."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """The document's date, where known, the years that it speaks of, and all days it names.

    titled: its date where it is given or stands in a line of its own, not only concluded.
    """

    own: date | None
    years: frozenset[int]
    days: frozenset[date] = frozenset()
    titled: date | None = None


def calendar_of(page: Page, pieces: Pieces, as_of: When | None) -> Calendar:
    """The date given, or the first whole date near the beginning, or the one to go by."""
    given = page.document.date or as_of
    own = titled = given.days()[1] if given is not None else None
    if page.document.date is None:
        heads = [d for d in pieces.dates[:_FIRST] if page.tokens[d.first].start <= _HEAD]
        whole = [
            d for d in heads if d.date is not None and not d.hijri and not _behind_after(page, d)
        ]
        now = next((d for d in whole if _today(page, d)), None)
        for dated in whole:
            heading = _is_title(page, dated.first)
            today = dated is now
            if now is not None and not (heading or today):
                continue
            if dated.until is not None or (dated.weekday is not None and not (heading or today)):
                continue
            own = dated.date if own is None else own
            titled = dated.date if heading or today else titled
            break
        own = own or next((_last_of(d) for d in whole if d.until is not None), None)
    years = {
        d.year
        for d in pieces.dates
        if d.year_told and d.year and not d.hijri and not _since_then(page, d)
    }
    return Calendar(own, frozenset(years | ({own.year} if own else set())), titled=titled)


def _today(page: Page, dated: Dated) -> bool:
    """ "Today, 3 May 2022", «اليوم (السبت) 3 أيار 2022»: the day of writing."""
    before = [page.tokens[n].word.folded for n in range(max(0, dated.first - 2), dated.first)]
    return bool(before) and (
        before[-1] in _TODAY or (before[0] in _TODAY and before[-1] in (",", "("))
    )


def _since_then(page: Page, dated: Dated) -> bool:
    """ "Since May 2020", "after 7 October 2023": when something began, not when it was written."""
    since = page.has("since", max(0, dated.first - 2), dated.first)
    return _behind_after(page, dated) or (since and dated.day is None)


def _behind_after(page: Page, dated: Dated) -> bool:
    return dated.first > 0 and page.tokens[dated.first - 1].word.folded in _AFTER


def _last_of(dated: Dated) -> date | None:
    """The last of several days: "1-15 October"."""
    return replace(dated, day=dated.until).date


def day_of(page: Page, pieces: Pieces, calendar: Calendar) -> date | None:
    """The day of a bulletin: the document's own, or the first that its head names with its weekday."""
    heads = (d.date for d in pieces.dates if page.tokens[d.first].start <= _HEAD and not d.hijri)
    return calendar.own or next((day for day in heads if day is not None), None)


def _is_title(page: Page, at: int) -> bool:
    """Whether a date stands in a short line near the beginning that tells of no deed."""
    begins, ends = page.sentence_of(at)
    if _is_dateline(page, at, begins):
        return True
    if ends - begins > _TITLE or page.has("deed", begins, ends) or page.has("agreed", begins, ends):
        return False
    words = {token.word.folded for token in page.tokens[begins:ends]} - small_words("made_public")
    if any(is_past(word) for word in words):
        return False
    at_end = ends >= len(page.tokens)
    behind = "" if at_end else page.text[page.tokens[ends - 1].end : page.tokens[ends].start]
    return not begins or "\n" in behind


def _is_dateline(page: Page, at: int, begins: int) -> bool:
    """ "Geneva, Thursday 1 August 2024 – Attacks": places, a day and a dash open the first lines."""
    last = next(
        (n for n in range(at, at + _DATELINE) if n < len(page.tokens) and _is_dash(page, n)), 0
    )
    if not last or at - begins > _DATELINE or not page.begins_line(begins):
        return False
    before = [
        page.tokens[n].word
        for n in range(begins, at)
        if not page.text[page.tokens[n].start].isupper()
    ]
    names = all(page.as_name(n) or page.tokens[n].word.kind == "sign" for n in range(begins, at))
    told = any(word.folded in small_words("opens_day") or is_past(word.folded) for word in before)
    return names and not told


def _is_dash(page: Page, at: int) -> bool:
    """A dash with a blank before it."""
    token = page.tokens[at]
    return token.word.folded == "-" and page.text[token.start - 1].isspace()


def is_past(word: str) -> bool:
    """Whether a word is a verb that says that something has happened."""
    if word in small_words("past_verbs"):
        return True
    ended = word.endswith("ed") if word.isascii() else word.endswith("وا") and word[0] != "ي"
    return ended and len(word) > _SHORT and word not in small_words("to_come")


def with_years(dates: Sequence[Dated], calendar: Calendar) -> list[Dated]:
    """The dates, with the year concluded where none is said: the last in which it is not to come."""
    found, last = list[Dated](), None
    year = calendar.own.year if calendar.own else (max(calendar.years) if calendar.years else None)
    for dated in dates:
        if dated.year_told and dated.year and not dated.hijri:
            year, last = dated.year, dated.date
        elif dated.month is not None and dated.year is None and year is not None:
            dated = replace(dated, year=_year(dated, year, last, calendar))
        found.append(dated)
    return found


def _year(dated: Dated, year: int, last: date | None, calendar: Calendar) -> int:
    """last: the day with a year told last; "30 December 2016 ... 4 January" goes on in the next."""
    if calendar.own is None or dated.day is None or dated.month is None:
        return year
    after = replace(dated, year=year + 1).date
    if last is not None and after is not None and after <= calendar.own:
        before = replace(dated, year=year).date
        if before is None or abs((after - last).days) < abs((last - before).days):
            return year + 1
    if dated.month - calendar.own.month > 6 and year == calendar.own.year:
        return year - 1
    return year


def weekdays_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Weekdays that are another."""
    alike: dict[tuple[int | None, int | None], list[Dated]] = {}
    for dated in pieces.dates:
        if dated.weekday is not None:
            alike.setdefault((dated.day, dated.month), []).append(dated)
    for dated in pieces.dates:
        if dated.hijri or dated.month is None or dated.day is None:
            continue
        yield from _weekday(page, dated, alike.get((dated.day, dated.month), ()), calendar)
    for dated in _told_behind(page, pieces):
        yield from _weekday(page, dated, (), calendar)


def _counts_off(word: str) -> bool:
    """A sign, or what counts the items of a list off: "(b) 19 January", «٢- في ١٥ أيلول»."""
    return not word.isalnum() or len(word) == 1


def opens_clause(page: Page, dated: Dated) -> bool:
    """ "On 24 October, a second warehouse ...", «وفي 5 تموز سقطت», "| 5 July |", "- 11 January:"."""
    begins, _ = page.sentence_of(dated.first)
    if dated.first and page.tokens[dated.first - 1].word.folded == "|":
        return True
    before: Sequence[str] = [
        page.tokens[at].word.folded
        for at in range(max(begins, dated.first - _OPENS_CLAUSE), dated.first)
    ]
    opening = [word for word in before if word in small_words("opens_day") or _counts_off(word)]
    if len(opening) == len(before):
        return dated.first - begins <= _OPENS_CLAUSE or "," in before or ";" in before
    return len(before) > 1 and before[-1] in small_words("opens_day") and before[-2] in (",", ";")


def plain(words: str) -> str:
    """Words without the marks of a quotation."""
    return words.replace("«", "").replace("»", "")


def _told_behind(page: Page, pieces: Pieces) -> Iterator[Dated]:
    """ "... on 22 April 2018. It was a Monday.": the last day told, with the weekday told behind it."""
    for at in page.listed.get("day_was", ()):
        last = at + page.entries[at][0]
        weekday = page.meant(last, "weekday")
        begins = page.sentence_of(max(0, page.sentence_of(at)[0] - 1))[0]
        near = between(pieces.dates, begins, at)
        if weekday is not None and near and near[-1].weekday is None and near[-1].until is None:
            day = int(weekday.value)
            yield replace(near[-1], weekday=day, last=last + page.entries[last][0])


def _weekday(
    page: Page, dated: Dated, alike: Sequence[Dated], calendar: Calendar
) -> Iterator[ReadFinding]:
    """A weekday that is wrong in every year the date can be of."""
    if dated.weekday is None or not dated.exists or _of_prayer(page, dated.first):
        return
    years = {dated.year} if dated.year_told else set(calendar.years)
    if not years or None in years:
        return
    if not dated.year_told and calendar.own:
        years |= _other_years(dated, calendar.own)
    days = [replace(dated, year=year).date for year in sorted(y for y in years if y)]
    if not any(days) or any(day is not None and day.weekday() == dated.weekday for day in days):
        return
    likely = replace(dated, year=dated.year if dated.year in years else max(y for y in years if y))
    when = likely.when()
    if when is None:
        return
    sure = dated.year_told or calendar.own is not None
    where = page.where(page.tokens[dated.first].start)
    for words in _wordings(page, dated, likely):
        for conflict in weekday(Statement(when.with_stated(words), where)):
            spans = _with_witness(page, dated, alike)
            grave = Severity.ERROR if sure or len(spans) > 1 else Severity.WARNING
            yield told(conflict, spans, grave, _suggestion(likely, calendar))
            return


def _other_years(dated: Dated, own: date) -> set[int]:
    """The year before, for a day far to come in that of the document; the next, where it is soon to come."""
    day, soon = (replace(dated, year=own.year + later).date for later in (0, 1))
    found = {own.year - 1} if day is None or (day - own).days > _SOON else set()
    return found | (
        {own.year + 1} if soon is not None and (soon - own).days <= 2 * _SOON else set()
    )


def _of_prayer(page: Page, at: int) -> bool:
    """«صلاة الجمعة», "Friday prayers": the name of a prayer, whatever the day."""
    before = page.tokens[at - 1].word.folded if at else ""
    behind = page.tokens[at + 1].word.folded if at + 1 < len(page.tokens) else ""
    return before.endswith("صلاه") or behind in ("prayer", "prayers", "sermon")


def _wordings(page: Page, dated: Dated, likely: Dated) -> Iterator[str]:
    """The words as they stand and, for writings that the rule does not know, as usually written.

    Several days ("Thursday and Friday, 16 and 17") are told one at a time.
    """
    if dated.until is None:
        yield plain(page.words(dated.first, dated.last))
    lang = "ar" if page.document.language == "ar" else "en"
    day = f"{dated.day} {month_name(lang, dated.month or 1)} {likely.year}"
    yield f"{weekday_name(lang, dated.weekday or 0)} {day}"


def _with_witness(page: Page, dated: Dated, alike: Sequence[Dated]) -> list[Span]:
    """The words, and those of another place that tells the same day with its right weekday."""
    spans = [span(page, dated.first, dated.last)]
    for other in alike:
        if other.weekday != dated.weekday:
            spans.append(span(page, other.first, other.last))
            break
    return spans


def _suggestion(dated: Dated, calendar: Calendar) -> Message | None:
    """Another month that fits weekday and neighbours, where the day is far from these as it stands; or
    else the right weekday."""
    written = dated.date
    if written is None:
        return None
    others = calendar.days - {written}
    best: tuple[int, date] | None = None
    for candidate in _candidates(dated):
        distance = min((abs((candidate - other).days) for other in others), default=999)
        if distance <= _NEAR and (best is None or distance < best[0]):
            best = (distance, candidate)
    near = min((abs((written - other).days) for other in others), default=999)
    if best is not None and best[0] < near and near > _BESIDE:
        return Message("read-suggest-date", {"date": date_text(best[1])})
    return Message(
        "read-suggest-weekday",
        {"date": date_text(written), "weekday": weekday_text(written.weekday())},
    )


def _candidates(dated: Dated) -> Iterator[date]:
    """The same day in another month of that year or the next, where the weekday fits."""
    assert dated.year is not None and dated.day is not None
    for year in (dated.year, dated.year - 1, dated.year + 1):
        for month in range(1, 13):
            day = replace(dated, year=year, month=month)
            found = day.date
            if found is not None and found.weekday() == dated.weekday:
                yield found


def date_text(day: date) -> Text:
    """A day in both languages, for a message."""
    return Text(
        "en",
        {lang: f"{day.day} {month_name(lang, day.month)} {day.year}" for lang in ("en", "ar")},
    )
