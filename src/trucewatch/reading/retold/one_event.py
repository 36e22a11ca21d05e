"""One event that neighbouring sentences put at two places or lay to two parties: "hit in Deir Mar ... the attack in Sahl Orman".

The second speaks of the event of the first: by a noun of the same family that is known, or by what had been done, of
the same thing, and of no other day. Then each says where it was, or who did it; nothing else is asked of the wording.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data, small_words
from trucewatch.reading.retold.claims import core
from trucewatch.reading.retold.parties import Party, parties_apart, party_of
from trucewatch.reading.retold.places_told import places_apart, places_of_event
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words
from trucewatch.reading.sums.judging import numbers_told
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_HOW_MANY = 4  # words behind a deed in which its figure stands
_FAR = 2  # sentences from one to the other
_MOST = 60  # events of a text that are compared
_WIDEST = 45  # tokens of a sentence that are looked at
_CLOSE, _AHEAD = 4, 10
_ENOUGH = 2  # words that two sentences share about one event
_ITS = frozenset({"its", "their", "his", "our"})
_UNSURE = (
    "hedge",
    "future",
    "wanted",
    "denies",
    "doer_unknown",
    "unverified",
)  # the first also of what is known


@dataclass(frozen=True, slots=True)
class Event:
    """Words that tell of an event: where they stand, the sentence, the family."""

    at: int
    last: int
    begins: int
    ends: int
    family: str


def one_event_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first event told at two places, or of two parties."""
    events = [event for event in events_told(page) if is_real(page, event)]
    for n, one in enumerate(events):
        reach = _reach(page, one)
        for other in events[n + 1 : n + _MOST]:
            if other.begins >= reach:
                break
            if (
                other.begins < one.ends
                or other.family != one.family
                or not _of_one(page, pieces, one, other)
            ):
                continue
            wrong = _two_parties(page, one, other) or _two_places(page, one, other)
            if wrong is not None:
                yield wrong
                return


@cache
def _index() -> Index:
    index = Index()
    for family, told in read_data("events").items():
        for phrases in told.values():
            for phrase in phrases:
                index.add(phrase, family)
    index.settle()
    return index


def events_told(page: Page) -> list[Event]:
    """The events that a page tells, in no title and no sentence without end."""
    found = []
    for at, last, family in dict.fromkeys(places(page, _index())):
        begins, ends = page.sentence_of(at)
        title = page.text[page.tokens[begins].start : page.tokens[ends - 1].end].isupper()
        if ends - begins <= 2 * _WIDEST and not title:
            found.append(Event(at, last, begins, ends, family))
    return found


def is_real(page: Page, event: Event) -> bool:
    """Whether an event is told as it was: none that is planned, denied or only claimed."""
    first, last = max(event.begins, event.at - _AHEAD), min(event.ends, event.last + _CLOSE)
    known = is_known(page, event)
    if any(page.has(name, first, last) for name in (_UNSURE[:1] if known else _UNSURE)):
        return False
    near = page.tokens[max(event.begins, event.at - _CLOSE) : event.at]
    behind = page.tokens[event.last : min(event.ends, event.last + 2 * _CLOSE)]
    if any(token.word.folded in small_words("was_planned") for token in behind):
        return False
    return not any(token.word.folded in small_words("denies") for token in near)


def _reach(page: Page, event: Event) -> int:
    """The token up to which the same paragraph may go on about an event."""
    ends = event.ends
    for _ in range(_FAR):
        if ends >= len(page.tokens) or page.blank_before(ends) or page.in_list(ends):
            break
        ends = page.sentence_of(ends)[1]
    return ends


def _of_one(page: Page, pieces: Pieces, one: Event, other: Event) -> bool:
    """Whether the second speaks of the event of the first."""
    sides = [(one.begins, one.ends), (other.begins, other.ends)]
    if days_keep_apart(pieces, *sides) or _weekdays_apart(page, one, other):
        return False
    far = other.last + 2 * _CLOSE
    words = {
        page.tokens[n].word.folded
        for n in range(other.begins, other.ends)
        if n < far or page.tokens[n].word.folded != "since"
    }
    others = small_words("other_event_told") | small_words("later")
    if words & small_words("that_very"):
        others -= {"since"}  # "the shelling that day is the worst since the accord"
    if words & others or page.has("sequel", other.begins, other.ends):
        return False
    theirs = _matter(page, other)
    shared = shared_words(theirs, _matter(page, one))
    if _of_something_else(page, one, other):
        return False
    opens = page.tokens[other.begins].word.folded in small_words("definite")
    again = is_known(page, other) or (opens and _one_word(page, one, other))
    if (shared < _ENOUGH and not again) or _month_of_its_own(page, one, other):
        return False
    return bool(shared) or _one_word(page, one, other) or _they_had(page, other)


def _month_of_its_own(page: Page, one: Event, other: Event) -> bool:
    """Whether the second tells a month, and the first no day at all: "where they had met in March"."""
    first, then = (page.places_of("month", e.begins, e.ends) for e in (one, other))
    return bool(then) and not first and not page.has("weekday", one.begins, one.ends)


def _one_word(page: Page, one: Event, other: Event) -> bool:
    """Whether both are told by one word: "robbed ... the robbery"."""
    told = ({core(w) for w in stems_told(page, e.at, e.last)} for e in (one, other))
    first, then = told
    return any(a.startswith(b) or b.startswith(a) for a in first for b in then)


def _they_had(page: Page, event: Event) -> bool:
    """ "Where they had sat for those two days"."""
    near = {
        page.tokens[n].word.folded for n in range(max(event.begins, event.at - _CLOSE), event.at)
    }
    return "had" in near and not near.isdisjoint(small_words("takes_up"))


