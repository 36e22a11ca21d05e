"""What one sentence leaves open, told as fact by another: most of its words are there again.

"The claim that X remains unverified", "we cannot say whether X": X is compared with every sentence
that tells it with certainty, or plainly and without a source.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from trucewatch.reading.retold.verifying import affirmed_at, unverified_at
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import names, shared_words, telling_word
from trucewatch.reading.telling import span, told
from trucewatch.rules.certainty import certainty_grows
from trucewatch.rules.statement import Statement
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.findings import Severity

_OF_THEM = 0.85  # of the words left open, how many a sentence must have
_FEWEST, _FEWEST_PLAIN = 3, 4
_MOST = 40
_BEFORE = 8  # words from "not" to the verb of coming to know
_SHOWN = 10
_DETAIL_FAR = 5
_OPENS = frozenset({
    "that", "whether", "who", "where", "if", "ان", "بان", "بانه", "اذا", "مما", "من", "كون", "المكان",
})  # fmt: skip
_DENIES = frozenset(
    {"not", "cannot", "unable", "no", "never", "لم", "لا", "غير", "دون", "تعذر", "يتعذر", "لن"}
)
_DETAIL = frozenset({"many", "much", "عدد", "اعداد", "number", "names", "اسماء", "how", "كم"})
_FILLERS = frozenset({
    "has", "had", "yet", "wheth", "whether", "who", "thus", "far", "remain", "been", "not", "find", "anyth", "allegation",
    "اذا", "مما", "كون", "حتي", "كان", "كانت", "بعد", "قد",
})  # fmt: skip
_UNSURE = (
    "hedge",
    "according",
    "denies",
    "unverified",
    "doer_unknown",
    "not",
    "future",
    "reserved",
)


@dataclass(frozen=True, slots=True)
class Open:
    """What a sentence leaves open: the words that say so, and those of the matter, by their stems."""

    at: int
    last: int
    begins: int
    ends: int
    matter: frozenset[str]
    named: frozenset[str]


def left_open_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Sentences that tell as certain what another leaves open."""
    found = [o for o in _left_open(page) if len(o.matter) >= _FEWEST][:_MOST]
    if not found:
        return
    affirmed = [*affirmed_at(page)]
    matters = frozenset(word for one in found for word in one.matter)
    for begins, ends in page.sentences():
        stems = stems_told(page, begins, ends)
        if len(matters & stems.keys()) < _FEWEST:
            continue
        for one in found:
            if one.begins != begins and _tells(page, pieces, one, (begins, ends), stems, affirmed):
                yield from _judged(page, one, begins, ends)
                return


def _left_open(page: Page) -> Iterator[Open]:
    """The sentences that leave something open, in whatever words."""
    seen: set[int] = set()
    marks = {*unverified_at(page), *page.listed.get("doer_unknown", ()), *_denied(page)}
    for at in sorted(marks):
        begins, ends = page.sentence_of(at)
        if begins in seen or page.has("proven", begins, ends) or _of_detail(page, at, ends):
            continue
        seen.add(begins)
        last = at + page.entries[at][0]
        first = next(
            (n + 1 for n in range(begins, ends) if page.tokens[n].word.folded in _OPENS), None
        )
        if first is not None and first < at:
            matter = stems_told(page, first, at)
        else:
            opens = (n for n in range(last, ends) if page.tokens[n].word.folded in _OPENS)
            matter = stems_told(page, next(opens, last), ends)
        yield Open(at, last, begins, ends, frozenset(matter) - _FILLERS, _names(page, begins, ends))


def _names(page: Page, begins: int, ends: int) -> frozenset[str]:
    """The names of a sentence by their stems, of which a sentence on the same matter lacks none."""
    found = names(page, begins, ends) if page.document.language == "en" else set()
    return frozenset(stem(name) for name in found if telling_word(name))


def _denied(page: Page) -> Iterator[int]:
    """Verbs of coming to know with "not", "unable", "no" shortly before them."""
    for at in page.listed.get("open_verbs", ()):
        begins, _ = page.sentence_of(at)
        near = page.tokens[max(begins, at - _BEFORE) : at + 1]
        if any(t.word.folded in _DENIES or t.word.stem in _DENIES for t in near):
            yield at


def _of_detail(page: Page, at: int, ends: int) -> bool:
    """Whether only a number or names are left open."""
    if page.has("detail", at, min(ends, at + page.entries[at][0] + _DETAIL_FAR)):
        return True
    near = page.tokens[at : min(ends, at + page.entries[at][0] + 3)]
    return any(token.word.folded in _DETAIL or token.word.stem in _DETAIL for token in near)


def _tells(
    page: Page,
    pieces: Pieces,
    one: Open,
    sentence: tuple[int, int],
    stems: Mapping[str, str],
    affirmed: Sequence[int],
) -> bool:
    """Whether a sentence tells the matter as certain, or plainly in nearly all of its words."""
    begins, ends = sentence
    shared = shared_words(one.matter, frozenset(stems)) if one.matter else 0
    if days_keep_apart(pieces, (begins, ends), (one.begins, one.ends)):
        return False
    if page.has("asked", begins, ends) or not one.named <= stems.keys():
        return False
    if any(begins <= at < ends for at in affirmed) or any(
        page.has(name, begins, ends) for name in ("firm", "proven")
    ):
        doubted = page.has("hedge", begins, ends) or page.has("unverified", begins, ends)
        return not doubted and shared >= max(_FEWEST, _OF_THEM * len(one.matter))
    if any(page.has(name, begins, ends) for name in _UNSURE):
        return False
    if page.has("affirmed", begins, ends) or page.has("verifies", begins, ends):
        return False  # confirmed, but by others
    deed = page.has("deed", begins, ends) or page.has("did", begins, ends)
    return deed and shared >= max(_FEWEST_PLAIN, _OF_THEM * len(one.matter))


def _judged(page: Page, one: Open, begins: int, ends: int) -> Iterator[ReadFinding]:
    yield from certainty_told(page, begins, min(ends, begins + _SHOWN), one.at, one.last)


def certainty_told(
    page: Page, first: int, last: int, open_first: int, open_last: int
) -> Iterator[ReadFinding]:
    """The finding on words that tell as certain what other words leave open."""
    _, ends = page.sentence_of(first)
    last = max(last, min(ends, first + _SHOWN))
    sure = _statement(page, first, last, AttributionStanding.CORROBORATED)
    open_still = _statement(page, open_first, open_last, AttributionStanding.UNATTRIBUTED)
    conflict = certainty_grows(open_still, sure)
    if conflict is not None:
        spans = [span(page, first, last), span(page, open_first, open_last)]
        yield told(conflict, spans, Severity.WARNING)


def _statement(
    page: Page, first: int, last: int, standing: AttributionStanding
) -> Statement[AttributionStanding]:
    return Statement(standing, page.where(page.tokens[first].start), stated=page.words(first, last))
