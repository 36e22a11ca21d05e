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

from trucewatch.importers.tiny import rows_of_texts
from trucewatch.importers.drafting import Drafted, draft_rows
from trucewatch.importers.customs import Customs
from trucewatch.records import loading
from trucewatch.records.models.base import mint
from trucewatch.records.view import CaseView
from trucewatch.values.draft import Draft

Written = str | Mapping[str, str]


def drafted(written: Written) -> Drafted:
    """What the importer makes of the files of a case folder, findings included."""
    files = {"case.yaml": written} if isinstance(written, str) else dict(written)
    rows = rows_of_texts({name: textwrap.dedent(text) for name, text in files.items()})
    stated = next((row.fields for row in rows if row.kind == "case"), {})
    return draft_rows(rows, mint(), lambda kind, ref: mint(), {}, Customs.of_case(stated))


def drafts_of(written: Written) -> Sequence[Draft]:
    """The drafts of a case folder whose text holds no error."""
    found = drafted(written)
    assert [finding.message.text("en") for finding in found.findings] == []
    return found.drafts


def view_of(written: Written, base: CaseView | None = None) -> CaseView:
    """The case as rules, screening, ledger and checks see it. A case row is added if missing."""
    if isinstance(written, str) and "case:" not in written:
        written = {"case.yaml": "case: {ref: c, zone: Asia/Damascus}", "rest.yaml": written}
    return loading.of_drafts(drafts_of(written), base)
