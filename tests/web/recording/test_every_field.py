"""An incident with every field filled, as an import may bring it: shown in the form, and kept by it."""

from typing import Any

import pytest

from tests.records.filled import filled
from tests.web.cases import LABEL, TRUCE
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site, words
from trucewatch.acts.recording import record_whole
from trucewatch.records.models import Case, Incident, Record
from trucewatch.records.plain import KINDS, fill, parts_of, stored, to_plain
from trucewatch.values.codes.reports import Role

MORE = """
    movements:
      - {ref: m1, name: {original: en, en: The first convoy}}
    accounts:
      - {ref: w1, source: s1, summary: {original: en, en: What she saw at the gate}}
"""
NAMED = {
    "movement": "m1",
    "target_place": "p1",
    "actor": "a1",
    "alternatives": "a2",
    "person": "h1",
    "said_by": "s1",
    "source": "s1",
    "place": "p1",
    "agreement": "g1",
    "part_of": "y1",
    "supersedes": "y1",
    "items": "i2",
    "account": "w1",
    "evidence": "e1",
}
"""What a field names that names a record."""
KINDS_OF_IT = ("incident", "deed", "attribution", "tally", "citation")
TIED = {"id", "case", "code", "ref", "state", "about", "about_kind"}
PARENTS = {("deed", "incident"), ("attribution", "deed"), ("tally", "incident")}
SECRETS = (LABEL, "What she saw at the gate")


def full(site: Site) -> tuple[Case, list[Record]]:
    """The case, with an incident in it of which every field says something."""
    case = site.case(TRUCE + MORE)
    made: dict[str, Any] = {}
    for kind in KINDS_OF_IT:
        one = KINDS[kind]()
        own = {"id": str(one.id), "case": str(case.id), "code": "", "ref": "", "state": "current"}
        tied = {name: str(made[name].id) for of, name in PARENTS if of == kind}
        about = {"about_kind": "incident", "about": str(made["incident"].id)} if made else {}
        fill(one, filled(kind) | _named(case, kind) | own | tied | about | _said(kind))
        made[kind] = one
    site.acting = site.acting.__class__(site.workspace, site.member("amal"), site.acting.now)
    record_whole(site.acting, case, made["incident"], list(made.values())[1:])
    return case, [stored(one.kind).get(id=one.id) for one in made.values()]


def _named(case: Case, kind: str) -> dict[str, Any]:
    found = {}
    for part in parts_of(kind):
        if part.name in NAMED:
            to = part.field.to if not part.is_link else part.field.related_model.kind
            named = str(stored(to).get(ref=NAMED[part.name]).id)
            found[part.name] = named if part.is_link else [named]
    return found


def _said(kind: str) -> dict[str, Any]:
    place = str(stored("place").get(ref="p1").id)
    area = {"kind": "places", "places": [{"place": place, "part": "part"}], "precision": "near"}
    said = {"incident": {"area": area | {"radius_m": 300}}, "citation": {"field": "harm"}}
    return said.get(kind, {}) | ({"says": "killed"} if kind == "citation" else {})


def page_of(case: Case, some: list[Record]) -> str:
    return f"/cases/{case.code}/incidents/{some[0].code}/edit/"


def test_every_field_that_a_record_has_stands_in_the_form_as_it_is(site: Site) -> None:
    case, some = full(site)
    member = site.let_in("salma", case, Role.VERIFIER, sources=True, persons=True)
    answer = site.browser(member, second_factor=True).get(page_of(case, some))
    typed = form_of(answer)
    for row in some:
        key = row.kind if row.kind == "incident" else f"{row.kind}.0"
        for part in parts_of(row.kind):
            if part.name in TIED or (row.kind, part.name) in PARENTS:
                continue
            said = [v for name, v in typed.items() if f"{name}.".startswith(f"{key}.{part.name}.")]
            assert any(any(one) for one in said), (row.kind, part.name)
    assert plain(answer).count('<details class="known" open>') == len(KINDS_OF_IT)
    assert all(secret in words(answer) for secret in SECRETS)


