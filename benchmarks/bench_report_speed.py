"""Prints how long the Aleppo report takes in both languages and formats, after start-up.

    python benchmarks/bench_report_speed.py

Aim: about 2 s for content and rendering together. Reading the case and working it out (screening,
clocks, ledger, checks) are printed apart.
"""

from __future__ import annotations

import os
import time
from importlib.resources import files
from pathlib import Path


def main() -> None:
    """Read the case, work it out, then write four files into memory."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
    import django

    django.setup()
    from trucewatch.importers.folder import read_folder
    from trucewatch.records import loading
    from trucewatch.reports import editions
    from trucewatch.reports.fonts import print_fonts
    from trucewatch.values.codes.reports import Audience

    start = time.perf_counter()
    folder = Path(str(files("trucewatch.demo") / "aleppo"))
    view = loading.of_drafts(read_folder(folder, workspace=False).reading.drafts)
    start = _told("case read", start)
    worked = editions.work_out(view, view.case.as_of)
    start = _told("worked out", start)
    print_fonts()
    start = _told("fonts read", start)
    first = start
    for name, data in editions.files(worked, editions.Edition(Audience.PUBLIC)):
        start = _told(f"{name}, {len(data):,} bytes", start)
    _told("content and rendering, all four", first)


def _told(what: str, start: float) -> float:
    now = time.perf_counter()
    print(f"{now - start:6.2f} s  {what}")
    return now


if __name__ == "__main__":
    main()
