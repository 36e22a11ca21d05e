"""Packages in a zip: nothing is unpacked, hidden, doubled, or larger than it looks."""

import io
import stat
import struct
import zipfile
import zlib

import pytest

from tests.packages.cases import by_script, by_vault, run_script
from trucewatch.packages.bag_writing import EPOCH
from trucewatch.vault.receipts import is_receipt


@pytest.fixture
def place(made, tmp_path):
    return made.zip(tmp_path / "bag.zip")


@pytest.fixture
def told(made, place):
    def look(path=place):
        return by_vault(path, made.key) & by_script(path, made.key)

    return look


def add(place, name, data=b"x", method=zipfile.ZIP_STORED, mode=stat.S_IFREG | 0o644):
    with zipfile.ZipFile(place, "a") as archive:
        info = zipfile.ZipInfo(name, EPOCH)
        info.compress_type, info.external_attr, info.create_system = method, mode << 16, 3
        archive.writestr(info, data)


def test_a_zip_is_the_same_whatever_the_day(place):
    with zipfile.ZipFile(place) as archive:
        infos = archive.infolist()
    assert {info.date_time for info in infos} == {EPOCH}
    assert {info.compress_type for info in infos} == {zipfile.ZIP_STORED}
    assert [info.filename for info in infos] == sorted(info.filename for info in infos)


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_a_name_that_is_there_twice(place, told):
    add(place, "bag/index.html", b"<p>other words</p>")
    assert (10, "extra") in told()


def test_names_that_differ_in_capital_letters_only(place, told):
    add(place, "bag/INDEX.html", b"<p>other words</p>")
    assert told() & {(10, "extra"), (10, "tampered")}


@pytest.mark.parametrize(
    "name",
    ["/etc/passwd", "../outside.txt", "bag/../../outside.txt", "bag/data\\x.txt", "C:/x", "other/x",
     "bag/data/\x00x", "bag//x", "bag/"],
)  # fmt: skip
def test_a_path_that_leads_elsewhere(place, told, tmp_path, name):
    before = sorted(p.name for p in tmp_path.rglob("*"))
    add(place, name)
    assert (10, "tampered") in told()
    assert sorted(p.name for p in tmp_path.rglob("*")) == before


def test_a_link_in_a_zip(place, told):
    add(place, "bag/data/link.txt", b"/etc/passwd", mode=stat.S_IFLNK | 0o777)
    assert (10, "tampered") in told()


def test_a_bomb_is_not_unpacked(place, told):
    add(place, "bag/data/records/incident/bomb.json", b"\0" * (64 << 20), zipfile.ZIP_DEFLATED)
    assert place.stat().st_size < 1 << 20
    assert (10, "tampered") in told()


def test_a_size_that_lies(place, told):
    data = bytearray(place.read_bytes())
    with zipfile.ZipFile(place) as archive:
        info = archive.getinfo("bag/index.html")
    at = data.index(b"PK\x01\x02")
    while data[at + 46 : at + 46 + len(info.filename)] != info.filename.encode():
        at = data.index(b"PK\x01\x02", at + 4)
    struct.pack_into("<II", data, at + 20, 1 << 30, 1 << 30)
    place.write_bytes(data)
    assert told() != set()


def test_members_that_lie_over_one_another(place, told):
    with zipfile.ZipFile(place) as archive:
        first, second = archive.infolist()[:2]
    data = bytearray(place.read_bytes())
    at = data.index(b"PK\x01\x02")
    at = data.index(b"PK\x01\x02", at + 4)
    struct.pack_into("<I", data, at + 42, first.header_offset)
    place.write_bytes(data)
    assert second.header_offset != first.header_offset
    assert told() != set()


@pytest.mark.parametrize("where", ["before", "after"])
def test_something_hidden_around_the_members(place, told, where):
    data = place.read_bytes()
    hidden = b"hidden " * 100
    place.write_bytes(hidden + data if where == "before" else data + hidden)
    assert (10, "tampered") in told()


def unicode_path(name, kind=0x7075):
    """An extra field that tells some programs another name than the one listed (Info-ZIP)."""
    data = struct.pack("<BI", 1, zlib.crc32(name)) + b"bag/data/records/evil.json"
    return struct.pack("<HH", kind, len(data)) + data


