"""Calls to the Linux kernel that Python has no name for.

The only file of this package that reaches for the C library. On other systems `kernel()` is None.
"""

from __future__ import annotations

import ctypes
import os
import platform
import struct
import sys
from functools import cache

_SET_NO_NEW_PRIVILEGES = 38
_SET_PARENT_DEATH_SIGNAL = 1
_CAPSET = {"x86_64": 126, "aarch64": 91}
_CAPABILITIES_OF_NOBODY = struct.pack("=Ii6I", 0x20080522, 0, 0, 0, 0, 0, 0, 0)


class Kernel:
    """The Linux kernel; each call tells whether it was granted, none raises."""

    def __init__(self) -> None:
        self._c = ctypes.CDLL(None, use_errno=True)
        self.machine = platform.machine()

    def call(self, number: int, *given: object) -> int:
        """The system call with this number: its answer, -1 if it was not granted."""
        ready = (ctypes.c_long(one) if isinstance(one, int) else one for one in given)
        return int(self._c.syscall(ctypes.c_long(number), *ready))

    def process_control(self, option: int, *given: object) -> bool:
        """prctl(2)."""
        padded = [*given, 0, 0, 0, 0][:4]
        ready = (ctypes.c_ulong(one) if isinstance(one, int) else one for one in padded)
        return int(self._c.prctl(ctypes.c_int(option), *ready)) == 0

    def gain_nothing(self) -> bool:
        """No program started from here on gains rights, whatever its file says."""
        return self.process_control(_SET_NO_NEW_PRIVILEGES, 1)

    def end_with_parent(self, signal: int) -> bool:
        """Send this process the signal when the one that started it ends."""
        return self.process_control(_SET_PARENT_DEATH_SIGNAL, signal)

    def give_up_rights(self) -> bool:
        """Let go of every capability (capset(2)): what is left is what the user's files allow."""
        number = _CAPSET.get(self.machine)
        told = ctypes.create_string_buffer(_CAPABILITIES_OF_NOBODY)
        sets = ctypes.byref(told, 8)  # behind the header: version and process
        return number is not None and self.call(number, ctypes.byref(told), sets) == 0

    def unshare(self, flags: int) -> bool:
        """unshare(2): leave what is named by the flags to the others."""
        return int(self._c.unshare(ctypes.c_int(flags))) == 0


@cache
def kernel() -> Kernel | None:
    """The kernel of this machine, if it is Linux."""
    return Kernel() if sys.platform == "linux" and hasattr(os, "fork") else None
