"""An incident recorded and corrected in a browser: what is uncertain stays so, nothing is lost."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.acts.cases import identify
from tests.web.cases import LABEL, OTHER, TRUCE, VICTIM, WITNESS, truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Attribution,
    Case,
    Citation,
    Deed,
    Incident,
    Place,
    Revision,
    Tally,
    Unfinished,
)
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.incidents import DeedKind, IncidentStatus, Target
from trucewatch.values.codes.places import Extent
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.digits import without_marks

ALL = {
    "incident__title__en": "Shots at the crossing",
    "incident__title__ar": "إطلاق نار عند المعبر",
    "incident__period__began": "about 10:00 on 18 December 2016",
    "incident__period__ended": "11:30",
    "incident__period__stated": "بعد العاشرة بقليل",
    "incident__area__place": ["The crossing", ""],
    "incident__area__part": ["part", "whole"],
    "incident__area__precision": "near",
    "incident__area__radius": "300",
    "incident__narrative__ar": "سُمع إطلاق نار قرب القافلة.",
    "deed__0__deed_kind": "direct_fire",
    "deed__0__weapon": "رشاش ثقيل",
    "deed__0__targets": ["", "civilians", "convoy"],
    "attribution__0__actor": "The first force",
    "attribution__0__alternatives": ["A-ACT-0002", ""],
    "attribution__0__standing": "single_source",
    "attribution__0__said_by": "A nurse",
    "citation__0__source": "A nurse",
    "citation__0__locator": "page 7",
}


def at(case: Case, rest: str = "new/") -> str:
    return f"/cases/{case.code}/incidents/{rest}"


def documenter(site: Site, case: Case, name: str = "salma", lang: str = "en") -> Client:
    return site.browser(site.let_in(name, case, Role.DOCUMENTER), lang=lang)


def test_what_is_known_is_recorded_with_what_is_uncertain_in_it(site: Site) -> None:
    case = truce(site)
    answer = record(documenter(site, case), at(case), **ALL)
    made = Incident.objects.get(code="A-INC-0003")
    assert answer["location"] == at(case, f"{made.code}/")
    assert str(made.period) == (
        "2016-12-18T10:00[Asia/Damascus]~30min/2016-12-18T11:30[Asia/Damascus] «بعد العاشرة بقليل»"
    )
    assert (made.title.original, made.title.get("ar")) == ("en", "إطلاق نار عند المعبر")
    assert [one.part for one in made.area.places] == [Extent.PART]
    assert (made.area.precision, made.area.radius_m) == ("near", 300)
    assert made.narrative.original == "ar"
    deed = Deed.objects.get(incident=made)
    assert (deed.deed_kind, deed.weapon.original) == (DeedKind.DIRECT_FIRE, "ar")
    assert deed.targets == ("civilians", "convoy")
    said = Attribution.objects.get(deed=deed)
    assert said.standing is AttributionStanding.SINGLE_SOURCE
    assert (said.actor.ref, len(said.alternatives), said.said_by.ref) == ("a1", 1, "s1")
    cited = Citation.objects.get(about=made.id)
    assert (cited.about_kind, cited.locator) == ("incident", "page 7")
    assert not Tally.objects.filter(incident=made).exists()  # nothing was typed of figures


def test_whom_a_deed_struck_is_asked_beside_what_it_was(site: Site) -> None:
    case = truce(site)
    page = words(documenter(site, case).get(at(case)))
    kind, struck, more = (
        page.index(one)
        for one in ('name="deed.0.deed_kind"', 'name="deed.0.targets"', "More about this deed")
    )
    assert kind < struck < more


def pressed(answer: Any) -> str:
    """What the form is sent with on Enter: its first button."""
    found = re.search(r'<button[^>]* name="do" value="([^"]+)"', words(answer))
    return found[1] if found else ""


def test_enter_records_only_what_was_looked_over_and_would_be_written(site: Site) -> None:
    case = truce(site)
    client, page = documenter(site, case), at(case, "A-INC-0001/edit/")
    opened = client.get(page)
    same = send(client, page, pressed(opened), form_of(opened))
    assert "Nothing differs" in plain(same)
    wrong = send(client, page, pressed(same), form_of(same), incident__period__began="never")
    assert (wrong.status_code, pressed(wrong)) == (422, "look")
    right = {"incident__period__began": "15 December 2016", "incident__title__en": "Shots"}
    looked = send(client, page, pressed(wrong), form_of(wrong), **right)
    added = send(client, page, "add.deed", form_of(looked))
    assert [pressed(one) for one in (opened, same, looked, added)] == [
        "look",
        "look",
        "record",
        "look",
    ]
    unsaid = send(client, page, pressed(looked), form_of(looked))
    assert ("reason" in plain(unsaid), pressed(unsaid)) == (True, "record")
    sent = send(client, page, pressed(unsaid), form_of(unsaid), reason="read again")
    assert (sent.status_code, Incident.objects.get(ref="i1").title.get("en")) == (302, "Shots")


def test_nothing_is_recorded_before_it_was_shown_as_it_was_understood(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    blank = form_of(client.get(at(case)))
    at_once = send(client, at(case), "record", blank, **ALL)
    assert Incident.objects.count() == 2
    page = plain(at_once)
    assert "This is how it is understood" in page
    assert "from about 10:00 to 11:30" in page
    assert "near a known location" in page
    altered = send(client, at(case), "record", form_of(at_once), incident__period__ended="12:30")
    assert (altered.status_code, "to 12:30" in plain(altered)) == (200, True)
    assert Incident.objects.count() == 2


def test_a_form_sent_twice_records_once(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    looked = form_of(send(client, at(case), "look", form_of(client.get(at(case))), **ALL))
    answers = [client.post(at(case), {**looked, "do": "record"}) for _ in range(2)]
    assert {one["location"] for one in answers} == {at(case, "A-INC-0003/")}
    assert Incident.objects.count() == 3


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "becomes another record beside"), ("ar", "صار سجلًا آخر")]
)
def test_a_form_gone_back_to_and_sent_with_other_words_loses_none_of_them(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    client = documenter(site, case, lang=lang)
    blank = form_of(client.get(at(case)))
    looked = form_of(send(client, at(case), "look", blank, **ALL))
    client.post(at(case), {**looked, "do": "record"})
    other = {"incident__title__en": "Shots at the bridge"}
    for gone_back in (looked, {**blank, **{n.replace("__", "."): v for n, v in ALL.items()}}):
        answer = send(client, at(case), "record", gone_back, **other)
        page = plain(answer)
        assert (told in page, f'<a href="{at(case, "A-INC-0003/")}">' in page) == (True, True)
        assert form_of(answer)["incident.title.en"] == ["Shots at the bridge"]
        assert Incident.objects.count() == 3
    assert Unfinished.objects.count() == 1
    for _ in range(2):
        there = client.post(at(case), {**form_of(answer), "do": "record"})["location"]
        assert there == at(case, "A-INC-0004/")
    titles = [one.title.get("en") for one in Incident.objects.order_by("code")]
    assert titles[2:] == ["Shots at the crossing", "Shots at the bridge"]
    same = client.post(at(case), {**looked, "do": "look"})
    assert (same["location"], Unfinished.objects.count()) == (at(case, "A-INC-0003/"), 0)


def test_one_goes_back_from_a_record_to_pages_that_open(site: Site) -> None:
    """The browser asks for the addresses it has been to; what was sent would be sent again."""
    case = truce(site)
    client = documenter(site, case)
    looked = client.post(at(case), {**form_of(client.get(at(case))), **plainly(ALL), "do": "look"})
    preview = looked["location"]
    page = client.get(preview)
    assert (page.status_code, 'id="understood"' in words(page)) == (200, True)
    made = client.post(at(case), {**form_of(page), "do": "record"})["location"]
    assert client.get(preview)["location"] == made
    edit = f"{made}edit/"
    changed = {**form_of(client.get(edit)), "incident.title.en": "At the bridge", "do": "look"}
    preview = client.post(edit, changed)["location"]
    again = {**form_of(client.get(preview)), "reason": "mistaken", "do": "record"}
    assert client.post(edit, again)["location"] == made
    assert form_of(client.get(preview))["incident.title.en"] == ["At the bridge"]
    assert 'id="understood"' not in words(client.get(preview))


def test_a_preview_is_for_nobody_else_and_says_what_is_amiss(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    sent = {**form_of(client.get(at(case))), **plainly(ALL), "incident.area.radius": "far"}
    preview = client.post(at(case), sent | {"do": "record"})["location"]
    answer = client.get(preview)
    assert (answer.status_code, "not a number of metres" in words(answer)) == (422, True)
    other = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    page = words(other.get(preview))
    assert ("not a number" in page, 'id="understood"' in page) == (False, False)
    assert form_of(other.get(preview))["new"] != form_of(answer)["new"]


def plainly(typed: dict[str, Any]) -> dict[str, Any]:
    return {name.replace("__", "."): value for name, value in typed.items()}


def test_a_page_shown_before_other_words_of_it_were_recorded_is_shown_again(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    first = form_of(send(client, at(case), "look", form_of(client.get(at(case))), **ALL))
    altered = {"incident__title__en": "Shots at the bridge"}
    second = form_of(send(client, at(case), "look", first, **altered))
    client.post(at(case), {**second, "do": "record"})
    answer = send(client, at(case), "record", first)
    assert (answer.status_code, 'id="before"' in words(answer)) == (200, True)
    assert Incident.objects.count() == 3
    client.post(at(case), {**form_of(answer), "do": "record"})
    assert Incident.objects.count() == 4


WRONG = [
    ({"incident__period__began": "after the shelling"}, "incident.period", None),
    ({"incident__area__place": ["Nowhere Town"]}, "incident.area", "Nowhere Town"),
    ({"incident__area__radius": "far"}, "incident.area", "not a number of metres"),
    ({"incident__area__point": "36.2, 37.1"}, "incident.area", "in two ways at once"),
    ({"deed__0__deed_kind": ""}, "deed.0.deed_kind", "Please choose what was done"),
    ({"attribution__0__actor": "A-ACT-0099"}, "attribution.0.actor", "A-ACT-0099"),
    ({"attribution__0__standing": "unattributed"}, "attribution.0.standing", "how firmly"),
    ({"citation__0__source": "Somebody else"}, "citation.0.source", "Somebody else"),
    ({"citation__0__source": ""}, "citation.0.source", "Please name the source"),
    ({"incident__title__en": "bad\x00sign"}, "incident.title", None),
    ({"incident__status": "verified"}, "incident.status", "for a verifier"),
]


@pytest.mark.parametrize(("typed", "field", "told"), WRONG)
def test_what_is_not_understood_names_its_place_and_loses_no_word(
    site: Site, typed: dict[str, Any], field: str, told: str | None
) -> None:
    case = truce(site)
    client = documenter(site, case)
    answer = send(client, at(case), "look", form_of(client.get(at(case))), **(ALL | typed))
    page = plain(answer)
    assert answer.status_code == 422
    troubled = set(re.findall(r'<li><a href="#([^"]+)">', page))
    assert any(one.startswith(field.replace(".", "-")) for one in troubled)
    assert all(f'id="{one}"' in page for one in troubled)
    assert told is None or told in page
    kept = form_of(answer)
    for name, value in (ALL | typed).items():
        there = [one for one in kept[name.replace("__", ".")] if one]
        assert there == [one for one in ([value] if isinstance(value, str) else value) if one], name
    assert Incident.objects.count() == 2


def test_words_longer_than_a_field_takes_are_told_and_kept_whole(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    long = "y" * 20_001
    typed = {"incident__narrative__en": long, "incident__area__place": ["The crossing", ""]}
    answer = send(client, at(case), "look", form_of(client.get(at(case))), **typed)
    page = plain(answer)
    assert (answer.status_code, "longer than 20,000 signs" in page) == (422, True)
    draft = client.get(f"{at(case)}?draft={form_of(answer)['new'][0]}")
    for form in map(form_of, (answer, draft)):
        assert [one.strip() for one in form["incident.narrative.en"]] == [long]
    typed["incident__narrative__en"] = long[1:]
    record(client, at(case), **typed)
    assert Incident.objects.get(code="A-INC-0003").narrative.get("en") == long[1:]


def test_an_empty_form_says_what_it_needs(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    answer = send(client, at(case), "look", form_of(client.get(at(case))))
    assert (answer.status_code, "Please give a title, a time" in words(answer)) == (422, True)


def test_rows_are_added_without_a_script_and_what_was_typed_stays(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    form = form_of(client.get(at(case)))
    for wanted in ("add.deed", "add.attribution.1", "add.tally", "add.citation"):
        form = form_of(send(client, at(case), wanted, form, **ALL))
    more = {
        "deed__1__deed_kind": "shelling",
        "attribution__1__actor": "القوة الثانية",
        "attribution__1__standing": "corroborated",
        "tally__0__count": "about 12",
        "tally__0__unit": "person",
        "tally__0__fate": "wounded",
        "tally__0__source": "A nurse (A-SRC-0001)",
    }
    looked = send(client, at(case), "look", form, **(ALL | more))
    client.post(at(case), {**form_of(looked), "do": "record"})
    made = Incident.objects.get(code="A-INC-0003")
    deeds = {deed.deed_kind.value: deed for deed in Deed.objects.filter(incident=made)}
    assert set(deeds) == {"direct_fire", "shelling"}
    assert Attribution.objects.get(deed=deeds["shelling"]).actor.ref == "a2"
    tally = Tally.objects.get(incident=made)
    assert (str(tally.count), tally.role.value, tally.source.ref) == ("about 12", "harm", "s1")


def test_a_correction_changes_what_was_changed_and_keeps_the_reason(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    before = {row.record: row.number for row in Revision.objects.all()}
    record(client, at(case, "A-INC-0001/edit/"), incident__period__ended="11:15", reason="misread")
    made = Incident.objects.get(code="A-INC-0001")
    assert str(made.period).endswith("/2016-12-15T11:15[Asia/Damascus]")
    last = Revision.objects.select_related("act").latest("id")
    assert (last.record, last.act.name, last.act.member.username) == (made.id, "correct", "salma")
    changed = {r.record for r in Revision.objects.all() if before.get(r.record, 0) < r.number}
    assert changed == {made.id}  # a person's attribution, and all else, is as it was
    assert "misread" in words(client.get(f"/cases/{case.code}/records/A-INC-0001/history/"))


def test_a_correction_without_a_reason_or_a_change_is_not_made(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    address = at(case, "A-INC-0001/edit/")
    same = send(client, address, "look", form_of(client.get(address)))
    assert "Nothing differs" in words(same)
    answer = record(client, address, incident__title__en="Another title", reason=" ")
    assert (answer.status_code, "A correction needs a reason" in words(answer)) == (422, True)
    assert form_of(answer)["incident.title.en"] == ["Another title"]
    assert Incident.objects.get(code="A-INC-0001").title.get("en") == "Fire on the convoy"


def test_a_part_is_taken_back_with_what_hangs_on_it(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(client, at(case, "A-INC-0001/edit/"), deed__0__gone="1", reason="told of another day")
    deed = Deed.objects.get(ref="d1")
    said = Attribution.objects.filter(deed=deed).values_list("state", flat=True)
    assert (deed.state, set(said)) == (RecordState.WITHDRAWN, {RecordState.WITHDRAWN})
    assert Incident.objects.get(ref="i1").state is RecordState.CURRENT


def test_an_incident_is_taken_back_unless_something_rests_on_it(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    refused = client.post(at(case, "A-INC-0001/take-back/"), {"because": "a mistake"})
    assert (refused.status_code, "A-DET-0001" in words(refused)) == (409, True)
    assert "trucewatch withdraw CODE CODE" in words(refused)  # the page has no way to do it
    page = plain(client.post(at(case, "A-INC-0002/take-back/"), {"because": "twice"}, follow=True))
    assert "A-INC-0002 is taken back" in page
    assert Incident.objects.get(code="A-INC-0002").state is RecordState.WITHDRAWN
    assert client.get(at(case, "A-INC-0002/edit/")).status_code == 404


@pytest.mark.parametrize("role", Role)
def test_only_documenters_and_verifiers_record(site: Site, role: Role) -> None:
    case = truce(site)
    client = site.browser(site.let_in("huda", case, role))
    may = role in (Role.DOCUMENTER, Role.VERIFIER)
    opened = [
        client.get(at(case, page)).status_code == 200 for page in ("new/", "A-INC-0001/edit/")
    ]
    client.post(at(case, "A-INC-0002/take-back/"), {"because": "no"})
    gone = Incident.objects.get(code="A-INC-0002").state is RecordState.WITHDRAWN
    assert (opened, gone) == ([may, may], may)
    if client.get(at(case, "")).status_code == 200:
        assert ("Record an incident" in words(client.get(at(case, "")))) == may


def test_a_verifier_says_that_it_is_verified(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("huda", case, Role.VERIFIER))
    record(client, at(case, "A-INC-0002/edit/"), incident__status="verified", reason="two sources")
    assert Incident.objects.get(code="A-INC-0002").status is IncidentStatus.VERIFIED


def test_neither_persons_nor_unseen_sources_are_told_or_taken(site: Site) -> None:
    hidden = "\n      - {ref: s9, label: {original: en, en: The hidden voice}}\n    actors:"
    case = site.case(TRUCE.replace("\n    actors:", hidden, 1))
    client = documenter(site, case)
    pages = words(client.get(at(case))) + words(client.get(at(case, "A-INC-0001/edit/")))
    told = [one in pages for one in (LABEL, VICTIM, WITNESS, "A-PER-", "The hidden voice")]
    assert told == [False] * 5
    for typed in ("The hidden voice", "A-SRC-0002"):
        answer = send(
            client, at(case), "look", form_of(client.get(at(case))), citation__0__source=typed
        )
        assert (answer.status_code, "No source you may see" in words(answer)) == (422, True)
    seeing = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    assert "The hidden voice" in words(seeing.get(at(case)))


def test_what_belongs_to_another_case_is_neither_shown_nor_taken(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = documenter(site, other)
    page = words(client.get(at(other)))
    assert [one in page for one in ("A nurse", "A picture of the road")] == [False, False]
    typed = {"incident__title__en": "x", "citation__0__source": "A-SRC-0001"}
    answer = send(client, at(other), "look", form_of(client.get(at(other))), **typed)
    assert (answer.status_code, Citation.objects.count()) == (422, 1)
    assert client.get(at(other, "A-INC-0002/edit/")).status_code == 404
    assert client.post(at(other, "A-INC-0002/take-back/"), {"because": "x"}).status_code == 404
    deed = Deed.objects.get(ref="d1")
    smuggled = {"deed.0.id": str(deed.id), "deed.0.revision": "1", "deed.0.deed_kind": "shelling"}
    sent = form_of(client.get(at(other))) | smuggled
    looked = send(client, at(other), "look", sent, incident__title__en="x")
    client.post(at(other), {**form_of(looked), "do": "record"})
    deed.refresh_from_db()
    assert (deed.deed_kind, deed.revision) == (DeedKind.DIRECT_FIRE, 1)
    assert client.get(at(case)).status_code == 404


def test_an_id_of_another_case_is_not_taken_for_a_new_incident(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    taken = str(Incident.objects.get(ref="i1").id)
    client = documenter(site, other)
    sent = form_of(client.get(at(other))) | {"new": taken}
    looked = send(client, at(other), "look", sent, incident__title__en="Mine")
    assert (looked.status_code, "Fire on the convoy" in plain(looked)) == (422, False)
    assert Incident.objects.get(id=taken).case_id == case.id
    assert [one.title.get("en") for one in Incident.objects.filter(case=other)] == [
        "Hidden from you"
    ]


def test_one_part_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    more = "".join(
        f"\n      - {{ref: s{n}, label: {{original: en, en: Voice {n}}}}}" for n in (2, 3)
    )
    case = site.case(TRUCE.replace("\n    actors:", f"{more}\n    actors:", 1))
    client = site.browser(site.let_in("huda", case, Role.DOCUMENTER, sources=True), True)
    address = at(case, "A-INC-0001/edit/")
    client.get(address)
    counts = []
    for added in ((), ("deed", "deed", "citation", "citation", "tally", "tally")):
        form = form_of(client.get(address))
        for kind in added:
            form = form_of(send(client, address, f"add.{kind}", form))
        typed = {name: "shelling" for name in form if re.fullmatch(r"deed\.[12]\.deed_kind", name)}
        typed |= {
            name: f"A-SRC-000{int(name[9]) + 1}"
            for name in form
            if re.fullmatch(r"citation\.[12]\.source", name)
        }
        typed |= {name: "3" for name in form if re.fullmatch(r"tally\.[12]\.count", name)}
        if typed:
            looked = send(client, address, "look", form | typed)
            sent = {**form_of(looked), "reason": "more is known", "do": "record"}
            assert client.post(address, sent).status_code == 302
            client.get(address)  # says first what was done
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(address))
        counts.append((page.count(".gone"), len(asked)))
    assert [parts for parts, _ in counts] == [5, 11]
    assert counts[0][1] == counts[1][1]


def test_in_arabic_the_form_and_what_it_understood_are_arabic(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case, lang="ar")
    typed = ALL | {
        "incident__period__began": "ليل ١٨ كانون الأول ٢٠١٦",
        "incident__period__ended": "",
    }
    page = plain(send(client, at(case), "look", form_of(client.get(at(case))), **typed))
    assert 'dir="rtl"' in page and "هكذا فُهم ما كتبته" in page
    assert "18 كانون الأول 2016" in page and "القوة الأولى" in page


def test_an_incident_of_many_parts_is_one_form(site: Site) -> None:
    deeds = "\n".join(
        f"          - {{ref: m{n}, deed_kind: shelling, attributions: [{{ref: n{n}, said_by: s1}}]}}"
        for n in range(70)
    )
    case = site.case(TRUCE.replace("        deeds:\n", f"        deeds:\n{deeds}\n", 1))
    client = documenter(site, case)
    address = at(case, "A-INC-0001/edit/")
    form = form_of(client.get(address))
    assert len([name for name in form if name.endswith(".deed_kind")]) == 71
    assert sum(map(len, form.values())) > 1000  # what Django takes where nobody says otherwise
    record(client, address, incident__title__en="Of many parts", reason="it has them")
    assert Incident.objects.get(code="A-INC-0001").title.get("en") == "Of many parts"


def test_a_form_that_was_just_opened_complains_of_nothing(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    assert "Nothing is said of the incident yet" not in plain(client.get(at(case)))
    looked = send(client, at(case), "look", form_of(client.get(at(case))))
    assert "Nothing is said of the incident yet" in plain(looked)


@pytest.mark.parametrize(
    ("lang", "said"),
    [("en", "The field “narrative” of A-INC-0003 tells"), ("ar", "من A-INC-0003 اسمًا محميًا")],
)
def test_who_writes_a_protected_name_is_told_at_once_and_not_whose_it_is(
    site: Site, lang: str, said: str
) -> None:
    case = truce(site)
    identify(site.acting, case, "source", "s1", name="خليل الصباغ")
    browser = documenter(site, case, lang=lang)
    telling = {**ALL, "incident__narrative__ar": "روى Khaleel al-Sabbagh ذلك"}
    page = browser.get(record(browser, at(case), **telling)["location"]).content.decode()
    assert said in without_marks(page)
    assert 'class="notice done warning"' in page
    assert Incident.objects.filter(code="A-INC-0003").exists()
    page = browser.get(record(browser, at(case), **ALL)["location"]).content.decode()
    assert ("notice done" in page, "notice done warning" in page) == (True, False)


NEAR = TRUCE.replace(
    "    persons:\n",
    "      - {ref: p2, name: {original: ar, ar: معبر الراموسة, en: Ramouseh gate}, place_kind: checkpoint}\n"
    "      - {ref: p3, name: {original: en, en: Ramouseh, ar: الراموسة}, place_kind: neighbourhood}\n"
    "    persons:\n",
    1,
)


def choices(answer: Any) -> list[tuple[str, str]]:
    found = re.findall(r'name="do" value="(put[^"]*)" formaction="(#[^"]*)"', words(answer))
    return [(value, place) for value, place in found]


@pytest.mark.parametrize("do", ["look", "live"])
def test_a_name_that_only_one_place_may_mean_is_chosen_by_a_button(site: Site, do: str) -> None:
    case = site.case(NEAR)
    client = documenter(site, case, lang="ar")
    form = form_of(client.get(at(case)))
    typed = {"incident__title__ar": "قصف", "incident__area__place": ["المعبر", "معبر الرا"]}
    answer = send(client, at(case), do, form, **typed)
    button = "put.A-PLA-0002.incident.area.place"
    assert choices(answer) == [(button, "#incident-area")]
    assert "هل المقصود معبر الراموسة (A-PLA-0002)؟" in plain(answer)
    chosen = send(client, at(case), button, form, **typed)
    kept = form_of(chosen)
    assert [one for one in kept["incident.area.place"] if one] == [
        "المعبر",
        "معبر الراموسة (A-PLA-0002)",
    ]
    looked = form_of(send(client, at(case), "look", kept))
    assert client.post(at(case), {**looked, "do": "record"}).status_code == 302
    places = [part.place for part in Incident.objects.get(code="A-INC-0003").area.places]
    assert {Place.objects.get(id=one).ref for one in places} == {"p1", "p2"}


def test_of_several_that_a_name_may_mean_each_is_a_button(site: Site) -> None:
    case = site.case(NEAR)
    client = documenter(site, case)
    typed = {"incident__title__en": "Shots", "deed__0__deed_kind": "shelling"}
    typed |= {"attribution__0__actor": "force", "incident__area__place": "Ramouse"}
    answer = send(client, at(case), "look", form_of(client.get(at(case))), **typed)
    offered = {value for value, _ in choices(answer)}
    assert offered == {
        *(f"put.A-PLA-000{n}.incident.area.place" for n in (2, 3)),
        *(f"put.A-ACT-000{n}.attribution.0.actor" for n in (1, 2)),
    }
    sent = form_of(answer)
    for wanted, there in (
        ("put.A-ACT-0002.attribution.0.actor", ["The second force (A-ACT-0002)"]),
        ("put.A-ACT-0099.attribution.0.actor", ["force"]),
        ("put.A-ACT-0002.attribution.0.basis", ["force"]),
        ("put..", ["force"]),
    ):
        assert form_of(send(client, at(case), wanted, sent))["attribution.0.actor"] == there


def test_codes_that_stand_in_another_order_than_they_are_asked_in_are_not_changed_by_that(
    site: Site,
) -> None:
    case = truce(site)
    deed = Deed.objects.get(ref="d1")
    stood = deed.targets = (Target.CONVOY, Target.CIVILIANS)
    assert list(Target).index(stood[0]) > list(Target).index(stood[1])
    write(site.acting, "correct", case, [deed], "as a case folder may say it")
    client = documenter(site, case)
    page = at(case, "A-INC-0001/edit/")
    record(client, page, incident__title__en="Told better", reason="a slip")
    deed.refresh_from_db()
    assert (deed.targets, deed.revision) == (stood, 2)
    assert Incident.objects.get(code="A-INC-0001").title.get("en") == "Told better"


@pytest.mark.parametrize(
    ("lang", "told"), [("en", "for another verifier to say"), ("ar", "شأن متحقق آخر")]
)
def test_a_verifier_is_not_offered_to_verify_what_they_recorded_and_is_told_why(
    site: Site, lang: str, told: str
) -> None:
    case = truce(site)
    member = site.let_in("salma", case, Role.VERIFIER)
    client = site.browser(member, lang=lang)
    record(client, at(case, "new/"), incident__title__en="Shots at the crossing")
    own = Incident.objects.latest("id").code
    page = client.get(at(case, f"{own}/edit/"))
    offered = '<option value="verified"'
    assert (offered in words(page), offered in words(client.get(at(case, "new/")))) == (
        False,
        False,
    )
    sent = send(
        client, at(case, f"{own}/edit/"), "look", form_of(page), incident__status="verified"
    )
    assert (sent.status_code, told in plain(sent)) == (422, True)
    assert offered in words(client.get(at(case, "A-INC-0002/edit/")))  # of somebody else
    other = site.browser(site.let_in("huda", case, Role.VERIFIER))
    assert offered in words(other.get(at(case, f"{own}/edit/")))
    record(other, at(case, f"{own}/edit/"), incident__status="verified", reason="two sources")
    assert Incident.objects.get(code=own).status is IncidentStatus.VERIFIED


@pytest.mark.parametrize(
    ("lang", "before", "after"),
    [
        ("en", "goes back to “under verification”", "is under verification again"),
        ("ar", "فتعود حالتها إلى «قيد التحقق»", "إلى حالة «قيد التحقق»، لأن"),
    ],
)
def test_that_a_verdict_goes_back_is_said_before_it_is_recorded_and_after(
    site: Site, lang: str, before: str, after: str
) -> None:
    case = truce(site)
    client, page = documenter(site, case, lang=lang), at(case, "A-INC-0001/edit/")
    plainly = send(client, page, "look", form_of(client.get(page)), incident__chosen_because="x")
    assert before not in plain(plainly)
    typed = {"deed__1__deed_kind": "shelling", "reason": "seen"}
    looked = send(client, page, "look", form_of(client.get(page)), **typed)
    assert before in plain(looked)
    answer = send(client, page, "record", form_of(looked), **typed)
    shown = client.get(answer["location"])
    assert after in plain(shown)
    incident = Incident.objects.get(code="A-INC-0001")
    assert incident.status is IncidentStatus.UNDER_VERIFICATION
    (undo,) = re.findall(r'action="(/cases/[^"]+/undo/[^"]+)"', words(shown))
    assert client.post(undo).status_code == 302
    incident.refresh_from_db()
    assert incident.status is IncidentStatus.VERIFIED


@pytest.mark.parametrize(("of", "shown"), [("nothing known", "nothing known"), ("period", "when")])
def test_an_incident_is_corrected_whatever_field_a_citation_from_elsewhere_names(
    site: Site, of: str, shown: str
) -> None:
    case = site.case(TRUCE.replace('"page 4"}', f'"page 4", field: "{of}"}}'))
    client, edit = documenter(site, case), at(case, "A-INC-0001/edit/")
    assert f'<option value="{of}" selected>{shown}</option>' in words(client.get(edit))
    record(client, edit, citation__0__locator="page 5", reason="Another page")
    cited = Citation.objects.get()
    assert (cited.field, cited.locator) == (of, "page 5")


def test_each_attribution_is_played_back_under_its_deed(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    two = ALL | {"deed__1__id": "", "deed__1__deed_kind": "killing"}
    opened = form_of(client.get(at(case)))
    looked = plain(send(client, at(case), "look", opened, **two))
    shown = looked[looked.index('id="understood"') : looked.index("</section>")]
    fire, named, killing, nobody = (
        shown.index(one)
        for one in ("direct fire", "The first force", "killing", "Nobody is said to have done it.")
    )
    assert fire < named < killing < nobody
    assert shown.count("<h4>Attribution") == 1
    assert shown.count("Nobody is said to have done it.") == 1


def test_a_changed_attribution_names_its_unchanged_deed(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(client, at(case), **ALL)
    page = at(case, "A-INC-0003/edit/")
    looked = plain(
        send(
            client, page, "look", form_of(client.get(page)), attribution__0__standing="corroborated"
        )
    )
    shown = looked[looked.index('id="understood"') : looked.index("</section>")]
    deed, said = shown.index("<h3>Deed"), shown.index("<h4>Attribution")
    assert deed < shown.index("direct fire") < said < shown.index("corroborated", said)
    assert "Nobody is said" not in shown


@pytest.mark.parametrize(
    ("more", "unit", "shown"),
    [
        ({"tally__0__group": "civilians"}, "person", "between 3 and 4 civilians"),
        ({"tally__0__fate": "killed"}, "person", "3 and 4 people"),
        ({}, "unknown", "cases, unit not stated"),
        (
            {"tally__0__group": "civilians", "tally__0__unit": "household"},
            "household",
            "households",
        ),
    ],
)
def test_a_figure_of_a_group_or_with_a_fate_counts_persons_if_nothing_else_is_said(
    site: Site, more: dict[str, str], unit: str, shown: str
) -> None:
    case, typed = truce(site), {"incident__title__en": "Shots", "tally__0__count": "three or four"}
    client = documenter(site, case)
    begun = send(client, at(case), "add.tally", form_of(client.get(at(case))), **typed, **more)
    looked = send(client, at(case), "look", form_of(begun))
    assert ("<dt>unit</dt><dd> <span>person</span>" in plain(looked)) == (unit == "person")
    made = client.post(at(case), {**form_of(looked), "do": "record"})
    tally = Tally.objects.get(incident__code="A-INC-0003")
    assert tally.unit.value == unit
    page = plain(client.get(made["location"]))
    assert '<q class="quiet" dir="auto">three or four</q>' in page
    assert shown in page
