"""Each filter on list, map and timeline: all three show the same, and tell nobody too much."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from django.core.cache import caches
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.acts.cases import record
from tests.acts.indexed.test_outlined import OUTLINED
from tests.web.cases import OTHER
from tests.web.pages.filtered import PAGES, id_of, on_list, plain, world
from tests.web.site import Site, words
from trucewatch.acts.indexed.renewing import index_anew
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Citation, Incident, Place
from trucewatch.values.area import EMPTY_AREA
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.pages import choices

NEAR, FAR = "A-INC-0001", "A-INC-0002"
FILTERS: dict[str, tuple[dict[str, str], set[str]]] = {
    "text": ({"q": "first"}, {NEAR}),
    "from": ({"from": "2016-12-18"}, {FAR}),
    "to": ({"to": "2016-12-18"}, {NEAR}),
    "status": ({"status": "verified"}, {NEAR}),
    "deed": ({"deed": "looting"}, {FAR}),
    "actor": ({"actor": "alpha"}, {NEAR, FAR}),
    "standing": ({"standing": "corroborated"}, {NEAR}),
    "actor and standing": ({"actor": "alpha", "standing": "accused_by_party"}, {NEAR}),
    "the other's standing": ({"actor": "alpha", "standing": "corroborated"}, set()),
    "deed and actor": ({"deed": "looting", "actor": "alpha"}, {FAR}),
    "the other deed's actor": ({"deed": "arrest", "actor": "alpha"}, set()),
    "deed and standing": ({"deed": "arrest", "standing": "inferred_from_area"}, {FAR}),
    "the other deed's standing": ({"deed": "arrest", "standing": "accused_by_party"}, set()),
    "deed, actor and standing": (
        {"deed": "looting", "actor": "beta", "standing": "accused_by_party"}, {FAR},
    ),
    "what no one attribution says": (
        {"deed": "arrest", "actor": "beta", "standing": "accused_by_party"}, set(),
    ),
    "place": ({"place": "away"}, {FAR}),
    "governorate": ({"place": "land"}, {NEAR}),
    "clause": ({"clause": "c1"}, {NEAR}),
    "source cited, and of a figure": ({"source": "paper"}, {NEAR, FAR}),
    "source of an attribution": ({"source": "nurse"}, {NEAR}),
    "source of evidence": ({"source": "driver"}, {NEAR}),
    "two": ({"place": "land", "deed": "shelling"}, {NEAR}),
    "two that exclude": ({"place": "land", "deed": "looting"}, set()),
    "pair and days": (
        {"actor": "beta", "standing": "accused_by_party", "from": "2016-12-18"}, {FAR},
    ),
}  # fmt: skip
RECORDS = ("actor", "place", "clause", "source")


def asked_by(told: dict[str, str]) -> dict[str, str]:
    return {name: id_of(name, one) if name in RECORDS else one for name, one in told.items()}


def let_in(site: Site, case: Case, *roles: Role, sources: bool = False, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, *roles, sources=sources), True, lang)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(("told", "found"), FILTERS.values(), ids=FILTERS)
def test_a_filter_finds_the_same_on_each_page(
    site: Site,
    told: dict[str, str],
    found: set[str],
    page: Callable[[Client, Case, dict[str, str]], set[str]],
) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST, sources=True)
    assert page(client, case, asked_by(told)) == found


UNREAD = {
    "no such day": ({"from": "2016-02-30"}, "From this day: “2016-02-30” is no day of the calendar"),
    "no day": ({"to": "99999"}, "Up to this day: “99999” is no day of the calendar"),
    "no deed": ({"deed": "nope"}, "Deed: “nope” is none of the choices here"),
    "no status": ({"status": "nope"}, "status: “nope” is none of the choices here"),
    "no standing": ({"standing": "x"}, "Standing of a recorded attribution: “x” is none of the choices"),
    "no tick": ({"unruled": "2"}, "only those without a determination: “2” is none of the choices"),
    "days turned round": (
        {"from": "2016-12-16", "to": "2016-12-15"},
        "Up to this day: The first day lies after the last, so no incidents are shown.",
    ),
    "beside one that is read": (
        {"q": "first", "deed": "nope"}, "Deed: “nope” is none of the choices here",
    ),
}  # fmt: skip


@pytest.mark.parametrize("path", ["", "map/", "timeline/"])
@pytest.mark.parametrize(("asked", "told"), UNREAD.values(), ids=UNREAD)
def test_a_filter_that_cannot_be_read_is_told_of_and_finds_nothing(
    site: Site, asked: dict[str, str], told: str, path: str
) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST)
    page = plain(words(client.get(f"/cases/{case.code}/incidents/{path}", asked)))
    said = re.sub(" +", " ", re.sub("<[^>]*>", "", page))
    lists = [one for one in (NEAR, FAR, "No incident fits", "Keep this search as") if one in page]
    assert (told in said, lists) == (True, [])


def test_what_is_unread_is_told_in_arabic(site: Site) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST, lang="ar")
    page = plain(words(client.get(f"/cases/{case.code}/incidents/", {"from": "2016-02-30"})))
    assert "«2016-02-30» ليس يومًا في التقويم، ولذلك لا تُعرض أي حوادث." in page
    days = {"from": "2016-12-16", "to": "2016-12-15"}
    page = plain(words(client.get(f"/cases/{case.code}/incidents/", days)))
    assert "اليوم الأول يلي اليوم الأخير، ولذلك لا تُعرض أي حوادث." in page
    assert 'value="2016-12-16"' in page and 'value="2016-12-15"' in page


@pytest.mark.parametrize("asked", [{"unruled": "x"}, {"clause": "x"}, {"q": " ", "from": " "}])
def test_what_is_for_others_or_blank_is_passed_over(site: Site, asked: dict[str, str]) -> None:
    case = world(site)
    assert on_list(let_in(site, case, Role.OBSERVER), case, asked) == {NEAR, FAR}


@pytest.mark.parametrize(
    "typed",
    ["rooftop", "المدفعية", "مدفعية", "kafr", "كفر", "old kafr", "rooftop kafr"],
)
def test_words_of_parts_and_names_of_places_are_found(site: Site, typed: str) -> None:
    case = world(site)
    assert on_list(let_in(site, case, Role.OBSERVER), case, {"q": typed}) == {NEAR}


@pytest.mark.parametrize("typed", ["nurse", "driver", "paper", "under fire", "governorate"])
def test_words_of_sources_and_rulings_are_not_found(site: Site, typed: str) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST, sources=True)
    assert on_list(client, case, {"q": typed}) == set()


def test_a_place_that_moves_takes_what_lies_in_it_along(site: Site) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST)
    land, area = id_of("place", "land"), Place.objects.get(ref="area")
    assert on_list(client, case, {"place": land}) == {NEAR}
    area.parent_id = Place.objects.get(ref="away").id
    write(site.acting, "correct", case, [area], "a slip")
    assert on_list(client, case, {"place": land}) == set()
    assert on_list(client, case, {"place": id_of("place", "away")}) == {NEAR, FAR}


def test_places_in_a_circle_are_gone_round_once(site: Site) -> None:
    case = world(site)
    Place.objects.filter(ref="land").update(parent_id=id_of("place", "kafr"))
    client = let_in(site, case, Role.ANALYST)
    assert on_list(client, case, {"place": id_of("place", "area")}) == {NEAR}


def test_a_place_called_otherwise_is_found_by_its_new_name(site: Site) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST)
    assert on_list(client, case, {"q": "mudflats"}) == set()
    place = Place.objects.get(ref="kafr")
    place.name = Text("en", {"en": "Mudflats"})
    write(site.acting, "correct", case, [place], "a slip")
    assert on_list(client, case, {"q": "mudflats"}) == {NEAR}
    assert on_list(client, case, {"q": "كفر"}) == set()


def options(client: Client, case: Case, name: str) -> str:
    page = plain(words(client.get(f"/cases/{case.code}/incidents/")))
    return page.partition(f'id="filter_{name}"')[2].partition('<div class="field">')[0]


def test_the_district_and_governorate_of_a_village_are_offered(site: Site) -> None:
    case = world(site)
    offered = options(let_in(site, case, Role.OBSERVER), case, "place")
    names = ("Kafr", "The District", "The Governorate", "Far Town")
    assert [name in offered for name in names] == [True] * 4


@pytest.mark.parametrize("page", PAGES)
def test_a_place_finds_what_names_none_and_lies_in_its_outline(
    site: Site, page: Callable[[Client, Case, dict[str, str]], set[str]]
) -> None:
    case = site.case(OUTLINED)
    client = let_in(site, case, Role.OBSERVER)
    codes = {one.ref: one.code for one in Incident.objects.all()}
    found = {
        ref: page(client, case, {"place": id_of("place", ref)}) for ref in ("district", "west")
    }
    assert found == {
        "district": {codes["inside"]},
        "west": {codes["inside"], codes["edge"]},
    }


def test_outlines_that_hold_incidents_are_offered_with_what_they_lie_in_and_no_others(
    site: Site,
) -> None:
    case, other = site.case(OUTLINED), site.case(OTHER)
    empty = Place.objects.get(ref="district")
    empty.area = EMPTY_AREA
    write(site.acting, "correct", case, [empty], "it was drawn wrongly")
    names = ("West", "East", "The land", "A district")
    offered = [
        [name in options(let_in(site, one, Role.OBSERVER), one, "place") for name in names]
        for one in (case, other)
    ]
    assert offered == [[True, True, True, False], [False] * 4]


def test_a_source_that_is_not_public_is_for_whom_sources_were_granted(site: Site) -> None:
    case = world(site)
    nurse, wire = id_of("source", "nurse"), id_of("source", "wire")
    granted = let_in(site, case, Role.ANALYST, sources=True)
    assert "A quiet nurse" in options(granted, case, "source")
    without = site.browser(site.let_in("omar", case, Role.ANALYST), True)
    offered = options(without, case, "source")
    assert ["nurse" in offered, "bus driver" in offered, "The Wire" in offered] == [False] * 2 + [
        True
    ]
    for page in PAGES:
        assert page(without, case, {"source": wire}) == {NEAR}
        for asked in (nurse, "A quiet nurse", record(case, "source", "nurse").code):
            assert page(without, case, {"source": asked}) == set()
    told = plain(words(without.get(f"/cases/{case.code}/incidents/", {"source": "nurse"})))
    assert "A quiet nurse" not in told


def test_who_sees_no_figures_finds_nothing_by_their_sources(site: Site) -> None:
    case = world(site)
    paper, asked = id_of("source", "paper"), "The Daily Paper"
    for page in PAGES:
        assert page(let_in(site, case, Role.OBSERVER), case, {"source": paper}) == {FAR}
        assert page(let_in(site, case, Role.OBSERVER), case, {"source": asked}) == {FAR}
    Citation.objects.filter(ref="k1").update(state="withdrawn")
    index_anew()
    caches["process"].clear()
    observer = site.browser(site.let_in("omar", case, Role.OBSERVER), True)
    assert "The Daily Paper" not in options(observer, case, "source")
    assert on_list(observer, case, {"source": paper}) == set()


def test_what_only_another_case_is_found_by_is_neither_offered_nor_named(site: Site) -> None:
    world(site)
    other = site.case("""
    case: {ref: other, name: {original: en, en: Another case}}
    incidents:
      - {ref: x1, title: {original: en, en: Of the other}, period: 2016-12-15}
    """)
    client = let_in(site, other, *Role, sources=True)
    ids = {name: id_of(name, ref) for name, ref in
           (("actor", "alpha"), ("place", "kafr"), ("source", "paper"), ("clause", "c1"))}  # fmt: skip
    called = {"actor": "Force Alpha", "place": "Kafr", "source": "Paper", "clause": "The way out"}
    for name in RECORDS:
        assert called[name] not in options(client, other, name)
        for page in PAGES:
            assert page(client, other, {name: ids[name]}) == set()
        told = plain(words(client.get(f"/cases/{other.code}/incidents/", {name: called[name]})))
        assert "Nothing that an incident of this case is found by is called" in told
        assert ids[name] not in told


@pytest.fixture
def one_offered(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if one were few: the most frequent is offered, any other is typed."""
    monkeypatch.setattr(choices, "FEW", 1)


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("place", "kafr"), ("place", "كفر"), ("place", "Old Kafr"), ("place", "governorate"),
        ("place", "A-PLA-0003"), ("place", "Kafr · A-PLA-0003"), ("actor", "the firsts"),
        ("clause", "way out"), ("source", "quiet"),
    ],
)  # fmt: skip
def test_of_many_any_is_found_by_its_name(
    site: Site, one_offered: None, name: str, typed: str
) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST, sources=True)
    found = {NEAR, FAR} if name == "actor" else {NEAR}
    for page in PAGES:
        assert page(client, case, {name: typed}) == found


