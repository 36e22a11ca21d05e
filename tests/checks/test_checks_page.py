"""docs/checks.md is written from the checks and never stale."""

from tools.write_checks import PAGE, page


def test_the_page_is_what_the_checks_say() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run tools/write_checks.py"
