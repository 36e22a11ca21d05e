"""Drafts: whatever ends, session, line or page, no word is lost, and nobody else reads it."""

import re
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from tests.web.test_words_kept import MARK, SAID, form, page_of
from trucewatch.acts.access.granting import end_grant
from trucewatch.records.models import Case, Incident, Source, Unfinished
from trucewatch.values.codes.reports import Role

TYPED = {
    "incident__title__en": "Shots in the dark",
    "incident__period__began": "night of 2016-12-18",
}


def at(case: Case, rest: str = "incidents/new/") -> str:
    return f"/cases/{case.code}/{rest}"


def opened(site: Site, case: Case, name: str = "salma", *roles: Role, **how: Any) -> Client:
    return site.browser(site.let_in(name, case, *(roles or (Role.DOCUMENTER,))), **how)


def kept(client: Client, case: Case, **typed: Any) -> str:
    """A draft, and the address where one goes on with it."""
    send(client, at(case), "keep", form_of(client.get(at(case))), **(TYPED | typed))
    page = words(client.get(at(case, "drafts/")))
    return re.findall(r'href="(/cases/[^"]+\?draft=[^"]+)"', page)[0]


def test_a_draft_is_kept_listed_and_gone_on_with(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    assert "You have no drafts" in words(client.get(at(case, "drafts/")))
    address = kept(client, case)
    page = words(client.get(at(case, "drafts/")))
    assert "Shots in the dark" in page
    assert form_of(client.get(address))["incident.period.began"] == ["night of 2016-12-18"]
    assert "1 draft of yours" in plain(client.get(at(case, "")))
    assert "You have typed this before" in words(client.get(at(case)))


def test_every_sending_keeps_it_and_recording_ends_it(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    looked = send(client, at(case), "look", form_of(client.get(at(case))), **TYPED)
    assert Unfinished.objects.count() == 1
    client.post(at(case), {**form_of(looked), "do": "record"})
    assert (Unfinished.objects.count(), Incident.objects.count()) == (0, 3)


@pytest.mark.parametrize(("lang", "told"), [("en", "Nothing was typed"), ("ar", "لم يُكتب شيء")])
@pytest.mark.parametrize("page", ["incidents/new/", "records/new/place/"])
def test_an_empty_form_leaves_no_draft(site: Site, page: str, lang: str, told: str) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    blank = form_of(client.get(at(case, page)))
    for do in ("look", "live", "add.deed", "keep"):
        answer = send(client, at(case, page), do, blank)
        assert (
            "Kept as" in plain(answer) or "حُفظت" in plain(answer),
            Unfinished.objects.count(),
        ) == (False, 0)
    assert told in words(client.get(answer["location"]))
    title = (
        {"incident__title__en": "Shots"} if "incidents" in page else {"place__name__en": "Shots"}
    )
    send(client, at(case, page), "live", blank, **title)
    assert Unfinished.objects.count() == 1
    send(client, at(case, page), "live", blank)  # it was rubbed out again
    assert Unfinished.objects.count() == 0


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_many_drafts_do_not_stand_before_the_form(site: Site, lang: str) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    shown = []
    for number in range(4):
        kept(client, case, incident__title__en=f"Draft {number}")
        page = plain(client.get(at(case)))
        before = page.partition("data-keep")[0]
        shown.append((re.findall("Draft [0-9]", before), at(case, "drafts/") in before))
    assert shown[2] == (["Draft 2", "Draft 1", "Draft 0"], False)
    assert shown[3] == (["Draft 3", "Draft 2", "Draft 1"], True)


@pytest.mark.parametrize(
    ("lang", "one", "two"),
    [
        ("en", "Something else that you typed on this page", "2 other drafts that you typed"),
        ("ar", "كتبتَ في هذه الصفحة شيئًا آخر", "كتبتَ في هذه الصفحة شيئين آخرين"),
    ],
)
def test_a_form_opened_at_one_draft_offers_the_others(
    site: Site, lang: str, one: str, two: str
) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    addresses, told = [], []
    for number in range(3):
        addresses.append(kept(client, case, incident__title__en=f"Draft {number}"))
        before = plain(client.get(addresses[0])).partition("data-keep")[0]
        told.append((re.findall("Draft [0-9]", before), one in before, two in before))
    assert told == [
        ([], False, False),
        (["Draft 1"], True, False),
        (["Draft 2", "Draft 1"], False, True),
    ]
    page = client.get(addresses[1])
    assert form_of(page)["incident.title.en"] == ["Draft 1"]
    assert [f'href="{each}"' in words(page) for each in addresses] == [True, False, True]
    other = plain(client.get(at(case, "records/new/place/"))).partition("data-keep")[0]
    assert "Draft" not in other


def test_an_empty_form_waits_for_what_is_recorded_aside(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    blank = form_of(client.get(at(case)))
    aside = send(client, at(case), "new.place.incident.area.place", blank)["location"]
    looked = send(client, aside, "look", form_of(client.get(aside)), place__name__en="The mill")
    back = client.post(aside, {**form_of(looked), "do": "record"})["location"]
    assert "The mill (A-PLA-" in plain(client.get(back.partition("#")[0]))


def test_while_one_types_it_is_kept_and_told_as_understood(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    typed = TYPED | {"incident__area__place": "Nowhere"}
    answer = send(client, at(case), "live", form_of(client.get(at(case))), **typed)
    page = plain(answer)
    assert (answer.status_code, "<html" in page) == (200, False)
    assert re.search(r'id="incident-period_echo">.*?Understood as:.*?18 December 2016', page, re.S)
    assert re.search(r'id="incident-area_echo">.*?No place is called “Nowhere”', page, re.S)
    assert "Kept as a draft at" in page
    assert Unfinished.objects.count() == 1


def test_a_session_that_ended_loses_no_word(site: Site) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    client = site.browser(member)
    form = form_of(client.get(at(case)))
    client.logout()
    answer = send(client, at(case) + f"?draft={form['new'][0]}", "look", form, **TYPED)
    assert (answer.status_code, answer["location"][:7]) == (302, "/enter/")
    assert "Shots in the dark" not in words(Client().get(answer["location"]))
    again = site.browser(member)
    page = again.get(at(case) + f"?draft={form['new'][0]}")
    assert form_of(page)["incident.title.en"] == ["Shots in the dark"]


def test_a_page_from_before_one_signed_in_again_loses_no_word(site: Site) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    client = Client(enforce_csrf_checks=True)
    form = form_of(site.browser(member).get(at(case)))
    client.force_login(member, backend="trucewatch.web.entering.members.CurrentMembers")
    answer = send(client, at(case), "record", form, **TYPED)
    assert (answer.status_code, Incident.objects.count()) == (302, 2)
    assert form_of(client.get(answer["location"]))["incident.title.en"] == ["Shots in the dark"]


def test_without_the_mark_of_a_form_nothing_is_kept_for_anybody(site: Site) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    form = form_of(site.browser(member).get(at(case)))
    watching = form_of(opened(site, case, "huda").get(at(case)))
    for mark in ("", "made-up", form["mark"][0] + "x"):
        send(Client(), at(case), "look", form | {"mark": [mark]}, **TYPED)
    assert Unfinished.objects.count() == 0
    end_grant(site.acting, case, site.member("huda"))
    send(Client(), at(case), "look", watching, **TYPED)
    assert Unfinished.objects.count() == 0


def test_nobody_else_sees_opens_or_discards_a_draft(site: Site) -> None:
    case = truce(site)
    address = kept(opened(site, case), case)
    huda = opened(site, case, "huda", *Role)
    pages = [words(huda.get(one)) for one in (address, at(case, "drafts/"), at(case, ""), at(case))]
    assert ["Shots in the dark" in page for page in pages] == [False] * 4
    draft = Unfinished.objects.get().id
    assert huda.post(at(case, f"drafts/{draft}/discard/")).status_code == 404
    answer = huda.post(f"{at(case)}?draft={draft}", {"new": str(draft), "do": "keep"})
    assert (answer.status_code, Unfinished.objects.get().member.username) == (422, "salma")


def test_a_draft_is_discarded_for_good(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    kept(client, case)
    draft = Unfinished.objects.get().id
    page = client.post(at(case, f"drafts/{draft}/discard/"), follow=True)
    assert ("The draft is discarded" in words(page), Unfinished.objects.count()) == (True, 0)


def test_who_else_is_correcting_is_told(site: Site) -> None:
    case = truce(site)
    edit = at(case, "incidents/A-INC-0001/edit/")
    salma, huda = opened(site, case), opened(site, case, "huda")
    send(huda, edit, "live", form_of(huda.get(edit)), incident__title__en="Hers")
    page = plain(salma.get(edit))
    last = Unfinished.objects.get().touched.astimezone(ZoneInfo("Asia/Damascus"))
    told = f"somebody else was correcting this, too: <bdi>huda</bdi> (last typed at {last:%H:%M})"
    assert told in page
    assert "Hers" not in page
    assert "somebody else was" not in plain(huda.get(edit))


def test_a_draft_of_a_correction_keeps_where_it_began(site: Site) -> None:
    case = truce(site)
    edit = at(case, "incidents/A-INC-0001/edit/")
    salma, huda = opened(site, case), opened(site, case, "huda")
    send(salma, edit, "keep", form_of(salma.get(edit)), incident__title__en="Mine")
    record(huda, edit, incident__title__en="Hers", reason="h")
    page = salma.get(f"{edit}?draft={Unfinished.objects.get().id}")
    assert all(told in plain(page) for told in ("Mine", "Hers", "Saved by huda:"))


def test_one_draft_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    counts = []
    for more in (1, 2):
        for _ in range(more):
            kept(client, case)
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(at(case, "drafts/")))
        counts.append((page.count("?draft="), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_in_arabic_drafts_are_arabic(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, lang="ar")
    assert "لا مسودات لديك" in words(client.get(at(case, "drafts/")))
    kept(client, case)
    assert "لديك مسودة واحدة لم تُسجَّل بعد" in plain(client.get(at(case, "")))


def kept_on(client: Client, case: Case, page: str, **typed: str) -> None:
    """Words typed into a page that its script keeps."""
    (mark, *_) = re.findall(r'name="words_of" value="([^"]+)"', words(client.get(page)))
    client.post(f"/cases/{case.code}/words/", {"words_of": mark, **typed})


@pytest.mark.parametrize(("lang", "told"), [("en", "Files to be brought"), ("ar", "إضافة دليل")])
def test_a_half_typed_form_for_files_is_among_the_drafts(site: Site, lang: str, told: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), True, lang)
    bring = f"/cases/{case.code}/evidence/new/"
    kept_on(client, case, bring, caption="Half of a cap", **{"evidence.captured": "about 10:00"})
    home, page = (words(client.get(f"/cases/{case.code}/{one}")) for one in ("", "drafts/"))
    assert f'href="/cases/{case.code}/drafts/"' in home
    assert (told in page, "Half of a cap" in page, f'href="{bring}?words=' in page) == (True,) * 3
    opened = words(client.get(bring))
    assert ("Half of a cap" in opened, 'value="about 10:00"' in opened) == (True, True)
    (draft,) = re.findall(r"drafts/([^/]+)/discard", page)
    client.post(f"/cases/{case.code}/drafts/{draft}/discard/")
    assert "Half of a cap" not in words(client.get(bring))


def test_words_on_a_page_that_is_closed_by_now_are_not_told(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True)
    code = Source.objects.get(ref="s1").code
    kept_on(client, case, f"/cases/{case.code}/records/{code}/", because="Named in the market")
    page = words(client.get(f"/cases/{case.code}/drafts/"))
    assert (code in page, "Named in the market" in page) == (True, True)
    site.let_in("salma", case, Role.DOCUMENTER)
    page = words(client.get(f"/cases/{case.code}/drafts/"))
    assert (code in page, "Named in the market" in page) == (False, False)
    assert "cannot be opened any more" in page
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert "On another page" not in words(huda.get(f"/cases/{case.code}/drafts/"))


@pytest.mark.parametrize(
    ("role", "which", "label"),
    [
        (Role.ANALYST, "ruling", "A ruling"),
        (Role.ANALYST, "finding", "A decision on a finding"),
        (Role.REVIEWER, "review", "A ruling"),
    ],
)
def test_who_records_nothing_finds_the_way_back_to_half_typed_words(
    site: Site, role: Role, which: str, label: str
) -> None:
    case = truce(site)
    client = opened(site, case, "huda", role)
    page = page_of(client, case, which)
    _, typed = form(which, page, case)
    (mark, *_) = MARK.findall(words(client.get(page)))
    assert client.post(at(case, "words/"), {**typed, "words_of": mark}).status_code == 200
    home = plain(client.get(at(case, "")))
    assert f'<a href="{at(case, "drafts/")}">1 draft of yours is not recorded yet</a>' in home
    listed = words(client.get(at(case, "drafts/")))
    assert (f"{label}:" in listed, SAID in listed) == (True, True)
    assert f'href="{page}?words=' in listed
    other = opened(site, case, "salma", Role.ANALYST)
    theirs = words(other.get(at(case, "drafts/")))
    assert ("You have no drafts" in theirs, SAID in theirs) == (True, False)
    assert "incidents/new/" not in theirs


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "typed on in another tab"), ("ar", "مسودةً مستقلة")]
)
@pytest.mark.parametrize("do", ["live", "look", "keep"])
def test_a_draft_that_is_open_in_two_tabs_keeps_the_words_of_both(
    site: Site, lang: str, told: str, do: str
) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    address = kept(client, case)
    one, two = (form_of(client.get(address)) for _ in range(2))
    first = send(client, at(case), "live", one, incident__title__en="A new title")
    assert (told in plain(first), Unfinished.objects.count()) == (False, 1)
    for said in ("Heard", "Heard from the roof"):
        second = send(client, at(case), do, two, incident__narrative__en=said)
        shown = plain(client.get(at(case, "drafts/")) if do == "keep" else second)
        assert (told in shown, Unfinished.objects.count()) == (True, 2)
    send(client, at(case), "live", one, incident__title__en="A newer title")
    listed = words(client.get(at(case, "drafts/")))
    pages = re.findall(r'href="(/cases/[^"]+\?draft=[^"]+)"', listed)
    forms = [form_of(client.get(page)) for page in pages]
    assert [
        (form["incident.title.en"], form["incident.narrative.en"]) for form in forms
    ] == [(["A newer title"], [""]), (["Shots in the dark"], ["Heard from the roof"])]  # fmt: skip


def test_a_tab_goes_on_with_its_own_draft_as_often_as_it_likes(site: Site) -> None:
    """And so does one that is opened anew, with what the other typed; the old one then is apart."""
    case = truce(site)
    client = opened(site, case)
    address = kept(client, case)
    old = form_of(client.get(address))
    for do in ("live", "look", "live"):
        send(client, at(case), do, old, incident__narrative__en=f"Heard, {do}")
    new = form_of(client.get(address))
    assert new["incident.narrative.en"] == ["Heard, live"]
    send(client, at(case), "live", new, incident__narrative__en="Heard and seen")
    assert Unfinished.objects.count() == 1
    send(client, at(case), "live", old, incident__narrative__en="Heard and seen")
    assert Unfinished.objects.count() == 1  # the same words: there is nothing to keep apart
    new_again = form_of(client.get(address))
    send(client, at(case), "live", new_again, incident__narrative__en="Seen")
    send(client, at(case), "live", old, incident__narrative__en="Heard, late")
    assert Unfinished.objects.count() == 2


def test_a_tab_without_a_session_types_over_no_other(site: Site) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    client, late = site.browser(member), site.browser(member)
    address = kept(client, case)
    old = form_of(late.get(address))
    late.logout()
    send(client, at(case), "live", form_of(client.get(address)), incident__title__en="New")
    answer = send(late, at(case), "look", old, incident__narrative__en="Typed late")
    rows = Unfinished.objects.order_by("touched").values_list("id", flat=True)
    assert [str(one) in answer["location"] for one in rows] == [False, True]


def test_what_one_records_from_a_tab_ends_its_own_draft_alone(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    address = kept(client, case)
    one, two = (form_of(client.get(address)) for _ in range(2))
    send(client, at(case), "live", one, incident__title__en="A new title")
    looked = send(client, at(case), "look", two, incident__narrative__en="Heard")
    assert client.post(at(case), {**form_of(looked), "do": "record"}).status_code == 302
    assert Incident.objects.latest("id").narrative.get("en") == "Heard"
    (row,) = Unfinished.objects.all()
    assert address.endswith(str(row.id))
    assert form_of(client.get(address))["incident.title.en"] == ["A new title"]
