"""Where the protected words of somebody who is to be erased stand in clear.

Looked for before they are destroyed: afterwards no gate knows them any more, and a text that tells
them would go out.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Q

from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.doomed import Doomed
from trucewatch.acts.gates.likely import likenesses_of
from trucewatch.acts.gates.naming import NOT_TOLD, readable
from trucewatch.acts.gates.spelling import NOT_OF_PEOPLE, Sought, spellings
from trucewatch.records import loading
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Act, Case, Revision
from trucewatch.records.plain import protected_names, stored
from trucewatch.records.view import CaseView, Table

OF_PEOPLE = ("name", "contact", "captured_by", "counterpart_name")
"""The protected words by which somebody is known wherever they stand; not names of files."""


@dataclass(frozen=True, slots=True)
class StillTold:
    """Codes of records that stay and tell the words, each with its field: "A-DET-0001 (reasoning)".

    now: of current records. before: codes of those whose earlier revisions tell them, or that are
    out of use. perhaps: current records that may tell them, in other letters. elsewhere: current
    records of other cases, whose gates never knew these words. in_log: acts whose reason tells
    them, which nothing changes, as their moment and what they did.
    """

    now: tuple[str, ...] = ()
    before: tuple[str, ...] = ()
    perhaps: tuple[str, ...] = ()
    elsewhere: tuple[str, ...] = ()
    in_log: tuple[tuple[str, str], ...] = ()


def still_told(acting: Acting, case: Case, doomed: Sequence[Doomed]) -> StillTold:
    """Every text that stays and tells whom the erasure is about, of this case or elsewhere.

    Raises no Refusal where a key is not here: nobody knows these words, and the erasure itself
    says what it lacks.
    """
    names = list(_names_of(acting, doomed))
    words = {each: True for name, said in names for each in spellings(name, said)}
    if not words:
        return StillTold()
    sought = Sought(words)
    going = {each.record.id: each.names for each in doomed}
    view = loading.whole(case.id)
    now = dict(_told_now(view, sought, going))
    before = sorted(_told_before(case, sought, going, set(now)))
    return StillTold(
        now=tuple(now.values()),
        before=tuple(before),
        perhaps=tuple(_perhaps(view, names, going, set(now))),
        elsewhere=tuple(_elsewhere(case, sought)),
        in_log=tuple(_in_log(case, sought)),
    )


def _names_of(acting: Acting, doomed: Sequence[Doomed]) -> Iterator[tuple[str, str]]:
    """The words that are destroyed, with their fields; also a name that might be shown so far."""
    keys = KeyStore(acting.workspace.keys).get([each.record.id for each in doomed])
    for each in doomed:
        record, known = each.record, keys.get(each.record.id)
        names = set(each.names or OF_PEOPLE).intersection(OF_PEOPLE, protected_names(record.kind))
        for name in sorted(names) if known else ():
            held = getattr(record, name)
            if held is not None and held.sealed is not None and known:
                context = protected_context(record.kind, record.id, name)
                yield name, decrypt(known, held.sealed, context).decode()


Going = Mapping[UUID, tuple[str, ...]]
"""What is erased: the fields of a record, or all of them where none is named."""


def _told_now(view: CaseView, sought: Sought[bool], going: Going) -> Iterator[tuple[UUID, str]]:
    yield from _telling_records(view, going, lambda text: any(sought.within(text)))


def _perhaps(
    view: CaseView, names: Sequence[tuple[str, str]], going: Going, besides: set[UUID]
) -> Iterator[str]:
    """Current records that may tell one of the names in other letters or spellings."""
    people = [(said, None) for name, said in names if name not in NOT_OF_PEOPLE]
    likely = likenesses_of(people)
    found = _telling_records(view, going, lambda text: bool(likely.wholes_in(text)))
    yield from (told for record, told in found if record not in besides)


def _elsewhere(case: Case, sought: Sought[bool]) -> Iterator[str]:
    for other in Case.objects.exclude(id=case.id).order_by("code"):
        found = _told_now(loading.whole(other.id), sought, {})
        yield from dict.fromkeys(f"{other.code}: {told}" for _, told in found)


def _in_log(case: Case, sought: Sought[bool]) -> Iterator[tuple[str, str]]:
    """Acts of this case, or of none, that tell the words in what they say of themselves."""
    acts = Act.objects.filter(Q(case=case) | Q(case=None)).order_by("at", "id")
    for act in acts.iterator():
        said = json.loads(bytes(act.data)).values()
        if any(any(sought.within(one)) for one in said if isinstance(one, str)):
            yield act.at.isoformat(timespec="minutes"), act.name


def _telling_records(
    view: CaseView, going: Going, tells: Callable[[str], bool]
) -> Iterator[tuple[UUID, str]]:
    """Records that stay with the fields in which they tell something, each once."""
    for kind, table in view.tables.items():
        found: dict[int, list[str]] = {}
        for name in table.shape.values if kind not in NOT_TOLD else ():
            for index in _telling(table, name, tells):
                if not _goes(going, table.row(index).id, name):
                    found.setdefault(index, []).append(name)
        for index, names in sorted(found.items()):
            row = table.row(index)
            yield row.id, f"{row.code} ({', '.join(names)})"


def _telling(table: Table, name: str, tells: Callable[[str], bool]) -> Iterator[int]:
    for index, raw in enumerate(table.raw(name)):
        if isinstance(raw, str) and raw and tells(readable(raw)):
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
