"""Where the protected words of somebody who is to be erased stand in clear.

Looked for before they are destroyed: afterwards no gate knows them any more, and a text that tells
them would go out.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.doomed import Doomed
from trucewatch.acts.gates.naming import NOT_TOLD, readable
from trucewatch.acts.gates.spelling import Sought, Words, spellings
from trucewatch.records import loading
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Case, Revision
from trucewatch.records.plain import protected_names, stored
from trucewatch.records.view import Table

OF_PEOPLE = ("name", "contact", "captured_by", "counterpart_name")
"""The protected words by which somebody is known wherever they stand; not names of files."""


@dataclass(frozen=True, slots=True)
class StillTold:
    """Codes of records that stay and tell the words, each with its field: "A-DET-0001 (reasoning)".

    now: of current records. before: codes of those whose earlier revisions tell them, or that are
    out of use.
    """

    now: tuple[str, ...] = ()
    before: tuple[str, ...] = ()


def still_told(acting: Acting, case: Case, doomed: Sequence[Doomed]) -> StillTold:
    """Every text of the case that stays and tells whom the erasure is about.

    Raises no Refusal where a key is not here: nobody knows these words, and the erasure itself
    says what it lacks.
    """
    words = dict.fromkeys(_words_of(acting, doomed), True)
    if not words:
        return StillTold()
    sought = Sought(words)
    going = {each.record.id: each.names for each in doomed}
    now = dict(_told_now(case, sought, going))
    before = sorted(_told_before(case, sought, going, set(now)))
    return StillTold(tuple(now.values()), tuple(before))


def _words_of(acting: Acting, doomed: Sequence[Doomed]) -> Iterator[Words]:
    """The words that are destroyed, in every spelling; also a name that might be shown so far."""
    keys = KeyStore(acting.workspace.keys).get([each.record.id for each in doomed])
    for each in doomed:
        record, known = each.record, keys.get(each.record.id)
        names = set(each.names or OF_PEOPLE).intersection(OF_PEOPLE, protected_names(record.kind))
        for name in sorted(names) if known else ():
            held = getattr(record, name)
            if held is not None and held.sealed is not None and known:
                context = protected_context(record.kind, record.id, name)
                yield from spellings(name, decrypt(known, held.sealed, context).decode())


Going = Mapping[UUID, tuple[str, ...]]
"""What is erased: the fields of a record, or all of them where none is named."""


def _told_now(case: Case, sought: Sought[bool], going: Going) -> Iterator[tuple[UUID, str]]:
    for kind, table in loading.whole(case.id).tables.items():
        found: dict[int, list[str]] = {}
        for name in table.shape.values if kind not in NOT_TOLD else ():
            for index in _telling(table, name, sought):
                if not _goes(going, table.row(index).id, name):
                    found.setdefault(index, []).append(name)
        for index, names in sorted(found.items()):
            row = table.row(index)
            yield row.id, f"{row.code} ({', '.join(names)})"


def _telling(table: Table, name: str, sought: Sought[bool]) -> Iterator[int]:
    for index, raw in enumerate(table.raw(name)):
        if isinstance(raw, str) and raw and any(sought.within(readable(raw))):
            yield index


def _told_before(
    case: Case, sought: Sought[bool], going: Going, besides: set[UUID]
) -> Iterator[str]:
    """Codes of the records of which a revision tells the words, and the row does not."""
    found: dict[UUID, str] = {}
    revisions = Revision.objects.filter(act__case=case).exclude(kind__in=NOT_TOLD)
    for revision in revisions.order_by("id").iterator():
        record = revision.record
        if record in found or record in besides or (record in going and not going[record]):
            continue
        said = json.loads(bytes(revision.data))
        for name, value in said.items():
            text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
            if not _goes(going, record, name) and any(sought.within(readable(text))):
                found[record] = revision.kind
                break
    for record, kind in found.items():
        yield from stored(kind).filter(id=record).values_list("code", flat=True)


def _goes(going: Going, record: UUID, name: str) -> bool:
    return record in going and (not going[record] or name in going[record])
