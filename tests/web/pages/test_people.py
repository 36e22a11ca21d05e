"""The people of a case on pages: the account for those who work, the register for those granted it."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.acts.cases import identify
from tests.web.cases import LABEL, OTHER, TRUCE, VICTIM
from tests.web.site import Site, words
from trucewatch.ledger import long
from trucewatch.records.models import Case, Look
from trucewatch.values.codes.reports import Role
from trucewatch.web.accounted import _worked_out

PEOPLE = """
    tallies:
      - {ref: y0, count: 100, unit: person, group: people, role: start, place: p1,
         at: 2016-12-15, source: s1}
      - {ref: y2, count: 8, unit: person, group: people, role: harm, fate: detained,
         incident: i1, at: 2016-12-15, source: s1}
    fates:
      - {ref: f2, person: h1, status: abducted, at: 2016-12-16, incident: i1, source: s1}
      - {ref: f1, person: h1, status: wounded, at: 2016-12-15, incident: i1, source: s1}
"""


def peopled(site: Site) -> Case:
    before, _, rest = TRUCE.partition("    tallies:\n")
    told = before + PEOPLE.lstrip("\n") + rest[rest.index("    determinations:") :]
    case = site.case(told)
    identify(site.acting, case, "person", "h1", name=VICTIM)
    return case


def opened(site: Site, case: Case, persons: bool, lang: str = "en") -> Client:
    name = "salma" if persons else "huda"
    return site.browser(site.let_in(name, case, Role.ANALYST, persons=persons), True, lang)


def plain(answer: Any) -> str:
    return re.sub("[\u2066-\u2069]", "", words(answer))


def test_the_account_stands_with_its_residual_and_its_picture(site: Site) -> None:
    case = peopled(site)
    page = plain(opened(site, case, persons=False).get(f"/cases/{case.code}/people/"))
    assert "8 people detained" in page
    assert "100 people" in page
    left = re.findall("<strong>(.*?)</strong>", page)
    assert left == ["The crossing: 92 people", "detained: 8 people"]
    assert re.search(r"Everybody accounted for: <span class=\"mark \w+\">[a-z ]+</span>", page)
    assert not re.search(r"<li><p><span class=\"mark (yes|no|unsure|does_not_apply)", page)
    assert page.count("<svg") == 1 and "The picture in words" in page
    assert re.findall(r"\sstyle=|<style|<script", page) == []


def test_of_a_long_ledger_the_sums_stand_and_the_beginning_of_each_list(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long, "MOST", 0)
    case = peopled(site)
    page = plain(opened(site, case, persons=True).get(f"/cases/{case.code}/people/"))
    assert "This ledger is long." in page
    assert "8 people detained (one record says so)." in page
    assert LABEL in page and "100 people" in page and page.count("<svg") == 0
    _worked_out.cache_clear()


WOUNDED = """      - {ref: y0, count: between 3 and 5, unit: person, group: people, role: harm,
         fate: wounded, incident: i1, at: 2016-12-15, source: s1}
