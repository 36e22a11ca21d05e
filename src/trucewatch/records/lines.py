"""Short words of a record that are no text in a language, and that it is found by all the same: where
in its source a citation stands and what that says, and the licence of an item of evidence."""

from __future__ import annotations

from typing import Any, Final

from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.told_values import told_in

LINES: Final[dict[str, tuple[str, ...]]] = {
    "citation": ("locator", "says"),
    "evidence": ("licence",),
}


def lines_of(kind: str, row: Any) -> list[str]:
    """What stands in them, and a word of a list as it is told in each language.

    row: a record, or those of its columns; of a citation what it is about too.
    """
    said: dict[str, tuple[str, ...]] = {name: (getattr(row, name),) for name in LINES.get(kind, ())}
    if kind == "citation" and told_in("says", row.says, LANGUAGES[0], row):
        said["says"] = tuple(told_in("says", row.says, lang, row) for lang in LANGUAGES)
    return [words for told in said.values() for words in told if words]
