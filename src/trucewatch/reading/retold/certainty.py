"""Doers told with reserve in one place and without it in another, of the same deed."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import content, names, root
from trucewatch.reading.telling import span, told
from trucewatch.rules.certainty import certainty_grows
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.findings import Severity

_SHARED = 3  # words that two tellings of one deed have in common at least, with the day
_BY = 6  # words from the reserve to "by"
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
    reserved: dict[tuple[str, object], list[Hedged]] = {}
    for hedged in _reserved(page, pieces):
        reserved.setdefault((hedged.doer, hedged.day), []).append(hedged)
    if not reserved:
        return
    for begins, ends in {page.sentence_of(at): None for at in page.listed.get("forces", ())}:
        if page.has("hedge", begins, ends) or page.has("denies", begins, ends):
            continue
        day = _day(pieces, begins, ends)
        for at, doer in _doers(page, begins, ends):
            suspected = reserved.get((doer, day), ()) if day is not None else ()
            same = next((h for h in suspected if _one_place(page, h, begins, ends)), None)
            if same is not None:
                yield from _judged(page, same, at)
                break


def _reserved(page: Page, pieces: Pieces) -> Iterator[Hedged]:
    for at in page.listed.get("hedge", ()):
        begins, ends = page.sentence_of(at)
        here = _behind_by(page, at, ends) or at + page.entries[at][0]
        while here < ends and page.tokens[here].word.folded in _LINKS:
            here += 1
        if here < ends and _is_doer(page, here):
            doer = root(page.tokens[here].word.folded)
            yield Hedged(at, here + 1, doer, begins, ends, _day(pieces, begins, ends))


def _behind_by(page: Page, at: int, ends: int) -> int | None:
    """The token behind "by" in "allegedly carried out by the army"."""
    for here in range(at + page.entries[at][0], min(ends, at + _BY)):
        if page.tokens[here].word.folded == "by":
            return here
    return None


def _is_doer(page: Page, at: int) -> bool:
    token = page.tokens[at]
    if token.word.kind != "word":
        return False
    if token.word.folded.isascii():
        return page.text[token.start].isupper()
    return token.word.folded.endswith(("يه", "يون", "يين", "ي"))


def _day(pieces: Pieces, begins: int, ends: int) -> tuple[int | None, int | None] | None:
    days = [d for d in between(pieces.dates, begins, ends) if d.day]
    return (days[0].day, days[0].month) if len(days) == 1 else None


def _doers(page: Page, begins: int, ends: int) -> Iterator[tuple[int, str]]:
    """The words right beside a word for forces or aircraft, which may name whose they are."""
    for force in page.listed["forces"][bisect_left(page.listed["forces"], begins) :]:
        if force >= ends:
            return
        for at in (force - 1, force + page.entries[force][0]):
            if begins <= at < ends and page.tokens[at].word.kind == "word":
                yield at, root(page.tokens[at].word.folded)


def _one_place(page: Page, hedged: Hedged, begins: int, ends: int) -> bool:
    """Whether both sentences, which tell of one day, name one place or tell it in one wording."""
    if begins == hedged.begins:
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
