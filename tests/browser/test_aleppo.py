"""The Aleppo agreement worked from an empty workspace: everything typed into forms, nothing imported.

An administrator opens the case and invites whoever works on it; a documenter records what it rests on,
an incident with a picture of it and a convoy; a verifier looks at the picture, and with an analyst and a
reviewer does theirs; an observer reads. The facts are those of the demonstration case.
"""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.coming_in import administrator, set_codes_up, somebody
from tests.media.making import picture
from tests.web.site import Site
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.verification.workspace import verify_workspace
from trucewatch.records.models import (
    Actor,
    Agreement,
    Binding,
    Case,
    Clause,
    Determination,
    Evidence,
    Imported,
    Incident,
    Look,
    Member,
    Movement,
    Place,
    Source,
    Tally,
)
from trucewatch.values.codes.determination import Ruling, RulingState
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.reports import Role

ROLES = (Role.DOCUMENTER, Role.VERIFIER, Role.ANALYST, Role.REVIEWER, Role.OBSERVER)
AR = {
    "case": "إجلاء سكان الأحياء المحاصرة في مدينة حلب، كانون الأول 2016",
    "report": "تقرير الشبكة السورية لحقوق الإنسان",
    "zebdiya": "الزبدية",
    "crossing": "معبر الراموسة",
    "suburbs": "ريف حلب الغربي",
    "russia": "روسيا",
    "turkey": "تركيا",
    "government": "القوات الحكومية السورية",
    "opposition": "مجموعات المعارضة المسلحة",
    "agreement": "اتفاق وقف إطلاق النار والإجلاء في حلب",
    "announced": "نحو الساعة 18:00 يوم 13 كانون الأول 2016",
    "terms": "وقف إطلاق النار في أحياء مدينة حلب الخاضعة لسيطرة مجموعات المعارضة المسلحة؛ ويخرج"
    " منها المدنيون والجرحى والمقاتلون عبر معبر الراموسة.",
    "basis": "يصف التقرير أفعالًا لهذه القوات بأنها خروق للاتفاق.",
    "cessation": "يتوقف إطلاق النار في أحياء مدينة حلب الخاضعة لسيطرة مجموعات المعارضة المسلحة.",
    "passage": "يخرج المدنيون والجرحى والمقاتلون بأمان عبر معبر الراموسة.",
    "wednesday": "الساعة 05:00 يوم 14 كانون الأول 2016",
    "held_from": "13 كانون الأول 2016",
    "ongoing": "مستمر",
    "shelling": "قذائف وصواريخ على الأحياء المحاصرة في 14 كانون الأول 2016",
    "began": "نحو الساعة 09:00 يوم 14 كانون الأول 2016",
    "told": "تعرضت الأحياء المحاصرة للقذائف والصواريخ حتى منتصف الليل.",
    "picture": "صورة للحي بعد القصف",
    "convoy": "قافلة الإجلاء الأولى",
    "thursday": "15 كانون الأول 2016",
    "wounded": "نحو 350",
    "reason": "القصف من الأفعال المحظورة، والحي مما يشمله البند، واليوم يلي الإعلان.",
}
EN = {
    "case": "Evacuation of the besieged neighbourhoods of Aleppo, December 2016",
    "report": "the SNHR report",
    "zebdiya": "Al Zebdiya",
    "crossing": "Al Ramousa crossing",
    "suburbs": "Western suburbs of Aleppo",
    "russia": "Russia",
    "turkey": "Turkey",
    "government": "Syrian government forces",
    "opposition": "Armed opposition groups",
    "agreement": "Agreement on a ceasefire and evacuation in Aleppo",
    "announced": "about 18:00 on 13 December 2016",
    "terms": "A ceasefire in the neighbourhoods of Aleppo held by armed opposition groups; civilians,"
    " wounded people and fighters leave them by Al Ramousa crossing.",
    "basis": "The report calls acts of these forces breaches of the agreement.",
    "cessation": "Fire ceases in the neighbourhoods of Aleppo city held by armed opposition groups.",
    "passage": "Civilians, wounded people and fighters leave in safety by Al Ramousa crossing.",
    "wednesday": "14 December 2016 05:00",
    "held_from": "13 December 2016",
    "ongoing": "ongoing",
    "shelling": "Shells and missiles at the besieged neighbourhoods on 14 December 2016",
    "began": "about 09:00 on 14 December 2016",
    "told": "The besieged neighbourhoods came under shells and missiles until midnight.",
    "picture": "A picture of the neighbourhood after the shelling",
    "convoy": "First evacuation convoy",
    "thursday": "15 December 2016",
    "wounded": "about 350",
    "reason": "Shelling is forbidden, the neighbourhood is covered, the day follows the announcement.",
}


