"""One journey that arrived and was turned back; one building destroyed and undamaged.

Two tellings are of one event where they name the same sort of thing, share a name or a day, and stand
apart: within one sentence, or the next, one outcome may follow from the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.turned_back import not_arrived_at
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import content, shared_words
from trucewatch.reading.telling import span, told
from trucewatch.rules.statement import Statement
from trucewatch.rules.two_ways import told_two_ways
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.message import Message
from trucewatch.values.texts import Text

_MOST = 40  # outcomes of one sort that are compared with each other
_EARLIER = 250  # words over which the day told last still holds
_SUBJECT = 12  # words before an outcome in which its subject stands
_BEHIND = 4
_PLACES = 4  # words behind "reached" that may name only a stage of the way
_NAMES = 2  # words besides the noun that two tellings of one building share
_SEVERAL = frozenset({"another", "other", "اخري", "اخر"})
_FIRST_SINCE = frozenset({"since", "in", "for", "منذ"})
_UNSURE = ("future", "hedge", "not", "announces")
_MOVING = frozenset({"convoy", "vehicle", "bus", "ambulance"})


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome told: its words, its sentence, what it is of, and the day in force.

    dated: whether its own sentence tells the day.
    """

    first: int
    last: int
    begins: int
    ends: int
    subject: str
    day: tuple[int | None, int | None] | None
    dated: bool = False


def outcomes_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Pairs of outcomes of one thing that exclude each other."""
    yield from _journeys(page, pieces)
    yield from _buildings(page, pieces)


def _journeys(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The one convoy of a text that got through, and that was turned back, on the same day."""
    arrived = page.listed.get("went_through", ())
    through = [o for o in _told(page, pieces, arrived, _journey) if not _stage(page, o)]
    through = [o for o in through if not page.has("kept_from", o.begins, o.ends)]
    through = [o for o in through if not _by_another(page, o)]
    back = [
        o for o in _told(page, pieces, not_arrived_at(page), _journey) if not _stage_back(page, o)
    ]
    back = [o for o in back if not _by_another(page, o)]
    if not through or not back or _several(page):
        return
    for one, other in product(through[:_MOST], back[:_MOST]):
        if one.day is None or one.day != other.day or one.begins == other.begins:
            continue
        if one.subject != other.subject or not _apart(page, one, other):
            continue
        coded = [
            _coded(page, one, MovementOutcome.COMPLETED),
            _coded(page, other, MovementOutcome.TURNED_BACK),
        ]
        conflict = told_two_ways(coded)
        if conflict is not None:
            spans = [span(page, o.first, o.last) for o in (one, other)]
            yield told(conflict, spans, Severity.WARNING)
            return


