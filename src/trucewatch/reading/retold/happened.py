"""One thing told to have happened, and in another place not: a flight that landed and never took off.

The two places share several words that few other sentences have, and no day keeps them apart. Each
sort of outcome has its words in the lexicon, one list for yes and one for no.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import Likeness, stems_told
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_SORTS = (
    ("held_event", "called_off"),
    ("works_again", "stopped_still"),
    ("let_go", "held_still"),
    ("in_ruins", "unharmed"),
    ("unloaded", "not_delivered"),
)
_AFFIRMED = frozenset(yes for yes, _ in _SORTS)
_SHARED, _SHARED_UNDATED = 2, 3  # words that two tellings of one thing have in common
_MOST = 40
_OPENING = 3
_BEFORE = 4  # words before an outcome that may deny it
_UNSURE = ("hedge", "according", "denies")
_DENIES = frozenset({"not", "never", "without", "لم", "لن", "دون", "عدم", "تعذر", "n't"})
_LASTING = ("stopped_still", "held_still")  # told of a day, it was so on the days before
Day = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Outcome:
    """An outcome told: its words, its sentence, and the days or weekdays that it names."""

    first: int
    last: int
    begins: int
    ends: int
    days: frozenset[Day]
    weekdays: frozenset[int]
    sort: str


def happened_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Pairs of outcomes of one thing that exclude each other."""
    likeness: Likeness | None = None
    for yes, no in _SORTS:
        denied = [o for o in _told(page, pieces, no) if not _turns(page, o)][:_MOST]
        if not denied:
            continue
        affirmed = [o for o in _told(page, pieces, yes) if not _is_denied(page, o)][:_MOST]
        likeness = likeness or Likeness(page)
        for other in denied:
            same = [o for o in affirmed if _of_one(page, likeness, o, other)]
            if same and (yes != "in_ruins" or not page.listed.get("repairs")):
                yield _wrong(page, same[0], other)
                return


def _told(page: Page, pieces: Pieces, name: str) -> Iterator[Outcome]:
    for at in page.listed.get(name, ()):
        begins, ends = page.sentence_of(at)
        unsure = any(page.has(mark, begins, ends) for mark in _UNSURE)
        near = max(begins, at - _BEFORE)
        if unsure or page.has("wanted", near, at):
            continue
        if name in _AFFIRMED and page.has("future", near, at):
            continue
        dates = between(pieces.dates, begins, ends)
        days = frozenset((d.day, d.month) for d in dates if d.day and d.month)
        weekdays = frozenset(d.weekday for d in dates if d.weekday is not None)
        yield Outcome(at, at + page.entries[at][0], begins, ends, days, weekdays, name)


def _turns(page: Page, outcome: Outcome) -> bool:
    """Whether a sentence tells of another time, or a later turn of the story."""
    opens = min(outcome.ends, outcome.begins + _OPENING)
    within = any(
        page.has(name, outcome.begins, outcome.ends) for name in ("sequel", "turn_of_a_day")
    )
    return within or page.has("sequel_opens", outcome.begins, opens)


def _is_denied(page: Page, outcome: Outcome) -> bool:
    before = page.tokens[max(outcome.begins, outcome.first - _BEFORE) : outcome.first]
    return any(t.word.stem in _DENIES or t.word.folded.endswith("n't") for t in before)


def _of_one(page: Page, likeness: Likeness, yes: Outcome, no: Outcome) -> bool:
    """Whether both are told of one thing on one day."""
    if yes.begins == no.begins or (yes.days and no.days and not _one_day(yes, no)):
        return False
    if yes.weekdays and no.weekdays and not yes.weekdays & no.weekdays:
        return False
    told = [stems_told(page, o.first, o.last).keys() for o in (yes, no)]
    shared = likeness.shared(yes.first, no.first) - told[0] - told[1]
    dated = (yes.days and no.days) or (yes.weekdays and no.weekdays)
    return len(shared) >= (_SHARED if dated else _SHARED_UNDATED)


def _one_day(yes: Outcome, no: Outcome) -> bool:
    """Whether they name one day; what has not begun again on the 22nd had not on the 20th."""
    lasting = no.sort in _LASTING
    later = max((m, d) for d, m in no.days) >= max((m, d) for d, m in yes.days)
    return bool(yes.days & no.days) or (lasting and later)


def _wrong(page: Page, yes: Outcome, no: Outcome) -> ReadFinding:
    args = {"one": page.words(yes.first, yes.last), "other": page.words(no.first, no.last)}
    spans = tuple(span(page, o.first, o.last) for o in (yes, no))
    message = Message("read-two-outcomes", args)
    return ReadFinding("told-two-ways", Severity.WARNING, message, spans)
