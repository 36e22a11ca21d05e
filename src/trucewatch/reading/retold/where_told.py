"""One event at two places, by what a place is: "ambushed near the spring ... the brickworks where it was ambushed".

English. The second place stands before "where" or "in which" what happened is told again, or behind the event that is
told again of the same. Two places are two where one noun has two names or adjectives, or where two nouns are of one
group, of which none lies within another.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.one_event import Event, events_told, is_known
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FAR = 2  # sentences from one to the other
_WIDE = 7  # words of a place
_CLAUSE = 9  # words behind "where" that tell what happened
_ATTACHED = 10  # words from an event to its place
_SHARED = 2  # words of what happened that both have
_MOST = 0.6  # of the words of what happened
_WIDEST = 60
_BEFORE = 400  # tokens before a sentence in which a place may be told
_UNSURE = ("hedge", "future", "denies", "wanted", "unverified")
_GROUPS = ("place_towns", "place_holds", "place_ways", "place_points")


@dataclass(frozen=True, slots=True)
class Where:
    """A place as it is told: its tokens, the noun, and its names and adjectives."""

    first: int
    last: int
    noun: str
    names: frozenset[str]


def where_told_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first event that two sentences near each other put at two places."""
    if page.document.language == "ar":
        return
    for begins, ends, place, deed in _told_again(page):
        for first, last in _sentences_before(page, begins):
            if _of_another(page, (first, last), deed):
                continue
            pair = _apart(page, pieces, (first, last), (begins, ends), place, deed)
            if pair is not None:
                args = {"one": page.words(*pair[0]), "other": page.words(*pair[1])}
                spans = tuple(span(page, *at) for at in pair)
                message = Message("read-two-outcomes", args)
                yield ReadFinding("told-two-ways", Severity.WARNING, message, spans)
                return


def _told_again(page: Page) -> Iterator[tuple[int, int, Where, range]]:
    """What is told with its place again: the sentence, the place, and the words of what happened."""
    for word in ("where", "which"):
        for at in page.by_word.get(word, ()):
            begins, ends = page.sentence_of(at)
            place = _place_before(page, at, begins)
            if place is not None:
                yield begins, ends, place, clause_behind(page, at + 1, ends)
    for at in page.by_word.get("that", ()):
        begins, ends = page.sentence_of(at)
        passive = page.tokens[min(at + 1, ends - 1)].word.folded in small_words("is_done")
        opens = page.tokens[begins].word.folded in small_words("definite") and at - begins <= _WIDE
        place = _place_before(page, at, begins) if passive and opens else None
        if place is not None and place.names:
            yield begins, ends, place, range(place.first, clause_behind(page, at + 1, ends).stop)
    for event in events_told(page):
        place = _place_behind(page, event) if _is_again(page, event) else None
        if place is not None:
            yield event.begins, event.ends, place, range(event.begins, place.first)


def _is_again(page: Page, event: Event) -> bool:
    """Whether an event is spoken of as known: "the looting of the bus", "the nurse was abducted"."""
    opens = page.tokens[event.begins].word.folded in small_words("definite")
    done = page.tokens[event.at - 1].word.folded in small_words("is_done")
    return (opens and done) or is_known(page, event)


def _sentences_before(page: Page, begins: int) -> Iterator[tuple[int, int]]:
    """The sentences of the paragraph right before one."""
    for _ in range(_FAR):
        if not begins or page.blank_before(begins) or page.in_list(begins):
            return
        first, last = page.sentence_of(begins - 1)
        if last - first <= _WIDEST:
            yield first, last
        begins = first


def clause_behind(page: Page, first: int, ends: int) -> range:
    """The words behind "where" up to a sign."""
    near = range(first, min(ends, first + _CLAUSE))
    return range(first, next((n for n in near if page.tokens[n].word.kind == "sign"), near.stop))


