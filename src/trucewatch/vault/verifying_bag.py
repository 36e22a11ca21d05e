"""Step 10 of verification: the files of a package are those of its manifests, and no others.

Source: RFC 8493 (BagIt 1.0), 3. Every file is read whole, several at a time.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor

from trucewatch.values.progress import Progress, silent
from trucewatch.vault.bagit import (
    DECLARATION,
    DECLARED,
    INFO,
    MANIFEST,
    PAYLOAD,
    TAG_MANIFEST,
    Oxum,
    read_manifest,
    read_oxum,
    require_known_algorithm,
)
from trucewatch.vault.bags import Bag, digest_of, read_whole
from trucewatch.vault.broken import Broken, Step, extra, missing, tampered
from trucewatch.vault.contents import SIGNATURE
from trucewatch.vault.report import Report, StepReport

UNLISTED = (TAG_MANIFEST, SIGNATURE)
"""What no manifest lists: the last of them, and the signature over it (step 1)."""


def verify_bag(
    report: Report, bag: Bag, pinned: str | None = None, progress: Progress = silent
) -> dict[str, str]:
    """Step 10; gives the SHA-256 of every file that could be read.

    pinned: the digest of the tag manifest as it was handed over another way.
    """
    step = report.step(Step.BAG)
    step.broken += bag.strange
    digests = _digests(step, bag, progress)
    listed = {
        **_listed(step, bag, MANIFEST, payload=True),
        **_listed(step, bag, TAG_MANIFEST, payload=False),
    }
    step.broken += _against(listed, digests, bag)
    with step.telling():
        _must_declare(bag)
    with step.telling():
        _must_weigh(bag)
    for path in bag.sizes:
        with step.telling():
            require_known_algorithm(path)
    if pinned is not None and digests.get(TAG_MANIFEST) != pinned:
        step.broken.append(tampered(Step.BAG, "bag-other-digest", pinned=pinned[:64]))
    return digests


def _digests(step: StepReport, bag: Bag, progress: Progress) -> dict[str, str]:
    found: dict[str, str] = {}
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        for path, digest in pool.map(lambda path: _digest(bag, path), bag.sizes):
            step.checked += 1
            progress("files", step.checked, len(bag.sizes))
            if isinstance(digest, Broken):
                step.broken.append(digest)
            else:
                found[path] = digest
    return found


def _digest(bag: Bag, path: str) -> tuple[str, str | Broken]:
    try:
        return path, digest_of(bag, path)
    except Broken as broken:
        return path, broken


def _listed(step: StepReport, bag: Bag, name: str, payload: bool) -> dict[str, str]:
    """What a manifest lists; it lists files of the payload only, or none of them."""
    found: dict[str, str] = {}
    with step.telling():
        found = read_manifest(read_whole(bag, name, Step.BAG), name)
    for path in found:
        if path.startswith(PAYLOAD) is not payload or path in UNLISTED:
            step.broken.append(tampered(Step.BAG, "bag-wrong-manifest", manifest=name, path=path))
    return found


def _against(listed: Mapping[str, str], digests: Mapping[str, str], bag: Bag) -> Iterator[Broken]:
    for path, digest in listed.items():
        if path not in bag.sizes:
            yield missing(Step.BAG, "bag-file-missing", path=path)
        elif digests.get(path, digest) != digest:
            yield tampered(Step.BAG, "bag-file-differs", path=path)
    yield from _unlisted(listed, bag.sizes)


def _unlisted(listed: Mapping[str, str], there: Iterable[str]) -> Iterator[Broken]:
    for path in there:
        if path not in listed and path not in UNLISTED:
            yield extra(Step.BAG, "bag-file-extra", path=path)


def _must_declare(bag: Bag) -> None:
    if read_whole(bag, DECLARED, Step.BAG) != DECLARATION:
        raise tampered(Step.BAG, "bag-declaration")


def _must_weigh(bag: Bag) -> None:
    stated = read_oxum(read_whole(bag, INFO, Step.BAG))
    sizes = [size for path, size in bag.sizes.items() if path.startswith(PAYLOAD)]
    found = Oxum(sum(sizes), len(sizes))
    if stated != found:
        raise tampered(Step.BAG, "bag-oxum", stated=str(stated), found=str(found))
