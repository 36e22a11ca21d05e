"""Every message of the catalogue can be said by some code: what nothing could say is dropped.

A code is looked for as a whole or behind its topic, as it is written or as an f-string may put it
together. Lenient on purpose: what is refused here is surely unused.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import trucewatch
from trucewatch.checks.registry import CHECKS
from trucewatch.records.plain import KINDS, parts_of
from trucewatch.values import catalogue

PACKAGE = Path(trucewatch.__file__).parent
TOOLS = PACKAGE.parents[1] / "tools"
TOPICS = catalogue.topics("en")
ELSEWHERE = {"help", "click"}  # held, message by message, to the commands and to click in tests/cli
TEMPLATES = PACKAGE / "web" / "templates"
SAID = re.compile(r"[\"']([a-z][a-z0-9]*-[a-z0-9-]+)[\"']")
WORD, GAP = re.compile("[a-z0-9][a-z0-9_-]*"), "[a-z0-9-]+"
WAITING = {"codes-acled-codebook"}  # for the reader of ACLED files, whose numbers are known already


def written(tree: ast.AST) -> Iterator[str]:
    """Patterns of the words that a file writes out or puts together."""
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [p.value if isinstance(p, ast.Constant) else None for p in node.values]
            told = "".join(str(part) for part in parts if part is not None)
            if re.fullmatch("[a-z0-9-]*", told) and _tells(told):
                yield "".join(GAP if part is None else re.escape(str(part)) for part in parts)
        elif isinstance(node, ast.Constant) and WORD.fullmatch(str(node.value)):
            yield re.escape(str(node.value).replace("_", "-"))


def _tells(fixed: str) -> bool:
    """Whether the fixed part of an f-string tells more than a topic or a letter."""
    return len(fixed.strip("-")) > 1 and fixed.strip("-") not in TOPICS


@pytest.fixture(scope="module")
def sayable() -> re.Pattern[str]:
    files = [path for folder in (PACKAGE, TOOLS) for path in folder.rglob("*.py")]
    trees = [ast.parse(path.read_text("utf-8")) for path in files if "migrations" not in path.parts]
    found = {pattern for tree in trees for pattern in written(tree)}
    found |= {code for page in TEMPLATES.rglob("*.html") for code in SAID.findall(page.read_text())}
    found |= {part.name.replace("_", "-") for kind in KINDS for part in parts_of(kind)}
    found |= {f"{check.CODE}-{part}" for check in CHECKS for part in ("title", "looks", "advice")}
    return re.compile("|".join(sorted(found)))


@pytest.mark.parametrize("topic", sorted(set(TOPICS) - ELSEWHERE))
def test_no_message_is_there_that_nothing_says(topic: str, sayable: re.Pattern[str]) -> None:
    codes = re.findall(r"^([a-z][a-z0-9-]*) =", catalogue.words_of(topic, "en"), re.MULTILINE)
    unused = [
        code
        for code in codes
        if not sayable.fullmatch(code)
        and not sayable.fullmatch(code.removeprefix(f"{topic}-"))
        and code not in WAITING
    ]
    assert unused == []


def test_a_message_that_nothing_says_would_be_told(sayable: re.Pattern[str]) -> None:
    assert not any(
        sayable.fullmatch(code) for code in ("cli-" + "no-such-thing", "no-such-" + "thing")
    )
