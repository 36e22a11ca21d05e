"""The words of the vault: each message that is used exists, and none exists that nobody uses.

The vault says most of them; the acts that verify a workspace say the rest.
"""

import re
from pathlib import Path

import pytest

import trucewatch.acts
import trucewatch.vault
from trucewatch.values.catalogue import LANGUAGES, words_of
from trucewatch.vault.broken import Step, Trouble

SOURCE = "".join(
    path.read_text(encoding="utf-8")
    for package in (trucewatch.vault, trucewatch.acts)
    for path in Path(package.__path__[0]).rglob("*.py")
)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_message_used_exists_and_every_message_that_exists_is_used(lang):
    used = set(re.findall(r'"((?:vault|verify|storage)-[a-z0-9-]+)"', SOURCE))
    used |= {part.words.code for part in (*Step, *Trouble)}
    written = "".join(words_of(name, lang) for name in ("vault", "verify", "storage"))
    assert set(re.findall(r"^([a-z0-9-]+) =", written, re.MULTILINE)) == used


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_step_and_trouble_has_words(lang):
    said = [part.words.text(lang) for part in (*Step, *Trouble)]
    assert len(set(said)) == len(Step) + len(Trouble)
