"""`trucewatch panic`: closed in one word, brought back with an identity."""

import re
from pathlib import Path

from tests.cli.commanding import Commands, begin, ended


def test_everything_is_closed_and_brought_back(at_work: Commands, tmp_path: Path) -> None:
    told = at_work("panic", "--as", "huda", "--json")
    assert (told.code, told.json) == (0, {"sessions": 0, "recipients": 0, "away": False})
    assert at_work("panic", "--over", "--as", "huda").code == 0
    again = at_work("panic", "--over", "--as", "huda")
    assert (again.code, "Nothing is closed here" in again.err) == (4, True)


def test_with_a_recipient_only_an_identity_brings_it_back(
    at_work: Commands, tmp_path: Path
) -> None:
    identity = tmp_path / "huda.age-identity"
    assert at_work("keys", "recipient", "make", identity, "--as", "huda").code == 0
    told = at_work("panic", "--as", "huda")
    assert (told.code, "sealed for the recipients" in told.out) == (0, True)
    back = at_work("panic", "--over", "--identity", identity, "--as", "huda")
    assert (back.code, "The keys are back" in back.out) == (0, True)


def test_a_process_that_has_opened_nothing_yet_closes_and_brings_back(made: Path) -> None:
    """Tests run where records are known already; whoever types this begins without."""
    told = ended(begin(made, "panic", "--as", "huda"))
    assert (told.code, "All sessions have ended" in told.out) == (0, True)
    back = ended(begin(made, "panic", "--over", "--as", "huda"))
    assert (back.code, "The keys are back" in back.out) == (0, True)


def test_commands_that_need_the_keys_say_that_they_are_closed(
    at_work: Commands, tmp_path: Path
) -> None:
    identity, backup = tmp_path / "huda.age-identity", tmp_path / "keys.age"
    assert at_work("keys", "recipient", "make", identity, "--as", "huda").code == 0
    assert at_work("panic", "--as", "huda").code == 0
    for asked in (("backup", backup), ("backup", "--paper"), ("rewrap",)):
        told = at_work("keys", *asked, "--as", "huda")
        assert (told.code, "panic --over --identity FILE" in told.err) == (4, True), told.err
        assert "medium" not in told.err


def test_what_opens_it_again_is_printed_as_it_works(at_work: Commands) -> None:
    """With a name, where several people could be meant."""
    assert at_work("member", "rana", "--as", "huda").code == 0
    command = "trucewatch panic --over --as "
    told = at_work("panic", "--as", "huda")
    assert f"{command}huda" in plainly(told.out)
    found = plainly(at_work("doctor").out)
    assert f"Once it is safe: {command}NAME" in found and "export TRUCEWATCH_AS=NAME" in found
    refused = at_work("keys", "rewrap", "--as", "huda")
    assert (refused.code, f"{command}NAME" in plainly(refused.err)) == (4, True)
    assert at_work(*f"{command}huda".split()[1:]).code == 0


def plainly(said: str) -> str:
    return re.sub("[\u2066-\u2069]", "", said)
