"""Objects: the bytes of their digest, or broken; the same wherever they are kept."""

import hashlib
import io
import os

import pytest
from blake3 import blake3

from tests.vault.storage.conftest import BYTES, DIGEST, Place
from trucewatch.vault.broken import Broken
from trucewatch.vault.storage import coming
from trucewatch.vault.storage.hashing import CHUNK
from trucewatch.vault.storage.objects import Stored

LARGE = b"".join(hashlib.sha256(b"%d" % n).digest() for n in range(5 * CHUNK // 32)) + b"end"


def stored(data: bytes, again: bool) -> Stored:
    return Stored(hashlib.sha256(data).hexdigest(), blake3(data).hexdigest(), len(data), again)


def test_bytes_taken_in_are_kept_under_their_digest(place: Place) -> None:
    assert place.objects.put(io.BytesIO(BYTES)) == stored(BYTES, again=False)
    assert [name[:64] for name in place.names] == [DIGEST]
    assert place.reopened().get(DIGEST) == BYTES
    assert place.objects.has(DIGEST)
    assert place.objects.size(DIGEST) == len(BYTES)
    assert list(place.objects.digests()) == [DIGEST]


def test_the_same_bytes_again_are_one_object(place: Place) -> None:
    place.objects.put(io.BytesIO(BYTES))
    assert place.objects.put(io.BytesIO(BYTES)) == stored(BYTES, again=True)
    assert len(place.names) == 1


def test_no_bytes_at_all_are_an_object_too(place: Place) -> None:
    assert place.objects.put(io.BytesIO(b"")) == stored(b"", again=False)
    assert place.objects.get(hashlib.sha256(b"").hexdigest()) == b""
    assert place.objects.size(hashlib.sha256(b"").hexdigest()) == 0


def test_large_bytes_go_in_and_come_out_in_chunks(place: Place) -> None:
    taken = place.objects.put(io.BytesIO(LARGE))
    assert taken == stored(LARGE, again=False)
    chunks = list(place.objects.chunks(taken.sha256))
    assert b"".join(chunks) == LARGE
    assert max(map(len, chunks)) <= CHUNK
    assert place.objects.verify(taken.sha256) == len(LARGE)
    assert place.objects.size(taken.sha256) == len(LARGE)


def test_many_are_taken_in_in_their_order(place: Place, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(coming, "GROUP", 3)
    given = [b"%d" % (n % 5) for n in range(8)]
    taken = list(place.objects.put_all(io.BytesIO(data) for data in given))
    assert taken == [stored(data, again=n >= 5) for n, data in enumerate(given)]
    assert len(place.names) == 5


def test_twice_the_same_in_one_group_are_one_object(place: Place) -> None:
    taken = place.objects.put_all([io.BytesIO(BYTES), io.BytesIO(b"x"), io.BytesIO(BYTES)])
    assert [each.again for each in taken] == [False, False, True]
    assert len(place.names) == 2


def test_what_a_group_gave_back_is_there_before_more_is_asked_for(
    place: Place, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(coming, "GROUP", 2)
    asked = []

    def sources():
        for n in range(5):
            asked.append(n)
            yield io.BytesIO(b"%d" % n)

    taking = place.objects.put_all(sources())
    assert asked == []
    for n, taken in enumerate(taking):
        assert place.reopened().get(taken.sha256) == b"%d" % n
        assert asked == list(range(min(5, n // 2 * 2 + 2)))


@pytest.mark.parametrize(
    "altered",
    [b"", BYTES[:-1], BYTES + b"\0", b"X" + BYTES[1:]],
    ids=["none", "cut", "more", "other"],
)
def test_altered_bytes_are_broken_before_the_last_is_trusted(place: Place, altered: bytes) -> None:
    place.objects.put(io.BytesIO(BYTES))
    place.overwrite(place.names[0], altered)
    for use in (
        place.objects.get,
        place.objects.verify,
        lambda _: place.objects.put(io.BytesIO(BYTES)),
    ):
        with pytest.raises(Broken) as broken:
            use(DIGEST)
        assert (broken.value.code, broken.value.trouble) == ("verify-object-differs", "tampered")


def test_an_absent_object_is_missing(place: Place) -> None:
    assert not place.objects.has(DIGEST)
    for use in (place.objects.get, place.objects.verify, place.objects.size):
        with pytest.raises(Broken) as broken:
            use(DIGEST)
        assert (broken.value.code, broken.value.trouble) == ("verify-object-missing", "missing")


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", DIGEST.upper(), DIGEST[:-1], DIGEST + "0", DIGEST + "\n"]
)
def test_what_is_no_digest_names_nothing(place: Place, name: str) -> None:
    objects = place.objects
    for use in (objects.get, objects.verify, objects.has, objects.size, objects.remove):
        with pytest.raises(ValueError):
            use(name)


def test_a_removed_object_is_gone_and_can_be_taken_in_anew(place: Place) -> None:
    place.objects.put_all([])
    place.objects.put(io.BytesIO(BYTES))
    place.objects.put(io.BytesIO(b"other"))
    place.objects.remove(DIGEST)
    place.objects.remove(DIGEST)
    assert not place.objects.has(DIGEST)
    assert len(place.names) == 1
    assert place.objects.put(io.BytesIO(BYTES)) == stored(BYTES, again=False)


def test_what_is_held_is_listed_with_its_size(place: Place) -> None:
    assert list(place.objects.held()) == []
    taken = list(place.objects.put_all([io.BytesIO(b"one"), io.BytesIO(b"three")]))
    held = list(place.objects.held())
    assert {each.digest for each in held} == {each.sha256 for each in taken}
    for each in held:
        assert each.encrypted == place.objects.encrypt
        more = 100 if each.encrypted else 0
        assert each.kept >= place.objects.size(each.digest) + more
    assert list(place.objects.strays()) == []
    assert place.objects.leftovers() == 0


class FailingError(Exception):
    """The stick was pulled out."""


class Failing(io.RawIOBase):
    """A source that gives some bytes, then fails."""

    def __init__(self, size: int) -> None:
        self.left = size

    def read(self, size: int = -1) -> bytes:
        if self.left <= 0:
            raise FailingError
        given = os.urandom(min(size, self.left))
        self.left -= len(given)
        return given


@pytest.mark.parametrize("size", [0, 10, 3 * CHUNK])
def test_a_source_that_fails_half_way_leaves_nothing(place: Place, size: int) -> None:
    taking = place.objects.put_all([io.BytesIO(b"before"), Failing(size), io.BytesIO(b"after")])
    with pytest.raises(FailingError):
        list(taking)
    assert place.names == []
    assert place.objects.leftovers() == 0
    assert place.objects.put(io.BytesIO(b"before")) == stored(b"before", again=False)
