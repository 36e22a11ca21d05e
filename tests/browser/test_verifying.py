"""Verifying an incident from its page, in a browser."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page

from tests.web.cases import truce
from tests.web.site import Site
from trucewatch.values.codes.reports import Role

pytestmark = pytest.mark.either_database


def test_the_way_to_verify_opens_the_status_and_puts_the_focus_there(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("huda", case, Role.VERIFIER))
    page.goto(f"/cases/{case.code}/incidents/A-INC-0002/")
    page.get_by_role("link", name="Verify", exact=True).click()
    status = page.locator('[name="incident.status"]')
    status.wait_for(state="visible")
    assert status.evaluate("one => one === document.activeElement")
