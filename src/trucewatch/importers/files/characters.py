"""Characters that have no place in the words of a file: control characters and the like."""

from __future__ import annotations

import re

from trucewatch.importers.files.problems import FileProblems

UNWRITABLE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\ud800-\udfff]"
)
TOLD = 20
"""So many alike are told one by one in a file; the rest as a number."""


def code_point(character: str) -> str:
    """A character that cannot be shown, by its number."""
    return f"U+{ord(character):04X}"


def without_unwritable(text: str, problems: FileProblems) -> str:
    """The text with U+FFFD for what cannot be written; each is told with its line, 20 at most."""
    found = list(UNWRITABLE.finditer(text))
    for one in found[:TOLD]:
        line = text.count("\n", 0, one.start()) + 1
        column = one.start() - text.rfind("\n", 0, one.start())
        mark = (line, column)
        problems.spoil("file-character", problems.where(mark), character=code_point(one[0]))
    if len(found) > TOLD:
        problems.spoil("file-characters", problems.where(), n=len(found) - TOLD)
    return UNWRITABLE.sub("\ufffd", text) if found else text


def one_line_ends(text: str) -> str:
    """CRLF and lone CR as LF."""
    return text.replace("\r\n", "\n").replace("\r", "\n")
