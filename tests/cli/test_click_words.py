"""What click says by itself is in the catalogue, all of it, and in both languages."""

import ast
from pathlib import Path

import click
import pytest

from tests.cli.commanding import Commands
from trucewatch.cli.click_words import (
    MODULES,
    Said,
    catalogued,
    speak,
    translated,
    translated_count,
)
from trucewatch.cli.language import VARIABLE
from trucewatch.values.plain_messages import plain_messages

NEVER_SAID = {
    # told of other ways by the catalogue itself
    "Show this message and exit.", "Show the version and exit.", "%(prog)s, version %(version)s",
    "Choose from:\n\t{choices}",
    # names of types, which stand in the call of a command as they are
    "file", "directory", "path", "Choice({choices})",
    # what no command of ours has: deprecated ones, other types, an editor, a pause
    "deprecated", "DeprecationWarning: The command “{name}” is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} “{name}” is deprecated.{extra_message}",
    "Do you want to continue?", "Confirm the action without prompting.",
    "Press any key to continue...", "Unknown color “{colour}”", "Value must be an iterable.",
    "“{value}” is not a valid UUID.",
    "“{value}” is not a valid boolean. Recognized values: {states}",
    "“{value}” does not match the format {format}.",
    "“{value}” does not match the formats {formats}.",
    "{len_type} values are required, but {len_value} was given.",
    "{len_type} values are required, but {len_value} were given.",
    # mistakes of whoever writes a command
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option “{decl}” cannot use the same flag for true/false.",
    "Could not determine name for option with declarations “{decls}”",
    "Invalid start character for option ({option})", "Name '{name}' defined twice",
    "No options defined but a name was passed ({name}). Did you mean to declare an argument "
    "instead? Did you mean to pass '--{name}'?",
}  # fmt: skip
BY_NAME = {"required"}  # looked up by the value of a variable


def words_of_click() -> set[str]:
    """Every word that click marks for translation, as the catalogue writes it."""
    found = set()
    for name in MODULES:
        source = Path(click.__file__).with_name(f"{name}.py").read_text("utf-8")
        for node in ast.walk(ast.parse(source)):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
                found |= {a.value for a in node.args if isinstance(a, ast.Constant)}
    return {catalogued(str(words)) for words in found}


def test_every_word_of_click_is_in_the_catalogue_or_never_said() -> None:
    said = set(plain_messages("click", "en").values())
    assert words_of_click() | BY_NAME == said | NEVER_SAID
    assert said & NEVER_SAID == set()


def test_every_module_of_click_that_speaks_is_handed_the_translator() -> None:
    speak()
    marked = {
        path.stem
        for path in Path(click.__file__).parent.glob("[a-z]*.py")
        if " as _\n" in path.read_text("utf-8")
    }
    assert marked == {*MODULES, "utils", "shell_completion"}  # these two speak to programmers


def test_a_word_is_said_in_the_language_chosen_at_that_moment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for lang, said in (("en", "Usage:"), ("ar", "الاستعمال:"), ("en", "Usage:")):
        monkeypatch.setenv(VARIABLE, lang)
        assert translated("Usage:") == said
    assert translated("no word of click") == "no word of click"


def test_gaps_are_filled_isolated_and_sayable_in_the_other_language(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv(VARIABLE, "ar")
    said = translated("Option {name!r} does not take a value.").format(name="--all")
    assert isinstance(said, Said)
    assert said == "لا تُكتب قيمة مع الخيار \u2068--all\u2069."
    assert said.message.both() == {
        "en": "Option “\u2068--all\u2069” does not take a value.",
        "ar": "لا تُكتب قيمة مع الخيار \u2068--all\u2069.",
    }


@pytest.mark.parametrize(("count", "said"), [(1, "زيادة"), (2, "زيادات")])
def test_one_and_several_are_said_apart(
    monkeypatch: pytest.MonkeyPatch, count: int, said: str
) -> None:
    monkeypatch.setenv(VARIABLE, "ar")
    words = translated_count(
        "Got unexpected extra argument ({args})", "Got unexpected extra arguments ({args})", count
    )
    assert words == f"في الأمر {said} غير متوقعة (\u2068{{args}}\u2069)"


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("check", "--notes"), "لا يوجد خيار \u2068--notes\u2069."),
        (("show",), "ينقص \u2068CODE\u2069."),
        (("show", "a", "b"), "في الأمر زيادة غير متوقعة (\u2068b\u2069)"),
        (("report", "--out"), "تنقص قيمة الخيار \u2068--out\u2069."),
        (("verify", "--seen", "nope"), "لا وجود لـ \u2068nope\u2069."),
        (
            ("publish", "--audience", "all"),
            "القيمة \u2068all\u2069 ليست واحدة من هذه: \u2068'public'",
        ),
        (("shwo",), "هل المقصود: \u2068trucewatch show\u2069"),
        (("determine", "rule"), "لا يوجد أمر «\u2068rule\u2069»."),
        (("erase", "source:s1", "--json"), "لا يُسأل عن شيء"),
    ],
)
def test_misuse_is_told_in_arabic_and_in_json_in_both_languages(
    at_work: Commands, words: tuple[str, ...], said: str
) -> None:
    told = at_work("--language", "ar", *words)
    assert told.code == 2
    assert said in (told.err or told.out)
    in_json = (*words, "--json") if words[0] == "determine" else (words[0], "--json", *words[1:])
    both = at_work("--language", "ar", *in_json).json["error"]["message"]
    assert said in both["ar"]
    assert [letter for letter in both["en"] if "\u0600" <= letter <= "\u06ff"] == []
