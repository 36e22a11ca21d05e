"""Redacted copies of pictures and videos: parts left out, metadata too; the original is not touched."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from typing import BinaryIO, cast
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.copies.standing import require_may_act
from trucewatch.acts.gates.telling import require_untold
from trucewatch.acts.objects.opening import objects_to_give, open_objects
from trucewatch.acts.uploads.places import folder_of
from trucewatch.acts.writing import Receipt, write
from trucewatch.media.covering import Covering
from trucewatch.media.looked import Looked, Made
from trucewatch.records.models import Case, Custody, Derivative, Evidence
from trucewatch.records.models.base import mint, mint_random
from trucewatch.records.workspace import Workspace
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import refuse
from trucewatch.values.texts import Text

Redact = Callable[[BinaryIO, Covering], Looked]
"""Makes the copy behind the walls that files are read behind (`media.look.Room.redact`)."""


def redact(
    acting: Acting, case: Case, item: UUID, covering: Covering, because: Text, making: Redact
) -> Receipt:
    """Make a copy of a picture or a video with parts of it left out, and record it in the custody.

    Nothing is recorded before the copy is whole. Raises Refusal without a member, for what
    `require_may_redact` refuses, and for what no copy can be made of; Broken for altered bytes.
    """
    require_may_act(acting.workspace)
    if acting.member is None:
        raise refuse("acts-needs-member")
    found = require_may_redact(acting, case, item, covering, because)
    made, by = _made(acting.workspace, found, covering, making)
    found = _held(case, item)  # that takes minutes, in which others go on
    stored = open_objects(acting.workspace).put(io.BytesIO(made.content))
    copy = Derivative(
        id=mint(),
        case=case,
        evidence=found,
        derivative_kind=made.kind,
        object=stored.sha256,
        blake3=stored.blake3,
        media_type=made.media_type,
        size=stored.size,
        technical=made.technical.plain(),
        made_by=by,
        made_how=dict(made.how),
    )
    event = Custody(
        id=mint_random(),
        case=case,
        evidence=found,
        derivative=copy,
        event=CustodyEvent.DERIVED,
        at=acting.instant,
        member=acting.member,
        because=because,
        object=stored.sha256,
    )
    return write(acting, "redact", case, [copy, event])


def require_may_redact(
    acting: Acting, case: Case, item: UUID, covering: Covering, because: Text
) -> Evidence:
    """The item. Refusal without a reason, where the reason tells a protected name, for an item that
    is not held, and where a picture is to be redacted in time."""
    if not because:
        raise refuse("redact-because")
    require_untold(acting, case, {"because": because})
    found = _held(case, item)
    if covering.of_time and not found.media_type.startswith("video/"):
        raise refuse("redact-no-time", item=found.code)
    return found


def _held(case: Case, item: UUID) -> Evidence:
    found = Evidence.objects.filter(
        case=case, id=item, state=RecordState.CURRENT, held=EvidenceHeld.HELD
    ).first()
    if found is None:
        raise refuse("custody-not-held", item=str(item))
    return found


def _made(
    workspace: Workspace, item: Evidence, covering: Covering, making: Redact
) -> tuple[Made, str]:
    """The copy, and what made it. The original is handed over in a file that has no name."""
    with tempfile.TemporaryFile(dir=folder_of(workspace)) as file:
        for chunk in objects_to_give(workspace).chunks(item.object):
            file.write(chunk)
        file.seek(0)
        looked = making(cast(BinaryIO, file), covering)
    if len(looked.made) != 1:
        why = looked.trouble[0] if looked.trouble else "media-no-reader"
        raise refuse("redact-not-made", item=item.code, why=Message(str(why)))
    return looked.made[0], looked.read_by
