"""An item is verified in the browser: a step, the verdict, its review by another, and who may."""

import re
from dataclasses import replace

import pytest

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.recording.form import plain
from tests.web.site import Site, words
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Evidence, VerificationStep
from trucewatch.values.codes.evidence import EvidenceVerdict, VerificationMethod
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

UNDO = re.compile(r'action="(/cases/[^"]+/undo/[^"]+)"')
STEP = {"do": "step", "method": "geolocation", "result": "authentic", "seen": "يظهر المعبر والجسر"}


def test_a_step_is_recorded_concluded_and_confirmed_by_another(site: Site) -> None:
    case = truce(site)
    item = Evidence.objects.get(code="A-EVI-0001")
    page = f"/cases/{case.code}/evidence/{item.code}/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER), lang="ar")
    assert "تسجيل خطوة" in words(noor.get(page))
    answer = noor.post(f"{page}examine/", STEP)
    assert (answer.status_code, answer["location"]) == (302, page)
    step = VerificationStep.objects.get()
    assert (step.method, step.result, step.seen.get("ar"), step.member.username) == (
        VerificationMethod.GEOLOCATION, EvidenceVerdict.AUTHENTIC, STEP["seen"], "noor")  # fmt: skip
    told = words(noor.get(page))
    assert "سُجّلت الخطوة" in told and "اعتماد هذه النتيجة" in told and STEP["seen"] in told
    noor.post(f"{page}examine/", {"do": "conclude", "because": ""})
    item.refresh_from_db()
    assert item.verdict_by is not None and item.verdict_by.username == "noor"
    told = words(noor.get(page))
    assert "تأكيد النتيجة" not in told and "اعتماد هذه النتيجة" not in told
    assert noor.post(f"{page}examine/", {"do": "confirm"}).status_code == 422
    huda = site.browser(site.let_in("huda", case, Role.REVIEWER))
    told = words(huda.get(page))
    assert "Confirm the verdict" in told and "Record a step" not in told
    assert huda.post(f"{page}examine/", {"do": "confirm"}).status_code == 302
    item.refresh_from_db()
    assert item.verdict_reviewed_by is not None and item.verdict_reviewed_by.username == "huda"
    assert "Confirm the verdict" not in words(huda.get(page))


@pytest.mark.parametrize("seen", ["", f"told by {WITNESS}"])
def test_what_is_refused_is_told_and_what_was_typed_stays(site: Site, seen: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("noor", case, Role.VERIFIER))
    answer = client.post(f"/cases/{case.code}/evidence/A-EVI-0001/examine/", STEP | {"seen": seen})
    told = words(answer)
    assert (answer.status_code, 'role="alert"' in told, seen in told) == (422, True, True)
    assert 'value="geolocation" selected' in told
    assert VerificationStep.objects.count() == 0


@pytest.mark.parametrize("role", Role)
def test_who_may_examine(site: Site, role: Role) -> None:
    case = truce(site)
    client = site.browser(site.let_in("noor", case, role))
    page = f"/cases/{case.code}/evidence/A-EVI-0001/"
    status = client.post(f"{page}examine/", STEP).status_code
    assert (status == 302) == (role is Role.VERIFIER)
    assert status in (302, 403, 404)
    assert VerificationStep.objects.count() == (1 if role is Role.VERIFIER else 0)
    confirmed = client.post(f"{page}examine/", {"do": "confirm"}).status_code
    assert (confirmed == 422) == (role in (Role.VERIFIER, Role.REVIEWER))


def test_what_the_form_does_not_offer_is_refused(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("noor", case, Role.VERIFIER))
    page = f"/cases/{case.code}/evidence/A-EVI-0001/examine/"
    assert client.post(page, STEP | {"method": "guess"}).status_code == 403
    assert client.post(page, STEP | {"result": "true"}).status_code == 403
    assert client.get(page).status_code == 405


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "A-VER-0001 is taken back"), ("ar", "سُحب A-VER-0001")],
)
def test_a_step_just_recorded_is_undone_by_one_click(site: Site, lang: str, told: str) -> None:
    case = truce(site)
    page = f"/cases/{case.code}/evidence/A-EVI-0001/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER), lang=lang)
    noor.post(f"{page}examine/", STEP)
    (address,) = UNDO.findall(words(noor.get(page)))
    huda = site.browser(site.let_in("huda", case, Role.VERIFIER))
    assert huda.post(address).status_code == 409
    answer = noor.post(address)
    assert answer["location"] == page
    shown = plain(noor.get(page))
    assert (told in shown, STEP["seen"] in shown) == (True, False)
    assert VerificationStep.objects.get().state is RecordState.WITHDRAWN
    assert verify_workspace(site.workspace).broken == []


