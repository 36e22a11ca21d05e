"""What a reporter sends and sees again: their own words, and nothing of anybody else's."""

import re
from dataclasses import replace
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.records.workspaces import english
from tests.web.cases import OTHER, VICTIM, WITNESS, truce
from tests.web.recording.form import plain
from tests.web.site import Site, words
from trucewatch.acts.recording import correct_whole, record_whole
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import Case, Deed, Incident, Look, Revision, Unfinished
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.reports import Role

TOLD = {
    "title": "Shots near the bakery",
    "began": "2016-12-16T09:00",
    "ended": "",
    "narrative": "I heard three shots from the north.",
}


def reporter(site: Site, case: Case, name: str = "lina", lang: str = "en") -> Client:
    return site.browser(site.let_in(name, case, Role.REPORTER), lang=lang)


def at(case: Case, page: str = "") -> str:
    return f"/cases/{case.code}/reports/{page}"


def form_at(client: Client, address: str) -> dict[str, str]:
    found = re.findall(r'name="(words_of|new)" value="([^"]+)"', words(client.get(address)))
    return dict(found)


def send(client: Client, case: Case, **changed: str) -> Any:
    return client.post(at(case, "new/"), form_at(client, at(case, "new/")) | TOLD | changed)


def worked_on(site: Site, case: Case, incident: Incident) -> None:
    """Somebody else of the team corrects it and adds a deed, and a third calls it verified."""
    salma, rana = (
        replace(site.acting, member=site.let_in(name, case, Role.VERIFIER))
        for name in ("salma", "rana")
    )
    incident.narrative = english("Hidden words of the team")
    incident.title = english("Hidden title")
    correct_whole(salma, case, [incident], [], "hidden reason")
    deed = Deed(case=case, incident=incident, deed_kind=DeedKind.SNIPER)
    record_whole(salma, case, deed)
    incident.status = IncidentStatus.VERIFIED
    correct_whole(rana, case, [incident], [], "hidden look")


