"""Bringing files in a browser whose line breaks, and drawing on a picture."""

import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page, Route, expect

from tests.web.cases import truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.site import Site
from trucewatch.records.models import Evidence, Upload
from trucewatch.values.codes.evidence import EvidenceHeld
from trucewatch.values.codes.reports import Role

SEAL = "Seal as evidence"


def bringing(site: Site, window: Callable[..., Page], lang: str = "en") -> Page:
    case = truce(site)
    page = window(site, site.let_in("salma", case, Role.DOCUMENTER), lang)
    page.goto(f"/cases/{case.code}/evidence/new/")
    return page


def breaking(page: Page, *broken: int) -> None:
    """Let the line break at these pieces, counted from 0."""
    pieces: list[int] = []

    def piece(route: Route) -> None:
        if route.request.method != "PATCH":
            route.continue_()
            return
        pieces.append(len(pieces))
        if pieces[-1] in broken:
            route.abort("internetdisconnected")
        else:
            route.continue_()

    page.route("**/uploads/*/", piece)


def test_a_file_goes_on_by_itself_when_the_line_breaks(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    content = os.urandom(1_500_000)
    (tmp_path / "film.bin").write_bytes(content)
    page = bringing(site, window)
    breaking(page, 1)
    page.set_input_files("#file", tmp_path / "film.bin")
    page.fill("#caption", "What was seen")
    page.get_by_role("button", name=SEAL).click()
    expect(page.locator(".told")).to_contain_text("The line is broken")
    page.wait_for_url("**/evidence/A-EVI-*/")
    item = Evidence.objects.get(held=EvidenceHeld.HELD)
    assert (item.object, item.caption.get("en"), Upload.objects.count()) == (
        hashlib.sha256(content).hexdigest(),
        "What was seen",
        0,
    )


def test_a_page_that_was_closed_goes_on_with_the_same_file(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    content = os.urandom(1_500_000)
    (tmp_path / "film.bin").write_bytes(content)
    page = bringing(site, window)
    breaking(page, *range(1, 99))
    page.set_input_files("#file", tmp_path / "film.bin")
    page.get_by_role("button", name=SEAL).click()
    expect(page.locator(".told")).to_contain_text("The line is broken")
    begun = Upload.objects.get()
    assert begun.received == 524_288
    page.unroute("**/uploads/*/")
    page.reload()
    expect(page.locator(".waiting")).to_contain_text("To go on, choose the same file again")
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    page.set_input_files("#file", tmp_path / "film.bin")
    page.get_by_role("button", name=SEAL).click()
    page.wait_for_url("**/evidence/A-EVI-*/")
    item = Evidence.objects.get(held=EvidenceHeld.HELD)
    assert item.object == hashlib.sha256(content).hexdigest()
    assert Upload.objects.count() == 0


def test_a_session_that_ended_loses_nothing(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    (tmp_path / "film.bin").write_bytes(os.urandom(300_000))
    page = bringing(site, window, "ar")
    page.set_input_files("#file", tmp_path / "film.bin")
    page.fill("#caption", "ما شوهد")
    page.context.clear_cookies(name="session")
    page.locator("form.bring button.seal").click()
    expect(page.locator(".told")).to_contain_text("انتهت جلستك")
    assert page.input_value("#caption") == "ما شوهد"
    page.context.clear_cookies(name="csrf")  # signing in again takes another one
    again = site.browser(site.member("salma")).cookies["session"].value
    page.context.add_cookies([{"name": "session", "value": again, "url": page.url}])
    page.locator("form.bring button.seal").click()
    page.wait_for_url("**/evidence/A-EVI-*/")


def test_words_typed_beside_a_file_are_kept_while_one_types(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    (tmp_path / "film.bin").write_bytes(os.urandom(300_000))
    page = bringing(site, window, "ar")
    page.set_input_files("#file", tmp_path / "film.bin")
    page.fill("#caption", "ما شوهد")
    with page.expect_response(lambda answer: 'name="graphic"' in (answer.request.post_data or "")):
        page.check("[name=graphic]")
    expect(page.locator(".kept")).to_contain_text("حُفظ هنا الساعة")
    assert Upload.objects.count() == 0
    here = page.url
    page.goto("about:blank")
    page.goto(here)
    expect(page.locator(".notice.warning")).to_contain_text("لم يُسجَّل")
    assert page.input_value("#caption") == "ما شوهد" and page.is_checked("[name=graphic]")
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    page.set_input_files("#file", tmp_path / "film.bin")
    page.locator("form.bring button.seal").click()
    page.wait_for_url("**/evidence/A-EVI-*/")
    page.goto(here)
    assert page.input_value("#caption") == ""


def test_the_button_that_stops_goes_on_and_the_file_is_named(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    (tmp_path / "film.bin").write_bytes(os.urandom(1_500_000))
    page = bringing(site, window)
    breaking(page, *range(1, 99))
    page.set_input_files("#file", tmp_path / "film.bin")
    page.get_by_role("button", name=SEAL).click()
    expect(page.locator(".told")).to_contain_text("The line is broken")
    page.get_by_role("button", name="Stop for now").click()
    expect(page.locator(".told")).to_have_text(re.compile("Waiting with .film.bin.$"))
    expect(page.get_by_role("button", name="Stop for now")).to_have_count(0)
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    page.get_by_role("button", name="Go on").click()
    expect(page.locator(".told")).to_contain_text("The line is broken")
    page.get_by_role("button", name="Stop for now").click()
    expect(page.get_by_role("button", name="Go on")).to_be_focused()
    page.unroute("**/uploads/*/")
    page.keyboard.press("Enter")
    page.wait_for_url("**/evidence/A-EVI-*/")


def test_what_has_come_is_not_destroyed_by_one_key(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    (tmp_path / "film.bin").write_bytes(os.urandom(1_500_000))
    page = bringing(site, window)
    breaking(page, *range(1, 99))
    page.set_input_files("#file", tmp_path / "film.bin")
    page.get_by_role("button", name=SEAL).click()
    expect(page.locator(".told")).to_contain_text("The line is broken")
    page.reload()
    page.focus("#file")
    for _ in range(3):
        page.keyboard.press("Tab")
        if "Give it up" in page.evaluate("document.activeElement.innerText"):
            break
    page.keyboard.press("Enter")
    assert Upload.objects.count() == 1
    page.get_by_role("button", name="Destroy what has come").click()
    expect(page.locator(".notice.done")).to_contain_text("destroyed")
    assert Upload.objects.count() == 0


@pytest.mark.either_database
def test_a_rectangle_is_drawn_with_the_mouse(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    case = truce(site)
    (item,) = sealed_pictures(site, case, tmp_path, (False,))
    page = window(site, site.let_in("salma", case, Role.DOCUMENTER, sources=True))
    page.goto(f"/cases/{case.code}/evidence/{item.code}/redact/")
    page.get_by_role("button", name="Show the picture to draw on it").click()
    page.locator(".canvas.drawn-on img").evaluate("picture => picture.decode()")
    box = page.locator(".canvas").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + box["width"] * 0.5, box["y"] + box["height"] * 0.5)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] * 0.25, box["y"] + box["height"] * 0.75)
    page.mouse.up()
    drawn = [page.locator(f"[name={side}]").first.input_value() for side in
             ("left", "top", "width", "height")]  # fmt: skip
    assert [round(float(one)) for one in drawn] == [25, 50, 25, 25]
    assert [one["id"] for one in Axe().run(page).response["violations"]] == []
    expect(page.locator(".kept")).to_contain_text("Kept here at")
    page.goto(f"/cases/{case.code}/evidence/{item.code}/redact/")
    expect(page.locator(".notice.warning")).to_contain_text("it is not recorded")
    assert page.locator("[name=left]").first.input_value() == drawn[0]


@pytest.mark.either_database
def test_no_fault_is_found_where_pictures_are_shown_and_at_panic(
    site: Site, window: Callable[..., Page], tmp_path: Path
) -> None:
    case = truce(site)
    sealed_pictures(site, case, tmp_path, (False, True))
    page = window(
        site, site.let_in("salma", case, Role.DOCUMENTER, sources=True), "ar", narrow=True
    )
    page.goto(f"/cases/{case.code}/evidence/gallery/")
    page.locator("#pictures button").first.click()
    expect(page.locator(".tile img:not(.veil)")).to_have_count(1)
    found = [Axe().run(page).response["violations"]]
    page.goto("/panic/")
    found.append(Axe().run(page).response["violations"])
    assert [[one["id"] for one in each] for each in found] == [[], []]
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


@pytest.mark.either_database
def test_dates_of_hints_hold_nothing_at_which_an_arabic_line_could_break_them(
    site: Site, window: Callable[..., Page]
) -> None:
    """Broken at its hyphen, an Arabic line shows its parts in another order."""
    case = truce(site)
    page = window(site, site.let_in("salma", case, Role.DOCUMENTER), "ar", narrow=True)
    page.goto(f"/cases/{case.code}/evidence/new/")
    told = page.locator("#acquired_hint").inner_text()
    assert "2016" in told
    assert [one for one in "-–/" if one in told] == []


@pytest.mark.parametrize(("lang", "told"), [("en", "No file was chosen"), ("ar", "لم يُختر أي ملف")])
def test_where_no_file_was_chosen_one_goes_on_at_what_is_amiss(
    site: Site, window: Callable[..., Page], lang: str, told: str
) -> None:
    page = bringing(site, window, lang)
    page.locator("button.seal").press("Enter")
    expect(page.locator("p.wrong")).to_contain_text(told)
    expect(page.locator("p.wrong")).to_be_focused()
