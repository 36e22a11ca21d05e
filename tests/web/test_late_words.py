"""What a script sent before its words were recorded, and comes in only after that, begins no draft."""

import pytest

from tests.web.cases import truce
from tests.web.recording.form import form_of, plain, send
from tests.web.recording.test_drafts import TYPED, at, opened
from tests.web.site import Site
from tests.web.test_tabs import NARRATIVE, TITLE, duplicated, marked, said
from tests.web.test_words_kept import ROLES, page_of
from trucewatch.records.models import Determination, Incident

EDIT = "incidents/A-INC-0001/edit/"


@pytest.mark.parametrize("count", [3, 9, 10])
@pytest.mark.parametrize("ended", [False, True])
def test_late_words_of_a_tab_that_recorded_them_begin_no_draft(
    site: Site, ended: bool, count: int
) -> None:
    """Whether the line held up the first words or the last, and if the session ended meanwhile."""
    case = truce(site)
    client = opened(site, case)
    form = form_of(client.get(at(case)))
    looked = form_of(send(client, at(case), "look", form | {"tab": ["0.5 9"]}, **TYPED))
    tab = {"tab": ["0.7 10"]}
    client.post(at(case), {**looked, **tab, "do": "record"})
    assert Incident.objects.count() == 3
    if ended:
        client.logout()
    late = {"tab": [f"0.7 {count}"], "incident.title.en": ["Shots in"]}
    send(client, at(case), "live", looked | late)
    assert said(site, TITLE) == []


def test_what_is_typed_on_in_a_tab_that_recorded_is_kept(site: Site) -> None:
    """By whoever went back; what comes late then takes the place of nothing either."""
    case = truce(site)
    client = opened(site, case)
    looked = form_of(send(client, at(case), "look", form_of(client.get(at(case))), **TYPED))
    client.post(at(case), {**looked, "tab": ["0.7 10"], "do": "record"})
    for count, words_of_it in ((12, "Heard on the roof"), (8, "He"), (11, "Heard")):
        form = looked | {"tab": [f"0.7 {count}"]}
        send(client, at(case), "live", form, incident__narrative__en=words_of_it)
    send(client, at(case), "live", duplicated(looked, True), incident__narrative__en="Another tab")
    assert said(site, NARRATIVE) == ["Heard on the roof", "Another tab"]


@pytest.mark.parametrize("late", ["Mine", "Mi"])
def test_late_words_of_a_correction_begin_no_draft(site: Site, late: str) -> None:
    case = truce(site)
    client, edit = opened(site, case), at(case, EDIT)
    form = form_of(client.get(edit))
    looked = form_of(send(client, edit, "look", form, incident__title__en="Mine"))
    tab = {"tab": ["0.7 4"]}
    client.post(edit, {**looked, **tab, "reason": "A slip", "do": "record"})
    assert Incident.objects.get(code="A-INC-0001").title.get("en") == "Mine"
    send(client, edit, "live", looked | {"tab": ["0.7 3"]}, incident__title__en=late)
    assert said(site, TITLE) == []


def test_late_words_of_a_page_begin_no_draft(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, *ROLES))
    page, keep = page_of(client, case, "ruling"), f"/cases/{case.code}/words/"
    form = {"words_of": marked(client, page), "ruling": "non_compliance"}
    sent = client.post(page, form | {"reasoning": "From the north", "tab": "0.1 14"})
    assert (sent.status_code, Determination.objects.count()) == (302, 2)
    client.post(keep, form | {"reasoning": "From the", "tab": "0.1 8", "do": "live"})
    assert said(site, "reasoning") == []
    client.post(keep, form | {"reasoning": "From the south", "tab": "0.1 15", "do": "live"})
    assert said(site, "reasoning") == ["From the south"]


@pytest.mark.parametrize("do", ["record", "look", "keep"])
@pytest.mark.parametrize("of", ["", EDIT])
def test_a_button_that_comes_late_leaves_what_was_typed_since(site: Site, of: str, do: str) -> None:
    """Its answer was held up, one went back and typed on, and only then it came in."""
    case = truce(site)
    client, page = opened(site, case), at(case, of) if of else at(case)
    form = form_of(client.get(page))
    looked = form_of(send(client, page, "look", form, incident__title__en="Shots"))
    looked |= {"reason": ["A slip"]} if of else {}
    typed = {"incident__title__en": "Shots, and then silence"}
    send(client, page, "live", looked | {"tab": ["0.7 9"]}, **typed)
    client.post(page, {**looked, "tab": ["0.7 4"], "do": do})
    stood = said(site, TITLE)
    assert "Shots, and then silence" in stood
    assert len(stood) == (1 if do == "record" else 2)
    recorded = Incident.objects.filter(code="A-INC-0001" if of else "A-INC-0003")
    assert [one.title.get("en") == "Shots" for one in recorded] == (
        [do == "record"] if of or do == "record" else []
    )


@pytest.mark.parametrize("scripts", [True, False])
def test_a_correction_sent_again_ends_no_newer_draft_and_leaves_none(
    site: Site, scripts: bool
) -> None:
    """One goes back to a correction that was recorded, types otherwise, and sends the first again."""
    case = truce(site)
    client, edit = opened(site, case), at(case, EDIT)
    form = form_of(client.get(edit), scripts=scripts)
    looked = form_of(send(client, edit, "look", form, incident__title__en="Mine"), scripts=scripts)
    first, later = ({"tab": [f"0.7 {count}"]} if scripts else {} for count in (2, 5))
    again = {**looked, **first, "reason": ["A slip"], "do": "record"}
    client.post(edit, again)
    send(client, edit, "look", looked | later, incident__title__en="Mine, but later")
    told = plain(client.post(edit, again))
    assert said(site, TITLE) == ["Mine, but later"]
    assert ("Nothing differs" in told, "typed on in another tab" in told) == (True, False)
