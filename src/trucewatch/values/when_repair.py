"""Hand-typed times: small slips put right, and for the rest a refusal that says what to write."""

from __future__ import annotations

import re

from trucewatch.values.digits import latin_digits, without_marks
from trucewatch.values.numeric_dates import numbers_refused
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.widths import PARTS_OF_DAY

_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
_DATE_AND_TIME = re.compile(r"([0-9]{4}-[0-9]{2}-[0-9]{2})(?:\s+|t)(?=[0-9]{2}:)")
_SLIP = re.compile(r"\s|(?<=[0-9])[tz]")
_LOWER_Z = re.compile(r"(?<=[0-9])z")
_PART_ALONE = re.compile(
    rf"t?/?(?:{'|'.join(PARTS_OF_DAY).replace('-', '[-_]?')})(?:=.*)?", re.IGNORECASE
)
_COMPLAINTS = (
    (re.compile(r""), "when-empty"),
    (re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}.*"), "when-day-first"),
    (re.compile(r"[0-9]{4}[/.][0-9]{1,2}[/.][0-9]{1,2}.*"), "when-padding"),
    (_PART_ALONE, "when-part-undated"),
    (re.compile(r"[0-9]{4}-(?:[0-9]-[0-9]{1,2}|[0-9]{2}-[0-9]|[0-9])(?:T.*)?"), "when-padding"),
    (re.compile(r"[0-9-]{10}T[0-9]:.*"), "when-padding"),
    (re.compile(r"[0-9-]{10}T[0-9]{2}(?:Z|[+-].*)?"), "when-minutes-missing"),
    (re.compile(r"[0-9-]{10}T[0-9:]{8}[.,].*"), "when-fraction"),
    (re.compile(r"[0-9]{4}.*[?%].*"), "when-qualifier"),
    (re.compile(r"[\[{].*[,}].*"), "when-set"),
    (re.compile(r"(?:[0-9]{4}[0-9TZ:X-]*)?/(?:[0-9]{4}.*|\.\.)?"), "when-is-period"),
    (re.compile(r"[0-9]{4}.*\[.*\].*\[.*\].*|.*\[!?[a-z0-9-]+=.*"), "when-suffix"),
)


def tidied(text: str) -> str:
    """The text with digits 0 to 9, plain hyphens, a T before the hour, no blanks, no marks."""
    if text.isascii() and not _SLIP.search(text):
        return text
    plain = without_marks(latin_digits(text)).translate(_DASHES).strip()
    plain = _DATE_AND_TIME.sub(r"\1T", plain)
    return _LOWER_Z.sub("Z", re.sub(r"\s+", "", plain))


def complaint(text: str) -> Refusal:
    """The refusal of a tidied text that cannot be read, by what it looks like.

    The text itself is not repeated: a cell in the wrong column may hold anything, a name too.
    """
    for looks_like, code in _COMPLAINTS:
        if looks_like.fullmatch(text):
            if code == "when-day-first":
                return numbers_refused(text) or refuse(code)
            return refuse(code)
    return refuse("when-unreadable")
