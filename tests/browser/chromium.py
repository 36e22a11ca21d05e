"""Debian's Chromium, driven by Playwright; `python -m tests.browser.chromium` tells if it is here."""

import shutil
import sys
from collections.abc import Iterator
from contextlib import contextmanager

INSTALL = "sudo apt-get install chromium"
ABSENT = f"Chromium is not installed here. To try the pages in a browser too: {INSTALL}"
# It asks for nothing on its own; root has no sandbox to give.
QUIET = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"),
    *("--disable-background-networking", "--disable-component-update"),
)


def program() -> str | None:
    return shutil.which("chromium")


@contextmanager
def running() -> Iterator[object]:
    """A browser that ends with the block."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program(), args=list(QUIET))
        try:
            yield browser
        finally:
            browser.close()


if __name__ == "__main__":
    sys.exit(0 if program() else 1)
