"""How records stand in the sentences of screening, the ledger and the checks."""

from __future__ import annotations

from typing import Final

from trucewatch.records.view import Row, ref_of
from trucewatch.values.message import NameOf
from trucewatch.values.texts import Text

_CALLED: Final = {"source": "label", "person": "label", "incident": "title"}


def named(row: Row) -> NameOf:
    """The name, title or label of a record; its ref or code where it has none."""
    name: Text = getattr(row, _CALLED.get(row.kind, "name"))
    return NameOf(row.kind, row.key, name or ref_of(row))
