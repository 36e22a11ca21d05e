"""What no database holds is never a fault: a NUL in an address, a search or a form."""

from typing import Any

from django.test import Client

from tests.web.cases import truce
from tests.web.site import Site, words
from trucewatch.records.models import Case, Member
from trucewatch.values.codes.reports import Role

NUL = "A-MEM-0001\x00"
ADDRESSES = (
    "/team/history/A-MEM-0001%00/",
    "/team/history/A-MEM-0001%00/1/",
    "/team/cases/A-CAS-0001%00/",
    "{case}records/A-ACT-0001%00/",
    "{case}incidents/A-INC-0001%00/",
    "{case}incidents/A-INC-0001/clauses/A-CLA-0001%00/",
    "{case}evidence/A-EVI-0001%00/",
    "{case}agreements/A-AGR-0001%00/",
    "{case}findings/0123%00/",
    "{case}records/of/actor%00/",
)
SEARCHES = (
    "{case}search/?q=crossing%00",
    "{case}search/?q=%00%00&kind=incident%00",
    "{case}incidents/?q=cross%00&actor=A-ACT-0001%00&place=x%00&from=2016%00&deed=%00",
    "{case}incidents/map/?actor=First%00&within=1%00",
    "{case}determinations/?stage=%00&actor=%00&clause=A-CLA-0001%00",
    "{case}people/register/?q=a%00&fate=%00&now=%00&at=%00",
    "{case}records/of/actor/?q=first%00&after=%00",
    "{case}records/new/clause/?agreement=A-AGR-0001%00&draft=%00",
    "{case}evidence/?q=%00&verdict=%00",
    "{case}evidence/gallery/?ticket=%00",
    "{case}?at=2016-12-15%00",
    "{case}findings/?check=%00&severity=%00",
)
FORMS: tuple[tuple[str, dict[str, Any]], ...] = (
    (
        "/team/",
        {
            "do": "add",
            "username": "a\x00b",
            "name": "a\x00b",
            "name_en": "a\x00",
            "name_ar": "a\x00",
        },
    ),
    ("/team/", {"do": "rename", "member": NUL, "code": NUL}),
    ("/team/", {"do": "withdraw", "member": NUL, "code": NUL, "because": "\x00"}),
    ("/team/invite/A-MEM-0001%00/", {}),
    ("/team/invite/A-MEM-0001%00/away/", {}),
    (
        "/team/cases/A-CAS-0001/",
        {"member": NUL, "seen": "0", "roles": ["observer"], "because": "x"},
    ),
    ("/team/cases/A-CAS-0001/", {"do": "out", "member": NUL, "seen": "1\x00", "because": "x"}),
    ("/team/cases/A-CAS-0001/", {"do": "undo", "grant": NUL, "seen": "1", "because": "x"}),
    (
        "/team/cases/A-CAS-0001/",
        {"member": "A-MEM-0001", "seen": "0", "roles": ["observer\x00"], "because": "\x00"},
    ),
    ("/begin/", {"name_en": "a\x00", "name": "a\x00", "ref": "a\x00", "zone": "UTC\x00"}),
    ("/language/", {"language": "ar\x00", "back": "/\x00"}),
    ("{case}searches/save/", {"name": "a\x00b", "query": "q=a\x00", "label": "a\x00"}),
    ("{case}seen/", {"entry": "1\x00"}),
    ("{case}records/A-ACT-0001/share/", {"why": "\x00", "because": "a\x00"}),
    ("{case}incidents/A-INC-0001/take-back/", {"because": "a\x00"}),
    (
        "{case}incidents/A-INC-0001/clauses/A-CLA-0001/",
        {
            "ruling": "breach",
            "actor": "\x00",
            "alternatives": ["\x00"],
            "reasoning": "a\x00",
            "sources": ["\x00"],
        },
    ),
    ("{case}determinations/A-DET-0001/retract/", {"because": "a\x00", "reason": "a\x00"}),
    ("{case}reports/new/", {"title": "a\x00", "words": "a\x00", "narrative": "a\x00"}),
    ("{case}evidence/new/", {"title": "a\x00", "source": NUL, "incident": NUL, "how": "a\x00"}),
    (
        "{case}evidence/A-EVI-0001/",
        {"event": "given", "counterpart": NUL, "counterpart_name": "a\x00"},
    ),
    (
        "{case}incidents/new/",
        {"incident.title.en": "a\x00", "incident.area.place": "a\x00", "do": "look"},
    ),
    (
        "{case}records/new/actor/",
        {"actor.name.en": "a\x00", "do": "record", "new": "\x00", "seen": "\x00"},
    ),
    ("/enter/", {"login": "salma\x00", "password": "a\x00"}),
)


def administrator(site: Site) -> tuple[Client, Case]:
    case = truce(site)
    site.member("salma", Role.ADMINISTRATOR)
    who = site.let_in("salma", case, *Role, sources=True, persons=True)
    return site.browser(who, True), case


def test_an_address_with_a_nul_leads_nowhere(site: Site) -> None:
    client, case = administrator(site)
    client.raise_request_exception = False
    home = f"/cases/{case.code}/"
    found = {one: client.get(one.format(case=home)).status_code for one in ADDRESSES}
    assert found == dict.fromkeys(ADDRESSES, 404)


def test_a_member_or_a_grant_with_a_nul_is_nobody_and_the_page_says_so(site: Site) -> None:
    client, case = administrator(site)
    client.raise_request_exception = False
    answer = client.post(f"/team/cases/{case.code}/", {"do": "out", "member": NUL, "seen": "1"})
    assert (answer.status_code, "There is nothing here" in words(answer)) == (404, True)
    assert Member.objects.filter(username="salma", is_active=True).exists()


def test_nothing_that_holds_a_nul_is_a_fault(site: Site) -> None:
    client, case = administrator(site)
    client.raise_request_exception = False
    home = f"/cases/{case.code}/"
    found = {one: client.get(one.format(case=home)).status_code for one in (*ADDRESSES, *SEARCHES)}
    found |= {
        f"{page} {typed}": client.post(page.format(case=home), typed).status_code
        for page, typed in FORMS
    }
    assert {one: status for one, status in found.items() if status >= 500} == {}
