"""Telling whoever writes that a text tells a protected name, while it is easily mended.

Not a refusal: what is corrected may stay in the team, and the gates look again before anything goes
out; and it is told once before, of what is typed and not yet recorded, for the history keeps all. It
is not said whose name it is, for whoever writes need not be somebody who may know.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.answering import answered, answers_no_more, places_of
from trucewatch.acts.gates.known import Names, names_of
from trucewatch.acts.gates.naming import NOT_TOLD
from trucewatch.acts.writing import Receipt
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, Record
from trucewatch.records.plain import stored, to_plain
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.message import Message
from trucewatch.values.plain import Json, texts_in

AT_ONCE = 500


def names_told(acting: Acting, case: Case | None, receipt: Receipt | None) -> list[Message]:
    """One message for each field of what an act wrote that tells a protected name of the case.

    Where the keys are away nobody knows the names, and nothing is said. Whom it tells so, and which
    record, is written down as a look; whoever was told a few is told no more for a while. More than a
    few at once are one message that says neither where nor how many.
    """
    return _told(acting, case, _written(receipt) if receipt else (), "gate-name-told")


def names_typed(acting: Acting, case: Case, records: Iterable[Record]) -> list[Message]:
    """The same of records as they would be written, while nothing is recorded yet."""
    return _told(acting, case, records, "gate-name-typed")


def _told(acting: Acting, case: Case | None, records: Iterable[Record], code: str) -> list[Message]:
    keys = KeyStore(acting.workspace.keys)
    names = names_of(keys, case.id) if case is not None and keys.is_here else None
    if case is None or not names:
        return []
    if answers_no_more(acting):
        return [Message(f"{code}-not-looked")]
    telling = [
        (record, name, text)
        for record in records
        if record.kind not in NOT_TOLD
        for name, value in to_plain(record).items()
        if (text := _telling(names, value))
    ]
    told = {one: None for *_, text in telling for one in names.told_in(text)}
    if not answered(acting, case, told):
        return [Message(f"{code}-unplaced")]
    return [
        Message(
            code,
            {
                "record": record.code or Message(f"report-kind-{record.kind.replace('_', '-')}"),
                "field": label_of_field(name),
                "places": places_of(names.told_in, text),
            },
        )
        for record, name, text in telling
    ]


def _telling(names: Names, value: Json) -> str:
    """The first text of a value that tells a protected name; else all of them, where that does."""
    texts = list(texts_in(value))
    return next((one for one in (*texts, "\n".join(texts)) if names.within(one)), "")


def _written(receipt: Receipt) -> Iterator[Record]:
    by_kind: dict[str, list[UUID]] = {}
    for kind, record, _, _ in receipt.records:
        by_kind.setdefault(kind, []).append(record)
    for kind, ids in by_kind.items():
        for start in range(0, len(ids) if kind not in NOT_TOLD else 0, AT_ONCE):
            yield from stored(kind).filter(id__in=ids[start : start + AT_ONCE]).order_by("code")
