"""Panic: everybody is out, nothing protected opens, and whoever holds an identity brings it back."""

import re
from pathlib import Path
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.test import Client

from tests.web.cases import WITNESS, truce
from tests.web.pages.test_evidence import address, asked_for
from tests.web.pages.test_gallery import PICTURES, VEILS, gallery, sealed_pictures
from tests.web.pages.test_redacting import FORM
from tests.web.recording.form import form_of, send
from tests.web.site import Site, words
from trucewatch.acts.access.inviting import invite
from trucewatch.acts.keys.closing import close_all, reopen
from trucewatch.acts.keys.recipients import add_recipient, make_identity
from trucewatch.records.key_file import WRAPPING, is_closed, sealed_files
from trucewatch.records.models import Act, Case, Derivative, Evidence, Invitation, Look, Unfinished
from trucewatch.values.codes.evidence import DerivativeKind
from trucewatch.values.codes.reports import Role
from trucewatch.values.refusal import Refusal
from trucewatch.vault.age.keys import read_identities

SOURCE = "records/A-SRC-0001/"


def bare(answer: Any) -> str:
    """The words of a page without its marks."""
    return re.sub("<[^>]*>", "", words(answer))


def team(site: Site) -> tuple[str, Client, Client]:
    """The address of a source, and two browsers that may open its name."""
    case = truce(site)
    members = [site.let_in(name, case, Role.DOCUMENTER, sources=True) for name in ("salma", "huda")]
    one, two = (site.browser(member, True) for member in members)
    return f"/cases/{case.code}/{SOURCE}", one, two


def test_everybody_is_out_and_nothing_protected_opens(site: Site) -> None:
    page, salma, huda = team(site)
    assert WITNESS in words(huda.post(page + "open/name/"))
    invite(site.acting, site.member("huda"))
    assert "recipient" in words(salma.get("/panic/"))
    answer = salma.post("/panic/")
    assert (answer.status_code, "All sessions have ended" in words(answer)) == (200, True)
    assert "only a mark closes it" in words(answer)
    assert (Session.objects.count(), Invitation.objects.count()) == (0, 0)
    assert [one.get(page).status_code for one in (salma, huda)] == [302, 302]
    again = site.browser(site.member("huda"), True)
    closed = again.post(page + "open/name/")
    assert (closed.status_code, WITNESS in words(closed)) == (409, False)
    assert "trucewatch panic --over --as huda" in bare(again.get(page))  # head of every page
    assert "trucewatch panic --over --as NAME" in bare(closed)
    assert "trucewatch panic --over --as salma" in bare(answer)
    assert Look.objects.count() == 1
    assert Act.objects.filter(name="panic").get().member.username == "salma"


def test_a_link_that_somebody_sends_closes_nothing(site: Site) -> None:
    _, salma, _ = team(site)
    salma.get("/panic/")
    stranger = Client(enforce_csrf_checks=True)
    stranger.cookies = salma.cookies
    assert stranger.post("/panic/").status_code == 403
    assert Client().post("/panic/").status_code == 302
    assert (is_closed(site.workspace.keys), Session.objects.count()) == (False, 2)


def test_with_recipients_the_key_is_not_on_the_machine_any_more(site: Site, tmp_path: Path) -> None:
    page, salma, _ = team(site)
    identity = tmp_path / "huda.age-identity"
    add_recipient(site.workspace, make_identity(identity), "huda")
    key = (site.workspace.keys / WRAPPING).read_bytes()
    answer = words(salma.post("/panic/"))
    assert "sealed for the recipients" in answer
    held = [one.read_bytes() for one in site.workspace.keys.iterdir() if one.is_file()]
    assert (any(key in one for one in held), (site.workspace.keys / WRAPPING).exists()) == (
        False,
        False,
    )
    assert sealed_files(site.workspace.keys)
    with pytest.raises(Refusal) as told:
        reopen(site.acting, None)
    assert told.value.code == "panic-identity"
    other = tmp_path / "other.age-identity"
    make_identity(other)
    with pytest.raises(Refusal):
        reopen(site.acting, read_identities(other.read_text()))
    assert is_closed(site.workspace.keys)
    reopen(site.acting, read_identities(identity.read_text()))
    assert (site.workspace.keys / WRAPPING).read_bytes() == key
    assert not sealed_files(site.workspace.keys)
    back = site.browser(site.member("huda"), True)
    assert WITNESS in words(back.post(page + "open/name/"))


