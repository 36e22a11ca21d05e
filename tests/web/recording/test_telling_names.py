"""A protected name that is typed is told of where it is looked over, before anything is recorded."""

import re

import pytest

from tests.acts.cases import identify
from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.recording.test_recording import at, documenter
from tests.web.site import Site
from trucewatch.records.models import Case, Incident, Look

NAMES = ["Salma Haddad", "Nour Qasem", "Jawad Mansour", "Rima Farhat", "Bashar Dabbas"]
OTHER = f"""
case: {{ref: other, zone: Asia/Damascus, name: {{en: Other}}}}
sources: [{", ".join(f"{{ref: s{n}, label: {{en: One}}}}" for n in range(len(NAMES)))}]
incidents:
  - {{ref: i, title: {{en: Shelling}}, narrative: {{en: "{", ".join(NAMES)} fled"}}}}
"""


@pytest.fixture
def case(site: Site) -> Case:
    case = truce(site)
    identify(site.acting, case, "source", "s1", name="Khalil Sabbagh")
    return case


def looks() -> list[tuple[object, ...]]:
    return list(Look.objects.values_list("member__username", "kind", "field", "gate"))


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "The field “title” (Incident) tells, or may tell in other letters, a name that is"),
        ("ar", "يكشف الحقل «العنوان» من حادثة اسمًا محميًا"),
    ],
)
def test_a_name_that_is_typed_is_told_of_before_it_is_recorded(
    site: Site, case: Case, lang: str, told: str
) -> None:
    client, title = documenter(site, case, lang=lang), f"incident__title__{lang}"
    blank, before = form_of(client.get(at(case))), Incident.objects.count()
    page = plain(send(client, at(case), "look", blank, **{title: "As Khalil Sabbagh said"}))
    assert told in page.partition('id="understood"')[2]
    assert (looks(), Incident.objects.count()) == ([("salma", "source", "name", True)], before)


def test_so_is_one_in_a_correction_and_in_a_part(site: Site, case: Case) -> None:
    client = documenter(site, case)
    record(client, at(case), incident__title__en="Shots")
    edit = at(case, f"{Incident.objects.latest('code').code}/edit/")
    looked = send(
        client, edit, "look", form_of(client.get(edit)),
        deed__0__deed_kind="shelling", deed__0__note="seen by Khalil Sabbagh",
    )  # fmt: skip
    assert "The field “note” (Deed) tells" in plain(looked)


def test_while_it_is_typed_no_answer_is_given(site: Site, case: Case) -> None:
    client = documenter(site, case)
    blank = form_of(client.get(at(case)))
    page = plain(send(client, at(case), "live", blank, incident__title__en="Khalil Sabbagh"))
    assert ("a name that is" in page, looks()) == (False, [])


def test_words_that_tell_nobody_are_looked_over_in_silence(site: Site, case: Case) -> None:
    client = documenter(site, case)
    blank = form_of(client.get(at(case)))
    page = plain(send(client, at(case), "look", blank, incident__title__en="As a nurse said"))
    assert ('id="understood"' in page, "a name that is" in page, looks()) == (True, False, [])


def test_who_corrects_something_else_is_told_of_no_name_that_stood_there(site: Site) -> None:
    case = site.case(OTHER)
    for number, name in enumerate(NAMES):
        identify(site.acting, case, "source", f"s{number}", name=name)
    client = documenter(site, case)
    edit = at(case, f"{Incident.objects.get(case=case).code}/edit/")
    typed = {"incident__title__en": "Shelling of the road"}
    looked = send(client, edit, "look", form_of(client.get(edit)), **typed)
    assert ('id="understood"' in plain(looked), looks()) == (True, [])
    slip = form_of(looked) | {"reason": "a typing slip", "do": "record"}
    assert client.post(edit, slip).status_code == 302
    assert Incident.objects.get(case=case).title.get("en") == "Shelling of the road"
    page = plain(client.get(at(case, f"{Incident.objects.get(case=case).code}/")))
    assert ("a name that is" in page, looks()) == (False, [])


def test_of_a_correction_that_tells_one_more_one_more_is_told(site: Site, case: Case) -> None:
    identify(site.acting, case, "person", "h1", name="Nour Qasem")
    client = documenter(site, case)
    record(client, at(case), incident__title__en="As Khalil Sabbagh said")
    incident = Incident.objects.latest("code").code
    record(
        client, at(case, f"{incident}/edit/"), incident__narrative__en="Nour Qasem fled", reason="r"
    )
    page = plain(client.get(at(case, f"{incident}/")))
    told = re.findall("The field “([a-z ]+)” of [A-Z0-9-]+ tells", page)
    assert told == ["narrative"]