def test_what_is_sent_is_an_incident_for_the_team_and_ones_own_page(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    assert at(case) in words(client.get(f"/cases/{case.code}/"))
    answer = send(client, case)
    made = Incident.objects.latest("id")
    assert (answer.status_code, answer["location"]) == (302, at(case, f"{made.id}/"))
    assert (made.status, made.title.get("en"), made.narrative.get("en")) == (
        IncidentStatus.REPORTED, TOLD["title"], TOLD["narrative"],
    )  # fmt: skip
    page = plain(client.get(answer["location"]))
    assert ("sent to the team" in page, TOLD["title"] in page, TOLD["narrative"] in page) == (
        True, True, True,
    )  # fmt: skip
    assert "09:00" in page
    assert TOLD["title"] in words(client.get(at(case)))
    team = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    assert TOLD["title"] in words(team.get(f"/cases/{case.code}/incidents/"))
    act = Revision.objects.get(record=made.id).act
    assert (act.name, act.member and act.member.username) == ("record", "lina")
    verify_workspace(site.workspace).demand()


def test_no_page_tells_what_others_recorded_or_made_of_it_or_how_many_there_are(
    site: Site,
) -> None:
    case, other = truce(site), site.case(OTHER)
    client, second = reporter(site, case), reporter(site, case, "omar")
    site.let_in("lina", other, Role.REPORTER)
    send(client, case)
    send(second, case, title="Told by omar")
    own, omars = Incident.objects.order_by("-id")[1], Incident.objects.latest("id")
    home = words(client.get(f"/cases/{case.code}/"))
    worked_on(site, case, own)
    pages = ["", "new/", f"{own.id}/"]
    shown = "".join(plain(client.get(at(case, page))) for page in pages)
    assert (TOLD["title"] in shown, TOLD["narrative"] in shown) == (True, True)
    hidden = (
        "Hidden",
        "Told by omar",
        "Fire on the convoy",
        "A-INC",
        "verified",
        "sniper",
        "salma",
    )
    assert [one for one in hidden if one in shown] == []
    closed = [at(case, f"{own.id}/correct/")]
    closed += [at(case, f"{one.id}/{page}") for one in (omars, Incident.objects.get(ref="i1"))
               for page in ("", "correct/")]  # fmt: skip
    closed += [at(other, f"{own.id}/")]
    assert [client.get(one).status_code for one in closed] == [404] * len(closed)
    for page in ("incidents/", f"records/{own.code}/", "records/A-INC-9999/"):
        assert client.get(f"/cases/{case.code}/{page}").status_code == 403
    found = words(client.get(f"/cases/{case.code}/search/?q=bakery"))
    assert (own.code in found, "Shots near" in found) == (False, False)
    bare = re.compile(r'csrfmiddlewaretoken" value="[^"]*"|nonce="[^"]*"')
    assert bare.sub("", words(client.get(f"/cases/{case.code}/"))) == bare.sub("", home)


def test_it_is_corrected_by_who_sent_it_until_somebody_else_works_on_it(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    send(client, case)
    own = Incident.objects.latest("id")
    page = at(case, f"{own.id}/correct/")
    form = words(client.get(page))
    assert [
        one
        for one in (TOLD["title"], TOLD["narrative"], "Friday 16 December 2016, 09:00")
        if one not in form
    ] == []
    answer = client.post(page, form_at(client, page) | TOLD | {"title": "Shots near the mill"})
    assert answer["location"] == at(case, f"{own.id}/")
    assert Incident.objects.get(id=own.id).title.get("en") == "Shots near the mill"
    assert "Shots near the mill" in words(client.get(at(case)))
    worked_on(site, case, Incident.objects.get(id=own.id))
    assert client.get(page).status_code == 404
    assert Incident.objects.get(id=own.id).title.get("en") == "Hidden title"
    assert "worked on it" in words(client.get(at(case, f"{own.id}/")))


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "send it as a new report"), ("ar", "ويمكنك إرساله بلاغًا جديدًا")],
)
def test_a_correction_that_comes_too_late_may_be_sent_as_a_new_report(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    client = reporter(site, case, lang=lang)
    send(client, case)
    own = Incident.objects.latest("id")
    page = at(case, f"{own.id}/correct/")
    form = form_at(client, page) | TOLD | {"narrative": "Typed for long"}
    client.post(f"/cases/{case.code}/words/", form)
    worked_on(site, case, Incident.objects.get(id=own.id))
    late = client.post(page, form)
    shown = words(late)
    assert (late.status_code, told in shown, "Typed for long" in shown) == (409, True, True)
    assert "Hidden" not in shown
    opened = words(client.get(page))  # from the draft that was kept
    assert (told in opened, "Typed for long" in opened) == (True, True)
    answer = client.post(page, form | form_at(client, page))
    made = Incident.objects.latest("id")
    assert (answer["location"], made.narrative.get("en")) == (
        at(case, f"{made.id}/"), "Typed for long",
    )  # fmt: skip
    assert Incident.objects.get(id=own.id).title.get("en") == "Hidden title"
    assert Unfinished.objects.count() == 0


def test_who_goes_back_to_the_form_and_types_another_sends_two(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    form = form_at(client, at(case, "new/")) | TOLD
    first = client.post(at(case, "new/"), form)
    other = form | {"title": "Smoke over the mill"}
    second, again = (client.post(at(case, "new/"), other) for _ in range(2))
    assert (first["location"] == second["location"], again["location"]) == (
        False, second["location"],
    )  # fmt: skip
    titles = Incident.objects.order_by("-id").values_list("title", flat=True)[:2]
    assert {one.get("en") for one in titles} == {TOLD["title"], "Smoke over the mill"}


def test_a_long_report_is_kept_to_its_last_word_and_one_too_long_is_refused(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    lines = ["a line of words"] * 312  # 4,991 signs as a browser counts them, and 311 more sent
    send(client, case, narrative="\r\n".join([*lines, "the last"]))
    assert Incident.objects.latest("id").narrative.get("en") == "\n".join([*lines, "the last"])
    before = Incident.objects.count()
    long = send(client, case, narrative="\r\n".join([*lines, "and the very last"]))
    shown = words(long)
    assert (long.status_code, "5,000" in shown, "the very last" in shown) == (422, True, True)
    assert Incident.objects.count() == before


def test_sent_twice_over_a_bad_line_it_is_one(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    before = Incident.objects.count()
    form = form_at(client, at(case, "new/")) | TOLD
    first, second = (client.post(at(case, "new/"), form) for _ in range(2))
    assert (first["location"], Incident.objects.count()) == (second["location"], before + 1)


@pytest.mark.parametrize(
    ("lang", "told", "kept"),
    [
        ("en", "A report to be sent", "into a record, a report,"),
        ("ar", "بلاغ لم يُرسل بعد", "في سجل أو بلاغ"),
    ],
)
def test_what_is_typed_is_kept_and_waits_among_ones_drafts(
    site: Site, lang: str, told: str, kept: str
) -> None:
    case = truce(site)
    client = reporter(site, case, lang=lang)
    form = form_at(client, at(case, "new/")) | TOLD
    assert client.post(f"/cases/{case.code}/words/", form).status_code == 200
    drafts = words(client.get(f"/cases/{case.code}/drafts/"))
    assert (told in drafts, TOLD["title"] in drafts) == (True, True)
    assert TOLD["narrative"] in words(client.get(at(case, "new/")))
    send(client, case)
    assert Unfinished.objects.count() == 0
    client.logout()
    client.cookies["django_language"] = lang
    assert kept in words(client.get(at(case, "new/"), follow=True))


@pytest.mark.parametrize(("lang", "told"), [("en", "Please give a title, a time"), ("ar", "يُرجى")])
def test_what_is_amiss_is_told_and_what_was_typed_stays(site: Site, lang: str, told: str) -> None:
    case = truce(site)
    client = reporter(site, case, lang=lang)
    before = Incident.objects.count()
    nothing = send(client, case, title="", began="", narrative="")
    assert (nothing.status_code, told in words(nothing)) == (422, True)
    wrong = send(client, case, began="the day of the snow")
    assert (wrong.status_code, TOLD["narrative"] in words(wrong)) == (422, True)
    assert Incident.objects.count() == before


def test_a_protected_name_is_told_without_a_code_and_written_down_as_a_look(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    answer = send(client, case, narrative=f"{WITNESS} told me.")
    page = plain(client.get(answer["location"]))
    assert ("of your report tells" in page, "A-INC" in page, "A-SRC" in page) == (
        True, False, False,
    )  # fmt: skip
    assert Look.objects.get().gate
    assert VICTIM not in page


def test_one_report_and_three_take_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case)
    counted = []
    for _ in range(3):
        send(client, case)
        client.get(at(case))
        with CaptureQueriesContext(connection) as asked:
            client.get(at(case))
        counted.append(len(asked))
    assert counted[0] == counted[2]
    assert Revision.objects.filter(kind="incident", act__name="record").count() == 3


def test_the_pages_speak_arabic(site: Site) -> None:
    case = truce(site)
    client = reporter(site, case, lang="ar")
    answer = send(client, case, title="إطلاق نار قرب الفرن")
    page = words(client.get(answer["location"]))
    assert ("أُرسل بلاغك إلى الفريق" in page, "إطلاق نار قرب الفرن" in page) == (True, True)
    assert "بلاغاتي" in words(client.get(at(case)))


def test_every_link_that_a_reporter_is_shown_leads_somewhere(site: Site) -> None:
    """Their pages name clauses and who is bound, whose own pages are closed to them."""
    case = truce(site)
    client = reporter(site, case)
    seen = {f"/cases/{case.code}/"}
    waiting = list(seen)
    while waiting:
        page = words(client.get(waiting.pop()))
        found = set(re.findall(r'<a [^>]*href="(/cases/[^"?#]+)', page)) - seen
        waiting += found
        seen |= found
    assert f"/cases/{case.code}/agreements/A-AGR-0001/" in seen
    assert {client.get(one).status_code for one in seen} == {200}
