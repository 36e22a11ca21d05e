"""Telling whoever writes that a text tells a protected name, while it is easily mended.

Not a refusal: what is corrected may stay in the team, and the gates look again before anything goes
out; and it is told once before, of what is typed and not yet recorded, for the history keeps all. It
is not said whose name it is, for whoever writes need not be somebody who may know. Of a correction
it is told what it tells anew: whoever corrects something else has written none of the names that
stood there.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.answering import answered, answers_no_more, places_of
from trucewatch.acts.gates.known import Names, Protecting, names_of
from trucewatch.acts.gates.naming import NOT_TOLD
from trucewatch.acts.revisions import plain_of
from trucewatch.acts.writing import Receipt
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import Case, Record, Revision
from trucewatch.records.plain import Plain, stored, to_plain
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.message import Message
from trucewatch.values.plain import Json, texts_in

AT_ONCE = 500

NOTHING: Plain = {}

Telling = Callable[[str], list[Protecting]]


def names_told(acting: Acting, case: Case | None, receipt: Receipt | None) -> list[Message]:
    """One message for each field of what an act wrote that tells a protected name of the case which
    the record did not tell before.

    Where the keys are away nobody knows the names, and nothing is said. Whom it tells so, and which
    record, is written down as a look; whoever was told a few is told no more for a while. More than a
    few at once are one message that says neither where nor how many.
    """
    return _told(acting, case, _written(receipt) if receipt else (), "gate-name-told")


def names_typed(acting: Acting, case: Case, records: Iterable[Record]) -> list[Message]:
    """The same of records as they would be written, while nothing is recorded yet."""
    return _told(acting, case, ((one, _standing(one)) for one in records), "gate-name-typed")


def _told(
    acting: Acting, case: Case | None, records: Iterable[tuple[Record, Plain]], code: str
) -> list[Message]:
    """records: each with what it said before."""
    keys = KeyStore(acting.workspace.keys)
    names = names_of(keys, case.id) if case is not None and keys.is_here else None
    if case is None or not names:
        return []
    if answers_no_more(acting):
        return [Message(f"{code}-not-looked")]
    telling = [
        (record, *found)
        for record, before in records
        if record.kind not in NOT_TOLD
        for found in _telling(names, to_plain(record), before)
    ]
    told = {one: None for *_, text, anew in telling for one in anew(text)}
    if not answered(acting, case, told):
        return [Message(f"{code}-unplaced")]
    return [
        Message(
            code,
            {
                "record": record.code or Message(f"report-kind-{record.kind.replace('_', '-')}"),
                "field": label_of_field(name),
                "places": places_of(anew, text),
            },
        )
        for record, name, text, anew in telling
    ]


def _telling(names: Names, now: Plain, before: Plain) -> Iterator[tuple[str, str, Telling]]:
    """Of each field that says something else than before: its name, its first text that tells a
    protected name which nothing told before, and what a text tells of those."""
    stood = {
        one for value in before.values() for text in _texts(value) for one in names.told_in(text)
    }

    def anew(text: str) -> list[Protecting]:
        return [one for one in names.told_in(text) if one not in stood]

    for name, value in now.items():
        changed = value != before.get(name)
        if text := next((one for one in _texts(value) if changed and anew(one)), ""):
            yield name, text, anew


def _texts(value: Json) -> tuple[str, ...]:
    """Each text of a value; and all of them in one, for a name may stand in several."""
    texts = tuple(texts_in(value))
    return (*texts, "\n".join(texts))


def _standing(record: Record) -> Plain:
    """What a record says as it is stored; nothing where it is new."""
    there = stored(record.kind).filter(id=record.id).first() if record.revision else None
    return to_plain(there) if there else NOTHING


def _written(receipt: Receipt) -> Iterator[tuple[Record, Plain]]:
    """Each record that an act wrote, with what it said before the act."""
    numbers = {record: number for _, record, _, number in receipt.records}
    by_kind: dict[str, list[UUID]] = {}
    for kind, record, _, _ in receipt.records:
        by_kind.setdefault(kind, []).append(record)
    for kind, ids in by_kind.items():
        for start in range(0, len(ids) if kind not in NOT_TOLD else 0, AT_ONCE):
            some = ids[start : start + AT_ONCE]
            before = _before({record: numbers[record] for record in some})
            for row in stored(kind).filter(id__in=some).order_by("code"):
                yield row, before.get(row.id, NOTHING)


def _before(numbers: Mapping[UUID, int]) -> dict[UUID, Plain]:
    """What records said before the revision of this number; nothing of those that are new."""
    earlier = {number - 1 for number in numbers.values()}
    rows = Revision.objects.filter(record__in=numbers, number__in=earlier)
    return {row.record: plain_of(row) for row in rows if row.number == numbers[row.record] - 1}
