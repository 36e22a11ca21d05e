"""Small pictures: nothing before it is asked for, every look kept, and parts of films for players."""

import io
import re
from pathlib import Path

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from tests.media.making import picture
from tests.media.rooms import kept_room
from tests.web.cases import OTHER, truce
from tests.web.pages.test_evidence import address, asked_for, body, seeing
from tests.web.site import Site, words
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import seal
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.importers.offering.finding import find_files
from trucewatch.media.look import Room
from trucewatch.records.models import Case, Evidence, Look
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
from trucewatch.values.codes.reports import Role
from trucewatch.web.pages import veils as veils_page

PICTURES = r'<img src="(/cases/[^"]+/small/\?ticket=[^"]+)"'

VEILS = r'<img src="(/cases/[^"]+/veil/)"'


def sealed_pictures(
    site: Site, case: Case, folder: Path, graphic: tuple[bool, ...]
) -> list[Evidence]:
    """As many items as there are marks, each a picture of its own."""
    look = kept_room().look
    for number, mark in enumerate(graphic):
        path = folder / f"{number}.png"
        picture(200 + 8 * number, 160).save(path)
        list(seal(site.acting, case, find_files([path]).offers, Said(graphic=mark), look))
    sequence(site.workspace)
    return list(Evidence.objects.filter(case=case, held=EvidenceHeld.HELD).order_by("code"))


def gallery(case: Case) -> str:
    return f"/cases/{case.code}/evidence/gallery/"


