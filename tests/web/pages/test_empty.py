"""Pages with nothing on them: what belongs there, and the way to the first step."""

import pytest

from tests.web.site import Site, words
from trucewatch.values.codes.reports import Role

NEW, GROUND = "incidents/new/", "records/"


@pytest.mark.parametrize(
    ("page", "said", "links"),
    [
        ("incidents/", "a title and a day are enough", (NEW, GROUND)),
        ("incidents/map/", "a title and a day are enough", (NEW, GROUND)),
        ("incidents/timeline/", "a title and a day are enough", (NEW, GROUND)),
        ("search/", "Type part of a name", ("incidents/", GROUND)),
        ("drafts/", "Open the form of an incident", (NEW,)),
        ("findings/", "there is nothing to start", (GROUND,)),
        ("people/", "No figure of people", ("records/new/tally/", "records/new/movement/")),
    ],
)
def test_an_empty_page_leads_to_the_first_step(
    site: Site, page: str, said: str, links: tuple[str, ...]
) -> None:
    case = site.case("case: {ref: empty}")
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    told = words(client.get(f"/cases/{case.code}/{page}"))
    box = told[told.index('<div class="empty">') :]
    assert said in box
    assert all(f'href="/cases/{case.code}/{link}"' in box for link in links)


def test_who_records_nothing_is_offered_no_form(site: Site) -> None:
    case = site.case("case: {ref: empty}")
    client = site.browser(site.let_in("huda", case, Role.OBSERVER))
    told = words(client.get(f"/cases/{case.code}/incidents/"))
    assert "Documenters and verifiers record them" in told
    assert NEW not in told and f'href="/cases/{case.code}/agreements/"' in told


def test_the_first_case_is_opened_by_who_may(site: Site) -> None:
    first = "You may open the first one here"
    assert first in words(site.browser(site.member("huda", Role.ADMINISTRATOR), True).get("/"))
    assert first not in words(site.browser(site.member("salma")).get("/"))
