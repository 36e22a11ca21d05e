"""A tab that is duplicated, or a form that is sent from twice, types over no word of the other."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, send
from tests.web.recording.test_drafts import at, kept, opened
from tests.web.site import Site, words
from tests.web.test_words_kept import AGAIN, MARK, ROLES, page_of
from trucewatch.acts.unfinished import open_unfinished
from trucewatch.records.models import Case, Determination, Incident, Unfinished
from trucewatch.values.codes.reports import Role
from trucewatch.web.tabs import Sent

NARRATIVE, TITLE = "incident.narrative.en", "incident.title.en"


def said(site: Site, name: str) -> list[str]:
    """What stands in a field of each draft, the oldest draft first."""
    rows = list(Unfinished.objects.order_by("begun"))
    stands = open_unfinished(site.workspace, rows)
    return [stands[row.id].get(name, "") for row in rows]


def duplicated(form: dict[str, list[str]], scripts: bool) -> dict[str, list[str]]:
    """The same form in another tab: all that a browser copies, but not the sign of its page."""
    without = {name: value for name, value in form.items() if name != "tab"}
    return without | ({"tab": ["0.25"]} if scripts else {})


@pytest.mark.parametrize("do", ["live", "look", "keep"])
@pytest.mark.parametrize("scripts", [True, False])
@pytest.mark.parametrize("begun", [True, False])
def test_a_duplicated_tab_types_over_no_word(
    site: Site, begun: bool, scripts: bool, do: str
) -> None:
    case = truce(site)
    client = opened(site, case)
    address = kept(client, case) if begun else at(case)
    first = form_of(client.get(address), scripts=scripts)
    second = duplicated(first, scripts)
    send(client, address, "live", first, incident__narrative__en="Shots from the north")
    told = send(client, address, do, second, incident__narrative__en="Shots from the south")
    shown = plain(client.get(at(case, "drafts/")) if do == "keep" else told)
    assert "This draft was typed on in another tab" in shown
    assert said(site, NARRATIVE) == ["Shots from the north", "Shots from the south"]


def test_each_of_two_tabs_goes_on_with_its_own_words_only(site: Site) -> None:
    """As often as either likes, in whichever order, also where an answer was lost on the way."""
    case = truce(site)
    client = opened(site, case)
    first = form_of(client.get(at(case)))
    tabs = {"first": first, "second": duplicated(first, True), "third": first | {"tab": ["0.75"]}}
    for words_of_it in ("Shots", "Shots, heard", "Heard"):
        for name, form in tabs.items():
            typed = {"incident__narrative__en": f"{words_of_it} in the {name}"}
            send(client, at(case), "live", form, **typed)
    assert said(site, NARRATIVE) == [f"Heard in the {name}" for name in tabs]


def test_without_scripts_one_goes_on_from_page_to_page(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    page = client.get(at(case))
    for words_of_it in ("Shots", "Shots heard", "Heard"):
        form = form_of(page, scripts=False)
        page = send(client, at(case), "look", form, incident__narrative__en=words_of_it)
        assert said(site, NARRATIVE) == [words_of_it]
    first, second = (form_of(page, scripts=False) for _ in range(2))
    for number, form in enumerate((first, second, first)):
        send(client, at(case), "look", form, incident__narrative__en=f"Heard, {number}")
    assert said(site, NARRATIVE) == ["Heard, 0", "Heard, 1", "Heard, 2"]


def test_a_tab_does_not_go_on_with_what_was_kept_without_its_session(site: Site) -> None:
    """It was opened with the draft as it stood, its script did not run: it is another one."""
    case = truce(site)
    client = opened(site, case)
    first = form_of(client.get(at(case)))
    send(client, at(case), "live", first, incident__narrative__en="Shots")
    draft = at(case) + f"?draft={first['new'][0]}"
    second, late = form_of(client.get(draft), scripts=False), Client()
    send(late, at(case), "look", second, incident__narrative__en="Shots, then silence")
    assert said(site, NARRATIVE) == ["Shots, then silence"]
    send(client, at(case), "live", first, incident__narrative__en="Shots from the north")
    assert said(site, NARRATIVE) == ["Shots, then silence", "Shots from the north"]


@pytest.mark.parametrize("do", ["live", "keep", "look"])
@pytest.mark.parametrize("late", ["Shots", ""])
def test_what_a_line_held_up_takes_the_place_of_nothing_typed_since(
    site: Site, late: str, do: str
) -> None:
    case = truce(site)
    client = opened(site, case)
    form = form_of(client.get(at(case)))
    for turn, sent, words_of_it in ((9, "live", "Sh"), (10, do, "Shots heard"), (2, "live", late)):
        tab = {"tab": [f"0.5 {turn}"]}
        send(client, at(case), sent, form | tab, incident__narrative__en=words_of_it)
    assert said(site, NARRATIVE) == ["Shots heard"]


def test_words_of_a_page_that_a_line_held_up_take_the_place_of_none(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    mark = marked(client, page)
    for turn, reasoning in ((10, "From the north"), (9, "From"), (11, "From the north,")):
        client.post(keep, {"reasoning": reasoning, "words_of": mark, "tab": f"0.1 {turn}"})
    assert said(site, "reasoning") == ["From the north,"]


def test_the_same_form_sent_again_with_the_same_words_is_the_same_draft(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    form = form_of(client.get(at(case)), scripts=False)
    for _ in range(2):
        send(client, at(case), "look", form, incident__narrative__en="Shots")
    assert said(site, NARRATIVE) == ["Shots"]


def test_another_reason_for_a_correction_is_another_word(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    edit = at(case, "incidents/A-INC-0001/edit/")
    looked = send(client, edit, "look", form_of(client.get(edit)), incident__title__en="Shots")
    form = form_of(looked)
    send(client, edit, "live", form, reason="The first witness took it back")
    send(client, edit, "live", duplicated(form, True), reason="A slip")
    assert said(site, "reason") == ["The first witness took it back", "A slip"]


def test_a_tab_is_told_where_its_draft_is_and_records_that_one(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    first = form_of(client.get(at(case)))
    second = duplicated(first, True)
    send(client, at(case), "live", first, incident__title__en="Shots from the north")
    typed = {"incident__title__en": "Shots from the south"}
    live = words(send(client, at(case), "live", second, **typed))
    inputs = dict(re.findall(r'name="(new|opened)" value="([^"]+)"', live))
    (own,) = Unfinished.objects.exclude(id=first["new"][0])
    assert inputs == {"new": str(own.id), "opened": own.touched.isoformat()}
    looked = send(client, at(case), "look", second | inputs, **typed)
    client.post(at(case), {**form_of(looked), "do": "record"})
    assert Incident.objects.latest("id").title.get("en") == "Shots from the south"
    assert said(site, TITLE) == ["Shots from the north"]


@pytest.mark.parametrize("begun", [True, False])
def test_two_tabs_that_type_at_the_same_moment_keep_the_words_of_both(
    site: Site, begun: bool
) -> None:
    case = truce(site)
    client = opened(site, case)
    address = kept(client, case) if begun else at(case)
    first = form_of(client.get(address))
    second, sent = duplicated(first, True), [True]
    kept_there, under_it = 'UPDATE "records_unfinished"', '"records_revision"."record" = %s'
    last = kept_there if begun else under_it

    def meanwhile(execute: Any, sql: str, *told: Any) -> Any:
        if last in sql and sent:  # the first has seen what stands there by now
            sent.pop()
            send(client, address, "live", second, incident__narrative__en="From the south")
        return execute(sql, *told)

    with connection.execute_wrapper(meanwhile):
        send(client, address, "live", first, incident__narrative__en="From the north")
    assert (sorted(said(site, NARRATIVE)), sent) == (["From the north", "From the south"], [])


def marked(client: Client, page: str) -> str:
    return MARK.findall(words(client.get(page)))[0]


@pytest.mark.parametrize("signs", [("0.1", "0.2"), (None, None)])
def test_words_on_a_duplicated_page_are_kept_beside_those_of_the_first(
    site: Site, signs: tuple[str | None, ...]
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page = page_of(client, case, "ruling")
    mark = marked(client, page)
    for sign, reasoning in zip(signs, ("From the north", "From the south"), strict=True):
        tab = {"tab": sign} if sign else {}
        typed = {"reasoning": reasoning, "words_of": mark, **tab}
        assert client.post(f"/cases/{case.code}/words/", typed).status_code == 200
    assert said(site, "reasoning") == ["From the north", "From the south"]


def test_what_is_sent_from_one_page_leaves_the_words_of_its_duplicate(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    mark = marked(client, page)
    for sign, reasoning in (("0.1", "From the north"), ("0.2", "From the south")):
        client.post(keep, {"reasoning": reasoning, "words_of": mark, "tab": sign})
    form = {"ruling": "non_compliance", "reasoning": "From the south"}
    sent = client.post(page, form | {"words_of": mark, "tab": "0.2"})
    assert (sent.status_code, Determination.objects.count()) == (302, 2)
    assert said(site, "reasoning") == ["From the north"]
    told = words(client.get(page))
    assert (AGAIN in told, "From the north" in told) == (True, True)


def test_a_page_that_was_refused_goes_on_with_its_words_in_whatever_tab(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang="ar")
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    first = {"reasoning": "From the north", "words_of": marked(client, page), "tab": "0.1"}
    client.post(keep, first)
    refused = client.post(page, first)
    assert refused.status_code == 422
    mark = MARK.findall(words(refused))[0]
    client.post(keep, {"reasoning": "From the south", "words_of": mark, "tab": "0.2"})
    assert said(site, "reasoning") == ["From the south"]
    form = {"ruling": "non_compliance", "reasoning": "From the south"}
    assert client.post(page, form | {"words_of": mark, "tab": "0.2"}).status_code == 302
    assert Unfinished.objects.count() == 0


def test_a_draft_of_somebody_else_is_never_gone_on_with(site: Site) -> None:
    case: Case = truce(site)
    salma, huda = (site.let_in(name, case, Role.DOCUMENTER) for name in ("salma", "huda"))
    form = form_of(site.browser(salma).get(at(case)))
    send(site.browser(salma), at(case), "live", form, incident__title__en="Shots")
    row = Unfinished.objects.get()
    acting = site.acting.__class__(site.workspace, huda, site.acting.now)
    place = Sent(acting, case, row.id, "incident", None, {"tab": form["tab"][0]}).place()
    assert (place.draft, place.touched, place.stands) == (row.id, None, {})
