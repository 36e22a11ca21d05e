"""A place or an actor that is recorded already is told of while its name is typed."""

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import OTHER, truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site
from trucewatch.records.models import Case, Place
from trucewatch.values.codes.reports import Role

TOLD = {"en": "There is one of this name already", "ar": "يوجد سجل بهذا الاسم"}


def at(case: Case, rest: str) -> str:
    return f"/cases/{case.code}/records/{rest}"


def documenter(site: Site, case: Case, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang=lang)


def typed(client: Client, page: str, do: str = "live", **said: Any) -> str:
    return plain(send(client, page, do, form_of(client.get(page)), **said))


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("المعبر", "A-PLA-0001"),
        ("المعبرُ", "A-PLA-0001"),
        ("  THE   crossing ", "A-PLA-0001"),
        ("المعبر الآخر", ""),
        ("cross", ""),
        ("", ""),
    ],
)
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_place_of_the_same_name_is_told_while_one_types(
    site: Site, lang: str, name: str, code: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang)
    page = typed(client, at(case, "new/place/"), place__name__ar=name)
    assert [TOLD[lang] in page, "A-PLA-0001" in page] == [bool(code)] * 2


def test_an_actor_is_told_by_an_alias_of_either(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(client, at(case, "new/actor/"), actor__name__en="The third force", actor__aliases="TTF")
    new = at(case, "new/actor/")
    named, aliased, other = (
        typed(client, new, actor__name__en="ttf"),
        typed(client, new, actor__name__en="Nobody", actor__aliases="x\nThe third force"),
        typed(client, new, actor__name__en="TT"),
    )
    assert ["A-ACT-0003" in one for one in (named, aliased, other)] == [True, True, False]


def test_it_is_told_again_when_it_is_looked_over_and_stops_nobody(site: Site) -> None:
    case = truce(site)
    client, page = documenter(site, case), at(case, "new/place/")
    told = typed(client, page, "look", place__name__en="The crossing")
    assert (TOLD["en"] in told, "This is how it is understood" in told) == (True, True)
    record(client, page, place__name__en="The crossing", place__parent="A-PLA-0001")
    again = typed(client, page, place__name__en="The crossing")
    assert ["A-PLA-0001" in again, "A-PLA-0002" in again] == [True, True]
    assert Place.objects.count() == 2


def test_a_record_is_not_its_own_namesake(site: Site) -> None:
    case = truce(site)
    client, page = documenter(site, case), at(case, "A-PLA-0001/edit/")
    assert TOLD["en"] not in typed(client, page, place__place_kind="village")


def test_what_was_taken_back_is_not_told(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(client, at(case, "new/actor/"), actor__name__en="The third force")
    client.post(at(case, "A-ACT-0003/take-back/"), {"because": "told twice"})
    page = typed(client, at(case, "new/actor/"), actor__name__en="The third force")
    assert TOLD["en"] not in page


def test_other_kinds_of_another_case_are_never_named(site: Site) -> None:
    """A title of a hidden incident, typed as the name of a place."""
    case = truce(site)
    site.case(OTHER)
    client = documenter(site, case)
    page = typed(client, at(case, "new/place/"), place__name__en="Hidden from you")
    assert (TOLD["en"] in page, "A-INC" in page) == (False, False)


def test_one_namesake_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client, page = documenter(site, case), at(case, "new/place/")
    counts = []
    for several in (1, 2):
        for _ in range(several):
            record(client, page, place__name__en="The square", place__parent="A-PLA-0001")
        sent = form_of(client.get(page))
        send(client, page, "live", sent, place__name__en="The square")
        with CaptureQueriesContext(connection) as asked:
            send(client, page, "live", sent, place__name__en="The square")
        counts.append(len(asked))
    assert counts[0] == counts[1]
