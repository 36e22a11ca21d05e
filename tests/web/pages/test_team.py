"""People invited, let into cases and out again in a browser: by administrators, nobody by themselves."""

import json
import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import get_resolver

from tests.cli.commanding import Commands
from tests.web.cases import OTHER, truce
from tests.web.recording.form import plain
from tests.web.site import PASSWORD, Site, words
from trucewatch.acts.access.granting import standing_grant
from trucewatch.records.models import Act, Case, CaseRole, Invitation, Member
from trucewatch.values.codes.reports import Role

LINK = re.compile(r"http://testserver(/enter/invitation/[^<\s]+/)")


def administrator(site: Site, lang: str = "en") -> Client:
    return site.browser(site.member("amal", Role.ADMINISTRATOR), second_factor=True, lang=lang)


def acts() -> list[str]:
    return sorted(Act.objects.exclude(member=None).values_list("name", flat=True))


def granted(name: str, case: Case) -> tuple[tuple[Role, ...], bool, bool] | None:
    found = standing_grant(case, Member.objects.get(username=name))
    return (found.roles, found.sees_sources, found.sees_persons) if found else None


def seen(name: str, case: Case) -> int:
    found = standing_grant(case, Member.objects.get(username=name))
    return found.revision if found else 0


def post(client: Client, case: Case, name: str, do: str = "in", **more: object) -> object:
    member = Member.objects.get(username=name)
    sent = {"member": member.code, "do": do, "seen": seen(name, case), **more}
    return client.post(f"/team/cases/{case.code}/", sent)


def test_somebody_invited_comes_in_and_sees_nothing_until_let_in(site: Site) -> None:
    case, client = truce(site), administrator(site)
    answer = client.post("/team/", {"username": "Huda", "name": "هدى"})
    address = LINK.findall(words(answer))[0]
    assert answer["cache-control"] == "no-store, private"
    made = Member.objects.get(username="huda")
    assert (made.roles, made.name.get("ar"), made.has_usable_password()) == ((), "هدى", False)
    own = Client()
    own.post(address, {"password": PASSWORD, "again": PASSWORD})
    assert own.get("/").status_code == 200
    assert own.get(f"/cases/{case.code}/").status_code == 404
    post(client, case, "huda", roles=["documenter", "analyst"], because="joined the team")
    assert granted("huda", case) == ((Role.DOCUMENTER, Role.ANALYST), False, False)
    assert own.get(f"/cases/{case.code}/").status_code == 200
    post(client, case, "huda", do="out", because="left the team")
    assert granted("huda", case) is None
    assert own.get(f"/cases/{case.code}/").status_code == 404
    assert acts() == [
        *("accept_invitation", "end_grant", "grant_role", "invite_member", "record_member"),
    ]


def test_the_link_is_shown_once_and_kept_nowhere(site: Site) -> None:
    client = administrator(site)
    address = LINK.findall(words(client.post("/team/", {"username": "huda"})))[0]
    assert address not in words(client.get("/team/"))
    secret = address.split("/")[-2]
    kept = [str(row) for row in Invitation.objects.values()]
    kept += [bytes(row).decode() for row in Act.objects.values_list("data", flat=True)]
    assert [secret in one for one in kept] == [False] * len(kept)


@pytest.mark.parametrize("again", [False, True])
def test_the_link_stays_where_the_language_of_its_page_is_changed(site: Site, again: bool) -> None:
    client = administrator(site)
    page = words(client.post("/team/", {"username": "huda"}))
    huda = Member.objects.get(username="huda")
    if again:
        page = words(client.post(f"/team/invite/{huda.code}/"))
    header = page.partition("</header>")[0]
    sent = dict(re.findall('name="(language|back|secret)" value="([^"]+)"', header))
    arabic = words(client.post("/language/", sent, follow=True))
    assert 'lang="ar"' in arabic and LINK.findall(arabic) == LINK.findall(page)
    assert Client().get(LINK.findall(page)[0]).status_code == 200
    assert acts().count("invite_member") == 1 + again
    address = f"/team/invite/{site.member('amal').code}/"
    assert client.post(address, {"secret": sent["secret"]}).status_code == 404
    assert client.post(address, {"secret": "none"}).status_code == 409


