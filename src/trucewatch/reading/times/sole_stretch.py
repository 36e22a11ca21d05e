"""The one length of a sentence against the only two clock times in it, whatever stands between them.

"Imposed at 19:00 and lifted at 05:00 the next morning, lasted twelve hours": with two times and one length a
sentence tells of one stretch, where the length is told as that of something (it lasted, it was for so long, it
stands behind a comma or a dash as another word for the stretch) and not of a halt, an interval or a part.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.times.clocks import Clock, Length
from trucewatch.reading.times.lasting import from_until, judged_apart, start_and_end
from trucewatch.reading.times.subjects import of_a_part

_DAY, _DAY_OF_MINUTES, _HALF_DAY = 86_400, 1440, 720
_RATIO = 2.4  # a length that differs by more is of something else
_LEAD = 5  # words before a length that say how it is meant
_WIDE = 14  # words from the times to what says how long it was
_TWO, _BACK = 2, 4  # times, and sentences back to them from what is concluded
_GIVEN = frozenset({"have", "has", "had", "gives", "gave", "leaves", "left"})
_CLOSED = frozenset({".", ",", ";", ")"})


def sole_stretch_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the only two clock times of their sentence exclude."""
    if len(pieces.clocks) < _TWO or not pieces.lengths:
        return
    for begins, ends in {page.sentence_of(length.first): None for length in pieces.lengths}:
        clocks = between(pieces.clocks, begins, ends)
        lengths = [n for n in between(pieces.lengths, begins, ends) if n.unit < _DAY]
        if len(clocks) != _TWO or len(lengths) != 1:
            continue
        stretch = _stretch(page, pieces, clocks, begins, ends)
        if stretch is None or not _told_of(page, *stretch, lengths[0], begins, ends):
            continue
        wrong = _nearest(page, *stretch, lengths[0])
        if wrong is not None:
            yield wrong
    yield from _concluded(page, pieces)


