"""Keys that sign the log are changed in the log itself; an earlier one counts up to its last size."""

from pathlib import Path

import pytest

from tests.acts.keyed import again, broken, in_folder, sealed, told
from trucewatch.acts.acting import Acting
from trucewatch.acts.keys.changing import revoke, rotate
from trucewatch.acts.logs import NEXT_KEY, SIGNING_KEY
from trucewatch.acts.restating import restate
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.workspace import Earlier, read
from trucewatch.values.refusal import Refusal
from trucewatch.vault.checkpoints import Checkpoint
from trucewatch.vault.notes import PublicKey
from trucewatch.vault.signing import SigningKey
from trucewatch.vault.tiles import Tree

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def acting(tmp_path: Path) -> Acting:
    return in_folder(tmp_path)


def signed(key: SigningKey, acting: Acting, size: int, root: bytes | None = None) -> bytes:
    """What this key says of the log at a size."""
    found = Tree(acting.workspace.log, size).root() if root is None else root
    return bytes(key.sign(Checkpoint(acting.workspace.origin, size, found).text))


def refused(code: str, act: object, *given: object) -> None:
    with pytest.raises(Refusal) as found:
        act(*given)  # type: ignore[operator]
    assert found.value.code == code


def test_a_log_goes_on_under_a_new_key_and_verifies(acting):
    size = sealed(acting, 2)
    changed = rotate(acting)
    assert changed.last == size + 1
    now = again(acting)
    assert now.workspace.log_key == changed.after != changed.before == acting.workspace.log_key
    assert sealed(now, 3) == size + 4
    assert broken(acting) == []
    assert not (acting.workspace.keys / NEXT_KEY).exists()


def test_the_old_key_signs_last_the_checkpoint_that_ends_with_its_change(acting):
    old = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    changed = rotate(acting)
    note = (acting.workspace.log / "checkpoints" / f"{changed.last:020}").read_bytes()
    assert note == signed(old, acting, changed.last)


def test_what_others_recorded_meanwhile_is_sealed_before_or_after_and_never_lost(acting):
    write(acting, "look", None, [])  # committed, not numbered yet
    changed = rotate(acting)
    assert sequence(acting.workspace).size == changed.last == 3
    assert broken(acting) == []


def test_keys_change_again_and_again(acting):
    for _ in range(3):
        rotate(again(acting))
    rotate(again(acting))
    sealed(again(acting))
    assert [row.last for row in again(acting).workspace.earlier] == [2, 3, 4, 5]
    assert broken(acting) == []


def test_a_process_that_read_the_file_before_the_change_goes_on(acting):
    rotate(acting)
    assert sealed(acting, 2) == 4
    assert broken(acting) == []


def test_a_checkpoint_signed_with_the_old_key_after_the_change_is_told(acting):
    old = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    rotate(acting)
    size = sealed(again(acting), 2)
    note = signed(old, acting, size)
    assert broken(acting, seen=[note]) == [(1, "verify-key-out-of-its-time")]
    (acting.workspace.log / "checkpoints" / f"{size:020}").write_bytes(note)
    assert (1, "verify-key-out-of-its-time") in broken(acting)


def test_a_checkpoint_signed_with_the_old_key_at_its_own_sizes_counts_as_ever(acting):
    old = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    changed = rotate(acting)
    sealed(again(acting), 2)
    assert broken(acting, seen=[signed(old, acting, changed.last)]) == []
    assert broken(acting, seen=[signed(old, acting, changed.last, bytes(32))]) == [
        (2, "verify-fork")
    ]


def test_the_new_key_signs_nothing_of_the_time_before_it(acting):
    changed = rotate(acting)
    sealed(again(acting))
    new = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    assert broken(acting, seen=[signed(new, acting, changed.last)]) == [
        (1, "verify-key-out-of-its-time")
    ]


def test_what_a_revoked_key_signs_afterwards_counts_for_nothing_and_is_told(acting):
    stolen = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    revoke(acting, "laptop taken")
    size = sealed(again(acting), 2)
    forged = signed(stolen, acting, size, bytes(32))
    assert broken(acting, seen=[forged]) == []
    assert told(acting, seen=[forged]) == ["verify-key-revoked", "verify-told-revoked"]
    (acting.workspace.log / "checkpoints" / f"{size:020}").write_bytes(forged)
    assert (1, "verify-key-revoked") in broken(acting)


