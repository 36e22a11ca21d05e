"""Nothing that reasons puts the name of a record into a sentence as a bare word (decision 28)."""

import re
from pathlib import Path

import trucewatch

ROOMS = ("screening", "ledger", "checks", "rules")
BARE = re.compile(r'": *(?:\w+\.)+(?:name|title|label)\b')
OF_ACCOUNTS = "account.label"  # a message itself, which holds the record


def test_no_sentence_is_given_a_bare_name() -> None:
    root = Path(trucewatch.__file__).parent
    found = [
        f"{file.relative_to(root)}: {line.strip()}"
        for room in ROOMS
        for file in sorted((root / room).rglob("*.py"))
        for line in file.read_text("utf-8").splitlines()
        if BARE.search(line) and OF_ACCOUNTS not in line and ".plain()" not in line
        and ".both()" not in line
    ]  # fmt: skip
    assert found == []
    assert BARE.search('Message("x", {"place": row.name})')
