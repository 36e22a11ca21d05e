"""What a stranger wrote does not steer the screen of whoever verifies it: no verdict is forged."""

import json
import unicodedata

import pytest

from tests.packages.cases import reseal, run_script
from tests.packages.test_hostile import change, entry_lines
from trucewatch.vault.canonical import canonical
from trucewatch.vault.verifying_package import Pins, verify_package

CLEAR = "\x1b[2J\x1b[H"
SOUND = "\nEvery step that applies was taken and holds.\n"
EVIL = f"{CLEAR}{SOUND}\x9b2K\u202e\u2066\u200e\x7f\r\x08"
"""Clears the screen, says that all is sound, turns the text round, takes letters back."""


def described(folder, **changed):
    path = folder / "data/package.json"
    path.write_bytes(canonical({**json.loads(path.read_bytes()), **changed}))
    reseal(folder)


def spoil_withheld(folder):
    described(folder, withheld=[EVIL])


def spoil_origin(folder):
    described(folder, origin=EVIL)


def spoil_version(folder):
    described(folder, v=EVIL)


def spoil_act(folder):
    path, lines = entry_lines(folder)
    lines[0] = canonical({**json.loads(lines[0]), "act": EVIL}) + b"\n"
    path.write_bytes(b"".join(lines))
    reseal(folder)


def spoil_entry(folder):
    path, lines = entry_lines(folder)
    said = json.loads(lines[0])
    said["entry"]["v"] = EVIL
    lines[0] = canonical(said) + b"\n"
    path.write_bytes(b"".join(lines))
    reseal(folder)


def spoil_path(folder):
    (folder / "data" / EVIL.replace("/", "").replace("\0", "")).write_text("x")


def spoil_keys(folder):
    (folder / "data/log/keys").write_text(EVIL.replace("\n", "") + "+1+2\n")
    reseal(folder)


def spoil_checkpoint(folder):
    change(folder / "data/log/checkpoint", b"trucewatch/test/1", EVIL.replace("\n", "").encode())
    reseal(folder)


SPOILED = [
    spoil_withheld, spoil_origin, spoil_version, spoil_act, spoil_entry, spoil_path, spoil_keys,
    spoil_checkpoint,
]  # fmt: skip


@pytest.mark.parametrize("spoil", SPOILED)
def test_the_program_for_strangers_writes_out_what_cannot_be_seen(made, tmp_path, spoil):
    folder = made.folder(tmp_path / "bag")
    spoil(folder)
    pinned = ("--key", str(made.key)) if spoil is not spoil_keys else ()
    code, said = run_script(folder, *pinned)
    assert code == 3
    assert steering(said.replace("\n", "")) == []
    lines = said.splitlines()
    assert lines[-1] == "NOT sound."
    assert "Every step that applies was taken and holds." not in lines


@pytest.mark.parametrize("spoil", SPOILED)
def test_messages_of_verification_hold_nothing_that_cannot_be_seen(made, tmp_path, spoil):
    folder = made.folder(tmp_path / "bag")
    spoil(folder)
    report = verify_package(folder, Pins([made.key]))
    assert report.broken != []
    for broken in report.broken:
        said = [str(arg) for arg in broken.message.args.values()]
        assert steering("".join(said)) == [], said
        assert steering(broken.message.text("en"), isolates=True) == []


def test_a_receipt_is_written_out_as_well(made, tmp_path):
    place = tmp_path / "receipt.txt"
    for data in (
        f"trucewatch/receipt/1\n{EVIL}",
        f"trucewatch/receipt/1\nx\ntrucewatch/receipt/1\n{EVIL}",
    ):
        place.write_text(data, "utf-8")
        code, said = run_script(place, "--key", str(made.key))
        assert code == 3
        assert steering(said.replace("\n", "")) == []


def steering(said, isolates=False):
    """Signs that steer or turn; our own messages isolate what stands in their gaps."""
    own = "\u2066\u2067\u2068\u2069" if isolates else ""
    found = [c for c in said if unicodedata.category(c) in ("Cc", "Cf", "Zl", "Zp", "Cs")]
    return [hex(ord(sign)) for sign in found if sign not in own]
