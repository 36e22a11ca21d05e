"""Each step of a history names what else the same act changed, as the reader may see it."""

import re
from collections.abc import Sequence

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, truce
from tests.web.recording.form import plain
from tests.web.site import Site
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Attribution,
    Case,
    Citation,
    Deed,
    Incident,
    Person,
    Place,
    Record,
    Source,
    Tally,
)
from trucewatch.values.area import Area
from trucewatch.values.codes.attribution import AttributionStanding
from trucewatch.values.codes.incidents import DeedKind
from trucewatch.values.codes.reports import Role
from trucewatch.values.count import Count
from trucewatch.values.message import Message
from trucewatch.values.texts import Text
from trucewatch.web.pages.besides import MOST


def corrected(site: Site, case: Case | None, records: Sequence[Record]) -> None:
    write(site.acting, "correct", case, records, reason="a second witness")
    sequence(site.workspace)


def told(
    site: Site,
    case: Case,
    code: str,
    lang: str = "en",
    sources: bool = False,
    persons: bool = False,
) -> str:
    """The newest step of a record's history."""
    member = site.let_in("salma", case, Role.ANALYST, sources=sources, persons=persons)
    client = site.browser(member, True, lang)
    page = plain(client.get(f"/cases/{case.code}/records/{code}/history/"))
    return page.partition("<h2>")[2].partition("<h2>")[0]


def besides(step: str) -> list[tuple[str, str]]:
    """The histories that a step leads to, each with the words of its link."""
    return re.findall(r'<a href="[^"]*/records/([^"/]*)/history/">([^<]*)</a>', step)


def of_case(case: Case) -> tuple[Incident, Deed, Tally]:
    incident = Incident.objects.get(case=case, ref="i1")
    return incident, Deed.objects.get(case=case), Tally.objects.get(case=case)


@pytest.mark.parametrize(
    ("lang", "head", "links"),
    [
        (
            "en",
            "In the same act: 2 other records",
            ("History: 1 field", "History: 2 fields"),
        ),
        (
            "ar",
            "في الإجراء نفسه: سجلان آخران",
            ("تاريخ السجل: حقل واحد", "تاريخ السجل: حقلان"),
        ),
    ],
)
def test_a_step_names_the_parts_that_the_same_act_changed(
    site: Site, lang: str, head: str, links: tuple[str, str]
) -> None:
    case = truce(site)
    incident, deed, tally = of_case(case)
    incident.area = Area()
    deed.deed_kind = DeedKind.SHELLING
    tally.count, tally.note = Count.parse("between 7 and 9"), Text("en", {"en": "by two lists"})
    corrected(site, case, [incident, deed, tally])
    step = told(site, case, incident.code, lang)
    assert besides(step) == list(zip((deed.code, tally.code), links, strict=True))
    assert f"<summary>{head}</summary>" in step
    assert f'href="/cases/{case.code}/records/{tally.code}/"' in step
    assert [code for code, _ in besides(told(site, case, tally.code, lang))] == [
        incident.code,
        deed.code,
    ]


@pytest.mark.parametrize(
    ("lang", "link"), [("en", "History: recorded in it"), ("ar", "تاريخ السجل: سُجّل فيه")]
)
def test_what_the_act_recorded_anew_is_told_as_such(site: Site, lang: str, link: str) -> None:
    case = truce(site)
    incident, _, _ = of_case(case)
    incident.title = Text("en", {"en": "Fire on two convoys"})
    new = Deed(case=case, incident=incident, deed_kind=DeedKind.SHELLING)
    corrected(site, case, [incident, new])
    assert besides(told(site, case, incident.code, lang)) == [(new.code, link)]


def test_an_act_that_changed_nothing_else_says_nothing_of_others(site: Site) -> None:
    case = truce(site)
    incident, _, _ = of_case(case)
    incident.title = Text("en", {"en": "Fire on two convoys"})
    corrected(site, case, [incident])
    step = told(site, case, incident.code)
    assert ("Fire on two convoys" in step, "same act" in step) == (True, False)


