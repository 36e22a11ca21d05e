"""Opening a protected field. Who looked is written down before a word is shown."""

from __future__ import annotations

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.objects.opening import require_not_closed
from trucewatch.records.fields import Protected
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Evidence, Look, Record
from trucewatch.values.refusal import refuse


def look(acting: Acting, record: Record, name: str) -> str:
    """The words of a protected field. Kept in the access log, which never leaves the workspace.

    Raises Refusal where the field is empty or its key is gone, for somebody who has not signed in,
    and in a copy of a workspace, which may record nothing.
    """
    require_may_act(acting.workspace)
    if acting.member is None or acting.asserted:
        raise refuse("acts-look-signed-in")
    held: Protected | None = getattr(record, name)
    key = KeyStore(acting.workspace.keys).get([record.id]).get(record.id)
    if held is None or held.sealed is None or key is None:
        raise refuse("acts-look-nothing")
    Look.objects.create(
        at=acting.now,
        member=acting.member,
        case_id=getattr(record, "case_id", None),
        kind=record.kind,
        record=record.id,
        field=name,
    )
    return decrypt(key, held.sealed, protected_context(record.kind, record.id, name)).decode()


def look_at_bytes(acting: Acting, *items: Evidence, field: str = "object") -> None:
    """Write down that a member opens the bytes of items: what a picture holds beside the picture
    (where, when, with what it was taken) is as protected as the fields made of it.

    field: "object" for the original, "thumbnail" for the small copy, "likeness" for one beside
    another. Raises Refusal for somebody who has not signed in, in a copy of a workspace, and while
    everything is closed (panic).
    """
    require_may_act(acting.workspace)
    require_not_closed(acting.workspace)
    if acting.member is None or acting.asserted:
        raise refuse("acts-look-signed-in")
    Look.objects.bulk_create(
        Look(
            at=acting.now,
            member=acting.member,
            case_id=item.case_id,
            kind=item.kind,
            record=item.id,
            field=field,
        )
        for item in items
    )
