"""One event told with two tolls: in a title or a summary, and where it is told at length."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import combinations

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import content, names
from trucewatch.reading.telling import span_of, statement, told
from trucewatch.reading.times.dates import Dated
from trucewatch.rules.one_word import one_word_two_counts
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group

_SHARED = 4  # words, besides the day, that two tellings of one event have in common in Arabic
_DEAD = ("killing", "execution")


@dataclass(frozen=True, slots=True)
class Toll:
    """The one figure of people killed in a sentence that tells of one day."""

    mention: Mention
    begins: int
    ends: int
    day: tuple[int | None, int | None]
    summary: bool


def tolls_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Tolls of one day and place that differ between a summary and the telling."""
    by_day: dict[tuple[int | None, int | None], list[Toll]] = {}
    for toll in _tolls(page, pieces):
        by_day.setdefault(toll.day, []).append(toll)
    for tolls in by_day.values():
        if len(tolls) > 12 or not any(toll.summary for toll in tolls):
            continue
        for one, other in combinations(tolls, 2):
            if one.summary != other.summary and _one_event(page, one, other):
                yield from _judged(page, one, other)


def _tolls(page: Page, pieces: Pieces) -> Iterator[Toll]:
    deaths = [at for at in page.listed.get("deed", ()) if _is_killing(page, at)]
    for begins, ends in {page.sentence_of(at): None for at in deaths}:
        days: list[Dated] = [d for d in between(pieces.dates, begins, ends) if d.day and d.month]
        people = [
            m
            for m in between(pieces.mentions, begins, ends)
            if m.thing is not None and m.thing.family == "person"
        ]
        plain = len(people) == 1 and people[0].exact is not None and not people[0].others
        if len(days) != 1 or not plain or page.has("including", begins, ends):
            continue
        summary = page.has("summary", begins, min(ends, begins + 3))
        yield Toll(people[0], begins, ends, (days[0].day, days[0].month), summary)


def _is_killing(page: Page, at: int) -> bool:
    deed = page.meant(at, "deed")
    return deed is not None and deed.value in _DEAD


def _one_event(page: Page, one: Toll, other: Toll) -> bool:
    if one.mention.thing != other.mention.thing:
        return False
    if page.document.language == "en":
        return bool(names(page, one.begins, one.ends) & names(page, other.begins, other.ends))
    shared = content(page, one.begins, one.ends) & content(page, other.begins, other.ends)
    return len(shared) >= _SHARED


def _judged(page: Page, one: Toll, other: Toll) -> Iterator[ReadFinding]:
    first, then = (
        replace(
            statement(page, toll.mention, CountingUnit.PERSON),
            fate=FateStatus.KILLED,
            group=Group.PEOPLE,
        )
        for toll in (one, other)
    )
    for conflict in one_word_two_counts([first, then]):
        spans = [span_of(page, toll.mention) for toll in (other, one)]
        yield told(conflict, spans, Severity.WARNING)
