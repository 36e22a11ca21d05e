"""What one case recorded of a place is opened, corrected and taken back in that case alone."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import OTHER, TRUCE
from tests.web.site import NOW, Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.models import Case, Place
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

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


def at(client: Client, case: Case, place: Place, more: str, **sent: Any) -> Any:
    return client.post(f"/cases/{case.code}/records/{place.code}/{more}", sent)


def test_protected_words_open_in_the_case_that_wrote_them(
    site: Site, cases: tuple[Case, Case]
) -> None:
    own, other = cases
    place = hidden(site, own)
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
    place = hidden(site, own)
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
