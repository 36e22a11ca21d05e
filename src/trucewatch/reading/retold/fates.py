"""The same people told to have two fates: released on the 20th, of unknown fate on the 22nd."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain, combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import content
from trucewatch.reading.telling import span, told
from trucewatch.rules.fates_told import LASTING, known_then_unknown
from trucewatch.rules.statement import Statement
from trucewatch.rules.two_ways import told_two_ways
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.when import When

_OUTCOMES = {
    "out_released": FateStatus.RELEASED,
    "out_killed": FateStatus.KILLED,
    "out_unknown": FateStatus.UNKNOWN,
    "out_held": FateStatus.DETAINED,
}
_MOST = 12  # tellings of people counted alike that are compared with each other
_DESCRIBED = 7  # words behind a figure that describe whom it counts
_SHARED = 3  # words that describe both, the noun among them


@dataclass(frozen=True, slots=True)
class Telling:
    """A fate told in a sentence of people counted and described in it."""

    mention: Mention
    described: frozenset[str]
    fate: FateStatus
    first: int
    last: int
    at: When | None


def fates_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Pairs of fates of the same people of which one excludes the other."""
    tellings = [telling for m in pieces.mentions for telling in _tellings(page, pieces, m)]
    counted: dict[tuple[object, int | None], list[Telling]] = {}
    for telling in tellings:
        counted.setdefault((telling.mention.thing, telling.mention.exact), []).append(telling)
    for one, other in chain.from_iterable(
        combinations(same[:_MOST], 2) for same in counted.values()
    ):
        if not _same_people(one, other) or one.fate is other.fate:
            continue
        known, unknown = (other, one) if one.fate in LASTING else (one, other)
        if unknown.fate in LASTING:
            conflict = known_then_unknown(_statement(page, known), _statement(page, unknown))
        elif one.at is not None and one.at == other.at:
            conflict = told_two_ways([_coded(page, known), _coded(page, unknown)])
        else:
            conflict = None
        if conflict is not None:
            spans = [span(page, t.first, t.last) for t in (unknown, known)]
            yield told(conflict, spans)


def _tellings(page: Page, pieces: Pieces, mention: Mention) -> Iterator[Telling]:
    if mention.thing is None or mention.thing.family != "person" or mention.exact is None:
        return
    begins, ends = page.sentence_of(mention.first)
    outcomes = _outcomes(page, begins, ends)
    if len(outcomes) != 1:
        return
    people = [
        m for m in between(pieces.mentions, begins, ends) if m.thing and m.thing.family == "person"
    ]
    if len(people) != 1 or page.has("not", begins, ends):
        return
    fate, at = outcomes[0]
    days = [d for d in between(pieces.dates, begins, ends) if d.day]
    described = content(page, mention.number_first, min(ends, mention.last + _DESCRIBED))
    dates = [day for day in days if day.first <= at + 6 and at <= day.first]
    last = dates[0].last if dates else at + page.entries[at][0]
    told = dates[:1] or (days if len(days) == 1 else [])
    when = told[0].when() if told else None
    yield Telling(mention, frozenset(described), fate, at, last, when)


def _outcomes(page: Page, begins: int, ends: int) -> list[tuple[FateStatus, int]]:
    """The fates told between two tokens; a longer phrase holds the shorter ones in it."""
    if not page.has_any(_OUTCOMES, begins, ends):
        return []
    found, behind = [], begins
    for at in sorted(at for name in _OUTCOMES for at in page.places_of(name, begins, ends)):
        fate = next((fate for name, fate in _OUTCOMES.items() if page.meant(at, name)), None)
        if fate is not None and at >= behind:
            found.append((fate, at))
            behind = at + page.entries[at][0]
    return found


def _same_people(one: Telling, other: Telling) -> bool:
    if one.mention.thing != other.mention.thing or one.mention.exact != other.mention.exact:
        return False
    return len(one.described & other.described) >= _SHARED


def _statement(page: Page, telling: Telling) -> Statement[FateStatus]:
    return Statement(
        telling.fate,
        page.where(page.tokens[telling.first].start),
        at=telling.at,
        stated=page.words(telling.first, telling.last),
    )


def _coded(page: Page, telling: Telling) -> Statement[Code]:
    where = page.where(page.tokens[telling.first].start)
    return Statement(telling.fate, where, stated=page.words(telling.first, telling.last))
