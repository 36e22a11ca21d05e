"""The history of a record: what changed, who, why, and the proof that it is in the log."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, WITNESS, truce
from tests.web.recording.form import plain
from tests.web.site import Site, words
from trucewatch.acts.logs import open_log
from trucewatch.acts.sequencing import sequence
from trucewatch.acts.writing import write
from trucewatch.records.fields import Protected
from trucewatch.records.models import (
    Case,
    Citation,
    Incident,
    LogEntry,
    Person,
    Place,
    Source,
    Tally,
)
from trucewatch.values.codes.incidents import IncidentStatus
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.pages.looks import SIZE

LONG = "The convoy left the crossing at ten and was fired upon from the hill to the {} of the road."


def changed(site: Site, case: Case, **fields: object) -> Incident:
    incident = Incident.objects.get(case=case, ref="i1")
    for name, value in fields.items():
        setattr(incident, name, value)
    write(site.acting, "correct", case, [incident], reason="a second witness")
    sequence(site.workspace)
    return incident


def shown(site: Site, case: Case, page: str = "records/A-INC-0001/history/") -> str:
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    return re.sub("[\u2066-\u2069]", "", words(client.get(f"/cases/{case.code}/{page}")))


def test_a_change_shows_before_after_and_why(site: Site) -> None:
    case = truce(site)
    changed(site, case, status=IncidentStatus.NOT_VERIFIED)
    page = shown(site, case)
    newest = page[: page.index("1. ")]
    assert "corrected" in newest
    assert "a second witness" in newest
    assert re.search(r"<del>.*verified.*</del>.*<ins>.*not verified.*</ins>", newest, re.DOTALL)


def test_of_long_words_only_what_differs_is_marked(site: Site) -> None:
    case = truce(site)
    for side in ("north", "south"):
        changed(site, case, narrative=Text("en", {"en": LONG.format(side)}))
    page = shown(site, case)
    assert re.findall(r"<del>(north|south)</del> <ins>(north|south)</ins>", page) == [
        ("north", "south")
    ]


def test_protected_words_stand_in_no_history(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST, sources=True), True)
    page = words(client.get(f"/cases/{case.code}/records/A-SRC-0001/history/"))
    assert "protected; not shown here" in page
    assert WITNESS not in page


def test_the_proof_leads_to_the_signed_checkpoint(site: Site) -> None:
    case = truce(site)
    page = shown(site, case, "records/A-INC-0001/history/1/")
    newest = open_log(site.workspace).newest()
    entry = LogEntry.objects.get(revision__record=Incident.objects.get(ref="i1").id)
    assert f"Revision 1 is entry {entry.number} of the {newest.size}" in page.replace(",", "")
    assert newest.root.hex() in page
    assert newest.origin in page


def test_a_log_that_does_not_hold_is_told_and_not_shown_as_proved(site: Site) -> None:
    case = truce(site)
    incident = Incident.objects.get(ref="i1")
    LogEntry.objects.filter(revision__record=incident.id).update(leaf=b"forged")
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    answer = client.get(f"/cases/{case.code}/records/A-INC-0001/history/1/")
    assert answer.status_code == 409
    assert "This was computed just now" not in words(answer)


@pytest.mark.parametrize("number", [0, 2, 99999])
def test_a_revision_that_is_not_there_has_no_proof(site: Site, number: int) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    page = f"/cases/{case.code}/records/A-INC-0001/history/{number}/"
    assert client.get(page).status_code == 404


def test_one_revision_and_three_take_the_same_number_of_queries(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    counted = []
    for status in (None, IncidentStatus.NOT_VERIFIED, IncidentStatus.VERIFIED):
        if status:
            changed(site, case, status=status)
        client.get("/")
        with CaptureQueriesContext(connection) as asked:
            client.get(f"/cases/{case.code}/records/A-INC-0001/history/")
        counted.append(len(asked))
    assert counted[0] == counted[2]
    assert counted[0] <= 25  # of which one a kind of what was recorded with it


@pytest.mark.parametrize(("lang", "label"), [("ar", "العنوان بالإنجليزية"), ("en", "title")])
def test_a_change_of_one_language_is_shown_in_that_language(
    site: Site, lang: str, label: str
) -> None:
    case = truce(site)
    for english in ("First words", "Other words"):
        changed(site, case, title=Text("en", {"en": english, "ar": "كلمات ثابتة"}))
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    page = words(client.get(f"/cases/{case.code}/records/A-INC-0001/history/"))
    newest = page[: page.index("<h2>2. ")]
    found = re.findall(r"<dt>([^<]*)</dt><dd>\s*<del>(.*?)</del>.*?<ins>(.*?)</ins>", newest, re.S)
    said = [(name, *(re.sub("<[^>]*>", "", one).strip() for one in both)) for name, *both in found]
    assert said == [(label, "First words", "Other words")]


def looked(site: Site, case: Case, name: str, times: int = 1) -> None:
    """A member who sees sources opens the name of the witness, so often."""
    client = site.browser(site.let_in(name, case, Role.DOCUMENTER, sources=True), True)
    code = Source.objects.get(ref="s1").code
    for _ in range(times):
        assert WITNESS in words(client.post(f"/cases/{case.code}/records/{code}/open/name/"))


def looks_of(page: str) -> list[tuple[str, ...]]:
    """Who looked and at what, by the page."""
    table = page[page.index('id="looks"') :]
    rows = re.findall(r"<tr><td>(.*?)</td><td>(.*?)</td><td>(.*?)</td></tr>", table)
    return [tuple(re.sub("<[^>]*>", "", one) for one in row[1:]) for row in rows]


def test_the_history_tells_who_looked_at_what_is_protected_and_not_what_stood_there(
    site: Site,
) -> None:
    case = truce(site)
    looked(site, case, "huda")
    code = Source.objects.get(ref="s1").code
    for lang, told in (("en", "name"), ("ar", "الاسم")):
        member = site.let_in("salma", case, Role.ANALYST, sources=True)
        page = words(
            site.browser(member, True, lang).get(f"/cases/{case.code}/records/{code}/history/")
        )
        assert (looks_of(page), WITNESS in page) == ([("huda", told)], False)
    without = site.browser(site.let_in("omar", case, Role.ANALYST), True)
    assert without.get(f"/cases/{case.code}/records/{code}/history/").status_code == 404
    incident = words(without.get(f"/cases/{case.code}/records/A-INC-0001/history/"))
    assert 'id="looks"' not in incident  # of which nothing is protected


def test_looks_stand_on_several_pages_and_ask_no_more_for_more(site: Site) -> None:
    case, counts = truce(site), []
    address = f"/cases/{case.code}/records/{Source.objects.get(ref='s1').code}/history/"
    salma = site.browser(site.let_in("salma", case, Role.ANALYST, sources=True), True)
    for times in (1, 2):
        looked(site, case, "huda", times)
        salma.get(address)
        with CaptureQueriesContext(connection) as asked:
            page = words(salma.get(address))
        counts.append((len(looks_of(page)), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]
    looked(site, case, "huda", SIZE)
    first, second = (words(salma.get(f"{address}?looks={number}")) for number in (1, 2))
    assert (len(looks_of(first)), len(looks_of(second))) == (SIZE, 3)
    assert ("?looks=2#looks" in first, "?looks=1#looks" in second) == (True, True)


def test_who_works_on_another_case_is_not_named_by_the_history_of_a_place(site: Site) -> None:
    case, other = truce(site), site.case(OTHER)
    place = Place(name=Text("en", {"en": "A road"}), exact=Protected(clear="36.2, 37.1"))
    write(site.acting, "record", None, [place])  # for all cases
    for name, at in (("stranger", other), ("huda", case)):
        client = site.browser(site.let_in(name, at, Role.DOCUMENTER, sources=True), True)
        client.post(f"/cases/{at.code}/records/{place.code}/open/exact/")
    salma = site.browser(site.let_in("salma", case, Role.ANALYST))
    page = words(salma.get(f"/cases/{case.code}/records/{place.code}/history/"))
    assert [who for who, _ in looks_of(page)] == ["huda", "somebody at work on another case"]
    assert "stranger" not in page


def test_the_answer_of_a_gate_to_typed_words_is_told_as_a_look(site: Site) -> None:
    case = truce(site)
    blind = site.browser(site.let_in("lina", case, Role.DOCUMENTER))
    incident = Incident.objects.get(ref="i2").code
    page = f"/cases/{case.code}/incidents/{incident}/take-back/"
    answer = blind.post(page, {"because": f"as {WITNESS} said"})
    assert answer.status_code == 409
    code = Source.objects.get(ref="s1").code
    assert [one for one in (code, "A nurse", "name of") if one in words(answer)] == []
    client = site.browser(site.let_in("huda", case, Role.ANALYST, sources=True), True)
    for lang, told in (("en", "words which they typed"), ("ar", "كلمات كتبها")):
        client.cookies["django_language"] = lang
        ((who, what),) = looks_of(words(client.get(f"/cases/{case.code}/records/{code}/history/")))
        assert (who, told in what) == ("lina", True)


def test_the_history_of_the_case_is_reached_from_its_first_page_and_proved(site: Site) -> None:
    case = truce(site)
    case.zone = "Asia/Beirut"
    write(site.acting, "correct", case, [case], reason="told by the wrong clock")
    sequence(site.workspace)
    client = site.browser(site.let_in("salma", case, Role.ANALYST), True)
    address = f"/cases/{case.code}/records/{case.code}/history/"
    assert f'href="{address}"' in words(client.get(f"/cases/{case.code}/"))
    page = words(client.get(address))
    assert "told by the wrong clock" in page and "Asia/Beirut" in page
    assert client.get(f"{address}2/").status_code == 200
    observer = site.browser(site.let_in("huda", case, Role.OBSERVER), True)
    assert client.get(f"/cases/{case.code}/records/{case.code}/").status_code == 404
    assert observer.get(address).status_code == 403
    assert address not in words(observer.get(f"/cases/{case.code}/"))


@pytest.mark.parametrize(
    ("field", "was", "becomes"),
    [
        ("effect", "إعادة من حيث أتت", "غير معروف"),
        ("harm", "turned_back", "مصير مجهول"),
    ],
)
def test_what_a_citation_says_is_told_by_the_list_of_its_field(
    site: Site, field: str, was: str, becomes: str
) -> None:
    """ "turned_back" is a word of two lists in two wordings, and "unknown" of more."""
    case = truce(site)
    (cited,) = Citation.objects.filter(case=case)
    cited.field = field
    for says in ("turned_back", "unknown"):
        cited.says = says
        write(site.acting, "correct", case, [cited])
    sequence(site.workspace)
    client = site.browser(site.let_in("salma", case, Role.ANALYST, sources=True), True, "ar")
    page = plain(client.get(f"/cases/{case.code}/records/{cited.code}/history/"))
    assert told_last(page) == [("del", was), ("ins", becomes)]


def test_a_citation_that_is_of_another_field_by_now_is_told_by_the_field_of_then(
    site: Site,
) -> None:
    case = truce(site)
    (cited,) = Citation.objects.filter(case=case)
    for cited.field, cited.says in (("effect", "turned_back"), ("harm", "unknown")):
        write(site.acting, "correct", case, [cited])
    sequence(site.workspace)
    client = site.browser(site.let_in("salma", case, Role.ANALYST, sources=True), True, "ar")
    page = plain(client.get(f"/cases/{case.code}/records/{cited.code}/history/"))
    assert told_last(page)[2:] == [("del", "إعادة من حيث أتت"), ("ins", "مصير مجهول")]


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_what_a_citation_is_of_is_told_by_its_name_to_who_may_see_it(site: Site, lang: str) -> None:
    case = truce(site)
    (cited,) = Citation.objects.filter(case=case)
    first, figure = cited.about, Tally.objects.get(case=case)
    title = {"en": "Fire on the convoy", "ar": "إطلاق نار على القافلة"}[lang]
    incident, tally = f"/cases/{case.code}/incidents/A-INC-0001/", f"/records/{figure.code}/"
    cited.about_kind, cited.about = "tally", figure.id
    write(site.acting, "correct", case, [cited])
    analyst = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    page = words(analyst.get(f"/cases/{case.code}/records/{cited.code}/history/"))
    assert [one in page for one in (title, incident, tally)] == [True] * 3
    assert [str(one) in page for one in (first, figure.id)] == [False] * 2


def test_who_it_was_of_is_told_to_nobody_who_may_not_see_them(site: Site) -> None:
    case = truce(site)
    (cited,) = Citation.objects.filter(case=case)
    person, now = Person.objects.get(case=case), (cited.about_kind, cited.about)
    for cited.about_kind, cited.about in (("person", person.id), now):
        write(site.acting, "correct", case, [cited])
    for granted in (True, False):
        client = site.browser(site.let_in("salma", case, Role.ANALYST, persons=granted), True)
        page = words(client.get(f"/cases/{case.code}/records/{cited.code}/history/"))
        assert (LABEL in page, str(person.id) in page) == (granted, False)


def told_last(page: str) -> list[tuple[str, str]]:
    """What went and what came in the newest step."""
    newest = page.partition("<h2>")[2].partition("<h2>")[0]
    return re.findall(r"<(del|ins)>\s*<span[^>]*>([^<]*)</span>", newest)
