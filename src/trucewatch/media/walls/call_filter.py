"""A filter before the kernel: no sockets, no touching of other processes, no changing of files.

Source: seccomp(2), bpf(4). It needs no rights, so it works in containers that forbid namespaces;
and a socket in the file system is out of reach of namespaces, not of this. Refused calls answer
"not permitted"; those of the other width of word, or of a machine not in the table, are refused
or not filtered at all: `filtered` then says so.
"""

from __future__ import annotations

import ctypes
import errno
import struct

from trucewatch.media.walls.kernel import kernel

_SECCOMP, _FILTER = 22, 2
_LOAD, _SAME, _AT_LEAST, _ANSWER = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000 | errno.EPERM
_OTHER_WIDTH = 0x40000000  # x32 on x86-64

# Names as in the table of the kernel; numbers of x86-64, and of machines with the common table.
_CALLS = {
    "socket": (41, 198),
    "connect": (42, 203),
    "bind": (49, 200),
    "sendto": (44, 206),
    "sendmsg": (46, 211),
    "sendmmsg": (307, 269),
    "io_uring_setup": (425, 425),
    "ptrace": (101, 117),
    "process_vm_readv": (310, 270),
    "process_vm_writev": (311, 271),
    "pidfd_getfd": (438, 438),
    "bpf": (321, 280),
    "perf_event_open": (298, 241),
    "userfaultfd": (323, 282),
    "keyctl": (250, 219),
    "add_key": (248, 217),
    "request_key": (249, 218),
    "mount": (165, 40),
    "move_mount": (429, 429),
    "unshare": (272, 97),
    "setns": (308, 268),
    "fchmod": (91, 52),
    "fchmodat": (268, 53),
    "fchmodat2": (452, 452),
    "fchown": (93, 55),
    "fchownat": (260, 54),
    "utimensat": (280, 88),
    "setxattr": (188, 5),
    "lsetxattr": (189, 6),
    "fsetxattr": (190, 7),
    "removexattr": (197, 14),
    "lremovexattr": (198, 15),
    "fremovexattr": (199, 16),
    "renameat": (264, 38),
    "renameat2": (316, 276),
    "unlinkat": (263, 35),
    "mkdirat": (258, 34),
    "mknodat": (259, 33),
    "linkat": (265, 37),
    "symlinkat": (266, 36),
    "truncate": (76, 45),
    "ftruncate": (77, 46),
}
_OLDER_CALLS = {
    "chmod": 90,
    "chown": 92,
    "lchown": 94,
    "utime": 132,
    "utimes": 235,
    "futimesat": 261,
    "rename": 82,
    "unlink": 87,
    "rmdir": 84,
    "mkdir": 83,
    "link": 86,
    "symlink": 88,
    "mknod": 133,
}
_MACHINES = {"x86_64": (0xC000003E, 0), "aarch64": (0xC00000B7, 1)}


class _Program(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("code", ctypes.c_void_p)]


def filter_calls() -> bool:
    """Put the filter before this process and all that it starts; False if not granted."""
    linux = kernel()
    if linux is None or linux.machine not in _MACHINES or struct.calcsize("P") != 8:
        return False
    code = ctypes.create_string_buffer(_code(*_MACHINES[linux.machine]))
    program = _Program((len(code) - 1) // 8, ctypes.addressof(code))
    return linux.gain_nothing() and linux.process_control(_SECCOMP, _FILTER, ctypes.byref(program))


def _code(machine: int, column: int) -> bytes:
    """Refuse a call of another machine or width, then each of the table; allow the rest."""
    refused = [numbers[column] for numbers in _CALLS.values()]
    refused += _OLDER_CALLS.values() if column == 0 else ()
    n = len(refused)
    steps = [
        _step(_LOAD, 4),
        _step(_SAME, machine, 0, n + 3),
        _step(_LOAD, 0),
        _step(_AT_LEAST, _OTHER_WIDTH, n + 1, 0),
        *(_step(_SAME, number, n - at, 0) for at, number in enumerate(refused)),
        _step(_ANSWER, _ALLOW),
        _step(_ANSWER, _REFUSE),
    ]
    return b"".join(steps)


def _step(what: int, value: int, when_so: int = 0, when_not: int = 0) -> bytes:
    return struct.pack("=HBBI", what, when_so, when_not, value)
