"""Evidence that is known of and not held, begun in a browser."""

from typing import Any

import pytest
from django.test import Client

from tests.web.cases import LABEL, VICTIM, truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.acts.revisions import history
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Citation, Evidence, Incident, Unfinished
from trucewatch.values.codes.evidence import EvidenceHeld, EvidenceVerdict
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import EMPTY_TEXT

CITED = "citation.0.evidence"


@pytest.fixture
def case(site: Site) -> Case:
    return truce(site)


def member(site: Site, case: Case, role: Role = Role.DOCUMENTER, **how: Any) -> Client:
    return site.browser(site.let_in("salma", case, role, **how), second_factor=True)


def new(case: Case) -> str:
    return f"/cases/{case.code}/records/new/evidence/"


def page_of(case: Case, item: Evidence) -> str:
    return f"/cases/{case.code}/evidence/{item.code}/"


def begun(client: Client, case: Case, **typed: Any) -> Evidence:
    """A register of a hospital, which somebody else keeps."""
    answer = record(client, new(case), evidence__title__en="Register of the hospital", **typed)
    item = Evidence.objects.latest("code")
    assert answer["location"] == page_of(case, item)
    return item


def test_what_a_channel_shows_is_begun_from_the_list(site: Site, case: Case) -> None:
    client = member(site, case)
    listed = words(client.get(f"/cases/{case.code}/evidence/"))
    assert f'href="{new(case)}">Record an item that is not held<' in listed
    told = plain(client.get(new(case)))
    assert ("For what you know of and do not have" in told, "Bring evidence" in told) == (
        True,
        True,
    )
    item = begun(
        client,
        case,
        evidence__caption__ar="شوهد على قناة، والسجل لدى المستشفى",
        evidence__captured="about 10:00 on 15 December 2016",
        evidence__incident="Fire on the convoy",
    )
    assert item.held is EvidenceHeld.NOT_HELD
    assert (item.object, item.size, item.verdict) == ("", None, EvidenceVerdict.UNVERIFIED)
    assert item.incident == Incident.objects.get(ref="i1")
    assert [one.act for one in history(item.id)] == ["record"]
    page = words(client.get(page_of(case, item)))
    told_there = ("not held", "We do not have the file itself", "Correct the description")
    assert [one in page for one in told_there] == [True] * 3
    assert "Open the file" not in page
    listed = words(client.get(f"/cases/{case.code}/evidence/?held=not_held"))
    assert "Register of the hospital" in listed


def test_it_is_begun_from_the_citation_of_an_incident_and_put_there(site: Site, case: Case) -> None:
    client = member(site, case)
    page = f"/cases/{case.code}/incidents/new/"
    empty = client.get(page)
    assert f'value="new.evidence.{CITED}"' in words(empty)
    aside = send(
        client, page, f"new.evidence.{CITED}", form_of(empty), incident__title__en="Shelling",
        citation__0__evidence="Film of the crossing", citation__0__source="A witness",
    )["location"]  # fmt: skip
    form = form_of(client.get(aside))
    assert form["evidence.title.en"] == ["Film of the crossing"]
    looked = send(client, aside, "look", form, evidence__caption__en="Seen on a channel")
    back = client.post(aside, {**form_of(looked), "do": "record"})["location"]
    item = Evidence.objects.latest("code")
    form = form_of(client.get(back))
    assert form[CITED] == [f"Film of the crossing ({item.code})"]
    assert form["incident.title.en"] == ["Shelling"]
    source = form["citation.0.source"] = ["A-SRC-0001"]
    looked = send(client, back, "look", form)
    assert client.post(back, {**form_of(looked), "do": "record"}).status_code == 302
    cited = Citation.objects.get(evidence=item)
    assert (cited.source.code, cited.about_kind) == (source[0], "incident")  # type: ignore[union-attr]
    assert Unfinished.objects.count() == 0


def test_it_needs_a_title_and_only_then(site: Site, case: Case) -> None:
    client = member(site, case)
    before = Evidence.objects.count()
    form = form_of(client.get(new(case)))
    looked = send(client, new(case), "look", form, evidence__caption__en="Seen on a channel")
    assert (looked.status_code, "evidence-title" in words(looked)) == (422, True)
    assert Evidence.objects.count() == before
    untitled = Evidence.objects.get(ref="e1")
    untitled.title = EMPTY_TEXT
    write(site.acting, "correct", case, [untitled], reason="it has none")
    edit = f"/cases/{case.code}/records/{untitled.code}/edit/"
    answer = record(client, edit, evidence__credit__en="The monitors", reason="they say so")
    assert answer.status_code == 302


def test_words_that_tell_a_protected_name_are_told_of(site: Site, case: Case) -> None:
    client = member(site, case, sources=True, persons=True)
    record(
        client, new(case), evidence__title__en="Register", evidence__caption__en=f"names {VICTIM}"
    )
    item = Evidence.objects.latest("code")
    page = plain(client.get(page_of(case, item)))
    assert ("a name that is protected" in page, 'class="notice done warning"' in page) == (
        True,
        True,
    )


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.ANALYST, Role.REVIEWER, Role.PUBLISHER])
def test_who_records_nothing_begins_none(site: Site, case: Case, role: Role) -> None:
    client = member(site, case, role, sources=True, persons=True)
    listed = words(client.get(f"/cases/{case.code}/evidence/"))
    assert ("new/evidence/" in listed, client.get(new(case)).status_code) == (False, 403)


def test_who_filmed_and_who_is_shown_are_asked_of_those_alone_who_may_see_it(
    site: Site, case: Case
) -> None:
    protected = ("evidence.captured_by", "evidence.persons")
    for granted in (False, True):
        client = member(site, case, sources=granted, persons=granted)
        page = client.get(new(case))
        assert [one in form_of(page) for one in protected] == [granted, granted]
        assert (LABEL in words(page)) is granted


def test_it_is_taken_back_with_a_reason_and_not_while_something_rests_on_it(
    site: Site, case: Case
) -> None:
    client = member(site, case)
    item = begun(client, case)
    page = words(client.get(page_of(case, item)))
    away = f"/cases/{case.code}/records/{item.code}/take-back/"
    assert (f'action="{away}"' in page, 'name="why"' in page) == (True, True)
    cited = record(
        client, f"/cases/{case.code}/incidents/A-INC-0001/edit/", reason="it is told there",
        citation__0__evidence=item.code,
    )  # fmt: skip
    assert cited.status_code == 302
    assert client.post(away, {"why": "told twice"}).status_code == 409
    record(client, f"/cases/{case.code}/incidents/A-INC-0001/edit/", reason="not there",
           citation__0__evidence="")  # fmt: skip
    assert client.post(away, {"why": "told twice"}).status_code == 302
    item.refresh_from_db()
    assert item.state is RecordState.WITHDRAWN
    assert list(history(item.id))[-1].reason == "told twice"


def test_a_half_typed_one_waits_among_the_drafts(site: Site, case: Case) -> None:
    client = member(site, case)
    form = form_of(client.get(new(case)))
    send(client, new(case), "keep", form, evidence__title__en="Half of a reg")
    page = words(client.get(f"/cases/{case.code}/drafts/"))
    assert "Half of a reg" in page
