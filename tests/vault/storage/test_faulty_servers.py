"""A server that answers slowly, wrongly or by halves: no false success, and a rerun finishes."""

import dataclasses
import hashlib
import io
import os

import pytest

from tests.vault.storage import bucket_server
from tests.vault.storage.faulty_server import SLOW, Faults, proxy
from trucewatch.values.refusal import Refusal
from trucewatch.vault.storage import bucket_client, uploading
from trucewatch.vault.storage.bucket import BucketObjects

SMALL, LARGE = os.urandom(100_000), os.urandom(11 << 20)
SIZES = pytest.mark.parametrize("data", [SMALL, LARGE], ids=["whole", "in parts"])


@pytest.fixture(autouse=True)
def small_parts(monkeypatch):
    monkeypatch.setattr(uploading, "PART", 5 << 20)


@pytest.fixture
def sound(tmp_path):
    return BucketObjects(bucket_server.new_place(), tmp_path / "coming")


def behind(faults_at, sound):
    """The same place, reached through a server that spoils what passes."""
    bucket = dataclasses.replace(sound.shelf.bucket, endpoint=faults_at)
    objects = BucketObjects(bucket, sound.shelf.arrivals.folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bucket_client, "READ", SLOW / 2)
        patch.setattr(bucket_client, "ATTEMPTS", 3)
        assert objects.shelf._client
    return objects


@SIZES
@pytest.mark.parametrize("fault", ["500", "cut", "lost", "slow"])
def test_what_fails_now_and_then_is_done_in_the_end(sound, fault, data):
    faults = Faults(PUT=fault, POST=f"pass {fault}", HEAD=fault)
    with proxy(bucket_server.address(), faults) as address:
        stored = behind(address, sound).put(io.BytesIO(data))
    assert stored.sha256 == hashlib.sha256(data).hexdigest()
    assert ("PUT", fault) in faults.seen
    assert sound.get(stored.sha256) == data


@SIZES
@pytest.mark.parametrize(
    ("fault", "code"),
    [("500", "storage-troubled"), ("cut", "storage-silent"), ("slow", "storage-silent")],
)
def test_what_always_fails_is_refused_nothing_is_told_and_a_rerun_finishes(
    sound, fault, code, data
):
    faults = Faults(PUT=f"{fault} " * 20)
    with proxy(bucket_server.address(), faults) as address:
        objects = behind(address, sound)
        with pytest.raises(Refusal) as refusal:
            objects.put(io.BytesIO(data))
        assert refusal.value.code == code
        assert objects.leftovers() == 0
    assert list(sound.held()) == []
    assert sound.put(io.BytesIO(data)).again is False
    assert sound.get(hashlib.sha256(data).hexdigest()) == data


def test_an_answer_that_is_lost_every_time_is_no_success_and_a_rerun_finds_the_object(sound):
    with proxy(bucket_server.address(), Faults(PUT="lost " * 20)) as address:
        stored = behind(address, sound)
        with pytest.raises(Refusal) as refusal:
            stored.put(io.BytesIO(SMALL))
    assert refusal.value.code == "storage-silent"
    assert sound.put(io.BytesIO(SMALL)).again is True


@SIZES
def test_bytes_altered_on_their_way_are_never_kept(sound, data):
    with (
        proxy(bucket_server.address(), Faults(PUT="flip " * 20)) as address,
        pytest.raises(Refusal),
    ):
        behind(address, sound).put(io.BytesIO(data))
    assert list(sound.held()) == []


def test_of_many_only_those_are_told_that_arrived(sound, monkeypatch):
    monkeypatch.setattr("trucewatch.vault.storage.coming.GROUP", 4)
    faults, told = Faults(PUT="pass " * 10 + "500 " * 50), []
    with proxy(bucket_server.address(), faults) as address, pytest.raises(Refusal):
        for stored in behind(address, sound).put_all(io.BytesIO(b"%d" % n) for n in range(20)):
            told.append(stored.sha256)
    assert len(told) == 8
    for digest in told:
        sound.verify(digest)


@pytest.mark.parametrize("fault", ["half", "cut", "500", "slow", "half half half"])
def test_a_download_that_breaks_off_is_taken_up_where_it_stopped(sound, fault):
    digest = sound.put(io.BytesIO(LARGE)).sha256
    with proxy(bucket_server.address(), Faults(GET=fault)) as address:
        assert behind(address, sound).get(digest) == LARGE


@pytest.mark.parametrize(
    ("fault", "code"),
    [("half", "storage-silent"), ("500", "storage-troubled"), ("slow", "storage-silent")],
)
def test_an_object_that_cannot_be_fetched_is_refused_and_is_not_called_altered(sound, fault, code):
    digest = sound.put(io.BytesIO(SMALL)).sha256
    with (
        proxy(bucket_server.address(), Faults(GET=f"{fault} " * 20)) as address,
        pytest.raises(Refusal) as refusal,
    ):
        behind(address, sound).verify(digest)
    assert refusal.value.code == code


def test_whoever_does_not_answer_at_all_is_told(sound):
    objects = behind("http://127.0.0.1:9", sound)
    with pytest.raises(Refusal) as refusal:
        objects.put(io.BytesIO(SMALL))
    assert refusal.value.code == "storage-silent"
