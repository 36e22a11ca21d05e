"""Findings on a page: narrowed, decided on with a reason, taken back, and hidden where they leak."""

import re
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.web.cases import LABEL, TRUCE, truce
from tests.web.site import Site, words
from trucewatch.acts.writing import write
from trucewatch.records.models import Actor, Attribution, Case, FindingDecision
from trucewatch.values.codes.records import RecordState
from trucewatch.values.codes.reports import Role
from trucewatch.values.texts import Text
from trucewatch.web.examined import examined

DIED_TWICE = """
    fates:
      - {ref: f1, person: h1, status: killed, at: 2016-12-15, incident: i1, source: s1}
      - {ref: f2, person: h1, status: alive_and_free, at: 2016-12-17, source: s1}
"""
DECIDING = {Role.DOCUMENTER, Role.VERIFIER, Role.ANALYST, Role.REVIEWER}
BECAUSE = "The radio log of that day names both, and so does the nurse."


def print_of(case: Case, code: str) -> str:
    (found,) = (one for one in examined(case).found if one.finding.code == code)
    return found.finding.fingerprint


def opened(site: Site, case: Case, *roles: Role, **granted: bool) -> Client:
    return site.browser(site.let_in("salma", case, *roles, **granted), second_factor=True)


def record_actor(site: Site, case: Case, name: str) -> Actor:
    made = Actor(name=Text("en", {"en": name}), ref="a3")
    write(site.acting, "record", case, [made])
    return made


def plain(answer: Any) -> str:
    return re.sub("[\u2066-\u2069]", "", words(answer))


def titles(page: str) -> list[str]:
    return re.findall(r"<a href=\"[^\"]+\"><strong>([^<]+)</strong></a>", page)


def decide(client: Client, case: Case, fingerprint: str, **stated: str) -> Any:
    told = {"decision": "accepted_as_is", "because": BECAUSE} | stated
    return client.post(f"/cases/{case.code}/findings/{fingerprint}/", told)


def test_the_gravest_stands_first_with_what_it_puts_at_risk(site: Site) -> None:
    case = truce(site)
    page = plain(opened(site, case, Role.ANALYST).get(f"/cases/{case.code}/findings/"))
    assert titles(page) == [
        "Alternatives lost",
        "Single source as fact",
        "Clause incomplete",
        "Ruling without review",
        "Evidence not held",
        "Evidence without verification",
    ]
    assert "one figure, one section and one ruling" in page


@pytest.mark.parametrize(("lang", "ours"), [("en", "our own rule"), ("ar", "قاعدة من وضعنا")])
def test_where_a_rule_comes_from_is_said_in_the_language_of_the_page(
    site: Site, lang: str, ours: str
) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    told = {}
    for one in examined(case).found:
        address = f"/cases/{case.code}/findings/{one.finding.fingerprint}/"
        told[one.finding.source] = words(client.get(address))
    assert any(source.startswith("ours") for source in told)
    assert not all(source.startswith("ours") for source in told)
    for source, page in told.items():
        assert (ours in page) == source.startswith("ours") and ">ours" not in page


@pytest.mark.parametrize("lang", ["en", "ar"])
def test_a_record_in_a_sentence_has_its_name_and_its_page(site: Site, lang: str) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    for address in ("findings/", f"findings/{print_of(case, 'evidence-not-held')}/"):
        page = words(client.get(f"/cases/{case.code}/{address}"))
        item = re.search(
            r'<a href="[^"]+/evidence/A-EVI-0001/"><span[^>]*>([^<]+)</span></a>', page
        )
        assert item is not None and item[1] == "A picture of the road"
        assert ">e1<" not in page and "\u2068e1\u2069" not in page


@pytest.mark.parametrize(("lang", "field"), [("en", "count"), ("ar", "العدد")])
def test_records_that_a_sentence_only_mentions_and_its_fields_have_names(
    site: Site, lang: str, field: str
) -> None:
    told = """      - {ref: y7, count: 1, unit: incident, role: announced, items: [i1, i2], source: s1}
"""
    case = site.case(TRUCE.replace("    tallies:\n", f"    tallies:\n{told}"))
    client = site.browser(site.let_in("salma", case, Role.ANALYST), lang=lang)
    fingerprint = print_of(case, "announced-against-told")
    page = words(client.get(f"/cases/{case.code}/findings/{fingerprint}/"))
    sentence = page[page.index('class="lead-in"') :].partition("</p>")[0]
    every = words(client.get(f"/cases/{case.code}/findings/"))  # others are about one of them
    assert re.findall(r"[\u2066-\u2069>](?:i1|i2|y7)[\u2066-\u2069<]", every) == []
    linked = re.findall(r'<a href="[^"]*/(A-[A-Z]+-[0-9]+)/">', sentence)
    assert sorted(linked) == ["A-INC-0001", "A-INC-0002", "A-TAL-0001"]
    plain_words = re.sub("<[^>]+>|[\u2066-\u2069]", "", sentence)
    assert field in plain_words
    assert re.findall(r"\b(?:i1|i2|y7|tally|count)\b", plain_words) in ([], ["tally", "count"])


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("severity=error", ["Alternatives lost"]),
        ("risk=figures", ["Single source as fact"]),
        ("risk=none", []),
        ("check=clause-incomplete", ["Clause incomplete"]),
        ("state=decided", []),
        ("state=all&severity=note&check=clause-incomplete", ["Clause incomplete"]),
        ("severity=note&after=2", ["Evidence not held", "Evidence without verification"]),
        ("severity=error&risk=nonsense&state=nonsense", ["Alternatives lost"]),
    ],
)
def test_the_list_is_narrowed(site: Site, query: str, found: list[str]) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST)
    assert titles(words(client.get(f"/cases/{case.code}/findings/?{query}"))) == found