def test_panic_twice_is_panic_once(site: Site, tmp_path: Path) -> None:
    team(site)
    identity = tmp_path / "huda.age-identity"
    add_recipient(site.workspace, make_identity(identity), "huda")
    assert close_all(site.workspace).sessions == 2
    sealed = (site.workspace.keys / f"{WRAPPING}.age").read_bytes()
    assert close_all(site.workspace).sessions == 0
    assert (site.workspace.keys / f"{WRAPPING}.age").read_bytes() == sealed
    reopen(site.acting, read_identities(identity.read_text()))
    with pytest.raises(Refusal) as told:
        reopen(site.acting, None)
    assert told.value.code == "panic-not-closed"


def test_the_button_speaks_arabic_and_is_on_every_page(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), lang="ar")
    assert "طوارئ" in words(client.get(f"/cases/{case.code}/"))
    assert "إغلاق كل شيء الآن" in words(client.get("/panic/"))


def test_who_has_no_second_factor_yet_closes_everything_too(site: Site) -> None:
    """There is no time to set one up while somebody is at the door."""
    page, salma, _ = team(site)
    amal = site.browser(site.member("amal", Role.ADMINISTRATOR))
    assert amal.get("/")["location"] == "/enter/second/"
    assert "Close everything" in words(amal.get("/panic/"))
    assert amal.post("/panic/").status_code == 200
    assert (is_closed(site.workspace.keys), salma.get(page).status_code) == (True, 302)


def test_who_was_writing_is_told_that_nothing_is_kept_and_loses_no_word(site: Site) -> None:
    """A draft is sealed under a key, and those are closed: the words are left in the page."""
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    page = f"/cases/{case.code}/incidents/new/"
    form = form_of(client.get(page))
    assert "Everything is closed" in words(
        site.browser(site.member("amal", Role.OBSERVER)).post("/panic/")
    )
    again = site.browser(site.member("salma"))
    for do in ("live", "look", "keep"):
        told = send(again, page, do, form, incident__title__en="Shots in the dark")
        assert (told.status_code, "trucewatch panic --over" in bare(told)) == (422, True)
        assert form_of(told)["incident.title.en"] == ["Shots in the dark"]
    assert Unfinished.objects.count() == 0


def opened_before(client: Client, case: Case, items: list[Evidence]) -> list[str]:
    """Addresses with tickets of an original, of a small and of a redacted copy; of a veil."""
    plain = items[0]
    client.post(address(case, plain) + "redact/", FORM)
    copy = Derivative.objects.get(derivative_kind=DerivativeKind.REDACTED_COPY).code
    seen = words(client.post(gallery(case)))
    look = words(client.post(f"{address(case, plain)}copies/{copy}/look/", follow=True))
    (own,) = re.findall(r'<img src="([^"]+/copies/[^"]+)"', look)
    (small,), (veil,) = re.findall(PICTURES, seen), re.findall(VEILS, seen)
    return [asked_for(client, case, plain), small, own, veil]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "no original, no small picture, no redacted copy"),
        ("ar", "لا أصل، ولا صورة مصغّرة، ولا نسخة محجوبة الأجزاء"),
    ],
)
def test_no_bytes_of_any_file_leave_and_what_is_not_protected_is_read_on(
    site: Site, tmp_path: Path, lang: str, told: str
) -> None:
    case = truce(site)
    items = sealed_pictures(site, case, tmp_path, (False, True))
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    addresses = opened_before(site.browser(member, True), case, items)
    open_ones = [site.browser(member, True).get(one) for one in addresses]
    assert [one.status_code for one in open_ones] == [200] * 4
    close_all(site.workspace)
    looks = Look.objects.count()
    client = site.browser(member, True, lang)
    shown = [client.get(one) for one in addresses]
    shown += [
        client.post(address(case, items[0]) + "look/", follow=True),
        client.post(gallery(case)),
    ]
    assert [(one.status_code, told in words(one)) for one in shown] == [(409, True)] * 6
    assert '<code class="command" dir="ltr" translate="no">trucewatch panic' in words(shown[0])
    assert Look.objects.count() == looks
    assert client.get(f"/cases/{case.code}/incidents/A-INC-0001/").status_code == 200
    assert client.get(address(case, items[0])).status_code == 200
    reopen(site.acting, None)
    assert [client.get(one).status_code for one in addresses] == [200] * 4


