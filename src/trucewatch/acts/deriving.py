"""The numbers that stand beside values, computed anew: the rules of time zones change.

They are for searching and comparing, stand in no revision, and follow from the values alone.
"""

from __future__ import annotations

from django.db import transaction

from trucewatch.records.fields import DerivedInteger
from trucewatch.records.plain import KINDS, stored

CHUNK = 2000


@transaction.atomic
def derive_anew() -> int:
    """Compute every derived number from its value; how many rows had another."""
    return sum(_derive(kind) for kind in KINDS)


def _derive(kind: str) -> int:
    fields = [f for f in KINDS[kind]._meta.concrete_fields if isinstance(f, DerivedInteger)]
    changed = 0
    for row in stored(kind).iterator(chunk_size=CHUNK) if fields else ():
        numbers = {field.attname: field.derive_from(row) for field in fields}
        if any(getattr(row, name) != number for name, number in numbers.items()):
            stored(kind).filter(id=row.id).update(**numbers)
            changed += 1
    return changed