@pytest.mark.parametrize("kind", [0x7075, 0x6375, 0x5455, 0xCAFE])
def test_a_second_name_or_anything_more_in_the_list(place, told, kind):
    with zipfile.ZipFile(place, "a") as archive:
        info = archive.getinfo("bag/index.html")
        info.extra = unicode_path(b"bag/index.html", kind)
        archive._didModify = True  # writes the list anew, and nothing else
    assert (10, "tampered") in told()


@pytest.mark.parametrize("kind", [0x7075, 0x6375, 0x5455])
def test_a_second_name_at_the_head_of_a_member(place, told, kind):
    """As it was made: a zip whose members have extra fields from the first."""
    held = contents(place.read_bytes())
    with zipfile.ZipFile(place, "w") as archive:
        for name, data in held.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr, info.create_system = (stat.S_IFREG | 0o644) << 16, 3
            info.extra = unicode_path(name.encode(), kind) if name == "bag/index.html" else b""
            archive.writestr(info, data)
    assert contents(place.read_bytes()) == held
    assert (10, "tampered") in told()


@pytest.mark.parametrize("more", [b"\x75\x70\0\0", b"    "])
def test_another_name_at_the_head_of_a_member_than_in_the_list(made, place, more):
    """The lengths agree, so that nothing lies over anything."""
    with zipfile.ZipFile(place) as archive:
        info = archive.getinfo("bag/index.html")
    data, at, name = bytearray(place.read_bytes()), info.header_offset, info.filename.encode()
    struct.pack_into("<HH", data, at + 26, len(name) - 4, 4)
    data[at + 30 : at + 30 + len(name)] = name[:-4] + more
    place.write_bytes(data)
    assert (10, "tampered") in by_vault(place, made.key)
    assert (10, "tampered") in by_script(place, made.key)


def test_a_large_member_is_sound(made, place, tmp_path):
    """From about 2 GB on a member has sizes of 64 bits at its head and, larger still, in the list."""
    held = contents(place.read_bytes())
    with zipfile.ZipFile(place, "w") as archive:
        for name, data in held.items():
            info = zipfile.ZipInfo(name, EPOCH)
            info.external_attr, info.create_system = (stat.S_IFREG | 0o644) << 16, 3
            with archive.open(info, "w", force_zip64=name.endswith(".jpg")) as member:
                member.write(data)
    assert by_vault(place, made.key) == by_script(place, made.key) == set()


def test_a_package_that_holds_a_receipt_is_no_receipt(made, place):
    assert b"\ntrucewatch/receipt/1\n" in place.read_bytes()
    assert not is_receipt(place.read_bytes())
    code, said = run_script(place, "--key", str(made.key))
    assert code == 0
    assert "ok 10. Files of a package are those of its manifests" in said


def test_a_comment(place, told):
    with zipfile.ZipFile(place, "a") as archive:
        archive.comment = b"trust me"
    assert (10, "tampered") in told()


@pytest.mark.parametrize("data", [b"", b"PK", b"not a zip at all", b"PK\x03\x04" + b"\0" * 60])
def test_what_is_no_zip(made, tmp_path, data):
    place = tmp_path / "no.zip"
    place.write_bytes(data)
    assert (10, "tampered") in by_vault(place, made.key)
    assert (10, "tampered") in by_script(place, made.key)


def test_an_empty_zip(made, tmp_path):
    place = tmp_path / "empty.zip"
    with zipfile.ZipFile(place, "w"):
        pass
    for program in (by_vault, by_script):
        assert (10, "missing") in program(place, made.key)


def test_a_zip_cut_off_anywhere_is_told(made, place, tmp_path):
    whole = place.read_bytes()
    cut = tmp_path / "cut.zip"
    for share in range(1, 10):
        cut.write_bytes(whole[: len(whole) * share // 10])
        assert by_vault(cut, made.key) != set()
        assert by_script(cut, made.key) != set()


def test_a_bit_flipped_in_a_zip_is_told_or_changes_nothing_that_it_holds(made, place, tmp_path):
    """The wrapper itself (dates, rights) is no part of the package; what it holds is."""
    whole, other = place.read_bytes(), tmp_path / "other.zip"
    held = contents(whole)
    for at in range(0, len(whole), len(whole) // 60):
        changed = bytearray(whole)
        changed[at] ^= 1 << at % 8
        other.write_bytes(changed)
        for program in (by_vault, by_script):
            assert program(other, made.key) != set() or contents(changed) == held, at


def contents(data):
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
