"""Bringing evidence in a browser: the protocol, the page, the form without scripts, and who may."""

import base64
import hashlib
import html
import re
import shutil
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.cache import caches
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.media.making import picture
from tests.web.cases import OTHER, TRUCE, WITNESS, truce
from tests.web.recording.form import plain
from tests.web.site import Site, words
from trucewatch.records.models import Case, Custody, Evidence, Incident, Place, Upload
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.codes.reports import Role

TUS = {"tus-resumable": "1.0.0"}
PIECE = "application/offset+octet-stream"
HIDDEN_SOURCE = "A driver nobody may know of"
UNCITED = f"""      - {{ref: s2, label: {{original: en, en: {HIDDEN_SOURCE}}}, source_kind: medical}}
"""


def page_of(case: Case) -> str:
    return f"/cases/{case.code}/evidence/new/"


def salma_in(site: Site, case: Case, *roles: Role, lang: str = "en", **granted: bool) -> Client:
    return site.browser(
        site.let_in("salma", case, *(roles or (Role.DOCUMENTER,)), **granted), True, lang
    )


def begun(client: Client, case: Case, size: int, name: str = "road.png", **more: str) -> str:
    said = base64.b64encode(name.encode()).decode()
    headers = TUS | {"upload-length": str(size), "upload-metadata": f"filename {said}"} | more
    answer = client.post(f"/cases/{case.code}/uploads/", headers=headers, content_type="")
    assert answer.status_code == 201, words(answer)
    return str(answer["location"])


def piece(client: Client, address: str, content: bytes, offset: int = 0, **more: str) -> Any:
    headers = TUS | {"upload-offset": str(offset)} | more
    return client.patch(address, content, content_type=PIECE, headers=headers)


@pytest.fixture
def photo(tmp_path: Path) -> bytes:
    picture(64, 48).save(tmp_path / "road.png")
    return (tmp_path / "road.png").read_bytes()


def test_the_protocol_says_what_it_can_do(site: Site) -> None:
    case = truce(site)
    answer = salma_in(site, case).options(f"/cases/{case.code}/uploads/")
    assert (answer.status_code, answer["tus-version"], answer["tus-extension"]) == (
        204,
        "1.0.0",
        "creation,checksum,termination,expiration",
    )
    assert answer["tus-checksum-algorithm"] == "sha256,sha1"


def test_a_file_comes_in_pieces_and_is_sealed_with_what_the_form_says(
    site: Site, photo: bytes
) -> None:
    case = truce(site)
    client = salma_in(site, case)
    address = begun(client, case, len(photo), "الطريق.png")
    sum_ = base64.b64encode(hashlib.sha1(photo[:50], usedforsecurity=False).digest()).decode()
    first = piece(client, address, photo[:50], **{"upload-checksum": f"sha1 {sum_}"})
    assert (first.status_code, first["upload-offset"]) == (204, "50")
    assert "GMT" in first["upload-expires"]
    told = client.head(address, headers=TUS)
    assert (told["upload-offset"], told["upload-length"]) == ("50", str(len(photo)))
    assert base64.b64decode(told["upload-metadata"].split(",")[0].split()[1]).decode() == (
        "الطريق.png"
    )
    assert piece(client, address, photo[50:], 50).status_code == 204
    page = words(client.get(page_of(case)))
    assert "الطريق.png" in page and "All of it is here." in page
    (upload,) = re.findall(r'name="upload" value="([^"]+)"', page)
    source = re.findall(r'<option value="([^"]+)">A nurse', page)[0]
    form = {"upload": upload, "source": source, "acquired": "2016-12-16", "caption": "الطريق بعد القصف",
            "licence": "for courts", "graphic": "on", "title": "The road"}  # fmt: skip
    answer = client.post(page_of(case), form)
    item = Evidence.objects.get(held=EvidenceHeld.HELD)
    assert answer["location"] == f"/cases/{case.code}/evidence/{item.code}/"
    assert (item.object, item.graphic, item.licence, str(item.acquired), item.media_type) == (
        hashlib.sha256(photo).hexdigest(), True, "for courts", "2016-12-16[Asia/Damascus]", "image/png"
    )  # fmt: skip
    assert (item.caption.get("ar"), item.title.get("en")) == ("الطريق بعد القصف", "The road")
    assert Custody.objects.filter(evidence=item, event="acquired").get().member.username == "salma"
    assert f"{item.code}" in words(client.get(answer["location"]))
    assert Upload.objects.count() == 0