def test_what_is_settled_is_one_step_away_and_counts_what_its_reader_may_see(site: Site) -> None:
    case = site.case(TRUCE + DIED_TWICE)
    shown = opened(site, case, Role.DOCUMENTER, persons=True)
    address = f"/cases/{case.code}/findings/"
    assert "settled" not in words(shown.get(address))
    decide(shown, case, print_of(case, "alive-after-death"))
    assert f'<a href="{address}?state=decided">One is settled: show it</a>' in words(
        shown.get(address)
    )
    decide(shown, case, print_of(case, "alternatives-lost"))
    assert "2 are settled: show them" in plain(shown.get(address))
    hidden = site.browser(site.let_in("huda", case, Role.ANALYST), second_factor=True)
    assert "One is settled: show it" in words(hidden.get(address))
    assert "settled: show" not in words(hidden.get(f"{address}?state=decided"))


@pytest.mark.parametrize("role", Role)
def test_a_role_decides_or_does_not(site: Site, role: Role) -> None:
    case = truce(site)
    answer = decide(opened(site, case, role), case, print_of(case, "alternatives-lost"))
    assert (answer.status_code == 302) == (role in DECIDING)
    assert FindingDecision.objects.count() == (role in DECIDING)


def test_a_decision_is_kept_with_who_and_why_and_is_out_of_the_list(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.DOCUMENTER)
    answer = decide(client, case, print_of(case, "alternatives-lost"))
    page = words(client.get(answer["location"]))
    assert "The decision is recorded." in page
    assert BECAUSE in page and "accepted as is" in page
    kept = FindingDecision.objects.get()
    assert (kept.member.username, kept.because.plain()) == (
        "salma",
        {"original": "en", "en": BECAUSE},
    )
    left = titles(words(client.get(f"/cases/{case.code}/findings/")))
    assert "Alternatives lost" not in left and len(left) == 5


def test_arabic_words_are_kept_as_arabic_whatever_the_page_speaks(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.DOCUMENTER)
    decide(client, case, print_of(case, "alternatives-lost"), because="يذكر سجل اللاسلكي الطرفين")
    assert FindingDecision.objects.get().because.original == "ar"


@pytest.mark.parametrize("stated", [{"because": "  "}, {"decision": "whatever"}])
def test_a_decision_that_lacks_something_is_not_kept_and_no_word_is_lost(
    site: Site, stated: dict[str, str]
) -> None:
    case = truce(site)
    client = opened(site, case, Role.DOCUMENTER)
    answer = decide(client, case, print_of(case, "alternatives-lost"), **stated)
    assert (answer.status_code, FindingDecision.objects.count()) == (422, 0)
    assert stated.get("because", BECAUSE) in words(answer)
    assert 'role="alert"' in words(answer)


def test_a_decision_is_taken_back_with_a_reason_and_the_finding_waits_again(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.DOCUMENTER)
    fingerprint = print_of(case, "alternatives-lost")
    decide(client, case, fingerprint)
    undo = f"/cases/{case.code}/findings/{fingerprint}/undo/"
    assert client.post(undo, {"because": " "}).status_code == 422
    assert FindingDecision.objects.get().state is RecordState.CURRENT
    page = words(client.post(undo, {"because": "I mistook the day"}, follow=True))
    assert "The decision is taken back." in page
    assert FindingDecision.objects.get().state is RecordState.WITHDRAWN
    assert "Alternatives lost" in titles(words(client.get(f"/cases/{case.code}/findings/")))
    assert "There is no decision here" in words(client.post(undo, {"because": "again"}))


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "was decided meanwhile by"), ("ar", "اتُّخذ قرار بشأن هذه الملاحظة")]
)
@pytest.mark.parametrize("second", ["huda", "salma"])
def test_a_decision_on_a_page_opened_before_another_one_takes_the_place_of_none(
    site: Site, lang: str, said: str, second: str
) -> None:
    case = truce(site)
    fingerprint = print_of(case, "alternatives-lost")
    decide(opened(site, case, Role.ANALYST), case, fingerprint, decision="resolved")
    member = site.let_in(second, case, Role.REVIEWER)
    late = site.browser(member, second_factor=True, lang=lang)
    answer = decide(late, case, fingerprint, because="Both sources are one.")
    page = words(answer)
    assert (answer.status_code, said in page, "salma" in page) == (422, True, True)
    assert "Both sources are one.</textarea>" in page and f"<p>{BECAUSE}</p>" in page
    assert [row.because.get("en") for row in FindingDecision.objects.all()] == [BECAUSE]


