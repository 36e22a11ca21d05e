"""An item is erased with its bytes; a second one loses its source and keeps its other words."""

from __future__ import annotations

import io
from pathlib import Path

from tests.acts.dumping import database_bytes, file_bytes, told
from tests.crashing.scenarios.opened import opened, sound
from trucewatch.records.workspace import connect, read

WORDS = ["Ze-title", "Ze-bytes", "Zs-filmed", "Zs-name", "Ze-thumbnail"]


def open(place: Path) -> None:  # noqa: A001  what every scenario calls it
    connect(read(place))


def prepare(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.objects.opening import open_objects
    from trucewatch.acts.writing import write
    from trucewatch.records.fields import Protected
    from trucewatch.records.models import Case, Derivative, Evidence, Source
    from trucewatch.values.codes.evidence import DerivativeKind, EvidenceHeld
    from trucewatch.values.texts import Text

    def put(words: bytes) -> str:
        return open_objects(acting.workspace).put(io.BytesIO(words)).sha256

    case = Case(ref="truce", name=Text("en", {"en": "A truce"}))
    write(acting, "record", None, [case])
    source = Source(case=case, ref="s", name=Protected(clear="Zs-name"))
    item = Evidence(case=case, ref="e", title=Text("en", {"en": "Ze-title"}))
    item.held, item.object = EvidenceHeld.HELD, put(b"Ze-bytes")
    thumbnail = Derivative(case=case, evidence=item, derivative_kind=DerivativeKind.THUMBNAIL)
    thumbnail.object = put(b"Ze-thumbnail")
    kept = Evidence(case=case, ref="kept", acquired_from=source)
    kept.captured_by = Protected(clear="Zs-filmed")
    kept.metadata = Protected(clear="Kept-metadata")
    write(acting, "seal", case, [source, item, thumbnail, kept])
    write(acting, "correct", case, [kept])
    sound(place)


def work(place: Path) -> None:
    acting = opened(place)
    from trucewatch.acts.erasure.erasing import erase
    from trucewatch.records.models import Case, Evidence, Source

    case = Case.objects.get()
    item = Evidence.objects.get(code="A-EVI-0001")
    erase(acting, case, "evidence", item.id, "asked in March", "the board")
    erase(acting, case, "source", Source.objects.get().id, "asked in March")


def between(place: Path) -> None:
    """Whatever was stopped where: the log verifies, and what stays can be read.

    Bytes that still wait for destruction are told, and nothing else is.
    """
    opened(place)
    from trucewatch.acts.sequencing import sequence
    from trucewatch.acts.verification.workspace import verify_workspace

    assert _kept(place) == "Kept-metadata"
    sequence(read(place))
    report = verify_workspace(read(place))
    assert {one.code for one in report.broken} <= {"verify-objects-waiting"}


def check(place: Path) -> None:
    opened(place)
    assert told(WORDS, database_bytes() + file_bytes(place)) == []
    assert _kept(place) == "Kept-metadata"
    sound(place)


def _kept(place: Path) -> str:
    from trucewatch.records.keys import KeyStore, decrypt, protected_context
    from trucewatch.records.models import Evidence

    row = Evidence.objects.get(code="A-EVI-0002")
    key = KeyStore(read(place).keys).get([row.id])[row.id]
    assert row.metadata is not None
    context = protected_context("evidence", row.id, "metadata")
    return decrypt(key, row.metadata.sealed, context).decode()
