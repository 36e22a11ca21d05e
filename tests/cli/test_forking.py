"""A command that is forked is told apart from one of an interpreter of its own by nothing."""

import pytest

from tests.cli.commanding import begin, command, ended


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("about", "--json"), 0),
        (("about", "--language", "ar"), 0),
        (("verify",), 0),
        (("abuot",), 2),
        (("show", "incident:none"), 4),
        (("erase", "source:s1", "--because", "asked"), 4),
    ],
)
def test_a_forked_command_tells_the_same_and_ends_alike(on_file, words, code):
    told = command(on_file, *words)
    assert told == ended(begin(on_file, *words))
    assert told.code == code


def test_each_command_has_the_folder_and_the_words_it_was_given(on_file, tmp_path):
    here, elsewhere = (command(folder, "about", "--json") for folder in (on_file, tmp_path))
    assert (here.code, elsewhere.code) == (0, 4)
    assert elsewhere.json["error"]["code"] == "workspace-not-found"


def test_a_database_is_closed_when_a_command_ends(on_file):
    command(on_file, "member", "salma")
    assert list(on_file.glob("workspace.sqlite3*")) == [on_file / "workspace.sqlite3"]
