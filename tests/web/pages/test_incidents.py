"""The list of incidents: filters in its address, pages by key, totals up to a most."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import OTHER, truce
from tests.web.site import Site, words
from trucewatch.records.models import Actor, Case, Clause, Place, Source
from trucewatch.values.codes.reports import Role
from trucewatch.web.pages import paging

TITLE = "Fire on the convoy"
ARABIC = "قصف المعبر"


def listed(client: Client, case: Case, query: str = "") -> list[str]:
    """The codes of the incidents on a page, in its order."""
    page = words(client.get(f"/cases/{case.code}/incidents/{query}"))
    return re.findall(r'class="code quiet">(A-INC-\d+)<', page)


def analyst(site: Site, case: Case, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)


def test_incidents_stand_newest_first(site: Site) -> None:
    case = truce(site)
    assert listed(analyst(site, case), case) == ["A-INC-0002", "A-INC-0001"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("?q=convoy", ["A-INC-0001"]),
        ("?q=CONVOY", ["A-INC-0001"]),
        ("?q=القافلة", ["A-INC-0001"]),
        ("?q=المعبر", ["A-INC-0002", "A-INC-0001"]),  # as it is called in a title, and as a place
        ("?q=nurse", []),  # who told it is in no text
        ("?q=a-inc-0002", ["A-INC-0002"]),
        ("?q=100%25", []),
        ("?status=verified", ["A-INC-0001"]),
        ("?status=reported", ["A-INC-0002"]),
        ("?deed=direct_fire", ["A-INC-0001"]),
        ("?deed=shelling", []),
        ("?standing=single_source", ["A-INC-0001"]),
        ("?from=2016-12-16", ["A-INC-0002"]),
        ("?to=2016-12-15", ["A-INC-0001"]),
        ("?from=2016-12-15&to=2016-12-16", ["A-INC-0002", "A-INC-0001"]),
        ("?from=2016-12-17", []),
        ("?status=verified&deed=shelling", []),
        ("?status=nonsense&from=yesterday", []),
    ],
)
def test_the_address_narrows_the_list(site: Site, query: str, found: list[str]) -> None:
    case = truce(site)
    assert listed(analyst(site, case), case, query) == found


def test_it_is_narrowed_to_what_the_case_refers_to(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST, sources=True), True)
    first, second = Actor.objects.get(ref="a1"), Actor.objects.get(ref="a2")
    place, source = Place.objects.get(ref="p1"), Source.objects.get(ref="s1")
    clause = Clause.objects.get(ref="c1")
    found = {
        name: listed(client, case, f"?{name}={row.id}")
        for name, row in (
            ("actor", first),
            ("place", place),
            ("source", source),
            ("clause", clause),
        )
    }
    assert list(found.values()) == [["A-INC-0001"]] * 4
    assert listed(client, case, f"?actor={second.id}") == ["A-INC-0001"]  # one of two


OPEN = """
    case: {ref: open, zone: Asia/Damascus}
    actors:
      - {ref: o1, name: {original: en, en: Force A, ar: القوة أ}}
      - {ref: o2, name: {original: en, en: Force B, ar: القوة ب}}
      - {ref: o3, name: {original: en, en: Force C, ar: القوة ج}}
    incidents:
      - ref: i1
        title: {original: en, en: Shells}
        deeds:
          - ref: d1
            deed_kind: shelling
            attributions:
              - {ref: t1, actor: o1, alternatives: [o2], standing: single_source}
              - {ref: t2, actor: o2, alternatives: [o1], standing: single_source}
              - {ref: t3, actor: o3, standing: single_source}
