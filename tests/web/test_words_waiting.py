"""What a page tells of words that wait: that they are kept while the keys are away, and that there
are several drafts of it."""

import re
from datetime import UTC, datetime, timedelta
from urllib.parse import urljoin

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, send
from tests.web.recording.test_drafts import TYPED, at, kept, opened
from tests.web.site import Site, words
from tests.web.test_tabs import marked, said
from tests.web.test_unkept import away
from tests.web.test_words_kept import MARK, ROLES, SAID, TAKING, form, page_of
from trucewatch.records.models import Unfinished
from trucewatch.values.codes.reports import Role

SHUT = {"en": "What you typed before and did not send", "ar": "ما كتبتَه من قبل ولم تُرسله"}
ANOTHER = re.compile(r'<a href="([^"]+[?&]words=[^"]+)"><span dir="auto">([^<]+)</span>')


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("how", ["away", "closed"])
@pytest.mark.parametrize("which", ["step", "ruling", "review", "finding", "bring"])
def test_while_the_keys_are_away_a_page_says_that_what_was_typed_is_kept(
    site: Site, which: str, how: str, lang: str
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang=lang)
    page = page_of(client, case, which)
    mark = marked(client, page)
    with away(site, how):
        assert SHUT[lang] not in plain(client.get(page))  # nothing waits
    client.post(f"/cases/{case.code}/words/", form(which, page, case)[1] | {"words_of": mark})
    with away(site, how):
        shown = client.get(page)
    assert (shown.status_code, SHUT[lang] in plain(shown), SAID in words(shown)) == (
        200,
        True,
        False,
    )
    again = words(client.get(page))
    assert (SHUT[lang] in again, SAID in again) == (False, True)


@pytest.mark.parametrize("page", TAKING)
def test_so_does_a_page_with_a_form_for_taking_back(site: Site, page: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, persons=True), True)
    page = f"/cases/{case.code}/{page}"
    mark = marked(client, page)
    client.post(f"/cases/{case.code}/words/", {"because": SAID, "words_of": mark})
    with away(site, "away"):
        told = plain(client.get(page)).partition('<details class="back"')[0]
    assert SHUT["en"] in told


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("how", ["away", "closed"])
def test_while_the_keys_are_away_a_form_and_the_drafts_say_so_too(
    site: Site, how: str, lang: str
) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    pages = (at(case), at(case, "drafts/"))
    with away(site, how):
        assert [SHUT[lang] in plain(client.get(one)) for one in pages] == [False, False]
    draft = kept(client, case)
    with away(site, how):
        shown = [client.get(one) for one in (*pages, draft)]
    told = [(one.status_code, SHUT[lang] in plain(one), "Shots" in words(one)) for one in shown]
    assert told == [(200, True, False)] * 3
    assert TYPED["incident__title__en"] in words(client.get(draft))


def test_whoever_typed_nothing_is_told_nothing_of_the_words_of_others(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page = page_of(client, case, "ruling")
    mark = marked(client, page)
    client.post(f"/cases/{case.code}/words/", {"reasoning": SAID, "words_of": mark})
    other = site.browser(site.let_in("huda", case, *ROLES))
    with away(site, "away"):
        assert SHUT["en"] not in plain(other.get(page))


@pytest.mark.parametrize(
    ("lang", "several", "one_more"),
    [
        ("en", "2 other drafts that you typed on this page wait", "Something else that you typed"),
        ("ar", "كتبتَ في هذه الصفحة شيئين آخرين", "كتبتَ في هذه الصفحة شيئًا آخر"),
    ],
)
def test_of_several_drafts_of_a_page_one_chooses_which_to_go_on_with(
    site: Site, lang: str, several: str, one_more: str
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES), lang=lang)
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    marks = [marked(client, page) for _ in range(3)]
    for mark, reasoning in zip(marks, ("The first", "The second", "The third"), strict=True):
        client.post(keep, {"reasoning": reasoning, "words_of": mark})
    at_three = datetime(2016, 12, 20, 12, 3, 33, tzinfo=UTC)
    for number, row in enumerate(Unfinished.objects.order_by("begun")):
        touched = at_three + timedelta(hours=number)
        Unfinished.objects.filter(id=row.id).update(touched=touched)
    told = plain(client.get(page))
    assert several in told
    others = ANOTHER.findall(told)
    assert [name for _, name in others] == ["The second", "The first"]
    assert ("15:03" in told, "14:03" in told, "14:03:33" in told) == (True, True, False)
    chosen = plain(client.get(urljoin(page, others[1][0])))
    assert [name for _, name in ANOTHER.findall(chosen)] == ["The third", "The second"]
    assert ">The first</textarea>" in chosen
    sign = {"words_of": MARK.findall(chosen)[0], "tab": "0.5 3"}
    client.post(keep, {"reasoning": "The first, gone on with"} | sign)
    assert sorted(said(site, "reasoning")) == ["The first, gone on with", "The second", "The third"]
    sent = {"ruling": "non_compliance", "reasoning": "The first, gone on with"}
    assert client.post(page, sent | sign).status_code == 302
    assert sorted(said(site, "reasoning")) == ["The second", "The third"]
    assert one_more in plain(client.get(page))


def test_a_draft_that_the_address_names_is_shown_to_its_member_on_its_page_alone(
    site: Site,
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page = page_of(client, case, "ruling")
    mark = marked(client, page)
    client.post(f"/cases/{case.code}/words/", {"reasoning": SAID, "words_of": mark})
    draft = f"?words={Unfinished.objects.get().id}"
    huda = site.browser(site.let_in("huda", case, *ROLES))
    assert SAID not in words(huda.get(page + draft))
    assert SAID not in words(client.get(page_of(client, case, "step") + draft))
    assert SAID in words(client.get(f"{page}?words=none"))


def test_what_is_sent_from_a_page_that_is_too_old_ends_no_other_draft(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    marks = [marked(client, page) for _ in range(2)]
    for mark, reasoning in zip(marks, ("The first", "The second"), strict=True):
        client.post(keep, {"reasoning": reasoning, "words_of": mark})
    sent = {"ruling": "non_compliance", "reasoning": "The second", "words_of": "too old"}
    assert client.post(page, sent).status_code == 302
    assert said(site, "reasoning") == ["The first"]


def test_a_form_that_is_opened_while_the_keys_are_away_takes_the_place_of_no_draft(
    site: Site,
) -> None:
    case = truce(site)
    client = opened(site, case)
    draft = kept(client, case)
    with away(site, "away"):
        form_then = form_of(client.get(draft))
    send(client, draft, "live", form_then, incident__title__en="Typed since")
    assert sorted(said(site, "incident.title.en")) == sorted(["Shots in the dark", "Typed since"])
