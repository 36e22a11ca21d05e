"""Whether a length tells of the event whose times another sentence tells, or of a part, or elsewhere."""

from __future__ import annotations

from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.wordings import names, root

_PARTS = frozenset({
    "part", "parts", "worst", "heaviest", "most", "phase", "height", "peak", "bulk", "wave", "hour",
    "اعنف", "اشد", "معظم", "جزء", "ذروه", "ذروته", "ذروتها", "مرحله", "موجه", "اغلب", "اقسي",
})  # fmt: skip
_OF = frozenset({"of", "من"})
_ARTICLE = "ال"


def of_a_part(page: Page, first: int, last: int) -> bool:
    """ "The worst of the shelling lasted", «واستمر أعنف القصف»: not the whole of it."""
    return any(
        page.tokens[at].word.folded in _PARTS or page.tokens[at].word.stem in _PARTS
        for at in range(first, last)
    )


def some_of(page: Page, last: int, ends: int) -> bool:
    """ "lasted two hours of the power cut": what stands behind a length is what it is a part of."""
    return last < ends and page.tokens[last].word.folded in _OF


def elsewhere(page: Page, times: tuple[int, int], begins: int, ends: int) -> bool:
    """Whether a sentence names a place that the sentence of the times does not."""
    own = {token.word.folded for token in page.tokens[times[0] : times[1]]}
    if page.document.language == "en":
        return bool(names(page, begins, ends) - own)
    roots = {root(word) for word in own}
    first, then = (page.tokens[at].word for at in (begins, min(begins + 1, ends - 1)))
    if (
        first.stem == "في"
        and root(then.folded) not in roots
        and not then.folded.startswith(_ARTICLE)
    ):
        return True  # «وفي تل عمار دام ...»
    for at in range(begins, ends - 1):
        word, behind = page.tokens[at].word.folded, page.tokens[at + 1].word.folded
        bare = len(word) > len(_ARTICLE) and root(word) in roots and _ARTICLE not in word[:3]
        verb = page.meant(at, "lasted") is not None
        if bare and not verb and behind.startswith(_ARTICLE) and root(behind) not in roots:
            return True
    return False