def test_a_decision_sent_twice_is_recorded_once(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.ANALYST)
    fingerprint = print_of(case, "alternatives-lost")
    assert [decide(client, case, fingerprint).status_code for _ in range(2)] == [302, 302]
    assert FindingDecision.objects.count() == 1


def test_a_decision_lapses_when_a_value_it_rests_on_changes(site: Site) -> None:
    case = truce(site)
    client = opened(site, case, Role.DOCUMENTER)
    decide(client, case, print_of(case, "alternatives-lost"))
    said = Attribution.objects.get(ref="t1")
    said.alternatives = (*said.alternatives, str(record_actor(site, case, "The third force").id))
    write(site.acting, "correct", case, [said], reason="a third is possible too")
    page = words(client.get(f"/cases/{case.code}/findings/?state=lapsed"))
    assert titles(page) == ["Alternatives lost"]
    told = words(client.get(f"/cases/{case.code}/findings/{print_of(case, 'alternatives-lost')}/"))
    assert "The decision no longer holds" in told and BECAUSE in told


def test_findings_about_persons_are_told_to_those_who_see_the_register(site: Site) -> None:
    case = site.case(TRUCE + DIED_TWICE)
    page = f"/cases/{case.code}/findings/"
    fingerprint = print_of(case, "alive-after-death")
    shown = opened(site, case, Role.ANALYST, persons=True)
    hidden = site.browser(site.let_in("huda", case, Role.ANALYST), True)
    assert "Alive after death" in words(shown.get(page))
    assert "A-FAT-0002" in words(shown.get(page + fingerprint + "/"))
    told = words(hidden.get(page))
    hints = ("Alive after death", "A-FAT", LABEL, "alive-after")
    assert [word in told for word in hints] == [False] * 4
    assert hidden.get(page + fingerprint + "/").status_code == 404
    assert decide(hidden, case, fingerprint).status_code == 404
    assert hidden.post(page + fingerprint + "/undo/", {"because": "x"}).status_code == 404
    assert FindingDecision.objects.count() == 0


def test_a_decision_about_persons_is_shown_to_those_who_see_the_register(site: Site) -> None:
    case = site.case(TRUCE + DIED_TWICE)
    shown = opened(site, case, Role.ANALYST, persons=True)
    decide(shown, case, print_of(case, "alive-after-death"))
    hidden = site.browser(site.let_in("huda", case, Role.ANALYST), True)
    code = FindingDecision.objects.get().code
    for page in (f"records/{code}/", f"records/{code}/history/"):
        assert shown.get(f"/cases/{case.code}/{page}").status_code == 200
        assert hidden.get(f"/cases/{case.code}/{page}").status_code == 404
    decide(shown, case, print_of(case, "alternatives-lost"))
    other = FindingDecision.objects.latest("code").code
    assert hidden.get(f"/cases/{case.code}/records/{other}/").status_code == 200


def test_a_finding_of_another_case_is_not_found(site: Site) -> None:
    case = truce(site)
    twin = site.case(TRUCE.replace("ref: truce", "ref: twin").replace("i1", "z1"))
    client = site.browser(site.let_in("salma", twin, Role.ANALYST), True)
    fingerprint = print_of(case, "single-source-as-fact")
    assert client.get(f"/cases/{twin.code}/findings/{fingerprint}/").status_code == 404
    assert decide(client, case, fingerprint).status_code == 404


def test_one_finding_and_three_ask_the_same_number_of_queries(site: Site) -> None:
    one = "      - {ref: e1, title: {original: en, en: A picture of the road}, incident: i1}\n"
    counts = []
    for number, rows in enumerate((one, one + one.replace("e1", "e2") + one.replace("e1", "e3"))):
        case = site.case(TRUCE.replace(one, rows).replace("ref: truce", f"ref: truce{number}"))
        client = opened(site, case, Role.ANALYST)
        address = f"/cases/{case.code}/findings/?check=evidence-not-held"
        client.get(address)  # what the checks find is worked out once for a state of the case
        with CaptureQueriesContext(connection) as asked:
            page = words(client.get(address))
        counts.append((len(titles(page)), len(asked)))
    assert [rows for rows, _ in counts] == [1, 3]
    assert counts[0][1] == counts[1][1]


def test_the_page_speaks_arabic(site: Site) -> None:
    case = truce(site)
    client = site.browser(site.let_in("salma", case, Role.ANALYST), True, lang="ar")
    page = plain(client.get(f"/cases/{case.code}/findings/"))
    assert 'dir="rtl"' in page and "6 ملاحظات" in page
