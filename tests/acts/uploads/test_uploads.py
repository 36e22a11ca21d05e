"""Uploads in pieces: what counts, what is thrown away, who goes on with it, and what is sealed."""

import hashlib
import shutil
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from uuid import UUID, uuid4

import pytest
from pytest_django import Settings

from tests.web.cases import OTHER, TRUCE
from tests.web.site import NOW, Site
from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import SealedItem
from trucewatch.acts.uploads.beginning import (
    LASTS,
    MOST,
    Announced,
    begin,
    clear_away,
    give_up,
    name_of,
    upload_of,
    uploads_of,
)
from trucewatch.acts.uploads.pieces import Checksum, take_piece
from trucewatch.acts.uploads.places import folder_of, held, place_of
from trucewatch.acts.uploads.sealing import seal_uploads
from trucewatch.importers.offering.finding import OPENED
from trucewatch.records.models import Case, Custody, Evidence, Source, Upload
from trucewatch.values.codes.evidence import CustodyEvent
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import Refusal
from trucewatch.values.texts import Text

BYTES = bytes(range(256)) * 40
NAME = "Layla from Sukkari.jpg"


@pytest.fixture
def site(db: None, tmp_path: Path, settings: Settings) -> Site:
    settings.TRUCEWATCH_FOLDER = str(tmp_path / "work")
    return Site(tmp_path / "work")


def acting_as(site: Site, name: str = "salma") -> Acting:
    return Acting(site.workspace, site.member(name, Role.DOCUMENTER), NOW, asserted=False)


def begun(acting: Acting, case: Case, size: int = len(BYTES), name: str = NAME) -> UUID:
    return begin(acting, case, Announced(size, name, mark="a" * 64)).id


def brought(acting: Acting, case: Case, content: bytes = BYTES, name: str = NAME) -> UUID:
    upload = begun(acting, case, len(content), name)
    take_piece(acting, case, upload, 0, [content])
    return upload


def refusal(work: object) -> str:
    with pytest.raises(Refusal) as told:
        work()  # type: ignore[operator]
    return told.value.code