def test_an_invitation_that_went_astray_is_taken_back(site: Site) -> None:
    client = administrator(site)
    address = LINK.findall(words(client.post("/team/", {"username": "huda"})))[0]
    code = Member.objects.get(username="huda").code
    answer = client.post(f"/team/invite/{code}/away/")
    assert (answer.status_code, Client().get(address).status_code) == (302, 409)
    assert "opens nothing any more" in plain(client.get("/team/"))
    assert client.post(f"/team/invite/{code}/away/").status_code == 409
    assert acts() == ["end_invitation", "invite_member", "record_member"]


ADDRESSES = (
    ("get", "/team/"),
    ("post", "/team/"),
    ("get", "/team/cases/A-CAS-0001/"),
    ("post", "/team/cases/A-CAS-0001/"),
    ("post", "/team/invite/A-MEM-0001/"),
    ("post", "/team/invite/A-MEM-0001/away/"),
    ("get", "/team/history/A-ROL-0001/"),
    ("get", "/team/history/A-ROL-0001/1/"),
)
SHAPES = {"A-MEM-0001": "<str:member>", "A-CAS-0001": "<str:case>", "A-ROL-0001": "<str:code>",
          "/1/": "/<int:number>/"}  # fmt: skip
TYPED = {"username": "layla", "member": "A-MEM-0002", "roles": "analyst", "do": "in", "seen": "0"}


def test_every_address_of_teams_is_tried() -> None:
    there = {str(one.pattern) for one in get_resolver().url_patterns}
    every = re.compile("|".join(SHAPES))
    shapes = {every.sub(lambda found: SHAPES[found[0]], address)[1:] for _, address in ADDRESSES}
    assert {one for one in there if one.startswith("team/")} == shapes


@pytest.mark.parametrize(("way", "address"), ADDRESSES)
def test_for_anybody_else_there_are_no_such_pages(site: Site, way: str, address: str) -> None:
    """Every role in the case and all identities do not help; nothing is named, counted or done."""
    case = truce(site)
    site.member("huda")
    client = site.browser(site.let_in("salma", case, *Role, sources=True, persons=True), True)
    before = (Member.objects.count(), CaseRole.objects.count(), Invitation.objects.count())
    hidden, absent = getattr(client, way)(address, TYPED), client.get("/no-such-page/")
    assert (hidden.status_code, absent.status_code) == (404, 404)
    assert "huda" not in words(hidden) and "salma" not in words(hidden).replace("<bdi>salma", "")
    assert (Member.objects.count(), CaseRole.objects.count(), Invitation.objects.count()) == before
    assert "/team/" not in words(client.get("/"))


@pytest.mark.parametrize(("way", "address"), ADDRESSES)
def test_an_administrator_needs_a_second_factor(site: Site, way: str, address: str) -> None:
    truce(site)
    site.member("huda")
    client = site.browser(site.member("amal", Role.ADMINISTRATOR))
    answer = getattr(client, way)(address, TYPED)
    assert (answer.status_code, answer["location"]) == (302, "/enter/second/")
    assert (CaseRole.objects.count(), Invitation.objects.count()) == (0, 0)


def test_nobody_raises_themselves(site: Site) -> None:
    case, client = truce(site), administrator(site)
    answer = post(client, case, "amal", roles=["documenter"], sees=["sources"])
    assert (answer.status_code, granted("amal", case)) == (422, None)
    assert "Nobody changes what they may do themselves" in plain(answer)
    site.let_in("amal", case, Role.OBSERVER)
    post(client, case, "amal", roles=["verifier"])
    assert granted("amal", case) == ((Role.OBSERVER,), False, False)
    assert client.post(f"/team/invite/{site.member('amal').code}/").status_code == 409


