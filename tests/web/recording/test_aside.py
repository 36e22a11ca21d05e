"""From within a form to a new record that it refers to, and back, with no word lost."""

from django.test import Client

from tests.web.cases import truce
from tests.web.recording.form import form_of, send
from tests.web.site import Site, words
from trucewatch.records.models import Case, Incident, Place, Unfinished
from trucewatch.values.codes.reports import Role


def documenter(site: Site, case: Case, name: str = "salma") -> Client:
    return site.browser(site.let_in(name, case, Role.DOCUMENTER))


def turned(client: Client, case: Case) -> str:
    """An incident half typed, left for a place that is not recorded yet."""
    page = f"/cases/{case.code}/incidents/new/"
    answer = send(
        client, page, "new.place.incident.area.place", form_of(client.get(page)),
        incident__title__ar="قصف", incident__area__place=["The crossing", "الراموسة"],
        incident__area__part=["part", "whole"],
    )  # fmt: skip
    return str(answer["location"])


def test_a_new_place_is_recorded_from_the_form_of_an_incident(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    aside = turned(client, case)
    assert aside.startswith(f"/cases/{case.code}/records/new/place/?draft=")
    form = form_of(client.get(aside))
    assert form["place.name.ar"] == ["الراموسة"]
    looked = send(client, aside, "look", form)
    back = client.post(aside, {**form_of(looked), "do": "record"})
    made = Place.objects.get(code="A-PLA-0002")
    assert back["location"].startswith(f"/cases/{case.code}/incidents/new/?draft=")
    form = form_of(client.get(back["location"]))
    assert form["incident.title.ar"] == ["قصف"]
    assert form["incident.area.place"][:2] == ["The crossing", "الراموسة (A-PLA-0002)"]
    assert form["incident.area.part"][:2] == ["part", "whole"]
    looked = send(client, back["location"], "look", form)
    client.post(back["location"], {**form_of(looked), "do": "record"})
    told = Incident.objects.get(code="A-INC-0003")
    assert made.id in [part.place for part in told.area.places]
    assert Unfinished.objects.count() == 0


def test_one_goes_back_without_recording_and_nothing_is_lost(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = words(client.get(turned(client, case)))
    assert "Another form waits for this record" in page
    link = page.split("Back without recording", 1)[0].rsplit('href="', 1)[1].split('"', 1)[0]
    form = form_of(client.get(link))
    assert form["incident.title.ar"] == ["قصف"]
    assert form["incident.area.place"][:2] == ["The crossing", "الراموسة"]


def test_the_draft_of_somebody_else_is_not_come_back_to(site: Site) -> None:
    case = truce(site)
    aside = turned(documenter(site, case), case)
    theirs = Unfinished.objects.get(kind="incident").id
    huda = documenter(site, case, "huda")
    page = aside.split("?")[0]
    form = form_of(huda.get(page)) | {"back": [str(theirs)], "into": ["incident.area.place"]}
    looked = send(huda, page, "look", form, place__name__en="Ramouseh")
    assert "Another form waits" not in words(looked)
    answer = huda.post(page, {**form_of(looked), "do": "record"})
    assert answer["location"] == f"/cases/{case.code}/records/A-PLA-0002/"


def test_a_kind_that_has_no_form_leads_nowhere(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    page = f"/cases/{case.code}/incidents/new/"
    answer = send(client, page, "new.person.incident.title.en", form_of(client.get(page)))
    assert answer.status_code == 200
