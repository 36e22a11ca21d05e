"""How long something has gone on, or was over after, against the one day or month from which it counts.

"The fighting that has gone on for 12 months ... since December 2013", "after three months of captivity ... captured on
26 October": what lasts is told by its noun in both places (a war, captivity, a truce), or the length is told of just that
beginning ("30 months since the signing on 10 April 1998", "on 10 May, 60 days earlier"). A length that any two days of the
text, or one and its own day, explain is right.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.slips import slip
from trucewatch.reading.telling import span
from trucewatch.reading.times.days import Calendar
from trucewatch.reading.times.moments import DAY, Spell, spells_of
from trucewatch.reading.times.points import Known, Point, days_told, fits, in_unit, points_of
from trucewatch.reading.times.stretches import of_another
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Arg, Message

_SINCE = frozenset({"since", "منذ"})
_WITHIN = frozenset({"within", "every", "each", "first", "غضون", "كل", "اول"})
_MOST = frozenset({
    "highest", "most", "worst", "deadliest", "largest", "biggest", "lowest", "اعلي", "اكبر", "اول", "اسوا", "ادني",
})  # fmt: skip
_EARLIER = frozenset({"earlier", "before", "previously", "ago"})
_AFTER = frozenset({"after", "بعد", "following", "عقب"})
_UNTIL = frozenset({"until", "till", "to", "حتي", "الي", "لغايه"})
_FAR = 10  # words from a length to "since", and from there to the day
_BESIDE = 5  # words from a length to what lasts, and from a beginning to its day
_LEAD = 3
_TOPICS = ("lasting_war", "lasting_captivity", "truce", "lasting_mandate")
_BEGINS = ("opens_time", "began", "since", "agreed", "first_known")
_OPENS = {"lasting_captivity": ("seized",)}
_CLOSES = {"lasting_captivity": ("let_go",), "truce": ("ended_then",)}
_ASIDE = ("wanted", "future", "others", "supplies_for")
_LONGEST = 4000  # days that somebody is held
_RATIO = 3.5  # a length told elsewhere that differs by more is of something else
_UNITS = (1, 7, 30, 365)  # days
_AROUND = 2  # days by which the day of a text is later than what it tells


def elapsed_wrong(page: Page, pieces: Pieces, calendar: Calendar) -> Iterator[ReadFinding]:
    """Lengths that the beginning they count from excludes."""
    spells = [s for s in spells_of(page, pieces) if s.unit >= DAY and s.seconds >= 2 * DAY]
    if not spells or not ("month" in page.listed or pieces.dates):
        return
    known = points_of(page, pieces, calendar)
    if not known.told:
        return
    for spell in spells:
        low, high = days_told(page, spell)
        pair = _since(page, known, spell) or _earlier(page, known, spell)
        pair = pair or _after_it(page, known, spell)
        pair = pair or _gone_on(page, known, spell) or _over_after(page, known, spell)
        if pair is None or known.explains(low, high):
            continue
        yield so_long_wrong(page, spell, *pair)


def _since(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "After 30 months of wrangling since the signing of the agreement on 10 April 1998"."""
    begins, ends = page.sentence_of(spell.first)
    before = page.tokens[max(0, spell.first - 1)].word
    if any(page.has_word(word, begins, spell.first) for word in _MOST):
        return None
    if spell.seconds == spell.unit or before.folded in _WITHIN or before.stem in _WITHIN:
        return None  # "the most in one month since the truce of"
    for at in range(spell.last, min(ends, spell.last + _FAR)):
        word = page.tokens[at].word
        if word.kind == "sign" and at > spell.last:
            return None
        if word.folded in _SINCE or word.stem in _SINCE:
            then = known.within(at, min(ends, at + _FAR))
            if not then or before.stem in _SINCE:
                return None
            return _until(page, known, spell, then[0])
    return None


