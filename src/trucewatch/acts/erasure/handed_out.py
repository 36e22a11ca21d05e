"""Who may hold what is erased here: what went out before, copies of the keys, other copies."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from uuid import UUID

from trucewatch.records.models import Case, LogEntry, Package, Publication, Revision
from trucewatch.vault.canonical import read_object
from trucewatch.vault.lineage import BEGIN_CLONE

BACK_UP, GIVE_CLONE = "back_up_keys", "give_clone"


@dataclass(frozen=True, slots=True)
class HandedOut:
    """publications, packages: codes. backups: when and to whom keys were backed up.

    copies: the names of the clones of this workspace, or of the one that it was cloned from.
    """

    publications: tuple[str, ...] = ()
    packages: tuple[str, ...] = ()
    backups: tuple[str, ...] = ()
    copies: tuple[str, ...] = ()


def handed_out_before(case: Case, erased: UUID, items: Collection[UUID]) -> HandedOut:
    """What was made before a record was erased, by the order of the log, not by any clock.

    items: the evidence that the erasure touched; a package of other items alone is not named.
    """
    erasures = Revision.objects.filter(record=erased, act__name="erase").order_by("id")
    first = erasures.values_list("id", "entry__number").first()
    if first is None:
        return HandedOut()
    revision, number = first
    return HandedOut(
        tuple(p.code for p in Publication.objects.filter(case=case).order_by("code")
              if _is_before(p.id, revision)),
        tuple(p.code for p in Package.objects.filter(case=case).order_by("code")
              if _is_before(p.id, revision) and _may_hold(p, items)),
        tuple(_backups(number)),
        tuple(dict.fromkeys(_copies(number))),
    )  # fmt: skip


def copies_given() -> list[tuple[str, str]]:
    """The clones that were made of this workspace: name and key of each, of every attempt."""
    return [
        (str(one.get("name_after")), str(one.get("key_after"))) for one in _acts(GIVE_CLONE, None)
    ]


def last_backup() -> tuple[str, int] | None:
    """When and for whom keys were backed up last, and how many records had a key then."""
    made = list(_acts(BACK_UP, None))
    last = max(made, key=lambda fields: str(fields["at"]), default=None)
    records = last.get("records") if last else None
    return (_said(last), records if isinstance(records, int) else 0) if last else None


def _is_before(record: UUID, revision: int) -> bool:
    return Revision.objects.filter(record=record, number=1, id__lt=revision).exists()


def _may_hold(package: Package, items: Collection[UUID]) -> bool:
    """A package that lists no items is one of the whole case."""
    return not package.items or bool({str(item) for item in items} & set(package.items))


def _backups(number: int | None) -> Iterator[str]:
    yield from map(_said, _acts(BACK_UP, number))


def _said(fields: dict[str, object]) -> str:
    return f"{str(fields['at'])[:16]}Z {fields.get('to', '')}".strip()


def _copies(number: int | None) -> Iterator[str]:
    """The clones of this workspace, and what it was cloned from; in a clone, not it itself."""
    begun = list(_acts(BEGIN_CLONE, number))
    own = {fields.get("name_after") for fields in begun}
    given = [fields.get("name_after") for fields in _acts(GIVE_CLONE, number)]
    yield from (str(name) for name in given if name not in own)
    yield from (str(fields.get("name_before", "")) for fields in begun)


def _acts(name: str, number: int | None) -> Iterator[dict[str, object]]:
    """The acts of a name before an entry; all of them where that one has no number yet."""
    entries = LogEntry.objects.filter(act__name=name)
    if number is not None:
        entries = entries.filter(number__lt=number)
    for (data,) in entries.order_by("number", "id").values_list("act__data"):
        yield read_object(bytes(data))
