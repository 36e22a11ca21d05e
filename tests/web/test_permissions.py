"""Who may see what: every role at every page, and what nobody may infer."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from tests.web.cases import LABEL, OTHER, TRUCE, VICTIM, WITNESS, truce
from tests.web.site import Site, words
from tools.write_permissions import page as written_page
from trucewatch.records.models import Look
from trucewatch.records.plain import KINDS, protected_names
from trucewatch.values.codes.reports import Role
from trucewatch.web.permissions import BY_ROLE, OF_KINDS, TO_OPEN, Right, rights_of
from trucewatch.web.recording.forms import FORMS

WORKING = {Role.DOCUMENTER, Role.VERIFIER, Role.ANALYST, Role.REVIEWER, Role.PUBLISHER}
NARROW = {"account", "consent", "person", "fate"}
"""Kinds that nobody records by a role alone."""
PAGES: dict[str, set[Role]] = {
    "": WORKING | {Role.OBSERVER, Role.REPORTER},
    "agreements/": WORKING | {Role.OBSERVER, Role.REPORTER},
    "agreements/A-AGR-0001/": WORKING | {Role.OBSERVER, Role.REPORTER},
    "incidents/": WORKING | {Role.OBSERVER},
    "incidents/map/": WORKING | {Role.OBSERVER},
    "drafts/": WORKING | {Role.OBSERVER, Role.REPORTER},
    "incidents/timeline/": WORKING | {Role.OBSERVER},
    "incidents/new/": {Role.DOCUMENTER, Role.VERIFIER},
    "incidents/A-INC-0001/edit/": {Role.DOCUMENTER, Role.VERIFIER},
    "incidents/A-INC-0001/": WORKING | {Role.OBSERVER},
    "records/": WORKING | {Role.OBSERVER},
    "records/of/place/": WORKING | {Role.OBSERVER},
    "records/of/source/": {Role.DOCUMENTER, Role.VERIFIER},
    "records/of/movement/": WORKING | {Role.OBSERVER},
    "records/of/tally/": WORKING,
    "records/of/account/": set(),
    "records/of/person/": set(),
    **{
        f"records/new/{kind}/": set() if kind in NARROW else {Role.DOCUMENTER, Role.VERIFIER}
        for kind in FORMS
        if kind != "incident"
    },
    "records/A-PER-0001/edit/": set(),
    "records/A-EVI-0001/edit/": {Role.DOCUMENTER, Role.VERIFIER},
    "records/A-AGR-0001/history/": WORKING,
    "records/A-CLA-0001/history/": WORKING,
    "records/A-CLA-0001/edit/": {Role.DOCUMENTER, Role.VERIFIER},
    "records/A-ACT-0001/edit/": {Role.DOCUMENTER, Role.VERIFIER},
    "records/A-SRC-0001/edit/": set(),
    "records/A-INC-0001/": WORKING | {Role.OBSERVER},
    "records/A-AGR-0001/": WORKING | {Role.OBSERVER},
    "records/A-CLA-0001/": WORKING | {Role.OBSERVER},
    "records/A-BND-0001/": WORKING | {Role.OBSERVER},
    "records/A-PLA-0001/": WORKING | {Role.OBSERVER},
    "records/A-ACT-0001/": WORKING | {Role.OBSERVER},
    "records/A-TAL-0001/": WORKING,
    "records/A-DET-0001/": WORKING,
    "records/A-INC-0001/history/": WORKING,
    "records/A-INC-0001/history/1/": WORKING,
    "evidence/": WORKING | {Role.OBSERVER},
    "evidence/gallery/": WORKING | {Role.OBSERVER},
    "evidence/A-EVI-0001/alike/": WORKING | {Role.OBSERVER},
    "reports/": {Role.REPORTER},
    "reports/new/": {Role.REPORTER},
    "evidence/new/": {Role.DOCUMENTER, Role.VERIFIER},
    "evidence/A-EVI-0001/": WORKING | {Role.OBSERVER},
    "evidence/A-EVI-0001/receipt/": WORKING,
    "people/": WORKING,
    "search/": WORKING | {Role.OBSERVER},
    "people/register/": set(),
    "people/register/A-PER-0001/": set(),
    "findings/": WORKING,
    "determinations/": WORKING,
    "incidents/A-INC-0001/clauses/": WORKING,
    "incidents/A-INC-0001/clauses/A-CLA-0001/": WORKING,
    "records/A-SRC-0001/": set(),
    "records/A-PER-0001/": set(),
    "records/A-SRC-0001/history/": set(),
    "records/A-PER-0001/history/": set(),
    "records/A-MEM-0001/": set(),
    "records/A-ROL-0001/": set(),
    "records/A-CAS-0001/": set(),
}
"""Each page of the case, and the roles that open it without any grant of identities."""

OF_THEIR_OWN = {
    "records/CODE/open/<str:field>/",  # below
    "evidence/CODE/examine/",  # pages/test_examining.py
    "evidence/CODE/custody/",  # pages/test_handing.py
    "evidence/CODE/look/",  # pages/test_evidence.py
    "evidence/CODE/bytes/",
    "evidence/CODE/redact/",  # pages/test_redacting.py
    "evidence/CODE/redact/far/",
    "evidence/CODE/copies/<str:copy>/look/",
    "evidence/CODE/copies/<str:copy>/",
    "evidence/CODE/small/",  # pages/test_gallery.py
    "evidence/CODE/veil/",
    "uploads/",  # pages/test_bringing.py
    "uploads/<uuid:upload>/",
    "uploads/<uuid:upload>/away/",
    "findings/<str:fingerprint>/",  # pages/test_findings.py
    "findings/<str:fingerprint>/undo/",
    "determinations/CODE/review/",  # pages/test_determining.py
    "determinations/CODE/retract/",
    "seen/",  # pages/test_since.py
    "words/",  # test_words_kept.py
    "searches/save/",  # pages/test_saved.py
    "searches/<uuid:search>/forget/",
    "drafts/<uuid:draft>/discard/",  # recording/test_drafts.py
    "incidents/CODE/take-back/",  # recording/test_recording.py
    "records/CODE/undo/<uuid:act>/",  # pages/test_undoing.py
    "records/CODE/share/",  # test_recorded_here.py
    "records/CODE/take-back/",  # recording/test_other_records.py
    "reports/<uuid:report>/",  # pages/test_reporting.py
    "reports/<uuid:report>/correct/",
}
"""Addresses that are not opened by a role alone, and have tests of their own."""


def case_addresses(patterns: list[URLPattern | URLResolver], before: str = "") -> Iterator[str]:
    for one in patterns:
        address = before + str(one.pattern)
        if isinstance(one, URLResolver):
            yield from case_addresses(one.url_patterns, address)
        elif address.startswith("cases/"):
            yield address


def test_every_page_of_a_case_is_in_the_table() -> None:
    shapes = {
        r"/\d+/": "/N/",
        r"A-[A-Z]{3}-\d{4}": "CODE",
        r"records/(new|of)/[a-z]+/": r"records/\1/KIND/",
    }
    tried = set()
    for page in PAGES:
        for shape, name in shapes.items():
            page = re.sub(shape, name, page)
        tried.add(page)
    there = {
        re.sub("<int:number>", "N", re.sub("<str:(code|clause)>", "CODE", address))
        .replace("<str:kind>", "KIND")
        .removeprefix("cases/<str:case>/")
        for address in case_addresses(get_resolver().url_patterns)
    }
    assert there - tried == OF_THEIR_OWN


@pytest.mark.parametrize("role", Role)
def test_a_role_opens_its_pages_and_no_other(site: Site, role: Role) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, role), second_factor=True)
    opened = {page for page in PAGES if client.get(f"/cases/{case.code}/{page}").status_code == 200}
    assert opened == {page for page, roles in PAGES.items() if role in roles}


def test_what_is_narrow_is_recorded_by_role_and_grant_together(site: Site) -> None:
    """Every role with each grant: only who may see a kind records it, and only who records at all."""
    case = truce(site)
    for role in Role:
        for sources, persons in ((False, False), (True, False), (False, True), (True, True)):
            member = site.let_in("salma", case, role, sources=sources, persons=persons)
            client = site.browser(member, second_factor=True)
            opened = {
                kind
                for kind in NARROW
                if client.get(f"/cases/{case.code}/records/new/{kind}/").status_code == 200
            }
            records = role in (Role.DOCUMENTER, Role.VERIFIER)
            wanted = {"account"} if sources else set()
            wanted |= {"person", "fate"} if persons else set()
            wanted |= {"consent"} if sources and persons else set()
            assert opened == (wanted if records else set()), (role, sources, persons)


def test_a_stranger_is_sent_to_sign_in_from_every_page(site: Site) -> None:
    case = truce(site)
    answers = {page: Client().get(f"/cases/{case.code}/{page}") for page in PAGES}
    sent = {page: (one.status_code, one["location"][:8]) for page, one in answers.items()}
    assert sent == dict.fromkeys(PAGES, (302, "/enter/?"))


def test_a_case_one_is_not_in_is_as_absent_as_none(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = site.browser(site.let_in("salma", other, *Role, sources=True, persons=True), True)
    for page in PAGES:
        hidden, absent = (client.get(f"/cases/{code}/{page}") for code in (case.code, "A-CAS-0099"))
        assert (page, hidden.status_code, absent.status_code) == (page, 404, 404)
        assert without_address(words(hidden)) == without_address(words(absent)), page


def test_an_address_that_no_database_holds_is_absent_too(site: Site) -> None:
    client = site.browser(site.let_in("salma", truce(site), *Role), True)
    assert client.get("/cases/A-CAS-0001%00/incidents/").status_code == 404


def without_address(page: str) -> str:
    return re.sub(r"A-CAS-\d+|value=\"[A-Za-z0-9]{64}\"", "", page)


def test_a_grant_in_one_case_opens_nothing_in_another(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = site.browser(site.let_in("salma", other, Role.DOCUMENTER))
    page = words(client.get("/"))
    assert "Another case" in page
    assert [told in page for told in ("The truce", case.code, "الهدنة")] == [False] * 3


def test_a_grant_that_ended_opens_nothing(site: Site) -> None:
    from trucewatch.acts.access.granting import end_grant

    case = truce(site)
    salma = site.let_in("salma", case, Role.DOCUMENTER)
    client = site.browser(salma)
    assert client.get(f"/cases/{case.code}/").status_code == 200
    end_grant(site.acting, case, salma)
    assert client.get(f"/cases/{case.code}/").status_code == 404


def test_an_administrator_lets_in_and_sees_nothing(site: Site) -> None:
    case = truce(site)
    member = site.member("amal", Role.ADMINISTRATOR)
    site.let_in("amal", case, Role.ADMINISTRATOR)
    client = site.browser(member, second_factor=True)
    assert client.get(f"/cases/{case.code}/").status_code == 404
    assert "The truce" not in words(client.get("/"))


SEEN = ("", "agreements/A-AGR-0001/", "incidents/", "incidents/A-INC-0001/", "records/A-ATT-0002/",
        "records/A-ATT-0002/history/", "records/A-DEE-0001/", "records/A-INC-0001/")  # fmt: skip


@pytest.mark.parametrize("page", SEEN)
def test_the_register_of_persons_leaks_nowhere(site: Site, page: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *Role))
    answer = client.get(f"/cases/{case.code}/{page}")
    assert answer.status_code == 200
    told = words(answer)
    assert [word in told for word in (LABEL, VICTIM, WITNESS, "A-PER-0001")] == [False] * 4


def test_the_register_is_shown_to_whom_it_was_granted(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST, persons=True), True)
    told = words(client.get(f"/cases/{case.code}/incidents/A-INC-0001/"))
    assert LABEL in told and "A-PER-0001" in told
    assert VICTIM not in told


def test_a_grant_of_identities_counts_only_with_a_second_factor(site: Site) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, Role.ANALYST, sources=True, persons=True)
    answer = site.browser(salma).get(f"/cases/{case.code}/records/A-SRC-0001/")
    assert (answer.status_code, answer["location"]) == (302, "/enter/second/")
    assert site.browser(salma, True).get(answer.wsgi_request.path).status_code == 200
    assert rights_of((Role.ANALYST,), True, True, second_factor=False) == BY_ROLE[Role.ANALYST]


def test_a_protected_word_is_shown_when_asked_for_and_the_look_is_kept(site: Site) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    client = site.browser(salma, second_factor=True)
    page = f"/cases/{case.code}/records/A-SRC-0001/"
    assert WITNESS not in words(client.get(page))
    assert Look.objects.count() == 0
    answer = client.post(page + "open/name/")
    assert WITNESS in words(answer)
    assert answer["cache-control"] == "no-store, private"
    (kept,) = Look.objects.all()
    assert (kept.member, kept.kind, kept.field, kept.case) == (salma, "source", "name", case)
    assert WITNESS not in words(client.get(page))


@pytest.mark.parametrize(
    ("address", "sources", "persons"),
    [
        ("records/A-SRC-0001/open/name/", False, True),
        ("records/A-PER-0001/open/name/", True, False),
        ("records/A-SRC-0001/open/label/", True, True),
        ("records/A-SRC-0001/open/password/", True, True),
        ("records/A-MEM-0001/open/password/", True, True),
    ],
)
def test_nothing_else_is_opened(site: Site, address: str, sources: bool, persons: bool) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, *Role, sources=sources, persons=persons)
    client = site.browser(salma, second_factor=True)
    assert client.post(f"/cases/{case.code}/{address}").status_code == 404
    assert Look.objects.count() == 0


def test_a_look_is_not_made_by_following_a_link(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER, sources=True), True)
    answer = client.get(f"/cases/{case.code}/records/A-SRC-0001/open/name/")
    assert (answer.status_code, Look.objects.count()) == (405, 0)


def test_a_record_of_another_case_with_the_same_code_is_not_shown(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = site.browser(site.let_in("salma", other, *Role, sources=True, persons=True), True)
    told = words(client.get(f"/cases/{other.code}/incidents/A-INC-0001/"))
    assert "Hidden from you" in told
    assert "Fire on the convoy" not in told
    assert client.get(f"/cases/{other.code}/records/A-SRC-0001/").status_code == 404
    assert case.code != other.code


def test_the_history_of_what_cases_share_tells_nothing_of_the_other(site: Site) -> None:
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Actor

    case, other = truce(site), site.case(OTHER)
    actor = Actor.objects.get(ref="a1")
    actor.aliases = ("also called so",)
    write(site.acting, "correct", other, [actor], reason="because of a secret of the other case")
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    told = words(client.get(f"/cases/{case.code}/records/{actor.code}/history/"))
    assert "changed in the work on another case" in told
    assert "secret of the other case" not in told


def test_what_refers_to_a_shared_record_is_of_this_case_alone(site: Site) -> None:
    case = truce(site)
    other = site.case(TRUCE.replace("ref: truce", "ref: twin").replace("Fire on the", "Twin of"))
    actor = words(
        site.browser(site.let_in("salma", case, Role.ANALYST)).get(
            f"/cases/{case.code}/records/A-ACT-0001/"
        )
    )
    assert f"/cases/{case.code}/" in actor
    assert other.code not in actor


def test_every_kind_with_protected_words_has_a_right_that_opens_them() -> None:
    assert {kind for kind in KINDS if protected_names(kind)} <= TO_OPEN.keys()


def test_kinds_that_are_in_no_list_are_shown_to_nobody() -> None:
    assert KINDS.keys() - OF_KINDS.keys() == {"member", "case", "case_role", "package"}


def test_the_table_in_the_documentation_is_what_the_program_does() -> None:
    place = Path(__file__).parents[2] / "docs" / "permissions.md"
    assert place.read_text("utf-8") == written_page()


def test_rights_are_only_what_pages_ask_for() -> None:
    assert {right for rights in BY_ROLE.values() for right in rights} | {
        Right.SOURCES,
        Right.PERSONS,
    } == set(Right)
