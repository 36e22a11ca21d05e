"""How long something lasted, told in a paragraph behind the two clock times of its beginning and end.

"The first shell landed at 06:40 ... the last at 09:10. In those three and a half hours ...": one
place of the text tells two times, a later one a length that is spoken of as known, or as a wait or a
stretch of the same matter. Where any two times of the text make the length, nothing is said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import told_by_outsiders
from trucewatch.reading.scanning.wordings import content, root, shared_words
from trucewatch.reading.times.clocks import Clock, Length
from trucewatch.reading.times.lasting import from_an_hour, judged_apart, of_another_event
from trucewatch.reading.times.subjects import elsewhere, of_a_part, some_of

_OF = frozenset({"of", "من"})
_DURING = frozenset({"خلال", "كل"})
_DAY, _DAY_OF_MINUTES = 86_400, 1440
_REACH = 130  # words from the second time to the length
_APART = 30  # words from the first time to the second
_NEXT_TO = 3  # words from "took" to its length
_BEFORE = 5  # words before a length that may say that it is known
_WAITS = frozenset({"wait", "waiting", "delay", "halt", "stop", "انتظار", "توقف", "تاخير"})
_JOURNEYS = frozenset(
    {
        "journey",
        "trip",
        "way",
        "drive",
        "crossing",
        "wait",
        "الرحله",
        "الطريق",
        "العبور",
        "الانتظار",
    }
)
_TELLING = 10  # words from an end to the length of the wait before it
_GIVEN = frozenset({"have", "has", "had", "gives", "gave", "given", "leaves", "left"})
_UNTIL = frozenset({"until", "till", "حتي"})
_SLIGHT, _SLIGHT_RATIO = 180, 2.6  # minutes, where nothing names what took so long
_RATIO = 3.1  # a length that differs by more is of something else
_MOST = 60  # clock times of a text that are compared with each other
_THOSE = frozenset({
    "those", "these", "this", "that", "the", "throughout", "تلك", "هذه", "هذا", "ذلك", "طوال", "طيله",
})  # fmt: skip
_LONG = frozenset(
    {"for", "of", "waited", "wait", "delay", "cut", "انتظار", "الانتظار", "التاخير", "انقطاع"}
)
_THERE = frozenset({"at", "without", "waiting", "عند", "بلا", "دون", ".", ","})
"""Words behind how long people spent somewhere; others tell with what: "spent three hours unloading"."""
_NOT_ALL = frozenset({
    "within", "to", "every", "each", "after", "ago", "later", "before", "first", "last", "next", "past", "least", "per",
    "another", "further", "more", "بعد", "قبل", "كل", "خلال", "اول", "اخر", "اخري", "غضون", "منذ", "الماضيه", "المقبله",
    "اضافيه", "اضافيتين",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Stretch:
    """Two clock times of one matter, the later counted from the day of the earlier."""

    start: Clock
    end: Clock

    @property
    def minutes(self) -> int:
        """How long it lasted."""
        return (self.end.minute or 0) - (self.start.minute or 0)


def hours_between_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the two clock times told before them exclude."""
    lengths = [n for n in pieces.lengths if n.unit < _DAY and n.seconds >= 1800]
    if not lengths or len(pieces.clocks) < 2:
        return
    gaps = _gaps(pieces)
    for length in lengths:
        begins, ends = page.sentence_of(length.first)
        if of_another_event(page, pieces, begins, ends):
            continue
        if between(pieces.clocks, begins, ends):
            stretch = _until_then(page, pieces, length, begins, ends)
        else:
            stretch = _stretch(page, pieces, begins) or _only_two(page, pieces, length, begins)
            several = len(between(pieces.lengths, begins, ends)) > 1
            if stretch is not None and (
                several
                or not _of_it(page, stretch, length, begins)
                or not (_is_slight(pieces, stretch, length) or _names_it(page, stretch, length))
            ):
                continue
        if stretch is None:
            continue
        if length.seconds // 60 in gaps or not _near_enough(stretch, length):
            continue
        wrong = judged_apart(page, stretch.start, stretch.end, length)
        if wrong is not None:
            yield wrong


def _stretch(page: Page, pieces: Pieces, begins: int) -> Stretch | None:
    """The last two clock times before a sentence: of one sentence or two, and no third beside."""
    before = between(pieces.clocks, max(0, begins - _REACH), begins)
    if len(before) < 2:
        return None
    start, end = before[-2], before[-1]
    if end.first - start.last > _APART or start.minute is None or end.minute is None:
        return None
    between_them = range(start.last, end.first)
    if any(page.blank_before(at) for at in between_them):
        return None
    first = page.sentence_of(start.first)[0]
    days = {d.date or (d.weekday, d.day) for d in between(pieces.dates, first, begins)}
    if end.minute <= start.minute:
        if not (start.sure and end.sure):
            return None
        return Stretch(start, replace(end, minute=end.minute + _DAY_OF_MINUTES))
    return Stretch(start, end) if len(days) <= 1 else None


def _only_two(page: Page, pieces: Pieces, length: Length, begins: int) -> Stretch | None:
    """The only two clock times of a text, wherever they stand before "those four hours"."""
    before = between(pieces.clocks, max(0, begins - 2 * _REACH), begins)
    told = _spoken_of(page, length, begins) or _took(page, length, begins)
    if len(before) != 2 or len(pieces.clocks) != 2 or not told:
        return None
    start, end = before
    if start.minute is None or end.minute is None or not (start.sure and end.sure):
        return None
    return Stretch(start, end) if end.minute > start.minute else None


