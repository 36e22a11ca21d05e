"""A process that opens a workspace of its own, does one thing in it, and ends or is killed.

python -m tests.acts.workspace_process FOLDER DATABASE record|erase|killed|again  < words.json
"""

import json
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from trucewatch.acts.workspaces import create_workspace
from trucewatch.records.keys import KeyStore
from trucewatch.records.workspace import Workspace, connect, read
from trucewatch.values.texts import Text

NOW = datetime(2016, 12, 17, 12, tzinfo=UTC)


def record(workspace: Workspace, words: list[str]) -> None:
    """A source with protected words and telling texts, with some history; filler around it."""
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.writing import write
    from trucewatch.records.fields import Protected
    from trucewatch.records.models import Account, Case, Citation, Source

    acting = Acting(workspace, None, NOW)
    case = Case(name=Text("en", {"en": "A truce"}), ref="truce")
    write(acting, "record", None, [case])
    label, cited, *protected = words
    source = Source(case=case, ref="s", label=Text("en", {"en": label}))
    source.name, source.contact = Protected(clear=protected[0]), Protected(clear=protected[1])
    account = Account(case=case, source=source, summary=Text("ar", {"ar": cited}))
    account.statement = Protected(clear=protected[2])
    others = [Source(case=case, ref=f"o{n}", label=Text("en", {"en": "x" * n})) for n in range(300)]
    write(acting, "record", case, [source, account, *others])
    said = [
        Citation(case=case, source=source, about_kind="case", about=case.id,
                 as_stated=Text("en", {"en": f"{cited} {n}"})) for n in range(60)
    ]  # fmt: skip
    write(acting, "record", case, said)
    for _ in range(5):
        source.public = not source.public
        source.name = Protected(clear=protected[3])
        write(acting, "correct", case, [source])


def erase(workspace: Workspace, killed: bool) -> None:
    """Erase the source; killed: end without a word before the first key is destroyed."""
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.erasure.erasing import erase as erase_record
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.verification.workspace import verify_workspace
    from trucewatch.records.models import Account, Case

    if killed:
        KeyStore.destroy = lambda *_: os._exit(9)  # type: ignore[method-assign]
    source = Account.objects.get().source_id
    erase_record(Acting(workspace, None, NOW), Case.objects.get(), "source", source, "asked")
    sequence(workspace)
    verify_workspace(workspace).demand()


def main(folder: Path, database: str, what: str) -> None:
    if what == "record":
        words = json.load(sys.stdin)
        given = database if "://" in database else "workspace.sqlite3"
        record(create_workspace(folder, database=given), words)
        return
    workspace = read(folder)
    connect(workspace)
    erase(workspace, what == "killed")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