def test_a_verdict_and_its_confirmation_are_undone_by_who_gave_them(site: Site) -> None:
    case = truce(site)
    item = Evidence.objects.get(code="A-EVI-0001")
    page = f"/cases/{case.code}/evidence/{item.code}/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER))
    huda = site.browser(site.let_in("huda", case, Role.REVIEWER))
    noor.post(f"{page}examine/", STEP)
    noor.post(f"{page}examine/", {"do": "conclude", "because": ""})
    concluded = UNDO.findall(words(noor.get(page)))[-1]
    huda.post(f"{page}examine/", {"do": "confirm"})
    (confirmed,) = UNDO.findall(words(huda.get(page)))
    assert noor.post(concluded).status_code == 409  # it was confirmed since
    assert huda.post(confirmed)["location"] == page
    item.refresh_from_db()
    assert (item.verdict_by is not None, item.verdict_reviewed_by) == (True, None)
    site.let_in("huda", case, Role.ANALYST)
    assert "Confirm the verdict" not in words(huda.get(page))


def test_a_step_is_taken_back_with_a_reason_by_who_recorded_it(site: Site) -> None:
    case = truce(site)
    item = Evidence.objects.get(code="A-EVI-0001")
    page = f"/cases/{case.code}/evidence/{item.code}/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER), lang="ar")
    huda = site.browser(site.let_in("huda", case, Role.VERIFIER), lang="ar")
    noor.post(f"{page}examine/", STEP | {"result": "manipulated"})
    noor.post(f"{page}examine/", {"do": "conclude", "because": ""})
    assert (
        "سحب هذه الخطوة" in words(noor.get(page)),
        "سحب هذه الخطوة" in words(huda.get(page)),
    ) == (
        True,
        False,
    )
    away = {"do": "take_back", "step": "A-VER-0001", "why": "الصورة من معبر آخر"}
    assert huda.post(f"{page}examine/", away).status_code == 403
    refused = noor.post(f"{page}examine/", away | {"why": " "})
    assert (refused.status_code, '<details class="back" open>' in words(refused)) == (422, True)
    assert noor.post(f"{page}examine/", away)["location"] == page
    step = VerificationStep.objects.get()
    assert step.state is RecordState.WITHDRAWN
    shown = words(noor.get(page))
    assert (
        "تنتهي الخطوات الآن إلى غير النتيجة القائمة" in shown,
        "اعتماد هذه النتيجة" in shown,
    ) == (
        True,
        True,
    )
    assert "الصورة من معبر آخر" in words(
        noor.get(f"/cases/{case.code}/records/A-VER-0001/history/")
    )
    noor.post(f"{page}examine/", {"do": "conclude", "because": ""})
    item.refresh_from_db()
    assert item.verdict is EvidenceVerdict.UNVERIFIED
    assert verify_workspace(site.workspace).broken == []


