"""A command knows records only once it has opened its workspace: nothing of theirs is imported before."""

import ast
from collections.abc import Iterator
from pathlib import Path

from trucewatch import cli

RECORDS = ("trucewatch.acts", "trucewatch.records.models", "trucewatch.records.plain")


def too_early(code: str) -> Iterator[int]:
    """The lines that import what needs records, before the workspace is opened in that function."""
    for function in ast.walk(ast.parse(code)):
        if isinstance(function, ast.FunctionDef):
            parts = list(ast.walk(function))
            opened = [one.lineno for one in parts if isinstance(one, ast.Call) and opens(one)]
            for one in parts if opened else ():
                wanted = isinstance(one, ast.ImportFrom) and str(one.module).startswith(RECORDS)
                if wanted and one.lineno < min(opened):
                    yield one.lineno


def opens(call: ast.Call) -> bool:
    return ast.unparse(call) == "asked.open()"


def test_nothing_of_records_is_imported_before_a_workspace_is_opened() -> None:
    places = Path(cli.__file__).parent.rglob("*.py")
    found = {one.name: list(too_early(one.read_text("utf-8"))) for one in places}
    assert {name: lines for name, lines in found.items() if lines} == {}
    late = "def command(asked):\n    from trucewatch.acts.a import b\n    asked.open()\n"
    assert list(too_early(late)) == [2]
