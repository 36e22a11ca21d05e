"""Three files are sealed in two acts, each with a thumbnail; two are the same bytes."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from tests.crashing.scenarios.opened import opened, sound
from trucewatch.records.workspace import connect, read

FILES = {"one": b"one film", "two": b"another film", "three": b"one film"}


def open(place: Path) -> None:  # noqa: A001  what every scenario calls it
    connect(read(place))


def prepare(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Case
    from trucewatch.values.texts import Text

    write(acting, "record", None, [Case(ref="truce", name=Text("en", {"en": "A truce"}))])
    brought = place / "brought"
    brought.mkdir()
    for name, content in FILES.items():
        (brought / name).write_bytes(content)
    sound(place)


def work(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.evidence import sealing
    from trucewatch.acts.evidence.sealed_records import Said
    from trucewatch.acts.sequencing import sequence
    from trucewatch.importers.offering.finding import find_files
    from trucewatch.media.looked import Looked, Made
    from trucewatch.media.technical import Technical
    from trucewatch.records.models import Case
    from trucewatch.values.codes.evidence import DerivativeKind

    small = Made(DerivativeKind.THUMBNAIL, "image/jpeg", b"small", Technical())
    offers = find_files([place / "brought"]).offers
    sealing.BATCH = 2
    list(sealing.seal(acting, Case.objects.get(), offers, Said(), lambda _: Looked(made=(small,))))
    sequence(read(place))


def between(place: Path) -> None:
    """What is recorded is there."""
    opened(place)
    from trucewatch.acts.objects.opening import open_objects
    from trucewatch.records.models import Derivative, Evidence

    for model in (Evidence, Derivative):
        for digest in model.objects.values_list("object", flat=True):
            open_objects(read(place)).verify(digest)


def check(place: Path) -> None:
    opened(place)
    from trucewatch.records.models import Custody, Derivative, Evidence

    wanted = {sha256(content).hexdigest() for content in FILES.values()}
    assert set(Evidence.objects.values_list("object", flat=True)) == wanted
    acquired = Custody.objects.filter(event="acquired").count()
    assert (Evidence.objects.count(), acquired, Derivative.objects.count()) == (2, 3, 2)
    sound(place)
