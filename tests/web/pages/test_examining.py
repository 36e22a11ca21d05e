"""An item is verified in the browser: a step, the verdict, its review by another, and who may."""

import pytest

from tests.web.cases import WITNESS, truce
from tests.web.site import Site, words
from trucewatch.records.models import Evidence, VerificationStep
from trucewatch.values.codes.evidence import EvidenceVerdict, VerificationMethod
from trucewatch.values.codes.reports import Role

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