class Desk:
    """A member of the team at their browser, in the only case there is."""

    def __init__(self, page: Page, lang: str) -> None:
        self.page, self.lang = page, lang

    def at(self, address: str) -> None:
        answer = self.page.goto(f"/cases/A-CAS-0001/{address}")
        assert answer is not None and answer.status == 200, self.page.content()

    def put(self, **typed: str) -> None:
        """Type into inputs, choose in lists and tick; "__" in a name stands for a point."""
        for name, words in typed.items():
            field = self.page.locator(f'[name="{name.replace("__", ".")}"]')
            for kept in ("details.known", "details.many"):
                more = self.page.locator(f"{kept}:not([open])").filter(has=field)
                if more.count():
                    more.locator("> summary").first.click()
            control = field.first.evaluate("one => one.type")
            if control == "select-one":
                field.first.select_option(words)
            elif control == "hidden":
                for value in words.split():
                    self.page.locator(
                        f'[name="{name.replace("__", ".")}"][value="{value}"]'
                    ).check()
            else:
                field.first.fill(words)

    def send(self, do: str) -> None:
        with self.page.expect_navigation():
            self.page.locator(f'button[name="do"][value="{do}"]:not(.default)').click()

    def record(self, **typed: str) -> None:
        """Fill the form at hand in, look it over and record it."""
        self.put(**typed)
        self.send("look")
        expect(self.page.locator("#understood")).to_be_visible()
        if self.page.locator("#reason").count():
            self.page.locator("#reason").fill(typed.get("reason", "more is known"))
        self.send("record")
        expect(self.page.locator("[data-keep]")).to_have_count(0)

    def new(self, kind: str, **typed: str) -> None:
        self.at(f"records/new/{kind}/")
        self.record(**typed)


def begin(desk: Desk, told: dict[str, str]) -> None:
    """An administrator opens the case and says who works on it, and who sees who brought evidence."""
    desk.page.goto("/")
    desk.page.locator("a[href='/begin/']").click()
    desk.put(**{f"name__{desk.lang}": told["case"], "zone": "Asia/Damascus"})
    for role in ROLES:
        code = Member.objects.get(username=role.value).code
        desk.page.locator(f'[name="roles.{code}"][value="{role.value}"]').check()
        if role is Role.VERIFIER:
            desk.page.locator(f'[name="sees.{code}"][value="sources"]').check()
    with desk.page.expect_navigation():
        desk.page.locator("form button").last.click()
    assert Case.objects.get().code == "A-CAS-0001"


def ground(desk: Desk, told: dict[str, str]) -> None:
    """Source, places and parties, each by way of the first page, which teaches the order."""
    lang = desk.lang
    desk.at("")
    desk.page.locator("ol.order a").first.click()
    desk.record(
        **{f"source__label__{lang}": told["report"]},
        source__source_kind="organisation", source__public="1", source__grant="public",
        source__lawful_basis="public_interest",
    )  # fmt: skip
    points = {"zebdiya": "36.187, 37.136", "crossing": "36.157, 37.129", "suburbs": "36.17, 36.98"}
    for name, point in points.items():
        desk.new(
            "place",
            **{f"place__name__{lang}": told[name]},
            place__area__point=point, place__area__precision="near",
        )  # fmt: skip
    for name, kind, side in (
        ("russia", "state", "government"), ("turkey", "state", "unknown"),
        ("government", "state_forces", "government"), ("opposition", "armed_group", "opposition"),
    ):  # fmt: skip
        named = {f"actor__name__{lang}": told[name]}
        desk.new("actor", **named, actor__actor_kind=kind, actor__side=side)


