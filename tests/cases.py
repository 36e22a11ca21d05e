"""A case inside a test, as the text a user would write, without a database.

    view = view_of('''
    case: {ref: c, zone: Asia/Damascus}
    incidents:
      - {ref: i1, period: 2016-12-15T10:00/2016-12-15T11:00}
    ''')

Several files: `view_of({"incidents.yaml": "...", "tallies.csv": "..."})`.
"""

from __future__ import annotations

import csv
import io
import textwrap
from itertools import count
from collections.abc import Mapping, Sequence
from typing import Any

import yaml

from trucewatch.importers.customs import Customs
from trucewatch.importers.drafting import Drafted, draft_rows
from trucewatch.importers.files.rows import RawFolder, RawRow
from trucewatch.importers.placing import placed
from trucewatch.records import loading
from trucewatch.records.models.base import mint
from trucewatch.records.shape import kinds_by_plural, shapes
from trucewatch.records.view import CaseView
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Where

Written = str | Mapping[str, str]


def raw_of(written: Written) -> RawFolder:
    """The rows of a case folder as they are written."""
    files = {"case.yaml": written} if isinstance(written, str) else dict(written)
    rows = _rows({name: textwrap.dedent(text) for name, text in files.items()})
    return RawFolder(tuple(rows), (), ())


def drafted(written: Written) -> Drafted:
    """What the importer makes of the files of a case folder, findings included."""
    rows = raw_of(written).rows
    stated = next((row.fields for row in rows if row.kind == "case"), {})
    return draft_rows(
        list(placed(rows)), mint(), lambda *_: mint(), {}, Customs.of_case(stated), lambda *_: None
    )


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


def _rows(files: Mapping[str, str]) -> list[RawRow]:
    rows: list[RawRow] = []
    for name, text in files.items():
        if name.endswith(".csv"):
            kind = kinds_by_plural()[name[:-4]]
            for n, line in enumerate(csv.DictReader(io.StringIO(text)), 2):
                folded = _fold(line)
                rows.append(RawRow(kind, folded.pop("ref"), folded, Where(name, n, 0, kind)))
            continue
        top: dict[str, Any] = yaml.load(text, yaml.BaseLoader) or {}
        for key, value in top.items():
            kind = kinds_by_plural().get(key, key)
            rows += [_row(kind, one, name) for one in (value if isinstance(value, list) else [value])]
    return rows


def _row(kind: str, value: dict[str, Any], file: str) -> RawRow:
    nested = {k: v for k, v in value.items() if k in shapes()[kind].nested}
    fields = {k: v for k, v in value.items() if k not in nested and k != "ref"}
    children = tuple(_row(kinds_by_plural()[p], one, file) for p, v in nested.items() for one in v)
    ref = str(value.get("ref", ""))
    line = next(_LINES)
    return RawRow(kind, ref, fields, Where(file, line, 1, kind, ref), children)


_LINES = count(1)


def _fold(line: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in line.items():
        head, dot, tail = name.partition(".")
        if dot and value:
            found.setdefault(head, {})[tail] = value
        elif not dot:
            found[name] = value
    return found
