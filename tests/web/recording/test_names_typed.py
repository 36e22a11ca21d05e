"""A name that is typed leads to what is called so, in whatever spelling, and offers what sounds so."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.recording.test_recording import at, documenter
from tests.web.site import Site
from trucewatch.acts.indexed.renewing import bring_index_up_to_date
from trucewatch.records.models import Case, Incident


def with_places(site: Site, lang: str = "en") -> tuple[Case, Any]:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    new = f"/cases/{case.code}/records/new"
    record(client, f"{new}/place/", place__name__ar="العامرية", place__aliases="Checkpoint Seven")
    record(client, f"{new}/actor/", actor__name__en="The third force", actor__aliases="TTF\nقوة")
    return case, client


@pytest.mark.parametrize(
    "name", ["العامريه", "العامريّة", "checkpoint  SEVEN", "العامرية (A-PLA-0002)"]
)
def test_a_place_is_found_in_any_spelling_and_by_another_name(site: Site, name: str) -> None:
    case, client = with_places(site)
    record(client, at(case), incident__title__en="Shots", incident__area__place=[name, ""])
    made = Incident.objects.get(code="A-INC-0003")
    assert len(made.area.places) == 1


@pytest.mark.parametrize("name", ["ttf", "قوه", "THE third force"])
def test_an_actor_is_found_by_another_name_and_in_the_other_language(site: Site, name: str) -> None:
    case, client = with_places(site)
    typed = {"deed__0__deed_kind": "shelling", "attribution__0__actor": name}
    page = plain(send(client, at(case), "look", form_of(client.get(at(case))), **typed))
    assert ("The third force" in page, f"“{name}”" in page) == (True, False)


@pytest.mark.parametrize(
    "name", ["Al Amirya", "al-Amiriyah", "Al Amiriyya", "El Amrieh", "عامرية", "العامريةِ الجديدة"]
)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_name_in_other_letters_offers_the_place_that_sounds_so(
    site: Site, lang: str, name: str
) -> None:
    case, client = with_places(site, lang)
    typed = {"incident__area__place": [name, ""]}
    page = plain(send(client, at(case), "live", form_of(client.get(at(case))), **typed))
    offered = "الجديدة" not in name
    assert ('name="do" value="put.A-PLA-0002.' in page) is offered


def test_what_is_offered_is_put_in_its_place(site: Site) -> None:
    case, client = with_places(site)
    typed = {"incident__area__place": ["Al Amirya", ""]}
    page = send(client, at(case), "live", form_of(client.get(at(case))), **typed)
    put = plain(page).partition('value="put.A-PLA-0002.')[2].partition('"')[0]
    blank = form_of(client.get(at(case)))
    chosen = send(client, at(case), f"put.A-PLA-0002.{put}", blank, **typed)
    assert 'value="العامرية (A-PLA-0002)"' in plain(chosen)


def test_what_only_stands_in_another_text_of_a_record_is_no_name_of_it(site: Site) -> None:
    case, client = with_places(site)
    page = f"/cases/{case.code}/records/new/tally/"
    told = {"incident__title__en": "Shots", "incident__narrative__en": "Heard at the mill"}
    record(client, at(case), **told)
    blank = form_of(client.get(page))
    by_text = plain(send(client, page, "live", blank, tally__incident="the mill"))
    by_title = plain(send(client, page, "live", blank, tally__incident="shot"))
    assert ["A-INC-0003" in one.partition("wrong")[2] for one in (by_text, by_title)] == [
        False,
        True,
    ]


def test_a_place_unlike_it_is_not_offered(site: Site) -> None:
    case, client = with_places(site)
    typed = {"incident__area__place": ["Al Bab", ""]}
    page = plain(send(client, at(case), "live", form_of(client.get(at(case))), **typed))
    assert ("A-PLA-0002" in page.partition('class="wrong"')[2], "No place is called" in page) == (
        False,
        True,
    )


def test_a_name_among_many_is_found_without_going_through_them(site: Site) -> None:
    case, client = with_places(site)
    typed = {"incident__area__place": ["Al Amirya", ""]}
    blank = form_of(client.get(at(case)))

    def asked() -> list[str]:
        bring_index_up_to_date()
        send(client, at(case), "live", blank, **typed)
        with CaptureQueriesContext(
            connection,
        ) as few:
            send(client, at(case), "live", blank, **typed)
        return [query["sql"] for query in few.captured_queries]

    before = asked()
    for number in range(3):
        page = f"/cases/{case.code}/records/new/place/"
        record(client, page, place__name__en=f"Village {number}")
    assert len(asked()) == len(before)
    through_places = [
        sql for sql in before if sql.partition(" FROM ")[2].startswith('"records_place"')
    ]
    assert through_places and not [sql for sql in through_places if "LIKE" in sql]
