"""Several forms of one page in a browser: each is kept while one types, and none for another."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.cases import truce
from tests.web.site import Site
from trucewatch.records.models import Case, Determination, VerificationStep
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text

SAID = "لا يكفي قول شاهد واحد لذلك"


def proposed_again(site: Site, case: Case) -> str:
    """The address of the pair on which two determinations wait for a review."""
    page = f"/cases/{case.code}/incidents/A-INC-0001/clauses/A-CLA-0001/"
    huda = site.browser(site.let_in("huda", case, Role.ANALYST))
    typed = {"ruling": "non_compliance", "reasoning": "The fire came from elsewhere."}
    assert huda.post(page, typed).status_code == 302
    return page


def test_the_words_of_each_review_on_a_page_are_kept_while_one_types(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    address = proposed_again(site, case)
    page = window(site, site.let_in("salma", case, Role.REVIEWER), lang="ar")
    page.goto(address)
    first, second = (page.locator(f"#A-DET-000{number}") for number in (1, 2))
    first.locator("textarea").press_sequentially("كلمات أولى")
    expect(first.locator(".kept")).to_contain_text("حُفظ هنا الساعة")
    expect(second.locator(".kept")).to_be_empty()
    second.locator("[value=disagree]").check()
    second.locator("textarea").press_sequentially(SAID)
    expect(second.locator(".kept")).to_contain_text("حُفظ هنا الساعة")
    expect(first.locator(".kept")).to_be_empty()  # these words wait nowhere but in the page now
    page.once("dialog", lambda asked: asked.accept())
    page.goto(address)
    expect(second.locator("textarea")).to_have_value(SAID)
    expect(second.locator("[value=disagree]")).to_be_checked()
    expect(first.locator("textarea")).to_have_value("")
    second.locator("form[data-keep] button").click()
    expect(second.locator("blockquote").last).to_contain_text(SAID)
    assert Determination.objects.get(code="A-DET-0002").review_words == Text("ar", {"ar": SAID})


def test_who_leaves_words_that_another_form_replaced_is_asked(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("salma", case, Role.REVIEWER))
    page.goto(proposed_again(site, case))
    first, second = (page.locator(f"#A-DET-000{number}") for number in (1, 2))
    asked: list[str] = []
    page.on("dialog", lambda dialog: (asked.append(dialog.type), dialog.accept()))
    first.locator("textarea").press_sequentially("First")
    expect(first.locator(".kept")).to_contain_text("Kept here at")
    second.locator("textarea").press_sequentially("Second")
    expect(second.locator(".kept")).to_contain_text("Kept here at")
    page.goto("/")
    assert asked == ["beforeunload"]


def test_the_reason_of_a_verdict_is_kept_while_one_types(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("salma", case, Role.VERIFIER))
    item = f"/cases/{case.code}/evidence/A-EVI-0001/"
    page.goto(item)
    page.locator("details summary").get_by_text("step").first.click()
    page.locator("#seen").fill("The light is of the morning")
    page.locator("button[value=step]").click()
    page.locator("#verdict_because").press_sequentially("One step is enough")
    form = page.locator("form", has=page.locator("#verdict_because"))
    expect(form.locator(".kept")).to_contain_text("Kept here at")
    page.goto(item)
    expect(page.locator("#verdict_because")).to_have_value("One step is enough")
    assert VerificationStep.objects.count() == 1


def test_a_reasoning_sent_while_the_line_is_cut_stays_until_it_is_there(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("huda", case, Role.ANALYST), lang="ar")
    page.goto(f"/cases/{case.code}/incidents/A-INC-0001/clauses/A-CLA-0001/")
    form = page.locator("form", has=page.locator("[name=reasoning]"))
    form.locator("[value=non_compliance]").check()
    page.context.set_offline(True)
    form.locator("[name=reasoning]").fill(SAID)
    form.locator("button").click()
    expect(form.locator(".kept")).to_contain_text("لم يُرسل شيء")
    expect(form.locator("[name=reasoning]")).to_have_value(SAID)
    page.context.set_offline(False)
    form.locator("button").click()
    expect(page.locator("#A-DET-0002")).to_contain_text(SAID)


def test_a_report_is_kept_while_one_types_and_outlasts_its_tab(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    page = window(site, site.let_in("lina", case, Role.REPORTER), lang="ar")
    page.goto(f"/cases/{case.code}/reports/new/")
    page.locator("#title").fill("إطلاق نار قرب الفرن")
    page.locator("#narrative").press_sequentially("سمعت ثلاث طلقات")
    expect(page.locator("form .kept")).to_contain_text("حُفظ هنا الساعة")
    again = page.context.new_page()
    page.close()
    again.goto(f"/cases/{case.code}/drafts/")
    again.get_by_role("link", name="إطلاق نار قرب الفرن").click()
    expect(again.locator("#narrative")).to_have_value("سمعت ثلاث طلقات")
    again.locator("form[data-keep] button").click()
    expect(again.locator("main")).to_contain_text("أُرسل بلاغك")
    again.goto(f"/cases/{case.code}/reports/new/")
    expect(again.locator("#narrative")).to_have_value("")


def test_who_looks_away_at_once_finds_what_they_typed(
    site: Site, window: Callable[..., Page]
) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, Role.DOCUMENTER)
    page = window(site, salma)
    form = f"/cases/{case.code}/incidents/new/"
    page.goto(form)
    page.clock.install()  # nothing is kept because time passes
    page.locator("[name='incident.title.en']").fill("A shell at the crossing")
    with page.expect_response(lambda answer: answer.request.method == "POST"):
        page.evaluate(
            "Object.defineProperty(document, 'hidden', { value: true });"
            "document.dispatchEvent(new Event('visibilitychange'))"
        )
    other = window(site, salma)
    other.goto(f"/cases/{case.code}/drafts/")
    expect(other.locator("main")).to_contain_text("A shell at the crossing")
