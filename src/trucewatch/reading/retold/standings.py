"""How certain a sentence says a thing is, or whether it is denied: lexicon/standings.yaml.

Used within a text, where two sentences are about one matter, and between a text and its translation.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from trucewatch.reading.lexicon.inflected import Index, read_data
from trucewatch.reading.retold.unreal import is_denied
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.scanning.phrases_told import places

_BUT, _BEHIND = frozenset({"سوي", "الا"}), 5  # «لم يثبت سوى تسع عشرة إصابة»: it affirms these


@dataclass(frozen=True, slots=True)
class Standing:
    """Words that say how certain something is: on which side of which line."""

    at: int
    last: int
    line: str
    yes: bool


@cache
def _standings(asked: str) -> Index:
    index = Index()
    for line, told in read_data("standings").items():
        for side in ("yes", "no") if asked in ("", line) else ():
            for phrases in told[side].values():
                for phrase in phrases:
                    index.add(phrase, (line, side == "yes"))
    index.settle()
    return index


def standings_of(
    page: Page, first: int = 0, last: int | None = None, line: str = ""
) -> Iterator[Standing]:
    """The standings of a line, or of all, between two tokens; of words within words only the longer."""
    behind: dict[str, int] = {}
    total = len(page.tokens)
    for at, ends, (of, yes) in places(page, _standings(line), first, last):
        if at < behind.get(of, 0):
            continue
        behind[of] = ends
        if any(page.tokens[n].word.folded in _BUT for n in range(ends, min(ends + _BEHIND, total))):
            continue
        # "not unknown" is still no knowledge; "did not deny" is no denial
        denied = is_denied(page, at) and (yes or of != "known")
        if denied and read_data("standings")[of].get("apart"):
            continue
        yield Standing(at, ends, of, yes != denied)
