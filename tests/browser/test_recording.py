"""Recording in a browser: what is typed is kept while it is typed, whatever ends."""

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.web.cases import TRUCE, truce
from tests.web.site import Site
from trucewatch.acts.unfinished import open_unfinished
from trucewatch.records.key_file import CLOSED
from trucewatch.records.models import Case, Incident, Tally, Unfinished
from trucewatch.values.codes.reports import Role

BEGAN, TITLE = "[name='incident.period.began']", "[name='incident.title.ar']"


def form(site: Site, window: Callable[..., Page], case: Case, **how: Any) -> Page:
    page = window(site, site.let_in("salma", case, Role.DOCUMENTER), **how)
    page.goto(f"/cases/{case.code}/incidents/new/")
    return page


def test_what_is_typed_is_kept_and_told_as_understood(
    site: Site, window: Callable[..., Page]
) -> None:
    page = form(site, window, truce(site), lang="ar")
    page.locator(BEGAN).press_sequentially("ليل ١٥ كانون الأول ٢٠١٦")
    expect(page.locator("#incident-period_echo")).to_contain_text("15 كانون الأول 2016")
    expect(page.locator(".kept")).to_contain_text("حُفظت المسودة")
    assert Unfinished.objects.count() == 1


def test_a_session_that_ends_while_one_types_loses_no_word(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = form(site, window, case)
    page.context.clear_cookies(name="session")
    page.locator(TITLE).press_sequentially("قصف المعبر ليلًا")
    expect(page.locator(".kept")).to_contain_text("Not signed in any more")
    again = window(site, site.member("salma"))
    again.goto(f"/cases/{case.code}/drafts/")
    again.get_by_role("link", name="قصف المعبر ليلًا").click()
    expect(again.locator(TITLE)).to_have_value("قصف المعبر ليلًا")


def test_where_nothing_can_be_kept_it_is_not_told_as_kept(
    site: Site, window: Callable[..., Page]
) -> None:
    page = form(site, window, truce(site), lang="ar")
    (site.workspace.keys / CLOSED).touch()  # as panic leaves it, and its member came in again
    page.locator(TITLE).press_sequentially("قصف المعبر ليلًا")
    expect(page.locator(".kept")).to_contain_text("trucewatch panic --over")
    expect(page.locator(".kept")).not_to_contain_text("محفوظ")
    page.locator("button[name=do][value=look]").last.click()
    expect(page.locator("p.trouble")).to_be_focused()
    expect(page.locator(TITLE)).to_have_value("قصف المعبر ليلًا")


def test_a_line_that_is_cut_is_told_and_tried_again(
    site: Site, window: Callable[..., Page]
) -> None:
    page = form(site, window, truce(site))
    page.context.set_offline(True)
    page.locator(TITLE).press_sequentially("قصف")
    expect(page.locator(".kept")).to_contain_text("No connection")
    page.context.set_offline(False)
    expect(page.locator(".kept")).to_contain_text("Kept as a draft", timeout=15_000)


def test_without_scripts_an_incident_is_recorded_by_keyboard(
    site: Site, window: Callable[..., Page]
) -> None:
    page = form(site, window, truce(site), java_script_enabled=False)
    page.locator(TITLE).fill("قصف المعبر ليلًا")
    page.locator(TITLE).press("Enter")
    expect(page.locator("#understood")).to_contain_text("قصف المعبر ليلًا")
    page.locator("#understood button").press("Enter")
    expect(page.locator("h1")).to_contain_text("قصف المعبر ليلًا")
    assert Incident.objects.filter(code="A-INC-0003").count() == 1


@pytest.mark.parametrize("scripts", [True, False])
def test_enter_in_the_reason_records_what_was_looked_over_and_looks_over_what_was_not(
    site: Site, window: Callable[..., Page], scripts: bool
) -> None:
    case = truce(site)
    page = form(site, window, case, java_script_enabled=scripts)
    page.goto(f"/cases/{case.code}/incidents/A-INC-0001/edit/")
    page.locator(TITLE).fill("قصف القافلة")
    page.locator(TITLE).press("Enter")
    page.locator(TITLE).fill("قصف القافلة ليلًا")
    page.locator("#reason").fill("read again")
    page.locator("#reason").press("Enter")
    expect(page.locator("#understood")).to_contain_text("قصف القافلة ليلًا")
    expect(page.locator("#reason")).to_have_value("read again")
    page.locator("#reason").press("Enter")
    expect(page.locator("h1")).to_contain_text("Fire on the convoy")
    assert Incident.objects.get(code="A-INC-0001").title.get("ar") == "قصف القافلة ليلًا"


STARTS = """() => [...document.querySelectorAll('.of_area .places > button, .of_area .pair > :first-child label')].map(one => {
    const words = new Range()
    words.selectNodeContents(one)
    const box = words.getBoundingClientRect()
    return document.dir === 'rtl' ? innerWidth - box.right : box.left
})"""


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_asks_for_more_places_stands_where_its_inputs_begin(
    site: Site, window: Callable[..., Page], lang: str, narrow: bool
) -> None:
    page = form(site, window, truce(site), lang=lang, narrow=narrow)
    starts = page.evaluate(STARTS)
    assert (len(starts), max(starts) - min(starts) <= 1) == (4, True)


HIDDEN = """() => {
    const one = document.activeElement, box = one.getBoundingClientRect()
    const there = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20))
    return !(one === there || one.contains(there) || one.labels && [...one.labels].includes(there))
}"""


@pytest.mark.either_database
@pytest.mark.parametrize("scripts", [True, False])
def test_a_place_is_moved_along_a_route_by_keyboard(
    site: Site, window: Callable[..., Page], scripts: bool
) -> None:
    way = "{ref: p2, name: {original: ar, ar: العقدة}}\n      - {ref: p1,"
    case = site.case(TRUCE.replace("{ref: p1,", way, 1))
    page = form(site, window, case, lang="ar", java_script_enabled=scripts)
    first, second = (page.locator(f"#incident-area-place_{n}") for n in (1, 2))
    first.fill("المعبر")
    second.fill("العقدة")
    page.get_by_label("هذه الأماكن هي").select_option("route")
    page.locator("button[name=do][value=look]").last.press("Enter")
    page.get_by_role("button", name="نقل قبل السابق: العقدة").press("Enter")
    expect(first).to_be_focused()
    expect(first).to_have_value("العقدة")
    expect(second).to_have_value("المعبر")
    expect(page.locator("#incident-area_echo")).to_contain_text("من العقدة")


@pytest.mark.parametrize(("lang", "narrow"), [("en", True), ("ar", False)])
def test_what_has_the_focus_is_never_beneath_the_bar_that_stays_in_sight(
    site: Site, window: Callable[..., Page], lang: str, narrow: bool
) -> None:
    page = form(site, window, truce(site), lang=lang, narrow=narrow)
    page.locator("[name='incident.title.ar']").focus()
    gone_through, hidden = 0, []
    while not page.evaluate("document.activeElement.matches('.ahead *')"):
        gone_through += 1
        assert gone_through < 200
        if page.evaluate(HIDDEN):
            hidden.append(page.evaluate("document.activeElement.outerHTML")[:120])
        page.keyboard.press("Tab")
    assert (hidden, gone_through > 20) == ([], True)


@pytest.mark.parametrize("scripts", [True, False])
def test_one_goes_on_by_keyboard_where_something_was_added_or_told(
    site: Site, window: Callable[..., Page], scripts: bool
) -> None:
    page = form(site, window, truce(site), java_script_enabled=scripts)
    page.locator(BEGAN).fill("15 December 2016")
    page.locator("[value='add.deed']").press("Enter")
    expect(page.locator("[name='deed.1.deed_kind']")).to_be_focused()
    page.locator("[value='add.attribution.0']").press("Enter")
    expect(page.locator("[name='attribution.1.actor']")).to_be_focused()
    page.locator(BEGAN).fill("no time at all")
    page.locator("[value=look]").last.press("Enter")
    expect(page.locator("#wrong > p")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.locator(BEGAN)).to_be_focused()
    page.locator(BEGAN).fill("15 December 2016")
    page.locator("[value=look]").last.press("Enter")
    expect(page.locator("#understood > h2")).to_be_focused()


@pytest.mark.parametrize(("lang", "part"), [("en", "What was done"), ("ar", "ما جرى")])
def test_a_long_form_leads_to_its_parts_and_what_was_added_is_left_out_again(
    site: Site, window: Callable[..., Page], lang: str, part: str
) -> None:
    page = form(site, window, truce(site), lang=lang, narrow=True)
    page.get_by_role("link", name=part, exact=True).press("Enter")
    expect(page.locator("#of_deed")).to_be_in_viewport()
    page.keyboard.press("Tab")
    expect(page.locator("[name='deed.0.deed_kind']")).to_be_focused()
    page.locator(TITLE).fill("قصف المعبر ليلًا")
    page.locator("[value='add.tally']").press("Enter")
    count = page.locator("[name='tally.0.count']")
    expect(count).to_be_focused()
    assert page.evaluate(HIDDEN) is False
    count.fill("no number")
    page.locator(".ahead [value=look]").press("Enter")
    expect(page.locator("#wrong > p")).to_be_focused()
    out = page.locator("[name='tally.0.gone']")
    out.press("Space")
    page.locator(".ahead [value=look]").press("Enter")
    expect(page.locator("#understood > h2")).to_be_focused()
    expect(out).to_be_checked()
    expect(count).to_have_value("no number")  # it is not lost before it is recorded
    assert page.evaluate("document.activeElement.getBoundingClientRect().top") > 0
    page.locator("#understood [value=record]").press("Enter")
    expect(page.locator(".done > p")).to_be_focused()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('form').action").count("/undo/") == 1
    expect(page.locator("h1")).to_contain_text("قصف المعبر ليلًا")
    assert Tally.objects.filter(incident__code="A-INC-0003").count() == 0


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_place_and_how_much_of_it_are_whole_on_a_telephone(
    site: Site, window: Callable[..., Page], lang: str
) -> None:
    page = form(site, window, truce(site), lang=lang, narrow=True)
    place, part = (page.locator(f"[name='incident.area.{one}']").first for one in ("place", "part"))
    narrow = [one.bounding_box()["width"] for one in (place, part)]
    page.set_viewport_size({"width": 1280, "height": 900})
    beside = [one.bounding_box()["y"] for one in (place, part)]
    assert (min(narrow) > 250, beside[0] == beside[1]) == (True, True)


def test_one_comes_back_to_the_field_for_which_one_turned_aside(
    site: Site, window: Callable[..., Page]
) -> None:
    page = form(site, window, truce(site), lang="ar")
    page.locator("[name='incident.area.place']").first.fill("حاجز جديد")
    page.locator("[value='new.place.incident.area.place']").press("Enter")
    page.wait_for_url("**/new/place/**")
    page.locator("[value=look]").last.press("Enter")
    page.locator("#understood [value=record]").press("Enter")
    page.wait_for_url("**#incident-area")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.entry').id") == "incident-area"


@pytest.mark.parametrize(("lang", "told"), [("en", "nothing was sent"), ("ar", "لم يُرسل شيء")])
def test_a_form_sent_while_the_line_is_cut_stays_until_it_is_there(
    site: Site, window: Callable[..., Page], lang: str, told: str
) -> None:
    page = form(site, window, truce(site), lang=lang)
    page.context.set_offline(True)
    page.locator(TITLE).fill("قصف المعبر ليلًا")
    button = page.locator(".ahead button[value=look]")
    button.click()
    expect(page.locator(".kept")).to_contain_text(told)
    expect(page.locator(".kept")).to_be_in_viewport()
    expect(page.locator(TITLE)).to_have_value("قصف المعبر ليلًا")
    page.context.set_offline(False)
    button.click()
    expect(page.locator("#understood")).to_contain_text("قصف المعبر ليلًا")
    page.context.set_offline(True)  # nothing was typed since: it waits all the same
    page.locator("#understood button").click()
    expect(page.locator(".kept")).to_contain_text(told)
    page.context.set_offline(False)
    page.locator("#understood button").click()
    expect(page.locator("h1")).to_contain_text("قصف المعبر ليلًا")
    assert Incident.objects.filter(code="A-INC-0003").count() == 1


def test_a_correction_sent_while_the_site_does_not_answer_stays(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("salma", case, Role.DOCUMENTER))
    page.goto(f"/cases/{case.code}/incidents/A-INC-0001/edit/")
    page.route("**/edit/**", lambda asked: asked.abort())  # the browser believes in its line
    page.locator(TITLE).fill("قصف المعبر ليلًا")
    page.locator(".ahead button[value=look]").click()
    expect(page.locator(".kept")).to_contain_text("nothing was sent")
    page.unroute("**/edit/**")
    page.locator(".ahead button[value=look]").click()
    expect(page.locator("#understood ins")).to_contain_text("قصف المعبر ليلًا")


def twin_of(page: Page, address: str) -> Page:
    """The page as it came, in another tab, as a browser duplicates it."""
    came = page.goto(address)
    assert came is not None
    body, twin = came.text(), page.context.new_page()
    asked_for = page.url
    twin.route(
        lambda url: url == asked_for,
        lambda route: (
            route.fulfill(body=body, content_type="text/html; charset=utf-8")
            if route.request.method == "GET"
            else route.continue_()
        ),
    )
    twin.goto(address)
    return twin


def test_a_duplicated_tab_keeps_its_words_beside_those_of_the_first(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("salma", case, Role.DOCUMENTER), lang="ar")
    twin = twin_of(page, f"/cases/{case.code}/incidents/new/")
    page.locator(TITLE).press_sequentially("قصف من الشمال")
    expect(page.locator(".kept")).to_contain_text("حُفظت المسودة")
    twin.locator(TITLE).press_sequentially("قصف من الجنوب")
    expect(twin.locator(".kept")).to_contain_text("مسودةً مستقلة")
    for tab in (page, twin, page):
        with tab.expect_response(lambda answer: answer.request.method == "POST"):
            tab.locator(TITLE).press_sequentially(" ليلًا")
    titles = {tab.locator(TITLE).input_value() for tab in (page, twin)}
    assert Unfinished.objects.count() == 2
    twin.locator("button[name=do][value=look]").last.click()
    twin.locator("#understood button").click()
    expect(twin.locator("h1")).to_contain_text("قصف من الجنوب ليلًا")
    assert Unfinished.objects.count() == 1
    twin.goto(f"/cases/{case.code}/drafts/")
    twin.get_by_role("link", name="قصف من الشمال ليلًا ليلًا").click()
    expect(twin.locator(TITLE)).to_have_value("قصف من الشمال ليلًا ليلًا")
    assert titles == {"قصف من الشمال ليلًا ليلًا", "قصف من الجنوب ليلًا"}


def test_the_duplicate_of_a_page_for_words_keeps_them_beside_those_of_the_first(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("huda", case, Role.ANALYST), lang="ar")
    address = f"/cases/{case.code}/incidents/A-INC-0001/clauses/A-CLA-0001/"
    tabs = {"من الشمال": page, "من الجنوب": twin_of(page, address)}
    for said, tab in tabs.items():
        with tab.expect_response(lambda answer: answer.request.method == "POST"):
            tab.locator("[name=reasoning]").press_sequentially(said)
        expect(tab.locator("form .kept").first).to_contain_text("حُفظ هنا الساعة")
    rows = list(Unfinished.objects.all())
    stands = open_unfinished(site.workspace, rows).values()
    assert sorted(one["reasoning"] for one in stands) == sorted(tabs)


def test_a_session_that_ends_while_everything_is_closed_loses_no_word(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = form(site, window, case, lang="ar")
    closed = site.workspace.keys / CLOSED
    closed.touch()
    page.context.clear_cookies(name="session")
    page.locator(TITLE).press_sequentially("قصف المعبر ليلًا")
    expect(page.locator(".kept")).to_contain_text("ما كتبته موجود في هذه الصفحة وحدها")
    page.locator("button[name=do][value=look]").last.click()
    expect(page.locator("main .trouble")).to_contain_text("فيُرجى عدم إغلاقها")
    expect(page.get_by_text("قصف المعبر ليلًا")).to_be_hidden()  # whoever looks over a shoulder
    page.locator("summary", has_text="عرض ما كتبته").click()
    expect(page.get_by_text("قصف المعبر ليلًا")).to_be_visible()
    closed.unlink()
    page.get_by_role("button", name="إرسال من جديد").click()
    expect(page.locator("input[name=login]")).to_be_visible()
    again = window(site, site.member("salma"), lang="ar")
    again.goto(f"/cases/{case.code}/drafts/")
    again.get_by_role("link", name="قصف المعبر ليلًا").click()
    expect(again.locator(TITLE)).to_have_value("قصف المعبر ليلًا")


def test_back_from_what_was_recorded_opens_and_asks_for_nothing(
    site: Site, window: Callable[..., Page]
) -> None:
    page = form(site, window, truce(site))
    page.locator(TITLE).fill("قصف المعبر ليلًا")
    page.locator("button[name=do][value=look]").last.click()
    page.locator("#understood button[value=record]").click()
    page.wait_for_url("**/incidents/A-INC-*/")
    recorded = page.url
    page.go_back()
    assert page.url == recorded
    page.go_back()
    expect(page.locator(TITLE)).to_be_visible()
    assert Incident.objects.count() == 3  # two came with the folder
