"""Two things that a short release cannot say of one matter: a final toll that may still rise, authors unknown and certain.

Each pair is two lists of the lexicon (`marks.yaml`): what is so, and what goes against it in a sentence near by.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.fate_beside import befell
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_MOST = 500  # words of a short release
_DENIED = 3  # words before a phrase that deny it
_HARMED = "people harmed"
_NO = frozenset({"not", "no", "non", "never", "nor", "until", "if", "whether", "غير", "ليست", "ليس", "لا", "لم", "لن", "دون", "حتي"})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pair:
    """What is so, what goes against it, and how many sentences may lie between."""

    one: str
    other: str
    far: int


_PAIRS = (
    Pair("final_toll", "toll_may_rise", 4),
    Pair("authors_certain", "authors_unknown", 6),
    Pair("only_material", _HARMED, 1),
    Pair("nobody_lived", "one_lived", 3),
    Pair("ample_evidence", "no_evidence", 2),
    Pair("already_verified", "not_yet_verified", 2),
)


def cannot_both_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Pairs of which both sides are told."""
    if len(page.tokens) > _MOST:
        return
    for pair in _PAIRS:
        ones = [at for at in page.listed.get(pair.one, ()) if not _denied(page, at)]
        if not ones:
            continue
        told = _harmed(page, pieces) if pair.other == _HARMED else page.listed.get(pair.other, ())
        others = [at for at in told if not _denied(page, at)]
        found = next(((a, b) for a in ones for b in others if _apart(page, a, b, pair.far)), None)
        if found is not None:
            yield _wrong(page, *found)


def _harmed(page: Page, pieces: Pieces) -> list[int]:
    """Where people are counted who were killed or hurt."""
    told = (m for m in pieces.mentions if (m.count.low or 0) > 0 and not m.soft)
    return [m.first for m in told if befell(page, m) in ("killed", "wounded")]


def _denied(page: Page, at: int) -> bool:
    begins, _ = page.sentence_of(at)
    words = (page.tokens[n].word.folded for n in range(max(begins, at - _DENIED), at))
    return any(word in _NO for word in words)


def _apart(page: Page, one: int, other: int, far: int) -> bool:
    """Whether two phrases do not overlap and stand near each other, with no other day between them."""
    first, then = sorted((one, other))
    if first + page.entries[first][0] > then:
        return False
    if page.has_any(("month", "weekday"), first, then) and far < 2:
        return False
    sentences = sum(1 for begins, _ in page.sentences() if first < begins <= then)
    return sentences <= far


def _wrong(page: Page, one: int, other: int) -> ReadFinding:
    places = [(at, at + max(1, page.entries[at][0])) for at in (one, other)]
    args = {"title": page.words(*places[0]), "body": page.words(*places[1])}
    spans = tuple(span(page, *place) for place in places)
    return ReadFinding("told-two-ways", Severity.WARNING, Message("read-restated", args), spans)
