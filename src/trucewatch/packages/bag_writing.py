"""Write a bag, as a folder or a zip, in bytes that depend on its contents alone.

Source: RFC 8493 (BagIt 1.0). A zip is stored, not compressed, with no time and no owner in it: the
same bag is the same zip, and nothing in it is larger than it looks.
"""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha256
from pathlib import Path

from trucewatch.packages.media import Carried
from trucewatch.vault import bagit
from trucewatch.vault.bagit import Oxum
from trucewatch.vault.contents import SIGNATURE
from trucewatch.vault.signatures import Signed, Signer

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment a zip can state; it says nothing."""

Given = Callable[[str], Iterator[bytes]]
"""The bytes of an object, by its digest."""


@dataclass(frozen=True)
class Contents:
    """What goes into a bag: small files by path, objects by theirs, and lines about the whole.

    signer: signs the tag manifest, and with it everything.
    """

    files: Mapping[str, bytes]
    objects: Sequence[Carried]
    info: Mapping[str, str]
    signer: Signer

    @cached_property
    def tags(self) -> dict[str, bytes]:
        """What makes it a bag, the tag manifest and its signature last."""
        digests = {path: sha256(data).hexdigest() for path, data in self.files.items()}
        digests |= {file.path: file.digest for file in self.objects}
        payload = {p: d for p, d in digests.items() if p.startswith(bagit.PAYLOAD)}
        made = {
            bagit.DECLARED: bagit.DECLARATION,
            bagit.INFO: bagit.write_info(self.info, self._oxum()),
            bagit.MANIFEST: bagit.write_manifest(payload),
        }
        beside = {p: d for p, d in digests.items() if p not in payload}
        beside |= {path: sha256(data).hexdigest() for path, data in made.items()}
        tags = bagit.write_manifest(beside)
        signature = self.signer.sign(Signed.PACKAGE, tags)
        return made | {bagit.TAG_MANIFEST: tags, SIGNATURE: signature}

    @property
    def digest(self) -> str:
        """SHA-256 of the tag manifest: it stands for the whole bag."""
        return sha256(self.tags[bagit.TAG_MANIFEST]).hexdigest()

    def _oxum(self) -> Oxum:
        sizes = [len(data) for path, data in self.files.items() if path.startswith(bagit.PAYLOAD)]
        sizes += [file.size or 0 for file in self.objects]
        return Oxum(sum(sizes), len(sizes))


def write_folder(contents: Contents, given: Given, folder: Path) -> None:
    """Write the bag into a new folder."""
    folder.mkdir()
    for path, chunks in _all(contents, given):
        place = folder / path
        place.parent.mkdir(parents=True, exist_ok=True)
        with place.open("xb") as file:
            file.writelines(chunks)


def write_zip(contents: Contents, given: Given, place: Path, top: str) -> None:
    """Write the bag into a new zip, below a folder of its name."""
    sizes = {file.path: file.size or 0 for file in contents.objects}
    with zipfile.ZipFile(place, "x", zipfile.ZIP_STORED) as archive:
        for path, chunks in _all(contents, given):
            info = zipfile.ZipInfo(f"{top}/{path}", EPOCH)
            info.create_system, info.external_attr = 3, (stat.S_IFREG | 0o644) << 16
            info.file_size = sizes.get(path, 0)
            with archive.open(info, "w") as member:
                for chunk in chunks:
                    member.write(chunk)


def _all(contents: Contents, given: Given) -> Iterator[tuple[str, Iterator[bytes]]]:
    """Path and bytes of every file, in the order of the paths."""
    small = {**contents.files, **contents.tags}
    carried = {file.path: file.digest for file in contents.objects}
    for path in sorted({*small, *carried}):
        yield path, iter([small[path]]) if path in small else given(carried[path])