def _until_then(
    page: Page, pieces: Pieces, length: Length, begins: int, ends: int
) -> Stretch | None:
    """ "It struck at 02:15. (...) closed until 05:45: for two and a half hours, nobody ..."."""
    here = between(pieces.clocks, begins, ends)
    before = between(pieces.clocks, max(0, begins - _REACH), begins)
    if len(here) != 1 or len(before) != 1 or here[0].last > length.first:
        return None
    start, end = before[0], here[0]
    if not _lasted_until(page, length, end, begins) or start.minute is None or end.minute is None:
        return None
    return Stretch(start, end) if end.minute > start.minute else None


def _lasted_until(page: Page, length: Length, end: Clock, begins: int) -> bool:
    """Whether a sentence tells an end and how long it took: "until 05:45: for two hours", "after a wait of"."""
    near = _words(page, max(begins, length.first - 2), length.first)
    until = _words(page, max(begins, end.first - 2), end.first) & _UNTIL
    between_them = _words(page, end.last, length.first)
    if until and near & (_LONG | _DURING):
        return True
    if "after" in between_them | near or "بعد" in between_them | near:
        return bool(between_them & _WAITS) and length.first - end.last <= _TELLING
    took = page.has("lasted", end.last, length.first) and bool(between_them & _JOURNEYS)
    later = _words(page, length.last, length.last + 1) & {"later"} and length.first - end.last <= 2
    return took or bool(later)


def _spoken_of(page: Page, length: Length, begins: int) -> bool:
    """Whether a length is spoken of as known: "those four hours", «تلك الساعات الأربع»."""
    before = _words(page, max(begins, length.first - _BEFORE), length.first)
    return bool(before & (_THOSE - {"the"}))


def _took(page: Page, length: Length, begins: int) -> bool:
    """«واستغرق العمل أربع ساعات»: a verb says right before a length that something took so long."""
    return page.has("lasted", max(begins, length.first - _NEXT_TO), length.first)


def _of_it(page: Page, stretch: Stretch, length: Length, begins: int) -> bool:
    """Whether a length is that of the stretch: known already, or told as a wait or a stretch."""
    times = page.sentence_of(stretch.start.first)[0], page.sentence_of(stretch.end.first)[1]
    _, ends = page.sentence_of(length.first)
    first = max(begins, length.first - _BEFORE)
    before = _words(page, first, length.first)
    behind = _words(page, length.last, min(ends, length.last + 1))
    near = _words(page, max(begins, length.first - 2), length.first - 1) - {"to"}
    near |= _words(page, length.first - 1, length.first)
    if near & _GIVEN and "to" in behind:
        return True  # "you have two hours to reach it"
    article = page.tokens[length.first].word.folded.startswith("ال")
    of_waiting = _words(page, length.last + 1, min(ends, length.last + 2)) & _WAITS
    known = article or bool(before & _THOSE) or bool(behind & _OF and of_waiting)
    known = known or bool(page.meant(begins, "in_all") or page.meant(begins, "therefore"))
    no_whole = _NOT_ALL - (_DURING if known else frozenset())
    if (near | behind) & no_whole or of_a_part(page, begins, length.first):
        return False
    if page.has("wanted", begins, ends) or page.has("future", begins, length.first):
        return False
    if from_an_hour(page, length.last, ends) or told_by_outsiders(page, begins, length.first):
        return False
    lasted = page.has("lasted", first, length.first)
    apart = not before & _THOSE and elsewhere(page, times, begins, length.last)
    if apart or (lasted and some_of(page, length.last, ends)):
        return False
    waited = _words(page, begins, length.first) & _LONG
    took = _took(page, length, begins)
    lived = page.has("lived_so", first, length.first) and behind & _THERE
    return bool(known or took or lived or before & _LONG or behind & _OF or (lasted and waited))


def _names_it(page: Page, stretch: Stretch, length: Length) -> bool:
    """Whether what took so long is named where its times are told: "those", "the search ... the search took"."""
    begins, _ = page.sentence_of(length.first)
    times = page.sentence_of(stretch.start.first)[0], page.sentence_of(stretch.end.first)[1]
    told = frozenset(content(page, begins, length.first))
    shared = shared_words(frozenset(content(page, *times)), told)
    return shared > 0 or _spoken_of(page, length, begins)


def _is_slight(pieces: Pieces, stretch: Stretch, length: Length) -> bool:
    """Whether it differs by a slip of some hours, and no third time stands before the two."""
    gap = abs(length.seconds // 60 - stretch.minutes)
    small, large = sorted((length.seconds // 60, stretch.minutes))
    third = between(pieces.clocks, max(0, stretch.start.first - _APART), stretch.start.first)
    return not third and gap <= _SLIGHT and large <= _SLIGHT_RATIO * small


def _words(page: Page, first: int, last: int) -> set[str]:
    """The words between two tokens, with and without what Arabic writes before them."""
    words = [token.word for token in page.tokens[first:last]]
    return {form for word in words for form in (word.folded, word.stem, root(word.folded))}


def _gaps(pieces: Pieces) -> frozenset[int]:
    """The minutes from each clock time of the text to every later one."""
    told: Sequence[Clock] = pieces.clocks[:_MOST]
    minutes = [clock.minute for clock in told if clock.minute is not None]
    return frozenset((b - a) % _DAY_OF_MINUTES for a, b in combinations(minutes, 2))


def _near_enough(stretch: Stretch, length: Length) -> bool:
    """Whether it differs as a slip does, in whole halves of an hour."""
    told = length.seconds // 60
    gap = abs(told - stretch.minutes)
    small, large = sorted((told, stretch.minutes))
    return gap > 0 and gap % 30 == 0 and small > 0 and large / small <= _RATIO
