"""Who looks at a case as of a moment and follows a link stays at it, wherever a page speaks of one."""

import re
from urllib.parse import unquote, urljoin

import pytest
from django.test import Client

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.values.codes.reports import Role

AT = "2016-12-15T09:30"
IN_ADDRESS = "at=2016-12-15T09%3A30"


def linked(client: Client, address: str) -> dict[str, str]:
    """Where the links of a page lead: their paths, with what stands behind."""
    page = words(client.get(address))
    found = (
        urljoin(address, one.replace("&amp;", "&"))
        for one in re.findall(r'<a href="([^"]+)"', page)
    )
    return {one.partition("?")[0].partition("#")[0]: one for one in found}


@pytest.mark.parametrize("page", ["", "agreements/", "agreements/A-AGR-0001/", "people/"])
def test_links_from_a_page_as_of_a_moment_stay_at_it(site: Site, page: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST, persons=True), True)
    links = linked(client, f"/cases/{case.code}/{page}?at={AT}")
    home = f"/cases/{case.code}/"
    agreement = f"{home}agreements/A-AGR-0001/"
    lead = {"": agreement, "agreements/": agreement, "people/": f"{home}people/register/"}
    speaking = {home, f"{home}agreements/", f"{home}people/", lead.get(page, home)}
    assert {one: f"at={AT}" in unquote(links[one]) for one in speaking} == dict.fromkeys(
        speaking, True
    )


def test_a_clause_beside_its_clock_leads_to_where_the_agreement_tells_of_both(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.REPORTER))
    there = f"/cases/{case.code}/agreements/A-AGR-0001/"
    asked = linked(client, f"/cases/{case.code}/?at={AT}")[there]
    assert asked == f"{there}?{IN_ADDRESS}#A-CLA-0001"
    page = words(client.get(asked))
    assert f'value="{AT}"' in page and 'id="A-CLA-0001"' in page


def test_where_no_moment_was_asked_for_none_stands_in_a_link(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    links = linked(client, f"/cases/{case.code}/")
    assert [one for one in links.values() if "at=" in one] == []


def test_who_has_seen_what_is_new_comes_back_to_the_moment(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    sent = client.post(f"/cases/{case.code}/seen/?at={AT}", {"entry": "0"})
    assert sent["Location"] == f"/cases/{case.code}/?{IN_ADDRESS}"


def test_a_moment_in_the_address_is_written_as_one_whatever_it_holds(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    page = words(client.get(f"/cases/{case.code}/", {"at": '"><b>&x=1'}))
    assert "?at=%22%3E%3Cb%3E%26x%3D1" in page and "<b>" not in page
