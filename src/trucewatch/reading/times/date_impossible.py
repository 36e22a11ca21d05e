"""Days that no calendar has, in words and in numbers, where a day is meant.

"The 31 September brigade" is a name, and "14/13/2020" may be the number of a file.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.days import plain
from trucewatch.rules.calendar_dates import impossible_date
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.values.when import When

_DAYS, _MONTHS, _LONGEST_HIJRI = 31, 12, 30
_LABEL = 5  # words of "date of the incident:"


def dates_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Days that do not exist."""
    for dated in pieces.dates:
        if dated.month is None or dated.day is None:
            continue
        if not dated.hijri:
            yield from _impossible(page, dated)
        elif dated.day > _LONGEST_HIJRI and _meant_as_day(page, dated):
            yield _told(page, dated.first, dated.last)
    for word, places in page.by_word.items():
        if page.tokens[places[0]].word.kind == "date" and not _a_day(word):
            yield from (_told(page, at, at + 1) for at in places if _said(page, at))


def _a_day(word: str) -> bool:
    """Whether three numbers can be a day and a month, in either order, and a year."""
    numbers = [int(part) for part in word.replace("/", "-").replace(".", "-").split("-")]
    beside = sorted(numbers, reverse=True)[1:]  # the year is the greatest
    return min(beside) <= _MONTHS and max(beside) <= _DAYS and min(beside) > 0


def _said(page: Page, at: int) -> bool:
    """Whether the words before three numbers say that they are a date."""
    before = page.tokens[at - 1].word.folded if at else ""
    if before == ":":
        label = page.tokens[max(page.sentence_of(at)[0], at - _LABEL) : at]
        return any(token.word.stem in small_words("date_label") for token in label)
    weekday = page.meant(at - 1, "weekday") if at else None
    return before in small_words("before_written_date") or weekday is not None


def _impossible(page: Page, dated: Dated) -> Iterator[ReadFinding]:
    if dated.exists or not _meant_as_day(page, dated):
        return
    words = page.words(dated.first, dated.last)
    when = When.parse(f"{dated.year or 2000}-{dated.month:02}").with_stated(plain(words))
    where = page.where(page.tokens[dated.first].start)
    for conflict in impossible_date(Statement(when, where)):
        yield told(conflict, [span(page, dated.first, dated.last)])
        return
    yield _told(page, dated.first, dated.last)


def _told(page: Page, first: int, last: int) -> ReadFinding:
    message = Message("read-date-impossible", {"words": page.words(first, last)})
    return ReadFinding("date-impossible", Severity.ERROR, message, (span(page, first, last),))


_BEFORE_A_DAY = frozenset({
    "on", "in", "of", "for", "since", "until", "by", "from", "to", "between", "dated", "till", "the", "في",
    "بتاريخ", "منذ", "حتي", "من", "الي", "يوم", "بين", "and", "و", "(", "لغايه",
})  # fmt: skip


def _meant_as_day(page: Page, dated: Dated) -> bool:
    """Whether a day is meant, not a name such as "the 31 September brigade"."""
    if dated.year_told or dated.weekday is not None:
        return True
    before = page.tokens[dated.first - 1].word.folded if dated.first else "on"
    following = page.tokens[dated.last].word if dated.last < len(page.tokens) else None
    opens = _opens_sentence(page, dated.first) or page.in_list(dated.first)
    if following is not None and following.folded in (":", "-") and opens:
        return True  # an entry of a log
    if page.meant(dated.first - 1, "parts_of_day") and dated.first:
        return True  # "the night of", «ليلة 30 - 31 أبريل»
    return before in _BEFORE_A_DAY - {"the"} and (following is None or following.kind != "number")


def _opens_sentence(page: Page, at: int) -> bool:
    return page.sentence_of(at)[0] == at
