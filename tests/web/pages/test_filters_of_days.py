"""The days asked for: whatever may have happened in them is found, on list, map and timeline."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from tests.web.pages.filtered import on_list, on_map, plain
from tests.web.pages.test_timeline import bars
from tests.web.site import Site, words
from trucewatch.records.models import Case
from trucewatch.values.codes.reports import Role

ENDLESS, STATED, ENDED, DAY, BEGUN, UNDATED = (f"A-INC-000{n}" for n in range(1, 7))
PERIODS = {
    ENDLESS: "2016-12-01T10:00/..",
    STATED: "2016-12-02/.. «since the second day; it goes on»",
    ENDED: "/2016-12-13",
    DAY: "2016-12-11",
    BEGUN: "2016-12-05T10:00/ «from ten on /..»",
    UNDATED: "",
}


def told(*periods: str) -> str:
    """A case of incidents, each at a place of its own, which every other filter finds."""
    places = [
        f"""
      - {{ref: p{n}, name: {{original: en, en: Town {n}}}, place_kind: town,
         area: {{kind: point, coordinates: ["{30 + n % 9}.{1 + n // 9}", "36.2"]}}}}"""
        for n in range(len(periods))
    ]
    incidents = [
        f"""
      - ref: i{n}
        title: {{original: en, en: Something told}}{f'{chr(10)}        period: "{one}"' if one else ""}
        area: {{places: [p{n}]}}
        status: verified
        deeds: [{{ref: d{n}, deed_kind: looting}}]"""
        for n, one in enumerate(periods)
    ]
    return f"""
    case: {{ref: days, zone: Asia/Damascus, name: {{original: en, en: Days}}}}
    places:{"".join(places)}
    incidents:{"".join(incidents)}
    """


def on_timeline(client: Client, case: Case, asked: dict[str, str]) -> tuple[int, int]:
    """How many the bars count, and of how many it is said that their beginning is not known."""
    page = plain(words(client.get(f"/cases/{case.code}/incidents/timeline/", asked)))
    counted = sum(int(n) for one in bars(page) for n in re.findall(r": (\d+) incident", one))
    undated = re.findall(r"Of (\d+) incidents? it is not known", page)
    return counted, sum(map(int, undated))


@pytest.mark.parametrize(
    "besides",
    [{}, {"status": "verified"}, {"status": "verified", "deed": "looting"}, {"q": "told"}],
    ids=("days alone", "and a filter", "and two", "and words"),
)
@pytest.mark.parametrize(
    ("days", "found"),
    [
        ({"from": "2016-12-10"}, {ENDLESS, STATED, ENDED, DAY}),
        ({"from": "2016-12-14"}, {ENDLESS, STATED}),
        ({"from": "9999-12-31"}, {ENDLESS, STATED}),
        ({"to": "2016-12-13"}, {ENDLESS, STATED, ENDED, DAY, BEGUN}),
        ({"to": "2016-12-01"}, {ENDLESS, ENDED}),
        ({"to": "0001-01-01"}, {ENDED}),
        ({"from": "2016-12-10", "to": "2016-12-10"}, {ENDLESS, STATED, ENDED}),
        ({"from": "2016-12-14", "to": "2016-12-31"}, {ENDLESS, STATED}),
        ({"from": "0001-01-01", "to": "9999-12-31"}, {ENDLESS, STATED, ENDED, DAY, BEGUN}),
    ],
    ids=lambda told: " ".join(told.values()) if isinstance(told, dict) else "",
)  # fmt: skip
def test_what_may_have_happened_in_the_days_is_found(
    site: Site, days: dict[str, str], found: set[str], besides: dict[str, str]
) -> None:
    case = site.case(told(*PERIODS.values()))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    asked = besides | days
    assert on_list(client, case, asked) == found
    assert on_map(client, case, asked) == found
    assert on_timeline(client, case, asked) == (len(found - {ENDED}), len(found & {ENDED}))


@pytest.mark.parametrize("besides", [{}, {"status": "verified"}, {"deed": "looting"}])
def test_page_by_page_each_incident_with_an_end_alone_is_listed_once(
    site: Site, besides: dict[str, str]
) -> None:
    case = site.case(told(*["2016-12-11"] * 30, *["/2016-12-13"] * 30))
    client = site.browser(site.let_in("salma", case, Role.OBSERVER))
    asked, seen = {"to": "2016-12-13", **besides}, list[str]()
    for _ in range(5):
        page = plain(words(client.get(f"/cases/{case.code}/incidents/", asked)))
        seen += re.findall(r'href="/cases/A-CAS-0001/incidents/(A-INC-\d+)/"', page)
        after = re.search(r'after=([-0-9.a-f]+)[^"]*" rel="next"', page)
        if after is None:
            break
        asked["after"] = after[1]
    assert sorted(seen) == [f"A-INC-{n:04}" for n in range(1, 61)]