def _matter(page: Page, event: Event) -> frozenset[str]:
    """The telling words of a sentence but those of the event."""
    own = frozenset(stems_told(page, event.at, event.last))
    return frozenset(stems_told(page, event.begins, event.ends)) - own - small_words("no_matter")


def _weekdays_apart(page: Page, one: Event, other: Event) -> bool:
    for name in ("weekday", "month"):
        first, then = (
            {page.meant(n, name) for n in page.places_of(name, e.begins, e.ends)}
            for e in (one, other)
        )
        if first and then and not first & then:
            return True
    return False


def is_known(page: Page, event: Event) -> bool:
    """Whether an event is spoken of as told before: "the shelling", "having destroyed", "where they had sat"."""
    before = [t.word.folded for t in page.tokens[max(event.begins, event.at - _CLOSE) : event.at]]
    if page.document.language == "ar":
        word = page.tokens[event.at].word
        own = word.folded.startswith(("ال", "وال", "بال", "لل")) or "ال" in word.prefix
        words = set(before) | {t.word.folded for t in page.tokens[event.last : event.last + _CLOSE]}
        return own or bool(words & small_words("event_known"))
    if page.tokens[event.last - 1].word.folded in small_words("event_verbs") or _in_ed(page, event):
        return bool(set(before) & small_words("event_told_back"))
    return bool(set(before) & small_words("event_known"))


def _in_ed(page: Page, event: Event) -> bool:
    return any(page.tokens[n].word.folded.endswith("ed") for n in range(event.at, event.last))


def _of_something_else(page: Page, one: Event, other: Event) -> bool:
    """ "The exchange of fire", where the first was one of prisoners."""
    if (
        page.document.language == "ar"
        or other.last >= other.ends
        or page.tokens[other.last].word.folded != "of"
    ):
        return False
    theirs = frozenset(stems_told(page, other.last + 1, min(other.ends, other.last + 4)))
    return bool(theirs) and not shared_words(
        theirs, frozenset(stems_told(page, one.begins, one.ends))
    )


def _two_parties(page: Page, one: Event, other: Event) -> ReadFinding | None:
    if any(_blames(page, event) for event in (one, other)):
        return None
    first, then = (party_of(page, e.at, e.last, e.begins, e.ends) for e in (one, other))
    if first is None or then is None or not parties_apart(page, first, then):
        return None
    its = {page.tokens[n].word.folded for n in range(max(one.begins, first.first - 3), first.first)}
    if its & _ITS and then.names & {page.tokens[n].word.folded for n in range(one.begins, one.at)}:
        return None  # the regiment of the command that both speak of
    if _two_places(page, one, other) is not None or _names_apart(page, one, other):
        return None  # the market of Harn, and that of Lodd
    if _counted_apart(page, one, other):
        return None
    if _placed_apart(page, one, other, first, then):
        return None
    return _both(page, (first.first, first.last), (then.first, then.last))


def _counted_apart(page: Page, one: Event, other: Event) -> bool:
    """Whether each tells how many, and no number is in both: "the army killed 1,707 ... the rebels killed 61"."""
    near = [(event.at, min(event.ends, event.last + _HOW_MANY)) for event in (one, other)]
    told = [{n for _, n in numbers_told(page, *words)} for words in near]
    return all(told) and not told[0] & told[1]


def _placed_apart(page: Page, one: Event, other: Event, first: Party, then: Party) -> bool:
    """Whether each sentence names places, and none that the other names."""
    if page.document.language == "ar":
        return False
    sides = []
    for event, party in ((one, first), (other, then)):
        told = places_of_event(page, event.begins, event.ends, event.at, attached=False)
        own = range(party.first, party.last)
        sides.append({name for place in told if place.first not in own for name in place.names})
    return all(sides) and not sides[0] & sides[1]


def _names_apart(page: Page, one: Event, other: Event) -> bool:
    """Whether a noun that both have is of one name in the first, and of another in the second."""
    told = [_of_names(page, event) for event in (one, other)]
    return any(told[0][noun] != told[1][noun] for noun in told[0].keys() & told[1].keys())


def _of_names(page: Page, event: Event) -> dict[str, str]:
    found = {}
    for n in range(event.begins, event.ends - 2):
        named = page.text[page.tokens[n + 2].start].isupper()
        if named and page.tokens[n + 1].word.folded in small_words("names_its_place"):
            found[page.tokens[n].word.folded] = page.tokens[n + 2].word.folded
    return found


def _blames(page: Page, event: Event) -> bool:
    """Whether somebody only says so: behind what happened, or before it ("Russia says that")."""
    words = [page.tokens[n].word.folded for n in range(event.begins, event.ends)]
    before = page.tokens[event.begins : event.at]
    says = any(t.word.folded in ("says", "claims", "alleges", "insists") for t in before)
    told = says or page.has("according", event.at, event.ends)
    return told and not small_words("blames").isdisjoint(words)


def _two_places(page: Page, one: Event, other: Event) -> ReadFinding | None:
    if page.document.language != "ar" and not is_known(page, other):
        return None
    told = places_of_event(page, one.begins, one.ends, one.at, attached=False)
    again = places_of_event(page, other.begins, other.ends, other.at, attached=True)
    pair = places_apart(page, told, again, one.begins, other.begins)
    return None if pair is None else _both(page, *pair)


def _both(page: Page, one: tuple[int, int], other: tuple[int, int]) -> ReadFinding:
    args = {"one": page.words(*one), "other": page.words(*other)}
    spans = tuple(span(page, *place) for place in (one, other))
    return ReadFinding("told-two-ways", Severity.WARNING, Message("read-two-outcomes", args), spans)
