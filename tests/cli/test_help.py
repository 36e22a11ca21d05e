"""--help in the language of the reader: of every command, whole, and with nothing left over."""

import re
from pathlib import Path

import click
import pytest

from tests.cli.commanding import command, every_command
from trucewatch.cli.click_words import speak
from trucewatch.cli.help import SpokenCommand
from trucewatch.cli.language import VARIABLE
from trucewatch.cli.main import SECTIONS, commands
from trucewatch.values.plain_messages import plain_messages

LANGUAGES = ("en", "ar")
LATIN = re.compile("[A-Za-z]")
EVERY = [("trucewatch", commands), *every_command()]


@pytest.fixture
def speaking(monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest) -> str:
    """The language of the test, chosen as by the environment."""
    monkeypatch.setenv(VARIABLE, request.param)
    speak()
    return str(request.param)


def told_of(each: SpokenCommand) -> str:
    """What --help says of a command."""
    context = each.context_class(each, info_name=f"trucewatch {each.name}")
    return each.get_help(context)


@pytest.mark.parametrize("speaking", LANGUAGES, indirect=True)
@pytest.mark.parametrize(("name", "each"), EVERY)
def test_each_command_is_told_with_its_options_and_its_examples(
    speaking: str, name: str, each: SpokenCommand
) -> None:
    told = " ".join(told_of(each).split())
    said = plain_messages("help", speaking)
    assert bare(said[f"help-{each.key}"]) in bare(told)
    for option in each.params:
        if isinstance(option, click.Option):
            own = f"help-{each.key}{max(option.opts, key=len)}"
            words = said.get(own) or said[f"help-any{max(option.opts, key=len)}"]
            assert (bare(words) in bare(told), max(option.opts, key=len) in told) == (True, True)
    assert [line for line in each.examples if line.strip() not in told] == []


def bare(words: str) -> str:
    """Words without isolates and line ends."""
    return " ".join(re.sub("[\u2066-\u2069]", "", words).split())


@pytest.mark.parametrize(("name", "each"), every_command())
def test_each_command_has_an_example_that_calls_it_and_says_in_the_code_what_it_does(
    name: str, each: SpokenCommand
) -> None:
    assert each.examples[0].startswith(f"trucewatch {name}")
    first = each.said_in_code.partition("\n\n")[0]
    assert first == plain_messages("help", "en")[f"help-{each.key}"]


def test_nothing_is_told_of_commands_and_options_that_are_not_there() -> None:
    codes = {
        "help-example",
        "help-trucewatch-end",
        *(f"help-section-{name}" for name, _ in SECTIONS),
    }
    options = {"--help"}
    for _, each in EVERY:
        codes |= {f"help-{each.key}", f"help-{each.key}-more"}
        names = {max(one.opts, key=len) for one in each.params if isinstance(one, click.Option)}
        codes |= {f"help-{each.key}{name}" for name in names}
        options |= names
    codes |= {f"help-any{name}" for name in options}
    assert set(plain_messages("help", "en")) - codes == set()


@pytest.mark.parametrize(("name", "each"), EVERY)
@pytest.mark.parametrize("speaking", ["ar"], indirect=True)
def test_latin_words_in_arabic_are_set_apart_and_examples_can_be_copied(
    speaking: str, name: str, each: SpokenCommand
) -> None:
    told = told_of(each)
    examples = [f"    {line}" for line in each.examples]
    rest = "\n".join(line for line in told.splitlines() if line not in examples)
    assert LATIN.findall(re.sub("\u2068[^\u2069]*\u2069", "", rest)) == []
    assert rest.count("\u2068") == rest.count("\u2069")
    assert [line for line in examples if line not in told.splitlines()] == []


@pytest.mark.parametrize(("name", "each"), EVERY)
@pytest.mark.parametrize("speaking", ["en"], indirect=True)
def test_english_help_is_without_marks_of_direction_and_in_latin(
    speaking: str, name: str, each: SpokenCommand
) -> None:
    assert re.findall("[\u2066-\u2069\u0600-\u06ff]", told_of(each)) == []


@pytest.mark.parametrize(
    ("words", "more"),
    [
        (("--help", "--language", "ar"), {}),
        (("--language=ar", "-h"), {}),
        (("check", "--help", "--language", "ar"), {}),
        (("--language", "ar", "check", "--help"), {}),
        (("check", "--help"), {"TRUCEWATCH_LANGUAGE": "ar"}),
        (("check", "--help"), {"LANG": "ar_SY.UTF-8"}),
        (("determine", "propose", "--help"), {"TRUCEWATCH_LANGUAGE": "ar"}),
    ],
)
def test_help_is_arabic_by_option_variable_or_locale(
    tmp_path: Path, words: tuple[str, ...], more: dict[str, str]
) -> None:
    told = command(tmp_path, *words, **more)
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("الاستعمال: \u2068trucewatch")
    for arabic in ("الخيارات:", "عرض هذه الرسالة ثم الخروج."):
        assert arabic in told.out
    for english in ("Usage", "Options:", "Show this", "default:"):
        assert english not in told.out


def test_an_option_outweighs_the_variable_and_the_variable_the_locale(tmp_path: Path) -> None:
    arabic = {"TRUCEWATCH_LANGUAGE": "ar", "LANG": "ar_SY.UTF-8"}
    assert command(tmp_path, "check", "-h", "--language", "en", **arabic).out.startswith("Usage: ")
    english = {"TRUCEWATCH_LANGUAGE": "en", "LANG": "ar_SY.UTF-8"}
    assert command(tmp_path, "check", "-h", **english).out.startswith("Usage: ")
    unknown = command(tmp_path, "check", "--language", "fr", **arabic)
    assert unknown.err.startswith("✗ \u2068--language\u2069: \u2068القيمة \u2068fr\u2069")


def test_a_group_without_a_command_shows_its_help_and_is_misuse(tmp_path: Path) -> None:
    told = command(tmp_path, "determine", TRUCEWATCH_LANGUAGE="ar")
    assert (told.code, told.out) == (2, "")
    assert told.err.startswith("الاستعمال: ")
    assert "مراجعة بتّ اقترحه عضو آخر." in told.err


@pytest.mark.parametrize("words", ["custody --help --language ar", "custody --language ar --help",
                                   "--language ar custody --help", "stamp --language ar --help",
                                   "stamp authority --language ar --help"])  # fmt: skip
def test_the_language_may_be_said_before_and_after_a_group(tmp_path: Path, words: str) -> None:
    told = command(tmp_path, *words.split())
    assert (told.code, told.out.startswith("الاستعمال: ")) == (0, True)
