"""A case in which much does not fit."""

from tests.acts.cases import accepted
from tests.checks.test_parts import INCIDENT
from tests.checks.test_three_ways import FRAME
from trucewatch.acts.acting import Acting
from trucewatch.records.models import Case

INCIDENTS = 4


def contradicted(acting: Acting) -> Case:
    """Figures, dates, languages and fates that contradict each other, of several incidents."""
    persons = "".join(f"  - {{ref: q{n}}}\n" for n in range(INCIDENTS))
    incidents = "".join(
        INCIDENT.format(n=n, place=("west", "north")[n % 2], source="swx"[n % 3])
        for n in range(INCIDENTS)
    )
    frame = FRAME.replace("persons:\n", f"persons:\n{persons}")
    return accepted(acting, f"{frame}\nincidents:{incidents}")
