"""A passkey in a browser: added to a member, it opens what needs a second factor without a password."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.web.cases import truce
from tests.web.site import PASSWORD, Site
from trucewatch.values.codes.reports import Role

KEY = {
    "protocol": "ctap2",
    "transport": "internal",
    "hasResidentKey": True,
    "hasUserVerification": True,
    "isUserVerified": True,
    "automaticPresenceSimulation": True,
}


def with_password(site: Site, page: Page) -> None:
    """Sign in as salma, with the password alone."""
    page.goto("/enter/")
    page.locator("#id_login").fill("salma")
    page.locator("#id_password").fill(PASSWORD)
    page.locator("#id_password").press("Enter")
    page.wait_for_url(lambda url: urlsplit(url).path != "/enter/")


def test_a_passkey_is_added_and_signs_in_alone(site: Site, window: Callable[..., Page]) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    salma.set_password(PASSWORD)
    salma.save()
    page = window(site)
    held = page.context.new_cdp_session(page)
    held.send("WebAuthn.enable")
    key = held.send("WebAuthn.addVirtualAuthenticator", {"options": KEY})
    with_password(site, page)
    source = f"/cases/{case.code}/records/A-SRC-0001/"
    page.goto(source)
    page.wait_for_url("**/enter/second/")
    page.goto("/enter/passkeys/new/")
    page.locator("#id_password").fill(PASSWORD)  # asked once more before ways in are changed
    page.locator("#id_password").press("Enter")
    page.locator("form[data-passkey=add] button").click()
    expect(page.locator("form[data-passkey=add]")).to_have_count(0)
    (one,) = held.send("WebAuthn.getCredentials", key)["credentials"]
    assert one["rpId"] == "localhost"
    page.goto(source)
    expect(page.locator("h1")).to_have_text("A nurse")
    page.context.clear_cookies()
    page.goto("/enter/")
    page.locator("form[data-passkey=login] button").click()
    expect(page.locator("h1")).to_have_text("Your cases")
    page.goto(source)
    expect(page.locator("h1")).to_have_text("A nurse")
    page.context.clear_cookies()
    page.goto(source)  # whoever asked for a page before is led there
    page.locator("form[data-passkey=login] button").click()
    expect(page.locator("h1")).to_have_text("A nurse")
    page.goto("/enter/passkeys/new/")  # who was just proved is not asked for the password
    expect(page.locator("form[data-passkey=add]")).to_be_visible()
    expect(page.locator("#id_password")).to_have_count(0)
    held.send("WebAuthn.clearCredentials", key)
    page.context.clear_cookies()
    page.goto("/enter/")
    page.locator("form[data-passkey=login] button").click()
    expect(page.locator("form[data-passkey=login] [role=alert]")).to_be_visible()
    page.goto(source)
    expect(page.locator("#id_login")).to_be_visible()