def agree(desk: Desk, told: dict[str, str]) -> None:
    """The agreement with whom it binds, its two clauses that matter, who held the neighbourhood."""
    lang = desk.lang
    desk.at("records/new/agreement/")
    desk.put(
        **{f"agreement__name__{lang}": told["agreement"], f"agreement__terms__{lang}": told["terms"]},
        agreement__announced=told["announced"], agreement__text_known="known_through_source",
        agreement__known_through=told["report"], agreement__announced_by=told["russia"],
        binding__0__actor=told["russia"], binding__0__standing="announced_for",
    )  # fmt: skip
    desk.send("add.binding")
    desk.record(
        **{f"binding__1__basis__{lang}": told["basis"]},
        binding__1__actor=told["government"], binding__1__standing="treated_as_bound_by_source",
        binding__1__source=told["report"],
    )  # fmt: skip
    desk.page.locator("a[href*='records/new/clause/']").click()
    desk.record(
        **{f"clause__statement__{lang}": told["cessation"]},
        clause__number="1", clause__clause_kind="cessation", clause__source=told["report"],
        clause__area__place=told["zebdiya"], clause__area__precision="near",
        clause__window__began=told["announced"], clause__window__ended=told["ongoing"],
        clause__forbidden="shelling air_strike missile sniper",
        clause__protected="civilians residential_area",
    )  # fmt: skip
    desk.at("records/new/clause/?agreement=A-AGR-0001")
    desk.record(
        **{f"clause__statement__{lang}": told["passage"]},
        clause__number="2", clause__clause_kind="safe_passage", clause__source=told["report"],
        clause__route__place=told["crossing"], clause__window__began=told["wednesday"],
        clause__window__ended=told["ongoing"], clause__forbidden="direct_fire convoy_stopped",
        clause__protected="evacuees convoy",
    )  # fmt: skip
    desk.new(
        "control", control__place=told["zebdiya"], control__holder=told["opposition"],
        control__period__began=told["held_from"], control__period__ended=told["ongoing"],
        control__source=told["report"],
    )  # fmt: skip


def tell(desk: Desk, told: dict[str, str], picture: Path) -> None:
    """The incident with a picture as evidence, and a convoy whose people are counted."""
    lang = desk.lang
    desk.at("evidence/new/")
    desk.page.set_input_files("#file", picture)
    desk.put(title=told["picture"])
    desk.page.locator("[name=graphic]").check()
    desk.page.locator("form.bring button:not([type=button])").last.click()
    desk.page.wait_for_url("**/evidence/A-EVI-*/")
    desk.at("incidents/new/")
    desk.record(
        **{f"incident__title__{lang}": told["shelling"], f"incident__narrative__{lang}": told["told"]},
        incident__period__began=told["began"], incident__area__place=told["zebdiya"],
        incident__area__precision="near", deed__0__deed_kind="shelling",
        deed__0__targets="residential_area", attribution__0__actor=told["government"],
        attribution__0__standing="single_source", attribution__0__said_by=told["report"],
        citation__0__source=told["report"], citation__0__evidence=told["picture"],
    )  # fmt: skip
    desk.new(
        "movement",
        **{f"movement__name__{lang}": told["convoy"]},
        movement__start=told["zebdiya"], movement__destination=told["suburbs"],
        movement__left=told["thursday"], movement__outcome="completed",
        movement__source=told["report"], tally__0__count=told["wounded"],
        tally__0__unit="person", tally__0__group="people", tally__0__role="moved",
        tally__0__source=told["report"],
    )  # fmt: skip
    desk.at("people/")
    expect(desk.page.locator("main")).to_contain_text(told["convoy"])
    expect(desk.page.locator("main")).to_contain_text("350")


SHOWN = """one => one.decode().then(() => one.naturalWidth > 0)"""
"""Whether a picture is really shown."""


