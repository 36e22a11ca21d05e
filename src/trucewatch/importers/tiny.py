"""Stand-in until importers.files is there."""
from __future__ import annotations
import csv, io
from typing import Any
import yaml
from trucewatch.importers.rows import Row
from trucewatch.records.shape import kinds_by_plural, shapes


def rows_of_texts(files: dict[str, str]) -> list[Row]:
    rows: list[Row] = []
    for name, text in files.items():
        if name.endswith(".csv"):
            kind = kinds_by_plural()[name[:-4]]
            for n, line in enumerate(csv.DictReader(io.StringIO(text)), 2):
                rows.append(Row(kind, line["ref"], _fold(line), name, n))
            continue
        top: dict[str, Any] = yaml.load(text, yaml.BaseLoader) or {}
        for key, value in top.items():
            if key == "case":
                _take(rows, "case", value, name, None)
            else:
                for one in value:
                    _take(rows, kinds_by_plural()[key], one, name, None)
    return rows


def _take(rows: list[Row], kind: str, value: dict[str, Any], file: str, parent: Row | None) -> None:
    nested = {k: v for k, v in value.items() if k in shapes()[kind].nested and k != "evidence" or (k == "evidence" and isinstance(v, list))}
    fields = {k: v for k, v in value.items() if k not in nested}
    row = Row(kind, str(value.get("ref", "")), fields, file, parent=parent)
    rows.append(row)
    for plural, inner in nested.items():
        for one in inner:
            _take(rows, kinds_by_plural()[plural], one, file, row)


def _fold(line: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, value in line.items():
        head, dot, tail = name.partition(".")
        if dot:
            if value:
                found.setdefault(head, {})[tail] = value
        else:
            found[name] = value
    return found
