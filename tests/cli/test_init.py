"""Beginning a workspace where something that it needs is not installed."""

from pathlib import Path

import pytest

from tests.cli.commanding import begin, ended

WITHOUT_PSYCOPG = """
from importlib.machinery import PathFinder
found = PathFinder.find_spec
PathFinder.find_spec = lambda name, *how: None if name == "psycopg" else found(name, *how)
"""


@pytest.mark.parametrize(
    ("lang", "why"), [("en", "is not installed"), ("ar", "والبرنامج الذي يخاطبه غير مثبَّت")]
)
def test_a_workspace_on_postgresql_without_its_program_is_refused_and_leaves_nothing(
    tmp_path: Path, lang: str, why: str
) -> None:
    (tmp_path / "sitecustomize.py").write_text(WITHOUT_PSYCOPG, encoding="utf-8")
    where = "postgresql://truce@localhost/truce"
    words = ("init", tmp_path / "work", "--member", "lina", "--database", where)
    told = ended(begin(tmp_path, *words, "--language", lang, PYTHONPATH=str(tmp_path)))
    assert (told.code, told.out) == (4, "")
    assert (why in told.err, 'pip install "trucewatch[postgresql]"' in told.err) == (True, True)
    assert not (tmp_path / "work").exists()
