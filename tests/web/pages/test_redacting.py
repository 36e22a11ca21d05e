"""A redacted copy by a form: recorded in the custody, the original untouched, and who may."""

import io
import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.pages.test_evidence import address, seeing
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.site import Site, words
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import Custody, Derivative, Evidence, Look
from trucewatch.values.codes.evidence import CustodyEvent, DerivativeKind
from trucewatch.values.codes.reports import Role

FORM = {
    "do": "redact",
    "cover": "black",
    "because": "for the embassy",
    "left": ["10", "", "50.5"],
    "top": ["10", "", "50"],
    "width": ["20", "", "25"],
    "height": ["20,5", "", "25"],
}


def test_rectangles_stand_there_again_until_the_copy_is_made(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = seeing(site, case, sources=True)
    page = address(case, item) + "redact/"
    mark = re.findall(r'name="words_of" value="([^"]+)"', words(client.get(page)))[0]
    kept = client.post(f"/cases/{case.code}/words/", FORM | {"words_of": mark, "do": "live"})
    assert kept.status_code == 200
    told = words(client.get(page))
    assert "it is not recorded" in told and 'value="for the embassy"' in told
    assert re.findall(r'name="left"[^>]*value="([^"]*)"', told)[:3] == ["10", "50.5", ""]
    assert client.post(page, FORM).status_code == 302
    told = words(client.get(page))
    assert "it is not recorded" not in told and 'value="for the embassy"' not in told


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "To make a redacted copy you need"), ("ar", "لصنع نسخة محجوبة الأجزاء يلزم")],
)
def test_who_seals_and_cannot_open_the_original_is_told_what_a_copy_takes(
    site: Site, tmp_path: Path, lang: str, told: str
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    page = address(case, item)
    without = site.let_in("salma", case, Role.DOCUMENTER)
    assert told in words(site.browser(without, True, lang).get(page))
    reader = site.let_in("huda", case, Role.ANALYST)
    assert told not in words(site.browser(reader, True, lang).get(page))
    seeing_all = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    assert told not in words(site.browser(seeing_all, True, lang).get(page))


def copies(item: Evidence) -> list[Derivative]:
    kind = DerivativeKind.REDACTED_COPY
    return list(Derivative.objects.filter(evidence=item, derivative_kind=kind).order_by("id"))


def test_a_copy_is_made_recorded_and_shown_and_the_original_stays(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = seeing(site, case, sources=True)
    page = address(case, item) + "redact/"
    assert "bytes/?ticket" not in words(client.get(page))
    assert "bytes/?ticket" in words(client.post(page, {"do": "show"}))
    answer = client.post(page, FORM)
    assert (answer.status_code, answer["location"]) == (302, address(case, item))
    (copy,) = copies(item)
    assert copy.made_how["rectangles"] == [[100, 100, 200, 205], [505, 500, 250, 250]]
    event = Custody.objects.get(derivative=copy)
    assert (event.event, event.member.username, event.because.get("en"), event.object) == (
        CustodyEvent.DERIVED,
        "salma",
        "for the embassy",
        copy.object,
    )
    told = words(client.get(address(case, item)))
    assert "for the embassy" in told and copy.code in told and "The copy is made" in told
    seen = words(client.post(f"{address(case, item)}copies/{copy.code}/look/", follow=True))
    assert f'href="{address(case, item)}"' in seen and "whether enough is covered" in seen
    (picture,) = re.findall(r'<img src="([^"]+)" alt="redacted copy A-DER-[^"]+"', seen)
    assert f'href="{picture}&amp;keep=1" download' in seen
    look = f"{address(case, item)}copies/{copy.code}/look/"
    back = re.findall(f'name="back" value="({look}[^"]+)"', seen)[0].replace("&amp;", "&")
    arabic = words(client.post("/language/", {"language": "ar", "back": back}, follow=True))
    assert (
        'lang="ar"' in arabic and "bytes/" not in arabic and f"copies/{copy.code}/?ticket" in arabic
    )
    assert client.get(look)["location"] == address(case, item)
    opened = client.get(picture)
    assert (opened["content-type"], opened["content-security-policy"]) == (
        "image/jpeg",
        "sandbox; default-src 'none'",
    )
    with Image.open(io.BytesIO(opened.content)) as image:
        covered = np.asarray(image)[24:40, 28:55]
    assert covered.max() <= 8
    assert sorted(one.field for one in Look.objects.all()) == ["object", "redacted_copy"]
    item.refresh_from_db()
    whole = client.post(address(case, item) + "look/", follow=True)
    assert whole.status_code == 200 and item.object == Evidence.objects.get(id=item.id).object
    verify_workspace(site.workspace).demand()


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"because": ""}, "A copy needs a reason"),
        ({"because": f"to hide {WITNESS}"}, "because"),
        ({"left": ["x", "", "50.5"]}, "is no rectangle"),
        ({"width": ["", "", "25"]}, "is no rectangle"),
        ({"height": ["101", "", "25"]}, "is no rectangle"),
        ({"height": ["nan", "", "25"]}, "is no rectangle"),
        ({"height": ["inf", "", "25"]}, "is no rectangle"),
    ],
)
def test_what_is_amiss_is_told_and_what_was_typed_stays(
    site: Site, tmp_path: Path, changed: dict[str, object], told: str
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    answer = seeing(site, case, sources=True).post(address(case, item) + "redact/", FORM | changed)
    page = words(answer)
    assert (answer.status_code, told in page, 'value="50.5"' in page) == (422, True, True)
    assert copies(item) == []


def test_a_refusal_leaves_the_picture_open_and_is_no_look_of_its_own(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    (item, other) = sealed_pictures(site, case, tmp_path, (False, False))
    client = seeing(site, case, sources=True)
    page, bytes_at = address(case, item) + "redact/", "bytes/?ticket="
    shown = words(client.post(page, {"do": "show"}))
    (ticket,) = re.findall(r'name="ticket" value="([^"]+)"', shown)
    assert re.search(r'name="because"[^>]* required', shown)
    again = words(client.post(page, FORM | {"because": "", "ticket": ticket}))
    assert bytes_at + ticket.replace(":", "%3A") in again
    assert Look.objects.count() == 1
    elsewhere = words(client.post(address(case, other) + "redact/", {"do": "show"}))
    (foreign,) = re.findall(r'name="ticket" value="([^"]+)"', elsewhere)
    for held in ("", "x", foreign):
        refused = words(client.post(page, FORM | {"because": "", "ticket": held}))
        assert (bytes_at in refused, 'name="ticket"' in refused) == (False, False)


@pytest.mark.parametrize("role", Role)
def test_no_role_alone_makes_or_opens_a_copy(site: Site, tmp_path: Path, role: Role) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    seeing(site, case, sources=True).post(address(case, item) + "redact/", FORM)
    (copy,) = copies(item)
    client = site.browser(site.let_in("huda", case, role, persons=True), True)
    own = f"{address(case, item)}copies/{copy.code}/"
    told = {
        client.get(address(case, item) + "redact/").status_code,
        client.post(address(case, item) + "redact/", FORM).status_code,
        client.post(own + "look/", follow=True).status_code,
        client.get(own).status_code,
    }
    assert told <= {403, 404}
    assert (len(copies(item)), Look.objects.count()) == (1, 0)


def test_a_copy_opens_only_with_a_ticket_and_in_its_case(site: Site, tmp_path: Path) -> None:
    case, other = truce(site), site.case(OTHER)
    item, second = sealed_pictures(site, case, tmp_path, (False, False))
    client = seeing(site, case, sources=True)
    client.post(address(case, item) + "redact/", FORM)
    (copy,) = copies(item)
    own = f"{address(case, item)}copies/{copy.code}/"
    assert client.get(own).status_code == 403
    assert (
        client.post(own.replace(item.code, second.code) + "look/", follow=True).status_code == 404
    )
    seeing(site, other, sources=True)
    assert client.post(own.replace(case.code, other.code) + "look/", follow=True).status_code == 404
    thumbnail = Derivative.objects.filter(evidence=item).exclude(id=copy.id).get()
    assert (
        client.post(own.replace(copy.code, thumbnail.code) + "look/", follow=True).status_code
        == 404
    )


def test_the_page_of_a_copy_leads_to_it_for_who_may_open_the_original(
    site: Site, tmp_path: Path
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = seeing(site, case, sources=True)
    client.post(address(case, item) + "redact/", FORM)
    (made,) = copies(item)
    told = words(client.get(f"/cases/{case.code}/records/{made.code}/"))
    (button,) = re.findall(r'<form method="post" action="([^"]+/copies/[^"]+)"', told)
    assert "A-DER" in words(client.get(client.post(button).url))
    without = site.browser(site.let_in("huda", case, Role.ANALYST), True)
    told = words(without.get(f"/cases/{case.code}/records/{made.code}/"))
    assert made.code in told and button not in told


def test_the_form_speaks_arabic(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (True,))
    client = site.browser(site.let_in("salma", case, Role.VERIFIER, sources=True), True, "ar")
    page = words(client.get(address(case, item) + "redact/"))
    assert "صنع نسخة محجوبة الأجزاء" in page and "ستُفتح كما هي" in page