@pytest.mark.parametrize(
    ("own", "given", "left"),
    [
        ((False, False), ["sources"], None),
        ((False, False), ["persons"], None),
        ((True, False), ["sources", "persons"], None),
        ((True, False), ["sources"], (True, False)),
        ((True, True), ["sources", "persons"], (True, True)),
    ],
)
def test_identities_are_handed_on_by_those_alone_who_see_them(
    site: Site, own: tuple[bool, bool], given: list[str], left: tuple[bool, bool] | None
) -> None:
    case, client = truce(site), administrator(site)
    site.member("huda")
    site.let_in("amal", case, Role.ANALYST, sources=own[0], persons=own[1])
    answer = post(client, case, "huda", roles=["documenter"], sees=given)
    found = granted("huda", case)
    assert (answer.status_code, found and found[1:]) == (302 if left else 422, left)


def test_identities_of_one_case_are_not_handed_on_in_another(site: Site) -> None:
    case, client = truce(site), administrator(site)
    other = site.case(OTHER)
    site.member("huda")
    site.let_in("amal", other, Role.ANALYST, sources=True, persons=True)
    assert post(client, case, "huda", roles=["analyst"], sees=["sources"]).status_code == 422


def test_what_somebody_else_granted_stays_and_can_be_taken_away(site: Site) -> None:
    case, client = truce(site), administrator(site)
    site.let_in("huda", case, Role.ANALYST, Role.ADMINISTRATOR, sources=True)
    post(client, case, "huda", roles=["analyst", "documenter"], sees=["sources"])
    assert granted("huda", case) == (
        (Role.DOCUMENTER, Role.ANALYST, Role.ADMINISTRATOR),
        True,
        False,
    )
    post(client, case, "huda", roles=["analyst"])
    assert granted("huda", case) == ((Role.ANALYST, Role.ADMINISTRATOR), False, False)
    assert post(client, case, "huda", roles=["analyst"], sees=["sources"]).status_code == 422


def test_nobody_comes_in_as_somebody_who_sees_more(site: Site) -> None:
    """Whoever makes an invitation could use it: not for identities they do not see themselves."""
    case, client = truce(site), administrator(site)
    huda = site.let_in("huda", case, Role.ANALYST, persons=True)
    tarek = site.member("tarek", Role.ADMINISTRATOR)
    refused = [client.post(f"/team/invite/{one.code}/") for one in (huda, tarek)]
    assert [one.status_code for one in refused] == [409, 409]
    assert Invitation.objects.count() == 0
    site.let_in("amal", case, Role.ANALYST, sources=True)
    assert client.post(f"/team/invite/{huda.code}/").status_code == 409
    site.let_in("amal", case, Role.ANALYST, persons=True)
    assert LINK.search(words(client.post(f"/team/invite/{huda.code}/")))


def test_two_administrators_at_once_see_it(site: Site) -> None:
    case, client = truce(site), administrator(site)
    site.let_in("huda", case, Role.OBSERVER)
    before = seen("huda", case)
    site.let_in("huda", case, Role.ANALYST)
    answer = post(client, case, "huda", roles=["verifier"], seen=before)
    assert (answer.status_code, "Somebody else changed" in plain(answer)) == (422, True)
    assert post(client, case, "huda", do="out", seen=before).status_code == 422
    assert granted("huda", case) == ((Role.ANALYST,), False, False)


@pytest.mark.parametrize("sent", [{"roles": []}, {"roles": ["administrator"]}, {"roles": ["king"]}])
def test_a_grant_without_a_role_is_refused(site: Site, sent: dict[str, list[str]]) -> None:
    case, client = truce(site), administrator(site)
    site.member("huda")
    assert (post(client, case, "huda", **sent).status_code, granted("huda", case)) == (422, None)


