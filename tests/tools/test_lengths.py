"""Functions that can be read at a glance: none of the program is over 45 lines."""

import ast
from pathlib import Path

import trucewatch

MOST = 45
PACKAGE = Path(trucewatch.__file__).parent


def test_no_function_is_over_45_lines() -> None:
    files = [path for path in PACKAGE.rglob("*.py") if "migrations" not in path.parts]
    assert [told for path in files for told in too_long(path)] == []


def test_a_function_over_45_lines_would_be_told(tmp_path: Path) -> None:
    path = tmp_path / "long.py"
    path.write_text("def long():\n" + "    print()\n" * MOST, "utf-8")
    assert too_long(path) == ["long.py long 46"]


def too_long(path: Path) -> list[str]:
    """File, name and lines of each function that is too long."""
    return [
        f"{path.name} {node.name} {lines}"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (lines := (node.end_lineno or 0) - node.lineno + 1) > MOST
    ]
