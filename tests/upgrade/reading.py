"""A process that opens a workspace of an earlier version, brings it to this one, and reads it.

python -m tests.upgrade.reading FOLDER [FIELD]: prints JSON. FIELD: a field of incidents to fill
in, so that a revision of this version stands on one of the earlier.
"""

import hashlib
import json
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from trucewatch.acts.workspaces import upgrade_workspace
from trucewatch.records.workspace import Workspace, connect, read, require_current_database

LATER = datetime(2036, 1, 1, tzinfo=UTC)


def opened(workspace: Workspace) -> dict[str, str]:
    """Every protected word that the keys open, by record and field."""
    from trucewatch.records.keys import KeyStore, decrypt, protected_context
    from trucewatch.records.plain import KINDS, protected_names, stored

    keys, found = KeyStore(workspace.keys), {}
    for kind in KINDS:
        for record in stored(kind).all() if protected_names(kind) else ():
            key = keys.get([record.id]).get(record.id)
            for name in protected_names(kind):
                held = getattr(record, name)
                if held is not None and key is not None:
                    context = protected_context(kind, record.id, name)
                    words = decrypt(key, bytes(held.sealed), context).decode()
                    found[f"{kind}:{record.ref}.{name}"] = words
    return found


def histories() -> dict[str, list[list[Any]]]:
    """Act, member, reason and changed fields of each revision, by record."""
    from trucewatch.acts.revisions import history
    from trucewatch.records.plain import KINDS, stored

    return {
        f"{kind}:{record.ref or record.code}": [
            [step.act, step.member, step.reason, sorted(change.field for change in step.changes)]
            for step in history(record.id)
        ]
        for kind in KINDS
        for record in stored(kind).all()
    }


def published(workspace: Workspace) -> dict[str, bool]:
    """Of each file of each publication, whether the vault still holds its very bytes."""
    from trucewatch.records.models import Publication

    held = {}
    for publication in Publication.objects.all():
        for file in publication.files:
            digest = file["sha256"]
            path = workspace.vault / "objects" / digest[:2] / digest[2:4] / digest
            is_held = hashlib.sha256(path.read_bytes()).hexdigest() == digest
            held[f"{publication.code} {file['name']}"] = is_held
    return held


def fill_in(workspace: Workspace, field: str) -> None:
    """Write one more revision, with this version's shape."""
    from trucewatch.acts.acting import Acting
    from trucewatch.acts.members import member_named
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Incident

    incident = Incident.objects.get(ref="market-shelled")
    setattr(incident, field, "rain")
    acting = Acting(workspace, member_named("keeper"), LATER)
    write(acting, "correct", incident.case, [incident], "a field of a later version")
    sequence(workspace)


def main(folder: Path, field: str = "") -> None:
    workspace = read(folder)
    connect(workspace)
    changes = upgrade_workspace(workspace)
    require_current_database()
    if field:
        fill_in(workspace, field)
    from trucewatch.acts.verification.workspace import verify_workspace
    from trucewatch.records.models import Incident, IndexedIncident, IndexedSpan

    report = verify_workspace(workspace)
    told = {
        "changes": changes,
        "broken": [[int(found.step), found.code] for found in report.broken],
        "size": report.size,
        "protected": opened(workspace),
        "history": histories(),
        "published": published(workspace),
        "incidents": {row.ref: str(row.state) for row in Incident.objects.all()},
        "indexed": [
            list(IndexedIncident.objects.values_list("x", "y")),
            sum(IndexedSpan.objects.values_list("number", flat=True)),
        ],
    }
    print(json.dumps(told, ensure_ascii=False))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
