"""A bucket on a real server: created and never replaced, checked, locked, and told in our words."""

import dataclasses
import hashlib
import io
import os

import pytest

from tests.vault.storage import bucket_server
from tests.vault.storage.conftest import BYTES, DIGEST
from tests.vault.storage.faulty_server import careless
from trucewatch.values.refusal import Refusal
from trucewatch.vault.broken import Broken
from trucewatch.vault.storage import bucket_client, uploading
from trucewatch.vault.storage.bucket import BucketObjects
from trucewatch.vault.storage.bucket_client import Bucket, client_of

MIB = 1 << 20


@pytest.fixture
def place():
    return bucket_server.new_place()


@pytest.fixture
def kept(place, tmp_path):
    return BucketObjects(place, tmp_path / "coming")


def keys_in(bucket):
    told = client_of(bucket).list_objects_v2(Bucket=bucket.name, Prefix=bucket.prefix)
    return [each["Key"] for each in told.get("Contents", ())]


def test_an_object_lies_under_the_same_name_as_in_a_folder_and_nothing_else(kept, place):
    kept.put(io.BytesIO(BYTES))
    assert keys_in(place) == [f"{place.prefix}/{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"]
    assert [p.name for p in kept.shelf.arrivals.folder.iterdir()] == [".lock"]


def test_the_server_of_these_tests_checks_what_it_is_given(kept):
    assert kept.shelf.server_checks is True