def _concluded(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "Power went at 06:40. ... It came back at 13:10. The ward was therefore dark for four and a half hours."."""
    for length in pieces.lengths:
        begins, ends = page.sentence_of(length.first)
        concludes = page.has("therefore", begins, length.first)
        if length.unit >= _DAY or not concludes or between(pieces.clocks, begins, ends):
            continue
        first = begins
        for _ in range(_BACK):
            if not first or page.begins_anew(first):
                break
            first = page.sentence_of(first - 1)[0]
        clocks = between(pieces.clocks, first, begins)
        same = [n for n in between(pieces.lengths, first, begins) if n.seconds == length.seconds]
        if len(clocks) != _TWO or same or between(pieces.lengths, begins, length.first):
            continue
        stretch = _stretch(page, pieces, clocks, first, begins)
        wrong = None if stretch is None else _nearest(page, *stretch, length)
        if wrong is not None:
            yield wrong


def _stretch(
    page: Page, pieces: Pieces, clocks: Sequence[Clock], begins: int, ends: int
) -> tuple[Clock, Clock] | None:
    """The two times, the later counted on the day of the earlier or the next."""
    start, end = clocks
    if start.minute is None or end.minute is None or start.about or end.about:
        return None
    days = {(d.weekday, d.day) for d in between(pieces.dates, begins, ends)}
    if len(days) > 1:
        times = start_and_end(page, pieces, begins, ends)
        return times if times is not None and (times[1].minute or 0) > start.minute else None
    if end.minute <= start.minute:
        end = replace(end, minute=end.minute + _DAY_OF_MINUTES)
    return start, end


def _nearest(page: Page, start: Clock, end: Clock, length: Length) -> ReadFinding | None:
    """What is told of a length that no half of the day makes right, and that a slip can have made."""
    gap, told = (end.minute or 0) - (start.minute or 0), length.seconds // 60
    unsure = not (start.sure and end.sure)
    gaps = {gap, (gap + _HALF_DAY) % _DAY_OF_MINUTES} if unsure and gap < _DAY_OF_MINUTES else {gap}
    small, large = sorted((told, min(gaps, key=lambda one: abs(one - told))))
    if not small or large / small > _RATIO:
        return None
    wrongs = [
        judged_apart(
            page,
            replace(start, sure=True),
            replace(end, minute=(start.minute or 0) + one, sure=True),
            length,
        )
        for one in sorted(gaps - {0}, key=lambda one: abs(one - told))
    ]
    return wrongs[0] if wrongs and all(wrongs) else None


def _told_of(page: Page, start: Clock, end: Clock, length: Length, begins: int, ends: int) -> bool:
    """Whether a length is told as that of the stretch."""
    told = [clock.last for clock in (start, end) if clock.last <= length.first]
    first = max(begins, length.first - _LEAD, *told)
    lead = [page.tokens[at].word.folded for at in range(first, length.first)]
    if of_a_part(page, first, length.first) or small_words("not_the_stretch") & set(lead[-3:]):
        return False
    behind = [page.tokens[at].word.folded for at in range(length.last, min(ends, length.last + 2))]
    daily = len(behind) == _TWO and behind[1] in small_words("by_day_or_night")
    after = bool(behind) and behind[0] == "later" and lead == [","]
    after = after and length.first == end.last + 1 and (behind[1:] or ["."])[0] in _CLOSED
    if behind and behind[0] in small_words("not_the_stretch") and not (daily or after):
        return False
    if length.first >= end.last:
        return _behind_both(page, end, length, lead, behind)
    if length.last <= start.first:
        return _before_both(page, start, end, length)
    return _between_both(page, end, length, lead, behind)


def _behind_both(
    page: Page, end: Clock, length: Length, lead: Sequence[str], behind: Sequence[str]
) -> bool:
    """ ", a five-hour window", "- 50 minutes during which", ", lasted twelve hours", "ran for two hours"."""
    if length.first - end.last > _WIDE or (behind and behind[0] in small_words("halt_of")):
        return False
    if lead and lead[-1] in _GIVEN and behind[:1] == ["to"]:
        return True  # "opens at 10:30 and closes at 13:00; you have three hours to reach it"
    opened = [word for word in lead if word not in small_words("leads_to_length")]
    if lead and (not opened or lead[-1] != opened[-1] or opened[-1] in small_words("that_means")):
        bare = opened[-1] if opened else ""
        if bare in small_words("that_means") or length.first == end.last:
            return True
    return _lasts(page, length)


def _lasts(page: Page, length: Length) -> bool:
    """Whether a verb or "for" right before a length says that something took so long."""
    first = max(0, length.first - 3)
    own = page.tokens[length.first].word.prefix == "ل"
    return own or any(
        page.has(name, first, length.first) for name in ("lasted", "for_so_long", "lived_so")
    )


def _before_both(page: Page, start: Clock, end: Clock, length: Length) -> bool:
    """ "prolonged to eight hours: from 10 until 8", «مدتها ست ساعات، تبدأ في الثامنة وتنتهي في الرابعة»."""
    words = {page.tokens[at].word.folded for at in range(length.last, end.first)}
    if start.first - length.last > _WIDE or words & small_words("another_matter"):
        return False
    closed = any(
        page.has(n, start.last, end.first) for n in ("ceased", "closed_then", "ended_then")
    )
    opened = any(page.has(n, length.last, start.first) for n in ("began", "opened_then"))
    lead = {page.tokens[at].word.folded for at in range(max(0, length.first - 2), length.first)}
    meant = _lasts(page, length) or bool(lead & small_words("set_to"))
    return meant and ((opened and closed) or (":" in words and from_until(page, start, end)))


def _between_both(
    page: Page, end: Clock, length: Length, lead: Sequence[str], behind: Sequence[str]
) -> bool:
    """ "set off at 05:30 and, after twelve hours on the road, reached it at 19:30"."""
    if lead and lead[-1] in small_words("after_it_all"):
        return any(
            page.tokens[at].word.folded in small_words("on_the_way")
            for at in range(length.last, min(end.first, length.last + 4))
        )
    words = {page.tokens[at].word.folded for at in range(length.last, end.first)}
    closed = any(
        page.has(n, length.last, end.first) for n in ("ceased", "closed_then", "ended_then")
    )
    due = bool(words & small_words("so_it_ended")) or page.has("therefore", length.last, end.first)
    near = range(max(0, length.first - 3), length.first)
    lasts = page.has("lasted", near.start, near.stop)
    given = lasts or bool(set(lead) & small_words("gave_time"))
    return closed and (given or due) and not words & small_words("another_matter")