def _buildings(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """A building or road told destroyed in one place and undamaged, or in use, in another."""
    if page.listed.get("repairs"):
        return
    destroyed = [*_told(page, pieces, page.listed.get("destroyed", ()), _building)]
    intact = [*_told(page, pieces, page.listed.get("intact", ()), _building)]
    for one, other in product(destroyed[:_MOST], intact[:_MOST]):
        if one.subject != other.subject or one.begins == other.begins:
            continue
        names = [_names(page, o) - {one.subject} for o in (one, other)]
        alike = shared_words(names[0], names[1]) >= _NAMES or _one_name(page, one, other)
        if not alike or _before(one, other):
            continue
        args = {
            "one": page.words(one.first, one.last),
            "other": page.words(other.first, other.last),
        }
        spans = tuple(span(page, o.first, o.last) for o in (one, other))
        message = Message("read-two-outcomes", args)
        yield ReadFinding("told-two-ways", Severity.WARNING, message, spans)
        return


def _one_name(page: Page, one: Outcome, other: Outcome) -> bool:
    """Whether one word stands behind the noun in both: «مشفى نوى»."""
    behind = set()
    for outcome in (one, other):
        at = next(
            n
            for n in range(outcome.first, outcome.last)
            if page.tokens[n].word.stem == outcome.subject
        )
        behind.add(page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded)
    return len(behind) == 1 and not behind.pop().isascii()


def _before(destroyed: Outcome, intact: Outcome) -> bool:
    """Whether the building may have been undamaged before it was destroyed."""
    days = [(day[1] or 0, day[0] or 0) for day in (destroyed.day, intact.day) if day is not None]
    return len(days) < 2 or days[1] < days[0]


def _names(page: Page, outcome: Outcome) -> frozenset[str]:
    first = max(outcome.begins, outcome.first - _SUBJECT)
    last = outcome.last + (_BEHIND if page.document.language == "ar" else 0)
    last = min(last, outcome.ends)
    return frozenset(word for word in content(page, first, last) if not word.isdecimal())


def _told(
    page: Page, pieces: Pieces, told_at: Iterable[int], kind: frozenset[str]
) -> Iterator[Outcome]:
    """The outcomes told at some words, each with its subject and its day, where both are told."""
    for at in told_at:
        begins, ends = page.sentence_of(at)
        if any(page.has(mark, max(begins, at - _BEHIND), at) for mark in _UNSURE):
            continue
        subject = _subject(page, begins, at, kind)
        if subject is None and (page.document.language == "ar" or kind is _journey):
            subject = _subject(page, at + 1, min(ends, at + _BEHIND + 1), kind)
        if subject is None:
            continue
        here = [d for d in between(pieces.dates, begins, ends) if d.day]
        before = [d for d in between(pieces.dates, max(0, at - _EARLIER), begins) if d.day]
        days = [(dated.day, dated.month) for dated in (here[:1] or before[-1:])]
        day = days[0] if days else None
        named, where = subject
        first, last = min(at, where), max(at + page.entries[at][0], where + 1)
        yield Outcome(first, last, begins, ends, named, day, bool(here))


_journey = _MOVING
_building = frozenset({"facility", "passage"})


def _subject(page: Page, begins: int, end: int, kind: frozenset[str]) -> tuple[str, int] | None:
    """The nearest thing of a kind between two tokens, by its name, and where it stands."""
    for at in range(end - 1, max(begins, end - _SUBJECT) - 1, -1):
        thing = page.meant(at, "thing")
        if thing is None:
            continue
        named = thing.value[0]
        if named.name in kind or named.family in kind:
            moving = named.name in _MOVING
            return ("convoy" if moving else page.tokens[at].word.stem), at
    return None


def _several(page: Page) -> bool:
    """Whether the text tells of more than one convoy: a second one, another, three of them."""
    called: set[str] = set()
    for at in page.listed.get("thing", ()):
        thing = page.meant(at, "thing")
        if thing is None or thing.value[0].name != "convoy":
            continue
        if page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded in small_words("quotes"):
            called.add(page.tokens[min(at + 2, len(page.tokens) - 1)].word.folded)
        if len(called) > 1:
            return True  # «بلسم» and «أمل»
        ordinal = page.meant(at - 1, "ordinals") or page.meant(at + 1, "ordinals")
        other = {page.tokens[n].word.folded for n in (at - 1, min(at + 1, len(page.tokens) - 1))}
        counted = page.meant(at - 1, "number.units") or page.tokens[at - 1].word.kind == "number"
        behind = page.tokens[min(at + 1, len(page.tokens) - 1)].word.folded
        if ordinal is not None and ordinal.value == 1 and behind in _FIRST_SINCE:
            ordinal = None  # "the first convoy since January"
        if ordinal or other & _SEVERAL or thing.value[1] == 2 or counted:
            return True
    return False


def _stage(page: Page, outcome: Outcome) -> bool:
    """Whether what was reached is only a stage of the way: a checkpoint, the outskirts."""
    behind = range(outcome.last, min(outcome.last + _PLACES, len(page.tokens)))
    return any(page.meant(at, "stages") is not None for at in behind)


def _stage_back(page: Page, outcome: Outcome) -> bool:
    words = page.words(outcome.first, outcome.last)
    return "reach" in words.casefold() and _stage(page, outcome)


def _apart(page: Page, one: Outcome, other: Outcome) -> bool:
    """Whether another sentence lies between, so that it is no story in order; or back comes first."""
    first, then = sorted((one, other), key=lambda outcome: outcome.begins)
    dated = one.dated and other.dated
    return dated or then is one or then.begins > first.ends or page.blank_before(then.begins)


def _by_another(page: Page, outcome: Outcome) -> bool:
    """Whether a source tells it, or the parties blame each other: two voices may differ."""
    return any(page.has(name, outcome.begins, outcome.ends) for name in ("according", "denies"))


def _coded(page: Page, outcome: Outcome, value: MovementOutcome) -> Statement[Code]:
    name = page.document.name
    return Statement(
        value,
        page.where(page.tokens[outcome.first].start),
        stated=page.words(outcome.first, outcome.last),
        told_by=Text("en", {"en": name, "ar": name}),
    )
