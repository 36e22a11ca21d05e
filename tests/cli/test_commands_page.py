"""docs/commands.md and docs/commands.ar.md are written from the commands and never stale."""

import pytest

from tools.write_commands import PAGES, page


@pytest.mark.parametrize("lang", PAGES)
def test_the_page_is_what_the_commands_say(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LANG", "ar_SY.UTF-8")
    assert PAGES[lang].read_text(encoding="utf-8") == page(lang), "run tools/write_commands.py"
