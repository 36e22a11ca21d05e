"""Members in a case folder: by what name they go, and that no folder lets anybody in."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from trucewatch.importers.files.rows import RawRow
from trucewatch.importers.plain_values import listed
from trucewatch.importers.problems import problem, refused
from trucewatch.values.codes.base import parse_code
from trucewatch.values.codes.reports import Role
from trucewatch.values.finding import Finding, Severity
from trucewatch.values.refusal import Refusal
from trucewatch.values.usernames import MOST, read_username


def wrong_name(row: RawRow, username: str) -> Iterator[Finding]:
    """What is wrong with the name: it is the ref, written as user names are kept."""
    try:
        kept = read_username(row.ref)
    except Refusal as refusal:
        yield refused(refusal, row.at("ref"))
        return
    stated = {"ref": row.ref, "username": username}
    wrong = next((name for name, written in stated.items() if written != kept), None)
    if wrong is not None:
        given = stated[wrong][:MOST]
        yield problem("import-member-name", row.at(wrong), given=given, kept=kept)


def right_left_out(row: RawRow, field: str) -> Finding:
    """A warning that the field is not taken over, with the command that grants it."""
    words = ["trucewatch", "member", row.ref or "NAME"]
    for role in _roles(row) if field == "roles" else ():
        words += ["--role", role]
    where, granting = row.at(field), shlex.join(words)
    return problem(
        "import-member-rights", where, severity=Severity.WARNING, field=field, command=granting
    )


def _roles(row: RawRow) -> Iterator[str]:
    """The roles written there; of words that are none, nothing stands in a command to be copied."""
    for word in listed(row.fields["roles"]):
        try:
            yield parse_code(Role, str(word)).value
        except Refusal:
            continue
