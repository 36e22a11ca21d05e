"""What a text tells in plain fact, and then says was not so, but something else: "not by the army".

"The army shelled the mill ... The mill was shelled by the rebels, not by the army": the words behind the
denial stand in a sentence before, and both sentences share what they tell of.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.unreal import is_denied
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stems_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.speaking import telling_source
from trucewatch.reading.scanning.wordings import root, shared_words, telling_word
from trucewatch.reading.telling import span
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message

_FAR = 3  # sentences back
_WORDS = 4  # of what is denied
_FEWEST = 2  # words that name it, and words that both sentences share besides
_UNSURE = ("hedge", "denies", "future", "wanted", "sequel")


def contrasted_wrong(page: Page) -> Iterator[ReadFinding]:
    """The first thing told, and then said to have been another."""
    for marker in sorted(n for word in small_words("not_but") for n in page.by_word.get(word, ())):
        denied = _denied(page, marker)
        if len(denied) < _FEWEST:
            continue
        first, last = denied[0], denied[-1] + 1
        told = _told_before(page, marker, denied)
        if told is not None:
            args = {"one": page.words(*told), "other": page.words(marker, last)}
            spans = (span(page, *told), span(page, first, last))
            message = Message("read-two-outcomes", args)
            yield ReadFinding("told-two-ways", Severity.WARNING, message, spans)
            return


def _denied(page: Page, marker: int) -> list[int]:
    """The words behind "not" that name what it was not: "by the army's guns", «في بلدة الهضاب»."""
    begins, ends = page.sentence_of(marker)
    opens = page.tokens[marker - 1].word if marker > begins else None
    english = page.document.language != "ar"
    if opens is None or (english and opens.folded not in small_words("before_not_but")):
        return []
    found: list[int] = []
    for n in range(marker + 1, min(ends, marker + 1 + _WORDS + 1)):
        word = page.tokens[n].word
        if word.kind != "word" or word.folded in small_words("behind_not_but"):
            break
        if word.folded in small_words("prepositions") or not telling_word(word.folded):
            if found:
                break
            continue
        found.append(n)
    return found


def _told_before(page: Page, marker: int, denied: list[int]) -> tuple[int, int] | None:
    """Where a sentence before, of the same matter, tells it in plain fact."""
    begins, ends = page.sentence_of(marker)
    roots = [root(page.tokens[n].word.folded) for n in denied[:_FEWEST]]
    matter = frozenset(stems_told(page, begins, ends)) - set(
        stems_told(page, denied[0], denied[-1] + 1)
    )
    first = begins
    for _ in range(_FAR):
        if not first or page.blank_before(first):
            return None
        last = first
        first = page.sentence_of(first - 1)[0]
        at = next((n for n in range(first, last - 1) if _is(page, n, roots)), None)
        if at is None or is_denied(page, at):
            continue
        unsure = any(page.has(name, first, last) for name in _UNSURE)
        if unsure or telling_source(page, first, last, at):
            return None
        theirs = frozenset(stems_told(page, first, last))
        return (at, at + _FEWEST) if shared_words(matter, theirs) >= _FEWEST else None
    return None


def _is(page: Page, at: int, roots: list[str]) -> bool:
    return [root(page.tokens[n].word.folded) for n in (at, at + 1)] == roots