def test_a_small_file_comes_with_the_form_where_no_script_runs(site: Site, photo: bytes) -> None:
    case = truce(site)
    client = salma_in(site, case)
    file = SimpleUploadedFile("road.png", photo, "text/html")
    answer = client.post(page_of(case), {"file": file, "caption": "The road"})
    item = Evidence.objects.get(held=EvidenceHeld.HELD)
    assert (answer.status_code, item.object, item.media_type) == (
        302,
        hashlib.sha256(photo).hexdigest(),
        "image/png",
    )


def test_when_and_where_it_was_taken_is_said_with_its_uncertainty(site: Site, photo: bytes) -> None:
    case = truce(site)
    client = salma_in(site, case)
    form = {
        "evidence.captured": "about 10:00 on 15 December 2016 «after the prayer»",
        "evidence.captured_area.place": ["The crossing", ""],
        "evidence.captured_area.part": ["part", "whole"],
        "evidence.captured_area.precision": "near",
        "evidence.incident": "Fire on the convoy",
        "acquired": "between 16 and 17 December 2016",
    }
    file = SimpleUploadedFile("road.png", photo)
    assert client.post(page_of(case), {"file": file, **form}).status_code == 302
    item = Evidence.objects.get(held=EvidenceHeld.HELD)
    place = Place.objects.get(ref="p1")
    assert item.captured is not None and item.acquired is not None
    assert (item.captured.text, item.captured.stated) == (
        "2016-12-15T10:00[Asia/Damascus]~30min",
        "after the prayer",
    )
    assert str(item.acquired) == "[2016-12-16..2016-12-17][Asia/Damascus]"
    assert item.captured_area.plain() == {
        "kind": "places",
        "places": [{"place": str(place.id), "part": "part"}],
        "precision": "near",
    }
    assert item.incident == Incident.objects.get(ref="i1")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"evidence.captured": "yesterdayish"}, "yesterdayish"),
        ({"evidence.incident": "A-INC-0999"}, "No incident of this case"),
        ({"evidence.captured_area.radius": "500"}, "but no place"),
        ({"evidence.captured": f"2016-12-15 «told by {WITNESS}»"}, "protected"),
    ],
)
def test_a_capture_that_is_not_understood_is_told_and_nothing_is_lost(
    site: Site, photo: bytes, typed: dict[str, str], told: str
) -> None:
    case = truce(site)
    file = SimpleUploadedFile("road.png", photo)
    answer = salma_in(site, case).post(page_of(case), {"file": file, **typed})
    page = words(answer)
    assert (answer.status_code, told in page, Upload.objects.count()) == (422, True, 1)
    assert html.escape(next(iter(typed.values()))) in page
    assert Evidence.objects.filter(held=EvidenceHeld.HELD).count() == 0


def test_no_incident_of_another_case_is_offered_or_taken(site: Site, photo: bytes) -> None:
    case, other = truce(site), site.case(OTHER)
    client = salma_in(site, case)
    hidden = Incident.objects.get(case=other)
    assert "Hidden from you" not in words(client.get(page_of(case)))
    file = SimpleUploadedFile("road.png", photo)
    form = {"file": file, "evidence.incident": hidden.title.get("en")}
    assert client.post(page_of(case), form).status_code == 422


