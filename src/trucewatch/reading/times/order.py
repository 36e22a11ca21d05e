"""A breach dated before the agreement it breaches: the month or the year is wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import Calendar, date_text, is_past, opens_clause
from trucewatch.rules.statement import Statement
from trucewatch.rules.windows import over_before
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message
from trucewatch.values.when import When

CODE = "date-before-agreement"
_AFTER = 60  # days after the agreement within which the corrected day must lie
_UNTIL = frozenset({"until", "till", "to", "حتي", "الي", "لغايه", "by"})
_SINCE = frozenset({"since", "before", "from", "than", "until", "منذ", "قبل", "من", "عن", "حتي"})
_FROM = frozenset({"from", "من"})
_SOON_OVER = 180  # days within which what is running out ends
_SHORTLY = 14  # days before its own that a text tells of as the days of its report
_FEW = 2  # whole dates of a text, so that one of them stands out
_LATER = 2  # days after the document from which a day told as past is wrong in every zone
_BEFORE, _LONG_BEFORE = 31, 120  # days before the document of one told with a wrong month, or year
_IMPERFECT = "يتسن"  # letters with which an Arabic verb of now, or of what is to come, begins
_FAR = 12  # words between the verb and the day on which an agreement began


def order_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days of breaches that lie before the agreement, and after it with another month or year."""
    begun = _agreed(page, pieces)
    if begun is None or begun.date is None:
        return
    for dated in pieces.dates:
        day = dated.date
        sure = dated.year_told or calendar.years == {begun.date.year}
        if day is None or day >= begun.date or not sure or dated.hijri:
            continue
        if (
            not _of_a_breach(page, dated)
            or _only_since(page, dated)
            or (meant := _meant(dated, begun.date)) is None
        ):
            continue
        if calendar.own is not None and meant > calendar.own > begun.date:
            continue
        suggestion = Message("read-suggest-date", {"date": date_text(meant)})
        yield from before_it(page, dated, begun, suggestion)


def before_it(page: Page, dated: Dated, begun: Dated, suggestion: Message) -> Iterator[ReadFinding]:
    """A day that lies before that of the agreement, though it is told as after it."""
    event, moment = _statement(page, dated), _statement(page, begun)
    if event is None or moment is None:
        return
    conflict = over_before(event, moment, CODE)
    if conflict is not None:
        spans = [span(page, dated.first, dated.last), span(page, begun.first, begun.last)]
        yield told(conflict, spans, Severity.ERROR, suggestion)


def _agreed(page: Page, pieces: Pieces) -> Dated | None:
    """The day on which the agreement of the text began: told once, with a verb of beginning."""
    found: list[Dated] = []
    for dated in pieces.dates:
        if dated.date is None:
            continue
        begins, ends = page.sentence_of(dated.first)
        near = max(begins, dated.first - _FAR)
        if not page.has("agreed", near, dated.first):
            continue
        marks = [at for at in range(near, dated.first) if page.meant(at, "agreed")]
        if marks and _open_to(page, marks[-1], dated.first) and page.has("agreement", begins, ends):
            found.append(dated)
    if not found:
        return None
    days = {dated.date for dated in found if dated.date}
    if (max(days) - min(days)).days > 7:
        return None  # more than one agreement
    return max(found, key=lambda dated: dated.date or date.min)


def _open_to(page: Page, mark: int, day: int) -> bool:
    """Whether the day behind a verb of beginning is that beginning, not an end ("until", «حتى»)."""
    between_them = {page.tokens[at].word.stem for at in range(mark, day)}
    return not between_them & _UNTIL


def _only_since(page: Page, dated: Dated) -> bool:
    """Whether a day only says since when, or compares: "since 16 November"."""
    before = {page.tokens[at].word.stem for at in range(max(0, dated.first - 3), dated.first)}
    return bool(before & (_SINCE - _FROM if dated.until else _SINCE))


def compared(page: Page, dated: Dated) -> bool:
    """Whether a day is told to compare with, or since when: "as in March last year", "since 5 May"."""
    begins, ends = page.sentence_of(dated.first)
    return of_other_times(page, begins, ends) or _only_since(page, dated)


def of_other_times(page: Page, begins: int, ends: int) -> bool:
    """Whether a sentence sets one time against another: "the same month", "than", "an anniversary"."""
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    if words & small_words("sets_against"):
        return True
    beside = [
        at for at in range(begins, ends) if page.tokens[at].word.folded in small_words("same_time")
    ]
    return any(
        page.tokens[n].word.folded in small_words("spells_of_time")
        for at in beside
        for n in (max(begins, at - 1), min(ends - 1, at + 1))
    )


def _of_a_breach(page: Page, dated: Dated) -> bool:
    begins, ends = page.sentence_of(dated.first)
    return any(
        thing is not None and thing.value[0].name == "breach"
        for thing in (page.meant(at, "thing") for at in range(begins, ends))
    )


def _meant(dated: Dated, begun: date) -> date | None:
    """The day in the month or the year of the agreement, or the month after it."""
    for year, month in ((begun.year, begun.month), (begun.year, begun.month + 1)):
        candidate = replace(dated, year=year + (month > 12), month=(month - 1) % 12 + 1)
        changed = (candidate.year != dated.year) + (candidate.month != dated.month)
        day = candidate.date
        if changed == 1 and day is not None and 0 <= (day - begun).days <= _AFTER:
            return day
    return None


