"""Two people at one incident: both versions are shown, each chooses, nothing is overwritten."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site
from trucewatch.acts.revisions import history
from trucewatch.records.models import Case, Deed, Incident, Unfinished
from trucewatch.values.codes.incidents import DeedKind
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role


def address(case: Case) -> str:
    return f"/cases/{case.code}/incidents/A-INC-0001/edit/"


def two(site: Site, case: Case) -> tuple[Client, Client]:
    salma, huda = (
        site.browser(site.let_in(one, case, Role.DOCUMENTER)) for one in ("salma", "huda")
    )
    return salma, huda


def choices(answer: Any) -> list[str]:
    return re.findall(r'name="(choose\.[^"]+)" value="mine', plain(answer))


def finish(client: Client, case: Case, answer: Any, **typed: Any) -> Any:
    looked = send(client, address(case), "look", form_of(answer), **typed)
    sent = {**form_of(looked), "reason": "both were right", "do": "record"}
    return client.post(address(case), sent)


def test_changes_of_different_fields_stand_together(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    record(huda, address(case), incident__title__en="Hers", deed__0__weapon="a rifle", reason="h")
    looked = send(salma, address(case), "look", opened, incident__narrative__en="Mine")
    assert (looked.status_code, choices(looked)) == (200, [])
    assert "Somebody saved this while you were writing: <bdi>huda</bdi>" in plain(looked)
    finish(salma, case, looked)
    made, deed = Incident.objects.get(ref="i1"), Deed.objects.get(ref="d1")
    told = (made.title.get("en"), made.narrative.get("en"), deed.weapon.get("en"))
    assert told == ("Hers", "Mine", "a rifle")
    assert (made.revision, deed.revision) == (3, 2)


def test_what_both_changed_is_asked_and_not_recorded_before(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    record(huda, address(case), incident__title__en="Hers", deed__0__weapon="a rifle", reason="h")
    mine = {"incident__title__en": "Mine", "deed__0__weapon": "a mortar"}
    looked = send(salma, address(case), "look", opened, **mine)
    page = plain(looked)
    assert looked.status_code == 422
    assert choices(looked) == ["choose.incident.title", "choose.deed.0.weapon"]
    assert all(told in page for told in ("Hers", "Mine", "a rifle", "a mortar", "Saved by huda:"))
    assert "Record this" not in page
    assert re.findall('role="alert"( tabindex="-1" autofocus)?><p>Somebody', page) == [
        ' tabindex="-1" autofocus'
    ]
    assert '</strong><br><bdi dir="auto">Mine' in page  # a name before it does not turn it round
    again = send(salma, address(case), "record", form_of(looked), reason="r")
    assert (again.status_code, Incident.objects.get(ref="i1").title.get("en")) == (422, "Hers")
    chosen = {"choose__incident__title": "mine.2", "choose__deed__0__weapon": "theirs.2"}
    finish(salma, case, looked, **chosen)
    made, deed = Incident.objects.get(ref="i1"), Deed.objects.get(ref="d1")
    assert (made.title.get("en"), deed.weapon.get("en")) == ("Mine", "a rifle")


def test_the_reason_typed_before_a_contest_stands_in_its_field_after_it(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    looked = send(
        salma, address(case), "look", form_of(salma.get(address(case))), incident__title__en="Mine"
    )
    record(huda, address(case), incident__title__en="Hers", reason="h")
    why = 'the radio log says "north"'
    asked = send(salma, address(case), "record", form_of(looked), reason=why)
    assert choices(asked) == ["choose.incident.title"]
    unread = {"incident__title__en": "x" * 30_000, "choose__incident__title": "mine.2"}
    wrong = send(salma, address(case), "look", form_of(asked), **unread)
    assert (wrong.status_code, form_of(wrong)["reason"]) == (422, [why])
    chosen = send(salma, address(case), "look", form_of(asked), choose__incident__title="mine.2")
    assert '<input id="reason" name="reason"' in plain(chosen)
    assert form_of(chosen)["reason"] == [why]
    salma.post(address(case), {**form_of(chosen), "do": "record"})
    made = Incident.objects.get(ref="i1")
    assert (made.title.get("en"), [*history(made.id)][-1].reason) == ("Mine", why)


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("en", ["The crossing (A-PLA-0001): part", "The crossing (A-PLA-0001): whole · near a known location",
                "air strike", "shelling", "civilians, convoy", "medical personnel"]),
        ("ar", ["المعبر (A-PLA-0001): جزء", "المعبر (A-PLA-0001): كامل · قرب موقع معروف", "غارة جوية", "قصف بالقذائف",
                "مدنيون، قافلة", "أفراد الخدمات الطبية"]),
    ],
)  # fmt: skip
def test_what_both_chose_from_a_list_is_asked_in_its_words(
    site: Site, lang: str, said: list[str]
) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    salma.cookies["django_language"] = lang
    opened = form_of(salma.get(address(case)))
    record(
        huda, address(case), deed__0__deed_kind="shelling", deed__0__targets=["", "medical_personnel"],
        incident__area__precision="near", reason="h",
    )  # fmt: skip
    looked = send(
        salma, address(case), "look", opened, deed__0__deed_kind="air_strike",
        deed__0__targets=["", "civilians", "convoy"], incident__area__part=["part", "whole"],
    )  # fmt: skip
    told = re.findall(r'</strong><br><bdi dir="auto">(.*?)</bdi>', plain(looked))
    assert told == said


def test_a_choice_made_of_an_earlier_version_is_asked_again(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    record(huda, address(case), incident__title__en="First", reason="h")
    looked = send(salma, address(case), "look", opened, incident__title__en="Mine")
    record(huda, address(case), incident__title__en="Second", reason="h")
    again = send(salma, address(case), "look", form_of(looked), choose__incident__title="mine.2")
    assert (again.status_code, "Second" in plain(again)) == (422, True)
    assert choices(again) == ["choose.incident.title"]


def test_a_part_taken_back_meanwhile_is_told_and_what_was_typed_stays(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    record(huda, address(case), deed__0__gone="1", reason="another day")
    looked = send(salma, address(case), "look", opened, deed__0__weapon="a mortar")
    page = plain(looked)
    assert "took this part back meanwhile" in page
    assert form_of(looked)["deed.0.weapon"] == ["a mortar"]
    finish(salma, case, looked, incident__title__en="Mine")
    deed = Deed.objects.get(ref="d1")
    assert (deed.state, deed.deed_kind) == (RecordState.WITHDRAWN, DeedKind.DIRECT_FIRE)
    assert (bool(deed.weapon), Incident.objects.get(ref="i1").title.get("en")) == (False, "Mine")


def test_the_same_change_made_twice_is_no_contest(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    record(huda, address(case), incident__title__en="Same", reason="h")
    looked = send(salma, address(case), "look", opened, incident__title__en="Same")
    assert (looked.status_code, choices(looked)) == (200, [])
    assert "Nothing differs" in plain(looked)
    assert "both changes stand" not in plain(looked)


@pytest.mark.parametrize(
    ("lang", "told", "both"),
    [
        ("en", "Somebody saved this meanwhile, and the form shows it as saved", "both changes"),
        ("ar", "والاستمارة تعرضه كما حُفظ", "فالتغييران قائمان معًا"),
    ],
)
def test_a_draft_in_which_nothing_was_changed_is_told_no_change_of_its_own(
    site: Site, lang: str, told: str, both: str
) -> None:
    case = truce(site)
    salma = site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang=lang)
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    hers = {"incident__title__en": "Hers"}
    send(salma, address(case), "keep", form_of(salma.get(address(case))), **hers)
    record(huda, address(case), **hers, reason="h")
    opened = salma.get(f"{address(case)}?draft={Unfinished.objects.get().id}")
    page = plain(opened)
    assert (told in page, both in page, "huda" in page) == (True, False, True)
    assert form_of(opened)["incident.title.en"] == ["Hers"]
    for typed in ({"deed__0__weapon": "a mortar"}, {"deed__1__weapon": "a rifle", "deed__1__id": ""},
                  {"deed__0__gone": "1"}):  # fmt: skip
        sent = form_of(salma.get(address(case))) | {"incident.revision": ["1"]}
        sent["incident.title.en"] = ["Fire on the convoy"]
        shown = plain(send(salma, address(case), "look", sent, **typed))
        assert (told in shown, both in shown) == (False, True), typed


def test_an_area_that_only_another_changed_is_not_asked_about(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    assert opened["incident.area.part"] == ["whole", "whole"]  # of a place, and of none yet
    record(huda, address(case), incident__area__radius="200", reason="h")
    looked = send(salma, address(case), "look", opened, incident__narrative__en="Mine")
    assert (looked.status_code, choices(looked)) == (200, [])
    assert form_of(looked)["incident.area.radius"] == ["200"]


def test_a_time_that_stands_there_in_the_other_language_is_no_change(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    opened = form_of(salma.get(address(case)))
    record(huda, address(case), incident__period__ended="11:15", reason="h")
    salma.cookies["django_language"] = "ar"
    looked = send(salma, address(case), "look", opened, incident__narrative__en="Mine")
    assert (looked.status_code, choices(looked)) == (200, [])
    (ended,) = form_of(looked)["incident.period.ended"]
    assert ended == "الخميس 15 كانون الأول 2016، الساعة 11:15"


def test_hours_that_stand_there_in_the_other_language_are_no_change(site: Site) -> None:
    case = truce(site)
    salma, huda = two(site, case)
    page = f"/cases/{case.code}/records/A-CLA-0001/edit/"
    record(huda, page, clause__daily="09:00 to 15:00 daily", reason="h")
    opened = form_of(salma.get(page))
    assert opened["clause.daily"] == ["from 09:00 to 15:00 each day"]
    record(huda, page, clause__daily="09:00 to 16:00 daily", reason="h")
    salma.cookies["django_language"] = "ar"
    looked = send(salma, page, "look", opened, clause__statement__en="Mine")
    assert (looked.status_code, choices(looked)) == (200, [])
    assert form_of(looked)["clause.daily"] == ["كل يوم من الساعة 09:00 إلى 16:00"]
