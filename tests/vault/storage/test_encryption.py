"""Encrypted objects: nobody reads them without their key, everybody with the standard tool."""

import hashlib
import io
import os
import shutil
import subprocess
import threading

import pyrage
import pytest

from tests.vault.storage.conftest import BYTES, DIGEST
from trucewatch.records.keys import KeyStore
from trucewatch.records.object_keys import ObjectKeyStore
from trucewatch.vault.broken import Broken, Trouble
from trucewatch.vault.storage import age
from trucewatch.vault.storage.folder import FolderObjects
from trucewatch.vault.storage.hashing import CHUNK
from trucewatch.vault.storage.identities import identity_text, new_secret

TELLING = b"the name of the witness is written here"


@pytest.fixture
def keys(tmp_path):
    KeyStore.create(tmp_path / "keys")
    return ObjectKeyStore(tmp_path / "keys")


@pytest.fixture
def sealed(tmp_path, keys):
    return FolderObjects(tmp_path / "objects", keys, encrypt=True)


def where(objects, digest=DIGEST, form=".age"):
    return objects.folder / digest[:2] / digest[2:4] / f"{digest}{form}"


def test_the_name_is_the_digest_of_the_clear_bytes_and_the_bytes_are_not_there(sealed):
    sealed.put(io.BytesIO(TELLING))
    (file,) = (p for p in sealed.folder.rglob("*") if p.is_file() and p.name != ".lock")
    assert file.name == f"{hashlib.sha256(TELLING).hexdigest()}.age"
    assert file.read_bytes().startswith(b"age-encryption.org/v1\n")
    assert TELLING[:10] not in file.read_bytes()
    assert [held.encrypted for held in sealed.held()] == [True]


def test_bytes_on_their_way_in_are_never_on_the_disk_in_the_clear(sealed):
    seen = []

    class Watching(io.BytesIO):
        def read(self, size=-1):
            seen.extend(p.read_bytes() for p in sealed.folder.rglob("*") if p.is_file())
            return super().read(size)

    sealed.put(Watching(TELLING * 100_000))
    assert any(seen)
    assert not any(TELLING in data for data in seen)


@pytest.mark.skipif(not shutil.which("age"), reason="age is not installed: apt-get install age")
def test_the_standard_tool_opens_an_object_with_its_key(sealed, keys, tmp_path):
    digest = sealed.put(io.BytesIO(TELLING * 10_000)).sha256
    identity = tmp_path / "identity.txt"
    identity.write_text(identity_text(keys.find(digest)) + "\n")
    opened = subprocess.run(
        ["age", "--decrypt", "--identity", identity, where(sealed, digest)],
        check=True,
        capture_output=True,
    )
    assert opened.stdout == TELLING * 10_000


def test_an_identity_is_written_as_age_writes_it():
    assert identity_text(bytes(range(32))) == (
        "AGE-SECRET-KEY-1QQQSYQCYQ5RQWZQFPG9SCRGWPUGPZYSNZS23V9CCRYDPK8QARC0SWRYDWG"
    )
    for _ in range(50):
        text = identity_text(new_secret())
        assert str(pyrage.x25519.Identity.from_str(text)) == text


@pytest.mark.parametrize("length", [0, 31, 33])
def test_what_is_no_secret_makes_no_identity(length):
    with pytest.raises(ValueError):
        identity_text(bytes(length))


def test_each_object_has_a_key_of_its_own(sealed, keys):
    one, other = (sealed.put(io.BytesIO(data)).sha256 for data in (b"one", b"other"))
    assert keys.find(one) != keys.find(other)
    where(sealed, other).write_bytes(where(sealed, one).read_bytes())
    with pytest.raises(Broken) as broken:
        sealed.get(other)
    assert broken.value.code == "verify-object-differs"


def test_without_its_key_an_object_cannot_be_checked_and_is_not_called_altered(sealed, keys):
    sealed.put(io.BytesIO(BYTES))
    keys.destroy(DIGEST)
    for objects in (sealed, FolderObjects(sealed.folder)):
        assert objects.has(DIGEST)
        assert objects.size(DIGEST) == len(BYTES)
        for use in (objects.get, objects.verify):
            with pytest.raises(Broken) as broken:
                use(DIGEST)
            assert broken.value.code == "verify-object-no-key"
            assert broken.value.trouble is Trouble.UNCHECKED