@pytest.mark.parametrize("name", ["", "salma", "SALMA", "sal ma", "sаlma"])
def test_a_name_that_is_taken_or_none_is_refused_and_what_was_typed_stays(
    site: Site, name: str
) -> None:
    client = administrator(site)
    site.member("salma")
    answer = client.post("/team/", {"username": name, "name": "Called so"})
    assert (answer.status_code, "Called so" in words(answer)) == (422, True)
    assert (Member.objects.count(), Invitation.objects.count()) == (2, 0)


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ["Who changed what", "register of persons", "verifier", "because she asked"]),
        ("ar", ["من غيّر ماذا", "سجل الأشخاص", "متحقق", "because she asked"]),
    ],
)
def test_the_page_tells_who_has_what_and_who_gave_it_when_and_why(
    site: Site, lang: str, told: list[str]
) -> None:
    case, client = truce(site), administrator(site, lang)
    site.let_in("huda", case, Role.OBSERVER, persons=True)
    post(client, case, "huda", roles=["verifier"], sees=["persons"], because="because she asked")
    page = plain(client.get(f"/team/cases/{case.code}/"))
    assert [word in page for word in told] == [True] * 4
    newest = page[page.index('class="steps"') :]
    assert newest.index("amal") < newest.index("because she asked")
    stated = json.loads(bytes(Act.objects.get(name="grant_role", member__username="amal").data))
    assert (stated["reason"], stated["asserted"]) == ("because she asked", False)


def test_a_page_of_one_and_of_three_people_asks_the_same(site: Site) -> None:
    case, client = truce(site), administrator(site)
    counts = []
    for names in (("huda",), ("rana", "tarek")):
        for name in names:
            site.let_in(name, case, Role.ANALYST)
        for address in ("/team/", f"/team/cases/{case.code}/"):
            client.get(address)
            with CaptureQueriesContext(connection) as asked:
                client.get(address)
            counts.append(len(asked))
    assert counts[:2] == counts[2:]


def history_of(client: Client, page: str, name: str) -> str:
    (url,) = re.findall(
        rf'href="(/team/history/[^"]+)">[^<]+<span class="visually-hidden"> {name}', page
    )[:1]
    return plain(client.get(url))


def test_the_history_of_a_member_is_reached_from_the_team_and_proved(site: Site) -> None:
    client = administrator(site)
    client.post("/team/", {"username": "huda", "name": "Huda of the team"})
    page = history_of(client, words(client.get("/team/")), "huda")
    assert "Huda of the team" in page and "amal" in page  # what was recorded, and by whom
    (proof,) = re.findall(r'href="(/team/history/A-MEM-[0-9]+/1/)"', page)
    assert "checkpoint" in plain(client.get(proof)).lower()
    assert client.get(proof.replace("/1/", "/9/")).status_code == 404
    assert client.get("/team/history/A-INC-0001/").status_code == 404


def test_the_history_of_a_grant_tells_what_was_changed_and_why(site: Site) -> None:
    case, client = truce(site), administrator(site)
    site.member("huda")
    post(client, case, "huda", roles=["documenter"], because="joined the team")
    post(client, case, "huda", roles=["documenter", "analyst"], because="learned to analyse")
    page = history_of(client, words(client.get(f"/team/cases/{case.code}/")), "huda")
    assert "joined the team" in page and "learned to analyse" in page
    assert page.count("<li>") == 2
    assert len(re.findall(r"href=\"/team/history/A-ROL-0001/[12]/\"", page)) == 2  # proofs


def undo(client: Client, case: Case, because: str = "it was a slip", **sent: Any) -> Any:
    page = words(client.get(f"/team/cases/{case.code}/"))
    grant, seen = re.findall(
        r'name="grant" value="([^"]+)"><input type="hidden" name="seen" value="([0-9]+)"', page
    )[0]
    told = {"do": "undo", "grant": grant, "seen": seen, "because": because} | sent
    return client.post(f"/team/cases/{case.code}/", told)