def look(team: dict[Role, Desk], told: dict[str, str]) -> None:
    """The picture in the gallery: closed to whoever brought it, blurred until it is asked for to whom
    it is open, and the look is kept."""
    page = team[Role.DOCUMENTER].page
    team[Role.DOCUMENTER].at("evidence/gallery/")
    expect(page.locator(".tiles")).to_contain_text(told["picture"])
    assert page.locator(".tile img").count() == 0
    page = team[Role.VERIFIER].page
    team[Role.VERIFIER].at("evidence/gallery/")
    (veil,) = page.locator(".tile img").all()
    assert "/veil/" in (veil.get_attribute("src") or "") and veil.evaluate(SHOWN)
    assert Look.objects.count() == 0
    with page.expect_navigation():
        page.locator(".tile button").click()
    (picture,) = page.locator(".tile img").all()
    assert "/small/" in (picture.get_attribute("src") or "") and picture.evaluate(SHOWN)
    kept = Look.objects.get()
    assert (kept.record, kept.member.username) == (Evidence.objects.get().id, Role.VERIFIER.value)


def rule(team: dict[Role, Desk], told: dict[str, str]) -> None:
    """Verified by one, proposed by another, reviewed by a third."""
    desk = team[Role.VERIFIER]
    desk.at("incidents/A-INC-0001/edit/")
    desk.record(incident__status="verified")
    desk = team[Role.ANALYST]
    desk.at("incidents/A-INC-0001/clauses/")
    expect(desk.page.locator("main")).to_contain_text(told["cessation"])
    desk.at("incidents/A-INC-0001/clauses/A-CLA-0001/")
    page = desk.page
    page.locator('input[name="ruling"][value="breach"]').check()
    page.locator("#actor").select_option(index=1)
    page.locator("#reasoning").fill(told["reason"])
    with page.expect_navigation():
        page.locator("form:has([name='reasoning']) button").click()
    made = Determination.objects.get()
    assert page.locator(f"#{made.code} input[name=answer]").count() == 0
    desk = team[Role.REVIEWER]
    desk.at("incidents/A-INC-0001/clauses/A-CLA-0001/")
    desk.page.locator(f'#{made.code} input[name="answer"][value="agree"]').check()
    with desk.page.expect_navigation():
        desk.page.locator(f"#{made.code} form button").click()
    expect(desk.page.locator(f"#{made.code} input[name=answer]")).to_have_count(0)


@pytest.mark.parametrize(("lang", "told"), [("ar", AR), ("en", EN)])
def test_aleppo_from_an_empty_workspace_to_a_reviewed_determination(
    site: Site, window: Callable[..., Page], tmp_path: Path, lang: str, told: dict[str, str]
) -> None:
    amal = administrator(site, window, lang)
    team = {one: Desk(somebody(amal, site, window, one.value, lang), lang) for one in ROLES}
    begin(Desk(amal, lang), told)
    set_codes_up(team[Role.VERIFIER].page)
    taken = tmp_path / "picture.jpg"
    picture(640, 480).save(taken)

    ground(team[Role.DOCUMENTER], told)
    agree(team[Role.DOCUMENTER], told)
    tell(team[Role.DOCUMENTER], told, taken)
    look(team, told)
    rule(team, told)

    counted = (Source, Place, Actor, Agreement, Binding, Clause, Movement, Tally, Evidence)
    assert [kind.objects.count() for kind in counted] == [1, 3, 4, 1, 2, 2, 1, 1, 1]
    assert Imported.objects.count() == 0
    incident, made = Incident.objects.get(), Determination.objects.get()
    assert incident.status is IncidentStatus.VERIFIED
    assert incident.period.start.earliest == datetime(2016, 12, 14, 6, 30, tzinfo=UTC)
    assert made.ruling is Ruling.BREACH and made.ruling_state is RulingState.REVIEWED
    assert made.actor.name.get(lang) == told["government"]
    assert (made.proposer.username, made.reviewer.username) == ("analyst", "reviewer")

    desk = team[Role.OBSERVER]
    desk.at("incidents/A-INC-0001/")
    expect(desk.page.locator("h1")).to_contain_text(told["shelling"])
    expect(desk.page.locator("main")).to_contain_text(told["picture"])
    assert told["reason"] not in desk.page.content()
    sequence(site.workspace)
    verify_workspace(site.workspace).demand()
