"""Where a file lies, as far as the system tells it for good: file system, inode, path, machine.

The ONE file that asks the system for these. What it cannot tell, or tells anew each time a disk is
plugged in, is left empty: the inodes of FAT and exFAT sticks are made up by the driver, and device
numbers are given in the order of plugging in.
"""

from __future__ import annotations

import os
import re
import struct
import sys
import uuid
from dataclasses import dataclass
from pathlib import Path

_BY_OWN_ID = {"ext2", "ext3", "ext4", "btrfs", "zfs"}
"""File systems of Linux whose `f_fsid` is made from an identity of their own."""

_FLEETING = {"vfat", "msdos", "exfat", "9p", "cifs", "smb3", "smbfs"}
"""File systems whose inode numbers do not outlast a mount; besides all of `fuse.*`."""

_GET_VERSION = 0x80007601 | struct.calcsize("l") << 16
"""FS_IOC_GETVERSION of linux/fs.h."""

_MOUNTS, _UUIDS = Path("/proc/self/mountinfo"), Path("/dev/disk/by-uuid")
_MACHINE = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))


@dataclass(frozen=True, slots=True)
class Spot:
    """Where one file lies; empty where nothing lasting is known.

    volume: the file system. file: the file in it, a copy never has the same. inside: the path from
    the root of the file system. machine, path: the last resort.
    """

    volume: str
    file: str
    inside: str
    machine: str
    path: str


def spot_of(file: Path) -> Spot:
    """Where this file lies now."""
    path = file.resolve()
    if sys.platform == "linux":
        volume, inode, inside = _on_linux(path)
    else:
        volume, inode, inside = _elsewhere(path)
    return Spot(volume, inode, inside, _machine(), str(path))


def _on_linux(path: Path) -> tuple[str, str, str]:
    kind, source, root, mounted = _mount_of(path)
    volume = f"{kind} {os.statvfs(path).f_fsid:x}" if kind in _BY_OWN_ID else _uuid_of(source)
    fleeting = not kind or kind in _FLEETING or kind.startswith("fuse.")
    inside = str(Path(root) / path.relative_to(mounted)) if kind else ""
    return volume, "" if fleeting else f"{kind} {_numbers(path)}", inside


def _numbers(path: Path) -> str:
    """The inode of a file, and what tells it from an earlier one that had the same; 0: not told.

    Ext4 gives the inode of a removed file to the next one: a backup put back would pass for it.
    """
    import fcntl

    told = bytearray(8)
    handle = os.open(path, os.O_RDONLY)
    try:
        inode = os.fstat(handle).st_ino
        fcntl.ioctl(handle, _GET_VERSION, told)
    except OSError:
        return f"{inode} 0"
    finally:
        os.close(handle)
    return f"{inode} {int.from_bytes(told, sys.byteorder)}"


def _mount_of(path: Path) -> tuple[str, str, str, str]:
    """Kind, device, root and place of the mount that a path is in; empty where none is told."""
    found = ("", "", "", "/")
    try:
        lines = _MOUNTS.read_text("utf-8", "surrogateescape").splitlines()
    except OSError:
        return found
    for line in lines:
        before, _, after = line.partition(" - ")
        root, mounted = map(_unescaped, before.split()[3:5])
        kind, source = map(_unescaped, after.split()[:2])
        if path.is_relative_to(mounted) and len(mounted) >= len(found[3]):
            found = (kind, source, root, mounted)
    return found


def _unescaped(word: str) -> str:
    return re.sub(r"\\([0-7]{3})", lambda octal: chr(int(octal[1], 8)), word)


def _uuid_of(source: str) -> str:
    """The identity that the file system on a device gives itself; empty where it is not told."""
    if not source.startswith("/") or not _UUIDS.is_dir():
        return ""
    device = os.path.realpath(source)
    names = [link.name for link in _UUIDS.iterdir() if os.path.realpath(link) == device]
    return min(names, default="")


def _elsewhere(path: Path) -> tuple[str, str, str]:
    """Windows gives the serial number of the volume; other systems the moment of birth."""
    found = path.stat()
    if os.name == "nt":
        return f"{found.st_dev:x}", f"{found.st_ino:x}", path.as_posix().partition(":")[2]
    return "", f"{found.st_ino} {getattr(found, 'st_birthtime', '')}", ""


def _machine() -> str:
    for place in _MACHINE:
        if place.is_file():
            return place.read_text("ascii", "replace").strip()
    return f"{uuid.getnode():x}"