def test_a_number_of_one_digit_is_a_word_of_a_name(site: Site, one_offered: None) -> None:
    case = world(site)
    for ref, called in (("kafr", "Checkpoint 7"), ("away", "Checkpoint 8")):
        place = Place.objects.get(ref=ref)
        place.name = Text("en", {"en": called})
        write(site.acting, "correct", case, [place], "a slip")
    client = let_in(site, case, Role.ANALYST)
    for typed, found in (("checkpoint 7", NEAR), ("Checkpoint ٨", FAR)):
        assert on_list(client, case, {"place": typed}) == on_list(client, case, {"q": typed})
        assert on_list(client, case, {"place": typed}) == {found}


def test_what_is_found_stands_in_the_field_as_it_is_found_again(
    site: Site, one_offered: None
) -> None:
    case = world(site)
    page = let_in(site, case, Role.ANALYST).get(f"/cases/{case.code}/incidents/", {"place": "kafr"})
    field = plain(words(page)).partition('id="filter_place"')[2].partition(">")[0]
    assert 'value="Kafr · A-PLA-0003"' in field


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "“Force” may be any of these"), ("ar", "قد يُقصد بـ«Force» أي واحد")]
)
def test_a_name_of_several_is_asked_about(
    site: Site, one_offered: None, lang: str, told: str
) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST, lang=lang)
    for page in ("", "map/", "timeline/"):
        shown = plain(words(client.get(f"/cases/{case.code}/incidents/{page}", {"actor": "Force"})))
        assert told in shown
        for ref in ("alpha", "beta"):
            assert f"?actor={id_of('actor', ref)}" in shown
        assert NEAR not in shown and "incidents-none" not in shown


