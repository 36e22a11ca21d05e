"""Search by where in its source a citation stands, what that says, a licence, and the digest of a file."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.web.cases import OTHER, TRUCE
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.pages.test_searching import opened
from tests.web.site import Site, words
from trucewatch.records.models import Case, Citation
from trucewatch.values.codes.reports import Role

CITED = '- {ref: k1, source: s1, locator: "page 4"}'
FIELDS = """- {ref: k1, source: s1, locator: "logbook of the bridge, page 4"}
          - {ref: k2, source: s1, field: effect, says: turned_back}
          - {ref: k3, source: s1, field: title, says: "Gunfire at the lorries"}"""
TALLIED = "incident: i1, source: s1}"
OF_A_FIGURE = """incident: i1, source: s1,
         citations: [{ref: k4, source: s1, field: count, locator: "ward book", says: "nineteen hurt"}]}"""
ITEM = "title: {original: en, en: A picture of the road}"
LICENSED = f"{ITEM}, licence: CC BY-NC Bridgewatch"
LINES = TRUCE.replace(CITED, FIELDS).replace(TALLIED, OF_A_FIGURE).replace(ITEM, LICENSED)


def codes(client: Client, case: Case, asked: str) -> list[str]:
    """What is found, with a name or without one."""
    page = words(client.get(f"/cases/{case.code}/search/", {"q": asked}))
    return re.findall(r'<li><p><a href="[^"]*/([A-Z]-[A-Z]{3}-[0-9]+)/"', page)


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        ("logbook page 4", ["A-INC-0001", "A-CIT-0001"]),
        ("LOGBOOK of the bridge", ["A-INC-0001", "A-CIT-0001"]),
        ("gunfire lorries", ["A-INC-0001", "A-CIT-0003"]),
        ("turned back", ["A-INC-0001", "A-CIT-0002"]),
        ("by-nc bridgewatch", ["A-EVI-0001"]),
        ("اعادة من حيث", ["A-INC-0001", "A-CIT-0002"]),
        ("logbook nowhere", []),
    ],
)
def test_short_words_of_citations_and_items_are_found(
    site: Site, asked: str, found: list[str]
) -> None:
    case = site.case(LINES)
    assert codes(opened(site, case, Role.OBSERVER), case, asked) == found


def test_what_a_word_of_a_list_says_is_shown_in_words(site: Site) -> None:
    case = site.case(LINES)
    client = opened(site, case, Role.OBSERVER)
    page = words(client.get(f"/cases/{case.code}/search/", {"q": "turned back"}))
    assert (">turned back</p>" in page, "turned_back" in page) == (True, False)


def test_of_what_somebody_may_not_see_no_citation_is_found_and_none_opens(site: Site) -> None:
    case = site.case(LINES)
    (row,) = Citation.objects.filter(locator="ward book")
    for role, found in ((Role.ANALYST, [row.code]), (Role.OBSERVER, [])):
        client = opened(site, case, role)
        assert [
            codes(client, case, asked) for asked in ("ward book", "nineteen hurt", row.code)
        ] == [found] * 3
        opens = client.get(f"/cases/{case.code}/records/{row.code}/").status_code
        assert opens == (200 if found else 404)


def test_short_words_of_another_case_are_not_found(site: Site) -> None:
    site.case(LINES)
    other = site.case(OTHER)
    client = opened(site, other, *Role, sources=True, persons=True)
    for asked in ("logbook", "lorries", "bridgewatch"):
        assert codes(client, other, asked) == []


def test_an_item_is_found_by_how_the_digest_of_its_file_begins(site: Site, tmp_path: Path) -> None:
    case, other = site.case(TRUCE), site.case(OTHER)
    item, another = sealed_pictures(site, case, tmp_path, (False, False))
    client = opened(site, case, Role.OBSERVER)
    asked = (item.object, item.object.upper(), item.object[:8], item.object[:7], another.object)
    found = [codes(client, case, one) for one in asked]
    assert found == [[item.code]] * 3 + [[], [another.code]]
    alone = words(client.get(f"/cases/{case.code}/search/?kind=evidence&q={item.object[:20]}"))
    assert item.code in alone and item.object in alone and another.code not in alone
    assert codes(client, case, f"{item.object} nowhere") == []
    assert codes(opened(site, other, *Role, sources=True), other, item.object) == []


def test_a_digest_is_looked_for_by_nobody_who_sees_no_evidence(site: Site, tmp_path: Path) -> None:
    case = site.case(TRUCE)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = opened(site, case, Role.REPORTER)
    assert client.get(f"/cases/{case.code}/search/", {"q": item.object}).status_code == 403
