"""Members are called one way on every page: by name, and by login too where two have one name."""

import re

import pytest

from tests.acts.cases import record as stands
from tests.web.cases import truce
from tests.web.pages.test_findings import decide, print_of
from tests.web.recording.form import form_of, plain, record, send
from tests.web.recording.test_recording import at, documenter
from tests.web.site import Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.determining import propose_determination
from trucewatch.acts.members import record_member
from trucewatch.acts.recording import correct_whole
from trucewatch.acts.sequencing import sequence
from trucewatch.records.models import Case, Determination, Member
from trucewatch.values.codes.determination import Ruling
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.words.members import members_called


def called(site: Site, login: str, en: str, ar: str) -> Member:
    record_member(site.acting, login, Text("en", {"en": en, "ar": ar}), [])
    return Member.objects.get(username=login)


def test_a_name_alone_where_one_has_it_and_the_login_beside_it_where_two_do(site: Site) -> None:
    called(site, "layla", "Layla Hasan", "ليلى حسن")
    called(site, "lh", "Layla Hassan", "ليلى  حسن")
    assert [members_called(lang)["lh"] for lang in ("en", "ar")] == [
        "Layla Hassan",
        "ليلى  حسن (lh)",
    ]
    assert [members_called(lang)["layla"] for lang in ("en", "ar")] == [
        "Layla Hasan", "ليلى حسن (layla)",
    ]  # fmt: skip


@pytest.fixture
def case(site: Site) -> Case:
    """Layla corrected an incident and ruled on it."""
    case = truce(site)
    layla = called(site, "layla", "Layla Hasan", "ليلى حسن")
    acting = Acting(site.workspace, layla, site.acting.now, asserted=False)
    incident = stands(case, "incident", "i1")
    incident.narrative = Text("en", {"en": "Told anew."})
    correct_whole(acting, case, [incident], [], "a second witness")
    ruling = Determination(
        incident=incident, clause=stands(case, "clause", "c1"), ruling=Ruling.BREACH,
        reasoning=Text("en", {"en": "Shots are what it forbids."}),
    )  # fmt: skip
    propose_determination(acting, case, ruling)
    sequence(site.workspace)
    return case


@pytest.mark.parametrize(("lang", "name"), [("en", "Layla Hasan"), ("ar", "ليلى حسن")])
@pytest.mark.parametrize(
    "page",
    [
        "records/A-INC-0001/history/",
        "records/A-DET-0002/history/",
        "incidents/A-INC-0001/clauses/A-CLA-0001/",
    ],
)
def test_heads_of_the_history_and_rulings_give_the_name(
    site: Site, case: Case, page: str, lang: str, name: str
) -> None:
    client = site.browser(site.let_in("salma", case, Role.REVIEWER), lang=lang)
    shown = re.sub("[\u2066-\u2069]", "", words(client.get(f"/cases/{case.code}/{page}")))
    assert (f"<bdi>{name}</bdi>" in shown, "layla" in shown) == (True, False)


def test_so_do_changes_in_a_history(site: Site, case: Case) -> None:
    client = site.browser(site.let_in("salma", case, Role.REVIEWER), lang="ar")
    called(site, "lh", "Another", "ليلى حسن")
    shown = words(client.get(f"/cases/{case.code}/records/A-DET-0002/history/"))
    assert shown.count("ليلى حسن (layla)") == 2  # who wrote it, and in the field of who proposed it


def test_a_decision_on_a_finding_gives_the_name(site: Site) -> None:
    case = truce(site)
    called(site, "salma", "Salma Aziz", "سلمى عزيز")
    client = site.browser(site.let_in("salma", case, Role.DOCUMENTER), True, "ar")
    shown = words(client.get(decide(client, case, print_of(case, "alternatives-lost"))["location"]))
    assert "<bdi>سلمى عزيز</bdi> · " in shown


def test_who_saved_and_who_types_besides_is_told_by_name(site: Site) -> None:
    case = truce(site)
    called(site, "layla", "Layla Hasan", "ليلى حسن")
    mine, theirs = documenter(site, case, "salma"), documenter(site, case, "layla")
    edit = at(case, "A-INC-0001/edit/")
    opened = form_of(mine.get(edit))
    send(theirs, edit, "live", form_of(theirs.get(edit)), incident__title__en="Theirs")
    besides = plain(send(mine, edit, "live", opened, incident__title__en="Mine"))
    record(theirs, edit, incident__title__en="Theirs", reason="told so")
    both = plain(send(mine, edit, "look", opened, incident__title__en="Mine"))
    assert ("<bdi>Layla Hasan</bdi>" in besides, "<bdi>Layla Hasan</bdi>" in both) == (True, True)
    assert "layla" not in besides + both
