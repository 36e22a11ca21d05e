"""The process that works a large case out: `python -m trucewatch.web.working_out FOLDER CASE`.

It gives way to those that answer pages, and ends when its standard input does.
"""

from __future__ import annotations

import os
import sys
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from time import sleep
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import OperationalError

if TYPE_CHECKING:
    from trucewatch.records.models import Case

TELL = 20  # seconds
PATIENCE = 10  # of 19: how far others go first


def main(folder: str, case: str) -> None:
    """Work it out and keep it."""
    Thread(target=_end_with_the_other, daemon=True).start()
    _give_way()
    from trucewatch.web.opening import open_to_serve

    open_to_serve(Path(folder))
    from trucewatch.acts.worked.renewing import work_out
    from trucewatch.records.models import Case

    of = Case.objects.get(id=UUID(case))
    Thread(target=_go_on_telling, args=(of,), daemon=True).start()
    work_out(of, _now)


def _go_on_telling(case: Case) -> None:
    """That the work goes on, whatever it is at."""
    from trucewatch.acts.worked.keeping import still_at_work

    while True:
        sleep(TELL)
        with suppress(OperationalError):  # somebody else writes for long: the next time
            still_at_work(case, _now())


def _give_way() -> None:
    """To those that answer pages: in time, and where memory runs out, on Linux."""
    if hasattr(os, "nice"):
        os.nice(PATIENCE)
    if (first_to_go := Path("/proc/self/oom_score_adj")).exists():
        first_to_go.write_text("1000")


def _now() -> datetime:
    return datetime.now(UTC)


def _end_with_the_other() -> None:
    """Who holds the other end of the standard input began this; nobody waits for it without them."""
    os.read(sys.stdin.fileno(), 1)
    os._exit(1)


if __name__ == "__main__":
    main(*sys.argv[1:])
