"""Nothing that reasons puts the name of a record into a sentence as a bare word (decision 28)."""

import ast
from pathlib import Path

import trucewatch

ROOMS = ("screening", "ledger", "checks", "rules", "matching")
CALLED = frozenset({"name", "title"})
READ = {
    "checks/ambiguous_place.py": 2,
    "checks/sources.py": 1,
    "matching/occurrences.py": 2,
}
"""Where names are read to be compared, to know a finding again, or to see that one is there."""
OF_A_ROW = frozenset({"row", "place", "actor", "source", "person", "incident", "record"})
"""What a row is called; the label of an account or of a stop is a message, which holds records."""


def names_read(tree: ast.AST) -> int:
    """How many times the name, title or label of something that may be a record is read."""
    found = [one for one in ast.walk(tree) if isinstance(one, ast.Attribute)]
    return sum(
        one.attr in CALLED
        or (one.attr == "label" and isinstance(one.value, ast.Name) and one.value.id in OF_A_ROW)
        for one in found
    )


def test_names_are_read_by_named_alone() -> None:
    root = Path(trucewatch.__file__).parent
    files = [file for room in ROOMS for file in (root / room).rglob("*.py")]
    found = {
        str(file.relative_to(root)): number
        for file in files
        if (number := names_read(ast.parse(file.read_text("utf-8"))))
    }
    assert found == READ


def test_a_name_in_a_variable_is_found_as_well() -> None:
    assert names_read(ast.parse("called = row.name\nMessage('x', {'place': called})")) == 1
    assert names_read(ast.parse("Message('x', {'by': tuple(a.title for a in some)})")) == 1
    assert names_read(ast.parse("told = source.label")) == 1
    assert names_read(ast.parse("told = account.label")) == 0
