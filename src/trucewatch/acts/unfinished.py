"""What members have typed and not recorded: kept, opened again, discarded, and erased with people.

No act and no entry of the log: nobody has stated anything yet. The words are sealed as protected
fields are, under a key of their own in the file of keys, for a witness may be named in them.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import Q, QuerySet

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.erasure.doomed import Doomed
from trucewatch.acts.gates.spelling import folded, spellings, told_in
from trucewatch.acts.searches import erase_from_searches
from trucewatch.records.keys import KeyStore, decrypt, encrypt, protected_context
from trucewatch.records.models import Case, Revision, Unfinished
from trucewatch.records.plain import protected_names
from trucewatch.records.prepared import prepared
from trucewatch.records.workspace import Workspace
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.values.texts import Text

FRESH = timedelta(minutes=10)
"""How long somebody is taken to be at work on a record after they last typed."""


def keep_unfinished(
    acting: Acting,
    case: Case | None,
    draft: UUID,
    kind: str,
    subject: UUID | None,
    typed: Mapping[str, str],
    over: datetime | None = None,
) -> bool:
    """Keep what was typed, in place of what was kept under this id before; whether that still was what
    it replaces.

    over: when what it replaces was last typed in; None where nothing is replaced. Where somebody typed
    on meanwhile, nothing is kept, so that no word is lost. case: None for a page of the workspace.
    Raises Refusal for somebody who is not known by name, for what somebody else or another case keeps
    under the id, for the id of a record, and in a copy of a workspace.
    """
    require_may_act(acting.workspace)
    if acting.member is None:
        raise refuse("acts-needs-member")
    own = {"member": acting.member, "case": case, "kind": kind, "subject": subject}
    rows = Unfinished.objects.filter(id=draft, **own)
    if over is None:
        _require_free(draft, rows)
    store = KeyStore(acting.workspace.keys)
    key = store.make([draft])[draft]
    sealed = encrypt(key, json.dumps(dict(typed), ensure_ascii=False).encode(), _context(draft))
    kept = {"sealed": sealed, "touched": acting.now}
    if over is not None:
        written = bool(rows.filter(touched=over).update(**kept))
    else:
        written = _created(rows, {"id": draft, "begun": acting.now, **kept, **own})
    return written and store.get([draft]).get(draft) == key  # a discard at once destroys the key


def _require_free(draft: UUID, rows: QuerySet[Unfinished]) -> None:
    """Raise Refusal for the id of a record, whose key would be destroyed with the draft, and for what is
    kept under it already by somebody else or elsewhere."""
    other = bool(_drafts_under(draft)) and not rows.exists()
    if other or _revisions_under(draft):
        raise refuse("acts-unfinished-other")


@prepared
def _drafts_under(draft: UUID) -> QuerySet[Any]:
    return Unfinished.objects.filter(id=draft).values_list("id")


@prepared
def _revisions_under(record: UUID) -> QuerySet[Any]:
    return Revision.objects.filter(record=record).values_list("id")[:1]


def _created(rows: QuerySet[Unfinished], new: Mapping[str, Any]) -> bool:
    """Whether there was none yet of the same form, that is sent twice at once, or of another."""
    try:
        with transaction.atomic():
            Unfinished.objects.create(**new)
    except IntegrityError:
        if not rows.exists():
            raise refuse("acts-unfinished-other") from None
        return False
    return True


def open_unfinished(workspace: Workspace, rows: Sequence[Unfinished]) -> dict[UUID, dict[str, str]]:
    """What was typed, by id; what no key opens any more is left out."""
    keys = KeyStore(workspace.keys).get([row.id for row in rows]) if rows else {}
    found = {}
    for row in rows:
        if row.id in keys and (clear := _opened(row, keys[row.id])) is not None:
            found[row.id] = {str(name): str(said) for name, said in json.loads(clear).items()}
    return found


def _opened(row: Unfinished, key: bytes) -> bytes | None:
    """None where its own key is gone, and another was made under its id since."""
    try:
        return decrypt(key, bytes(row.sealed), _context(row.id))
    except Refusal as refused:
        if refused.code != "keys-wrong-key":
            raise
        return None


def discard_unfinished(acting: Acting, draft: UUID, over: datetime | None = None) -> bool:
    """Destroy what the member typed and its key; whether there was anything of theirs.

    over: when it was last typed in; where somebody typed on since, it is left.
    """
    require_may_act(acting.workspace)
    rows = Unfinished.objects.filter(id=draft, member=acting.member)
    if over is not None:
        rows = rows.filter(touched=over)
    with (
        transaction.atomic()
    ):  # who keeps words under the id meanwhile waits, and sees the key gone
        if not rows.delete()[0]:
            return False
        KeyStore(acting.workspace.keys).destroy(draft)
    return True


def at_work_besides(acting: Acting, subject: UUID) -> list[tuple[str, datetime]]:
    """Who else has been typing a correction of this record just now, and when they last did."""
    rows = Unfinished.objects.filter(subject=subject, touched__gte=acting.now - FRESH)
    others = rows.exclude(member=acting.member).order_by("member__username", "touched")
    return list(dict(others.values_list("member__username", "touched")).items())


def erase_from_unfinished(acting: Acting, case: Case, doomed: Sequence[Doomed]) -> int:
    """Destroy what anybody typed, in the case or in none, that tells of records about to be erased; how many.

    It tells of them by an id, a code, a pseudonym or protected words. What no key opens goes too,
    and so do saved searches for such words.
    """
    rows = list(Unfinished.objects.filter(Q(case=case) | Q(case=None)))
    opened = open_unfinished(acting.workspace, rows)
    named = {str(each.record.id) for each in doomed} | {each.record.code for each in doomed}
    words = list(_words_of(acting, doomed))
    going = [
        row.id for row in rows
        if row.id not in opened or _tells("\n".join(opened[row.id].values()), named, words)
    ]  # fmt: skip
    _destroy(acting.workspace, going)
    erase_from_searches(case, words)
    return len(going)


def forget_unfinished(workspace: Workspace) -> None:
    """Destroy all of it, as in a clone: what somebody had only begun to say is not handed on."""
    _destroy(workspace, list(Unfinished.objects.values_list("id", flat=True)))


def _tells(text: str, named: Iterable[str], words: Sequence[tuple[str, ...]]) -> bool:
    return any(one and one in text for one in named) or told_in(text, words)


def _words_of(acting: Acting, doomed: Sequence[Doomed]) -> Iterable[tuple[str, ...]]:
    """Protected words and pseudonyms of the records that go wholly, in every spelling."""
    whole = [each.record for each in doomed if not each.names]
    keys = KeyStore(acting.workspace.keys).get([record.id for record in whole])
    for record in whole:
        for name in protected_names(record.kind) if record.id in keys else ():
            held = getattr(record, name)
            if held is not None:
                context = protected_context(record.kind, record.id, name)
                said = decrypt(keys[record.id], held.sealed, context).decode()
                yield from spellings(name, said)
        label = getattr(record, "label", None)
        if isinstance(label, Text):
            yield from (found for said in label.words.values() if (found := folded(said)))


def _destroy(workspace: Workspace, drafts: Sequence[UUID]) -> None:
    if drafts:
        Unfinished.objects.filter(id__in=drafts).delete()
        KeyStore(workspace.keys).destroy(*drafts)


def _context(draft: UUID) -> str:
    return f"unfinished|{draft}"
