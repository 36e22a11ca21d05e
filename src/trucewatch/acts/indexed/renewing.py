"""Keeping the index of the workspace true: what has changed since the last time, or all of it.

    trucewatch rebuild --whole

Lists, search and maps bring it up to date before they look anything up, so that what was saved a
moment ago is found; acts themselves are not slowed down.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import QuerySet, Subquery

from trucewatch.acts.indexed.counting import Counts, count
from trucewatch.acts.indexed.filling import emptied, emptied_and_bare
from trucewatch.acts.indexed.incidents import entries_of, put, renew_incidents
from trucewatch.acts.indexed.texts import put_texts, renew_texts, texts_of, words_of
from trucewatch.acts.indexed.touching import incidents_touched
from trucewatch.acts.marks import Mark, changed_since, mark_now
from trucewatch.records.models import Incident, Indexed, IndexedText, Revision
from trucewatch.records.plain import KINDS, stored
from trucewatch.records.prepared import prepared
from trucewatch.values.progress import Progress, silent

MANY = 20_000
"""Records; where more have changed, it is quicker from scratch."""
PORTION = 2_000
HELD = 2_000_000
"""Numbers that are held before they are written, in half a gigabyte: a million incidents have nearly as many."""
ONLY = 1


def bring_index_up_to_date(progress: Progress = silent) -> Mark:
    """Look at what acts have written since the last time; mostly there is nothing.

    Whatever is read afterwards holds all that the mark told stands for.
    """
    found = _held()
    if found is None or _behind(found):
        with transaction.atomic():
            if found is None:
                Indexed.objects.get_or_create(id=ONLY, defaults={"revision": -1})
            held = Indexed.objects.select_for_update().get(id=ONLY)
            _renew(Mark(held.revision, tuple(held.missing)), progress)
        found = _held()
    return Mark(found.revision, tuple(found.missing), found.made or 0)


def index_anew(progress: Progress = silent) -> None:
    """Make the whole index again from the records; whoever reads it goes on with what it was."""
    read_on = not is_behind() and connection.vendor == "postgresql"
    with transaction.atomic():
        Indexed.objects.get_or_create(id=ONLY, defaults={"revision": -1})
        Indexed.objects.select_for_update().get(id=ONLY)
        _anew(progress, read_on=read_on)


def is_behind() -> bool:
    """Whether acts have written what the index does not tell yet, or it was never made."""
    held = _held()
    return held is None or _behind(held)


def _held() -> Any:
    """What the index is told up to, and beside it the `highest` revision that there is, and the number of
    the row that was `made` last: written again, its tables go on counting."""
    return next(iter(_told()), None)


@prepared
def _told() -> QuerySet[Indexed]:
    highest = Revision.objects.order_by("-id").values("id")[:1]
    made = IndexedText.objects.order_by("-id").values("id")[:1]
    told = Indexed.objects.annotate(highest=Subquery(highest), made=Subquery(made))
    return told.filter(id=ONLY)


def _behind(held: Any) -> bool:
    return (held.highest or 0) > held.revision or (
        bool(held.missing) and Revision.objects.filter(id__in=held.missing).exists()
    )


def _renew(before: Mark, progress: Progress) -> None:
    if before.revision < 0 or _far_behind(before):
        _anew(progress)
        return
    changed, mark = changed_since(before)
    touched = incidents_touched(changed)
    if len(touched) > MANY:
        _anew(progress)
        return
    of_kind: dict[str, set[UUID]] = {"incident": touched}
    for kind, record in changed:
        of_kind.setdefault(kind, set()).add(record)
    for kind, records in of_kind.items():
        renew_texts(kind, records)
    renew_incidents(touched)
    _put_mark(mark)


def _far_behind(before: Mark) -> bool:
    since = Revision.objects.filter(id__gt=before.revision).order_by()
    return since[: MANY + 1].count() > MANY


def _anew(progress: Progress, *, read_on: bool = False) -> None:
    """read_on: whether others read meanwhile. Who finds the index behind waits for it in any case."""
    mark = mark_now()
    kinds = [kind for kind in KINDS if texts_of(kind)]
    incidents = Incident.objects.count()
    number = incidents + sum(stored(kind).count() for kind in kinds)
    with emptied() if read_on or number <= MANY else emptied_and_bare():
        counts, done = Counts(), 0
        for some in portions("incident"):
            entries = entries_of(some)
            put(entries)
            counts.add(entries, 1)
            if len(counts) > HELD:
                count(counts)
                counts = Counts()
            done += len(some)
            progress("index", done, number)
        count(counts)
        for kind in kinds:
            for some in portions(kind):
                put_texts(words_of(kind, some))
                done += len(some)
                progress("index", done, number)
    _put_mark(mark)


def portions(kind: str) -> Iterator[list[UUID]]:
    """The ids of all records of a kind, in their order."""
    rows, last = stored(kind).order_by("id"), None
    while some := list(
        (rows if last is None else rows.filter(id__gt=last)).values_list("id", flat=True)[:PORTION]
    ):
        yield some
        last = some[-1]


def _put_mark(mark: Mark) -> None:
    Indexed.objects.filter(id=ONLY).update(revision=mark.revision, missing=list(mark.missing))
