"""Keys of objects lie among the keys of records, each under an id made of the digest."""

from uuid import UUID

import pytest

from trucewatch.records.keys import KeyStore
from trucewatch.records.object_keys import ObjectKeyStore, key_id
from trucewatch.values.refusal import Refusal

DIGEST, OTHER = "00" * 32, "ab" * 32
SECRET = bytes(range(32))


def test_the_id_follows_from_the_digest_alone() -> None:
    assert key_id(DIGEST) == UUID("b0c99f5d-dedf-85c8-bdeb-c95c3833ee74")
    assert key_id(DIGEST).version == 8
    assert key_id(DIGEST) != key_id(OTHER)


def test_a_secret_is_kept_and_the_first_one_stays(tmp_path) -> None:
    KeyStore.create(tmp_path)
    keys = ObjectKeyStore(tmp_path)
    assert keys.keep({DIGEST: SECRET}) == {DIGEST: SECRET}
    assert keys.keep({DIGEST: bytes(32), OTHER: bytes(32)}) == {DIGEST: SECRET, OTHER: bytes(32)}
    assert ObjectKeyStore(tmp_path).find(DIGEST) == SECRET
    assert KeyStore(tmp_path).get([key_id(DIGEST)]) == {key_id(DIGEST): SECRET}
    assert SECRET not in (tmp_path / "records.sqlite3").read_bytes()


def test_a_destroyed_secret_is_gone(tmp_path) -> None:
    KeyStore.create(tmp_path)
    keys = ObjectKeyStore(tmp_path)
    keys.keep({DIGEST: SECRET, OTHER: bytes(32)})
    keys.destroy(DIGEST)
    assert keys.find(DIGEST) is None
    assert keys.find(OTHER) == bytes(32)


def test_where_the_keys_are_not_nothing_is_kept_or_found(tmp_path) -> None:
    keys = ObjectKeyStore(tmp_path / "gone")
    for use in (lambda: keys.keep({DIGEST: SECRET}), lambda: keys.find(DIGEST)):
        with pytest.raises(Refusal) as refusal:
            use()
        assert refusal.value.code == "keys-not-found"
