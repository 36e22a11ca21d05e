"""Refuse database writes outside `acts/`, so that no record changes without its act in the log.

    python tools/no_writes_outside_acts.py src/trucewatch

Reads the source without running it. Exit code 0: none found; 1: each is named with file, line
and column; 2: misuse. Migrations are exempt; tests and benchmarks lie outside `src`.
"""

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

# Writers of rows whatever they are called on: no other object here has verbs of these names.
ALWAYS = {"save", "delete", "bulk_create", "bulk_update", "get_or_create", "update_or_create"}
ALWAYS |= {f"a{verb}" for verb in ALWAYS} | {"save_base", "_raw_delete", "raw_delete"}
# Writers of rows on a manager or queryset only: `update` is also a verb of dicts and digests.
ON_ROWS = {"create", "update", "acreate", "aupdate", "_update", "_insert"}
MANAGERS = {"objects", "_default_manager", "_base_manager"}
QUERIES = {"filter", "exclude", "all", "order_by", "using", "select_related", "annotate", "none"}
QUERIES |= {"only", "defer", "distinct", "select_for_update", "union", "get_queryset", "values"}
ROW_TYPES = {"QuerySet", "Manager", "BaseManager"}
ROW_NAMES = ("queryset", "query_set", "_set", "manager", "qs")
RAW = {"execute", "executemany", "executescript", "copy"}
RAW_VERBS: tuple[str, ...] = (
    "INSERT",
    "UPDATE",
    "DELETE",
    "REPLACE",
    "MERGE",
    "TRUNCATE",
    "DROP",
    "ALTER",
)
RAW_VERBS += ("CREATE", "COPY")
TRANSACTIONS = {"atomic", "set_autocommit", "set_rollback", "non_atomic_requests"}
EXEMPT = {
    "media/readers/thumbnails.py": "a small picture is saved, into memory; no Django there",
    "media/readers/redacting.py": "as media/readers/thumbnails.py",
    "media/readers/veiling.py": "as media/readers/thumbnails.py",
    "records/keys.py": "the keys of records lie in a file of their own, apart from the records",
    "records/key_file.py": "as records/keys.py",
}


@dataclass(frozen=True, slots=True)
class Write:
    """A place in the source that writes to the database, and how."""

    line: int
    column: int
    how: str


def writes(source: str) -> list[Write]:
    """Every database write in a module's source, in the order of its lines."""
    tree = ast.parse(source)
    rows = _names_of_rows(tree)
    found = {
        Write(node.lineno, node.col_offset + 1, how)
        for node in ast.walk(tree)
        if isinstance(node, (ast.expr, ast.ImportFrom))
        for how in _how(node, rows)
    }
    return sorted(found, key=lambda write: (write.line, write.column, write.how))


def _how(node: ast.expr | ast.ImportFrom, rows: set[str]) -> Iterator[str]:
    if isinstance(node, ast.ImportFrom):
        if (node.module or "").startswith("django.db"):
            yield from (f"import {one.name}" for one in node.names if one.name in TRANSACTIONS)
    elif isinstance(node, ast.Attribute):
        if node.attr in TRANSACTIONS and _last_name(node.value) == "transaction":
            yield f"transaction.{node.attr}"
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
        verb = node.func.attr
        on_rows = verb in ON_ROWS and _is_rows(node.func.value, rows)
        if verb in ALWAYS or on_rows:
            yield f".{verb}()"
        elif verb in RAW and node.args and (word := _first_word(node.args[0])) in RAW_VERBS:
            yield f".{verb}({word} ...)"


def _is_rows(node: ast.expr, rows: set[str]) -> bool:
    """Whether an expression is a manager or queryset, as far as its own words tell."""
    if isinstance(node, ast.Call):
        on = node.func
        if isinstance(on, ast.Attribute):
            return on.attr in QUERIES and (_is_rows(on.value, rows) or on.attr in {"get_queryset"})
        return _last_name(on) == "QuerySet"
    if isinstance(node, ast.Subscript):
        return _is_rows(node.value, rows)
    name = _last_name(node)
    return name in MANAGERS or name in rows or name.lower().endswith(ROW_NAMES)


def _names_of_rows(tree: ast.Module) -> set[str]:
    """Names that the module binds to a manager or queryset, by value or by annotation."""
    rows: set[str] = set()
    while True:
        known = len(rows)
        for node in ast.walk(tree):
            rows.update(_bound_to_rows(node, rows))
        if len(rows) == known:
            return rows


def _bound_to_rows(node: ast.AST, rows: set[str]) -> Iterator[str]:
    if isinstance(node, ast.Assign) and _is_rows(node.value, rows):
        yield from (_last_name(target) for target in node.targets)
    elif isinstance(node, ast.NamedExpr) and _is_rows(node.value, rows):
        yield node.target.id
    elif isinstance(node, ast.AnnAssign):
        if _names_row_type(node.annotation) or (node.value and _is_rows(node.value, rows)):
            yield _last_name(node.target)
    elif isinstance(node, ast.arg) and node.annotation and _names_row_type(node.annotation):
        yield node.arg


def _names_row_type(annotation: ast.expr) -> bool:
    """Whether `QuerySet[...]` or `Manager[...]` stands anywhere in an annotation, quoted or not."""
    for part in ast.walk(annotation):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            if any(part.value.split("[")[0].rpartition(".")[2] == name for name in ROW_TYPES):
                return True
        elif isinstance(part, (ast.Name, ast.Attribute)) and _last_name(part) in ROW_TYPES:
            return True
    return False


def _last_name(node: ast.expr) -> str:
    if isinstance(node, ast.Attribute):
        return node.attr
    return node.id if isinstance(node, ast.Name) else ""


def _first_word(node: ast.expr) -> str:
    """The verb of an SQL statement written in place, in capitals; empty where it is not."""
    for part in ast.walk(node):
        if isinstance(part, ast.Constant) and isinstance(part.value, str):
            words = part.value.split()
            return words[0].upper() if len(words) > 1 else ""
    return ""


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not Path(arguments[0]).is_dir():
        print(__doc__, file=sys.stderr)
        return 2
    root = Path(arguments[0])
    count = 0
    for path in sorted(root.rglob("*.py")):
        inside = path.relative_to(root)
        if inside.parts[0] == "acts" or "migrations" in inside.parts or str(inside) in EXEMPT:
            continue
        for write in writes(path.read_text(encoding="utf-8")):
            count += 1
            print(f"{path}:{write.line}:{write.column}: {write.how} writes to the database")
    if count:
        print("Only acts/ writes. Please either move it into an act or call the act from here.")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
