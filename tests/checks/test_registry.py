"""The registry holds every check once, and each has all its words."""

from pathlib import Path

import pytest

import trucewatch.checks
from tests.cases import view_of
from trucewatch.checks.registry import CHECKS, Check
from trucewatch.checks.running import run
from trucewatch.values.catalogue import LANGUAGES
from trucewatch.values.message import Message

FOLDER = Path(trucewatch.checks.__file__).parent


def test_every_file_with_a_check_is_registered_in_the_order_of_its_code() -> None:
    files = [path.stem for path in FOLDER.glob("*.py") if "\ndef check(" in path.read_text("utf-8")]
    assert [check.CODE for check in CHECKS] == sorted(name.replace("_", "-") for name in files)


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.CODE)
def test_each_check_has_title_scope_and_advice_in_both_languages(check: Check) -> None:
    assert f"check-{check.CODE}-title" == check.TITLE
    for part in ("title", "looks", "advice"):
        for lang in LANGUAGES:
            assert Message(f"check-{check.CODE}-{part}").text(lang) != ""


def test_progress_is_told_before_each_check_and_at_the_end() -> None:
    told: list[tuple[str, int, int]] = []
    run(view_of("case: {ref: c}"), lambda *step: told.append(step))
    codes = [check.CODE for check in CHECKS]
    assert told == [(code, n, len(codes)) for n, code in enumerate([*codes, ""])]
