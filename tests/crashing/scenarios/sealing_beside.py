"""Three files are sealed in three acts, the next always taken in by a process beside this one."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tests.crashing.scenarios import sealing as together
from tests.crashing.scenarios.opened import opened, sound
from trucewatch.records.workspace import read

open, prepare = together.open, together.prepare  # noqa: A001  what every scenario calls it


def work(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.evidence import sealing
    from trucewatch.acts.evidence.sealed_records import Said
    from trucewatch.acts.sequencing import sequence
    from trucewatch.importers.offering.finding import find_files
    from trucewatch.records.models import Case

    offers = find_files([place / "brought"]).offers
    sealing.BATCH = 1
    list(sealing.seal(acting, Case.objects.get(), offers, Said(), None))
    sequence(read(place))


def between(place: Path) -> None:
    together.between(place)


def check(place: Path) -> None:
    opened(place)
    from trucewatch.records.models import Custody, Evidence

    wanted = {sha256(content).hexdigest() for content in together.FILES.values()}
    assert set(Evidence.objects.values_list("object", flat=True)) == wanted
    assert (Evidence.objects.count(), Custody.objects.count()) == (2, 3)
    sound(place)
