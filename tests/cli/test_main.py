"""What `trucewatch` tells before it does anything, and what it costs."""

import json
import subprocess
import sys

import click
import pytest

from tests.cli.commanding import environment, every_command
from trucewatch.cli import main
from trucewatch.cli.main import COMMANDS

HEAVY = ("django", "numpy", "shapely", "fluent", "yaml", "rich", "babel", "typst")


def process(*words: str) -> subprocess.CompletedProcess[str]:
    program = "from trucewatch.cli.main import main; main()"
    return subprocess.run(
        [sys.executable, "-c", program, *words], capture_output=True, text=True, env=environment()
    )


def test_every_command_stands_in_one_section() -> None:
    assert sorted(COMMANDS) == sorted(set(COMMANDS))


@pytest.mark.parametrize(("name", "command"), every_command())
def test_every_command_speaks_json_and_both_languages(name: str, command: click.Command) -> None:
    options = {option for param in command.params for option in param.opts}
    assert isinstance(command, click.Group) or {"--json", "--language"} <= options


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_help_imports_nothing_heavy(lang: str) -> None:
    program = (
        "import sys\n"
        "from trucewatch.cli.main import run\n"
        f"sys.argv = ['trucewatch', '--help', '--language', {lang!r}]\n"
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
        (("determine", "rule"), "cli-misuse-command"),
        (("shwo",), "cli-misuse-command-near"),
        (("show", "a", "b"), "cli-misuse"),
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


class Panic(BaseException):
    """As libraries in Rust raise it."""


@pytest.mark.parametrize("broken", [ValueError, Panic])
def test_what_breaks_because_a_person_stopped_it_is_no_fault(
    monkeypatch: pytest.MonkeyPatch, broken: type[BaseException]
) -> None:
    """A library may turn the interruption into an exception of its own while it is loading."""

    def hidden(*_: object, **__: object) -> None:
        with pytest.raises(KeyboardInterrupt):
            main._interrupt(2, None)
        raise broken("no such module")

    monkeypatch.setattr(main, "_interrupts", [])
    monkeypatch.setattr(main.commands, "main", hidden)
    assert main.run() == 130


def test_what_is_no_exception_and_nobody_stopped_goes_its_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def panics(*_: object, **__: object) -> None:
        raise Panic("at once")

    monkeypatch.setattr(main, "_interrupts", [])
    monkeypatch.setattr(main.commands, "main", panics)
    with pytest.raises(Panic):
        main.run()
