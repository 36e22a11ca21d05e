"""Undoing one's own last correction or withdrawal: one click, a revision more, nothing deleted."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.pages.test_findings import decide, print_of
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import (
    Act,
    Case,
    Control,
    Deed,
    Determination,
    FindingDecision,
    Incident,
    Look,
    Revision,
    SavedSearch,
    Source,
    Tally,
)
from trucewatch.records.plain import stored, to_plain
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role

UNDO = re.compile(r'action="(/cases/[^"]+/undo/[^"]+)"')


def opened(site: Site, case: Case, name: str = "salma", *roles: Role, **how: Any) -> Client:
    lang = how.pop("lang", "en")
    member = site.let_in(name, case, *(roles or (Role.DOCUMENTER,)), **how)
    return site.browser(member, second_factor=True, lang=lang)


def at(case: Case, rest: str) -> str:
    return f"/cases/{case.code}/{rest}"


def retitled(client: Client, case: Case, title: str = "Another title") -> str:
    """The incident is called otherwise; the address that undoes it, from the notice."""
    page = at(case, "incidents/A-INC-0001/edit/")
    answer = record(client, page, incident__title__en=title, reason="so it was told")
    return UNDO.findall(words(client.get(answer["location"])))[0]


def titles() -> list[str]:
    rows = Revision.objects.filter(record=Incident.objects.get(ref="i1").id).order_by("number")
    return [re.findall('"title":.*?"en":"([^"]*)"', bytes(row.data).decode())[0] for row in rows]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_correction_is_undone_from_its_notice(site: Site, lang: str) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    address = retitled(client, case)
    answer = client.post(address)
    assert answer["location"] == at(case, "incidents/A-INC-0001/")
    page = plain(client.get(answer["location"]))
    told = {"en": "Undone. A-INC-0001", "ar": "تم التراجع. عاد A-INC-0001"}[lang]
    assert (told in page, UNDO.findall(page)) == (True, [])
    assert titles() == ["Fire on the convoy", "Another title", "Fire on the convoy"]
    act = Act.objects.get(name="undo")
    assert act.member == site.member("salma")
    page = plain(client.get(at(case, "records/A-INC-0001/history/")))
    assert {"en": "3. undone", "ar": "3. تراجع"}[lang] in page
    assert {"en": '<span dir="auto">undone</span>', "ar": '<span dir="auto">تراجع</span>'}[
        lang
    ] in page
    assert verify_workspace(site.workspace).broken == []


def test_the_history_offers_it_as_long_as_it_is_the_last(site: Site) -> None:
    case = truce(site)
    client, other = opened(site, case), opened(site, case, "huda")
    history = at(case, "records/A-INC-0001/history/")
    assert UNDO.findall(words(client.get(history))) == []
    address = retitled(client, case)
    offered = [UNDO.findall(words(one.get(history))) for one in (client, other)]
    assert offered == [[address], []]
    retitled(other, case, "A third title")
    assert UNDO.findall(words(client.get(history))) == []


def test_all_that_was_saved_at_once_comes_back_together(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    before = {row.id: to_plain(row) for kind in ("incident", "deed", "attribution", "tally")
              for row in stored(kind).filter(case=case)}  # fmt: skip
    page = at(case, "incidents/A-INC-0001/edit/")
    added = send(
        client, page, "add.deed", form_of(client.get(page)), deed__0__weapon="mortar",
        tally__0__gone="1", incident__title__en="Otherwise",
    )  # fmt: skip
    looked = send(client, page, "look", form_of(added), deed__1__deed_kind="shelling")
    answer = client.post(page, {**form_of(looked), "reason": "told anew", "do": "record"})
    new = Deed.objects.get(code="A-DEE-0002")
    assert (new.state, Tally.objects.get().state) == (RecordState.CURRENT, RecordState.WITHDRAWN)
    client.post(UNDO.findall(words(client.get(answer["location"])))[0])
    after = {row.id: to_plain(row) for kind in ("incident", "deed", "attribution", "tally")
             for row in stored(kind).filter(case=case)}  # fmt: skip
    gone = after.pop(new.id)
    assert (after, gone["state"]) == (before, "withdrawn")


def test_a_withdrawal_is_undone_with_all_that_went_along(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    record(client, at(case, "records/new/place/"), place__name__en="The square")
    record(
        client, at(case, "incidents/new/"), incident__title__en="Shots at night",
        deed__0__deed_kind="shelling", citation__0__source="A nurse",
    )  # fmt: skip
    answer = client.post(at(case, "incidents/A-INC-0003/take-back/"), {"because": "told twice"})
    made = Incident.objects.get(code="A-INC-0003")
    assert made.state is RecordState.WITHDRAWN
    client.post(UNDO.findall(words(client.get(answer["location"])))[-1])
    made.refresh_from_db()
    deed = Deed.objects.get(incident=made)
    assert (made.state, deed.state) == (RecordState.CURRENT, RecordState.CURRENT)
    assert "Shots at night" in words(client.get(at(case, "incidents/")))


def test_protected_words_come_back_and_are_shown_to_nobody(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, sources=True)
    page = at(case, "records/A-SRC-0001/edit/")
    answer = record(client, page, source__name="Somebody else", reason="misheard")
    back = client.post(UNDO.findall(words(client.get(answer["location"])))[0])
    assert (WITNESS in words(client.get(back["location"])), Look.objects.count()) == (False, 0)
    assert WITNESS in words(client.post(at(case, "records/A-SRC-0001/open/name/")))
    assert Source.objects.get().revision == 4
    assert verify_workspace(site.workspace).broken == []


def test_it_is_undone_once_by_whoever_did_it_and_not_by_a_link(site: Site) -> None:
    case = truce(site)
    client, other = opened(site, case), opened(site, case, "huda")
    address = retitled(client, case)
    assert client.get(address).status_code == 405
    assert [other.post(address).status_code, titles()[-1]] == [409, "Another title"]
    assert client.post(address).status_code == 302
    again = client.post(address)
    assert (again.status_code, "not your own last change any more" in plain(again)) == (409, True)
    assert len(titles()) == 3


def test_what_somebody_changed_since_is_not_overwritten(site: Site) -> None:
    case = truce(site)
    client, other = opened(site, case), opened(site, case, "huda")
    address = retitled(client, case)
    retitled(other, case, "A third title")
    assert (client.post(address).status_code, titles()[-1]) == (409, "A third title")


def test_what_newer_records_rest_on_stays(site: Site) -> None:
    case = truce(site)
    client, other = opened(site, case), opened(site, case, "huda")
    address = retitled(client, case)
    record(
        other, at(case, "records/new/tally/"), tally__count="3", tally__incident="A-INC-0001"
    )  # fmt: skip
    refused = client.post(address)
    told = "Something newer rests on this: A-TAL-0002"
    assert (refused.status_code, told in plain(refused)) == (409, True)
    assert titles()[-1] == "Another title"


def test_what_newer_records_of_another_case_rest_on_is_not_named(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client, far = opened(site, case), opened(site, other, "huda")
    for code in ("A-ACT-0001", "A-PLA-0001"):
        client.post(at(case, f"records/{code}/share/"), {"why": "both name it"})
    page = at(case, "records/A-ACT-0001/edit/")
    answer = record(client, page, actor__name__en="The force", reason="so it calls itself")
    address = UNDO.findall(words(client.get(answer["location"])))[0]
    record(far, at(other, "records/new/movement/"), movement__name__en="A hidden convoy")
    record(
        far, at(other, "records/new/control/?place=A-PLA-0001"), control__holder="A-ACT-0001",
    )  # fmt: skip
    refused = client.post(address)
    told = plain(refused)
    assert (refused.status_code, "in another case" in told, "A-CON-" in told) == (409, True, False)


def test_what_would_rest_on_something_gone_does_not_come_back(site: Site) -> None:
    case = truce(site)
    client, other = opened(site, case), opened(site, case, "huda")
    record(client, at(case, "records/new/place/"), place__name__en="The square")
    record(client, at(case, "records/new/control/?place=A-PLA-0002"), control__contested="1")
    answer = client.post(at(case, "records/A-CON-0001/take-back/"), {"because": "told twice"})
    address = UNDO.findall(words(client.get(answer["location"])))[-1]
    other.post(at(case, "records/A-PLA-0002/take-back/"), {"because": "there is none"})
    refused = client.post(address)
    told = "A-CON-0001 would rest on a record that was taken back"
    assert (refused.status_code, told in plain(refused)) == (409, True)
    assert Control.objects.get().state is RecordState.WITHDRAWN


def test_somebody_who_verifies_no_more_does_not_verify_by_undoing(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", Role.VERIFIER)
    page = at(case, "incidents/A-INC-0001/edit/")
    answer = record(client, page, incident__status="under_verification", reason="a doubt")
    address = UNDO.findall(words(client.get(answer["location"])))[0]
    site.let_in("salma", case, Role.DOCUMENTER)
    assert client.post(address).status_code == 403
    assert UNDO.findall(words(client.get(at(case, "records/A-INC-0001/history/")))) == []
    site.let_in("salma", case, Role.VERIFIER)
    assert client.post(address).status_code == 302
    assert Incident.objects.get(ref="i1").status is IncidentStatus.VERIFIED


@pytest.mark.parametrize(
    "role", [role for role in Role if role not in (Role.DOCUMENTER, Role.VERIFIER)]
)
def test_nobody_undoes_who_may_not_record_now(site: Site, role: Role) -> None:
    case = truce(site)
    client = opened(site, case)
    address = retitled(client, case)
    site.let_in("salma", case, role)
    assert client.post(address).status_code in (403, 404)
    assert titles()[-1] == "Another title"


def test_a_protected_correction_is_not_undone_without_the_grant(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, sources=True)
    page = at(case, "records/A-SRC-0001/edit/")
    answer = record(client, page, source__name="Somebody else", reason="misheard")
    address = UNDO.findall(words(client.get(answer["location"])))[0]
    site.let_in("salma", case, Role.DOCUMENTER)
    assert (client.post(address).status_code, Source.objects.get().revision) == (404, 3)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_review_by_mistake_is_undone_by_its_reviewer(site: Site, lang: str) -> None:
    case = truce(site)
    huda = opened(site, case, "huda", Role.REVIEWER, lang=lang)
    code = Determination.objects.get(ref="r1").code
    answer = huda.post(at(case, f"determinations/{code}/review/"), {"answer": "agree", "words": ""})
    pair = at(case, "incidents/A-INC-0001/clauses/A-CLA-0001/")
    assert answer["location"] == f"{pair}#{code}"
    (address,) = UNDO.findall(words(huda.get(pair)))
    assert opened(site, case, "salma", Role.REVIEWER).post(address).status_code == 409
    assert huda.post(address)["location"] == pair
    row = Determination.objects.get(ref="r1")
    assert (row.ruling_state, row.reviewer) == (RulingState.PROPOSED, None)
    assert verify_workspace(site.workspace).broken == []


NEW = {
    "incidents/new/": {"incident__title__en": "Told twice", "deed__0__deed_kind": "shelling"},
    "records/new/place/": {"place__name__en": "No such square"},
    "records/new/tally/": {"tally__count": "3"},
}


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("page", NEW)
def test_what_was_just_recorded_is_taken_back_from_its_notice(
    site: Site, page: str, lang: str
) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    answer = record(client, at(case, page), **NEW[page])
    (address,) = UNDO.findall(words(client.get(answer["location"])))
    code = address.split("/")[4]
    back = client.post(address)
    told = {"en": f"{code} is taken back", "ar": f"سُحب {code}"}[lang]
    assert told in plain(client.get(back["location"]))
    made = Revision.objects.filter(act__name="record")
    rows = [stored(one.kind).get(id=one.record) for one in made]
    assert {row.state for row in rows} == {RecordState.WITHDRAWN}
    assert [row.revision for row in rows] == [2] * len(rows)  # the history keeps both
    assert verify_workspace(site.workspace).broken == []
    assert client.post(address).status_code == 409


def test_what_was_recorded_stays_once_something_rests_on_it(site: Site) -> None:
    case = truce(site)
    client = opened(site, case)
    answer = record(client, at(case, "records/new/place/"), place__name__en="The square")
    (address,) = UNDO.findall(words(client.get(answer["location"])))
    record(client, at(case, "records/new/control/?place=A-PLA-0002"), control__contested="1")
    refused = client.post(address)
    assert (refused.status_code, "A-CON-0001" in plain(refused)) == (409, True)


def test_what_one_may_record_and_not_see_is_not_undone_from_there(site: Site) -> None:
    """A source under its pseudonym: its page and its history are of those who see the sources."""
    case = truce(site)
    for granted in (False, True):
        client = opened(site, case, f"salma{granted}".lower(), sources=granted)
        answer = record(client, at(case, "records/new/source/"), source__label__en="A driver")
        offered = UNDO.findall(words(client.get(answer["location"])))
        assert (len(offered), [client.post(one).status_code for one in offered]) == (
            (1, [302]) if granted else (0, [])
        )


def test_a_proposal_and_its_retraction_are_undone_by_whoever_proposed(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "huda", Role.ANALYST)
    other = opened(site, case, "salma", Role.ANALYST)
    pair = at(case, "incidents/A-INC-0001/clauses/A-CLA-0001/")
    sent = {"ruling": "non_compliance", "reasoning": "The way was shut"}
    for last in ("undo", "retract"):
        client.post(pair, sent)
        (address,) = UNDO.findall(words(client.get(pair)))
        code = address.split("/")[4]
        row = Determination.objects.get(code=code)
        assert other.post(address).status_code == 409
        if last == "retract":
            client.post(at(case, f"determinations/{code}/retract/"), {"because": "too early"})
            (address,) = UNDO.findall(words(client.get(pair)))
        assert client.post(address)["location"] == pair
        row.refresh_from_db()
        assert (row.state is RecordState.CURRENT) == (last == "retract")
    assert verify_workspace(site.workspace).broken == []


def test_a_proposal_that_somebody_reviewed_is_not_undone(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "huda", Role.ANALYST)
    pair = at(case, "incidents/A-INC-0001/clauses/A-CLA-0001/")
    client.post(pair, {"ruling": "non_compliance", "reasoning": "The way was shut"})
    (address,) = UNDO.findall(words(client.get(pair)))
    code = address.split("/")[4]
    reviewer = opened(site, case, "salma", Role.REVIEWER)
    reviewer.post(at(case, f"determinations/{code}/review/"), {"answer": "agree", "words": ""})
    assert client.post(address).status_code == 409
    assert Determination.objects.get(code=code).ruling_state is RulingState.REVIEWED


@pytest.mark.parametrize("role", [Role.ANALYST, Role.REVIEWER, Role.DOCUMENTER])
def test_a_decision_on_a_finding_is_undone_on_its_page(site: Site, role: Role) -> None:
    case = truce(site)
    client = opened(site, case, "salma", role)
    finding = decide(client, case, print_of(case, "alternatives-lost"))["location"]
    (address,) = UNDO.findall(words(client.get(finding)))
    came = {"referer": f"http://testserver{finding}"}
    assert opened(site, case, "huda", role).post(address).status_code == 409
    assert client.post(address, headers=came)["location"] == finding
    assert FindingDecision.objects.get().state is RecordState.WITHDRAWN
    assert 'name="decision"' in words(client.get(finding))
    decide(client, case, print_of(case, "alternatives-lost"))
    client.post(f"{finding}undo/", {"because": "by mistake"})
    *_, address = UNDO.findall(words(client.get(finding)))
    client.post(address, headers=came)
    states = FindingDecision.objects.order_by("code").values_list("state", flat=True)
    assert list(states) == [RecordState.WITHDRAWN, RecordState.CURRENT]


def test_a_search_that_was_kept_is_forgotten_from_its_notice(site: Site) -> None:
    """One that took the place of another of its name is not: that one would not come back."""
    case = truce(site)
    client = opened(site, case)
    forget = re.compile(r'<div class="notice done">.*?action="([^"]+/forget/)"', re.DOTALL)
    for query, offered in (("ba", 1), ("other", 0)):
        sent = {"name": "Night", "q": query}
        page = client.post(at(case, "searches/save/"), sent)["location"]
        found = forget.findall(words(client.get(page)).partition("<h2")[0])
        assert len(found) == offered
    saved = SavedSearch.objects.get()
    client.post(at(case, f"searches/{saved.id}/forget/"))
    page = client.post(at(case, "searches/save/"), {"name": "Night", "q": "ba"})["location"]
    (address,) = forget.findall(words(client.get(page)).partition("<h2")[0])
    assert client.post(address).status_code == 302
    assert SavedSearch.objects.count() == 0


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", "its status goes back to “under verification”", "A-INC-0003 is under verification"),
        ("ar", "فتعود حالتها إلى «قيد التحقق»", "عادت A-INC-0003 إلى حالة «قيد التحقق»"),
    ],
)
def test_that_a_verdict_goes_back_is_said_before_an_undoing_and_after(
    site: Site, lang: str, before: str, after: str
) -> None:
    case = truce(site)
    client = opened(site, case, lang=lang)
    deed = {"deed__0__deed_kind": "shelling"}
    record(client, at(case, "incidents/new/"), incident__title__en="Shots at night", **deed)
    incident = Incident.objects.get(code="A-INC-0003")
    edit = at(case, "incidents/A-INC-0003/edit/")
    record(client, edit, deed__0__weapon="mortar", reason="so it was told")
    history = at(case, f"records/{Deed.objects.get(incident=incident).code}/history/")
    assert before not in plain(client.get(history))
    verifier = opened(site, case, "huda", Role.VERIFIER)
    record(verifier, edit, incident__status="verified", reason="two sources")
    page = plain(client.get(history))
    assert before in page
    told = plain(client.post(UNDO.findall(page)[0], follow=True))
    incident.refresh_from_db()
    assert (after in told, incident.status) == (True, IncidentStatus.UNDER_VERIFICATION)
