"""A case inside a test, as the text a user would write, without a database.

    view = view_of('''
    case: {ref: c, zone: Asia/Damascus}
    incidents:
      - {ref: i1, period: 2016-12-15T10:00/2016-12-15T11:00}
    ''')

Several files: `view_of({"incidents.yaml": "...", "tallies.csv": "..."})`.
"""

from __future__ import annotations

import textwrap
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from trucewatch.importers.folder import FolderRead, read_folder
from trucewatch.importers.identities import AgeKey
from trucewatch.records import loading
from trucewatch.records.view import CaseView
from trucewatch.values.draft import Draft
from trucewatch.values.progress import Progress, silent

Written = str | Mapping[str, str | bytes]


def write_folder(folder: Path, written: Written) -> Path:
    """A case folder holding these files, or this one text as its `case.yaml`."""
    files = {"case.yaml": written} if isinstance(written, str) else written
    for name, text in files.items():
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        dedented = text if isinstance(text, bytes) else textwrap.dedent(text).encode()
        place.write_bytes(dedented)
    return folder


def read_written(
    written: Written,
    name: str = "folder",
    workspace: bool = False,
    key: AgeKey | None = None,
    progress: Progress = silent,
) -> FolderRead:
    """What the importer makes of a case folder of this name, findings included."""
    with TemporaryDirectory() as place:
        folder = write_folder(Path(place) / name, written)
        return read_folder(folder, key, workspace=workspace, progress=progress)


def drafts_of(written: Written) -> Sequence[Draft]:
    """The drafts of a case folder whose text holds no error."""
    reading = read_written(written).reading
    assert [finding.message.text("en") for finding in reading.errors] == []
    return reading.drafts


def view_of(written: Written, base: CaseView | None = None) -> CaseView:
    """The case as rules, screening, ledger and checks see it. A case row is added if missing."""
    files = {"rest.yaml": written} if isinstance(written, str) else dict(written)
    if not any("case:" in text for text in files.values() if isinstance(text, str)):
        files["case.yaml"] = "case: {ref: c, zone: Asia/Damascus}"
    return loading.of_drafts(drafts_of(files), base)