def test_what_shows_a_step_is_attached_by_name_or_code(site: Site) -> None:
    case = truce(site)
    page = f"/cases/{case.code}/evidence/A-EVI-0001/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER))
    make_item(site, case, "A map of the crossing")
    more = noor.post(f"{page}examine/", STEP | {"do": "more", "attach": ["A map of the crossing"]})
    fields = re.findall(r'name="attach"[^>]*value="([^"]*)"[^>]*?( autofocus)?>', words(more))
    assert fields == [("A map of the crossing", ""), ("", " autofocus")]
    assert (more.status_code, STEP["seen"] in words(more)) == (200, True)
    for wrong, told in (
        ("A-EVI-0099", "No item of evidence"),
        ("A-EVI-0001", "its own verification"),
    ):
        refused = noor.post(f"{page}examine/", STEP | {"attach": [wrong, ""]})
        assert (refused.status_code, told in words(refused)) == (422, True)
        assert f'value="{wrong}"' in words(refused)
    noor.post(f"{page}examine/", STEP | {"attach": ["A map of the crossing", "A-EVI-0002", ""]})
    step, shown = VerificationStep.objects.get(), Evidence.objects.get(code="A-EVI-0002")
    assert step.attachments == (str(shown.id),)
    assert f'href="/cases/{case.code}/evidence/A-EVI-0002/"' in words(noor.get(page))


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "Beyond the room are"), ("ar", "وما زاد على الحد هو")]
)
def test_more_items_than_a_step_has_room_for_are_told_and_none_is_lost(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    page = f"/cases/{case.code}/evidence/A-EVI-0001/examine/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER), lang=lang)
    names = [f"map {number}" for number in range(1, 23)]
    for name in names:
        make_item(site, case, name)
    refused = noor.post(page, STEP | {"attach": [*names, "map 1", ""]})
    (wrong,) = re.findall(r'class="wrong" role="alert"[^>]*>(.*?)</p>', plain(refused))
    assert (refused.status_code, told in wrong) == (422, True)
    assert re.findall(r"map [0-9]+", wrong) == ["map 21", "map 22"]
    fields = re.findall(r'name="attach"[^>]*value="([^"]+)"', plain(refused))
    assert (fields[:22], VerificationStep.objects.count()) == (names, 0)
    assert noor.post(page, STEP | {"attach": [*names[:20], "map 1"]}).status_code == 302
    assert len(VerificationStep.objects.get().attachments) == 20


def make_item(site: Site, case: Case, title: str) -> None:
    item = Evidence(case=case, title=Text("en", {"en": title}))
    write(site.acting, "record", case, [item])


def test_items_of_another_case_are_neither_offered_nor_attached(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    make_item(site, other, "Hidden map")
    page = f"/cases/{case.code}/evidence/A-EVI-0001/"
    noor = site.browser(site.let_in("noor", case, Role.VERIFIER))
    assert "Hidden map" not in words(noor.get(page))
    refused = noor.post(f"{page}examine/", STEP | {"attach": ["Hidden map"]})
    assert (refused.status_code, VerificationStep.objects.count()) == (422, 0)


def test_who_brought_an_item_is_not_offered_to_confirm_that_it_is_genuine(site: Site) -> None:
    case = truce(site)
    member = site.let_in("noor", case, Role.VERIFIER)
    own = Evidence(case=case, title=Text("en", {"en": "A film"}))
    write(replace(site.acting, member=member), "record", case, [own])
    page, other = (
        f"/cases/{case.code}/evidence/{own.code}/",
        site.let_in("huda", case, Role.VERIFIER),
    )
    for method in ("geolocation", "metadata"):
        site.browser(other).post(f"{page}examine/", STEP | {"method": method})
    assert site.browser(other).post(f"{page}examine/", {"do": "conclude"}).status_code == 302
    client, third = site.browser(member), site.browser(site.let_in("rana", case, Role.VERIFIER))
    offered = ['value="confirm"' in words(one.get(page)) for one in (client, third)]
    assert offered == [False, True]
    assert client.post(f"{page}examine/", {"do": "confirm"}).status_code == 422


@pytest.mark.parametrize(("lang", "told"), [("en", "You brought"), ("ar", "أنت من أضاف")])
def test_who_brought_an_item_reads_that_another_concludes_that_it_is_genuine(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    member = site.let_in("noor", case, Role.VERIFIER)
    own = Evidence(case=case, title=Text("en", {"en": "A film"}))
    write(replace(site.acting, member=member), "record", case, [own])
    page, client = f"/cases/{case.code}/evidence/{own.code}/", site.browser(member, lang=lang)
    for method in ("geolocation", "metadata"):
        client.post(f"{page}examine/", STEP | {"method": method})
    shown = words(client.get(page))
    assert (told in shown, 'value="conclude"' in shown) == (True, False)
    refused = client.post(f"{page}examine/", {"do": "conclude", "because": ""})
    assert (refused.status_code, told in words(refused)) == (422, True)
    other = site.browser(site.let_in("huda", case, Role.VERIFIER))
    assert 'value="conclude"' in words(other.get(page))
    assert other.post(f"{page}examine/", {"do": "conclude", "because": ""}).status_code == 302
    assert 'value="confirm"' not in words(client.get(page))  # took the steps
