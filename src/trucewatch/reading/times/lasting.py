"""How long something lasted, against the times told of its beginning and end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.speaking import told_by_outsiders
from trucewatch.reading.scanning.wordings import content, shared_words
from trucewatch.reading.telling import span, told
from trucewatch.reading.times.clocks import Clock, Length
from trucewatch.reading.times.subjects import elsewhere, of_a_part, some_of
from trucewatch.rules.durations import bounds, length_and_times
from trucewatch.rules.statement import Statement
from trucewatch.values.figures import Figure
from trucewatch.values.period import Period
from trucewatch.values.ranges import Range

_FROM = frozenset({"from", "between", "من", "بين"})
_UNTIL = frozenset({"until", "till", "to", "حتي", "الي", "and", "و"})
_TO = frozenset({"-", "to", "until", "till", "حتي", "الي"})
_SIGNS = frozenset({",", "(", ":"})
_DURING = frozenset({"during", "throughout", "within", "خلال", "اثناء"})
_BEFORE_CLOCK = _FROM | {
    "the",
    "at",
    "on",
    "which",
    "was",
    "is",
    "of",
    "الساعه",
    "عند",
    "في",
    "بدءا",
    "اي",
    "ل",
}
_SINCE = frozenset({"from", "since", "منذ"})
_EACH = frozenset({"each", "every", "كل"})
_OF = frozenset({"of", "من"})
_NOT_THIS = frozenset({
    "every", "each", "next", "another", "within", "earlier", "before", "قبل", "كل",
    "first", "last", "past", "ago",
})  # fmt: skip
_THAT_IS = frozenset({
    ",", "(", "-", "or", "that", "is", "i", "e", ".", "for", "a", "total", "of", "lasting", "اي", "لمده", "مده",
    "طوال", "خلال", "في", "غضون", "ما", "مجموعه", "يعني",
})  # fmt: skip
_RAN = frozenset({"ran", "runs", "running", "lasted", "lasting", "held", "observed", "effect"})
_HALTS = frozenset({"stop", "halt", "break", "rest", "pause"})
_TOLD = 130  # words before a length in which its event may be named
_CLOSE = 10  # words from the second time to the length that lies between both
_AHEAD = 4  # words from a length to the times behind it
_OPENING = 6  # words before the length of "the shelling lasted two hours"
_DAY_OF_MINUTES = 1440
_DAY = 86_400
_TWO = 2
_HALF_HOUR = 1800


def lengths_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths of time that the clock times of their sentence, or of the one before, exclude."""
    for begins, ends in {page.sentence_of(length.first): None for length in pieces.lengths}:
        lengths = [n for n in between(pieces.lengths, begins, ends) if n.unit < _DAY]
        lengths = [
            n for n in lengths if len(lengths) == 1 or _of_the_times(page, pieces, n, begins, ends)
        ]
        if len(lengths) != 1:
            continue
        told_at = _sentence_of_times(page, pieces, lengths[0], begins, ends)
        times = None if told_at is None else start_and_end(page, pieces, *told_at)
        if times is None or told_at is None:
            continue
        apart = told_at[0] != begins
        wrong = _judged(page, *times, lengths[0], apart)
        if wrong is not None:
            yield wrong


def _of_the_times(page: Page, pieces: Pieces, length: Length, begins: int, ends: int) -> bool:
    """Whether one of several lengths stands right beside the two times of their sentence."""
    clocks = between(pieces.clocks, begins, ends)
    if len(clocks) < _TWO or _of_something_else(page, length):
        return False
    start, end = clocks[0], clocks[1]
    return _range(page, start, end) and _attached(page, start, end, length)


def _sentence_of_times(
    page: Page, pieces: Pieces, length: Length, begins: int, ends: int
) -> tuple[int, int] | None:
    """The sentence that tells the times: the same or, for "the delay lasted", the one before."""
    if between(pieces.clocks, begins, ends):
        return begins, ends
    if of_another_event(page, pieces, begins, ends):
        return None
    first = min(length.first, begins + _OPENING)
    opens = page.has("lasted", begins, first)
    if opens and _goes_on(page, ends):
        return page.sentence_of(ends)
    near = max(begins, length.first - _OPENING)
    lasted = page.has("lasted", near, length.first) or page.has("lived_so", near, length.first)
    waited = page.has("waited", begins, min(length.first, begins + 3))
    times = page.sentence_of(begins - 1) if begins else None
    if times is not None and _after_all_of_it(page, length, begins, times):
        return times
    known = _spoken_of(page, length, begins)
    if times is None or not (waited or lasted or known):
        return None
    other = of_a_part(page, begins, length.first) or some_of(page, length.last, ends)
    other = other or told_by_outsiders(page, begins, length.first)
    other = other or len(between(pieces.lengths, begins, ends)) > 1
    other = other or from_an_hour(page, length.last, ends)
    told = [frozenset(content(page, *side)) for side in (times, (begins, length.first))]
    other = other or not (waited or known or opens or shared_words(*told))
    return None if other or elsewhere(page, times, begins, ends) else times


