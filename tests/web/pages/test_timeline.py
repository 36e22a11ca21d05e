"""Incidents over time: each once, on the first day it may have begun, by the filters of the list."""

import html
import re
from collections import Counter
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, VICTIM, WITNESS, truce
from tests.web.recording.form import record
from tests.web.site import Site, words
from trucewatch.records import indexed_words
from trucewatch.records.models import Case, Incident, Place
from trucewatch.values.codes.reports import Role
from trucewatch.values.wording import say_date
from trucewatch.web.pages import beginnings

DATED = """
    case: {{ref: dated, zone: Asia/Damascus, name: {{original: en, en: Dated}}}}
    incidents:
{incidents}
"""


def dated(*periods: str) -> str:
    lines = [
        f"      - {{ref: i{n}, title: {{original: en, en: T{n}}}{f', period: {one}' if one else ''}}}"
        for n, one in enumerate(periods)
    ]
    return DATED.format(incidents="\n".join(lines))


def opened(site: Site, case: Case, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, Role.OBSERVER), lang=lang)


def page_of(client: Client, case: Case, query: str = "") -> str:
    page = words(client.get(f"/cases/{case.code}/incidents/timeline/?{query}"))
    return html.unescape(re.sub("[\u2066-\u2069]", "", page))


def bars(page: str) -> list[str]:
    return re.findall(r"<title>([^<·]+: [^<]+)</title>", page)


def test_each_day_has_its_bar_and_its_list(site: Site) -> None:
    text = dated("2016-12-15T00:10/", "2016-12-15", "2016-12-17T10:00/2016-12-19", "")
    case = site.case(text)
    client = opened(site, case)
    page = page_of(client, case)
    assert bars(page) == [
        "Thursday 15 December 2016: 2 incidents",
        "Saturday 17 December 2016: 1 incident",
    ]
    assert re.findall(r'class="tick">(\d+)<', page) == ["15", "16", "17"]
    assert (
        "3 incidents." in page
        and "Of 1 incident it is not known when it began; it is not drawn." in page
    )
    address = re.findall(r'<a href="([^"]+from=2016-12-17[^"]*)"', page)[0]
    assert re.findall(r"A-INC-\d+", words(client.get(address))).count("A-INC-0003") > 0


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Of 2 incidents it is not known when they began; they are not drawn."),
        ("ar", "حادثتان لا يُعرف متى بدأتا، ولم تُرسما."),
    ],
)
def test_an_end_alone_is_no_beginning(site: Site, lang: str, told: str) -> None:
    case = site.case(dated("/2016-12-15", "", "2016-12-17"))
    page = page_of(opened(site, case, lang), case)
    assert len(bars(page)) == 1
    assert told in page


@pytest.mark.parametrize(
    ("periods", "found"),
    [
        (("2016-02-03", "2016-12-15"), ["February 2016: 1 incident", "December 2016: 1 incident"]),
        (("1990-02-03", "2016-12-15"), ["1990: 1 incident", "2016: 1 incident"]),
        (("1855-02-03", "2016-12-15"), ["1850–1859: 1 incident", "2010–2019: 1 incident"]),
        (
            ("1583-01-01", "2016-12-15", "9900-12-31"),
            ["1500–1599: 1 incident", "2000–2099: 1 incident", "9900–9999: 1 incident"],
        ),
    ],
)
def test_a_long_time_is_shown_by_months_and_years(
    site: Site, periods: tuple[str, ...], found: list[str]
) -> None:
    case = site.case(dated(*periods))
    assert bars(page_of(opened(site, case), case)) == found


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("asked", ["", "from=0001-01-01&to=9999-12-31", "to=9999-12-31"])
def test_the_first_and_last_years_that_can_be_recorded_are_shown_on_every_page(
    site: Site, lang: str, asked: str
) -> None:
    case = site.case(dated("1583-01-01/..", "2016-12-15", "9900-12-31T23:59:59/", "/9900-12-31"))
    client, base = opened(site, case, lang), f"/cases/{case.code}/"
    for page in (
        "",
        "incidents/",
        "incidents/timeline/",
        "incidents/map/",
        "incidents/A-INC-0003/",
    ):
        assert client.get(f"{base}{page}?{asked}").status_code == 200, page


