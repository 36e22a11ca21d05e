"""docs/commands.md is written from the commands and never stale."""

from tools.write_commands import PAGE, page


def test_the_page_is_what_the_commands_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run tools/write_commands.py"
