"""The page of an incident: facts with what is uncertain, attributions, figures, sources."""

import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.withdrawing import withdraw
from trucewatch.records.models import Case, Deed, Incident, Tally
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


WITHDRAWN = """
    case: {ref: gone, zone: Asia/Damascus}
    incidents:
      - {ref: i1, title: {original: en, en: Told twice}, period: 2016-12-16,
         deeds: [{ref: d1, deed_kind: direct_fire, weapon: {original: en, en: A heavy gun}},
                 {ref: d2, deed_kind: detention, weapon: {original: en, en: A mistake}}]}
    tallies: [{ref: y1, count: about 12, unit: person, incident: i1}]
"""


def test_a_withdrawn_incident_shows_what_was_withdrawn_with_it(site: Site) -> None:
    case = site.case(WITHDRAWN)
    site.member("huda")
    early, *parts = [
        (row.kind, row.id)
        for row in (*Deed.objects.order_by("-ref"), *Tally.objects.all(), *Incident.objects.all())
    ]
    withdraw(site.acting, case, [early], "it was none")
    withdraw(site.acting, case, parts, "it was told twice")
    sequence(site.workspace)
    for lang, mark in (("en", "withdrawn with the incident"), ("ar", "سُحب مع الحادثة")):
        page = shown(site, case, Role.ANALYST, lang=lang)
        assert (page.count(mark), "A heavy gun" in page, "A mistake" in page) == (2, True, False)
        assert "No deed is recorded" not in page


def test_who_may_verify_an_incident_is_led_to_its_status(site: Site) -> None:
    case = truce(site)
    for role, code, led in (
        (Role.VERIFIER, "A-INC-0002", 1),
        (Role.VERIFIER, "A-INC-0001", 0),  # it is verified
        (Role.DOCUMENTER, "A-INC-0002", 0),
    ):
        client = site.browser(site.let_in(f"{role.value}", case, role))
        page = words(client.get(f"/cases/{case.code}/incidents/{code}/"))
        assert page.count(f"incidents/{code}/edit/#incident-status_in") == led
    form = words(client.get(f"/cases/{case.code}/incidents/A-INC-0002/edit/"))
    assert form.count('id="incident-status_in"') == 1
