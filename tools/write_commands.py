"""Writes docs/commands.md and docs/commands.ar.md from the commands themselves.

Run `python tools/write_commands.py` after changing a command; with --check it writes nothing and
exits 1 if a page is stale.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from trucewatch.cli import click_words
from trucewatch.cli.help import SpokenCommand, help_words
from trucewatch.cli.language import VARIABLE
from trucewatch.cli.main import SECTIONS, commands

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGES = {"en": DOCS / "commands.md", "ar": DOCS / "commands.ar.md"}

OPENINGS = {
    "en": """\
# Commands

<!-- Written by tools/write_commands.py; change the commands in src/trucewatch/cli, and their words in
     src/trucewatch/values/catalogue/en/help.ftl, instead. -->

[بالعربية](commands.ar.md)

Every command has `--help` with an example, `--json` (one JSON value alone on standard output, words
in both languages, errors included) and `--language en|ar` (or `TRUCEWATCH_LANGUAGE`), which holds for
the help as well. A workspace is found by `--workspace`, `TRUCEWATCH_WORKSPACE`, or the current folder
and those above it. Who acts is said with `--as` or `TRUCEWATCH_AS`.

| exit code | meaning |
|---|---|
| 0 | done |
| 1 | findings: `check` where one waits for an answer, `read` where there is an error or a warning, `import --dry-run` where there is an error (warnings end with 0, as the import does), `publish --dry-run` and `package --dry-run` where a gate is shut, `places import --dry-run` where there is an error, `import PACKAGE --dry-run` where the two contradict each other, `doctor` where something has to be done at once; no other command |
| 2 | misuse: the words of the command |
| 3 | integrity broken, or it could not be checked |
| 4 | refused: the reason is told, nothing was changed |
| 70 | a fault of the program; it tells where, never what was in the records |
| 130 | interrupted; nothing is half done |

An error with `--json`:
""",
    "ar": """\
# الأوامر

<!-- تكتبها tools/write_commands.py؛ تُعدَّل الأوامر في src/trucewatch/cli، وكلماتها في
     src/trucewatch/values/catalogue/ar/help.ftl -->

[In English](commands.md)

لكل أمر الخيار `--help` مع مثال، والخيار `--json` (قيمة JSON واحدة وحدها في المخرج المعتاد، والكلام فيها
باللغتين، حتى في الأخطاء)، والخيار `--language en|ar` (أو المتغيّر `TRUCEWATCH_LANGUAGE`)، ويسري على
المساعدة أيضًا. يُعثر على مساحة العمل بالخيار `--workspace`، أو بالمتغيّر `TRUCEWATCH_WORKSPACE`، أو في
المجلد الحالي وما فوقه. ويُذكر من يقوم بالإجراء بالخيار `--as` أو بالمتغيّر `TRUCEWATCH_AS`.

| رمز الخروج | معناه |
|---|---|
| 0 | تمّ |
| 1 | ملاحظات: في `check` إذا انتظرت إحداها جوابًا، وفي `read` إذا كان هناك خطأ أو تحذير، وفي `import --dry-run` إذا كان هناك خطأ (أما التحذيرات فرمزها 0 كما في الاستيراد نفسه)، وفي `publish --dry-run` و`package --dry-run` إذا أُغلق حاجز نشر، وفي `places import --dry-run` إذا كان هناك خطأ، وفي `import PACKAGE --dry-run` إذا تعارض ما لدى الطرفين، وفي `doctor` إذا لزم فعل شيء حالًا؛ لا في غيرها |
| 2 | خطأ في كتابة الأمر |
| 3 | خلل في سلامة السجلّ، أو تعذّر التحقق منها |
| 4 | رفض: يُذكر السبب، ولم يتغيّر شيء |
| 70 | خلل في البرنامج؛ يُذكر موضعه، ولا يُذكر شيء مما في السجلات |
| 130 | إيقاف؛ ولا شيء منجزٌ نصفه |

خطأ مع `--json`:
""",
}
ERROR = """\
```json
{"error": {"kind": "refused", "code": "workspace-empty", "message": {"en": "...", "ar": "..."},
 "because": [], "exit": 4}}
```
"""
HEADS = {"en": "| option | what it does |", "ar": "| الخيار | ما يفعله |"}


def page(lang: str) -> str:
    """The whole page in a language: contents by section, then each command."""
    with _speaking(lang):
        contents = [line for title, names in SECTIONS for line in _contents(title, names)]
        told = [section(*each, HEADS[lang]) for each in every_command()]
    return "\n".join([OPENINGS[lang], ERROR, *contents, "", *told])


@contextmanager
def _speaking(lang: str) -> Iterator[None]:
    """Commands and click speak this language meanwhile, whatever the environment says."""
    click_words.speak()
    before = os.environ.get(VARIABLE)
    os.environ[VARIABLE] = lang
    try:
        yield
    finally:
        del os.environ[VARIABLE]
        if before is not None:
            os.environ[VARIABLE] = before


def every_command() -> Iterator[tuple[str, SpokenCommand]]:
    """Each command in the order of its section; those of a group one by one."""
    for _, names in SECTIONS:
        for name in names:
            command = commands.get_command(click.Context(commands), name)
            yield from with_subcommands(name, command)


def with_subcommands(
    name: str, command: click.Command | None
) -> Iterator[tuple[str, SpokenCommand]]:
    """A command and, where it is a group, all under it."""
    assert isinstance(command, SpokenCommand)
    yield name, command
    if isinstance(command, click.Group):
        for sub, each in command.commands.items():
            yield from with_subcommands(f"{name} {sub}", each)


def section(name: str, command: SpokenCommand, head: str) -> str:
    """One command: what it does, how it is called, its options, an example."""
    command.speak(click.Context(command))
    parts = [f"## {name}", *command.sentences(), f"```\n{_usage(name, command)}\n```"]
    if not isinstance(command, click.Group) or command.invoke_without_command:
        parts.append(_options(command, head))
    parts.append("```\n{}\n```".format("\n".join(command.examples)))
    return "\n\n".join(parts) + "\n"


def _contents(section: str, names: tuple[str, ...]) -> list[str]:
    listed = [f"- [`{name}`](#{name}): {help_words(name)}" for name in names]
    return ["", f"**{help_words(f'section-{section}')}**", "", *listed]


def _usage(name: str, command: click.Command) -> str:
    pieces = command.collect_usage_pieces(click.Context(command))
    return " ".join(["trucewatch", name, *pieces])


def _options(command: click.Command, head: str) -> str:
    rows = [_row(each) for each in command.params if isinstance(each, click.Option)]
    return "\n".join([head, "|---|---|", *rows])


def _row(option: click.Option) -> str:
    context = click.Context(click.Command("x"))
    written, said = option.get_help_record(context) or ("", "")
    return f"| `{written.replace('|', chr(92) + '|')}` | {said.replace('|', chr(92) + '|')} |"


def main() -> int:
    """Write the pages, or with --check only say whether one is stale."""
    texts = {place: page(lang) for lang, place in PAGES.items()}
    if "--check" in sys.argv:
        stale = [p for p, text in texts.items() if not p.is_file() or p.read_text("utf-8") != text]
        return 1 if stale else 0
    for place, text in texts.items():
        place.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
