"""Where the objects of a workspace are kept, as `[objects]` of `trucewatch.toml` says.

The table may be absent: then they lie in the vault, in `objects/`, as they are. Credentials of a
bucket never stand here; a key that is not known is refused without a look at its value.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields
from typing import Any

from trucewatch.values.refusal import refuse

FILE = "trucewatch.toml"
TABLE = "objects"
BUCKET = "s3://"
MODES = ("governance", "compliance")


@dataclass(frozen=True, slots=True)
class ObjectsPlace:
    """A place of objects.

    place: a folder, seen from the workspace, or `s3://bucket/prefix`; empty: `objects/` in the
    vault. encrypt: whether what comes in is encrypted. endpoint, region: of a bucket. lock_days,
    lock_mode: how long a bucket must keep what comes in (object lock). before: where they lay
    before they were moved, until that is cleared.
    """

    place: str = ""
    encrypt: bool = False
    endpoint: str = ""
    region: str = ""
    lock_days: int = 0
    lock_mode: str = MODES[0]
    before: ObjectsPlace | None = None

    @property
    def in_bucket(self) -> bool:
        return self.place.startswith(BUCKET)

    @property
    def bucket(self) -> tuple[str, str]:
        """The name of the bucket, and the prefix in it."""
        name, _, prefix = self.place.removeprefix(BUCKET).partition("/")
        return name, prefix.strip("/")


IN_THE_VAULT = ObjectsPlace()
"""Where objects are kept if nothing is said."""


def read_place(stated: Any, table: str = TABLE) -> ObjectsPlace:
    """The place that a table describes. Raises Refusal for what it cannot say."""
    if not isinstance(stated, Mapping):
        raise refuse("workspace-file-lacks", file=FILE, key=table)
    defaults = {field.name: field.default for field in fields(ObjectsPlace)}
    given: dict[str, Any] = {}
    for key, value in stated.items():
        if key not in defaults:
            raise refuse("workspace-objects-key", file=FILE, table=table, key=str(key)[:40])
        given[key] = read_place(value, f"{table}.{key}") if key == "before" else value
        if key != "before" and type(value) is not type(defaults[key]):
            raise refuse("workspace-objects-value", file=FILE, table=table, key=key)
    found = ObjectsPlace(**given)
    require_possible(found, table)
    return found


def require_possible(place: ObjectsPlace, table: str = TABLE) -> None:
    """Refusal for values that cannot go together."""
    wrong = _wrong(place)
    if wrong:
        raise refuse("workspace-objects-value", file=FILE, table=table, key=wrong)


def _wrong(place: ObjectsPlace) -> str:
    """The key whose value cannot be, if there is one."""
    if place.in_bucket and not place.bucket[0]:
        return "place"
    if "://" in place.place and not place.in_bucket:
        return "place"
    if place.lock_days < 0 or (place.lock_days and not place.in_bucket):
        return "lock_days"
    return "" if place.lock_mode in MODES else "lock_mode"


def written_place(place: ObjectsPlace, table: str = TABLE) -> str:
    """The table as it is written; what goes without saying is left out."""
    lines = [f"[{table}]", *(f"{key} = {value}" for key, value in _stated(place))]
    if place.before is not None:
        lines += ["", written_place(place.before, f"{table}.before")]
    return "\n".join(lines)


def _stated(place: ObjectsPlace) -> Iterator[tuple[str, str]]:
    for field in fields(place):
        value = getattr(place, field.name)
        if field.name != "before" and value != field.default:
            yield field.name, json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
