"""Records that are called by a name, found by the index: in either language and any spelling.

Places and actors are found by another name of theirs too and, where nothing is called so, by how the
name sounds in other letters.
"""

from __future__ import annotations

from typing import Any
from uuid import UUID

from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.acts.indexed.sounded import sound_groups, sounded
from trucewatch.records.indexed_words import Scope, newest_holding, records_holding
from trucewatch.records.plain import SHARED
from trucewatch.values.index_words import Sought, sought_in
from trucewatch.values.number_words import fold
from trucewatch.values.texts import Text
from trucewatch.web.asking import Asking

LONGEST = 120
"""Signs of a name that are looked at."""
READ = 300
"""So many of the newest are looked at, where more hold a name than can be gone through."""


def called(asking: Asking, kind: str, name: str) -> list[UUID]:
    """The records of a kind, of those that the case knows, that hold all the words of a name, in
    whatever text; where there are none, those that hold words which begin so."""
    bring_index_up_to_date()
    scope = Scope(kind, asking.case.id)
    sought = sought_in(scope.word, plain_name(name).split())
    if sought is None:
        return []
    whole = Sought((*sought.whole, *sought.begun), ())
    return _holding(scope, whole) or _holding(scope, sought)


def sounding_like(asking: Asking, kind: str, name: str) -> list[UUID]:
    """Places or actors whose names have a word for each word of a name that may sound like it."""
    heard = sounded(name[:LONGEST]) if kind in SHARED else []
    if not heard:
        return []
    bring_index_up_to_date()
    scope = Scope(kind, asking.case.id)
    return _holding(scope, Sought((scope.word,), (), sound_groups(heard)))


def sounds_like(row: Any, name: str) -> bool:
    """Whether one of the names of a record may be this one in other letters, by its vowels too."""
    wanted = sounded(name[:LONGEST])
    return any(_all_heard(wanted, sounded(one)) for one in _names(row))


def plain_name(name: str) -> str:
    """A name in one spelling."""
    return " ".join(fold(name[:LONGEST]).split())


def names_of(row: Any, field: str = "name") -> set[str]:
    """What a record is called, each in one spelling. field: the one that holds its name."""
    return {plain_name(one) for one in _names(row, field)}


def holds_name(row: Any, name: str, field: str = "name") -> bool:
    """Whether one of the names of a record, and no other text of it, has all the words of a name."""
    words = plain_name(name).split()
    return any(all(word in one for word in words) for one in names_of(row, field))


def _names(row: Any, field: str = "name") -> list[str]:
    text: Text = getattr(row, field)
    return [*text.words.values(), *getattr(row, "aliases", ())]


def _all_heard(wanted: list[Any], told: list[Any]) -> bool:
    return all(
        any(one.is_like(other) for heard in told for one in word for other in heard)
        for word in wanted
    )


def _holding(scope: Scope, sought: Sought) -> list[UUID]:
    held = records_holding(sought, scope.known)
    return newest_holding(sought, READ, scope.known) if held is None else held
