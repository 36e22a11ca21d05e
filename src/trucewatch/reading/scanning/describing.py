"""Arabic words for people that only describe the noun before them: «بيان صحفي» tells of no journalist."""

from __future__ import annotations

from functools import lru_cache

from trucewatch.reading.lexicon import Entry
from trucewatch.reading.lexicon.inflected import small_words
from trucewatch.reading.scanning.tokens import Token, stems

_DUAL = ("ان", "ين")
_FEMININE = "ه"


def only_describes(tokens: list[Token], at: int, entry: Entry) -> bool:
    """Whether the word of people at a token agrees with a noun before it that is no person.

    entry: what the word means among things that are counted. «نفى بيان صحفيا» does not agree.
    """
    thing, number = entry.value
    word, before = tokens[at].word, tokens[at - 1].word
    if number not in (1, 2) or thing.family != "person" or word.prefix or before.kind != "word":
        return False
    return not word.folded.isascii() and _agree(before.folded, word.folded, number == 2)


@lru_cache(maxsize=2**12)
def _agree(noun: str, word: str, dual: bool) -> bool:
    """Whether a noun of the list stands in the case, gender and number of the word behind it."""
    if dual:
        return noun.endswith(_DUAL) and _listed(noun[:-2], word[:-2])
    accusative = [one.endswith("ا") for one in (noun, word)]
    feminine = [one.endswith(_FEMININE) for one in (noun, word)]
    if accusative[0] != accusative[1] or feminine[0] != feminine[1]:
        return False
    return _listed(noun.removesuffix("ا"), word.removesuffix("ا"))


def _listed(noun: str, word: str) -> bool:
    known = small_words("no_people")
    bare = (form for form, prefix in stems(noun) if "ال" not in prefix)
    return any(form in known or f"{form} {word}" in known for form in bare)
