"""One month by both of its Arabic names, which are of two months: «تشرين الأول/نوفمبر»."""

from __future__ import annotations

from collections.abc import Iterator

from trucewatch.reading.said import ReadFinding
from trucewatch.reading.scanning.page import Page
from trucewatch.reading.telling import span
from trucewatch.values.calendar_words import MONTHS_LEVANT
from trucewatch.values.codes.findings import Severity
from trucewatch.values.message import Message
from trucewatch.values.number_words import fold

_LEVANT = frozenset(fold(name.split()[0]) for name in MONTHS_LEVANT)
_JOINTS = frozenset({"/", "(", "\\"})


def month_names_wrong(page: Page) -> Iterator[ReadFinding]:
    """A name of the months of the Levant beside a name of the others, where they are not of one month."""
    if page.document.language != "ar":
        return
    for at in page.listed.get("month", ()):
        joint = at + page.entries[at][0]
        if joint + 1 >= len(page.tokens) or page.tokens[joint].word.folded not in _JOINTS:
            continue
        one, other = page.meant(at, "month"), page.meant(joint + 1, "month")
        if one is None or other is None or one.value == other.value:
            continue
        if _of_levant(page, at) is not _of_levant(page, joint + 1):
            last = joint + 1 + page.entries[joint + 1][0]
            message = Message("read-month-names", {"words": page.words(at, last)})
            spans = (span(page, at, joint), span(page, joint + 1, last))
            yield ReadFinding("date-impossible", Severity.WARNING, message, spans)


def _of_levant(page: Page, at: int) -> bool:
    return page.tokens[at].word.stem in _LEVANT
