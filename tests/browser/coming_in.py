"""Coming in by invitation, in a browser: the first administrator, and whoever an administrator asks."""

from collections.abc import Callable
from urllib.parse import urlsplit

from playwright.sync_api import Page, expect

from tests.web.entering.test_signing_in import code_of, now_acting
from tests.web.site import PASSWORD, Site
from trucewatch.acts.access.inviting import invite
from trucewatch.cli.invite import invitation_link
from trucewatch.values.codes.reports import Role


def administrator(site: Site, window: Callable[..., Page], lang: str) -> Page:
    """By the link that `serve` tells in a terminal, and with a second factor, as is due."""
    secret = invite(now_acting(site), site.member("amal", Role.ADMINISTRATOR))
    page = accepted(window(site, None, lang), invitation_link("", secret))
    set_codes_up(page)
    return page


def somebody(amal: Page, site: Site, window: Callable[..., Page], name: str, lang: str) -> Page:
    """By the link that the administrator is shown once, opened in a browser of their own."""
    amal.goto("/team/")
    amal.locator("#username").fill(name)
    with amal.expect_navigation():
        amal.locator("form[action='#new'] button:not(.plain)").last.click()
    return accepted(window(site, None, lang), amal.locator("#link").input_value())


def accepted(page: Page, link: str) -> Page:
    """Choose a password where the invitation leads."""
    page.goto(link)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("[name=again]").fill(PASSWORD)
    with page.expect_navigation():
        page.locator("[name=again]").press("Enter")
    assert not urlsplit(page.url).path.startswith("/enter/invitation/")
    return page


def set_codes_up(page: Page) -> None:
    """One-time codes, by way of the page to which whoever owes a second factor is led."""
    page.goto("/team/" if "/enter/second/" in page.url else "/cases/A-CAS-0001/")
    page.wait_for_url("**/enter/second/")
    page.locator("a[href='/enter/second/codes/on/']").click()
    page.locator("#id_code").fill(code_of(page.locator(".secret").first.inner_text().strip()))
    page.locator("#id_code").press("Enter")
    expect(page.locator("a[href='/enter/second/codes/on/']")).to_have_count(0)
    page.wait_for_url(lambda url: "/codes/on/" not in url)
