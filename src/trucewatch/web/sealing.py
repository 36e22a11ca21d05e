"""Sealing into the log what an act from a page recorded.

What is recorded stands, sealed or not: where the keys are away its member is told so beside what was
done, and not that it was refused, or it would be recorded twice. The next act that has the keys seals
it with its own.
"""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest

from trucewatch.acts.sequencing import sequence
from trucewatch.records.workspace import Workspace
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal


def seal(request: HttpRequest, workspace: Workspace) -> None:
    """Seal all that was recorded. Raises Broken for a log that does not hold."""
    try:
        sequence(workspace)
    except Refusal as refused:
        told = Message("web-not-sealed", {"because": refused.message})
        messages.warning(request, told.text(str(request.LANGUAGE_CODE)), extra_tags="done")
