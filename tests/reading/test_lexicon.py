"""The lexicon: every list is known to the reader, every code in it exists."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import trucewatch.reading
from trucewatch.reading.lexicon import phrases
from trucewatch.reading.lexicon.inflected import read_data
from trucewatch.reading.scanning.tokens import cut, phrase_at
from trucewatch.reading.sums import names_counted
from trucewatch.values.codes.counts import Qualifier
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.people import CountingUnit, FateStatus, Group

LEXICON = Path(trucewatch.reading.__file__).parent / "lexicon"
CODE = "\n".join(
    p.read_text("utf-8") for p in Path(trucewatch.reading.__file__).parent.rglob("*.py")
)


def entries() -> list[tuple[str, object]]:
    found = []
    for begun in phrases().values():
        for meaning in (begun.alone, *(m for rest in begun.longer.values() for _, m in rest)):
            found += [(entry.list, entry.value) for entry in meaning.values()]
    return found


def test_every_list_is_one_the_reader_looks_at() -> None:
    lists = {name.rpartition(".")[2] for name, _ in entries()}
    assert {name for name in lists if not re.search(rf'"(?:[a-z]+\.)?{name}"', CODE)} == set()


@pytest.mark.parametrize("path", sorted(LEXICON.glob("*.yaml")), ids=lambda path: path.stem)
def test_no_list_is_written_twice(path: Path) -> None:
    """Of two lists of one name the reader would know the second alone."""
    names = re.findall(r"^([a-z_]+):", path.read_text("utf-8"), re.MULTILINE)
    assert sorted(names) == sorted(set(names))


def test_every_list_of_small_words_is_looked_at() -> None:
    assert {name for name in read_data("clauses") if f'"{name}"' not in CODE} == set()


def test_names_are_counted_by_the_words_of_the_lexicon_alone() -> None:
    source = Path(names_counted.__file__).read_text("utf-8")
    sets = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Set)]
    assert sets == []


def test_units_groups_and_fates_are_of_the_code_lists() -> None:
    things = [value[0] for name, value in entries() if name == "thing"]  # type: ignore[index]
    assert {t.unit for t in things} - {"", *(c.value for c in CountingUnit)} == set()
    assert {t.group for t in things} - {"", *(c.value for c in Group)} == set()
    assert {t.fate for t in things} - {"", *(c.value for c in FateStatus)} == set()


def test_qualifiers_and_deeds_are_of_the_code_lists() -> None:
    qualifiers = {value for name, value in entries() if name.startswith("qualifier.")}
    deeds = {value for name, value in entries() if name == "deed"}
    assert qualifiers - {code.value for code in Qualifier} == set()
    assert deeds - {code.value for code in DeedKind} == set()


@pytest.mark.parametrize(
    ("written", "thing", "number"),
    [
        ("خرقًا", "breach", 1), ("وخرقان", "breach", 2), ("للخروقات", "breach", 0),
        ("حالتا اعتقال", "arrest", 2), ("وامرأتان", "woman", 2), ("بالحافلات", "bus", 0),
        ("طِفلَين", "child", 2), ("air strikes", "strike", 0), ("Breaches", "breach", 0),
    ],
)  # fmt: skip
def test_a_thing_is_found_in_its_forms_and_behind_prefixes(
    written: str, thing: str, number: int
) -> None:
    _, meaning = phrase_at(cut(written), 0)
    assert (meaning["thing"].value[0].name, meaning["thing"].value[1]) == (thing, number)
