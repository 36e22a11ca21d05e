"""Every page in a browser: accessible, with nothing from elsewhere, and readable without scripts."""

import re
from collections.abc import Callable
from urllib.parse import urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from tests.web.cases import truce
from tests.web.entering.test_signing_in import code_of
from tests.web.pages.test_map import at as lying
from tests.web.pages.test_map import drawn, point
from tests.web.site import PASSWORD, Site
from tests.web.test_permissions import PAGES
from trucewatch.acts.acting import Acting
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Actor,
    Agreement,
    Case,
    Evidence,
    Incident,
    Member,
    Place,
    Source,
)
from trucewatch.values.area import Area
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

pytestmark = pytest.mark.either_database

NO_PAGES = ("records/A-MEM", "records/A-ROL", "records/A-CAS", "evidence/A-EVI-0001/receipt/",
            "records/of/person/")  # fmt: skip
SHOWN = [page for page in PAGES if not page.startswith(NO_PAGES)]
ENTERING = ("/enter/", "/enter/invitation/none/")
NAMED_BY = {"source": "label", "actor": "name", "place": "name", "agreement": "name"}
FIRST_PAGE = 150_000  # bytes at most, fonts included


def everywhere(site: Site, case: Case) -> Member:
    """A member to whom every page is open."""
    return site.let_in("salma", case, *Role, sources=True, persons=True)


def unfold(page: Page) -> None:
    """Open whatever is folded: the rarer fields of a form, the filters, the take-backs."""
    page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")


