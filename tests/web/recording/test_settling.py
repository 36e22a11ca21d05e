"""Two people at one incident: both versions are shown, each chooses, nothing is overwritten."""

import re
from typing import Any

from django.test import Client

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, record, send
from tests.web.site import Site
from trucewatch.records.models import Case, Deed, Incident
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
