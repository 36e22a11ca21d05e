"""Every message of every topic, in both languages."""

import ast
import csv
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl
from fluent.syntax.visitor import Visitor

import trucewatch
from trucewatch.values import catalogue

ROOT = Path(__file__).resolve().parents[2]
TOPICS = sorted({topic for lang in catalogue.LANGUAGES for topic in catalogue.topics(lang)})
PLURALS = {"zero", "one", "two", "few", "many", "other"}
ONE_NUMBER_OF_EACH_PLURAL = {"zero": 0, "one": 1, "two": 2, "few": 3, "many": 11, "other": 100}


class Gaps(Visitor):
    """Collects the variables of a message, and the keys of each choice it makes."""

    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.referred: list[str] = []
        self.choices: list[set[str]] = []

    def visit_VariableReference(self, node: ftl.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_MessageReference(self, node: ftl.MessageReference) -> None:
        self.referred.append(node.id.name)

    def visit_TermReference(self, node: ftl.TermReference) -> None:
        self.referred.append(node.id.name)

    def visit_SelectExpression(self, node: ftl.SelectExpression) -> None:
        keys = (variant.key for variant in node.variants)
        self.choices.append({k.name for k in keys if isinstance(k, ftl.Identifier)})
        self.generic_visit(node)


@cache
def entries(topic: str, lang: str) -> tuple[ftl.EntryType, ...]:
    return tuple(FluentParser().parse(catalogue.words_of(topic, lang)).body)


@cache
def messages(topic: str, lang: str) -> dict[str, Gaps]:
    found = {}
    for entry in entries(topic, lang):
        if isinstance(entry, ftl.Message):
            found[entry.id.name] = gaps = Gaps()
            gaps.visit(entry)
    return found


def variables(topic: str, lang: str) -> dict[str, set[str]]:
    return {code: gaps.variables for code, gaps in messages(topic, lang).items()}


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_file_is_read_whole(topic: str, lang: str) -> None:
    junk = [e.content for e in entries(topic, lang) if isinstance(e, ftl.Junk)]
    assert junk == []


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_code_stands_once_and_begins_with_its_topic(topic: str, lang: str) -> None:
    codes = [e.id.name for e in entries(topic, lang) if isinstance(e, ftl.Message)]
    assert sorted(codes) == sorted(set(codes))
    assert [code for code in codes if catalogue.topic_of(code) != topic] == []


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_no_message_refers_to_another_which_may_not_have_been_read(topic: str, lang: str) -> None:
    referring = [code for code, gaps in messages(topic, lang).items() if gaps.referred]
    assert referring == []


@pytest.mark.parametrize("topic", TOPICS)
def test_both_languages_have_the_same_codes_with_the_same_gaps(topic: str) -> None:
    arabic, english = variables(topic, "ar"), variables(topic, "en")
    if topic == "click":  # its gaps are given by another program; Arabic may leave one out
        assert [code for code, gaps in arabic.items() if not gaps <= english[code]] == []
        arabic = {code: english[code] for code in arabic}
    assert arabic == english


@pytest.mark.parametrize("topic", TOPICS)
def test_arabic_has_all_six_plural_forms_wherever_a_number_chooses(topic: str) -> None:
    lacking = {
        code: sorted(PLURALS - keys)
        for code, gaps in messages(topic, "ar").items()
        for keys in gaps.choices
        if keys & (PLURALS - {"other"}) and keys != PLURALS
    }
    assert lacking == {}


@pytest.mark.parametrize("lang", catalogue.LANGUAGES)
@pytest.mark.parametrize("topic", TOPICS)
def test_every_message_can_be_said_with_every_plural(topic: str, lang: str) -> None:
    for code, gaps in messages(topic, lang).items():
        for number in ONE_NUMBER_OF_EACH_PLURAL.values():
            said = catalogue.say(code, dict.fromkeys(gaps.variables, number), lang)
            assert said.strip() != "", code


def codes_in_the_program() -> Iterator[tuple[str, str, set[str] | None]]:
    """Where, which code, and the arguments given, for each literal Message(...) and refuse(...)."""
    for path in sorted(Path(trucewatch.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and isinstance(node.func, ast.Name):
                code = node.args[0]
                if node.func.id in ("Message", "refuse") and isinstance(code, ast.Constant):
                    yield f"{path.name}:{node.lineno}", str(code.value), arguments(node)


def arguments(call: ast.Call) -> set[str] | None:
    """The names a call gives, None if they are not written out in it."""
    names: set[object] = {keyword.arg for keyword in call.keywords}
    for given in call.args[1:]:
        if not isinstance(given, ast.Dict):
            return None
        names |= {key.value if isinstance(key, ast.Constant) else None for key in given.keys}
    return None if None in names else {str(name) for name in names}


def test_every_message_of_the_program_is_in_the_catalogue_with_its_gaps_filled() -> None:
    wrong = []
    for where, code, given in codes_in_the_program():
        topic = catalogue.topic_of(code)
        needed = variables(topic, "en").get(code) if topic in TOPICS else None
        if needed is None or (given is not None and not needed <= given):
            wrong.append((where, code))
    assert wrong == []


@pytest.mark.parametrize(("category", "number"), ONE_NUMBER_OF_EACH_PLURAL.items())
def test_the_numbers_used_here_reach_all_six_arabic_plurals(category: str, number: int) -> None:
    from babel import Locale

    assert Locale("ar").plural_form(number) == category


def test_a_kind_of_record_is_named_as_in_the_glossary() -> None:
    with (ROOT / "tools" / "glossary.csv").open(encoding="utf-8", newline="") as file:
        words = {row["en"]: row["ar"] for row in csv.DictReader(file)}
    named = {
        f"{start}-{word}": arabic
        for word, arabic in words.items()
        for topic, start in (("report", "report-kind"), ("reportannex", "reportannex-term"))
        if f"{start}-{word}" in messages(topic, "ar")
    }
    assert {code: catalogue.say(code, {}, "ar") for code in named} == named
    assert {"report-kind-tally", "report-kind-citation", "report-kind-movement"} <= set(named)


@pytest.mark.parametrize("other", ["الاستشهاد|استشهادات|يُستشهد", "تحرك(ات|ان|ًا| واحد)", "عدد مسجَّل"])
def test_no_other_word_stands_for_what_the_glossary_names(other: str) -> None:
    """Citation is إحالة, movement حركة نقل, tally عدد مسجل."""
    files = (ROOT / "src" / "trucewatch" / "values" / "catalogue" / "ar").glob("*.ftl")
    said = {path.name: path.read_text(encoding="utf-8") for path in files}
    assert [name for name, text in said.items() if re.search(other, text)] == []


def test_what_a_witness_told_is_a_testimony_and_an_account_is_one_of_people_or_of_a_machine() -> (
    None
):
    labels = [
        catalogue.say(f"{topic}-account", {}, "en")
        for topic in ("field", "rule-kind", "report-kind")
    ]
    assert [label.lower() for label in labels] == ["testimony"] * 3
    files = (ROOT / "src" / "trucewatch" / "values" / "catalogue" / "en").glob("*.ftl")
    lines = [(path.stem, line) for path in files for line in path.read_text("utf-8").splitlines()]
    said = {topic for topic, line in lines if re.search(r"= .*\baccounts?\b(?! for)", line, re.I)}
    of_people = {"large", "ledger", "people", "reportannex", "reportpeople", "check", "cli"}
    assert said == of_people | {"doctor"}
