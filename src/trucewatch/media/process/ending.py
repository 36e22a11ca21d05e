"""How a reading process says by its exit code what ended it."""

from __future__ import annotations

import os

OUT_OF_MEMORY = 70
BY_SIGNAL = 128


def signal_of(code: int) -> int:
    """The signal that ended a reading with this exit code, 0 if none did."""
    if code < 0:
        return -code
    return code - BY_SIGNAL if code > BY_SIGNAL and os.name == "posix" else 0