def test_the_gallery_shows_no_picture_before_it_is_asked_for(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    sealed_pictures(site, case, tmp_path, (False, True))
    page = words(seeing(site, case, sources=True).get(gallery(case)))
    assert (page.count('class="tile"'), re.findall(PICTURES, page)) == (2, [])
    assert "ticket=" not in page
    assert len(re.findall(VEILS, page)) == 1  # of the graphic one
    assert Look.objects.count() == 0


@pytest.mark.parametrize(
    ("lang", "told", "closed"),
    [
        ("en", "its small picture is not open to you", "identities of sources in this case"),
        ("ar", "صورته المصغّرة غير متاحة لك", "الاطلاع على هويات المصادر في هذا الملف"),
    ],
)
def test_who_may_not_see_the_small_picture_reads_who_may_and_whom_to_ask(
    site: Site, tmp_path: Path, lang: str, told: str, closed: str
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    salma = site.let_in("salma", case, Role.DOCUMENTER)
    client = site.browser(salma, second_factor=True, lang=lang)
    page = words(client.get(gallery(case)))
    assert told in page
    for shown in (page, words(client.get(address(case, item)))):
        assert closed in shown and '<a href="/enter/second/">' in shown
    huda = site.let_in("huda", case, Role.DOCUMENTER, sources=True)
    page = words(site.browser(huda, second_factor=True, lang=lang).get(gallery(case)))
    assert told not in page and closed not in page


def test_all_are_shown_but_the_graphic_one_and_each_look_is_kept(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    plain, graphic, other = sealed_pictures(site, case, tmp_path, (False, True, False))
    client = seeing(site, case, sources=True)
    page = words(client.post(gallery(case)))
    shown = [found.split("/")[4] for found in re.findall(PICTURES, page)]
    assert shown == [other.code, plain.code]
    assert {(one.record, one.field) for one in Look.objects.all()} == {
        (plain.id, "thumbnail"),
        (other.id, "thumbnail"),
    }
    answer = client.get(re.findall(PICTURES, page)[0].replace("&amp;", "&"))
    assert (answer.status_code, answer["content-type"]) == (200, "image/jpeg")
    assert answer["content-security-policy"] == "sandbox; default-src 'none'"
    one = words(client.post(gallery(case), {"item": graphic.code}))
    assert [found.split("/")[4] for found in re.findall(PICTURES, one)] == [graphic.code]
    assert Look.objects.filter(record=graphic.id).count() == 1


def test_what_was_shown_before_is_written_down_again(site: Site, tmp_path: Path) -> None:
    """Else a form that somebody wrote could say that it was."""
    case = truce(site)
    (graphic,) = sealed_pictures(site, case, tmp_path, (True,))
    client = seeing(site, case, sources=True)
    page = words(client.post(gallery(case), {"item": "A-EVI-0999", "also": graphic.code}))
    assert len(re.findall(PICTURES, page)) == Look.objects.count() == 1


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.DOCUMENTER, Role.PUBLISHER])
def test_who_may_not_open_originals_sees_no_small_pictures(
    site: Site, tmp_path: Path, role: Role
) -> None:
    case = truce(site)
    items = sealed_pictures(site, case, tmp_path, (False, False))
    client = site.browser(site.let_in("huda", case, role, persons=True), True)
    for page in (gallery(case), address(case, items[0]) + "alike/"):
        told = words(client.post(page))
        assert (re.findall(PICTURES, told), 'name="item"' in told) == ([], False)
    assert Look.objects.count() == 0


def test_a_picture_in_which_somebody_is_known_needs_the_register(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    known, other = sealed_pictures(site, case, tmp_path, (False, False))
    known.faces = FacesShown.IDENTIFIABLE
    write(site.acting, "correct", case, [known], reason="somebody is seen")
    page = words(seeing(site, case, sources=True).post(gallery(case), {"item": known.code}))
    assert re.findall(PICTURES, page) == []
    page = words(seeing(site, case, sources=True).post(gallery(case)))
    assert [found.split("/")[4] for found in re.findall(PICTURES, page)] == [other.code]


def test_a_graphic_picture_is_veiled_until_it_is_asked_for(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    plain, graphic, other = sealed_pictures(site, case, tmp_path, (False, True, True))
    client = seeing(site, case, sources=True)
    veils = re.findall(VEILS, words(client.get(gallery(case))))
    assert veils == [address(case, one) + "veil/" for one in (other, graphic)]
    for veil in veils:
        with Image.open(io.BytesIO(client.get(veil).content)) as points:
            assert (points.mode, max(points.size)) == ("L", 6)
    page = words(client.post(gallery(case), {"item": graphic.code}))
    assert re.findall(VEILS, page) == [address(case, other) + "veil/"]
    assert client.get(address(case, plain) + "veil/").status_code == 404


def test_the_points_of_a_page_are_made_in_one_room(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = truce(site)
    sealed_pictures(site, case, tmp_path, (True, True, True))
    client = seeing(site, case, sources=True)
    rooms = list[Room]()

    def opened(exiftool: str) -> Room:
        rooms.append(Room(exiftool=exiftool))
        return rooms[-1]

    monkeypatch.setattr(veils_page, "Room", opened)
    for veil in re.findall(VEILS, words(client.get(gallery(case)))):
        assert client.get(veil).status_code == 200
    assert len(rooms) == 1


def test_veils_are_for_who_may_open_the_original_alone(site: Site, tmp_path: Path) -> None:
    case, other = truce(site), site.case(OTHER)
    known, item = sealed_pictures(site, case, tmp_path, (True, True))
    known.faces = FacesShown.IDENTIFIABLE
    write(site.acting, "correct", case, [known], reason="somebody is seen")
    salma = seeing(site, case, sources=True)
    huda = site.browser(site.let_in("huda", other, Role.DOCUMENTER, sources=True), True)
    closed = site.browser(site.let_in("omar", case, Role.VERIFIER, persons=True), True)
    told = [one.get(address(case, item) + "veil/").status_code for one in (salma, closed, huda)]
    assert told == [200, 404, 404]
    assert salma.get(address(case, known) + "veil/").status_code == 404
    assert re.findall(VEILS, words(closed.get(gallery(case)))) == []
    assert "/veil/" not in words(closed.get(address(case, item)))


def test_a_ticket_for_small_pictures_opens_nothing_else(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item, other = sealed_pictures(site, case, tmp_path, (False, False))
    client = seeing(site, case, sources=True)
    page = words(client.post(gallery(case)))
    small = next(one for one in re.findall(PICTURES, page) if item.code in one)
    assert client.get(small).status_code == 200
    for wrong in (
        small.replace(item.code, other.code),
        small.replace("/small/", "/bytes/"),
        asked_for(client, case, item).replace("/bytes/", "/small/"),
        small.split("?")[0],
    ):
        assert client.get(wrong).status_code == 403
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert huda.get(small).status_code == 403
    assert Client().get(small).status_code == 302


def test_another_case_has_no_picture_and_no_likeness_of_this_one(
    site: Site, tmp_path: Path
) -> None:
    case, other = truce(site), site.case(OTHER)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    sealed_pictures(site, other, tmp_path, (False,))
    client = seeing(site, other, sources=True, persons=True)
    assert len(re.findall(PICTURES, words(client.post(gallery(other))))) == 1
    own = Evidence.objects.get(case=other, held=EvidenceHeld.HELD)
    assert own.pdq == item.pdq
    assert "Nothing in this case looks like it" in words(client.get(address(other, own) + "alike/"))


def test_what_looks_alike_is_shown_side_by_side_when_asked_for(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    item, other = sealed_pictures(site, case, tmp_path, (False, True))
    client = seeing(site, case, sources=True)
    page = words(client.get(address(case, item) + "alike/"))
    assert (other.code in page, re.findall(PICTURES, page)) == (True, [])
    assert "Some of these are graphic" in page
    page = words(client.post(address(case, item) + "alike/"))
    assert [found.split("/")[4] for found in re.findall(PICTURES, page)] == [item.code, other.code]
    assert {one.record for one in Look.objects.filter(field="likeness")} == {item.id, other.id}


def test_one_picture_and_three_ask_the_same_number_of_queries(site: Site, tmp_path: Path) -> None:
    counts = []
    for marks in ((False,), (False, False, True)):
        case = site.case(OTHER.replace("ref: other", f"ref: other{len(marks)}"))
        sealed_pictures(site, case, tmp_path, marks)
        client = seeing(site, case, sources=True)
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(gallery(case)))
        counts.append((page.count('class="tile"'), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_an_empty_gallery_teaches_in_arabic(site: Site) -> None:
    case = site.case(OTHER)
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), True, lang="ar")
    assert "لا شيء محفوظًا لدينا هنا بعد" in words(client.get(gallery(case)))


@pytest.mark.parametrize(
    ("asked", "start", "stop"),
    [
        ("bytes=0-", 0, None),
        ("bytes=0-9", 0, 10),
        ("bytes=10-19", 10, 20),
        ("bytes=100-9999999", 100, None),
        ("bytes=-7", -7, None),
        ("bytes=-9999999", 0, None),
    ],
)
def test_a_part_is_sent_as_a_part(
    site: Site, tmp_path: Path, asked: str, start: int, stop: int | None
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    whole = (tmp_path / "0.png").read_bytes()
    client = seeing(site, case, sources=True)
    answer = client.get(
        asked_for(client, case, item), headers={"range": asked, "accept-encoding": "gzip"}
    )
    wanted = whole[start:stop]
    assert (answer.status_code, body(answer)) == (206, wanted)
    first = whole.index(wanted) if asked != "bytes=0-9" else 0
    assert answer["content-range"] == f"bytes {first}-{first + len(wanted) - 1}/{len(whole)}"
    assert (answer["content-length"], answer["content-type"]) == (str(len(wanted)), "image/png")


@pytest.mark.parametrize(
    "asked", ["bytes=0-1,4-5", "bytes=9999999-", "bytes=5-4", "bytes=-", "bytes=x-", "bytes=-0"]
)
def test_several_parts_and_such_as_there_are_not_are_refused(
    site: Site, tmp_path: Path, asked: str
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = seeing(site, case, sources=True)
    answer = client.get(asked_for(client, case, item), headers={"range": asked})
    size = (tmp_path / "0.png").stat().st_size
    assert (answer.status_code, answer["content-range"]) == (416, f"bytes */{size}")


def test_a_part_of_another_file_than_was_begun_is_the_whole(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = seeing(site, case, sources=True)
    link = asked_for(client, case, item)
    told = {"range": "bytes=0-9"}
    assert client.get(link, headers=told | {"if-range": '"other"'}).status_code == 200
    assert client.get(link, headers=told | {"if-range": f'"{item.object}"'}).status_code == 206
    assert client.get(link + "&keep=1", headers=told).status_code == 200
