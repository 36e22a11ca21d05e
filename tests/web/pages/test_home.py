"""The first page of a case: clocks, breaches, people, what waits, what does not fit."""

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, OTHER, truce
from tests.web.pages.test_gallery import sealed_pictures
from tests.web.recording.form import plain
from tests.web.site import NOW, Site, words
from trucewatch.acts.acting import Acting
from trucewatch.acts.evidence.examining import Examination, conclude, take_step
from trucewatch.acts.uploads.beginning import Announced, begin
from trucewatch.acts.writing import write
from trucewatch.records.models import Case, Determination, Evidence, Incident, Publication
from trucewatch.values.area import EMPTY_AREA
from trucewatch.values.codes.determination import RulingState
from trucewatch.values.codes.evidence import EvidenceVerdict, VerificationMethod
from trucewatch.values.codes.reports import Audience, Role
from trucewatch.values.period import Period
from trucewatch.values.texts import Text
from trucewatch.values.when import When


def shown(site: Site, case: Case, *roles: Role, query: str = "", lang: str = "en") -> str:
    client = site.browser(site.let_in("salma", case, *roles), lang=lang)
    page = words(client.get(f"/cases/{case.code}/{query}"))
    return re.sub("[\u2066-\u2069]", "", page)


def test_it_stands_at_the_moment_of_the_case(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST)
    assert "As it stands at: Saturday 17 December 2016, 12:00" in page
    assert 'value="2016-12-17T12:00"' in page


def test_another_moment_is_asked_for_in_the_address(site: Site) -> None:
    case = truce(site)
    before = shown(site, case, Role.ANALYST, query="?at=2016-12-14T12:00")
    assert "As it stands at: Wednesday 14 December 2016, 12:00" in before
    assert "No determination says that a clause was broken" in before
    assert "Thursday 15 December 2016" in shown(site, case, Role.ANALYST)


def test_a_moment_that_is_none_is_told_and_the_page_stands(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST, query="?at=yesterday")
    assert 'role="alert"' in page
    assert "As it stands at: Saturday 17 December 2016" in page


def test_every_clause_has_its_clock_and_its_reason(site: Site) -> None:
    page = shown(site, truce(site), Role.REPORTER)
    assert "The way out is safe" in page
    assert len(re.findall(r'class="mark [a-z_]+">', page)) == 1


def test_a_reporter_sees_no_figures_findings_or_rulings(site: Site) -> None:
    page = shown(site, truce(site), Role.REPORTER)
    hidden = ("People, in one line", "Findings that need", "Breaches by day", "Waiting for you")
    assert [told in page for told in hidden] == [False] * 4


def test_a_breach_counts_on_its_day_and_for_its_party(site: Site) -> None:
    page = shown(site, truce(site), Role.ANALYST)
    days = page[page.index("Breaches by day") :]
    assert "1 proposed, not reviewed" in days
    assert '<rect width="0" height="1"/><rect class="open" x="0" width="1" height="1"/>' in days
    assert "The first force" in days


def test_a_breach_counts_where_it_happened(site: Site) -> None:
    case = truce(site)
    page = shown(site, case, Role.ANALYST)
    areas = page[page.index('<th scope="col">Area</th>') :].partition("</table>")[0]
    assert re.findall(r"<td>(?:<a[^>]*>)?(?:<span[^>]*>)?([^<]+)<", areas) == ["The crossing"]
    assert re.findall(r'<td class="number[^"]*">(\d+)</td>', areas) == ["0", "1"]
    ruled = Determination.objects.get(case=case).incident
    Incident.objects.filter(id=ruled.id).update(area=EMPTY_AREA)
    assert "No place is named" in shown(site, case, Role.ANALYST)


def ruled(case: Case, **dates: str) -> None:
    """The ruling of the case, reviewed, with the dates at which it was made."""
    row = Determination.objects.get(case=case)
    row.ruling_state = RulingState.REVIEWED
    for name, when in dates.items():
        setattr(row, name, When.parse(when, "Asia/Damascus"))
    row.save()


def test_rulings_made_after_the_moment_count_and_are_told(site: Site) -> None:
    """As the clocks have it: what broke a clause broke it when it happened."""
    case = truce(site)
    ruled(case, proposed="2016-12-18T09:00", reviewed="2016-12-19T09:00")
    page = shown(site, case, Role.ANALYST)
    assert "1 of these rulings was made after this moment" in page
    assert "1 reviewed ruling" in page
    later = shown(site, case, Role.ANALYST, query="?at=2016-12-19T12:00")
    assert "1 reviewed ruling" in later and "after this moment" not in later
    before = shown(site, case, Role.ANALYST, query="?at=2016-12-01T12:00")
    assert "No determination says that a clause was broken" in before