def test_with_the_object_goes_its_key_so_that_a_copy_says_nothing(sealed, keys):
    sealed.put(io.BytesIO(BYTES))
    copy = where(sealed).read_bytes()
    sealed.remove(DIGEST)
    assert keys.find(DIGEST) is None
    sealed.put(io.BytesIO(BYTES))
    where(sealed).write_bytes(copy)
    with pytest.raises(Broken) as broken:
        sealed.get(DIGEST)
    assert broken.value.code == "verify-object-differs"


@pytest.mark.parametrize("size", [0, 10, 3 * CHUNK])
def test_a_key_kept_before_a_crash_is_the_key_of_the_object(sealed, keys, size):
    data = os.urandom(size)
    digest, secret = hashlib.sha256(data).hexdigest(), new_secret()
    keys.keep({digest: secret})
    assert sealed.put(io.BytesIO(data)).again is False
    assert keys.find(digest) == secret
    assert sealed.get(digest) == data


def test_two_who_seal_the_same_at_once_leave_an_object_that_opens(sealed, keys):
    data, met, told = os.urandom(2 * CHUNK), threading.Barrier(4), []

    def put():
        objects = FolderObjects(sealed.folder, keys, encrypt=True)
        met.wait()
        told.append(objects.put(io.BytesIO(data)).sha256)

    threads = [threading.Thread(target=put) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(told) == 4
    assert sealed.get(told[0]) == data


def test_a_vault_may_be_encrypted_from_some_day_on(sealed, keys):
    clear = FolderObjects(sealed.folder, keys)
    clear.put(io.BytesIO(BYTES))
    new = sealed.put(io.BytesIO(b"new")).sha256
    assert sealed.put(io.BytesIO(BYTES)).again is True
    for objects in (clear, sealed):
        assert objects.get(DIGEST) == BYTES
        assert objects.get(new) == b"new"
        assert {held.digest: held.encrypted for held in objects.held()} == {
            DIGEST: False,
            new: True,
        }


@pytest.mark.parametrize("altered", ["", ".age"], ids=["clear", "encrypted"])
def test_an_object_kept_in_both_forms_is_verified_in_both(sealed, keys, altered):
    sealed.put(io.BytesIO(BYTES))
    FolderObjects(sealed.folder).shelf._path(DIGEST).write_bytes(BYTES)
    assert sealed.verify(DIGEST) == len(BYTES)
    where(sealed, form=altered).write_bytes(b"altered")
    for objects in (sealed, FolderObjects(sealed.folder, keys)):
        with pytest.raises(Broken) as broken:
            objects.verify(DIGEST)
        assert broken.value.code == "verify-object-differs"
    sealed.remove(DIGEST)
    assert not sealed.has(DIGEST)


@pytest.mark.parametrize("at", range(0, 400, 7))
def test_a_byte_flipped_anywhere_in_an_encrypted_object_is_seen(sealed, at):
    sealed.put(io.BytesIO(BYTES * 5))
    (name,) = (name for name, _ in sealed.shelf.names())
    path = where(sealed, name[:64])
    data = bytearray(path.read_bytes())
    data[-at % len(data)] ^= 1
    path.write_bytes(data)
    with pytest.raises(Broken) as broken:
        sealed.verify(name[:64])
    assert broken.value.code == "verify-object-differs"


def test_whoever_stops_reading_leaves_no_thread_behind(sealed):
    digest = sealed.put(io.BytesIO(os.urandom(20 * CHUNK))).sha256
    before = threading.active_count()
    for stop_after in (1, 2, 5):
        chunks = sealed.chunks(digest)
        for _ in range(stop_after):
            next(chunks)
        chunks.close()
    assert threading.active_count() == before


def test_a_file_that_is_no_age_file_has_no_size():
    for beginning in (b"", b"age-encryption.org/v1\n", b"age-encryption.org/v1\n--- x\nshort"):
        with pytest.raises(age.NotOpenedError):
            age.clear_size(beginning, len(beginning))


def test_nothing_is_encrypted_without_a_place_for_the_keys(tmp_path):
    with pytest.raises(ValueError):
        FolderObjects(tmp_path / "objects", encrypt=True)
