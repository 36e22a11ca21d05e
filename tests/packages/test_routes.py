"""The order of a route tells where its places lie; a package does not tell it of one withheld."""

import json

from tests.acts.cases import accepted, record
from tests.packages.cases import by_script, by_vault
from trucewatch.acts.writing import write
from trucewatch.records.models import Place
from trucewatch.values.area import Area
from trucewatch.values.codes.places import PlaceRelease
from trucewatch.values.codes.reports import Audience


def withheld(made):
    """The hospital, withheld."""
    hospital = Place.objects.get(ref="hospital")
    hospital.release = PlaceRelease.WITHHELD
    write(made.acting, "correct", made.case, [hospital], "asked by its staff")
    return hospital


def route_past_the_hospital(made):
    """Of a clause and of the incident: between two villages, the hospital withheld."""
    hospital = withheld(made)
    accepted(
        made.acting,
        "case: {ref: truce, zone: Asia/Damascus}\n"
        "places: [{ref: a, name: {en: Alpha}}, {ref: b, name: {en: Beta}}]\n"
        "agreements: [{ref: g, clauses: [{ref: k, clause_kind: safe_passage,"
        " statement: {en: The way is safe}}]}]",
    )
    stops = [Place.objects.get(ref="b"), hospital, Place.objects.get(ref="a")]
    listed = [{"place": str(stop.id), "part": "whole"} for stop in stops]
    incident, clause = record(made.case, "incident", "shelling"), record(made.case, "clause", "k")
    incident.area = clause.route = Area.parse({"kind": "route", "places": listed})
    deed = record(made.case, "deed", "d1")
    deed.target_place = None
    write(made.acting, "correct", made.case, [incident, clause, deed], "the way is known")
    return (("incident", incident.code, "area"), ("clause", clause.code, "route")), listed


def test_a_route_is_closed_where_its_order_would_show_a_place_withheld(made, tmp_path):
    fields, listed = route_past_the_hospital(made)
    public, team = (
        made.folder(tmp_path / str(one), one) for one in (Audience.PUBLIC, Audience.INTERNAL)
    )
    for kind, code, name in fields:
        path = f"data/records/{kind}/{code}.json"
        assert json.loads((public / path).read_bytes())[name] == {"redacted": True}
        assert json.loads((team / path).read_bytes())[name]["places"] == listed
    told = b"".join(p.read_bytes() for p in public.rglob("*") if p.is_file())
    assert listed[1]["place"].encode() not in told
    assert by_vault(public, made.key) == by_script(public, made.key) == set()


def test_the_way_of_a_movement_is_closed_where_its_order_would_show_a_place_withheld(
    made, tmp_path
):
    withheld(made)
    accepted(
        made.acting,
        "case: {ref: truce, zone: Asia/Damascus}\n"
        "places: [{ref: a, name: {en: Alpha}}, {ref: b, name: {en: Beta}}]\n"
        "movements: [{ref: past, start: a, via: [hospital], destination: b},"
        " {ref: open, start: a, via: [b], destination: a}]",
    )
    told = {}
    for ref in ("past", "open"):
        code = record(made.case, "movement", ref).code
        folder = made.folder(tmp_path / ref, Audience.PUBLIC)
        told[ref] = json.loads((folder / f"data/records/movement/{code}.json").read_bytes())["via"]
        assert by_vault(folder, made.key) == by_script(folder, made.key) == set()
    assert told["past"] == {"redacted": True}
    assert len(told["open"]) == 1