def test_what_came_with_a_form_that_was_amiss_waits_and_is_not_lost(
    site: Site, photo: bytes
) -> None:
    case = truce(site)
    client = salma_in(site, case)
    file = SimpleUploadedFile("road.png", photo)
    form = {"file": file, "caption": f"Filmed by {WITNESS}", "licence": "for courts"}
    answer = client.post(page_of(case), form)
    page = words(answer)
    assert (answer.status_code, Evidence.objects.filter(held=EvidenceHeld.HELD).count()) == (422, 0)
    assert 'value="for courts"' in page and 'role="alert"' in page
    (upload,) = re.findall(r'name="upload" value="([^"]+)" checked', page)
    again = client.post(page_of(case), {"upload": upload, "caption": "The road"})
    assert (again.status_code, Upload.objects.count()) == (302, 0)


def test_a_form_that_can_neither_be_sealed_nor_kept_comes_back_with_its_words(
    site: Site, photo: bytes
) -> None:
    case = truce(site)
    client = salma_in(site, case)
    begun(client, case, len(photo))
    mark = re.findall(r'name="words_of" value="([^"]+)"', words(client.get(page_of(case))))[0]
    keys = Path(site.workspace.keys)
    keys.rename(keys.with_suffix(".away"))
    form = {"words_of": mark, "title": "The road", "caption": "As it lay"}
    answer = client.post(page_of(case), form)
    page = words(answer)
    assert (answer.status_code, page.count('class="wrong" role="alert"')) == (422, 2)
    assert "No file was chosen" in page and "keys" in page.partition("No file was chosen")[2][:400]
    assert 'value="The road"' in page and ">As it lay</textarea>" in page


@pytest.mark.parametrize(
    ("form", "told"),
    [
        ({}, "No file was chosen"),
        ({"upload": "nonsense"}, "no such upload of yours"),
        ({"upload": str(uuid4())}, "no such upload of yours"),
        ({"upload": str(uuid4()), "source": str(uuid4())}, "not one of those this list offers"),
        ({"upload": str(uuid4()), "source": "nonsense"}, "not one of those this list offers"),
        ({"upload": str(uuid4()), "acquired": "yesterdayish"}, "yesterdayish"),
    ],
)
def test_the_form_says_what_is_amiss_and_what_to_do(
    site: Site, form: dict[str, str], told: str
) -> None:
    case = truce(site)
    answer = salma_in(site, case).post(page_of(case), form)
    assert (answer.status_code, told in words(answer)) == (422, True)


@pytest.mark.parametrize(("lang", "told"), [("en", "it has 0 bytes"), ("ar", "الملف فارغ")])
def test_a_file_without_a_byte_is_not_called_none(site: Site, lang: str, told: str) -> None:
    case = truce(site)
    client = salma_in(site, case)
    client.cookies["django_language"] = lang
    answer = client.post(page_of(case), {"file": SimpleUploadedFile("a.png", b"")})
    assert (answer.status_code, told in words(answer)) == (422, True)


def test_the_same_bytes_again_are_told_as_such(site: Site, photo: bytes) -> None:
    case = truce(site)
    client = salma_in(site, case)
    for name, told in (
        ("a.png", "is sealed"),
        ("b.png", "came once more"),
        ("b.png", "holds these"),
    ):
        answer = client.post(page_of(case), {"file": SimpleUploadedFile(name, photo)}, follow=True)
        assert told in words(answer)
    assert Evidence.objects.filter(held=EvidenceHeld.HELD).count() == 1
    assert Custody.objects.filter(event="acquired").count() == 2


def test_an_upload_of_another_member_is_as_absent_as_none(site: Site, photo: bytes) -> None:
    case = truce(site)
    client = salma_in(site, case)
    address = begun(client, case, len(photo), "Layla at the window.png")
    piece(client, address, photo)
    upload = address.rstrip("/").rpartition("/")[2]
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert huda.head(address, headers=TUS).status_code == 404
    assert piece(huda, address, b"x", len(photo)).status_code == 404
    assert huda.delete(address, headers=TUS).status_code == 404
    assert huda.post(f"{address}away/").status_code == 409
    assert huda.post(page_of(case), {"upload": upload}).status_code == 422
    assert "Layla" not in words(huda.get(page_of(case)))
    assert "Layla" in words(client.get(page_of(case)))