def _spoken_of(page: Page, length: Length, begins: int) -> bool:
    """ "In those five hours", «وفي هذه الساعات الخمس»: the length of what was just told."""
    before = page.tokens[max(begins, length.first - _TWO) : length.first]
    return any(token.word.folded in small_words("these") for token in before)


def _goes_on(page: Page, at: int) -> bool:
    """Whether the next sentence says of the same when it began and ended: "It began at 22:00 and ended"."""
    if at >= len(page.tokens) or page.blank_before(at):
        return False
    begins, ends = page.sentence_of(at)
    word = page.tokens[begins].word
    known = word.folded in ("it", "they") or word.joined or word.folded.startswith("ف")
    return known and page.has("began", begins, ends) and page.has("ceased", begins, ends)


def _after_all_of_it(page: Page, length: Length, begins: int, times: tuple[int, int]) -> bool:
    """ "It broke out at 05:30 and died down at 08:30. After three hours of clashes, ..."."""
    near = page.tokens[length.last : length.last + _TWO + 1]
    of = bool(near) and near[0].word.folded in _OF
    whole = of and page.has("spell_of", length.last, length.last + _TWO + 1)
    opens = length.first - begins <= _TWO and page.has("after_so_long", begins, length.first)
    told = page.has("began", *times) and page.has("ceased", *times)
    return opens and whole and told and not page.blank_before(begins)


def from_an_hour(page: Page, first: int, last: int) -> bool:
    """ "Those four hours in the cellar, from seven on": they begin at another time."""
    return any(
        page.tokens[at].word.folded in _SINCE
        and (page.meant(at + 1, "number.units") or page.tokens[at + 1].word.kind == "number")
        for at in range(first, last - 1)
    )


_EACH_APART = ("كل", "علي")
"""«قال سائقان، كلٌّ على حدة»: no event of its own."""


def of_another_event(page: Page, pieces: Pieces, begins: int, ends: int) -> bool:
    """Whether a sentence tells of another day, another event, of every one, or of one only wanted."""
    weekdays = page.places_of("weekday", begins, ends)
    named = any(page.as_name(at) for at in weekdays)  # "sat" is no Saturday
    if named or between(pieces.dates, begins, ends) or page.has("wanted", begins, ends):
        return True
    other = small_words("other_event")
    words = [token.word.folded for token in page.tokens[begins : ends + 1]]
    events = {pair for pair in pairwise(words[: ends - begins + 1]) if pair[0] in other}
    events -= {_EACH_APART}
    before = [token.word.folded for token in page.tokens[max(0, begins - _TOLD) : begins]]
    return not events <= set(pairwise(before))  # "the first convoy" is that of the times


def start_and_end(page: Page, pieces: Pieces, begins: int, ends: int) -> tuple[Clock, Clock] | None:
    """The two clock times of a sentence, the second counted from the day of the first."""
    clocks = between(pieces.clocks, begins, ends)
    if len(clocks) != 2 or any(c.minute is None for c in clocks):
        return None
    start, end = clocks
    dates = between(pieces.dates, begins, ends)
    days = sorted({d.date for d in dates if d.date is not None})
    unclear = [d for d in dates if d.date is None and d.day]
    named = {d.weekday for d in dates if d.lone_weekday}
    if len(days) == 2 and not unclear:
        late = (days[1] - days[0]).days * _DAY_OF_MINUTES
        later = replace(end, minute=(end.minute or 0) + late)
        return (start, later) if late <= 3 * _DAY_OF_MINUTES else None
    weekdays = [d.weekday for d in dates if d.lone_weekday and d.weekday is not None]
    if len(weekdays) == 2 and not days and not unclear and weekdays[0] != weekdays[1]:
        late = (weekdays[1] - weekdays[0]) % 7 * _DAY_OF_MINUTES
        return start, replace(end, minute=(end.minute or 0) + late)
    if len(days) + len({(d.day, d.month) for d in unclear}) + len(named) > 1:
        return None
    over_night = (end.minute or 0) <= (start.minute or 0) and start.sure and end.sure
    if over_night and _range(page, start, end):
        return start, replace(end, minute=(end.minute or 0) + _DAY_OF_MINUTES)
    return start, end


