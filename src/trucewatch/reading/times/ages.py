"""How old somebody was, against the year of birth and the year of what is told: three figures of a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.numbers import number_at
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.reading.times.dates import Dated
from trucewatch.reading.times.weekdays import ordinal_at
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

CODE = "duration-and-times"
_BEHIND = 5  # words from "born" to its year
_OLDEST = 110
_REACH = 5  # words of an age before the words that say it is one
_YEARS = frozenset({"-", "عاما", "سنه", "سنوات", "اعوام", "عام"})
Place = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class Age:
    """An age in years and its tokens; of an ordinal, "in his seventeenth year", also a year less."""

    first: int
    last: int
    years: int
    least: int = 0

    def fits(self, lived: int) -> bool:
        """Whether somebody who was born so many calendar years before can be so old."""
        return self.least <= lived - self.years <= 1


def ages_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Ages that no year of the sentence makes of the year of birth."""
    told_once = Counter(page.sentence_of(at) for at in page.listed.get("born", ()))
    for at in page.listed.get("born", ()):
        begins, ends = page.sentence_of(at)
        if told_once[begins, ends] != 1:
            continue
        birth = _year(page, at, min(ends, at + _BEHIND))
        ages = [*ages_told(page, begins, ends)]
        if birth is None or len(ages) != 1:
            continue
        told = between(pieces.dates, begins, ends)
        years = {
            d.year: d for d in told if d.year is not None and not birth[0] <= d.first < birth[1] + 1
        }
        years.pop(birth[2], None)
        if years and not any(ages[0].fits(year - birth[2]) for year in years):
            yield _wrong(page, ages[0], birth, next(iter(years.values())))


def _year(page: Page, first: int, last: int) -> Place | None:
    """The year of birth behind "born", with its tokens."""
    for at in range(first, last):
        written = page.tokens[at].word.folded
        if len(written) == 4 and written.isdecimal() and 1900 <= int(written) <= 2100:
            return at, at + 1, int(written)
    return None


def ages_told(page: Page, begins: int, ends: int) -> Iterator[Age]:
    """The ages told: "aged 12", "12-year-old", «في السابعة عشرة من عمره», «12 عامًا»."""
    for at in page.places_of("aged", begins, ends):
        behind = at + page.entries[at][0]
        number = number_at(page.tokens, behind) if behind < len(page.tokens) else None
        if number is not None and 0 < number.value < _OLDEST:
            yield Age(at, number.last, number.value)
    for at in page.places_of("years_old", begins, ends):
        yield from _before(page, at, at + page.entries[at][0], begins)
    for word in ("ابن", "ابنه", "بنت", "ذو", "ذات", "ذي"):
        for at in page.places_of_word(word, begins, ends - 1):
            yield from _son_of(page, at)
    for at in page.places_of_word("year", begins, ends - 2):
        if [token.word.folded for token in page.tokens[at + 1 : at + 3]] == ["-", "old"]:
            yield from _before(page, at, at + 3, begins)


def _son_of(page: Page, at: int) -> Iterator[Age]:
    """«ابن الثانية عشرة», «ذات الأعوام التسعة»."""
    behind = page.tokens[at + 1].word.folded
    ordinal = ordinal_at(page, at + 1)
    if ordinal is not None and behind.startswith("ال"):
        yield Age(at, ordinal[1], ordinal[0], least=-1)
    number = number_at(page.tokens, at + 2) if at + 2 < len(page.tokens) else None
    if number is not None and behind.removeprefix("ال") in _YEARS and number.value < _OLDEST:
        yield Age(at, number.last, number.value)


def _before(page: Page, at: int, last: int, begins: int) -> Iterator[Age]:
    """The age before the words that say it is one, as a number or an ordinal."""
    for first in range(max(begins, at - _REACH), at):
        number, ordinal = number_at(page.tokens, first), ordinal_at(page, first)
        if ordinal is not None and ordinal[1] == at:
            yield Age(first, last, ordinal[0], least=-1)
            return
        passed = [] if number is None else page.tokens[number.last : at]
        if number is None or any(t.word.folded not in _YEARS for t in passed):
            continue
        if 0 < number.value < _OLDEST:
            least = -1 if "ال" in page.tokens[first].word.folded[:2] else 0
            yield Age(first, last, number.value, least)
            return


def _wrong(page: Page, age: Age, birth: Place, told: Dated) -> ReadFinding:
    args: dict[str, Arg] = {
        "words": page.words(age.first, age.last),
        "event": page.words(told.first, told.last),
        "anchor": page.words(birth[0], birth[1]),
    }
    places = ((age.first, age.last), birth[:2], (told.first, told.last))
    spans = tuple(span(page, *place) for place in places)
    return ReadFinding(CODE, Severity.WARNING, Message("read-days-apart", args), spans)
