"""Who did it left open, or only alleged, and told in passing by the next sentences: "laid by the army".

English only: a sentence that asks who did it, or alleges that somebody did, and one of the next two of the
same paragraph in which the same verb stands behind "who", or before "by" and a doer, with no reserve.
"""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.retold.certainty_told import certainty_told
from trucewatch.reading.retold.unreal import is_denied
from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.likeness import stem, stems_told
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import telling_word

_FAR = 2  # sentences
_ASKED = 10  # words from a word of not knowing to "who"
_VERB = 4  # words from "who" to its verb
_MATTER = 6  # words behind a verb that tell what was done
_RESERVED = ("hedge", "denies", "future", "wanted", "doer_unknown", "sequel")


def opened_then_told_wrong(page: Page) -> Iterator[ReadFinding]:
    """The first deed whose doer is left open, and then told."""
    if page.document.language == "ar":
        return
    for weak, verb in (*_asked(page), *_alleged(page)):
        _, first = page.sentence_of(weak)
        for _ in range(_FAR):
            if first >= len(page.tokens) or page.blank_before(first):
                break
            ends = page.sentence_of(first)[1]
            sure = _told(page, verb, first, ends)
            if sure is not None:
                yield from certainty_told(page, *sure, weak, weak + 1)
                return
            first = ends


def _asked(page: Page) -> Iterator[tuple[int, int]]:
    """Words of not knowing, and the verb behind their "who"."""
    for at in page.by_word.get("who", ()):
        begins, ends = page.sentence_of(at)
        near = range(max(begins, at - _ASKED), at)
        weak = next(
            (n for n in near if page.tokens[n].word.folded in small_words("not_known")), None
        )
        verb = _verb(page, at + 1, ends)
        if weak is None or verb is None:
            continue
        if page.tokens[verb].word.folded in small_words("did_it"):  # "who did it"
            yield from ((weak, n) for n in range(begins, weak) if _is_telling(page, n))
        else:
            yield weak, verb


def _alleged(page: Page) -> Iterator[tuple[int, int]]:
    """Words of blame, and each verb of what is alleged."""
    for word in small_words("only_alleged"):
        for weak in page.by_word.get(word, ()):
            _, ends = page.sentence_of(weak)
            for at in range(weak + 1, min(ends, weak + _ASKED)):
                if _is_telling(page, at) and page.tokens[at].word.folded.endswith("ed"):
                    yield weak, at


def _verb(page: Page, first: int, ends: int) -> int | None:
    near = range(first, min(ends, first + _VERB))
    return next((n for n in near if _is_telling(page, n)), None)


def _is_telling(page: Page, at: int) -> bool:
    return telling_word(page.tokens[at].word.folded)


def _told(page: Page, verb: int, first: int, ends: int) -> tuple[int, int] | None:
    """Where a sentence tells the deed in passing: "who planted the device", "laid by the army"."""
    reserved = any(page.has(name, first, ends) for name in _RESERVED)
    words = {page.tokens[n].word.folded for n in range(first, ends)}
    if reserved or words & (small_words("unreal") | small_words("not_sure")):
        return None
    did, matter = stem(page.tokens[verb].word.folded), _matter(page, verb)
    for n in range(first, ends):
        if stem(page.tokens[n].word.folded) != did or is_denied(page, n):
            continue
        behind = page.tokens[n + 1].word.folded if n + 1 < ends else ""
        by = behind == "by" and page.tokens[min(n + 2, ends - 1)].word.folded in ("the", "our")
        who = page.tokens[n - 1].word.folded == "who"
        if (by or who) and matter & stems_told(page, first, ends).keys():
            return n, n + 1 + by * 3
    return None


def _matter(page: Page, verb: int) -> frozenset[str]:
    """What was done: the telling words right behind a verb, without the verb."""
    _, ends = page.sentence_of(verb)
    told = stems_told(page, verb + 1, min(ends, verb + _MATTER))
    before = stems_told(page, max(0, verb - _MATTER), verb)
    return frozenset({*told, *before}) - {stem(page.tokens[verb].word.folded)}
