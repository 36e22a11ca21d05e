"""Work that waits: each number is that of the list behind its link, for every role."""

import html
import re
from importlib.resources import as_file, files
from pathlib import Path

import pytest
from django.test import Client

from tests.web.cases import TRUCE, truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.site import NOW, Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.determining import propose_determination, review_determination
from trucewatch.acts.importing.accepting import accept_drafts
from trucewatch.acts.sequencing import sequence
from trucewatch.importers.folder import read_folder
from trucewatch.records.models import Actor, Case, Clause, Determination, Incident
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.pages import paging

MADE = "".join(
    f"\n      - {{ref: more{status}{n}, title: {{original: en, en: Told}}, status: {status},"
    " period: 2016-12-16}"
    for status in ("reported", "acknowledged", "under_verification", "verified")
    for n in range(27)
)


def plain(text: str) -> str:
    return re.sub("[\u2066-\u2069]", "", text)


def queue(client: Client, case: Case, query: str = "") -> dict[str, tuple[int, str]]:
    """The number and the address of each row of the queue, by its words."""
    page = plain(words(client.get(f"/cases/{case.code}/{query}")))
    section = page.partition("<h2>Waiting for you</h2>")[2].partition("<h2>")[0]
    rows = re.findall(r'<li><a href="([^"]+)">(\d+) ([^<]+)</a>', section)
    assert len(rows) == section.count("<li>")
    return {told: (int(number), html.unescape(url)) for url, number, told in rows}


def listed(client: Client, url: str) -> int:
    """How many rows the list has, page by page."""
    rows = 0
    while True:
        page = words(client.get(url))
        lists = re.findall(r'<ul class="cards[^"]*">(.*?)</ul>\n?(?=<nav|<form)', page, re.DOTALL)
        rows += sum(one.count("<li") for one in lists)
        later = re.search(r'<a href="([^"]+)" rel="next"', page)
        if later is None:
            return rows
        url = url.partition("?")[0] + html.unescape(later[1])


def made(site: Site, folder: Path) -> Case:
    """A case with more of everything than a page holds, and evidence that waits."""
    case = site.case(TRUCE.replace("\n    evidence:", f"{MADE}\n    evidence:", 1))
    sealed_pictures(site, case, folder, (False, False, False))
    return case


def aleppo(site: Site) -> Case:
    with as_file(files("trucewatch.demo") / "aleppo") as folder:
        reading = read_folder(folder).reading
        accept_drafts(site.acting, reading)
    sequence(site.workspace)
    return Case.objects.get(id=reading.case)


@pytest.mark.parametrize("role", [*Role, None])
def test_each_number_is_that_of_its_list(site: Site, tmp_path: Path, role: Role | None) -> None:
    case = made(site, tmp_path)
    disagreed(site, case)
    roles = tuple(Role) if role is None else (role,)
    client = site.browser(site.let_in("noor", case, *roles))
    found = queue(client, case)
    assert bool(found) is (
        role not in (Role.OBSERVER, Role.REPORTER, Role.PUBLISHER, Role.ADMINISTRATOR)
    )
    assert {told: listed(client, url) for told, (_, url) in found.items()} == {
        told: number for told, (number, _) in found.items()
    }


def test_each_number_is_that_of_its_list_in_the_demonstration(site: Site) -> None:
    case = aleppo(site)
    client = site.browser(site.let_in("noor", case, *Role))
    for query in ("", "?at=2016-12-15T12:00"):
        found = queue(client, case, query)
        assert len(found) > 2
        assert {told: listed(client, url) for told, (_, url) in found.items()} == {
            told: number for told, (number, _) in found.items()
        }


def at_work(site: Site, case: Case, name: str, *roles: Role) -> Acting:
    return Acting(site.workspace, site.let_in(name, case, *roles), NOW, asserted=False)


def proposed(site: Site, case: Case, name: str = "salma", incident: str = "i1") -> str:
    ruling = Determination(
        incident=Incident.objects.get(case=case, ref=incident),
        clause=Clause.objects.get(case=case),
        actor=Actor.objects.get(ref="a1"),
        ruling=Ruling.BREACH,
        reasoning=Text("en", {"en": "Shots at a convoy"}),
    )
    acting = at_work(site, case, name, Role.ANALYST)
    return str(propose_determination(acting, case, ruling).records[0][2])


