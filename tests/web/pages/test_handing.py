"""Through whose hands an item goes, recorded on its page by who may see that."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.site import Site, words
from trucewatch.acts.objects.opening import open_objects
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import Case, Custody, Evidence
from trucewatch.values.codes.evidence import CustodyEvent, EvidenceHeld
from trucewatch.values.codes.reports import Role

NAME = "Rima the clerk of the court"
LENT = {
    "event": "lent",
    "at": "about 10:00 on 15 December 2016",
    "counterpart": "محكمة المنطقة",
    "counterpart_name": NAME,
    "how": "on a sealed disk",
    "authority": "an order of the court",
    "reason": "asked for as proof",
}


@pytest.fixture
def case(site: Site) -> Case:
    return truce(site)


@pytest.fixture
def item(site: Site, case: Case, tmp_path: Path) -> Evidence:
    (found,) = sealed_pictures(site, case, tmp_path, (False,))
    return found


def page(case: Case, item: Evidence) -> str:
    return f"/cases/{case.code}/evidence/{item.code}/"


def seeing(site: Site, case: Case, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True, lang)


def last(item: Evidence) -> Custody:
    return Custody.objects.filter(evidence=item).latest("code")


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "stands in the chain of custody"), ("ar", "في سلسلة الحيازة")]
)
def test_an_item_is_lent_with_whom_how_and_why(
    site: Site, case: Case, item: Evidence, lang: str, told: str
) -> None:
    client = seeing(site, case, lang)
    answer = client.post(f"{page(case, item)}custody/", LENT)
    assert answer["location"] == f"{page(case, item)}#custody"
    made = last(item)
    assert made.at is not None and made.member is not None
    assert (made.event, made.at.text, made.member.username) == (
        CustodyEvent.LENT,
        "2016-12-15T10:00[Asia/Damascus]~30min",
        "salma",
    )
    assert (made.counterpart.get("ar"), made.how.get("en"), made.authority.get("en")) == (
        LENT["counterpart"],
        LENT["how"],
        LENT["authority"],
    )
    assert (made.because.get("en"), made.object) == (LENT["reason"], item.object)
    shown = words(client.get(page(case, item)))
    assert (told in shown, LENT["counterpart"] in shown, NAME in shown) == (True, True, False)
    opened = f"/cases/{case.code}/records/{made.code}/open/counterpart_name/"
    assert NAME in words(client.post(opened))
    verify_workspace(site.workspace)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"counterpart": "", "counterpart_name": ""}, "has another side"),
        ({"reason": ""}, "needs its reason"),
        ({"reason": f"{WITNESS} asked for it"}, "protected"),
        ({"how": f"by {NAME}"}, "protected"),
        ({"at": "yesterdayish"}, "cannot be read as a time"),
    ],
)
def test_what_is_refused_is_told_beside_the_form_and_stays_typed(
    site: Site, case: Case, item: Evidence, typed: dict[str, str], told: str
) -> None:
    before = Custody.objects.count()
    answer = seeing(site, case).post(f"{page(case, item)}custody/", LENT | typed)
    shown = words(answer)
    assert (answer.status_code, Custody.objects.count()) == (422, before)
    (alert,) = re.findall(r'role="alert"[^>]*>([^<]*)<', shown[shown.index('id="custody"') :])
    assert told in alert
    assert 'value="lent" selected' in shown and f'value="{LENT["authority"]}"' in shown


def test_the_bytes_are_read_again_and_that_is_recorded(
    site: Site, case: Case, item: Evidence
) -> None:
    client = seeing(site, case)
    client.post(f"{page(case, item)}custody/", {"do": "verify"})
    assert (last(item).event, last(item).object) == (CustodyEvent.VERIFIED, item.object)
    assert "The bytes are those that were sealed" in words(client.get(page(case, item)))
    open_objects(site.workspace).remove(item.object)
    before = Custody.objects.count()
    assert client.post(f"{page(case, item)}custody/", {"do": "verify"}).status_code >= 400
    assert Custody.objects.count() == before


def test_words_typed_about_custody_outlast_the_page(site: Site, case: Case, item: Evidence) -> None:
    client = seeing(site, case)
    mark = re.findall(r'name="words_of" value="([^"]+)"', words(client.get(page(case, item))))[0]
    client.post(f"/cases/{case.code}/words/", LENT | {"words_of": mark})
    assert f'value="{LENT["authority"]}"' in words(client.get(page(case, item)))
    client.post(f"{page(case, item)}custody/", LENT | {"words_of": mark})
    assert f'value="{LENT["authority"]}"' not in words(client.get(page(case, item)))


@pytest.mark.parametrize(
    ("role", "sources"),
    [
        (Role.DOCUMENTER, False),
        (Role.VERIFIER, False),
        (Role.ANALYST, True),
        (Role.REVIEWER, True),
        (Role.PUBLISHER, True),
        (Role.OBSERVER, True),
    ],
)
def test_custody_is_recorded_by_who_seals_and_sees_sources_alone(
    site: Site, case: Case, item: Evidence, role: Role, sources: bool
) -> None:
    before = Custody.objects.count()
    client = site.browser(site.let_in("salma", case, role, sources=sources), True)
    assert "Record that it changed hands" not in words(client.get(page(case, item)))
    for form in (LENT, {"do": "verify"}):
        assert client.post(f"{page(case, item)}custody/", form).status_code == 403
    assert Custody.objects.count() == before


def test_an_item_of_another_case_or_a_destroyed_one_is_handed_to_nobody(
    site: Site, case: Case, item: Evidence
) -> None:
    other = site.case(OTHER)
    huda = site.browser(site.let_in("huda", other, Role.DOCUMENTER, sources=True), True)
    assert huda.post(f"{page(other, item)}custody/", LENT).status_code == 404
    Evidence.objects.filter(id=item.id).update(held=EvidenceHeld.DESTROYED)
    client = seeing(site, case)
    assert "Record that it changed hands" not in words(client.get(page(case, item)))
    assert client.post(f"{page(case, item)}custody/", LENT).status_code == 403
