"""An address that shows nothing by itself: a page of the program, and the way on from it."""

import re

import pytest
from django.test import Client

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.values.codes.reports import Role

ABOVE = [
    ("/language/", "/"),
    ("/cases/{case}/seen/", "/cases/{case}/"),
    ("/cases/{case}/incidents/A-INC-0001/take-back/", "/cases/{case}/incidents/A-INC-0001/"),
    ("/cases/{case}/determinations/A-DET-0001/review/", "/cases/{case}/determinations/"),
    ("/cases/{case}/records/A-SRC-0001/open/name/", "/cases/{case}/records/A-SRC-0001/"),
]


@pytest.mark.parametrize(("address", "above"), ABOVE)
@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "There is no page at this address"), ("ar", "لا صفحة في هذا العنوان")],
)
def test_what_only_a_button_does_leads_on_to_the_page_above(
    site: Site, lang: str, said: str, address: str, above: str
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *Role, sources=True), True, lang=lang)
    answer = client.get(address.format(case=case.code))
    page = words(answer)
    assert (answer.status_code, answer["allow"], said in page) == (405, "POST", True)
    (back,) = re.findall('<a class="button" href="([^"]+)"', page)
    assert back == above.format(case=case.code)
    assert client.get(back).status_code == 200


def test_it_is_a_page_before_anybody_has_signed_in_too() -> None:
    answer = Client(headers={"accept-language": "ar"}).get("/language/")
    assert (answer.status_code, "لا صفحة في هذا العنوان" in words(answer)) == (405, True)
