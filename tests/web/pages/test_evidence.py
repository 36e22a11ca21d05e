"""Evidence on pages: what is shown to whom, looks that are kept, and bytes that cannot act."""

import io
import re
from pathlib import Path
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from PIL import Image

from tests.media.making import picture
from tests.media.rooms import kept_room
from tests.web.cases import LABEL, OTHER, TRUCE, truce
from tests.web.site import Site, words
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import seal
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.importers.offering.finding import find_files
from trucewatch.records.models import Case, Evidence, Look, Person
from trucewatch.values.area import Area
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

HOSTILE = {
    "page.html": b"<!doctype html><html><script>alert(1)</script></html>",
    "drawing.svg": b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
    "picture.jpg": b"<!doctype html><html><script>alert(1)</script></html>",
}


def sealed(site: Site, case: Case, path: Path, graphic: bool = False) -> Evidence:
    said = Said(title=Text("en", {"en": "The road"}), graphic=graphic)
    list(seal(site.acting, case, find_files([path]).offers, said, kept_room().look))
    sequence(site.workspace)
    return Evidence.objects.filter(held=EvidenceHeld.HELD).latest("code")


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    picture(64, 48).save(tmp_path / "road.png")
    return tmp_path / "road.png"


def seeing(site: Site, case: Case, **granted: bool) -> Client:
    return site.browser(site.let_in("salma", case, Role.DOCUMENTER, **granted), True)


def address(case: Case, item: Evidence) -> str:
    return f"/cases/{case.code}/evidence/{item.code}/"


def asked_for(client: Client, case: Case, item: Evidence) -> str:
    page = words(client.post(address(case, item) + "look/", follow=True))
    found = re.search(r'href="([^"]+/bytes/\?ticket=[^"&]+)', page)
    return found.group(1) if found else ""


def body(answer: Any) -> bytes:
    return b"".join(answer.streaming_content)


def test_an_item_is_shown_with_its_digest_and_custody_to_whom_sees_sources(
    site: Site, photo: Path
) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    page = words(seeing(site, case, sources=True).get(address(case, item)))
    assert item.object in page and "Through whose hands it went" in page and "acquired" in page
    other = site.browser(site.let_in("huda", case, Role.DOCUMENTER), True)
    told = words(other.get(address(case, item)))
    assert [one in told for one in ("Through whose", "A-CUS-", "road.png")] == [False] * 3


def test_no_list_and_no_page_shows_a_picture_before_it_is_asked_for(
    site: Site, photo: Path
) -> None:
    case = truce(site)
    item = sealed(site, case, photo, graphic=True)
    client = seeing(site, case, sources=True)
    for page in (f"/cases/{case.code}/evidence/", address(case, item)):
        told = words(client.get(page))
        assert "graphic" in told
        assert (
            re.findall(r"<img(?! src=\"/static/)(?![^>]*/veil/)|<video|<audio|ticket=", told) == []
        )


def test_a_graphic_picture_is_a_few_grey_points_before_it_is_asked_for(
    site: Site, photo: Path
) -> None:
    case = truce(site)
    item = sealed(site, case, photo, graphic=True)
    client = seeing(site, case, sources=True)
    page = words(client.get(address(case, item)))
    (veil,) = re.findall(r'<img src="([^"]+)"[^>]* class="veil">', page)
    points = client.get(veil)
    with Image.open(io.BytesIO(points.content)) as shown:
        assert (shown.format, shown.mode, shown.size) == ("PNG", "L", (6, 4))
    assert points["content-security-policy"] == "sandbox; default-src 'none'"
    assert ("/bytes/" in page, Look.objects.count()) == (False, 0)
    page = words(client.post(address(case, item) + "look/", follow=True))
    (whole,) = re.findall(r'<img src="([^"]+/bytes/[^"]+)"', page)
    assert 'class="veil"' not in page
    kept = Look.objects.get()
    assert (kept.member.username, kept.kind, kept.record, kept.field, kept.case) == (
        "salma",
        "evidence",
        item.id,
        "object",
        case,
    )
    assert body(client.get(whole)) == photo.read_bytes()


def test_a_graphic_item_without_a_small_copy_has_no_veil(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    (tmp_path / "page.html").write_bytes(HOSTILE["page.html"])
    item = sealed(site, case, tmp_path / "page.html", graphic=True)
    client = seeing(site, case, sources=True)
    assert "/veil/" not in words(client.get(address(case, item)))
    assert client.get(address(case, item) + "veil/").status_code == 404


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "Where it was captured"), ("ar", "مكان الالتقاط")]
)
def test_an_item_is_on_a_map_where_it_is_known_where_it_was_captured(
    site: Site, photo: Path, lang: str, told: str
) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), lang=lang)
    assert told not in words(client.get(address(case, item)))
    where = {"kind": "point", "coordinates": ["37.129", "36.157"], "precision": "near"}
    Evidence.objects.filter(id=item.id).update(captured_area=Area.parse(where))
    page = words(client.get(address(case, item)))
    assert (told in page, "<svg" in page) == (True, True)
    mark = {"en": ("Place of capture", "Incident"), "ar": ("مكان الالتقاط", "حادثة")}[lang]
    (picture,) = re.findall(r"(?s)<svg.*?</svg>", page)
    assert mark[0] in picture and mark[1] not in picture


