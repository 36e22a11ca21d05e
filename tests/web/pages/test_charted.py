"""A map and a timeline are made once for all who ask for the same, and anew when an act writes."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event
from types import SimpleNamespace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.pages.filtered import id_of, on_map, on_timeline, world
from tests.web.pages.test_filters import FAR, NEAR, let_in
from tests.web.site import Site, words
from tests.web.test_once import asked_by
from trucewatch.acts.indexed import renewing
from trucewatch.acts.indexed.renewing import bring_index_up_to_date, index_anew
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Incident, Place
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.period import Period
from trucewatch.values.texts import Text
from trucewatch.web.pages import choices
from trucewatch.web.pages.filters import Filters

Page = Callable[[Client, Case, dict[str, str]], set[str]]
PAGES: tuple[Page, ...] = (on_map, on_timeline)
MADE_OF = {"map": "records_place", "timeline": "records_indexedspan"}


def asks(client: Client, address: str, table: str) -> bool:
    """Whether a page asks the database for this."""
    with CaptureQueriesContext(connection) as seen:
        assert client.get(address).status_code == 200
    return any(f'FROM "{table}"' in told["sql"] for told in seen)


@pytest.mark.parametrize("page", MADE_OF)
def test_what_nothing_was_written_to_is_not_made_twice(site: Site, page: str) -> None:
    case = world(site)
    address = f"/cases/{case.code}/incidents/{page}/?deed=shelling"
    salma, omar = (
        site.browser(site.let_in(name, case, Role.OBSERVER)) for name in ("salma", "omar")
    )
    looks = [asks(client, address, MADE_OF[page]) for client in (salma, omar)]
    write(site.acting, "correct", case, [Place.objects.get(ref="away")], "looked at again")
    assert [*looks, asks(omar, address, MADE_OF[page])] == [True, False, True]


@pytest.mark.parametrize("most", [0, 20_000])
@pytest.mark.parametrize("page", MADE_OF)
def test_where_the_index_is_made_anew_nothing_of_before_is_shown(
    site: Site, page: str, most: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = world(site)
    client = let_in(site, case, Role.OBSERVER)
    address = f"/cases/{case.code}/incidents/{page}/?deed=shelling"
    looks = [asks(client, address, MADE_OF[page]) for _ in range(2)]
    with monkeypatch.context() as large:
        large.setattr(renewing, "MANY", most)
        index_anew()
    looks += [asks(client, address, MADE_OF[page]) for _ in range(2)]
    assert looks == [True, False, True, False]


@pytest.mark.parametrize("page", MADE_OF)
def test_an_address_that_would_fill_the_memory_is_not_kept(site: Site, page: str) -> None:
    case = world(site)
    client = let_in(site, case, Role.OBSERVER)
    address = f"/cases/{case.code}/incidents/{page}/?deed=shelling&besides="
    looks = [asks(client, address + "x" * many, MADE_OF[page]) for many in (9, 9, 2_000, 2_000)]
    assert looks == [True, False, True, True]


@pytest.mark.parametrize("page", PAGES)
def test_what_an_act_wrote_is_shown_by_the_next_look(site: Site, page: Page) -> None:
    case = world(site)
    client = let_in(site, case, Role.OBSERVER)
    asked = {"from": "2016-12-18"}
    assert [page(client, case, asked), page(client, case, {})] == [{FAR}, {NEAR, FAR}]
    near = Incident.objects.get(ref="near")
    near.period = Period.parse("2016-12-19")
    write(site.acting, "correct", case, [near], "the day was mistaken")
    assert [page(client, case, asked), page(client, case, {})] == [{NEAR, FAR}, {NEAR, FAR}]
    near.state = RecordState.WITHDRAWN
    write(site.acting, "withdraw", case, [near], "told twice")
    assert [page(client, case, asked), page(client, case, {})] == [{FAR}, {FAR}]


def test_a_place_is_called_on_the_map_what_it_is_called_now(site: Site) -> None:
    case = world(site)
    client = let_in(site, case, Role.OBSERVER)
    address = f"/cases/{case.code}/incidents/map/"
    assert "Kafr" in words(client.get(address)).partition("<svg")[2]
    place = Place.objects.get(ref="kafr")
    place.name = Text("en", {"en": "Mudflats"})
    write(site.acting, "correct", case, [place], "a slip")
    told = words(client.get(address)).partition("<svg")[2]
    assert ["Kafr" in told, "Mudflats" in told] == [False, True]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("first", [Role.ANALYST, Role.OBSERVER])
@pytest.mark.parametrize(
    ("name", "ref", "analyst", "observer"),
    [
        ("clause", "c1", {NEAR}, {NEAR, FAR}),  # a filter of rulings, which observers do not have
        ("source", "paper", {NEAR, FAR}, {FAR}),  # a figure of the nearer one is from there
    ],
)
def test_one_address_shows_each_reader_what_is_for_them(
    site: Site,
    page: Page,
    first: Role,
    name: str,
    ref: str,
    analyst: set[str],
    observer: set[str],
) -> None:
    case = world(site)
    asked = {name: id_of(name, ref)}
    for_each = {Role.ANALYST: analyst, Role.OBSERVER: observer}
    for role in sorted(for_each, key=lambda one: one is not first):
        client = site.browser(site.let_in(f"a-{role}", case, role), True)
        assert page(client, case, asked) == for_each[role]


@pytest.mark.parametrize("page", MADE_OF)
def test_what_is_kept_is_kept_for_each_language(site: Site, page: str) -> None:
    case = world(site)
    member = site.let_in("salma", case, Role.OBSERVER)
    told = {
        lang: words(site.browser(member, lang=lang).get(f"/cases/{case.code}/incidents/{page}/"))
        for lang in ("en", "ar")
    }
    said = {"map": {"en": "Kafr", "ar": "كَفْر"}, "timeline": {"en": "Dec", "ar": "كانون"}}[page]
    assert {lang: said[lang] in told[lang] for lang in told} == {"en": True, "ar": True}
    assert said["ar"] not in told["en"]


def test_the_index_tells_up_to_where_it_goes(site: Site) -> None:
    case = world(site)
    before = bring_index_up_to_date()
    assert bring_index_up_to_date() == before
    write(site.acting, "correct", case, [Place.objects.get(ref="away")], "looked at again")
    after = bring_index_up_to_date()
    assert (after.revision > before.revision, bring_index_up_to_date()) == (True, after)


def test_what_filters_offer_is_looked_up_by_one_of_those_who_ask_at_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    looked: list[int] = []

    def look(_: object) -> dict[str, choices.Offered]:
        looked.append(1)
        Event().wait(0.2)
        return {"deed": choices.Offered("<option>")}

    monkeypatch.setattr(choices, "_offered", look)
    asking: Any = SimpleNamespace(case=SimpleNamespace(id=1), lang="en", may=lambda right: True)
    told = asked_by(4, lambda n: choices.choices_of(asking, Filters())["deed"].options)
    assert (told, len(looked)) == (["<option>"] * 4, 1)
