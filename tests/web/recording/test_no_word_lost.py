"""What is typed outlives keys that are away, rights that end, and going back in the browser."""

import shutil

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, record, send
from tests.web.recording.test_drafts import TYPED, at, opened
from tests.web.site import Site, words
from trucewatch.records.models import Incident, Source, Unfinished
from trucewatch.values.codes.reports import Role


@pytest.mark.parametrize("do", ["look", "record", "keep", "live", "add.deed"])
def test_while_the_keys_are_away_the_words_stay_in_the_page(site: Site, do: str) -> None:
    case = truce(site)
    client = opened(site, case)
    form = form_of(client.get(at(case)))
    send(client, at(case), "live", form, **TYPED)
    keys = site.acting.workspace.keys
    shutil.move(keys, f"{keys}.away")
    more = TYPED | {"back": str(Unfinished.objects.get().id), "into": "incident.area.place"}
    answer = send(client, at(case), do, form, **more, incident__narrative__en="Heard on the roof")
    assert (answer.status_code, "Heard on the roof" in words(answer)) == (422, True)
    assert form_of(answer)["back"] == [more["back"]]


@pytest.mark.parametrize("do", ["live", "look", "keep", "record"])
@pytest.mark.parametrize("again", [False, True])
def test_words_that_are_not_asked_any_more_stay_in_the_draft(
    site: Site, do: str, again: bool
) -> None:
    """Whether the form is sent once more as it was, or opened again without the field."""
    case = truce(site)
    page = at(case, "records/new/source/")
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True)
    form = {**form_of(client.get(page)), "source.name": ["Umm Khalil"]}
    send(client, page, "live", form)
    draft = f"{page}?draft={Unfinished.objects.get().id}"
    site.let_in("salma", case, Role.DOCUMENTER)
    if again:
        form = form_of(client.get(draft))
        assert "source.name" not in form
    answer = send(client, page, do, form)
    assert "Nothing was typed" not in words(client.get(at(case, "drafts/")))
    assert "Umm Khalil" not in words(answer)
    site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    assert form_of(client.get(draft))["source.name"] == ["Umm Khalil"]


def test_words_that_are_not_asked_any_more_outlast_the_session_too(site: Site) -> None:
    case = truce(site)
    page = at(case, "records/new/source/")
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True)
    send(client, page, "live", form_of(client.get(page)), source__name="Umm Khalil")
    draft = f"{page}?draft={Unfinished.objects.get().id}"
    site.let_in("salma", case, Role.DOCUMENTER)
    form = form_of(client.get(draft))
    client.logout()
    send(client, page, "look", form, source__label__en="A neighbour")
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    again = form_of(site.browser(member, True).get(draft))
    assert (again["source.name"], again["source.label.en"]) == (["Umm Khalil"], ["A neighbour"])


def test_what_is_recorded_leaves_the_words_that_it_does_not_hold(site: Site) -> None:
    case = truce(site)
    page = at(case, "records/new/source/")
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True)
    send(client, page, "live", form_of(client.get(page)), source__name="Umm Khalil")
    draft = f"{page}?draft={Unfinished.objects.get().id}"
    site.let_in("salma", case, Role.DOCUMENTER)
    label = {"source__label__en": "A neighbour"}
    answer = record(client, draft, **label, source__source_kind="local_activist")
    assert (answer.status_code, Source.objects.get(code="A-SRC-0002").label.get("en")) == (
        302,
        "A neighbour",
    )
    site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    assert form_of(client.get(draft))["source.name"] == ["Umm Khalil"]


@pytest.mark.parametrize("anew", [False, True])
def test_a_form_that_comes_again_after_it_was_recorded_ends_no_other_words(
    site: Site, anew: bool
) -> None:
    """One goes back to a form that was recorded, types otherwise, and sends the old page once more."""
    case = truce(site)
    client = opened(site, case)
    looked = form_of(send(client, at(case), "look", form_of(client.get(at(case))), **TYPED))
    made = client.post(at(case), {**looked, "do": "record"})["location"]
    send(client, at(case), "live", looked, incident__narrative__en="Heard on the roof")
    draft = f"{at(case)}?draft={Unfinished.objects.get().id}"
    if anew:  # and goes on with it in a page of its own
        send(client, at(case), "live", form_of(client.get(draft)), incident__title__en="Shots")
    assert client.post(at(case), {**looked, "do": "record"})["location"] == made
    assert form_of(client.get(draft))["incident.narrative.en"] == ["Heard on the roof"]
    assert (Unfinished.objects.count(), Incident.objects.count()) == (1, 3)
    send(client, at(case), "live", looked)
    client.post(at(case), {**looked, "do": "record"})
    assert Unfinished.objects.count() == int(anew)
