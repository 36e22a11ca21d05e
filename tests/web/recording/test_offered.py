"""What is offered while one types: written once for many, and never what one may not be told."""

import html
import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import OTHER, TRUCE
from tests.web.site import NOW, Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.recording import correct_whole
from trucewatch.acts.withdrawing import withdraw
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Citation, Incident, Place, Source
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

UNMET = (
    "      - {ref: s2, label: {original: en, en: A driver nobody cites}, source_kind: medical}\n"
)
TEXT = TRUCE.replace("    actors:\n", f"{UNMET}    actors:\n", 1)


def offered(client: Client, case: Case, kind: str) -> list[str]:
    """What the form of an incident offers of a kind."""
    page = words(client.get(f"/cases/{case.code}/incidents/new/"))
    found = re.search(f'<datalist id="list_{kind}">(.*?)</datalist>', page, re.DOTALL)
    assert found is not None
    return [html.unescape(one) for one in re.findall(r'<option value="([^"]*)">', found[1])]


def test_a_source_is_offered_to_nobody_who_may_not_meet_it(site: Site) -> None:
    case = site.case(TEXT)
    granted = site.browser(
        site.let_in("layla", case, Role.DOCUMENTER, sources=True), second_factor=True
    )
    other = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    both = ["A driver nobody cites (A-SRC-0002)", "A nurse (A-SRC-0001)"]
    assert offered(granted, case, "source") == both
    assert offered(other, case, "source") == both[1:]
    assert offered(granted, case, "source") == both


def test_a_new_name_is_offered_at_once_and_each_in_its_language(site: Site) -> None:
    case = site.case(TEXT)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    english, arabic = site.browser(member), site.browser(member, lang="ar")
    assert offered(english, case, "place") == ["The crossing (A-PLA-0001)"]
    assert offered(arabic, case, "place") == ["المعبر (A-PLA-0001)"]
    place = Place.objects.get()
    place.name = Text("en", {"en": 'The "old" crossing'})
    correct_whole(Acting(site.workspace, member, NOW), case, [place], [], "It moved.")
    assert offered(english, case, "place") == ['The "old" crossing (A-PLA-0001)']


def test_evidence_of_another_case_is_not_offered(site: Site) -> None:
    case, other = site.case(TEXT), site.case(OTHER)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    elsewhere = site.browser(site.let_in("huda", other, Role.DOCUMENTER))
    assert offered(site.browser(member), case, "evidence") != []
    assert offered(elsewhere, other, "evidence") == []


def test_what_was_written_once_is_not_looked_up_again(site: Site) -> None:
    case = site.case(TEXT)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    counts = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as asked:
            offered(client, case, "actor")
        counts.append(sum('"name" AS "name"' in one["sql"] for one in asked.captured_queries))
    assert counts[1] == 0 < counts[0]


def test_a_source_is_offered_once_it_is_met_and_no_longer_once_it_is_not(site: Site) -> None:
    """Whom one may be told depends on records of other kinds than its own."""
    case = site.case(TEXT)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    assert len(offered(client, case, "source")) == 1
    acting = Acting(site.workspace, site.let_in("layla", case, Role.DOCUMENTER), NOW)
    driver, incident = Source.objects.get(ref="s2"), Incident.objects.filter(case=case)[0]
    words_of = Text("en", {"en": "I saw it"})
    told = Citation(
        case=case, about_kind="incident", about=incident.id, source=driver, as_stated=words_of
    )
    write(acting, "record", case, [told])
    assert "A driver nobody cites (A-SRC-0002)" in offered(client, case, "source")
    withdraw(acting, case, [("citation", told.id)], "Told twice.")
    assert len(offered(client, case, "source")) == 1


def test_a_place_taken_back_is_offered_no_longer(site: Site) -> None:
    case = site.case(TEXT)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    client, acting = site.browser(member), Acting(site.workspace, member, NOW)
    other = Place(ref="other", name=Text("en", {"en": "Another place"}))
    write(acting, "record", None, [other])
    assert len(offered(client, case, "place")) == 2
    withdraw(acting, case, [("place", other.id)], "Not there.")
    assert len(offered(client, case, "place")) == 1
