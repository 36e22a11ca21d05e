"""Raw rows as a YAML file of a case folder."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TypeAlias

import yaml

from trucewatch.importers.files.rows import RawRow, RawValue
from trucewatch.importers.files.shape import Shape

_Tree: TypeAlias = "str | list[_Tree] | dict[str, _Tree]"


def yaml_text(rows: Sequence[RawRow], shape: Shape) -> str:
    """The rows in lists by kind; of a single kind (the case) a document for each."""
    documents: list[dict[str, _Tree]] = [{}]
    for row in rows:
        name = shape.plural_of(row.kind)
        if row.kind in shape.singles:
            if name in documents[-1]:
                documents.append({})
            documents[-1][name] = record_tree(row, shape)
        else:
            _append(documents[-1], name, record_tree(row, shape))
    return str(
        yaml.dump_all(
            documents, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=100
        )
    )


def record_tree(row: RawRow, shape: Shape) -> _Tree:
    """A row as mappings and lists of words, its nested rows under their plural names."""
    tree: dict[str, _Tree] = {"ref": row.ref} if row.ref else {}
    tree |= {name: value_tree(value) for name, value in row.fields.items()}
    for child in row.children:
        _append(tree, shape.plural_of(child.kind), record_tree(child, shape))
    for name, value in row.unread.items():
        tree[name if name not in tree else f"{name}#2"] = value_tree(value)
    return tree


def value_tree(value: RawValue) -> _Tree:
    """Words, lists and mappings as YAML and JSON write them."""
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return {name: value_tree(inner) for name, inner in value.items()}
    return [value_tree(item) for item in value]


def _append(tree: dict[str, _Tree], name: str, item: _Tree) -> None:
    listed = tree.setdefault(name, [])
    if isinstance(listed, list):
        listed.append(item)
