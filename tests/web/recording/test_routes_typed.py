"""A route typed in a browser: places in their order, moved with buttons, told and typed again so."""

import html
import re
from typing import Any

import pytest
from django.test import Client

from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site
from trucewatch.records.models import Case, Clause, Incident, Place
from trucewatch.values.area import Area, Shape
from trucewatch.values.codes.reports import Role

WAY = """
    case: {ref: way, zone: Asia/Damascus, name: {original: en, en: The way out}}
    places:
      - {ref: sukkari, name: {original: en, en: Sukkari, ar: السكري}, place_kind: neighbourhood}
      - {ref: gate, name: {original: en, en: The gate, ar: المعبر}, place_kind: crossing}
      - {ref: junction, name: {original: en, en: The junction, ar: العقدة}, place_kind: village}
      - {ref: west, name: {original: en, en: The west, ar: الريف الغربي}, place_kind: village}
    agreements:
      - ref: g1
        name: {original: en, en: The agreement}
        in_force: 2016-12-15T04:00
        clauses:
          - {ref: c1, number: "1", clause_kind: safe_passage, window: 2016-12-15T04:00/..,
             statement: {original: en, en: The way out is safe},
             route: {route: [sukkari, gate, west]}}
"""
ROUTE = {
    "incident__title__en": "Fire along the way",
    "incident__area__place": ["The west", "The gate", "Sukkari", "The gate"],
    "incident__area__part": ["whole", "whole", "part", "whole"],
    "incident__area__order": "route",
}
PLACES, PARTS = "incident.area.place", "incident.area.part"


def salma(site: Site, lang: str = "en") -> tuple[Case, Client]:
    case = site.case(WAY)
    return case, site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang=lang)


def new(case: Case) -> str:
    return f"/cases/{case.code}/incidents/new/"


def clause(case: Case) -> str:
    return f"/cases/{case.code}/records/{Clause.objects.get().code}/"


def text_of(answer: Any) -> str:
    return html.unescape(re.sub(r"\s+", " ", re.sub("<[^>]+>", "", plain(answer))))


def refs_of(area: Area) -> list[str]:
    names = dict(Place.objects.values_list("id", "ref"))
    return [names[part.place] for part in area.places]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "from The west A-PLA-0004 by way of The gate A-PLA-0002 and then Sukkari (part) "
               "A-PLA-0001 to The gate A-PLA-0002"),
        ("ar", "من الريف الغربي A-PLA-0004 مرورًا بـالمعبر A-PLA-0002 ثم السكري (جزء) A-PLA-0001 "
               "إلى المعبر A-PLA-0002"),
    ],
)  # fmt: skip
def test_a_route_is_recorded_told_and_typed_again_in_its_order(
    site: Site, lang: str, told: str
) -> None:
    case, client = salma(site, lang)
    answer = record(client, new(case), **ROUTE)
    made = Incident.objects.get()
    assert made.area.shape is Shape.ROUTE
    assert refs_of(made.area) == ["west", "gate", "sukkari", "gate"]
    assert told in text_of(client.get(answer["location"]))

    form = form_of(client.get(f"{answer['location']}edit/"))
    codes = [re.findall("A-PLA-[0-9]+", one) for one in form[PLACES]]
    assert [one for found in codes for one in found] == [
        "A-PLA-0004", "A-PLA-0002", "A-PLA-0001", "A-PLA-0002",
    ]  # fmt: skip
    assert form[PARTS][:4] == ["whole", "whole", "part", "whole"]
    assert form["incident.area.order"] == ["route"]


def test_every_place_of_a_route_finds_the_incident(site: Site) -> None:
    case, client = salma(site)
    record(client, new(case), **ROUTE)
    found = {
        place.ref: "A-INC-0001"
        in plain(client.get(f"/cases/{case.code}/incidents/?place={place.id}"))
        for place in Place.objects.all()
    }
    assert found == {"sukkari": True, "gate": True, "west": True, "junction": False}


