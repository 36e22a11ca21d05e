"""Records that a form may refer to: offered by name, found by code or name, and no others.

Places and actors are the workspace's; evidence is the case's. Of the sources somebody sees those
alone whose pseudonym they meet in records anyway, unless sources are granted to them.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.safestring import SafeString

from trucewatch.acts.another import may_verify
from trucewatch.importers.customs import Customs
from trucewatch.records.plain import protected_names
from trucewatch.values.codes.base import Code
from trucewatch.values.codes.incidents import VERDICTS
from trucewatch.values.codes.records import RecordState
from trucewatch.values.message import Message
from trucewatch.values.refusal import Refusal, refuse
from trucewatch.web.asking import Asking
from trucewatch.web.permissions import Right
from trucewatch.web.recording.offering import name_typed, offered, options_of, rows_offered
from trucewatch.web.words.called import (
    called,
    holds_name,
    names_of,
    plain_name,
    sounding_like,
    sounds_like,
)

if TYPE_CHECKING:
    from trucewatch.web.recording.columns import Entry
    from trucewatch.web.recording.forms import Form

NEAR = 5
CODE = re.compile(r"[A-Z][A-Z0-9]*-[A-Z]{3}-\d+")
NAMED_IN = {
    "place": "name",
    "actor": "name",
    "source": "label",
    "evidence": "title",
    "agreement": "name",
    "amendment": "statement",
    "clause": "statement",
    "movement": "name",
    "incident": "title",
    "tally": "as_stated",
    "person": "label",
    "account": "summary",
}
"""The kinds that a form may refer to, and the field that each is called by."""
CURRENT = {"state": RecordState.CURRENT}
ONE_NEAR, SEVERAL_NEAR = "recording-which-one", "recording-which"
"""The refusals of a name that may mean these, of which one is then chosen."""


class Choosing:
    """What one member may refer to in a form of a case, and how they write times there.

    record: the one that is corrected. never: the words of closed lists that are not theirs to choose.
    """

    def __init__(self, asking: Asking, form: Form, record: Any = None) -> None:
        self.asking = asking
        self.form = form
        judges = form.kind != "incident" or _judges(asking, record)
        self.never: frozenset[Code] = frozenset() if judges else frozenset(VERDICTS)
        self._kinds = frozenset(form.refers_to())
        stated = {"zone": asking.case.zone, "widths": asking.case.widths}
        self.customs = Customs.of_case(stated)
        self._named: dict[UUID, str] = {}
        self._asked: dict[str, list[Entry]] = {}

    def asked(self, key: str) -> list[Entry]:
        """The fields that a row asks of this member: protected ones of those alone who may open
        them, and none that names a record of a kind that the member neither sees nor records."""
        kind = key.partition(".")[0]
        if kind not in self._asked:
            sealed = frozenset[str]() if self.asking.may_open(kind) else protected_names(kind)
            self._asked[kind] = [
                entry
                for entry in self.form.entries(key)
                if entry.name not in sealed and all(map(self._may_name, entry.names))
            ]
        return self._asked[kind]

    def _may_name(self, kind: str) -> bool:
        return self.asking.may_see(kind) or self.asking.may_record(kind)

    def listed(self, parts: Iterable[Any]) -> dict[str, SafeString]:
        """What is offered while one types, by kind. parts: those of the record at hand, of which
        alone a part may be offered to another."""
        form, own = self.form, dict[str, list[Any]]()
        for row in parts:
            own.setdefault(row.kind, []).append(row)
        kinds = [
            kind for kind in form.refers_to() if kind not in form.by_code and self._may_name(kind)
        ]
        listed = offered(self.asking, (kind for kind in kinds if kind not in form.parts))
        for kind in form.parts:
            if kind in kinds:
                listed[kind] = options_of(map(self._learn, own.get(kind, ())))
        return listed

    def rows(self, kind: str) -> QuerySet[Any]:
        """The records of a kind that may be referred to."""
        return rows_offered(self.asking, kind)

    def learn(self, wanted: Iterable[tuple[str, UUID]]) -> None:
        """Look the names of records up together; one that may not be told is remembered so, too."""
        by_kind: dict[str, set[UUID]] = {}
        for kind, record in wanted:
            if kind in self._kinds and record not in self._named:
                by_kind.setdefault(kind, set()).add(record)
        for kind, ids in by_kind.items():
            self._named |= dict.fromkeys(ids, "")
            for row in self.rows(kind).filter(id__in=ids):
                self._learn(row)

    def named(self, kind: str, record: UUID | None) -> str:
        """A record as it is typed: name and code; empty where it may not be told."""
        if record is None:
            return ""
        if record not in self._named:
            self.learn([(kind, record)])
        return self._named[record]

    def find(self, kind: str, typed: str) -> UUID:
        """The record meant. Raises Refusal where there is none, or several by that name."""
        code = CODE.search(typed)
        if code:
            found = self.rows(kind).filter(code=code[0]).first()
            if found is None:
                raise refuse(f"recording-no-{kind}", given=code[0])
            self._learn(found)
            return UUID(str(found.id))
        return self._by_name(kind, typed.strip())

    def _by_name(self, kind: str, name: str) -> UUID:
        found = self._called(kind, called(self.asking, kind, name))
        rows = [row for row in found if holds_name(row, name, NAMED_IN[kind])]
        same = [row for row in rows if plain_name(name) in names_of(row, NAMED_IN[kind])]
        if len(same) == 1:
            self._learn(same[0])
            return UUID(str(same[0].id))
        if not rows:
            heard = self._called(kind, sounding_like(self.asking, kind, name))
            rows = sorted(heard, key=lambda row: not sounds_like(row, name))
        if not rows:
            raise refuse(f"recording-no-{kind}", given=name[:60])
        near = tuple(self._learn(row) for row in (same or rows)[:NEAR])
        raise refuse(ONE_NEAR if len(rows) == 1 else SEVERAL_NEAR, given=name[:60], near=near)

    def _called(self, kind: str, found: list[UUID]) -> list[Any]:
        """Those of them that may be referred to."""
        return list(self.rows(kind).filter(id__in=found)) if found else []

    def _learn(self, row: Any) -> str:
        self._named[row.id] = name_typed(row, self.asking.lang)
        return self._named[row.id]


def _judges(asking: Asking, incident: Any) -> bool:
    """Whether the member may say of an incident that it is verified, or cannot be: never of what
    they record themselves."""
    if incident is None or not asking.may(Right.VERIFY):
        return False
    return may_verify(asking.member, incident)


def meant_by(trouble: Message) -> tuple[str, ...]:
    """What a name that was not understood may mean, each with its code."""
    near = trouble.args.get("near", ()) if trouble.code in (ONE_NEAR, SEVERAL_NEAR) else ()
    return tuple(map(str, near)) if isinstance(near, tuple) else ()


def chosen(choosing: Choosing, kind: str, typed: str, code: str) -> str:
    """What was typed, a name in each line, with the record of this code in place of the name that may
    mean it."""
    return "\n".join(_chosen(choosing, kind, line, code) for line in typed.split("\n"))


def _chosen(choosing: Choosing, kind: str, line: str, code: str) -> str:
    try:
        choosing.find(kind, line)
    except Refusal as refused:
        near = meant_by(refused.message)
        return next((one for one in near if code in CODE.findall(one)), line)
    return line
