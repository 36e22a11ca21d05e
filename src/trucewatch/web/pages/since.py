"""What others did in a case since a member last said that they have seen it or, until they ever do,
since they were let in: the log tells when that was, and no visit needs to be kept for it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.http import HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_POST

from trucewatch.acts.seen import mark_seen, newest_entry
from trucewatch.records.models import CaseRole, Citation, LastSeen, LogEntry
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.web.asking import Asking, case_page
from trucewatch.web.pages.finding import may_see_subject
from trucewatch.web.permissions import Right
from trucewatch.web.words.naming import Naming, Reference
from trucewatch.web.words.values import Named, joined, kind_label

READ = 300
"""Entries looked at, the newest."""
SHOWN = 12
PLAIN = frozenset({"incident", "evidence", "determination", "agreement", "clause", "movement"})
"""Kinds that are told before others: what hangs on them is a part of them."""
LEFT_OUT = frozenset({"finding_decision"})
"""Decisions on findings may tell of what their reader may not see; the findings show them."""


@dataclass(frozen=True, slots=True)
class New:
    """A record that others wrote: what was done, by whom where the reader may know."""

    own: Named
    kind: str
    acts: str
    who: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Since:
    """entry: up to where it tells. begun: whether the member ever said so. more: some are not shown."""

    entry: int
    begun: bool
    new: tuple[New, ...] = ()
    more: bool = False


@require_POST
@case_page(Right.GROUNDWORK)
def seen(asking: Asking) -> HttpResponse:
    """The member has seen what the first page told."""
    told = asking.request.POST.get("entry", "")
    if told.isdecimal() and len(told) < 19:
        mark_seen(asking.acting(), asking.case, int(told))
    return redirect(reverse("home", args=(asking.case.code,)) + asking.same_moment)


def since(asking: Asking) -> Since:
    """What is new to the member, of what they may see, the newest first."""
    entry = newest_entry()
    row = LastSeen.objects.filter(member=asking.member, case=asking.case).first()
    begins = row.entry if row else _let_in(asking, entry)
    found = LogEntry.objects.filter(
        number__gt=begins, number__lte=entry, act__case=asking.case, revision__isnull=False
    )
    others = found.exclude(act__member=asking.member).select_related("act__member", "revision")
    rows = list(others.defer("act__data", "act__salts", "revision__data", "revision__salts")
                .order_by("-number")[: READ + 1])  # fmt: skip
    told = _without_hidden(asking, [one for one in rows[:READ] if _may_tell(asking, one)])
    new = _grouped(asking, told)
    more = len(new) > SHOWN or len(rows) > READ
    return Since(entry, row is not None, tuple(new[:SHOWN]), more)


def _let_in(asking: Asking, newest: int) -> int:
    """The entry of the log that let the member in; the newest one where the log does not tell yet."""
    granted = CaseRole.objects.filter(
        member=asking.member, case=asking.case, state=RecordState.CURRENT
    )
    first = LogEntry.objects.filter(
        revision__record__in=granted.values("id"), revision__number=1, number__isnull=False
    )
    entry = first.order_by("number").values_list("number", flat=True).first()
    return newest if entry is None else entry


def _may_tell(asking: Asking, entry: LogEntry) -> bool:
    kind = entry.revision.kind if entry.revision else ""
    return asking.may_see(kind) and kind not in LEFT_OUT


def _without_hidden(asking: Asking, entries: list[LogEntry]) -> list[LogEntry]:
    """Without citations of what the reader may not see: they say what that says."""
    ids = {
        one.revision.record for one in entries if one.revision and one.revision.kind == "citation"
    }
    cited = Citation.objects.filter(id__in=ids, case=asking.case) if ids else ()
    hidden = ids - {one.id for one in cited if may_see_subject(asking, one)}
    return [one for one in entries if one.revision is None or one.revision.record not in hidden]


def _grouped(asking: Asking, entries: Iterable[LogEntry]) -> list[New]:
    """One line for each record, those that stand for themselves first."""
    by_record: dict[Reference, list[LogEntry]] = {}
    for one in entries:
        if one.revision is not None:
            by_record.setdefault((one.revision.kind, one.revision.record), []).append(one)
    wanted = sorted(by_record, key=lambda each: each[0] not in PLAIN)[: SHOWN + 1]
    naming = Naming(asking)
    naming.learn(wanted)
    return [
        New(
            naming.name(kind, record),
            kind_label(kind, asking.lang),
            joined(_acts(asking, by_record[kind, record]), asking.lang),
            _who(by_record[kind, record]) if asking.may(Right.HISTORY) else (),
        )
        for kind, record in wanted
    ]


def _acts(asking: Asking, entries: Iterable[LogEntry]) -> list[str]:
    names = dict.fromkeys(one.act.name for one in reversed(list(entries)))
    return [Message(f"cli-act-{name.replace('_', '-')}").text(asking.lang) for name in names]


def _who(entries: Iterable[LogEntry]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.act.member.username for one in entries if one.act.member))
