"""What everything else rests on, each kind with its latest records by name."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import TRUCE
from tests.web.site import Site, words
from trucewatch.records.models import Case
from trucewatch.values.codes.people import CountingUnit
from trucewatch.values.codes.reports import Role

HELD = "      - {{ref: o{n}, place: p1, holder: {holder}, period: 2016-12-1{n}, source: s1}}\n"
ROLES = (Role.DOCUMENTER, Role.ANALYST)


def held(site: Site, number: int) -> Case:
    """The case with a crossing that changes hands so often."""
    rows = "".join(HELD.format(n=n, holder=("a1", "a2")[n % 2]) for n in range(number))
    return site.case(TRUCE + f"    controls:\n{rows}")


@pytest.mark.parametrize(
    ("lang", "names"),
    [
        ("en", ["The crossing · The second force", "The crossing · The first force"]),
        ("ar", ["المعبر · القوة الثانية", "المعبر · القوة الأولى"]),
    ],
)
def test_who_held_a_place_is_named_by_both(site: Site, lang: str, names: list[str]) -> None:
    case = held(site, 2)
    client = site.browser(site.let_in("salma", case, *ROLES), lang=lang)
    for page, order in (("records/", names), ("records/A-PLA-0001/", names[::-1])):
        told = words(client.get(f"/cases/{case.code}/{page}"))
        found = re.findall(r'/records/A-CON-[0-9]+/"><span[^>]*>([^<]+)</span>', told)
        assert found == order


def test_a_determination_is_named_by_its_incident_wherever_it_is_referred_to(site: Site) -> None:
    case = site.case(TRUCE)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    for page in ("records/A-CLA-0001/", "search/?q=fire"):
        told = words(client.get(f"/cases/{case.code}/{page}"))
        assert ">خرق · إطلاق نار على القافلة</span>" in told
    assert ">موقّع · القوة الأولى</span>" in words(
        client.get(f"/cases/{case.code}/records/A-ACT-0001/")
    )


@pytest.mark.parametrize(
    "page",
    ["records/", "records/A-PLA-0001/", "records/of/control/", "records/of/control/?q=force"],
)
def test_many_places_held_ask_as_often_as_one(site: Site, page: str) -> None:
    asked = []
    for number in (1, 3):
        case = held(site, number)
        client = site.browser(site.let_in("salma", case, *ROLES))
        client.get(f"/cases/{case.code}/{page}")
        with CaptureQueriesContext(connection) as queries:
            assert client.get(f"/cases/{case.code}/{page}").status_code == 200
        asked.append(len(queries))
    assert asked[0] == asked[1]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_figures_in_every_unit_open_the_pages_that_name_them(site: Site, lang: str) -> None:
    figures = "".join(
        f"      - {{ref: u{n}, count: 3, unit: {unit.value}, incident: i1, source: s1}}\n"
        for n, unit in enumerate(CountingUnit)
    )
    case = site.case(TRUCE.replace("    tallies:\n", f"    tallies:\n{figures}"))
    client = site.browser(site.let_in("salma", case, *ROLES), lang=lang)
    for page in ("records/", "records/A-TAL-0001/", "incidents/A-INC-0001/", "records/new/tally/"):
        assert client.get(f"/cases/{case.code}/{page}").status_code == 200


@pytest.mark.parametrize(
    ("kind", "typed", "found"),
    [
        ("place", "", ["The crossing", "The square"]),
        ("place", "معبر", ["The crossing"]),
        ("place", "ساحه", ["The square"]),
        ("actor", "القوه الثانيه", ["The second force"]),
        ("actor", "square", []),
        ("control", "square", []),
        ("control", "second", ["The crossing · The second force"]),
        (
            "control",
            "CROSSING",
            ["The crossing · The first force", "The crossing · The second force"],
        ),
    ],
)
def test_all_of_a_kind_are_found_by_name_in_any_spelling(
    site: Site, kind: str, typed: str, found: list[str]
) -> None:
    square = "- {ref: p2, name: {original: en, en: The square, ar: الساحة}, place_kind: town}"
    held_by = "".join(HELD.format(n=n, holder=("a1", "a2")[n]) for n in range(2))
    told = TRUCE.replace("    persons:\n", f"      {square}\n    persons:\n")
    case = site.case(told + f"    controls:\n{held_by}")
    client = site.browser(site.let_in("salma", case, *ROLES))
    page = words(client.get(f"/cases/{case.code}/records/of/{kind}/", {"q": typed}))
    main = page[page.index("</form>", page.index("<main")) :]
    assert sorted(re.findall(r'/records/A-[^>]*"><span[^>]*>([^<]+)</span>', main)) == found
    assert ("None that you may see" in page) == (not found)


def test_what_is_not_among_the_latest_is_paged_through(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trucewatch.web.pages import groundwork, of_kind

    case = held(site, 3)
    client = site.browser(site.let_in("salma", case, *ROLES))
    link = f'href="/cases/{case.code}/records/of/control/"'
    assert link not in words(client.get(f"/cases/{case.code}/records/"))
    monkeypatch.setattr(groundwork, "LATEST", 2)
    monkeypatch.setattr(of_kind, "SIZE", 2)
    assert link in words(client.get(f"/cases/{case.code}/records/"))
    first = words(client.get(f"/cases/{case.code}/records/of/control/"))
    rest = words(client.get(f"/cases/{case.code}/records/of/control/?after=2"))
    shown = [re.findall(r'/records/(A-CON-[0-9]+)/"', page) for page in (first, rest)]
    assert shown == [["A-CON-0003", "A-CON-0002"], ["A-CON-0001"]]
    assert 'href="?after=2" rel="next"' in first and 'rel="next"' not in rest


def test_a_source_that_one_has_not_met_is_in_no_list(site: Site) -> None:
    case = site.case(
        TRUCE.replace(
            "    actors:\n",
            "      - {ref: s9, label: {original: en, en: A hidden one}, source_kind: medical}\n"
            "    actors:\n",
        )
    )
    page = f"/cases/{case.code}/records/of/source/"
    blind = site.browser(site.let_in("salma", case, Role.DOCUMENTER), True)
    for query in ("", "?q=hidden"):
        told = words(blind.get(page + query))
        assert "A hidden one" not in told
    assert "A nurse" in words(blind.get(page))
    granted = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert "A hidden one" in words(granted.get(page + "?q=hidden"))