def test_bytes_come_whole_and_without_any_right_of_their_own(site: Site, photo: Path) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    client = seeing(site, case, sources=True)
    answer = client.get(asked_for(client, case, item))
    assert body(answer) == photo.read_bytes()
    assert (answer["content-type"], answer["content-disposition"]) == (
        "image/png",
        f'inline; filename="{item.code}.png"',
    )
    assert answer["content-security-policy"] == "sandbox; default-src 'none'"
    assert answer["x-content-type-options"] == "nosniff"
    assert answer["cross-origin-resource-policy"] == "same-origin"
    assert answer["cache-control"] == "no-store, private"


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_upload_is_only_a_download(site: Site, tmp_path: Path, name: str) -> None:
    case = truce(site)
    (tmp_path / name).write_bytes(HOSTILE[name])
    item = sealed(site, case, tmp_path / name)
    client = seeing(site, case, sources=True)
    page = words(client.post(address(case, item) + "look/", follow=True))
    assert re.findall(r"<img(?! src=\"/static/)|<video|<audio|<iframe|<object", page) == []
    answer = client.get(asked_for(client, case, item))
    assert (answer["content-type"], answer["content-disposition"]) == (
        "application/octet-stream",
        f'attachment; filename="{item.code}.bin"',
    )
    assert answer["content-security-policy"] == "sandbox; default-src 'none'"


def test_altered_bytes_are_never_sent(site: Site, photo: Path) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    (kept,) = (one for one in site.workspace.objects.rglob(f"*{item.object[4:]}*"))
    kept.chmod(0o600)
    kept.write_bytes(kept.read_bytes()[:-1] + b"x")
    client = seeing(site, case, sources=True)
    answer = client.get(asked_for(client, case, item))
    assert (answer.status_code, answer["content-type"]) == (409, "text/html; charset=utf-8")


def test_the_link_is_for_one_member_one_item_and_five_minutes(
    site: Site, photo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    salma = seeing(site, case, sources=True)
    link = asked_for(salma, case, item)
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert huda.get(link).status_code == 403
    assert salma.get(link.split("?")[0]).status_code == 403
    assert salma.get(link + "x").status_code == 403
    monkeypatch.setattr("trucewatch.web.pages.item_bytes.SECONDS", -1)
    assert salma.get(link).status_code == 403
    assert Client().get(link).status_code == 302


@pytest.mark.parametrize("role", Role)
def test_no_role_alone_opens_an_original(site: Site, photo: Path, role: Role) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    client = site.browser(site.let_in("huda", case, role), True)
    opened = client.post(address(case, item) + "look/", follow=True).status_code
    assert (opened in (403, 404), Look.objects.count()) == (True, 0)


@pytest.mark.parametrize("how", ["faces", "persons"])
def test_an_item_in_which_people_are_known_needs_the_register_too(
    site: Site, photo: Path, how: str
) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    if how == "faces":
        item.faces = FacesShown.IDENTIFIABLE
    else:
        item.persons = (str(Person.objects.get().id),)
    write(site.acting, "correct", case, [item], reason="somebody is seen")
    client = seeing(site, case, sources=True)
    assert client.post(address(case, item) + "look/", follow=True).status_code == 404
    assert LABEL not in words(client.get(address(case, item)))
    both = site.browser(site.let_in("huda", case, Role.VERIFIER, sources=True, persons=True), True)
    assert both.post(address(case, item) + "look/", follow=True).status_code == 200


def test_a_look_is_not_made_by_following_a_link(site: Site, photo: Path) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    client = seeing(site, case, sources=True)
    answer = client.get(address(case, item) + "look/")
    assert (answer["location"], Look.objects.count()) == (address(case, item), 0)


def test_an_opened_item_is_shown_in_the_other_language_too_and_looked_at_once(
    site: Site, photo: Path
) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    client = seeing(site, case, sources=True)
    opened = client.post(address(case, item) + "look/", follow=True)
    (back,) = set(re.findall('name="back" value="([^"]+)"', words(opened)))
    chosen = {"language": "ar", "back": back.replace("&amp;", "&")}
    page = words(client.post("/language/", chosen, follow=True))
    assert 'lang="ar"' in page and f'src="{address(case, item)}bytes/?ticket=' in page
    assert Look.objects.count() == 1


def test_the_receipt_is_a_text_to_keep(site: Site, photo: Path) -> None:
    case = truce(site)
    item = sealed(site, case, photo)
    answer = seeing(site, case).get(address(case, item) + "receipt/")
    assert answer["content-disposition"] == f'attachment; filename="{item.code}.receipt.txt"'
    assert item.object in words(answer)


def test_evidence_of_another_case_is_not_reached(site: Site, photo: Path) -> None:
    case, other = truce(site), site.case(OTHER)
    item = sealed(site, case, photo)
    client = seeing(site, other, sources=True, persons=True)
    for page in ("", "receipt/", "bytes/"):
        assert client.get(address(other, item) + page).status_code == 404
    assert client.post(address(other, item) + "look/", follow=True).status_code == 404
    assert "The road" not in words(client.get(f"/cases/{other.code}/evidence/?q=road"))


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["The road", "A picture of the road"]),
        ("q=picture", ["A picture of the road"]),
        ("q=A-EVI-0001", ["A picture of the road"]),
        ("medium=image", ["The road"]),
        ("medium=video", []),
        ("medium=other", []),
        ("held=not_held", ["A picture of the road"]),
        ("verdict=authentic", []),
        ("held=nonsense&page=nonsense", ["The road", "A picture of the road"]),
    ],
)
def test_the_list_is_narrowed(site: Site, photo: Path, query: str, found: list[str]) -> None:
    case = truce(site)
    sealed(site, case, photo)
    page = words(seeing(site, case).get(f"/cases/{case.code}/evidence/?{query}"))
    assert re.findall(r"/evidence/A-EVI-\d+/\"><span[^>]*>([^<]+)<", page) == found


