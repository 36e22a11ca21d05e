"""The sentence of a finding for a reader: fields by their labels, records by their titles."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from trucewatch.ledger.wording import in_words
from trucewatch.records.naming import named
from trucewatch.records.view import CaseView, Row, ref_of
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.finding import Finding
from trucewatch.values.message import Arg, Message

TITLED = ("incident", "movement", "case")
"""Kinds whose records a sentence calls by their titles; a figure is called by what it counts, a source
by its code, for its name stands before it."""


def labelled(message: Message, fields: Collection[str]) -> Message:
    """The same with a place of a record told by the label of the field, or by the record alone.

    fields: those that have a label.
    """
    args = {name: _labelled(arg, fields) for name, arg in message.args.items()}
    if message.code == "rule-place-field":
        field = str(args.pop("field"))
        if field not in fields:
            return Message("rule-place-record", args)
        return Message(message.code, args | {"field": label_of_field(field)})
    return Message(message.code, args)


def titled(finding: Finding, view: CaseView) -> Message:
    """The same with records called by their titles, of those that it is about or that it lists."""
    rows = [view.get(one.kind, one.record) for one in finding.where if one.record is not None]
    named_rows = [*view.rows("incident"), *(row for row in rows if row is not None)]
    titles = {ref_of(row): _title(row) for row in named_rows if ref_of(row)}
    fields = {name for table in view.tables.values() for name in table.columns}
    return _titled(labelled(finding.message, fields), titles)


def _title(row: Row) -> Arg:
    if row.kind == "tally":
        return in_words(row.count, row.group, row.unit)
    if row.kind == "source":
        return str(row.raw("code") or ref_of(row))
    return named(row) if row.kind in TITLED else ref_of(row)


def _titled(message: Message, titles: Mapping[str, Arg]) -> Message:
    def put(arg: Arg) -> Arg:
        if isinstance(arg, Message):
            return _titled(arg, titles)
        if isinstance(arg, tuple):
            return tuple(map(put, arg))
        return titles.get(arg, arg) if type(arg) is str else arg

    return Message(message.code, {name: put(arg) for name, arg in message.args.items()})


def _labelled(arg: Arg, fields: Collection[str]) -> Arg:
    if isinstance(arg, Message):
        return labelled(arg, fields)
    return tuple(_labelled(one, fields) for one in arg) if isinstance(arg, tuple) else arg
