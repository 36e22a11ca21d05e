"""Words that are looked for, whatever spelling of a letter they or the record are written in."""

from __future__ import annotations

from trucewatch.values.number_words import fold


def words_of(asked: str) -> tuple[str, ...]:
    """The folded words of what was typed; those of one letter are left out, they are everywhere."""
    return tuple(dict.fromkeys(word for word in fold(asked).split() if len(word) > 1))
