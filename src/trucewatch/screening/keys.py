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


def uuid_of(key: Any) -> UUID:
    """One of them as an id."""
    return UUID(bytes=key.tobytes())
