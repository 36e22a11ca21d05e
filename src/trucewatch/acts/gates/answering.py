"""What a gate answers tells whoever typed it that a name is protected: so each answer is a look.

It is written down like any look at a protected field, with who typed the words, and after a few of
them within a short time nothing that the member types is looked at any more: it is refused alike,
whether it tells anybody or not, and so is a reason. That whoever was told may take the names out all
the same, a reason in words of our own goes on: they tell nobody. No answer says where more than a few
stand. On the command line, where names are claimed and keys are open, nothing is written down.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import timedelta
from uuid import UUID

from trucewatch.acts.acting import Acting
from trucewatch.acts.gates.known import Protecting
from trucewatch.records.models import Case, CaseRole, Look
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.number_words import fold

FEW = 5
"""So many records are told of by answers to one member, before no more are given for a while."""

WHILE = timedelta(minutes=10)

WIDEST = 12
"""Words that a protected name, or a way to reach somebody, is looked for in together."""

OWN_REASONS = ("gate-reason-names-out", "record-undo-reason", "reports-corrected-because")
"""Reasons in words of our own: the one for taking names out, and those that pages give by themselves."""

AROUND = " .,;:!?…'\"‘’“”«»،؛؟۔"
"""What may stand before and behind a reason in words of our own."""

_WAITING: ContextVar[list[Look] | None] = ContextVar("answers", default=None)


@contextmanager
def written_down() -> Iterator[None]:
    """Whatever gates answer within is written down at the end, also where an act was undone."""
    waiting: list[Look] = []
    before = _WAITING.set(waiting)
    try:
        yield
    finally:
        _WAITING.reset(before)
        Look.objects.bulk_create(waiting)


def answered(acting: Acting, case: Case, told: Iterable[Protecting]) -> bool:
    """A gate answers the member that words of theirs tell these: written down as looks at them.

    Whether it may say where they stand: not where, with those told of before, they are more than a
    few whom the member may not see.
    """
    if acting.member is None or acting.asserted:
        return True
    told = list(told)
    few = _unseen(acting, {(one.record, case.id, one.kind == "person") for one in told}) <= FEW
    looks = [
        Look(
            at=acting.now,
            member=acting.member,
            case=case,
            kind=one.kind,
            record=one.record,
            field=one.field,
            gate=True,
        )
        for one in told
    ]
    waiting = _WAITING.get()
    if waiting is None:
        Look.objects.bulk_create(looks)
    else:
        waiting += looks
    return few


def answers_no_more(acting: Acting) -> bool:
    """Whether gates have told a member of too many whom they may not see, to answer again by now."""
    if acting.member is None or acting.asserted:
        return False
    return _unseen(acting) >= FEW


def in_own_words(reason: str) -> bool:
    """Whether a reason is one of ours, in whichever language, as people type and copy it."""
    own = (Message(code).text(lang) for code in OWN_REASONS for lang in ("en", "ar"))
    return _plain(reason) in {_plain(one) for one in own}


def _plain(reason: str) -> str:
    """A reason in one spelling, without the marks around it."""
    return fold(reason).strip(AROUND)


def _unseen(acting: Acting, told: Iterable[tuple[UUID, UUID, bool]] = ()) -> int:
    """Of how many records gates have told a member by now, with these, whom they may not open.

    told: a record, the case it is of, whether it is a person.
    """
    earlier = Look.objects.filter(member=acting.member, gate=True, at__gt=acting.now - WHILE)
    rows = earlier.values_list("record", "case", "kind").distinct()
    every = {*told, *((record, case, kind == "person") for record, case, kind in rows)}
    if not every:
        return 0
    granted = CaseRole.objects.filter(member=acting.member, state=RecordState.CURRENT)
    may = set[tuple[UUID, bool]]()
    for case, sources, persons in granted.values_list("case", "sees_sources", "sees_persons"):
        may |= {(case, person) for person, sees in ((False, sources), (True, persons)) if sees}
    return len({record for record, *of in every if tuple(of) not in may})


def places_of(telling: Callable[[str], Iterable[Hashable]], text: str) -> tuple[int, ...]:
    """Which words of a text tell what is protected, counted from 1: those to be taken out.

    Their numbers, because no message may hold the words. telling: what a text tells of that.
    """
    words, told, found = text.split(), set(telling(text)), list[int]()

    def tells(begin: int, end: int) -> bool:
        return not told.isdisjoint(telling(" ".join(words[begin:end])))

    over = 0
    for end in range(1, len(words) + 1):
        begin = max(over, end - WIDEST)
        if tells(begin, end):
            while begin + 1 < end and tells(begin + 1, end):
                begin += 1
            found += range(begin + 1, end + 1)
            over = end
    return tuple(found) or tuple(range(1, len(words) + 1))