def test_a_film_that_is_under_way_breaks_off(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True)
    under_way = client.get(asked_for(client, case, item))
    close_all(site.workspace)
    assert b"".join(under_way.streaming_content) == b""


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_command_that_opens_again_is_set_to_be_copied_whole(site: Site, lang: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.OBSERVER), lang=lang)
    begin = '<code class="command" dir="ltr" translate="no">trucewatch'
    over, lock = (
        f"{begin} panic <span>--over</span></code>",
        f"{begin} lock <span>--now</span></code>",
    )
    before, after = words(client.get("/panic/")), words(client.post("/panic/"))
    for page in (before, after):
        assert (over in page, lock in page) == (True, True)
    assert f"{begin} keys recipient</code>" in before


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Everything is closed (panic): protected words and files open for nobody"),
        ("ar", "كل شيء مغلق (طوارئ): لا تُفتح الحقول المحمية ولا ملفات الأدلة لأحد"),
    ],
)
def test_every_page_for_members_says_that_everything_is_closed_and_how_it_is_opened(
    site: Site, tmp_path: Path, lang: str, told: str
) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    client = site.browser(member, True, lang)
    pages = ("/", f"/cases/{case.code}/", f"/cases/{case.code}/incidents/new/", "/no-such-page/")
    assert [told in bare(client.get(page)) for page in pages] == [False] * 4
    add_recipient(site.workspace, make_identity(tmp_path / "huda.age-identity"), "huda")
    close_all(site.workspace)
    client = site.browser(member, True, lang)
    shown = [bare(client.get(page)) for page in pages]
    assert [page.count(told) for page in shown] == [1] * 4
    assert ["panic --over --identity FILE" in page for page in shown] == [True] * 4
    assert told not in bare(Client().get("/enter/"))  # whoever comes in learns nothing of it
    reopen(site.acting, read_identities((tmp_path / "huda.age-identity").read_text()))
    assert told not in bare(client.get("/"))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Nothing of this file is shown while everything is closed."),
        ("ar", "لا يُعرض شيء من هذا الدليل ما دام كل شيء مغلقًا."),
    ],
)
def test_words_stand_for_pictures_that_nobody_is_given(
    site: Site, tmp_path: Path, lang: str, told: str
) -> None:
    case = truce(site)
    items = sealed_pictures(site, case, tmp_path, (False, True))
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    pages = [gallery(case), *(address(case, one) for one in items)]
    client = site.browser(member, True, lang)
    before = [words(client.get(page)) for page in pages]
    assert ['class="veil"' in page for page in before] == [True, False, True]
    close_all(site.workspace)
    client = site.browser(member, True, lang)
    shown = [words(client.get(page)) for page in pages]
    assert [(page.count(told), 'class="veil"' in page) for page in shown] == [
        (2, False), (1, False), (1, False),
    ]  # fmt: skip
    assert ["/look/" in page or 'form="pictures"' in page for page in shown] == [False] * 3


@pytest.mark.parametrize(
    ("lang", "show", "told", "away"),
    [
        ("en", ">Show</button>", "protected, and not shown while everything is closed", "connect"),
        ("ar", ">إظهار</button>", "محمي، ولا يُعرض ما دام كل شيء مغلقًا", "وصل الوسيط"),
    ],
)
def test_what_is_sealed_is_not_offered_and_nobody_is_sent_for_a_medium(
    site: Site, tmp_path: Path, lang: str, show: str, told: str, away: str
) -> None:
    page, _, _ = team(site)
    add_recipient(site.workspace, make_identity(tmp_path / "huda.age-identity"), "huda")
    before = words(site.browser(site.member("huda"), True, lang).get(page))
    assert (show in before, told in before) == (True, False)
    close_all(site.workspace)
    client = site.browser(site.member("huda"), True, lang)
    after, pressed = words(client.get(page)), client.post(page + "open/name/")
    assert (show in after, told in after) == (False, True)
    assert (pressed.status_code, away in words(pressed)) == (409, False)
    assert bare(pressed).count("trucewatch panic --over --identity FILE") == 2  # head, and refusal
