"""Persons, their fates, testimonies, consents and services recorded in a browser, behind their grants."""

from typing import Any

import pytest
from django.test import Client

from tests.web.cases import LABEL, VICTIM, WITNESS, truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.acts.gates.passing import GATES
from trucewatch.records.loading import whole
from trucewatch.records.models import (
    Account,
    Case,
    Consent,
    Fate,
    Look,
    Person,
    Revision,
    Service,
    Source,
    Unfinished,
)
from trucewatch.values.codes.people import FateStatus
from trucewatch.values.codes.reports import Audience, Role
from trucewatch.values.codes.sources import ConsentKind

TOLD = "They came before dawn and took my brother Samir."


def at(case: Case, rest: str) -> str:
    return f"/cases/{case.code}/records/{rest}"


def documenter(site: Site, case: Case, proved: bool = True, lang: str = "en") -> Client:
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True, persons=True)
    return site.browser(member, second_factor=proved, lang=lang)


def without_grants(site: Site, case: Case) -> Client:
    """A documenter who meets neither identities nor the register."""
    return site.browser(site.let_in("huda", case, Role.DOCUMENTER), second_factor=True)


def test_a_person_is_recorded_with_what_became_of_them(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    answer = record(
        client,
        at(case, "new/person/"),
        person__label__ar="سائق، 40 عامًا",
        person__group="men",
        person__minor="adult",
        person__name="Samir of Salaheddin",
        person__identity_note="A scar on the left hand.\nLast seen with a blue bag.",
        fate__0__status="detained",
        fate__0__at="December 2016",
        fate__0__area__place=["The crossing", ""],
        fate__0__source="A nurse",
    )
    made = Person.objects.get(code="A-PER-0002")
    assert answer["location"] == f"/cases/{case.code}/people/register/A-PER-0002/"
    befell = Fate.objects.get(person=made)
    assert (befell.status, str(befell.at)) == (FateStatus.DETAINED, "2016-12[Asia/Damascus]")
    assert befell.source == Source.objects.get(ref="s1")
    page = plain(client.get(answer["location"]))
    assert ["سائق، 40 عامًا" in page, "Samir" in page, "blue bag" in page] == [True, False, False]
    assert Look.objects.count() == 0
    opened = client.post(at(case, "A-PER-0002/open/identity_note/"))
    assert ("blue bag" in words(opened), Look.objects.get().field) == (True, "identity_note")


def test_a_person_is_corrected_and_protected_words_stay_unseen(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = client.get(at(case, "A-PER-0001/edit/"))
    assert (page.status_code, VICTIM in words(page), LABEL in words(page)) == (200, False, True)
    record(client, at(case, "A-PER-0001/edit/"), person__public_role__en="driver", reason="told")
    made = Person.objects.get(code="A-PER-0001")
    assert (made.public_role.get("en"), made.revision) == ("driver", 3)
    assert VICTIM in words(client.post(at(case, "A-PER-0001/open/name/")))


def test_a_fate_is_added_from_the_page_of_a_person(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    begun = form_of(client.get(at(case, "new/fate/?person=A-PER-0001")))
    assert begun["fate.person"] == [f"{LABEL} (A-PER-0001)"]
    address = at(case, "new/fate/?person=A-PER-0001")
    record(client, address, fate__status="killed", fate__at="16 December 2016")
    assert Fate.objects.get().person == Person.objects.get()
    page = plain(client.get(f"/cases/{case.code}/people/register/A-PER-0001/"))
    assert ["killed" in page, "Record what became of a person" in page] == [True, True]


def test_a_testimony_is_sealed_and_shown_only_when_asked_for(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    answer = record(
        client,
        at(case, "new/account/"),
        account__source="A nurse",
        account__given="15 December 2016",
        account__statement=TOLD + "\n" + "x" * 30_000,
        account__summary__en="A detention before dawn",
    )
    made = Account.objects.get()
    page = plain(client.get(answer["location"]))
    assert ["A detention before dawn" in page, "Samir" in page] == [True, False]
    assert "No consent is recorded" in page
    kept = [bytes(row) for row in Revision.objects.values_list("data", flat=True)]
    assert [TOLD.encode() in one for one in kept] == [False] * len(kept)
    shown = words(client.post(at(case, f"{made.code}/open/statement/")))
    assert (TOLD in shown, "x" * 30_000 in shown) == (True, True)
    assert list(Look.objects.values_list("kind", "field")) == [("account", "statement")]
    assert "Samir" not in words(client.get(at(case, f"{made.code}/edit/")))


def test_a_testimony_that_is_too_long_is_told_and_not_cut(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = at(case, "new/account/")
    sent = form_of(client.get(page))
    answer = send(
        client, page, "look", sent, account__source="A nurse", account__statement="x" * 100_001
    )
    assert (answer.status_code, "longer than 100,000 signs" in plain(answer)) == (422, True)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"source": "", "person": ""}, "of a source or of a person"),
        ({"source": "A nurse", "person": LABEL}, "of a source or of a person"),
        ({"source": "A nurse", "given": ""}, "without a date counts for nothing"),
        ({"source": "A nurse", "consent_kind": ""}, "Please give this"),
        ({"person": "Nobody"}, "No person of the register is called"),
    ],
)
def test_a_consent_is_somebodys_own_and_dated(site: Site, typed: dict[str, str], told: str) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = at(case, "new/consent/")
    given = {"given": "15 December 2016", "consent_kind": "to_publish"} | typed
    named = {f"consent__{name}": value for name, value in given.items()}
    answer = send(client, page, "look", form_of(client.get(page)), **named)
    assert (answer.status_code, told in plain(answer)) == (422, True)
    assert Consent.objects.count() == 0


def test_a_refusal_needs_no_date(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(
        client, at(case, "new/consent/?person=A-PER-0001"),
        consent__consent_kind="to_be_named", consent__refused="1",
    )  # fmt: skip
    made = Consent.objects.get()
    assert (made.refused, made.person, made.source) == (True, Person.objects.get(), None)
    page = plain(client.get(f"/cases/{case.code}/people/register/A-PER-0001/"))
    assert ["refused" in page, "No consent is recorded" in page] == [True, False]


def stopped(case: Case) -> list[str]:
    found = [one for gate in GATES for one in gate.look(whole(case.id), Audience.PUBLIC)]
    return sorted(one.code for one in found if one.code == "gate-no-consent")


def test_the_gates_look_at_what_was_typed_in_the_browser(site: Site) -> None:
    """A living person is to be named: each of the two consents opens its own gate, and taking one
    back closes it again."""
    case = truce(site)
    client = documenter(site, case)
    record(
        client, at(case, "new/person/"), person__label__en="A nurse, 34", person__named="1",
        person__minor="adult",
    )  # fmt: skip
    told = [stopped(case)]
    for use in ("to_be_named", "to_publish"):
        record(
            client, at(case, "new/consent/?person=A-PER-0002"),
            consent__consent_kind=use, consent__given="15 December 2016",
        )  # fmt: skip
        told.append(stopped(case))
    given = Consent.objects.get(consent_kind=ConsentKind.TO_PUBLISH)
    record(
        client, at(case, f"{given.code}/edit/"), consent__withdrawn="17 December 2016",
        reason="told us by telephone",
    )  # fmt: skip
    told.append(stopped(case))
    assert [len(one) for one in told] == [2, 1, 0, 1]


def test_a_service_says_yes_no_or_nothing(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    for said in ("no", ""):
        record(
            client, at(case, "new/service/"),
            service__service_kind="hospital", service__place="The crossing",
            service__sufficient=said, service__gap__en="No surgeon since November",
        )  # fmt: skip
    first, second = Service.objects.order_by("code")
    assert (first.sufficient, second.sufficient, first.gap.get("en")) == (
        False, None, "No surgeon since November",
    )  # fmt: skip


def test_a_draft_with_protected_words_is_as_closed_as_the_record(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = at(case, "new/person/")
    typed = {"person__label__en": "A quiet man", "person__name": "Samir of Salaheddin"}
    send(client, page, "keep", form_of(client.get(page)), **typed)
    (kept,) = Unfinished.objects.all()
    assert [word in bytes(kept.sealed) for word in (b"Samir", b"quiet")] == [False, False]
    listing, address = f"/cases/{case.code}/drafts/", f"{page}?draft={kept.id}"
    assert "A quiet man" in words(client.get(listing))
    assert form_of(client.get(address))["person.name"] == ["Samir of Salaheddin"]
    site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    told = [words(client.get(one)) for one in (listing, f"/cases/{case.code}/", address)]
    assert [word in one for one in told for word in ("A quiet man", "Samir")] == [False] * 6
    assert (client.get(address).status_code, "1 draft of yours" in plain(client.get(listing))) == (
        403, False,
    )  # fmt: skip
    site.let_in("salma", case, Role.DOCUMENTER, sources=True, persons=True)
    assert "A quiet man" in words(client.get(listing))


def test_words_typed_when_the_session_ended_come_back_only_with_the_grant(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = at(case, "new/account/")
    sent = form_of(client.get(page))
    send(Client(), page, "look", sent, account__source="A nurse", account__statement=TOLD)
    (kept,) = Unfinished.objects.all()
    assert kept.kind == "account"
    assert TOLD.encode() not in bytes(kept.sealed)
    assert TOLD in words(client.get(f"{page}?draft={kept.id}"))
    bare = without_grants(site, case)
    assert bare.get(f"{page}?draft={kept.id}").status_code == 403


@pytest.mark.parametrize(
    "page", ["new/person/", "new/fate/", "new/account/", "new/consent/", "A-PER-0001/edit/"]
)
def test_nothing_is_recorded_without_the_grant(site: Site, page: str) -> None:
    """What a form of somebody who may holds is sent by somebody who may not."""
    case = truce(site)
    sent = form_of(documenter(site, case).get(at(case, page)))
    before = [kind.objects.count() for kind in (Person, Fate, Account, Consent, Unfinished)]
    answer = without_grants(site, case).post(at(case, page), {**sent, "do": "look"})
    assert answer.status_code == (404 if "edit" in page else 403)
    assert [word in words(answer) for word in (LABEL, VICTIM, WITNESS)] == [False] * 3
    after = [kind.objects.count() for kind in (Person, Fate, Account, Consent, Unfinished)]
    assert after == before


def test_nobody_is_led_aside_to_a_form_they_may_not_open(site: Site) -> None:
    case = truce(site)
    client, page = without_grants(site, case), at(case, "new/tally/")
    answer = send(
        client, page, "new.person.tally.source", form_of(client.get(page)), tally__count="12"
    )
    assert answer.status_code == 200
    assert set(Unfinished.objects.values_list("kind", flat=True)) == {"tally"}


def test_the_groundwork_offers_what_one_may_record(site: Site) -> None:
    case = truce(site)
    offered: dict[str, Any] = {}
    for name, client in (("all", documenter(site, case)), ("bare", without_grants(site, case))):
        page = words(client.get(f"/cases/{case.code}/records/"))
        kinds = ("service", "account", "consent")
        offered[name] = [f"/records/new/{kind}/" in page for kind in kinds]
    assert offered == {"all": [True] * 3, "bare": [True, False, False]}
    register = f"/cases/{case.code}/people/register/"
    reader = site.browser(site.let_in("rana", case, Role.ANALYST, persons=True), True)
    both = [words(one.get(register)) for one in (documenter(site, case), reader)]
    assert ["/records/new/person/" in page for page in both] == [True, False]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_consents_are_told_to_those_alone_who_see_both(site: Site, lang: str) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    record(
        client, at(case, "new/consent/?source=A-SRC-0001"),
        consent__consent_kind="to_record", consent__given="2016-12-15",
    )  # fmt: skip
    made = Consent.objects.get()
    only_sources = site.browser(site.let_in("rana", case, Role.ANALYST, sources=True), True, lang)
    pages = [words(one.get(at(case, "A-SRC-0001/"))) for one in (client, only_sources)]
    assert [made.code in page for page in pages] == [True, False]
