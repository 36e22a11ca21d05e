"""Seal a plain form, verify sealed fields against their root, hide fields without breaking it.

PERMANENT: docs/format.md, sections 2 to 4.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from uuid import UUID

from trucewatch.values.plain import Json
from trucewatch.vault.broken import Step, tampered
from trucewatch.vault.canonical import canonical, read_object
from trucewatch.vault.commitments import (
    DIGEST,
    SALT,
    Scope,
    commit,
    commit_all,
    frames,
    new_salts,
    root,
)
from trucewatch.vault.fields import (
    MARKERS,
    Bare,
    Hidden,
    Sealed,
    Shown,
)

NOTHING: Mapping[str, Json] = {}
_PROTECTED = canonical(Hidden.PROTECTED.marker)


@dataclass(frozen=True, slots=True)
class Seal:
    """What sealing gives: what to keep, its root, and the openings of the protected fields.

    An opening holds value and salt; whoever has the salt can guess the value. Keep it encrypted.
    """

    sealed: Sealed
    root: bytes
    protected: tuple[Shown, ...] = ()


def seal(
    owner: UUID,
    plain: Mapping[str, Json],
    protected: Mapping[str, Json] = NOTHING,
    scope: Scope = Scope.RECORD,
) -> Seal:
    """Seal a plain form under fresh salts.

    `protected` gives the words of fields that must not stand in clear; `plain` may lack them or
    show their marker. ValueError where a field in clear is a marker: its words were forgotten.
    """
    names = tuple(sorted({*plain, *protected} if protected else plain))
    values = [canonical(protected[name] if name in protected else plain[name]) for name in names]
    salts = new_salts(len(names))
    commitments = commit_all(scope, owner, names, salts, values)
    found = root(scope, owner, names, commitments)
    if protected:
        sealed, openings = _close_protected(names, salts, commitments, values, protected)
        return Seal(sealed, found, openings)
    if not MARKERS.isdisjoint(values):
        raise ValueError("a marker stands where a value should")
    return Seal(Sealed(_object(names, values), salts), found)


def root_of(owner: UUID, sealed: Sealed, scope: Scope = Scope.RECORD) -> bytes:
    """The root that these fields give, computed anew; Broken where they are malformed."""
    step = step_of(scope)
    try:
        values = read_object(sealed.data)
        names, written = tuple(values), [canonical(value) for value in values.values()]
        if _object(names, written) != sealed.data:
            raise ValueError("not in canonical form")
        return root(scope, owner, names, _commitments(scope, owner, sealed, names, written))
    except ValueError:
        raise tampered(step, "verify-fields-do-not-fit") from None


def verify_sealed(
    owner: UUID, sealed: Sealed, expected: bytes, scope: Scope = Scope.RECORD
) -> None:
    """Broken unless these fields, open or closed, are those that `expected` was sealed over."""
    if root_of(owner, sealed, scope) != expected:
        raise tampered(step_of(scope), "verify-root-differs", owner=str(owner))


def verify_opening(
    owner: UUID, sealed: Sealed, opening: Shown, scope: Scope = Scope.RECORD
) -> None:
    """Broken unless `opening` is what the closed field of that name in `sealed` was sealed over."""
    closed = {field.name: field for field in sealed.fields(step_of(scope))}.get(opening.name)
    try:
        found = commit(scope, owner, opening.name, opening.salt, canonical(opening.value))
    except ValueError:
        raise tampered(step_of(scope), "verify-opening-differs", field=opening.name) from None
    if not isinstance(closed, Bare) or closed.commitment != found:
        raise tampered(step_of(scope), "verify-opening-differs", field=opening.name)


def redact(
    owner: UUID,
    sealed: Sealed,
    hide: Collection[str],
    why: Hidden = Hidden.REDACTED,
    scope: Scope = Scope.RECORD,
) -> Sealed:
    """A copy in which the named fields are closed: their values and salts are not in it.

    The root stays the same. KeyError for a name that is not there.
    """
    fields = sealed.fields(step_of(scope))
    for name in sorted(set(hide) - {field.name for field in fields}):
        raise KeyError(name)
    return Sealed.of_fields(
        [_close(owner, field, why, scope) if field.name in hide else field for field in fields]
    )


def step_of(scope: Scope) -> Step:
    """The step of verification at which fields of this scope are checked."""
    return Step.ACTS if scope is Scope.ACT else Step.REVISIONS


def _close_protected(
    names: tuple[str, ...],
    salts: bytes,
    commitments: Sequence[bytes],
    values: Sequence[bytes],
    protected: Mapping[str, Json],
) -> tuple[Sealed, tuple[Shown, ...]]:
    """The fields with the protected ones closed, and the openings of these."""
    kept, opened, salts_in_clear = list(values), [], bytearray(salts)
    closed = [at for at, name in enumerate(names) if name in protected]
    for at in closed:
        opened.append(Shown(names[at], salts[at * SALT :][:SALT], protected[names[at]]))
        kept[at] = _PROTECTED
    for at in reversed(closed):
        del salts_in_clear[at * SALT : (at + 1) * SALT]
    if sum(map(MARKERS.__contains__, kept)) > len(closed):
        raise ValueError("a marker stands where a value should")
    bare = b"".join([commitments[at] for at in closed])
    return Sealed(_object(names, kept), bytes(salts_in_clear), bare), tuple(opened)


def _commitments(
    scope: Scope,
    owner: UUID,
    sealed: Sealed,
    names: Sequence[str],
    written: Sequence[bytes],
) -> list[bytes]:
    """The commitment of every field, computed where it is shown, taken where it is hidden."""
    if MARKERS.isdisjoint(written) and not sealed.bare:
        return commit_all(scope, owner, names, sealed.salts, written)
    hidden = [value in MARKERS for value in written]
    shown = [name for name, closed in zip(names, hidden, strict=True) if not closed]
    values = [value for value, closed in zip(written, hidden, strict=True) if not closed]
    if len(sealed.bare) != DIGEST * sum(hidden):
        raise ValueError("one commitment a hidden field")
    opened = iter(commit_all(scope, owner, shown, sealed.salts, values))
    bare = iter([sealed.bare[at : at + DIGEST] for at in range(0, len(sealed.bare), DIGEST)])
    return [next(bare if closed else opened) for closed in hidden]


def _object(names: tuple[str, ...], values: Sequence[bytes]) -> bytes:
    """The canonical object of canonical values; ValueError unless the names are sorted names."""
    return b"".join(chain.from_iterable(zip(_befores(names), values, strict=True))) + b"}"


@lru_cache(maxsize=1024)
def _befores(names: tuple[str, ...]) -> tuple[bytes, ...]:
    """What stands before each value in the canonical object; computed once for each shape."""
    written = [b',"' + frame[2:] + b'":' for frame in frames(names)]
    return (b"{" + written[0][1:], *written[1:]) if written else ()


def _close(owner: UUID, field: Shown | Bare, why: Hidden, scope: Scope) -> Bare:
    if isinstance(field, Bare):
        return Bare(field.name, field.commitment, why)
    value = canonical(field.value)
    return Bare(field.name, commit(scope, owner, field.name, field.salt, value), why)
