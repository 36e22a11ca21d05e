"""Pages as a browser shows them: a served site, and windows in which a member has signed in."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from django.core.cache import cache
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser import chromium
from tests.web.conftest import at_once as at_once
from tests.web.site import Site
from trucewatch.records.models import Member

WIDE, NARROW = {"width": 1280, "height": 900}, {"width": 360, "height": 740}


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if chromium.program() is None:
        pytest.skip(chromium.ABSENT)
    # Playwright keeps a loop running in this thread; the records are asked for beside it.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with chromium.running() as found:
        yield found
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def site(transactional_db: None, tmp_path: Path, settings: Settings) -> Site:
    """An empty workspace, served; nobody has tried to sign in yet."""
    settings.TRUCEWATCH_FOLDER = str(tmp_path / "work")
    cache.clear()
    return Site(tmp_path / "work")


@pytest.fixture
def window(
    browser: Browser, live_server: LiveServer, settings: Settings
) -> Iterator[Callable[..., Page]]:
    """Opens a window, signed in as a member or not; it may ask nobody but the site for anything."""
    contexts: list[BrowserContext] = []
    strangers: list[str] = []

    def opened(
        site: Site,
        member: Member | None = None,
        lang: str = "en",
        narrow: bool = False,
        **how: object,
    ) -> Page:
        context = browser.new_context(
            base_url=live_server.url, viewport=NARROW if narrow else WIDE, **how
        )
        contexts.append(context)
        host = urlsplit(live_server.url).netloc
        cookies = {"django_language": lang}
        if member is not None:
            client = site.browser(member, second_factor=True, lang=lang)
            name = str(settings.SESSION_COOKIE_NAME)
            cookies[name] = client.cookies[name].value
        context.add_cookies(
            [{"name": n, "value": v, "url": live_server.url} for n, v in cookies.items()]
        )
        context.on(
            "request",
            lambda asked: (
                strangers.append(asked.url) if urlsplit(asked.url).netloc != host else None
            ),
        )
        return context.new_page()

    yield opened
    for context in contexts:
        context.close()
    assert strangers == []
