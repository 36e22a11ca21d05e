"""The protected names of a case, made ready once in a process and looked for by every act.

They are kept in memory alone, and only while the keys that opened them lie as they lay and no record
that says whom to protect was changed; asked for otherwise, they are forgotten and opened anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Sum

from trucewatch.acts.gates.likely import Likenesses, likenesses_of
from trucewatch.acts.gates.naming import IDENTIFYING, READ, identities_of, needs_citations
from trucewatch.acts.gates.spelling import Sought
from trucewatch.records import loading
from trucewatch.records.key_file import CLOSED, FILE, NEXT, WRAPPING
from trucewatch.records.keys import KeyStore
from trucewatch.records.plain import stored

MOST = 4
"""Cases whose names a process holds at once."""

Stamp = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Names:
    """Who is protected in a case, by code; whose words are told, as written or as they sound."""

    _written: Sought[str] = field(repr=False)
    _sounding: Likenesses[str] = field(repr=False)

    def __bool__(self) -> bool:
        """Whether anybody is protected."""
        return bool(self._written)

    def within(self, text: str) -> list[str]:
        """Codes of the records whose protected words a text tells, each once."""
        found = (*self._written.within(text), *self._sounding.wholes_in(text))
        return list(dict.fromkeys(found))


_HELD: dict[tuple[Path, UUID], tuple[Stamp, Names]] = {}


def names_of(keys: KeyStore, case: UUID) -> Names:
    """The protected names of a case; one whose key was destroyed is known to nobody any more.

    Raises Refusal where the keys may not be opened, and then holds none any longer.
    """
    place = (keys.folder.resolve(), case)
    held = _HELD.pop(place, None)
    keys.get([])  # away, locked or closed by panic: refused, and by now forgotten
    stamp = (*_of_keys(keys.folder), *_of_records(case))
    if held is not None and held[0] == stamp:
        _hold(place, held)
        return held[1]
    names = _opened(keys, case)
    transaction.on_commit(lambda: _hold(place, (stamp, names)))  # what is rolled back was never so
    return names


def _hold(place: tuple[Path, UUID], named: tuple[Stamp, Names]) -> None:
    _HELD.pop(place, None)
    while len(_HELD) >= MOST:
        _HELD.pop(next(iter(_HELD)), None)
    _HELD[place] = named


def forget_names() -> None:
    """Hold no protected name of any case any longer."""
    _HELD.clear()


def _opened(keys: KeyStore, case: UUID) -> Names:
    view = loading.only(IDENTIFYING, case)
    if needs_citations(view):
        view = loading.only(READ, case)
    identities = identities_of(view, keys, lacking=True)
    written = {words: row.code for words, row in identities.of.items()}
    return Names(Sought(written), likenesses_of((said, row.code) for said, row in identities.names))


def _of_keys(folder: Path) -> Iterator[object]:
    """What tells that a key was made, changed, brought back or destroyed."""
    for name in (WRAPPING, NEXT, CLOSED, FILE, f"{FILE}-wal"):
        try:
            found = (folder / name).stat()
        except FileNotFoundError:
            yield None
        else:
            yield (found.st_ino, found.st_mtime_ns, found.st_size)


def _of_records(case: UUID) -> Iterator[object]:
    """What tells that a record was made or changed: every act raises its revision."""
    held = stored("custody").filter(case_id=case).exists()
    for kind in READ if held else IDENTIFYING:  # without custody no address is sealed
        rows = stored(kind).filter(case_id=case)
        yield tuple(rows.aggregate(many=Count("id"), revised=Sum("revision")).values())
