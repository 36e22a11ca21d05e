"""How long something lasted, told far from its times: "began at 14:10 and stopped at 16:40 ...".

The event is known by its noun ("the shelling"), and the text must tell of one beginning and one end
of it only; a length told of another day, another one or every one is none of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import root
from trucewatch.reading.times.clocks import Clock, Length
from trucewatch.reading.times.lasting import judged_apart, of_another_event, start_and_end
from trucewatch.reading.times.subjects import elsewhere, of_a_part

_DAY = 86_400
_DAY_OF_MINUTES = 1440
_NEAR = 7  # words from the noun of an event to how long it lasted
_BEHIND = 4  # words behind a length that may name its event
_WHOLE = frozenset({"the", "مدي", "مدار", "طوال"})
_VERBS = frozenset({"was", "has", "is"})
_MOST = 20  # events of a text whose lengths are looked for
_SHORT = 3
_OF = frozenset({"of", "من"})
_PREPOSITIONS = frozenset({"of", "on", "at", "in", "against", "to", "around", "near", "by", "from"})
_NO_NOUN = frozenset(
    {"the", "a", "an", "this", "that", "when", "then", "and", "had", "have", "قد", "عند"}
)


@dataclass(frozen=True, slots=True)
class Event:
    """An event with its times: its sentence, the roots of its noun, when it began and ended."""

    begins: int
    ends: int
    noun: frozenset[str]
    start: Clock
    end: Clock


def lengths_told_apart(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Lengths that the times of their event, told in another sentence, exclude."""
    events = [*_events(page, pieces)][:_MOST]
    nouns = [event.noun for event in events]
    for event in events:
        if nouns.count(event.noun) > 1:
            continue
        for length in pieces.lengths:
            if length.unit >= _DAY or event.begins <= length.first < event.ends:
                continue
            if _is_of(page, pieces, event, length):
                wrong = judged_apart(page, event.start, event.end, length)
                if wrong is not None:
                    yield wrong


def _events(page: Page, pieces: Pieces) -> Iterator[Event]:
    """The sentences that tell by the clock when one thing began and when it ended."""
    for begins, ends in {page.sentence_of(at): None for at in page.listed.get("began", ())}:
        clocks = between(pieces.clocks, begins, ends)
        at = page.first_of("began", begins, ends)
        if (
            at is None
            or len(clocks) != 2
            or not page.has("ceased", clocks[0].last, clocks[1].first)
        ):
            continue
        times = start_and_end(page, pieces, begins, ends)
        noun = _noun(page, begins, at, clocks[0].first)
        if times is not None and noun and at < clocks[0].first:
            yield Event(begins, ends, noun, times[0], _after(*times))


def _after(start: Clock, end: Clock) -> Clock:
    """The end, on the next day where it is told by an earlier hour."""
    over_night = (end.minute or 0) < (start.minute or 0) and start.sure and end.sure
    return replace(end, minute=(end.minute or 0) + _DAY_OF_MINUTES) if over_night else end


def _noun(page: Page, begins: int, verb: int, clock: int) -> frozenset[str]:
    """The noun of the event: before the verb up to a preposition; in Arabic the word behind it."""
    if not page.tokens[verb].word.folded.isascii():
        behind = verb + 1
        word = page.tokens[behind].word.folded if behind < clock else ""
        return frozenset({root(word)}) if len(word) > _SHORT else frozenset()
    found: set[str] = set()
    for at in range(begins, verb):
        word = page.tokens[at].word.folded
        if word in _PREPOSITIONS and found:
            break
        if word == "," or word in _PREPOSITIONS:
            return frozenset()
        if page.tokens[at].word.kind == "word" and word not in _NO_NOUN:
            found.add(root(word))
    return frozenset(found)


def _is_of(page: Page, pieces: Pieces, event: Event, length: Length) -> bool:
    """Whether a length tells how long the event lasted."""
    begins, ends = page.sentence_of(length.first)
    if of_another_event(page, pieces, begins, ends) or between(pieces.clocks, begins, ends):
        return False
    if page.has("according", begins, ends):
        return False  # another source may say otherwise
    if len(between(pieces.lengths, begins, ends)) > 1:
        return False
    if of_a_part(page, max(begins, length.first - _NEAR), length.first):
        return False
    before = _roots(page, max(begins, length.first - _NEAR), length.first)
    behind = _roots(page, length.last, min(ends, length.last + _BEHIND))
    after = page.tokens[min(length.last + 1, ends - 1)].word.folded
    if after.endswith("s") and after not in _VERBS:
        return False  # "two-hour shelling breaks"
    if elsewhere(page, (event.begins, event.ends), begins, ends):
        return False
    if event.noun <= before:
        lasted = page.has("lasted", max(begins, length.first - _NEAR), length.first)
        of = page.tokens[length.first - 1].word.folded in _OF
        beside = lasted or of or event.noun <= _roots(page, length.first - 1, length.first)
        return beside and _is_subject(page, event, max(begins, length.first - _NEAR), length.first)
    hyphen = any(page.tokens[at].word.folded == "-" for at in range(length.first, length.last))
    whole = page.tokens[length.first - 1].word.stem in _WHOLE
    of = whole and page.tokens[min(length.last, ends - 1)].word.folded in _OF
    return event.noun <= behind and (hyphen or of)


def _is_subject(page: Page, event: Event, first: int, last: int) -> bool:
    """Whether the event itself lasted so long, and no part of it: "the worst of the shelling"."""
    at = next(n for n in range(first, last) if root(page.tokens[n].word.folded) in event.noun)
    if page.tokens[at].word.folded.isascii():
        lead = [page.tokens[n].word.folded for n in range(max(0, at - 3), at)]
        lead = [word for word in lead if word not in ("the", "a", "an", "this")]
        return not lead or lead[-1] != "of" or "course" in lead
    behind = any(page.meant(n, "lasted") for n in range(at + 1, min(at + 3, last)))
    told = behind or at == first or page.meant(at - 1, "lasted") is not None or at == last - 1
    return told or page.tokens[at - 1].word.kind != "word"


def _roots(page: Page, first: int, last: int) -> frozenset[str]:
    return frozenset(root(token.word.folded) for token in page.tokens[first:last])
