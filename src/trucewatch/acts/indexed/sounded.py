"""Words that stand in the index for how a name sounds, so that one in other letters leads to it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from trucewatch.acts.gates.sounding import OPEN, Sound, sounds_in_text, words_of

_MARK: Final = "0"
"""Before consonants, and in place of an open vowel behind them: no word of a text looks like it."""
_ARTICLES: Final = frozenset(("ad", "an", "ar", "as", "ash", "at", "az"))
"""The article before letters that it takes the sound of; as "al" it stands apart in Latin letters."""


def sound_words(texts: Iterable[str]) -> set[str]:
    """What a record is found by whose names these are."""
    heard = (sound for text in texts for word in words_of(text) for sound in sounds_in_text(word))
    return {_word(sound) for sound in heard}


def sounded(text: str) -> list[frozenset[Sound]]:
    """How each word of a name may sound; words that tell nothing, such as articles, left out."""
    words = (word for word in words_of(text) if word.casefold() not in _ARTICLES)
    return [heard for word in words if (heard := sounds_in_text(word))]


def sound_groups(heard: Iterable[frozenset[Sound]]) -> tuple[tuple[str, ...], ...]:
    """The words of the index of which one of each group must be there."""
    return tuple(tuple(sorted({_word(sound) for sound in sounds})) for sounds in heard)


def _word(sound: Sound) -> str:
    return _MARK + sound.consonants.replace(OPEN, _MARK)
