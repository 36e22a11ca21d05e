"""The protected names of a case, made ready once in a process and looked for by every act.

They are kept in memory alone, and only while the keys that opened them lie as they lay and no record
that says whom to protect was changed; asked for otherwise, they are forgotten and opened anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from uuid import UUID

from django.db import transaction

from trucewatch.acts.gates.likely import Likenesses, likenesses_of
from trucewatch.acts.gates.naming import IDENTIFYING, READ, identities_of, needs_citations
from trucewatch.acts.gates.spelling import NOT_OF_PEOPLE, Sought
from trucewatch.acts.marks import Mark, changed_of, mark_now
from trucewatch.records import loading
from trucewatch.records.key_file import CLOSED, FILE, NEXT, WRAPPING
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Unfinished
from trucewatch.records.plain import stored
from trucewatch.records.view import Row

MOST = 4
"""Cases whose names a process holds at once."""

NAME = {
    kind: next(name for name in names if name not in NOT_OF_PEOPLE)
    for kind, names in IDENTIFYING.items()
}
"""The field of each kind in which somebody's name stands."""


@dataclass(frozen=True, slots=True)
class Protecting:
    """The protected field of a record that words tell."""

    kind: str
    record: UUID
    code: str
    field: str


@dataclass(frozen=True, slots=True)
class Names:
    """Who is protected in a case; whose words are told, as written or as they sound."""

    _written: Sought[Protecting] = field(repr=False)
    _sounding: Likenesses[Protecting] = field(repr=False)

    def __bool__(self) -> bool:
        """Whether anybody is protected."""
        return bool(self._written)

    def told_in(self, text: str) -> list[Protecting]:
        """What a text tells of what is protected, each once."""
        found = (*self._written.within(text), *self._sounding.wholes_in(text))
        return list(dict.fromkeys(found))

    def within(self, text: str) -> list[str]:
        """Codes of the records whose protected words a text tells, each once."""
        return list(dict.fromkeys(one.code for one in self.told_in(text)))


@dataclass(frozen=True, slots=True)
class _Held:
    """Names, the keys that opened them, and up to which revision of a record they are told."""

    keys: tuple[object, ...]
    mark: Mark
    names: Names


_HELD: dict[tuple[Path, UUID], _Held] = {}


def names_of(keys: KeyStore, case: UUID) -> Names:
    """The protected names of a case; one whose key was destroyed is known to nobody any more.

    Raises Refusal where the keys may not be opened, and then holds none any longer.
    """
    place = (keys.folder.resolve(), case)
    held = _HELD.pop(place, None)
    stamp = tuple(_of_keys(keys))  # away, locked or closed by panic: refused, and by now forgotten
    fresh = None if held is None or held.keys != stamp else _still_true(held, case)
    if fresh is None:
        mark = mark_now()  # before the names are read: what comes after is looked at again
        fresh = _Held(stamp, mark, _opened(keys, case))
    transaction.on_commit(lambda: _hold(place, fresh))  # what is rolled back was never so
    return fresh.names


def _still_true(held: _Held, case: UUID) -> _Held | None:
    """The same up to now; None where a record of the case was changed that says whom to protect."""
    changed, mark = changed_of(held.mark, READ)
    if changed is None:
        return None
    for kind in {kind for kind, _ in changed}:
        ids = [record for told, record in changed if told == kind]
        if stored(kind).filter(id__in=ids, case_id=case).exists():
            return None
    return replace(held, mark=mark)


def _hold(place: tuple[Path, UUID], held: _Held) -> None:
    _HELD.pop(place, None)
    while len(_HELD) >= MOST:
        _HELD.pop(next(iter(_HELD)), None)
    _HELD[place] = held


def forget_names() -> None:
    """Hold no protected name of any case any longer."""
    _HELD.clear()


def _opened(keys: KeyStore, case: UUID) -> Names:
    view = loading.only(IDENTIFYING, case)
    if needs_citations(view):
        view = loading.only(READ, case)
    identities = identities_of(view, keys, lacking=True)
    written = {
        words: _protecting(row, identities.fields[words]) for words, row in identities.of.items()
    }
    sounding = ((said, _protecting(row, NAME[row.kind])) for said, row in identities.names)
    return Names(Sought(written), likenesses_of(sounding))


def _protecting(row: Row, name: str) -> Protecting:
    return Protecting(row.kind, row.id, row.code, name)


def _of_keys(keys: KeyStore) -> Iterator[object]:
    """What tells that a key was brought back or destroyed; those of drafts come and go."""
    yield keys.count(besides=Unfinished.objects.values_list("id", flat=True))
    for name in (WRAPPING, NEXT, CLOSED, FILE):
        try:
            found = (keys.folder / name).stat()
        except FileNotFoundError:
            yield None
        else:
            yield found.st_ino if name == FILE else (found.st_ino, found.st_mtime_ns, found.st_size)