def test_an_upload_into_one_case_is_not_seen_in_another(site: Site, photo: bytes) -> None:
    case, other = truce(site), site.case(OTHER)
    client = salma_in(site, case)
    site.let_in("salma", other, Role.DOCUMENTER)
    address = begun(client, case, len(photo), "Layla at the window.png")
    assert "Layla" not in words(client.get(page_of(other)))
    elsewhere = address.replace(case.code, other.code)
    assert client.head(elsewhere, headers=TUS).status_code == 404


@pytest.mark.parametrize("role", sorted(set(Role) - {Role.DOCUMENTER, Role.VERIFIER}))
def test_who_may_not_seal_brings_nothing(site: Site, role: Role) -> None:
    case = truce(site)
    client = salma_in(site, case, role)
    mine = f"/cases/{case.code}/uploads/{uuid4()}/"
    told = {
        client.get(page_of(case)).status_code,
        client.post(page_of(case), {"file": SimpleUploadedFile("a.png", b"x")}).status_code,
        client.post(
            f"/cases/{case.code}/uploads/", headers=TUS | {"upload-length": "5"}
        ).status_code,
        client.head(mine, headers=TUS).status_code,
        piece(client, mine, b"x").status_code,
        client.post(f"{mine}away/").status_code,
    }
    assert told <= {403, 404}
    assert Upload.objects.count() == 0
    assert "evidence/new/" not in words(client.get(f"/cases/{case.code}/evidence/"))


def test_sources_that_nobody_is_told_of_are_offered_to_who_sees_sources(site: Site) -> None:
    case = site.case(TRUCE.replace("    actors:\n", UNCITED + "    actors:\n", 1))
    page = words(salma_in(site, case).get(page_of(case)))
    assert ("A nurse" in page, HIDDEN_SOURCE in page) == (True, False)
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert HIDDEN_SOURCE in words(huda.get(page_of(case)))


@pytest.mark.parametrize(
    ("method", "headers", "status"),
    [
        ("post", {}, 412),
        ("post", {"tus-resumable": "0.2.2", "upload-length": "5"}, 412),
        ("post", TUS, 400),
        ("post", TUS | {"upload-length": "-5"}, 400),
        ("post", TUS | {"upload-length": "٥"}, 400),
        ("post", TUS | {"upload-length": "0"}, 413),
        ("post", TUS | {"upload-length": str((64 << 30) + 1)}, 413),
        ("post", TUS | {"upload-length": "5", "upload-metadata": "filename %%%"}, 400),
        ("post", TUS | {"upload-length": "5", "upload-metadata": "filename /w=="}, 400),
        ("get", TUS, 405),
    ],
)
def test_what_the_protocol_does_not_know_is_refused(
    site: Site, method: str, headers: dict[str, str], status: int
) -> None:
    case = truce(site)
    answer = getattr(salma_in(site, case), method)(f"/cases/{case.code}/uploads/", headers=headers)
    assert (answer.status_code, answer["tus-resumable"]) == (status, "1.0.0")
    assert Upload.objects.count() == 0


def test_a_piece_that_is_none_is_refused(site: Site) -> None:
    case = truce(site)
    client = salma_in(site, case)
    address = begun(client, case, 5)
    bad = base64.b64encode(b"no digest of anything").decode()
    told = [
        client.patch(address, b"12345", content_type="text/plain", headers=TUS).status_code,
        client.patch(address, b"12345", content_type=PIECE, headers=TUS).status_code,
        piece(client, address, b"12345", 1).status_code,
        piece(client, address, b"123456").status_code,
        piece(client, address, b"12345", **{"upload-checksum": f"sha256 {bad}"}).status_code,
        piece(client, address, b"12345", **{"upload-checksum": f"md5 {bad}"}).status_code,
        piece(client, address, b"12345", **{"upload-checksum": "sha256 %"}).status_code,
    ]
    assert told == [415, 400, 409, 413, 460, 400, 400]
    assert Upload.objects.get().received == 0