@pytest.mark.parametrize("size", [16 * MIB, 16 * MIB + 1, 5 * 16 * MIB + 7])
def test_a_large_object_goes_in_parts_and_is_the_same(kept, size):
    data = os.urandom(MIB) * (size // MIB + 1)
    data = data[:size]
    stored = kept.put(io.BytesIO(data))
    assert stored.sha256 == hashlib.sha256(data).hexdigest()
    assert kept.verify(stored.sha256) == size
    assert kept.put(io.BytesIO(data)).again is True


@pytest.mark.parametrize("size", [len(BYTES), 17 * MIB], ids=["whole", "in parts"])
def test_what_another_created_meanwhile_is_not_replaced_and_is_read_whole(
    kept, place, monkeypatch, size
):
    data = (BYTES * size)[:size]
    digest = hashlib.sha256(data).hexdigest()
    BucketObjects(place, kept.shelf.arrivals.folder).put(io.BytesIO(data))
    monkeypatch.setattr(type(kept), "has", lambda *_: False)
    assert kept.put(io.BytesIO(data)).again is True
    key = place.key(f"{digest[:2]}/{digest[2:4]}/{digest}")
    client_of(place).put_object(Bucket=place.name, Key=key, Body=b"altered")
    with pytest.raises(Broken) as broken:
        kept.put(io.BytesIO(data))
    assert broken.value.code == "verify-object-differs"
    answer = client_of(place).get_object(Bucket=place.name, Key=key)
    assert answer["Body"].read() == b"altered"


def test_a_server_that_checks_nothing_is_found_out_and_read_back(tmp_path):
    bucket_server.use_credentials()
    with careless() as (address, inside):
        kept = BucketObjects(Bucket("b", "p", endpoint=address, region="x"), tmp_path)
        kept.put(io.BytesIO(BYTES))
        assert kept.shelf.server_checks is False
        assert list(inside) == [f"/b/p/{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}"]


def test_what_such_a_server_kept_otherwise_is_not_stored(tmp_path):
    bucket_server.use_credentials()
    with careless(alters=True) as (address, inside):
        kept = BucketObjects(Bucket("b", "p", endpoint=address, region="x"), tmp_path)
        with pytest.raises(Refusal) as refusal:
            kept.put(io.BytesIO(BYTES))
        assert refusal.value.code == "storage-arrived-otherwise"
        assert inside == {}


def test_a_locked_object_cannot_be_removed_and_an_unlocked_one_goes_with_all_its_versions(tmp_path):
    place = bucket_server.new_place(lock=True, lock_days=30)
    locked = BucketObjects(place, tmp_path)
    assert locked.shelf.lock() == "on"
    locked.put(io.BytesIO(BYTES))
    key = place.key(f"{DIGEST[:2]}/{DIGEST[2:4]}/{DIGEST}")
    told = client_of(place).head_object(Bucket=place.name, Key=key)
    assert told["ObjectLockMode"] == "GOVERNANCE"
    assert 29 <= (told["ObjectLockRetainUntilDate"] - told["LastModified"]).days <= 30
    with pytest.raises(Refusal) as refusal:
        locked.remove(DIGEST)
    assert refusal.value.code == "storage-locked"
    free = BucketObjects(dataclasses.replace(place, lock_days=0), tmp_path)
    digest = free.put(io.BytesIO(b"not locked")).sha256
    path = place.key(f"{digest[:2]}/{digest[2:4]}/{digest}")
    client_of(place).put_object(Bucket=place.name, Key=path, Body=b"a second version")
    free.remove(digest)
    left = client_of(place).list_object_versions(Bucket=place.name, Prefix=path)
    assert left.get("Versions", []) == []
    assert left.get("DeleteMarkers", []) == []


def test_a_lock_that_the_bucket_does_not_have_is_refused_and_nothing_is_stored(tmp_path):
    kept = BucketObjects(bucket_server.new_place(lock_days=30), tmp_path)
    assert kept.shelf.lock() == ""
    with pytest.raises(Refusal) as refusal:
        kept.put(io.BytesIO(BYTES))
    assert refusal.value.code == "storage-no-lock"
    assert list(kept.digests()) == []


def test_a_bucket_that_is_not_there_is_told(place, tmp_path):
    kept = BucketObjects(dataclasses.replace(place, name="not-there"), tmp_path)
    for use in (
        lambda: kept.put(io.BytesIO(BYTES)),
        lambda: list(kept.held()),
        lambda: kept.has(DIGEST),
        lambda: kept.verify(DIGEST),
    ):
        with pytest.raises(Refusal) as refusal:
            use()
        assert refusal.value.code == "storage-bucket-absent"


@pytest.fixture
def new_clients():
    bucket_client._client.cache_clear()
    yield
    bucket_server.use_credentials()
    bucket_client._client.cache_clear()


@pytest.mark.usefixtures("new_clients")
@pytest.mark.parametrize("name", ["AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"])
def test_wrong_credentials_are_told_and_their_words_never(place, tmp_path, monkeypatch, name):
    monkeypatch.setenv(name, "my-wrong-and-secret-word")
    kept = BucketObjects(place, tmp_path)
    with pytest.raises(Refusal) as refusal:
        kept.put(io.BytesIO(BYTES))
    assert refusal.value.code == "storage-not-permitted"
    said = refusal.value.message.text("en") + refusal.value.message.text("ar")
    for secret in (bucket_server.NAME, bucket_server.SECRET, "my-wrong-and-secret-word"):
        assert secret not in said + repr(refusal.value)
    assert refusal.value.__suppress_context__


@pytest.mark.usefixtures("new_clients")
def test_no_credentials_are_told(place, tmp_path, monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    with pytest.raises(Refusal) as refusal:
        BucketObjects(place, tmp_path).put(io.BytesIO(BYTES))
    assert refusal.value.code == "storage-no-credentials"


@pytest.mark.usefixtures("new_clients")
def test_credentials_may_stand_in_the_standard_file(place, tmp_path, monkeypatch):
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    stated = tmp_path / "credentials"
    stated.write_text(
        f"[default]\naws_access_key_id = {bucket_server.NAME}\n"
        f"aws_secret_access_key = {bucket_server.SECRET}\n"
    )
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(stated))
    assert BucketObjects(place, tmp_path).put(io.BytesIO(BYTES)).sha256 == DIGEST


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://storage.example.org",
        "https://name:geheim@storage.example.org",
        "ftp://storage.example.org",
        "storage.example.org",
        "http://10.0.0.1:9000",
        "https://",
    ],
)
def test_an_address_that_is_not_safe_is_refused_before_anything_is_sent(tmp_path, endpoint):
    kept = BucketObjects(Bucket("b", endpoint=endpoint), tmp_path)
    with pytest.raises(Refusal) as refusal:
        kept.has(DIGEST)
    assert refusal.value.code == "storage-endpoint-unsafe"
    assert "geheim" not in refusal.value.message.text("en")


def test_without_the_program_for_it_the_extra_is_named(place, tmp_path, monkeypatch):
    monkeypatch.setattr(bucket_client, "find_spec", lambda _: None)
    with pytest.raises(Refusal) as refusal:
        BucketObjects(place, tmp_path).has(DIGEST)
    assert refusal.value.code == "storage-no-program"
    assert "trucewatch[s3]" in refusal.value.message.text("ar")


def test_no_object_has_more_parts_than_a_bucket_takes(tmp_path, monkeypatch):
    (tmp_path / "f").write_bytes(bytes(1001))
    monkeypatch.setattr(uploading, "PART", 10)
    monkeypatch.setattr(uploading, "PARTS", 50)
    sizes = [len(part) for part in uploading._parts(tmp_path / "f")]
    assert len(sizes) <= 50
    assert sum(sizes) == 1001