def _after_it(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "Three weeks after the quake" of 6 February, "two years after the conflict erupted in December 2013"."""
    begins, ends = page.sentence_of(spell.first)
    word, before = (
        page.tokens[min(spell.last, len(page.tokens) - 1)].word,
        page.tokens[max(0, spell.first - 1)].word,
    )
    arabic = before.stem in _AFTER and word.stem in ("من", "علي")
    if not (word.folded in _AFTER or word.folded == "on" or arabic) or known.own is None:
        return None
    then = known.within(spell.last, min(ends, spell.last + _FAR + 2))
    signs = [
        n
        for n in range(spell.last, then[0].first if then else ends)
        if page.tokens[n].word.kind == "sign"
    ]
    last = min(ends, signs[0] if signs else ends, spell.last + _BESIDE)
    beside = then and not signs and spell.first - begins <= _LEAD
    start = then[0] if beside else _told_of(page, known, spell, last)
    if start is None or known.own.low <= start.high:
        return None
    low, high = days_told(page, spell)
    if low <= known.own.low - start.low:
        return None  # it may have been over long before the text
    return None if fits(start, known.own, low, high) else (start, known.own)


def _told_of(page: Page, known: Known, spell: Spell, last: int) -> Point | None:
    """The one day of the text, where it is told with the noun that a length is counted from."""
    days = [p for p in known.told if p is not known.own and known.own and p.low != known.own.low]
    if len({(p.low, p.high) for p in days}) != 1:
        return None
    own = stems_told(page, spell.last + 1, last)
    return (
        days[0] if own.keys() & stems_told(page, *page.sentence_of(days[0].first)).keys() else None
    )


def _until(page: Page, known: Known, spell: Spell, start: Point) -> tuple[Point, Point] | None:
    """The end of what counts from a beginning: a day of its sentence, or that of the text."""
    begins, ends = page.sentence_of(spell.first)
    others = [p for p in known.within(begins, ends) if p is not start and p.low > start.high]
    if len(others) == 1 and others[0].whole:
        return start, others[0]
    own = known.own
    return (start, own) if own is not None and not others and own.low > start.high else None


def _earlier(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "Since the fighting escalated on 10 May, 60 days earlier": counted back from another day."""
    begins, ends = page.sentence_of(spell.first)
    behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
    here = known.within(begins, ends)
    before = [p for p in here if p.last <= spell.first and spell.first - p.last <= 2]
    if behind not in _EARLIER or len(before) != 1 or len(here) != 2 or before[0].of_month:
        return None
    signs = {page.tokens[at].word.folded for at in range(before[0].last, spell.first)}
    if not signs or not signs <= {",", "(", "-"}:
        return None
    other = next(p for p in here if p is not before[0])
    return (before[0], other) if other.low > before[0].high and other.whole else None


def _gone_on(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "The fighting of the last 12 months", «النزاع الذي مضى عليه 25 شهرا»: until the text, or a day told."""
    cue = _still(page, spell)
    if not cue or of_another(page, spell):
        return None
    topic = _topic(page, spell, ("lasting_war", "truce"))
    starts = beginnings(page, known, topic) if topic else []
    topic = topic if starts else ""
    for start in starts or beginnings(page, known, ""):
        end = _end(page, known, start)
        if end is None or end.low <= start.high:
            return None
        low, high = days_told(page, spell)
        if cue == "lasted" and low <= end.high - start.low:
            return None
        if fits(start, end, low, high):
            return None
        near = page.sentence_of(start.first) == page.sentence_of(spell.first)
        apart, days = end.low - start.low, spell.seconds / DAY
        near = near or max(apart, days) <= _RATIO * min(apart, days)
        if (topic and near) or _slipped(spell, start, end):
            return start, end
    return None


def _still(page: Page, spell: Spell) -> str:
    """What says that a length reaches to the day of the text, or to the end of something."""
    first = max(page.sentence_of(spell.first)[0], spell.first - _LEAD)
    behind = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded
    before = page.tokens[max(0, spell.first - 1)].word
    if before.folded in small_words("till_now") or behind in small_words("till_now_behind"):
        return "still"
    if before.stem in _SINCE or behind == "into" or page.has("lasts_still", first, spell.first):
        return "still"
    of_it = page.has("lasting_war", spell.last, spell.last + 2) and behind in ("of", "من", "-")
    if of_it and not page.has_any(_ASIDE, first, spell.first):
        return "still"
    of_war = before.folded in ("of", "for") and page.has("lasting_war", first, spell.first)
    begins = page.sentence_of(spell.first)[0]
    if of_war or page.has("passed", max(begins, spell.first - 3 * _BESIDE), spell.last + _LEAD):
        return "still"
    return "lasted" if page.has("lasted", first, spell.first) else ""


def _topic(page: Page, spell: Spell, names: tuple[str, ...]) -> str:
    """What a length is told of, by the noun beside it."""
    begins, ends = page.sentence_of(spell.first)
    near = max(begins, spell.first - 3 * _BESIDE), min(ends, spell.last + _BESIDE)
    return next((name for name in names if page.has(name, *near)), "")


def beginnings(page: Page, known: Known, topic: str) -> list[Point]:
    """The one point told as a beginning: of what lasts, or where no noun tells, of whatever the text is about."""
    if topic not in known.begun:
        known.begun[topic] = _beginnings(page, known, topic)
    return known.begun[topic]


def _beginnings(page: Page, known: Known, topic: str) -> list[Point]:
    found, last = [], 0
    for point in known.told:
        begins, ends = page.sentence_of(point.first)
        near, last = max(begins, point.first - _BESIDE - _LEAD, last), point.last
        opened = page.has_any(_BEGINS, near, point.first)
        if opened and (not topic or page.has(topic, begins, ends)):
            found.append(point)
    return found if len({(p.low, p.high) for p in found}) == 1 else []


def _end(page: Page, known: Known, start: Point) -> Point | None:
    """The day told behind a beginning with "until", else that of the text."""
    _, ends = page.sentence_of(start.first)
    behind = known.within(start.last, min(ends, start.last + _BESIDE))
    if behind and any(
        page.tokens[n].word.folded in _UNTIL or page.tokens[n].word.stem in _UNTIL
        for n in range(start.last, behind[0].first)
    ):
        return behind[0]
    return known.own


def _slipped(spell: Spell, start: Point, end: Point) -> bool:
    """Whether a slip of the hand, or another unit, makes of a length the one that the days give."""
    number = round(spell.seconds / spell.unit)
    right = in_unit(spell, end.low - start.high) | in_unit(spell, end.high - start.low)
    if any(slip(number, one) for one in right):
        return True
    least, most = end.low - start.high, end.high - start.low
    told = (number * unit for unit in _UNITS if unit * DAY != spell.unit)
    return any(least - days / 10 <= days <= most + days / 10 for days in told)


def _over_after(page: Page, known: Known, spell: Spell) -> tuple[Point, Point] | None:
    """ "Set free after three months of captivity ... captured on 26 October", "the three-day truce ran out"."""
    begins, ends = page.sentence_of(spell.first)
    topic = _topic(page, spell, ("lasting_captivity", "truce"))
    if not topic or of_another(page, spell) or "prolonged" in page.listed:
        return None
    if not page.has_any(_CLOSES[topic], begins, ends) or not _its_own(page, spell, topic):
        return None
    starts = _started(page, known, topic)
    if len({(p.low, p.high) for p in starts}) != 1:
        return None
    start, own = starts[0], known.own
    here = [p for p in known.within(begins, ends) if p.whole and p.low > start.high]
    told = here[0] if len(here) == 1 and not here[0].of_month else None
    end = told or own
    if end is None or len(here) > 1 or end.low <= start.high:
        return None
    low, high = days_told(page, spell)
    around = 0 if told else _AROUND
    near = end.low - start.high - around <= high and low <= end.low - start.low
    return None if near or end.low - start.low > _LONGEST else (start, end)


def _started(page: Page, known: Known, topic: str) -> list[Point]:
    """The days and months on which somebody was seized, or a truce began."""
    opens = _OPENS.get(topic, ("agreed", "began", "opens_time"))
    found, last = [], 0
    for point in known.told:
        begins, ends = page.sentence_of(point.first)
        near, last = max(begins, point.first - _BESIDE - 1, last), point.last
        truce = topic != "truce" or (page.has("truce", begins, ends) and point.whole)
        if page.has_any(opens, near, point.first) and truce:
            found.append(point)
    return found


def _its_own(page: Page, spell: Spell, topic: str) -> bool:
    """Whether a length is that of the noun: "three months of captivity", "the seven-day ceasefire"."""
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(spell.first, spell.last))
    of = page.tokens[min(spell.last, len(page.tokens) - 1)].word.folded in (
        "of",
        "in",
        "as",
        "في",
        "من",
        "قيد",
        "رهن",
    )
    behind = page.has(topic, spell.last, spell.last + _LEAD)
    before = page.has(topic, max(0, spell.first - _LEAD), spell.first)
    return (behind and (hyphen or of)) or (
        before and not page.tokens[spell.first].word.folded.isascii()
    )


def so_long_wrong(page: Page, spell: Spell, start: Point, end: Point) -> ReadFinding:
    """The finding that a length is not that between two points."""
    args: dict[str, Arg] = {
        "words": page.words(spell.first, spell.last),
        "start": page.words(start.first, start.last),
    }
    places = (spell, start, end) if end.last else (spell, start)
    if end.last:
        message = Message("read-so-long", {**args, "end": page.words(end.first, end.last)})
    else:  # a day given, and not told
        message = Message("read-lasted-till-now", {**args, "days": end.low - start.low})
    spans = tuple(span(page, one.first, one.last) for one in places)
    return ReadFinding("duration-and-times", Severity.WARNING, message, spans)
