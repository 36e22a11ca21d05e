"""A page that is closed, or a session that ends, while somebody writes on it loses no word."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.site import Site, words
from trucewatch.acts.unfinished import open_unfinished
from trucewatch.records.models import (
    Case,
    Determination,
    FindingDecision,
    Member,
    Unfinished,
    VerificationStep,
)
from trucewatch.values.codes.reports import Role

AGAIN = "كتبتَ هذا هنا من قبل ولم يصل"
SAID = "ما كُتب في ساعة من الليل قبل أن تنتهي الجلسة"
MARK = re.compile(r'name="words_of" value="([^"]+)"')
ROLES = (Role.VERIFIER, Role.ANALYST, Role.REVIEWER)


def page_of(client: Client, case: Case, which: str) -> str:
    if which == "finding":
        listed = words(client.get(f"/cases/{case.code}/findings/"))
        return re.findall(rf"/cases/{case.code}/findings/[0-9a-f]{{64}}/", listed)[0]
    if which == "bring":
        return f"/cases/{case.code}/evidence/new/"
    pair = "incidents/A-INC-0001/clauses/A-CLA-0001/"
    return f"/cases/{case.code}/{'evidence/A-EVI-0001/' if which == 'step' else pair}"


def form(which: str, page: str, case: Case) -> tuple[str, dict[str, str]]:
    """Where the form goes, and what is typed into it."""
    review = f"/cases/{case.code}/determinations/A-DET-0001/review/"
    return {
        "step": (
            f"{page}examine/",
            {"do": "step", "method": "weather", "result": "doubtful", "seen": SAID},
        ),
        "ruling": (page, {"ruling": "non_compliance", "reasoning": SAID}),
        "review": (review, {"answer": "disagree", "words": SAID, "code": "A-DET-0001"}),
        "finding": (page, {"decision": "accepted_as_is", "because": SAID}),
        "bring": (page, {"caption": f"{SAID}\n\nو", "minors": "minor", "graphic": "on"}),
    }[which]


CHOSEN = {
    "step": 'value="weather" selected',
    "ruling": 'value="non_compliance" required checked',
    "review": 'value="disagree" required checked',
    "finding": 'value="accepted_as_is" checked',
    "bring": 'value="minor" selected',
}


def sent_without_session(client: Client, case: Case, which: str) -> tuple[str, Any]:
    page = page_of(client, case, which)
    mark = MARK.findall(words(client.get(page)))[0]
    address, typed = form(which, page, case)
    client.logout()
    return page, client.post(address, typed | {"words_of": mark})


@pytest.mark.parametrize("which", ["step", "ruling", "review", "finding"])
def test_what_was_typed_stands_there_again_and_is_gone_once_sent(site: Site, which: str) -> None:
    case = truce(site)
    member = site.let_in("salma", case, *ROLES)
    page, answer = sent_without_session(site.browser(member, lang="ar"), case, which)
    assert (answer.status_code, answer["location"]) == (302, f"/enter/?next={page}")
    assert (Determination.objects.count(), VerificationStep.objects.count()) == (1, 0)
    assert FindingDecision.objects.count() == 0
    again = site.browser(member, lang="ar")
    shown = again.get(page)
    told = words(shown)
    assert (shown.status_code, told.count(SAID), CHOSEN[which] in told) == (200, 1, True)
    assert AGAIN in told
    address, typed = form(which, page, case)
    assert again.post(address, typed).status_code == 302
    assert Unfinished.objects.count() == 0
    assert AGAIN not in words(again.get(page))


@pytest.mark.parametrize("which", ["step", "ruling", "finding", "bring"])
def test_what_is_typed_stands_there_when_the_page_is_opened_again(site: Site, which: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page = page_of(client, case, which)
    told = words(client.get(page))
    assert f'data-keep="/cases/{case.code}/words/"' in told and 'id="kept"' in told
    _, typed = form(which, page, case)
    mark = {"words_of": MARK.findall(told)[0], "do": "live"}
    for some in ({"reasoning": "أ"}, typed):  # the last words take the place of those before
        answer = client.post(f"/cases/{case.code}/words/", some | mark)
        assert (answer.status_code, "حُفظ هنا الساعة" in words(answer)) == (200, True)
    assert Unfinished.objects.count() == 1
    told = words(client.get(page))
    assert (AGAIN in told, told.count(SAID), CHOSEN[which] in told) == (True, 1, True)
    assert SAID not in words(
        site.browser(site.let_in("huda", case, *ROLES), lang="ar").get(page_of(client, case, which))
    )


def test_nobody_keeps_words_on_a_page_of_somebody_else_or_of_another_case(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    salma = site.let_in("salma", case, *ROLES)
    site.let_in("salma", other, *ROLES)
    client = site.browser(salma)
    huda = site.let_in("huda", case, *ROLES)
    for mark in ("", "forged", marked(huda, case), marked(salma, other)):
        typed = {"reasoning": WITNESS, "words_of": mark}
        assert client.post(f"/cases/{case.code}/words/", typed).status_code == 404
    assert client.get(f"/cases/{case.code}/words/").status_code == 405
    assert Unfinished.objects.count() == 0


def test_where_everything_is_closed_the_page_is_told_that_nothing_is_kept(site: Site) -> None:
    """`keeping.js` shows the words of `.trouble`, and not that they are kept."""
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page = page_of(client, case, "ruling")
    mark = MARK.findall(words(client.get(page)))[0]
    site.browser(site.member("amal", Role.OBSERVER)).post("/panic/")
    again = site.browser(site.member("salma"))
    answer = again.post(f"/cases/{case.code}/words/", {"reasoning": SAID, "words_of": mark})
    told = re.findall(r'<p class="[^"]*trouble">([^<]+)</p>', words(answer))
    assert (answer.status_code, ["trucewatch panic --over" in one for one in told]) == (409, [True])
    assert Unfinished.objects.count() == 0


def test_it_is_sealed_and_shown_to_nobody_else(site: Site) -> None:
    case = truce(site)
    page, _ = sent_without_session(site.browser(site.let_in("salma", case, *ROLES)), case, "ruling")
    row = Unfinished.objects.get()
    assert SAID.encode() not in bytes(row.sealed)
    assert open_unfinished(site.workspace, [row])[row.id]["reasoning"] == SAID
    assert SAID not in words(site.browser(site.let_in("huda", case, *ROLES)).get(page))
    assert SAID not in words(Client().get("/enter/"))


def test_without_the_mark_of_a_page_and_without_the_case_nothing_is_kept(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    stranger: Member = site.let_in("huda", other, *ROLES)
    for mark in ("", "forged", marked(stranger, case)):
        typed = {"reasoning": WITNESS, "words_of": mark}
        answer = Client().post(
            f"/cases/{case.code}/incidents/A-INC-0001/clauses/A-CLA-0001/", typed
        )
        assert answer["location"] == "/enter/?next=/"
    assert Unfinished.objects.count() == 0


def marked(member: Member, case: Case) -> str:
    from trucewatch.web.words_kept import mark_of

    return mark_of(member, case, "/")


def test_a_page_from_before_one_signed_in_again_loses_no_word(site: Site) -> None:
    case = truce(site)
    member = site.let_in("salma", case, *ROLES)
    old = site.browser(member)
    page = page_of(old, case, "ruling")
    mark = MARK.findall(words(old.get(page)))[0]
    client = Client(enforce_csrf_checks=True)
    client.force_login(member, backend="trucewatch.web.entering.members.CurrentMembers")
    _, typed = form("ruling", page, case)
    answer = client.post(page, typed | {"words_of": mark})
    assert (answer.status_code, answer["location"]) == (302, page)
    assert SAID in words(client.get(page))


def test_it_is_discarded_by_who_typed_it_and_one_is_back_on_the_page(site: Site) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.ANALYST)
    page, _ = sent_without_session(site.browser(member), case, "ruling")
    again = site.browser(member)
    (address,) = re.findall(r'action="([^"]+/discard/)"', words(again.get(page)))
    answer = again.post(address, headers={"referer": f"http://testserver{page}"})
    assert (answer["location"], Unfinished.objects.count()) == (page, 0)


def test_a_form_sent_without_a_session_leads_to_its_page_and_not_to_an_address_of_no_page(
    site: Site,
) -> None:
    page = "/cases/A-CAS-0001/records/A-CLA-0001/"
    came = {"referer": f"http://testserver{page}"}
    assert Client().post(f"{page}take-back/", headers=came)["location"] == f"/enter/?next={page}"
    assert Client().post(f"{page}take-back/")["location"] == "/enter/?next=/"