"""


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "shelling · attributed to Force A or Force B, Force C"),
        ("ar", "قصف بالقذائف · منسوبة إلى القوة أ أو القوة ب، القوة ج"),
    ],
)
def test_one_of_several_is_not_told_as_all_of_them(site: Site, lang: str, told: str) -> None:
    case = site.case(OPEN)
    page = words(analyst(site, case, lang).get(f"/cases/{case.code}/incidents/"))
    assert re.sub("<[^>]+>", "", re.findall("<p>.*·.*</p>", page)[-1]) == told


def test_who_is_named_only_as_one_of_several_is_offered(site: Site) -> None:
    truce(site)
    case = site.case(OPEN.replace("{ref: t2, actor: o2, alternatives: [o1],", "{ref: t2,"))
    page = words(analyst(site, case).get(f"/cases/{case.code}/incidents/"))
    (actors,) = re.findall('<select[^>]*name="actor".*?</select>', page, re.DOTALL)
    found = re.findall("<option[^>]*>([^<]+)<", actors)
    assert found[1:] == ["Force A", "Force B", "Force C"]  # the first is any, of no other case


def test_an_observer_learns_nothing_of_rulings_from_a_filter(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("omar", case, Role.OBSERVER))
    clause = Clause.objects.get(ref="c1")
    assert listed(client, case, f"?clause={clause.id}") == ["A-INC-0002", "A-INC-0001"]
    page = words(client.get(f"/cases/{case.code}/incidents/"))
    assert 'name="clause"' not in page
    assert 'class="mark breach"' not in page


def test_no_filter_offers_what_another_case_refers_to(site: Site) -> None:
    truce(site)
    other = site.case(OTHER)
    page = words(analyst(site, other).get(f"/cases/{other.code}/incidents/"))
    assert "Hidden from you" in page
    offered = ("The first force", "The crossing", "A nurse", "The way out is safe")
    assert [name in page for name in offered] == [False] * 4


def test_a_filter_by_a_record_of_another_case_finds_nothing(site: Site) -> None:
    truce(site)
    other = site.case(OTHER)
    client = analyst(site, other)
    source, actor = Source.objects.get(ref="s1"), Actor.objects.get(ref="a1")
    assert listed(client, other, f"?source={source.id}") == []
    assert listed(client, other, f"?actor={actor.id}") == []


def many(count: int) -> str:
    rows = "\n".join(
        f"""
      - ref: n{number}
        title: {{original: en, en: Number {number}}}
        {"" if number % 4 == 3 else f"period: 2016-12-{number % 20 + 1:02d}"}
        deeds:
          - ref: e{number}
            deed_kind: shelling
            attributions: [{{ref: o{number}, actor: a1, standing: single_source}}]"""
        for number in range(count)
    )
    return f"""
    case: {{ref: many{count}, zone: Asia/Damascus}}
    actors: [{{ref: a1, name: {{original: en, en: A force}}}}]
    incidents:{rows}
    """


def test_pages_follow_each_other_and_leave_nothing_out(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paging, "SIZE", 3)
    case = site.case(many(8))
    client = analyst(site, case)
    seen: list[str] = []
    address = f"/cases/{case.code}/incidents/?deed=shelling"
    while address:
        page = words(client.get(address))
        seen += re.findall(r'class="code quiet">(A-INC-\d+)<', page)
        onward = re.search(r'href="(\?[^"]*)" rel="next"', page)
        address = (
            f"/cases/{case.code}/incidents/{onward[1]}".replace("&amp;", "&") if onward else ""
        )
    assert len(seen) == len(set(seen)) == 8
    assert set(seen[-2:]) == {"A-INC-0008", "A-INC-0004"}  # those without a date
    assert seen == listed_at_once(client, case, monkeypatch)


def listed_at_once(client: Client, case: Case, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    monkeypatch.setattr(paging, "SIZE", 100)
    return listed(client, case)


def test_a_total_is_counted_up_to_a_most(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    case = site.case(many(4))
    client = analyst(site, case)
    assert "4 incidents" in plain(words(client.get(f"/cases/{case.code}/incidents/")))
    monkeypatch.setattr(paging, "MOST", 3)
    assert "More than 10,000" in words(client.get(f"/cases/{case.code}/incidents/"))


def test_of_a_small_case_a_total_is_counted_whole(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = site.case(many(4))
    client, page = analyst(site, case), f"/cases/{case.code}/incidents/?from=2016-01-01"
    monkeypatch.setattr(paging, "READ", 2)
    assert "3 incidents" in plain(words(client.get(page)))
    monkeypatch.setattr(paging, "MATCHED", 3)
    assert "At least" in plain(words(client.get(page)))


def plain(page: str) -> str:
    return re.sub("[\u2066-\u2069]", "", page)


def test_a_mark_of_a_page_that_was_made_up_is_refused(site: Site) -> None:
    case = truce(site)
    answer = analyst(site, case).get(f"/cases/{case.code}/incidents/?after=1;drop")
    assert answer.status_code == 409
    assert "is not the mark of a page" in words(answer)


def test_one_incident_and_three_take_the_same_number_of_queries(site: Site) -> None:
    counted = []
    for count in (1, 3):
        case = site.case(many(count))
        client = analyst(site, case)
        listed(client, case)  # which brings the index up to date
        with CaptureQueriesContext(
            connection,
        ) as asked:
            assert len(listed(client, case)) == count
        counted.append(len(asked))
    assert counted[0] == counted[1]
    assert counted[0] <= 16


def test_an_empty_list_tells_what_belongs_there(site: Site) -> None:
    case = site.case("case: {ref: empty}")
    page = words(analyst(site, case).get(f"/cases/{case.code}/incidents/"))
    assert "No incident has been recorded in this case yet" in page


def test_a_list_in_arabic_shows_arabic_titles_first(site: Site) -> None:
    case = truce(site)
    page = words(analyst(site, case, "ar").get(f"/cases/{case.code}/incidents/"))
    assert "إطلاق نار على القافلة" in page
    assert ARABIC in page
    assert TITLE not in page
