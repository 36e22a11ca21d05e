"""Pages that no address opens by itself, in a browser: accessible, and no wider than the window."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import NARROW, WIDE
from tests.browser.test_every_page import everywhere, troubles, unfold
from tests.web.cases import WITNESS, truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.site import Site
from trucewatch.records.key_file import CLOSED
from trucewatch.records.models import Member
from trucewatch.values.codes.reports import Role

pytestmark = pytest.mark.either_database

BEGAN, NARRATIVE = "[name='incident.period.began']", "[name='incident.narrative.en']"


class Looking:
    """Pages looked at one after another, dark and narrow, then light and wide: what each has wrong."""

    def __init__(self) -> None:
        self.found: dict[str, list[str]] = {}

    def at(self, name: str, page: Page, shows: str) -> None:
        page.locator(shows).first.wait_for()
        unfold(page)
        self.found[name] = []
        for scheme, size in (("dark", NARROW), ("light", WIDE)):
            page.emulate_media(color_scheme=scheme)
            page.set_viewport_size(size)
            wide = page.evaluate("document.documentElement.scrollWidth")
            self.found[name] += troubles(page)
            self.found[name] += [f"{wide} wide"] if wide > size["width"] else []

    def faults(self) -> dict[str, list[str]]:
        return {name: told for name, told in self.found.items() if told}


def sent(page: Page, button: str) -> None:
    with page.expect_navigation():
        page.locator(button).last.click()


Opens = Callable[..., Page]


@pytest.fixture
def opened(site: Site, window: Callable[..., Page], lang: str) -> Opens:
    def at(who: Member | None, address: str) -> Page:
        page = window(site, who, lang)
        answer = page.goto(address)
        assert answer is not None and answer.status == 200, address
        return page

    return at


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_page_reached_by_doing_has_no_fault_that_axe_finds(site: Site, opened: Opens) -> None:
    case = truce(site)
    here, looking = f"/cases/{case.code}", Looking()
    member = everywhere(site, case)

    amal = opened(site.member("amal", Role.ADMINISTRATOR), "/team/")
    amal.locator("#username").fill("huda")
    sent(amal, "form[action='#new'] button")
    looking.at("invited", opened(None, amal.locator("#link").input_value()), "[type=password]")
    amal.goto("/team/")
    amal.locator("a[href*='/team/history/']").first.click()
    looking.at("history of a member", amal, ".crumbs a[href='/team/']")
    amal.locator("main a[href*='/team/history/']").first.click()
    amal.wait_for_url(re.compile(r"/team/history/[^/]+/\d+/$"))
    looking.at("proof of a member", amal, "h1")

    form = opened(member, f"{here}/incidents/new/")
    form.locator(BEGAN).fill("not a time")
    sent(form, "button[name=do][value=look]")
    looking.at("form with faults", form, "[aria-invalid=true]")
    form.goto(f"{here}/incidents/new/")
    form.locator("[name='incident.title.en']").fill("Fire on a convoy")
    form.locator(BEGAN).fill("about 2016-12-15 10:15")
    unfold(form)
    form.locator("[name='incident.area.place']").first.fill("The crossing")
    form.locator("[name='deed.0.deed_kind']").select_option("direct_fire")
    sent(form, "button[name=do][value=look]")
    looking.at("form with its like", form, "section.notice a[href$='/incidents/A-INC-0001/']")

    source = opened(member, f"{here}/records/A-SRC-0001/")
    sent(source, "form[action$='/open/name/'] button")
    looking.at("protected word", source, f"text={WITNESS}")

    report = opened(site.let_in("lina", case, Role.REPORTER), f"{here}/reports/new/")
    report.locator("#title").fill("Shots near the bakery")
    report.locator("#began").fill("2016-12-16T09:00")
    report.locator("#narrative").fill("I heard three shots from the north.")
    sent(report, "form[data-keep] button:not(.plain)")
    report.wait_for_url(re.compile(r"/reports/[0-9a-f-]{36}/$"))
    looking.at("report", report, "h1")
    report.goto(f"{report.url}correct/")
    looking.at("report corrected", report, "#narrative")

    ended = opened(member, f"{here}/incidents/new/")
    ended.locator(NARRATIVE).evaluate("(one, said) => { one.value = said }", "Heard " * 80)
    closed = site.workspace.keys / CLOSED
    closed.touch()
    ended.context.clear_cookies(name="session")
    sent(ended, "button[name=do][value=look]")
    looking.at("unkept", ended, ".notice.trouble")
    closed.unlink()

    panic = opened(member, "/panic/")
    sent(panic, "button.danger")
    looking.at("panic", panic, ".notice[role=status]")
    assert looking.faults() == {}
    assert len(looking.found) == 10


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_page_with_pictures_has_no_fault_that_axe_finds(
    site: Site, opened: Opens, tmp_path: Path
) -> None:
    case = truce(site)
    item = sealed_pictures(site, case, tmp_path, (True, False))[0]
    here, looking = f"/cases/{case.code}/evidence/{item.code}/", Looking()
    page = opened(everywhere(site, case), f"/cases/{case.code}/evidence/gallery/")
    looking.at("gallery before it is asked", page, "img.veil")
    sent(page, "#pictures button")
    looking.at("gallery asked", page, ".tile img[src*='/small/']")
    page.goto(here)
    sent(page, "form[action$='/look/'] button")
    looking.at("item", page, ".seen img")
    page.goto(f"{here}alike/")
    looking.at("alike before it is asked", page, ".pair")
    sent(page, "#pictures button")
    looking.at("alike", page, ".pair img[src*='/small/']")
    page.goto(f"{here}redact/")
    sent(page, "form.redact button[value=show]")
    looking.at("redacting", page, ".canvas img")
    page.locator("form.redact").evaluate("one => one.noValidate = true")
    sent(page, "form.redact button:not(.second):not(.plain)")
    looking.at("redacting refused", page, "main .wrong[role=alert]")
    assert looking.faults() == {}
    assert len(looking.found) == 7


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_page_that_refuses_or_holds_words_has_no_fault_that_axe_finds(
    site: Site, opened: Opens
) -> None:
    case = truce(site)
    here, looking = f"/cases/{case.code}/incidents/A-INC-0001/", Looking()
    member = everywhere(site, case)
    page = opened(member, f"{here}clauses/A-CLA-0001/")
    propose = "form:has([name=reasoning])"
    page.locator("#reasoning").press_sequentially("One word")
    page.locator(f"{propose} .kept:not(:empty)").wait_for()
    page.goto(page.url)
    looking.at("words that wait", page, ".notice.warning")
    page.locator(propose).evaluate("one => one.noValidate = true")
    page.locator("#reasoning").fill("")
    sent(page, f"{propose} button:not(.plain)")
    looking.at("ruling refused", page, "#trouble")

    form, title = opened(member, f"{here}edit/"), "[name='incident.title.en']"
    form.locator(title).press_sequentially(" again")
    form.locator(".kept:not(:empty)").first.wait_for()
    tarek = opened(site.let_in("tarek", case, Role.DOCUMENTER), f"{here}edit/")
    looking.at("form another has open", tarek, "#others .notice")
    tarek.locator(title).fill("Fire on the buses")
    sent(tarek, "button[name=do][value=look]")
    looking.at("form looked over", tarek, "#understood")
    tarek.locator("#reason").fill("So says the nurse")
    sent(tarek, "button[name=do][value=record]:not(.default)")
    looking.at("recorded, to be undone", tarek, ".notice.done")
    sent(form, "button[name=do][value=look]")
    looking.at("form saved by another", form, ".contested")
    form.goto(f"/cases/{case.code}/drafts/")
    looking.at("drafts", form, "ul.cards li")

    for _ in range(31):
        form.request.get("/enter/invitation/none/")
    form.goto("/enter/invitation/none/")
    looking.at("too many attempts", form, "main .notice")
    assert looking.faults() == {}
    assert len(looking.found) == 8
