"""A case too large for a page: worked out beside, told with its age, decided on at once, never half."""

import re
import subprocess
import sys
from datetime import UTC, datetime, timedelta

import pytest
from django.db import OperationalError
from django.test import Client

from tests.acts.worked.cases import contradicted
from tests.web.cases import OTHER, TRUCE, truce
from tests.web.serving import Server
from tests.web.site import Site, words
from trucewatch.acts.erasure.erasing import erase
from trucewatch.acts.worked.renewing import work_out
from trucewatch.acts.writing import write
from trucewatch.records.models import Actor, Case, Citation, Incident, WorkedOut
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.values.when import When
from trucewatch.web import large
from trucewatch.web.examined import examined
from trucewatch.web.standing import clocks_of

BECAUSE = "The radio log of that day names both."
TITLE = re.compile("<strong>([^<]+)</strong></a>")


@pytest.fixture
def begun(monkeypatch: pytest.MonkeyPatch) -> list[Case]:
    """Every case is large; the cases that somebody began to work out, and nothing more was done."""
    cases: list[Case] = []
    monkeypatch.setattr(large, "MOST", 0)
    monkeypatch.setattr(large, "beside", lambda work: None)
    monkeypatch.setattr(large, "_work", lambda case: None)
    taken = large.take_turn

    def take(case: Case, now: datetime) -> bool:
        cases.append(case)
        return taken(case, now)

    monkeypatch.setattr(large, "take_turn", take)
    return cases


def page(client: Client, case: Case, path: str = "") -> str:
    return re.sub("[\u2066-\u2069]", "", words(client.get(f"/cases/{case.code}/{path}")))


def member(site: Site, case: Case, lang: str = "en") -> Client:
    granted = site.let_in("salma", case, Role.ANALYST, persons=True)
    return site.browser(granted, second_factor=True, lang=lang)


def worked(site: Site, case: Case, ago: timedelta = timedelta()) -> None:
    work_out(case, lambda: datetime.now(UTC) - ago)


def change(site: Site, case: Case, ref: str) -> None:
    write(site.acting, "record", case, [Actor(name=Text("en", {"en": ref}), ref=ref)])


def test_the_first_look_begins_it_and_says_so(site: Site, begun: list[Case]) -> None:
    case = contradicted(site.acting)
    client = member(site, case)
    for path in ("", "findings/", "people/"):
        told = page(client, case, path)
        assert "are being worked out for the first time" in told
        for quiet in ("Nothing in the record contradicts itself", "Nobody", "no figure"):
            assert quiet not in told
    assert begun == [case]
    assert "لأول مرة" in page(member(site, case, "ar"), case)


