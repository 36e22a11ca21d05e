"""A served workspace in a test: its members, its cases, and browsers that have signed in."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.test import Client

from tests.acts.cases import accepted
from tests.cli.commanding import empty_workspace
from trucewatch.acts.access.granting import Grant, grant
from trucewatch.acts.acting import Acting
from trucewatch.acts.members import record_member
from trucewatch.acts.sequencing import sequence
from trucewatch.records import workspace as workspaces
from trucewatch.records.models import Case, Member
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.entering.invitations import BACKEND

NOW = datetime(2016, 12, 20, 12, tzinfo=UTC)
PASSWORD = "four words in a row"


class Site:
    """What a test says of the team and its cases."""

    def __init__(self, folder: Path) -> None:
        self.workspace = workspaces.read(empty_workspace(folder))
        self.acting = Acting(self.workspace, None, NOW)

    def case(self, text: str) -> Case:
        """The case that the text of a folder describes, sealed in the log."""
        found = accepted(self.acting, text)
        sequence(self.workspace)
        return found

    def member(self, name: str, *roles: Role) -> Member:
        """A member of this name, recorded where there is none."""
        found = Member.objects.filter(username=name).first()
        if found is None:
            record_member(self.acting, name, Text("en", {"en": name}), roles)
        return Member.objects.get(username=name)

    def let_in(
        self, name: str, case: Case, *roles: Role, sources: bool = False, persons: bool = False
    ) -> Member:
        """A member who may work in a case as these."""
        member = self.member(name)
        grant(self.acting, case, member, Grant(roles, sources, persons))
        return member

    def browser(self, member: Member, second_factor: bool = False, lang: str = "en") -> Client:
        """A browser in which the member has signed in."""
        client = Client()
        client.cookies["django_language"] = lang
        client.force_login(member, backend=BACKEND)
        if second_factor:
            session = client.session
            session["account_authentication_methods"] = [{"method": "mfa", "at": 0}]
            session["account_authentication_methods_user"] = str(member.id)
            session.save()
        return client


def words(answer: Any) -> str:
    """The page that an answer holds."""
    return str(answer.content.decode())
