"""What an act changed besides the record whose history is read, of what the reader may see."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef
from django.urls import reverse

from trucewatch.acts.revisions import Step, steps_of
from trucewatch.records.models import Act, Record, Revision
from trucewatch.records.plain import KINDS, known_in
from trucewatch.web.asking import Asking
from trucewatch.web.pages.finding import may_see_subject
from trucewatch.web.words.changes import count_told
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import Named, kind_label

MOST = 50
"""Records that are named beside a step. An import writes thousands at once."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Another record that the act changed, and in how many fields. new: the act recorded it."""

    own: Named
    kind: str
    history: str
    fields: int
    new: bool


@dataclass(frozen=True, slots=True)
class Besides:
    """What one act changed besides. many: more than are named."""

    rows: tuple[Beside, ...] = ()
    many: bool = False


def besides_of(
    asking: Asking, naming: Naming, record: Record, steps: Iterable[Step]
) -> dict[UUID | None, Besides]:
    """By act, what each step of a record came with, the records in the order they were written."""
    here = (asking.case.id, None)
    acts = {step.act_id for step in steps if step.act_id and step.case in here}
    kinds = [kind for kind in KINDS if asking.may_see(kind)]
    others = Revision.objects.filter(act__in=acts, kind__in=kinds).exclude(record=record.id)
    more = others.filter(act=OuterRef("id")).order_by("id")[MOST : MOST + 1]
    many = set(Act.objects.filter(Exists(more), id__in=acts).values_list("id", flat=True))
    few = others.filter(act__in=acts - many)
    found = few.select_related("act__member", "entry").order_by("id")
    told: dict[UUID | None, Besides] = {act: Besides(many=True) for act in many}
    rows: dict[UUID, list[Beside]] = {}
    for act, one in _told(asking, naming, list(found)):
        rows.setdefault(act, []).append(one)
    return told | {act: Besides(tuple(some)) for act, some in rows.items()}


def _told(
    asking: Asking, naming: Naming, revisions: Sequence[Revision]
) -> Iterable[tuple[UUID, Beside]]:
    seen = _seen(asking, naming, revisions)
    for revision, step in steps_of(revisions):
        row = seen.get(revision.record)
        if row is not None:
            yield (
                revision.act_id,
                Beside(
                    naming.of(row),
                    kind_label(row.kind, asking.lang),
                    reverse("history", args=(asking.case.code, row.code)),
                    count_told(row.kind, step, naming),
                    new=step.number == 1,
                ),
            )


def _seen(asking: Asking, naming: Naming, revisions: Collection[Revision]) -> dict[UUID, Any]:
    """Those of the records that the case knows and whose history the reader may open."""
    by_kind: dict[str, set[UUID]] = {}
    for one in revisions:
        by_kind.setdefault(one.kind, set()).add(one.record)
    found: dict[UUID, Any] = {}
    for kind, ids in by_kind.items():
        known = known_in(kind, asking.case.id).filter(id__in=ids)
        rows = [row for row in known if may_see_subject(asking, row)]
        naming.learn_behind(kind, rows)
        found |= {row.id: row for row in rows}
    return found