def test_rulings_on_what_nobody_dates_are_told_apart(site: Site) -> None:
    case = truce(site)
    incident = Determination.objects.get(case=case).incident
    told = "1 ruling on a breach is not counted here"
    assert told not in shown(site, case, Role.ANALYST)
    for period, apart in (("", True), ("/2016-12-15", False), ("/2016-12-19", True)):
        incident.period = Period.parse(period, "Asia/Damascus") if period else None
        incident.save()
        page = shown(site, case, Role.ANALYST)
        assert (told in page) is apart, period
        assert ("The first force" in page.partition("Breaches by day")[2]) is not apart, period


def test_figures_without_a_date_are_told_beside_the_account(site: Site) -> None:
    case = site.case(FIGURES)
    undated = "in it have no date: they count at any moment"
    assert f"2 figures {undated}" in shown(site, case, Role.ANALYST)
    assert "2 figures" in shown(site, case, Role.ANALYST, query="?at=2016-12-01T12:00")
    assert "have no date" not in shown(site, truce(site), Role.ANALYST)


FIGURES = """
    case: {ref: figures, zone: Asia/Damascus, as_of: 2016-12-20T12:00}
    places: [{ref: town, name: {original: en, en: Town}}, {ref: camp, name: {original: en, en: Camp}}]
    movements: [{ref: convoy, start: town, destination: camp}]
    tallies:
      - {ref: y1, count: "1000", unit: person, group: people, role: start, place: town}
      - {ref: y2, count: "300", unit: person, group: people, role: moved, movement: convoy}
      - {ref: y3, count: "12", unit: person, group: people, role: harm, fate: killed, place: town,
         at: 2016-12-15}
      - {ref: y4, count: "9", unit: person, group: people, role: harm, fate: wounded, place: town}
"""


def test_findings_about_what_has_no_date_are_told_apart(site: Site) -> None:
    case = site.case("""
    case: {ref: sources, zone: Asia/Damascus, as_of: 2016-12-20T12:00}
    sources: [{ref: s1, label: {original: en, en: A report}, states_as_of: true}]
    """)
    page = shown(site, case, Role.ANALYST)
    assert "1 of them is about what has no date" in page
    assert "has no date" not in shown(site, truce(site), Role.ANALYST)


def test_the_queue_says_that_it_is_of_now(site: Site) -> None:
    case = truce(site)
    earlier = shown(site, case, Role.REVIEWER, query="?at=2016-12-01T12:00")
    assert "1 determination to be reviewed" in earlier
    assert "Told as of now, whichever moment the page speaks of" in earlier


def test_findings_are_those_of_the_moment(site: Site) -> None:
    case = truce(site)
    now = shown(site, case, Role.ANALYST)
    before = shown(site, case, Role.ANALYST, query="?at=2016-12-14T12:00")
    assert "Alternatives lost" in now  # of the incident of the 15th
    assert "Alternatives lost" not in before


