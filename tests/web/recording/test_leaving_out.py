"""A part that is typed and not wanted is left out by a mark; its words stay until it is recorded."""

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, send
from tests.web.recording.test_recording import at, documenter
from tests.web.site import Site
from trucewatch.records.models import Attribution, Deed, Incident

SECOND = {
    "deed__1__deed_kind": "looting",
    "attribution__1__deed": "1",
    "attribution__1__as_stated": "they said so",
}
TYPED = {"incident__title__en": "Shots", "deed__0__deed_kind": "shelling", **SECOND}


@pytest.mark.parametrize(
    ("lang", "out"),
    [("en", "Leave this part out"), ("ar", "الاستغناء عن هذا الجزء")],
)
def test_a_deed_that_is_left_out_takes_what_is_said_of_it_along(
    site: Site, lang: str, out: str
) -> None:
    case = truce(site)
    before = Deed.objects.count(), Attribution.objects.count()
    client = documenter(site, case, lang=lang)
    blank = form_of(client.get(at(case)))
    assert out not in plain(client.get(at(case)))  # what says nothing need not be left out
    filled = send(client, at(case), "look", blank, **TYPED)
    assert plain(filled).count(out) == 3
    looked = send(client, at(case), "look", form_of(filled), deed__1__gone="1")
    told = plain(looked).partition('id="understood"')[2].partition("</section>")[0]
    assert ("they said so" in told, out in told) == (False, False)
    assert form_of(looked)["attribution.1.as_stated"] == ["they said so"]
    answer = client.post(at(case), {**form_of(looked), "do": "record"})
    assert (answer.status_code, Incident.objects.count()) == (302, 3)
    assert (Deed.objects.count(), Attribution.objects.count()) == (before[0] + 1, before[1])


def test_what_is_amiss_in_a_part_that_is_left_out_holds_nothing_up(site: Site) -> None:
    case = truce(site)
    client = documenter(site, case)
    typed = TYPED | {"deed__1__calibre": "no number", "deed__1__deed_kind": ""}
    blank = form_of(client.get(at(case)))
    held = [
        send(client, at(case), "look", blank, **typed, **out).status_code
        for out in ({}, {"deed__1__gone": "1"})
    ]
    assert held == [422, 200]
