"""Words that are looked for, whatever spelling of a letter they or the record are written in."""

from __future__ import annotations

from trucewatch.values.index_words import typed_words

MARKS = ".,;:!?()[]{}\"'،؛؟«»“”…"


def words_of(asked: str) -> tuple[str, ...]:
    """The folded words of what was typed; single letters are left out, they are everywhere."""
    words = (word.strip(MARKS) for word in typed_words(asked))
    return tuple(dict.fromkeys(word for word in words if len(word) > 1 or word.isdecimal()))


def as_written(text: str) -> frozenset[str]:
    """The words of a text as they stand in it, without the marks around them."""
    return frozenset(bare for word in text.split() if (bare := word.strip(MARKS)))
