"""How a command that somebody is to type says who types it."""

from __future__ import annotations

from django.db import DatabaseError

from trucewatch.records.models import Member

NAME = "NAME"


def said_name(username: str = NAME) -> str:
    """What a command that is signed with a name ends in, so that it works as it stands where several
    members could be meant; empty where nobody else could. Where the database does not answer, what
    is refused for another reason is told with a name too."""
    try:
        several = Member.objects.count() > 1
    except DatabaseError:
        several = True
    return f" --as {username}" if several else ""


def with_name(command: str, username: str = NAME) -> str:
    """A command that is signed, with the name of who types it; empty for none."""
    return f"{command}{said_name(username)}" if command else ""
