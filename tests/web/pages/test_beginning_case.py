"""A case opened in a browser, by who may, with who works on it; and how an empty case teaches."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import truce
from tests.web.recording.form import plain
from tests.web.site import Site, words
from trucewatch.acts.members import FIRST_ROLES
from trucewatch.records.models import Case, CaseRole
from trucewatch.values.codes.reports import Role

TYPED = {
    "name.ar": "حلب", "name.en": "Aleppo", "zone": "Asia/Damascus", "began": "13 December 2016",
    "ended": "16 December 2016",
}  # fmt: skip


def administrator(site: Site, lang: str = "en") -> Client:
    return site.browser(site.member("amal", Role.ADMINISTRATOR), second_factor=True, lang=lang)


def test_a_case_is_opened_with_its_team_and_nobody_else_is_in_it(site: Site) -> None:
    client = administrator(site)
    salma, huda = site.member("salma"), site.member("huda")
    answer = client.post("/begin/", {**TYPED, f"roles.{salma.code}": ["documenter", "analyst"]})
    made = Case.objects.get()
    assert (answer.status_code, answer["location"]) == (302, "/")
    assert (made.name.get("ar"), made.name.get("en"), made.zone) == (
        "حلب",
        "Aleppo",
        "Asia/Damascus",
    )
    assert str(made.period) == "2016-12-13[Asia/Damascus]/2016-12-16[Asia/Damascus]"
    granted = CaseRole.objects.get(case=made)
    assert (granted.member, granted.roles) == (salma, (Role.DOCUMENTER, Role.ANALYST))
    assert (granted.sees_sources, granted.sees_persons) == (False, False)
    assert f"{made.code} is open" in plain(client.get("/"))
    opened = [
        site.browser(one, True).get(f"/cases/{made.code}/").status_code
        for one in (salma, huda, site.member("amal"))
    ]
    assert opened == [200, 404, 404]


def test_who_opens_a_case_sees_its_identities_and_hands_them_on(site: Site) -> None:
    """They tick it for themselves and others, open what is recorded, and let others see it later."""
    client, amal = administrator(site), site.member("amal")
    salma, huda = site.member("salma"), site.member("huda")
    page = words(client.get("/begin/"))
    offered = re.findall(r'name="sees[.]([^"]+)" value="([^"]+)"( checked)?', page)
    assert offered == [
        (one.code, what, "") for one in (amal, huda, salma) for what in ("sources", "persons")
    ]
    sent = {
        f"roles.{amal.code}": "documenter", f"sees.{amal.code}": ["sources", "persons"],
        f"roles.{salma.code}": "documenter", f"sees.{salma.code}": "sources",
    }  # fmt: skip
    assert client.post("/begin/", {**TYPED, **sent}).status_code == 302
    made = Case.objects.get()
    seen = CaseRole.objects.filter(case=made).order_by("member__username")
    assert [(one.member, one.sees_sources, one.sees_persons) for one in seen] == [
        (amal, True, True), (salma, True, False),
    ]  # fmt: skip
    opened = [
        site.browser(one, True).get(f"/cases/{made.code}/records/new/{kind}/").status_code
        for one in (amal, salma)
        for kind in ("account", "person")
    ]
    assert opened == [200, 200, 200, 403]
    team = f"/team/cases/{made.code}/"
    given = {"member": huda.code, "do": "in", "seen": 0, "roles": "analyst", "sees": "persons"}
    assert client.post(team, given).status_code == 302
    assert "trucewatch grant" not in words(client.get(team))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "would see identities and have no role in this case"),
        ("ar", "الهويات من دون أن يكون له دور في هذا الملف"),
    ],
)
def test_nobody_sees_identities_without_a_role_and_what_was_ticked_stays(
    site: Site, lang: str, told: str
) -> None:
    client, salma, huda = administrator(site, lang), site.member("salma"), site.member("huda")
    sent = {f"roles.{salma.code}": "documenter", f"sees.{huda.code}": "persons"}
    answer = client.post("/begin/", {**TYPED, **sent})
    assert (answer.status_code, told in plain(answer), Case.objects.count()) == (422, True, 0)
    ticked = f'name="sees.{huda.code}" value="persons" checked'
    assert (ticked in words(answer), words(answer).count(" checked")) == (True, 2)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"name.ar": "", "name.en": ""}, "no name yet"),
        ({"zone": "Asia/Damaskus"}, "Asia/Damascus"),
        ({"began": "before the snow"}, "before the snow"),
        ({"roles": []}, "Nobody would be in this case"),
    ],
)
def test_what_is_lacking_is_told_and_what_was_typed_stays(
    site: Site, typed: dict[str, Any], told: str
) -> None:
    client = administrator(site)
    roles = {f"roles.{site.member('salma').code}": typed.pop("roles", ["documenter"])}
    answer = client.post("/begin/", {**TYPED, "summary.en": "The evacuation", **typed, **roles})
    page = words(answer)
    assert (answer.status_code, told in page, "The evacuation" in page) == (422, True, True)
    assert Case.objects.count() == 0


def test_all_that_is_wrong_is_told_at_once(site: Site) -> None:
    typed = {"name.ar": "حلب", "zone": "Asia/Damaskus", "began": "before the snow", "ended": "soon"}
    page = plain(administrator(site).post("/begin/", typed))
    told = (
        "Asia/Damascus",
        "“It covers the time from”: This",
        "“until”: This",
        "Nobody would be in this case",
    )
    assert [one in page for one in told] == [True] * 4


def test_a_case_does_not_end_before_it_begins(site: Site) -> None:
    client, salma = administrator(site), site.member("salma")
    turned = {"began": "March 2021", "ended": "1 January 2021"}
    answer = client.post("/begin/", {**TYPED, **turned, f"roles.{salma.code}": ["documenter"]})
    assert (answer.status_code, Case.objects.count()) == (422, 0)
    assert "would end before it begins" in plain(answer)


def test_who_opens_a_case_has_their_own_roles_ticked_and_unticks_them(site: Site) -> None:
    amal = site.member("amal", *FIRST_ROLES)
    site.member("salma", Role.DOCUMENTER)
    client = site.browser(amal, second_factor=True)
    ticked = re.findall(
        r'name="roles[.]([^"]+)" value="([^"]+)" checked', words(client.get("/begin/"))
    )
    assert ticked == [(amal.code, role) for role in ("documenter", "analyst", "publisher")]
    assert " checked" not in words(client.post("/begin/", TYPED))


def test_in_an_empty_workspace_an_administrator_is_asked_to_open_a_case_alone(site: Site) -> None:
    client = administrator(site)
    empty = words(client.get("/"))
    assert [told in empty for told in ("/begin/", "stays out of sight", "trucewatch grant")] == [
        True, False, False,
    ]  # fmt: skip
    truce(site)
    others = words(client.get("/"))
    assert ["stays out of sight" in others, "trucewatch grant amal --role documenter" in others] == [
        True, True,
    ]  # fmt: skip


def test_who_cannot_let_people_in_is_shown_no_command_that_does(site: Site) -> None:
    truce(site)
    page = words(site.browser(site.member("huda", Role.REVIEWER), True).get("/"))
    assert ["An administrator of this workspace" in page, "trucewatch grant" in page] == [
        True,
        False,
    ]


def test_nobody_else_opens_a_case(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *Role, sources=True, persons=True), True)
    answer = client.post("/begin/", {**TYPED, f"roles.{site.member('salma').code}": ["documenter"]})
    assert (answer.status_code, Case.objects.count()) == (403, 1)
    assert [client.get("/begin/").status_code, "/begin/" in words(client.get("/"))] == [403, False]
    assert "/begin/" in words(administrator(site).get("/"))


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "How a case is begun"), ("ar", "كيف يُبدأ الملف")]
)
def test_an_empty_case_tells_in_which_order_it_is_begun(site: Site, lang: str, told: str) -> None:
    case = site.case("case: {ref: bare, name: {original: ar, ar: ملف}}")
    writer = site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang=lang)
    page = words(writer.get(f"/cases/{case.code}/"))
    order = [page.index(f"/records/new/{kind}/") for kind in ("source", "place", "actor", "clause")]
    assert (told in page, order) == (True, sorted(order))
    reader = site.browser(site.let_in("huda", case, Role.OBSERVER), lang=lang)
    assert told not in words(reader.get(f"/cases/{case.code}/"))


def test_a_case_that_is_begun_teaches_no_more(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    assert "How a case is begun" not in words(client.get(f"/cases/{case.code}/"))


def test_sources_are_listed_to_nobody_who_only_reads(site: Site) -> None:
    case = truce(site)
    reader = site.browser(site.let_in("huda", case, Role.REPORTER, Role.OBSERVER))
    page = words(reader.get(f"/cases/{case.code}/records/"))
    assert ["A nurse" in page, "The crossing" in page, "/new/" in page] == [False, True, False]
