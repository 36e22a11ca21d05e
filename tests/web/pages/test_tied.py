"""What is tied to an incident: evidence that a citation names, and to whom it is attributed."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, TRUCE, truce
from tests.web.site import Site, words
from trucewatch.records.models import Actor, Case
from trucewatch.values.codes.reports import Role
from trucewatch.web import permissions
from trucewatch.web.permissions import Right

INCIDENT = "incidents/A-INC-0001/"
PAIR = f"{INCIDENT}clauses/A-CLA-0001/"
UNTIED = "incidents/A-INC-0002/clauses/A-CLA-0001/"


def citing(count: int) -> str:
    """The case, with so many items that only citations of its deed name."""
    items = "".join(
        f"\n      - {{ref: f{one}, title: {{original: en, en: Cited {one}}}}}"
        for one in range(count)
    )
    cited = [f"{{ref: q{one}, source: s1, evidence: f{one}}}" for one in range(count)]
    told = TRUCE.replace("incident: i1}\n    tallies", f"incident: i1}}{items}\n    tallies")
    told = told.replace(
        "deed_kind: direct_fire\n",
        f"deed_kind: direct_fire\n            citations: [{', '.join(cited)}]\n",
    )
    return told.replace("ref: truce,", f"ref: truce{count},")


def opened(site: Site, case: Case, *roles: Role, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, *roles), lang=lang)


def page_of(client: Client, case: Case, page: str) -> str:
    return re.sub("[\u2066-\u2069]", "", words(client.get(f"/cases/{case.code}/{page}")))


def evidence_on(page: str, heading: str) -> list[str]:
    """The items in the list below a heading."""
    found = re.search(rf"<h2>{heading}</h2>\s*<ul>(.*?)</ul>", page, re.DOTALL)
    return re.findall(r"<span[^>]*>([^<]+)</span></a>", found[1]) if found else []


@pytest.mark.parametrize(
    ("lang", "heading", "ruling"),
    [("en", "Evidence", "Evidence of the incident"), ("ar", "الأدلة", "أدلة الحادثة")],
)
def test_evidence_that_a_citation_names_is_tied(
    site: Site, lang: str, heading: str, ruling: str
) -> None:
    case = site.case(citing(2))
    client = opened(site, case, Role.ANALYST, lang=lang)
    tied = ["A picture of the road", "Cited 0", "Cited 1"]
    page = page_of(client, case, INCIDENT)
    assert evidence_on(page, heading) == tied
    assert evidence_on(page_of(client, case, PAIR), ruling) == tied
    (first, *_) = re.findall(r'<ul class="quiet cited">(.*?)</ul>', page, re.DOTALL)
    assert ["Cited 0" in first, "Cited 1" in first] == [True, True]


def test_cited_evidence_is_hidden_as_evidence_is(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = site.case(citing(1))
    client = opened(site, case, Role.ANALYST)
    assert ["Cited 0" in page_of(client, case, one) for one in (INCIDENT, PAIR)] == [True, True]
    hidden = permissions.OF_KINDS | {"evidence": frozenset({Right.SOURCES})}
    monkeypatch.setattr(permissions, "OF_KINDS", hidden)
    assert ["Cited 0" in page_of(client, case, one) for one in (INCIDENT, PAIR)] == [False, False]


@pytest.mark.parametrize("page", [INCIDENT, PAIR])
def test_one_item_cited_and_three_take_the_same_number_of_queries(site: Site, page: str) -> None:
    counted = []
    for count in (1, 3):
        case = site.case(citing(count))
        client = opened(site, case, Role.ANALYST)
        page_of(client, case, page)
        with CaptureQueriesContext(connection) as asked:
            told = page_of(client, case, page)
        assert f"Cited {count - 1}" in told
        counted.append(len(asked))
    assert counted[0] == counted[1]


def happened(page: str, begin: str, end: str) -> list[str]:
    """The lines below what happened, without their markup."""
    part = page[page.index(f"<h2>{begin}</h2>") : page.index(f"<h2>{end}</h2>")]
    return [re.sub("<[^>]+>", "", one) for one in re.findall("<li>(.*?)</li>", part)]


@pytest.mark.parametrize(
    ("lang", "headings", "told"),
    [
        (
            "en",
            ("What happened", "Evidence of the incident"),
            [
                "direct fire · attributed to The first force or The second force single source",
                "direct fire · attributed to a person (not named here) accused by a party",
            ],
        ),
        (
            "ar",
            ("ما حدث", "أدلة الحادثة"),
            [
                "إطلاق نار مباشر · منسوب إلى القوة الأولى أو القوة الثانية مصدر واحد",
                "إطلاق نار مباشر · منسوب إلى شخص (لا يُسمّى هنا) اتهام من أحد الأطراف",
            ],
        ),
    ],
)
def test_who_is_said_to_have_done_it_stands_beside_what_happened(
    site: Site, lang: str, headings: tuple[str, str], told: list[str]
) -> None:
    case = truce(site)
    page = page_of(opened(site, case, Role.ANALYST, lang=lang), case, PAIR)
    assert happened(page, *headings) == told
    assert LABEL not in page


@pytest.mark.parametrize(
    ("lang", "who", "firmly"),
    [
        ("en", "please leave “no party” only where", "please leave “not stated” only where"),
        ("ar", "يُرجى ألا تُترك «لا طرف» إلا", "يُرجى ألا يُترك «غير مذكور» إلا"),
    ],
)
def test_a_proposal_warns_of_what_is_left_open_where_somebody_is_named(
    site: Site, lang: str, who: str, firmly: str
) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST, lang=lang)
    told = [[one in page_of(client, case, at) for one in (who, firmly)] for at in (PAIR, UNTIED)]
    assert told == [[True, True], [False, False]]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Ruled on one of: The first force or The second force"),
        ("ar", "أحد الطرفين المعنيين: القوة الأولى أو القوة الثانية"),
    ],
)
def test_a_ruling_on_one_of_several_says_so(site: Site, lang: str, told: str) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST, lang=lang)
    first, second = (str(Actor.objects.get(ref=ref).id) for ref in ("a1", "a2"))
    stated = {"ruling": "breach", "actor": first, "alternatives": [second], "reasoning": "Shots."}
    assert client.post(f"/cases/{case.code}/{PAIR}", stated).status_code == 302
    for at in (PAIR, "determinations/"):
        assert told in re.sub("<[^>]+>", "", page_of(client, case, at))
