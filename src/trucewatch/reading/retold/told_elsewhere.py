"""One event on the other side of a town, or by others than those who did it, told in passing. English.

"A bomb went off north of Marqada ... the scene of the blast, south of Marqada"; "fighters of the Dawn Movement
abducted eleven shepherds ... paid the abductors, the Homeland Shield".
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.one_event import Event, events_told, is_known, is_real
from trucewatch.reading.retold.parties import named_party, parties_apart, party_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_OPPOSITE = {
    "north": "south", "south": "north", "east": "west", "west": "east", "north-east": "south-west",
    "north-west": "south-east", "south-east": "north-west", "south-west": "north-east", "northeast": "southwest",
    "northwest": "southeast", "southeast": "northwest", "southwest": "northeast", "upstream": "downstream",
    "downstream": "upstream",
}  # fmt: skip
_FAR = 3  # sentences from one telling to the other
_NAME = 4  # words from "the abductors," to the end of a name
Stretch = tuple[int, int]


def told_elsewhere_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first event that is told on two sides of one place, or of two parties."""
    if page.document.language == "ar":
        return
    pair = _on_two_sides(page, pieces) or _by_two(page, pieces)
    if pair is not None:
        args = {"one": page.words(*pair[0]), "other": page.words(*pair[1])}
        spans = tuple(span(page, *at) for at in pair)
        message = Message("read-two-outcomes", args)
        yield ReadFinding("told-two-ways", Severity.WARNING, message, spans)


def _on_two_sides(page: Page, pieces: Pieces) -> tuple[Stretch, Stretch] | None:
    """ "North of Marqada" and "south of Marqada", of one event."""
    told = [
        (at, page.tokens[at].word.folded, page.tokens[at + 2].word.folded)
        for word in _OPPOSITE
        for at in page.by_word.get(word, ())
        if at + 2 < len(page.tokens)
        and page.tokens[at + 1].word.folded == "of"
        and page.text[page.tokens[at + 2].start].isupper()
    ]
    told.sort()
    for one, side, name in told:
        for other, then, again in told:
            if one < other and name == again and _OPPOSITE[side] == then:
                sides = page.sentence_of(one), page.sentence_of(other)
                if _one_event(page, pieces, *sides):
                    return (one, one + 3), (other, other + 3)
    return None


def _one_event(page: Page, pieces: Pieces, one: Stretch, other: Stretch) -> bool:
    """Whether the second sentence speaks of the event of the first as known."""
    if one[0] == other[0] or not _near(page, one, other) or days_keep_apart(pieces, one, other):
        return False
    words = {page.tokens[n].word.folded for n in range(*other)}
    if words & (small_words("other_event_told") | small_words("later")):
        return False
    hours = [{clock.minute for clock in between(pieces.clocks, *side)} for side in (one, other)]
    if all(hours):
        return bool(hours[0] & hours[1])
    events = [e for e in events_told(page) if e.begins in (one[0], other[0])]
    known = [e for e in events if e.begins == other[0] and is_known(page, e)]
    return any(e.family == k.family for e in events if e.begins == one[0] for k in known)


def _near(page: Page, one: Stretch, other: Stretch) -> bool:
    """Whether two sentences of one paragraph stand close to each other."""
    ends = one[1]
    for _ in range(_FAR):
        if ends >= len(page.tokens) or page.blank_before(ends) or page.in_list(ends):
            return False
        if ends == other[0]:
            return True
        ends = page.sentence_of(ends)[1]
    return False


def _by_two(page: Page, pieces: Pieces) -> tuple[Stretch, Stretch] | None:
    """ "The abductors, the Homeland Shield", where others had abducted them."""
    agents = sorted(at for word in small_words("doers_of_it") for at in page.by_word.get(word, ()))
    for at in agents:
        if at + 1 >= len(page.tokens) or page.tokens[at + 1].word.folded not in (",", "from"):
            continue
        begins, ends = page.sentence_of(at)
        last = min(ends, at + 3 + _NAME)
        again = named_party(page, at + 2, last)
        if again is None or not again.names or page.has("hedge", begins, ends):
            continue
        for event in _events_before(page, pieces, (begins, ends)):
            first = party_of(page, event.at, event.last, event.begins, event.ends)
            if first is not None and first.names and parties_apart(page, first, again):
                return (first.first, first.last), (again.first, again.last)
    return None


def _events_before(page: Page, pieces: Pieces, told: Stretch) -> Iterator[Event]:
    """The attacks and abductions of the sentences right before one."""
    for event in events_told(page):
        side = (event.begins, event.ends)
        if event.begins >= told[0] or event.family not in ("attack", "abduction", "robbery"):
            continue
        if _near(page, side, told) and is_real(page, event):
            yield event