@pytest.mark.parametrize("granted", [True, False])
def test_whoever_corrects_one_field_keeps_all_the_others(site: Site, granted: bool) -> None:
    case, some = full(site)
    member = site.let_in("salma", case, Role.VERIFIER, sources=granted, persons=granted)
    client = site.browser(member, second_factor=True)
    before = [to_plain(row) for row in some]
    typed = {"deed__0__calibre": "82", "reason": "The crater was measured"}
    assert record(client, page_of(case, some), **typed)["location"].endswith(f"{some[0].code}/")
    after = [to_plain(stored(row.kind).get(id=row.id)) for row in some]
    changed = {
        (row.kind, name)
        for row, was, now in zip(some, before, after, strict=True)
        for name in was
        if was[name] != now[name]
    }
    assert changed == {("deed", "calibre")}
    assert str(after[1]["calibre"]) == "82"


def test_who_may_not_see_persons_or_testimonies_is_neither_asked_for_them_nor_told(
    site: Site,
) -> None:
    case, some = full(site)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), second_factor=True)
    answer = client.get(page_of(case, some))
    names = {name.rpartition(".")[2] for name in form_of(answer)}
    assert names & {"person", "account"} == set()
    assert [secret for secret in SECRETS if secret in words(answer)] == []
    assert "list_person" not in words(answer) and "list_account" not in words(answer)
    typed = {"attribution__0__person": LABEL, "citation__0__account": "What she saw at the gate"}
    for standing in ("single_source", "unattributed"):
        more = {"attribution__0__actor": "", "attribution__0__alternatives": ""}
        sent = send(
            client, page_of(case, some), "look", form_of(answer), **typed, **more,
            attribution__0__standing=standing,
        )  # fmt: skip
        assert (sent.status_code, [one for one in SECRETS if one in words(sent)]) == (200, [])


def test_what_is_folded_away_stays_so_until_it_says_something(site: Site) -> None:
    case = site.case(TRUCE)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), lang="ar")
    page = f"/cases/{case.code}/incidents/new/"
    told = words(client.get(page))
    assert "المزيد عن هذا الفعل</summary>" in told
    assert '<details class="known" open>' not in told
    sent = send(client, page, "keep", form_of(client.get(page)), deed__0__calibre="82")
    (draft,) = [
        line for line in words(client.get(sent["location"])).split('"') if "?draft=" in line
    ]
    again = words(client.get(draft))
    assert again.count('<details class="known" open><summary>المزيد عن هذا الفعل</summary>') == 1
    assert again.count('<details class="known" open>') == 1


def test_a_new_incident_is_recorded_with_all_that_was_said_of_it(site: Site) -> None:
    case = site.case(TRUCE + MORE)
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER))
    page = f"/cases/{case.code}/incidents/new/"
    form = form_of(send(client, page, "add.tally", form_of(client.get(page))))
    typed = {
        "incident__title__en": "Mortar on the camp",
        "incident__movement": "The first convoy",
        "incident__harm": "killed",
        "incident__effect_period__began": "2016-12-16T10:00",
        "incident__chosen": "",
        "incident__chosen_because": "Too little is known",
        "deed__0__deed_kind": "shelling",
        "deed__0__calibre": "82",
        "deed__0__target_place": "The crossing",
        "deed__0__period__began": "2016-12-16T09:00",
        "attribution__0__actor": "The first force",
        "attribution__0__standing": "single_source",
        "attribution__0__involvement": "gave_orders",
        "tally__0__count": "3",
        "tally__0__at": "about 10:00 on 16 December 2016",
        "tally__0__part_of": "A-TAL-0001",
        "tally__0__part_relation": "among",
        "citation__0__source": "A nurse",
        "citation__0__field": "harm",
        "citation__0__says": "wounded",
    }
    looked = form_of(send(client, page, "look", form, **typed))
    assert client.post(page, {**looked, "do": "record"}).status_code == 302
    made = Incident.objects.get(code="A-INC-0003")
    said = {kind: stored(kind).get(incident=made) for kind in ("deed", "tally")}
    cited = stored("citation").get(about=made.id)
    assert (made.movement.ref, made.harm, made.chosen) == ("m1", "killed", False)
    assert made.effect_period is not None and str(said["deed"].period).startswith("2016-12-16T09")
    assert (str(said["deed"].calibre), said["deed"].target_place.ref) == ("82", "p1")
    assert stored("attribution").get(deed=said["deed"]).involvement == "gave_orders"
    figure = said["tally"]
    assert (figure.part_of.ref, figure.part_relation, figure.at is None) == ("y1", "among", False)
    assert (cited.field, cited.says) == ("harm", "wounded")
