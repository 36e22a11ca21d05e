"""Objects: the bytes of their digest, or broken."""

import hashlib
import io

import pytest

from trucewatch.vault import durable, objects
from trucewatch.vault.broken import Broken
from trucewatch.vault.objects import Objects, Stored

BYTES = "لقطة من معبر الراموسة".encode()
DIGEST = hashlib.sha256(BYTES).hexdigest()


@pytest.fixture
def kept(tmp_path):
    return Objects(tmp_path / "objects")


def files(store):
    return [p for p in store.folder.rglob("*") if p.is_file()]


def test_bytes_taken_in_lie_under_their_digest(kept):
    assert kept.put(io.BytesIO(BYTES)) == Stored(DIGEST, len(BYTES), again=False)
    assert files(kept) == [kept.folder / DIGEST[:2] / DIGEST[2:4] / DIGEST]
    assert kept.get(DIGEST) == BYTES


def test_the_same_bytes_again_are_one_object(kept):
    kept.put(io.BytesIO(BYTES))
    assert kept.put(io.BytesIO(BYTES)) == Stored(DIGEST, len(BYTES), again=True)
    assert len(files(kept)) == 1


def test_no_bytes_at_all_are_an_object_too(kept):
    stored = kept.put(io.BytesIO(b""))
    assert stored.size == 0
    assert kept.get(stored.sha256) == b""


def test_large_bytes_pass_in_chunks(kept, monkeypatch):
    monkeypatch.setattr(objects, "CHUNK", 7)
    kept.put(io.BytesIO(BYTES))
    assert [len(chunk) for chunk in kept.chunks(DIGEST)] == [7] * (len(BYTES) // 7) + [
        len(BYTES) % 7
    ]


@pytest.mark.parametrize("altered", [b"", BYTES[:-1], BYTES + b"\0", b"X" + BYTES[1:]])
def test_altered_bytes_are_broken_before_the_last_is_trusted(kept, altered):
    kept.put(io.BytesIO(BYTES))
    files(kept)[0].write_bytes(altered)
    for use in (kept.get, kept.verify, lambda _: kept.put(io.BytesIO(BYTES))):
        with pytest.raises(Broken) as broken:
            use(DIGEST)
        assert broken.value.code == "verify-object-differs"


def test_an_absent_object_is_missing(kept):
    with pytest.raises(Broken) as broken:
        kept.get(DIGEST)
    assert broken.value.code == "verify-object-missing"


@pytest.mark.parametrize(
    "name", ["", "../../etc/passwd", DIGEST.upper(), DIGEST[:-1], DIGEST + "0"]
)
def test_what_is_no_digest_names_no_file(kept, name):
    with pytest.raises(ValueError):
        kept.get(name)


@pytest.mark.skipif(durable.WINDOWS, reason="links need a right of their own on Windows")
def test_a_link_in_place_of_an_object_is_not_followed(kept, tmp_path):
    kept.put(io.BytesIO(BYTES))
    (tmp_path / "elsewhere").write_bytes(BYTES)
    files(kept)[0].unlink()
    (kept.folder / DIGEST[:2] / DIGEST[2:4] / DIGEST).symlink_to(tmp_path / "elsewhere")
    with pytest.raises(Broken) as broken:
        kept.get(DIGEST)
    assert broken.value.code == "verify-object-differs"


def test_a_source_that_fails_half_way_leaves_nothing(kept):
    class Failing(io.RawIOBase):
        def read(self, size=-1):
            raise OSError("the stick was pulled out")

    with pytest.raises(OSError, match="stick"):
        kept.put(Failing())
    assert files(kept) == []
