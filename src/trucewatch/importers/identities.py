"""`identities.age`: who people are, encrypted beside the folder that holds pseudonyms only.

YAML encrypted with age (age-encryption.org/v1): for each record, "kind:ref", its protected fields.
Nothing it holds is ever repeated: findings give the number of the entry, refusals nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from uuid import UUID

import pyrage
import yaml

from trucewatch.importers.known import Known
from trucewatch.importers.problems import problem
from trucewatch.records.plain import protected_names
from trucewatch.values.codes.records import RecordState
from trucewatch.values.draft import Draft
from trucewatch.values.finding import Finding, Severity, Where
from trucewatch.values.refusal import refuse

FILE = "identities.age"
MOST_MB = 20
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True)
class AgeKey:
    """What opens the file: the text of an age identity file, or a passphrase. Never shown."""

    identity: str = field(default="", repr=False)
    passphrase: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class Identities:
    """Protected words by record and field, and what is wrong with some entries."""

    words: Mapping[UUID, Mapping[str, str]] = field(default_factory=dict, repr=False)
    findings: tuple[Finding, ...] = ()


def open_identities(folder: Path, key: AgeKey | None) -> Mapping[str, Any]:
    """What the file holds, by "kind:ref"; nothing where there is no file or no key.

    Raises Refusal for a wrong key and for what cannot be read. Says nothing of what is in it.
    """
    place = folder / FILE
    if key is None or not place.is_file() or place.is_symlink():
        return {}
    if place.stat().st_size > MOST_MB * 2**20:
        raise refuse("import-identities-large", most=MOST_MB)
    return _entries(_decrypted(place.read_bytes(), key))


def closed_finding(folder: Path, key: AgeKey | None) -> list[Finding]:
    """A note that identities were left as they are, where nobody gave a key."""
    if key is not None or not (folder / FILE).is_file():
        return []
    return [problem("import-identities-closed", Where(FILE), severity=Severity.NOTE)]


def match_identities(
    entries: Mapping[str, Any], drafts: Sequence[Draft], known: Known
) -> Identities:
    """The entries by the id of their record."""
    ids = {f"{draft.kind}:{draft.ref}": (draft.kind, draft.id) for draft in drafts}
    words: dict[UUID, Mapping[str, str]] = {}
    findings = []
    for number, (name, stated) in enumerate(entries.items(), start=1):
        found = ids.get(name.strip())
        told = _told(number, name.strip(), stated, found, known)
        if told is not None:
            findings.append(told)
        elif found is not None:
            words[found[1]] = {key: str(value).strip() for key, value in stated.items()}
    return Identities(words, tuple(findings))


def _told(
    number: int, name: str, stated: Any, found: tuple[str, UUID] | None, known: Known
) -> Finding | None:
    """What is wrong with an entry, if anything."""
    where = Where(FILE)
    if found is None:
        return problem("import-identity-unknown", where, number=number)
    standing = known.standing(found[0], name.partition(":")[2])
    if standing is not None and standing.state is RecordState.ERASED:
        return problem("import-identity-erased", where, severity=Severity.WARNING, number=number)
    allowed = protected_names(found[0])
    words = isinstance(stated, Mapping) and all(
        key in allowed and isinstance(value, str) and value.strip() for key, value in stated.items()
    )
    if not words:
        listed = tuple(sorted(allowed))
        return problem("import-identity-field", where, number=number, allowed=listed)
    return None


def _decrypted(sealed: bytes, key: AgeKey) -> bytes:
    """The clear bytes; one Refusal for every way in which a key does not fit."""
    try:
        if key.passphrase:
            return bytes(pyrage.passphrase.decrypt(sealed, key.passphrase))
        return bytes(pyrage.decrypt(sealed, _parsed(key.identity)))
    except pyrage.DecryptError:
        raise refuse("import-identities-locked") from None


def _parsed(identity: str) -> list[pyrage.x25519.Identity]:
    lines = [line.strip() for line in identity.splitlines()]
    secret = [line for line in lines if line and not line.startswith("#")]
    try:
        found = [pyrage.x25519.Identity.from_str(line) for line in secret]
    except pyrage.IdentityError:
        found = []
    if not found:
        raise refuse("import-identities-key")
    return found


def _entries(clear: bytes) -> Mapping[str, Any]:
    """The words in the YAML by record and field; aliases and second copies are not allowed."""
    try:
        text = clear.decode("utf-8-sig")
        events = yaml.parse(text, _LOADER)
        if any(isinstance(event, yaml.AliasEvent) for event in events):
            raise refuse("import-identities-broken")
        root = yaml.compose(text, _LOADER)
    except (yaml.YAMLError, UnicodeDecodeError, RecursionError):
        raise refuse("import-identities-broken") from None
    return {} if root is None else {name: _words(value) for name, value in _pairs(root).items()}


def _words(node: yaml.Node) -> Any:
    """Every scalar is words: a telephone number keeps its zeros."""
    if isinstance(node, yaml.MappingNode):
        return {name: _words(value) for name, value in _pairs(node).items()}
    return node.value if isinstance(node, yaml.ScalarNode) else None


def _pairs(node: yaml.Node) -> dict[str, yaml.Node]:
    if not isinstance(node, yaml.MappingNode):
        raise refuse("import-identities-broken")
    pairs = {str(key.value): value for key, value in node.value}
    if len(pairs) != len(node.value):
        raise refuse("import-identities-broken")
    return pairs
