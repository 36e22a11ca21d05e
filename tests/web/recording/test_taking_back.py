"""An incident is taken back with the rulings on it, by whoever may take back each of them."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import TRUCE, truce
from tests.web.recording.form import plain, record
from tests.web.site import Site, words
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import Act, Case, Deed, Determination, Incident
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role

CODE = "A-INC-0002"
BOTH = (Role.DOCUMENTER, Role.ANALYST)
RULINGS = re.compile(r'name="ruling" value="([^"]+)"')
UNDO = re.compile(r'action="(/cases/[^"]+/undo/[^"]+)"')


def at(case: Case, rest: str = "") -> str:
    return f"/cases/{case.code}/incidents/{CODE}/{rest}"


def opened(site: Site, case: Case, name: str, *roles: Role, lang: str = "en") -> Client:
    return site.browser(site.let_in(name, case, *roles), second_factor=True, lang=lang)


def propose(client: Client, case: Case, ruling: str = "breach") -> Determination:
    told = {"ruling": ruling, "reasoning": "The way was to be safe."}
    answer = client.post(at(case, "clauses/A-CLA-0001/"), told)
    return Determination.objects.get(code=answer["location"].partition("#")[2])


def review(client: Client, case: Case, code: str) -> None:
    told = {"answer": "agree", "words": ""}
    client.post(f"/cases/{case.code}/determinations/{code}/review/", told)


def take_back(client: Client, case: Case, **sent: Any) -> Any:
    shown = RULINGS.findall(words(client.get(at(case))))
    return client.post(at(case, "take-back/"), {"because": "told twice", "ruling": shown} | sent)


def states() -> set[RecordState]:
    rows = (Incident.objects.filter(code=CODE), Determination.objects.filter(incident__code=CODE))
    return {row.state for some in rows for row in some}


@pytest.mark.parametrize(
    ("lang", "asked", "told"),
    [
        ("en", "Take back the incident and the 2 determinations", "and with it 2 determinations"),
        ("ar", "سحب الحادثة والقرارين", "ومعه قراران"),
    ],
)
def test_it_goes_with_what_one_proposed_oneself_in_one_act(
    site: Site, lang: str, asked: str, told: str
) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH, lang=lang)
    made = [propose(client, case), propose(client, case, "cannot_determine")]
    page = plain(client.get(at(case)))
    named = page.partition('class="back"')[2]
    assert (asked in page, RULINGS.findall(named)) == (True, [str(one.id) for one in made])
    for one in made:
        where = f"/cases/{case.code}/incidents/{CODE}/clauses/A-CLA-0001/#{one.code}"
        assert f'href="{where}"' in named
    answer = take_back(client, case)
    assert states() == {RecordState.WITHDRAWN}
    assert told in plain(client.get(answer["location"]))
    assert Act.objects.filter(name="withdraw").count() == 1
    for code in (CODE, *(one.code for one in made)):
        assert "told twice" in words(client.get(f"/cases/{case.code}/records/{code}/history/"))
    assert verify_workspace(site.workspace).broken == []


def test_all_of_it_comes_back_by_one_click(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    made = propose(client, case)
    answer = take_back(client, case)
    assert client.post(UNDO.findall(words(client.get(answer["location"])))[-1]).status_code == 302
    made.refresh_from_db()
    assert states() == {RecordState.CURRENT}
    assert made.ruling_state is RulingState.PROPOSED
    assert verify_workspace(site.workspace).broken == []


@pytest.mark.parametrize("lang", ["en", "ar"])
@pytest.mark.parametrize("roles", [(Role.DOCUMENTER,), (Role.VERIFIER,), BOTH])
def test_what_somebody_else_proposed_is_theirs_to_take_back(
    site: Site, lang: str, roles: tuple[Role, ...]
) -> None:
    case = truce(site)
    made = propose(opened(site, case, "huda", Role.ANALYST), case)
    client = opened(site, case, "salma", *roles, lang=lang)
    page = plain(client.get(at(case)))
    asked = {"en": "ask the analyst who proposed it", "ar": "المحلل الذي اقترح القرار"}[lang]
    assert (asked in page, made.code in page, RULINGS.findall(page)) == (True, True, [])
    assert at(case, "take-back/") not in page
    refused = take_back(client, case, ruling=[str(made.id)])
    assert (refused.status_code, asked in plain(refused)) == (409, True)
    assert "trucewatch withdraw CODE CODE" in plain(refused)
    assert states() == {RecordState.CURRENT}


def test_a_reviewed_ruling_stays_though_one_proposed_it(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    made = propose(client, case)
    shown = RULINGS.findall(words(client.get(at(case))))
    reviewer = opened(site, case, "huda", Role.REVIEWER)
    review(reviewer, case, made.code)
    assert "the reviewer first undoes the review" in plain(client.get(at(case)))
    refused = client.post(at(case, "take-back/"), {"because": "told twice", "ruling": shown})
    assert (refused.status_code, states()) == (409, {RecordState.CURRENT})
    history = f"/cases/{case.code}/records/{made.code}/history/"
    reviewer.post(UNDO.findall(words(reviewer.get(history)))[0])  # as the page tells to do
    take_back(client, case)
    assert states() == {RecordState.WITHDRAWN}


def test_one_of_two_that_is_not_ones_own_keeps_all(site: Site) -> None:
    case = truce(site)
    other = propose(opened(site, case, "huda", Role.ANALYST), case)
    client = opened(site, case, "salma", *BOTH)
    own = propose(client, case, "cannot_determine")
    page = plain(client.get(at(case)))
    said = f"before the determination {other.code}, and that is not yours"
    assert (said in page, own.code in page, RULINGS.findall(page)) == (True, True, [])
    sent = [str(own.id), str(other.id)]
    assert take_back(client, case, ruling=sent).status_code == 409
    assert states() == {RecordState.CURRENT}


@pytest.mark.parametrize("shown", [0, 1])
def test_a_ruling_that_its_page_did_not_show_is_not_taken_back_unseen(
    site: Site, shown: int
) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    made = [propose(client, case)]
    propose(client, case, "cannot_determine")
    refused = take_back(client, case, ruling=[str(one.id) for one in made[:shown]])
    assert (refused.status_code, "Nothing was taken back" in plain(refused)) == (409, True)
    assert states() == {RecordState.CURRENT}


def test_one_that_is_gone_by_now_is_told(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    made = propose(client, case)
    retract = f"/cases/{case.code}/determinations/{made.code}/retract/"
    client.post(retract, {"because": "too early"})
    assert take_back(client, case, ruling=[str(made.id)]).status_code == 409
    assert take_back(client, case).status_code == 302
    assert Incident.objects.get(code=CODE).state is RecordState.WITHDRAWN


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.ANALYST, Role.REVIEWER, Role.PUBLISHER])
def test_nobody_gains_a_right_by_it(site: Site, role: Role) -> None:
    case = truce(site)
    made = propose(opened(site, case, "huda", Role.ANALYST), case)
    client = opened(site, case, "salma", role)
    page = plain(client.get(at(case)))
    assert ("take-back" in page, "withdraw CODE" in page) == (False, False)
    assert (made.code in page, "was to be safe" in page) == (False, role is not Role.OBSERVER)
    assert take_back(client, case, ruling=[str(made.id)]).status_code == 403
    assert states() == {RecordState.CURRENT}


def test_the_analyst_who_may_not_record_is_not_the_one_to_do_both(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "huda", Role.ANALYST)
    made = propose(client, case)
    assert take_back(client, case, ruling=[str(made.id)]).status_code == 403
    assert states() == {RecordState.CURRENT}


def test_a_reason_is_asked_for_and_nothing_else_goes(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    propose(client, case)
    assert take_back(client, case, because=" ").status_code == 409
    assert states() == {RecordState.CURRENT}


def test_who_sees_no_persons_is_told_no_code_of_theirs(site: Site) -> None:
    fate = "persons:\n      - {ref: h1, fates: [{ref: f1, status: wounded, incident: i2}],"
    case = site.case(TRUCE.replace("persons:\n      - {ref: h1,", fate))
    documenter = opened(site, case, "salma", Role.DOCUMENTER)
    refused = plain(take_back(documenter, case))
    assert ("A-FAT-0001" in refused, "you may not see" in refused) == (False, True)
    member = site.let_in("huda", case, Role.DOCUMENTER, persons=True)
    assert "A-FAT-0001" in plain(take_back(site.browser(member, True), case))
    assert Incident.objects.get(code=CODE).state is RecordState.CURRENT


def test_its_parts_go_with_it_too(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    record(client, at(case, "edit/"), deed__0__deed_kind="shelling", reason="as was told since")
    propose(client, case)
    take_back(client, case)
    assert Deed.objects.get(incident__code=CODE).state is RecordState.WITHDRAWN
    assert states() == {RecordState.WITHDRAWN}


def test_a_reason_typed_as_the_session_ended_is_there_also_when_a_ruling_was_reviewed_since(
    site: Site,
) -> None:
    case = truce(site)
    client = opened(site, case, "salma", *BOTH)
    made = propose(client, case)
    (mark,) = re.findall('name="words_of" value="([^"]+)"', words(client.get(at(case))))
    typed = {"because": "told twice in the night", "ruling": [str(made.id)], "words_of": mark}
    assert "/enter/" in Client().post(at(case, "take-back/"), typed)["location"]
    assert 'value="told twice in the night"' in words(client.get(at(case)))
    review(opened(site, case, "huda", Role.REVIEWER), case, made.code)
    page = words(client.get(at(case)))
    assert ("told twice in the night</blockquote>" in page, RULINGS.findall(page)) == (True, [])
    assert states() == {RecordState.CURRENT}