"""


@pytest.mark.parametrize(
    ("lang", "denied", "told", "beside"),
    [
        ("en", "No figure of people", "between 3 and 5 people wounded (source: ", "One figure is"),
        ("ar", "أي عدد", "الجرحى: ما بين 3 و5 أشخاص (المصدر: ", "يوجد عدد مسجل واحد"),
    ],
)
def test_a_figure_told_beside_the_account_is_shown_and_never_denied(
    site: Site, lang: str, denied: str, told: str, beside: str
) -> None:
    before, _, rest = TRUCE.partition("    tallies:\n")
    text = before + "    tallies:\n" + WOUNDED + rest[rest.index("    determinations:") :]
    case = site.case(text)
    client = opened(site, case, persons=False, lang=lang)
    page = plain(client.get(f"/cases/{case.code}/people/"))
    shown = re.sub(r"[\u200e\u200f]", "", page)
    assert (denied in page, told in shown, page.count("A-TAL-0001</bdi>")) == (False, True, 1)
    home = plain(client.get(f"/cases/{case.code}/"))
    assert (denied in home, beside in home) == (False, True)


def test_a_figure_told_beside_a_long_ledger_is_shown(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(long, "MOST", 0)
    before, _, rest = TRUCE.partition("    tallies:\n")
    case = site.case(before + "    tallies:\n" + WOUNDED + rest[rest.index("    determina") :])
    page = plain(opened(site, case, persons=False).get(f"/cases/{case.code}/people/"))
    assert "between 3 and 5 people wounded (source: " in page and "One figure is recorded" in page
    _worked_out.cache_clear()


def test_a_person_not_accounted_for_is_told_to_whom_sees_the_register(site: Site) -> None:
    case = peopled(site)
    page = f"/cases/{case.code}/people/"
    shown = plain(opened(site, case, persons=True).get(page))
    assert LABEL in shown and "A-FAT-0001" in shown and VICTIM not in shown
    told = plain(opened(site, case, persons=False).get(page))
    assert [one in told for one in (LABEL, VICTIM, "A-FAT", "A-PER")] == [False] * 4
    assert "Register of persons" not in told


def test_of_the_last_fate_the_date_decides_and_one_without_comes_before_all(site: Site) -> None:
    more = """      - {ref: f3, person: h1, status: killed, source: s1}
      - {ref: f0, person: h1, status: released, at: 2016-12-18, source: s1}