def test_rulings_that_are_not_counted_are_told(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    from trucewatch.web.pages import breaches

    case = truce(site)
    assert "5,000+" not in shown(site, case, Role.ANALYST)
    monkeypatch.setattr(breaches, "MOST", 0)
    page = shown(site, case, Role.ANALYST)
    assert "5,000+ rulings" in page and f'href="/cases/{case.code}/determinations/"' in page


def test_parties_and_days_that_do_not_stand_at_once_are_opened(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    from trucewatch.web.pages import breaches

    monkeypatch.setattr(breaches, "FIRST", 0)
    page = shown(site, truce(site), Role.ANALYST)
    assert page.count("<summary>1 more line</summary>") == 2
    assert "<summary>1 day before these</summary>" in page
    assert "The first force" in page


def test_a_clock_links_what_it_rests_on(site: Site) -> None:
    case = truce(site)
    ruled(case)
    page = shown(site, case, Role.ANALYST)
    rests = page[page.index('<details class="rests">') :].partition("</details>")[0]
    assert re.findall(r'href="/cases/[^/]+/([^"]+)"', rests)[:2] == [
        "incidents/A-INC-0001/",
        "records/A-DET-0001/",
    ]
    assert "A nurse" in rests and "page 4" in rests
    assert "Ruling without review" not in rests
    agreed = site.browser(site.let_in("salma", case, Role.ANALYST))
    other = words(agreed.get(f"/cases/{case.code}/agreements/A-AGR-0001/"))
    assert 'href="/cases/A-CAS-0001/incidents/A-INC-0001/"' in other


@pytest.mark.parametrize("role", [Role.REPORTER, Role.OBSERVER])
def test_a_clock_tells_nobody_of_records_that_they_may_not_see(site: Site, role: Role) -> None:
    case = truce(site)
    ruled(case)
    for address in ("", "agreements/A-AGR-0001/"):
        client = site.browser(site.let_in("huda", case, role))
        page = re.sub("[\u2066-\u2069]", "", words(client.get(f"/cases/{case.code}/{address}")))
        assert 'class="mark violated"' in page  # so that there was something to tell
        assert "your role does not see" in page
        hidden = ("Fire on the convoy", "A-DET-0001", "A reviewed determination", "A nurse")
        assert [told for told in hidden if told in page] == []


def test_a_reviewer_is_told_what_waits_and_others_are_not(site: Site) -> None:
    case = truce(site)
    assert "1 determination to be reviewed" in shown(site, case, Role.REVIEWER)
    assert "to be reviewed" not in shown(site, case, Role.DOCUMENTER)


def test_nobody_is_asked_to_review_their_own(site: Site) -> None:
    from trucewatch.records.models import Determination

    case = truce(site)
    salma = site.let_in("salma", case, Role.REVIEWER)
    Determination.objects.filter(case=case).update(proposer=salma)
    assert "to be reviewed" not in shown(site, case, Role.REVIEWER)


def held(site: Site, case: Case, folder: Path) -> list[Evidence]:
    return sealed_pictures(site, case, folder, (False, False, False))


def test_evidence_waits_for_who_documents_verifies_and_reviews(site: Site, tmp_path: Path) -> None:
    case = truce(site)
    placed, concluded, _ = held(site, case, tmp_path)
    noor = Acting(site.workspace, site.let_in("noor", case, Role.VERIFIER), NOW, asserted=False)
    placed.incident = Incident.objects.get(ref="i1")
    write(site.acting, "correct", case, [placed], reason="told")
    for item in (placed, concluded):
        step = Examination(
            VerificationMethod.SHADOW, EvidenceVerdict.AUTHENTIC, Text("en", {"en": "x"})
        )
        take_step(noor, case, item.id, step)
    conclude(noor, case, concluded.id)
    assert "2 items of evidence that belong to no incident yet" in shown(
        site, case, Role.DOCUMENTER
    )
    page = shown(site, case, Role.VERIFIER)
    for told, wait, code in (
        ("1 item of evidence that nobody has verified yet", "step", "A-EVI-0004"),
        ("1 item of evidence with steps and no verdict", "verdict", placed.code),
        ("1 verdict on evidence to be confirmed", "review", concluded.code),
    ):
        (url,) = re.findall(f'href="([^"]+waits={wait})">{told}', page)
        client = site.browser(site.let_in("salma", case, Role.VERIFIER))
        assert set(re.findall("A-EVI-[0-9]+", words(client.get(url)))) == {code}
    assert "1 verdict on evidence to be confirmed" in shown(site, case, Role.REVIEWER)
    own = site.browser(site.let_in("noor", case, Role.VERIFIER, Role.REVIEWER))
    assert "to be confirmed" not in words(own.get(f"/cases/{case.code}/"))
    for role in (Role.ANALYST, Role.PUBLISHER, Role.OBSERVER):
        assert "of evidence" not in shown(site, case, role)


@pytest.mark.parametrize(
    ("lang", "told", "label"),
    [
        ("en", "verdict on evidence to be", "you to confirm"),
        ("ar", "تنتظر التأكيد", "تأكيدك للنتيجة"),
    ],
)
def test_a_verdict_waits_for_who_may_confirm_it_and_for_others_as_waiting_for_another(
    site: Site, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lang: str, told: str, label: str
) -> None:
    case = truce(site)
    verifier = {name: site.let_in(name, case, Role.VERIFIER) for name in ("noor", "huda", "rima")}
    noor, huda, rima = (
        Acting(site.workspace, one, NOW, asserted=False) for one in verifier.values()
    )
    monkeypatch.setattr(site, "acting", rima)
    item = held(site, case, tmp_path)[0]
    monkeypatch.undo()
    for acting, method in (
        (noor, VerificationMethod.SHADOW),
        (noor, VerificationMethod.WEATHER),
        (huda, VerificationMethod.CONTACT_WITH_AUTHOR),
    ):
        step = Examination(method, EvidenceVerdict.AUTHENTIC, Text("en", {"en": "x"}))
        take_step(acting, case, item.id, step)
    conclude(noor, case, item.id)
    site.let_in("omar", case, Role.VERIFIER)
    site.let_in("layla", case, Role.REVIEWER)
    site.let_in("salma", case, Role.DOCUMENTER)
    for name, mine in {
        **dict.fromkeys(("noor", "huda", "rima", "salma"), False),
        **dict.fromkeys(("omar", "layla"), True),
    }.items():
        client = site.browser(site.member(name), lang=lang)
        listed = {
            wait: item.code in words(client.get(f"/cases/{case.code}/evidence/?waits={wait}"))
            for wait in ("review", "another")
        }
        assert listed == {"review": mine, "another": not mine}, name
        assert (told in words(client.get(f"/cases/{case.code}/"))) is mine, name
        offers = label in words(client.get(f"/cases/{case.code}/evidence/"))
        assert offers is (name != "salma"), name


def test_evidence_of_another_case_waits_for_nobody_here(site: Site, tmp_path: Path) -> None:
    case, other = truce(site), site.case(OTHER)
    held(site, other, tmp_path)
    page = shown(site, case, Role.VERIFIER, Role.DOCUMENTER, Role.REVIEWER)
    assert "items of evidence" not in page


def test_an_upload_waits_for_who_brought_it_alone(site: Site) -> None:
    case = truce(site)
    salma = site.let_in("salma", case, Role.DOCUMENTER)
    begin(
        Acting(site.workspace, salma, datetime.now(UTC), asserted=False),
        case,
        Announced(5, "road.png"),
    )
    assert "1 upload of yours to be described and sealed" in shown(site, case, Role.DOCUMENTER)
    huda = site.browser(site.let_in("huda", case, Role.DOCUMENTER))
    assert "of yours to be described" not in words(huda.get(f"/cases/{case.code}/"))


def test_what_was_reviewed_since_the_last_publication_waits_for_a_publisher(site: Site) -> None:
    case = truce(site)
    assert "no publication holds" not in shown(site, case, Role.PUBLISHER)
    ruling = Determination.objects.get(case=case)
    ruling.ruling_state, ruling.reviewed = RulingState.REVIEWED, When.parse("2016-12-18T12:00Z")
    write(site.acting, "correct", case, [ruling], reason="reviewed")
    page = shown(site, case, Role.PUBLISHER)
    (url,) = re.findall(r'href="([^"]+)">1 reviewed determination that no publication', page)
    client = site.browser(site.let_in("salma", case, Role.PUBLISHER))
    assert ruling.code in words(client.get(url))
    assert "no publication holds" not in shown(site, case, Role.ANALYST)
    for published, waits in (("2016-12-17T12:00Z", True), ("2016-12-19T12:00Z", False)):
        made = Publication(case=case, audience=Audience.PUBLIC, published=When.parse(published))
        write(site.acting, "publish", case, [made])
        assert ("no publication holds" in shown(site, case, Role.PUBLISHER)) is waits
        assert (ruling.code in words(client.get(url))) is waits


def test_a_finding_about_the_register_is_neither_told_nor_counted(site: Site) -> None:
    case = site.case("""
    case: {ref: dead, zone: Asia/Damascus, as_of: 2016-12-20T12:00}
    sources: [{ref: s1, label: {original: en, en: A nurse}}]
    persons:
      - ref: h1
        label: {original: en, en: Person Seventeen}
        fates:
          - {ref: f1, status: killed, at: 2016-12-15, source: s1}
          - {ref: f2, status: alive_and_free, at: 2016-12-18, source: s1}
    """)
    page = shown(site, case, Role.ANALYST)
    assert [told in page for told in (LABEL, "A-FAT-0002")] == [False, False]
    assert "Findings that need a person" in page
    granted = site.browser(site.let_in("huda", case, Role.ANALYST, persons=True), True)
    told = re.sub("[\u2066-\u2069]", "", words(granted.get(f"/cases/{case.code}/")))
    assert "A-FAT-0002" in told  # so that there was something to hide
    assert "Findings that need a person" not in told


def test_what_changed_is_there_at_the_next_look(site: Site) -> None:
    from trucewatch.acts.writing import write
    from trucewatch.records.models import Clause
    from trucewatch.values.texts import Text

    case = truce(site)
    assert "The way out is safe" in shown(site, case, Role.ANALYST)
    clause = Clause.objects.get(case=case)
    clause.statement = Text("en", {"en": "The way out is open"})
    write(site.acting, "correct", case, [clause])
    assert "The way out is open" in shown(site, case, Role.ANALYST)


def test_the_page_is_worked_out_once(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST))
    client.get(f"/cases/{case.code}/")
    with CaptureQueriesContext(connection) as asked:
        client.get(f"/cases/{case.code}/")
    assert len(asked) <= 28  # one more where numbers of revisions were passed over


def test_an_empty_case_teaches_what_belongs_there(site: Site) -> None:
    page = shown(site, site.case("case: {ref: empty}"), Role.ANALYST)
    assert "No clause is recorded yet" in page
    assert "No determination says that a clause was broken" in page
    box = page[page.index("No determination says") :].partition("</div>")[0]
    assert ('/incidents/">To the incidents' in box, "verified" in box) == (True, False)


@pytest.mark.parametrize(
    ("lang", "told"),
    [("en", "Times of day are those of Damascus"), ("ar", "الساعات بتوقيت دمشق")],
)
def test_every_page_of_a_case_says_once_by_which_clocks(site: Site, lang: str, told: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    for page in ("", "incidents/", "findings/"):
        assert plain(client.get(f"/cases/{case.code}/{page}")).count(told) == 1