def troubles(page: Page) -> list[str]:
    """What axe-core finds wrong, each with the element it is about."""
    found = Axe().run(page).response["violations"]
    return [f"{one['id']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_page_has_a_fault_that_axe_finds(
    site: Site, window: Callable[..., Page], lang: str, scheme: str
) -> None:
    case = truce(site)
    page = window(site, everywhere(site, case), lang, narrow=scheme == "dark", color_scheme=scheme)
    found = {}
    for address in ["/", *(f"/cases/{case.code}/{one}" for one in SHOWN)]:
        answer = page.goto(address)
        assert answer is not None and answer.status == 200, address
        unfold(page)
        found[address] = troubles(page)
    assert {address: told for address, told in found.items() if told} == {}
    assert len(found) == len(SHOWN) + 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pages_of_people_and_their_grants_have_no_fault_that_axe_finds(
    site: Site, window: Callable[..., Page], lang: str, scheme: str
) -> None:
    case = truce(site)
    everywhere(site, case)
    amal = site.member("amal", Role.ADMINISTRATOR)
    page = window(site, amal, lang, narrow=scheme == "dark", color_scheme=scheme)
    found: list[str] = []
    for address in ("/", "/team/", f"/team/cases/{case.code}/"):
        page.goto(address)
        unfold(page)
        found += troubles(page)
        assert (
            page.evaluate("document.documentElement.scrollWidth") <= (1280, 360)[scheme == "dark"]
        )
    page.goto("/team/")
    page.locator("#username").fill("huda")
    page.locator("form[action='#new'] button").click()
    page.locator("#link").wait_for()
    assert [*found, *troubles(page)] == []


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_way_in_has_no_fault_that_axe_finds(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    page = window(site, None, lang)
    for address in ENTERING:
        page.goto(address)
        assert troubles(page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_pages_between_the_others_have_no_fault_that_axe_finds(
    site: Site, window: Callable[..., Page], monkeypatch: pytest.MonkeyPatch, lang: str, scheme: str
) -> None:
    """A finding and its decision, a search that is kept, the form of a case, and what is told where
    no page is."""
    case = truce(site)
    how = {"narrow": scheme == "dark", "color_scheme": scheme}
    page = window(site, everywhere(site, case), lang, **how)
    found: dict[str, list[str]] = {}

    def look(name: str, shown: Page, address: str = "", status: int = 200) -> None:
        answer = shown.goto(address) if address else None
        assert answer is None or answer.status == status, address
        unfold(shown)
        found[name] = troubles(shown)
        wide = shown.evaluate("document.documentElement.scrollWidth")
        assert wide <= (1280, 360)[scheme == "dark"], name

    page.goto(f"/cases/{case.code}/findings/")
    finding = page.locator("main a[href*='/findings/']").first.get_attribute("href") or ""
    look("finding", page, finding)
    page.locator("input[value=accepted_as_is]").check()
    page.locator("#because").fill("Both sources say so")
    page.locator("form[data-keep] button:not(.plain)").click()
    page.locator(".notice.done button").wait_for()
    look("finding decided", page)
    look("search", page, f"/cases/{case.code}/incidents/?q=convoy")
    page.locator("#search_name").fill("Convoys")
    page.locator("#search_name").press("Enter")
    page.locator(".notice.done button").wait_for()
    look("search kept", page)
    look("absent", page, "/no/such/page/", 404)
    look("absent in a case", page, f"/cases/{case.code}/records/A-INC-0099/", 404)
    observer = site.let_in("huda", case, Role.OBSERVER)
    without = window(site, observer, lang, **how)
    look("without the right", without, f"/cases/{case.code}/findings/", 403)
    amal = window(site, site.member("amal", Role.ADMINISTRATOR), lang, **how)
    look("begin", amal, "/begin/")
    amal.locator("#zone").fill("Nowhere/Town")
    amal.locator("#zone").press("Enter")
    amal.locator("p.wrong").first.wait_for()
    look("begin refused", amal)

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("a fault of the program")

    monkeypatch.setattr("trucewatch.web.pages.cases.render", broken)
    look("fault", page, "/", 500)
    assert {name: told for name, told in found.items() if told} == {}
    assert len(found) == 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_pages_of_the_second_factor_have_no_fault_that_axe_finds(
    site: Site, window: Callable[..., Page], lang: str, scheme: str
) -> None:
    salma = site.member("salma", Role.ADMINISTRATOR)
    salma.set_password(PASSWORD)
    salma.save()
    page = window(site, None, lang, narrow=scheme == "dark", color_scheme=scheme)
    found: dict[str, list[str]] = {}

    def look(address: str, begins: str) -> None:
        page.goto(address)
        assert urlsplit(page.url).path == begins
        found[begins] = troubles(page)
        wide = page.evaluate("document.documentElement.scrollWidth")
        assert wide <= (1280, 360)[scheme == "dark"], address

    def enter(name: str, said: str) -> None:
        there = page.url
        page.locator(name).fill(said)
        page.locator(name).press("Enter")
        page.wait_for_url(lambda url: url != there)

    page.goto("/enter/")
    page.locator("#id_login").fill("salma")
    enter("#id_password", PASSWORD)
    codes = "/enter/second/codes/on/"
    look(codes, "/enter/again/")
    enter("#id_password", PASSWORD)
    for address in ("/enter/second/", codes, "/enter/passkeys/", "/enter/passkeys/new/"):
        look(address, address)
    page.goto(codes)
    secret = page.locator(".secret").first.inner_text().strip()
    enter("#id_code", code_of(secret))
    spare, off = "/enter/second/spare/", "/enter/second/codes/off/"
    for address in (spare, f"{spare}new/", off, "/enter/password/", "/enter/second/again/"):
        look(address, address)
    page.context.clear_cookies(name=re.compile("session"))
    page.goto("/enter/")
    page.locator("#id_login").fill("salma")
    enter("#id_password", PASSWORD)
    look("/enter/second/code/", "/enter/second/code/")
    assert {address: told for address, told in found.items() if told} == {}
    assert len(found) == 11


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_first_page_is_small(site: Site, window: Callable[..., Page], lang: str) -> None:
    case = truce(site)
    page = window(site, everywhere(site, case), lang)
    sizes: list[int] = []
    page.on("response", lambda answer: sizes.append(answer.request.sizes()["responseBodySize"]))
    page.goto(f"/cases/{case.code}/", wait_until="networkidle")
    assert 1000 < sum(sizes) < FIRST_PAGE


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_no_page_is_wider_than_a_narrow_window(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case = truce(site)
    page = window(site, everywhere(site, case), lang, narrow=True)
    wide = {}
    for address in SHOWN:
        page.goto(f"/cases/{case.code}/{address}")
        unfold(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide[address] = width
    assert wide == {}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_word_without_an_end_makes_no_page_wider_than_a_phone(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case, long = truce(site), "salma" * 12
    reader = site.let_in(long, case, *Role, sources=True, persons=True)
    other = site.member("huda" * 15)
    words = Text(lang, {lang: f"https://example.org/{'mnopqr' * 15}"})
    records = [
        record
        for kind in (Incident, Actor, Place, Source, Evidence, Agreement)
        for record in kind.objects.all()
    ]
    for record in records:
        setattr(record, "title" if hasattr(record, "title") else NAMED_BY[record.kind], words)
    write(Acting(site.workspace, other, site.acting.now, asserted=False), "correct", case, records)
    sequence(site.workspace)
    page = window(site, reader, lang, narrow=True, is_mobile=True, has_touch=True)
    wide = {}
    incident = "incidents/A-INC-0001/"
    for address in ("", "incidents/", "incidents/?q=example", incident, f"{incident}edit/",
                    "search/?q=example", "records/of/actor/", "evidence/", "findings/"):  # fmt: skip
        page.goto(f"/cases/{case.code}/{address}")
        unfold(page)
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > 360:
            wide[address] = width
    assert wide == {}


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_small_map_of_an_item_is_whole_in_its_column(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case = truce(site)
    item = Evidence.objects.get(ref="e1")
    item.captured_area = Area.parse({"kind": "point", "coordinates": ["37.15", "36.20"]})
    write(site.acting, "correct", case, [item], reason="it is known")
    for narrow in (False, True):
        page = window(site, everywhere(site, case), lang, narrow=narrow)
        page.goto(f"/cases/{case.code}/evidence/{item.code}/")
        shown, cut, letters = page.evaluate("""() => {
            const map = document.querySelector('.drawing.narrow')
            const text = map.querySelector('text').getBoundingClientRect()
            return [map.querySelector('svg').clientWidth, map.scrollWidth - map.clientWidth, text.height]
        }""")
        assert (cut <= 0, shown > 250, letters >= 9) == (True, True, True), (cut, shown, letters)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_title_of_the_other_direction_begins_where_the_page_does(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case = truce(site)
    other = "ar" if lang == "en" else "en"
    item = Evidence.objects.get(ref="e1")
    item.title = Text(other, {other: {"ar": "الطريق", "en": "The road"}[other]})
    write(site.acting, "correct", case, [item], reason="it is called so")
    page = window(site, everywhere(site, case), lang)
    page.goto(f"/cases/{case.code}/evidence/{item.code}/")
    left, right, begin, end = page.evaluate("""() => {
        const title = document.querySelector('h1'), words = document.createRange()
        words.selectNodeContents(title)
        const box = title.getBoundingClientRect(), shown = words.getBoundingClientRect()
        return [shown.left, shown.right, box.left, box.right]
    }""")
    assert abs(left - begin if lang == "en" else right - end) < 2
    assert right - left < (end - begin) / 2


def test_pages_read_without_scripts_and_by_keyboard(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    member = everywhere(site, case)
    still = window(site, member, java_script_enabled=False)
    still.goto(f"/cases/{case.code}/incidents/")
    still.get_by_role("link", name="Fire on the convoy").click()
    assert "Fire on the convoy" in still.locator("h1").inner_text()
    page = window(site, member)
    page.goto(f"/cases/{case.code}/")
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.get_attribute("href") == "#content"
    box = skip.bounding_box()
    assert box is not None and box["y"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_header_is_one_row_and_its_menu_opens_without_scripts(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case = truce(site)
    member = everywhere(site, case)
    page = window(site, member, lang, narrow=True, java_script_enabled=False)
    page.goto(f"/cases/{case.code}/incidents/")
    header, incidents = page.locator("header"), page.locator(".sections [aria-current]")
    box = header.bounding_box()
    assert box is not None and box["height"] <= 60
    assert page.locator(".alarm").is_visible() and incidents.is_hidden()
    for _ in range(3):  # past the way to the page and the name
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert incidents.is_visible() and page.locator(".own form").first.is_visible()
    page.keyboard.press("Tab")
    assert page.locator(":focus").get_attribute("href") == f"/cases/{case.code}/"
    wide = window(site, member, lang)
    wide.goto(f"/cases/{case.code}/incidents/")
    assert wide.locator(".menu").is_hidden() and wide.locator(".sections").is_visible()
    box = wide.locator("header").bounding_box()
    assert box is not None and box["height"] <= 70


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_map_is_moved_by_keyboard_pointer_and_links(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    """Each way leads where the link without scripts leads; the page is not loaded anew by it."""
    case = drawn(site, lying("i1", point(37.1)) + lying("i2", point(37.2)))
    page = window(site, everywhere(site, case), lang)
    page.goto(f"/cases/{case.code}/incidents/map/?from=2016-12-01")
    page.evaluate("window.stayed = true")

    def here() -> list[float]:
        said = page.locator("#map").get_attribute("data-here") or ""
        return [float(one) for one in said.split(",")]

    def settled(before: list[float]) -> list[float]:
        page.wait_for_function(
            "was => document.getElementById('map').dataset.here !== was",
            arg=",".join(f"{one:.4f}" for one in before),
        )
        return here()

    whole = here()
    page.locator("a[data-go=in]").click()
    close = settled(whole)
    wide = whole[2] - whole[0]
    assert abs((close[2] - close[0]) - wide / 2) < 0.001
    assert page.evaluate("document.activeElement.dataset.go") == "in"
    page.locator(".drawing.map").focus()
    page.keyboard.press("ArrowRight")
    east = settled(close)
    assert abs(east[0] - close[0] - (close[2] - close[0]) / 2) < 0.001
    page.keyboard.press("0")
    assert settled(east) == whole
    box = page.locator(".drawing.map svg").bounding_box()
    assert box is not None
    x, y = box["x"] + box["width"] / 2, box["y"] + box["width"] * 430 / 640 / 2
    page.mouse.dblclick(x, y)
    doubled = settled(whole)
    assert abs((doubled[0] + doubled[2]) - (whole[0] + whole[2])) < 0.002
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + box["width"] / 4, y, steps=3)
    page.mouse.up()
    dragged = settled(doubled)
    assert abs(doubled[0] - dragged[0] - (doubled[2] - doubled[0]) / 4) < 0.001
    assert "from=2016-12-01" in page.url and "frame=" in page.url
    assert page.evaluate("window.stayed") is True
    assert troubles(page) == []
    page.reload()
    assert here() == dragged
    still = window(site, everywhere(site, case), lang, java_script_enabled=False)
    still.goto(f"/cases/{case.code}/incidents/map/")
    still.locator("a[data-go=in]").click()
    assert still.locator("#map").get_attribute("data-here") == ",".join(f"{o:.4f}" for o in close)
    assert still.locator("[data-scripted]").is_hidden()


STILL = """() => new Promise((done) => {
    const frame = document.querySelector('.drawing.map')
    const was = frame.scrollLeft
    setTimeout(() => done(frame.scrollLeft === was), 150)
})"""
"""Whether the map slides sideways no more: a finger lets go of it in motion."""


def test_the_map_is_moved_and_brought_closer_by_two_fingers(
    site: Site, window: Callable[..., Page]
) -> None:
    """One finger leaves it where it is: the page is scrolled by it."""
    case = drawn(site, lying("i1", point(37.1)) + lying("i2", point(37.2)))
    page = window(site, everywhere(site, case), "ar", narrow=True, has_touch=True)
    page.goto(f"/cases/{case.code}/incidents/map/")
    svg = page.locator(".drawing.map svg")
    svg.scroll_into_view_if_needed()
    line = page.context.new_cdp_session(page)

    def touch(kind: str, *fingers: tuple[float, float]) -> None:
        points = [{"x": x, "y": y, "id": n} for n, (x, y) in enumerate(fingers)]
        line.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": points})

    def here() -> list[float]:
        said = page.locator("#map").get_attribute("data-here") or ""
        return [float(one) for one in said.split(",")]

    whole = here()
    box = svg.bounding_box()
    assert box is not None
    y = box["y"] + box["width"] * 430 / 640 / 2
    touch("touchStart", (200, y))
    touch("touchMove", (100, y))
    touch("touchEnd")
    assert here() == whole
    page.wait_for_function(STILL)
    box = svg.bounding_box()
    assert box is not None
    touch("touchStart", (100, y), (150, y))
    touch("touchMove", (75, y), (175, y))
    touch("touchEnd")
    page.wait_for_function(
        "was => document.getElementById('map').dataset.here !== was",
        arg=",".join(f"{one:.4f}" for one in whole),
    )
    close = here()
    wide = whole[2] - whole[0]
    assert abs((close[2] - close[0]) - wide / 2) < 0.001
    part = (125 - box["x"]) / box["width"]
    assert abs((close[0] + part * wide / 2) - (whole[0] + part * wide)) < 0.001
    assert "frame=" in page.url


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_the_own_name_is_whole_in_the_bar_and_the_inputs_of_a_row_stand_in_one_line(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    case = truce(site)
    page = window(site, site.let_in("demo-documenter", case, Role.DOCUMENTER), lang)
    page.goto(f"/cases/{case.code}/incidents/new/")
    cut, tops = page.evaluate("""() => {
        const name = document.querySelector('.own bdi')
        const times = [...document.querySelector('.of_period').querySelectorAll('.field > input')]
        return [name.scrollWidth - name.clientWidth, times.map(one => one.getBoundingClientRect().top)]
    }""")
    assert (cut, len(tops), len(set(tops))) == (0, 3, 1), (cut, tops)