def test_persons_sources_and_what_cites_them_are_named_to_who_may_see_them(site: Site) -> None:
    case = truce(site)
    incident, _, _ = of_case(case)
    person, source = Person.objects.get(case=case), Source.objects.get(case=case)
    (cited,) = Citation.objects.filter(case=case)
    incident.title = Text("en", {"en": "Fire on two convoys"})
    person.label, source.label = (Text("en", {"en": f"{one} now"}) for one in (LABEL, "A medic"))
    cited.about_kind, cited.about = "person", person.id
    cited.as_stated = Text("en", {"en": "Omar was at the wheel"})
    corrected(site, case, [incident, person, source, cited])
    hidden = (f"{LABEL} now", "A medic now", "Omar was at the wheel")
    codes = [person.code, source.code, cited.code]
    for granted in (True, False):
        step = told(site, case, incident.code, sources=granted, persons=granted)
        assert [code for code, _ in besides(step)] == (codes if granted else [])
        assert [one in step for one in (*hidden, *codes)] == [granted] * 6
        assert ("same act" in step) == granted


def test_the_count_of_fields_leaves_out_what_the_reader_may_not_see(site: Site) -> None:
    case = truce(site)
    incident, _, _ = of_case(case)
    accused = Attribution.objects.get(case=case, ref="t2")
    incident.title = Text("en", {"en": "Fire on two convoys"})
    accused.person, accused.standing = None, AttributionStanding.SINGLE_SOURCE
    accused.actor = Attribution.objects.get(case=case, ref="t1").actor
    corrected(site, case, [incident, accused])
    for granted, said in ((True, "History: 3 fields"), (False, "History: 2 fields")):
        step = told(site, case, incident.code, persons=granted)
        assert besides(step) == [(accused.code, said)]
        own = told(site, case, accused.code, persons=granted)
        assert f"<summary>{said.removeprefix('History: ')}</summary>" in own


def test_an_act_in_another_case_names_nothing_of_it(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    place = Place(name=Text("en", {"en": "A road"}))
    write(site.acting, "record", None, [place])  # for all cases
    theirs = Incident.objects.get(case=other)
    place.name, theirs.title = (Text("en", {"en": one}) for one in ("The road", "Hidden still"))
    corrected(site, other, [place, theirs])
    step = told(site, case, place.code)
    assert ("The road" in step, besides(step), "Hidden still" in step) == (True, [], False)
    assert [code for code, _ in besides(told(site, other, place.code))] == [theirs.code]


@pytest.mark.parametrize(("many", "listed"), [(MOST, True), (MOST + 1, False)])
def test_what_an_act_changed_by_the_hundred_is_told_and_not_listed(
    site: Site, many: int, listed: bool
) -> None:
    case = truce(site)
    incident, _, _ = of_case(case)
    incident.title = Text("en", {"en": "Fire on two convoys"})
    corrected(site, case, [incident, *new_deeds(case, incident, many)])
    for lang, said in (("en", "many other records"), ("ar", "سجلات أخرى كثيرة")):
        step = told(site, case, incident.code, lang)
        assert (len(besides(step)), said in step) == ((many, False) if listed else (0, True))


def new_deeds(case: Case, incident: Incident, many: int) -> list[Record]:
    return [Deed(case=case, incident=incident, deed_kind=DeedKind.SHELLING) for _ in range(many)]


def test_one_record_beside_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case, counts = truce(site), []
    incident, _, _ = of_case(case)
    deeds = new_deeds(case, incident, 3)
    corrected(site, case, deeds)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    for many, kind in ((1, DeedKind.DIRECT_FIRE), (3, DeedKind.AIR_STRIKE)):
        for deed in deeds[:many]:
            deed.deed_kind = kind
        incident.title = Text("en", {"en": f"Fire of {kind}"})
        corrected(site, case, [incident, *deeds[:many]])
        address = f"/cases/{case.code}/records/{incident.code}/history/"
        client.get(address)
        with CaptureQueriesContext(connection) as asked:
            step = plain(client.get(address)).partition("<h2>")[2].partition("<h2>")[0]
        assert len(besides(step)) == many
        counts.append(len(asked))
    assert counts[0] == counts[1]


def test_other_records_are_counted_in_all_six_forms_of_arabic() -> None:
    found = [
        re.sub("[\u2066-\u2069]", "", Message("record-besides", {"count": n}).text("ar"))
        for n in (0, 1, 2, 3, 11, 100)
    ]
    assert [one.partition(": ")[2] for one in found] == [
        "لا سجلات أخرى",
        "سجل آخر واحد",
        "سجلان آخران",
        "3 سجلات أخرى",
        "11 سجلًا آخر",
        "100 سجل آخر",
    ]
