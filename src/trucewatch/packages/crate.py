"""RO-Crate metadata of a package: what its files are, for archives and their search engines.

Source: RO-Crate 1.1 (Peroni and others, 2022); it stands at the root of the payload.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from trucewatch.packages.media import Carried
from trucewatch.values.message import Message
from trucewatch.values.plain import Json
from trucewatch.vault.bagit import PAYLOAD
from trucewatch.vault.canonical import canonical

CONTEXT: list[Json] = [
    "https://w3id.org/ro/crate/1.1/context",
    {"sha256": "https://schema.org/sha256"},
]
TYPES = {".json": "application/json", ".jsonl": "application/jsonl", ".txt": "text/plain"}
TERMS = "#terms"


def crate(
    name: str, description: str, day: str, files: Mapping[str, bytes], objects: Iterable[Carried]
) -> bytes:
    """`ro-crate-metadata.json`; files are those below the payload, without itself."""
    parts = [_file(path, data) for path, data in sorted(files.items())]
    parts += [_object(file) for file in sorted(objects, key=lambda file: file.path)]
    terms: dict[str, Json] = {
        "@id": TERMS,
        "@type": "CreativeWork",
        "name": Message("package-terms").text("en"),
        "description": Message("package-terms-long").text("en"),
    }
    root: dict[str, Json] = {
        "@id": "./",
        "@type": "Dataset",
        "name": name,
        "description": description,
        "datePublished": day,
        "license": {"@id": TERMS},
        "hasPart": [{"@id": str(part["@id"])} for part in parts],
    }
    graph: list[Json] = [_descriptor(), root, *parts, terms]
    return canonical({"@context": CONTEXT, "@graph": graph})


def _descriptor() -> dict[str, Json]:
    return {
        "@id": "ro-crate-metadata.json",
        "@type": "CreativeWork",
        "about": {"@id": "./"},
        "conformsTo": {"@id": "https://w3id.org/ro/crate/1.1"},
    }


def _file(path: str, data: bytes) -> dict[str, Json]:
    suffix = path[path.rindex(".") :] if "." in path.rsplit("/", 1)[-1] else ""
    return {
        "@id": path.removeprefix(PAYLOAD),
        "@type": "File",
        "contentSize": str(len(data)),
        "encodingFormat": TYPES.get(suffix, "application/octet-stream"),
    }


def _object(file: Carried) -> dict[str, Json]:
    return {
        "@id": file.path.removeprefix(PAYLOAD),
        "@type": "File",
        "contentSize": str(file.size or 0),
        "encodingFormat": file.media_type or "application/octet-stream",
        "name": file.name,
        "sha256": file.digest,
    }
