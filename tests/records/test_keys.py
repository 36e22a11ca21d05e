"""Keys of records: made once, renewed, destroyed, wrapped anew; whatever stops the work."""

import sqlite3
from pathlib import Path
from uuid import UUID, uuid4

import pytest

import trucewatch.records.key_file as key_file
from trucewatch.records.key_file import NEXT, WRAPPING
from trucewatch.records.keys import KeyStore, decrypt, encrypt
from trucewatch.values.refusal import Refusal

ONE, TWO = UUID(int=1), UUID(int=2)


@pytest.fixture
def store(tmp_path: Path) -> KeyStore:
    return KeyStore.create(tmp_path / "keys")


class Stopped(Exception):
    """As if the power went."""


def stop(*_: object) -> None:
    raise Stopped


def test_a_key_is_made_once_and_found_again(store):
    made = store.make([ONE, TWO])
    assert (store.make([ONE]), store.get([ONE, TWO, uuid4()])) == ({ONE: made[ONE]}, made)
    assert (store.count(), store.holders(), len(set(made.values()))) == (2, [ONE, TWO], 2)


def test_a_destroyed_key_is_gone_with_the_one_that_was_to_follow(store):
    store.make([ONE, TWO])
    store.renew([ONE])
    store.destroy(ONE)
    assert (list(store.get([ONE, TWO])), store.renewing([ONE, TWO])) == ([TWO], [])


def test_while_a_record_is_sealed_anew_both_keys_open_and_the_new_one_seals(store):
    old = store.make([ONE])[ONE]
    before = encrypt(old, b"words", "here")
    store.renew([ONE])
    both = store.get([ONE])[ONE]
    after = encrypt(both, b"words", "here")
    assert decrypt(both, before, "here") == decrypt(both, after, "here") == b"words"
    assert store.renewing([ONE, TWO]) == [ONE]
    store.renew([ONE])
    store.settle([ONE, TWO])
    new = store.get([ONE])[ONE]
    assert (new, decrypt(new, after, "here")) == (both[:32], b"words")
    with pytest.raises(Refusal):
        decrypt(new, before, "here")


def test_all_keys_are_wrapped_anew_and_stay_the_same(store):
    made = store.make([ONE, TWO])
    store.renew([TWO])
    both, wrapping = store.get([ONE, TWO]), (store.folder / WRAPPING).read_bytes()
    store.rewrap()
    assert store.get([ONE, TWO]) == both
    assert both[ONE] == made[ONE]
    assert (store.folder / WRAPPING).read_bytes() != wrapping
    assert not (store.folder / NEXT).exists()
    assert (store.folder / WRAPPING).stat().st_mode & 0o777 == 0o600


def test_a_copy_of_the_old_wrapping_key_opens_nothing_afterwards(store):
    store.make([ONE])
    wrapping = (store.folder / WRAPPING).read_bytes()
    store.rewrap()
    (store.folder / WRAPPING).write_bytes(wrapping)
    with pytest.raises(Refusal) as refused:
        store.get([ONE])
    assert refused.value.code == "keys-wrong-key"


@pytest.mark.parametrize("stopped_at", ["write_private", "_replace", "fingerprint"])
def test_a_change_of_the_wrapping_key_that_was_stopped_loses_no_key(store, monkeypatch, stopped_at):
    made = store.make([ONE, TWO])
    with monkeypatch.context() as patch, pytest.raises(Stopped):
        patch.setattr(key_file, stopped_at, stop)
        store.rewrap()
    assert store.get([ONE, TWO]) == made
    store.rewrap()
    assert store.get([ONE, TWO]) == made


def test_a_change_stopped_while_the_old_wrapping_key_was_overwritten_is_finished(
    store, monkeypatch
):
    made = store.make([ONE])
    with monkeypatch.context() as patch, pytest.raises(Stopped):
        patch.setattr(key_file, "_replace", stop)
        store.rewrap()
    (store.folder / WRAPPING).write_bytes(bytes(32))
    assert store.get([ONE]) == made
    assert not (store.folder / NEXT).exists()


def test_a_key_file_of_an_earlier_version_is_renewed_and_wrapped_anew(store):
    made = store.make([ONE])
    with sqlite3.connect(store.folder / "records.sqlite3") as connection:
        connection.execute("DROP TABLE coming")
        connection.execute("DROP TABLE wrapping")
    assert (store.get([ONE]), store.renewing([ONE])) == (made, [])
    store.rewrap()
    store.renew([ONE])
    assert store.get([ONE])[ONE][32:] == made[ONE]


def test_keys_are_never_replaced(store):
    with pytest.raises(FileExistsError):
        KeyStore.create(store.folder)


def test_a_destroyed_key_stands_in_no_byte_of_the_file(store):
    store.make([ONE])
    with sqlite3.connect(store.folder / "records.sqlite3") as connection:
        wrapped = connection.execute("SELECT wrapped FROM keys").fetchone()[0]
    path = store.folder / "records.sqlite3"
    assert wrapped in path.read_bytes()
    store.destroy(ONE)
    assert wrapped not in path.read_bytes()
