"""Open a workspace for a command: its database, who acts, which case."""

from __future__ import annotations

import os
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from trucewatch.records import workspace as workspaces
from trucewatch.values.refusal import refuse

if TYPE_CHECKING:
    from trucewatch.acts.acting import Acting
    from trucewatch.records.models import Case, Member, Record
    from trucewatch.records.view import CaseView
    from trucewatch.values.when import When

NOW = "TRUCEWATCH_NOW"
AS = "TRUCEWATCH_AS"


@dataclass(frozen=True, slots=True)
class Opened:
    """A workspace that is open.

    someone: who is named, or the only member there is. several: whether others could be meant.
    """

    workspace: workspaces.Workspace
    someone: Member | None
    several: bool
    now: datetime

    @property
    def acting(self) -> Acting:
        """Who acts. Refusal where nobody is named and several members could be meant.

        Every act of the command line comes by here, so that none of them stands in the log
        without a name. Before the first member is recorded, an act is nobody's.
        """
        if self.someone is None and self.several:
            raise refuse("acts-needs-member")
        return self.acting_even_unnamed

    @property
    def signed(self) -> str:
        """What a printed command that is signed with a name ends in, to work where it is typed."""
        return f" --as {self.name}" if self.several else ""

    @property
    def name(self) -> str:
        """Who acts, as printed commands name them."""
        from trucewatch.records.signing_name import NAME

        return self.someone.username if self.someone else NAME

    @property
    def acting_even_unnamed(self) -> Acting:
        """Who acts, or nobody: for what must not wait for a name (panic), and for trying out."""
        from trucewatch.acts.acting import Acting

        return Acting(self.workspace, self.someone, self.now)


def open_workspace(given: str | None, username: str | None = None) -> Opened:
    """Open the workspace meant; Refusal where there is none or it is of another version."""
    workspace = workspaces.read(workspaces.find(given))
    workspaces.connect(workspace)
    workspaces.require_current_database()
    someone, several = _member(username)
    return Opened(workspace, someone, several, now())


def now() -> datetime:
    """The moment of the act; TRUCEWATCH_NOW (ISO 8601) fixes it for demonstrations."""
    stated = os.environ.get(NOW)
    if not stated:
        return datetime.now(UTC)
    with suppress(ValueError):
        moment = datetime.fromisoformat(stated)
        if moment.tzinfo is not None:
            return moment
    raise refuse("cli-now", given=stated[:60])


def the_case(case_ref: str | None) -> Case:
    """The case meant by ref or code, or the only one there is."""
    from trucewatch.records.models import Case

    cases = list(Case.objects.order_by("code"))
    known = ", ".join(case.ref or case.code for case in cases)
    if not cases:
        raise refuse("workspace-empty")
    if case_ref is None and len(cases) > 1:
        raise refuse("workspace-several-cases", known=known)
    meant = [case for case in cases if case_ref in (None, case.ref, case.code)]
    if not meant:
        raise refuse("workspace-no-case", case=str(case_ref), known=known)
    return meant[0]


def zone_of(record: Record) -> str:
    """The zone of the case a record is in, or of the only case there is; empty if there is none."""
    from trucewatch.records.models import Case

    own = record if isinstance(record, Case) else getattr(record, "case", None)
    if own is None:
        some = list(Case.objects.all()[:2])
        own = some[0] if len(some) == 1 else None
    return str(own.zone) if own is not None else ""


def the_view(case: Case) -> CaseView:
    from trucewatch.records import loading

    return loading.whole(case.id)


def _member(username: str | None) -> tuple[Member | None, bool]:
    """Who acts: --as, TRUCEWATCH_AS, or the only member there is; whether there are several."""
    from trucewatch.records.models import Member

    stated = username or os.environ.get(AS)
    some = list(Member.objects.all()[:2])
    if stated is None:
        return (some[0] if len(some) == 1 else None), len(some) > 1
    return named_member(stated), len(some) > 1


def named_member(username: str) -> Member:
    """The member of that name; Refusal where there is none."""
    from trucewatch.acts.members import member_named

    found = member_named(username)
    if found is None:
        raise refuse("workspace-no-member", username=username)
    return found


def the_moment(case: Case, stated: str | None, acted: datetime) -> When:
    """The moment asked about: as stated (in the zone of the case), its as-of, or now."""
    from trucewatch.values.when import When

    if stated:
        return When.parse(stated, zone=case.zone or None)
    as_of: When | None = case.as_of
    return as_of or When.parse(acted.isoformat(timespec="seconds"))
