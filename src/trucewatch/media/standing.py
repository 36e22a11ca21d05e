"""What this machine lacks for reading files, by name and with what that costs."""

from __future__ import annotations

import shutil
from importlib.util import find_spec

from trucewatch.media.trouble import Trouble


def find_exiftool() -> str:
    """Where exiftool is; empty where it is not installed."""
    return shutil.which("exiftool") or ""


def reads_videos() -> bool:
    """Whether PyAV is installed (the extra `media`)."""
    return find_spec("av") is not None


def reads_papers() -> bool:
    """Whether PDFium is installed (the extra `media`)."""
    return find_spec("pypdfium2") is not None


def absent_readers() -> tuple[Trouble, ...]:
    """Readers that are not installed here; each code says what is absent and what that costs."""
    there = {
        Trouble.EXIFTOOL_ABSENT: bool(find_exiftool()),
        Trouble.VIDEO_READER_ABSENT: reads_videos(),
        Trouble.PAPER_READER_ABSENT: reads_papers(),
    }
    return tuple(code for code, found in there.items() if not found)
