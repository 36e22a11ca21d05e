"""Sealing: bytes first, then records; again changes nothing; what cannot be read is sealed too."""

import hashlib
import os
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from io import BytesIO
from itertools import product
from pathlib import Path
from urllib.parse import unquote_to_bytes

import pytest

from tests.records.workspaces import a_case, a_source, english
from trucewatch.acts.evidence import sealing
from trucewatch.acts.evidence.custody import chain_of
from trucewatch.acts.evidence.offers import NotSealed
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import SealedItem, seal
from trucewatch.acts.logs import SIGNING_KEY
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.importers.offering.finding import find_files
from trucewatch.media.looked import Looked, Made
from trucewatch.media.technical import Technical
from trucewatch.media.trouble import Trouble
from trucewatch.records.keys import KeyStore, decrypt, protected_context
from trucewatch.records.models import Act, Custody, Derivative, Evidence
from trucewatch.values.codes.evidence import (
    CustodyEvent,
    DerivativeKind,
    EvidenceHeld,
    MediaRead,
)
from trucewatch.values.field_labels import label_of_field
from trucewatch.values.refusal import Refusal, refuse

pytestmark = pytest.mark.django_db
TIME = datetime(2016, 12, 15, 9, 30, tzinfo=UTC).timestamp()


def brought(folder: Path, **files: bytes) -> Path:
    """A folder of files, as somebody brings them."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in files.items():
        (folder / name).write_bytes(content)
        os.utime(folder / name, (TIME, TIME))
    return folder


def sealed(acting, case, *paths, said=Said(), look=None):  # noqa: B008
    return list(seal(acting, case, find_files(paths).offers, said, look))


def opened(acting, custody, name):
    key = KeyStore(acting.workspace.keys).get([custody.id])[custody.id]
    context = protected_context("custody", custody.id, name)
    return decrypt(key, getattr(custody, name).sealed, context).decode()


def test_a_file_becomes_an_item_with_its_acquisition(acting, case, tmp_path):
    folder = brought(tmp_path / "phone", **{"IMG 1.jpg": b"picture"})
    (told,) = sealed(acting, case, folder)
    item, custody = Evidence.objects.get(), Custody.objects.get()
    digest = hashlib.sha256(b"picture").hexdigest()
    assert (told.code, told.digest, told.size, told.again) == (item.code, digest, 7, False)
    assert (item.object, item.size, item.held) == (digest, 7, EvidenceHeld.HELD)
    assert open_objects(acting.workspace).get(digest) == b"picture"
    assert (custody.evidence, custody.event) == (item, CustodyEvent.ACQUIRED)
    assert custody.file_modified == datetime(2016, 12, 15, 9, 30, tzinfo=UTC)
    assert opened(acting, custody, "original_name") == "IMG 1.jpg"
    assert opened(acting, custody, "original_folder") == str(folder)
    assert Act.objects.get(id=told.act).name == "seal"


def test_what_is_made_of_a_file_is_told_in_its_chain(acting, case, tmp_path):
    small = Made(DerivativeKind.THUMBNAIL, "image/jpeg", b"small", Technical())
    folder = brought(tmp_path / "phone", a=b"film")
    sealed(acting, case, folder, look=lambda _: Looked(made=(small,)))
    acquired, derived = chain_of(Evidence.objects.get())
    assert (acquired.event, derived.event) == (CustodyEvent.ACQUIRED, CustodyEvent.DERIVED)
    assert derived.derivative == Derivative.objects.get()
    assert derived.object == hashlib.sha256(b"small").hexdigest()


def reading(copy: bytes):
    """A look that finds a picture and makes a small copy of it."""
    small = Made(DerivativeKind.THUMBNAIL, "image/jpeg", copy, Technical())
    return lambda _: Looked(media_type="image/jpeg", state=MediaRead.WHOLE, made=(small,))


@pytest.mark.parametrize("order", list(product(("unread", "read", "read later"), repeat=3)))
def test_in_any_order_of_sealing_nothing_is_there_that_no_record_names(
    acting, case, tmp_path, order
):
    folder = brought(tmp_path / "phone", a=b"film", b=b"film")
    looks = {"unread": None, "read": reading(b"small"), "read later": reading(b"made otherwise")}
    for how in order:
        sealed(acting, case, folder, look=looks[how])
        sequence(acting.workspace)
        verify_workspace(acting.workspace).demand()
    first = next((how for how in order if how != "unread"), None)
    copies = {"read": [b"small"], "read later": [b"made otherwise"], None: []}[first]
    assert [one.object for one in Derivative.objects.all()] == [
        hashlib.sha256(copy).hexdigest() for copy in copies
    ]


def test_a_copy_left_over_is_named_once_the_file_that_nobody_had_read_is_sealed_again(
    acting, case, tmp_path
):
    folder = brought(tmp_path / "phone", a=b"film")
    sealed(acting, case, folder)
    left = open_objects(acting.workspace).put(BytesIO(b"small")).sha256
    sequence(acting.workspace)
    told = [one.code for one in verify_workspace(acting.workspace).broken]
    assert told == ["verify-object-extra"]
    (again,) = sealed(acting, case, folder, look=reading(b"small"))
    assert (again.again, again.act is not None) == (True, True)
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()
    item, copy = Evidence.objects.get(), Derivative.objects.get()
    assert (item.media_read, item.media_type, copy.object) == (MediaRead.WHOLE, "image/jpeg", left)
    assert [one.event for one in chain_of(item)] == [CustodyEvent.ACQUIRED, CustodyEvent.DERIVED]


def test_names_and_folders_stand_nowhere_in_clear(acting, case, tmp_path):
    folder = brought(tmp_path / "from Samer Halabi", **{"Samer speaks.txt": b"words"})
    sealed(acting, case, folder)
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()
    for table in (Evidence, Custody):
        for row in table.objects.values():
            assert b"Samer" not in b"".join(map(_bytes, row.values()))


def _bytes(value):
    return bytes(value.sealed) if hasattr(value, "sealed") and value.sealed else str(value).encode()


def test_the_same_again_changes_nothing(acting, case, tmp_path):
    folder = brought(tmp_path / "phone", a=b"one", b=b"two")
    first = sealed(acting, case, folder)
    acts = Act.objects.count()
    again = sealed(acting, case, folder)
    assert [(one.code, one.act, one.again) for one in again] == [
        (one.code, None, True) for one in first
    ]
    assert (Evidence.objects.count(), Custody.objects.count()) == (2, 2)
    assert Act.objects.count() == acts


def test_the_same_bytes_from_elsewhere_are_one_item_with_a_further_acquisition(
    acting, case, tmp_path
):
    source = a_source(acting, case)
    one = brought(tmp_path / "phone", a=b"film")
    two = brought(tmp_path / "stick", film=b"film")
    (first,) = sealed(acting, case, one)
    (second,) = sealed(acting, case, two, said=Said(source=source))
    assert (second.evidence, second.again) == (first.evidence, True)
    assert Custody.objects.filter(evidence=first.evidence).count() == 2
    assert [held.digest for held in open_objects(acting.workspace).held()] == [first.digest]


def test_the_same_bytes_twice_in_one_folder_are_one_item(acting, case, tmp_path):
    folder = brought(tmp_path / "phone", a=b"film", b=b"film")
    told = sealed(acting, case, folder)
    assert len({one.evidence for one in told}) == 1
    assert (Evidence.objects.count(), Custody.objects.count()) == (1, 2)


def test_another_case_has_an_item_of_its_own(acting, case, tmp_path):
    other = a_case(acting)
    folder = brought(tmp_path / "phone", a=b"film")
    (first,) = sealed(acting, case, folder)
    (second,) = sealed(acting, other, folder)
    assert first.evidence != second.evidence
    assert (first.again, second.again) == (False, False)


def test_a_file_that_vanishes_or_changes_spoils_nobody_else(acting, case, tmp_path):
    folder = brought(tmp_path / "phone", a=b"one", b=b"two", c=b"three")
    offers = find_files([folder]).offers
    (folder / "b").unlink()
    told = list(seal(acting, case, offers, Said(), None))
    left = [one for one in told if isinstance(one, NotSealed)]
    assert [(one.place.name, one.message.code) for one in left] == [("b", "file-gone")]
    assert Evidence.objects.count() == 2


def test_a_file_that_changes_while_it_is_read_is_not_recorded(acting, case, tmp_path):
    folder = brought(tmp_path / "phone", a=b"one", b=b"two")

    def look(file):
        (folder / "a").write_bytes(b"another")
        return Looked()

    told = sealed(acting, case, folder, look=look)
    left = [one.message.code for one in told if isinstance(one, NotSealed)]
    assert left == ["file-changed"]
    assert [item.object for item in Evidence.objects.all()] == [hashlib.sha256(b"two").hexdigest()]


def test_a_disk_that_fails_in_the_middle_of_a_file_spoils_that_file_only(
    acting, case, tmp_path, monkeypatch
):
    folder = brought(tmp_path / "phone", a=b"one", b=b"two")
    offers = find_files([folder]).offers

    class Failing:
        def __init__(self, file):
            self.file = file

        def __enter__(self):
            self.file.__enter__()
            return self

        def __exit__(self, *told):
            return self.file.__exit__(*told)

        def read(self, size):
            raise OSError(5, "input/output error")

    first = replace(offers[0], opened=lambda place: Failing(place.open("rb")))
    told = list(seal(acting, case, [first, offers[1]], Said(), None))
    left = [(one.place.name, one.message.code) for one in told if isinstance(one, NotSealed)]
    assert left == [("a", "file-unreadable")]
    assert Evidence.objects.count() == 1


def test_what_a_look_saw_stands_on_the_item(acting, case, tmp_path):
    def look(file):
        assert file.read() == b"picture"
        return Looked(
            media_type="image/jpeg",
            state=MediaRead.PARTLY,
            trouble=(Trouble.TRUNCATED,),
            read_by="pillow 12",
            technical=Technical(width=4, height=3),
            metadata={"exif": {"GPS": "36.2 37.1", "Owner": "Samer"}},
            pdq="f" * 64,
            pdq_quality=90,
            made=(
                Made(DerivativeKind.THUMBNAIL, "image/jpeg", b"small", Technical(width=2, height=1)),
            ),
        )  # fmt: skip

    folder = brought(tmp_path / "phone", a=b"picture")
    (told,) = sealed(acting, case, folder, look=look)
    item, small = Evidence.objects.get(), Derivative.objects.get()
    assert told.trouble == ("media-truncated",)
    assert (item.media_type, item.media_read) == ("image/jpeg", MediaRead.PARTLY)
    assert (item.media_trouble, item.technical["width"]) == (("media-truncated",), 4)
    assert (item.pdq, item.pdq_quality) == ("f" * 64, 90)
    assert item.metadata.sealed is not None
    assert b"Samer" not in bytes(item.metadata.sealed)
    assert (small.evidence, small.derivative_kind) == (item, DerivativeKind.THUMBNAIL)
    assert open_objects(acting.workspace).get(small.object) == b"small"


def test_a_file_nobody_looked_into_says_so(acting, case, tmp_path):
    sealed(acting, case, brought(tmp_path / "phone", a=b"picture"))
    assert Evidence.objects.get().media_read is MediaRead.NOT_TRIED


@pytest.mark.parametrize("name", ["-rf", "a\nb", "a\x1b[31mb", "a\u202egpj.exe", "100%", "ملف"])
def test_a_name_of_any_sort_is_kept_as_it_was(acting, case, tmp_path, name):
    folder = brought(tmp_path / "phone", **{name: b"bytes"})
    (told,) = sealed(acting, case, folder)
    assert isinstance(told, SealedItem)
    kept = opened(acting, Custody.objects.get(), "original_name")
    assert unquote_to_bytes(kept) == os.fsencode(name)
    assert not any(ord(letter) < 32 for letter in kept)


def test_a_name_of_bytes_that_are_no_letters_is_kept(acting, case, tmp_path):
    folder = tmp_path / "phone"
    folder.mkdir()
    (Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe")).write_bytes)(b"bytes")
    sealed(acting, case, folder)
    assert opened(acting, Custody.objects.get(), "original_name") == "%FF%FE"


def test_links_pipes_and_devices_are_told_and_left(tmp_path):
    folder = brought(tmp_path / "phone", a=b"one")
    (folder / "link").symlink_to("/etc/passwd")
    (folder / "loop").symlink_to(folder)
    os.mkfifo(folder / "pipe")
    found = find_files([folder])
    assert [offer.name for offer in found.offers] == ["a"]
    assert {one.place.name: one.message.code for one in found.left} == {
        "link": "file-link",
        "loop": "file-link",
        "pipe": "file-special",
    }


def test_the_files_of_the_workspace_itself_are_never_sealed(acting, case, tmp_path):
    """Sealed, its keys could be handed out; what else lies in its folder is evidence like any."""
    folder = acting.workspace.folder
    brought(folder / "incoming", note=b"words")
    told = sealed(acting, case, folder)
    assert {one.message.code for one in told if isinstance(one, NotSealed)} == {"seal-own-file"}
    assert [one.place.name for one in told if not isinstance(one, NotSealed)] == ["note"]
    assert sealed(acting, case, acting.workspace.keys / SIGNING_KEY)[0].message.code == (
        "seal-own-file"
    )


def test_a_damaged_object_stops_its_own_file_only(acting, case, tmp_path):
    (first,) = sealed(acting, case, brought(tmp_path / "phone", film=b"a film"))
    kept = acting.workspace.objects / first.digest[:2] / first.digest[2:4] / first.digest
    kept.chmod(0o600)
    kept.write_bytes(b"other bytes")
    told = sealed(acting, case, brought(tmp_path / "stick", again=b"a film", new=b"another"))
    assert [(one.place.name, isinstance(one, NotSealed)) for one in told] == [
        ("again", True),
        ("new", False),
    ]
    assert told[0].message.code == "seal-kept-altered"


def test_a_path_that_is_none_is_told_so(tmp_path):
    (left,) = find_files([tmp_path / "mistyped"]).left
    assert left.message.code == "file-not-here"


def test_0_bytes_are_sealed(acting, case, tmp_path):
    (told,) = sealed(acting, case, brought(tmp_path / "phone", empty=b""))
    assert (told.size, told.digest) == (0, hashlib.sha256(b"").hexdigest())


def test_a_refused_act_leaves_no_record_and_a_rerun_finishes(acting, case, tmp_path, monkeypatch):
    folder = brought(tmp_path / "phone", a=b"one")

    def full(*_, **__):
        raise refuse("accept-disk-full")

    monkeypatch.setattr(sealing, "write", full)
    with pytest.raises(Refusal):
        sealed(acting, case, folder)
    assert (Evidence.objects.count(), Custody.objects.count()) == (0, 0)
    monkeypatch.undo()
    (told,) = sealed(acting, case, folder)
    assert told.again is False
    sequence(acting.workspace)
    verify_workspace(acting.workspace).demand()


@pytest.mark.parametrize("field", ["title", "caption", "credit", "how", "licence", "reason"])
def test_words_that_tell_who_filmed_or_the_name_of_the_file_are_refused(
    acting, case, tmp_path, field
):
    folder = brought(tmp_path / "phone", **{"umm-salma.jpg": b"bytes"})
    telling = {
        "filmed by Umm Salma Haddad": "gate-words-tell",
        "the file umm-salma.jpg": "gate-words-tell-file",
    }
    for words, code in telling.items():
        told = words if field in ("licence", "reason") else english(words)
        said = replace(Said(captured_by="Umm Salma Haddad"), **{field: told})
        with pytest.raises(Refusal) as refused:
            sealed(acting, case, folder, said=said)
        assert (refused.value.code, refused.value.message.args["field"]) == (
            code,
            label_of_field(field),
        )
    assert Evidence.objects.count() == 0
    assert list(open_objects(acting.workspace).digests()) == []
    said = Said(captured_by="Umm Salma Haddad", title=english("A film"))
    assert len(sealed(acting, case, folder, said=said)) == 1


def test_a_clock_that_was_set_back_loses_nothing_and_is_told(acting, case, tmp_path):
    sealed(acting, case, brought(tmp_path / "phone", a=b"one"))
    earlier = replace(acting, now=acting.now - timedelta(days=365))
    (told,) = sealed(earlier, case, brought(tmp_path / "stick", b=b"two"))
    sequence(acting.workspace)
    report = verify_workspace(acting.workspace)
    assert (report.broken, [one.code for one in report.told]) == ([], ["verify-clock-back"])
    assert [one.object for one in Evidence.objects.order_by("code")][-1] == told.digest
