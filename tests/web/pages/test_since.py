"""What others did since a member last looked: of what they may see, and until they say so."""

import re

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, VICTIM, WITNESS, truce
from tests.web.site import Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.models import (
    Case,
    CaseRecord,
    Citation,
    Incident,
    LastSeen,
    LogEntry,
    Member,
    Source,
    Tally,
)
from trucewatch.records.plain import stored
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text


def opened(site: Site, case: Case, *roles: Role, lang: str = "en") -> Client:
    return site.browser(site.let_in("salma", case, *roles), lang=lang)


def told(client: Client, case: Case) -> str:
    page = re.sub("[\u2066-\u2069]", "", words(client.get(f"/cases/{case.code}/")))
    titles = ("Since you were", "منذ زيارتك الأخيرة", "منذ إدخالك إلى هذا الملف")
    (begin,) = (page.index(f"<h2>{one}") + len("<h2>") for one in titles if f"<h2>{one}" in page)
    return page[begin:].partition("<h2>")[0]


def say_seen(client: Client, case: Case) -> None:
    page = words(client.get(f"/cases/{case.code}/"))
    for entry in re.findall(r'name="entry" value="(-?\d+)"', page):  # where anything is new
        assert client.post(f"/cases/{case.code}/seen/", {"entry": entry}).status_code == 302


def change(site: Site, case: Case, kind: str, ref: str, by: str = "huda") -> CaseRecord:
    record = stored(kind).get(case=case, ref=ref)
    if hasattr(record, "title"):
        record.title = Text("en", {"en": f"{ref} changed"})
    member = Member.objects.get(username=by) if by else None
    acting = Acting(site.workspace, member, site.acting.now, asserted=False)
    write(acting, "correct", case, [record])
    sequence(site.workspace)
    return record


def test_it_begins_where_the_member_was_let_in_and_looking_keeps_nothing(site: Site) -> None:
    case = truce(site)
    site.member("huda")
    change(site, case, "incident", "i2")  # before anybody let them in
    client = opened(site, case, Role.DOCUMENTER)
    first = told(client, case)
    assert first.startswith("Since you were let into this case")
    assert "Others have done nothing since then" in first
    change(site, case, "incident", "i1")
    for _ in range(2):
        page = told(client, case)
        assert ("i1 changed" in page, "i2 changed" in page) == (True, False)
    assert LastSeen.objects.count() == 0  # looking alone keeps nothing
    say_seen(client, case)
    assert told(client, case).startswith("Since you were last here")
    assert "Others have done nothing that you have not seen" in told(client, case)


def test_other_roles_later_do_not_hide_what_was_done_before_them(site: Site) -> None:
    case = truce(site)
    site.member("huda")
    client = opened(site, case, Role.OBSERVER)
    change(site, case, "incident", "i1")
    site.let_in("salma", case, Role.OBSERVER, Role.DOCUMENTER)
    sequence(site.workspace)
    assert "i1 changed" in told(client, case)


def test_what_others_changed_is_told_until_it_is_seen(site: Site) -> None:
    case = truce(site)
    site.member("huda")
    client = opened(site, case, Role.DOCUMENTER)
    say_seen(client, case)
    change(site, case, "incident", "i1")
    for _ in range(2):  # a page that is loaded again tells it again
        page = told(client, case)
        assert all(one in page for one in ("i1 changed", "A-INC-0001", "corrected", "huda"))
    say_seen(client, case)
    assert "i1 changed" not in told(client, case)


def test_what_came_while_the_page_was_open_is_not_taken_for_seen(site: Site) -> None:
    case = truce(site)
    site.member("huda")
    client = opened(site, case, Role.DOCUMENTER)
    say_seen(client, case)
    change(site, case, "incident", "i1")
    page = words(client.get(f"/cases/{case.code}/"))
    change(site, case, "incident", "i2")
    (entry,) = re.findall(r'name="entry" value="(\d+)"', page)
    client.post(f"/cases/{case.code}/seen/", {"entry": entry})
    now = told(client, case)
    assert ("i1 changed" in now, "i2 changed" in now) == (False, True)


def test_one_s_own_work_and_that_of_another_case_are_not_told(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    client = opened(site, case, Role.DOCUMENTER)
    site.member("huda")
    say_seen(client, case)
    change(site, case, "incident", "i1", by="salma")
    change(site, other, "incident", "x1")
    assert "Others have done nothing" in told(client, case)


def test_nothing_is_told_of_what_a_role_may_not_see(site: Site) -> None:
    case = truce(site)
    site.member("huda")
    client = opened(site, case, Role.OBSERVER)
    say_seen(client, case)
    for kind, ref in (("person", "h1"), ("tally", "y1"), ("source", "s1"), ("determination", "r1")):
        change(site, case, kind, ref)
    change(site, case, "incident", "i1")
    page = told(client, case)
    codes = re.findall(r"A-(?!CAS)[A-Z]{3}-\d+", page)
    assert set(codes) == {"A-INC-0001"}
    assert [one in page for one in (LABEL, VICTIM, WITNESS, "about 12", "huda")] == [False] * 5


def test_a_reporter_is_told_of_nothing_that_others_did(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.REPORTER)
    page = words(client.get(f"/cases/{case.code}/"))
    assert ["Since you were last here" in page, "/seen/" in page] == [False, False]
    assert client.post(f"/cases/{case.code}/seen/", {"entry": "1"}).status_code == 403


def test_nothing_but_a_position_is_kept_and_it_never_goes_back(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.DOCUMENTER)
    names = {field.name for field in LastSeen._meta.get_fields()}
    assert names == {"id", "member", "case", "entry"}
    newest = LogEntry.objects.exclude(number=None).latest("number")
    for stated in ("99999999999", "1", "nonsense", "9" * 40):
        client.post(f"/cases/{case.code}/seen/", {"entry": stated})
        assert LastSeen.objects.get().entry == newest.number


def test_one_change_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    site.member("huda")
    client = opened(site, case, Role.DOCUMENTER)
    say_seen(client, case)
    counts = []
    for refs in (["i1"], ["i2", "i1", "i2"]):
        for ref in refs:
            change(site, case, "incident", ref)
        client.get(f"/cases/{case.code}/")
        with CaptureQueriesContext(connection) as asked:
            page = told(client, case)
        counts.append((len(set(re.findall(r"A-INC-\d+", page))), len(asked)))
    assert [rows for rows, _ in counts] == [1, 2]
    assert counts[0][1] == counts[1][1]


def test_in_arabic_it_is_told_in_arabic(site: Site) -> None:
    case = truce(site)
    assert "منذ إدخالك إلى هذا الملف" in told(opened(site, case, Role.DOCUMENTER, lang="ar"), case)


def test_a_citation_of_what_the_reader_may_not_see_is_not_told(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("omar", case, Role.OBSERVER))
    sequence(site.workspace)
    of = {"tally": Tally.objects.get(case=case), "incident": Incident.objects.get(ref="i1")}
    said = {"tally": "Twelve were hit", "incident": "Shots on the road"}
    source = Source.objects.get(case=case, ref="s1")
    for kind, record in of.items():
        cited = Citation(
            case=case, about_kind=kind, about=record.id, source=source, ref=f"new-{kind}",
            as_stated=Text("en", {"en": said[kind]}),
        )  # fmt: skip
        write(site.acting, "record", case, [cited])
    sequence(site.workspace)
    found = told(client, case)
    assert [one in found for one in said.values()] == [False, True]
