"""Erasing a source, a person, a testimony or an item: values, salts, keys, bytes, wherever we
control them.

What stays are commitments, so that the log still verifies and says nothing. The database is written
anew, so that no page keeps what was there. What was handed out earlier, backups of keys and other
copies of the workspace are beyond our reach and are listed, not claimed erased.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction

from trucewatch.acts.acting import Acting
from trucewatch.acts.erasure.closing import blank, close_revisions, to_renew
from trucewatch.acts.erasure.destroying import (
    destroy_leftovers,
    erasing_alone,
    leftover_of,
    write_down,
)
from trucewatch.acts.erasure.doomed import WHOLLY, Doomed, doomed_by, leaning_on, rows_of
from trucewatch.acts.erasure.handed_out import HandedOut, handed_out_before
from trucewatch.acts.erasure.overwriting import overwrite_free_pages
from trucewatch.acts.erasure.still_told import StillTold, still_told
from trucewatch.acts.gates.naming import identities_of
from trucewatch.acts.indexed.texts import drop_texts
from trucewatch.acts.indexed.touching import incidents_touched
from trucewatch.acts.sequencing import number_all
from trucewatch.acts.unfinished import erase_from_unfinished
from trucewatch.acts.worked.keeping import drop
from trucewatch.acts.writing import Receipt, write
from trucewatch.records import loading
from trucewatch.records.keys import KeyStore
from trucewatch.records.models import (
    Case,
    Custody,
    Evidence,
    Imported,
    IndexedText,
    Record,
    Revision,
    SavedSearch,
    Unfinished,
    WorkedOut,
)
from trucewatch.records.models.base import mint_random
from trucewatch.records.plain import KINDS
from trucewatch.records.referring import lists_of
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

_LISTED_APART = ("package", "custody")


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done, and what people still have to look at.

    receipt: None where an erasure that had been interrupted was finished. handed_out: what was made
    before, whose holders may still have the words. look_over: codes of records that stay and
    refer to what was erased; their texts may speak of it, and of items the name of the file. told:
    where the words that were destroyed stand besides, and stay.
    """

    receipt: Receipt | None
    handed_out: HandedOut
    look_over: tuple[str, ...] = ()
    told: StillTold = field(default_factory=StillTold)


def erase(
    acting: Acting, case: Case, kind: str, record: UUID, reason: str, authority: str = ""
) -> Erased:
    """Erase a record and what hangs on it. Cannot be undone. Repeated, it finishes what was begun.

    authority: on whose word the bytes of an item are destroyed.
    Raises Refusal for a kind that holds nobody's identity, for a record of another case, where no
    reason is given or it tells somebody's identity, where an item is to go without an authority,
    where the keys to be destroyed are not here, and while the words to be destroyed stand in clear
    in a current record that stays: no gate would know them afterwards. The reason stays in the log for good.
    """
    with erasing_alone(acting.workspace):
        doomed = doomed_by(case, kind, record)
        attached = _attached(doomed)
        receipt, told = None, StillTold()
        if doomed[0].record.state is not RecordState.ERASED:
            _require_reason(acting, case, reason, authority, doomed)
            told = still_told(acting, case, doomed)
            require_untold_now(told)
            erase_from_unfinished(acting, case, doomed)
            receipt = _erase(acting, case, doomed, reason, authority)
        destroy_leftovers(acting.workspace, [each.record.id for each in doomed])
    _overwrite(doomed)
    items = [each.record.id for each in doomed if each.record.kind == "evidence"]
    look_over = tuple(dict.fromkeys((*_to_look_over(kind, doomed), *attached)))
    return Erased(receipt, handed_out_before(case, record, items), look_over, told)


def doomed_codes(case: Case, kind: str, record: UUID) -> list[str]:
    """The codes of what an erasure would take, wholly or in part."""
    return [doomed.record.code for doomed in doomed_by(case, kind, record)]


def told_besides(acting: Acting, case: Case, kind: str, record: UUID) -> StillTold:
    """Where what an erasure would destroy is told in clear by records that stay."""
    doomed = doomed_by(case, kind, record)
    erased = doomed[0].record.state is RecordState.ERASED
    return StillTold() if erased else still_told(acting, case, doomed)


def require_untold_now(told: StillTold) -> None:
    """Raise Refusal, naming them, while current records tell the words in clear."""
    if told.now:
        raise refuse("erase-still-told", count=len(told.now), records=", ".join(told.now))


