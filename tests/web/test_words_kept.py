"""A page that is closed, or a session that ends, while somebody writes on it loses no word."""

import re
from typing import Any
from urllib.parse import parse_qs, urljoin, urlsplit

import pytest
from django.test import Client

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.recording.form import form_of, send
from tests.web.site import Site, words
from trucewatch.acts.unfinished import open_unfinished
from trucewatch.records.models import (
    Case,
    CaseRole,
    Determination,
    FindingDecision,
    Member,
    Unfinished,
    VerificationStep,
)
from trucewatch.values.codes.reports import Role

AGAIN = "كتبتَ هذا هنا من قبل ولم يُسجَّل"
SAID = "ما كُتب في ساعة من الليل قبل أن تنتهي الجلسة"
TYPED = re.compile(r'<textarea name="reasoning"[^>]*>([^<]+)</textarea>')
OTHERS = re.compile(r'<li><a href="[^"]+\?words=[^"]+"><span dir="auto">([^<]+)</span></a>')
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


@pytest.mark.parametrize("which", ["step", "ruling", "review", "finding", "bring"])
def test_what_is_typed_stands_there_when_the_page_is_opened_again(site: Site, which: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page = page_of(client, case, which)
    told = words(client.get(page))
    assert f'data-keep="/cases/{case.code}/words/"' in told and 'class="quiet kept"' in told
    _, typed = form(which, page, case)
    mark = {"words_of": MARK.findall(told)[0], "do": "live", "tab": "0.5"}
    for some in (
        typed | dict.fromkeys(typed.keys() - {"code"}, "أ"),
        typed,
    ):  # the last words count
        answer = client.post(f"/cases/{case.code}/words/", some | mark)
        assert (answer.status_code, "حُفظ هنا الساعة" in words(answer)) == (200, True)
    assert Unfinished.objects.count() == 1
    told = words(client.get(page))
    assert (AGAIN in told, told.count(SAID), CHOSEN[which] in told) == (True, 1, True)
    assert SAID not in words(
        site.browser(site.let_in("huda", case, *ROLES), lang="ar").get(page_of(client, case, which))
    )


def test_what_waits_on_a_page_or_comes_back_to_it_is_whole(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page, long = page_of(client, case, "ruling"), "z" * 20_001
    mark = {"words_of": MARK.findall(words(client.get(page)))[0]}
    client.post(f"/cases/{case.code}/words/", {"reasoning": long} | mark)
    assert long in words(client.get(page))
    sent = client.post(page, {"ruling": "non_compliance", "reasoning": long} | mark)
    told = words(sent)
    assert (sent.status_code, long in told, "That is longer than" in told) == (422, True, True)
    assert Determination.objects.count() == 1


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
    said = re.findall(r'<p class="[^"]*trouble">(.+?)</p>', words(answer))
    told = [re.sub("<[^>]*>", "", one) for one in said]
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


def marked(member: Member, case: Case | None) -> str:
    from trucewatch.web.words_kept import mark_of

    return mark_of(member, case, "/")


def test_a_page_that_is_open_twice_keeps_the_words_of_both(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    one, two = (MARK.findall(words(client.get(page)))[0] for _ in range(2))
    for mark, said in (
        (one, "الأول"),
        (two, "الثاني"),
        (one, "الأول كاملًا"),
        (two, "الثاني كاملًا"),
    ):
        client.post(keep, {"reasoning": said, "words_of": mark, "tab": mark})
    assert Unfinished.objects.count() == 2
    told = words(client.get(page))  # the last one typed into; the other waits behind it
    assert [TYPED.findall(told), OTHERS.findall(told)] == [["الثاني كاملًا"], ["الأول كاملًا"]]
    form = {"ruling": "non_compliance", "reasoning": "الثاني كاملًا"}
    mark = MARK.findall(told)[0]
    assert client.post(page, form | {"words_of": mark, "tab": mark}).status_code == 302
    told = words(client.get(page))
    assert (AGAIN in told, "الأول كاملًا" in told, Unfinished.objects.count()) == (True, True, 1)


def test_words_that_somebody_goes_on_with_stand_there_once(site: Site) -> None:
    """Unless they were typed on where they began, meanwhile: then nothing of either is lost."""
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    old = MARK.findall(words(client.get(page)))[0]
    client.post(keep, {"reasoning": "بداية", "words_of": old, "tab": old})
    new = MARK.findall(words(client.get(page)))[0]
    client.post(keep, {"reasoning": "بداية وتتمة", "words_of": new, "tab": new})
    assert Unfinished.objects.count() == 1
    client.post(keep, {"reasoning": "تتمة أخرى", "words_of": old, "tab": old})
    assert Unfinished.objects.count() == 2
    client.post(keep, {"reasoning": "بداية وتتمتها", "words_of": new, "tab": new})
    assert Unfinished.objects.count() == 2


def test_a_form_that_is_refused_and_sent_again_leaves_nothing_behind(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page = page_of(client, case, "ruling")
    mark = MARK.findall(words(client.get(page)))[0]
    client.post(f"/cases/{case.code}/words/", {"reasoning": SAID, "words_of": mark})
    refused = client.post(page, {"reasoning": SAID, "words_of": mark})
    assert (refused.status_code, SAID in words(refused)) == (422, True)
    form = {"ruling": "non_compliance", "reasoning": SAID}
    mark = MARK.findall(words(refused))[0]
    assert client.post(page, form | {"words_of": mark}).status_code == 302
    assert (Unfinished.objects.count(), AGAIN in words(client.get(page))) == (0, False)


def test_two_new_incidents_at_once_are_two_drafts(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    page = f"/cases/{case.code}/incidents/new/"
    forms = [form_of(client.get(page)) for _ in range(2)]
    for title, form in zip(("One", "Another"), forms, strict=True):
        send(client, page, "live", form, incident__title__en=title)
    told = words(client.get(f"/cases/{case.code}/drafts/"))
    assert (Unfinished.objects.count(), ">One<" in told, ">Another<" in told) == (2, True, True)


SALMA = "سلمى الموثّقة"
OUTSIDE = {
    "/begin/": {"name.ar": "هدنة المدينة", "summary.ar": SAID, "roles.A-MEM-0002": "documenter"},
    "/team/": {"username": "salma2", "name": SALMA},
    "/team/cases/A-CAS-0001/": {"because": SAID, "roles": "analyst", "do": "in"},
}
"""Pages of the workspace, which are of no case, and what is typed there."""


@pytest.mark.parametrize("page", OUTSIDE)
@pytest.mark.parametrize("live", [False, True])
def test_what_is_typed_on_a_page_of_the_workspace_outlasts_the_session(
    site: Site, page: str, live: bool
) -> None:
    case = truce(site)
    huda = site.let_in("huda", case, Role.DOCUMENTER)
    amal = site.member("amal", Role.ADMINISTRATOR)
    client = site.browser(amal, second_factor=True, lang="ar")
    typed = OUTSIDE[page].copy()
    if "because" in typed:
        typed |= {"member": huda.code, "seen": str(CaseRole.objects.get(member=huda).revision)}
    told = words(client.get(page))
    assert 'data-keep="/words/"' in told
    mark = {"words_of": MARK.findall(told)[0]}
    if live:
        kept = client.post("/words/", typed | mark)
        assert (kept.status_code, "حُفظ هنا الساعة" in words(kept)) == (200, True)
    client.logout()
    if not live:
        answer = client.post(page, typed | mark)
        assert (answer.status_code, answer["location"]) == (302, f"/enter/?next={page}")
    other = site.browser(site.member("samir", Role.ADMINISTRATOR), second_factor=True, lang="ar")
    assert AGAIN not in words(other.get(page))
    again = site.browser(amal, second_factor=True, lang="ar")
    told = words(again.get(page))
    assert (AGAIN in told, all(one in told for one in _said(typed))) == (True, True)
    assert ('value="analyst" checked' in told) == ("because" in typed)
    mark = {"words_of": MARK.findall(told)[0]}
    assert again.post(page, typed | mark).status_code in (200, 302)
    assert (Unfinished.objects.count(), AGAIN in words(again.get(page))) == (0, False)


def _said(typed: dict[str, str]) -> list[str]:
    return [said for name, said in typed.items() if name in ("name.ar", "name", "because")]


def test_nobody_keeps_words_of_the_workspace_with_the_mark_of_another_or_of_a_case(
    site: Site,
) -> None:
    case = truce(site)
    salma, huda = (site.let_in(name, case, *ROLES) for name in ("salma", "huda"))
    client = site.browser(salma)
    for mark in ("", "forged", marked(huda, None), marked(salma, case)):
        sent = {"name": WITNESS, "words_of": mark}
        assert client.post("/words/", sent).status_code == 404
    kept = client.post("/words/", {"name": WITNESS, "words_of": marked(salma, None)})
    assert (kept.status_code, WITNESS.encode() in bytes(Unfinished.objects.get().sealed)) == (
        200,
        False,
    )
    away = f"/words/{Unfinished.objects.get().id}/discard/"
    assert site.browser(huda).post(away).status_code == 404
    assert (client.post(away).status_code, Unfinished.objects.count()) == (302, 0)


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


TAKING = {
    "incidents/A-INC-0002/": "take-back/",
    "records/A-CLA-0001/": "take-back/",
    "agreements/A-AGR-0001/": "../../records/A-AGR-0001/take-back/",
    "people/register/A-PER-0001/": "../../../records/A-PER-0001/take-back/",
}


@pytest.mark.parametrize("page", TAKING)
def test_the_reason_for_taking_a_record_back_outlasts_the_session(site: Site, page: str) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER, persons=True)
    taken = page == "incidents/A-INC-0002/"  # other records rest on the others: they are refused
    outlasts(site, member, f"/cases/{case.code}/{page}", TAKING[page], {"because": SAID}, taken)


def test_the_reason_for_taking_a_proposal_back_outlasts_the_session(site: Site) -> None:
    case = truce(site)
    huda = site.let_in("huda", case, Role.ANALYST)
    page, client = page_of(Client(), case, "ruling"), site.browser(huda)
    for words_of_it in ("First reasons", "Second reasons"):
        client.post(page, {"ruling": "non_compliance", "reasoning": words_of_it})
    taking = "../../../../determinations/A-DET-0003/retract/"
    told = outlasts(site, huda, page, taking, {"because": SAID, "code": "A-DET-0003"})
    assert told.index('id="A-DET-0003"') < told.index(SAID)


def test_the_reason_for_taking_a_decision_back_outlasts_the_session(site: Site) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, *ROLES)
    client = site.browser(salma)
    page = page_of(client, case, "finding")
    assert client.post(page, form("finding", page, case)[1]).status_code == 302
    outlasts(site, salma, page, "undo/", {"because": "سبب التراجع"})


@pytest.mark.parametrize("shown_in", ["incidents", "incident_map", "timeline"])
def test_the_name_of_a_search_outlasts_the_session(site: Site, shown_in: str) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, Role.OBSERVER)
    ways = {"incidents": "", "incident_map": "map/", "timeline": "timeline/"}
    page = f"/cases/{case.code}/incidents/{ways[shown_in]}?q=%D9%82%D8%B5%D9%81+ba&from=2016-12-01"
    typed = {"name": "بحث الليل", "shown_in": shown_in, "q": "قصف ba", "from": "2016-12-01"}
    taking = f"/cases/{case.code}/searches/save/"
    outlasts(site, salma, page, taking, typed)


def outlasts(
    site: Site, member: Member, page: str, taking: str, typed: dict[str, str], taken: bool = True
) -> str:
    """What is typed stands on its page again, and is gone once taken; the page where it stood."""
    client = site.browser(member, second_factor=True, lang="ar")
    address = urljoin(page, taking)
    mark = MARK.findall(words(client.get(page)))[-1]
    client.logout()
    answer = client.post(address, typed | {"words_of": mark})
    (back,) = parse_qs(urlsplit(answer["location"]).query)["next"]
    again = site.browser(member, second_factor=True, lang="ar")
    told = words(again.get(back))
    said = typed.get("because") or typed["name"]
    assert (AGAIN in told, told.count(f'value="{said}"')) == (True, 1)
    sent = again.post(address, typed).status_code
    assert (sent, Unfinished.objects.count()) == ((302, 0) if taken else (409, 1))
    return told


STEP = {"method": "weather", "result": "doubtful", "seen": SAID}


@pytest.mark.parametrize("again", [True, False])
def test_what_is_typed_into_another_form_of_a_page_leaves_the_words_of_the_first(
    site: Site, again: bool
) -> None:
    """In the same page, and in one that was opened again and shows what waits in the first form."""
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "step"), f"/cases/{case.code}/words/"
    form = {"words_of": MARK.findall(words(client.get(page)))[0], "tab": "0.5", "do": "live"}
    client.post(keep, STEP | form)
    if again:
        form |= {"words_of": MARK.findall(words(client.get(page)))[0], "tab": "0.6"}
    for reason in ("أ", "لأن الصورة من يوم آخر"):
        client.post(keep, {"because": reason} | form)
    rows = open_unfinished(site.workspace, list(Unfinished.objects.order_by("begun"))).values()
    assert [(one.get("seen"), one.get("because")) for one in rows] == [
        (SAID, None), (None, "لأن الصورة من يوم آخر"),
    ]  # fmt: skip


def test_what_is_sent_from_one_form_of_a_page_leaves_the_words_of_another(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    form = {"words_of": MARK.findall(words(client.get(page)))[0], "tab": "0.5"}
    client.post(keep, {"ruling": "breach", "reasoning": SAID} | form)
    review = f"/cases/{case.code}/determinations/A-DET-0001/review/"
    typed = {"answer": "agree", "words": "", "code": "A-DET-0001"}
    assert client.post(review, typed | form).status_code == 302
    assert SAID in words(client.get(page))


def test_forms_of_two_members_keep_a_draft_each_and_one_in_which_somebody_else_is_chosen_one(
    site: Site,
) -> None:
    case = truce(site)
    administrator = site.member("admin", Role.ADMINISTRATOR)
    client = site.browser(administrator, second_factor=True)
    site.member("huda")  # somebody who can be let in
    page, kept = f"/team/cases/{case.code}/", []
    for member, seen in (
        ("A-MEM-0002", "1"),
        ("A-MEM-0003", "2"),
        ("A-MEM-0004", "0"),
        ("A-MEM-0005", "0"),
    ):
        mark = MARK.findall(words(client.get(page)))[0]  # what waits is shown, and gone on with
        typed = {"member": member, "seen": seen, "because": SAID, "roles": "analyst"}
        assert client.post("/words/", typed | {"words_of": mark}).status_code == 200
        kept.append(Unfinished.objects.count())
    assert kept == [1, 2, 3, 3]