def _judged(
    page: Page, start: Clock, end: Clock, length: Length, apart: bool
) -> ReadFinding | None:
    if start.minute is None or end.minute is None or end.minute <= start.minute:
        return None
    if not (start.sure or end.sure) and start.minute < 780 and end.minute < 780:
        return None  # a half of the day that is not told could still make it fit
    if _of_something_else(page, length):
        return None
    within = _range(page, start, end)
    later = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded == "later"
    if within and later:
        return None  # "between 10:00 and 10:40 and, two hours later, ..."
    beside = apart or _attached(page, start, end, length)
    if not beside and (not within or _frames_another(page, length, start)):
        return None
    if within and not beside and length.seconds <= 60 * (end.minute - start.minute):
        return None  # something may last shorter between two times
    words, seconds = _with_qualifier(page, length)
    period = Period.parse(f"{_instant(start)}/{_instant(end)}")
    where = page.where(page.tokens[length.first].start)
    conflict = length_and_times(Statement(period, where), seconds, words)
    if conflict is None:
        return None
    spans = [span(page, one.first, one.last) for one in (length, start, end)]
    return told(conflict, spans)


def judged_apart(page: Page, start: Clock, end: Clock, length: Length) -> ReadFinding | None:
    """A length told of the event of these times in another sentence."""
    return _judged(page, start, end, length, apart=True)


def _of_something_else(page: Page, length: Length) -> bool:
    """ "every two hours", "two hours ago", "two hours later" than something."""
    behind = page.tokens[min(length.last, len(page.tokens) - 1)].word.folded
    before = page.tokens[max(0, length.first - 1)].word.folded
    if any(
        page.tokens[at].word.folded in _EACH for at in range(max(0, length.first - 3), length.first)
    ):
        return True  # "each time for 50 minutes"
    near = page.tokens[length.last : length.last + _TWO]
    daily = behind in _EACH and any(t.word.folded in small_words("by_day_or_night") for t in near)
    return before in _NOT_THIS or (behind in _NOT_THIS and not daily)


def _attached(page: Page, start: Clock, end: Clock, length: Length) -> bool:
    """Whether a length stands right beside its times: "for ten hours, from 7 am until 5 pm"."""
    within = _range(page, start, end)
    if length.last <= start.first:
        signs = {page.tokens[at].word.folded for at in range(length.last, start.first)}
        hyphen = any(page.tokens[at].word.folded == "-" for at in range(length.first, length.last))
        if _begun_and_ceased(page, length, start, end, hyphen=hyphen):
            return True
        if within and (hyphen or _lasts(page, length)) and _opened_by_sign(page, length, start):
            return True
        if within and hyphen and signs & _RAN and start.first - length.last <= 2 * _AHEAD:
            return True  # "the seven-hour pause, which ran from 08:30 to 14:30"
        said = hyphen or (within and bool(signs & (_FROM | _SIGNS)))
        near = start.first - length.last <= _AHEAD and not _frames_another(page, length, start)
        return (said and near) or _in_full(page, length, signs)
    behind = [page.tokens[at].word.folded for at in range(end.last, length.first)]
    if within:
        after = [t.word.folded for t in page.tokens[length.last : length.last + _TWO]]
        if after[:1] == ["of"] and after[-1] in small_words("takes_up"):
            return False  # "nine hours of it"
        return end.last <= length.first <= end.last + _AHEAD and all(
            word in _THAT_IS or page.meant(end.last + at, "qualifier.before") is not None
            for at, word in enumerate(behind)
        )
    if len(behind) > 1 and behind[-1] == "of" and behind[-2] in _HALTS:
        return False  # "arrived at 11:30, after a stop of one hour"
    if page.tokens[end.first - 1].word.folded == "by" or _halted(page, start, length):
        return False
    return end.last <= length.first <= end.last + _CLOSE and ";" not in behind


def _halted(page: Page, start: Clock, length: Length) -> bool:
    """ "After two hours of waiting", «بعد ساعتين من الانتظار»: so long something stood still."""
    near = page.tokens[length.last : length.last + _TWO]
    if len(near) < _TWO or near[0].word.folded not in _OF:
        return False
    if page.has_any(("stops", "seized"), page.sentence_of(start.first)[0], length.first):
        return False  # of what was stopped, all of it
    return near[1].word.folded.removeprefix("ال") in small_words("halts")


def _begun_and_ceased(
    page: Page, length: Length, start: Clock, end: Clock, *, hyphen: bool
) -> bool:
    """ "lasted nine hours: it began at 22:00 and ended at 07:00", "a pause, which started ... and finished"."""
    began = page.has("began", length.last, start.first)
    ceased = page.has("ceased", start.last, end.first)
    words = {page.tokens[at].word.folded for at in range(length.last, end.first)}
    return (
        began
        and ceased
        and (hyphen or _lasts(page, length))
        and not words & small_words("other_event")
    )