def test_a_place_is_moved_along_the_route_without_a_script(site: Site) -> None:
    case, client = salma(site)
    looked = send(client, new(case), "look", form_of(client.get(new(case))), **ROUTE)
    assert 'value="later.4.incident.area.place"' not in plain(looked)  # it is the last
    assert 'value="earlier.1.incident.area.place"' not in plain(looked)
    assert 'formaction="#incident-area-place_2"' in plain(looked)  # there one goes on
    form = form_of(send(client, new(case), "earlier.3.incident.area.place", form_of(looked)))
    assert form[PLACES][:4] == ["The west", "Sukkari", "The gate", "The gate"]
    assert form[PARTS][:4] == ["whole", "part", "whole", "whole"]
    form = form_of(send(client, new(case), "later.1.incident.area.place", form))
    assert form[PLACES][:4] == ["Sukkari", "The west", "The gate", "The gate"]
    assert form[PARTS][:4] == ["part", "whole", "whole", "whole"]
    ends = "incident.area.place"
    for beyond in (
        f"later.9.{ends}",
        f"earlier.1.{ends}",
        "later.x.y",
        f"later.{'9' * 5000}.{ends}",
    ):
        assert form_of(send(client, new(case), beyond, form))[PLACES][:4] == form[PLACES][:4]


def test_more_places_have_room_and_a_set_has_no_order_to_change(site: Site) -> None:
    case, client = salma(site)
    blank = form_of(client.get(new(case)))
    assert len(blank[PLACES]) == 2
    typed = {**ROUTE, "incident__area__place": ["The west", "The gate"]}
    more = send(client, new(case), "more", blank, **typed)
    assert len(form_of(more)[PLACES]) == 5
    as_set = plain(
        send(client, new(case), "more", blank, **{**typed, "incident__area__order": "places"})
    )
    assert "earlier." not in as_set
    assert "later." not in as_set


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"incident__area__place": ["The gate", ""]}, "fewer than two are named"),
        ({"incident__area__place": ["", ""]}, "fewer than two are named"),
        ({"incident__area__place": ["The gate", "The gate"]}, "twice in a row"),
        ({"incident__area__point": "36.2, 37.1"}, "told in two ways at once"),
    ],
)
def test_a_route_that_is_none_is_refused_and_what_was_typed_stays(
    site: Site, typed: dict[str, Any], said: str
) -> None:
    case, client = salma(site)
    answer = send(client, new(case), "look", form_of(client.get(new(case))), **ROUTE | typed)
    assert answer.status_code == 422
    assert said in plain(answer)
    form = form_of(answer)
    assert form["incident.area.order"] == ["route"]
    given = (ROUTE | typed)["incident__area__place"]
    assert [one for one in form[PLACES] if one] == [one for one in given if one]


def test_the_route_of_a_clause_is_turned_and_its_history_tells_both_orders(site: Site) -> None:
    case, client = salma(site)
    page = f"{clause(case)}edit/"
    route = {"clause__route__place": ["The west", "The gate", "Sukkari"]}
    looked = send(client, page, "look", form_of(client.get(page)), **route)
    assert "from The west A-PLA-0004 by way of The gate A-PLA-0002 to Sukkari" in text_of(looked)
    record(client, page, **route, reason="the other way round")
    assert refs_of(Clause.objects.get().route) == ["west", "gate", "sukkari"]
    history = text_of(client.get(f"{clause(case)}history/"))
    before, after = (
        "from Sukkari A-PLA-0001 by way of The gate A-PLA-0002 to The west A-PLA-0004",
        "from The west A-PLA-0004 by way of The gate A-PLA-0002 to Sukkari A-PLA-0001",
    )
    assert before in history
    assert history.index(before) < history.index(after) or history.count(before) > 1


def test_a_set_in_the_place_of_a_route_says_that_it_has_no_order(site: Site) -> None:
    case, client = salma(site)
    page = f"{clause(case)}edit/"
    form = form_of(client.get(page))
    as_set = send(client, page, "look", form, clause__route__order="places")
    assert "Taken for places in no order" in plain(as_set)
    assert "Taken for places in no order" not in plain(send(client, page, "look", form))