def test_an_upload_is_given_up_by_the_protocol_and_by_a_button(site: Site, photo: bytes) -> None:
    case = truce(site)
    client = salma_in(site, case)
    one, two = begun(client, case, len(photo)), begun(client, case, len(photo))
    for address in (one, two):
        piece(client, address, photo)
    assert client.delete(one, headers=TUS).status_code == 204
    assert client.get(f"{two}away/").status_code == 405
    assert "is destroyed" in words(client.post(f"{two}away/", follow=True))
    assert Upload.objects.count() == 0


def test_a_method_named_in_a_header_counts_for_a_post_alone(site: Site) -> None:
    case = truce(site)
    client = salma_in(site, case)
    address = begun(client, case, 5)
    named = TUS | {"x-http-method-override": "DELETE"}
    assert client.get(address, headers=named).status_code == 405
    assert Upload.objects.count() == 1
    assert client.post(address, headers=named).status_code == 204


def test_a_piece_from_another_site_is_refused(site: Site) -> None:
    case = truce(site)
    address = begun(salma_in(site, case), case, 5)
    client = Client(enforce_csrf_checks=True)
    client.cookies = salma_in(site, case).cookies
    told = [
        piece(client, address, b"12345").status_code,
        client.delete(address, headers=TUS).status_code,
        client.post(address, headers=TUS | {"x-http-method-override": "DELETE"}).status_code,
    ]
    assert (told, Upload.objects.get().received) == ([403] * 3, 0)


def test_a_full_disk_is_told_with_its_remedy(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    case = truce(site)
    client = salma_in(site, case, lang="ar")
    usage = shutil.disk_usage("/")._replace(free=1000)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: usage)
    answer = client.post(f"/cases/{case.code}/uploads/", headers=TUS | {"upload-length": "5"})
    assert (answer.status_code, "بقي على قرص الخادم" in words(answer)) == (507, True)


def test_forms_that_are_too_large_are_refused_before_they_are_read(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = truce(site)
    monkeypatch.setattr("trucewatch.web.limiting.FORM", 2_000_000)
    client = salma_in(site, case)
    large = SimpleUploadedFile("a.bin", b"x" * 2_000_001)
    assert client.post(page_of(case), {"file": large}).status_code == 413
    stranger = SimpleUploadedFile("a.bin", b"x" * 1_100_000)
    assert Client().post("/enter/", {"file": stranger}).status_code == 413


def test_one_upload_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client = salma_in(site, case)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            begun(client, case, 5)
        caches["process"].clear()
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(page_of(case)))
        counts.append((page.count("To go on, choose"), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_the_page_speaks_arabic(site: Site) -> None:
    case = truce(site)
    page = words(salma_in(site, case, lang="ar").get(page_of(case)))
    assert "إضافة دليل" in page and 'dir="rtl"' in page


def sent(client: Client, case: Case, **more: Any) -> Any:
    """The form as a browser sends it, with the mark of its page."""
    (mark,) = re.findall(r'name="words_of" value="([^"]+)"', words(client.get(page_of(case))))
    return client.post(page_of(case), {"words_of": mark, **more})


@pytest.mark.parametrize(("lang", "told"), [("en", "and it was refused: "), ("ar", "ورُفض: ")])
def test_what_was_refused_stands_here_again_with_the_reason_and_its_file(
    site: Site, photo: bytes, lang: str, told: str
) -> None:
    case = truce(site)
    client = salma_in(site, case, lang=lang)
    file = SimpleUploadedFile("road.png", photo)
    refused = sent(client, case, file=file, caption="The road", acquired="soon")
    (reason,) = re.findall(r'class="wrong" role="alert"[^>]*>([^<]+)<', plain(refused))
    page = plain(client.get(page_of(case)))
    assert (refused.status_code, reason in page.split(told)[1], "The road" in page) == (
        422,
        True,
        True,
    )
    (upload,) = re.findall(r'name="upload" value="([^"]+)" checked', page)
    answer = sent(client, case, upload=upload, caption="The road")
    assert (answer.status_code, Evidence.objects.filter(held=EvidenceHeld.HELD).count()) == (302, 1)
    assert told not in words(client.get(page_of(case)))