def _lasts(page: Page, length: Length) -> bool:
    """Whether words right before a length say that something takes so long: "lasted", «مدتها», «لثماني ساعات»."""
    near = max(0, length.first - _AHEAD)
    told = any(page.has(name, near, length.first) for name in ("lasted", "for_so_long"))
    return told or page.tokens[length.first].word.prefix == "ل"


def _opened_by_sign(page: Page, length: Length, start: Clock) -> bool:
    """ "a seven-hour pause in the fighting, from 06:00 until 15:00": a sign stands right before "from"."""
    for at in range(start.first - 1, max(length.last, start.first - _AHEAD) - 1, -1):
        word = page.tokens[at].word.folded
        if word in _SIGNS:
            return start.first - length.last <= _CLOSE and not _clause_between(page, length, start)
        if word not in _FROM and word != "الساعه":
            return False
    return False


def _frames_another(page: Page, length: Length, start: Clock) -> bool:
    """ "during the seven-hour pause trucks passed from 10:00": the times are of what it frames."""
    begins, _ = page.sentence_of(length.first)
    near = page.tokens[max(begins, length.first - _CLOSE) : length.first]
    passed = [page.tokens[at].word.folded for at in range(length.last, start.first)]
    event = sum(word not in _BEFORE_CLOCK for word in passed) > 1
    during = event and any(token.word.folded in _DURING for token in near)
    return during or _clause_between(page, length, start)


def _clause_between(page: Page, length: Length, start: Clock) -> bool:
    """ "during the seven-hour pause, trucks passed from 10:00": words behind a comma tell something else."""
    words = [page.tokens[at].word.folded for at in range(length.last, start.first)]
    if not _SIGNS & set(words):
        return False
    behind = words[max(at for at, word in enumerate(words) if word in _SIGNS) + 1 :]
    return any(word not in _BEFORE_CLOCK | small_words("runs_from") for word in behind)


def _range(page: Page, start: Clock, end: Clock) -> bool:
    """ "from 10:00 until 13:00", "10:00-13:00", "9 a.m. to 3 p.m."."""
    words = [page.tokens[at].word.folded for at in range(start.last, end.first)]
    bare = [word for word in words if word != "الساعه"]
    return from_until(page, start, end) or (len(bare) == 1 and bare[0] in _TO)


def _in_full(page: Page, length: Length, signs: set[str]) -> bool:
    """ "kept out for two full hours: the call came at 16:30 and leave was given at 20:30"."""
    if signs & _NOT_THIS:
        return False
    lasted = page.has("lasted", length.first - _AHEAD, length.first)
    lasted = lasted or page.has("waited_for", length.first - _AHEAD, length.first)
    return page.has("full_length", length.last, length.last + 1) or (":" in signs and lasted)


def from_until(page: Page, start: Clock, end: Clock) -> bool:
    """ "from 10:00 to 13:00": something may last shorter within, but not longer."""
    before = {page.tokens[at].word.folded for at in range(max(0, start.first - 3), start.first)}
    between = {page.tokens[at].word.folded for at in range(start.last, end.first)}
    until = between & _UNTIL or any(word.startswith("و") for word in between)
    until = until or page.tokens[end.first].word.joined  # «بين الثامنة والرابعة»
    return bool(before & _FROM) and bool(until) and len(between) < 6


def _with_qualifier(page: Page, length: Length) -> tuple[str, Figure]:
    """The words of the length with what qualifies it ("nearly five hours"), and its seconds."""
    for back in range(3, 0, -1):
        at = length.first - back
        entry = page.meant(at, "qualifier.before") if at >= 0 else None
        if entry is not None and at + page.entries[at][0] == length.first:
            how = " ".join(page.tokens[here].word.folded for here in range(at, length.first))
            return page.words(at, length.last), bounds(how, length.seconds, length.unit)
    words = page.words(length.first, length.last)
    if length.unit < _HALF_HOUR:
        return words, bounds("", length.seconds, length.unit)
    width = max(length.unit * 3 // 4, length.seconds // 20)
    exact = Range(length.seconds - width, length.seconds + width)
    return words, Figure(exact, exact)  # nobody says four hours of three


def _instant(clock: Clock) -> str:
    days, minutes = divmod(clock.minute or 0, _DAY_OF_MINUTES)
    width = "~30min" if clock.about else ""
    return f"2000-01-{1 + days:02}T{minutes // 60:02}:{minutes % 60:02}Z{width}"
