"""A file that is larger than any memory passes the hash path whole, and memory stays flat.

Of so many GiB as TRUCEWATCH_PROVE_GIB says (3 unless it says otherwise; `make prove`: 100).
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

GIB = 1 << 30
ZEROS = {
    1 << 20: "30e14955ebf1352266dc2ff8067e68104607e750abb9d3b36582b8af909fcb58",
    3 * GIB: "305b66a59d15b252092fbda9d09711230c429f351897cbd430e7b55a35fd3b97",
    100 * GIB: "f0b14a8da7f1c48a0846647a078b97956edd8df451a62fc4b466879aa24d4fd7",
}
"""SHA-256 of so many zero bytes, by `head -c N /dev/zero | sha256sum`."""
SIZE = int(os.environ.get("TRUCEWATCH_PROVE_GIB", "3")) * GIB
HASH = """
import resource, sys
from pathlib import Path
from trucewatch.vault.storage.hashing import chunks_in, copy
with Path(sys.argv[1]).open("rb", buffering=0) as file:
    found = copy(chunks_in(file), len)
print(found.sha256, found.size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"""


def passed(path: Path, size: int) -> tuple[str, int, int]:
    """Digest, size and the most memory in KiB, by a process of its own."""
    with path.open("wb") as file:
        file.truncate(size)
    told = subprocess.run(
        [sys.executable, "-c", HASH, path], check=True, capture_output=True, text=True
    )
    digest, length, peak = told.stdout.split()
    return digest, int(length), int(peak)


@pytest.mark.skipif(sys.platform == "win32", reason="Windows does not tell the most memory so")
def test_a_sparse_file_passes_whole_and_memory_stays_flat(tmp_path: Path) -> None:
    small = passed(tmp_path / "small", 1 << 20)
    large = passed(tmp_path / "large", SIZE)
    assert small[:2] == (ZEROS[1 << 20], 1 << 20)
    assert large[:2] == (ZEROS[SIZE], SIZE)
    assert large[2] - small[2] < 16 << 10, "in KiB"
