"""Doers told with reserve in one place and without it in another, of the same deed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.mentions import Pieces
from trucewatch.reading.page import Page
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.telling import span, told
from trucewatch.reading.wordings import content, names, root
from trucewatch.rules.certainty import certainty_grows
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.findings import Severity

_SHARED = 3  # words that two tellings of one deed have in common at least, with the day
_LINKS = frozenset({"to", "be", "been", "by", "a", "an", "the", "انها", "انه", "بانها", "في", "ان"})


@dataclass(frozen=True, slots=True)
class Hedged:
    """A doer named with reserve: the tokens of the words, its root, its sentence and day."""

    first: int
    last: int
    doer: str
    begins: int
    ends: int
    day: tuple[int | None, int | None] | None


def certainty_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Sentences that name as certain the doer whom another sentence only supposes."""
    reserved = list(_reserved(page, pieces))
    if not reserved:
        return
    for begins, ends in page.sentences():
        if page.has("hedge", begins, ends) or not page.has("forces", begins, ends):
            continue
        for hedged in reserved:
            at = _names_doer(page, hedged.doer, begins, ends)
            if at is not None and _one_deed(page, pieces, hedged, begins, ends):
                yield from _judged(page, hedged, at)
                break


def _reserved(page: Page, pieces: Pieces) -> Iterator[Hedged]:
    for begins, ends in page.sentences():
        for at in range(begins, ends):
            if not page.meant(at, "hedge"):
                continue
            here = at + page.entries[at][0]
            while here < ends and page.tokens[here].word.folded in _LINKS:
                here += 1
            if here < ends and _is_doer(page, here):
                doer = root(page.tokens[here].word.folded)
                yield Hedged(at, here + 1, doer, begins, ends, _day(pieces, begins, ends))


def _is_doer(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.word.kind != "word":
        return False
    if token.word.folded.isascii():
        return page.text[token.start].isupper()
    return token.word.folded.endswith(("يه", "يون", "يين", "ي"))


def _day(pieces: Pieces, begins: int, ends: int) -> tuple[int | None, int | None] | None:
    days = [d for d in pieces.dates if begins <= d.first < ends and d.day]
    return (days[0].day, days[0].month) if len(days) == 1 else None


def _names_doer(page: Page, doer: str, begins: int, ends: int) -> int | None:
    """The token that names the doer right beside a word for forces or aircraft."""
    for at in range(begins, ends):
        word = page.tokens[at].word
        beside = page.meant(at + 1, "forces") or page.meant(at - 1, "forces")
        if beside and word.kind == "word" and root(word.folded) == doer:
            return at
    return None


def _one_deed(page: Page, pieces: Pieces, hedged: Hedged, begins: int, ends: int) -> bool:
    """Whether both sentences tell of one day, and of one place by its name."""
    if hedged.day is None or _day(pieces, begins, ends) != hedged.day:
        return False
    if page.document.language == "en":
        return bool(
            (names(page, hedged.begins, hedged.ends) & names(page, begins, ends)) - {hedged.doer}
        )
    shared = content(page, hedged.begins, hedged.ends) & content(page, begins, ends)
    return len(shared - {hedged.doer}) >= _SHARED


def _judged(page: Page, hedged: Hedged, at: int) -> Iterator[ReadFinding]:
    beside = at + 2 if page.meant(at + 1, "forces") else at + 1
    first = at if page.meant(at + 1, "forces") else at - 1
    if first and page.tokens[first - 1].word.folded == "the":
        first -= 1
    uncertain = _statement(page, hedged.first, hedged.last, AttributionStanding.INFERRED_FROM_AREA)
    sure = _statement(page, first, beside, AttributionStanding.CORROBORATED)
    conflict = certainty_grows(uncertain, sure)
    if conflict is not None:
        spans = [span(page, first, beside), span(page, hedged.first, hedged.last)]
        yield told(conflict, spans, Severity.WARNING)


def _statement(
    page: Page, first: int, last: int, standing: AttributionStanding
) -> Statement[AttributionStanding]:
    return Statement(
        standing,
        page.where(page.tokens[first].start),
        stated=page.words(first, last),
    )