def test_one_item_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    counts = []
    one = "      - {ref: e1, title: {original: en, en: A picture of the road}, incident: i1}\n"
    for number, rows in enumerate((one, one + one.replace("e1", "e2") + one.replace("e1", "e3"))):
        case = site.case(TRUCE.replace(one, rows).replace("ref: truce", f"ref: truce{number}"))
        client = seeing(site, case)
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(f"/cases/{case.code}/evidence/"))
        counts.append((page.count("A picture of the road"), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_the_pages_speak_arabic_and_an_empty_list_teaches(site: Site) -> None:
    case = site.case(OTHER)
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), True, lang="ar")
    assert "لم يُسجَّل أي دليل" in words(client.get(f"/cases/{case.code}/evidence/"))


def test_particulars_of_a_file_are_not_turned_round_between_arabic_words(site: Site) -> None:
    case = truce(site)
    item = Evidence.objects.get(code="A-EVI-0001")
    item.technical = {"video_codec": "h264 (high)"}
    write(site.acting, "correct", case, [item], "as the file says")
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang="ar")
    page = words(client.get(f"/cases/{case.code}/evidence/A-EVI-0001/"))
    assert "\u2068h264 (high)\u2069" in page


SPELT = TRUCE.replace(
    "original: en, en: A picture of the road", "original: ar, ar: صورة المدرسة إلى بيت أحمد"
)


@pytest.mark.parametrize(
    ("asked", "listed"),
    [
        *((one, ["A-EVI-0001", "A-EVI-0002"]) for one in ("المدرسه", "مدرسة", "الى", "احمد")),
        ("PICTURE", ["A-EVI-0002"]),
        ("طريق", []),
    ],
)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_words_narrow_the_list_and_the_gallery_in_any_spelling(
    site: Site, photo: Path, lang: str, asked: str, listed: list[str]
) -> None:
    case = site.case(SPELT)
    said = Said(title=Text("ar", {"ar": "مدرسةُ أحمد إلى المدرسة", "en": "A picture"}))
    list(seal(site.acting, case, find_files([photo]).offers, said, kept_room().look))
    sequence(site.workspace)
    site.case(SPELT.replace("ref: truce", "ref: truce2"))
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), True, lang)
    found = [
        sorted(set(re.findall(r"/evidence/([A-Z]+-EVI-\d+)/", words(client.get(page)))))
        for folder in ("", "gallery/")
        for page in [f"/cases/{case.code}/evidence/{folder}?q={asked}"]
    ]
    assert found == [listed, [one for one in listed if one == "A-EVI-0002"]]


def test_one_item_and_three_with_words_ask_the_same_number_of_queries(site: Site) -> None:
    counts = []
    one = "      - {ref: e1, title: {original: en, en: A picture of the road}, incident: i1}\n"
    for number, rows in enumerate((one, one + one.replace("e1", "e2") + one.replace("e1", "e3"))):
        case = site.case(TRUCE.replace(one, rows).replace("ref: truce", f"ref: truce{number}"))
        client = seeing(site, case)
        client.get(f"/cases/{case.code}/evidence/?q=road")  # which brings the index up to date
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(f"/cases/{case.code}/evidence/?q=road"))
        counts.append((page.count("A picture of the road"), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The file ends before what it holds does: it was cut off."),
        ("ar", "ينتهي الملف قبل أن ينتهي محتواه: فهو مقطوع."),
    ],
)
def test_why_a_file_was_read_in_part_is_told_in_words(
    site: Site, photo: Path, lang: str, told: str
) -> None:
    case = truce(site)
    photo.write_bytes(photo.read_bytes()[:-200])
    item = sealed(site, case, photo)
    assert item.media_trouble == ("media-truncated",)
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    client = site.browser(member, True, lang)
    for page in (address(case, item), f"/cases/{case.code}/records/{item.code}/"):
        shown = words(client.get(page))
        assert (shown.count(told), "media-truncated" in shown) == (1, False), page
