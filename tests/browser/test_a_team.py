"""A team works a case in its browsers, each in their role: from an incident to a reviewed determination."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.web.cases import truce
from tests.web.site import Site
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import Attribution, Determination, Incident
from trucewatch.values.codes.determination import Ruling, RulingState
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.reports import Role

TYPED = {
    "en": {
        "incident.title.en": "Shells near the crossing",
        "incident.period.began": "about 10:00 on 18 December 2016",
        "incident.narrative.en": "Shells fell near the crossing while the convoy waited.",
        "attribution.0.actor": "The first force",
        "citation.0.source": "A nurse",
    },
    "ar": {
        "incident.title.ar": "سقوط قذائف قرب المعبر",
        "incident.period.began": "نحو الساعة 10:00 يوم 18 كانون الأول 2016",
        "incident.narrative.ar": "سقطت قذائف قرب المعبر والقافلة تنتظر.",
        "attribution.0.actor": "القوة الأولى",
        "citation.0.source": "A nurse",
    },
}
REASONS = {"en": "Fire on the way out is forbidden.", "ar": "إطلاق النار على طريق الخروج محظور."}


def at(page: Page, address: str) -> None:
    answer = page.goto(f"/cases/A-CAS-0001/{address}")
    assert answer is not None and answer.status == 200, page.content()


def fill(page: Page, name: str, words: str) -> None:
    page.locator(f'[name="{name}"]').first.fill(words)


def send(page: Page, do: str) -> None:
    with page.expect_navigation():
        page.locator(f'button[name="do"][value="{do}"]:not(.default)').click()


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_from_an_incident_to_a_reviewed_determination_by_five_roles(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case = truce(site)
    roles = (Role.DOCUMENTER, Role.VERIFIER, Role.ANALYST, Role.REVIEWER, Role.OBSERVER)
    team = {role: window(site, site.let_in(role.value, case, role), lang) for role in roles}

    page = team[Role.DOCUMENTER]
    at(page, "incidents/new/")
    for name, words in TYPED[lang].items():
        fill(page, name, words)
    page.locator('[name="deed.0.deed_kind"]').select_option("shelling")
    page.locator('[name="attribution.0.standing"]').select_option("single_source")
    send(page, "look")
    expect(page.locator("#understood")).to_be_visible()
    send(page, "record")
    made = Incident.objects.get(code="A-INC-0003")
    assert page.url.endswith(f"/incidents/{made.code}/")
    assert made.title.has(lang) and made.status is IncidentStatus.REPORTED
    assert Attribution.objects.get(deed__incident=made).actor.ref == "a1"

    page = team[Role.VERIFIER]
    at(page, f"incidents/{made.code}/edit/")
    page.locator("details.known > summary").first.click()
    page.locator('[name="incident.status"]').select_option("verified")
    send(page, "look")
    page.locator("#reason").fill(REASONS[lang])
    send(page, "record")
    made.refresh_from_db()
    assert made.status is IncidentStatus.VERIFIED

    page = team[Role.ANALYST]
    at(page, f"incidents/{made.code}/clauses/A-CLA-0001/")
    page.locator('input[name="ruling"][value="breach"]').check()
    page.locator("#actor").select_option(index=1)
    page.locator("#reasoning").fill(REASONS[lang])
    with page.expect_navigation():
        page.locator("form:has([name='reasoning']) button").click()
    ruled = Determination.objects.get(incident=made)
    assert (ruled.ruling, ruled.ruling_state) == (Ruling.BREACH, RulingState.PROPOSED)
    assert (
        page.locator(f"#{ruled.code} input[name=answer]").count() == 0
    )  # nobody reviews their own

    page = team[Role.REVIEWER]
    at(page, f"incidents/{made.code}/clauses/A-CLA-0001/")
    for reply, wanted in (("disagree", True), ("agree", False)):
        page.locator(f'#{ruled.code} input[name="answer"][value="{reply}"]').check()
        assert page.locator(f"#words_{ruled.code}").evaluate("one => one.required") is wanted
    with page.expect_navigation():
        page.locator(f"#{ruled.code} form button").click()
    ruled.refresh_from_db()
    assert (ruled.ruling_state, ruled.reviewer.username) == (RulingState.REVIEWED, "reviewer")

    page = team[Role.OBSERVER]
    at(page, f"incidents/{made.code}/")
    assert TYPED[lang][f"incident.title.{lang}"] in page.locator("h1").inner_text()
    assert REASONS[lang] not in page.content()
    answer = page.goto(f"/cases/A-CAS-0001/incidents/{made.code}/clauses/A-CLA-0001/")
    assert answer is not None and answer.status == 403
    assert REASONS[lang] not in page.content()

    sequence(site.workspace)
    verify_workspace(site.workspace).demand()


def test_a_session_that_ends_while_typing_loses_no_word(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.DOCUMENTER)
    page = window(site, member)
    at(page, "incidents/new/")
    fill(page, "incident.title.en", "Shells near the crossing")
    expect(page.locator(".kept")).not_to_be_empty(timeout=20_000)
    page.context.clear_cookies()
    send(page, "look")
    assert "/enter/" in page.url
    again = window(site, member)
    at(again, "incidents/new/")
    again.get_by_role("link", name="Shells near the crossing").click()
    assert again.locator('[name="incident.title.en"]').input_value() == "Shells near the crossing"