def _require_reason(
    acting: Acting, case: Case, reason: str, authority: str, doomed: Sequence[Doomed]
) -> None:
    if not reason.strip():
        raise refuse("acts-erase-reason")
    if not authority.strip() and any(_holds_bytes(each) for each in doomed):
        raise refuse("erase-authority")
    keys = KeyStore(acting.workspace.keys)
    identities = identities_of(loading.whole(case.id), keys, lacking=True)
    if identities.within(reason) or identities.within(authority):
        raise refuse("erase-reason-tells")


def _erase(
    acting: Acting, case: Case, doomed: Sequence[Doomed], reason: str, authority: str
) -> Receipt:
    """One transaction: blank rows, a revision of each, commitments only in earlier ones."""
    keys = KeyStore(acting.workspace.keys)
    number_all()  # so that what was handed out before stands before it in the log
    write_down(acting.workspace, leftover_of(doomed))
    keys.renew(to_renew(doomed))
    with transaction.atomic():
        ids = [each.record.id for each in doomed]
        imported = set(Imported.objects.filter(record__in=ids).values_list("record", flat=True))
        destroyed = [each.record for each in doomed if _holds_bytes(each)]
        for each in doomed:
            blank(each, keep_ref=each.record.id in imported)
        events = [_destroyed(acting, item, reason, authority) for item in destroyed]
        written: list[Record] = [each.record for each in doomed]
        receipt = write(acting, "erase", case, [*written, *events], reason)
        telling = incidents_touched({(each.kind, each.id): 0 for each in written})
        for each in doomed:
            close_revisions(each, keys)
        # at once: nobody has to look anything up before these words are gone
        drop_texts([*ids, *telling])
        drop(case)
        Imported.objects.filter(record__in=ids).delete()
    number_all()
    return receipt


def _holds_bytes(doomed: Doomed) -> bool:
    """Whether an item goes whose bytes are here."""
    record = doomed.record
    return isinstance(record, Evidence) and not doomed.names and record.held == EvidenceHeld.HELD


def _destroyed(acting: Acting, item: Record, reason: str, authority: str) -> Custody:
    """The last event in the custody of an item, which says that it is gone, and why."""
    assert isinstance(item, Evidence)
    item.held = EvidenceHeld.DESTROYED
    return Custody(
        id=mint_random(),
        case_id=item.case_id,
        evidence=item,
        event=CustodyEvent.DESTROYED,
        at=acting.instant,
        member=acting.member,
        authority=Text("und", {"und": authority.strip()}),
        because=Text("und", {"und": reason.strip()}),
    )


def _overwrite(doomed: Sequence[Doomed]) -> None:
    """Write anew every table that may have held something; on a repetition rows tell no more."""
    kinds = {each.record.kind for each in doomed} | {"custody", "evidence", "derivative"}
    tables = sorted(KINDS[kind]._meta.db_table for kind in kinds)
    besides = (Revision, Imported, Unfinished, SavedSearch, IndexedText, WorkedOut)
    overwrite_free_pages([*tables, *(model._meta.db_table for model in besides)])


def _to_look_over(kind: str, doomed: Sequence[Doomed]) -> Iterator[str]:
    """Codes of the current records that refer to what was erased, one by one or in a list."""
    erased = [each.record for each in doomed if not each.names]
    for record in erased if kind == "evidence" else erased[:1]:
        yield from _referring(record)


def _attached(doomed: Sequence[Doomed]) -> list[str]:
    """Codes of the screenshots and papers of steps of verification that go: they show the item."""
    steps = [each.record for each in doomed if each.record.kind == "verification_step"]
    ids = {id_ for step in steps for id_ in getattr(step, "attachments", ())}
    going = {each.record.id for each in doomed if not each.names}
    rows = Evidence.objects.filter(id__in=ids, state=RecordState.CURRENT).exclude(id__in=going)
    return list(rows.order_by("code").values_list("code", flat=True))


def _referring(record: Record) -> Iterator[str]:
    for other, reference in leaning_on(record.kind) if record.kind in WHOLLY else ():
        if other not in _LISTED_APART:
            rows = rows_of(other, **{reference: record.id}, state=RecordState.CURRENT)
            yield from map(_with_file_name, rows)
    for other, part in lists_of(record.kind):
        for row in rows_of(other, state=RecordState.CURRENT) if other not in _LISTED_APART else ():
            if str(record.id) in getattr(row, part.name):
                yield row.code


def _with_file_name(record: Record) -> str:
    """Its code; of an item, with the name that its file has in the case folder, as a field."""
    named = isinstance(record, Evidence) and bool(record.file_name)
    return f"{record.code} (file_name)" if named else str(record.code)
