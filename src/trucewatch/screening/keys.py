"""Ids as columns: sixteen bytes each, instead of the text of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

KEY: Final = "V16"
Keys = NDArray[Any]


def keys_of(stored: Iterable[str]) -> Keys:
    """From ids of 32 hexadecimal digits."""
    return np.frombuffer(bytes.fromhex("".join(stored)), dtype=KEY)


def stored_of(keys: Keys) -> list[str]:
    """As ids of 32 hexadecimal digits; of very many much quicker than one by one."""
    digits = keys.tobytes().hex()
    return [digits[start : start + 32] for start in range(0, len(digits), 32)]


def halves_of(keys: Keys) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """The first and the last eight bytes of each, as numbers: these can be sorted."""
    first, last = keys.view(np.uint64).reshape(-1, 2).T
    return first, last


def uuid_of(key: Any) -> UUID:
    """One of them as an id."""
    return UUID(bytes=key.tobytes())
