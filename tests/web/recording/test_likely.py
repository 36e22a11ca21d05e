"""Possible duplicates: told with their reasons while one types, and of this case alone."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, TRUCE, VICTIM, WITNESS, truce
from tests.web.recording.form import form_of, plain, send
from tests.web.site import Site, words
from trucewatch.records.models import Actor, Case, Place
from trucewatch.values.codes.reports import Role

SAME = {
    "incident__title__en": "Fire on a convoy",
    "incident__period__began": "about 2016-12-15 10:15",
    "incident__area__place": "The crossing",
    "deed__0__deed_kind": "direct_fire",
    "attribution__0__actor": "The first force",
    "attribution__0__standing": "corroborated",
}
OTHERS = """
    case: {ref: other, zone: Asia/Damascus, name: {original: en, en: Another case}}
    incidents:
      - {ref: x1, title: {original: en, en: Fire on a convoy}, period: 2016-12-15T10:15/,
         area: {places: [p1]}, deeds: [{ref: xd, deed_kind: direct_fire}]}
    places:
      - {ref: p1, name: {original: en, en: The crossing, ar: المعبر}, place_kind: checkpoint}
"""


def at(case: Case) -> str:
    return f"/cases/{case.code}/incidents/new/"


def typing(client: Client, case: Case, do: str = "live", **typed: Any) -> str:
    return plain(send(client, at(case), do, form_of(client.get(at(case))), **(SAME | typed)))


def documenter(site: Site, case: Case, **how: Any) -> Client:
    return site.browser(site.let_in("salma", case, Role.DOCUMENTER), **how)


def test_one_told_before_is_shown_with_what_agrees(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    for do in ("live", "look"):
        page = typing(client, case, do)
        assert "This may be recorded already" in page
        assert f'href="/cases/{case.code}/incidents/A-INC-0001/"' in page
        assert "of 100" in page and "the place (The crossing)" in page
    assert [told in page for told in (LABEL, VICTIM, WITNESS)] == [False] * 3


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_one_source_that_tells_both_is_told_without_a_gap_for_its_name(
    site: Site, lang: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    page = typing(client, case, attribution__0__said_by="A nurse")
    differs = {"en": "that one source tells them as two.", "ar": "أن مصدرًا واحدًا يرويهما حادثتين."}
    assert (differs[lang] in page, "()" in page) == (True, False)


def test_where_only_the_day_is_known_the_same_place_and_deed_are_enough(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    known = {"attribution__0__actor": "", "attribution__0__standing": "unattributed"}
    for began in ("2016-12-15", "15 كانون الأول 2016"):
        told = known | {"incident__period__began": began, "incident__title__en": "Shots at buses"}
        assert "This may be recorded already" in typing(client, case, **told)
        elsewhere = told | {"incident__area__place": "", "deed__0__deed_kind": "arrest"}
        assert "may be recorded already" not in typing(client, case, **elsewhere)


def test_another_day_place_and_deed_are_not(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    apart = {"incident__period__began": "2016-12-25 10:15"}
    unlike = {
        "incident__area__place": "", "deed__0__deed_kind": "arrest", "attribution__0__actor": "",
        "attribution__0__standing": "unattributed", "incident__title__en": "Something else",
    }  # fmt: skip
    undated = {"incident__period__began": ""}
    for typed in (apart, unlike, undated):
        assert "may be recorded already" not in typing(client, case, **typed)


def test_a_telling_without_a_place_and_one_of_the_district_are_offered(site: Site) -> None:
    case = site.case(
        TRUCE.replace(
            "place_kind: checkpoint}",
            "place_kind: checkpoint, parent: p2}\n"
            "      - {ref: p2, name: {original: en, en: The Quarter}, parent: p3}\n"
            "      - {ref: p3, name: {original: en, en: The District}}",
            1,
        )
    )
    client = documenter(site, case)
    words = {"incident__title__en": "Fire at the crossing", "attribution__0__actor": ""}
    bare = {"attribution__0__standing": "unattributed"} | words
    for place, told in (
        ("", "the place, which words alone name (The crossing)"),
        ("The District", "the place, one within the other (The District)"),
    ):
        page = typing(client, case, incident__area__place=place, **bare)
        assert told in page, place


def test_an_incident_is_no_duplicate_of_itself(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    edit = f"/cases/{case.code}/incidents/A-INC-0001/edit/"
    page = send(client, edit, "look", form_of(client.get(edit)), incident__title__en="Shots")
    assert "may be recorded already" not in plain(page)


def test_what_another_case_tells_is_not_told(site: Site) -> None:
    truce(site)
    other = site.case(OTHERS)
    member = site.let_in("huda", other, Role.DOCUMENTER)
    page = typing(site.browser(member), other, attribution__0__actor="A-ACT-0001")
    assert page.count("of 100") == 1
    assert "Fire on the convoy" not in page and "The truce" not in page


def test_a_place_and_an_actor_of_another_case_are_not_named(site: Site) -> None:
    """An incident may name what became known to another case alone, as by an upgrade."""
    case = truce(site)
    client = documenter(site, case)
    typed = {
        "incident__title__en": "Fire on the convoy", "incident__area__place": "",
        "incident__narrative__en": "It came under fire at the crossing.",
        "attribution__0__actor": "", "attribution__0__standing": "unattributed",
        "tally__0__count": "12", "tally__0__unit": "person", "tally__0__group": "people",
        "tally__0__fate": "wounded",
    }  # fmt: skip
    assert "(The crossing)" in typing(client, case, **typed)
    other = site.case(OTHERS)
    for kind in (Place, Actor):
        kind.objects.filter(home=case).update(home=other)
    page = typing(client, case, **typed)
    assert "may be recorded already" in page
    assert [told in page for told in ("The crossing", "المعبر", "The first force")] == [False] * 3


def test_one_likely_incident_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    again = "".join(
        f"""
      - ref: again{number}
        title: {{original: en, en: Fire on the convoy}}
        period: 2016-12-15T10:00~30min/2016-12-15T11:00
        area: {{places: [p1]}}
        deeds: [{{ref: again-d{number}, deed_kind: direct_fire}}]"""
        for number in range(2)
    )
    counts = []
    for text in (
        TRUCE,
        TRUCE.replace("ref: truce", "ref: more").replace(
            "    evidence:", f"{again}\n    evidence:".lstrip("\n")
        ),
    ):
        case = site.case(text)
        client = documenter(site, case)
        form = form_of(client.get(at(case)))
        send(client, at(case), "live", form, **SAME)
        with CaptureQueriesContext(connection) as asked:
            page = words(send(client, at(case), "live", form, **SAME))
        counts.append((page.count("of 100"), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_in_arabic_it_is_told_in_arabic(site: Site) -> None:
    case = truce(site)
    page = typing(documenter(site, case, lang="ar"), case)
    assert "ربما سُجّلت هذه الحادثة من قبل" in page and "درجة التشابه" in page