def _place_before(page: Page, at: int, begins: int) -> Where | None:
    """The place before "where", "in which" or "from where"."""
    last = at
    puts = page.tokens[last - 1].word.folded in _puts()
    if page.tokens[at].word.folded == "which" and not puts:
        return None
    last -= puts
    last -= last > begins and page.tokens[last - 1].word.folded == ","
    first = last
    while first > begins and last - first < _WIDE:
        word = page.tokens[first - 1].word
        between = word.folded in small_words("prepositions") and word.folded != "of"
        if (word.kind == "sign" and word.folded not in ("-", "'", "’")) or between:
            toward = page.tokens[first - 2].word.folded in small_words("directions")
            if not (word.folded == "of" and toward):
                break
        first -= 1
    return _where(page, first, last, any_noun=page.tokens[at].word.folded == "where")


def _place_behind(page: Page, event: Event) -> Where | None:
    """The place close behind an event that is told again, with neither sign nor verb between."""
    for n in range(event.last, min(event.ends - 1, event.last + _ATTACHED)):
        word = page.tokens[n].word
        if word.kind == "sign":
            return None
        verb = word.folded.endswith("ed") and n > event.last
        if verb or word.folded in small_words("is_done") | small_words("such_as"):
            return None
        if word.folded == "from" and event.family == "attack":
            return None  # "fired from the tower"
        if word.folded in _puts() and not _is_time(page, n + 1):
            return _where(page, n + 1, event.ends)
    return None


@cache
def _puts() -> frozenset[str]:
    return small_words("puts_at") | {
        "from",
        "into",
        "through",
        "beside",
        "behind",
        "opposite",
        "aboard",
        "over",
    }


def _is_time(page: Page, at: int) -> bool:
    near = range(at, min(at + 2, len(page.tokens)))
    return any(page.meant(n, m) for n in near for m in ("month", "weekday", "parts_of_day"))


def _where(page: Page, first: int, ends: int, *, any_noun: bool = False) -> Where | None:
    """The place that some words tell; none where they tell no noun of a place and no name, or any noun will do."""
    words: list[int] = []
    noun = -1
    for n in range(first, min(ends, first + _WIDE)):
        token = page.tokens[n]
        folded = token.word.folded
        if token.word.kind == "sign" and folded in ("-", "'", "’"):
            continue
        if folded in small_words("directions") and _is_of(page, n + 1, ends):
            break
        if folded == "of" and words:
            noun = words[-1] if noun < 0 and not _is_room(page, words[-1]) else noun
            continue
        if folded in small_words("of_a_place"):
            continue
        if token.word.kind != "word" or _ends_place(page, n):
            break
        if words and _group(page.tokens[words[-1]].word.folded) and not _goes_on(page, n):
            break  # "the junction lasted an hour"
        words.append(n)
    if not words:
        return None
    known = [n for n in words if _group(page.tokens[n].word.folded)]
    noun = noun if noun >= 0 else (known[-1] if known else words[-1])
    named = not known and page.text[page.tokens[noun].start].isupper()
    if noun not in known and not named and (not any_noun or _is_room(page, noun)):
        return None
    told = frozenset(page.tokens[n].word.folded for n in words if named or n != noun)
    told -= small_words("place_rooms")
    return Where(first, words[-1] + 1, "" if named else page.tokens[noun].word.folded, told)


def _goes_on(page: Page, at: int) -> bool:
    """Whether a word behind the noun of a place is a name or another such noun: "church hall"."""
    folded = page.tokens[at].word.folded
    known = _group(folded) or folded in small_words("place_rooms")
    return bool(known) or page.text[page.tokens[at].start].isupper()


def _is_of(page: Page, at: int, ends: int) -> bool:
    return at < ends and page.tokens[at].word.folded == "of"


def _is_room(page: Page, at: int) -> bool:
    return page.tokens[at].word.folded in small_words("place_rooms")


def _ends_place(page: Page, at: int) -> bool:
    folded = page.tokens[at].word.folded
    lists = ("prepositions", "is_done", "opens_clause", "passive", "takes_up", "ends_object")
    small = any(folded in small_words(name) for name in lists)
    named = page.text[page.tokens[at].start].isupper()
    return (small and folded != "of") or (not named and (folded == "during" or _is_time(page, at)))


