"""What one case recorded of a place is known, opened, corrected and taken back in that case alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import OTHER, TRUCE
from tests.web.site import NOW, Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records import indexed_words
from trucewatch.records.fields import Protected
from trucewatch.records.models import Case, Incident, Place
from trucewatch.values.area import Area
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.pages import meant, searching
from trucewatch.web.words import called as names_called

SECRET = "behind the heron"


@pytest.fixture
def cases(site: Site) -> tuple[Case, Case]:
    return site.case(TRUCE), site.case(OTHER)


def hidden(site: Site, case: Case | None) -> Place:
    """A place with protected words, recorded in the work on a case, or on none."""
    member = site.let_in("lina", Case.objects.get(code="A-CAS-0001"), Role.DOCUMENTER)
    place = Place(ref="hidden", name=Text("en", {"en": "A house"}), exact=Protected(SECRET))
    write(Acting(site.workspace, member, NOW), "record", case, [place])
    return Place.objects.get(ref="hidden")


def shared(site: Site, case: Case) -> Place:
    """The same, when its case has let every case know it."""
    place = hidden(site, case)
    client = site.browser(site.member("lina"))
    assert at(client, case, place, "share/", why="all name it").status_code == 302
    return Place.objects.get(ref="hidden")


KNOWN = (
    "records/A-PLA-0002/", "records/A-PLA-0002/history/", "records/of/place/",
    "records/of/place/?q=house", "search/?q=house", "search/?q=A-PLA-0002", "incidents/?place=house",
    "incidents/new/", "records/new/place/?parent=A-PLA-0002", "incidents/map/?place=A-PLA-0002",
)  # fmt: skip
"""Where a place could be told."""


def test_a_place_is_told_on_no_page_of_another_case_until_it_is_shared(
    site: Site, cases: tuple[Case, Case]
) -> None:
    own, other = cases
    place = hidden(site, own)
    assert place.code == "A-PLA-0002"
    member = site.let_in("stranger", other, *Role, sources=True, persons=True)
    client = site.browser(member, second_factor=True)

    def told() -> set[str]:
        pages = {page: words(client.get(f"/cases/{other.code}/{page}")) for page in KNOWN}
        return {page for page, said in pages.items() if "A house" in said}

    assert told() == set()
    sent = {"name_en": "A yard", "parent": place.code, "read": "1"}
    assert at(client, other, place, "share/", why="mine").status_code == 404
    refused = words(client.post(f"/cases/{other.code}/records/new/place/", sent))
    assert "A house" not in refused
    client.post(f"/cases/{own.code}/records/{place.code}/share/", {"why": "x"})
    lina = site.browser(site.member("lina"))
    page = words(lina.get(f"/cases/{own.code}/records/{place.code}/"))
    assert ("Only this case knows" in page, "/share/" in page) == (True, True)
    assert at(lina, own, place, "share/", why="").status_code == 409
    assert at(lina, own, place, "share/", why="all name it").status_code == 302
    page = words(lina.get(f"/cases/{own.code}/records/{place.code}/"))
    assert ("Every case of this workspace knows" in page, "/share/" in page) == (True, False)
    assert {"records/of/place/", "search/?q=house", "records/A-PLA-0002/"} <= told()
    assert "all name it" not in words(
        client.get(f"/cases/{other.code}/records/{place.code}/history/")
    )


def at(client: Client, case: Case, place: Place, more: str, **sent: Any) -> Any:
    return client.post(f"/cases/{case.code}/records/{place.code}/{more}", sent)


def test_protected_words_open_in_the_case_that_wrote_them(
    site: Site, cases: tuple[Case, Case]
) -> None:
    own, other = cases
    place = shared(site, own)
    for case, name, opens in ((own, "salma", True), (other, "stranger", False)):
        member = site.let_in(name, case, Role.DOCUMENTER, sources=True)
        client = site.browser(member, second_factor=True)
        answer = at(client, case, place, "open/exact/")
        assert (answer.status_code, SECRET in words(answer)) == (
            (200, True) if opens else (404, False)
        )
        page = words(client.get(f"/cases/{case.code}/records/{place.code}/"))
        assert ("open/exact/" in page) == opens


def test_only_the_case_that_recorded_a_place_changes_it(
    site: Site, cases: tuple[Case, Case]
) -> None:
    own, other = cases
    place = shared(site, own)
    for case, name, changes in ((own, "salma", True), (other, "stranger", False)):
        client = site.browser(site.let_in(name, case, Role.DOCUMENTER))
        page = words(client.get(f"/cases/{case.code}/records/{place.code}/"))
        assert ("/edit/" in page, "not recorded in this case" in page) == (changes, not changes)
        edit = client.get(f"/cases/{case.code}/records/{place.code}/edit/")
        assert edit.status_code == (200 if changes else 404)
    stranger = site.browser(site.member("stranger"))
    assert at(stranger, other, place, "take-back/", because="mine").status_code == 404
    assert Place.objects.get(id=place.id).state == "current"


def test_what_was_recorded_for_no_case_is_open_to_all_as_before(
    site: Site, cases: tuple[Case, Case]
) -> None:
    place = hidden(site, None)
    for case, name in zip(cases, ("salma", "huda"), strict=True):
        member = site.let_in(name, case, Role.DOCUMENTER, sources=True)
        client = site.browser(member, second_factor=True)
        assert at(client, case, place, "open/exact/").status_code == 200
        page = words(client.get(f"/cases/{case.code}/records/{place.code}/"))
        assert re.search("/edit/", page)


def called(site: Site, case: Case, *names: str) -> None:
    """Places of these names, that a case alone knows."""
    member = site.let_in(f"of-{case.ref}", case, Role.DOCUMENTER)
    rows = [Place(name=Text("en", {"en": name})) for name in names]
    write(Acting(site.workspace, member, NOW), "record", case, rows)


def lies_at(site: Site, case: Case, place: Place) -> None:
    """The incident of a case is at a place."""
    incident = Incident.objects.get(case=case)
    part = {"place": str(place.id), "part": "whole"}
    incident.area = Area.parse({"kind": "places", "places": [part]})
    write(Acting(site.workspace, site.member("of-other"), NOW), "correct", case, [incident], "x")


def test_typing_a_name_means_the_same_whatever_another_case_records(
    site: Site, cases: tuple[Case, Case]
) -> None:
    own, other = cases
    called(site, other, "Herongate alley")
    client = site.browser(site.let_in("stranger", other, Role.DOCUMENTER))

    def told() -> bool:
        sent = {"place.name.en": "A yard", "place.parent": "heron", "do": "look"}
        page = words(client.post(f"/cases/{other.code}/records/new/place/", sent, follow=True))
        return "Herongate" in re.sub(r"<option[^>]*>", "", page)

    before = told()
    called(site, own, "Heron safe house")
    assert (before, told()) == (True, True)


@pytest.mark.parametrize("common", [False, True])
def test_places_of_another_case_push_out_none_of_ones_own(
    site: Site, cases: tuple[Case, Case], monkeypatch: pytest.MonkeyPatch, common: bool
) -> None:
    own, other = cases
    called(site, other, "Zanbaq school")
    sequence(site.workspace)
    called(site, own, *(f"Zanbaq street {number}" for number in range(6)))
    if common:
        monkeypatch.setattr(indexed_words, "SMALL", 1)
        monkeypatch.setattr(indexed_words, "RARE", 1)
    for of in (searching, names_called, meant):
        monkeypatch.setattr(of, "READ", 3)
    monkeypatch.setattr(searching, "ALONE", 3)
    client = site.browser(site.let_in("stranger", other, Role.DOCUMENTER))
    for page in ("search/?q=zanbaq", "search/?q=zanbaq&kind=place", "records/of/place/?q=zanbaq"):
        assert "Zanbaq school" in words(client.get(f"/cases/{other.code}/{page}")), page
    sent = {"place.name.en": "A yard", "place.parent": "zanbaq", "do": "look"}
    form = client.post(f"/cases/{other.code}/records/new/place/", sent, follow=True)
    assert "Zanbaq school" in words(form)
    assert "Zanbaq street" not in words(client.get(f"/cases/{other.code}/search/?q=zanbaq"))


def test_a_filter_is_as_sure_as_what_the_case_knows(
    site: Site, cases: tuple[Case, Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    """That others have places of a name, which no incident here is found by, is not told."""
    own, other = cases
    called(site, other, "Zanbaq school")
    lies_at(site, other, Place.objects.get(home=other))
    client = site.browser(site.let_in("stranger", other, Role.DOCUMENTER))

    def told() -> str:
        page = words(client.get(f"/cases/{other.code}/incidents/?place=zanbaq"))
        return re.sub(r'value="[^"]{40,}"', "", page)  # marks of forms, each its own

    before = told()
    called(site, own, *(f"Zanbaq street {number}" for number in range(6)))
    monkeypatch.setattr(indexed_words, "SMALL", 1)
    monkeypatch.setattr(indexed_words, "RARE", 1)
    assert told() == before