def test_pieces_come_together_in_a_folder_that_nobody_else_reads(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    assert take_piece(acting, case, upload, 0, [BYTES[:100], BYTES[100:300]]).received == 300
    assert take_piece(acting, case, upload, 300, [BYTES[300:]]).is_whole
    place = place_of(site.workspace, upload)
    assert place.read_bytes() == BYTES
    assert (place.stat().st_mode & 0o777, place.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    assert list(site.workspace.objects.rglob("*")) == []


def test_the_name_of_the_file_is_in_the_database_only_sealed(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = Upload.objects.get(id=begun(acting, case, name=f"C:\\Users\\omar\\{NAME}"))
    assert name_of(site.workspace, upload) == NAME
    assert b"Layla" not in bytes(upload.name)


def test_a_piece_that_does_not_begin_where_the_last_ended_is_refused(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    take_piece(acting, case, upload, 0, [BYTES[:100]])
    for offset in (0, 99, 101):
        assert refusal(lambda at=offset: take_piece(acting, case, upload, at, [b"x"])) == (
            "upload-offset"
        )
    assert place_of(site.workspace, upload).read_bytes() == BYTES[:100]


def test_a_piece_with_another_digest_or_cut_short_does_not_count(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    piece = BYTES[:500]
    right = hashlib.sha256(piece).digest()
    for chunks, checksum in (
        ([piece[:-1] + b"x"], Checksum("sha256", right, 500)),
        ([piece[:200]], Checksum("sha256", hashlib.sha256(piece[:200]).digest(), 500)),
        ([piece], Checksum("sha1", right, 500)),
    ):
        told = refusal(lambda c=chunks, s=checksum: take_piece(acting, case, upload, 0, c, s))
        assert told == "upload-checksum"
        assert place_of(site.workspace, upload).read_bytes() == b""
    assert refusal(
        lambda: take_piece(acting, case, upload, 0, [piece], Checksum("md5", right, 500))
    ) == ("upload-algorithm")
    taken = take_piece(acting, case, upload, 0, [piece], Checksum("sha256", right, 500))
    assert taken.received == 500


def test_more_than_was_announced_is_refused_and_not_kept(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case, size=10)
    assert refusal(lambda: take_piece(acting, case, upload, 0, [b"12345", b"678901"])) == (
        "upload-too-long"
    )
    assert Upload.objects.get().received == 0
    assert place_of(site.workspace, upload).read_bytes() == b""


def test_bytes_that_a_crash_left_uncounted_are_cut_off(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    take_piece(acting, case, upload, 0, [BYTES[:100]])
    with place_of(site.workspace, upload).open("ab") as file:
        file.write(b"half a piece")
    take_piece(acting, case, upload, 100, [BYTES[100:]])
    assert place_of(site.workspace, upload).read_bytes() == BYTES


def test_a_line_that_breaks_keeps_what_came(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)

    def cut() -> Iterator[bytes]:
        yield BYTES[:100]
        yield BYTES[100:250]

    assert take_piece(acting, case, upload, 0, cut()).received == 250


def test_two_at_one_upload_are_told_apart(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    with held(place_of(site.workspace, upload)):
        assert refusal(lambda: take_piece(acting, case, upload, 0, [b"x"])) == "upload-busy"
        assert refusal(lambda: give_up(acting, case, upload)) == "upload-busy"


def test_two_uploads_at_once_do_not_mix(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    one, two = begun(acting, case), begun(acting, case)

    def interleaved() -> Iterator[bytes]:
        yield BYTES[:50]
        take_piece(acting, case, two, 0, [b"z" * 30])
        yield BYTES[50:90]

    take_piece(acting, case, one, 0, interleaved())
    assert place_of(site.workspace, one).read_bytes() == BYTES[:90]
    assert place_of(site.workspace, two).read_bytes() == b"z" * 30


def test_an_upload_is_there_for_its_member_and_its_case_alone(site: Site) -> None:
    case, other = site.case(TRUCE), site.case(OTHER)
    acting = acting_as(site)
    upload = begun(acting, case)
    for who, where in ((acting_as(site, "huda"), case), (acting, other)):
        assert refusal(lambda w=who, c=where: upload_of(w, c, upload)) == "upload-gone"
        assert refusal(lambda w=who, c=where: take_piece(w, c, upload, 0, [b"x"])) == "upload-gone"
        assert refusal(lambda w=who, c=where: give_up(w, c, upload)) == "upload-gone"
        assert uploads_of(who, where) == []
    unknown = uuid4()
    assert refusal(lambda: take_piece(acting, case, unknown, 0, [b"x"])) == "upload-gone"
    assert not place_of(site.workspace, unknown).exists()


def test_what_nobody_goes_on_with_is_destroyed(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    old = brought(acting, case)
    later = Acting(site.workspace, acting.member, NOW + LASTS - timedelta(hours=1), asserted=False)
    fresh = brought(later, case, name="fresh.jpg")
    assert clear_away(site.workspace, NOW + LASTS) == 1
    assert [one.id for one in Upload.objects.all()] == [fresh]
    assert not place_of(site.workspace, old).exists()
    after = Acting(site.workspace, acting.member, NOW + LASTS, asserted=False)
    assert refusal(lambda: upload_of(after, case, old)) == "upload-gone"


def test_an_upload_given_up_leaves_nothing(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    give_up(acting, case, brought(acting, case))
    assert (Upload.objects.count(), list(folder_of(site.workspace).iterdir())) == (0, [])


@pytest.mark.parametrize("size", [0, (64 << 30) + 1])
def test_a_size_that_no_file_has_is_refused_before_a_byte(site: Site, size: int) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    assert refusal(lambda: begun(acting, case, size=size)) == "upload-size"


def test_a_full_disk_is_told_before_a_byte(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    usage = shutil.disk_usage("/")
    room = (512 << 20) + 4000
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage._replace(free=room))
    begun(acting, case, size=1500)
    assert refusal(lambda: begun(acting, case, size=1500)) == "upload-no-room"


def test_there_is_an_end_to_how_many_wait(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    for _ in range(MOST):
        begun(acting, case, size=1)
    assert refusal(lambda: begun(acting, case, size=1)) == "upload-too-many"
    begun(acting_as(site, "huda"), case, size=1)


def test_a_name_that_was_only_claimed_brings_nothing(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    claimed = Acting(site.workspace, acting.member, NOW)
    assert refusal(lambda: begun(claimed, case)) == "acts-look-signed-in"


def test_a_whole_upload_is_sealed_and_leaves_the_folder(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    source = Source.objects.get(case=case)
    said = Said(source=source, caption=Text("en", {"en": "The road"}), licence="for courts")
    (item,) = seal_uploads(acting, case, [brought(acting, case)], said, None, OPENED)
    assert isinstance(item, SealedItem)
    kept = Evidence.objects.get(id=item.evidence)
    assert (kept.object, kept.size) == (hashlib.sha256(BYTES).hexdigest(), len(BYTES))
    assert (kept.licence, kept.acquired_from, str(kept.file_name)) == ("for courts", source, "")
    (event,) = Custody.objects.filter(evidence=kept)
    assert (event.event, event.member, event.source) == (
        CustodyEvent.ACQUIRED,
        acting.member,
        source,
    )
    assert (Upload.objects.count(), list(folder_of(site.workspace).iterdir())) == (0, [])


def test_the_same_bytes_twice_are_one_object_acquired_twice(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    huda = acting_as(site, "huda")
    seal_uploads(acting, case, [brought(acting, case)], Said(), None, OPENED)
    again = brought(huda, case, name="from the other telephone.jpg")
    (item,) = seal_uploads(huda, case, [again], Said(), None, OPENED)
    assert isinstance(item, SealedItem) and item.again
    held_now = Evidence.objects.exclude(object="")
    assert [one.object for one in held_now] == [hashlib.sha256(BYTES).hexdigest()]
    assert sorted(
        event.member.username for event in Custody.objects.filter(event=CustodyEvent.ACQUIRED)
    ) == ["huda", "salma"]
    objects = [one for one in site.workspace.objects.rglob("*") if one.is_file()]
    assert len([one for one in objects if one.stat().st_size == len(BYTES)]) == 1


def test_what_is_not_whole_is_not_sealed(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    take_piece(acting, case, upload, 0, [BYTES[:-1]])
    told = refusal(lambda: seal_uploads(acting, case, [upload], Said(), None, OPENED))
    assert (told, Custody.objects.count(), Upload.objects.count()) == ("upload-not-whole", 0, 1)


def test_a_caption_that_tells_the_name_of_the_file_keeps_the_upload(site: Site) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = brought(acting, case)
    said = Said(caption=Text("en", {"en": f"As in {NAME}"}))
    told = refusal(lambda: seal_uploads(acting, case, [upload], said, None, OPENED))
    assert told == "gate-words-tell-file"
    assert upload_of(acting, case, upload).is_whole
    assert place_of(site.workspace, upload).read_bytes() == BYTES


def test_what_was_sealed_before_a_crash_is_told_when_it_is_repeated(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = brought(acting, case)

    def stopped(place: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr("trucewatch.acts.uploads.sealing.durable.destroy", stopped)
        with pytest.raises(KeyboardInterrupt):
            seal_uploads(acting, case, [upload], Said(), None, OPENED)
    (item,) = seal_uploads(acting, case, [upload], Said(), None, OPENED)
    assert isinstance(item, SealedItem) and item.act is None
    assert (Evidence.objects.exclude(object="").count(), Upload.objects.count()) == (1, 0)


def test_a_link_in_the_place_of_an_upload_is_not_followed(site: Site, tmp_path: Path) -> None:
    case, acting = site.case(TRUCE), acting_as(site)
    upload = begun(acting, case)
    (tmp_path / "victim").write_bytes(b"precious")
    place_of(site.workspace, upload).symlink_to(tmp_path / "victim")
    with pytest.raises(OSError, match="symbolic links"):
        take_piece(acting, case, upload, 0, [BYTES])
    assert (tmp_path / "victim").read_bytes() == b"precious"
