"""One pass over bytes: both hashes right, whatever the size, and no fault lost in a thread."""

import hashlib
import io
import tracemalloc

import pytest
from blake3 import blake3

from trucewatch.vault.storage.beside import Beside
from trucewatch.vault.storage.hashing import CHUNK, Digests, chunks_in, copy


@pytest.mark.parametrize("size", [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 7 * CHUNK + 13])
def test_both_hashes_are_those_of_the_bytes(size):
    data = (b"0123456789abcdef" * (size // 16 + 1))[:size]
    written = []
    found = copy(chunks_in(io.BytesIO(data)), written.append)
    assert found == Digests(hashlib.sha256(data).hexdigest(), blake3(data).hexdigest(), size)
    assert b"".join(written) == data


class Zeros(io.RawIOBase):
    """So many zeros, of which none is kept anywhere."""

    def __init__(self, size):
        self.left = size

    def read(self, size=-1):
        given = bytes(min(size, self.left))
        self.left -= len(given)
        return given


def test_memory_does_not_grow_with_the_file():
    copy(chunks_in(Zeros(CHUNK)), len)
    peaks = []
    for size in (16 * CHUNK, 256 * CHUNK):
        tracemalloc.start()
        copy(chunks_in(Zeros(size)), len)
        peaks.append(tracemalloc.get_traced_memory()[1])
        tracemalloc.stop()
    assert max(peaks) < 10 * CHUNK


def test_a_fault_while_writing_comes_out_and_the_thread_ends():
    def write(chunk):
        raise OSError("no")

    with pytest.raises(OSError, match="no"):
        copy(chunks_in(Zeros(64 * CHUNK)), write)


def test_a_fault_beside_comes_out_and_nobody_waits_for_room():
    def work(thing):
        raise OSError(f"fault at {thing}")

    with pytest.raises(OSError, match="fault at 0"), Beside(work, 1) as beside:
        for thing in range(100):
            beside.give(thing)
        beside.end()


def test_a_fault_of_the_last_thing_is_not_lost():
    def work(thing):
        raise OSError("the disk told it once")

    with Beside(work, 4) as beside:
        beside.give(1)
        with pytest.raises(OSError, match="told it once"):
            beside.end()
