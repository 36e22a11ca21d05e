"""Every act that anything writes has a name that histories can show, in both languages."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

import trucewatch.acts
from trucewatch.values.message import Message

ACTS = Path(trucewatch.acts.__file__).parent


def names_written() -> set[str]:
    """The second argument of every call of `write`; a name is looked up where it is used."""
    found: set[str] = set()
    for file in sorted(ACTS.rglob("*.py")):
        told = ".".join(file.relative_to(ACTS).with_suffix("").parts)
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not (isinstance(node, ast.Call) and isinstance(node.func, ast.Name)):
                continue
            if node.func.id != "write" or len(node.args) < 4:
                continue
            named = node.args[1]
            if isinstance(named, ast.Constant):
                found.add(named.value)
            elif isinstance(named, ast.Name) and named.id.isupper():
                found.add(getattr(import_module(f"trucewatch.acts.{told}"), named.id))
    return found


@pytest.mark.django_db
def test_every_act_has_a_name_in_both_languages() -> None:
    names = names_written()
    assert {"record", "merge_incidents", "seal"} <= names
    for name in sorted(names):
        message = Message(f"cli-act-{name.replace('_', '-')}", {})
        assert all(message.both().values()), name
