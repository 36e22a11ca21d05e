"""One convoy told to have gone on, and told to have turned back; people counted and uncounted."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import product

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.mentions import Mention
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span, span_of, statement, told
from trucewatch.rules.one_word import one_word_two_counts
from trucewatch.rules.statement import Statement
from trucewatch.rules.two_ways import told_two_ways
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.findings import Severity
from trucewatch.values.codes.movements import MovementOutcome
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group
from trucewatch.values.count import UNKNOWN_COUNT, Count
from trucewatch.values.texts import Text

_STOPPED = frozenset({"arrest", "detention", "abduction"})
_EARLIER = 250  # words over which the day told last still holds
_NEGATED = ("n't", "n’t")


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a convoy ended: its words, and the day of the month told last before or within."""

    first: int
    last: int
    value: MovementOutcome
    day: int | None


def convoys_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """A convoy stopped on one day that both went on and turned back; detained both 750 and uncounted."""
    on = _outcomes(page, pieces, "convoy_resumed", MovementOutcome.RESUMED)
    back = _outcomes(page, pieces, "convoy_back", MovementOutcome.TURNED_BACK)
    for one, other in product(on, back):
        if one.day is None or one.day != other.day:
            continue
        conflict = told_two_ways([_coded(page, one), _coded(page, other)])
        if conflict is not None:
            spans = [span(page, o.first, o.last) for o in (one, other)]
            yield told(conflict, spans, Severity.WARNING)
            break
    yield from _uncounted(page, pieces)


def _outcomes(page: Page, pieces: Pieces, name: str, value: MovementOutcome) -> list[Outcome]:
    """The outcomes with their day, in sentences that also tell of people held."""
    found = []
    for at in page.listed.get(name, ()):
        begins, ends = page.sentence_of(at)
        if not any(_deed(page, here) in _STOPPED for here in range(begins, ends)):
            continue
        here = [d for d in between(pieces.dates, begins, ends) if d.day]
        before = [d for d in between(pieces.dates, max(0, at - _EARLIER), begins) if d.day]
        days = [dated.day for dated in (here[:1] or before[-1:])]
        found.append(Outcome(at, at + page.entries[at][0], value, days[0] if days else None))
    return found


def _deed(page: Page, at: int) -> str:
    entry = page.meant(at, "deed")
    return "" if entry is None else str(entry.value)


def _coded(page: Page, outcome: Outcome) -> Statement[Code]:
    name = page.document.name
    return Statement(
        outcome.value,
        page.where(page.tokens[outcome.first].start),
        stated=page.words(outcome.first, outcome.last),
        told_by=Text("en", {"en": name, "ar": name}),
    )


def _uncounted(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """ "detained 750 individuals", and "we haven't been able to count how many were detained"."""
    for at in page.listed.get("uncounted", ()):
        begins, ends = page.sentence_of(at)
        last = next(
            (h for h in range(at, min(ends, at + 10)) if _deed(page, h) == "detention"), None
        )
        counted = next((m for m in pieces.mentions if _detained(page, m)), None)
        if last is None or counted is None or not _negated(page, begins, at):
            continue
        figure = _detained_statement(page, counted)
        unknown = replace(figure, value=UNKNOWN_COUNT, where=page.where(page.tokens[at].start))
        for conflict in one_word_two_counts([figure, unknown]):
            spans = [span_of(page, counted), span(page, at, last + 1)]
            yield told(conflict, spans, Severity.WARNING)


def _negated(page: Page, begins: int, at: int) -> bool:
    words = [page.tokens[here].word.folded for here in range(max(begins, at - 3), at + 1)]
    return any(w in ("not", "لم", "تعذر", "unable") or w.endswith(_NEGATED) for w in words)


def _detained(page: Page, mention: Mention) -> bool:
    """Whether a figure of people stands right behind the verb that says they were detained."""
    if mention.thing is None or mention.thing.family != "person" or mention.exact is None:
        return False
    before = range(max(0, mention.first - 2), mention.first)
    return not mention.soft and any(_deed(page, at) == "detention" for at in before)


def _detained_statement(page: Page, mention: Mention) -> Statement[Count]:
    return replace(
        statement(page, mention, CountingUnit.PERSON),
        fate=FateStatus.DETAINED,
        group=Group.PEOPLE,
    )