def _statement(page: Page, dated: Dated) -> Statement[When] | None:
    when = dated.when()
    if when is None:
        return None
    words = page.words(dated.first, dated.last).replace("«", "").replace("»", "")
    return Statement(when.with_stated(words), page.where(page.tokens[dated.first].start))


def agreed_dated(page: Page, pieces: Pieces) -> Dated | None:
    """The day, as told, on which the agreement of the text began."""
    return _agreed(page, pieces)


def agreed_day(page: Page, pieces: Pieces) -> date | None:
    """The day on which the agreement of the text began, where it is told once."""
    begun = _agreed(page, pieces)
    return None if begun is None else begun.date


def after_document(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Days told as past that lie after the day of the document, and before it a month or year earlier."""
    own = calendar.titled
    later = {day for day in calendar.days if own is not None and (day - own).days >= _LATER}
    if own is None or len(later) != 1:
        return
    for dated in pieces.dates:
        day = dated.date
        if day is None or dated.hijri or (day - own).days < _LATER:
            continue
        if not dated.year_told and not _surely_of_its_year(page, pieces, dated, calendar):
            continue
        begins, ends = page.sentence_of(dated.first)
        if page.has("future", begins, ends) or not _told_as_past(page, dated, begins, ends):
            continue
        if not dated.year_told and not _happened_then(page, dated, ends):
            continue
        meant = _earlier(dated, own)
        if meant is not None:
            yield _beside_its_own(page, dated, own, meant, "after-document")


def _surely_of_its_year(page: Page, pieces: Pieces, dated: Dated, calendar: Calendar) -> bool:
    """Whether a day without a year is not of last year, told soon behind that of a head of one year."""
    own, day = calendar.titled, dated.date
    if own is None or day is None or len(calendar.years) > 1 or (day - own).days > _BEFORE:
        return False
    head = next((d for d in pieces.dates if d.date == own), dated)
    lines = [page.where(page.tokens[d.first].start).line for d in (head, dated)]
    return lines[0] < lines[1]


def year_off(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """The one day of a text told a year too early: with the year of the text it lies just before it."""
    own = calendar.titled
    if own is None:
        return
    whole = [d for d in pieces.dates if d.year_told and not d.hijri and d.date is not None]
    early = [d for d in whole if d.year == own.year - 1]
    if len(early) != 1 or len(whole) < _FEW:
        return
    dated = early[0]
    meant = replace(dated, year=own.year).date
    begins, ends = page.sentence_of(dated.first)
    told_now = page.has("recorded", begins, ends) and not page.has("as_of", begins, dated.first)
    if meant is None or not 0 <= (own - meant).days <= _SHORTLY or not told_now:
        return
    if compared(page, dated):
        return
    yield _beside_its_own(page, dated, own, meant, "year-off")


def ends_long_ago(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """What "runs out on" a day of last year, and would lie before the document by a year too early."""
    own = calendar.own
    for at in page.listed.get("runs_out", ()) if own else ():
        last = at + page.entries[at][0]
        dated = next((d for d in pieces.dates if last <= d.first <= last + 1 and d.year_told), None)
        if dated is None or dated.date is None or dated.year is None or dated.hijri or own is None:
            continue
        meant = replace(dated, year=dated.year + 1).date
        if meant is not None and 0 < (meant - own).days <= _SOON_OVER:
            yield _beside_its_own(page, dated, own, meant, "year-off")


def _beside_its_own(page: Page, dated: Dated, own: date, meant: date, how: str) -> ReadFinding:
    """A day that cannot be right in a document of its own day, and the day likely meant."""
    args: dict[str, Arg] = {
        "event": page.words(dated.first, dated.last),
        "date": date_text(own),
    }
    return ReadFinding(
        f"date-{how}",
        Severity.WARNING,
        Message(f"read-{how}", args),
        (span(page, dated.first, dated.last),),
        Message("read-suggest-date", {"date": date_text(meant)}),
    )


def _told_as_past(page: Page, dated: Dated, begins: int, ends: int) -> bool:
    """Whether a sentence tells a deed, or a verb of the past stands before the day and none of the future."""
    if page.has("deed", begins, ends):
        return True
    near = range(max(begins, dated.first - _FAR), dated.first)
    if any(page.has(name, near.start, near.stop) for name in ("wanted", "closes_time", "as_of")):
        return False
    words = [page.tokens[at].word.folded for at in near]
    past = [at for at, word in enumerate(words) if is_past(word)]
    if past:
        return not set(words[past[-1] :]) & small_words("to_come")
    return _happened_then(page, dated, ends)


def _happened_then(page: Page, dated: Dated, ends: int) -> bool:
    """ "On 5 February, masked men broke in": a day that opens its clause, with a verb of the past behind it."""
    behind = [page.tokens[at].word.folded for at in range(dated.last, min(ends, dated.last + _FAR))]
    if not opens_clause(page, dated) or set(behind) & small_words("to_come"):
        return False
    going_on = behind and behind[0][0] in _IMPERFECT and not is_past(behind[0])
    return not going_on and any(is_past(word) for word in behind)


def _earlier(dated: Dated, own: date) -> date | None:
    """The day of another month, or of the year before, if that is shortly before the document."""
    for back in range(1, 12):
        years, month = divmod((dated.month or 1) - 1 - back, 12)
        day = replace(dated, month=month + 1, year=(dated.year or 1) + years).date
        if day is not None and 0 <= (own - day).days <= _BEFORE:
            return day
    day = replace(dated, year=(dated.year or 1) - 1).date
    return day if day is not None and 0 <= (own - day).days <= _LONG_BEFORE else None
