"""Everything that a case rests on recorded in a browser: sources, places, agreements, movements."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import OTHER, WITNESS, truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.records.models import (
    Actor,
    Agreement,
    Amendment,
    Binding,
    Case,
    Citation,
    Clause,
    Control,
    Movement,
    Place,
    Revision,
    Source,
    Tally,
)
from trucewatch.values.area import Area
from trucewatch.values.codes.agreements import ActorKind, BoundStanding, ClauseKind
from trucewatch.values.codes.deeds import DeedKind
from trucewatch.values.codes.people import TallyRole
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.codes.sources import SourceKind
from trucewatch.values.field_labels import label_of_field
from trucewatch.web.recording.forms import FORMS

SQUARE = "POLYGON ((37.11 36.18, 37.16 36.18, 37.16 36.22, 37.11 36.18))"
GEOJSON = '{"type": "Point", "coordinates": [37.1343, 36.2021]}'


def at(case: Case, rest: str) -> str:
    return f"/cases/{case.code}/records/{rest}"


def documenter(site: Site, case: Case, lang: str = "en", **how: Any) -> Client:
    member = site.let_in("salma", case, Role.DOCUMENTER, **how)
    return site.browser(member, second_factor=True, lang=lang)


def test_an_actor_is_recorded_as_it_was_understood(site: Site) -> None:
    case = truce(site)
    record(
        documenter(site, case),
        at(case, "new/actor/"),
        actor__name__ar="القوات الحكومية",
        actor__actor_kind="state_forces",
        actor__side="government",
        actor__parent="The first force",
        actor__aliases="forces\nالقوات\n\nforces",
        actor__allies=["The second force", ""],
    )
    made = Actor.objects.get(code="A-ACT-0003")
    assert (made.name.original, made.name.get("ar")) == ("ar", "القوات الحكومية")
    assert made.actor_kind is ActorKind.STATE_FORCES
    assert made.aliases == ("forces", "القوات")
    assert made.parent == Actor.objects.get(ref="a1")
    assert made.allies == (str(Actor.objects.get(ref="a2").id),)


def test_the_identity_of_a_source_is_sealed_and_never_shown_again(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case, sources=True)
    record(
        client,
        at(case, "new/source/"),
        source__label__en="A driver",
        source__source_kind="local_activist",
        source__name=WITNESS,
        source__public="",
    )
    made = Source.objects.get(code="A-SRC-0002")
    assert (made.source_kind, made.public) == (SourceKind.LOCAL_ACTIVIST, False)
    assert WITNESS in words(client.post(at(case, "A-SRC-0002/open/name/")))
    page = client.get(at(case, "A-SRC-0002/edit/"))
    assert (page.status_code, WITNESS in words(page)) == (200, False)
    answer = record(client, at(case, "A-SRC-0002/edit/"), source__name="Another", reason="misheard")
    assert answer.status_code == 302
    made.refresh_from_db()
    opened = words(client.post(at(case, "A-SRC-0002/open/name/")))
    assert (">Another<" in opened, WITNESS in opened, made.revision) == (True, False, 2)


def test_without_the_grant_no_identity_is_asked_for_or_taken(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = client.get(at(case, "new/source/"))
    assert [name in form_of(page) for name in ("source.label.en", "source.name")] == [True, False]
    named = {"source.label.en": "A driver", "source.name": WITNESS}
    looked = send(client, at(case, "new/source/"), "look", form_of(page), **named)
    again = send(client, at(case, "new/source/"), "record", form_of(looked), **named)
    client.post(at(case, "new/source/"), {**form_of(again), "do": "record"})
    made = Source.objects.get(code="A-SRC-0002")
    assert (made.name, made.label.get("en")) == (None, "A driver")
    assert client.get(at(case, "A-SRC-0002/edit/")).status_code == 404


def test_a_source_is_offered_to_whoever_recorded_it_and_to_no_other(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(client, at(case, "new/source/"), source__label__en="A driver")
    other = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    offered = ["A driver" in words(one.get(at(case, "new/clause/"))) for one in (client, other)]
    assert offered == [True, False]


@pytest.mark.parametrize(
    ("lang", "told", "unsaid"),
    [
        ("en", "(precision: give or take 500 metres)", "was not stated"),
        ("ar", "(دقة الموضع: بهامش 500 متر)", "لم يُذكر مدى دقة هذا الموضع"),
    ],
)
def test_the_margin_of_a_place_is_told_wherever_its_point_is(
    site: Site, lang: str, told: str, unsaid: str
) -> None:
    case = truce(site)
    client, page = documenter(site, case, lang), at(case, "new/place/")
    typed: dict[str, Any] = {"place__area__point": "36.2021, 37.1343", "place__area__radius": "500"}
    looked = send(client, page, "look", form_of(client.get(page)), place__name__en="Gate", **typed)
    record(client, page, place__name__en="Gate", **typed)
    shown = client.get(at(case, "A-PLA-0002/"))
    record(client, at(case, "A-PLA-0002/edit/"), place__area__point="36.21, 37.13", reason="h")
    history = client.get(at(case, "A-PLA-0002/history/"))
    for answer in (looked, shown, history):
        assert (told in plain(answer), unsaid in plain(answer)) == (True, False)


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_by_what_a_number_is_promised_is_told_only_with_a_number(site: Site, lang: str) -> None:
    case = truce(site)
    client, page = documenter(site, case, lang), at(case, "new/clause/")
    label = label_of_field("promised_per", "clause").text(lang)
    typed = {"clause__agreement": "A-AGR-0001", "clause__clause_kind": "evacuation"}
    typed["clause__statement__en"] = "They may leave"
    told = []
    for count in ("", "500"):
        more = typed | {"clause__promised_count": count}
        looked = send(client, page, "look", form_of(client.get(page)), **more)
        record(client, page, **more)
        shown = client.get(at(case, f"{Clause.objects.latest('code').code}/"))
        understood = plain(looked).partition('id="understood"')[2].partition("</section>")[0]
        told += [f"<dt>{label}</dt>" in one for one in (understood, plain(shown))]
    assert told == [False, False, True, True]


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ({"point": "36.2021، 37.1343", "radius": "٥٠٠"},
         {"kind": "point", "coordinates": ["37.1343", "36.2021"], "radius_m": 500}),
        ({"point": "٣٦٫٢٠٢١، ٣٧٫١٣٤٣"}, {"kind": "point", "coordinates": ["37.1343", "36.2021"]}),
        ({"point": "۳۶٫۲۰۲۱,۳۷٫۱۳۴۳"}, {"kind": "point", "coordinates": ["37.1343", "36.2021"]}),
        ({"point": "36,2021، 37,1343"}, {"kind": "point", "coordinates": ["37.1343", "36.2021"]}),
        ({"drawn": GEOJSON}, {"kind": "point", "coordinates": ["37.1343", "36.2021"]}),
        ({"drawn": SQUARE}, {"kind": "polygon", "coordinates": [
            [["37.11", "36.18"], ["37.16", "36.18"], ["37.16", "36.22"], ["37.11", "36.18"]]]}),
        ({"brought": SimpleUploadedFile("a.geojson", GEOJSON.encode())},
         {"kind": "point", "coordinates": ["37.1343", "36.2021"]}),
    ],
)  # fmt: skip
def test_a_place_is_a_point_or_a_shape_pasted_or_brought(
    site: Site, typed: dict[str, Any], where: dict[str, Any]
) -> None:
    case = truce(site)
    client, page = documenter(site, case), at(case, "new/place/")
    named = {f"place__area__{name}": value for name, value in typed.items()}
    answer = record(
        client, page, place__name__ar="الراموسة", place__area__precision="near", **named
    )
    assert answer.status_code == 302
    made = Place.objects.get(code="A-PLA-0002")
    assert made.area == Area.parse(where | {"precision": "near"})
    again = form_of(client.get(at(case, f"{made.code}/edit/")))
    if made.area.shape.value == "polygon":
        assert again["place.area.drawn"] == [SQUARE]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ({"place__name__en": ""}, "Please give this"),
        ({"place__area__drawn": "POLYGON (("}, "neither GeoJSON nor WKT"),
        ({"place__area__drawn": "[" * 5000}, "neither GeoJSON nor WKT"),
        ({"place__area__drawn": SQUARE, "place__area__point": "36, 37"}, "in two ways at once"),
        ({"place__parent": "Nowhere"}, "No place is called “Nowhere”"),
    ],
)
def test_what_is_not_understood_is_told_beside_its_field(
    site: Site, typed: dict[str, str], told: str
) -> None:
    case = truce(site)
    client, page = documenter(site, case), at(case, "new/place/")
    typed = {"place__name__en": "Ramouseh"} | typed
    answer = send(client, page, "look", form_of(client.get(page)), **typed)
    assert (answer.status_code, told in plain(answer)) == (422, True)
    assert Place.objects.count() == 1


def test_an_agreement_is_recorded_with_whom_it_binds(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    answer = record(
        client,
        at(case, "new/agreement/"),
        agreement__name__ar="اتفاق حلب",
        agreement__announced="about 18:00 on 13 December 2016 «نحو السادسة مساءً»",
        agreement__terms__ar="وقف إطلاق النار.",
        agreement__known_through="A nurse",
        agreement__announced_by=["The second force", ""],
        binding__0__actor="The first force",
        binding__0__standing="announced_for",
    )
    made = Agreement.objects.get(code="A-AGR-0002")
    assert answer["location"] == f"/cases/{case.code}/agreements/A-AGR-0002/"
    assert str(made.announced) == "2016-12-13T18:00[Asia/Damascus]~30min «نحو السادسة مساءً»"
    bound = Binding.objects.get(agreement=made)
    assert (bound.actor.ref, bound.standing, bound.clause) == (
        "a1", BoundStanding.ANNOUNCED_FOR, None,
    )  # fmt: skip


def test_a_clause_with_its_window_place_and_deeds(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = at(case, "new/clause/")
    begun = form_of(client.get(page + "?agreement=A-AGR-0001"))
    assert begun["clause.agreement"] == ["The agreement (A-AGR-0001)"]
    looked = send(
        client, page, "look", begun,
        clause__number="2",
        clause__clause_kind="cessation",
        clause__statement__ar="يتوقف إطلاق النار.",
        clause__area__place=["The crossing", ""],
        clause__area__part=["whole", "whole"],
        clause__window__began="about 18:00 on 13 December 2016",
        clause__window__ended="..",
        clause__forbidden=["", "shelling", "air_strike"],
        clause__daily="يومياً من ٩:٠٠ إلى ١٦:٠٠",
    )  # fmt: skip
    added = send(client, page, "add.binding", form_of(looked), binding__0__actor="The second force")
    looked = send(client, page, "look", form_of(added), binding__0__actor="The second force")
    client.post(page, {**form_of(looked), "do": "record"})
    made = Clause.objects.get(code="A-CLA-0002")
    assert (made.agreement.ref, made.clause_kind) == ("g1", ClauseKind.CESSATION)
    assert str(made.window) == "2016-12-13T18:00[Asia/Damascus]~30min/.."
    assert made.forbidden == (DeedKind.SHELLING, DeedKind.AIR_STRIKE)
    assert [part.place for part in made.area.places] == [Place.objects.get(ref="p1").id]
    assert str(made.daily) == "09:00/16:00[Asia/Damascus]"
    said = "from 09:00 to 16:00 each day"
    assert form_of(client.get(at(case, "A-CLA-0002/edit/")))["clause.daily"] == [said]
    assert said in plain(client.get(at(case, "A-CLA-0002/")))
    bound = Binding.objects.get(clause=made)
    assert (bound.agreement_id, bound.actor.ref) == (made.agreement_id, "a2")


def test_an_amendment_and_who_held_a_place(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(
        client, at(case, "new/amendment/"),
        amendment__agreement="The agreement", amendment__statement__en="It begins on Thursday.",
        amendment__agreed="between 14 and 15 December 2016",
    )  # fmt: skip
    made = Amendment.objects.get(code="A-AME-0001")
    assert (made.agreement.ref, str(made.agreed)) == (
        "g1", "[2016-12-14..2016-12-15][Asia/Damascus]",
    )  # fmt: skip
    record(
        client, at(case, "new/control/?place=A-PLA-0001"),
        control__holder="The first force", control__contested="1",
        control__period__began="13 December 2016", control__period__ended="..",
    )  # fmt: skip
    held = Control.objects.get(code="A-CON-0001")
    assert (held.place.ref, held.holder.ref, held.contested) == ("p1", "a1", True)


def test_a_movement_with_its_figures_makes_a_line_of_the_ledger(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(
        client, at(case, "new/movement/"),
        movement__name__en="First convoy", movement__start="The crossing",
        movement__left="15 December 2016", movement__outcome="completed",
        tally__0__count="no less than 350", tally__0__unit="person", tally__0__role="moved",
        tally__0__source="A nurse",
    )  # fmt: skip
    made = Movement.objects.get(code="A-MOV-0001")
    counted = Tally.objects.get(movement=made)
    assert (counted.count.low, counted.count.high, counted.role) == (350, None, TallyRole.MOVED)
    assert "First convoy" in plain(client.get(f"/cases/{case.code}/people/"))


def test_a_figure_of_its_own_rests_on_a_source(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = at(case, "new/tally/")
    added = send(
        client, page, "add.citation", form_of(client.get(page)),
        tally__count="about 50,000", tally__role="start", tally__place="The crossing",
    )  # fmt: skip
    looked = send(client, page, "look", form_of(added), citation__0__source="A nurse")
    client.post(page, {**form_of(looked), "do": "record"})
    made = Tally.objects.get(code="A-TAL-0002")
    cited = Citation.objects.get(about=made.id)
    assert (cited.about_kind, cited.source.ref, made.place.ref) == ("tally", "s1", "p1")


def test_a_figure_has_a_date_and_keeps_it_when_it_is_corrected(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    record(client, at(case, "new/tally/"), tally__count="12", tally__at="15 December 2016")
    made = Tally.objects.get(code="A-TAL-0002")
    assert str(made.at) == "2016-12-15[Asia/Damascus]"
    page = at(case, "A-TAL-0002/edit/")
    assert form_of(client.get(page))["tally.at"] == ["Thursday 15 December 2016"]
    record(client, page, tally__count="13", reason="counted again")
    made.refresh_from_db()
    assert (str(made.at), str(made.count), made.revision) == (
        "2016-12-15[Asia/Damascus]", "13", 2,
    )  # fmt: skip


def test_a_correction_keeps_its_reason_and_two_editors_overwrite_nothing(site: Site) -> None:
    case = truce(site)
    salma = documenter(site, case)
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    page = at(case, "A-CLA-0001/edit/")
    hers = form_of(huda.get(page))
    record(salma, page, clause__number="1a", reason="numbered so in the text")
    looked = send(huda, page, "look", hers, clause__statement__en="The way is safe")
    assert "Somebody saved this while you were writing: <bdi>salma</bdi>" in plain(looked)
    huda.post(page, {**form_of(looked), "reason": "shorter", "do": "record"})
    made = Clause.objects.get(code="A-CLA-0001")
    assert (made.number, made.statement.get("en"), made.revision) == ("1a", "The way is safe", 3)
    reasons = Revision.objects.filter(record=made.id).order_by("number")
    assert len(reasons) == 3


def test_what_others_rest_on_is_not_taken_back_and_what_nothing_rests_on_is(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    kept = client.post(at(case, "A-AGR-0001/take-back/"), {"because": "told twice"})
    assert (kept.status_code, Agreement.objects.get().state) == (409, RecordState.CURRENT)
    record(client, at(case, "new/actor/"), actor__name__en="Nobody")
    client.post(at(case, "A-ACT-0003/take-back/"), {"because": "told twice"})
    assert Actor.objects.get(code="A-ACT-0003").state is RecordState.WITHDRAWN


@pytest.mark.parametrize("kind", ["member", "case", "incident", "nothing"])
def test_no_other_kind_has_a_form_here(site: Site, kind: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *Role, sources=True, persons=True), True)
    assert client.get(at(case, f"new/{kind}/")).status_code == 404


@pytest.mark.parametrize("kind", [kind for kind in FORMS if kind != "incident"])
@pytest.mark.parametrize("lang", ["en", "ar"])
def test_every_form_opens_empty_and_complains_of_nothing(site: Site, kind: str, lang: str) -> None:
    case = truce(site)
    client = documenter(site, case, lang, sources=True, persons=True)
    page = client.get(at(case, f"new/{kind}/"))
    assert (page.status_code, 'class="wrong"' in words(page)) == (200, False)


def test_a_record_of_another_case_is_neither_offered_nor_corrected(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = site.browser(site.let_in("salma", other, Role.DOCUMENTER))
    page = at(other, "new/clause/")
    assert "The agreement" not in words(client.get(page + "?agreement=A-AGR-0001"))
    looked = send(
        client, page, "look", form_of(client.get(page)), clause__agreement="A-AGR-0001",
        clause__clause_kind="cessation", clause__statement__en="Fire ceases",
    )  # fmt: skip
    assert (looked.status_code, Clause.objects.count()) == (422, 1)
    assert client.get(at(other, "A-CLA-0001/edit/")).status_code == 404
    assert case.code != other.code


def test_one_place_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)

    def asked() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert client.get(at(case, "")).status_code == 200
        return len(queries)

    asked()
    one = asked()
    for name in ("Ramouseh", "Rashideen"):
        record(client, at(case, "new/place/"), place__name__en=name)
    asked()  # says first what was done
    assert asked() == one
