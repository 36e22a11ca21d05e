"""Pages with one row and with three ask the same number of queries: those that no other test counts.

Every part of a page has as many rows as are asked for, and each of them refers to another record.
"""

from collections.abc import Callable

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import TRUCE
from tests.web.site import Site, words
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Custody, Derivative, Evidence, Source
from trucewatch.values.codes.evidence import CustodyEvent, DerivativeKind
from trucewatch.values.codes.reports import Role

ROLES = (Role.DOCUMENTER, Role.VERIFIER, Role.ANALYST, Role.REVIEWER)
PICTURE = "{ref: e1, title: {original: en, en: A picture of the road}, incident: i1}"
PERSON = "{ref: h1, label: {original: en, en: Person Seventeen}}"
CLAUSE = """          - {ref: o#, number: "5#", clause_kind: safe_passage, window: 2016-12-15T04:00/..,
             statement: {original: en, en: Row #}, forbidden: [direct_fire]}
"""
RULING = """{ref: u#, incident: i1, clause: o#, actor: a#, ruling: breach,
         reasoning: {original: en, en: So it is}}"""


def rows(many: int, row: str) -> str:
    return "".join(row.replace("#", str(number)) for number in range(many))


def told(site: Site, many: int, text: str = TRUCE, **lists: str) -> Case:
    """The small case with that many rows more in its lists; "#" is the number of a row."""
    for name, row in lists.items():
        head = f"    {name}:\n"
        assert text.count(head) == 1 or head not in text
        text = text if head in text else f"{text}{head}"
        text = text.replace(head, head + rows(many, f"      - {row}\n"))
    return site.case(text.replace("ref: truce", f"ref: truce{many}"))


def item(site: Site, many: int) -> tuple[Case, str]:
    """Steps, copies and custody of an item, and incidents that cite it."""
    step = "{ref: v#, method: geolocation, seen: {en: Row #}, attachments: [w#]}, "
    steps = f"verification_steps: [{rows(many, step)}]"
    case = told(
        site,
        many,
        TRUCE.replace(PICTURE, f"{PICTURE[:-1]}, {steps}}}"),
        sources="{ref: z#, label: {en: Source #}}",
        evidence="{ref: w#, title: {en: Beside it #}}",
        incidents="{ref: n#, title: {en: It #}, citations: [{ref: q#, source: z#, evidence: e1}]}",
    )
    found = Evidence.objects.get(case=case, ref="e1")
    about = {"case": case, "evidence": found}
    for source in Source.objects.filter(case=case, ref__startswith="z"):
        copy = Derivative(**about, derivative_kind=DerivativeKind.THUMBNAIL)
        write(site.acting, "redact", case, [copy], "shown")
        event = Custody(**about, event=CustodyEvent.DERIVED, source=source, derivative=copy)
        write(site.acting, "seal", case, [event], "brought")
    return case, f"evidence/{found.code}/"


def alike(site: Site, many: int) -> tuple[Case, str]:
    case = told(site, many, evidence="{ref: w#, title: {en: Row #}}")
    found = list(Evidence.objects.filter(case=case))
    for one in found:
        one.pdq, one.pdq_quality = "0f" * 32, 100
    write(site.acting, "correct", case, found, "as the files say")
    own = next(one for one in found if one.ref == "e1")
    return case, f"evidence/{own.code}/alike/"


def person(site: Site, many: int) -> tuple[Case, str]:
    """Fates of a person, each in an incident of its own, and consents."""
    consent = "{ref: k#-, consent_kind: to_publish, given: 2016-12-16}, "
    case = told(
        site,
        many,
        TRUCE.replace(PERSON, f"{PERSON[:-1]}, consents: [{rows(many, consent)}]}}"),
        sources="{ref: z#, label: {en: Source #}}",
        incidents="{ref: n#, title: {en: It #}, period: 2016-12-15}",
        fates="{ref: f#, person: h1, status: wounded, at: 2016-12-15, incident: n#, source: z#,"
        " note: {en: Row #}}",
    )
    return case, "people/register/A-PER-0001/"


def people(site: Site, many: int) -> tuple[Case, str]:
    """Persons not accounted for, people not accounted for, and figures told beside the account."""
    case = told(
        site,
        many,
        sources="{ref: z#, label: {en: Source #}}",
        places="{ref: p#-, name: {en: Place #}}",
        incidents="{ref: n#, title: {en: Row #}, period: 2016-12-15}",
        persons="{ref: h#-, label: {en: Held #}}",
        fates="{ref: f#, person: h#-, status: detained, at: 2016-12-15, incident: n#, source: z#}",
        tallies="{ref: m#, count: 3, unit: person, group: people, role: harm, fate: wounded,"
        " incident: n#, at: 2016-12-15, source: z#}",
    )
    return case, "people/"


def screened(site: Site, many: int) -> tuple[Case, str]:
    """Clauses that an incident was screened under, each with a ruling on a party of its own."""
    head = "        clauses:\n"
    case = told(
        site,
        many,
        TRUCE.replace(head, head + rows(many, CLAUSE)),
        actors="{ref: a#-, name: {en: Party #}}",
        determinations=RULING.replace("actor: a#", "actor: a#-"),
    )
    return case, "incidents/A-INC-0001/clauses/"


def agreements(site: Site, many: int) -> tuple[Case, str]:
    case = told(
        site,
        many,
        sources="{ref: z#, label: {en: Source #}}",
        actors="{ref: a#-, name: {en: Party #}}",
        agreements="{ref: g#-, name: {en: Row #}, known_through: z#, announced_by: a#-}",
    )
    return case, "agreements/"


PAGES = {
    item: ("Row", "Beside it", "Source"),
    alike: ("Row",),
    person: ("Row", "It", "Source"),
    people: ("Row", "Held"),
    screened: ("Row", "Party"),
    agreements: ("Row", "Source", "Party"),
}
"""Each page, and what it names once for each row."""


def asked(site: Site, case: Case, address: str) -> tuple[str, list[str]]:
    """The page as it is opened a second time, and what it asks then."""
    member = site.let_in("salma", case, *ROLES, sources=True, persons=True)
    client = site.browser(member, second_factor=True)
    assert client.get(address).status_code == 200  # which works out what is kept
    with CaptureQueriesContext(connection) as queries:
        page = words(client.get(address))
    return page, [one["sql"] for one in queries.captured_queries]


@pytest.mark.parametrize("made", PAGES, ids=lambda made: made.__name__)
def test_one_row_and_three_ask_the_same_number_of_queries(
    site: Site, made: Callable[[Site, int], tuple[Case, str]]
) -> None:
    counts = []
    for many in (1, 3):
        case, page = made(site, many)
        sequence(site.workspace)
        shown, queries = asked(site, case, f"/cases/{case.code}/{page}")
        there = [[f"{one} {n}" in shown for n in range(3)] for one in PAGES[made]]
        assert there == [[n < many for n in range(3)]] * len(PAGES[made])
        counts.append(len(queries))
    assert counts[0] == counts[1]


def test_one_case_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    counts = []
    for many in (1, 2, 3):
        page, queries = asked(site, told(site, many), "/")
        assert page.count("The truce") == many
        counts.append(len(queries))
    assert counts[0] == counts[2]
