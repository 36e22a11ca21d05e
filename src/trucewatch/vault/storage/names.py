"""The names of objects on a shelf, the same in a folder and in a bucket, so that either copies.

`ab/cd/<digest>`, of an encrypted object `ab/cd/<digest>.age`; beside them `tmp/` and `moved`.
"""

from __future__ import annotations

import re

from trucewatch.vault.storage.objects import is_digest

SEALED = ".age"
COMING = "tmp"
MOVED = "moved"
_PATH = re.compile(r"([0-9a-f]{2})/([0-9a-f]{2})/(\1\2[0-9a-f]{60})(\.age)?")


def path_of(name: str) -> str:
    """Where on its shelf a name lies. ValueError for what is no name of an object."""
    if not is_digest(name.removesuffix(SEALED)):
        raise ValueError("no object has this name")
    return f"{name[:2]}/{name[2:4]}/{name}"


def fits(path: str) -> bool:
    """Whether what lies at a path is an object, by its name."""
    return _PATH.fullmatch(path) is not None


def is_apart(path: str) -> bool:
    """Whether what lies at a path is no object and need not be one."""
    return path == MOVED or path.partition("/")[0] == COMING
