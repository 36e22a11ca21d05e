"""The Aleppo case folder as a view."""

from functools import cache
from pathlib import Path

import trucewatch
from tests.cases import view_of
from trucewatch.records.view import CaseView
from trucewatch.screening.screen import Screened, screen

FOLDER = Path(trucewatch.__file__).parent / "demo" / "aleppo"


@cache
def aleppo() -> CaseView:
    kinds = (".yaml", ".csv", ".geojson")
    files = sorted(path for path in FOLDER.iterdir() if path.suffix in kinds)
    return view_of({path.name: path.read_text(encoding="utf-8") for path in files})


@cache
def answers() -> tuple[Screened, ...]:
    return screen(aleppo())


def about(incident: str, clause: str) -> list[Screened]:
    """What was screened of an incident under a clause, by their refs."""
    return [a for a in answers() if (a.incident.ref, a.clause.ref) == (incident, clause)]
