"""What is said of an item of evidence, corrected in a browser; its bytes stay as they are."""

from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from tests.web.cases import LABEL, OTHER, truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.acts.revisions import history
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Evidence, Incident, Person, Unfinished
from trucewatch.values.codes.evidence import EvidenceHeld, FacesShown, Originality
from trucewatch.values.codes.people import Minor
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role

BYTES = ("held", "object", "blake3", "size", "media_type", "technical", "pdq", "verdict")


def member(site: Site, case: Case, role: Role = Role.DOCUMENTER, **how: Any) -> Client:
    return site.browser(site.let_in("salma", case, role, **how), second_factor=True)


def form(case: Case, item: Evidence) -> str:
    return f"/cases/{case.code}/records/{item.code}/edit/"


@pytest.fixture
def case(site: Site) -> Case:
    return truce(site)


@pytest.fixture
def item(site: Site, case: Case, tmp_path: Path) -> Evidence:
    (found,) = sealed_pictures(site, case, tmp_path, (False,))
    return found


@pytest.mark.parametrize(
    ("lang", "none", "adult"),
    [("en", "none is a minor", "adult"), ("ar", "لا قاصر بين الظاهرين", "بالغ")],
)
def test_of_a_picture_it_is_said_that_nobody_in_it_is_a_minor(
    site: Site, case: Case, item: Evidence, lang: str, none: str, adult: str
) -> None:
    Evidence.objects.filter(id=item.id).update(minors=Minor.ADULT)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), True, lang)
    for page in (f"evidence/{item.code}/", "evidence/new/"):
        told = words(client.get(f"/cases/{case.code}/{page}"))
        assert none in told and f">{adult}<" not in told
    told = words(client.get(form(case, item)))
    assert f'<option value="adult" selected>{none}</option>' in told


def test_the_description_is_corrected_with_a_reason_and_the_bytes_stay(
    site: Site, case: Case, item: Evidence
) -> None:
    client = member(site, case)
    before = {name: getattr(item, name) for name in BYTES}
    page = words(client.get(f"/cases/{case.code}/evidence/{item.code}/"))
    assert (f'href="{form(case, item)}"' in page, "Correct the description" in page) == (True, True)
    answer = record(
        client,
        form(case, item),
        evidence__title__ar="الطريق",
        evidence__captured="about 10:00 on 15 December 2016",
        evidence__captured_area__point="36.2021, 37.1343",
        evidence__captured_area__radius="500",
        evidence__incident="Fire on the convoy",
        evidence__originality="copy",
        evidence__graphic="1",
        reason="told by who brought it",
    )
    assert answer["location"] == f"/cases/{case.code}/evidence/{item.code}/"
    item.refresh_from_db()
    assert (item.title.get("ar"), item.originality, item.graphic) == (
        "الطريق",
        Originality.COPY,
        True,
    )
    assert (
        item.captured is not None and item.captured.text == "2016-12-15T10:00[Asia/Damascus]~30min"
    )
    assert item.captured_area.radius_m == 500
    assert item.incident == Incident.objects.get(ref="i1")
    assert {name: getattr(item, name) for name in BYTES} == before
    last = list(history(item.id))[-1]
    assert (last.number, last.act, last.reason) == (2, "correct", "told by who brought it")


def test_nothing_is_corrected_without_a_reason(site: Site, case: Case, item: Evidence) -> None:
    client = member(site, case)
    answer = record(client, form(case, item), evidence__title__en="The road")
    assert "reason" in plain(answer)
    item.refresh_from_db()
    assert (item.revision, item.title.get("en")) == (1, "")


def test_a_half_typed_correction_is_among_the_drafts(
    site: Site, case: Case, item: Evidence
) -> None:
    client = member(site, case)
    send(client, form(case, item), "keep", form_of(client.get(form(case, item))),
         evidence__title__en="Half of a ti")  # fmt: skip
    page = words(client.get(f"/cases/{case.code}/drafts/"))
    assert ("Half of a ti" in page, item.code in page) == (True, True)
    assert Unfinished.objects.get().subject == item.id


@pytest.mark.parametrize("role", [Role.OBSERVER, Role.ANALYST, Role.REVIEWER, Role.PUBLISHER])
def test_who_records_nothing_corrects_no_description(
    site: Site, case: Case, item: Evidence, role: Role
) -> None:
    client = member(site, case, role, sources=True, persons=True)
    page = words(client.get(f"/cases/{case.code}/evidence/{item.code}/"))
    assert ("Correct the description" in page, client.get(form(case, item)).status_code) == (
        False,
        403,
    )


def test_an_item_of_another_case_is_not_there(site: Site, case: Case, item: Evidence) -> None:
    other = site.case(OTHER)
    client = member(site, other)
    assert client.get(form(other, item)).status_code == 404


def test_an_item_whose_bytes_are_held_is_not_taken_back(
    site: Site, case: Case, item: Evidence
) -> None:
    client = member(site, case, sources=True)
    records = f"/cases/{case.code}/records/"
    assert client.post(f"{records}{item.code}/take-back/", {"because": "no"}).status_code == 404
    for page in (f"{records}{item.code}/", f"/cases/{case.code}/evidence/{item.code}/"):
        assert "Take this record back" not in words(client.get(page))
    item.refresh_from_db()
    assert item.state is RecordState.CURRENT


def test_people_shown_are_kept_from_who_may_not_see_the_register(
    site: Site, case: Case, item: Evidence
) -> None:
    shown = str(Person.objects.get(ref="h1").id)
    item.persons = (shown,)
    write(site.acting, "correct", case, [item], reason="somebody is seen")
    client = member(site, case)
    page = words(client.get(form(case, item)))
    assert [one in page for one in (LABEL, "evidence.persons", shown)] == [False, False, False]
    sent = form_of(client.get(form(case, item)))
    sent["evidence.persons"] = [""]
    looked = send(client, form(case, item), "look", sent, evidence__title__en="The road")
    client.post(form(case, item), {**form_of(looked), "reason": "a title", "do": "record"})
    item.refresh_from_db()
    assert (item.title.get("en"), item.persons) == ("The road", (shown,))
    seeing = member(site, case, persons=True)
    assert LABEL in words(seeing.get(form(case, item)))


def test_who_filmed_is_asked_of_those_alone_who_see_sources(
    site: Site, case: Case, item: Evidence
) -> None:
    asked = [
        "evidence.captured_by" in form_of(member(site, case, sources=granted).get(form(case, item)))
        for granted in (False, True)
    ]
    assert asked == [False, True]


def test_a_picture_of_somebody_known_is_not_opened_by_calling_them_unknown(
    site: Site, case: Case, item: Evidence
) -> None:
    item.faces = FacesShown.IDENTIFIABLE
    write(site.acting, "correct", case, [item], reason="somebody is seen")
    client = member(site, case, sources=True)
    answer = record(client, form(case, item), evidence__faces="none", reason="nobody")
    assert "Somebody can be recognised here" in words(answer)
    item.refresh_from_db()
    assert item.faces is FacesShown.IDENTIFIABLE
    seeing = member(site, case, sources=True, persons=True)
    assert (
        record(seeing, form(case, item), evidence__faces="none", reason="blurred").status_code
        == 302
    )
    item.refresh_from_db()
    assert (item.faces, Evidence.objects.filter(held=EvidenceHeld.HELD).count()) == (
        FacesShown.NONE,
        1,
    )
