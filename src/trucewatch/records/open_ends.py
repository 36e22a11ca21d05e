"""Periods that go on without an end, told in the database by the text that it keeps of them.

Their end has no bounds there, like one that nobody knows.
"""

from __future__ import annotations

from django.db.models import Q, TextField
from django.db.models.functions import Cast
from django.db.models.lookups import Contains, EndsWith

from trucewatch.values.as_stated import OPEN


def end_is_open(name: str) -> Q:
    """Whether the period in a column goes on, with the words of its source behind it or without."""
    told = Cast(name, TextField())
    return Q(**{f"{name}_end_hi": None}) & (
        Q(EndsWith(told, "/..")) | Q(Contains(told, f"/.. {OPEN}"))
    )
