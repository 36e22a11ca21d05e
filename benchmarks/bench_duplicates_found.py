"""How many incidents told twice are offered, and how many of what is offered are: by way of retelling.

Run `python benchmarks/bench_duplicates_found.py [INCIDENTS]`.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "trucewatch.records.settings")
import django

django.setup()
sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from tests.matching.told_again import WAYS, measured  # noqa: E402


def main() -> None:
    """Print recall and precision of each way."""
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 240
    for way in WAYS:
        found = measured(way, number)
        print(
            f"{way:16} {found.told} told again, {found.found} offered among {found.offered}: "
            f"recall {found.recall:.2f}, precision {found.precision:.2f}"
        )


if __name__ == "__main__":
    main()
