"""What the web application needs in the database of a workspace besides the records.

Sessions, passkeys and one-time codes: no records, in no revision, never in the log or a package.
"""

from __future__ import annotations

from django.core.management import call_command

from trucewatch.records.workspace import require_current_database


def prepare_tables() -> None:
    """Make or bring up to date the tables of signing in; records are left as they are.

    Raises Refusal where the records are of an older or newer version than the program.
    """
    require_current_database()
    call_command("migrate", verbosity=0, interactive=False)
