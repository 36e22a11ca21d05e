"""Words that cannot be kept, for the keys are away, come back to whoever sent them, and are not lost."""

import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from html import unescape
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, send
from tests.web.recording.test_drafts import TYPED, at, opened
from tests.web.site import Site, words
from tests.web.test_words_kept import AGAIN, MARK, ROLES, SAID, form, page_of
from trucewatch.records.key_file import CLOSED
from trucewatch.records.models import Determination, Incident, Unfinished
from trucewatch.values.codes.reports import Role

ENTER = "/enter/?next="
HELD = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')
ACCOUNT = 'Heard from the roof.\nThen "quiet", <until> dawn & after.'


@contextmanager
def away(site: Site, how: str) -> Iterator[None]:
    """The keys are away, or everything is closed, as panic leaves it."""
    keys = site.workspace.keys
    if how == "closed":
        (keys / CLOSED).touch()
        yield
        (keys / CLOSED).unlink()
    else:
        shutil.move(keys, f"{keys}.away")
        yield
        shutil.move(f"{keys}.away", keys)


def held_in(answer: Any) -> dict[str, list[str]]:
    """What the page sends again, as a browser would."""
    sent: dict[str, list[str]] = {}
    main = words(answer).partition("<main")[2]
    for name, value in HELD.findall(main):
        if name != "csrfmiddlewaretoken":
            sent.setdefault(name, []).append("\r\n".join(unescape(value).splitlines()))
    return sent


@pytest.mark.parametrize("how", ["away", "closed"])
@pytest.mark.parametrize("do", ["look", "record", "keep", "live", "add.deed"])
def test_a_session_that_ends_while_the_keys_are_away_loses_no_word(
    site: Site, do: str, how: str
) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    client = site.browser(member)
    form = form_of(client.get(at(case)))
    client.logout()
    with away(site, how):
        typed = {**TYPED, "incident__narrative__en": ACCOUNT}
        answer = send(client, at(case), do, form, **typed)
        assert (answer.status_code, Unfinished.objects.count()) == (409, 0)
        again = client.post(at(case), held_in(answer))
        assert held_in(again) == held_in(answer)
    told = plain(again)
    assert "You are not signed in any more, and what you typed cannot be kept either" in told
    assert (str(site.workspace.keys) in told, "Shots in the dark" in told) == (False, True)
    sent = client.post(at(case), held_in(again))
    assert (sent.status_code, sent["location"].startswith(ENTER)) == (302, True)
    draft = site.browser(member).get(at(case) + f"?draft={form['new'][0]}")
    assert {name: form_of(draft)[name] for name in ("incident.title.en", "incident.narrative.en")} == {
        "incident.title.en": ["Shots in the dark"], "incident.narrative.en": [ACCOUNT],
    }  # fmt: skip


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "please do not close it"),
        ("ar", "ما كتبته موجود في هذه الصفحة وحدها، فيُرجى عدم إغلاقها"),
    ],
)
def test_it_is_said_in_the_language_of_the_reader_and_only_what_was_typed_is_shown(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    form = form_of(client.get(at(case)))
    client.logout()
    client.cookies["django_language"] = lang
    with away(site, "away"):
        typed = {"deed__0__deed_kind": "direct_fire", "incident__title__ar": "قصف المعبر ليلًا"}
        page = plain(send(client, at(case), "look", form, **typed))
    assert "<a " not in page.replace('<a class="skip"', "")  # nothing leads away from the words
    said = re.sub("<[^>]*>", "", page.partition("<main")[2])
    assert (told in said, "قصف المعبر ليلًا" in said) == (True, True)
    assert [one in said for one in ("direct_fire", form["new"][0], form["mark"][0])] == [False] * 3


def test_the_text_of_a_file_comes_back_as_if_it_were_typed(site: Site) -> None:
    case = truce(site)
    page = at(case, "records/new/place/")
    client = opened(site, case)
    form = form_of(client.get(page))
    client.logout()
    with away(site, "away"):
        file = SimpleUploadedFile("line.wkt", b"POINT (37.1 36.2)")
        answer = client.post(page, {**form, "do": "look", "place.area.brought": file})
    assert held_in(answer)["place.area.drawn"] == ["POINT (37.1 36.2)"]


def test_a_page_from_before_one_signed_in_again_loses_no_word(site: Site) -> None:
    """And somebody else who has signed in there by now sees none of them."""
    case = truce(site)
    salma, huda = (site.let_in(name, case, Role.DOCUMENTER) for name in ("salma", "huda"))
    form = form_of(site.browser(salma).get(at(case)))
    page = page_of(Client(), case, "ruling")
    mark = MARK.findall(words(site.browser(site.let_in("salma", case, *ROLES)).get(page)))[0]
    for member, status in ((salma, 409), (huda, 409)):
        client = Client(enforce_csrf_checks=True)
        client.force_login(member, backend="trucewatch.web.entering.members.CurrentMembers")
        with away(site, "away"):
            told = [
                send(client, at(case), "look", form, **TYPED),
                client.post(page, {"reasoning": SAID, "words_of": mark}),
            ]
        shown = ["Shots in the dark" in words(told[0]), SAID in words(told[1])]
        assert ([one.status_code for one in told], shown) == ([status] * 2, [member == salma] * 2)


@pytest.mark.parametrize("which", ["step", "ruling", "review", "finding"])
def test_words_of_any_page_come_back_and_are_sent_again(site: Site, which: str) -> None:
    case = truce(site)
    member = site.let_in("salma", case, *ROLES)
    client = site.browser(member, lang="ar")
    page = page_of(client, case, which)
    mark = MARK.findall(words(client.get(page)))[0]
    address, typed = form(which, page, case)
    client.logout()
    with away(site, "closed"):
        answer = client.post(address, typed | {"words_of": mark})
        assert (answer.status_code, SAID in words(answer)) == (409, True)
        assert (Determination.objects.count(), Unfinished.objects.count()) == (1, 0)
    sent = client.post(address, held_in(answer))
    assert (sent.status_code, sent["location"]) == (302, f"{ENTER}{page}")
    told = words(site.browser(member, lang="ar").get(page))
    assert (AGAIN in told, told.count(SAID)) == (True, 1)


@pytest.mark.parametrize("which", ["step", "ruling", "review", "finding", "bring"])
def test_who_is_signed_in_has_the_words_in_the_page_too(site: Site, which: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page = page_of(client, case, which)
    mark = MARK.findall(words(client.get(page)))[0]
    address, typed = form(which, page, case)
    with away(site, "closed"):
        answer = client.post(address, typed | {"words_of": mark})
    assert (answer.status_code in (409, 422), SAID in words(answer)) == (True, True)
    assert (Determination.objects.count(), Unfinished.objects.count()) == (1, 0)


def test_without_the_mark_of_its_page_nothing_that_was_sent_comes_back(site: Site) -> None:
    case = truce(site)
    form = form_of(opened(site, case).get(at(case)))
    with away(site, "away"):
        for mark in ("", "made-up", form["mark"][0] + "x"):
            answer = send(Client(), at(case), "look", form | {"mark": [mark]}, **TYPED)
            assert ("Shots" in words(answer), answer.status_code) == (False, 302)
    assert Incident.objects.count() == 2
