"""Saved searches: a member's own, of a case, forgotten with whom they look for."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.acts.cases import record
from tests.web.cases import OTHER, truce
from tests.web.site import Site, words
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.searches import MOST
from trucewatch.records.models import Case, SavedSearch
from trucewatch.values.codes.reports import Role


def at(case: Case, rest: str = "incidents/") -> str:
    return f"/cases/{case.code}/{rest}"


def opened(site: Site, case: Case, name: str = "salma", lang: str = "en") -> Client:
    return site.browser(site.let_in(name, case, Role.DOCUMENTER), lang=lang)


def save(client: Client, case: Case, name: str, **asked: str) -> int:
    answer = client.post(at(case, "searches/save/"), {"name": name, **asked})
    return int(answer.status_code)


def names(client: Client, case: Case) -> list[str]:
    page = words(client.get(at(case)))
    return re.findall(r'<a class="button second" href="[^"]+\?[^"]+" dir="auto">([^<]+)</a>', page)


def test_a_search_is_kept_under_a_name_and_found_again(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    assert "Keep this search as" not in words(client.get(at(case)))
    page = words(client.get(at(case), {"q": "قصف", "status": "reported"}))
    assert "Keep this search as" in page
    assert save(client, case, " قصف ", q="قصف", status="reported", place="nonsense") == 302
    row = SavedSearch.objects.get()
    assert (row.name, row.query) == ("قصف", "q=%D9%82%D8%B5%D9%81&status=reported")
    found = words(client.get(f"{at(case)}?{row.query}"))
    assert "A-INC-0002" in found and "A-INC-0001" not in found
    save(client, case, "قصف", q="قصف")
    assert SavedSearch.objects.get().query == "q=%D9%82%D8%B5%D9%81"


@pytest.mark.parametrize("here", ["", "map/", "timeline/"])
def test_list_map_and_timeline_offer_it_and_stay_where_one_is(site: Site, here: str) -> None:
    case = truce(site)
    client, page = opened(site, case), at(case, f"incidents/{here}")
    told = words(client.get(page, {"q": "قصف"}))
    ((sent, name),) = re.findall(r'searches/save/".*?name="(shown_in)" value="([a-z_]+)"', told)
    save(client, case, "قصف", q="قصف", **{sent: name})
    kept = f"{page}?q=%D9%82%D8%B5%D9%81"
    assert f'href="{kept}"' in words(client.get(page))
    row = SavedSearch.objects.get().id
    gone = client.post(at(case, f"searches/{row}/forget/"), {"shown_in": name})
    assert gone["location"] == kept
    elsewhere = client.post(
        at(case, "searches/save/"), {"name": "x", "q": "y", "shown_in": "logout"}
    )
    assert elsewhere["location"] == f"{at(case)}?q=y"


def test_it_is_shown_to_nobody_else_and_in_no_other_case(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    salma, huda = opened(site, case), opened(site, case, "huda")
    save(salma, case, "Mine", q="convoy")
    assert (names(salma, case), names(huda, case)) == (["Mine"], [])
    assert names(opened(site, other), other) == []
    row = SavedSearch.objects.get().id
    for client, where in ((huda, case), (opened(site, other), other)):
        assert client.post(at(where, f"searches/{row}/forget/")).status_code == 404
    assert salma.post(at(case, f"searches/{row}/forget/")).status_code == 302
    assert SavedSearch.objects.count() == 0


def test_a_name_is_needed_and_there_is_a_most(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    for name in (" ", "n" * 61):
        answer = client.post(at(case, "searches/save/"), {"name": name, "q": "convoy"})
        assert answer["location"] == f"{at(case)}?q=convoy"
        told = words(client.get(answer["location"]))
        assert ("A search is kept under a name" in told, 'value="convoy"' in told) == (True, True)
    for number in range(MOST):
        save(client, case, f"n{number}", q="x")
    assert (save(client, case, "one more", q="x"), SavedSearch.objects.count()) == (302, MOST)
    assert "notice done warning" in words(client.get(at(case)))


def test_what_was_forgotten_by_mistake_can_be_kept_again(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, lang="ar")
    save(client, case, "قوافل", q="convoy", status="reported")
    answer = client.post(at(case, f"searches/{SavedSearch.objects.get().id}/forget/"))
    assert answer["location"] == f"{at(case)}?q=convoy&status=reported"
    told = words(client.get(answer["location"]))
    assert "شروطه ما زالت هنا" in told and 'id="search_name"' in told


def test_it_is_not_forgotten_by_one_press(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    save(client, case, "Convoys", q="convoy")
    page = words(client.get(at(case)))
    (folded,) = re.findall('<details class="forget">.*?</details>', page, re.DOTALL)
    summary, _, asked = folded.partition("</summary>")
    assert ("<button" in summary, "Forget “" in asked and "<button" in asked) == (False, True)


def test_who_is_erased_is_looked_for_no_more(site: Site, transactional_db: None) -> None:
    case = truce(site)
    client = opened(site, case)
    save(client, case, "the driver", q="Omar the driver from Salaheddin")
    save(client, case, "others", q="convoy")
    erase(site.acting, case, "person", record(case, "person", "h1").id, "asked in March")
    assert names(client, case) == ["others"]


def test_one_search_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    counts = []
    for some in (["a"], ["b", "c"]):
        for name in some:
            save(client, case, name, q="x")
        client.get(at(case))
        with CaptureQueriesContext(connection) as asked:
            counts.append((len(names(client, case)), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]