"""
    before, _, rest = TRUCE.partition("    tallies:\n")
    told = before + PEOPLE.lstrip("\n") + more + rest[rest.index("    determinations:") :]
    client = opened(site, site.case(told), persons=True)
    for now, found in (("released", 1), ("abducted", 0), ("killed", 0), ("unaccounted", 0)):
        at = "at=2016-12-19T12:00"
        page = words(client.get(f"/cases/A-CAS-0001/people/register/?now={now}&{at}"))
        assert (now, page.count('<bdi class="code quiet">A-PER-0001')) == (now, found)


LATER = {
    "seen alive inside": ("seen_alive, at: 2016-12-17, source: s1",),
    "wounded": ("wounded, at: 2016-12-17, source: s1",),
    "transferred": ("transferred, at: 2016-12-17, source: s1",),
    "in no settled order": ("released, at: 2016-12-16, source: s1",),
    "released after the moment": ("released, at: 2016-12-18, source: s1",),
    "released": ("released, at: 2016-12-17, source: s1",),
    "released, then transferred": (
        "released, at: 2016-12-17, source: s1",
        "transferred, at: 2016-12-17, source: s1",
    ),
}


@pytest.mark.parametrize("after", LATER)
@pytest.mark.parametrize("at", ["", "at=2016-12-15T12:00", "at=2016-12-30T12:00"])
def test_the_register_lists_as_unaccounted_whom_the_account_names(
    site: Site, after: str, at: str
) -> None:
    more = "".join(
        f"      - {{ref: f{3 + n}, person: h1, status: {told}}}\n"
        for n, told in enumerate(LATER[after])
    )
    before, _, rest = TRUCE.partition("    tallies:\n")
    text = before + PEOPLE.lstrip("\n") + more + rest[rest.index("    determinations:") :]
    case = site.case(text)
    client = opened(site, case, persons=True)
    account = plain(client.get(f"/cases/{case.code}/people/?{at}"))
    link = re.search(r'href="([^"]*now=unaccounted[^"]*)"', account)
    assert link
    listed = words(client.get(link[1].replace("&amp;", "&"))).count('quiet">A-PER-0001')
    open_still = {
        "": not after.startswith("released") or after.endswith("moment"),
        "at=2016-12-15T12:00": False,
        "at=2016-12-30T12:00": not after.startswith("released"),
    }
    assert (account.count(f"({LABEL})"), listed) == (open_still[at], open_still[at])


@pytest.mark.parametrize(
    ("lang", "choice", "number"),
    [("en", "no fate recorded", "2 persons"), ("ar", "لم يُسجَّل له أي مصير", "شخصان")],
)
def test_those_without_any_fate_are_a_choice_of_their_own(
    site: Site, lang: str, choice: str, number: str
) -> None:
    one = "      - {ref: h1, label: {original: en, en: Person Seventeen}}\n"
    three = one + one.replace("h1", "h2") + one.replace("h1", "h3")
    before, _, rest = TRUCE.replace(one, three).partition("    tallies:\n")
    fates = (
        "    fates:\n      - {ref: f1, person: h2, status: unknown, at: 2016-12-15, source: s1}\n"
    )
    case = site.case(before + fates + rest[rest.index("    determinations:") :])
    client = opened(site, case, persons=True, lang=lang)
    page = plain(client.get(f"/cases/{case.code}/people/register/?now=none"))
    assert re.findall(r'quiet">(A-PER-\d+)', page) == ["A-PER-0001", "A-PER-0003"]
    assert f'<option value="none" selected>{choice}</option>' in page
    assert f'<p class="quiet" role="status">{number}</p>' in page
    missing = plain(client.get(f"/cases/{case.code}/people/register/?now=unaccounted"))
    assert re.findall(r'quiet">(A-PER-\d+)', missing) == ["A-PER-0002"]
    early = plain(client.get(f"/cases/{case.code}/people/register/?at=2016-12-01T12:00"))
    assert f'<option value="none">{choice}</option>' in early


def test_the_unaccounted_are_one_step_from_the_account(site: Site) -> None:
    case = peopled(site)
    link = f'href="/cases/{case.code}/people/register/?now=unaccounted'
    page = f"/cases/{case.code}/people/"
    shown = plain(opened(site, case, persons=True).get(page + "?at=2016-12-16T09:30"))
    assert link + '&amp;at=2016-12-16T09:30"' in shown
    assert link not in plain(opened(site, case, persons=False).get(page))
    home = plain(opened(site, case, persons=False).get(f"/cases/{case.code}/"))
    assert f'href="/cases/{case.code}/people/?at=2016-12-17T12:00#missing"' in home


@pytest.mark.parametrize("page", ["people/register/", "people/register/A-PER-0001/"])
def test_the_register_opens_to_no_role_alone(site: Site, page: str) -> None:
    case = peopled(site)
    every = site.browser(site.let_in("huda", case, *Role, sources=True), True)
    answer = every.get(f"/cases/{case.code}/{page}")
    assert (answer.status_code, LABEL in words(answer)) == (403, False)
    without_factor = site.browser(site.let_in("salma", case, Role.ANALYST, persons=True))
    assert without_factor.get(f"/cases/{case.code}/{page}").status_code == 302


def test_the_register_shows_pseudonyms_and_the_last_fate(site: Site) -> None:
    case = peopled(site)
    page = plain(opened(site, case, persons=True).get(f"/cases/{case.code}/people/register/"))
    assert LABEL in page and '<span class="mark">abducted</span>' in page
    assert VICTIM not in page


@pytest.mark.parametrize(
    ("query", "found"),
    [
        *(("q=seventeen", 1), ("q=nobody", 0), ("q=Omar", 0)),
        *(("fate=wounded", 1), ("fate=killed", 0)),
        *(("now=abducted", 1), ("now=wounded", 0), ("now=unaccounted", 1), ("now=nonsense", 1)),
        *(("now=abducted&fate=wounded", 1), ("now=abducted&fate=killed", 0)),
    ],
)
def test_the_register_is_narrowed_and_never_by_what_is_protected(
    site: Site, query: str, found: int
) -> None:
    case = peopled(site)
    client = opened(site, case, persons=True)
    page = words(client.get(f"/cases/{case.code}/people/register/?{query}"))
    assert page.count('<bdi class="code quiet">A-PER-0001') == found


def test_fates_stand_in_the_order_of_time_and_the_name_stays_closed(site: Site) -> None:
    case = peopled(site)
    client = opened(site, case, persons=True)
    page = plain(client.get(f"/cases/{case.code}/people/register/A-PER-0001/"))
    told = re.findall(r"<h3><span class=\"mark\">([^<]+)</span></h3>", page)
    assert told == ["wounded", "abducted"]
    assert (VICTIM in page, Look.objects.count()) == (False, 0)


def test_a_person_of_another_case_is_not_reached(site: Site) -> None:
    case, other = peopled(site), site.case(OTHER)
    client = opened(site, other, persons=True)
    assert client.get(f"/cases/{other.code}/people/register/A-PER-0001/").status_code == 404
    assert client.get(f"/cases/{other.code}/people/register/A-INC-0001/").status_code == 404
    assert LABEL not in words(client.get(f"/cases/{other.code}/people/register/"))
    assert case.code not in words(client.get(f"/cases/{other.code}/people/"))


def test_another_rule_and_another_moment_are_asked_for(site: Site) -> None:
    case = peopled(site)
    client = opened(site, case, persons=False)
    page = f"/cases/{case.code}/people/"
    assert "Rule: the lowest figure counts." in words(client.get(page + "?rule=lowest"))
    assert "8 people detained" not in plain(client.get(page + "?at=2016-12-01T10:00"))
    assert 'role="alert"' in words(client.get(page + "?at=nonsense&rule=nonsense"))


def test_one_person_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    one = "      - {ref: h1, label: {original: en, en: Person Seventeen}}\n"
    counts = []
    for number, rows in enumerate((one, one + one.replace("h1", "h2") + one.replace("h1", "h3"))):
        case = site.case(TRUCE.replace(one, rows).replace("ref: truce", f"ref: truce{number}"))
        client = opened(site, case, persons=True)
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(f"/cases/{case.code}/people/register/"))
        counts.append((page.count(LABEL), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_the_pages_speak_arabic_and_empty_ones_teach(site: Site) -> None:
    case = site.case(OTHER)
    client = opened(site, case, persons=True, lang="ar")
    assert "لم يُسجَّل أي عدد للناس بعد" in words(client.get(f"/cases/{case.code}/people/"))
    register = words(client.get(f"/cases/{case.code}/people/register/"))
    assert "لا أحد في السجل" in register


@pytest.mark.parametrize("asked", ["المدرسه", "مدرسة", "الى", "احمد"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_words_of_the_register_are_found_in_any_spelling(site: Site, lang: str, asked: str) -> None:
    spelt = TRUCE.replace(
        "{original: en, en: Person Seventeen}", "{original: ar, ar: أحمد من المدرسة إلى البيت}"
    )
    case, other = site.case(spelt), site.case(OTHER)
    listed = f"people/register/?q={asked}"
    page = words(opened(site, case, True, lang).get(f"/cases/{case.code}/{listed}"))
    assert page.count('<bdi class="code quiet">A-PER-0001') == 1
    page = words(opened(site, other, True, lang).get(f"/cases/{other.code}/{listed}"))
    assert page.count("-PER-0001") == 0


@pytest.mark.parametrize(("lang", "said"), [("en", "group: men"), ("ar", "الفئة: رجال")])
def test_the_group_of_one_person_is_told_as_their_group(site: Site, lang: str, said: str) -> None:
    person = "{ref: h1, label: {original: en, en: Person Seventeen}"
    case = site.case(TRUCE.replace(person, person + ", group: men"))
    member = site.let_in("salma", case, Role.DOCUMENTER, persons=True)
    client = site.browser(member, True, lang=lang)
    assert said in plain(client.get(f"/cases/{case.code}/people/register/"))
