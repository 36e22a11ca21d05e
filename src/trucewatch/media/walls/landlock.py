"""Landlock: the disk cannot be written to, and only programs and their libraries can be read.

Source: landlock(7), kernel 5.13 and later. The file under examination is handed over open, so that
nothing else of the user's is ever within reach.
"""

from __future__ import annotations

import ctypes
import os
from collections.abc import Iterable
from pathlib import Path

from trucewatch.media.walls.kernel import Kernel, kernel

_CREATE_RULESET, _ADD_RULE, _RESTRICT_SELF = 444, 445, 446
_ASK_VERSION, _BENEATH = 1, 1
_EXECUTE, _WRITE_FILE, _READ_FILE, _READ_FOLDER = 1 << 0, 1 << 1, 1 << 2, 1 << 3
_FIRST_RIGHTS = (1 << 13) - 1  # to do anything with files that version 1 knows
_LATER_RIGHTS = {2: 1 << 13, 3: 1 << 14, 5: 1 << 15}  # move between folders, shorten, devices
_TCP = 0b11  # to listen, to connect
_SCOPES = 0b11  # abstract sockets, signals to others
PROGRAMS = (
    "/usr",
    "/bin",
    "/lib",
    "/lib64",
    "/nix/store",
    "/gnu/store",
    "/etc/ld.so.cache",
    "/etc/perl",
    "/dev/urandom",
)
_NOWHERE = "/dev/null"


class _Ruleset(ctypes.Structure):
    _fields_ = [("files", ctypes.c_uint64), ("tcp", ctypes.c_uint64), ("scopes", ctypes.c_uint64)]


class _Beneath(ctypes.Structure):
    _pack_ = 1
    _fields_ = [("rights", ctypes.c_uint64), ("folder", ctypes.c_int32)]


def only_read(paths: Iterable[Path], file: int) -> bool:
    """From here on nothing can be written, and only these paths and the open file be read.

    False if the kernel does not grant it.
    """
    linux = kernel()
    if linux is None or (version := linux.call(_CREATE_RULESET, None, 0, _ASK_VERSION)) < 1:
        return False
    rules = _ruleset(linux, version)
    if rules < 0:
        return False
    try:
        for path in paths:
            _let(linux, rules, path, _EXECUTE | _READ_FILE | _READ_FOLDER)
        _let(linux, rules, Path(_NOWHERE), _READ_FILE | _WRITE_FILE)
        _allow(linux, rules, file, _READ_FILE)  # exiftool opens it anew
        return linux.gain_nothing() and linux.call(_RESTRICT_SELF, rules, 0) == 0
    finally:
        os.close(rules)


def _ruleset(linux: Kernel, version: int) -> int:
    files = _FIRST_RIGHTS
    for since, right in _LATER_RIGHTS.items():
        files |= right if version >= since else 0
    wanted = _Ruleset(files, _TCP, _SCOPES)
    size = 8 * (3 if version >= 6 else 2 if version >= 4 else 1)
    return linux.call(_CREATE_RULESET, ctypes.byref(wanted), size, 0)


def _let(linux: Kernel, rules: int, path: Path, rights: int) -> None:
    """Grant these rights to what lies there; what is not there needs none."""
    try:
        handle = os.open(path, os.O_PATH | os.O_CLOEXEC)
    except OSError:
        return
    _allow(linux, rules, handle, rights if path.is_dir() else rights & ~_READ_FOLDER)
    os.close(handle)


def _allow(linux: Kernel, rules: int, handle: int, rights: int) -> None:
    linux.call(_ADD_RULE, rules, _BENEATH, ctypes.byref(_Beneath(rights, handle)), 0)
