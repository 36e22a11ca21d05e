"""What is said to be known, and in another sentence to be unknown: «تبقى المادة التي ألقيت مجهولة».

The sentence that leaves something open asks for it: who, what, whether, where. What it asks for are the
words between the question and its end, or within the words that leave it open; the sentence that knows
must have nearly all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.doubts import names_doer
from trucewatch.reading.retold.left_open import certainty_told
from trucewatch.reading.retold.standings import Standing, standings_of
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.one_matter import days_keep_apart
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.pieces import Pieces
from trucewatch.reading.scanning.wordings import shared_words

_MOST = 30
_FEWEST = 2  # words that a question is about
_OF_THEM = 0.8  # of them, how many the other sentence must have
_REACH = 14  # words of a question
_BEFORE = 6  # words before "is unknown" that tell what is
_VOICE = 3  # words behind an Arabic verb in which the writer stands
_SHOWN = 10


@dataclass(frozen=True, slots=True)
class Question:
    """What a sentence leaves open: the words that say so, what is asked, and by which word."""

    standing: Standing
    begins: int
    ends: int
    asked: frozenset[str]
    word: str


def known_and_open_wrong(page: Page, pieces: Pieces) -> Iterator[ReadFinding]:
    """The first matter that one sentence knows and another asks for."""
    told = [*standings_of(page, line="known")]
    questions = [q for s in told if not s.yes for q in _question(page, s)][:_MOST]
    if not questions:
        return
    unsure = {page.sentence_of(s.at)[0] for s in told if not s.yes}
    sure = [s for s in told if s.yes and page.sentence_of(s.at)[0] not in unsure and _own(page, s)]
    stems: dict[int, Mapping[str, str]] = {}
    for firm in sure:
        begins, ends = page.sentence_of(firm.at)
        if any(page.has(name, begins, ends) for name in ("hedge", "denies", "future")):
            continue
        words = stems.setdefault(begins, stems_told(page, begins, min(ends, begins + 80)))
        for question in questions:
            if _answers(page, pieces, question, begins, ends, words):
                last = min(ends, max(firm.last, firm.at + _SHOWN))
                at = question.standing
                yield from certainty_told(page, firm.at, last, at.at, at.last)
                return


@cache
def _fillers() -> frozenset[str]:
    return frozenset(stem(word) for word in small_words("fillers"))


def _own(page: Page, standing: Standing) -> bool:
    """Whether the writer vouches: "we", "the team", "it was established", and not "residents"."""
    begins, ends = page.sentence_of(standing.at)
    last = min(ends, standing.last + (_VOICE if page.document.language == "ar" else 0))
    words = [page.tokens[n].word for n in range(standing.at, standing.last)]
    if any(page.tokens[n].word.folded in small_words("our") for n in range(begins, last)):
        return True
    before = page.tokens[standing.at - 1].word.folded if standing.at > begins else ""
    if any(word.folded == "certain" for word in words):  # "residents are certain"
        return before == "it" or page.has("own_voice", begins, last)
    impersonal = small_words("impersonal")
    if any(word.folded in impersonal or word.stem in impersonal for word in words):
        return True
    passive = before in small_words("passive") or words[0].folded in small_words("passive")
    return passive or words[0].folded.endswith("نا") or page.has("own_voice", begins, last)


def _question(page: Page, standing: Standing) -> Iterator[Question]:
    """What is asked: behind "who", "what", "whether", before the words or after them."""
    begins, ends = page.sentence_of(standing.at)
    first = max(begins, standing.at - _REACH)
    asks = small_words("asks")
    before = [n for n in range(first, standing.at) if page.tokens[n].word.folded in asks]
    after = range(standing.last, min(ends, standing.last + 2))
    behind = next((n for n in after if page.tokens[n].word.folded in asks), None)
    if page.has("detail", standing.at, min(ends, standing.last + 4)):
        return
    if behind is not None:
        where = behind + 1, _clause_ends(page, behind + 1, ends)
    elif before:
        where = before[-1] + 1, standing.at
    else:
        where = _clause_begins(page, begins, standing.at), standing.last
    asked = frozenset(stems_told(page, *where)) - _fillers()
    word = page.tokens[behind if behind is not None else (before or [where[0]])[-1]].word.folded
    if page.tokens[min(where[0], ends - 1)].word.folded in small_words("asks"):
        word = page.tokens[where[0]].word.folded  # «من أين»
    if len(asked) >= _FEWEST:
        yield Question(standing, begins, ends, asked, word)


def _clause_begins(page: Page, begins: int, at: int) -> int:
    first = max(begins, at - _BEFORE)
    signs = [n + 1 for n in range(first, at) if page.tokens[n].word.kind == "sign"]
    return signs[-1] if signs else first


def _clause_ends(page: Page, first: int, ends: int) -> int:
    last = min(ends, first + _REACH)
    signs = (n for n in range(first, last) if page.tokens[n].word.kind == "sign")
    return next(signs, last)


def _answers(
    page: Page,
    pieces: Pieces,
    question: Question,
    begins: int,
    ends: int,
    words: Mapping[str, str],
) -> bool:
    """Whether a sentence knows what is asked: it has its words, and a doer where "who" is asked."""
    if begins == question.begins:
        return False
    shared = shared_words(question.asked, frozenset(words))
    if shared < max(_FEWEST, _OF_THEM * len(question.asked)):
        return False
    if question.word in small_words("asks_who") and not names_doer(page, begins, ends):
        return False
    return not days_keep_apart(pieces, (begins, ends), (question.begins, question.ends))