def test_an_earlier_key_found_in_other_hands_is_revoked_from_its_last_size_on(acting):
    stolen = SigningKey.load(acting.workspace.keys / SIGNING_KEY, acting.workspace.origin)
    changed = rotate(acting)
    now = again(acting)
    changed_again = revoke(now, "an old backup was found", stolen.public.key_id.hex())
    assert (changed_again.after, changed_again.last) == (now.workspace.log_key, changed.last)
    sealed(again(acting))
    assert (broken(acting), told(acting)) == ([], ["verify-told-revoked"])
    refused("keys-not-known", revoke, again(acting), "why", "00000000")


def test_a_key_is_not_revoked_without_a_reason(acting):
    refused("keys-revoke-reason", revoke, acting, " ")
    assert again(acting).workspace.earlier == ()


def test_a_file_that_names_the_forgers_key_is_told(acting, tmp_path):
    """The forger has the folder, signs all anew and names their key; the log knows no such change."""
    rotate(acting)
    sealed(again(acting))
    forger = SigningKey.create(tmp_path / "forger.pem", acting.workspace.origin)
    text = (tmp_path / "trucewatch.toml").read_text()
    now = again(acting).workspace
    (tmp_path / "trucewatch.toml").write_text(text.replace(now.log_key, str(forger.public)))
    for path in (now.log / "checkpoints").iterdir():
        if int(path.name) > now.earlier[0].last:
            path.write_bytes(signed(forger, acting, int(path.name)))
            (now.log / "checkpoint").write_bytes(path.read_bytes())
    (now.keys / "last-checkpoint").unlink()
    assert broken(acting) == [(1, "verify-key-not-announced")]


def test_a_file_in_which_the_old_key_signs_longer_is_told(acting, tmp_path):
    changed = rotate(acting)
    sealed(again(acting), 2)
    place = tmp_path / "trucewatch.toml"
    place.write_text(place.read_text().replace(f"last = {changed.last}", "last = 999"))
    assert (1, "verify-keys-differ-from-log") in broken(acting)


def test_a_file_that_keeps_silent_about_an_earlier_key_is_told(acting, tmp_path):
    rotate(acting)
    sealed(again(acting))
    place = tmp_path / "trucewatch.toml"
    place.write_text(place.read_text().partition("\n[[earlier]]")[0])
    assert (1, "verify-keys-differ-from-log") in broken(acting)


def test_a_file_that_invents_an_earlier_key_is_told(acting, tmp_path):
    other = SigningKey.create(tmp_path / "other.pem", acting.workspace.origin)
    restate(tmp_path, {}, [Earlier(str(other.public), 1, "rotated")])
    assert (1, "verify-keys-differ-from-log") in broken(acting)


def test_a_key_trusted_outside_must_be_one_that_signed_this_log(acting, tmp_path):
    first = PublicKey.parse(acting.workspace.log_key)
    rotate(acting)
    sealed(again(acting))
    other = SigningKey.create(tmp_path / "other.pem", acting.workspace.origin).public
    assert broken(acting, pinned=[first]) == []
    assert broken(acting, pinned=[other]) == [(1, "verify-key-not-pinned")]


def test_a_change_of_keys_leaves_peoples_own_words_in_the_file(acting, tmp_path):
    place = tmp_path / "trucewatch.toml"
    place.write_text(place.read_text() + "# the stick is in the second drawer")
    rotate(acting)
    text = place.read_text()
    assert "# the stick is in the second drawer\n" in text
    assert (read(tmp_path).keys, text.count("log_key =")) == (tmp_path / "keys", 1)


def test_a_file_whose_lines_cannot_be_changed_for_certain_is_refused(acting, tmp_path):
    place = tmp_path / "trucewatch.toml"
    place.write_text(place.read_text().replace("log_key =", '"log_key" ='))
    refused("workspace-file-unchangeable", restate, tmp_path, {"log_key": "x"}, [])


def test_a_signing_key_of_another_workspace_is_refused(acting, tmp_path):
    (tmp_path / "keys" / SIGNING_KEY).unlink()
    SigningKey.create(tmp_path / "keys" / SIGNING_KEY, acting.workspace.origin)
    refused("keys-signing-other", sequence, acting.workspace)
