"""The fonts a report is printed in: from the font packages, never from the machine.

Amiri for Arabic (text copied from the PDF comes out right), Noto Sans for Latin letters; both
under the SIL Open Font License 1.1.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path

import fontpkg
import typst

FAMILIES = ("Amiri", "Noto Sans")


def font_folders() -> tuple[Path, ...]:
    """The folders that hold the font files; FamilyNotInstalled where a package is missing."""
    return tuple(fontpkg.path(family).parent for family in FAMILIES)


@cache
def print_fonts() -> typst.Fonts:
    """The fonts read once, with those that typst itself carries and none of the machine."""
    return typst.Fonts(
        include_system_fonts=False,
        include_embedded_fonts=True,
        font_paths=[str(folder) for folder in font_folders()],
    )