@pytest.mark.parametrize(
    ("name", "typed", "meant"),
    [("place", "Kafer", "kafr"), ("place", "Old Kafer", "kafr"), ("actor", "Betah", "beta")],
)
@pytest.mark.parametrize(
    ("lang", "told"), [("en", "is called “{}” exactly"), ("ar", "لا شيء اسمه «{}» تمامًا")]
)
def test_a_name_in_other_letters_offers_what_sounds_so(
    site: Site, one_offered: None, name: str, typed: str, meant: str, lang: str, told: str
) -> None:
    case = world(site)
    client = let_in(site, case, Role.ANALYST, lang=lang)
    for page in ("", "map/", "timeline/"):
        shown = plain(words(client.get(f"/cases/{case.code}/incidents/{page}", {name: typed})))
        assert (told.format(typed) in shown, NEAR in shown) == (True, False)
        assert set(re.findall(rf"\?{name}=([0-9a-f-]{{36}})", shown)) == {id_of(name, meant)}


def test_what_only_sounds_like_a_name_of_another_case_is_not_told(site: Site) -> None:
    world(site)
    other = site.case(OTHER)
    client = let_in(site, other, Role.ANALYST)
    shown = plain(words(client.get(f"/cases/{other.code}/incidents/", {"place": "Kafer"})))
    assert ("found by is called “Kafer”" in shown, id_of("place", "kafr") in shown) == (True, False)


def test_two_that_may_be_meant_and_three_ask_the_same_number_of_queries(
    site: Site, one_offered: None
) -> None:
    case = world(site)
    client, address = let_in(site, case, Role.ANALYST), f"/cases/{case.code}/incidents/"
    counts = []
    for further in (False, True):
        if further:
            lay_in_a_country(site, Place.objects.get(ref="land"))
        client.get(address, {"place": "The"})
        with CaptureQueriesContext(connection) as asked:
            told = words(client.get(address, {"place": "The"}))
        counts.append((len(set(re.findall(r"\?place=[0-9a-f-]{36}", told))), len(asked)))
    assert [meant for meant, _ in counts] == [2, 3]
    assert counts[0][1] == counts[1][1] <= 24


def lay_in_a_country(site: Site, land: Place) -> None:
    country = Place(ref="country", name=Text("en", {"en": "The Country"}))
    write(site.acting, "record", None, [country])
    land.parent_id = country.id
    write(site.acting, "correct", None, [land], "it lies there")