def _group(folded: str) -> str:
    """Which sort of place a noun tells: of two of one group none lies within the other."""
    return next((name for name in _GROUPS if folded in small_words(name)), "")


def _apart(
    page: Page,
    pieces: Pieces,
    one: tuple[int, int],
    other: tuple[int, int],
    place: Where,
    deed: range,
) -> tuple[tuple[int, int], tuple[int, int]] | None:
    """The two places, where the first sentence tells what happened at another one."""
    if days_keep_apart(pieces, one, other) or _is_unsure(page, one, deed):
        return None
    if not tells_again(page, one, deed):
        return None
    before = {t.word.folded for t in page.tokens[max(0, one[0] - _BEFORE) : other[0]]}
    for n in range(one[0], one[1] - 1):
        if page.tokens[n].word.folded in _puts():
            told = _where(page, n + 1, one[1])
            beside = page.tokens[n].word.folded in small_words("beside_site")
            if told is None or (beside and told.noun != place.noun):
                continue  # near the mosque many other places are
            if _is_of_doer(page, n, one[0]):
                continue
            if _two(told, place, before):
                return (told.first, told.last), (place.first, place.last)
    return None


def _is_of_doer(page: Page, at: int, begins: int) -> bool:
    """Whether a place is that of who did it: "signed by the last group in the hills"."""
    return any(page.tokens[n].word.folded == "by" for n in range(max(begins, at - _WIDE), at))


def _of_another(page: Page, one: tuple[int, int], deed: range) -> bool:
    """ "The exchange of fire", where the first was one of prisoners."""
    ours = stems_told(page, *one).keys()
    of = (n for n in deed if page.tokens[n].word.folded == "of")
    behind = (stems_told(page, n + 1, min(n + 3, deed.stop)).keys() for n in of)
    return any(told and not told & ours for told in behind)


def _is_unsure(page: Page, one: tuple[int, int], deed: range) -> bool:
    words = {page.tokens[n].word.folded for n in deed}
    if words & (small_words("other_event_told") | small_words("later")):
        return True
    for name in ("month", "weekday"):
        told = [
            {page.meant(n, name) for n in page.places_of(name, a, b)}
            for a, b in ((deed.start, deed.stop), one)
        ]
        if told[0] - told[1]:
            return True
    return any(page.has(name, *side) for name in _UNSURE for side in (one, (deed.start, deed.stop)))


def tells_again(page: Page, one: tuple[int, int], deed: range) -> bool:
    """Whether most of the words of what happened, its verb among them, stand in the first sentence."""
    ours = {stem(w) for w in stems_told(page, *one)}
    families = {e.family for e in events_told(page) if one[0] <= e.at < one[1]}
    again = {e.at for e in events_told(page) if e.at in deed and e.family in families}
    told: list[tuple[bool, bool]] = []  # whether a word is told again, and is a verb
    for n in deed:
        folded = page.tokens[n].word.folded
        words = {stem(w) for w in stems_told(page, n, n + 1)}
        if words and folded not in small_words("happens") | small_words("is_done"):
            verb = folded.endswith("ed") or folded in small_words("event_verbs")
            told.append((bool(words & ours) or n in again, verb))
    while told and not told[-1][0]:
        told.pop()  # behind what happened the sentence goes on
    if any(verb and not covered for covered, verb in told):
        return False
    happened = any(page.tokens[n].word.folded in small_words("happens") for n in deed)
    known = sum(covered for covered, _ in told)
    return known + happened >= _SHARED and known >= len(told) * _MOST


def _two(one: Where, other: Where, before: set[str]) -> bool:
    """Whether two places are two."""
    if one.noun == other.noun:
        return bool(one.names and other.names) and before.isdisjoint(other.names)
    if not before.isdisjoint(other.names | {other.noun}):
        return False
    groups = _group(one.noun), _group(other.noun)
    if groups[1] == "" and other.noun:
        wide = other.noun in small_words("place_sorts") or not one.noun
        return not wide and groups[0] in ("place_points", "place_ways")
    if "" in groups:
        return False
    return groups[0] == groups[1] or ("place_ways" in groups and "place_towns" not in groups)