def test_pages_tell_what_is_kept_and_how_old_it_is(
    site: Site, begun: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = contradicted(site.acting)
    worked(site, case, timedelta(seconds=5))
    client = member(site, case)
    home, findings, people = (page(client, case, one) for one in ("", "findings/", "people/"))
    assert all("as they were worked out on" in told for told in (home, findings, people))
    assert "have changed" not in home and not begun
    assert "The account of people speaks of" not in home + people
    other = page(client, case, "people/?at=2016-12-14T10:00")
    assert "The account of people speaks of Sunday 18 December 2016" in other
    kept = examined(case).found
    monkeypatch.setattr(large, "MOST", 10_000)
    fresh = examined(case)
    assert fresh.told is None and fresh.found == kept
    assert TITLE.findall(findings) == TITLE.findall(page(client, case, "findings/"))


def test_what_changed_since_is_told_and_it_is_begun_anew_later(
    site: Site, begun: list[Case]
) -> None:
    case = contradicted(site.acting)
    worked(site, case)
    client = member(site, case)
    change(site, case, "one")
    told = page(client, case)
    assert "Records have changed since then" in told
    assert not begun  # worked out a moment ago
    assert "being worked out anew" not in told
    WorkedOut.objects.all().delete()
    worked(site, case, timedelta(minutes=2))
    change(site, case, "three")
    assert "Records have changed since then. They are being worked out anew." in page(client, case)
    assert begun == [case]
    assert "They are being worked out anew" in page(client, case)
    assert begun == [case]


def test_it_begins_less_often_where_it_takes_long(site: Site, begun: list[Case]) -> None:
    case = contradicted(site.acting)
    times = iter(
        [datetime.now(UTC) - timedelta(minutes=60), datetime.now(UTC) - timedelta(minutes=2)]
    )
    work_out(case, lambda: next(times))  # 58 minutes, and ended two minutes ago
    change(site, case, "one")
    page(member(site, case), case)
    assert not begun


def test_a_decision_is_told_at_once(site: Site, begun: list[Case]) -> None:
    case = truce(site)
    worked(site, case)
    client = member(site, case)
    found = next(one for one in examined(case).found if one.needs_a_person)
    address = f"findings/{found.finding.fingerprint}/"
    assert address in page(client, case, "findings/")
    given = {"decision": "accepted_as_is", "because": BECAUSE}
    assert client.post(f"/cases/{case.code}/{address}", given).status_code == 302
    assert address not in page(client, case, "findings/")
    assert BECAUSE in page(client, case, address)
    (row,) = (one for one in examined(case).found if one.finding == found.finding)
    assert row.decision is not None and not row.open


def test_what_was_written_there_by_somebody_else_is_worked_out_anew(
    site: Site, begun: list[Case]
) -> None:
    case = contradicted(site.acting)
    worked(site, case)
    assert examined(case).found
    WorkedOut.objects.update(seal=b"0" * 32)
    assert examined(case).found == ()
    assert begun == [case]


def test_acts_in_another_case_leave_it_as_it_is(site: Site, begun: list[Case]) -> None:
    case, other = contradicted(site.acting), site.case(OTHER)
    worked(site, case, timedelta(minutes=2))
    incident = Incident.objects.get(case=other)
    incident.title = Text("en", {"en": "Told otherwise"})
    write(site.acting, "correct", other, [incident])
    assert "have changed" not in page(member(site, case), case)
    assert not begun


def test_a_place_or_actor_that_another_case_changed_counts(site: Site, begun: list[Case]) -> None:
    case, other = contradicted(site.acting), site.case(OTHER)
    shared = Actor(name=Text("en", {"en": "Shared"}), ref="shared", home=other, shared=True)
    write(site.acting, "record", other, [shared])
    worked(site, case, timedelta(minutes=2))
    shared = Actor.objects.get(ref="shared")
    shared.name = Text("en", {"en": "Called otherwise"})
    write(site.acting, "correct", other, [shared])
    assert "Records have changed since then" in page(member(site, case), case)


def test_where_it_went_wrong_pages_say_so_and_it_is_tried_again_later(
    site: Site, begun: list[Case]
) -> None:
    case = contradicted(site.acting)
    large.large(case)
    large.tell_failure(case, datetime.now(UTC))
    assert "Working them out failed on" in page(member(site, case), case)
    assert begun == [case]
    large.tell_failure(case, datetime.now(UTC) - timedelta(hours=2))
    page(member(site, case), case)
    assert begun == [case, case]
    worked(site, case)
    assert "failed" not in page(member(site, case), case)


def test_a_database_that_is_busy_stops_no_page(
    site: Site, begun: list[Case], monkeypatch: pytest.MonkeyPatch
) -> None:
    case = contradicted(site.acting)

    def busy(*_: object) -> bool:
        raise OperationalError("database is locked")

    monkeypatch.setattr(large, "take_turn", busy)
    assert "have not been worked out yet" in page(member(site, case), case)


def test_who_sees_neither_findings_nor_the_account_is_told_nothing_of_them(
    site: Site, begun: list[Case]
) -> None:
    case = contradicted(site.acting)
    worked(site, case)
    change(site, case, "one")
    client = site.browser(site.let_in("huda", case, Role.REPORTER))
    told = page(client, case)
    assert "This case is large" not in told and "changed since" not in told


@pytest.mark.django_db(transaction=True)
def test_words_of_an_erased_citation_leave_a_clock_that_was_kept(
    site: Site, begun: list[Case]
) -> None:
    case = site.case(TRUCE.replace("ruling: breach,", "ruling: breach, ruling_state: reviewed,", 1))
    at = When.parse("2016-12-17T12:00+02:00")
    cited = Citation.objects.get(case=case, ref="k1")
    shown = lambda: [  # noqa: E731
        one.locator
        for clock in clocks_of(case, at)
        for rest in clock.now.rests
        for one in rest.cites
    ]
    assert cited.locator in shown()
    erase(site.acting, case, "source", cited.source_id, "asked to be forgotten")
    assert cited.locator not in shown()


def test_clocks_are_there_at_once_whatever_the_size(site: Site, begun: list[Case]) -> None:
    case = truce(site)
    client = member(site, case)
    assert "The way out is safe" in page(client, case)


def test_a_process_beside_the_server_works_it_out_and_another_may_follow(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As a server does it, with the database of a workspace that is there."""
    found = _work(server, "A-CAS-0001")
    assert found == ["None", "made"]


def _work(server: Server, code: str) -> list[str]:
    told = subprocess.run(
        [sys.executable, "-c", _WORKING, str(server.workspace), code],
        capture_output=True, text=True, check=True, timeout=120,
    )  # fmt: skip
    return told.stdout.split()


_WORKING = """
import sys
from pathlib import Path
from trucewatch.web.opening import open_to_serve
open_to_serve(Path(sys.argv[1]))
from trucewatch.records.models import Case
from trucewatch.web import large
large.MOST = 0
large.beside = lambda work: work()
case = Case.objects.get(code=sys.argv[2])
print(large.large(case).worked)
found = large.large(case)
print("made" if found.worked and found.told.made and not found.told.behind else found)
"""
