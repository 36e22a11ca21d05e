"""A video is redacted where a script runs: one goes to a moment, draws, and says until when."""

from collections.abc import Callable
from pathlib import Path

import av
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, expect

from tests.media.making import picture
from tests.web.cases import truce
from tests.web.pages.test_redacting import copies
from tests.web.site import Site
from trucewatch.acts.evidence.sealed_records import Said
from trucewatch.acts.evidence.sealing import seal
from trucewatch.acts.sequencing import sequence
from trucewatch.importers.offering.finding import find_files
from trucewatch.media.look import Room
from trucewatch.records.models import Case, Evidence
from trucewatch.values.codes.reports import Role

LOADED = """video => video.readyState >= 2 ||
    new Promise((done, failed) => { video.onloadeddata = done; video.onerror = failed })"""


def playable(site: Site, case: Case, folder: Path) -> Evidence:
    """Four seconds that a browser plays."""
    path = folder / "a.webm"
    with av.open(path, "w") as container:
        moving = container.add_stream("libvpx-vp9", rate=10, options={"deadline": "realtime"})
        moving.width, moving.height, moving.pix_fmt = 320, 240, "yuv420p"
        for number in range(40):
            frame = av.VideoFrame.from_image(picture(320, 240, seed=number // 10))
            container.mux(moving.encode(frame))
        container.mux(moving.encode())
    with Room(exiftool="") as room:
        list(seal(site.acting, case, find_files([path]).offers, Said(), room.look))
    sequence(site.workspace)
    return Evidence.objects.get(case=case, size=path.stat().st_size)


@pytest.mark.either_database
@pytest.mark.parametrize(("lang", "narrow"), [("en", False), ("ar", True)])
def test_a_part_is_covered_from_one_moment_to_another(
    site: Site, window: Callable[..., Page], tmp_path: Path, lang: str, narrow: bool
) -> None:
    case = truce(site)
    item = playable(site, case, tmp_path)
    member = site.let_in("salma", case, Role.DOCUMENTER, sources=True)
    page = window(site, member, lang, narrow=narrow)
    page.goto(f"/cases/{case.code}/evidence/{item.code}/redact/")
    page.locator("[name=do][value=show]").first.click()
    page.locator(".canvas.drawn-on video").evaluate(LOADED)
    page.locator("[data-at]").nth(1).click()
    expect(page.locator("output")).to_have_text("0:01.0")
    page.locator(".canvas").scroll_into_view_if_needed()
    box = page.locator(".canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.75)
    page.mouse.up()
    page.locator("[data-moment=start]").click()
    page.locator("[data-at]").nth(2).click()
    expect(page.locator("output")).to_have_text("0:02.0")
    page.locator("[data-moment=end]").click()
    expect(page.locator(".covered")).to_have_count(1)
    page.locator("[data-at]").nth(3).click()
    expect(page.locator("output")).to_have_text("0:03.0")
    expect(page.locator(".covered")).to_have_count(0)
    page.fill("#because", "for the embassy")
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= (360 if narrow else 1280)
    page.locator("[name=do][value=redact]").click()
    page.wait_for_url(f"**/evidence/{item.code}/")
    (copy,) = copies(item)
    (drawn,) = copy.made_how["rectangles"]
    assert [round(side, -1) for side in drawn[:4]] == [250, 500, 250, 250]
    assert (drawn[4:], copy.made_how["silences"]) == ([1000, 2000], [[0, None]])
    page.locator(f"form[action*='copies/{copy.code}'] button").click()
    page.locator(".seen video").evaluate(LOADED)
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
