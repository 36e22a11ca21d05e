"""Writes docs/commands.md from the commands themselves.

Run `python tools/write_commands.py` after changing a command; with --check it writes nothing and
exits 1 if the page is stale.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from trucewatch.cli.main import COMMANDS, SECTIONS, commands

PAGE = Path(__file__).resolve().parent.parent / "docs" / "commands.md"

OPENING = """\
# Commands

<!-- Written by tools/write_commands.py; change the commands in src/trucewatch/cli instead. -->

Every command has `--help` with an example, `--json` (one JSON value alone on standard output, words
in both languages, errors included) and `--language en|ar` (or `TRUCEWATCH_LANGUAGE`). A workspace is
found by `--workspace`, `TRUCEWATCH_WORKSPACE`, or the current folder and those above it. Who acts is
said with `--as` or `TRUCEWATCH_AS`.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | findings: `check` where one waits for an answer, `import --dry-run` where there is an error (warnings end with 0, as the import does), `publish --dry-run` where a gate is shut; no other command |
| 2 | misuse: the words of the command |
| 3 | integrity broken, or it could not be checked |
| 4 | refused: the reason is told, nothing was changed |
| 70 | a fault of the program; it tells where, never what was in the records |
| 130 | interrupted; nothing is half done |

An error with `--json`:

```json
{"error": {"kind": "refused", "code": "workspace-empty", "message": {"en": "...", "ar": "..."},
 "because": [], "exit": 4}}
```
"""


def page() -> str:
    """The whole page: contents by section, then each command."""
    contents = [line for title, names in SECTIONS for line in _contents(title, names)]
    return "\n".join([OPENING, *contents, "", *(section(*each) for each in every_command())])


def every_command() -> Iterator[tuple[str, click.Command]]:
    """Each command in the order of its section; those of a group one by one."""
    for _, names in SECTIONS:
        for name in names:
            command = commands.get_command(click.Context(commands), name)
            assert command is not None
            yield name, command
            if isinstance(command, click.Group):
                yield from ((f"{name} {sub}", each) for sub, each in command.commands.items())


def section(name: str, command: click.Command) -> str:
    """One command: what it does, how it is called, its options, an example."""
    words, _, example = (command.help or "").partition("\b\n")
    parts = [f"## {name}", _paragraphs(words), f"```\n{_usage(name, command)}\n```"]
    if not isinstance(command, click.Group):
        parts.append(_options(command))
    parts.append(f"```\n{_example(example)}\n```")
    return "\n\n".join(parts) + "\n"


def _contents(title: str, names: tuple[str, ...]) -> list[str]:
    return ["", f"**{title}**", "", *(f"- [`{name}`](#{name}): {COMMANDS[name]}" for name in names)]


def _paragraphs(words: str) -> str:
    told = [" ".join(part.split()) for part in words.strip().split("\n\n")]
    return "\n\n".join(told)


def _usage(name: str, command: click.Command) -> str:
    pieces = command.collect_usage_pieces(click.Context(command))
    return " ".join(["trucewatch", name, *pieces])


def _options(command: click.Command) -> str:
    rows = [_row(each) for each in command.params if isinstance(each, click.Option)]
    return "\n".join(["| option | what it does |", "|---|---|", *rows])


def _row(option: click.Option) -> str:
    context = click.Context(click.Command("x"))
    written, said = option.get_help_record(context) or ("", "")
    return f"| `{written.replace('|', chr(92) + '|')}` | {said.replace('|', chr(92) + '|')} |"


def _example(words: str) -> str:
    lines = words.replace("Example: ", "", 1).strip().splitlines()
    return "\n".join(
        line.strip() if "trucewatch" in line else f"  {line.strip()}" for line in lines
    )


def main() -> int:
    """Write the page, or with --check only say whether it is stale."""
    text = page()
    if "--check" in sys.argv:
        return 0 if PAGE.is_file() and PAGE.read_text(encoding="utf-8") == text else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
