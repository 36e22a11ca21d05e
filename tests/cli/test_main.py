"""What `trucewatch` tells before it does anything, and what it costs."""

import json
import subprocess
import sys

import click
import pytest

from tests.cli.commanding import environment
from trucewatch.cli import main
from trucewatch.cli.main import COMMANDS, SECTIONS, commands

HEAVY = ("django", "numpy", "shapely", "fluent", "yaml", "rich", "babel", "typst")


def every_command() -> list[tuple[str, click.Command]]:
    """Each command that can be called, those of `determine` one by one."""
    found = []
    for name in COMMANDS:
        command = commands.get_command(click.Context(commands), name)
        assert command is not None
        if isinstance(command, click.Group):
            found += [(f"{name} {sub}", each) for sub, each in command.commands.items()]
        else:
            found.append((name, command))
    return found


def process(*words: str) -> subprocess.CompletedProcess[str]:
    program = "from trucewatch.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, env=environment()
    )


def test_the_short_help_of_each_command_is_the_first_line_of_its_docstring() -> None:
    first = {}
    for name in COMMANDS:
        command = commands.get_command(click.Context(commands), name)
        assert command is not None
        first[name] = (command.help or "").split("\n")[0]
    assert first == COMMANDS


def test_every_command_stands_in_one_section() -> None:
    assert sorted(name for _, names in SECTIONS for name in names) == sorted(COMMANDS)


@pytest.mark.parametrize(("name", "command"), every_command())
def test_the_help_of_each_command_has_an_example_that_calls_it(
    name: str, command: click.Command
) -> None:
    example = (command.help or "").partition("Example: ")[2]
    assert example.startswith(f"trucewatch {name}")


@pytest.mark.parametrize(("name", "command"), every_command())
def test_every_command_speaks_json_and_both_languages(name: str, command: click.Command) -> None:
    options = {option for param in command.params for option in param.opts}
    assert {"--json", "--language"} <= options


@pytest.mark.parametrize(("name", "command"), every_command())
def test_every_option_is_explained(name: str, command: click.Command) -> None:
    said = {p.name: p.help for p in command.params if isinstance(p, click.Option)}
    known = {"audience"}
    assert [name for name, words in said.items() if not words and name not in known] == []


def test_help_imports_nothing_heavy() -> None:
    program = (
        "import sys\n"
        "from trucewatch.cli.main import run\n"
        "sys.argv = ['trucewatch', '--help']\n"
        "run()\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_help_names_every_command_and_the_exit_codes() -> None:
    done = process("--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert [name for name in COMMANDS if f"\n  {name} " not in done.stdout] == []
    assert "130" in done.stdout


def test_a_command_that_is_none_is_answered_with_the_nearest() -> None:
    done = process("shwo")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr == (
        "✗ There is no command “shwo”. Did you mean: trucewatch show\n"
        "  · How it is meant: trucewatch --help\n"
    )


def test_misuse_is_told_in_arabic() -> None:
    done = process("show", "--language", "ar")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("✗ ينقص ")


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("show",), "cli-misuse-missing"),
        (("check", "--notes"), "cli-misuse-option"),
        (("publish", "--audience", "everybody"), "cli-misuse-value"),
        (("determine", "rule"), "cli-misuse"),
    ],
)
def test_misuse_with_json_is_json_alone(words: tuple[str, ...], code: str) -> None:
    done = process(*words, "--json")
    assert (done.returncode, done.stderr) == (2, "")
    told = json.loads(done.stdout)["error"]
    assert (told["kind"], told["code"], told["exit"]) == ("misuse", code, 2)
    assert sorted(told["message"]) == ["ar", "en"]


def test_a_reader_who_goes_away_is_no_fault() -> None:
    program = "from trucewatch.cli.main import main; main()"
    line = f'"{sys.executable}" -c "{program}" --help | head -1; echo ${{PIPESTATUS[0]}}'
    done = subprocess.run(["bash", "-c", line], capture_output=True, text=True)
    assert done.stderr == ""
    assert done.stdout.splitlines()[-1] in ("0", "141")


def test_a_fault_is_told_by_its_lines_and_never_by_its_words(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def at_fault(*_: object, **__: object) -> None:
        raise KeyError("Secret Name")

    monkeypatch.setattr(sys, "argv", ["trucewatch", "about", "--json"])
    monkeypatch.setattr(main.commands, "main", at_fault)
    assert main.run() == 70
    told = capsys.readouterr()
    assert told.err == ""
    assert json.loads(told.out)["error"]["code"] == "cli-fault"
    assert "KeyError" in told.out
    assert "Secret" not in told.out
