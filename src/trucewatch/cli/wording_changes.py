"""What changed in a field from one revision to the next, as people read it."""

from __future__ import annotations

from collections.abc import Mapping
from difflib import SequenceMatcher
from functools import cache
from typing import TYPE_CHECKING, Any

from trucewatch.cli.showing import words
from trucewatch.cli.wording_records import field_label, part_said
from trucewatch.records.plain import PROTECTED, Part, parts_of
from trucewatch.values.told_values import cited_by
from trucewatch.vault.fields import Hidden

if TYPE_CHECKING:
    from trucewatch.acts.revisions import Change

EMPTY: tuple[Any, ...] = (None, "", [], {})
BOOKKEEPING = ("id", "case", "code")
LONG = 60


def says_something(change: Change) -> bool:
    """Whether a change tells more than that a field is empty."""
    if change.field in BOOKKEEPING:
        return False
    return change.after not in EMPTY or change.before not in EMPTY


def change_said(kind: str, change: Change, zone: str) -> str:
    """Field, what stood there, what stands there now; of long words the part that differs."""
    part = _parts(kind).get(change.field)
    sides = (change.before, change.was), (change.after, change.becomes)
    before, after = (_said(part, value, beside, zone) for value, beside in sides)
    before, after = _difference(before, after)
    label = field_label(change.field) if part else change.field
    return f"{label}: {before or '—'} → {after or '—'}"


@cache
def _parts(kind: str) -> dict[str, Part]:
    return {part.name: part for part in parts_of(kind)}


def _said(part: Part | None, plain: Any, beside: Mapping[str, Any], zone: str) -> str:
    if plain in EMPTY:
        return ""
    if plain == PROTECTED:
        return words("protected")
    for hidden in Hidden:
        if plain == hidden.marker:
            return words(f"hidden-{hidden.value}")
    if part is None:
        return str(plain)
    return part_said(part, part.of_plain(plain), zone, cited_by(beside))


def _difference(before: str, after: str) -> tuple[str, str]:
    """Two long texts without what they have in common at either end."""
    if len(before) <= LONG or len(after) <= LONG:
        return _short(before), _short(after)
    old, new = before.split(), after.split()
    changes = [
        c for c in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes() if c[0] != "equal"
    ]
    if not changes:
        return _short(before), _short(after)
    first, last = changes[0], changes[-1]
    return (
        _cut(old, first[1], last[2]),
        _cut(new, first[3], last[4]),
    )


def _cut(said: list[str], start: int, end: int) -> str:
    """The words between two places, with three words around them."""
    low, high = max(start - 3, 0), min(end + 3, len(said))
    cut = " ".join(said[low:high])
    return ("... " if low else "") + _short(cut) + (" ..." if high < len(said) else "")


def _short(text: str) -> str:
    return text if len(text) <= 160 else text[:157] + "..."
