"""A doer left open, or only supposed, whom another sentence names in passing as the one who did it.

"It is not known who fired the rocket" and "the army, which fired the rocket"; «يُعتقد أن اللواء خطفهم»
and «اللواء الذي خطفهم». Both must share the deed and what it was done with or to.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from trucewatch.reading.retold.left_open import certainty_told
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words

_RELATIVE = frozenset({"which", "who", "that", "الذي", "التي", "الذين"})
_NEAR = 5  # words from a doer to the relative, and from it to the deed
_DEED = 5
_WHO = frozenset({"who", "whose", "الجهه", "المسؤول", "الفاعل", "الجناه"})
_OPEN = ("open_verbs", "verifies", "unverified")
_UNSURE = ("hedge", "according", "denies", "unverified", "doer_unknown", "reserved", "asked")
_SUPPOSE = frozenset({"suspect", "suspects", "believe", "believes", "think", "assume", "assumes"})
_OWN = frozenset({"we", "our", "نحن", "لدينا"})
_SHARED, _SHARED_UNKNOWN = 3, 2
_MOST = 40


@dataclass(frozen=True, slots=True)
class Told:
    """What is told of a deed: the words that say it, its sentence, and its telling words by stem."""

    first: int
    last: int
    begins: int
    ends: int
    words: frozenset[str]
    unknown: bool = False
    affirmed: bool = False


def doers_named_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """Sentences that name as certain a doer whom another leaves open."""
    sure = [*_certain(page)][:_MOST]
    if not sure:
        return
    weak = [*_weak(page)][:_MOST]
    for one in sure:
        for other in weak:
            if one.begins != other.begins and _of_one(page, pieces, one, other):
                yield from certainty_told(page, one.first, one.last, other.first, other.last)
                return


def _certain(page: Page) -> Iterator[Told]:
    """ "the army, which fired the rocket"; "it has been established that soldiers shot them"."""
    for begins, ends in page.sentences():
        doers = [at for n in ("forces", "armed") for at in page.places_of(n, begins, ends)]
        if not doers or any(page.has(name, begins, ends) for name in _UNSURE):
            continue
        firm = page.first_of("proven", begins, ends) or _affirmed(page, begins, ends)
        for at in sorted(doers):
            if firm is not None and firm < at:
                yield replace(_told(page, firm, begins, ends), affirmed=True)
                break
            if _did(page, at, ends):
                yield _told(page, at, begins, ends)
                break


def _affirmed(page: Page, begins: int, ends: int) -> int | None:
    """Where the writer affirms: "our research confirmed that"."""
    at = page.first_of("affirmed", begins, ends)
    own = {page.tokens[n].word.folded for n in range(begins, at or begins)} & _OWN
    return at if own else None


def _did(page: Page, at: int, ends: int) -> bool:
    """Whether a clause right behind a doer tells the deed; not "the drone which hit the bakery"."""
    behind = at + page.entries[at][0]
    for here in range(behind, min(ends, behind + _NEAR)):
        word, before = page.tokens[here].word.folded, page.tokens[here - 1].word.folded
        if word in _RELATIVE and (before == "," or not word.isascii()):
            last = min(ends, here + _DEED)
            denied = page.has("not", here, last)
            return not denied and any(page.has(n, here, last) for n in ("did", "deed", "seized"))
    return False


def _weak(page: Page) -> Iterator[Told]:
    """Sentences that leave the doer open, or only suppose one."""
    for begins, ends in page.sentences():
        at = page.first_of("doer_unknown", begins, ends) or _who(page, begins, ends)
        if at is not None:
            yield _told(page, at, begins, ends, unknown=True)
            continue
        found = page.places_of("hedge", begins, ends)
        found += [n for n in range(begins, ends) if page.tokens[n].word.folded in _SUPPOSE]
        if found and any(page.has(n, begins, ends) for n in ("forces", "armed")):
            yield _told(page, min(found), begins, ends)


def _who(page: Page, begins: int, ends: int) -> int | None:
    """ "Who fired has not been established", "unable to verify who fired"."""
    words = {page.tokens[at].word.folded for at in range(begins, ends)}
    if not words & _WHO or not any(page.has(name, begins, ends) for name in _OPEN):
        return None
    denied = page.first_of("not", begins, ends)
    return denied if denied is not None else page.first_of("unable", begins, ends)


def _told(page: Page, at: int, begins: int, ends: int, unknown: bool = False) -> Told:
    words = frozenset(stems_told(page, begins, ends))
    return Told(at, at + max(1, page.entries[at][0]), begins, ends, words, unknown)


def _of_one(page: Page, pieces: Pieces, sure: Told, weak: Told) -> bool:
    """Whether both are of one deed: no day keeps them apart, and they share what tells it."""
    if sure.affirmed and not weak.unknown:
        return False  # proven and doubted in words that `doubts` compares
    if days_keep_apart(pieces, (sure.begins, sure.ends), (weak.begins, weak.ends)):
        return False
    needed = _SHARED_UNKNOWN if weak.unknown else _SHARED
    return shared_words(sure.words, weak.words) >= needed
