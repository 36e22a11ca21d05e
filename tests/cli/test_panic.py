"""`trucewatch panic`: closed in one word, brought back with an identity."""

from pathlib import Path

from tests.cli.commanding import Commands


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
