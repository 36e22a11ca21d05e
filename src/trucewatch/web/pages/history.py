"""History: every revision of a record, who made it, why, what it changed, and the proof of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import Http404, HttpResponse

from trucewatch.acts.logs import open_log
from trucewatch.acts.revisions import Step, history
from trucewatch.records.models import LogEntry
from trucewatch.values.message import Message
from trucewatch.values.when import When
from trucewatch.vault.merkle import inclusion_proof, leaf_hash
from trucewatch.vault.proofs import verify_inclusion
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.looks import looks_at
from trucewatch.web.pages.undoing import undo_address
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace
from trucewatch.web.words.changes import Changed, say_changes, told_changes, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import kind_label, say_measured


@dataclass(frozen=True, slots=True)
class Told:
    """A step as the page tells it. elsewhere: it was done in a case that is not this one."""

    step: Step
    act: str
    at: str
    changes: tuple[Changed, ...]
    elsewhere: bool


@case_page(Right.HISTORY)
def record_history(asking: Asking, code: str) -> HttpResponse:
    found = record_of(asking, code)
    steps = list(history(found.id))
    naming = Naming(asking)
    naming.learn(wanted_of(found.kind, steps))
    told = [_told(asking, naming, found.kind, step) for step in reversed(steps)]
    return asking.page(
        "history.html",
        own=naming.of(found),
        kind=kind_label(found.kind, asking.lang),
        steps=told,
        undo=undo_address(asking, found),
        looks=looks_at(asking, found),
    )


@case_page(Right.HISTORY)
def proof(asking: Asking, code: str, number: int) -> HttpResponse:
    """The proof that a revision is in the log, checked while it is shown."""
    found = record_of(asking, code)
    entry = LogEntry.objects.filter(
        revision__record=found.id, revision__number=number, number__isnull=False
    ).first()
    if entry is None or entry.number is None:
        raise Http404
    log, leaf = open_log(served_workspace()), leaf_hash(bytes(entry.leaf))
    newest = log.newest()
    path = inclusion_proof(entry.number, newest.size, log.tree(newest.size).get)
    verify_inclusion(leaf, entry.number, newest.size, path, newest.root)
    signed = log.folder / "checkpoints" / f"{newest.size:020}"
    shown: dict[str, Any] = {
        "revision": number,
        "number": entry.number,
        "size": newest.size,
        "root": newest.root.hex(),
        "leaf": leaf.hex(),
        "path": [digest.hex() for digest in path],
        "checkpoint": signed.read_text("utf-8"),
    }
    return asking.page("proof.html", own=Naming(asking).of(found), **shown)


def _told(asking: Asking, naming: Naming, kind: str, step: Step) -> Told:
    at = When.parse(step.at.isoformat(timespec="seconds"))
    changes = (one for each in told_changes(kind, step) for one in say_changes(kind, each, naming))
    return Told(
        step,
        Message(f"cli-act-{step.act.replace('_', '-')}").text(asking.lang),
        say_measured(at, asking.lang, asking.zone),
        tuple(changes),
        step.case not in (None, asking.case.id),
    )