def test_a_change_of_a_grant_is_taken_back_and_given_again(site: Site) -> None:
    case, client = truce(site), administrator(site)
    huda = site.member("huda")
    post(client, case, "huda", roles=["documenter"])
    post(client, case, "huda", roles=["documenter", "analyst"])
    assert undo(client, case).status_code == 302
    assert standing_grant(case, huda).roles == (Role.DOCUMENTER,)  # type: ignore[union-attr]
    post(client, case, "huda", do="out", because="left")
    page = plain(client.get(f"/team/cases/{case.code}/"))
    assert page.count("Give it again") == 2  # the words to open it, and the button
    assert undo(client, case, "left by mistake").status_code == 302
    assert standing_grant(case, huda).roles == (Role.DOCUMENTER,)  # type: ignore[union-attr]
    assert "left by mistake" in plain(client.get(f"/team/cases/{case.code}/"))
    assert undo(client, case).status_code == 302  # what was given is taken
    assert standing_grant(case, huda) is None


def test_a_grant_is_not_taken_back_without_a_reason_or_unseen(site: Site) -> None:
    case, client = truce(site), administrator(site)
    huda = site.member("huda")
    post(client, case, "huda", roles=["documenter"])
    assert undo(client, case, " ").status_code == 422
    assert undo(client, case, seen="7").status_code == 422
    assert undo(client, case, grant="A-ROL-9999").status_code == 404
    assert standing_grant(case, huda) is not None


def test_identities_come_back_by_no_hand_that_does_not_see_them(site: Site) -> None:
    case, client = truce(site), administrator(site)
    huda = site.let_in("huda", case, Role.DOCUMENTER, sources=True)
    post(client, case, "huda", do="out")
    assert undo(client, case).status_code == 422
    assert standing_grant(case, huda) is None


def test_nobody_takes_back_what_was_granted_to_themselves(site: Site) -> None:
    case = truce(site)
    client = administrator(site)
    site.let_in("amal", case, Role.ANALYST)
    assert "Take this change back" not in words(client.get(f"/team/cases/{case.code}/"))
    grant = standing_grant(case, site.member("amal"))
    assert grant is not None
    sent = {"do": "undo", "grant": grant.code, "seen": grant.revision, "because": "x"}
    assert client.post(f"/team/cases/{case.code}/", sent).status_code in (403, 409, 422)
    assert standing_grant(case, site.member("amal")) is not None


COMMAND = re.compile('<code class="command"[^>]*>(trucewatch grant .*?)</code>')


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_where_identities_cannot_be_given_the_command_that_does_is_named_and_does_it(
    site: Site, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], lang: str
) -> None:
    """Also to the only administrator, whom no other can let see them."""
    case, client = truce(site), administrator(site, lang)
    site.let_in("huda", case, Role.DOCUMENTER, Role.ANALYST, sources=True)
    site.let_in("amal", case, Role.VERIFIER)
    page = words(client.get(f"/team/cases/{case.code}/"))
    named = [re.sub("<[^>]*>", "", one) for one in COMMAND.findall(page)]
    assert named == [
        f"trucewatch grant amal --case {case.code} --role verifier --sees-sources --sees-persons"
        " --as amal",
        f"trucewatch grant huda --case {case.code} --role documenter --role analyst"
        " --sees-sources --sees-persons --as amal",
    ]
    site.member("rana")
    after = {"en": "Once they are in, the command", "ar": "بعد أن يدخل الشخص"}[lang]
    assert after in plain(client.get(f"/team/cases/{case.code}/"))
    monkeypatch.setenv("TRUCEWATCH_WORKSPACE", str(site.workspace.folder))
    for one in named:
        assert Commands(monkeypatch, capsys)(*one.split()[1:]).code == 0
    assert granted("amal", case) == ((Role.VERIFIER,), True, True)
    assert granted("huda", case) == ((Role.DOCUMENTER, Role.ANALYST), True, True)
    shown = words(client.get(f"/team/cases/{case.code}/"))
    assert (COMMAND.search(shown), after in shown) == (None, False)
