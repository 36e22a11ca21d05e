"""What is said to be proven, or told as plain fact, and said in another place to be unverified.

Both sentences must be of one event: they share its words, and no day keeps them apart.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trucewatch.reading.retold.verifying import affirmed_at, points_back, unverified_at
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page, between
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import content, shared_words, telling
from trucewatch.reading.telling import span, told
from trucewatch.rules.certainty import certainty_grows
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.findings import Severity

_PROVEN_SHARED, _PLAIN_SHARED, _EVENT_SHARED = 2, 3, 4
_SHOWN = 10  # words of a sentence that are shown
_THAT = frozenset({"that", "whether", "ان", "بان"})
_THAT_FAR = 6
_DOER = 2  # words of a doer with whom two claims begin alike
_MOST = 50
_STRIKES = frozenset(
    {"strike", "strikes", "airstrike", "airstrikes", "غاره", "الغاره", "غارات", "الغارات"}
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence with its telling words and its days; at: the words that make it sure or not."""

    begins: int
    ends: int
    first: int
    last: int
    words: frozenset[str]
    days: frozenset[tuple[int | None, int | None]]


def doubts_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Certainty in one place about what is left open in another."""
    weak = [_weak(page, pieces, at) for at in sorted(set(unverified_at(page)))[:_MOST]]
    weak += _with(page, pieces, "doer_unknown")
    if not weak:
        return
    affirmed = [
        _at(page, pieces, at) for at in [*affirmed_at(page)][:_MOST] if not _denied(page, at)
    ]
    proven = [s for s in (*_with(page, pieces, "proven"), *affirmed) if _has_doer(page, s)]
    blamed = [s for s in weak if page.has("responsible", s.begins, s.ends)]
    yield from _pairs(page, proven, blamed, _PROVEN_SHARED)
    yield from _pairs(page, proven, weak, _EVENT_SHARED)
    unknown = [*_with(page, pieces, "doer_unknown")]
    if unknown:
        yield from _pairs(page, _plain(page, pieces), unknown, _PLAIN_SHARED)


def _pairs(
    page: Page, sure: list[Sentence], weak: list[Sentence], shared: int
) -> Iterator[ReadFinding]:
    for firm in sure[:_MOST]:
        for soft in weak[:_MOST]:
            apart = bool(firm.days) and bool(soft.days) and not firm.days & soft.days
            if firm.begins == soft.begins or apart or _other_deed(page, firm, soft):
                continue
            if shared_words(firm.words, soft.words) >= shared:
                yield from _judged(page, firm, soft)
                return


def _other_deed(page: Page, firm: Sentence, soft: Sentence) -> bool:
    """ "That soldiers took the food" and "that soldiers sold the food": one doer, two deeds."""
    sure, open_still = (telling(page, _claim(page, one), one.ends) for one in (firm, soft))
    alike = next(
        (at for at, pair in enumerate(zip(sure, open_still, strict=False)) if pair[0] != pair[1]), 0
    )
    if alike < _DOER:
        return False
    return sure[alike] not in open_still and open_still[alike] not in sure


def _claim(page: Page, one: Sentence) -> int:
    """Where the claim of a sentence begins: behind "that", if it stands near."""
    near = range(one.last, min(one.ends, one.last + _THAT_FAR))
    return next((at + 1 for at in near if page.tokens[at].word.folded in _THAT), one.last)


def _with(page: Page, pieces: Pieces, name: str) -> Iterator[Sentence]:
    """The sentences with a phrase of a list that is not itself denied."""
    for at in page.listed.get(name, [])[:_MOST]:
        if name != "proven" or not _denied(page, at):
            yield _at(page, pieces, at)


def _denied(page: Page, at: int) -> bool:
    begins, ends = page.sentence_of(at)
    return page.has("not", max(begins, at - 3), at) or page.has("hedge", begins, ends)


def _at(page: Page, pieces: Pieces, at: int) -> Sentence:
    return _sentence(page, pieces, *page.sentence_of(at), at, at + page.entries[at][0])


def _weak(page: Page, pieces: Pieces, at: int) -> Sentence:
    """A sentence that leaves something open, with the one before it where it only points back."""
    begins, ends = page.sentence_of(at)
    told_from = points_back(page, begins, ends)
    sentence = _sentence(page, pieces, begins, ends, at, at + page.entries[at][0])
    if told_from == begins:
        return sentence
    before = _sentence(page, pieces, told_from, begins, begins, begins)
    words, days = sentence.words | before.words, sentence.days | before.days
    return replace(sentence, words=words, days=days)


def _plain(page: Page, pieces: Pieces) -> list[Sentence]:
    """Sentences that name forces as having done a deed, with no reserve and no one who says so."""
    found = []
    for begins, ends in {page.sentence_of(at): None for at in page.listed.get("forces", ())}:
        marks = ("hedge", "according", "denies", "unverified", "doer_unknown", "not", "future")
        if any(page.has(mark, begins, ends) for mark in marks):
            continue
        by = page.has("done_by", begins, ends)
        if by or page.has("deed", begins, ends) or page.has("did", begins, ends):
            at = page.places_of("forces", begins, ends)[0]
            last = at + page.entries[at][0]
            found.append(_sentence(page, pieces, begins, ends, at, last))
    return found


def _has_doer(page: Page, sentence: Sentence) -> bool:
    return names_doer(page, sentence.begins, sentence.ends)


def names_doer(page: Page, begins: int, ends: int) -> bool:
    """Whether forces are named between two tokens, and not only a strike."""
    forces = (page.tokens[at].word.folded for at in page.places_of("forces", begins, ends))
    return any(word not in _STRIKES for word in forces) or page.has("armed", begins, ends)


def _sentence(
    page: Page, pieces: Pieces, begins: int, ends: int, first: int, last: int
) -> Sentence:
    days = {(d.day, d.month) for d in between(pieces.dates, begins, ends) if d.day}
    words = content(page, begins, first) | content(page, last, ends)
    return Sentence(begins, ends, first, last, frozenset(words), frozenset(days))


def _judged(page: Page, firm: Sentence, soft: Sentence) -> Iterator[ReadFinding]:
    sure = _statement(page, firm, AttributionStanding.CORROBORATED)
    open_still = _statement(page, soft, AttributionStanding.UNATTRIBUTED)
    conflict = certainty_grows(open_still, sure)
    if conflict is not None:
        spans = [span(page, *_shown(one)) for one in (firm, soft)]
        yield told(conflict, spans, Severity.WARNING)


def _shown(one: Sentence) -> tuple[int, int]:
    first = max(one.begins, min(one.first, one.ends - _SHOWN))
    return first, min(one.ends, max(one.last, first + _SHOWN))


def _statement(
    page: Page, one: Sentence, standing: AttributionStanding
) -> Statement[AttributionStanding]:
    first, last = _shown(one)
    where = page.where(page.tokens[first].start)
    return Statement(standing, where, stated=page.words(first, last))