def test_it_is_narrowed_as_the_list_is_and_keeps_it(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    assert len(bars(page_of(client, case))) == 2
    page = page_of(client, case, "status=verified")
    assert bars(page) == ["Thursday 15 December 2016: 1 incident"]
    assert f"/cases/{case.code}/incidents/?status=verified&from=2016-12-15&to=2016-12-15" in page
    assert "No incident fits" in page_of(client, case, "q=nothing-like-it")


def counted_by(client: Client, case: Case, query: str) -> tuple[list[str], bool]:
    """The bars, and whether incidents themselves were gone through to count them."""
    with CaptureQueriesContext(connection) as asked:
        told = bars(page_of(client, case, query))
    grouping = [one["sql"] for one in asked.captured_queries if "GROUP BY" in one["sql"]]
    assert grouping
    return told, any("records_incident" in sql.replace("records_indexed", "") for sql in grouping)


@pytest.mark.parametrize(
    ("query", "looked"),
    [
        ("", False), ("status=verified", False), ("deed=direct_fire", False),
        ("to=2016-12-15", False), ("status=verified&to=2030-01-01", False),
        ("from=2016-12-16", False), ("from=2016-12-15&to=2016-12-15", False),
        ("status=verified&deed=direct_fire", False), ("status=verified&deed=looting", False),
        ("status=reported&deed=direct_fire&to=2016-12-15", False),
        ("status=verified&deed=direct_fire&from=2016-12-15", True), ("q=قصف", True),
    ],
)  # fmt: skip
def test_the_index_alone_counts_unless_each_has_to_be_read(
    site: Site, query: str, looked: bool
) -> None:
    """It tells the same as the list: each page of it by the same filters, on the day it began."""
    case = truce(site)
    client = opened(site, case)
    told, by_reading = counted_by(client, case, query)
    listed = words(client.get(f"/cases/{case.code}/incidents/?{query}"))
    codes = set(re.findall(r"A-INC-\d+", listed))
    begun = Incident.objects.filter(case=case, code__in=codes).values_list(
        "period_start_lo", flat=True
    )
    days = Counter(datetime.fromtimestamp(one, ZoneInfo("Asia/Damascus")).date() for one in begun)
    expected = [
        f"{say_date(day, 'en')}: {n} incident{'s' if n > 1 else ''}"
        for day, n in sorted(days.items())
    ]
    assert (told, by_reading) == (expected, looked)


@pytest.mark.parametrize("zone", ["Asia/Kathmandu", "Asia/Damascus", "America/St_Johns"])
def test_a_day_begins_when_it_does_in_its_zone(site: Site, zone: str) -> None:
    text = dated("2016-12-15T00:00/", "2016-12-15T23:59/", "2016-12-16T00:00/")
    case = site.case(text.replace("Asia/Damascus", zone))
    client = opened(site, case)
    told = ["Thursday 15 December 2016: 2 incidents", "Friday 16 December 2016: 1 incident"]
    assert bars(page_of(client, case)) == told
    assert bars(page_of(client, case, "to=2016-12-15")) == told[:1]
    assert bars(page_of(client, case, "from=2016-12-16")) == told[1:]


@pytest.mark.parametrize(
    ("limit", "query"), [("LOOKED", "q=told"), ("MATCHED", "status=reported&place={place}")]
)
def test_where_too_many_had_to_be_looked_at_the_days_told_are_whole(
    site: Site, monkeypatch: pytest.MonkeyPatch, limit: str, query: str
) -> None:
    """And the page says from which day on they are, and leads to what was before."""
    monkeypatch.setattr(beginnings, limit, 2)
    monkeypatch.setattr(indexed_words, "RARE", 1)
    monkeypatch.setattr(indexed_words, "SMALL", 0)
    days = ("2016-12-12", "2016-12-14", "2016-12-14", "2016-12-15", "2016-12-16")
    place = "    places: [{ref: p1, name: {original: en, en: P}}]\n    incidents:"
    text = (
        dated(*days)
        .replace("    incidents:", place)
        .replace("en: T", "en: Told T")
        .replace(", period", ", area: {places: [p1]}, period")
    )
    case = site.case(text)
    client = opened(site, case)
    asked = query.format(place=Place.objects.get().id)
    page = page_of(client, case, asked)
    assert bars(page) == [
        "Thursday 15 December 2016: 1 incident", "Friday 16 December 2016: 1 incident",
    ]  # fmt: skip
    assert "all that may have begun on Thursday 15 December 2016 or later" in page
    assert re.findall(r'href="([^"]+)">Earlier ones', page) == [f"?{asked}&to=2016-12-14"]
    before = page_of(client, case, f"{asked}&to=2016-12-14")
    assert bars(before) == ["Wednesday 14 December 2016: 2 incidents"]
    first = page_of(client, case, f"{asked}&to=2016-12-13")
    assert (bars(first), "Earlier ones" in first) == (
        ["Monday 12 December 2016: 1 incident"],
        False,
    )
    arabic = page_of(opened(site, case, "ar"), case, asked)
    assert "أو بعده. أما الأقدم فلم تُعَدّ هنا" in arabic


def test_what_was_taken_back_or_dated_anew_is_counted_as_it_stands(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    writer = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    page = f"/cases/{case.code}/incidents/A-INC-0001/edit/"
    record(writer, page, incident__period__began="14 December 2016", reason="told so",
           incident__period__ended="")  # fmt: skip
    writer.post(f"/cases/{case.code}/incidents/A-INC-0002/take-back/", {"because": "told twice"})
    assert bars(page_of(client, case)) == ["Wednesday 14 December 2016: 1 incident"]


def test_nothing_of_another_case_and_of_persons_is_told(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    told = bars(page_of(opened(site, other), other))
    assert told == [
        "Thursday 15 December 2016: 1 incident"
    ]  # without a zone, the day before may be
    page = page_of(opened(site, case), case)
    assert [told in page for told in (LABEL, VICTIM, WITNESS, "Hidden from you")] == [False] * 4


def test_an_empty_case_says_what_an_incident_is(site: Site) -> None:
    case = site.case("case: {ref: none, name: {original: en, en: None}}")
    assert "No incident has been recorded" in page_of(opened(site, case), case)


def test_one_day_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    counts = []
    for ref, periods in (
        ("one", ["2016-12-15"]),
        ("three", ["2016-12-15", "2016-12-16", "2016-12-18"]),
    ):
        case = site.case(dated(*periods).replace("ref: dated", f"ref: {ref}"))
        client = opened(site, case)
        page_of(client, case)
        with CaptureQueriesContext(connection) as asked:
            counts.append((len(bars(page_of(client, case))), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_in_arabic_time_runs_from_right_to_left(site: Site) -> None:
    case = site.case(dated("2016-12-15", "2016-12-16", "2016-12-16"))
    page = page_of(opened(site, case, lang="ar"), case)
    assert bars(page) == [
        "الخميس 15 كانون الأول 2016: حادثة واحدة",
        "الجمعة 16 كانون الأول 2016: حادثتان",
    ]
    places = [int(x) for x in re.findall(r'<rect x="(\d+)" y="0"', page)]
    assert places[0] > places[1]
