"""The page of an incident: facts with what is uncertain, attributions, figures, sources."""

import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.records.models import Case
from trucewatch.values.codes.reports import Role


def shown(site: Site, case: Case, *roles: Role, lang: str = "en") -> str:
    client = site.browser(site.let_in("salma", case, *roles), lang=lang)
    page = words(client.get(f"/cases/{case.code}/incidents/A-INC-0001/"))
    return re.sub("[\u2066-\u2069]", "", page)


def test_what_is_uncertain_stays_uncertain(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST)
    assert "from about 10:00 to 11:00" in page
    assert "about 12" in page
    assert page.index("The first force") < page.index("The second force")


def test_figures_stand_with_their_source(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST)
    (row,) = re.findall(r"<tr><td>.*?</tr>", page, re.DOTALL)
    assert "about 12" in row
    assert "A nurse" in row
    assert "never added" in page


def test_an_observer_sees_neither_figures_nor_rulings(site: Site) -> None:
    page = shown(site, truce(site), Role.OBSERVER)
    assert "Fire on the convoy" in page
    hidden = ("about 12", "The way was under fire", 'class="mark breach"', "History")
    assert [told in page for told in hidden] == [False] * 4


def test_sources_are_cited_by_pseudonym_with_the_place_in_them(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST)
    cited = page[page.index("What the narrative rests on") :]
    assert "A nurse" in cited
    assert "page 4" in cited
    assert "records/A-SRC-0001" not in page  # their page is for those who may see sources


def test_in_arabic_the_page_is_arabic(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST, lang="ar")
    assert '<html lang="ar" dir="rtl">' in page
    assert "إطلاق نار على القافلة" in page
    assert "15 كانون الأول 2016" in page


def with_deeds(count: int) -> str:
    deeds = "\n".join(
        f"""
          - ref: e{number}
            deed_kind: shelling
            attributions:
              - {{ref: o{number}, actor: a{number}, standing: single_source, said_by: s1}}
            citations: [{{ref: k{number}, source: s1}}]"""
        for number in range(count)
    )
    actors = ", ".join(
        f"{{ref: a{number}, name: {{original: en, en: Force {number}}}}}" for number in range(count)
    )
    return f"""
    case: {{ref: deeds{count}}}
    sources: [{{ref: s1, label: {{original: en, en: A nurse}}}}]
    actors: [{actors}]
    incidents:
      - ref: i1
        title: {{original: en, en: An incident}}
        deeds:{deeds}
    """


def test_one_deed_and_three_take_the_same_number_of_queries(site: Site) -> None:
    counted = []
    for count in (1, 3):
        case = site.case(with_deeds(count))
        client: Client = site.browser(site.let_in("salma", case, Role.ANALYST))
        client.get("/")
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(f"/cases/{case.code}/incidents/A-INC-0001/"))
        assert page.count("Attribution") == count
        counted.append(len(asked))
    assert counted[0] == counted[1]
    assert counted[0] <= 18
