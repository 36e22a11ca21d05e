"""What makes a folder a bag: its declaration, its manifests, and what is said of the whole.

Source: RFC 8493 (BagIt 1.0). Written and read here in one spelling only: SHA-256, lower case, two
blanks, sorted by path, so that one bag has one sequence of bytes and `sha256sum -c` reads it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from trucewatch.vault.broken import Step, extra, tampered, unchecked

DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"
DECLARED, INFO = "bagit.txt", "bag-info.txt"
MANIFEST, TAG_MANIFEST = "manifest-sha256.txt", "tagmanifest-sha256.txt"
PAYLOAD = "data/"

_LINE = re.compile(r"([0-9a-f]{64})  (.+)")
_MANIFEST = re.compile(r"(?:tag)?manifest-(.*)\.txt")
_PART = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True, slots=True)
class Oxum:
    """How many bytes and files the payload has (RFC 8493, 2.2.2)."""

    octets: int
    files: int

    def __str__(self) -> str:
        return f"{self.octets}.{self.files}"


def write_manifest(digests: Mapping[str, str]) -> bytes:
    """A manifest of SHA-256 digests by path."""
    return "".join(f"{digests[path]}  {path}\n" for path in sorted(digests)).encode()


def read_manifest(data: bytes, name: str) -> dict[str, str]:
    """The digests by path; Broken unless the bytes are those that `write_manifest` gives."""
    try:
        lines = data.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise tampered(Step.BAG, "bag-manifest-line", manifest=name, line=0) from None
    found: dict[str, str] = {}
    for number, line in enumerate(lines[:-1], start=1):
        read = _LINE.fullmatch(line)
        if read is None:
            raise tampered(Step.BAG, "bag-manifest-line", manifest=name, line=number)
        if not is_path(read[2]):
            raise tampered(Step.BAG, "bag-path", path=shown(read[2]))
        if read[2] in found:
            raise extra(Step.BAG, "bag-manifest-twice", manifest=name, path=read[2])
        found[read[2]] = read[1]
    if write_manifest(found) != data:
        raise tampered(Step.BAG, "bag-manifest-line", manifest=name, line=len(lines))
    return found


def require_known_algorithm(name: str) -> None:
    """Broken for a manifest made with another algorithm: who reads it might take it for proof."""
    found = _MANIFEST.fullmatch(name)
    if found is not None and name not in (MANIFEST, TAG_MANIFEST):
        raise unchecked(Step.BAG, "bag-unknown-algorithm", algorithm=shown(found[1]))


def is_path(path: str) -> bool:
    """Whether a path is one that we write: inside the bag, in plain letters, no part hidden."""
    return all(map(_PART.fullmatch, path.split("/")))


def shown(path: str) -> str:
    """A path of a stranger as it may be printed: what cannot be seen is written out."""
    return path.encode("unicode_escape", "backslashreplace").decode("ascii")[:200]


def write_info(lines: Mapping[str, str], oxum: Oxum) -> bytes:
    """`bag-info.txt`; a value is one line."""
    told = {name: " ".join(value.split()) for name, value in lines.items() if value.strip()}
    told["Payload-Oxum"] = str(oxum)
    return "".join(f"{name}: {told[name]}\n" for name in sorted(told)).encode()


def read_oxum(data: bytes) -> Oxum:
    """The size of the payload that `bag-info.txt` states; Broken where it does not."""
    found = re.findall(rb"(?m)^Payload-Oxum: ([0-9]{1,18})\.([0-9]{1,18})$", data)
    if len(found) != 1:
        raise tampered(Step.BAG, "bag-info")
    return Oxum(int(found[0][0]), int(found[0][1]))
