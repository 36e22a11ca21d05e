"""History: every revision of a record, who made it, why, what it changed, and the proof of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from django.http import Http404, HttpResponse
from django.urls import reverse

from trucewatch.acts.logs import open_log
from trucewatch.acts.revisions import Step, history
from trucewatch.records.models import LogEntry, Record
from trucewatch.values.message import Message
from trucewatch.vault.merkle import inclusion_proof, leaf_hash
from trucewatch.vault.proofs import verify_inclusion
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.besides import Besides, besides_of
from trucewatch.web.pages.finding import record_of
from trucewatch.web.pages.looks import looks_at
from trucewatch.web.pages.undoing import undo_address, undoing_reopens
from trucewatch.web.permissions import Right
from trucewatch.web.served import served_workspace
from trucewatch.web.words.changes import Changed, say_changes, told_changes, wanted_of
from trucewatch.web.words.naming import Naming
from trucewatch.web.words.values import kind_label, say_instant


@dataclass(frozen=True, slots=True)
class Told:
    """A step as the page tells it. elsewhere: it was done in a case that is not this one. besides:
    what the same act changed of other records."""

    step: Step
    act: str
    at: str
    changes: tuple[Changed, ...]
    elsewhere: bool
    proof: str
    besides: Besides


@dataclass(frozen=True, slots=True)
class Proof:
    """That a revision is in the log: its leaf, the path from there, and the checkpoint signed."""

    revision: int
    number: int
    size: int
    root: str
    leaf: str
    path: list[str]
    checkpoint: str


@case_page(Right.HISTORY)
def record_history(asking: Asking, code: str) -> HttpResponse:
    found = _record_of(asking, code)
    undo = "" if found == asking.case else undo_address(asking, found)
    return asking.page(
        "history.html",
        own=Naming(asking).of(found),
        kind=kind_label(found.kind, asking.lang),
        steps=steps_told(asking, found, partial(_address, asking, code)),
        undo=undo,
        go_back=undoing_reopens(asking, found) if undo else [],
        looks=looks_at(asking, found),
    )


@case_page(Right.HISTORY)
def proof(asking: Asking, code: str, number: int) -> HttpResponse:
    """The proof that a revision is in the log, checked while it is shown."""
    found = _record_of(asking, code)
    back = reverse("history", args=(asking.case.code, code))
    told = proof_of(found, number)
    return asking.page("proof.html", own=Naming(asking).of(found), proof=told, back=back)


def steps_told(asking: Asking, record: Record, proved_at: Callable[[int], str]) -> list[Told]:
    """What became of a record, the newest step first. proved_at: where a revision is proved."""
    steps = list(history(record.id))
    naming = Naming(asking)
    naming.learn(wanted_of(record.kind, steps))
    besides = besides_of(asking, naming, record, steps)
    return [
        _told(
            naming, record.kind, step, proved_at(step.number), besides.get(step.act_id, Besides())
        )
        for step in reversed(steps)
    ]


def proof_of(record: Record, number: int) -> Proof:
    """The proof of a revision. Http404 where there is no such one, or it is not in the log yet."""
    entry = LogEntry.objects.filter(
        revision__record=record.id, revision__number=number, number__isnull=False
    ).first()
    if entry is None or entry.number is None:
        raise Http404
    log, leaf = open_log(served_workspace()), leaf_hash(bytes(entry.leaf))
    newest = log.newest()
    path = inclusion_proof(entry.number, newest.size, log.tree(newest.size).get)
    verify_inclusion(leaf, entry.number, newest.size, path, newest.root)
    signed = log.folder / "checkpoints" / f"{newest.size:020}"
    return Proof(
        number,
        entry.number,
        newest.size,
        newest.root.hex(),
        leaf.hex(),
        [digest.hex() for digest in path],
        signed.read_text("utf-8"),
    )


def _record_of(asking: Asking, code: str) -> Any:
    """A record of the case, or the case itself."""
    return asking.case if code == asking.case.code else record_of(asking, code)


def _address(asking: Asking, code: str, number: int) -> str:
    return reverse("proof", args=(asking.case.code, code, number))


def _told(naming: Naming, kind: str, step: Step, proof: str, besides: Besides) -> Told:
    asking = naming.asking
    changes = (one for each in told_changes(kind, step) for one in say_changes(kind, each, naming))
    return Told(
        step,
        Message(f"cli-act-{step.act.replace('_', '-')}").text(asking.lang),
        say_instant(step.at, asking.lang, asking.zone),
        tuple(changes),
        step.case not in (None, asking.case.id),
        proof,
        besides,
    )