def disagreed(site: Site, case: Case, incident: str = "i1") -> str:
    """A proposal of salma that huda disagreed with."""
    code = proposed(site, case, incident=incident)
    acting = at_work(site, case, "huda", Role.REVIEWER)
    review_determination(acting, case, code, False, Text("en", {"en": "Nobody saw it"}))
    return code


ANSWER = "determination that a reviewer disagreed with, to be proposed anew"


def test_a_disagreement_waits_for_who_proposes_until_it_is_answered(site: Site) -> None:
    case = truce(site)
    code = disagreed(site, case)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    number, url = queue(client, case)[ANSWER]
    assert number == 1
    assert re.findall('<bdi class="code quiet">([^<]+)<', words(client.get(url))) == [code]
    assert ANSWER not in queue(site.browser(site.let_in("huda", case, Role.REVIEWER)), case)
    again = proposed(site, case)
    assert ANSWER not in queue(client, case)
    acting = at_work(site, case, "huda", Role.REVIEWER)
    review_determination(acting, case, again, False, Text("en", {"en": "Still nobody"}))
    number, url = queue(client, case)[ANSWER]
    assert (number, again in words(client.get(url))) == (1, True)
    assert code not in words(client.get(url))


def test_only_incidents_without_a_determination_wait_for_one(site: Site, tmp_path: Path) -> None:
    case = made(site, tmp_path)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    number, url = queue(client, case)["verified incidents without a determination"]
    assert (number, listed(client, url)) == (27, 27)
    assert "A-INC-0001/" not in words(client.get(url))  # verified, and ruled on
    everything = words(client.get(f"/cases/{case.code}/incidents/?status=verified"))
    assert "28 incidents" in plain(everything)


def test_in_the_list_a_ruling_stands_for_what_it_is(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("noor", case, Role.ANALYST))
    at = f"/cases/{case.code}/incidents/"

    def marked() -> tuple[list[tuple[str, str]], bool]:
        row = words(client.get(at)).partition("A-INC-0002")[2].partition("</li>")[0]
        marks = re.findall('<span class="mark ([a-z_]+)">([^<]+)<', plain(row))
        return marks, "A-INC-0002" in words(client.get(f"{at}?unruled=1"))

    assert marked() == ([], True)
    disagreed(site, case, "i2")
    assert marked() == ([], True)
    code = proposed(site, case, incident="i2")
    assert marked() == ([("proposed", "breach (proposed, not reviewed)")], False)
    review_determination(at_work(site, case, "huda", Role.REVIEWER), case, code, True)
    assert marked() == ([("breach", "breach")], False)


def test_what_was_ruled_on_is_no_filter_for_who_sees_no_rulings(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("omar", case, Role.OBSERVER))
    page = words(client.get(f"/cases/{case.code}/incidents/?unruled=1"))
    assert "A-INC-0001" in page and "without a determination" not in page


def test_a_number_that_is_not_counted_to_its_end_says_so(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    case = made(site, tmp_path)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    monkeypatch.setattr(paging, "READ", 26)
    monkeypatch.setattr(paging, "MATCHED", 26)
    page = plain(words(client.get(f"/cases/{case.code}/")))
    (number, url) = queue(client, case)["verified incidents without a determination"]
    assert f"{number} verified incidents without a determination</a> or more" in page
    assert f"At least {number} incidents" in plain(words(client.get(url)))


def test_findings_to_decide_are_those_of_the_moment(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    assert not [told for told in queue(client, case, "?at=2016-12-14T12:00") if "decided" in told]
    ((number, url),) = (row for told, row in queue(client, case).items() if "decided" in told)
    assert listed(client, url) == number > 0
    assert "Of what had happened by: Saturday 17 December 2016, 12:00" in plain(
        words(client.get(url))
    )
    earlier = words(client.get(f"/cases/{case.code}/findings/?state=person&at=2016-12-14T12:00"))
    assert '<ul class="cards">' not in earlier
    publisher = site.browser(site.let_in("huda", case, Role.PUBLISHER))
    assert not [told for told in queue(publisher, case) if "decided" in told]
